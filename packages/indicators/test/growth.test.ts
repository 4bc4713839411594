import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FaultError } from "../src/fault";
import { compoundGrowth, growthRate, realTerms, type Series } from "../src/growth";
import { numbersIn } from "./numbers";

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000_000 }));
const hole = fc.constantFrom("not-reported", "not-applicable", "suppressed", "implausible").map((absent) => ({ absent }) as const);
const cell = fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: hole });
const series = fc.dictionary(fc.constantFrom("2018", "2019", "2020", "2021", "2022"), cell) as fc.Arbitrary<Series>;
const year = fc.integer({ min: 2018, max: 2022 });

const fault = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof FaultError) return { code: error.code, ...error.detail };
    throw error;
  }
  return undefined;
};

describe("growthRate", () => {
  it.each([
    // 836 − 800 = 36; 36 ÷ 800 = 9 ÷ 200 = 4.5 %
    { before: 800, after: 836, exact: "9/2" },
    // 50 ÷ 600 = 1 ÷ 12 = 8 1/3 %
    { before: 600, after: 650, exact: "25/3" },
    { before: 650, after: 650, exact: "0" },
    // −160 ÷ 800 = −1 ÷ 5
    { before: 800, after: 640, exact: "-20" },
    // nothing left of it
    { before: 800, after: 0, exact: "-100" },
    // 0.2 ÷ 0.1 is 2 in decimal; in binary (0.3 − 0.1) ÷ 0.1 is 1.9999999999999998
    { before: 0.1, after: 0.3, exact: "200" },
  ])("$before then $after is $exact %", ({ before, after, exact }) => {
    expect(growthRate({ 2021: before, 2022: after }, 2022)).toMatchObject({ exact, unit: "%" });
  });

  it("names every missing year with its reason", () => {
    expect(growthRate({ 2021: { absent: "suppressed" } }, 2022)).toEqual({
      gap: "missing",
      years: [
        { year: 2021, absent: "suppressed" },
        { year: 2022, absent: "not-reported" },
      ],
    });
  });

  it("does not step over a missing year to an older one", () => {
    expect(growthRate({ 2020: 100, 2022: 110 }, 2022)).toEqual({ gap: "missing", years: [{ year: 2021, absent: "not-reported" }] });
  });

  it("has no rate from 0 nor from below it", () => {
    expect(growthRate({ 2021: 0, 2022: 5 }, 2022)).toEqual({ gap: "zero-divisor", year: 2021 });
    expect(growthRate({ 2021: -4, 2022: 5 }, 2022)).toEqual({ gap: "negative", year: 2021 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, 1e-10])("does not take %s for an amount", (value) => {
    expect(fault(() => growthRate({ 2021: 1, 2022: value }, 2022))).toMatchObject({
      code: "bad-argument",
      name: "series[2022]",
      got: String(value),
    });
  });

  it.each([999, 10000, 2022.5, Number.NaN])("does not take %s for a year", (value) => {
    expect(fault(() => growthRate({}, value))).toMatchObject({ code: "bad-argument", name: "year", got: String(value) });
  });

  it("says what it takes in both languages", () => {
    const error = (() => {
      try {
        return growthRate({}, 22);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(FaultError);
    expect((error as FaultError).in("en")).toBe("year got 22; it takes a year of four digits such as 2022");
    expect((error as FaultError).in("zh")).toBe("year 的值 22 不可用；应为四位数的年份，如 2022");
  });

  it("takes the first and the last year of four digits and the largest and smallest amounts", () => {
    expect(growthRate({ 1000: 1e-9, 1001: 1e15 }, 1001)).toMatchObject({ exact: "99999999999999999999999900" });
    expect(growthRate({ 9998: 1e15, 9999: 1e15 }, 9999)).toMatchObject({ exact: "0" });
    expect(growthRate({}, 1000)).toMatchObject({ gap: "missing" });
  });
});

describe("compoundGrowth", () => {
  it.each([
    // 1.1 × 1.1 × 1.1 = 1.331
    { from: 2019, first: 1000, last: 1331, value: 10 },
    // 1.1 × 1.1 = 1.21
    { from: 2020, first: 100, last: 121, value: 10 },
    // 0.5 × 0.5 = 0.25
    { from: 2020, first: 400, last: 100, value: -50 },
    { from: 2021, first: 800, last: 836, value: 4.5 },
    { from: 2019, first: 640, last: 640, value: 0 },
    { from: 2019, first: 640, last: 0, value: -100 },
  ])("$first in $from to $last in 2022 is $value % a year", ({ from, first, last, value }) => {
    const grown = compoundGrowth({ [from]: first, 2022: last }, from, 2022);
    if ("gap" in grown) throw new Error(grown.gap);
    expect(grown.value).toBeCloseTo(value, 10);
    expect(grown.years).toBe(2022 - from);
  });

  it("has no rate where an end is missing, 0 or below 0 at the start, or below 0 at the end", () => {
    expect(compoundGrowth({ 2020: 5 }, 2019, 2022)).toMatchObject({ gap: "missing", years: [{ year: 2019 }, { year: 2022 }] });
    expect(compoundGrowth({ 2019: 0, 2022: 5 }, 2019, 2022)).toEqual({ gap: "zero-divisor", year: 2019 });
    expect(compoundGrowth({ 2019: -1, 2022: 5 }, 2019, 2022)).toEqual({ gap: "negative", year: 2019 });
    expect(compoundGrowth({ 2019: 1, 2022: -5 }, 2019, 2022)).toEqual({ gap: "negative", year: 2022 });
  });

  it.each([2022, 2023])("does not go from %i to 2022", (from) => {
    expect(fault(() => compoundGrowth({}, from, 2022))).toMatchObject({ name: "to", got: "2022", accepted: `a year after ${from}` });
  });

  it("brings the first value to the last when applied every year", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 40 }),
        (first, last, years) => {
          const grown = compoundGrowth({ 1980: first, [1980 + years]: last }, 1980, 1980 + years);
          if ("gap" in grown) throw new Error(grown.gap);
          const reached = first * (1 + grown.value / 100) ** years;
          expect(Math.abs(reached - last)).toBeLessThan(1e-9 * Math.max(first, last));
        },
      ),
    );
  });
});

describe("realTerms", () => {
  it("puts a series in the prices of the base year", () => {
    // 1000 × 102 ÷ 100 = 1020 in the prices of 2022; 1071 is of 2022 already
    expect(realTerms({ 2021: 1000, 2022: 1071 }, { 2021: 100, 2022: 102 }, 2022)).toEqual({
      series: { 2021: 1020, 2022: 1071 },
      baseYear: 2022,
      deflatorMissing: [],
    });
  });

  it("names the years that the deflator lacks, and not those that the series lacks itself", () => {
    expect(
      realTerms({ 2019: { absent: "suppressed" }, 2020: 0, 2021: 1000 }, { 2021: 100, 2020: { absent: "implausible" } }, 2021),
    ).toEqual({
      series: { 2019: { absent: "suppressed" }, 2020: { absent: "implausible" }, 2021: 1000 },
      baseYear: 2021,
      deflatorMissing: [{ year: 2020, absent: "implausible" }],
    });
  });

  it("has no result without the base year's deflator", () => {
    expect(realTerms({ 2021: 1000 }, { 2021: 100 }, 2015)).toEqual({ gap: "missing", years: [{ year: 2015, absent: "not-reported" }] });
  });

  it.each([0, -1])("does not take a deflator of %i", (index) => {
    expect(fault(() => realTerms({ 2021: 1 }, { 2021: index, 2022: 100 }, 2022))).toMatchObject({
      name: "deflator[2021]",
      got: String(index),
      accepted: "a number above 0",
    });
  });

  it.each(["20x1", "12022", "20221", "0999"])("does not take the key %s for a year", (key) => {
    expect(fault(() => realTerms({ [key]: 1 }, { 2022: 1 }, 2022))).toMatchObject({ name: "series", got: key });
  });

  it("is nominal growth less that of prices: 1.071 ÷ 1.02 = 1.05", () => {
    const real = realTerms({ 2021: 1000, 2022: 1071 }, { 2021: 1, 2022: 1.02 }, 2021);
    if ("gap" in real) throw new Error(real.gap);
    expect(growthRate(real.series, 2022)).toMatchObject({ exact: "5" });
  });
});

describe("laws", () => {
  it("scaling a series leaves its growth", () => {
    fc.assert(
      fc.property(series, year, fc.integer({ min: 1, max: 100_000 }), (given, at, times) => {
        const scaled = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key, typeof value === "number" ? value * times : value]),
        );
        expect(growthRate(scaled, at)).toEqual(growthRate(given, at));
      }),
    );
  });

  it("prices that stand still leave a series as it is, whatever their level", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 200 }), (given, level) => {
        const flat = Object.fromEntries([2018, 2019, 2020, 2021, 2022].map((each) => [each, level]));
        expect(realTerms(given, flat, 2020)).toMatchObject({ series: given, deflatorMissing: [] });
      }),
    );
  });

  it("no hole becomes a number, and no number is NaN or infinite", () => {
    fc.assert(
      fc.property(series, series, year, year, (given, deflator, from, to) => {
        const positive = Object.fromEntries(Object.entries(deflator).map(([key, value]) => [key, value === 0 ? 1 : value]));
        const results = [growthRate(given, to), realTerms(given, positive, from), ...(from < to ? [compoundGrowth(given, from, to)] : [])];
        for (const number of numbersIn(results)) expect(number).toSatisfy(Number.isFinite);
        const known = [to - 1, to].every((each) => typeof given[each] === "number");
        expect("value" in growthRate(given, to)).toBe(known && given[to - 1] !== 0);
      }),
    );
  });
});
