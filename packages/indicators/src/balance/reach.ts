import type { IndicatorId } from "../catalogue/catalogue";
import { add, compare, decimal, divide, type Fraction, multiply, ONE, subtract, sum, toNumber } from "../fraction";
import type { Balance } from "./balance";
import { isTold, kept, product } from "./digits";
import { allHeld, type Held, holdersOf } from "./held";
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

/** Some schools in floating point: with the sum of their squared distances from their own mean, each as often as it has pupils. */
interface Group {
  readonly pupils: number;
  readonly amount: number;
  readonly squares: number;
}

const NOBODY: Group = { pupils: 0, amount: 0, squares: 0 };

/**
 * Two groups together: each keeps its own spread, and P₀P ÷ (P₀ + P) times the squared distance of their means comes to it. Nothing is
 * taken away, so that no digits are lost however far apart they are.
 */
function joined(a: Group, b: Group): Group {
  if (a.pupils === 0 || b.pupils === 0) return a.pupils === 0 ? b : a;
  const away = a.amount / a.pupils - b.amount / b.pupils;
  const pupils = a.pupils + b.pupils;
  return { pupils, amount: a.amount + b.amount, squares: a.squares + b.squares + ((a.pupils * b.pupils) / pupils) * away * away };
}

/** All before each, from the first on, and last all of them. */
const before = (groups: readonly Group[]): readonly Group[] => {
  const made = [NOBODY];
  for (const each of groups) made.push(joined(made.at(-1) ?? NOBODY, each));
  return made;
};

/** For each of some, all the others together. */
function othersOf(groups: readonly Group[]): readonly Group[] {
  const [upTo, from] = [before(groups), before(groups.toReversed()).toReversed()];
  return groups.map((_, at) => joined(upTo[at] ?? NOBODY, from[at + 1] ?? NOBODY));
}

const squareOf = ({ pupils, amount }: Held): Fraction => divide(multiply(amount, amount), decimal(pupils));

/**
 * Whether a coefficient with one amount changed keeps a limit, exactly: ΣP · Σ(x²/P) ≤ (1 + L²)(Σx)². By the first digits of both
 * sides; in whole numbers where those are the same, which have as many digits as all schools' pupils together.
 */
function exactlyKept(held: readonly Held[]) {
  const heads = held.reduce((all, { pupils }) => all + pupils, 0);
  const once = <T>(make: () => T) => {
    let made: { readonly value: T } | undefined;
    return (): T => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const digits = once(() => ({
    total: held.reduce((all, { amount }) => all + kept(amount), 0n),
    squares: held.reduce((all, each) => all + kept(squareOf(each)), 0n),
  }));
  const whole = once(() => ({ total: sum(held.map(({ amount }) => amount)), squares: sum(held.map(squareOf)) }));
  return (one: Held, amount: Fraction, limit: number): boolean => {
    const changed = { ...one, amount };
    const line = add(ONE, multiply(decimal(limit), decimal(limit)));
    const near = digits();
    const after = near.total + kept(amount) - kept(one.amount);
    const over =
      BigInt(heads) * (near.squares + kept(squareOf(changed)) - kept(squareOf(one))) - product(product(after, after), kept(line));
    if (isTold(over)) return over < 0n;
    const { total, squares } = whole();
    const exactly = add(total, subtract(amount, one.amount));
    const most = divide(multiply(line, multiply(exactly, exactly)), decimal(heads));
    return compare(squares, subtract(most, subtract(squareOf(changed), squareOf(one)))) <= 0;
  };
}

/** What each figure of an indicator at a stage can make of its coefficient; nothing while a figure is missing. */
export function reachesOf(balance: Balance, stage: BalanceStage, id: IndicatorId): readonly Reach[] {
  const holders = holdersOf(balance, stage, id);
  const held = allHeld(holders) ?? [];
  const others = othersOf(held.map(({ pupils, amount }) => ({ pupils, amount: toNumber(amount), squares: 0 })));
  const isKept = exactlyKept(held);
  // What comes of as many roundings as there are schools.
  const noise = 16 * Number.EPSILON * held.length;
  return held.flatMap((one, at): readonly Reach[] => {
    const holder = holders[at];
    const lever = holder === undefined ? undefined : leverOf(holder.school, holder.mark, one, balance.split);
    const rest = others[at] ?? NOBODY;
    // Alone, or alone in having anything, a school has the same coefficient whatever it has.
    if (lever === undefined || rest.amount === 0) return [];
    const [fixed, rate] = [toNumber(lever.fixed), toNumber(lever.rate) / lever.perUnit];
    const cvAt = (steps: number) => {
      const { pupils, amount, squares } = joined(rest, { pupils: one.pupils, amount: fixed + rate * steps, squares: 0 });
      return Math.sqrt(pupils * squares) / amount;
    };
    const keeps = (steps: number, limit: number): boolean => {
      const cv = cvAt(steps);
      return Math.abs(cv - limit) > noise * Math.max(1, limit) ? cv < limit : isKept(one, amountAt(lever, steps), limit);
    };
    const evenest = one.pupils * (rest.squares / rest.amount + rest.amount / rest.pupils);
    return [{ lever, cvAt, keeps, evenest: (evenest - fixed) / rate }];
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
