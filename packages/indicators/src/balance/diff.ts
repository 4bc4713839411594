import type { IndicatorId } from "../catalogue/catalogue";
import type { Verdict } from "../judge";
import type { Words } from "../words";
import type { Balance } from "./balance";
import type { Bounds } from "./dispersion";
import type { MarkId } from "./marks";
import type { BalanceStage } from "./school";
import type { SchoolBalance } from "./school-balance";
import type { LeftOut } from "./sections";
import type { Composite, IndicatorBalance } from "./stage";

/** What a verdict of an evaluation is of. */
export const VERDICT_OF = {
  county: { zh: "全县结论", en: "the county by the whole rule" },
  table: { zh: "学校表结论", en: "what the schools alone show" },
  stage: { zh: "学段", en: "a stage" },
  schools: { zh: "逐校达标", en: "the schools of a stage one by one" },
  dispersion: { zh: "差异系数", en: "a coefficient of variation" },
  composite: { zh: "综合差异系数", en: "a composite coefficient of variation" },
  school: { zh: "一所学校", en: "a school" },
  mark: { zh: "一所学校的一项指标", en: "an indicator at a school" },
  item: { zh: "一项要求", en: "an item of the checklist" },
} as const satisfies Record<string, Words>;

export type VerdictOf = keyof typeof VERDICT_OF;

/** Why an evaluation says nothing of what another judges, where it is not that the school was left out. */
export const NOT_THERE = {
  "not-in-rules": { zh: "规则中没有", en: "not in the rule set" },
  "not-in-table": { zh: "学校表中没有", en: "not in the table" },
} as const satisfies Record<string, Words>;

/** A verdict with the numbers it was reached by. */
export interface VerdictSide {
  /** Null where the rule set compares and does not judge. */
  readonly verdict: Verdict | MarkId | null;
  /** The coefficient, the indicator's value in its unit, the share of schools that comply, or how many indicators a school meets. */
  readonly value: number | null;
  /** Between what the value lies, where missing figures leave it open. */
  readonly bounds?: Bounds;
  /** In the terms of the value: the limit, the share of schools asked for (all of them), or how many indicators are. */
  readonly limit: number | null;
  /** What must be reached where a limit is missed. */
  readonly floor?: number;
  /** Of an item: how far its figure is on the good side of the limit, in the unit of the indicator that judged. */
  readonly margin?: number;
}

/** That there is no such verdict, and why. */
export interface NoSide {
  readonly absent: keyof typeof NOT_THERE | LeftOut["because"];
}

/** Where in an evaluation a verdict stands. */
export interface VerdictPlace {
  readonly of: VerdictOf;
  readonly stage?: BalanceStage;
  readonly school?: string;
  readonly indicator?: IndicatorId;
  readonly item?: string;
}

/** A verdict that is not the same in two evaluations. */
export interface VerdictMove extends VerdictPlace {
  readonly from: VerdictSide | NoSide;
  readonly to: VerdictSide | NoSide;
}

type Judged = VerdictPlace & { readonly side: VerdictSide };

const between = (bounds: Bounds | null | undefined): Pick<VerdictSide, "value" | "bounds"> =>
  bounds === null || bounds === undefined
    ? { value: null }
    : bounds.least === bounds.most
      ? { value: bounds.least }
      : { value: null, bounds };

const coefficient = ({ verdict, cv, bounds, limit }: IndicatorBalance | Composite): VerdictSide => ({
  verdict,
  value: cv,
  ...(bounds === undefined ? {} : { bounds }),
  limit,
});

const plain = (verdict: Verdict): VerdictSide => ({ verdict, value: null, limit: null });

function schoolVerdicts({ school, stage, verdict, met, marks }: SchoolBalance, { school: rule }: Balance["rules"]): readonly Judged[] {
  const of: Judged = { of: "school", stage, school, side: { verdict, ...between(rule && met), limit: rule?.atLeast ?? null } };
  return [
    of,
    ...marks.map(
      ({ indicator, mark, value, limit, floor }): Judged => ({
        of: "mark",
        stage,
        school,
        indicator,
        side: { verdict: mark, value, limit, ...(floor === null ? {} : { floor }) },
      }),
    ),
  ];
}

/** Every verdict of an evaluation, the widest first. */
function verdictsIn({ verdict, table, stages, schools, items, rules }: Balance): readonly Judged[] {
  return [
    { of: "county", side: plain(verdict) },
    { of: "table", side: plain(table) },
    ...stages.flatMap(({ stage, verdict: whole, compliance, composite, indicators }): readonly Judged[] => [
      { of: "stage", stage, side: plain(whole) },
      ...(compliance === null
        ? []
        : [{ of: "schools" as const, stage, side: { verdict: compliance.verdict, ...between(compliance.share), limit: 1 } }]),
      ...(composite === undefined ? [] : [{ of: "composite" as const, stage, side: coefficient(composite) }]),
      ...indicators.map((each): Judged => ({ of: "dispersion", stage, indicator: each.id, side: coefficient(each) })),
    ]),
    ...schools.flatMap((each) => schoolVerdicts(each, rules)),
    ...items.map(({ id, verdict: each, judgements }): Judged => {
      const decisive = judgements.find((judgement) => judgement.verdict === each);
      const margin = decisive?.margin?.value;
      return {
        of: "item",
        item: id,
        side: { ...plain(each), limit: decisive?.limit ?? null, ...(margin === undefined ? {} : { margin }) },
      };
    }),
  ];
}

const keyOf = ({ of, stage, school, indicator, item }: VerdictPlace): string => JSON.stringify([of, stage, school, indicator, item]);

function absence({ scope }: Balance, { of, school, stage }: VerdictPlace): NoSide {
  if (of !== "school") return { absent: "not-in-rules" };
  const leftOut = scope.leftOut.find((each) => each.school === school && (each.stage ?? stage) === stage);
  return { absent: leftOut?.because ?? "not-in-table" };
}

/**
 * Every verdict that is not the same in two evaluations, with the numbers on both sides: the same schools by two rule sets or on two
 * days, before and after an edit, of two years. Widest first; a verdict that stays is not told, however its numbers move.
 *
 * What only one of the two has is told once, with why the other lacks it: a school that was left out and not each of its marks, the
 * coefficient of an indicator that is in one rule set and not its mark at every school.
 *
 * @example
 * diffVerdicts(
 *   balance([{ id: "a", type: "primary", counts: { all: { pupils: 100, "teaching-area": 440 } } }], { rules: "quality-balance-2017", on: "2022-12-31" }),
 *   balance([{ id: "a", type: "primary", counts: { all: { pupils: 100, "teaching-area": 450 } } }], { rules: "quality-balance-2017", on: "2022-12-31" }),
 * )
 * // => [{ of: "mark", stage: "primary", school: "a", indicator: "teaching-area-per-pupil",
 * //      from: { verdict: "floor", value: 4.4, limit: 4.5, floor: 3.825 }, to: { verdict: "met", value: 4.5, limit: 4.5, floor: 3.825 } }]
 */
export function diffVerdicts(a: Balance, b: Balance): readonly VerdictMove[] {
  const [inA, inB] = [a, b].map((each) => new Map(verdictsIn(each).map((judged) => [keyOf(judged), judged] as const)));
  return [...new Map([...(inA ?? []), ...(inB ?? [])])].flatMap(([key, { side: _, ...place }]): readonly VerdictMove[] => {
    const [from, to] = [inA?.get(key)?.side, inB?.get(key)?.side];
    if (from?.verdict === to?.verdict) return [];
    if (place.of === "mark" && (from === undefined || to === undefined)) return [];
    return [{ ...place, from: from ?? absence(a, place), to: to ?? absence(b, place) }];
  });
}
