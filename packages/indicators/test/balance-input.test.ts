import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance, dispersion, FaultError, type Problem, readSchools, type School, type SchoolRow } from "../src/index";
import { table } from "./balance-tables";

const options = { rules: "quality-balance-2017", on: "2022-12-31" } as const;

function faultOf(run: () => unknown): FaultError {
  try {
    run();
  } catch (error) {
    if (error instanceof FaultError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const problemsOf = (rows: readonly SchoolRow[]): readonly Problem[] => {
  const fault = faultOf(() => readSchools(rows));
  expect(fault.code).toBe("bad-data");
  for (const { accepted } of fault.problems) for (const text of [accepted.zh, accepted.en]) expect(text).not.toBe("");
  return fault.problems;
};

const told = (rows: readonly SchoolRow[]) => problemsOf(rows).map(({ code, path }) => `${path}: ${code}`);

describe("a table of schools that cannot be read", () => {
  const row = { id: "a", type: "primary", pupils: "100" };

  it.each<[string, readonly SchoolRow[], readonly string[]]>([
    ["no rows", [], [".: no-rows"]],
    ["a row without an id", [{ type: "primary" }], ["[0].id: missing"]],
    ["a row of blanks for an id", [{ ...row, id: "  " }], ["[0].id: missing"]],
    ["a school without a type", [{ id: "a", pupils: "1" }], ["[0].type: missing"]],
    ["an unknown type", [{ ...row, type: "elementary" }], ["[0].type: unknown-option"]],
    [
      "an unknown ownership and area",
      [{ ...row, ownership: "state", area: "city" }],
      ["[0].ownership: unknown-option", "[0].area: unknown-option"],
    ],
    ["one id twice", [row, row], ["[1].id: duplicate-id"]],
    [
      "one id and stage twice",
      [
        { ...row, stage: "primary" },
        { ...row, stage: "primary" },
      ],
      ["[1].id: duplicate-id"],
    ],
    [
      "an id of two types",
      [
        { id: "a", type: "nine-year", stage: "primary" },
        { id: "a", type: "primary" },
      ],
      ["[1].type: conflict"],
    ],
    ["a column that is no count", [{ ...row, pupil: "1" }], ["[0].pupil: unknown-column"]],
    ["a column of no stage", [{ ...row, "pupils@kindergarten": "1" }], ["[0].pupils@kindergarten: unknown-column"]],
    ["a negative count", [{ ...row, books: "-1" }], ["[0].books: bad-count"]],
    ["part of a pupil", [{ ...row, pupils: "100.5" }], ["[0].pupils: bad-count"]],
    ["text in a number", [{ ...row, books: "about 300" }], ["[0].books: bad-count"]],
    ["a number with separators", [{ ...row, books: "1,200" }], ["[0].books: bad-count"]],
    ["a number in exponents", [{ ...row, books: "1e3" }], ["[0].books: bad-count"]],
    ["what is no number", [{ ...row, books: Number.NaN }], ["[0].books: bad-count"]],
    ["infinity", [{ ...row, "teaching-area": Number.POSITIVE_INFINITY }], ["[0].teaching-area: bad-count"]],
    ["a truth value", [{ ...row, books: true }], ["[0].books: bad-count"]],
    ["more books than a country has", [{ ...row, books: "100000001" }], ["[0].books: bad-count"]],
    ["pupils at a stage that is not taught", [{ ...row, "pupils@junior": "3" }], ["[0].pupils@junior: bad-stage"]],
    ["a row of a stage that is not taught", [{ ...row, stage: "senior" }], ["[0].pupils: bad-stage"]],
    [
      "a school of one stage whose stage has other pupils than the whole",
      [{ ...row, "pupils@primary": "90" }],
      ["[0].pupils@primary: conflict"],
    ],
    [
      "a figure of a stage twice",
      [{ ...row, type: "nine-year", stage: "primary", "pupils@primary": "9" }],
      ["[0].pupils@primary: duplicate-figure"],
    ],
  ])("%s", (_, rows, problems) => {
    expect(told(rows)).toEqual(problems);
  });

  it("tells all that is wrong at once, each with what was there and what is accepted", () => {
    const problems = problemsOf([
      { id: "a", type: "primary", pupils: "-5", books: "many", librarians: "1" },
      { id: "b", type: "school" },
      { id: "a", type: "primary" },
    ]);
    expect(problems.map(({ path, value }) => [path, value])).toEqual([
      ["[0].pupils", "-5"],
      ["[0].books", "many"],
      ["[0].librarians", "librarians"],
      ["[1].type", "school"],
      ["[2].id", "a"],
    ]);
    expect(problems[0]?.accepted).toEqual({
      zh: "0 至 100000000 的整数，或空、not-reported、not-applicable、suppressed、implausible",
      en: "a whole number from 0 to 100000000, or nothing, or not-reported, not-applicable, suppressed, implausible",
    });
  });

  it("tells an unknown column once, however many rows have it, with the nearest that is known", () => {
    const problems = problemsOf([1, 2, 3].map((id) => ({ id, type: "primary", "teaching-areas": "3" })));
    expect(problems.map(({ accepted }) => accepted.en)).toEqual(["a known column; the nearest is teaching-area"]);
  });

  it("says where a person would look", () => {
    const fault = faultOf(() => readSchools([{ id: "a", type: "primary", books: "x" }], (at, column) => `schools.csv:${at + 2}:${column}`));
    expect(fault.problems.map(({ path }) => path)).toEqual(["schools.csv:2:books"]);
    expect(fault.in("zh")).toContain("schools.csv:2:books");
  });

  it("counts problems beyond those that it words", () => {
    const fault = faultOf(() => readSchools(Array.from({ length: 1500 }, (_, id) => ({ id, type: "primary", books: "x" }))));
    expect([fault.detail.count, fault.problems.length]).toEqual([1500, 1000]);
  });
});

describe("a table of schools that can", () => {
  it("takes numbers, text, blanks, nulls and reasons of absence", () => {
    const [school] = readSchools([
      {
        id: 7,
        type: "primary",
        pupils: 45,
        books: " 279 ",
        computers: "",
        "teaching-area": "300.25",
        "sports-area": null,
        staff: "suppressed",
      },
    ]);
    expect(school).toEqual({
      id: "7",
      type: "primary",
      counts: { all: { pupils: 45, books: 279, "teaching-area": 300.25, staff: { absent: "suppressed" } } },
    });
  });

  it("is gone through once, row by row", () => {
    const rows = ["a", "b", "a"].map((id, at) => ({ id, type: "nine-year", stage: at < 2 ? "primary" : "junior", pupils: at }));
    function* oneByOne(): Generator<SchoolRow> {
      for (const row of rows) yield { ...row };
    }
    expect(readSchools(oneByOne())).toEqual(readSchools(rows));
    expect(readSchools(oneByOne()).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("takes 0 at a stage that is not taught, and a figure told of the stage and of the whole alike", () => {
    const [school] = readSchools([{ id: "a", type: "primary", pupils: 45, "pupils@primary": 45, "pupils@junior": 0 }]);
    expect(school?.counts).toEqual({ all: { pupils: 45 }, primary: { pupils: 45 }, junior: { pupils: 0 } });
  });

  it("puts the rows of a school's stages together, in any order", () => {
    const rows = [
      { id: "a", type: "nine-year", stage: "junior", pupils: "210" },
      { id: "a", books: "23226" },
      { id: "a", name: "甲", stage: "primary", pupils: "166" },
    ];
    const school = {
      id: "a",
      name: "甲",
      type: "nine-year",
      counts: { junior: { pupils: 210 }, all: { books: 23226 }, primary: { pupils: 166 } },
    };
    expect(readSchools(rows)).toEqual([school]);
    expect(readSchools([...rows].reverse())).toEqual([school]);
    expect(readSchools([{ id: "a", type: "nine-year", name: "甲", books: 23226, "pupils@primary": 166, "pupils@junior": 210 }])).toEqual([
      school,
    ]);
  });

  it("loses no school and no figure of any table", () => {
    const rowsOf = ({ counts, ...school }: School): readonly SchoolRow[] => {
      const stages = Object.entries(counts).map(([stage, figures]) => ({ ...(stage === "all" ? {} : { stage }), ...figures }));
      return (stages.length === 0 ? [{}] : stages).map((row) => ({ ...school, ...row }));
    };
    fc.assert(
      fc.property(table(), (schools) => {
        expect(readSchools(schools.flatMap(rowsOf))).toEqual(schools);
        const asText = schools
          .flatMap(rowsOf)
          .map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)])));
        expect(readSchools(asText)).toEqual(schools);
      }),
    );
  });

  it("keeps a 0 that is reported from a figure that is not", () => {
    const [school] = readSchools([{ id: "a", type: "primary", pupils: 1, books: "0", computers: "" }]);
    expect(school?.counts.all).toEqual({ pupils: 1, books: 0 });
  });
});

describe("schools that leave no value", () => {
  const school = (id: string, type: School["type"], counts: School["counts"]): School => ({ id, type, counts });

  it("without pupils but with teachers are left out, and told", () => {
    const empty = school("a", "primary", { all: { pupils: 0, "backbone-teachers": 3 } });
    const { scope, schools, stages } = balance([empty, school("b", "primary", { all: { pupils: 10, "backbone-teachers": 1 } })], options);
    expect(scope.leftOut).toEqual([{ school: "a", stage: "primary", because: "no-pupils" }]);
    expect(schools.map((each) => each.school)).toEqual(["b"]);
    expect(stages[0]).toMatchObject({ schools: 1, pupils: 10 });
  });

  it("that do not report their pupils stay in, and leave a gap", () => {
    const { schools, stages } = balance([school("a", "primary", { all: { "backbone-teachers": 3 } })], options);
    expect(schools[0]).toMatchObject({ pupils: null, verdict: "undetermined", met: { least: 0, most: 7 } });
    expect(schools[0]?.missing).toContainEqual({ school: "a", count: "pupils", stage: "primary", absent: "not-reported" });
    expect(stages[0]).toMatchObject({ schools: 1, pupils: null, verdict: "undetermined" });
    expect(stages[0]?.indicators[1]).toMatchObject({ cv: null, gap: "missing" });
  });

  it("none in scope leave both stages undetermined, and a reason", () => {
    const result = balance([school("a", "special", { all: { pupils: 30 } }), school("b", "vocational", {})], options);
    expect(result.scope.leftOut.map(({ school: id, because }) => [id, because])).toEqual([
      ["a", "special"],
      ["b", "vocational"],
    ]);
    expect(result.stages.map(({ schools, compliance, verdict }) => [schools, compliance?.share, verdict])).toEqual([
      [0, null, "undetermined"],
      [0, null, "undetermined"],
    ]);
    expect(result.stages[0]?.indicators[0]).toMatchObject({ cv: null, gap: "no-schools" });
    expect([result.table, result.verdict]).toEqual(["undetermined", "undetermined"]);
    expect(result.reasons.slice(0, 2)).toEqual([
      { verdict: "undetermined", part: "no-schools", stage: "primary" },
      { verdict: "undetermined", part: "no-schools", stage: "junior" },
    ]);
  });

  it("of the senior stage only have none that is judged, where the scope keeps them", () => {
    const { scope } = balance([school("a", "vocational", {})], { ...options, scope: [] });
    expect(scope.leftOut).toEqual([{ school: "a", because: "no-compulsory-stage" }]);
  });

  it("one alone has a coefficient of 0, and none where it has nothing", () => {
    const { stages } = balance(
      [school("a", "primary", { all: { pupils: 10, "backbone-teachers": 1, "pe-and-arts-teachers": 0 } })],
      options,
    );
    expect(stages[0]?.indicators[1]).toMatchObject({ mean: 10, deviation: 0, cv: 0, verdict: "met" });
    expect(stages[0]?.indicators[2]).toMatchObject({ mean: null, cv: null, gap: "zero-mean", verdict: "undetermined" });
  });

  it("with more moved out of an area than there is say that one of the figures is wrong", () => {
    const odd = school("a", "primary", { all: { pupils: 100, "teaching-area": 300, "indoor-sports-area": 400, "sports-area": 700 } });
    const [mark] = balance([odd], options).schools[0]?.marks.slice(3, 4) ?? [];
    expect(mark).toMatchObject({ value: null, mark: "missing" });
    expect(mark?.missing.map(({ count, absent }) => [count, absent])).toEqual([
      ["teaching-area", "implausible"],
      ["indoor-sports-area", "implausible"],
    ]);
  });
});

describe("a caller's mistakes", () => {
  const school = (id: string, counts: Readonly<Record<string, number>>, county?: string): School => ({
    id,
    type: "primary",
    counts: { all: counts },
    ...(county === undefined ? {} : { county }),
  });

  it("schools of several counties", () => {
    const fault = faultOf(() => balance([school("a", { pupils: 1 }, "one"), school("b", { pupils: 1 }, "two")], options));
    expect([fault.code, fault.detail.got]).toEqual(["bad-argument", "one, two"]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("pupils of %s", (pupils) => {
    expect(faultOf(() => balance([school("a", { pupils, books: 3 })], options)).code).toBe("bad-count");
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("an area of %s", (area) => {
    expect(faultOf(() => balance([school("a", { pupils: 3, "teaching-area": area })], options)).code).toBe("bad-count");
  });

  it("two schools of one id", () => {
    const fault = faultOf(() => balance([school("a", { pupils: 1 }), school("a", { pupils: 1 })], options));
    expect([fault.code, fault.detail.got]).toEqual(["bad-argument", "a"]);
  });

  it.each<[string, () => unknown, string]>([
    ["an unknown rule set", () => balance([], { ...options, rules: "quality-balance" as never }), "unknown-rules"],
    ["a day that is none", () => balance([], { ...options, on: "2022-02-30" }), "bad-day"],
    ["an unknown split", () => balance([], { ...options, split: "half" as never }), "unknown-option"],
    ["an unknown exclusion", () => balance([], { ...options, scope: ["small" as never] }), "unknown-option"],
    [
      "an unknown choice",
      () => balance([], { ...options, rules: "basic-balance-2012", choices: { "teacher-pupil-ratio": "heads" } }),
      "unknown-option",
    ],
    ["a claim about no item", () => balance([], { ...options, claims: { weather: true } }), "unknown-option"],
  ])("%s", (_, run, code) => {
    expect(faultOf(run).code).toBe(code);
  });

  it.each<[string, () => unknown]>([
    ["lists of different lengths", () => dispersion([1, 2], [1])],
    ["an amount below 0", () => dispersion([-1], [1])],
    ["pupils below 0", () => dispersion([1], [-1])],
    ["what is no number", () => dispersion([Number.NaN], [1])],
    ["infinitely many pupils", () => dispersion([1], [Number.POSITIVE_INFINITY])],
  ])("a dispersion of %s", (_, run) => {
    expect(faultOf(run).code).toBe("bad-argument");
  });

  it.each([
    [[], [], { gap: "no-schools" }],
    [[1, null, 3], [1, 2, null], { gap: "missing", at: [1, 2] }],
    [[1, 2], [0, 1], { gap: "zero-pupils", at: [0] }],
    [[0, 0], [5, 6], { gap: "zero-mean" }],
  ])("a dispersion of %j over %j is a gap", (amounts, pupils, gap) => {
    expect(dispersion(amounts, pupils)).toEqual(gap);
  });
});
