import fc from "fast-check";
import { coefficientOfVariation, standardDeviation, weightedMean, weightedStandardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { type BalanceStage, balance, type CountId, dispersion, type School } from "../src/index";
import { table } from "./balance-tables";

const county = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 1_000_000 }), pupils: fc.integer({ min: 1, max: 3000 }) }), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((schools) => schools.some(({ x }) => x > 0));

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));

describe("the coefficient of variation beside simple-statistics", () => {
  it("has its weighted mean and weighted deviation of the schools' values", () => {
    fc.assert(
      fc.property(county, (schools) => {
        const pupils = schools.map((school) => school.pupils);
        const values = schools.map((school) => school.x / school.pupils);
        const found = dispersion(
          schools.map(({ x }) => x),
          pupils,
        );
        if ("gap" in found) return expect.fail(found.gap);
        close(found.mean, weightedMean(values, pupils));
        close(found.deviation, weightedStandardDeviation(values, pupils));
        close(found.cv, weightedStandardDeviation(values, pupils) / weightedMean(values, pupils));
      }),
    );
  });

  it("has its plain deviation where each pupil is a case with the school's value", () => {
    const small = fc.array(fc.record({ value: fc.integer({ min: 0, max: 99 }), pupils: fc.integer({ min: 1, max: 60 }) }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(small, (schools) => {
        const cases = schools.flatMap(({ value, pupils }) => Array.from({ length: pupils }, () => value));
        fc.pre(cases.some((value) => value > 0));
        const found = dispersion(
          schools.map(({ value, pupils }) => value * pupils),
          schools.map(({ pupils }) => pupils),
        );
        if ("gap" in found) return expect.fail(found.gap);
        close(found.deviation, standardDeviation(cases));
        // Its coefficient of variation is that of a sample, with n − 1; for all pupils, n counts.
        close(found.cv, coefficientOfVariation(cases) * Math.sqrt((cases.length - 1) / cases.length));
      }),
    );
  });
});

/** What the rule of 2017 asks of a school, written down again and in whole numbers: hundredths of a unit by the hundred pupils. */
const ASKED: readonly (readonly [count: CountId, primary: number, junior: number])[] = [
  ["teachers-above-required-degree", 420, 530],
  ["backbone-teachers", 100, 100],
  ["pe-and-arts-teachers", 90, 90],
  ["teaching-area", 45_000, 58_000],
  ["sports-area", 75_000, 102_000],
  ["equipment-value", 20_000_000, 25_000_000],
  ["multimedia-rooms", 230, 240],
];

/** The rule as a short program without fractions would have it: amounts of at most two decimals, compared in whole numbers. */
function judgedPlainly(school: School, stage: BalanceStage): { marks: string[]; verdict: string; met: number } {
  const counts = school.counts.all as Readonly<Record<string, number>>;
  const pupils = BigInt(counts.pupils ?? 0);
  const marks = ASKED.map(([count, primary, junior]) => {
    const has = BigInt(Math.round((counts[count] ?? 0) * 100)) * 100n;
    const asked = BigInt(stage === "primary" ? primary : junior) * pupils;
    if (has >= asked) return "met";
    return has * 100n >= asked * 85n ? "floor" : "below";
  });
  const met = marks.filter((mark) => mark === "met").length;
  return { marks, met, verdict: met >= 6 && !marks.includes("below") ? "met" : "not-met" };
}

describe("an evaluation beside a plain program", () => {
  it.each(["primary", "junior"] as const)("of %s schools gives the same marks, verdicts and coefficients", { timeout: 30_000 }, (stage) => {
    fc.assert(
      fc.property(table({ types: [stage], missing: 0, schools: { minLength: 1, maxLength: 12 } }), (schools) => {
        const result = balance(schools, { rules: "quality-balance-2017", on: "2022-12-31", figures: { id: "county", counts: {} } });
        expect(
          result.schools.map(({ marks, verdict, met }) => ({ marks: marks.map(({ mark }) => mark), met: met.least, verdict })),
        ).toEqual(schools.map((school) => judgedPlainly(school, stage)));
        const summary = result.stages.find((each) => each.stage === stage);
        ASKED.forEach(([count], at) => {
          const counts = schools.map((school) => school.counts.all as Readonly<Record<string, number>>);
          const values = counts.map((of) => (of[count] ?? 0) / (of.pupils ?? 1));
          const heads = counts.map((of) => of.pupils ?? 1);
          const cv = summary?.indicators[at]?.cv ?? null;
          if (values.every((value) => value === 0)) expect(cv).toBeNull();
          else close(cv ?? Number.NaN, weightedStandardDeviation(values, heads) / weightedMean(values, heads));
        });
      }),
      { numRuns: 100 },
    );
  });
});
