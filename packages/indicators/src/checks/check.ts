import type { CountRef, Expression } from "../expression";
import type { UnitText } from "../units";
import type { CountId } from "../vocabulary";
import type { Grade, Words } from "../words";

/** What a check found. Only `error` says that a figure is wrong; `open` says that the figures cannot decide. */
export const STATES = {
  error: { zh: "有误", en: "error" },
  conflict: { zh: "矛盾", en: "conflict" },
  gap: { zh: "缺口", en: "gap" },
  open: { zh: "待定", en: "open" },
  coincidence: { zh: "巧合", en: "coincidence" },
  slip: { zh: "笔误", en: "slip" },
  ok: { zh: "一致", en: "consistent" },
  unchecked: { zh: "未检", en: "not checked" },
} as const satisfies Record<string, Words>;

export type State = keyof typeof STATES;

/** The span in which a ratio of a real county lies, with how well that is known. It says what is odd, never what is wrong. */
export interface Plausible {
  readonly from: number;
  readonly to: number;
  readonly grade: Grade;
  /** What the span rests on. */
  readonly source?: Words;
}

/** A number that a check compares and prints. */
export interface Quantity {
  readonly of: Expression;
  readonly unit: UnitText;
  readonly decimals: number;
  readonly plausible?: Plausible;
}

/** How the quantities of a check must stand to each other; the names are those of its `values`. */
export type Rule =
  | { readonly equal: readonly [string, string]; readonly otherwise: State }
  | { readonly atMost: readonly [string, string]; readonly otherwise: State }
  /** Each named quantity lies in its plausible span. */
  | { readonly plausible: readonly string[]; readonly otherwise: State }
  /** The figures as printed are plausible; where they are not and another reading of them is, they are in error. */
  | { readonly printed: readonly string[]; readonly reading: readonly string[] }
  /** The figures cannot decide until these counts are reported. */
  | { readonly openUntil: readonly CountId[] }
  /** Two equal numbers that nothing connects. */
  | { readonly unrelated: readonly [string, string] }
  /** What the report asserts pulls against another assertion, or against figures of which one is less than the other. */
  | { readonly asserted: readonly string[]; readonly against?: { readonly less: readonly [string, string] } }
  /** The measure word that a figure is printed with is one of these. */
  | { readonly printedWith: readonly string[]; readonly figureOf: CountId }
  /** Where the first is above zero, so is the second. */
  | { readonly implies: readonly [string, string]; readonly otherwise: State }
  /** The two are not both above zero. */
  | { readonly excludes: readonly [string, string]; readonly otherwise: State }
  /** Where one of these is reported, all are. */
  | { readonly together: readonly CountRef[]; readonly otherwise: State }
  /** A quantity is so many times what it was a year before. Not checked where no earlier year is given. */
  | { readonly grown: string; readonly times: Plausible; readonly otherwise: State }
  /** What a place reports itself is the sum over its parts, or no less than that where some of them do not report. */
  | { readonly partsOf: CountRef; readonly otherwise: State }
  /** A quantity at every part of the county; the largest is at most so many times the smallest. */
  | { readonly alike: string; readonly times: number; readonly otherwise: State };

/** A check of a report's figures, as data. Its texts are filled with its values. */
export interface Check extends Words {
  readonly values: Readonly<Record<string, Quantity>>;
  readonly rule: Rule;
  /** What is said in each state that the rule can give. */
  readonly says: Readonly<Partial<Record<State, Words>>>;
  /** What to ask the county for. */
  readonly ask?: Words;
  /** The counts that an error casts doubt on; every count the check reads when left out. */
  readonly suspects?: readonly CountRef[];
}
