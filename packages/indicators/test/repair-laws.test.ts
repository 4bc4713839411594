import { describe, expect, it } from "vitest";
import { type CountySystem, countySystem, edits, type FigureChange, findings, leastRepairs, repairs, withChanges } from "../src/index";
import { chanceOf, consistentCounty, PLANTED, type Planted, planted } from "./repair-county";

const on = "2022-12-31";
const TRIALS = 1000;

const keyOf = ({ place, count, stage }: Omit<FigureChange, "from" | "to">) => `${place}/${count}@${stage}`;

/** The same rules over figures of which some read otherwise. */
function changedSystem({ system, figures }: CountySystem, changes: readonly FigureChange[]) {
  const to = new Map(changes.map((change) => [keyOf(change), change.to]));
  const changed = system.figures.map((figure, at) => {
    const ref = figures[at];
    return { ...figure, value: (ref === undefined ? undefined : to.get(keyOf(ref))) ?? figure.value };
  });
  return { ...system, figures: changed };
}

interface Tally {
  trials: number;
  /** No rule is broken by it: a swap of two figures that could each stand for the other. */
  unseen: number;
  alone: number;
  tied: number;
}

/** Whether undoing what was planted comes first: alone, with others that are as likely, or not. */
function standing(known: CountySystem, changes: readonly FigureChange[]): "unseen" | "alone" | "tied" | "missed" {
  const cases = leastRepairs(changedSystem(known, changes));
  const wanted = changes.map((change) => `${keyOf(change)}=${change.from}`).toSorted();
  if (cases.length === 0) return "unseen";
  for (const { solutions } of cases) {
    const first = solutions.filter(({ rank }) => rank === 1);
    const isIt = first.some(({ acts }) => {
      const undone = acts.flatMap((act) =>
        act.changes.flatMap(({ figure, to }) => {
          const ref = known.figures[figure];
          return ref === undefined ? [] : [`${keyOf(ref)}=${to}`];
        }),
      );
      return JSON.stringify(undone.toSorted()) === JSON.stringify(wanted);
    });
    if (isIt) return first.length === 1 ? "alone" : "tied";
  }
  return "missed";
}

describe("slips planted in made-up counties", () => {
  it(`are ranked first in at least 90 % of ${TRIALS} trials`, () => {
    const tallies = Object.fromEntries(PLANTED.map((kind) => [kind, { trials: 0, unseen: 0, alone: 0, tied: 0 }])) as Record<
      Planted,
      Tally
    >;
    for (let seed = 1; seed <= TRIALS; seed++) {
      const kind = PLANTED[seed % PLANTED.length] ?? "swap";
      const known = countySystem(consistentCounty(seed, seed % 2 === 0), { on });
      const result = standing(known, planted(kind, known, chanceOf(seed * 7919)));
      const tally = tallies[kind];
      tally.trials++;
      if (result !== "missed") tally[result]++;
    }
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    for (const [kind, { trials, unseen, alone, tied }] of Object.entries(tallies))
      console.log(
        `${kind}: ${trials} trials, ${unseen} break no rule; first of those seen ${percent(alone + tied, trials - unseen)} (alone ${percent(alone, trials - unseen)}), of all ${percent(alone + tied, trials)}`,
      );
    const total = Object.values(tallies).reduce((sum, { alone, tied }) => sum + alone + tied, 0);
    console.log(`all kinds: first in ${percent(total, TRIALS)} of all trials`);
    for (const { trials, unseen, alone, tied } of Object.values(tallies)) {
      expect((alone + tied) / (trials - unseen)).toBeGreaterThanOrEqual(0.9);
      expect(alone / (trials - unseen)).toBeGreaterThanOrEqual(0.85);
    }
    expect(total / TRIALS).toBeGreaterThanOrEqual(0.9);
  }, 150_000);

  it("are mended by the repairs told, which break nothing that held", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const county = consistentCounty(seed, seed % 2 === 0);
      const known = countySystem(county, { on });
      const slipped = withChanges(county, planted(PLANTED[seed % 3] ?? "swap", known, chanceOf(seed)));
      const states = (place: typeof county) =>
        new Map([...findings(place, { on }), ...edits(place, { on })].map(({ check, place: at, state }) => [`${at}/${check}`, state]));
      const before = states(slipped);
      for (const { repairs: told, broken } of repairs(slipped, { on, most: 2 }).cases)
        for (const { slips, mends, leaves } of told) {
          const after = states(
            withChanges(
              slipped,
              slips.flatMap(({ changes }) => changes),
            ),
          );
          expect(mends.length + leaves.length).toBe(broken.length);
          for (const { check, place } of mends) {
            expect(before.get(`${place}/${check}`)).not.toBe("ok");
            expect(after.get(`${place}/${check}`)).toBe("ok");
          }
          const brokenAnew = [...after].filter(
            ([key, state]) => before.get(key) === "ok" && !["ok", "unchecked", "coincidence"].includes(state),
          );
          expect(brokenAnew).toEqual([]);
        }
    }
  }, 60_000);
});

describe("a county that agrees with itself", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])("of seed %i has no broken edit and no repair", (seed) => {
    const county = consistentCounty(seed, seed % 2 === 0);
    expect(edits(county, { on }).filter(({ state }) => state !== "ok")).toEqual([]);
    expect(edits(county, { on }).length).toBeGreaterThan(20);
    expect(findings(county, { on }).filter(({ state }) => ["error", "gap", "slip"].includes(state))).toEqual([]);
    expect(repairs(county, { on })).toMatchObject({ cases: [], unaccounted: [] });
  });
});
