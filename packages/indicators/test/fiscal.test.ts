import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FaultError } from "../src/fault";
import { FISCAL_SERIES, type FiscalSeries, type FiscalSeriesId, type GrowthVerdict, threeGrowths, twoNeverDecreases } from "../src/fiscal";
import { verdictOf } from "../src/judge";
import { numbersIn } from "./numbers";

// The appropriation grows by 10 % each year (1000 → 1100 → 1210 → 1331); revenue by 8 % (400), 9 % (486) and 9.9 % (582.714).
const growing: FiscalSeries = {
  appropriation: { 2019: 1000, 2020: 1100, 2021: 1210, 2022: 1331 },
  "recurrent-revenue": { 2019: 5000, 2020: 5400, 2021: 5886, 2022: 6468.714 },
  "spending-per-pupil": { 2019: 11000, 2020: 11200, 2021: 11900, 2022: 11900.01 },
  "teacher-pay": { 2019: 80000, 2020: 81000, 2021: 85000, 2022: 86000 },
  "staff-pay": { 2019: 78000, 2020: 79000, 2021: 78500, 2022: 80000 },
  "public-funds-per-pupil": { 2019: 600, 2020: 650, 2021: 651, 2022: 652 },
};
const teachers = { year: 2022, payroll: "teacher-pay" } as const;

const without = (input: FiscalSeries, series: FiscalSeriesId, year: number): FiscalSeries => {
  const { [year]: _, ...rest } = input[series] ?? {};
  return { ...input, [series]: rest };
};
const having = (series: FiscalSeriesId, year: number, value: number): FiscalSeries => ({
  ...growing,
  [series]: { ...growing[series], [year]: value },
});
const verdicts = ({ years }: GrowthVerdict) => years.map(({ comparisons }) => comparisons.map(({ verdict }) => verdict));

describe("the three growths", () => {
  it("are four comparisons in each of three years, met when all twelve are", () => {
    const result = threeGrowths(growing, teachers);
    expect(result.verdict).toBe("met");
    expect(result.asks).toEqual([]);
    expect(result.years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
    expect(verdicts(result)).toEqual(Array.from({ length: 3 }, () => ["met", "met", "met", "met"]));
  });

  it("show both sides of each comparison", () => {
    const [first] = threeGrowths(growing, teachers).years;
    expect(first?.comparisons[0]).toMatchObject({
      test: "appropriation-outgrows-revenue",
      left: { series: "appropriation", year: 2020, measure: "rate", value: 10, exact: "10" },
      sign: ">",
      right: { series: "recurrent-revenue", year: 2020, measure: "rate", value: 8, exact: "8" },
    });
    expect(first?.comparisons[2]).toMatchObject({
      test: "pay-rises",
      left: { series: "teacher-pay", year: 2020, measure: "level", value: 81000, exact: "81000" },
      right: { series: "teacher-pay", year: 2019, measure: "level", value: 80000 },
    });
  });

  it.each([
    // 10 % of 5886 is 588.6, so 6474.6 ties with the appropriation's 10 %
    { series: "recurrent-revenue", at: "over it", value: 6474.601, verdict: "not-met" },
    { series: "recurrent-revenue", at: "a tie", value: 6474.6, verdict: "not-met" },
    { series: "recurrent-revenue", at: "under it", value: 6474.599, verdict: "met" },
    { series: "spending-per-pupil", at: "equal", value: 11900, verdict: "not-met" },
    { series: "teacher-pay", at: "equal", value: 85000, verdict: "not-met" },
    { series: "teacher-pay", at: "just above", value: 85000.01, verdict: "met" },
    { series: "public-funds-per-pupil", at: "equal", value: 651, verdict: "not-met" },
    { series: "public-funds-per-pupil", at: "just below", value: 650.99, verdict: "not-met" },
  ] as const)("$series $at in 2022 ($value): $verdict", ({ series, value, verdict }) => {
    expect(threeGrowths(having(series, 2022, value), teachers).verdict).toBe(verdict);
  });

  it("compare rates exactly: 1 → 3 and 0.1 → 0.3 both grow by 200 %, though in binary the second is 199.99999999999997 %", () => {
    expect((0.3 - 0.1) / 0.1).toBeLessThan((3 - 1) / 1);
    const input = { ...growing, appropriation: { 2021: 1, 2022: 3 }, "recurrent-revenue": { 2021: 0.1, 2022: 0.3 } };
    expect(threeGrowths(input, teachers).years[2]?.comparisons[0]?.verdict).toBe("not-met");
  });

  it("take the payroll of the law that is tested, and cite it", () => {
    const result = threeGrowths(growing, { year: 2022, payroll: "staff-pay" });
    // the pay of all staff fell from 79000 to 78500
    expect(result.verdict).toBe("not-met");
    expect(result.years.map(({ verdict }) => verdict)).toEqual(["met", "not-met", "met"]);
    expect(result.years[1]?.comparisons[2]).toMatchObject({ left: { series: "staff-pay" }, verdict: "not-met" });
    expect(result.bases[0]).toMatchObject({ zh: expect.stringContaining("第四十二条"), grade: "B" });
    expect(threeGrowths(growing, teachers).bases[0]).toMatchObject({ zh: expect.stringContaining("第五十六条"), grade: "B" });
  });

  it("ask for the one year that is missing, and leave undetermined what needs it", () => {
    const result = threeGrowths(without(growing, "recurrent-revenue", 2019), teachers);
    expect(result.verdict).toBe("undetermined");
    expect(result.years.map(({ verdict }) => verdict)).toEqual(["undetermined", "met", "met"]);
    expect(result.asks).toEqual([{ series: "recurrent-revenue", year: 2019, absent: "not-reported" }]);
    expect(result.years[0]?.comparisons[0]?.right).toEqual({
      series: "recurrent-revenue",
      year: 2020,
      measure: "rate",
      value: null,
      exact: null,
      gap: "missing",
    });
  });

  it("ask once for a year that two comparisons need", () => {
    const result = threeGrowths(without(growing, "teacher-pay", 2021), teachers);
    expect(verdicts(result).map((year) => year[2])).toEqual(["met", "undetermined", "undetermined"]);
    expect(result.asks).toEqual([{ series: "teacher-pay", year: 2021, absent: "not-reported" }]);
  });

  it("need nothing more where a breach is shown already", () => {
    const result = threeGrowths({ "public-funds-per-pupil": { 2021: 650, 2022: 650 } }, teachers);
    expect(result.verdict).toBe("not-met");
    // 4 years of 4 series and 2 of the fifth
    expect(result.asks).toHaveLength(4 * 4 + 2);
  });

  it("with no data at all ask for four years of five series, and assert nothing", () => {
    const result = threeGrowths({}, teachers);
    expect(result.verdict).toBe("undetermined");
    expect(new Set(result.asks.map(({ year }) => year))).toEqual(new Set([2019, 2020, 2021, 2022]));
    expect(result.asks).toHaveLength(20);
  });

  it("keep the reason of an absence, and decide nothing by it", () => {
    const input = { ...growing, appropriation: { ...growing.appropriation, 2019: { absent: "not-applicable" } } } as const;
    expect(threeGrowths(input, teachers)).toMatchObject({
      verdict: "undetermined",
      asks: [{ series: "appropriation", year: 2019, absent: "not-applicable" }],
    });
  });

  it("have no rate from a base of 0: undetermined, with nothing that could be asked for", () => {
    const result = threeGrowths(having("recurrent-revenue", 2019, 0), teachers);
    expect(result).toMatchObject({ verdict: "undetermined", asks: [] });
    expect(result.years[0]?.comparisons[0]?.right.gap).toBe("zero-divisor");
  });

  it("refuse a payroll that is none and a year that is none", () => {
    expect(() => threeGrowths({}, { year: 2022, payroll: "pay" as "staff-pay" })).toThrow(
      new FaultError("unknown-option", { name: "payroll", got: "pay", accepted: "teacher-pay, staff-pay" }),
    );
    expect(() => threeGrowths({}, { year: 22, payroll: "staff-pay" })).toThrow(/^year got 22/);
  });
});

describe("the two never-decreases", () => {
  const kept: FiscalSeries = {
    "education-expenditure": { 2020: 5.1, 2021: 5.1, 2022: 5.3 },
    "education-expenditure-per-student": { 2020: 19000, 2021: 19500, 2022: 19500 },
  };

  it("pass an equal year, and say that this is inferred", () => {
    const result = twoNeverDecreases(kept, { from: 2020, to: 2022 });
    expect(result.verdict).toBe("met");
    expect(result.years.map(({ year }) => year)).toEqual([2021, 2022]);
    expect(result.bases.map(({ grade }) => grade)).toEqual(["B", "I"]);
    expect(result.years[0]?.comparisons[0]).toMatchObject({ sign: "≥", verdict: "met", left: { value: 5.1 }, right: { value: 5.1 } });
  });

  it.each([
    { value: 5.3, verdict: "met" },
    { value: 5.1, verdict: "met" },
    { value: 5.0999999, verdict: "not-met" },
  ])("$value after 5.1: $verdict", ({ value, verdict }) => {
    const input = { ...kept, "education-expenditure": { 2020: 5.1, 2021: 5.1, 2022: value } };
    expect(twoNeverDecreases(input, { from: 2021, to: 2022 }).verdict).toBe(verdict);
  });

  it("need both: a fall per student breaks them while the total rises", () => {
    const input = { ...kept, "education-expenditure-per-student": { 2020: 19000, 2021: 18999, 2022: 19500 } };
    expect(verdicts(twoNeverDecreases(input, { from: 2020, to: 2022 }))).toEqual([
      ["met", "not-met"],
      ["met", "met"],
    ]);
  });

  it("do not compare over a missing year", () => {
    const input = { ...kept, "education-expenditure": { 2020: 5.1, 2022: 5.3 } };
    expect(twoNeverDecreases(input, { from: 2020, to: 2022 })).toMatchObject({
      verdict: "undetermined",
      asks: [{ series: "education-expenditure", year: 2021, absent: "not-reported" }],
    });
  });

  it("refuse a span that does not go forward", () => {
    expect(() => twoNeverDecreases({}, { from: 2022, to: 2022 })).toThrow("to got 2022; it takes a year after 2022");
    expect(() => twoNeverDecreases({}, { from: 1, to: 2022 })).toThrow(/^from got 1;/);
  });
});

describe("laws", () => {
  const hole = fc.constantFrom("not-reported", "not-applicable", "suppressed", "implausible").map((absent) => ({ absent }) as const);
  // few values, so that ties come up
  const cell = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 1, arbitrary: hole });
  const series = fc.record({ 2019: cell, 2020: cell, 2021: cell, 2022: cell }, { requiredKeys: [] });
  const ids = Object.keys(FISCAL_SERIES) as readonly FiscalSeriesId[];
  const input = fc.record(Object.fromEntries(ids.map((id) => [id, series])), { requiredKeys: [] }) as fc.Arbitrary<FiscalSeries>;
  const both = (given: FiscalSeries) => [threeGrowths(given, teachers), twoNeverDecreases(given, { from: 2019, to: 2022 })];

  it("taking a figure away never makes a verdict surer or another", () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...ids), fc.integer({ min: 2019, max: 2022 }), (given, id, year) => {
        const [after, before] = [both(without(given, id, year)), both(given)];
        for (const [at, { verdict }] of after.entries()) expect([before[at]?.verdict, "undetermined"]).toContain(verdict);
      }),
    );
  });

  it("no hole becomes a number, and no number is NaN or infinite", () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const number of numbersIn(both(given))) expect(number).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("agree with a check by whole-number products", () => {
    const at = (given: FiscalSeries, id: FiscalSeriesId, year: number) => {
      const value = given[id]?.[year];
      return typeof value === "number" ? value : undefined;
    };
    const rises = (given: FiscalSeries, id: FiscalSeriesId, year: number) => {
      const [a, b] = [at(given, id, year), at(given, id, year - 1)];
      return a === undefined || b === undefined ? "undetermined" : a > b ? "met" : "not-met";
    };
    const outgrows = (given: FiscalSeries, year: number) => {
      const [a, a0] = [at(given, "appropriation", year), at(given, "appropriation", year - 1)];
      const [r, r0] = [at(given, "recurrent-revenue", year), at(given, "recurrent-revenue", year - 1)];
      if (a === undefined || r === undefined || !a0 || !r0) return "undetermined";
      return a * r0 > r * a0 ? "met" : "not-met";
    };
    fc.assert(
      fc.property(input, (given) => {
        const expected = [2020, 2021, 2022].flatMap((year) => [
          outgrows(given, year),
          rises(given, "spending-per-pupil", year),
          rises(given, "teacher-pay", year),
          rises(given, "public-funds-per-pupil", year),
        ]);
        const result = threeGrowths(given, teachers);
        expect(verdicts(result).flat()).toEqual(expected);
        expect(result.verdict).toBe(verdictOf(expected as ("met" | "not-met" | "undetermined")[]));
      }),
    );
  });
});
