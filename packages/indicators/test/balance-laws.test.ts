import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BALANCE_STAGES,
  type Balance,
  type Bounds,
  balance,
  cvBounds,
  type Dispersion,
  dispersion,
  type MissingFigure,
  type School,
  type SplitId,
  type Verdict,
} from "../src/index";
import { stagesOf, table } from "./balance-tables";

interface Amount {
  readonly x: number;
  readonly pupils: number;
}

const school = fc.record({ x: fc.integer({ min: 0, max: 100_000 }), pupils: fc.integer({ min: 1, max: 3000 }) });
const county = (minLength = 1) => fc.array(school, { minLength, maxLength: 25 }).filter((each) => each.some(({ x }) => x > 0));

function spreadOf(schools: readonly Amount[]): Dispersion {
  const found = dispersion(
    schools.map(({ x }) => x),
    schools.map(({ pupils }) => pupils),
  );
  if ("gap" in found) throw new Error(found.gap);
  return found;
}

describe("a coefficient of variation", () => {
  it("stays when all amounts, or all pupils, are multiplied", () => {
    fc.assert(
      fc.property(county(), fc.integer({ min: 2, max: 1000 }), (schools, k) => {
        const { cv, mean } = spreadOf(schools);
        const richer = spreadOf(schools.map(({ x, pupils }) => ({ x: x * k, pupils })));
        expect(richer.cv).toBeCloseTo(cv, 11);
        expect(richer.mean / mean / k).toBeCloseTo(1, 12);
        expect(spreadOf(schools.map(({ x, pupils }) => ({ x, pupils: pupils * k }))).cv).toBeCloseTo(cv, 11);
      }),
    );
  });

  it("and its mean stay when two schools of equal value become one", () => {
    fc.assert(
      fc.property(
        county(),
        fc.nat({ max: 50 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (rest, value, p, q) => {
          const apart = spreadOf([...rest, { x: value * p, pupils: p }, { x: value * q, pupils: q }]);
          const merged = spreadOf([...rest, { x: value * (p + q), pupils: p + q }]);
          expect(merged.cv).toBeCloseTo(apart.cv, 11);
          expect(merged.mean).toBeCloseTo(apart.mean, 9);
          expect(merged.pupils).toBe(apart.pupils);
        },
      ),
    );
  });

  it("never rises when a richer school gives to a poorer one and does not fall behind it", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(county(2), fc.nat(), fc.nat(), part, (schools, one, other, share) => {
        const [a, b] = [one % schools.length, other % schools.length];
        const valueAt = (at: number) => (schools[at]?.x ?? 0) / (schools[at]?.pupils ?? 1);
        const [rich, poor] = valueAt(a) >= valueAt(b) ? [a, b] : [b, a];
        if (rich === poor) return;
        const [p, q] = [schools[rich]?.pupils ?? 1, schools[poor]?.pupils ?? 1];
        const given = (share * (valueAt(rich) - valueAt(poor)) * p * q) / (p + q);
        const after = schools.map(({ x, pupils }, at) => ({ x: at === rich ? x - given : at === poor ? x + given : x, pupils }));
        expect(spreadOf(after).cv).toBeLessThanOrEqual(spreadOf(schools).cv + 1e-9);
      }),
    );
  });

  it("is exactly 0 where all schools have the same per pupil, and only there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 999 }),
        (heads, x) => {
          const even = heads.map((pupils) => ({ x: x * pupils, pupils }));
          expect(spreadOf(even)).toEqual({ mean: x, deviation: 0, cv: 0, schools: heads.length, pupils: heads.reduce((a, b) => a + b, 0) });
          expect(spreadOf([...even, { x: x + 1, pupils: 1 }]).cv).toBeGreaterThan(0);
        },
      ),
    );
  });
});

const within = (cv: number, { least, most }: Bounds): boolean => cv >= least - 1e-9 && cv <= most + 1e-9;

/** Some schools that report, and the pupils of one or more that do not. */
const partial = fc.record({ known: county(), unknown: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }) });

const boundsOf = ({ known, unknown }: { readonly known: readonly Amount[]; readonly unknown: readonly number[] }): Bounds => {
  const found = cvBounds([...known.map(({ x }) => x), ...unknown.map(() => null)], [...known.map(({ pupils }) => pupils), ...unknown]);
  if (found === undefined) throw new Error("something above 0 is known");
  return found;
};

describe("the bounds that missing amounts leave", () => {
  it("hold whatever the amounts are", () => {
    const filled = fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: 100_000 }), fc.nat({ max: 1_000_000_000 }));
    fc.assert(
      fc.property(partial, fc.infiniteStream(filled), (given, amounts) => {
        const completed = [...given.known, ...given.unknown.map((pupils) => ({ x: amounts.next().value as number, pupils }))];
        expect(within(spreadOf(completed).cv, boundsOf(given))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("are reached: below where each has Σ(x²/P) ÷ Σx, above where all have none or the smallest has all", () => {
    fc.assert(
      fc.property(partial, (given) => {
        const { known, unknown } = given;
        const { least, most } = boundsOf(given);
        const completed = (amountOf: (pupils: number, at: number) => number) =>
          spreadOf([...known, ...unknown.map((pupils, at) => ({ x: amountOf(pupils, at), pupils }))]).cv;
        const value = known.reduce((sum, { x, pupils }) => sum + x ** 2 / pupils, 0) / known.reduce((sum, { x }) => sum + x, 0);
        expect(completed((pupils) => value * pupils)).toBeCloseTo(least, 6);
        const smallest = unknown.indexOf(Math.min(...unknown));
        const extremes = [completed(() => 0), completed((_, at) => (at === smallest ? 1e15 : 0))];
        expect(Math.max(...extremes)).toBeCloseTo(most, 6);
      }),
    );
  });
});

const options = (rules: "quality-balance-2017" | "basic-balance-2012", split: SplitId) => ({
  rules,
  on: "2022-12-31",
  split,
  // The items beside the schools have their own tests.
  figures: { id: "county", counts: {} },
});
const chosen = fc
  .tuple(
    fc.constantFrom("quality-balance-2017" as const, "basic-balance-2012" as const),
    fc.constantFrom<SplitId>("weighted", "per-pupil", "none"),
  )
  .map(([rules, split]) => options(rules, split));

/** Hundreds of whole evaluations take seconds on a busy machine. */
const SLOW = 30_000;

/** Every verdict of an evaluation, by where it stands. */
function verdictsIn({ stages, schools, table: whole }: Balance): ReadonlyMap<string, Verdict | null> {
  return new Map<string, Verdict | null>([
    ["table", whole],
    ...stages.flatMap(({ stage, indicators, composite, compliance, verdict }): [string, Verdict | null][] => [
      [stage, verdict],
      [`${stage} compliance`, compliance?.verdict ?? null],
      [`${stage} composite`, composite?.verdict ?? null],
      ...indicators.map((each): [string, Verdict | null] => [`${stage} ${each.id}`, each.verdict]),
    ]),
    ...schools.map(({ school: id, stage, verdict }): [string, Verdict | null] => [`${id}@${stage}`, verdict]),
  ]);
}

describe("an evaluation of schools", () => {
  it("judges or leaves out every stage of every school, once", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(table(), chosen, (schools, how) => {
        const result = balance(schools, how);
        for (const { id, type } of schools) {
          const out = result.scope.leftOut.filter((each) => each.school === id);
          const judged = result.schools.filter((each) => each.school === id).map(({ stage }) => stage);
          const taught = BALANCE_STAGES.filter((stage) => stagesOf(type).includes(stage));
          if (out.some(({ stage }) => stage === undefined)) expect([out.length, judged]).toEqual([1, []]);
          else expect([...judged, ...out.map(({ stage }) => stage)].sort()).toEqual([...taught].sort());
        }
        const heads = result.stages.reduce((sum, { schools: many }) => sum + many, 0);
        expect(heads).toBe(result.schools.length);
      }),
    );
  });

  it("does not depend on the order of the schools", { timeout: SLOW }, () => {
    const shuffled = table().chain((schools) =>
      fc.tuple(fc.constant(schools), fc.shuffledSubarray([...schools], { minLength: schools.length })),
    );
    fc.assert(
      fc.property(shuffled, chosen, ([schools, other], how) => {
        const [a, b] = [balance(schools, how), balance(other, how)];
        expect(new Map([...verdictsIn(b)].sort())).toEqual(new Map([...verdictsIn(a)].sort()));
        const byPlace = ({ schools: all }: Balance) => new Map(all.map((each) => [`${each.school}@${each.stage}`, each]));
        expect(byPlace(b)).toEqual(byPlace(a));
        a.stages.forEach(({ indicators }, at) => {
          indicators.forEach(({ cv }, each) => {
            const same = b.stages[at]?.indicators[each]?.cv ?? null;
            if (cv === null || same === null) expect(same).toBe(cv);
            else expect(same).toBeCloseTo(cv, 11);
          });
        });
      }),
    );
  });

  it("says met or not met only of what no missing figure can change", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(table({ missing: 25 }), chosen, fc.infiniteStream(fc.nat({ max: 3_000_000 })), (schools, how, numbers) => {
        const before = balance(schools, how);
        const missing = before.schools.flatMap(({ marks }) => marks.flatMap((mark) => mark.missing));
        const after = verdictsIn(
          balance(
            filled(schools, missing, (count) => (count === "pupils" ? 1 : 0) + numbers.next().value),
            how,
          ),
        );
        for (const [where, verdict] of verdictsIn(before)) {
          const now = after.get(where);
          if ((verdict === "met" || verdict === "not-met") && now !== undefined) expect(now, where).toBe(verdict);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leaves a school undetermined only where a missing figure can still decide", { timeout: SLOW }, () => {
    fc.assert(
      fc.property(table({ missing: 25, types: ["primary", "junior"] }), (schools) => {
        const how = options("quality-balance-2017", "none");
        for (const { school: id, verdict, pupils, missing } of balance(schools, how).schools) {
          if (verdict !== "undetermined" || pupils === null) continue;
          expect(missing.length).toBeGreaterThan(0);
          const verdictWith = (value: number) =>
            balance(
              filled(schools, missing, () => value),
              how,
            ).schools.find((each) => each.school === id)?.verdict;
          expect([verdictWith(0), verdictWith(100_000_000)]).toEqual(["not-met", "met"]);
        }
      }),
    );
  });
});

/** The schools with the figures they miss put in. */
function filled(schools: readonly School[], missing: readonly MissingFigure[], value: (count: string) => number): readonly School[] {
  return schools.map((each) => {
    const own = missing.filter(({ school: id }) => id === each.id);
    const counts: Record<string, Record<string, unknown>> = { ...each.counts };
    for (const { stage, count } of own) counts[stage] = { ...counts[stage], [count]: value(count) };
    return { ...each, counts } as School;
  });
}
