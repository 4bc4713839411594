import {
  type CompoundGrowth,
  compoundGrowth,
  type Day,
  FISCAL_SERIES,
  type FiscalSeries,
  type FiscalSeriesId,
  type GrowthRate,
  type GrowthVerdict,
  growthRate,
  type Series,
  type SeriesGap,
  threeGrowths,
  twoNeverDecreases,
  type Words,
} from "@teks/indicators";
import type { Facts } from "./facts";

export const GROWTH_RULES = {
  "three-growths": { zh: "三个增长", en: "the three growths" },
  "two-never-decreases": { zh: "两个只增不减", en: "the two never-decreases" },
} as const satisfies Record<string, Words>;

export type GrowthRule = keyof typeof GROWTH_RULES;

/** A series over the years that the rules look at. */
export interface SeriesGrowth {
  readonly values: Series;
  /** Of the last year over the one before. */
  readonly rate: GrowthRate | SeriesGap;
  /** A year, from the first to the last. */
  readonly mean: CompoundGrowth | SeriesGap;
}

export interface Growth {
  /** The last year, and the three before it. */
  readonly years: readonly number[];
  readonly series: Readonly<Record<FiscalSeriesId, SeriesGrowth>>;
  readonly rules: Readonly<Record<GrowthRule, GrowthVerdict>>;
}

export const seriesIds = Object.keys(FISCAL_SERIES) as readonly FiscalSeriesId[];

/** The series that are given, with what is supposed instead. */
function supposed(given: FiscalSeries, { series }: Facts): FiscalSeries {
  const all = { ...given };
  for (const { series: id, year, to } of series) all[id] = { ...all[id], [year]: to };
  return all;
}

/** The growth of education money over the three years up to that of the day. @throws FaultError "bad-argument" for a value that is no amount */
export function growthOf(given: FiscalSeries, facts: Facts, on: Day): Growth {
  const year = Number(on.slice(0, 4));
  const series = supposed(given, facts);
  const told = (id: FiscalSeriesId): SeriesGrowth => {
    const values = series[id] ?? {};
    return { values, rate: growthRate(values, year), mean: compoundGrowth(values, year - 3, year) };
  };
  return {
    years: [year - 3, year - 2, year - 1, year],
    series: Object.fromEntries(seriesIds.map((id) => [id, told(id)])) as Record<FiscalSeriesId, SeriesGrowth>,
    rules: {
      "three-growths": threeGrowths(series, { year, payroll: "teacher-pay" }),
      "two-never-decreases": twoNeverDecreases(series, { from: year - 3, to: year }),
    },
  };
}
