import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadOf } from "../src/balance/held";
import { fromExact } from "../src/fraction";
import { type BalanceOptions, balance, contributions, FaultError, type School, stageContributions } from "../src/index";

const options: BalanceOptions = { rules: "basic-balance-2012", on: "2022-12-31" };

/** Primary schools of so many pupils and so many books each. */
const withBooks = (rows: readonly (readonly [pupils: number, books: number | undefined])[]): readonly School[] =>
  rows.map(([pupils, books], at) => ({
    id: `s${at + 1}`,
    type: "primary",
    counts: { primary: { pupils, ...(books === undefined ? {} : { books }) } },
  }));

const ofBooks = (rows: Parameters<typeof withBooks>[0]) => contributions(balance(withBooks(rows), options), "primary", "books-per-pupil");

const cvOfBooks = (rows: Parameters<typeof withBooks>[0]): number => {
  const { cv } = balance(withBooks(rows), options).stages[0]?.indicators.find(({ id }) => id === "books-per-pupil") ?? {};
  return cv ?? Number.NaN;
};

/** The worked example of the circulated calculation note: weighted squares 0.003, 0.85, 5.13, 4.50, 0.17, sum 10.65. */
const NOTE = [
  [45, 279],
  [37, 137],
  [89, 935],
  [76, 160],
  [55, 402],
] as const;

describe("what schools add to a coefficient", () => {
  it("is the worked example's part of its sum of squares, the greatest first", () => {
    const found = ofBooks(NOTE);
    expect(found.map(({ school }) => school)).toEqual(["s3", "s4", "s2", "s5", "s1"]);
    expect(found.map(({ toMean }) => toMean)).toEqual(["above", "below", "below", "above", "below"]);
    for (const [at, square] of [5.13, 4.5, 0.85, 0.17, 0.003].entries()) expect(found[at]?.share).toBeCloseTo(square / 10.65, 3);
    expect(found[0]?.weight).toBe(89 / 302);
    expect(found[0]?.value).toBe(935 / 89);
  });

  it("tells what one more book does: with 1 and 3 books at equal schools CV goes from 2/4 to 1/5 or to 3/5", () => {
    const found = ofBooks([
      [7, 1],
      [7, 3],
    ]);
    expect(found.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(found[0]?.oneMore).toBeCloseTo(1 / 5 - 2 / 4, 15);
    expect(found[1]?.oneMore).toBeCloseTo(3 / 5 - 2 / 4, 15);
  });

  it("keeps its digits where one yuan is lost in a million million: (2e11 + 1)/(1e12 + 1) − 0.2 is 0.8/(1e12 + 1)", () => {
    const schools = [4e11, 6e11].map(
      (value, at): School => ({ id: `s${at}`, type: "primary", counts: { primary: { pupils: 1000, "equipment-value": value } } }),
    );
    const found = contributions(balance(schools, options), "primary", "equipment-value-per-pupil");
    expect((found.find(({ school }) => school === "s1")?.oneMore ?? 0) / (0.8 / (1e12 + 1))).toBeCloseTo(1, 10);
  });

  it("has no parts where all are equal, but one more book makes them unequal: 1/7 of 3 and 3", () => {
    expect(
      ofBooks([
        [9, 3],
        [9, 3],
      ])[0],
    ).toEqual({ school: "s1", weight: 0.5, value: 1 / 3, toMean: "equal", share: null, oneMore: expect.closeTo(1 / 7, 15) });
  });

  it("says only what is known while a figure is missing, and nothing more of a school alone or of nothing", () => {
    expect(
      ofBooks([
        [10, 30],
        [30, undefined],
      ]),
    ).toEqual([
      { school: "s1", weight: 0.25, value: 3, toMean: null, share: null, oneMore: null },
      { school: "s2", weight: 0.75, value: null, toMean: null, share: null, oneMore: null },
    ]);
    expect(ofBooks([[10, 30]])[0]).toMatchObject({ share: null, oneMore: 0 });
    expect(ofBooks([[10, 0]])[0]).toMatchObject({ share: null, oneMore: null });
    const unknownPupils = [...withBooks([[10, 30]]), { id: "p", type: "primary", counts: { primary: { books: 3 } } } as const];
    expect(contributions(balance(unknownPupils, options), "primary", "books-per-pupil")[0]).toMatchObject({ weight: null, value: 3 });
    expect(contributions(balance([], options), "primary", "books-per-pupil")).toEqual([]);
  });

  it("refuses an indicator that the rule does not compare, and a stage that there is not", () => {
    const found = balance(withBooks(NOTE), options);
    expect(() => contributions(found, "primary", "pupils-per-class")).toThrow(FaultError);
    expect(() => contributions(found, "senior" as "junior", "books-per-pupil")).toThrow(/primary, junior/);
  });

  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 50_000 })), { minLength: 2, maxLength: 12 });

  it("sums to 1, or there is nothing to share; and one more book does what it says", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, pick) => {
        const found = ofBooks(given);
        const known = found.flatMap(({ share }) => (share === null ? [] : [share]));
        if (known.length > 0) expect(known.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        else expect(found.every(({ toMean }) => toMean === "equal")).toBe(true);
        const at = pick % given.length;
        const changed = found.find(({ school }) => school === `s${at + 1}`)?.oneMore ?? null;
        if (changed === null) return expect(given.every(([, books]) => books === 0)).toBe(true);
        const more = given.map(([pupils, books], each) => [pupils, each === at ? books + 1 : books] as const);
        expect(cvOfBooks(given) + changed).toBeCloseTo(cvOfBooks(more), 12);
      }),
    );
  });
});

describe("what schools add to a stage", () => {
  it("weighs each indicator's parts by its coefficient", () => {
    const school = (id: string, books: number, computers: number): School => ({
      id,
      type: "primary",
      counts: { primary: { pupils: 10, books, computers, "sports-area": 5 } },
    });
    const schools = [school("a", 10, 0), { ...school("b", 20, 30), name: "乙" }, school("c", 30, 0)];
    // Books 1, 2, 3: parts 1/2, 0, 1/2, CV √(2/3) ÷ 2. Computers 0, 3, 0: parts 1/6, 4/6, 1/6, CV √2. The former is 1/(2√3) of the
    // latter. Sports areas are equal.
    const books = 1 / (1 + 2 * Math.sqrt(3));
    const found = stageContributions(balance(schools, options), "primary");
    expect(found.over).toEqual(["sports-area-per-pupil", "computers-per-100-pupils", "books-per-pupil"]);
    expect(found.schools).toEqual([
      { school: "b", name: "乙", share: expect.closeTo(((1 - books) * 4) / 6, 14) },
      { school: "a", share: expect.closeTo(books / 2 + (1 - books) / 6, 14) },
      { school: "c", share: expect.closeTo(books / 2 + (1 - books) / 6, 14) },
    ]);
  });

  it("has no parts where all schools are equal, or where nothing can be compared", () => {
    const rows = [
      [10, 30],
      [20, 60],
    ] as const;
    const equal = stageContributions(balance(withBooks(rows), options), "primary");
    expect(equal).toEqual({
      over: ["books-per-pupil"],
      schools: [
        { school: "s1", share: null },
        { school: "s2", share: null },
      ],
    });
    expect(stageContributions(balance(withBooks([[10, undefined]]), options), "primary")).toEqual({
      over: [],
      schools: [{ school: "s1", share: null }],
    });
    expect(stageContributions(balance([], options), "junior")).toEqual({ over: [], schools: [] });
  });
});

describe("how far schools lie from their mean", () => {
  it("is 0 exactly at the mean, where 3/7, 4/7 and 5/7 in binary digits leave something", () => {
    const held = ["3/7", "4/7", "5/7"].map((exact) => ({ pupils: 1, amount: fromExact(exact) }));
    expect(spreadOf(held)).toEqual({ pupils: 3, amount: 12 / 7, mean: 4 / 7, away: [-1 / 7, 0, 1 / 7] });
  });
});
