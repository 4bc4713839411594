import { refuse } from "./fault";
import { decimal, divide, type Fraction, multiply, ONE, subtract, toExact, toNumber } from "./fraction";
import type { Absence } from "./vocabulary";
import type { Words } from "./words";

/**
 * Dated values, by year: `{ 2021: 650, 2022: 720 }`. A year not in it is not reported; a year that is absent for another reason
 * says which. Zero is a value.
 */
export type Series = Readonly<Record<number, number | { readonly absent: Absence }>>;

/** A year that a comparison needs and a series does not give, and why. */
export interface MissingYear {
  readonly year: number;
  readonly absent: Absence;
}

/** Why a series has no growth: years missing (all that are needed, at once), or a base that nothing can grow from. */
export type SeriesGap =
  | { readonly gap: "missing"; readonly years: readonly MissingYear[] }
  | { readonly gap: "zero-divisor"; readonly year: number }
  /** A value below zero has no rate of growth from it, and no compound growth to it. */
  | { readonly gap: "negative"; readonly year: number };

/** A growth rate in per cent, exact. */
export interface GrowthRate {
  readonly value: number;
  readonly exact: string;
  readonly unit: "%";
}

/** A mean annual growth rate in per cent over a number of years. A root is seldom exact, so there is no exact form. */
export interface CompoundGrowth {
  readonly value: number;
  readonly unit: "%";
  readonly years: number;
}

/** A series in the prices of one year, with the years that the deflator lacks. */
export interface RealSeries {
  readonly series: Series;
  readonly baseYear: number;
  readonly deflatorMissing: readonly MissingYear[];
}

export const A_YEAR: Words = { zh: "四位数的年份，如 2022", en: "a year of four digits such as 2022" };
/** A year as a key of data. */
export const YEAR_TEXT = /^[1-9]\d{3}$/;
// Wide enough for any budget in yuan and any index, and narrow enough that no quotient of two leaves the range of a double.
const AN_AMOUNT: Words = {
  zh: "0，或绝对值在 0.000000001 至 1000000000000000 之间的数",
  en: "0, or a number of size 0.000000001 to 1000000000000000",
};
const isAmount = (value: number): boolean => value === 0 || (Math.abs(value) >= 1e-9 && Math.abs(value) <= 1e15);

/** The year itself. @throws FaultError "bad-argument" for what is no year. */
export function checkedYear(name: string, year: number): number {
  return Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : refuse(name, year, A_YEAR);
}

/** The last year of a span. @throws FaultError "bad-argument" where it is not after the first. */
export function checkedEnd(from: number, to: number): number {
  return checkedYear("to", to) > checkedYear("from", from)
    ? to
    : refuse("to", to, { zh: `${from} 之后的年份`, en: `a year after ${from}` });
}

/** What a series says of a year. @throws FaultError "bad-argument" for a value that is no amount. */
export function valueIn(series: Series, year: number): Fraction | MissingYear {
  const found = series[year] ?? { absent: "not-reported" as const };
  if (typeof found === "object") return { year, absent: found.absent };
  return isAmount(found) ? decimal(found) : refuse(`series[${year}]`, found, AN_AMOUNT);
}

const yearsOf = (series: Series): readonly number[] =>
  Object.keys(series).map((key) => (YEAR_TEXT.test(key) ? Number(key) : refuse("series", key, A_YEAR)));

const isMissing = (found: Fraction | MissingYear): found is MissingYear => "absent" in found;

const PERCENT = decimal(100);

/** A part of one, in per cent. */
export const inPercent = (change: Fraction): Pick<GrowthRate, "value" | "exact"> => {
  const value = multiply(change, PERCENT);
  return { value: toNumber(value), exact: toExact(value) };
};

/** The later value over the earlier: what it grew by is this less one. */
function ratio(series: Series, from: number, to: number): Fraction | SeriesGap {
  const base = valueIn(series, from);
  const end = valueIn(series, to);
  if (isMissing(base) || isMissing(end)) return { gap: "missing", years: [base, end].filter(isMissing) };
  if (base.n === 0n) return { gap: "zero-divisor", year: from };
  return base.n < 0n ? { gap: "negative", year: from } : divide(end, base);
}

/** Growth over the year before, as a part of one, or the gap. */
export function change(series: Series, year: number): Fraction | SeriesGap {
  const grown = ratio(series, year - 1, year);
  return "gap" in grown ? grown : subtract(grown, ONE);
}

/**
 * The growth rate of a year over the year before, in per cent; or the gap: `missing` (naming the years), `zero-divisor` (the year
 * before is 0), `negative` (the year before is below 0).
 *
 * @throws FaultError "bad-argument" for a year that is none, or a value that is no amount.
 * @example
 * growthRate({ 2021: 800, 2022: 836 }, 2022)
 * // => { value: 4.5, exact: "9/2", unit: "%" }
 * @example
 * growthRate({ 2022: 836 }, 2022)
 * // => { gap: "missing", years: [{ year: 2021, absent: "not-reported" }] }
 */
export function growthRate(series: Series, year: number): GrowthRate | SeriesGap {
  const grown = change(series, checkedYear("year", year));
  return "gap" in grown ? grown : { ...inPercent(grown), unit: "%" };
}

/**
 * The mean annual growth rate (CAGR, 年均增长率) from one year to another, in per cent; the years between are not read. The gaps
 * are those of {@link growthRate}, and `negative` also where the last value is below 0. A double, good to a billionth of a point.
 *
 * @throws FaultError "bad-argument" for a year that is none, `to` not after `from`, or a value that is no amount.
 * @example
 * compoundGrowth({ 2019: 640, 2022: 640 }, 2019, 2022)
 * // => { value: 0, unit: "%", years: 3 }
 */
export function compoundGrowth(series: Series, from: number, to: number): CompoundGrowth | SeriesGap {
  const years = checkedEnd(from, to) - from;
  const grown = ratio(series, from, to);
  if ("gap" in grown) return grown;
  if (grown.n < 0n) return { gap: "negative", year: to };
  return { value: 100 * Math.expm1(Math.log(toNumber(grown)) / years), unit: "%", years };
}

/**
 * A series in the prices of a base year: each value × the deflator of the base year ÷ the deflator of its own year. The deflator
 * is a price index on any base (100 or 1). A year that the deflator lacks is absent from the result and named; a base year that
 * it lacks leaves no result.
 *
 * @throws FaultError "bad-argument" for a year that is none, a value that is no amount, or a deflator of 0 or less.
 * @example
 * realTerms({ 2021: 1000, 2022: 1071 }, { 2021: 100, 2022: 102 }, 2021).series
 * // => { "2021": 1000, "2022": 1050 }
 */
export function realTerms(series: Series, deflator: Series, baseYear: number): RealSeries | SeriesGap {
  const indexIn = (year: number) => {
    const index = valueIn(deflator, year);
    return isMissing(index) || index.n > 0n
      ? index
      : refuse(`deflator[${year}]`, toNumber(index), { zh: "大于 0 的数", en: "a number above 0" });
  };
  const base = indexIn(checkedYear("baseYear", baseYear));
  if (isMissing(base)) return { gap: "missing", years: [base] };
  const real: Record<number, Series[number]> = {};
  const deflatorMissing: MissingYear[] = [];
  for (const year of yearsOf(series)) {
    const nominal = valueIn(series, year);
    const index = indexIn(year);
    if (isMissing(nominal)) real[year] = { absent: nominal.absent };
    else if (isMissing(index)) {
      deflatorMissing.push(index);
      real[year] = { absent: index.absent };
    } else real[year] = toNumber(divide(multiply(nominal, base), index));
  }
  return { series: real, baseYear, deflatorMissing };
}
