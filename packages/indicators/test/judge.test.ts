import { describe, expect, it } from "vitest";
import { indicator } from "../src/catalogue/catalogue";
import type { Gap, Value } from "../src/evaluate";
import { decimal, fromExact, toExact, toNumber } from "../src/fraction";
import { judge, judgeBy, REASONS, type Verdict, verdictOf } from "../src/judge";
import type { Place } from "../src/place";
import type { StandardId } from "../src/standards/standards";

const ON = "2022-12-31";
const exact = (text: string) => (text.includes("/") ? fromExact(text) : decimal(Number(text)));
const value = (text: string, unit: string): Value => ({ value: toNumber(exact(text)), exact: toExact(exact(text)), unit, assumes: [] });
const junior = (counts: Place["counts"]["junior"]): Place => ({ id: "somewhere", counts: { junior: counts ?? {} } });

describe("without a value", () => {
  it("is undetermined and names every missing count", () => {
    expect(judge("pupils-per-class", junior({}), { stage: "junior", on: ON })).toEqual([
      {
        standard: "class-size-2017",
        limit: 50,
        verdict: "undetermined",
        reason: "missing",
        asks: [
          { count: "pupils", stage: "junior", absent: "not-reported" },
          { count: "classes", stage: "junior", absent: "not-reported" },
        ],
      },
    ]);
  });

  it("names only what is missing, and why it is", () => {
    const [judged] = judge("pupils-per-class", junior({ pupils: 510, classes: { absent: "suppressed" } }), { stage: "junior", on: ON });
    expect(judged?.asks).toEqual([{ count: "classes", stage: "junior", absent: "suppressed" }]);
  });

  it("is not applicable where a count does not apply", () => {
    const [judged] = judge("pupils-per-class", junior({ pupils: 510, classes: { absent: "not-applicable" } }), { stage: "junior", on: ON });
    expect(judged).toEqual({ standard: "class-size-2017", limit: 50, verdict: "not-applicable", reason: "no-value", asks: [] });
  });

  it("is undetermined where the divisor is zero: no class is no class within the limit", () => {
    const [judged] = judge("pupils-per-class", junior({ pupils: 510, classes: 0 }), { stage: "junior", on: ON });
    expect(judged).toEqual({ standard: "class-size-2017", limit: 50, verdict: "undetermined", reason: "no-value", asks: [] });
  });

  it.each<[Gap, Verdict]>([
    [{ gap: "stage", stages: ["junior"] }, "not-applicable"],
    [{ gap: "refused", because: { zh: "不予计算", en: "refused" } }, "undetermined"],
    [{ gap: "no-limit", standard: "government-points-2012", stage: "all", none: "must-be-set" }, "undetermined"],
  ])("is by the gap %o %s", (gap, verdict) => {
    const judged = judgeBy(gap, { standard: "teacher-pay-2017", proves: "both" }, { on: ON });
    expect(judged).toEqual({ standard: "teacher-pay-2017", limit: 1, verdict, reason: "no-value", asks: [] });
  });

  it("asks nothing of a county whose stage has no limit, though its figures are missing", () => {
    const judged = judge("pupils-per-class", { id: "somewhere", counts: {} }, { on: ON });
    expect(judged).toEqual([{ standard: "class-size-2017", verdict: "not-applicable", reason: "not-for-stage", asks: [] }]);
  });
});

describe("the margin", () => {
  const margin = (standard: StandardId, outcome: Value, stage: "primary" | "junior" | "all" = "all") =>
    judgeBy(outcome, { standard, proves: "both" }, { stage, on: ON }).margin;

  it.each<[string, StandardId, Value, "primary" | "junior" | "all", string]>([
    ["above a minimum is good", "teaching-area-2017", value("5", "m2/pupil"), "primary", "1/2"],
    ["below a minimum is short", "teaching-area-2017", value("4", "m2/pupil"), "primary", "-1/2"],
    ["below a maximum is good", "staffing-2014", value("8031/735", "pupil/staff"), "junior", "1261/490"],
    ["above a maximum is short", "class-size-2017", value("18280/169", "pupil/class"), "primary", "-10675/169"],
    ["below a strict maximum is good", "monitoring-difference-2017", value("0.1", "1"), "all", "1/20"],
    ["is in the value's unit: points of a percentage", "disability-enrolment-2017", value("77.5", "%"), "all", "-35/2"],
    ["is in the value's unit: a fraction of one", "disability-enrolment-2017", value("0.775", "1"), "all", "-7/40"],
    ["is in the value's unit: per pupil, not per hundred", "backbone-teachers-2017", value("0.012", "teacher/pupil"), "junior", "1/500"],
    ["is in the value's unit: per hundred", "backbone-teachers-2017", value("1.2", "teacher/100 pupil"), "junior", "1/5"],
  ])("%s", (_, standard, outcome, stage, expected) => {
    expect(margin(standard, outcome, stage)).toEqual({ value: toNumber(fromExact(expected)), exact: expected });
  });
});

describe("a decimal at its limit", () => {
  // The floors of quality balance are 85 % of a limit, which in binary falls beside the decimal.
  const floor = (primary: number, text: string) =>
    judgeBy(
      value(text, "m2/pupil"),
      { standard: "teaching-area-2017", proves: "both" },
      { stage: "primary", on: ON, settings: { "teaching-area-2017": { primary } } },
    );

  it("3.825 reaches 3.825, whatever 0.85 × 4.5 is in binary", () => {
    expect(0.85 * 4.5).not.toBe(3.825);
    expect(floor(3.825, "3.825")).toMatchObject({ verdict: "met", limit: 3.825, margin: { exact: "0" } });
    expect(floor(3.825, "3.8249999999999997")).toMatchObject({ verdict: "not-met" });
  });

  it("is judged unrounded: 3.5652 does not reach 3.57, though it rounds to it", () => {
    expect(floor(3.57, "3.5652")).toMatchObject({ verdict: "not-met", margin: { value: -0.0048 } });
  });

  it("0.50 is within 0.50 and 0.500001 is not", () => {
    const by = { standard: "cv-2017", proves: "both" } as const;
    expect(judgeBy(value("0.50", "1"), by, { stage: "primary", on: ON }).verdict).toBe("met");
    expect(judgeBy(value("0.500001", "1"), by, { stage: "primary", on: ON }).verdict).toBe("not-met");
  });
});

describe("the mean class size", () => {
  const mean = (pupils: number, classes: number) => judge("pupils-per-class", junior({ pupils, classes }), { stage: "junior", on: ON });

  it("above the limit proves that a class breaks it", () => {
    expect(mean(501, 10)).toMatchObject([{ verdict: "not-met", reason: "breaks-even-so", asks: [] }]);
  });

  it.each([[500], [499], [100]])("at or below it (%d pupils in 10 classes) proves nothing and asks for the largest class", (pupils) => {
    expect(mean(pupils, 10)).toMatchObject([
      { verdict: "undetermined", reason: "proves-nothing", asks: [{ count: "largest-class", stage: "junior" }] },
    ]);
  });

  it("says whom it does not speak for", () => {
    expect(REASONS["proves-nothing"].zh).toContain("{subject}");
    expect(REASONS["proves-nothing"].en).toContain("{subject}");
  });
});

describe("the staffing norm", () => {
  const tekes = junior({ pupils: 8031, staff: 735, "full-time-teachers": 561 });

  it("counts all staff: 8 031 junior pupils to 735 staff are 10.93, inside 13.5", () => {
    const [judged] = judge("pupils-per-staff", tekes, { stage: "junior", on: ON });
    expect(judged).toMatchObject({ standard: "staffing-2014", verdict: "met", limit: 13.5, margin: { exact: "1261/490" } });
  });

  it("does not judge full-time teachers, of whom 561 would make it 14.32 and look like a failure", () => {
    const judging = (indicator("pupils-per-full-time-teacher").judgedBy ?? []).map(({ standard }) => standard);
    expect(judging).not.toContain("staffing-2014");
    expect(judge("pupils-per-full-time-teacher", tekes, { stage: "junior", on: ON }).map(({ verdict }) => verdict)).not.toContain(
      "not-met",
    );
  });
});

describe("settings", () => {
  it("decide where the limit was never verified", () => {
    const by = { standard: "government-points-2012", proves: "both" } as const;
    const points = value("85", "point");
    expect(judgeBy(points, by, { on: ON })).toEqual({
      standard: "government-points-2012",
      verdict: "undetermined",
      reason: "must-be-set",
      asks: [],
    });
    expect(judgeBy(points, by, { on: ON, settings: { "government-points-2012": 85 } })).toMatchObject({ verdict: "met", limit: 85 });
    expect(judgeBy(points, by, { on: ON, settings: { "government-points-2012": 86 } })).toMatchObject({
      verdict: "not-met",
      margin: { value: -1 },
    });
  });
});

describe("several verdicts together", () => {
  it.each<[readonly Verdict[], Verdict]>([
    [["met", "met"], "met"],
    [["met", "undetermined"], "undetermined"],
    [["undetermined", "not-met", "met"], "not-met"],
    [["not-applicable", "met"], "met"],
    [["not-applicable"], "not-applicable"],
    [[], "not-applicable"],
  ])("%j is %s", (verdicts, together) => {
    expect(verdictOf(verdicts)).toBe(together);
  });
});
