import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  type Cell,
  COUNTS,
  type CountId,
  countIds,
  countsOf,
  evaluate,
  findings,
  indicator,
  indicatorIds,
  isValue,
  type Outcome,
  type Place,
  type Stage,
  stages,
} from "../src/index";
import { notACount } from "../src/vocabulary";

const on = "2022-12-31";
const cases = indicatorIds.flatMap((id) => indicator(id).stages.map((stage) => ({ id, stage })));

/** Any cell a count can be: a number it takes, often zero, or any absence; and often nothing at all. */
function cell(count: CountId): fc.Arbitrary<Cell | undefined> {
  const whole = notACount(count, 0.5) !== undefined;
  const most = COUNTS[count].unit === "%" ? 100 : 1_000_000;
  return fc.oneof(
    {
      weight: 5,
      arbitrary: whole ? fc.integer({ min: 0, max: most }) : fc.integer({ min: 0, max: most * 100 }).map((value) => value / 100),
    },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom("not-reported", "not-applicable", "suppressed", "implausible").map((absent) => ({ absent })) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  ) as fc.Arbitrary<Cell | undefined>;
}

/** A place that reports, or fails to report, exactly these counts. */
const placeOf = (id: string, refs: readonly { readonly count: CountId; readonly stage: Stage }[]): fc.Arbitrary<Place> =>
  fc.tuple(...refs.map(({ count }) => cell(count))).map((cells) => ({
    id,
    counts: Object.fromEntries(
      stages.map((stage) => [
        stage,
        Object.fromEntries(refs.flatMap((ref, at) => (ref.stage === stage && cells[at] !== undefined ? [[ref.count, cells[at]]] : []))),
      ]),
    ),
  }));

const numbersIn = (data: unknown): number[] =>
  typeof data === "number" ? [data] : typeof data === "object" && data !== null ? Object.values(data).flatMap(numbersIn) : [];

describe("whatever is missing", () => {
  it.each(cases)("$id at $stage is a finite number or a named gap", ({ id, stage }) => {
    const refs = countsOf(indicator(id).formula, stage);
    fc.assert(
      fc.property(placeOf("a", refs), (place) => {
        const outcome = evaluate(id, place, { on, stage });
        if (isValue(outcome)) {
          expect(Number.isFinite(outcome.value)).toBe(true);
          // A value needs every count it reads: none was taken as 0.
          for (const ref of refs) {
            const own = place.counts[ref.stage]?.[ref.count];
            expect(typeof own === "number" || (own === undefined && ref.stage === "all")).toBe(true);
          }
        } else expect(outcome.gap).not.toBe("stage");
      }),
      { numRuns: 60 },
    );
  });

  it("an assessment of any county holds no NaN and no infinity, in any number", () => {
    const refs = countIds.flatMap((count) => stages.map((stage) => ({ count, stage })));
    fc.assert(
      fc.property(placeOf("a", refs), (county) => {
        const told = { ...assess(county, { on }), again: findings(county, { on }) };
        expect(numbersIn(told).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 12 },
    );
  });
});

const exact = (outcome: Outcome) => (isValue(outcome) ? outcome.exact : outcome.gap);

describe("pooling", () => {
  it.each(cases.filter(({ stage }) => stage === "all"))("$id gives the same in any order of the parts", ({ id, stage }) => {
    const refs = countsOf(indicator(id).formula, stage);
    fc.assert(
      fc.property(fc.tuple(placeOf("a", refs), placeOf("b", refs), placeOf("c", refs)), ([a, b, c]) => {
        const whole = (parts: readonly Place[]) => exact(evaluate(id, { id: "whole", counts: {}, parts }, { on, stage }));
        expect(whole([c, a, b])).toBe(whole([a, b, c]));
      }),
      { numRuns: 30 },
    );
  });

  it("of one part is that part", () => {
    const refs = countsOf(indicator("pupils-per-class").formula, "all");
    fc.assert(
      fc.property(placeOf("a", refs), (part) => {
        const alone = evaluate("pupils-per-class", part, { on });
        expect(exact(evaluate("pupils-per-class", { id: "whole", counts: {}, parts: [part] }, { on }))).toBe(exact(alone));
      }),
    );
  });
});

describe("scale", () => {
  it("leaves a ratio of two counts as it is when both are multiplied", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (pupils, classes, k) => {
          const at = (times: number): Place => ({ id: "a", counts: { all: { pupils: pupils * times, classes: classes * times } } });
          expect(evaluate("pupils-per-class", at(k), { on })).toEqual(evaluate("pupils-per-class", at(1), { on }));
        },
      ),
    );
  });

  it("multiplies a ratio when its upper count is multiplied, exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (pupils, classes, k) => {
          const outcome = evaluate("pupils-per-class", { id: "a", counts: { all: { pupils: pupils * k, classes } } }, { on });
          const unit = evaluate("pupils-per-class", { id: "a", counts: { all: { pupils, classes: classes * k } } }, { on });
          if (!isValue(outcome) || !isValue(unit)) throw new Error("both have a value");
          expect(outcome.value / unit.value / (k * k)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});
