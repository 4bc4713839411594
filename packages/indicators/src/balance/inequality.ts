import { type IndicatorId, indicator as indicatorOf } from "../catalogue/catalogue";
import { optionIn } from "../fault";
import { divide, toNumber } from "../fraction";
import { unit } from "../units";
import type { Words } from "../words";
import type { Balance } from "./balance";
import type { DispersionGap } from "./dispersion";
import { allHeld, type Held, type Holder, holdersOf, perPupil, type Spread, spreadOf, stageOf, together } from "./held";
import { AREAS, type Area, type BalanceStage, SCHOOL_TYPES, type SchoolType } from "./school";

/** By what schools are grouped to see whether inequality lies within the groups or between them. */
export const GROUPINGS = {
  area: { zh: "所在区域", en: "area" },
  type: { zh: "学校类型", en: "type of school" },
} as const satisfies Record<string, Words>;

export type Grouping = keyof typeof GROUPINGS;

/** A group of schools; those whose area is not given are a group of their own, and are not guessed into another. */
export const GROUPS = {
  area: { ...AREAS, unknown: { zh: "区域未填", en: "area not given" } },
  type: SCHOOL_TYPES,
} as const satisfies Record<Grouping, Record<string, Words>>;

/** A group's own inequality. Null is what a missing figure, or a mean of 0, leaves without a value. */
export interface InequalityGroup extends Words {
  readonly id: Area | SchoolType | "unknown";
  readonly schools: number;
  readonly pupils: number | null;
  /** All its amounts over all its pupils, in the indicator's unit. */
  readonly mean: number | null;
  readonly theil: number | null;
  readonly gini: number | null;
}

/** How unequally an amount is spread over pupils, were it equal within each school; 0 is equality. */
export interface Inequality {
  /** Theil's T; `between` is what would be left if every group had its mean. */
  readonly theil: { readonly total: number; readonly within: number; readonly between: number } | null;
  /** The Gini coefficient; `overlap` is what the two leave, where schools of a poorer group have more than schools of a richer one. */
  readonly gini: { readonly total: number; readonly within: number; readonly between: number; readonly overlap: number } | null;
  /** Why there is neither. */
  readonly gap?: DispersionGap["gap"];
  /** The groups that have schools at the stage. */
  readonly groups: readonly InequalityGroup[];
}

/**
 * T = Σ w·r·ln r with r = X ÷ X̄, written as Σ w(r ln r − (r − 1)), whose terms are not below 0: at equality nothing is left over
 * from rounding. r ln r is 0 at 0.
 */
function theilOf(held: readonly Held[], { pupils, mean, away }: Spread): number {
  return away.reduce((sum, each, at) => {
    const off = each / mean;
    const grown = off > -1 ? (1 + off) * Math.log1p(off) : 0;
    return sum + ((held[at]?.pupils ?? 0) / pupils) * (grown - off);
  }, 0);
}

/** G = ∫ F(1 − F) dx ÷ X̄ over the sorted values, F the share of pupils that have less: the same as half the mean difference over the mean. */
function giniOf(held: readonly Held[], { pupils: heads, amount }: Spread): number {
  const sorted = held.map((each) => ({ pupils: each.pupils, value: toNumber(perPupil(each)) })).sort((a, b) => a.value - b.value);
  let [area, below, last] = [0, 0, 0];
  for (const { pupils, value } of sorted) {
    area += below * (heads - below) * (value - last);
    below += pupils;
    last = value;
  }
  return area / heads / amount;
}

/** Both measures; none where there is nothing to be unequal in. */
function measured(held: readonly Held[]) {
  const spread = spreadOf(held);
  return spread.amount === 0 ? undefined : { theil: theilOf(held, spread), gini: giniOf(held, spread) };
}

/** What schools hold together and how unequally, where all of them say. */
function wholeOf(holders: readonly Holder[]) {
  const held = allHeld(holders);
  return held === undefined ? undefined : { held: together(held), ...measured(held) };
}

type Whole = NonNullable<ReturnType<typeof wholeOf>>;

function decomposed(all: Whole | undefined, groups: readonly Whole[]): Pick<Inequality, "theil" | "gini"> {
  const between = measured(groups.map(({ held }) => held));
  if (all?.theil === undefined || all.gini === undefined || between === undefined) return { theil: null, gini: null };
  const within = { theil: 0, gini: 0 };
  for (const { held, theil = 0, gini = 0 } of groups) {
    const share = toNumber(divide(held.amount, all.held.amount));
    within.theil += share * theil;
    within.gini += (held.pupils / all.held.pupils) * share * gini;
  }
  // What rounding leaves of no overlap may lie below 0.
  const overlap = Math.max(0, all.gini - within.gini - between.gini);
  return {
    theil: { total: all.theil, within: within.theil, between: between.theil },
    gini: { total: all.gini, within: within.gini, between: between.gini, overlap },
  };
}

/**
 * Theil's T and the Gini coefficient of an indicator between the schools of a stage, each weighed by its pupils, and how much of
 * each lies within groups of schools and between them.
 *
 * T is within (each group's own, weighed by its share of the amount) plus between, exactly. Gini is within (weighed by its shares of
 * pupils and of the amount) plus between plus overlap. While a figure of the stage is missing there is neither; a group
 * whose figures are all there still has its own.
 *
 * @throws FaultError "unknown-option" for a stage, an indicator or a grouping that is none.
 * @example
 * inequality(
 *   balance(
 *     [
 *       { id: "a", type: "primary", area: "town", counts: { primary: { pupils: 10, books: 10 } } },
 *       { id: "b", type: "primary", area: "town", counts: { primary: { pupils: 10, books: 30 } } },
 *       { id: "c", type: "primary", counts: { primary: { pupils: 20, books: 40 } } },
 *     ],
 *     { rules: "basic-balance-2012", on: "2022-12-31" },
 *   ),
 *   "primary",
 *   "books-per-pupil",
 *   "area",
 * ).gini
 * // => { total: 0.1875, within: 0.0625, between: 0, overlap: 0.125 }
 */
export function inequality(balance: Balance, stage: BalanceStage, indicator: IndicatorId, by: Grouping): Inequality {
  const holders = holdersOf(balance, stage, indicator);
  const { scale } = unit(indicatorOf(indicator).unit);
  const groups = Object.entries<Words>(GROUPS[optionIn("by", by, GROUPS)]).flatMap(([id, { zh, en }]) => {
    const members = holders.filter(({ school }) => (by === "type" ? school.type : (school.area ?? "unknown")) === id);
    return members.length === 0 ? [] : [{ id: id as InequalityGroup["id"], zh, en, schools: members.length, whole: wholeOf(members) }];
  });
  const gap = stageOf(balance, stage).indicators.find(({ id }) => id === indicator)?.gap;
  return {
    ...decomposed(
      wholeOf(holders),
      groups.flatMap(({ whole }) => (whole === undefined ? [] : [whole])),
    ),
    ...(gap === undefined ? {} : { gap }),
    groups: groups.map(({ whole, ...group }) => ({
      ...group,
      pupils: whole?.held.pupils ?? null,
      mean: whole === undefined ? null : toNumber(divide(perPupil(whole.held), scale)),
      theil: whole?.theil ?? null,
      gini: whole?.gini ?? null,
    })),
  };
}
