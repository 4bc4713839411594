import { describe, expect, it } from "vitest";
import {
  evaluate,
  isValue,
  judge,
  type Place,
  sayCount,
  sayGap,
  sayJudgement,
  sayLimit,
  sayNode,
  sayNumber,
  sayOutcome,
  shownNumber,
} from "../src/index";

const on = "2022-12-31";
const junior = (pupils: number, classes: number): Place => ({ id: "a", counts: { junior: { pupils, classes } } });
const said = (place: Place) => {
  const options = { on, stage: "junior" } as const;
  return sayOutcome("pupils-per-class", evaluate("pupils-per-class", place, options), judge("pupils-per-class", place, options));
};

describe("numbers", () => {
  it.each([
    ["8031/515", 1, "15.6"],
    ["26311", 0, "26 311"],
    ["1774", 0, "1774"],
    ["135000000", 0, "135 000 000"],
    ["-1234567/10", 1, "-123 456.7"],
    ["1/3", 0, "0"],
  ])("%s is shown as %s", (exact, decimals, text) => {
    expect(shownNumber(exact, decimals)).toBe(text);
  });
});

describe("outcomes", () => {
  it("carry the unit in both languages", () => {
    expect(said(junior(8031, 515))).toEqual({ zh: "15.6 人/班", en: "15.6 pupils per class" });
  });

  it("are shown with as many digits as it takes not to hide a breach", () => {
    // 50.0001 breaks the limit of 50 and would print as 50.0; 49.99 keeps it, and is shown as 50.0, which keeps it too.
    expect(said(junior(500_001, 10_000)).en).toBe("50.0001 pupils per class");
    expect(said(junior(4999, 100)).en).toBe("50.0 pupils per class");
  });

  it("say why there is none", () => {
    expect(said({ id: "a", counts: { junior: { pupils: 1 } } })).toEqual({ zh: "缺：初中班数", en: "missing: classes (junior secondary)" });
    expect(said({ id: "a", counts: { junior: { pupils: 1, classes: { absent: "suppressed" } } } }).en).toBe(
      "missing: classes (junior secondary) (suppressed)",
    );
    expect(said(junior(1, 0)).zh).toBe("除数为零：初中班数");
    expect(sayGap({ gap: "stage", stages: ["primary", "junior"] }).en).toBe("only for primary, junior secondary");
    expect(sayGap({ gap: "not-applicable", counts: [] }).zh).toBe("不适用");
    expect(sayGap({ gap: "no-limit", standard: "class-size-2017", stage: "all", none: "not-in-force" }).en).toBe(
      "class size: the limit was not in force on that day",
    );
    expect(sayGap({ gap: "refused", because: { zh: "甲", en: "a" } })).toEqual({ zh: "不予计算：甲", en: "refused: a" });
  });

  it("name a count with its stage", () => {
    expect(sayCount({ count: "pupils", stage: "all" }).zh).toBe("在校生数");
    expect(sayCount({ count: "pupils", stage: "primary" })).toEqual({ zh: "小学在校生数", en: "pupils enrolled (primary)" });
  });
});

describe("the numbers of an explanation", () => {
  it.each([
    ["26311", "pupil", "26 311 pupils"],
    ["817/10", "%", "81.7%"],
    ["1/3", "1", "0.3333"],
    ["1/300000", "1", "0.000003"],
    ["7/2", "person", "3.5 persons"],
    ["0", "class", "0 classes"],
  ])("%s %s is %s", (exact, unit, text) => {
    expect(sayNode({ exact, unit }).en).toBe(text);
  });

  it("have no text where there is no value, and no unit where none is named", () => {
    expect(sayNode({ exact: null, unit: "pupil" })).toEqual({ zh: "", en: "" });
    expect(sayNode({ exact: "5" })).toEqual({ zh: "5", en: "5" });
    expect(sayNumber(30_000, "yuan/month")).toEqual({ zh: "30 000 元/月", en: "30 000 yuan per month" });
  });
});

describe("verdicts", () => {
  it("show no limit where none is in force", () => {
    const [judgement] = judge("pupils-per-class", junior(490, 10), { on: "2000-01-01", stage: "junior" });
    if (judgement === undefined) throw new Error("the class size is judged");
    expect(sayLimit(judgement)).toEqual({ zh: "", en: "" });
    expect(sayJudgement(judgement).en).toBe(
      "not applicable (教督〔2017〕6号 government guarantee 5 of 15): the limit was not in force on that day",
    );
  });

  it("cite document and clause, say why, and what would decide", () => {
    const [judgement] = judge("pupils-per-class", junior(490, 10), { on, stage: "junior" });
    if (judgement === undefined) throw new Error("the class size is judged");
    expect(sayLimit(judgement)).toEqual({ zh: "≤ 50 人/班", en: "≤ 50 pupils per class" });
    expect(sayJudgement(judgement)).toEqual({
      zh: "无法判定（教督〔2017〕6号 政府保障程度第5项 ≤ 50 人/班）：这个值符合限值，但不能证明每个班都符合；需要：初中最大班的学生数",
      en: "undetermined (教督〔2017〕6号 government guarantee 5 of 15 ≤ 50 pupils per class): this value keeps the limit, but does not show that each class does; needs: pupils in the largest class (junior secondary)",
    });
  });

  it("use the unrounded value", () => {
    const place = junior(500_001, 10_000);
    const outcome = evaluate("pupils-per-class", place, { on, stage: "junior" });
    expect(isValue(outcome) && outcome.value.toFixed(1)).toBe("50.0");
    expect(judge("pupils-per-class", place, { on, stage: "junior" })[0]).toMatchObject({ verdict: "not-met" });
  });
});
