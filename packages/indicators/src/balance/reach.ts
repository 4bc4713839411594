import type { IndicatorId } from "../catalogue/catalogue";
import { add, compare, decimal, divide, type Fraction, multiply, ONE, subtract, toNumber, ZERO } from "../fraction";
import type { Balance } from "./balance";
import { CLOSE } from "./dispersion";
import { allHeld, type Held, holdersOf, together } from "./held";
import { amountAt, type Lever, leverOf } from "./lever";
import type { BalanceStage } from "./school";

/** What one school's figure can make of a coefficient. */
export interface Reach {
  readonly lever: Lever;
  /** The coefficient with the figure at so many steps. */
  readonly cvAt: (steps: number) => number;
  /** Whether it keeps a limit there, settled exactly where floating point might not. */
  readonly keeps: (steps: number, limit: number) => boolean;
  /** Where the coefficient is least: on either side of it, it only rises. */
  readonly evenest: number;
}

/** An amount in floating point. */
interface Plain {
  readonly pupils: number;
  readonly amount: number;
}

/**
 * How a school's amount makes the coefficient. The others keep their own mean and spread, and it joins them: Σ P(X − X̄)² is theirs
 * and P₀P ÷ (P₀ + P) times the squared distance of the two means. Neither is below 0, so no digits are lost however far it goes.
 */
function joining(others: readonly Plain[], pupils: number) {
  const heads = others.reduce((sum, each) => sum + each.pupils, 0);
  const total = others.reduce((sum, each) => sum + each.amount, 0);
  // Alone, or alone in having anything, a school has the same coefficient whatever it has.
  if (total === 0) return undefined;
  const mean = total / heads;
  const squares = others.reduce((sum, each) => sum + each.pupils * (each.amount / each.pupils - mean) ** 2, 0);
  const all = heads + pupils;
  const cvWith = (amount: number): number => {
    const away = amount / pupils - mean;
    return Math.sqrt(all * (squares + ((heads * pupils) / all) * away * away)) / (total + amount);
  };
  return { cvWith, evenest: pupils * (squares / total + mean) };
}

/**
 * Whether a coefficient with one amount changed keeps a limit, in whole numbers: ΣP · Σ(x²/P) ≤ (1 + L²)(Σx)². The sum of squares has
 * as many digits as all schools' pupils together, so it stays alone on its side, and is worked out when first asked for.
 */
function exactlyKept(held: readonly Held[]) {
  const { pupils: heads, amount: total } = together(held);
  const square = (amount: Fraction, pupils: number) => divide(multiply(amount, amount), decimal(pupils));
  let squares: Fraction | undefined;
  return ({ pupils, amount }: Held, changed: Fraction, limit: number): boolean => {
    squares ??= held.map((each) => square(each.amount, each.pupils)).reduce(add, ZERO);
    const after = add(total, subtract(changed, amount));
    const line = divide(multiply(add(ONE, multiply(decimal(limit), decimal(limit))), multiply(after, after)), decimal(heads));
    return compare(squares, subtract(line, subtract(square(changed, pupils), square(amount, pupils)))) <= 0;
  };
}

/** What each figure of an indicator at a stage can make of its coefficient; nothing while a figure is missing. */
export function reachesOf(balance: Balance, stage: BalanceStage, id: IndicatorId): readonly Reach[] {
  const holders = holdersOf(balance, stage, id);
  const held = allHeld(holders) ?? [];
  const plain = held.map(({ pupils, amount }) => ({ pupils, amount: toNumber(amount) }));
  const kept = exactlyKept(held);
  return held.flatMap((one, at): readonly Reach[] => {
    const holder = holders[at];
    const lever = holder === undefined ? undefined : leverOf(holder.school, holder.mark, one, balance.split);
    const joined = joining(
      plain.filter((_, each) => each !== at),
      one.pupils,
    );
    if (lever === undefined || joined === undefined) return [];
    const [fixed, rate] = [toNumber(lever.fixed), toNumber(lever.rate) / lever.perUnit];
    const cvAt = (steps: number) => joined.cvWith(fixed + rate * steps);
    const keeps = (steps: number, limit: number): boolean => {
      const cv = cvAt(steps);
      return Math.abs(cv - limit) > CLOSE ? cv < limit : kept(one, amountAt(lever, steps), limit);
    };
    return [{ lever, cvAt, keeps, evenest: (joined.evenest - fixed) / rate }];
  });
}

/** The whole number nearest to `from` for which it holds, on the way to `last`, where it holds from there on if at all. */
function nearestThat(from: number, last: number, holds: (steps: number) => boolean): number | undefined {
  if (from === last || !holds(last)) return undefined;
  let [no, yes] = [from, last];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/**
 * The nearest figures, up and down, at which a limit that is kept no longer is, or one that is not kept is. Away from where it is least the
 * coefficient rises, so that a limit is kept between two figures: it is left on either side, and reached only towards the evenest.
 */
export function crossings({ lever, evenest }: Reach, kept: boolean, keeps: (steps: number) => boolean): readonly number[] {
  const { lowest, highest, from, perUnit } = lever;
  const [down, up] = [Math.ceil(from * perUnit), Math.floor(from * perUnit)];
  const leaves = (steps: number) => !keeps(steps);
  const best = Math.min(highest, Math.max(lowest, evenest));
  const [below, above] = [Math.floor(best), Math.ceil(best)];
  const found = kept
    ? [nearestThat(up, highest, leaves), nearestThat(down, lowest, leaves)]
    : best > from * perUnit
      ? [nearestThat(up, below, keeps) ?? nearestThat(up, above, keeps)]
      : [nearestThat(down, above, keeps) ?? nearestThat(down, below, keeps)];
  return found.filter((steps) => steps !== undefined);
}
