import { describe, expect, it } from "vitest";
import { compareBounds, cvBounds } from "../src/balance/dispersion";
import { compositeOf } from "../src/balance/stage";
import { decimal } from "../src/fraction";
import { type Balance, type BalanceOptions, balance, RULES, type RuleSet, type School } from "../src/index";

const on = "2022-12-31";
const options: BalanceOptions = { rules: "quality-balance-2017", on };

/** A county whose two schools have all that the rule of 2017 asks, the one at each stage. */
const COMPLETE = {
  pupils: 100,
  classes: 4,
  "teachers-above-required-degree": 6,
  "backbone-teachers": 1,
  "pe-and-arts-teachers": 1,
  "teaching-area": 600,
  "sports-area": 1100,
  "equipment-value": 250_000,
  "multimedia-rooms": 3,
};
const schools: readonly School[] = [
  { id: "p", type: "primary", area: "rural", name: "甲小学", county: "example", counts: { all: COMPLETE } },
  { id: "j", type: "junior", counts: { all: COMPLETE } },
];

/** All that the rule asks of the county beside its schools. */
const claims = Object.fromEntries(
  RULES["quality-balance-2017"].items.filter(({ standards, andClaim }) => standards === undefined || andClaim).map(({ id }) => [id, true]),
);

const partsOf = ({ reasons }: Balance) => [...new Set(reasons.map(({ part }) => part))];

const known = (cv: number) => ({ cv, missing: [] });

/** A coefficient that may be anything between two bounds while a school's books are not reported. */
const open = (least: number, most: number) => {
  const books = { school: "c", count: "books", stage: "primary", absent: "not-reported" } as const;
  return { cv: null, bounds: { least, most }, missing: [books] };
};

describe("the bounds of a coefficient, at a limit", () => {
  it("of whose doubles the lower stands above it: nothing is not met that can still be kept", () => {
    // Σ(x²/P) = 6²/1 + 3²/11 = 405/11. Least: 49 × 405/11 ÷ (9² + 37 × 405/11) − 1 = 19845/15876 − 1 = 1/4, the square of 0.5.
    const county: readonly School[] = [
      { id: "a", type: "primary", counts: { all: { pupils: 1, "backbone-teachers": 6 } } },
      { id: "b", type: "primary", counts: { all: { pupils: 11, "backbone-teachers": 3 } } },
      { id: "c", type: "primary", counts: { all: { pupils: 37 } } },
    ];
    const [primary] = balance(county, options).stages;
    const found = primary?.indicators.find(({ bounds }) => bounds !== undefined);
    expect(found).toMatchObject({ id: "backbone-teachers-per-100-pupils", limit: 0.5, verdict: "undetermined" });
    expect(found?.bounds?.least).toBeGreaterThan(0.5);
  });

  it("stand to it as fractions do: both at 1, where one of two equal schools is known", () => {
    const at = (limit: number, pupils: readonly number[]) => {
      const bounds = cvBounds([3, null], pupils);
      if (bounds === undefined) throw new Error("something is known");
      const stand = compareBounds(bounds, limit, () => ({ amounts: [decimal(3), null], pupils: pupils.map(decimal) }));
      return [Math.sign(stand.least), Math.sign(stand.most)];
    };
    expect(at(1, [7, 7])).toEqual([-1, 0]);
    expect(at(0, [7, 7])).toEqual([0, 1]);
    expect(at(1.5, [7, 7])).toEqual([-1, -1]);
    // With 4 pupils against 9 it has √(13/4 − 1) = 1.5 where the smaller has all, known or not.
    expect(at(1.5, [9, 4])).toEqual([-1, 0]);
    expect(at(1.5, [4, 9])).toEqual([-1, 0]);
  });
});

describe("the composite", () => {
  it.each([
    ["a published row of primary schools", [0.881, 1.299, 0.977, 0.379, 0.17, 0.334, 0.286, 0.408], 0.59175, "met"],
    ["eight at the limit, whose binary sum is not", [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.65, 0.65], 0.65, "met"],
    ["a hair above the limit", [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.65, 0.65000001], 0.65000000125, "not-met"],
  ] as const)("is the plain mean of the coefficients: %s", (_, cvs, cv, verdict) => {
    const found = compositeOf(cvs.map(known), 0.65, "undetermined");
    expect(found.cv).toBeCloseTo(cv, 12);
    expect(found.verdict).toBe(verdict);
  });

  it.each([
    ["both under the limit", 0.1, 0.69, "met"],
    ["the most at the limit", 0.1, 0.7, "met"],
    ["the most a hair above it", 0.1, 0.7000001, "undetermined"],
    ["the least at the limit", 0.7, 2, "undetermined"],
    ["the least a hair above it", 0.7000001, 2, "not-met"],
  ] as const)("lies between bounds while one of them does, and is judged by them: %s", (_, least, most, verdict) => {
    const found = compositeOf([known(0.6), open(least, most)], 0.65, "undetermined");
    expect(found).toMatchObject({ cv: null, limit: 0.65, verdict, missing: [{ school: "c", count: "books" }] });
    expect(found.bounds?.least).toBeCloseTo((0.6 + least) / 2, 14);
    expect(found.bounds?.most).toBeCloseTo((0.6 + most) / 2, 14);
  });

  it("asks for each missing figure once", () => {
    expect(compositeOf([open(0, 1), open(0, 2), known(0.5)], 0.65, "undetermined").missing).toHaveLength(1);
  });

  it("is not there where one of them may be anything, or there is none", () => {
    const open = { cv: null, limit: 0.65, verdict: "undetermined", missing: [] };
    // However far above the limit the other is: without a coefficient there is no mean.
    expect(compositeOf([known(9), { cv: null, missing: [] }], 0.65, "undetermined")).toEqual(open);
    expect(compositeOf([], 0.65, "undetermined")).toEqual(open);
  });

  it("has the verdict of a limit that is none", () => {
    const none = { limit: null, verdict: "not-applicable", missing: [] };
    expect(compositeOf([known(0.1)], null, "not-applicable")).toEqual({ cv: 0.1, ...none });
    expect(compositeOf([{ ...open(0, 1), missing: [] }], null, "not-applicable")).toEqual({
      cv: null,
      bounds: { least: 0, most: 1 },
      ...none,
    });
  });
});

describe("an evaluation", () => {
  it("says by what it was made", () => {
    const result = balance(schools, options);
    expect(result.rules).toMatchObject({ id: "quality-balance-2017", document: "教督〔2017〕6号", from: "2017-05-23" });
    expect(result).toMatchObject({ county: "example", on, split: "none", divided: 0, undivided: 0, synthetic: 0 });
    expect(result.scope).toEqual({ leavesOut: ["special", "vocational", "points-under-50"], leftOut: [] });
    expect(result.moves).toMatchObject([{ count: "indoor-sports-area", from: "teaching-area", to: "sports-area", given: 0, of: 2 }]);
    expect(result.schools[0]).toMatchObject({ school: "p", name: "甲小学", type: "primary", area: "rural", synthetic: false });
  });

  it("shows, of each mark, the figures it was made of", () => {
    const hall: School = { id: "p", type: "primary", counts: { all: { ...COMPLETE, "indoor-sports-area": 50 } } };
    expect(balance([hall], options).schools[0]?.marks[3]).toMatchObject({
      exact: "11/2",
      from: [
        { school: "p", count: "teaching-area", stage: "all", value: 600 },
        { school: "p", count: "indoor-sports-area", stage: "all", value: 50 },
        { school: "p", count: "pupils", stage: "all", value: 100 },
      ],
    });
  });

  it("divides only what stages share, and says of how many sections", () => {
    const nine: School = {
      id: "n",
      type: "nine-year",
      counts: { primary: { pupils: 166 }, junior: { pupils: 210 }, all: { "teaching-area": 3970 } },
    };
    const { divided, undivided, schools: judged } = balance([nine], { ...options, split: "weighted" });
    expect([divided, undivided]).toEqual([2, 0]);
    expect(judged.map(({ marks }) => [marks[3]?.exact, marks[3]?.divided])).toEqual([
      ["10", true],
      ["11", true],
    ]);
    expect(judged[0]?.marks[3]?.from.map(({ count, stage, value }) => `${count}@${stage} ${value}`)).toEqual([
      "teaching-area@all 3970",
      "pupils@primary 166",
      "pupils@junior 210",
      "pupils@primary 166",
    ]);
  });

  it("takes a stage's own figure before a share of the whole", () => {
    const nine: School = {
      id: "n",
      type: "nine-year",
      counts: { primary: { pupils: 100, books: 500 }, junior: { pupils: 100 }, all: { books: 2100 } },
    };
    const books = balance([nine], { on, rules: "basic-balance-2012" }).schools.map(({ marks }) => marks[4]?.exact);
    expect(books).toEqual(["5", "11"]);
  });

  it("counts in the teacher-pupil ratio whom it is told to, and full-time teachers unless it is told", () => {
    const school: School = { id: "p", type: "primary", counts: { all: { pupils: 100, "full-time-teachers": 5, staff: 8 } } };
    const sixth = (choices?: BalanceOptions["choices"]) =>
      balance([school], { on, rules: "basic-balance-2012", ...(choices === undefined ? {} : { choices }) }).stages[0]?.indicators[5];
    expect(sixth()).toMatchObject({ id: "full-time-teachers-per-pupil", mean: 0.05 });
    expect(sixth({ "teacher-pupil-ratio": "staff" })).toMatchObject({ id: "staff-per-pupil", mean: 0.08 });
  });

  it("leaves out what the caller says, in place of the rule's own", () => {
    const point: School = { id: "t", type: "teaching-point", counts: { all: { pupils: 20 } } };
    expect(balance([point], { ...options, scope: [] }).schools).toHaveLength(1);
    const none = balance([point], { ...options, scope: ["teaching-points"] });
    expect(none.scope.leftOut).toEqual([{ school: "t", because: "teaching-points" }]);
  });

  it("keeps a point whose pupils are unknown, which may have fifty", () => {
    const point: School = { id: "t", type: "teaching-point", counts: { all: { "backbone-teachers": 1 } } };
    expect(balance([point], options).scope.leftOut).toEqual([]);
  });
});

describe("limits", () => {
  it("are the caller's before the rule set's own, and those before the standard's", () => {
    const own: RuleSet = { ...RULES["quality-balance-2017"], id: "own", limits: { "teaching-area-2017": 7, "cv-2017": 0.3 } };
    const limits = (given: Partial<BalanceOptions>) => {
      const { stages, schools: judged } = balance(schools, { ...options, ...given });
      return [stages[0]?.indicators[3]?.limit, judged[0]?.marks[3]?.limit, judged[0]?.marks[3]?.floor, judged[0]?.marks[3]?.mark];
    };
    expect(limits({})).toEqual([0.5, 4.5, 3.825, "met"]);
    expect(limits({ rules: own })).toEqual([0.3, 7, 5.95, "floor"]);
    expect(limits({ rules: own, settings: { "teaching-area-2017": { primary: 8 } } })).toEqual([0.3, 8, 6.8, "below"]);
  });

  it("do not apply before the rule does", () => {
    const result = balance(schools, { ...options, on: "2017-05-22" });
    expect(result.schools.map(({ verdict, reason }) => [verdict, reason])).toEqual(Array(2).fill(["not-applicable", "no-limit"]));
    expect([result.table, result.verdict]).toEqual(["not-applicable", "not-applicable"]);
    expect(balance(schools, { ...options, on: "2017-05-23" }).table).toBe("met");
  });
});

describe("the verdict of the whole rule", () => {
  it("stays undetermined while nothing is said of what no table of schools shows", () => {
    const result = balance(schools, options);
    expect([result.table, result.verdict]).toEqual(["met", "undetermined"]);
    expect(partsOf(result)).toEqual(["entry", "guarantee", "quality", "recognition", "veto"]);
  });

  /** Figures that keep every limit beside the schools. */
  const all = Object.fromEntries(RULES["quality-balance-2017"].items.map(({ id }) => [id, true]));

  it("is met where the schools and every item are, and not otherwise", () => {
    expect(balance(schools, { ...options, claims: all })).toMatchObject({ table: "met", verdict: "met" });
    const { [Object.keys(all)[0] ?? ""]: _, ...allButOne } = all;
    expect(balance(schools, { ...options, claims: allButOne })).toMatchObject({ table: "met", verdict: "undetermined" });
  });

  it("is not met where one item is denied, a veto among them, and says which", () => {
    const result = balance(schools, { ...options, claims: { ...all, "no-entrance-examination": false } });
    expect(result.verdict).toBe("not-met");
    expect(result.reasons).toEqual([{ verdict: "not-met", part: "veto", item: "no-entrance-examination" }]);
  });

  it("goes by a figure that breaks a limit before a claim that it is kept", () => {
    const figures = { id: "example", counts: { primary: { "largest-class": 46 } } };
    const result = balance(schools, { ...options, claims: all, figures });
    expect(result.items.find(({ id }) => id === "class-size")).toMatchObject({ verdict: "not-met", by: "figures", claimed: true });
    expect(result.verdict).toBe("not-met");
  });

  it("names the schools and the coefficients that decide it", () => {
    const [p, j] = schools;
    if (p === undefined || j === undefined) throw new Error("two schools");
    const poor: School = { ...p, id: "poor", counts: { all: { ...COMPLETE, "teaching-area": 100 } } };
    const result = balance([p, poor, j], { ...options, claims });
    expect(result.reasons).toEqual([
      { verdict: "not-met", part: "schools", stage: "primary", schools: ["poor"] },
      { verdict: "not-met", part: "dispersion", stage: "primary", indicator: "teaching-area-per-pupil" },
    ]);
    expect(result.stages[0]?.compliance).toEqual({
      verdict: "not-met",
      schools: 2,
      met: 1,
      notMet: 1,
      undetermined: 0,
      share: { least: 0.5, most: 0.5 },
    });
  });

  it("of 2012 leaves points for government work undetermined, whose limit was never seen", () => {
    const item = (given: Partial<BalanceOptions>) =>
      balance([], { on, rules: "basic-balance-2012", ...given }).items.find(({ id }) => id === "government-points")?.verdict;
    expect(item({})).toBe("undetermined");
    expect(item({ claims: { "government-points": true } })).toBe("met");
  });
});
