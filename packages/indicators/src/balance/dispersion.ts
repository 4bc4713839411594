import { refuse } from "../fault";
import { add, compare, decimal, divide, type Fraction, multiply, ONE, sum, toNumber, ZERO } from "../fraction";

/** How unevenly an amount is spread over schools: each weighed by its pupils, in population form. */
export interface Dispersion {
  /** All amounts over all pupils: not the mean of the schools' values. */
  readonly mean: number;
  /** √(Σ (Pᵢ/ΣP)·(xᵢ/Pᵢ − mean)²) */
  readonly deviation: number;
  /** The deviation over the mean. */
  readonly cv: number;
  readonly schools: number;
  readonly pupils: number;
}

/** Why there is no coefficient of variation. `at` are the places in the list that leave none. */
export type DispersionGap =
  | { readonly gap: "no-schools" }
  | { readonly gap: "missing"; readonly at: readonly number[] }
  | { readonly gap: "zero-pupils"; readonly at: readonly number[] }
  | { readonly gap: "zero-mean" };

/** A figure, or null where none was reported. */
export type Reported = number | null;

const AMOUNT = { zh: "不小于0的数，未报告的为 null", en: "a number of 0 or more, or null where none was reported" };

function checked(name: string, values: readonly Reported[]): void {
  for (const value of values) if (value !== null && !(Number.isFinite(value) && value >= 0)) refuse(name, value, AMOUNT);
}

const where = (values: readonly Reported[], is: (value: Reported) => boolean): readonly number[] =>
  values.flatMap((value, at) => (is(value) ? [at] : []));

/**
 * The pupil-weighted coefficient of variation (差异系数) of an amount between schools: X̄ = Σx ÷ ΣP, S² = Σ (P ÷ ΣP)(x ÷ P − X̄)²,
 * CV = S ÷ X̄. The mean is taken first, so that schools of equal value give 0 and not what rounding leaves of it.
 *
 * A figure that is missing leaves no value, and neither do schools without pupils, no schools, or a mean of 0.
 *
 * Source: the calculation note of 教督〔2012〕3号 as circulated, with its worked example (grade B).
 *
 * @throws FaultError "bad-argument" for lists of different lengths, or a number below 0 or not finite.
 * @example
 * dispersion([279, 137, 935, 160, 402], [45, 37, 89, 76, 55]).cv
 * // => 0.5152566298844764
 * @example
 * dispersion([279, null], [45, 37])
 * // => { gap: "missing", at: [1] }
 */
export function dispersion(amounts: readonly Reported[], pupils: readonly Reported[]): Dispersion | DispersionGap {
  if (amounts.length !== pupils.length)
    refuse("amounts", `${amounts.length}`, { zh: `${pupils.length} 个数，一校一个`, en: `${pupils.length} numbers, one a school` });
  checked("amounts", amounts);
  checked("pupils", pupils);
  if (amounts.length === 0) return { gap: "no-schools" };
  const missing = where(amounts, (value) => value === null);
  const unknown = where(pupils, (value) => value === null);
  if (missing.length + unknown.length > 0) return { gap: "missing", at: [...new Set([...missing, ...unknown])].sort((a, b) => a - b) };
  const empty = where(pupils, (value) => value === 0);
  if (empty.length > 0) return { gap: "zero-pupils", at: empty };
  return spread(amounts as readonly number[], pupils as readonly number[]);
}

/** The dispersion of figures that are all there. */
export function spread(amounts: ArrayLike<number>, pupils: ArrayLike<number>): Dispersion | { readonly gap: "zero-mean" } {
  let total = 0;
  let heads = 0;
  for (let at = 0; at < amounts.length; at++) {
    total += amounts[at] ?? 0;
    heads += pupils[at] ?? 0;
  }
  if (total === 0) return { gap: "zero-mean" };
  const mean = total / heads;
  let squares = 0;
  for (let at = 0; at < amounts.length; at++) {
    const weight = pupils[at] ?? 0;
    const away = (amounts[at] ?? 0) / weight - mean;
    squares += weight * away * away;
  }
  const deviation = Math.sqrt(squares / heads);
  return { mean, deviation, cv: deviation / mean, schools: amounts.length, pupils: heads };
}

/** The coefficients that unreported amounts leave possible. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * The least and the most that the coefficient can be, whatever amounts of 0 or more the schools that did not report one have. Least
 * where each has a value of Σ(x²/P) ÷ Σx of the others; most where all have none, or the smallest of them has everything.
 * Undefined where nothing above 0 was reported.
 */
export function cvBounds(amounts: readonly Reported[], pupils: readonly number[]): Bounds | undefined {
  let [heads, total, squares, unknown, smallest] = [0, 0, 0, 0, Number.POSITIVE_INFINITY];
  amounts.forEach((amount, at) => {
    const weight = pupils[at] ?? 0;
    heads += weight;
    if (amount === null) {
      unknown += weight;
      smallest = Math.min(smallest, weight);
    } else {
      total += amount;
      squares += (amount * amount) / weight;
    }
  });
  if (total === 0) return undefined;
  const least = (heads * squares) / (total * total + unknown * squares) - 1;
  const most = Math.max((heads * squares) / (total * total), heads / smallest) - 1;
  return { least: Math.sqrt(Math.max(0, least)), most: Math.sqrt(Math.max(0, most)) };
}

/** Nearer to a limit than this, floating point may put a coefficient on its wrong side. */
export const CLOSE = 1e-9;

/** Amounts and pupils of some schools as they are, null for an amount that is missing. */
interface Exact<Amount = Fraction> {
  readonly amounts: readonly Amount[];
  readonly pupils: readonly Fraction[];
}

/** Σ(x²/P) */
const squaresOf = ({ amounts, pupils }: Exact): Fraction => sum(amounts.map((x, at) => divide(multiply(x, x), pupils[at] ?? ONE)));

/** How a coefficient stands to a limit in whole numbers: CV ≤ L where ΣP · Σ(x²/P) ≤ (1 + L²)(Σx)². */
function compareExactly(limit: number, exact: Exact): number {
  const total = sum(exact.amounts);
  const line = add(ONE, multiply(decimal(limit), decimal(limit)));
  return compare(multiply(sum(exact.pupils), squaresOf(exact)), multiply(line, multiply(total, total)));
}

/** How a coefficient stands to a limit: below zero, zero or above it. Close to the limit it is settled in whole numbers. */
export const compareCv = (cv: number, limit: number, exact: () => Exact): number =>
  Math.abs(cv - limit) > CLOSE ? cv - limit : compareExactly(limit, exact());

/** How the bounds of a coefficient stand to a limit, each settled as {@link compareCv} does: with the amounts that `cvBounds` tells of. */
export function compareBounds({ least, most }: Bounds, limit: number, exact: () => Exact<Fraction | null>): Bounds {
  const filled = (missing: (pupils: Fraction) => Fraction): Exact => {
    const { amounts, pupils } = exact();
    return { amounts: amounts.map((amount, place) => amount ?? missing(pupils[place] ?? ONE)), pupils };
  };
  const none = () => filled(() => ZERO);
  const evenly = () => {
    const known = none();
    const value = divide(squaresOf(known), sum(known.amounts));
    return filled((pupils) => multiply(value, pupils));
  };
  /** Beside all that the smallest can have, what is known is nothing. */
  const alone = (): Exact => {
    const { amounts, pupils } = exact();
    const heads = pupils.map((each, place) => (amounts[place] === null ? toNumber(each) : Infinity));
    const smallest = heads.indexOf(Math.min(...heads));
    return { amounts: pupils.map((_, place) => (place === smallest ? ONE : ZERO)), pupils };
  };
  return {
    least: compareCv(least, limit, evenly),
    most: Math.abs(most - limit) > CLOSE ? most - limit : Math.max(compareExactly(limit, none()), compareExactly(limit, alone())),
  };
}
