import { describe, expect, it } from "vitest";
import { daysAfter } from "../src/day";
import { FaultError } from "../src/fault";
import { compare, decimal, multiply } from "../src/fraction";
import { type ByStage, COMPARISONS, type Limit, type Standard, SUBJECTS } from "../src/standards/standard";
import { coherentLimit, holds, limitOn, type StandardId, standard, standardIds } from "../src/standards/standards";
import { unit } from "../src/units";
import { type Stage, stages } from "../src/vocabulary";
import { GRADES, type Words } from "../src/words";

const all: readonly (Standard & { readonly id: StandardId })[] = standardIds.map((id) => ({ id, ...standard(id) }));
const dated = all.flatMap(({ id, limits }) => limits.map((limit, place) => ({ id, limit, from: limit.from, before: limits[place - 1] })));

const CJK = /\p{Script=Han}/u;
function expectWords({ zh, en }: Words) {
  expect(zh).toMatch(CJK);
  expect(en).toMatch(/[a-z]/);
  expect(en).not.toMatch(CJK);
}

describe("conformance", () => {
  it.each(all)("$id is fully described", ({ zh, en, document, clause, comparison, subject, unit: text, limits }) => {
    expectWords({ zh, en });
    expectWords(document);
    expectWords(clause);
    expect(document.number).toMatch(CJK);
    expect(Object.keys(GRADES)).toContain(document.grade);
    expect(Object.keys(COMPARISONS)).toContain(comparison);
    expect(Object.keys(SUBJECTS)).toContain(subject);
    expect(() => unit(text)).not.toThrow();
    expect(limits.length).toBeGreaterThan(0);
  });

  it.each(dated)("$id, from $from, is a limit with a real day, a grade and numbers", ({ limit, before }) => {
    expect(daysAfter(limit.from, 0)).toBe(limit.from);
    if (before !== undefined) expect(before.from < limit.from, "limits are in order of day").toBe(true);
    expect(Object.keys(GRADES)).toContain(limit.grade);
    if (limit.note !== undefined) expectWords(limit.note);
    const numbers = numbersOf(limit);
    if (limit.grade !== "U") expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(Number.isFinite(number) && number >= 0).toBe(true);
  });

  it("gives one document one number, and one number one document", () => {
    const titles = new Map(all.map(({ document }) => [document.number, document.zh]));
    expect(new Set(titles.values()).size).toBe(titles.size);
    for (const { document } of all) expect(titles.get(document.number)).toBe(document.zh);
  });

  it("gives each standard titles of its own", () => {
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });

  it("says of every day that is ours that it is", () => {
    const ours = /-03-01$|-09-01$|-12-31$|-11-01$|-01-01$/;
    for (const { id, limit } of dated.filter(({ from }) => ours.test(from))) expect(limit.note, `${id} from ${limit.from}`).toBeDefined();
  });
});

function numbersOf(limit: Limit): readonly number[] {
  const value: ByStage | undefined = limit.grade === "U" ? limit.recalled : limit.value;
  return typeof value === "number" ? [value] : Object.values(value ?? {});
}

/** What a limit alone says at a stage, read from the data by another way than `limitOn`. */
function said(limit: Limit | undefined, stage: Stage) {
  if (limit === undefined) return { none: "not-in-force" };
  const number = limit.grade === "U" ? limit.recalled : limit.value;
  if (typeof number === "object" && !(stage in number)) return { none: "not-for-stage" };
  if (limit.grade === "U") return { none: "must-be-set" };
  return { value: typeof number === "object" ? number[stage] : number, from: limit.from, grade: limit.grade, set: false };
}

describe("a limit's first day", () => {
  it.each(dated.flatMap((each) => stages.map((stage) => ({ ...each, stage }))))(
    "$id, $stage: the day before, of and after $from",
    ({ id, limit, before, stage, from }) => {
      expect(limitOn(id, stage, daysAfter(from, -1))).toEqual(said(before, stage));
      expect(limitOn(id, stage, from)).toEqual(said(limit, stage));
      expect(limitOn(id, stage, daysAfter(from, 1))).toEqual(said(limit, stage));
    },
  );
});

describe("a limit the caller sets", () => {
  it("is needed where the national one was never verified, and is marked", () => {
    expect(limitOn("government-points-2012", "all", "2020-01-01")).toEqual({ none: "must-be-set" });
    expect(limitOn("government-points-2012", "all", "2020-01-01", { "government-points-2012": 85 })).toEqual({
      value: 85,
      from: "2012-01-20",
      grade: "U",
      set: true,
    });
  });

  it("is needed where each province sets its own", () => {
    expect(limitOn("small-school-staffing-2014", "primary", "2022-12-31")).toEqual({ none: "must-be-set" });
    const set = { "small-school-staffing-2014": { primary: 2.2 } };
    expect(limitOn("small-school-staffing-2014", "primary", "2022-12-31", set)).toMatchObject({ value: 2.2, set: true });
    expect(limitOn("small-school-staffing-2014", "junior", "2022-12-31", set)).toEqual({ none: "must-be-set" });
  });

  it("goes before the national one at the stages it names, and leaves the others", () => {
    const set = { "class-size-2017": { primary: 40 } };
    expect(limitOn("class-size-2017", "primary", "2022-12-31", set)).toEqual({ value: 40, from: "2017-05-23", grade: "B", set: true });
    expect(limitOn("class-size-2017", "junior", "2022-12-31", set)).toEqual({ value: 50, from: "2017-05-23", grade: "B", set: false });
    expect(limitOn("class-size-2017", "all", "2022-12-31", set)).toEqual({ none: "not-for-stage" });
  });

  it("holds before there is a national one, from the day asked for, and is no verified limit", () => {
    const set = { "class-size-2017": { primary: 46 } };
    expect(limitOn("class-size-2017", "primary", "2010-09-01", set)).toEqual({ value: 46, from: "2010-09-01", grade: "U", set: true });
    expect(limitOn("class-size-2017", "junior", "2010-09-01", set)).toEqual({ none: "not-in-force" });
  });

  it("may be zero: zero is a limit", () => {
    expect(limitOn("large-class-share-2020", "all", "2022-12-31", { "large-class-share-2020": 0 })).toMatchObject({ value: 0, set: true });
  });
});

describe("the caller's mistakes", () => {
  const fault = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      if (error instanceof FaultError) return { code: error.code, ...error.detail };
    }
    return undefined;
  };

  it("names the nearest standard for one that is unknown", () => {
    expect(fault(() => standard("class-sise-2017"))).toEqual({
      code: "unknown-standard",
      got: "class-sise-2017",
      nearest: "class-size-2017",
    });
    expect(fault(() => standard("toString"))).toMatchObject({ code: "unknown-standard", got: "toString" });
  });

  it("does not take a day that is none", () => {
    expect(fault(() => limitOn("class-size-2017", "primary", "2022-02-30"))).toEqual({ code: "bad-day", got: "2022-02-30" });
  });
});

describe("comparing with a limit", () => {
  it("is in coherent units, exactly", () => {
    expect(coherentLimit("teachers-above-required-degree-2017", 4.2)).toEqual({ n: 21n, d: 500n });
    expect(coherentLimit("music-rooms-2017", 1)).toEqual({ n: 1n, d: 12n });
    expect(coherentLimit("disability-enrolment-2017", 95)).toEqual({ n: 19n, d: 20n });
  });

  it("tells at the limit, under and over it", () => {
    const about = (id: StandardId) => [1, 2, 3].map((n) => holds(id, decimal(n), decimal(2)));
    expect(about("teaching-area-2017")).toEqual([false, true, true]);
    expect(about("class-size-2017")).toEqual([true, true, false]);
    expect(about("monitoring-difference-2017")).toEqual([true, false, false]);
  });
});

type Row = readonly [id: StandardId, stage: Stage, on: string, value: number, comparison: string, unit: string];

/** The numbers of the rules, written down by hand from the documents' digest, part by part. */
const NUMBERS: Readonly<Record<string, readonly Row[]>> = {
  "basic balance: the four parts": [
    ["composite-cv-2012", "primary", "2015-01-01", 0.65, "≤", "1"],
    ["composite-cv-2012", "junior", "2015-01-01", 0.55, "≤", "1"],
    ["satisfaction-2012", "all", "2015-01-01", 85, "≥", "%"],
  ],
  "quality balance: seven resources": [
    ["teachers-above-required-degree-2017", "primary", "2024-01-01", 4.2, "≥", "teacher/100 pupil"],
    ["teachers-above-required-degree-2017", "junior", "2024-01-01", 5.3, "≥", "teacher/100 pupil"],
    ["backbone-teachers-2017", "primary", "2024-01-01", 1, "≥", "teacher/100 pupil"],
    ["backbone-teachers-2017", "junior", "2024-01-01", 1, "≥", "teacher/100 pupil"],
    ["pe-and-arts-teachers-2017", "primary", "2024-01-01", 0.9, "≥", "teacher/100 pupil"],
    ["pe-and-arts-teachers-2017", "junior", "2024-01-01", 0.9, "≥", "teacher/100 pupil"],
    ["teaching-area-2017", "primary", "2024-01-01", 4.5, "≥", "m2/pupil"],
    ["teaching-area-2017", "junior", "2024-01-01", 5.8, "≥", "m2/pupil"],
    ["sports-area-2017", "primary", "2024-01-01", 7.5, "≥", "m2/pupil"],
    ["sports-area-2017", "junior", "2024-01-01", 10.2, "≥", "m2/pupil"],
    ["equipment-value-2017", "primary", "2024-01-01", 2000, "≥", "yuan/pupil"],
    ["equipment-value-2017", "junior", "2024-01-01", 2500, "≥", "yuan/pupil"],
    ["multimedia-rooms-2017", "primary", "2024-01-01", 2.3, "≥", "room/100 pupil"],
    ["multimedia-rooms-2017", "junior", "2024-01-01", 2.4, "≥", "room/100 pupil"],
    ["cv-2017", "primary", "2024-01-01", 0.5, "≤", "1"],
    ["cv-2017", "junior", "2024-01-01", 0.45, "≤", "1"],
  ],
  "quality balance: government guarantees": [
    ["music-rooms-2017", "all", "2024-01-01", 1, "≥", "room/12 class"],
    ["art-rooms-2017", "all", "2024-01-01", 1, "≥", "room/12 class"],
    ["music-room-area-2017", "all", "2024-01-01", 96, "≥", "m2/room"],
    ["art-room-area-2017", "all", "2024-01-01", 90, "≥", "m2/room"],
    ["school-size-2017", "primary", "2024-01-01", 2000, "≤", "pupil/school"],
    ["school-size-2017", "junior", "2024-01-01", 2000, "≤", "pupil/school"],
    ["school-size-nine-year-2017", "all", "2024-01-01", 2500, "≤", "pupil/school"],
    ["class-size-2017", "primary", "2024-01-01", 45, "≤", "pupil/class"],
    ["class-size-2017", "junior", "2024-01-01", 50, "≤", "pupil/class"],
    ["small-school-funding-2017", "primary", "2024-01-01", 100, "≥", "pupil/school"],
    ["special-education-public-funds-2017", "all", "2024-01-01", 8000, "≥", "yuan/pupil/year"],
    ["teacher-pay-2017", "all", "2024-01-01", 1, "≥", "1"],
    ["training-hours-2017", "all", "2024-01-01", 100, "≥", "%"],
    ["rotation-2017", "all", "2024-01-01", 10, "≥", "%"],
    ["rotation-backbone-2017", "all", "2024-01-01", 20, "≥", "%"],
    ["teaching-certificate-2017", "all", "2024-01-01", 100, "≥", "%"],
    ["nearby-admission-2017", "primary", "2024-01-01", 100, "≥", "%"],
    ["nearby-admission-2017", "junior", "2024-01-01", 95, "≥", "%"],
    ["senior-places-2017", "junior", "2024-01-01", 50, "≥", "%"],
    ["migrant-children-2017", "all", "2024-01-01", 85, "≥", "%"],
  ],
  "quality balance: quality and recognition": [
    ["junior-retention-2017", "junior", "2024-01-01", 95, "≥", "%"],
    ["disability-enrolment-2017", "all", "2024-01-01", 95, "≥", "%"],
    ["training-budget-2017", "all", "2024-01-01", 5, "≥", "%"],
    ["monitoring-difference-2017", "all", "2024-01-01", 0.15, "<", "1"],
    ["social-recognition-2017", "all", "2024-01-01", 85, "≥", "%"],
  ],
  "class size by the end of 2020": [
    ["large-class-share-2020", "all", "2021-01-01", 5, "<", "%"],
    ["super-large-classes-2020", "all", "2021-01-01", 0, "≤", "class"],
  ],
  staffing: [
    ["staffing-2014", "primary", "2022-12-31", 19, "≤", "pupil/staff"],
    ["staffing-2014", "junior", "2022-12-31", 13.5, "≤", "pupil/staff"],
  ],
  "public funds per pupil": [
    ["public-funds-per-pupil", "primary", "2014-06-30", 600, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "junior", "2014-06-30", 800, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "primary", "2016-06-30", 600, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "junior", "2016-06-30", 800, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "primary", "2021-12-31", 650, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "junior", "2021-12-31", 850, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "primary", "2023-06-30", 720, "≥", "yuan/pupil/year"],
    ["public-funds-per-pupil", "junior", "2023-06-30", 940, "≥", "yuan/pupil/year"],
    ["boarder-public-funds", "all", "2016-06-30", 200, "≥", "yuan/pupil/year"],
    ["boarder-public-funds", "all", "2023-06-30", 300, "≥", "yuan/pupil/year"],
    ["special-education-public-funds", "all", "2015-06-30", 4000, "≥", "yuan/pupil/year"],
    ["special-education-public-funds", "all", "2016-06-30", 6000, "≥", "yuan/pupil/year"],
    ["special-education-public-funds", "all", "2025-06-30", 7000, "≥", "yuan/pupil/year"],
  ],
  "living allowance and nutrition": [
    ["living-allowance-boarder", "primary", "2019-06-30", 1000, "≥", "yuan/pupil"],
    ["living-allowance-boarder", "junior", "2019-06-30", 1250, "≥", "yuan/pupil"],
    ["living-allowance-non-boarder", "primary", "2019-12-31", 500, "≥", "yuan/pupil"],
    ["living-allowance-non-boarder", "junior", "2019-12-31", 625, "≥", "yuan/pupil"],
    ["living-allowance-boarder", "primary", "2024-06-30", 1250, "≥", "yuan/pupil"],
    ["living-allowance-boarder", "junior", "2024-06-30", 1500, "≥", "yuan/pupil"],
    ["living-allowance-non-boarder", "primary", "2024-06-30", 625, "≥", "yuan/pupil"],
    ["living-allowance-non-boarder", "junior", "2024-06-30", 750, "≥", "yuan/pupil"],
    ["nutrition-subsidy", "all", "2012-06-30", 3, "≥", "yuan/pupil/day"],
    ["nutrition-subsidy", "all", "2015-06-30", 4, "≥", "yuan/pupil/day"],
    ["nutrition-subsidy", "all", "2021-12-31", 5, "≥", "yuan/pupil/day"],
  ],
  "access and special groups": [
    ["disability-enrolment-2012", "all", "2015-01-01", 80, "≥", "%"],
    ["disability-enrolment-2025", "all", "2026-01-01", 97, "≥", "%"],
    ["nine-year-retention", "all", "2021-01-01", 95, "≥", "%"],
  ],
};

/** Numbers that are only recalled, and those of whom nothing is. */
const RECALLED: readonly (readonly [StandardId, string, ByStage | undefined])[] = [
  ["government-points-2012", "2015-01-01", 85],
  ["small-school-staffing-2014", "2015-01-01", undefined],
  ["public-funds-per-pupil", "2020-06-30", { primary: 650, junior: 850 }],
  ["public-funds-per-pupil", "2025-06-30", { primary: 720, junior: 940 }],
  ["boarder-public-funds", "2025-06-30", 300],
  ["nine-year-retention", "2026-01-01", { all: 96 }],
];

describe("the numbers of the rules", () => {
  it.each(Object.entries(NUMBERS).flatMap(([part, rows]) => rows.map((row) => [part, ...row] as const)))(
    "%s: %s, %s on %s is %d",
    (_, id, stage, on, value, comparison, text) => {
      expect(limitOn(id, stage, on)).toMatchObject({ value, set: false });
      expect(COMPARISONS[standard(id).comparison].en).toBe(comparison);
      expect(standard(id).unit).toBe(text);
    },
  );

  it.each(RECALLED)("%s on %s is only recalled", (id, on, recalled) => {
    const limit = standard(id).limits.findLast(({ from }) => from <= on);
    expect(limit?.grade).toBe("U");
    expect(limit !== undefined && "recalled" in limit ? limit.recalled : undefined).toEqual(recalled);
  });

  it("are all here: no standard is without a number of the table", () => {
    const listed = new Set([...Object.values(NUMBERS).flatMap((rows) => rows.map(([id]) => id)), ...RECALLED.map(([id]) => id)]);
    expect(standardIds.filter((id) => !listed.has(id))).toEqual([]);
  });

  // The printed floors are 85 % of the limits: a second source for the seven.
  it.each([
    ["teachers-above-required-degree-2017", 3.57, 4.505],
    ["backbone-teachers-2017", 0.85, 0.85],
    ["pe-and-arts-teachers-2017", 0.765, 0.765],
    ["teaching-area-2017", 3.825, 4.93],
    ["sports-area-2017", 6.375, 8.67],
    ["equipment-value-2017", 1700, 2125],
    ["multimedia-rooms-2017", 1.955, 2.04],
  ] as const)("%s agrees with its printed floors %d and %d", (id, primary, junior) => {
    for (const [stage, floor] of [
      ["primary", primary],
      ["junior", junior],
    ] as const) {
      const limit = limitOn(id, stage, "2024-01-01");
      if (!("value" in limit)) throw new Error(`standards: ${id} has no limit at ${stage}`);
      expect(compare(multiply(decimal(limit.value), decimal(0.85)), decimal(floor))).toBe(0);
    }
  });

  it("keeps the grant of 7000 apart from the 8000 of quality balance", () => {
    expect(limitOn("special-education-public-funds", "all", "2025-06-30")).toMatchObject({ value: 7000, grade: "B" });
    expect(limitOn("special-education-public-funds-2017", "all", "2025-06-30")).toMatchObject({ value: 8000, grade: "C" });
  });
});
