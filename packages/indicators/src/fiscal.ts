import { optionIn } from "./fault";
import { compare, type Fraction, toExact, toNumber } from "./fraction";
import { change, checkedEnd, checkedYear, inPercent, type MissingYear, type Series, type SeriesGap, valueIn } from "./growth";
import { type Verdict, verdictOf } from "./judge";
import type { Grade, Words } from "./words";

/** The series that the rules on education money compare. Each is compared only with itself, in whatever unit it is kept. */
export const FISCAL_SERIES = {
  appropriation: { zh: "财政教育拨款", en: "government education appropriation" },
  "recurrent-revenue": { zh: "财政经常性收入", en: "regular fiscal revenue" },
  "spending-per-pupil": { zh: "生均教育费用", en: "education spending per enrolled pupil" },
  "teacher-pay": { zh: "教师工资", en: "teachers' pay" },
  "staff-pay": { zh: "教职工工资", en: "pay of all staff" },
  "public-funds-per-pupil": { zh: "生均公用经费", en: "public funds per pupil" },
  "education-expenditure": { zh: "一般公共预算教育支出", en: "general-public-budget education expenditure" },
  "education-expenditure-per-student": {
    zh: "按在校学生人数平均的一般公共预算教育支出",
    en: "general-public-budget education expenditure per enrolled student",
  },
} as const satisfies Record<string, Words>;

export type FiscalSeriesId = keyof typeof FISCAL_SERIES;

/** What a county keeps of them. A series left out has no year reported. */
export type FiscalSeries = { readonly [id in FiscalSeriesId]?: Series };

/** A rule that one comparison is made under, and how well it was seen. */
export interface Basis extends Words {
  readonly grade: Grade;
}

/** Whose pay must rise: the two laws differ in it. */
export const PAYROLLS = {
  "teacher-pay": {
    zh: "《教育法》第五十六条（旧版第五十五条）：教师工资",
    en: "Education Law, article 56 (55 in older texts): teachers' pay",
    grade: "B",
  },
  "staff-pay": {
    zh: "《义务教育法》第四十二条：教职工工资；拨款只看义务教育",
    en: "Compulsory Education Law, article 42: pay of all staff; appropriations for compulsory education only",
    grade: "B",
  },
} as const satisfies Partial<Record<FiscalSeriesId, Basis>>;

export type Payroll = keyof typeof PAYROLLS;

const THREE_YEARS: Basis = {
  zh: "教督〔2012〕3号：近三年每年都须做到",
  en: "教督〔2012〕3号: in each of the last three years",
  grade: "B",
};
const NEVER_DECREASES: Basis = {
  zh: "2017年中央关于教育体制机制改革的意见；国办发〔2018〕82号重申",
  en: "central opinion of 2017 on reforming the education system; repeated in 国办发〔2018〕82号",
  grade: "B",
};
const EQUAL_PASSES: Basis = { zh: "与上年持平按“不减”计", en: "a year equal to the one before is taken not to decrease", grade: "I" };

/** The single comparisons of the three growths and the two never-decreases. */
export const GROWTH_TESTS = {
  "appropriation-outgrows-revenue": {
    zh: "财政教育拨款的增长高于财政经常性收入的增长",
    en: "the education appropriation grows faster than regular fiscal revenue",
  },
  "spending-per-pupil-rises": { zh: "生均教育费用逐年增长", en: "education spending per pupil rises" },
  "pay-rises": { zh: "教师（教职工）工资逐年增长", en: "teachers' (staff) pay rises" },
  "public-funds-per-pupil-rise": { zh: "生均公用经费逐年增长", en: "public funds per pupil rise" },
  "expenditure-never-decreases": { zh: "一般公共预算教育支出只增不减", en: "education expenditure does not decrease" },
  "expenditure-per-student-never-decreases": {
    zh: "按在校学生人数平均的一般公共预算教育支出只增不减",
    en: "education expenditure per enrolled student does not decrease",
  },
} as const satisfies Record<string, Words>;

export type GrowthTest = keyof typeof GROWTH_TESTS;

/** A year of a series that would help to decide. */
export interface SeriesYear extends MissingYear {
  readonly series: FiscalSeriesId;
}

/** One side of a comparison: a growth rate in per cent, or a level in the unit of the series; null with the gap where there is none. */
export interface Side {
  readonly series: FiscalSeriesId;
  readonly year: number;
  readonly measure: "rate" | "level";
  readonly value: number | null;
  readonly exact: string | null;
  readonly gap?: SeriesGap["gap"];
}

/** One comparison in one year, read as "left sign right". */
export interface GrowthComparison {
  readonly test: GrowthTest;
  readonly left: Side;
  readonly sign: ">" | "≥";
  readonly right: Side;
  /** Undetermined where a side has no value. */
  readonly verdict: Verdict;
  readonly asks: readonly SeriesYear[];
}

/** A rule on growth, year by year. A breach in any year decides it, whatever else is missing. */
export interface GrowthVerdict {
  readonly verdict: Verdict;
  readonly years: readonly { readonly year: number; readonly verdict: Verdict; readonly comparisons: readonly GrowthComparison[] }[];
  /** Every year of every series that is missing, once. */
  readonly asks: readonly SeriesYear[];
  readonly bases: readonly Basis[];
}

interface Measured {
  readonly side: Side;
  readonly exactly?: Fraction;
  readonly asks: readonly SeriesYear[];
}

function measured(input: FiscalSeries, series: FiscalSeriesId, year: number, measure: Side["measure"]): Measured {
  const at = { series, year, measure };
  const own = input[series] ?? {};
  const found = measure === "rate" ? change(own, year) : valueIn(own, year);
  if ("n" in found) {
    const shown = measure === "rate" ? inPercent(found) : { value: toNumber(found), exact: toExact(found) };
    return { side: { ...at, ...shown }, exactly: found, asks: [] };
  }
  const gap = "gap" in found ? found : { gap: "missing" as const, years: [found] };
  const asks = gap.gap === "missing" ? gap.years.map((missing) => ({ series, ...missing })) : [];
  return { side: { ...at, value: null, exact: null, gap: gap.gap }, asks };
}

function compared(test: GrowthTest, left: Measured, sign: GrowthComparison["sign"], right: Measured): GrowthComparison {
  const made = { test, left: left.side, sign, right: right.side, asks: [...left.asks, ...right.asks] };
  if (left.exactly === undefined || right.exactly === undefined) return { ...made, verdict: "undetermined" };
  const order = compare(left.exactly, right.exactly);
  return { ...made, verdict: order > 0 || (order === 0 && sign === "≥") ? "met" : "not-met" };
}

const overYearBefore = (input: FiscalSeries, test: GrowthTest, series: FiscalSeriesId, sign: GrowthComparison["sign"], year: number) =>
  compared(test, measured(input, series, year, "level"), sign, measured(input, series, year - 1, "level"));

function yearByYear(
  from: number,
  to: number,
  bases: readonly Basis[],
  compareIn: (year: number) => readonly GrowthComparison[],
): GrowthVerdict {
  const years = Array.from({ length: to - from + 1 }, (_, after) => {
    const comparisons = compareIn(from + after);
    return { year: from + after, verdict: verdictOf(comparisons.map(({ verdict }) => verdict)), comparisons };
  });
  const asks = years.flatMap(({ comparisons }) => comparisons.flatMap((comparison) => comparison.asks));
  return {
    verdict: verdictOf(years.map(({ verdict }) => verdict)),
    years,
    asks: [...new Map(asks.map((ask) => [`${ask.series}@${ask.year}`, ask])).values()],
    bases,
  };
}

/**
 * The three growths (三个增长): four comparisons in each of the three years up to `year`, so four years of data. The appropriation's
 * growth rate must be above that of regular revenue; spending per pupil, pay and public funds per pupil must each be above the
 * year before. An equal one does not rise.
 *
 * Education Law art. 56 (55 in older texts) speaks of teachers' pay, Compulsory Education Law art. 42 of the pay of all staff and
 * of appropriations for compulsory education: `payroll` says which law is tested. A year that is absent, for whatever reason,
 * leaves its comparisons undetermined; a breach shown elsewhere is a breach all the same.
 *
 * @throws FaultError "bad-argument" for a year that is none or a value that is no amount; "unknown-option" for the payroll.
 * @example
 * threeGrowths({ "staff-pay": { 2020: 88000, 2021: 87000 } }, { year: 2022, payroll: "staff-pay" }).verdict
 * // => "not-met"
 * @example
 * threeGrowths({}, { year: 2022, payroll: "teacher-pay" }).asks[0]
 * // => { series: "appropriation", year: 2019, absent: "not-reported" }
 */
export function threeGrowths(input: FiscalSeries, { year, payroll }: { readonly year: number; readonly payroll: Payroll }): GrowthVerdict {
  const pay = optionIn("payroll", payroll, PAYROLLS);
  const last = checkedYear("year", year);
  return yearByYear(last - 2, last, [PAYROLLS[pay], THREE_YEARS], (at) => [
    compared(
      "appropriation-outgrows-revenue",
      measured(input, "appropriation", at, "rate"),
      ">",
      measured(input, "recurrent-revenue", at, "rate"),
    ),
    overYearBefore(input, "spending-per-pupil-rises", "spending-per-pupil", ">", at),
    overYearBefore(input, "pay-rises", pay, ">", at),
    overYearBefore(input, "public-funds-per-pupil-rise", "public-funds-per-pupil", ">", at),
  ]);
}

/**
 * The two never-decreases (两个只增不减): general-public-budget education expenditure, in total and per enrolled student, each year
 * after `from` up to `to` against the year before. The rule does not define an equal year: it passes here, by our inference.
 *
 * @throws FaultError "bad-argument" for a year that is none, `to` not after `from`, or a value that is no amount.
 * @example
 * twoNeverDecreases({ "education-expenditure": { 2021: 5.2, 2022: 5.1 } }, { from: 2021, to: 2022 }).verdict
 * // => "not-met"
 */
export function twoNeverDecreases(input: FiscalSeries, { from, to }: { readonly from: number; readonly to: number }): GrowthVerdict {
  return yearByYear(from + 1, checkedEnd(from, to), [NEVER_DECREASES, EQUAL_PASSES], (at) => [
    overYearBefore(input, "expenditure-never-decreases", "education-expenditure", "≥", at),
    overYearBefore(input, "expenditure-per-student-never-decreases", "education-expenditure-per-student", "≥", at),
  ]);
}
