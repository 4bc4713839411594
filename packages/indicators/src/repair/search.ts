import { type Act, type Alone, actsOn, brokenOf } from "./acts";
import { excess, type FigureSystem, figuresOf, rulesByFigure } from "./system";

/** How far a search goes. */
export interface SearchBounds {
  /** Acts that a repair may be made of. */
  readonly acts: number;
  /** Steps of the search, over each set of broken rules that hang together. */
  readonly steps: number;
  /** Bits by which a repair may be more surprising than the first and still be told. */
  readonly window: number;
}

export const BOUNDS: SearchBounds = { acts: 3, steps: 20_000, window: 6 };

/** What would set broken rules right. */
export interface Solution {
  readonly acts: readonly Act[];
  /** Bits of surprise of it all: of its acts, and of the rules that it leaves broken. */
  readonly bits: number;
  /** 1 and one for each that is less surprising: those equally likely share a rank. */
  readonly rank: number;
  readonly mends: readonly number[];
  readonly leaves: readonly number[];
}

/** Broken rules that hang together by their figures, and what would set them right, the likeliest first. */
export interface Case {
  readonly broken: readonly number[];
  /** Bits of surprise if every figure is right after all: no repair costs more. */
  readonly asIs: number;
  readonly solutions: readonly Solution[];
  /** Whether every repair within the bounds was looked at. */
  readonly isComplete: boolean;
  readonly steps: number;
}

/** Two surprises are the same that differ by less than doubles tell. */
const ALIKE = 1e-9;

/** Each with its rank: 1, and one for each that is less surprising. */
export const ranked = <T extends { readonly bits: number }>(all: readonly T[]): readonly (T & { readonly rank: number })[] =>
  all.map((each) => ({ ...each, rank: 1 + all.filter(({ bits }) => bits < each.bits - ALIKE).length }));

/** Rules that share a figure belong together, and so do those that share one with a third. */
function together(rules: readonly number[], { rules: all }: FigureSystem): readonly (readonly number[])[] {
  let groups: { readonly rules: readonly number[]; readonly figures: ReadonlySet<number> }[] = [];
  for (const at of rules) {
    const rule = all[at];
    const figures = rule === undefined ? [] : figuresOf(rule);
    const touched = groups.filter((group) => figures.some((figure) => group.figures.has(figure)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        rules: [...touched.flatMap((group) => group.rules), at],
        figures: new Set([...touched.flatMap((group) => [...group.figures]), ...figures]),
      },
    ];
  }
  return groups.map((group) => group.rules.toSorted((a, b) => a - b)).toSorted(([a = 0], [b = 0]) => a - b);
}

const changesOf = (acts: readonly Act[]) => acts.flatMap(({ changes }) => changes);
const keyOf = (acts: readonly Act[]): string =>
  changesOf(acts)
    .map(({ figure, to }) => `${figure}=${to}`)
    .toSorted()
    .join(" ");

/** Without those that do more than another of them that does as well. */
const withoutIdle = (solutions: readonly Omit<Solution, "rank">[]): readonly Omit<Solution, "rank">[] =>
  solutions.filter((one) => {
    const changes = new Set(keyOf(one.acts).split(" "));
    return !solutions.some(
      (other) =>
        other !== one &&
        changesOf(other.acts).length < changes.size &&
        other.leaves.every((rule) => one.leaves.includes(rule)) &&
        keyOf(other.acts)
          .split(" ")
          .every((change) => changes.has(change)),
    );
  });

/**
 * The least surprising repairs of a system: for each set of broken rules that hang together, the slips whose undoing mends them.
 *
 * A depth-first search over the broken rule with the fewest figures, cut where what is left cannot be told any more. Where `isComplete`
 * it is exact within the bounds, but for one: repairs in which only two slips together mend an inequality are looked for where there is
 * no other. No repair breaks a rule that held. A rule may be left broken at the cost of its weight, so that what is only odd is not
 * repaired at any price. A system that holds gives no case.
 *
 * @example
 * leastRepairs({
 *   figures: [684, 551, 169].map((value) => ({ key: "", value, whole: true, least: 0, most: 1e6, trust: 7, beside: [] })),
 *   rules: [{ key: "sum", weight: 40, constraints: [{ must: "equal", terms: [[0, 1], [1, -1], [2, -1]], constant: 0 }] }],
 * })[0].solutions[0].acts
 * // => [{ slip: "transposition", changes: [{ figure: 1, from: 551, to: 515 }], bits: 11 }]
 */
export function leastRepairs(system: FigureSystem, bounds: SearchBounds = BOUNDS): readonly Case[] {
  const values: Record<number, number> = Object.fromEntries(system.figures.map(({ value }, at) => [at, value]));
  const atStart = new Set(brokenOf(system, values, system.rules.keys()));
  const asked = [...atStart].filter((at) => (system.rules[at]?.weight ?? 0) > 0);
  if (asked.length === 0) return [];
  const acts = actsOn(system);
  const rulesOf = rulesByFigure(system);
  const weight = (at: number) => system.rules[at]?.weight ?? 0;
  const weights = (rules: readonly number[]) => rules.reduce((sum, at) => sum + weight(at), 0);
  const sizes = system.rules.map((rule) => figuresOf(rule).length);

  function solve(broken: readonly number[]): Case {
    const asIs = weights(broken);
    const found = new Map<string, Omit<Solution, "rank">>();
    const changed = new Set<number>();
    let limit = asIs;
    let steps = 0;
    let isComplete = true;

    function walk(most: number, alone: Alone, done: readonly Act[], cost: number, open: readonly number[], left: readonly number[]): void {
      if (++steps > bounds.steps) {
        isComplete = false;
        return;
      }
      const [first] = open;
      if (first === undefined) {
        if (done.length === 0) return;
        const leaves = brokenOf(system, values, broken);
        const bits = done.reduce((sum, act) => sum + act.bits, 0) + weights(leaves);
        const key = keyOf(done);
        if (bits > limit || (found.get(key)?.bits ?? Number.POSITIVE_INFINITY) <= bits) return;
        const mends = broken.filter((at) => !leaves.includes(at));
        found.set(key, { acts: done, bits, mends, leaves });
        limit = Math.min(limit, bits + bounds.window);
        return;
      }
      const next = open.reduce((best, at) => ((sizes[at] ?? 0) < (sizes[best] ?? 0) ? at : best), first);
      if (done.length < most && cost + acts.least <= limit) {
        const constraint = system.rules[next]?.constraints.find((each) => excess(each, values) !== 0);
        const more = done.length + 1 < most && cost + 2 * acts.least <= limit;
        const possible = constraint === undefined ? [] : acts.on(constraint, (figure) => changed.has(figure), values, more ? alone : "any");
        for (const act of possible) {
          if (cost + act.bits > limit) break;
          for (const { figure, to } of act.changes) {
            values[figure] = to;
            changed.add(figure);
          }
          const touched = new Set(act.changes.flatMap(({ figure }) => rulesOf[figure] ?? []));
          const stillOpen = open.filter((at) => !touched.has(at));
          const nowBroken = brokenOf(system, values, touched).filter((at) => !left.includes(at) && (weight(at) > 0 || !atStart.has(at)));
          walk(most, alone, [...done, act], cost + act.bits, [...stillOpen, ...nowBroken], left);
          for (const { figure, from } of act.changes) {
            values[figure] = from;
            changed.delete(figure);
          }
        }
      }
      // Only what was broken from the start may stay so.
      if (broken.includes(next) && cost + weight(next) <= limit)
        walk(
          most,
          alone,
          done,
          cost + weight(next),
          open.filter((at) => at !== next),
          [...left, next],
        );
    }

    // One act first: the first repair found keeps the search from wandering among the many that take more.
    for (let most = 1; most <= bounds.acts; most++) walk(most, "inequality", [], 0, broken, []);
    // Last, since it takes more steps: slips of which each only lessens an inequality's excess.
    if (found.size === 0) walk(bounds.acts, "none", [], 0, broken, []);
    const told = withoutIdle([...found.values()])
      .filter(({ bits }) => bits <= limit + ALIKE)
      .toSorted((a, b) => a.bits - b.bits);
    return { broken, asIs, solutions: ranked(told), isComplete, steps };
  }

  return together(asked, system).map(solve);
}
