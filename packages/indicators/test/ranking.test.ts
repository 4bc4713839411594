import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scored, SIZE_RULES, type SizeRule, TIE_RULES, type TieRule, topAndBottom } from "../src/ranking";
import { numbersIn } from "./numbers";

/** Branches b01 … with scores 1, 2, … n: the last is the best. */
const branches = (n: number): readonly Scored[] =>
  Array.from({ length: n }, (_, at) => ({ id: `b${String(at + 1).padStart(2, "0")}`, score: at + 1 }));
const scored = (...scores: readonly number[]): readonly Scored[] => scores.map((score, at) => ({ id: "abcdefghij"[at] ?? "z", score }));
const ids = (band: { readonly members: readonly { readonly id: string }[] }) => band.members.map(({ id }) => id).join("");

describe("the size of 10 % of 49 branches", () => {
  // 49 × 10 % = 4.9
  it.each<{ rule: SizeRule; size: number }>([
    { rule: "round-half-up", size: 5 },
    { rule: "up", size: 5 },
    { rule: "down", size: 4 },
  ])("is $size by $rule", ({ rule, size }) => {
    const result = topAndBottom(branches(49), { share: 0.1, sizeRule: rule });
    expect(result).toMatchObject({ ranked: 49, exactSize: 4.9, size, sizeRule: rule });
    expect(result.top).toMatchObject({ cutScore: 50 - size, ties: [] });
    expect(result.top.members).toHaveLength(size);
    expect(result.bottom).toMatchObject({ cutScore: size, ties: [] });
    expect(ids(result.bottom)).toBe("b01b02b03b04b05".slice(0, 3 * size));
  });

  it("names the rules that it took by itself", () => {
    expect(topAndBottom(branches(49), { share: 0.1 })).toMatchObject({ size: 5, sizeRule: "round-half-up", tieRule: "include-all" });
  });
});

describe("rounding a size", () => {
  it.each<{ n: number; share: number; half: number; up: number; down: number }>([
    { n: 50, share: 0.1, half: 5, up: 5, down: 5 },
    // 4.5 is half
    { n: 45, share: 0.1, half: 5, up: 5, down: 4 },
    { n: 44, share: 0.1, half: 4, up: 5, down: 4 },
    // 0.4: nobody, unless rounded up
    { n: 4, share: 0.1, half: 0, up: 1, down: 0 },
    // 7 % of 50 is 3.5 and 7 % of 100 is 7; in binary the latter is 7.000000000000001 and rounds up to 8
    { n: 50, share: 0.07, half: 4, up: 4, down: 3 },
    { n: 100, share: 0.07, half: 7, up: 7, down: 7 },
    { n: 0, share: 0.1, half: 0, up: 0, down: 0 },
  ])("$share of $n", ({ n, share, half, up, down }) => {
    const size = (sizeRule: SizeRule) => topAndBottom(branches(n), { share, sizeRule }).size;
    expect([size("round-half-up"), size("up"), size("down")]).toEqual([half, up, down]);
  });

  it("gives an empty band where there is no place", () => {
    const { top, bottom } = topAndBottom(branches(4), { share: 0.1 });
    expect([top, bottom]).toEqual(Array.from({ length: 2 }, () => ({ cutScore: null, ties: [], members: [] })));
  });
});

describe("ties at the cut", () => {
  // ten items, 20 %: two places. The second place, 8, is shared by b, c and d
  const items = scored(9, 8, 8, 8, 7, 6, 5, 4, 3, 1);

  it("are all in, and named", () => {
    const { top, size } = topAndBottom(items, { share: 0.2 });
    expect(size).toBe(2);
    expect(top).toMatchObject({ cutScore: 8, ties: ["b", "c", "d"] });
    expect(ids(top)).toBe("abcd");
  });

  it("or all out, and named", () => {
    const { top } = topAndBottom(items, { share: 0.2, tieRule: "exclude-all" });
    expect(top).toMatchObject({ cutScore: 8, ties: ["b", "c", "d"] });
    expect(ids(top)).toBe("a");
  });

  it("are none where equal scores end with the cut", () => {
    const { top } = topAndBottom(scored(8, 8, 7, 6, 5, 4, 3, 2, 1, 0), { share: 0.2, tieRule: "exclude-all" });
    expect(top.ties).toEqual([]);
    expect(ids(top)).toBe("ab");
  });

  it("count at the bottom as at the top", () => {
    const { bottom } = topAndBottom(scored(9, 8, 7, 6, 5, 4, 3, 2, 2, 1), { share: 0.2 });
    expect(bottom).toMatchObject({ cutScore: 2, ties: ["h", "i"] });
    expect(ids(bottom)).toBe("jhi");
  });

  it("put everyone in both ends where all are equal, and say so", () => {
    const all = topAndBottom(scored(5, 5, 5, 5, 5), { share: 0.2 });
    expect(all.inBoth).toEqual(["a", "b", "c", "d", "e"]);
    const none = topAndBottom(scored(5, 5, 5, 5, 5), { share: 0.2, tieRule: "exclude-all" });
    expect([none.top.members, none.bottom.members, none.inBoth]).toEqual([[], [], []]);
  });

  it("the middle one of three is in both halves when half is rounded up", () => {
    expect(topAndBottom(scored(3, 2, 1), { share: 0.5 }).inBoth).toEqual(["b"]);
    expect(topAndBottom(scored(3, 2, 1), { share: 0.5, sizeRule: "down" }).inBoth).toEqual([]);
  });
});

describe("items without a score", () => {
  it("are listed with the reason, ranked nowhere, and do not widen the ends", () => {
    const missing: readonly Scored[] = [{ id: "z2", score: { absent: "suppressed" } }, { id: "z1" }];
    const result = topAndBottom([...missing, ...branches(44)], { share: 0.1 });
    // 46 items would make 4.6 and 5 places; the 44 with a score make 4.4 and 4
    expect(result).toMatchObject({ ranked: 44, size: 4 });
    expect(ids(result.bottom)).toBe("b01b02b03b04");
    expect(result.unranked).toEqual([
      { id: "z1", absent: "not-reported" },
      { id: "z2", absent: "suppressed" },
    ]);
  });

  it("a score of 0 or below is a score", () => {
    const result = topAndBottom(scored(0, -1, 1, 2), { share: 0.25 });
    expect([ids(result.top), ids(result.bottom), result.unranked.length]).toEqual(["d", "b", 0]);
  });
});

describe("what it refuses", () => {
  it.each([0, -0.1, 0.51, Number.NaN, 10])("a share of %s", (share) => {
    expect(() => topAndBottom(branches(3), { share })).toThrow(`share got ${share}; it takes a number above 0 and up to 0.5`);
  });

  it("an id used twice, a score that is no number, an option that is none", () => {
    expect(() => topAndBottom([...branches(2), ...branches(1)], { share: 0.1 })).toThrow(
      "items[2].id got b01; it takes an id not used before",
    );
    expect(() => topAndBottom([{ id: "a", score: Number.NaN }], { share: 0.1 })).toThrow(
      "items[0].score got NaN; it takes a finite number",
    );
    expect(() => topAndBottom([], { share: 0.1, sizeRule: "nearest" as "up" })).toThrow(
      'sizeRule does not take "nearest"; it takes round-half-up, up, down',
    );
    expect(() => topAndBottom([], { share: 0.1, tieRule: "lot" as "include-all" })).toThrow(/^tieRule does not take "lot"/);
  });
});

describe("laws", () => {
  const score = fc.oneof(
    fc.integer({ min: -3, max: 6 }),
    fc.constantFrom(undefined, { absent: "not-reported" } as const, { absent: "implausible" } as const),
  );
  const items = fc
    .array(score, { maxLength: 25 })
    .map((scores) => scores.map((each, at): Scored => (each === undefined ? { id: `i${at}` } : { id: `i${at}`, score: each })));
  const options = fc.record({
    share: fc.integer({ min: 1, max: 50 }).map((percent) => percent / 100),
    sizeRule: fc.constantFrom(...(Object.keys(SIZE_RULES) as SizeRule[])),
    tieRule: fc.constantFrom(...(Object.keys(TIE_RULES) as TieRule[])),
  });

  it("the order of the items does not matter", () => {
    const shuffled = items.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray([...each], { minLength: each.length })));
    fc.assert(
      fc.property(shuffled, options, ([given, other], how) => {
        expect(topAndBottom(other, how)).toEqual(topAndBottom(given, how));
      }),
    );
  });

  it("nobody outside the top beats someone inside, equal scores share their fate, and sizes keep to the rule for ties", () => {
    fc.assert(
      fc.property(items, options, (given, how) => {
        const { top, bottom, size } = topAndBottom(given, how);
        const inTop = new Set(top.members.map(({ id }) => id));
        const inBottom = new Set(bottom.members.map(({ id }) => id));
        const ranked = given.flatMap(({ id, score: each }) => (typeof each === "number" ? [{ id, score: each }] : []));
        for (const a of ranked)
          for (const b of ranked) {
            if (inTop.has(a.id) && !inTop.has(b.id)) expect(a.score).toBeGreaterThanOrEqual(b.score);
            if (inBottom.has(a.id) && !inBottom.has(b.id)) expect(a.score).toBeLessThanOrEqual(b.score);
            if (a.score === b.score) expect([inTop.has(b.id), inBottom.has(b.id)]).toEqual([inTop.has(a.id), inBottom.has(a.id)]);
          }
        const within = (count: number) => (how.tieRule === "include-all" ? count >= size : count <= size);
        expect([inTop.size, inBottom.size].every(within)).toBe(true);
        for (const number of numbersIn(topAndBottom(given, how))) expect(number).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("turning every score round turns the ends round", () => {
    fc.assert(
      fc.property(items, options, (given, how) => {
        const turned = given.map((each) => (typeof each.score === "number" ? { ...each, score: 0 - each.score } : each));
        const [one, other] = [topAndBottom(given, how), topAndBottom(turned, how)];
        expect(other.top.members.map(({ id }) => id)).toEqual(one.bottom.members.map(({ id }) => id));
        expect(other.bottom.ties).toEqual(one.top.ties);
      }),
    );
  });
});
