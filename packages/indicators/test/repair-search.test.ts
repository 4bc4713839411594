import { describe, expect, it } from "vitest";
import { BOUNDS, type Constraint, type FigureSystem, leastRepairs, type SystemFigure } from "../src/index";

const figure = (value: number, more: Partial<SystemFigure> = {}): SystemFigure => ({
  key: "",
  value,
  whole: true,
  least: 0,
  most: 1e8,
  trust: 7,
  beside: [],
  ...more,
});
const sum = (total: number, ...parts: readonly number[]): Constraint => ({
  must: "equal",
  terms: [[total, 1], ...parts.map((part): readonly [number, number] => [part, -1])],
  constant: 0,
});
const system = (values: readonly (number | SystemFigure)[], ...rules: readonly (readonly [Constraint, number])[]): FigureSystem => ({
  figures: values.map((each) => (typeof each === "number" ? figure(each) : each)),
  rules: rules.map(([constraint, weight], at) => ({ key: `rule-${at}`, constraints: [constraint], weight })),
});

/** What each repair of the first case would do, with its rank: "1: transposition 1→18280". */
const told = (of: FigureSystem, bounds = BOUNDS) =>
  leastRepairs(of, bounds)[0]?.solutions.map(
    ({ rank, acts }) =>
      `${rank}: ${acts.map(({ slip, changes }) => `${slip} ${changes.map(({ figure: at, to }) => `${at}→${to}`).join(" ")}`).join(", ")}`,
  );

describe("the least repairs of a system", () => {
  it("undo the likeliest slip of one figure in a sum", () => {
    expect(told(system([26311, 18820, 8031], [sum(0, 1, 2), 40]))?.[0]).toBe("1: transposition 1→18280");
    expect(told(system([684, 515, 16], [sum(0, 1, 2), 40]))?.[0]).toBe("1: dropped 2→169");
    expect(told(system([684, 5155, 169], [sum(0, 1, 2), 40]))?.[0]).toBe("1: doubled 1→515");
    expect(told(system([15_012_000, 1500, 12_000], [sum(0, 1, 2), 40]))?.[0]).toBe("1: factor 1→15000000");
    expect(told(system([8, figure(-5, { least: -100 }), 3], [sum(0, 1, 2), 40]))?.[0]).toBe("1: sign 1→5");
  });

  it("know a copied number, and a total that leaves a part out", () => {
    expect(told(system([930, 217, figure(217, { beside: [1] }), 200], [sum(0, 1, 2, 3), 40]))?.[0]).toBe("1: row 2→513");
    expect(told(system([717, 217, 500, 2346], [sum(0, 1, 2, 3), 40]))?.[0]).toBe("1: omitted 0→3063");
  });

  it("say that several are equally likely, and rank what comes after them by how many there are", () => {
    // 40 for 50 and 30 for 20: a digit each, both of two.
    expect(told(system([50, 20, 20], [sum(0, 1, 2), 40]))).toEqual(["1: digit 0→40", "1: digit 1→30", "1: digit 2→30"]);
    expect(told(system([figure(50, { trust: 8 }), 20, 20], [sum(0, 1, 2), 40]))).toEqual([
      "1: digit 1→30",
      "1: digit 2→30",
      "3: digit 0→40",
    ]);
  });

  it("swap what stands side by side where only a ratio shows it", () => {
    const atMost = (over: number, under: number, times: number): readonly [Constraint, number] => [
      {
        must: "atMost",
        terms: [
          [over, 1],
          [under, -times],
        ],
        constant: 0,
      },
      14,
    ];
    const [primary, junior] = [figure(169, { beside: [4] }), figure(515, { beside: [3] })];
    const of = system([684, 18280, 8031, primary, junior, 1213, 561], [sum(0, 3, 4), 40], atMost(1, 3, 66), atMost(5, 3, 6));
    expect(told(of)?.[0]).toBe("1: swap 3→515 4→169");
  });

  it("leave what is only odd where every slip is less likely", () => {
    const odd: Constraint = {
      must: "atMost",
      terms: [
        [0, 1],
        [1, -66],
      ],
      constant: 0,
    };
    expect(leastRepairs(system([670, 10], [odd, 5]))).toMatchObject([{ solutions: [], asIs: 5, isComplete: true }]);
    expect(told(system([670, 10], [odd, 30]))?.length).toBeGreaterThan(0);
  });

  it("break no rule that held", () => {
    // 1 could be 18280 but for the second rule, which says that it is 18820.
    const of = system([26311, 18820, 8031, 18820], [sum(0, 1, 2), 40], [sum(1, 3), 40]);
    for (const each of told(of) ?? []) expect(each).toMatch(/0→|2→|1→18280.*3→18280|3→18280.*1→18280/);
  });

  it("take figures for what they can be: whole, in their range, and trusted as the caller says", () => {
    expect(told(system([10, figure(20.5, { whole: false }), 5], [sum(0, 1, 2), 40]))?.some((each) => each.includes("1→5"))).toBe(true);
    expect(told(system([figure(1, { most: 1 }), figure(2, { least: 2 }), figure(2, { least: 2 })], [sum(0, 1, 2), 40]))).toEqual([]);
    expect(told(system([50, figure(20, { trust: 3 }), 20], [sum(0, 1, 2), 40]))?.[0]).toBe("1: digit 1→30");
    expect(told(system([figure(50, { trust: 3 }), 20, 20], [sum(0, 1, 2), 40]))?.[0]).toBe("1: digit 0→40");
  });

  it("ask for no repair of what has no weight, and find nothing in what holds", () => {
    expect(leastRepairs(system([280, 174, 10, 33], [sum(0, 1, 2, 3), 0]))).toEqual([]);
    expect(leastRepairs(system([684, 515, 169], [sum(0, 1, 2), 40]))).toEqual([]);
    expect(leastRepairs({ figures: [], rules: [] })).toEqual([]);
  });

  it("keep apart what does not hang together, and together what does", () => {
    const of = system([10, 4, 5, 20, 9, 10, 1], [sum(0, 1, 2), 40], [sum(3, 4, 5), 40], [sum(6, 0), 40]);
    expect(leastRepairs(of).map(({ broken }) => broken)).toEqual([[0, 2], [1]]);
  });

  it("find two slips at once", () => {
    // 4572 + 1282 = 5854 and 100 + 21 = 121; printed 5754, 4752 … are two slips in one sum with a third rule to tell them.
    const of = system([5854, 4752, 1282, 4752 + 9, 9, 4572 + 9], [sum(0, 1, 2), 40], [sum(5, 1, 4), 40]);
    expect(told(of)?.[0]).toBe("1: transposition 1→4572");
    const two = system([684, 551, 196, 515, 169], [sum(0, 1, 2), 40], [sum(1, 3), 40], [sum(2, 4), 40]);
    expect(told(two)?.[0]).toBe("1: transposition 1→515, transposition 2→169");
  });

  it("find two slips that only together mend an inequality, where no one slip does", () => {
    // At most 85 may stand for 10, at least 60 for 88. A digit each: of 20, 30 … 80 and of 68, 78, 80 … the second is no more.
    const within: Constraint = {
      must: "atMost",
      terms: [
        [1, 1],
        [0, -1],
      ],
      constant: 0,
    };
    const of = system([figure(10, { most: 85 }), figure(88, { least: 60 })], [within, 40]);
    expect(
      told(of)
        ?.filter((each) => each.startsWith("1:"))
        .toSorted(),
    ).toEqual(["1: digit 1→68, digit 0→70", "1: digit 1→68, digit 0→80", "1: digit 1→78, digit 0→80", "1: digit 1→80, digit 0→80"]);
    expect(told(of, { ...BOUNDS, acts: 1 })).toEqual([]);
    expect(told(system([figure(10, { most: 95 }), figure(88, { least: 60 })], [within, 40]))).toEqual(["1: digit 0→90"]);
  });

  it("state the bound where it stopped", () => {
    const of = system([26311, 18820, 8031], [sum(0, 1, 2), 40]);
    expect(leastRepairs(of, { ...BOUNDS, steps: 2 })[0]?.isComplete).toBe(false);
    expect(leastRepairs(of)[0]?.isComplete).toBe(true);
    expect(told(of, { ...BOUNDS, acts: 0 })).toEqual([]);
    expect(told(of, { ...BOUNDS, window: 0 })).toEqual(["1: transposition 1→18280"]);
  });
});
