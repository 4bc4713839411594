import { checkedDay, type Day, daysAfter, daysBetween, fullYears, yearsAfter } from "./day";
import { optionIn, refuse } from "./fault";
import { add, decimal, type Fraction, multiply, toNumber, ZERO } from "./fraction";
import type { Absence } from "./vocabulary";
import type { Grade, Words } from "./words";

/**
 * A band of an allowance by service years (按工龄分档): from that many years on, that many yuan a month, until the next band begins.
 * The bands of a scale are the caller's; the library has none of its own.
 */
export interface Tier {
  readonly fromYears: number;
  readonly amountPerMonth: number;
}

/** Service from a day, to the last day served; without `to` it goes on. Which service counts is the caller's to say. */
export interface ServicePeriod {
  readonly from: Day;
  readonly to?: Day;
}

/** What becomes of a part of a year. */
export const PART_YEARS = {
  completed: { zh: "只计满周年", en: "only completed years count" },
  begun: { zh: "不满一年按一年计", en: "a year that has begun counts as one" },
} as const satisfies Record<string, Words>;

export type PartYears = keyof typeof PART_YEARS;

/** From one day up to, and not with, another. */
interface Span {
  readonly from: Day;
  readonly until: Day;
}

const A_MONTHLY_AMOUNT: Words = { zh: "0 至 1000000 的数（元/月）", en: "a number from 0 to 1000000 (yuan a month)" };
const A_YEAR_COUNT: Words = { zh: "0 或以上的数（年）", en: "a number of years, 0 or more" };
const A_HEAD_COUNT: Words = { zh: "0 至 100000000 的整数", en: "a whole number from 0 to 100000000" };

const checkedAmount = (name: string, amount: number): number =>
  amount >= 0 && amount <= 1_000_000 ? amount : refuse(name, amount, A_MONTHLY_AMOUNT);

/** The part of a period that was over when the day began. */
function servedBefore(on: Day, { from, to }: ServicePeriod): Span {
  checkedDay(from);
  if (to !== undefined && checkedDay(to) < from) return refuse("to", to, { zh: `${from} 或之后的日期`, en: `a day on or after ${from}` });
  // An end far ahead is not counted from, so that "9999-12-31" may stand for "goes on".
  return { from, until: to === undefined || to >= on ? on : daysAfter(to, 1) };
}

/** The same days, each once: spans in order that neither overlap nor touch. */
function merged(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans.filter(({ from, until }) => from < until).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const apart: Span[] = [];
  for (const span of inOrder) {
    const last = apart.at(-1);
    if (last === undefined || last.until < span.from) apart.push(span);
    else if (last.until < span.until) apart[apart.length - 1] = { from: last.from, until: span.until };
  }
  return apart;
}

/**
 * Years of service as a day begins: a day served counts once it is over, so service from 2012-09-01 is ten years on 2022-09-01,
 * and so is service whose last day was 2022-08-31. No service before the day is 0 years.
 *
 * Days served twice count once. Each unbroken stretch is counted by its own anniversaries, and the days left over are put before
 * the next stretch, as if it had begun that much earlier: five years to the day and six years to the day are eleven, which a sum
 * of days over 365.25 would not give. A year from 29 February is over on 1 March of a common year. `partYears` is "completed"
 * when left out, as a band "from 10 years" is reached on the tenth anniversary.
 *
 * @throws FaultError "bad-day"; "bad-argument" for a period that ends before it starts; "unknown-option" for `partYears`.
 * @example
 * serviceYears([{ from: "2012-09-01" }], "2022-08-31")
 * // => 9
 * @example
 * serviceYears([{ from: "2010-09-01", to: "2015-08-31" }, { from: "2016-09-01" }], "2022-09-01")
 * // => 11
 */
export function serviceYears(
  periods: readonly ServicePeriod[],
  on: Day,
  { partYears = "completed" }: { readonly partYears?: PartYears } = {},
): number {
  const day = checkedDay(on);
  const rule = optionIn("partYears", partYears, PART_YEARS);
  const spans = merged(periods.map((period) => servedBefore(day, period)));
  const served = spans.reduce(
    ({ years, rest }, { from, until }) => {
      const start = daysAfter(from, -rest);
      const full = fullYears(start, until);
      return { years: years + full, rest: daysBetween(yearsAfter(start, full), until) };
    },
    { years: 0, rest: 0 },
  );
  return rule === "begun" && served.rest > 0 ? served.years + 1 : served.years;
}

const FROM_0: Words = {
  zh: "0（最低一档从 0 年起；没有补贴写作金额 0）",
  en: "0 (the lowest tier starts at 0 years; no allowance is an amount of 0)",
};

/** The bands, if they are a scale: one from 0 years on, so that no years fall below it, and each further one from more years. */
function checkedTiers([lowest, ...higher]: readonly Tier[]): readonly [Tier, ...Tier[]] {
  if (lowest === undefined) return refuse("tiers", "[]", { zh: "至少一档", en: "at least one tier" });
  if (lowest.fromYears !== 0) return refuse("tiers[0].fromYears", lowest.fromYears, FROM_0);
  const tiers = [lowest, ...higher] as const;
  tiers.forEach(({ fromYears, amountPerMonth }, at) => {
    checkedAmount(`tiers[${at}].amountPerMonth`, amountPerMonth);
    const before = tiers[at - 1]?.fromYears;
    if (before !== undefined && !(fromYears > before && Number.isFinite(fromYears)))
      refuse(`tiers[${at}].fromYears`, fromYears, { zh: `大于 ${before} 的数`, en: `a number above ${before}` });
  });
  return tiers;
}

/**
 * The allowance of a month at that many years of service, in yuan: the amount of the last band begun. Bands are half-open, so ten
 * years are in the band from 10.
 *
 * @throws FaultError "bad-argument" for years below 0, or bands that are none: the lowest not from 0, out of order, an amount below 0.
 * @example
 * monthlyAmount(10, [{ fromYears: 0, amountPerMonth: 200 }, { fromYears: 10, amountPerMonth: 260 }])
 * // => 260
 */
export function monthlyAmount(years: number, tiers: readonly Tier[]): number {
  if (!(years >= 0 && years < Number.POSITIVE_INFINITY)) return refuse("years", years, A_YEAR_COUNT);
  const [lowest, ...higher] = checkedTiers(tiers);
  return (higher.findLast(({ fromYears }) => fromYears <= years) ?? lowest).amountPerMonth;
}

/** A teacher with the service that counts, or why it is not known. */
export interface Teacher {
  readonly id: string;
  readonly service: readonly ServicePeriod[] | { readonly absent: Absence };
}

/** Yuan a month, and for twelve months at the same rate. */
export interface Allowance {
  readonly monthly: number;
  readonly annual: number;
}

export type TeacherAllowance =
  | ({ readonly id: string; readonly years: number } & Allowance)
  | { readonly id: string; readonly gap: "missing"; readonly absent: Absence };

/** The allowance of each teacher, and of all together where the service of all is known. */
export interface CountyAllowance {
  readonly teachers: readonly TeacherAllowance[];
  readonly total: Allowance | { readonly gap: "missing"; readonly teachers: readonly string[] };
}

const MONTHS = decimal(12);
const allowanceOf = (monthly: Fraction): Allowance => ({ monthly: toNumber(monthly), annual: toNumber(multiply(monthly, MONTHS)) });

const isKnown = (each: TeacherAllowance): each is Extract<TeacherAllowance, Allowance> => "monthly" in each;

/**
 * What a county pays by a known scale: per teacher and in all, a month at the rates of a day and twelve such months. A teacher
 * whose service is not known has no amount, and then there is no total: it names whose service is missing.
 *
 * @throws FaultError as {@link serviceYears} and {@link monthlyAmount}.
 * @example
 * countyAllowance([{ id: "t1", service: [{ from: "2012-09-01" }] }], [{ fromYears: 0, amountPerMonth: 200 }], { on: "2022-12-31" }).total
 * // => { monthly: 200, annual: 2400 }
 */
export function countyAllowance(
  teachers: readonly Teacher[],
  tiers: readonly Tier[],
  { on, partYears = "completed" }: { readonly on: Day; readonly partYears?: PartYears },
): CountyAllowance {
  checkedTiers(tiers);
  const each = teachers.map(({ id, service }): TeacherAllowance => {
    if ("absent" in service) return { id, gap: "missing", absent: service.absent };
    const years = serviceYears(service, on, { partYears });
    return { id, years, ...allowanceOf(decimal(monthlyAmount(years, tiers))) };
  });
  const unknown = each.filter((one) => !isKnown(one)).map(({ id }) => id);
  if (unknown.length > 0) return { teachers: each, total: { gap: "missing", teachers: unknown } };
  const monthly = each.filter(isKnown).reduce((sum, one) => add(sum, decimal(one.monthly)), ZERO);
  return { teachers: each, total: allowanceOf(monthly) };
}

/** The least and the most a total can be, in yuan. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface AllowanceRange {
  readonly teachers: number;
  readonly monthly: Range;
  readonly annual: Range;
  /** Why it is a range. */
  readonly because: Words & { readonly grade: Grade };
}

const BANDS_UNKNOWN = {
  zh: "只知各档金额，不知工龄分档；只能给出总额范围",
  en: "the amounts are known and the bands of service years are not, so the total is only known as a range",
  grade: "U",
} as const;

/** The head-count that a range misses. */
export interface MissingHeadCount {
  readonly gap: "missing";
  readonly needs: Words;
  readonly absent: Absence;
}

const WHO_DRAWS: Words = { zh: "领取补贴的教师人数", en: "number of teachers who draw the allowance" };

/**
 * What a county pays in all when the amounts are known and the bands are not: between everyone drawing the lowest and everyone
 * drawing the highest, a month and for twelve months, in yuan. `teachers` is how many draw it; without it there is no range.
 *
 * @throws FaultError "bad-argument" for no amounts, an amount below 0, or a head-count that is none.
 * @example
 * allowanceRange({ amounts: [300, 400, 500], teachers: 100 }).monthly
 * // => { low: 30000, high: 50000 }
 * @example
 * allowanceRange({ amounts: [300, 400, 500] }).gap
 * // => "missing"
 */
export function allowanceRange({
  amounts,
  teachers = { absent: "not-reported" },
}: {
  readonly amounts: readonly number[];
  readonly teachers?: number | { readonly absent: Absence };
}): AllowanceRange | MissingHeadCount {
  if (amounts.length === 0) return refuse("amounts", "[]", { zh: "至少一个金额", en: "at least one amount" });
  for (const [at, amount] of amounts.entries()) checkedAmount(`amounts[${at}]`, amount);
  if (typeof teachers === "object") return { gap: "missing", needs: WHO_DRAWS, absent: teachers.absent };
  if (!Number.isInteger(teachers) || teachers < 0 || teachers > 100_000_000) return refuse("teachers", teachers, A_HEAD_COUNT);
  const low = allowanceOf(multiply(decimal(Math.min(...amounts)), decimal(teachers)));
  const high = allowanceOf(multiply(decimal(Math.max(...amounts)), decimal(teachers)));
  return {
    teachers,
    monthly: { low: low.monthly, high: high.monthly },
    annual: { low: low.annual, high: high.annual },
    because: BANDS_UNKNOWN,
  };
}
