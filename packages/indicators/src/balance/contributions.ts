import type { IndicatorId } from "../catalogue/catalogue";
import type { Words } from "../words";
import type { Balance } from "./balance";
import { allHeld, type Held, holdersOf, spreadOf, stageOf } from "./held";
import type { BalanceStage } from "./school";

/** Where a school lies against what all schools have per pupil. */
export const TO_MEAN = {
  above: { zh: "高于平均", en: "above the mean" },
  equal: { zh: "等于平均", en: "at the mean" },
  below: { zh: "低于平均", en: "below the mean" },
} as const satisfies Record<string, Words>;

export type ToMean = keyof typeof TO_MEAN;

/** What one school adds to the coefficient of variation of an indicator. What cannot be said for want of figures is null. */
export interface Contribution {
  readonly school: string;
  readonly name?: string;
  /** Its share of the stage's pupils. */
  readonly weight: number | null;
  /** Per pupil, in the indicator's unit. */
  readonly value: number | null;
  readonly toMean: ToMean | null;
  /** Its part of CV²; null also where all schools are equal and there is nothing to share. */
  readonly share: number | null;
  /** How the coefficient changes with one more unit (a book, a m², a yuan) at this school. */
  readonly oneMore: number | null;
}

/** Greatest first, what has no share last; those alike stay in the table's order. */
const byShare = (a: { readonly share: number | null }, b: { readonly share: number | null }): number => (b.share ?? -1) - (a.share ?? -1);

const named = ({ school, name }: { readonly school: string; readonly name?: string }) => ({
  school,
  ...(name === undefined ? {} : { name }),
});

/** √(ΣP · Σ P(X − X̄)²) ÷ Σx after one school has one unit more, less what it was: as a quotient, since the two differ in few digits. */
function changeByOne(squares: number, heads: number, total: number, pupils: number, away: number): number {
  const after = total + 1;
  const added = 2 * away + (1 / pupils - 1 / heads);
  const was = Math.sqrt(heads * squares) / total;
  const is = Math.sqrt(Math.max(0, heads * (squares + added))) / after;
  if (was + is === 0) return 0;
  return (heads * (added - (squares * (2 * total + 1)) / (total * total))) / (after * after) / (was + is);
}

function sharesOf(held: readonly Held[]) {
  const { pupils: heads, amount: total, away } = spreadOf(held);
  const parts = held.map(({ pupils }, at) => pupils * (away[at] ?? 0) ** 2);
  const squares = parts.reduce((sum, part) => sum + part, 0);
  return held.map(({ pupils }, at): Pick<Contribution, "toMean" | "share" | "oneMore"> => {
    const [off, part] = [away[at] ?? 0, parts[at] ?? 0];
    return {
      toMean: off > 0 ? "above" : off < 0 ? "below" : "equal",
      share: squares === 0 ? null : part / squares,
      oneMore: total === 0 ? null : changeByOne(squares, heads, total, pupils, off),
    };
  });
}

const UNKNOWN = { toMean: null, share: null, oneMore: null } as const;

/** The schools of a stage in the table's order, each with its part of an indicator's coefficient where there is one to share. */
function partsOf(balance: Balance, stage: BalanceStage, indicator: IndicatorId) {
  const holders = holdersOf(balance, stage, indicator);
  const held = allHeld(holders);
  const shares = held === undefined ? [] : sharesOf(held);
  return holders.map((holder, at) => ({ holder, part: shares[at] ?? UNKNOWN }));
}

/**
 * What each school of a stage adds to an indicator's coefficient of variation, the greatest part first: its part of CV², which is
 * (P ÷ ΣP)(X − X̄)² ÷ S², on which side of the mean it lies, and what one more unit there would do to the coefficient.
 *
 * The parts sum to 1. A school of many pupils near the mean may add less than a small one far from it. While a figure of the stage
 * is missing there is no mean, and no part.
 *
 * @throws FaultError "unknown-option" for a stage or an indicator that the evaluation does not have.
 * @example
 * contributions(
 *   balance(
 *     [
 *       { id: "a", type: "primary", counts: { primary: { pupils: 30, books: 30 } } },
 *       { id: "b", type: "primary", counts: { primary: { pupils: 10, books: 50 } } },
 *     ],
 *     { rules: "basic-balance-2012", on: "2022-12-31" },
 *   ),
 *   "primary",
 *   "books-per-pupil",
 * ).map(({ school, weight, value, toMean, share }) => ({ school, weight, value, toMean, share }))
 * // => [
 * //   { school: "b", weight: 0.25, value: 5, toMean: "above", share: 0.75 },
 * //   { school: "a", weight: 0.75, value: 1, toMean: "below", share: 0.25 },
 * // ]
 */
export function contributions(balance: Balance, stage: BalanceStage, indicator: IndicatorId): readonly Contribution[] {
  const heads = stageOf(balance, stage).pupils;
  return partsOf(balance, stage, indicator)
    .map(({ holder: { school, mark }, part }) => ({
      ...named(school),
      weight: heads === null || school.pupils === null ? null : school.pupils / heads,
      value: mark.value,
      ...part,
    }))
    .sort(byShare);
}

/** What one school adds to all coefficients of a stage. */
export interface StageContribution {
  readonly school: string;
  readonly name?: string;
  /** Null where no indicator has a part to share. */
  readonly share: number | null;
}

/** What each school of a stage adds to all its coefficients, and which indicators these are. */
export interface StageContributions {
  readonly over: readonly IndicatorId[];
  readonly schools: readonly StageContribution[];
}

/**
 * What each school of a stage adds over all indicators, the greatest part first: its part of each CV², each weighed by its
 * coefficient. So the parts sum to 1, what is even between schools weighs little, and under a rule that takes the plain mean of the
 * coefficients they are parts of that composite.
 *
 * Indicators without a coefficient take no part; `over` says which do.
 *
 * @throws FaultError "unknown-option" for a stage that the evaluation does not have.
 * @example
 * stageContributions(
 *   balance(
 *     [
 *       { id: "a", type: "primary", counts: { primary: { pupils: 30, books: 30 } } },
 *       { id: "b", type: "primary", counts: { primary: { pupils: 10, books: 50 } } },
 *     ],
 *     { rules: "basic-balance-2012", on: "2022-12-31" },
 *   ),
 *   "primary",
 * )
 * // => { over: ["books-per-pupil"], schools: [{ school: "b", share: 0.75 }, { school: "a", share: 0.25 }] }
 */
export function stageContributions(balance: Balance, stage: BalanceStage): StageContributions {
  const known = stageOf(balance, stage).indicators.flatMap(({ id, cv }) => (cv === null ? [] : [{ id, cv }]));
  const total = known.reduce((sum, { cv }) => sum + cv, 0);
  const shares = new Map<string, number>();
  for (const { id, cv } of known)
    for (const { holder, part } of partsOf(balance, stage, id)) {
      const { school } = holder.school;
      shares.set(school, (shares.get(school) ?? 0) + (part.share ?? 0) * (cv / total));
    }
  const schools = balance.schools
    .filter((each) => each.stage === stage)
    .map((each) => ({ ...named(each), share: total === 0 ? null : (shares.get(each.school) ?? null) }));
  return { over: known.map(({ id }) => id), schools: schools.sort(byShare) };
}
