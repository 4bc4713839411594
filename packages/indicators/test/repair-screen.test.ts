import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, readSchools, type School, type ScreenOptions, type SuspicionId, screenSchools } from "../src/index";
import { lastDigits, median, robustScores } from "../src/repair/screen/robust";

const options: ScreenOptions = { rules: "basic-balance-2012", on: "2022-12-31" };
const of = (kind: SuspicionId, schools: readonly School[], more: Partial<ScreenOptions> = {}) =>
  screenSchools(schools, { ...options, ...more }).suspicions.filter((each) => each.kind === kind);

const school = (id: string, counts: Counts): School => ({ id, type: "primary", counts: { primary: counts } });
/** Schools of 500 pupils and more with 20 books a pupil, give or take a few. 虚构. */
const shelf = (length = 10, more: (at: number) => Counts = () => ({})): readonly School[] =>
  Array.from({ length }, (_, at) => school(`s${at}`, { pupils: 500 + at * 7, books: (500 + at * 7) * 20 + at * at * 31, ...more(at) }));
const changed = (schools: readonly School[], id: string, counts: Counts) =>
  schools.map((each) => (each.id === id ? { ...each, counts: { primary: { ...each.counts.primary, ...counts } } } : each));

/** The made-up roster of the seeds. */
const roster = (): readonly Record<string, string>[] =>
  parse(readFileSync(new URL("../../../seeds/example/schools.csv", import.meta.url)), { columns: true, bom: true });

describe("robust scores", () => {
  it("are of the median and the median deviation, worked out by hand", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
    // Median 3, deviations 2 1 0 1 97: their median is 1.
    expect(robustScores([1, 2, 3, 4, 100])?.at(-1)).toBeCloseTo(0.6745 * 97, 1);
    expect(robustScores([1, 2, 3, 4, 100])?.at(2)).toBe(0);
  });

  it("are none where half of the values are equal", () => {
    expect(robustScores([5, 5, 5, 9])).toBeUndefined();
    expect(robustScores([])).toBeUndefined();
  });

  it("are the same for all values moved or stretched", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (values, by) => {
          const [plain, other] = [robustScores(values), robustScores(values.map((value) => value * by + 17))];
          expect(other === undefined).toBe(plain === undefined);
          plain?.forEach((score, at) => {
            expect(other?.[at]).toBeCloseTo(score, 8);
          });
        },
      ),
    );
  });

  it("tell digits that heap from digits that are spread", () => {
    const spread = Array.from({ length: 100 }, (_, at) => at);
    expect(lastDigits(spread)).toEqual({ chiSquare: 0, heaped: [] });
    // 100 figures that end in 0 where 10 are expected: 90² ÷ 10 and nine times 10.
    expect(lastDigits(spread.map((each) => each * 10))).toEqual({ chiSquare: 900, heaped: [0] });
    expect(lastDigits([])).toEqual({ chiSquare: 0, heaped: [] });
  });
});

describe("a table of schools", () => {
  it("without anything odd has nothing to look at", () => {
    expect(screenSchools(shelf(), options).suspicions).toEqual([]);
  });

  it("shows a figure that is ten times too large or too small among its like", () => {
    const [first, ...others] = of("outlier", changed(shelf(), "s4", { books: 1056 }));
    expect(first).toMatchObject({ schools: ["s4"], stage: "primary", indicator: "books-per-pupil" });
    expect(first?.says.en).toContain("s4, ");
    expect(first?.ask.zh).toContain("台账");
    expect(others).toEqual([]);
    expect(of("outlier", changed(shelf(), "s4", { books: 105_600 })).map(({ schools }) => schools)).toEqual([["s4"]]);
  });

  it("sees a hundredth as far as a hundredfold, though values spread widely", () => {
    const wide = shelf(12).map((each, at) => school(each.id, { pupils: 500, books: 500 * (10 + at * 3) }));
    expect(of("outlier", wide)).toEqual([]);
    expect(of("outlier", changed(wide, "s6", { books: 140 })).map(({ schools }) => schools)).toEqual([["s6"]]);
  });

  it("compares schools of a size, and all of a stage where a size has too few", () => {
    // Eight small schools have four times as many books a pupil: that is what small schools have, and one alone is far out.
    const small = (length: number) =>
      Array.from({ length }, (_, at) => school(`t${at}`, { pupils: 50 + at, books: (50 + at) * (80 + at) }));
    expect(of("outlier", [...shelf(), ...small(8)])).toEqual([]);
    expect(of("outlier", [...shelf(), ...small(1)]).map(({ schools }) => schools)).toEqual([["t0"]]);
  });

  it("is not tested for outliers below eight schools, and says so", () => {
    const { suspicions, untested } = screenSchools(changed(shelf(7), "s4", { books: 1 }), options);
    expect(suspicions.filter(({ kind }) => kind === "outlier")).toEqual([]);
    expect(untested).toContainEqual({ kind: "outlier", stage: "primary", indicator: "books-per-pupil", figures: 7, least: 8 });
    expect(of("outlier", changed(shelf(8), "s4", { books: 1 }))).toHaveLength(1);
  });

  it("shows rows that are the same in every figure, but not those that say little", () => {
    const twin = { pupils: 507, books: 10_171, classes: 12, staff: 40 };
    const schools = [...shelf(), school("a", twin), school("b", twin), school("c", { ...twin, staff: 41 })];
    expect(of("identical", schools).map((each) => [each.schools, each.score])).toEqual([[["a", "b"], 4]]);
    expect(of("identical", [school("a", { pupils: 10 }), school("b", { pupils: 10 })])).toEqual([]);
  });

  it("shows a row that is the sum of the others", () => {
    const counts = (at: number) => ({ classes: 10 + at, staff: 30 + at });
    const sum = (count: "pupils" | "books" | "classes" | "staff") =>
      shelf(5, counts).reduce((all, each) => all + Number(each.counts.primary?.[count]), 0);
    const total = { pupils: sum("pupils"), books: sum("books"), classes: sum("classes"), staff: sum("staff") };
    expect(of("total-row", [...shelf(5, counts), school("合计", total)]).map(({ schools }) => schools)).toEqual([["合计"]]);
    expect(of("total-row", [...shelf(5, counts), school("合计", { ...total, staff: total.staff + 1 })])).toEqual([]);
  });

  it("holds totals against it, where all schools report", () => {
    const pupils = shelf(5).reduce((sum, each) => sum + Number(each.counts.primary?.pupils), 0);
    const off = of("total", shelf(5), { totals: { primary: { pupils: pupils + 63 }, all: { pupils } } });
    expect(off).toMatchObject([{ stage: "primary", count: "pupils", score: 63, schools: [] }]);
    expect(off[0]?.says.en).toContain("63 apart");
    expect(of("total", shelf(5), { totals: { primary: { pupils, staff: 1 } } })).toEqual([]);
  });

  it("shows jumps since the year before: more than twice or less than half, and from none to some", () => {
    const before = shelf(3);
    const jumped = (counts: Counts) => of("jump", changed(before, "s1", counts), { before }).map(({ count, score }) => [count, score]);
    expect(jumped({ pupils: 1014 })).toEqual([]);
    expect(jumped({ pupils: 1015 })).toEqual([["pupils", 1015 / 507]]);
    expect(jumped({ pupils: 253 })).toEqual([["pupils", 507 / 253]]);
    expect(jumped({ pupils: 0 })).toEqual([["pupils", 507]]);
    const few = [school("s", { pupils: 1 })];
    expect(of("jump", [school("s", { pupils: 5 })], { before: few })).toEqual([]);
    expect(of("jump", [school("new", { pupils: 500 })], { before: few })).toEqual([]);
  });

  it("shows a column of round figures from fifty on, and names it below that", () => {
    const round = (length: number) => Array.from({ length }, (_, at) => school(`s${at}`, { pupils: 100 + at, books: (100 + at) * 20 }));
    expect(of("heaping", round(50)).map(({ count }) => count)).toEqual(["books"]);
    expect(of("heaping", round(50))[0]?.says.en).toContain("50 figures too many end in 0");
    const { suspicions, untested } = screenSchools(round(49), options);
    expect(suspicions.filter(({ kind }) => kind === "heaping")).toEqual([]);
    expect(untested).toContainEqual({ kind: "heaping", stage: "all", count: "books", figures: 49, least: 50 });
  });

  it("puts first what a verdict hangs on most", () => {
    // s4 has by far the most books and is most of the coefficient; the jump of s9 is of nothing that is judged.
    const before = shelf(12);
    const now = changed(changed(before, "s4", { books: 1_000_000 }), "s9", { dropouts: 40 });
    const { suspicions } = screenSchools(now, { ...options, before: changed(before, "s9", { dropouts: 1 }) });
    expect(suspicions[0]?.schools).toEqual(["s4"]);
    expect(suspicions[0]?.influence.share).toBeGreaterThan(0.9);
    expect(suspicions.at(-1)?.schools).toEqual(["s9"]);
    const weights = suspicions.map(({ influence: { turns, share } }) => turns * 10 + (share ?? -1));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it("puts a verdict that turns before a greater part of the coefficients", () => {
    const rows = roster();
    const before = readSchools(rows.map((row) => ({ ...row, classes: "1" })));
    const { suspicions } = screenSchools(readSchools(rows), { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted", before });
    const turns = suspicions.map(({ influence }) => influence.turns);
    const shares = suspicions.map(({ influence }) => influence.share ?? -1);
    expect(new Set(turns).size).toBeGreaterThan(1);
    expect(turns).toEqual(turns.toSorted((a, b) => b - a));
    expect(shares).not.toEqual(shares.toSorted((a, b) => b - a));
  });

  it("is never given a number that is none", () => {
    const numbers = (data: unknown): readonly number[] =>
      typeof data === "number" ? [data] : typeof data === "object" && data !== null ? Object.values(data).flatMap(numbers) : [];
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }));
    const rows = fc.array(fc.record({ pupils: count, books: count, staff: count }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (now, then) => {
        const table = (all: readonly Counts[]) => all.map((counts, at) => school(`s${at}`, counts));
        expect(numbers(screenSchools(table(now), { ...options, before: table(then) })).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("finds nothing odd in the made-up roster, and a 万 too many there before all else", () => {
    const rows = roster();
    const judged: ScreenOptions = { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" };
    expect(screenSchools(readSchools(rows), judged).suspicions).toEqual([]);
    const slipped = rows.map((row) => (row.id === "p05" ? { ...row, "equipment-value": `${row["equipment-value"]}0000` } : row));
    const [first] = screenSchools(readSchools(slipped), judged).suspicions;
    expect(first).toMatchObject({ kind: "outlier", schools: ["p05"], stage: "primary", indicator: "equipment-value-per-pupil" });
    expect(first?.influence.share).toBeGreaterThan(0.9);
    for (const words of [first?.says, first?.ask]) {
      expect(words?.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(words?.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
