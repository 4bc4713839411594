import { describe, expect, it } from "vitest";
import { type CountId, evaluate, explain, FaultError, type Place } from "../src/index";

const on = "2022-12-31";
const size = (place: Place, stage?: "primary" | "junior" | "all") =>
  evaluate("pupils-per-class", place, stage === undefined ? { on } : { on, stage });
const of = (counts: Place["counts"], parts: readonly Place[] = []): Place => ({ id: "a", counts, parts });
const missing = (...counts: readonly [CountId, string, string][]) => ({
  gap: "missing",
  counts: counts.map(([count, stage, absent]) => ({ count, stage, absent })),
});

describe("what is not there", () => {
  it("names every missing count at once", () => {
    expect(size(of({}))).toEqual(missing(["pupils", "all", "not-reported"], ["classes", "all", "not-reported"]));
  });

  it("keeps apart missing, zero, not applicable and suppressed", () => {
    expect(size(of({ all: { pupils: 10, classes: { absent: "suppressed" } } }))).toEqual(missing(["classes", "all", "suppressed"]));
    expect(size(of({ all: { pupils: 10, classes: 0 } }))).toEqual({ gap: "zero-divisor", counts: [{ count: "classes", stage: "all" }] });
    expect(size(of({ all: { pupils: 0, classes: 2 } }))).toMatchObject({ value: 0, exact: "0" });
    expect(size(of({ all: { pupils: 10, classes: { absent: "not-applicable" } } }))).toMatchObject({ gap: "not-applicable" });
  });

  it("lets a missing figure outrank one that does not apply", () => {
    expect(size(of({ all: { pupils: { absent: "not-applicable" } } }))).toEqual(missing(["classes", "all", "not-reported"]));
  });

  it("says for which stages an indicator is, when asked for another", () => {
    expect(evaluate("largest-class-size", of({ all: {} }), { on })).toEqual({ gap: "stage", stages: ["primary", "junior"] });
  });

  it("says when a formula's limit was not in force", () => {
    const place = of({ primary: { pupils: 900 } });
    expect(evaluate("classes-needed", place, { on: "2017-05-22", stage: "primary" })).toEqual({
      gap: "no-limit",
      standard: "class-size-2017",
      stage: "primary",
      none: "not-in-force",
    });
    expect(evaluate("classes-needed", place, { on: "2017-05-23", stage: "primary" })).toMatchObject({ value: 20 });
  });
});

describe("wholes", () => {
  const primary = { pupils: 100, classes: 2 };
  const junior = { pupils: 20, classes: 1 };

  it("pool the counts of their stages, and are no mean of ratios", () => {
    expect(size(of({ primary, junior }))).toMatchObject({ value: 40, exact: "40" });
  });

  it("prefer the total that is reported", () => {
    expect(size(of({ primary, junior, all: { classes: 4 } }))).toMatchObject({ value: 30 });
  });

  it("have no total when one stage is missing, and one when it does not apply", () => {
    expect(size(of({ primary }))).toEqual(missing(["pupils", "all", "not-reported"], ["classes", "all", "not-reported"]));
    const none = { pupils: { absent: "not-applicable" }, classes: { absent: "not-applicable" } } as const;
    expect(size(of({ primary, junior: none }))).toMatchObject({ value: 50 });
  });

  it("never add up what does not add up", () => {
    const largest = of({ primary: { "largest-class": 40 }, junior: { "largest-class": 50 } });
    expect(evaluate("largest-class-size", largest, { on, stage: "junior" })).toMatchObject({ value: 50 });
    expect(evaluate("minority-population", of({ all: { population: 100 } }, [of({ all: { "minority-share": 50 } })]), { on })).toEqual(
      missing(["minority-share", "all", "not-reported"]),
    );
  });
});

describe("places made of parts", () => {
  const part = (id: string, all: Place["counts"]["all"]): Place => ({ id, counts: { all: all ?? {} } });
  const [x, y, silent] = [part("x", { pupils: 90, classes: 2 }), part("y", { pupils: 30, classes: 1 }), part("z", { pupils: 1000 })];

  it("pool the parts, in any order, and say how many", () => {
    expect(size(of({}, [x, y]))).toMatchObject({ value: 40, coverage: { reported: 2, of: 2, without: [] } });
    expect(size(of({}, [y, x]))).toMatchObject({ exact: "40" });
  });

  it("pool a ratio over the same parts above and below the line, and name the others", () => {
    expect(size(of({}, [x, silent, y]))).toMatchObject({ value: 40, coverage: { reported: 2, of: 3, without: ["z"] } });
  });

  it("leave a total missing when a part did not report it", () => {
    expect(evaluate("class-headroom", of({}, [x, silent]), { on })).toMatchObject({ gap: "missing" });
  });

  it("never set the county's own figure over a part of its parts", () => {
    expect(size(of({ all: { pupils: 1120 } }, [x, silent, y]))).toEqual(missing(["classes", "all", "not-reported"]));
  });

  it("leave out parts that the counts do not apply to", () => {
    const none = part("n", { pupils: { absent: "not-applicable" }, classes: { absent: "not-applicable" } });
    expect(size(of({}, [x, y, none]))).toMatchObject({ value: 40, coverage: { reported: 2, of: 2 } });
  });
});

describe("mistakes of the caller", () => {
  const thrown = (run: () => unknown): FaultError => {
    try {
      run();
    } catch (fault) {
      if (fault instanceof FaultError) return fault;
    }
    throw new Error("no fault was thrown");
  };

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1.5, 1e9])("refuses %d pupils and says which figure", (pupils) => {
    const fault = thrown(() => size(of({ all: { pupils, classes: 1 } })));
    expect(fault.code).toBe("bad-count");
    expect(fault.in("en")).toContain("the count pupils (a, all) got");
    expect(fault.in("zh")).toContain("应为0 至 100000000 的整数");
  });

  it("takes the largest county and an area with decimals", () => {
    expect(size(of({ all: { pupils: 1e8, classes: 1 } }))).toMatchObject({ value: 1e8 });
    expect(evaluate("population-density", of({ all: { population: 1, "land-area": 0.5 } }), { on })).toMatchObject({ value: 2 });
  });

  it("suggests the nearest id", () => {
    expect(thrown(() => evaluate("pupils-per-clas", of({}), { on })).in("en")).toBe(
      'no indicator "pupils-per-clas"; the nearest is "pupils-per-class"',
    );
  });

  it.each(["2022-02-30", "2022-1-1", "31.12.2022", ""])("refuses the day %s", (day) => {
    expect(thrown(() => evaluate("pupils-per-class", of({}), { on: day })).code).toBe("bad-day");
  });
});

describe("an explanation", () => {
  it("is a versioned tree down to the printed figures", () => {
    const source = { figure: "students-primary", section: "1", asPrinted: "18280人", value: 18280 };
    const place = of({ primary: { pupils: { value: 18280, sources: [source], assumes: ["points-inside-totals"] }, classes: 515 } });
    const told = explain("pupils-per-class", place, { on, stage: "primary" });
    expect(told).toMatchObject({
      schema: "teks/explanation@1",
      formula: { zh: "在校生数 ÷ 班数", en: "pupils enrolled ÷ classes" },
      assumptions: [{ id: "points-inside-totals" }],
      node: {
        kind: "ratio",
        exact: "3656/103",
        unit: "pupil/class",
        parts: [
          { kind: "count", value: 18280, sources: [source] },
          { kind: "count", value: 515 },
        ],
      },
    });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it("cites the document behind a limit in a formula", () => {
    const told = explain("classes-needed", of({ junior: { pupils: 8031 } }), { on, stage: "junior" });
    expect(told.node.parts[0]?.parts[1]).toMatchObject({
      kind: "limit",
      value: 50,
      document: { number: "教督〔2017〕6号", from: "2017-05-23", grade: "B" },
    });
  });

  it("shows the hole where the value would be", () => {
    expect(explain("pupils-per-class", of({ all: { pupils: 3 } }), { on }).node).toMatchObject({
      value: null,
      gap: "missing",
      parts: [{ value: 3 }, { value: null, gap: "missing" }],
    });
  });
});
