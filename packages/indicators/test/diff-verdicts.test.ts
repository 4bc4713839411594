import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Balance, type BalanceOptions, balance, diffVerdicts, type School, type VerdictMove } from "../src/index";

const on = "2022-12-31";
const rules = "quality-balance-2017";

const FULL = {
  pupils: 100,
  "teachers-above-required-degree": 6,
  "backbone-teachers": 2,
  "pe-and-arts-teachers": 2,
  "teaching-area": 450,
  "sports-area": 900,
  "equipment-value": 300000,
  "multimedia-rooms": 3,
};
const school = (id: string, counts: object = {}, more: Partial<School> = {}): School => ({
  id,
  type: "primary",
  ...more,
  counts: { all: { ...FULL, ...counts } },
});
const of = (schools: readonly School[], options: Partial<BalanceOptions> = {}): Balance => balance(schools, { rules, on, ...options });

const pick = (moves: readonly VerdictMove[], where: Partial<VerdictMove>): readonly VerdictMove[] =>
  moves.filter((move) => Object.entries(where).every(([key, value]) => move[key as keyof VerdictMove] === value));

describe("what moves between two evaluations", () => {
  it("is nothing between an evaluation and itself", () => {
    expect(diffVerdicts(of([school("a"), school("b", { books: 1 })]), of([school("a"), school("b", { books: 1 })]))).toEqual([]);
  });

  it("is, after an edit, the mark with its numbers, and everything that the mark decides", () => {
    // 382 m² over 100 pupils is below the floor of 3.825; 383 is not. Areas 3.82 and 4.5 are 0.34 from their mean 4.16.
    const moves = diffVerdicts(
      of([school("a"), school("b", { "teaching-area": 382 })]),
      of([school("a"), school("b", { "teaching-area": 383 })]),
    );
    const plain = (verdict: string) => ({ verdict, value: null, limit: null });
    expect(moves).toEqual([
      { of: "county", from: plain("not-met"), to: plain("undetermined") },
      { of: "table", from: plain("not-met"), to: plain("undetermined") },
      { of: "stage", stage: "primary", from: plain("not-met"), to: plain("met") },
      { of: "schools", stage: "primary", from: { verdict: "not-met", value: 0.5, limit: 1 }, to: { verdict: "met", value: 1, limit: 1 } },
      {
        of: "school",
        stage: "primary",
        school: "b",
        from: { verdict: "not-met", value: 6, limit: 6 },
        to: { verdict: "met", value: 6, limit: 6 },
      },
      {
        of: "mark",
        stage: "primary",
        school: "b",
        indicator: "teaching-area-per-pupil",
        from: { verdict: "below", value: 3.82, limit: 4.5, floor: 3.825 },
        to: { verdict: "floor", value: 3.83, limit: 4.5, floor: 3.825 },
      },
    ]);
  });

  it("is a coefficient that crosses its limit, with both values", () => {
    // Values 1 and 3 of two schools of equal pupils are 1 from their mean 2: 0.5, which is the limit. With 1 and 4 it is 1.5 over 2.5.
    const areas = (more: number) => of([school("a", { "teaching-area": 100 }), school("b", { "teaching-area": more })]);
    expect(pick(diffVerdicts(areas(300), areas(400)), { of: "dispersion" })).toEqual([
      {
        of: "dispersion",
        stage: "primary",
        indicator: "teaching-area-per-pupil",
        from: { verdict: "met", value: 0.5, limit: 0.5 },
        to: { verdict: "not-met", value: 0.6, limit: 0.5 },
      },
    ]);
  });

  it("is a missing figure that comes in, with the bounds it left", () => {
    const five = { "sports-area": 700 };
    const open = school("b", { ...five, "teaching-area": { absent: "not-reported" } });
    const [move] = pick(diffVerdicts(of([open]), of([school("b", five)])), { of: "school" });
    expect(move).toMatchObject({
      from: { verdict: "undetermined", value: null, bounds: { least: 5, most: 6 }, limit: 6 },
      to: { verdict: "met", value: 6, limit: 6 },
    });
  });

  it("is, between two days, what came into force", () => {
    const moves = diffVerdicts(of([school("a")], { on: "2017-05-22" }), of([school("a")], { on: "2017-05-23" }));
    expect(pick(moves, { of: "county" })).toMatchObject([{ from: { verdict: "not-applicable" }, to: { verdict: "undetermined" } }]);
    expect(pick(moves, { of: "mark", indicator: "sports-area-per-pupil" })).toMatchObject([
      { from: { verdict: "no-limit", value: 9, limit: null }, to: { verdict: "met", value: 9, limit: 7.5, floor: 6.375 } },
    ]);
  });

  it("is, between two rule sets, each indicator, item and judgement that only one has, told as such", () => {
    const schools = [school("a", { books: 1000 }), school("b", { books: 3000 })];
    const moves = diffVerdicts(of(schools, { rules: "basic-balance-2012" }), of(schools));
    const one = (where: Partial<VerdictMove>) => pick(moves, { stage: "primary", ...where });
    // Books: 10 and 30 a pupil are 10 from their mean of 20. The rule of 2012 compares them and judges only the composite.
    expect(one({ of: "dispersion", indicator: "books-per-pupil" })).toMatchObject([
      { from: { verdict: null, value: 0.5, limit: null }, to: { absent: "not-in-rules" } },
    ]);
    expect(one({ of: "dispersion", indicator: "backbone-teachers-per-100-pupils" })).toMatchObject([
      { from: { absent: "not-in-rules" }, to: { verdict: "met", value: 0, limit: 0.5 } },
    ]);
    expect(one({ of: "dispersion", indicator: "teaching-area-per-pupil" })).toMatchObject([
      { from: { verdict: null, value: 0, limit: null }, to: { verdict: "met", value: 0, limit: 0.5 } },
    ]);
    expect(one({ of: "composite" })).toMatchObject([{ from: { limit: 0.65 }, to: { absent: "not-in-rules" } }]);
    expect(one({ of: "schools" })).toMatchObject([{ from: { absent: "not-in-rules" }, to: { verdict: "met", value: 1, limit: 1 } }]);
    expect(one({ of: "school", school: "a" })).toMatchObject([
      { from: { verdict: null, value: null, limit: null }, to: { verdict: "met", value: 7 } },
    ]);
    expect(pick(moves, { item: "satisfaction" })).toEqual([]);
    expect(pick(moves, { item: "public-satisfaction" })).toMatchObject([
      { of: "item", from: { verdict: "undetermined" }, to: { absent: "not-in-rules" } },
    ]);
    // A mark that only one rule set has is told with its coefficient, once.
    expect(one({ of: "mark", indicator: "books-per-pupil" })).toEqual([]);
    expect(one({ of: "mark", indicator: "teaching-area-per-pupil" })).toHaveLength(2);
  });

  it("is a school that only one of them judges, once, with why the other does not", () => {
    const point = school("p", {}, { type: "teaching-point" });
    const moves = diffVerdicts(of([school("a"), point]), of([school("a"), point], { scope: ["teaching-points"] }));
    expect(pick(moves, { school: "p" })).toEqual([
      { of: "school", stage: "primary", school: "p", from: { verdict: "met", value: 7, limit: 6 }, to: { absent: "teaching-points" } },
    ]);
    expect(pick(diffVerdicts(of([school("a")]), of([school("a"), school("b")])), { school: "b" })).toMatchObject([
      { of: "school", from: { absent: "not-in-table" }, to: { verdict: "met" } },
    ]);
  });

  it("is an item that a claim decides or a figure breaks, with how far", () => {
    const figures = (share: number) => ({
      id: "county",
      counts: { all: { "eligible-teachers": 100, "rotated-teachers": share } },
    });
    const claimed = diffVerdicts(of([school("a")]), of([school("a")], { claims: { "no-excessive-workload": true } }));
    expect(pick(claimed, { of: "item" })).toMatchObject([
      { item: "no-excessive-workload", from: { verdict: "undetermined" }, to: { verdict: "met" } },
    ]);
    const broken = pick(diffVerdicts(of([school("a")], { figures: figures(10) }), of([school("a")], { figures: figures(8) })), {
      of: "item",
    });
    expect(broken).toMatchObject([{ item: "rotation", to: { verdict: "not-met", limit: 10, margin: -2 } }]);
  });
});

const schools = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    type: fc.constantFrom("primary" as const, "junior" as const, "nine-year" as const, "teaching-point" as const),
    area: fc.option(fc.integer({ min: 0, max: 900 })),
    pupils: fc.integer({ min: 0, max: 120 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const evaluation = fc
  .record({ table: schools, rules: fc.constantFrom("quality-balance-2017" as const, "basic-balance-2012" as const), before: fc.boolean() })
  .map(({ table, rules: by, before }) =>
    of(
      [...new Map(table.map((each) => [each.id, each])).values()].map(({ id, type, area, pupils }) =>
        school(id, { "teaching-area": area ?? { absent: "not-reported" }, pupils }, { type }),
      ),
      { rules: by, on: before ? "2015-01-01" : on },
    ),
  );

const inOrder = (moves: readonly VerdictMove[]) => moves.map((move) => JSON.stringify(move, Object.keys(move).sort())).sort();
const turned = (moves: readonly VerdictMove[]) => moves.map(({ from, to, ...place }) => ({ ...place, from: to, to: from }));

describe("the list of what moves", () => {
  it("is the other way round when the two change places, and empty for one and the same", () => {
    fc.assert(
      fc.property(evaluation, evaluation, (a, b) => {
        expect(inOrder(turned(diffVerdicts(a, b)))).toEqual(inOrder(diffVerdicts(b, a)));
        expect(diffVerdicts(a, a)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
