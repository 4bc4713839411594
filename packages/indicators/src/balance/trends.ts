import type { IndicatorId } from "../catalogue/catalogue";
import { refuse } from "../fault";
import { checkedYear } from "../growth";
import type { Verdict } from "../judge";
import type { Words } from "../words";
import type { Balance } from "./balance";
import type { DispersionGap } from "./dispersion";
import { BALANCE_STAGES, type BalanceStage } from "./school";
import type { StageSummary } from "./stage";

/** A county's schools of one year, evaluated. */
export interface YearOfBalance {
  readonly year: number;
  readonly balance: Balance;
}

/** Where a coefficient goes between the first and the last year that have one. One that falls is a county growing more even. */
export const DIRECTIONS = {
  falls: { zh: "下降", en: "falls" },
  rises: { zh: "上升", en: "rises" },
  same: { zh: "持平", en: "stays" },
} as const satisfies Record<string, Words>;

export type Direction = keyof typeof DIRECTIONS;

/** What is not the same in all years, so that a change may be of it and not of the schools. */
export const UNLIKE = {
  rules: { zh: "规则或限值", en: "the rule set or its limits" },
  scope: { zh: "评估范围", en: "the scope" },
  split: { zh: "拆分方式", en: "the split of combined schools" },
} as const satisfies Record<string, Words>;

/** A coefficient in one year, or why there is none. */
export interface TrendPoint {
  readonly year: number;
  readonly cv: number | null;
  readonly gap?: DispersionGap["gap"] | "not-in-rules";
  readonly limit: number | null;
  /** Null where that year's rule set does not judge it. */
  readonly verdict: Verdict | null;
  /** Against the year before it that has one; `since` is that year. */
  readonly change?: { readonly by: number; readonly since: number };
}

/** A coefficient over the years: of an indicator, or the composite of all. */
export interface Trend {
  readonly stage: BalanceStage;
  readonly of: IndicatorId | "composite";
  readonly points: readonly TrendPoint[];
  /** Null where fewer than two years have a coefficient. */
  readonly direction: Direction | null;
}

export interface Trends {
  /** In order. */
  readonly years: readonly number[];
  /** The years between the first and the last that are not given. */
  readonly missing: readonly number[];
  readonly unlike: readonly (keyof typeof UNLIKE)[];
  readonly stages: readonly {
    readonly stage: BalanceStage;
    readonly years: readonly {
      readonly year: number;
      readonly schools: number;
      readonly pupils: number | null;
      readonly verdict: Verdict;
    }[];
  }[];
  readonly trends: readonly Trend[];
}

/** Nearer to each other than this, two coefficients differ by what rounding made of them. */
const EVEN = 1e-12;

const directionOf = (by: number): Direction => (Math.abs(by) <= EVEN ? "same" : by < 0 ? "falls" : "rises");

/** A coefficient of a stage as it was in a year. */
export function trendPoint(year: number, { schools, indicators, composite }: StageSummary, of: Trend["of"]): TrendPoint {
  if (of !== "composite") {
    const found = indicators.find(({ id }) => id === of);
    if (found === undefined) return { year, cv: null, gap: "not-in-rules", limit: null, verdict: null };
    const { cv, gap, limit, verdict } = found;
    return { year, cv, ...(gap === undefined ? {} : { gap }), limit, verdict };
  }
  if (composite === undefined) return { year, cv: null, gap: "not-in-rules", limit: null, verdict: null };
  const { cv, limit, verdict } = composite;
  return { year, cv, ...(cv === null ? { gap: schools === 0 ? "no-schools" : "missing" } : {}), limit, verdict };
}

function trendOf(stage: BalanceStage, of: Trend["of"], summaries: readonly (readonly [number, StageSummary])[]): Trend {
  const points: TrendPoint[] = [];
  let first: number | undefined;
  let last: { readonly cv: number; readonly year: number } | undefined;
  for (const [year, summary] of summaries) {
    const point = trendPoint(year, summary, of);
    const { cv } = point;
    points.push(cv === null || last === undefined ? point : { ...point, change: { by: cv - last.cv, since: last.year } });
    if (cv === null) continue;
    first ??= cv;
    last = { cv, year };
  }
  const compared = points.some(({ change }) => change !== undefined);
  return { stage, of, points, direction: compared && first !== undefined && last !== undefined ? directionOf(last.cv - first) : null };
}

/** The terms that years may not share. */
const TERMS: Record<keyof typeof UNLIKE, (balance: Balance) => unknown> = {
  rules: ({ rules, settings }) => [rules.id, rules.limits, settings],
  scope: ({ scope }) => [...scope.leavesOut].sort(),
  split: ({ split }) => split,
};

const differs = (term: keyof typeof UNLIKE, balances: readonly Balance[]): boolean =>
  new Set(balances.map((balance) => JSON.stringify(TERMS[term](balance)))).size > 1;

const ONE_COUNTY: Words = { zh: "同一个县各年的评估", en: "evaluations of one county" };
const ONCE: Words = { zh: "每年一份评估", en: "one evaluation a year" };

/**
 * The coefficients of variation of a county over the years: of each stage and indicator and of the composite, with the change to the
 * year before that has one, and which fall and which rise. Years may be given in any order. A year without a coefficient says why; one
 * that is not given is named in `missing` and nothing is put in its place; what was not the same in all years is in `unlike`.
 *
 * @throws FaultError "bad-argument" for what is no year, a year given twice, or evaluations of several counties.
 * @example
 * trends(
 *   [[2020, 500], [2022, 300]].map(([year, books]) => ({
 *     year,
 *     balance: balance(
 *       [
 *         { id: "a", type: "primary", counts: { all: { pupils: 10, books: 100 } } },
 *         { id: "b", type: "primary", counts: { all: { pupils: 10, books } } },
 *       ],
 *       { rules: "basic-balance-2012", on: `${year}-12-31` },
 *     ),
 *   })),
 * ).trends.find(({ of }) => of === "books-per-pupil").direction
 * // => "falls"
 */
export function trends(given: readonly YearOfBalance[]): Trends {
  const ordered = [...given].sort((a, b) => a.year - b.year);
  const years = ordered.map(({ year }) => checkedYear("year", year));
  const twice = years.find((year, at) => years.indexOf(year) < at);
  if (twice !== undefined) refuse("year", twice, ONCE);
  const counties = new Set(ordered.flatMap(({ balance: { county } }) => county ?? []));
  if (counties.size > 1) refuse("county", [...counties].slice(0, 3).join(", "), ONE_COUNTY);
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  const stages = BALANCE_STAGES.map((stage) => ({
    stage,
    summaries: ordered.flatMap(({ year, balance }) =>
      balance.stages.filter((each) => each.stage === stage).map((each) => [year, each] as const),
    ),
  }));
  return {
    years,
    missing: Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => !years.includes(year)),
    unlike: (Object.keys(UNLIKE) as (keyof typeof UNLIKE)[]).filter((term) =>
      differs(
        term,
        ordered.map(({ balance }) => balance),
      ),
    ),
    stages: stages.map(({ stage, summaries }) => ({
      stage,
      years: summaries.map(([year, { schools, pupils, verdict }]) => ({ year, schools, pupils, verdict })),
    })),
    trends: stages.flatMap(({ stage, summaries }) => {
      const compared = new Set(summaries.flatMap(([, { indicators }]) => indicators.map(({ id }) => id)));
      const composite = summaries.some(([, each]) => each.composite !== undefined) ? ["composite" as const] : [];
      return [...compared, ...composite].map((of) => trendOf(stage, of, summaries));
    }),
  };
}
