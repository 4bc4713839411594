import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BalanceOptions, balance, type CountId, editable, type School, type SchoolStage } from "../src/index";
import { stagesOf, table } from "./balance-tables";

const options: BalanceOptions = { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" };
const COUNTS: readonly CountId[] = ["pupils", "pupils", "teaching-area", "indoor-sports-area", "sports-area", "multimedia-rooms", "books"];

interface Edit {
  readonly school: School;
  readonly stage: SchoolStage | "all";
  readonly count: CountId;
  readonly value: number | null;
}

/** Figures of any school at a stage it teaches or of the whole: set, taken away, set to what empties a stage or makes a point too small. */
const edits = (schools: readonly School[], length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.constantFrom(...schools).chain((school) =>
      fc.record({
        school: fc.constant(school),
        stage: fc.constantFrom<SchoolStage | "all">("all", ...stagesOf(school.type)),
        count: fc.constantFrom(...COUNTS),
        value: fc.oneof(fc.constantFrom(null, 0, 49, 50), fc.integer({ min: 0, max: 9000 })),
      }),
    ),
    { minLength: length, maxLength: length },
  );

const edited = (schools: readonly School[], { school: { id }, stage, count, value }: Edit): readonly School[] =>
  schools.map((school) => {
    if (school.id !== id) return school;
    const { [count]: _, ...others } = school.counts[stage] ?? {};
    return { ...school, counts: { ...school.counts, [stage]: value === null ? others : { ...others, [count]: value } } };
  });

function check(schools: readonly School[], changes: readonly Edit[], every: number, by: BalanceOptions = options): void {
  const county = editable(schools, by);
  let now = schools;
  for (const [at, change] of changes.entries()) {
    county.edit(change.school.id, change.stage, change.count, change.value);
    now = edited(now, change);
    if ((at + 1) % every !== 0) continue;
    const fresh = balance(now, by);
    expect(county.stages()).toEqual(fresh.stages);
    expect(county.schools()).toEqual(fresh.schools);
    expect(county.table()).toBe(fresh.table);
  }
}

describe("a county that is edited", () => {
  it.each([
    ["2017", options],
    ["2012", { rules: "basic-balance-2012", on: "2022-12-31" }],
  ] satisfies readonly (readonly [string, BalanceOptions])[])(
    "is after every edit what a fresh evaluation gives: %s",
    (_, by) => {
      const runs = table().chain((schools) => edits(schools, 6).map((changes) => ({ schools, changes })));
      fc.assert(
        fc.property(runs, ({ schools, changes }) => check(schools, changes, 1, by)),
        { numRuns: 30 },
      );
    },
    60_000,
  );

  it("is no further from it after 10 000 edits", () => {
    const [run] = fc.sample(
      table({ schools: { minLength: 30, maxLength: 30 } }).chain((schools) =>
        edits(schools, 10_000).map((changes) => ({ schools, changes })),
      ),
      { numRuns: 1, seed: 20221231 },
    );
    if (run === undefined) expect.fail("no run");
    check(run.schools, run.changes, 2500);
  }, 60_000);

  it("leaves alone a stage that a figure does not touch", () => {
    const school = (id: string, type: "primary" | "junior"): School => ({
      id,
      type,
      counts: { all: { pupils: 100, "multimedia-rooms": 2 } },
    });
    const county = editable([school("a", "primary"), school("b", "primary"), school("c", "junior")], options);
    const [primary, junior] = county.stages();
    county.edit("a", "all", "teaching-area", 450);
    expect(county.stages()[0]).not.toBe(primary);
    expect(county.stages()[1]).toBe(junior);
    expect(county.stages()[0]?.indicators.at(-1)).toBe(primary?.indicators.at(-1));
    expect(county.schools()[0]?.marks.find(({ indicator }) => indicator === "teaching-area-per-pupil")?.mark).toBe("met");
  });

  it("refuses what it does not know, and changes nothing then", () => {
    const county = editable([{ id: "a", type: "primary", counts: { all: { pupils: 100 } } }], options);
    const before = county.stages();
    const refused = (code: string, edit: () => void) => expect(edit).toThrow(expect.objectContaining({ code }));
    refused("unknown-school", () => county.edit("b", "all", "books", 1));
    refused("unknown-option", () => county.edit("a", "senior-high" as "senior", "books", 1));
    refused("unknown-count", () => county.edit("a", "all", "bookz" as "books", 1));
    refused("bad-count", () => county.edit("a", "all", "books", -1));
    refused("bad-count", () => county.edit("a", "all", "books", Number.NaN));
    expect(county.stages()).toBe(before);
  });

  it("is of one county", () => {
    const school = (county: string): School => ({ id: county, county, type: "primary", counts: {} });
    expect(() => editable([school("a"), school("b")], options)).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });

  it("has each school once", () => {
    const school: School = { id: "a", type: "primary", counts: {} };
    expect(() => editable([school, school], options)).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });
});
