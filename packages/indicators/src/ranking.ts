import { optionIn, refuse } from "./fault";
import { add, ceil, decimal, divide, type Fraction, floor, multiply, toNumber } from "./fraction";
import type { Absence } from "./vocabulary";
import type { Words } from "./words";

/** What is ranked: more is better. An item without a score is not ranked at all. */
export interface Scored {
  readonly id: string;
  readonly score?: number | { readonly absent: Absence };
}

/** How a share of the items that is no whole number becomes one. */
export const SIZE_RULES = {
  "round-half-up": { zh: "四舍五入", en: "rounded half up" },
  up: { zh: "向上取整", en: "rounded up" },
  down: { zh: "向下取整", en: "rounded down" },
} as const satisfies Record<string, Words>;

export type SizeRule = keyof typeof SIZE_RULES;

/** What becomes of equal scores of which some are inside the cut and some are not. */
export const TIE_RULES = {
  "include-all": { zh: "并列者全部计入", en: "all that tie at the cut are in" },
  "exclude-all": { zh: "并列者全部不计入", en: "none that tie at the cut is in" },
} as const satisfies Record<string, Words>;

export type TieRule = keyof typeof TIE_RULES;

interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** One end of a ranking. */
export interface Band {
  /** The score of the last place inside; null where there is no place. */
  readonly cutScore: number | null;
  /** The items whose score is the cut score, where that score is inside and outside: the rule for ties decides on them. */
  readonly ties: readonly string[];
  /** Who is in, the farthest end first, equal scores by id. */
  readonly members: readonly Ranked[];
}

/** The first and the last of a ranking, with the rules that were used. */
export interface TopAndBottom {
  /** How many items have a score. */
  readonly ranked: number;
  /** The share of them before rounding, and the places that it makes. */
  readonly exactSize: number;
  readonly size: number;
  readonly sizeRule: SizeRule;
  readonly tieRule: TieRule;
  readonly top: Band;
  readonly bottom: Band;
  /** Who is in both: possible where ties reach from one end to the other, or where half is rounded up. */
  readonly inBoth: readonly string[];
  /** Who has no score, and why: not last, not ranked. */
  readonly unranked: readonly { readonly id: string; readonly absent: Absence }[];
}

const HALF = divide(decimal(1), decimal(2));
const ROUND: Record<SizeRule, (exact: Fraction) => Fraction> = {
  "round-half-up": (exact) => floor(add(exact, HALF)),
  up: ceil,
  down: floor,
};

// By code unit and not by a locale's order, so that every machine lists the same.
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

function band(inOrder: readonly Ranked[], size: number, tieRule: TieRule): Band {
  const cutScore = inOrder[size - 1]?.score ?? null;
  const inside = inOrder.slice(0, size);
  const atCut = inOrder.filter(({ score }) => score === cutScore);
  if (inOrder[size]?.score !== cutScore) return { cutScore, ties: [], members: inside };
  const ahead = inside.filter(({ score }) => score !== cutScore);
  return { cutScore, ties: atCut.map(({ id }) => id), members: tieRule === "include-all" ? [...ahead, ...atCut] : ahead };
}

function checkedItems(items: readonly Scored[]): void {
  const seen = new Set<string>();
  items.forEach(({ id, score }, at) => {
    if (seen.has(id)) refuse(`items[${at}].id`, id, { zh: "未重复使用的标识", en: "an id not used before" });
    seen.add(id);
    if (typeof score === "number" && !Number.isFinite(score))
      refuse(`items[${at}].score`, score, { zh: "有限的数", en: "a finite number" });
  });
}

/**
 * The top and the bottom share of a ranking, such as the first and last 10 % of 49 branches, by the scores of those that have one.
 *
 * The share is taken of the items *with* a score: an item without one can be in neither end, so it must not widen them. 10 % of
 * 49 is 4.9 places: 5 rounded half up, 4 rounded down. `sizeRule` is "round-half-up" when left out, since that is the whole number
 * closest to the share; `tieRule` is "include-all", since equal scores give no ground to treat two items differently and leaving
 * all of them out can leave nobody in. Both are named in the result.
 *
 * @throws FaultError "bad-argument" for a share outside 0 to 0.5, an id used twice, or a score that is not finite; "unknown-option".
 * @example
 * topAndBottom([{ id: "a", score: 9 }, { id: "b", score: 7 }, { id: "c", score: 5 }, { id: "d" }], { share: 0.4 }).bottom
 * // => { cutScore: 5, ties: [], members: [{ id: "c", score: 5 }] }
 */
export function topAndBottom(
  items: readonly Scored[],
  {
    share,
    sizeRule = "round-half-up",
    tieRule = "include-all",
  }: { readonly share: number; readonly sizeRule?: SizeRule; readonly tieRule?: TieRule },
): TopAndBottom {
  if (!(share > 0 && share <= 0.5)) return refuse("share", share, { zh: "大于 0 且不超过 0.5 的数", en: "a number above 0 and up to 0.5" });
  checkedItems(items);
  const ranked = items.flatMap(({ id, score }) => (typeof score === "number" ? [{ id, score }] : [])).sort(byId);
  const unranked = items
    .flatMap(({ id, score = { absent: "not-reported" } }) => (typeof score === "number" ? [] : [{ id, absent: score.absent }]))
    .sort(byId);
  const exactSize = multiply(decimal(share), decimal(ranked.length));
  const size = toNumber(ROUND[optionIn("sizeRule", sizeRule, SIZE_RULES)](exactSize));
  const ties = optionIn("tieRule", tieRule, TIE_RULES);
  const top = band(
    ranked.toSorted((a, b) => b.score - a.score),
    size,
    ties,
  );
  const bottom = band(
    ranked.toSorted((a, b) => a.score - b.score),
    size,
    ties,
  );
  const low = new Set(bottom.members.map(({ id }) => id));
  const inBoth = top.members.map(({ id }) => id).filter((id) => low.has(id));
  return { ranked: ranked.length, exactSize: toNumber(exactSize), size, sizeRule, tieRule, top, bottom, inBoth, unranked };
}
