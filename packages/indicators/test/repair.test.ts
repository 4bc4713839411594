import { describe, expect, it } from "vitest";
import { countyPlace, type Place, repairs, sayCount } from "../src/index";
import { tekes } from "./golden";

const on = "2022-12-31";
// Made by each test, so that what a test asks is also what it runs.
const onTekes = () => repairs(countyPlace(tekes), { on });
const county = (counts: Place["counts"], more: Partial<Place> = {}): Place => ({ id: "made-up", counts, ...more });

describe("the report's own figures", () => {
  it("put the swap of the class counts first and alone, though no sum is violated", () => {
    const { cases } = onTekes();
    expect(cases).toHaveLength(1);
    const [first, ...others] = cases[0]?.repairs ?? [];
    expect(first).toMatchObject({
      rank: 1,
      tied: 1,
      slips: [
        {
          slip: "swap",
          changes: [
            { place: "tekes", count: "classes", stage: "primary", from: 169, to: 515, figures: ["classes-primary"] },
            { place: "tekes", count: "classes", stage: "junior", from: 515, to: 169, figures: ["classes-junior"] },
          ],
        },
      ],
      leaves: [],
    });
    for (const { rank } of others) expect(rank).toBeGreaterThan(1);
  });

  it("name every rule that the swap mends", () => {
    expect(onTekes().cases[0]?.repairs[0]?.mends.map(({ check }) => check)).toEqual([
      "class-counts-by-stage",
      "class-size@primary",
      "teachers-a-class@primary",
      "teachers-a-class@junior",
      "classes-a-school@junior",
    ]);
  });

  it("tell what moves, as worked out by hand, and what stays open", () => {
    const { moves, undetermined } = onTekes().cases[0]?.repairs[0]?.effect ?? { moves: [], undetermined: [] };
    const size = moves.filter(({ indicator }) => indicator === "pupils-per-class");
    expect(size.map(({ stage, before, after }) => [stage, before.verdict, after.verdict])).toEqual([
      ["primary", "not-met", "undetermined"],
      ["junior", "undetermined", "undetermined"],
    ]);
    // 18280 ÷ 515 and 8031 ÷ 169.
    expect(size.map(({ after: { outcome } }) => ("exact" in outcome ? outcome.exact : ""))).toEqual(["3656/103", "8031/169"]);
    expect(
      undetermined.filter(({ indicator }) => indicator === "pupils-per-class").map(({ asks }) => asks.map((ask) => sayCount(ask).en)),
    ).toEqual([["pupils in the largest class (primary)"], ["pupils in the largest class (junior secondary)"]]);
    // 684 classes in all, whichever way round.
    expect(moves.filter(({ stage }) => stage === "all")).toEqual([]);
  });

  it("say that 63 are not accounted for, and repair none of them", () => {
    const { cases, unaccounted } = onTekes();
    expect(unaccounted).toMatchObject([{ check: "disabled-children-placed", place: "tekes", exact: "63", unit: "person" }]);
    expect(unaccounted[0]?.says.en).toContain("63 not accounted for");
    expect(unaccounted[0]?.ask?.zh).toContain("逐人");
    expect(JSON.stringify(cases)).not.toContain("disabled-children-assessed");
  });

  it("are as they were afterwards", () => {
    const place = countyPlace(tekes);
    const before = JSON.stringify(place);
    repairs(place, { on });
    expect(JSON.stringify(place)).toBe(before);
  });
});

describe("a county's repairs", () => {
  const first = (place: Place, options: Partial<Parameters<typeof repairs>[1]> = {}) =>
    repairs(place, { on, ...options }).cases[0]?.repairs[0];

  it("put money printed in 万 right by its cost a square metre and by its sum", () => {
    const project = (id: string, cost: number, area: number): Place => ({
      id,
      counts: { all: { "building-cost": cost, "building-area": area } },
    });
    const place = county({ all: { "building-cost": 27_000_000 } }, { parts: [project("a", 1500, 4400), project("b", 12_000_000, 3400)] });
    expect(first(place)).toMatchObject({
      tied: 1,
      slips: [{ slip: "factor", changes: [{ place: "a", count: "building-cost", from: 1500, to: 15_000_000 }] }],
    });
  });

  it("swap two figures that stand side by side where a part exceeds its whole", () => {
    const counts = { primary: { staff: 1213, "full-time-teachers": 1599 } };
    const [one] = repairs(county(counts), { on }).cases;
    expect(one?.broken.map(({ check }) => check)).toEqual(["full-time-teachers-within-staff@primary"]);
    expect(one?.repairs[0]?.slips[0]).toMatchObject({ slip: "swap", changes: [{ to: 1599 }, { to: 1213 }] });
  });

  it("see a jump since the year before, whose own figures are not in question", () => {
    const before = county({ junior: { pupils: 8031 } });
    const now = county({ junior: { pupils: 80_310 } });
    expect(repairs(now, { on }).cases).toEqual([]);
    const { cases } = repairs(now, { on, before });
    expect(cases[0]?.broken.map(({ check }) => check)).toEqual(["pupils-year-on-year@junior"]);
    expect(cases[0]?.repairs[0]?.slips).toMatchObject([{ slip: "factor", changes: [{ from: 80_310, to: 8031 }] }]);
  });

  it("share a rank and say so where nothing tells two apart", () => {
    const place = county({ all: { books: 50 }, primary: { books: 20 }, junior: { books: 10 } });
    const { repairs: told = [] } = repairs(place, { on, trust: () => 7 }).cases[0] ?? {};
    expect(told.filter(({ rank }) => rank === 1).map(({ tied }) => tied)).toEqual([3, 3, 3]);
  });

  it("trust a figure as far as the caller says", () => {
    const place = county({ all: { books: 50 }, primary: { books: 20 }, junior: { books: 10 } });
    const trusting = first(place, { trust: ({ stage }) => (stage === "junior" ? 2 : undefined) });
    expect(trusting).toMatchObject({ rank: 1, tied: 1, slips: [{ changes: [{ stage: "junior", to: 30 }] }] });
  });

  it("never break a rule that the search cannot read", () => {
    // Three for none at either stage would do as well, but there the largest class has 50: no class has 56.
    const stage = { "classes-of-56-or-more": 0, "largest-class": 50 };
    const place = county({ all: { "classes-of-56-or-more": 3 }, primary: stage, junior: stage });
    const told = repairs(place, { on, most: 50 }).cases.flatMap(({ repairs: each }) => each);
    expect(told.map(({ rank, slips }) => [rank, slips.map(({ changes }) => changes)])).toMatchObject([
      [1, [[{ stage: "all", from: 3, to: 0 }]]],
    ]);
  });

  it("take a number that stands twice for a copy", () => {
    const { slips } = first(county({ all: { books: 50 }, primary: { books: 20 }, junior: { books: 20 } })) ?? {};
    expect(slips).toMatchObject([{ slip: "row", changes: [{ to: 30 }] }]);
  });

  it("tell so many as asked for, and how many more there are", () => {
    const place = county({ all: { books: 50 }, primary: { books: 20 }, junior: { books: 10 } });
    const [one] = repairs(place, { on, most: 1 }).cases;
    expect(one?.repairs).toHaveLength(1);
    expect(one?.more).toBeGreaterThan(1);
  });

  it("refuse a day that is none", () => {
    expect(() => repairs(county({}), { on: "yesterday" })).toThrow("yesterday");
  });

  it("have nothing to say of a county that reports nothing", () => {
    expect(repairs(county({}), { on })).toMatchObject({ cases: [], unaccounted: [] });
  });
});
