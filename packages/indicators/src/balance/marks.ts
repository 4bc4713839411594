import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { compare, decimal, divide, type Fraction, multiply, toExact, toNumber } from "../fraction";
import type { Verdict } from "../judge";
import type { SchoolRule } from "../rules/rule-set";
import { coherentLimit, type LimitOnDay, type StandardId } from "../standards/standards";
import { unit } from "../units";
import type { Words } from "../words";
import type { Amount, MissingFigure, ReadFigure } from "./sections";

/** How a school stands to the limit of one indicator. */
export const MARKS = {
  met: { zh: "达到", en: "reaches the limit" },
  floor: { zh: "未达到，不低于底线", en: "below the limit, not below the floor" },
  below: { zh: "低于底线", en: "below the floor" },
  missing: { zh: "缺数字", en: "a figure is missing" },
  "no-limit": { zh: "无限值", en: "no limit applies" },
} as const satisfies Record<string, Words>;

export type MarkId = keyof typeof MARKS;

/** What an indicator is judged by on a day: the limit, and the floor for what may be missed; without either where none applies. */
export interface Line {
  /** In coherent units. */
  readonly limit?: Fraction;
  readonly floor?: Fraction;
  /** In the indicator's unit. */
  readonly shown: { readonly limit: number | null; readonly floor: number | null };
}

const NO_LINE = { limit: null, floor: null } as const;

/** The limit and the floor in exact decimals: 85 % of 4.5 is 3.825, which binary arithmetic does not give. */
export function lineOf(id: IndicatorId, standard: StandardId, on: LimitOnDay, rule: SchoolRule): Line {
  if (!("value" in on)) return { shown: NO_LINE };
  const { scale } = unit(indicator(id).unit);
  const limit = coherentLimit(standard, on.value);
  const floor = multiply(limit, decimal(rule.floor));
  return { limit, floor, shown: { limit: toNumber(divide(limit, scale)), floor: toNumber(divide(floor, scale)) } };
}

/** A school's value of an indicator at a stage and how it stands. Numbers are in the indicator's unit. */
export interface Mark {
  readonly indicator: IndicatorId;
  readonly value: number | null;
  readonly exact: string | null;
  readonly limit: number | null;
  readonly floor: number | null;
  /** Null where the rule does not judge single schools. */
  readonly mark: MarkId | null;
  readonly missing: readonly MissingFigure[];
  readonly from: readonly ReadFigure[];
  /** Whether a figure of the whole school was divided between its stages. */
  readonly divided: boolean;
}

/** How a value stands to a limit and its floor. */
export const standing = (value: Fraction, { limit, floor }: Pick<Line, "limit" | "floor">): MarkId => {
  if (limit === undefined || floor === undefined) return "no-limit";
  if (compare(value, limit) >= 0) return "met";
  return compare(value, floor) >= 0 ? "floor" : "below";
};

/** A school's mark. The value is compared as it is, never as it is shown: 3.5652 does not pass a floor of 3.57. */
export function markOf(id: IndicatorId, amount: Amount, pupils: Amount, line: Line | undefined): Mark {
  const { limit, floor } = line?.shown ?? NO_LINE;
  if ("missing" in amount || "missing" in pupils) {
    const missing = [amount, pupils].flatMap((each) => ("missing" in each ? each.missing : []));
    const mark = line === undefined ? null : line.limit === undefined ? "no-limit" : "missing";
    return { indicator: id, value: null, exact: null, limit, floor, mark, missing, from: [], divided: false };
  }
  const value = divide(amount.value, pupils.value);
  const inUnit = divide(value, unit(indicator(id).unit).scale);
  return {
    indicator: id,
    value: toNumber(inUnit),
    exact: toExact(inUnit),
    limit,
    floor,
    mark: line === undefined ? null : standing(value, line),
    missing: [],
    from: [...amount.from, ...pupils.from],
    divided: amount.divided,
  };
}

/** Why a school's verdict is what it is. */
export const SCHOOL_REASONS = {
  complies: { zh: "达标{met}项，其余不低于底线", en: "{met} met, the rest not below the floor" },
  "below-floor": { zh: "有{below}项低于底线", en: "{below} below the floor" },
  "too-few": { zh: "至多{most}项达标，要求{atLeast}项", en: "at most {most} met of {atLeast} asked for" },
  missing: { zh: "缺数字：达标{least}至{most}项", en: "figures are missing: {least} to {most} met" },
  "no-limit": { zh: "该日无此限值", en: "no limit applies on that day" },
} as const satisfies Record<string, Words>;

export type SchoolReason = keyof typeof SCHOOL_REASONS;

/** A school's verdict: how many indicators it meets at least and at most, whatever its missing figures are. */
export interface SchoolVerdict {
  readonly verdict: Verdict;
  readonly reason: SchoolReason;
  readonly met: { readonly least: number; readonly most: number };
  readonly below: number;
}

/** Judges a school by its marks. A missing figure leaves it open only where one figure could still decide. */
export function schoolVerdict(marks: readonly MarkId[], { atLeast }: SchoolRule): SchoolVerdict {
  const count = (mark: MarkId) => marks.filter((each) => each === mark).length;
  const [least, open, below] = [count("met"), count("missing"), count("below")];
  const met = { least, most: least + open };
  const told = (verdict: Verdict, reason: SchoolReason) => ({ verdict, reason, met, below });
  if (count("no-limit") > 0) return told("not-applicable", "no-limit");
  if (below > 0) return told("not-met", "below-floor");
  if (met.most < atLeast) return told("not-met", "too-few");
  return open > 0 ? told("undetermined", "missing") : told("met", "complies");
}
