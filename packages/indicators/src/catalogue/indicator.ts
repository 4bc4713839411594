import type { AssumptionId } from "../assumptions";
import type { Expression } from "../expression";
import type { StandardId } from "../standards/standards";
import type { UnitText } from "../units";
import type { CountId, Stage } from "../vocabulary";
import type { Grade, Words } from "../words";
import type { SystemId } from "./systems";

/**
 * What a value can show about a limit. `both`: the limit is on this very value. `breach`: the value can only prove the limit
 * broken (a mean above a limit for each class; an upper estimate below a minimum). `compliance`: it can only prove it kept.
 */
export type Proves = "both" | "breach" | "compliance";

/** A standard that judges an indicator. */
export interface JudgedBy {
  readonly standard: StandardId;
  readonly proves: Proves;
  /** The counts that would decide what the value cannot. */
  readonly asks?: readonly CountId[];
}

/** One indicator: all that any face needs to compute, name, judge and explain it. */
export interface Indicator extends Words {
  /** The system of the report that it describes. */
  readonly system: SystemId;
  readonly meaning: Words;
  readonly unit: UnitText;
  /** Whether more or less of it is better. */
  readonly direction: "more" | "less" | "neither";
  /** Digits after the point that a face shows. */
  readonly decimals: number;
  readonly formula: Expression;
  readonly stages: readonly Stage[];
  /** The document the definition comes from; without one it is plain arithmetic on the report. */
  readonly source?: Words & { readonly grade: Grade };
  readonly judgedBy?: readonly JudgedBy[];
  /** What the value rests on beyond its figures. */
  readonly assumes?: readonly AssumptionId[];
  /** Why the figures must not be combined, where they must not: the result says so instead of a value. */
  readonly refused?: Words;
}

/** The indicators of one subject. */
export interface Theme extends Words {
  readonly indicators: Readonly<Record<string, Indicator>>;
}

export const EVERY_STAGE = ["all", "primary", "junior"] as const satisfies readonly Stage[];
export const EACH_STAGE = ["primary", "junior"] as const satisfies readonly Stage[];
export const WHOLE = ["all"] as const satisfies readonly Stage[];
