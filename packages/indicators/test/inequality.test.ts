import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, type BalanceOptions, balance, type Grouping, type Inequality, inequality, type School } from "../src/index";

const options: BalanceOptions = { rules: "basic-balance-2012", on: "2022-12-31" };

interface Row {
  readonly pupils: number;
  readonly books?: number;
  readonly area?: Area | undefined;
}

const table = (rows: readonly Row[]): readonly School[] =>
  rows.map(({ pupils, books, area }, at) => ({
    id: `s${at + 1}`,
    type: "primary",
    ...(area === undefined ? {} : { area }),
    counts: { primary: { pupils, ...(books === undefined ? {} : { books }) } },
  }));

const ofBooks = (rows: readonly Row[], by: Grouping = "area"): Inequality =>
  inequality(balance(table(rows), options), "primary", "books-per-pupil", by);

/** Half the mean difference between any two pupils, over the mean: the definition, of schools between or within or all. */
function pairwise(rows: readonly Required<Pick<Row, "pupils" | "books">>[]): number {
  const heads = rows.reduce((sum, { pupils }) => sum + pupils, 0);
  const total = rows.reduce((sum, { books }) => sum + books, 0);
  const differences = rows.flatMap((a) => rows.map((b) => a.pupils * b.pupils * Math.abs(a.books / a.pupils - b.books / b.pupils)));
  return differences.reduce((sum, each) => sum + each, 0) / (2 * heads * total);
}

const amounts = fc.record({ pupils: fc.integer({ min: 1, max: 3000 }), books: fc.integer({ min: 0, max: 60_000 }) });
const tables = fc
  .array(
    fc.tuple(amounts, fc.constantFrom<Area | undefined>("urban", "town", "rural", undefined)).map(([row, area]) => ({ ...row, area })),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .filter((rows) => rows.some(({ books }) => books > 0));

describe("inequality between schools", () => {
  it("is worked by hand: half the pupils have 1 book each and half have 3", () => {
    const { theil, gini } = ofBooks([
      { pupils: 10, books: 10, area: "town" },
      { pupils: 10, books: 30, area: "rural" },
    ]);
    // T = (0.5 × 0.5 ln 0.5) + (0.5 × 1.5 ln 1.5); G = 0.5 × 0.5 × (3 − 1) ÷ 2.
    const total = expect.closeTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 14);
    expect(theil).toEqual({ total, within: 0, between: total });
    expect(gini).toEqual({ total: 0.25, within: 0, between: 0.25, overlap: 0 });
  });

  it("takes x ln x as 0 at 0: one half has all", () => {
    const { theil, gini } = ofBooks([
      { pupils: 10, books: 0 },
      { pupils: 10, books: 30 },
    ]);
    expect(theil).toEqual({ total: expect.closeTo(Math.log(2), 14), within: expect.closeTo(Math.log(2), 14), between: 0 });
    expect(gini?.total).toBe(0.5);
  });

  it("gives each group in the order of its kind, unknown areas as their own, in both languages", () => {
    const { groups } = ofBooks([
      { pupils: 10, books: 30 },
      { pupils: 30, books: 30, area: "rural" },
      { pupils: 10, books: 30, area: "rural" },
      { pupils: 10, books: 0, area: "urban" },
    ]);
    expect(groups).toEqual([
      { id: "urban", zh: "城区", en: "urban area", schools: 1, pupils: 10, mean: 0, theil: null, gini: null },
      {
        id: "rural",
        zh: "乡村",
        en: "rural area",
        schools: 2,
        pupils: 40,
        mean: 1.5,
        theil: expect.closeTo(0.5 * Math.log(2 / 3) + 0.5 * Math.log(2), 14),
        // F = 3/4 between 1 and 3 books: 3/4 × 1/4 × 2 ÷ 1.5.
        gini: 0.25,
      },
      { id: "unknown", zh: "区域未填", en: "area not given", schools: 1, pupils: 10, mean: 3, theil: 0, gini: 0 },
    ]);
  });

  it("groups by type, in the indicator's unit", () => {
    const school = (id: string, type: "primary" | "teaching-point", computers: number): School => ({
      id,
      type,
      counts: { primary: { pupils: 50, computers } },
    });
    const found = balance([school("a", "teaching-point", 1), school("b", "primary", 4)], { ...options, scope: [] });
    const { groups } = inequality(found, "primary", "computers-per-100-pupils", "type");
    expect(groups.map(({ id, mean }) => [id, mean])).toEqual([
      ["primary", 8],
      ["teaching-point", 2],
    ]);
  });

  it("has no value while a figure is missing or all amounts are 0, and says which; a group that has all its figures has its own", () => {
    const missing = ofBooks([
      { pupils: 10, books: 10, area: "town" },
      { pupils: 10, books: 30, area: "town" },
      { pupils: 10, area: "rural" },
    ]);
    expect(missing).toMatchObject({ theil: null, gini: null, gap: "missing" });
    expect(missing.groups.map(({ id, pupils, gini }) => [id, pupils, gini])).toEqual([
      ["town", 20, 0.25],
      ["rural", null, null],
    ]);
    expect(ofBooks([{ pupils: 10, books: 0 }])).toMatchObject({ theil: null, gini: null, gap: "zero-mean" });
    expect(ofBooks([])).toEqual({ theil: null, gini: null, gap: "no-schools", groups: [] });
  });

  it("refuses a grouping that is none", () => {
    expect(() => ofBooks([{ pupils: 10, books: 10 }], "county" as Grouping)).toThrow(/area, type/);
  });
});

describe("the laws of inequality", () => {
  it("Gini is half the mean difference over the mean, and its overlap what pairs across groups show against their means", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { gini } = ofBooks(rows);
        expect(gini?.total).toBeCloseTo(pairwise(rows), 12);
        const heads = rows.reduce((sum, { pupils }) => sum + pupils, 0);
        const total = rows.reduce((sum, { books }) => sum + books, 0);
        const meanOf = (area: Area | undefined) => {
          const group = rows.filter((row) => row.area === area);
          return group.reduce((sum, { books }) => sum + books, 0) / group.reduce((sum, { pupils }) => sum + pupils, 0);
        };
        let overlap = 0;
        for (const poor of rows)
          for (const rich of rows) {
            const over = poor.books / poor.pupils - rich.books / rich.pupils;
            if (meanOf(poor.area) < meanOf(rich.area) && over > 0) overlap += (2 * poor.pupils * rich.pupils * over) / (heads * total);
          }
        expect(gini?.overlap).toBeCloseTo(overlap, 12);
      }),
    );
  });

  it("both are the sums of their parts, and none is below 0", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { theil, gini } = ofBooks(rows);
        expect((theil?.within ?? 0) + (theil?.between ?? 0)).toBeCloseTo(theil?.total ?? -1, 12);
        expect((gini?.within ?? 0) + (gini?.between ?? 0) + (gini?.overlap ?? 0)).toBeCloseTo(gini?.total ?? -1, 12);
        for (const part of [...Object.values(theil ?? {}), ...Object.values(gini ?? {})]) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("both are 0 where all have the same, and only there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 99 }),
        (sizes, each) => {
          const equal = sizes.map((pupils) => ({ pupils, books: pupils * each }));
          expect(ofBooks(equal)).toMatchObject({ theil: { total: 0 }, gini: { total: 0 } });
          const [first, ...rest] = equal;
          if (first === undefined || rest.length === 0) return;
          const { theil, gini } = ofBooks([{ ...first, books: first.books + 1 }, ...rest]);
          expect(theil?.total).toBeGreaterThan(0);
          expect(gini?.total).toBeGreaterThan(0);
        },
      ),
    );
  });

  const alike = (a: Inequality, b: Inequality) => {
    expect(a.theil?.total).toBeCloseTo(b.theil?.total ?? -1, 12);
    expect(a.gini?.total).toBeCloseTo(b.gini?.total ?? -1, 12);
  };

  it("neither changes with the unit of the amount, nor when every school is there several times", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 50 }), (rows, times) => {
        alike(ofBooks(rows), ofBooks(rows.map((row) => ({ ...row, books: row.books * times }))));
        alike(
          ofBooks(rows),
          ofBooks(
            Array.from({ length: times % 4 }, () => rows)
              .flat()
              .concat(rows),
          ),
        );
      }),
    );
  });

  it("both fall when a school of more gives to one of less, and does not become the poorer (Pigou–Dalton)", () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (rows, one, other, given) => {
        const [giver, taker] = [one % rows.length, other % rows.length];
        const value = (at: number, more: number) => ((rows[at]?.books ?? 0) + more) / (rows[at]?.pupils ?? 1);
        fc.pre(giver !== taker && (rows[giver]?.books ?? 0) >= given && value(giver, -given) >= value(taker, given));
        const before = ofBooks(rows);
        const after = ofBooks(rows.map((row, at) => ({ ...row, books: row.books + (at === taker ? given : at === giver ? -given : 0) })));
        expect(after.theil?.total).toBeLessThan(before.theil?.total ?? 0);
        expect(after.gini?.total).toBeLessThan(before.gini?.total ?? 0);
      }),
    );
  });
});
