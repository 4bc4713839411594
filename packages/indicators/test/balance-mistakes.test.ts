import { describe, expect, it } from "vitest";
import { balance, dispersion, type IndicatorId, limitOn, type RulesId, type School, shownValue } from "../src/index";

// Each test is a mistake seen in programs of this kind, and fails where ours makes it.

const on = "2022-12-31";
const judged = (schools: readonly School[], rules: RulesId = "quality-balance-2017") => balance(schools, { rules, on });

type Figures = Readonly<Record<string, number>>;

/** A school of 100 pupils that has all that the rule of 2017 asks of both stages. */
const school = (id: string, figures: Figures = {}, type: School["type"] = "primary"): School => ({
  id,
  type,
  counts: {
    all: {
      pupils: 100,
      "teachers-above-required-degree": 6,
      "backbone-teachers": 1,
      "pe-and-arts-teachers": 1,
      "teaching-area": 600,
      "sports-area": 1100,
      "equipment-value": 250_000,
      "multimedia-rooms": 3,
      ...figures,
    },
  },
});

const without = (given: School, count: string): School => ({
  ...given,
  counts: { all: Object.fromEntries(Object.entries(given.counts.all ?? {}).filter(([id]) => id !== count)) },
});

const indicatorOf = (schools: readonly School[], id: IndicatorId, stage: "primary" | "junior" = "primary", rules?: RulesId) => {
  const found = judged(schools, rules)
    .stages.find((each) => each.stage === stage)
    ?.indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not compared`);
  return found;
};

const markOf = (given: School, id: IndicatorId) => judged([given]).schools[0]?.marks.find(({ indicator }) => indicator === id);

describe("mistakes: the coefficient", () => {
  const PUPILS = [45, 37, 89, 76, 55];
  const BOOKS = [279, 137, 935, 160, 402];
  const schools: School[] = PUPILS.map((pupils, at) => ({
    id: `${at}`,
    type: "primary",
    counts: { all: { pupils, books: BOOKS[at] ?? 0 } },
  }));
  const values = PUPILS.map((pupils, at) => (BOOKS[at] ?? 0) / pupils);
  const plainMean = values.reduce((sum, each) => sum + each, 0) / values.length;

  it("each school counted once, whatever its pupils", () => {
    const found = indicatorOf(schools, "books-per-pupil", "primary", "basic-balance-2012");
    expect(found.cv).toBeCloseTo(0.5152566299, 10);
    // Unweighted over the population, and over a sample.
    for (const wrong of [0.4887706816, 0.5464622347]) expect(found.cv).not.toBeCloseTo(wrong, 2);
  });

  it("the mean of the schools' values in place of the county's total over its pupils", () => {
    const { mean } = indicatorOf(schools, "books-per-pupil", "primary", "basic-balance-2012");
    expect(mean).toBeCloseTo(1913 / 302, 12);
    expect(mean).not.toBeCloseTo(plainMean, 1);
  });

  it("the coefficient of pupils per teacher in place of teachers per pupil", () => {
    const given = [school("a", { "full-time-teachers": 5 }), school("b", { "full-time-teachers": 10 })];
    const { cv } = indicatorOf(given, "full-time-teachers-per-pupil", "primary", "basic-balance-2012");
    // 0.05 and 0.1: 0.025 over 0.075. Of 20 and 10, each by 100 pupils, it would be 5 over 15 too; by their teachers, it is not.
    expect(cv).toBeCloseTo(1 / 3, 12);
    const inverted = dispersion([100, 100], [5, 10]);
    expect("cv" in inverted && inverted.cv).not.toBeCloseTo(1 / 3, 2);
  });
});

describe("mistakes: the limits", () => {
  it("a composite for quality balance, or one limit of 0.65 for it", () => {
    // One coefficient of 0.6 and six of 0: any composite would be 0.086.
    const uneven = [school("a", { "equipment-value": 200_000 }), school("b", { "equipment-value": 800_000 })];
    const [primary] = judged(uneven).stages;
    expect(primary).not.toHaveProperty("composite");
    expect(indicatorOf(uneven, "equipment-value-per-pupil")).toMatchObject({ limit: 0.5, verdict: "not-met" });
    expect(indicatorOf(uneven, "teaching-area-per-pupil")).toMatchObject({ cv: 0, verdict: "met" });
    expect(primary?.verdict).toBe("not-met");
    expect(judged([]).stages.flatMap(({ indicators }) => indicators.map(({ limit }) => limit))).toEqual([
      ...Array(7).fill(0.5),
      ...Array(7).fill(0.45),
    ]);
  });

  it("each coefficient judged for basic balance, whose limit is on their mean", () => {
    const uneven = [school("a", { books: 100 }), school("b", { books: 1900 })];
    expect(indicatorOf(uneven, "books-per-pupil", "primary", "basic-balance-2012")).toMatchObject({ cv: 0.9, limit: null, verdict: null });
    expect(judged(uneven, "basic-balance-2012").stages.map(({ composite }) => composite?.limit)).toEqual([0.65, 0.55]);
  });

  it("5.0 m² of teaching area at junior schools, where it is 5.8", () => {
    expect(judged([school("a", { "teaching-area": 540 }, "junior")]).schools[0]?.marks[3]).toMatchObject({
      value: 5.4,
      limit: 5.8,
      mark: "floor",
    });
  });

  it("6000 yuan for special schools, where it is 8000", () => {
    expect(limitOn("special-education-public-funds-2017", "all", on)).toMatchObject({ value: 8000 });
    const figures = { id: "a", counts: { all: { "special-school-public-funds": 700_000, "special-school-pupils": 100 } } };
    const { items } = balance([], { rules: "quality-balance-2017", on, figures });
    expect(items.find(({ id }) => id === "special-school-funds")?.verdict).toBe("not-met");
  });
});

describe("mistakes: marks", () => {
  it("rounding before the floor: 3.5652 is shown as 3.57 and is below it", () => {
    const given = school("a", { pupils: 1150, "teachers-above-required-degree": 41 });
    const mark = markOf(given, "teachers-above-required-degree-per-100-pupils");
    expect(mark).toMatchObject({ exact: "82/23", floor: 3.57, mark: "below" });
    expect(mark?.value?.toFixed(2)).toBe("3.57");
    expect(shownValue("teachers-above-required-degree-per-100-pupils", mark?.value ?? 0, [3.57])).toBe("3.565");
  });

  it("floors worked out in binary: 0.85 × 4.5 is 3.825, and not 3.8249999999999997", () => {
    const floors = judged([school("a"), school("b", {}, "junior")]).schools.map(({ marks }) => marks.map(({ floor }) => floor));
    expect(floors).toEqual([
      [3.57, 0.85, 0.765, 3.825, 6.375, 1700, 1.955],
      [4.505, 0.85, 0.765, 4.93, 8.67, 2125, 2.04],
    ]);
    const [binary, exact] = [0.85 * 4.5, 3.825];
    expect(binary).toBeLessThan(exact);
    const under = school("a", { pupils: 1_000_000, "teaching-area": 3_824_999.9999 });
    expect(markOf(under, "teaching-area-per-pupil")?.mark).toBe("below");
  });

  it("a quotient in binary: 4.2 by the hundred is met by 21 of 500 and by 63 of 1500, and by no fewer", () => {
    for (let k = 1; k <= 60; k++) {
      const at = (teachers: number) =>
        markOf(
          school("a", { pupils: 500 * k, "teachers-above-required-degree": teachers }),
          "teachers-above-required-degree-per-100-pupils",
        )?.mark;
      expect([at(21 * k), at(21 * k - 1)], `${500 * k} pupils`).toEqual(["met", "floor"]);
    }
  });

  it("the hall left in the teaching area, for the school or for the county", () => {
    const halls = ["a", "b"].map((id) => school(id, { "teaching-area": 480, "indoor-sports-area": 40, "sports-area": 720 }));
    for (const { marks } of judged(halls).schools)
      expect([marks[3]?.value, marks[3]?.mark, marks[4]?.value, marks[4]?.mark]).toEqual([4.4, "floor", 7.6, "met"]);
    expect(indicatorOf(halls, "teaching-area-per-pupil").mean).toBe(4.4);
    expect(indicatorOf(halls, "sports-area-per-pupil").mean).toBe(7.6);
  });

  it("a missing figure read as 0", () => {
    const given = [school("a"), without(school("b"), "teaching-area")];
    expect(judged(given).schools[1]).toMatchObject({ verdict: "undetermined", met: { least: 6, most: 7 }, below: 0 });
    expect(judged(given).schools[1]?.marks[3]).toMatchObject({ value: null, mark: "missing" });
    expect(indicatorOf(given, "teaching-area-per-pupil")).toMatchObject({ cv: null, mean: null, gap: "missing" });
  });

  it("a missing figure taken for one that is out of reach, or the other way round", () => {
    const five = without(school("a", { "sports-area": 640 }), "teaching-area");
    expect(judged([five]).schools[0]).toMatchObject({ verdict: "undetermined", met: { least: 5, most: 6 } });
    const four = without(school("a", { "sports-area": 640, "equipment-value": 170_000 }), "teaching-area");
    expect(judged([four]).schools[0]).toMatchObject({ verdict: "not-met", met: { least: 4, most: 5 } });
  });

  it("oversize classes guessed from the mean", () => {
    const item = (classes: number) => judged([school("a", { classes })]).items.find(({ id }) => id === "class-size")?.verdict;
    // A mean of 33 shows nothing of the largest class; a mean of 50 shows that one is above 45.
    expect([item(3), item(2)]).toEqual(["undetermined", "not-met"]);
  });
});

describe("mistakes: combined schools", () => {
  const nine: School = {
    id: "a",
    type: "nine-year",
    counts: { all: { pupils: 800, "backbone-teachers": 8, "teaching-area": 4800, "sports-area": 8000 }, junior: { pupils: 300 } },
  };

  it("all pupils of a nine-year school given to a stage that does not say how many it has", () => {
    const { schools, stages } = balance([nine], { rules: "quality-balance-2017", on, split: "weighted" });
    expect(schools.map(({ stage, pupils }) => [stage, pupils])).toEqual([
      ["primary", null],
      ["junior", 300],
    ]);
    expect(stages.map(({ pupils }) => pupils)).toEqual([null, 300]);
    expect(schools[0]?.marks.map(({ value }) => value)).toEqual(Array(7).fill(null));
  });

  it("teachers of a combined school divided like its rooms", () => {
    const { schools } = balance([{ ...nine, counts: { ...nine.counts, primary: { pupils: 500 } } }], {
      rules: "quality-balance-2017",
      on,
      split: "weighted",
    });
    // 500 + 1.1 × 300 = 830: 4800 ÷ 830 and 1.1 times that.
    expect(schools.map(({ marks }) => [marks[1]?.mark, marks[3]?.exact])).toEqual([
      ["missing", "480/83"],
      ["missing", "528/83"],
    ]);
  });

  it("rooms divided under the rule of 2017, which does not say how, without being told to", () => {
    const result = judged([{ ...nine, counts: { ...nine.counts, primary: { pupils: 500 } } }]);
    expect([result.split, result.divided, result.undivided]).toEqual(["none", 0, 2]);
    expect(result.schools.map(({ marks }) => marks[3]?.mark)).toEqual(["missing", "missing"]);
  });
});
