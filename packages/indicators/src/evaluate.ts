import type { AssumptionId } from "./assumptions";
import { indicator } from "./catalogue/catalogue";
import type { Indicator } from "./catalogue/indicator";
import { checkedDay, type Day } from "./day";
import { type CountRef, countsOf } from "./expression";
import { divide, type Fraction, toExact, toNumber } from "./fraction";
import { type Found, find, own, type Place, pooled, type Reported } from "./place";
import { correctedIn } from "./repair/mark";
import { limitOn, type Settings } from "./standards/standards";
import { type Hole, type Step, trace } from "./trace";
import { type UnitText, unit } from "./units";
import { COUNTS, type Stage } from "./vocabulary";
import type { Words } from "./words";

/** How much of the whole a pooled value covers: how many parts reported every count it needs, of how many, and which did not. */
export interface Coverage {
  readonly reported: number;
  readonly of: number;
  readonly without: readonly string[];
}

/** A value in the indicator's unit: the nearest double, the exact fraction behind it, and what it rests on. */
export interface Value {
  readonly value: number;
  readonly exact: string;
  readonly unit: UnitText;
  readonly assumes: readonly AssumptionId[];
  readonly coverage?: Coverage;
  /** The figures in it that no longer read as printed; absent where there are none. */
  readonly corrected?: readonly string[];
}

/** Why there is no value: never a number that looks like one. */
export type Gap =
  | Hole
  | { readonly gap: "refused"; readonly because: Words }
  | { readonly gap: "stage"; readonly stages: readonly Stage[] };

export type Outcome = Value | Gap;

export const isValue = (outcome: Outcome): outcome is Value => "value" in outcome;

export interface Options {
  /** The stage asked for; the whole of compulsory education when left out. */
  readonly stage?: Stage;
  /** The day whose limits apply. */
  readonly on: Day;
  /** Limits the caller sets itself. */
  readonly settings?: Settings;
}

/** A formula worked out for a place: each step, and how much of the place it covers. */
export interface Working {
  readonly step: Step;
  readonly coverage?: Coverage;
}

const isRatio = (entry: Indicator): boolean => typeof entry.formula === "object" && ("ratio" in entry.formula || "share" in entry.formula);

/**
 * Where the counts of a formula come from: the place itself, or its parts. A ratio over parts of which some did not report pools
 * the same parts above and below the line, and says which; a total over them is no total, so it stays missing.
 */
function reading(place: Place, refs: readonly CountRef[], partial: boolean): { count: (ref: CountRef) => Found; coverage?: Coverage } {
  const whole = (ref: CountRef) => find(place, ref);
  const parts = place.parts ?? [];
  const fromParts = refs.filter((ref) => "absent" in own(place, ref) && COUNTS[ref.count].additive);
  if (!partial || parts.length === 0 || fromParts.length < refs.length || refs.length === 0) return { count: whole };
  const concerned = parts
    .map((part) => ({ id: part.id, found: refs.map((ref) => find(part, ref)) }))
    .filter(({ found }) => !found.every(isNotApplicable));
  const reporting = concerned.filter(({ found }) => found.every((each) => "value" in each));
  if (reporting.length === 0) return { count: whole };
  return {
    count: (ref) => {
      const at = refs.findIndex(({ count, stage }) => count === ref.count && stage === ref.stage);
      return pooled(reporting.flatMap(({ found }) => found[at] ?? []));
    },
    coverage: {
      reported: reporting.length,
      of: concerned.length,
      without: concerned.filter(({ found }) => !found.every((each) => "value" in each)).map(({ id }) => id),
    },
  };
}

const isNotApplicable = (found: Found): boolean => "absent" in found && found.absent === "not-applicable";

/** Works an indicator's formula out, keeping the steps. */
export function working(entry: Indicator, place: Place, { stage = "all", on, settings }: Options): Working {
  const day = checkedDay(on);
  const { count, coverage } = reading(place, countsOf(entry.formula, stage), isRatio(entry));
  const step = trace(entry.formula, stage, { count, limit: (id, at) => limitOn(id, at, day, settings) });
  return coverage === undefined ? { step } : { step, coverage };
}

const reportedIn = ({ of, parts }: Step): readonly Reported[] =>
  "count" in of && "value" in of.found ? [of.found] : parts.flatMap(reportedIn);

/** The outcome of a formula that has been worked out, in the indicator's unit. */
export function outcomeOf(entry: Indicator, { step, coverage }: Working, stage: Stage): Outcome {
  if (!entry.stages.includes(stage)) return { gap: "stage", stages: entry.stages };
  if (entry.refused !== undefined) return { gap: "refused", because: entry.refused };
  if ("gap" in step.result) return step.result;
  const inUnit: Fraction = divide(step.result, unit(entry.unit).scale);
  const reported = reportedIn(step);
  const corrected = correctedIn(reported.flatMap(({ from }) => from.flatMap(({ sources }) => sources)));
  return {
    value: toNumber(inUnit),
    exact: toExact(inUnit),
    unit: entry.unit,
    assumes: [...new Set([...(entry.assumes ?? []), ...reported.flatMap(({ assumes }) => assumes)])],
    ...(coverage === undefined ? {} : { coverage }),
    ...(corrected.length === 0 ? {} : { corrected }),
  };
}

/**
 * An indicator's value at a place and stage, unrounded, or the reason there is none.
 *
 * Every count the formula misses is named at once. A count the place reports as 0 is a figure; a divisor of 0 is `zero-divisor`.
 * A whole is worked out from pooled counts, never from its parts' ratios.
 *
 * @throws FaultError "unknown-indicator", "bad-count" (negative or not finite), "bad-day".
 * @example
 * evaluate("pupils-per-class", { id: "tekes", counts: { all: { pupils: 26311, classes: 684 } } }, { on: "2022-12-31" })
 * // => { value: 38.46637426900585, exact: "26311/684", unit: "pupil/class", assumes: [] }
 * @example
 * evaluate("pupils-per-class", { id: "tekes", counts: { all: { pupils: 26311 } } }, { on: "2022-12-31" })
 * // => { gap: "missing", counts: [{ count: "classes", stage: "all", absent: "not-reported" }] }
 */
export function evaluate(id: string, place: Place, options: Options): Outcome {
  const entry = indicator(id);
  const { stage = "all" } = options;
  return outcomeOf(entry, working(entry, place, options), stage);
}
