import { indicator } from "./catalogue/catalogue";
import type { JudgedBy } from "./catalogue/indicator";
import { evaluate, isValue, type Options, type Outcome } from "./evaluate";
import type { CountRef } from "./expression";
import { divide, fromExact, multiply, subtract, toExact, toNumber } from "./fraction";
import type { Place } from "./place";
import { coherentLimit, holds, type LimitOnDay, limitOn, type StandardId, standard } from "./standards/standards";
import { unit } from "./units";
import type { Absence } from "./vocabulary";
import type { Words } from "./words";

/** The four verdicts. Undetermined is an answer of its own: it says what would decide it. */
export const VERDICTS = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "不达标", en: "not met" },
  undetermined: { zh: "无法判定", en: "undetermined" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
} as const satisfies Record<string, Words>;

export type Verdict = keyof typeof VERDICTS;

/** Why a verdict is what it is. */
export const REASONS = {
  holds: { zh: "值符合限值", en: "the value keeps the limit" },
  breaks: { zh: "值不符合限值", en: "the value breaks the limit" },
  "breaks-even-so": {
    zh: "这个值只能证明不达标，而它已不符合限值",
    en: "this value can only prove a breach, and it does break the limit",
  },
  "proves-nothing": {
    zh: "这个值符合限值，但不能证明{subject}都符合",
    en: "this value keeps the limit, but does not show that {subject} does",
  },
  "holds-even-so": {
    zh: "这个值只能证明达标，而它已符合限值",
    en: "this value can only prove that the limit is kept, and it does keep it",
  },
  "disproves-nothing": {
    zh: "这个值不符合限值，但不能证明{subject}不符合",
    en: "this value breaks the limit, but does not show that {subject} does",
  },
  missing: { zh: "缺少统计数", en: "figures are missing" },
  "no-value": { zh: "没有可用的值", en: "there is no value to judge" },
  "not-in-force": { zh: "该日尚无此限值", en: "the limit was not in force on that day" },
  "not-for-stage": { zh: "限值不适用于该学段", en: "the limit is not for this stage" },
  "must-be-set": { zh: "限值未核实，须由使用者设定", en: "the limit is unverified and must be set by the caller" },
} as const satisfies Record<string, Words>;

export type Reason = keyof typeof REASONS;

/** One standard's verdict on one value. */
export interface Judgement {
  readonly standard: StandardId;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The limit in the standard's unit, where one applies. */
  readonly limit?: number;
  /** How far the value is on the good side of the limit, in the indicator's unit; below zero is short of it. */
  readonly margin?: { readonly value: number; readonly exact: string };
  /** The counts that would decide an undetermined verdict; with why it is absent, where the value itself misses one. */
  readonly asks: readonly (CountRef & { readonly absent?: Absence })[];
}

function judgedByLimit(
  outcome: Outcome,
  by: JudgedBy,
  limit: Extract<LimitOnDay, { value: number }>,
  asks: readonly CountRef[],
): Judgement {
  const at = { standard: by.standard, limit: limit.value };
  if (!isValue(outcome)) {
    if (outcome.gap === "missing") return { ...at, verdict: "undetermined", reason: "missing", asks: outcome.counts };
    const verdict = outcome.gap === "not-applicable" || outcome.gap === "stage" ? "not-applicable" : "undetermined";
    return { ...at, verdict, reason: "no-value", asks: [] };
  }
  const { scale } = unit(outcome.unit);
  const value = multiply(fromExact(outcome.exact), scale);
  const line = coherentLimit(by.standard, limit.value);
  const { comparison } = standard(by.standard);
  const up = comparison === "at-least";
  const margin = divide(up ? subtract(value, line) : subtract(line, value), scale);
  const judged = { ...at, margin: { value: toNumber(margin), exact: toExact(margin) } };
  const kept = holds(by.standard, value, line);
  if (by.proves === "both") return { ...judged, verdict: kept ? "met" : "not-met", reason: kept ? "holds" : "breaks", asks: [] };
  if (by.proves === "breach")
    return kept
      ? { ...judged, verdict: "undetermined", reason: "proves-nothing", asks }
      : { ...judged, verdict: "not-met", reason: "breaks-even-so", asks: [] };
  return kept
    ? { ...judged, verdict: "met", reason: "holds-even-so", asks: [] }
    : { ...judged, verdict: "undetermined", reason: "disproves-nothing", asks };
}

/** What one standard says of an outcome, on the unrounded value. */
export function judgeBy(outcome: Outcome, by: JudgedBy, { stage = "all", on, settings }: Options): Judgement {
  const limit = limitOn(by.standard, stage, on, settings);
  const asks = (by.asks ?? []).map((count) => ({ count, stage }));
  if ("value" in limit) return judgedByLimit(outcome, by, limit, asks);
  const verdict = limit.none === "must-be-set" ? "undetermined" : "not-applicable";
  return { standard: by.standard, verdict, reason: limit.none, asks: [] };
}

/**
 * Every standard's verdict on an indicator at a place: met, not met, undetermined (with the counts that would decide it) or not applicable.
 *
 * A mean class size below the limit leaves the verdict undetermined, since it does not show that every class keeps it; a mean
 * above the limit shows that some class breaks it.
 *
 * @throws FaultError as {@link evaluate}.
 * @example
 * judge("pupils-per-class", { id: "a", counts: { junior: { pupils: 510, classes: 10 } } }, { stage: "junior", on: "2022-12-31" })
 * // => [{ standard: "class-size-2017", limit: 50, margin: { value: -1, exact: "-1" }, verdict: "not-met", reason: "breaks-even-so", asks: [] }]
 */
export function judge(id: string, place: Place, options: Options): readonly Judgement[] {
  const outcome = evaluate(id, place, options);
  return (indicator(id).judgedBy ?? []).map((by) => judgeBy(outcome, by, options));
}

/** The verdict of several together: a breach decides, then a doubt, then a pass; with none of these, not applicable. */
export const verdictOf = (verdicts: readonly Verdict[]): Verdict =>
  (["not-met", "undetermined", "met"] as const).find((verdict) => verdicts.includes(verdict)) ?? "not-applicable";
