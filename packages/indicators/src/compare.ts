import type { Row } from "./assess";
import type { Balance } from "./balance/balance";
import type { Bounds } from "./balance/dispersion";
import { BALANCE_STAGES, type BalanceStage } from "./balance/school";
import type { StageSummary } from "./balance/stage";
import { type Trend, type TrendPoint, trendPoint } from "./balance/trends";
import type { IndicatorId } from "./catalogue/catalogue";
import { isValue, type Outcome } from "./evaluate";
import { decimal, fromExact, subtract, toDecimal, toExact, toNumber } from "./fraction";
import type { Verdict } from "./judge";
import type { Stage } from "./vocabulary";

/** How much more a value is than another, in its unit; `exact` is the fraction that it is. Below zero where it is less. */
export interface Difference {
  readonly value: number;
  readonly exact: string;
}

/** How far a side is from the first and from the one before it; null where either of the two has no value, and on the first side. */
export interface Apart<D> {
  readonly first: D | null;
  readonly before: D | null;
}

/** An indicator at a stage, as each side has it. */
export interface ComparedRow {
  readonly indicator: IndicatorId;
  readonly stage: Stage;
  readonly sides: readonly (Row & { readonly apart: Apart<Difference> })[];
  /** Whether the sides are not all judged alike. */
  readonly moves: boolean;
}

/** A coefficient of variation as a side has it; where missing figures leave it open, between what it lies. */
type Coefficient = Omit<TrendPoint, "year" | "change"> & { readonly bounds?: Bounds };

/** A coefficient of variation, as each side has it. */
export interface ComparedCoefficient {
  readonly stage: BalanceStage;
  readonly of: Trend["of"];
  readonly sides: readonly (Coefficient & { readonly apart: Apart<number> })[];
  readonly moves: boolean;
}

const movesIn = (sides: readonly { readonly verdict: Verdict | null }[]): boolean => new Set(sides.map(({ verdict }) => verdict)).size > 1;

/** What each of several is, beside how far it is from the first of them and from the one before. */
function apart<T, D>(all: readonly T[], between: (from: T, to: T) => D | null): readonly (T & { readonly apart: Apart<D> })[] {
  return all.map((each, at) => {
    const from = (other: T | undefined) => (at === 0 || other === undefined ? null : between(other, each));
    return { ...each, apart: { first: from(all[0]), before: from(all[at - 1]) } };
  });
}

function difference(from: Outcome, to: Outcome): Difference | null {
  if (!isValue(from) || !isValue(to)) return null;
  const by = subtract(fromExact(to.exact), fromExact(from.exact));
  return { value: toNumber(by), exact: toExact(by) };
}

/**
 * The indicators of several counties, or of one in several years, beside each other: a side is the rows that `assess` gives of one
 * place. What one of the sides has no row of is left out.
 *
 * @example
 * compareRows(
 *   [510, 480].map((pupils) => {
 *     const { rows } = assess({ id: "demo", counts: { junior: { pupils, classes: 10 } } }, { on: "2022-12-31" });
 *     return rows.filter(({ place }) => place === "demo");
 *   }),
 * )
 *   .filter(({ indicator, stage }) => indicator === "pupils-per-class" && stage === "junior")
 *   .map(({ sides, moves }) => [sides.map(({ verdict, apart }) => [verdict, apart.first]), moves])
 * // => [[[["not-met", null], ["undetermined", { value: -3, exact: "-3" }]], true]]
 */
export function compareRows(sides: readonly (readonly Row[])[]): readonly ComparedRow[] {
  const [first = [], ...others] = sides.map((rows) => new Map(rows.map((row) => [`${row.indicator}@${row.stage}`, row])));
  return [...first].flatMap(([key, row]) => {
    const beside = others.flatMap((rows) => rows.get(key) ?? []);
    if (beside.length < others.length) return [];
    const all = [row, ...beside];
    const { indicator, stage } = row;
    return [{ indicator, stage, sides: apart(all, (from, to) => difference(from.outcome, to.outcome)), moves: movesIn(all) }];
  });
}

function coefficientIn(summary: StageSummary, of: Trend["of"]): Coefficient {
  // Which year it is of is the caller's to know.
  const { year: _, ...point } = trendPoint(0, summary, of);
  const { bounds } = (of === "composite" ? summary.composite : summary.indicators.find(({ id }) => id === of)) ?? {};
  return bounds === undefined ? point : { ...point, bounds };
}

/**
 * The coefficients of variation of several tables of schools beside each other: of every indicator that one of their rule sets
 * compares, and the composite where one has it. A side whose rules have it not says so (`not-in-rules`).
 *
 * @example
 * compareBalances(
 *   [100, 300].map((books) =>
 *     balance(
 *       [
 *         { id: "a", type: "primary", counts: { all: { pupils: 10, books: 100 } } },
 *         { id: "b", type: "primary", counts: { all: { pupils: 10, books } } },
 *       ],
 *       { rules: "basic-balance-2012", on: "2022-12-31" },
 *     ),
 *   ),
 * )
 *   .filter(({ stage, of }) => stage === "primary" && of === "books-per-pupil")
 *   .map(({ sides }) => sides.map(({ cv, apart }) => [cv, apart.first]))
 * // => [[[0, null], [0.5, 0.5]]]
 */
export function compareBalances(balances: readonly Balance[]): readonly ComparedCoefficient[] {
  return BALANCE_STAGES.flatMap((stage) => {
    const summaries = balances.flatMap(({ stages }) => stages.filter((each) => each.stage === stage));
    const indicators = new Set(summaries.flatMap((each) => each.indicators.map(({ id }) => id)));
    const composite = summaries.some((each) => each.composite !== undefined) ? ["composite" as const] : [];
    return [...indicators, ...composite].map((of): ComparedCoefficient => {
      const points = summaries.map((each) => coefficientIn(each, of));
      const sides = apart(points, (from, to) => (from.cv === null || to.cv === null ? null : to.cv - from.cv));
      return { stage, of, sides, moves: movesIn(points) };
    });
  });
}

/**
 * A difference with its sign, rounded for showing: in those digits, or as many more as keep it from reading as none.
 *
 * @example
 * shownDifference({ value: 1 / 300, exact: "1/300" }, 1)
 * // => "+0.003"
 */
export function shownDifference(by: Difference | number, digits: number): string {
  const exact = typeof by === "number" ? decimal(by) : fromExact(by.exact);
  const text = toDecimal(exact, digits);
  if (exact.n === 0n) return text;
  if (/[1-9]/.test(text) || digits >= MOST_DIGITS) return exact.n > 0n ? `+${text}` : text;
  return shownDifference(by, digits + 1);
}

const MOST_DIGITS = 12;
