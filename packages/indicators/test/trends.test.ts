import { describe, expect, it } from "vitest";
import { type Balance, type BalanceOptions, balance, FaultError, type School, type Trends, trends } from "../src/index";

/** Two primary schools of equal pupils: with 10 and 10 + 2d books a pupil the coefficient is d ÷ (10 + d). */
const year = (books: number | null, options: Partial<BalanceOptions> = {}, county?: string): Balance => {
  const school = (id: string, count: number | null): School => ({
    id,
    type: "primary",
    ...(county === undefined ? {} : { county }),
    counts: { all: { pupils: 10, ...(count === null ? {} : { books: count }) } },
  });
  return balance([school("a", 100), school("b", books)], { rules: "basic-balance-2012", on: "2022-12-31", ...options });
};

const books = ({ trends: all }: Trends) => all.find(({ stage, of }) => stage === "primary" && of === "books-per-pupil");

const fault = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    if (error instanceof FaultError) return `${error.code} ${error.detail.name}`;
    throw error;
  }
  return "none";
};

describe("coefficients over the years", () => {
  it("are told with the change to the year before that has one, whatever the order they come in", () => {
    // 10 and 30: 10/20. 10 and 40: 15/25. 10 and 20: 5/15. 2019 reports nothing, 2020 is not given.
    const found = trends([
      { year: 2022, balance: year(200) },
      { year: 2018, balance: year(300) },
      { year: 2019, balance: year(null) },
      { year: 2021, balance: year(400) },
    ]);
    expect(found.years).toEqual([2018, 2019, 2021, 2022]);
    expect(found.missing).toEqual([2020]);
    expect(found.unlike).toEqual([]);
    const { points, direction } = books(found) ?? { points: [], direction: null };
    expect(direction).toBe("falls");
    expect(points.map(({ cv }) => cv?.toFixed(4) ?? null)).toEqual(["0.5000", null, "0.6000", "0.3333"]);
    expect(points.map(({ change }) => (change === undefined ? null : [change.by.toFixed(4), change.since]))).toEqual([
      null,
      null,
      ["0.1000", 2018],
      ["-0.2667", 2021],
    ]);
    expect(points[1]).toEqual({ year: 2019, cv: null, gap: "missing", limit: null, verdict: null });
  });

  it("rise, stay, or go nowhere while fewer than two years have one", () => {
    const direction = (...of: readonly (number | null)[]) =>
      books(trends(of.map((each, at) => ({ year: 2020 + at, balance: year(each) }))))?.direction;
    expect([direction(200, 300), direction(300, 100, 300), direction(300, null), direction(null, null)]).toEqual([
      "rises",
      "same",
      null,
      null,
    ]);
  });

  it("tell of a stage its schools, and of one without any that it has none", () => {
    const { stages, trends: all } = trends([{ year: 2022, balance: year(300) }]);
    expect(stages).toEqual([
      { stage: "primary", years: [{ year: 2022, schools: 2, pupils: 20, verdict: "undetermined" }] },
      { stage: "junior", years: [{ year: 2022, schools: 0, pupils: 0, verdict: "undetermined" }] },
    ]);
    expect(all.filter(({ stage }) => stage === "junior").map(({ points }) => points[0]?.gap)).toEqual(Array(9).fill("no-schools"));
  });

  it("tell the composite as one of them, with its limit and verdict", () => {
    const whole = {
      pupils: 10,
      "teaching-area": 1,
      "sports-area": 1,
      "equipment-value": 1,
      computers: 1,
      books: 1,
      "full-time-teachers": 1,
    };
    const all = { ...whole, "teachers-above-required-degree": 1, "intermediate-title-teachers": 1 };
    const school = (id: string, more: object): School => ({ id, type: "primary", counts: { all: { ...all, ...more } } });
    const of = (more: number) =>
      balance([school("a", {}), school("b", { books: more })], { rules: "basic-balance-2012", on: "2022-12-31" });
    const { trends: found } = trends([
      { year: 2021, balance: of(1) },
      { year: 2022, balance: of(3) },
    ]);
    const composite = found.find((each) => each.of === "composite" && each.stage === "primary");
    // Seven coefficients of 0 and one of a half: a sixteenth.
    expect(composite).toMatchObject({
      direction: "rises",
      points: [
        { year: 2021, cv: 0, limit: 0.65, verdict: "met" },
        {
          year: 2022,
          cv: expect.closeTo(0.0625, 14),
          limit: 0.65,
          verdict: "met",
          change: { by: expect.closeTo(0.0625, 14), since: 2021 },
        },
      ],
    });
    expect(composite?.points.every((point) => !("gap" in point))).toBe(true);
  });

  it("say what was not the same in all years, and leave a gap where a rule set has no such indicator", () => {
    const found = trends([
      { year: 2021, balance: year(300) },
      { year: 2022, balance: year(300, { rules: "quality-balance-2017" }) },
    ]);
    expect(found.unlike).toEqual(["rules", "scope", "split"]);
    expect(books(found)?.points.map(({ gap }) => gap ?? null)).toEqual([null, "not-in-rules"]);
    expect(found.trends.find(({ of }) => of === "composite")?.points[1]).toEqual({
      year: 2022,
      cv: null,
      gap: "not-in-rules",
      limit: null,
      verdict: null,
    });
    const scope = trends([
      { year: 2021, balance: year(300, { scope: ["special", "private"] }) },
      { year: 2022, balance: year(300, { scope: ["private", "special"] }) },
    ]);
    expect(scope.unlike).toEqual([]);
    const limits = trends([
      { year: 2021, balance: year(300) },
      { year: 2022, balance: year(300, { settings: { "composite-cv-2012": 0.6 } }) },
    ]);
    expect(limits.unlike).toEqual(["rules"]);
  });

  it("are of one county, one evaluation a year, and of years", () => {
    const balanced = year(300);
    expect(fault(() => trends([{ year: 22, balance: balanced }]))).toBe("bad-argument year");
    expect(fault(() => trends([2022, 2021, 2022].map((each) => ({ year: each, balance: balanced }))))).toBe("bad-argument year");
    const of = (county: string) => year(300, {}, county);
    expect(
      fault(() =>
        trends([
          { year: 2021, balance: of("x") },
          { year: 2022, balance: of("y") },
        ]),
      ),
    ).toBe("bad-argument county");
    expect(trends([])).toMatchObject({ years: [], missing: [], trends: [] });
  });
});
