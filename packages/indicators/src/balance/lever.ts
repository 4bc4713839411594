import { add, ceil, decimal, divide, type Fraction, multiply, ONE, subtract, toNumber, ZERO } from "../fraction";
import { type SplitId, splitOf } from "../rules/split";
import { rangeOf } from "../vocabulary";
import type { Held } from "./held";
import type { Mark } from "./marks";
import { type SchoolStage, stagesOf } from "./school";
import type { SchoolBalance } from "./school-balance";
import type { SchoolRef } from "./sections";
import { numeratorOf } from "./terms";

/** A figure that an amount rests on, and what the amount is at every value the figure could have. Values are whole steps. */
export interface Lever extends SchoolRef {
  readonly from: number;
  /** A whole one for what is counted; a hundredth (a fen, a hundredth of a m²) for what is measured. */
  readonly perUnit: 1 | 100;
  readonly lowest: number;
  readonly highest: number;
  readonly fixed: Fraction;
  readonly rate: Fraction;
}

/** How much of a whole school's figure is the stage's, as its division was made. */
function rateOf({ from }: Mark, stage: SchoolStage, split: SplitId): Fraction {
  const { weights } = splitOf(split);
  const weighed = new Map<SchoolStage, Fraction>();
  for (const { count, stage: of, value } of from)
    if (count === "pupils" && of !== "all") weighed.set(of, multiply(decimal(weights?.[of] ?? 1), decimal(value)));
  return divide(weighed.get(stage) ?? ONE, [...weighed.values()].reduce(add, ZERO));
}

/** The figure whose change moves a school's mark: of the indicator's own count, all else as it is. */
export function leverOf({ type, stage }: SchoolBalance, mark: Mark, { amount }: Held, split: SplitId): Lever | undefined {
  const count = numeratorOf(mark.indicator);
  const figure = mark.from.find((each) => each.count === count);
  if (figure === undefined) return undefined;
  const { value: from, school, stage: of } = figure;
  const { whole, most } = rangeOf(count);
  const perUnit = whole ? 1 : 100;
  const divided = of === "all" && stagesOf(type).length > 1;
  const rate = divided ? rateOf(mark, stage, split) : ONE;
  const fixed = subtract(amount, multiply(rate, decimal(from)));
  const lowest = Math.max(0, stepsTo({ perUnit, fixed, rate }, ZERO));
  return { school, count, stage: of, from, perUnit, lowest, highest: most * perUnit, fixed, rate };
}

/** The figure at that many steps. */
export const figureAt = ({ perUnit }: Pick<Lever, "perUnit">, steps: number): Fraction => ({ n: BigInt(steps), d: BigInt(perUnit) });

/** The amount at that many steps. */
export const amountAt = (lever: Lever, steps: number): Fraction => add(lever.fixed, multiply(lever.rate, figureAt(lever, steps)));

/** The least steps at which the amount is no less than this. */
export const stepsTo = ({ fixed, rate, perUnit }: Pick<Lever, "fixed" | "rate" | "perUnit">, amount: Fraction): number =>
  toNumber(ceil(multiply(divide(subtract(amount, fixed), rate), decimal(perUnit))));
