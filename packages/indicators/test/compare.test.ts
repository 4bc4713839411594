import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, type BalanceOptions, balance, compareBalances, compareRows, type School, shownDifference } from "../src/index";

/** The rows of a county of so many pupils in ten classes of junior secondary. */
const county = (pupils: number | undefined, on = "2022-12-31") =>
  assess({ id: "demo", counts: { junior: { ...(pupils === undefined ? {} : { pupils }), classes: 10 } } }, { on }).rows;

const meanSize = (...sides: readonly (number | undefined)[]) =>
  compareRows(sides.map((pupils) => county(pupils))).find(({ indicator, stage }) => indicator === "pupils-per-class" && stage === "junior");

describe("indicators beside each other", () => {
  it("are told with how far each is from the first and from the one before, as exact fractions", () => {
    // 510 ÷ 10 = 51, above 50: a breach. 480 ÷ 10 = 48 does not show that each class keeps it; 481 ÷ 10 = 48.1, a tenth more.
    const { sides = [], moves } = meanSize(510, 480, 481) ?? {};
    expect(sides.map(({ verdict }) => verdict)).toEqual(["not-met", "undetermined", "undetermined"]);
    expect(sides.map(({ apart }) => [apart.first?.exact ?? null, apart.before?.exact ?? null])).toEqual([
      [null, null],
      ["-3", "-3"],
      ["-29/10", "1/10"],
    ]);
    expect(sides[2]?.apart.before?.value).toBe(0.1);
    expect(moves).toBe(true);
  });

  it("have no difference where one of the two has no value, and move where a verdict comes or goes", () => {
    const { sides = [], moves } = meanSize(510, undefined, 511) ?? {};
    expect(sides.map(({ apart }) => [apart.first?.exact ?? null, apart.before?.exact ?? null])).toEqual([
      [null, null],
      [null, null],
      ["1/10", null],
    ]);
    expect(moves).toBe(true);
    expect(meanSize(510, 511)?.moves).toBe(false);
  });

  it("leave out what a side has no row of, and are none where there is no side", () => {
    const rows = county(510);
    expect(compareRows([rows, rows.slice(1)])).toHaveLength(rows.length - 1);
    expect(compareRows([])).toEqual([]);
  });

  it("are as far apart one way as the other, and the steps add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 5 }), (heads) => {
        const there = meanSize(...heads)?.sides ?? [];
        const back = meanSize(...[...heads].reverse())?.sides ?? [];
        const sum = there.reduce((all, { apart }) => all + (apart.before?.value ?? 0), 0);
        expect(sum).toBeCloseTo(there.at(-1)?.apart.first?.value ?? Number.NaN, 9);
        expect(back.at(-1)?.apart.first?.value).toBe(0 - (there.at(-1)?.apart.first?.value ?? Number.NaN));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

/** Two primary schools of equal pupils: with 10 and 10 + 2d books a pupil the coefficient is d ÷ (10 + d). */
const schools = (books: number | null, options: Partial<BalanceOptions> = {}) => {
  const school = (id: string, count: number | null): School => ({
    id,
    type: "primary",
    counts: { all: { pupils: 10, ...(count === null ? {} : { books: count }) } },
  });
  return balance([school("a", 100), school("b", books)], { rules: "basic-balance-2012", on: "2022-12-31", ...options });
};

describe("coefficients beside each other", () => {
  const books = (...sides: readonly ReturnType<typeof schools>[]) =>
    compareBalances(sides).find(({ stage, of }) => stage === "primary" && of === "books-per-pupil");

  it("are told with how far each is from the first and from the one before", () => {
    // 10 and 30: 10/20. 10 and 50: 20/30. 10 and 10: none.
    const { sides = [] } = books(schools(300), schools(500), schools(100)) ?? {};
    expect(sides.map(({ cv }) => cv?.toFixed(4))).toEqual(["0.5000", "0.6667", "0.0000"]);
    expect(sides.map(({ apart }) => [apart.first?.toFixed(4) ?? null, apart.before?.toFixed(4) ?? null])).toEqual([
      [null, null],
      ["0.1667", "0.1667"],
      ["-0.5000", "-0.6667"],
    ]);
  });

  it("say why a side has none: figures are missing, or its rules have it not", () => {
    expect(books(schools(300), schools(null))?.sides[1]).toMatchObject({ cv: null, gap: "missing", apart: { first: null } });
    const composite = compareBalances([schools(300), schools(300, { rules: "quality-balance-2017" })]).find(({ of }) => of === "composite");
    expect(composite?.sides.map(({ gap }) => gap ?? null)).toEqual(["missing", "not-in-rules"]);
  });

  it("move where the same coefficient is judged otherwise", () => {
    const quality = (equipment: number) => {
      const school = (id: string, value: number): School => ({
        id,
        type: "primary",
        counts: { all: { pupils: 10, "equipment-value": value } },
      });
      return balance([school("a", 100), school("b", equipment)], { rules: "quality-balance-2017", on: "2022-12-31" });
    };
    const moved = (...sides: readonly ReturnType<typeof balance>[]) =>
      compareBalances(sides).flatMap(({ of, moves }) => (moves ? [of] : []));
    // The limit for primary schools is 0.50: 10 and 20 come to 5/15, 10 and 50 to 20/30.
    expect(moved(quality(200), quality(500))).toEqual(["equipment-value-per-pupil"]);
    expect(moved(quality(200), quality(150))).toEqual([]);
  });
});

it.each([
  [0, 1, "0.0"],
  [0.25, 1, "+0.3"],
  [-0.25, 1, "-0.3"],
  [0.0004, 1, "+0.0004"],
  [-0.0004, 3, "-0.0004"],
])("a difference of %s in %s digits shows as %s", (value, digits, text) => {
  expect(shownDifference(value, digits)).toBe(text);
});
