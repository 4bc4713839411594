import { describe, expect, it } from "vitest";
import { CHECKS, type Check, type CheckId, checkIds, countyPlace, findings, type Place, type State } from "../src/index";
import { unit } from "../src/units";
import { tekes } from "./golden";

const on = "2022-12-31";
// Made by each test and not once for all, so that what a test asks is also what it runs.
const onTekes = () => new Map(findings(countyPlace(tekes), { on }).map((finding) => [finding.check, finding]));

/** The consistency checks of the report, each as a person who read it judged it. */
const JUDGED_BY_HAND: readonly (readonly [CheckId, State, string])[] = [
  ["schools-add-up", "ok", "C1: 7 + 27 = 34"],
  ["classes-add-up", "ok", "C2: 515 + 169 = 684"],
  ["pupils-add-up", "ok", "C2: 8031 + 18280 = 26311"],
  ["staff-add-up", "ok", "C3: 735 + 1599 = 2334"],
  ["full-time-teachers-add-up", "ok", "C3: 561 + 1213 = 1774"],
  ["teachers-within-staff", "ok", "C3: 1774 ≤ 2334, 560 others"],
  ["class-counts-by-stage", "error", "C4, C5: 108.2 and 15.6 as printed; 35.5 and 47.5 swapped"],
  ["districts-and-townships", "ok", "C6: 8 = 5 + 3"],
  ["grade-cohorts", "ok", "C7: 3046.7 and 2677"],
  ["pupils-in-population", "open", "C8: 16.65 %"],
  ["sets-for-classes", "ok", "C9: 700 ≥ 684"],
  ["paired-teachers-within-staff", "conflict", "C10: 2573 > 2334"],
  ["rotation-base", "open", "C11, C39: 126 of an unknown eligible number"],
  ["disabled-children-placed", "gap", "C12: 280 − 217 = 63"],
  ["every-disabled-child-schooled", "conflict", "C13"],
  ["special-school-outside", "open", "C14"],
  ["living-allowance-group", "conflict", "C15: 1341.15 > 1250"],
  ["yulu-divides", "ok", "C16: 1061 × 1500 = 1 591 500"],
  ["building-costs-alike", "ok", "C17, C18: 3409.09, 3529.41, 2889.46"],
  ["repairs-a-school", "ok", "C19: 112 000"],
  ["few-hires-claimed", "conflict", "C20: 194 of 2334 is 8.31 %"],
  ["shortage-eased-and-remaining", "conflict", "C21"],
  ["training-hours", "open", "C22: 84.58 each"],
  ["heads-trained-coverage", "open", "C23: 32 of 34"],
  ["deputy-secretaries-coverage", "open", "C24: 16 of 34"],
  ["branches-coverage", "open", "C25: 49 over 34"],
  ["inspectors-and-cadres", "coincidence", "C26: 84 and 84"],
  ["aid-teachers-and-leader-lessons", "coincidence", "C27: 17 and 17"],
  ["other-junior-staff-and-inclusive-pupils", "coincidence", "C27: 174 and 174"],
  ["teaching-points-in-totals", "open", "C28: 18280 ÷ 53 = 344.91"],
  ["delivery-activities", "ok", "C29: 20 events, 103 activities"],
  ["key-projects-within-new", "ok", "C30: 1 of 17"],
  ["live-class-coverage", "open", "C31: 15 and 26"],
  ["planned-school-size", "ok", "C32: 2000 ≤ 2000"],
  ["computer-rooms", "ok", "C33: 469.84 pupils each"],
  ["recognition-in-order", "ok", "C34: 2020, 2021"],
  ["branch-measure-word", "slip", "C35"],
  ["three-names-categories", "conflict", "C36: 9.17 a workshop"],
  ["pe-and-arts-teachers-counted", "open", "C37: 238 needed"],
  ["shortage-and-staffing-norm", "conflict", "C38: posts 1556.99, above by 777.01"],
  ["living-allowance-divides", "ok", "C40: 62 101 × 125 = 7 762 625"],
];

/** Numbers that a reader worked out by hand and must find in what is said. */
const SAID: readonly (readonly [CheckId, readonly string[]])[] = [
  ["class-counts-by-stage", ["108.2", "15.6", "35.5", "47.5", "73.6", "24.1", "1.09", "3.32"]],
  ["paired-teachers-within-staff", ["2573", "2334", "239"]],
  ["rotation-base", ["126", "1774", "7.10", "1260", "177.4"]],
  ["disabled-children-placed", ["280", "217", "63"]],
  ["living-allowance-group", ["1341.15", "1250", "5788"]],
  ["teaching-points-in-totals", ["26", "27", "344.91"]],
  ["shortage-and-staffing-norm", ["2334", "1556.99", "777.01"]],
  ["training-hours", ["84.58"]],
  ["branches-coverage", ["1.4412"]],
  ["delivery-activities", ["5.15"]],
];

describe("the checks on the report", () => {
  it("judges every check, and each as a reader did", () => {
    expect([...onTekes()].map(([check, { state }]) => [check, state])).toEqual(
      checkIds.map((id) => [id, JUDGED_BY_HAND.find(([check]) => check === id)?.[1]]),
    );
  });

  it.each(SAID)("%s says its numbers in both languages", (check, numbers) => {
    const says = onTekes().get(check)?.says;
    for (const number of numbers) {
      expect(says?.zh).toContain(number);
      expect(says?.en).toContain(number);
    }
  });

  it("casts doubt on the two class counts and on nothing else", () => {
    const finding = onTekes().get("class-counts-by-stage");
    expect(finding?.figures).toEqual(["classes-primary", "classes-junior"]);
  });

  it("names what to ask for wherever the report cannot decide", () => {
    for (const finding of onTekes().values()) if (finding.state === "open") expect(finding.ask, finding.check).toBeDefined();
  });

  it("asks for nothing where all is well", () => {
    expect(onTekes().get("classes-add-up")?.ask).toBeUndefined();
    expect(onTekes().get("class-counts-by-stage")?.ask?.en).toContain("class register");
  });

  it("gives every number exactly, in the unit it names, and the figures behind it once each", () => {
    expect(onTekes().get("disabled-children-placed")).toMatchObject({
      place: "tekes",
      figures: ["disabled-children-assessed", "disabled-inclusive", "disabled-special-school", "disabled-home-teaching"],
      values: {
        assessed: { exact: "280", unit: "person" },
        placed: { exact: "217", unit: "pupil" },
        rest: { exact: "63", unit: "person" },
      },
    });
    expect(onTekes().get("living-allowance-group")?.values).toMatchObject({ each: { exact: "1940650/1447" }, highest: { exact: "1250" } });
  });

  it("leaves no placeholder unfilled", () => {
    for (const { says, check } of onTekes().values()) expect(says.zh + says.en, check).not.toMatch(/\{\w+\}/);
  });
});

describe("the checks as data", () => {
  const checks: readonly (readonly [CheckId, Check])[] = checkIds.map((id) => [id, CHECKS[id]]);

  it.each(checks)("%s names only its own values, in units that exist", (_, check) => {
    const names = Object.keys(check.values);
    for (const { unit: text } of Object.values(check.values)) expect(() => unit(text)).not.toThrow();
    for (const words of Object.values(check.says))
      for (const name of `${words.zh}${words.en}`.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name[1]);
  });

  it.each(checks)("%s says something of its own in both languages", (_, check) => {
    for (const words of [{ zh: check.zh, en: check.en }, ...Object.values(check.says)]) {
      expect(words.zh).toMatch(/[\u4e00-\u9fff]|\{/);
      expect(words.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("the checks on other counties", () => {
  const county = (counts: Place["counts"]): Place => ({ id: "other", counts });
  const state = (place: Place, check: CheckId) => findings(place, { on }).find((finding) => finding.check === check);

  it("says what is missing where nothing is reported, and passes nothing in silence", () => {
    const states = new Set(findings(county({}), { on }).map((finding) => finding.state));
    expect([...states]).toEqual(["unchecked", "ok"]);
    expect(state(county({}), "pupils-add-up")?.says.en).toContain("missing: pupils enrolled");
  });

  it("finds a total that its stages do not make", () => {
    const place = county({ all: { pupils: 101 }, primary: { pupils: 60 }, junior: { pupils: 40 } });
    expect(state(place, "pupils-add-up")).toMatchObject({
      state: "error",
      says: { en: "the total is 101; primary 60 and junior 40 make 100" },
    });
  });

  it("is content with plausible class counts, and finds no swap where swapping does not help", () => {
    const stage = (pupils: number, classes: number) => ({ pupils, classes, "full-time-teachers": classes * 2, schools: 10 });
    const fine = county({ primary: stage(4000, 100), junior: stage(4500, 100) });
    expect(state(fine, "class-counts-by-stage")?.state).toBe("ok");
    const odd = county({ primary: stage(40_000, 100), junior: stage(45_000, 100) });
    expect(state(odd, "class-counts-by-stage")?.state).toBe("open");
  });

  it("settles an open check when the deciding count is reported", () => {
    const counts = { "rotated-teachers": 126, "full-time-teachers": 1774 };
    expect(state(county({ all: counts }), "rotation-base")?.state).toBe("open");
    expect(state(county({ all: { ...counts, "eligible-teachers": 1000 } }), "rotation-base")?.state).toBe("ok");
  });

  const all = (counts: Place["counts"]["all"]): Place => county({ all: counts ?? {} });

  it.each([
    ["teachers-within-staff", { staff: 10, "full-time-teachers": 10 }, "ok"],
    ["teachers-within-staff", { staff: 10, "full-time-teachers": 11 }, "error"],
    ["sets-for-classes", { classes: 5, "multimedia-sets": 5 }, "ok"],
    ["sets-for-classes", { classes: 6, "multimedia-sets": 5 }, "conflict"],
    ["districts-and-townships", { "school-districts": 8, towns: 5, townships: 2 }, "open"],
    ["inspectors-and-cadres", { inspectors: 84, "paired-cadres": 83 }, "ok"],
    ["computer-rooms", { pupils: 2000, "computer-rooms": 1 }, "ok"],
    ["computer-rooms", { pupils: 2001, "computer-rooms": 1 }, "open"],
    ["computer-rooms", { pupils: 30, "computer-rooms": 1 }, "ok"],
    ["computer-rooms", { pupils: 29, "computer-rooms": 1 }, "open"],
    ["yulu-divides", { "yulu-paid": 1_592_000, "yulu-students": 1 }, "ok"],
    ["yulu-divides", { "yulu-paid": 1_592_001, "yulu-students": 1 }, "open"],
    ["recognition-in-order", { "regional-acceptance-year": 2022, "national-recognition-year": 2021 }, "error"],
  ] as const)("%s of %j is %s", (check, counts, expected) => {
    expect(state(all(counts), check)?.state).toBe(expected);
  });

  it("reads a zero as a figure and a missing limit as a reason not to check", () => {
    expect(state(all({ "repair-cost": 0, "schools-repaired": 0 }), "repairs-a-school")?.state).toBe("unchecked");
    const early = findings(all({ "living-allowance-paid": 1, "aided-pupils": 1 }), { on: "2000-01-01" });
    expect(early.find(({ check }) => check === "living-allowance-group")?.state).toBe("unchecked");
  });

  it("holds a claim against figures only where it is made and they are less", () => {
    const counts = { "disabled-children-assessed": 10, "inclusive-pupils": 9, "special-school-pupils": 0, "home-taught-pupils": 0 };
    const claims = ["every-disabled-child-free-education"];
    expect(state({ ...all(counts), claims }, "every-disabled-child-schooled")?.state).toBe("conflict");
    expect(state({ ...all({ ...counts, "inclusive-pupils": 10 }), claims }, "every-disabled-child-schooled")?.state).toBe("ok");
    expect(state(all(counts), "every-disabled-child-schooled")?.state).toBe("ok");
    expect(state({ ...all({}), claims: ["teacher-shortage-eased"] }, "shortage-eased-and-remaining")?.state).toBe("ok");
  });

  it("compares the innermost parts that have a cost, and no reading of them", () => {
    const project = (id: string, cost: number, more: Partial<Place> = {}): Place => ({
      id,
      counts: { all: { "building-cost": cost, "building-area": 10 } },
      ...more,
    });
    const costs = (...parts: readonly Place[]) => state({ id: "other", counts: {}, parts }, "building-costs-alike");
    expect(costs(project("a", 10))?.state).toBe("unchecked");
    expect(costs(project("a", 10), project("b", 15), project("c", 12))?.state).toBe("ok");
    expect(costs(project("a", 15), project("b", 16), project("c", 10))?.state).toBe("open");
    expect(costs(project("b", 16), project("c", 12), project("a", 10))?.state).toBe("open");
    expect(costs(project("a", 10, { readings: [project("r", 90)] }), project("b", 10))?.state).toBe("ok");
    const whole: Place = {
      id: "whole",
      counts: { all: { "building-cost": 900, "building-area": 1 } },
      parts: [project("a", 10), project("b", 10)],
    };
    expect(costs(whole)?.state).toBe("ok");
  });

  it("looks at every figure's measure word", () => {
    const printed = (asPrinted: string) => ({ value: 9, sources: [{ figure: "f", section: "1", asPrinted, value: 9 }] });
    expect(state(all({ "model-branches": printed("9个") }), "branch-measure-word")?.state).toBe("ok");
    expect(state(all({ "model-branches": printed("9所") }), "branch-measure-word")?.state).toBe("slip");
  });
});
