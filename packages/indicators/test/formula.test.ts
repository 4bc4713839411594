import { describe, expect, it } from "vitest";
import { type Expression, formulaText } from "../src/index";

const said = (formula: Expression, stage: "primary" | "junior" | "all" = "all") => formulaText(formula, stage);
const FIVE = { constant: 5, unit: "1", because: { zh: "五", en: "five" } } as const;

describe("a formula in words", () => {
  it.each<readonly [Expression, string, string]>([
    [{ ratio: ["pupils", "classes"] }, "在校生数 ÷ 班数", "pupils enrolled ÷ classes"],
    [{ share: ["full-time-teachers", "staff"] }, "专任教师数 ÷ 教职工数", "full-time teachers ÷ staff"],
    [{ sum: ["towns", "townships"] }, "镇数 + 乡数", "towns + townships"],
    [{ difference: ["staff", "full-time-teachers"] }, "教职工数 − 专任教师数", "staff − full-time teachers"],
    [{ product: ["pupils", FIVE] }, "在校生数 × 5", "pupils enrolled × 5"],
    [{ roundUp: { ratio: ["pupils", FIVE] } }, "⌈在校生数 ÷ 5⌉", "⌈pupils enrolled ÷ 5⌉"],
    [{ roundDown: "pupils" }, "⌊在校生数⌋", "⌊pupils enrolled⌋"],
  ])("%j", (formula, zh, en) => {
    expect(said(formula)).toEqual({ zh, en });
  });

  it("has brackets where they are needed, and only there", () => {
    const en = (formula: Expression) => said(formula).en;
    expect(en({ ratio: [{ sum: ["towns", "townships"] }, "schools"] })).toBe("(towns + townships) ÷ schools");
    expect(en({ ratio: ["schools", { sum: ["towns", "townships"] }] })).toBe("schools ÷ (towns + townships)");
    expect(en({ ratio: [{ ratio: ["pupils", "classes"] }, "schools"] })).toBe("pupils enrolled ÷ classes ÷ schools");
    expect(en({ ratio: ["pupils", { ratio: ["classes", "schools"] }] })).toBe("pupils enrolled ÷ (classes ÷ schools)");
    expect(en({ difference: ["pupils", { sum: ["towns", "townships"] }] })).toBe("pupils enrolled − (towns + townships)");
    expect(en({ sum: ["towns", { sum: ["townships", "villages"] }] })).toBe("towns + townships + administrative villages");
    expect(en({ sum: [{ ratio: ["pupils", "classes"] }, "towns"] })).toBe("pupils enrolled ÷ classes + towns");
    expect(en({ product: [{ roundUp: "pupils" }, FIVE] })).toBe("⌈pupils enrolled⌉ × 5");
  });

  it("names a stage only where it is another than the one asked for", () => {
    const formula: Expression = { ratio: [{ at: "primary", of: "pupils" }, "classes"] };
    expect(said(formula)).toEqual({ zh: "小学在校生数 ÷ 班数", en: "pupils enrolled (primary) ÷ classes" });
    expect(said(formula, "primary")).toEqual({ zh: "在校生数 ÷ 班数", en: "pupils enrolled ÷ classes" });
  });

  it("puts a national limit in square brackets and a constant with its unit", () => {
    expect(said({ ratio: ["pupils", { norm: "class-size-2017" }] }, "junior")).toEqual({
      zh: "在校生数 ÷ [班额]",
      en: "pupils enrolled ÷ [class size]",
    });
    expect(said({ constant: 12, unit: "month/year", because: { zh: "", en: "" } })).toEqual({ zh: "12 月/年", en: "12 months per year" });
  });

  it("sums over the stages for the whole, and not for one of them", () => {
    const formula: Expression = { eachStage: { roundUp: "pupils" } };
    expect(said(formula).en).toBe("⌈pupils enrolled (primary)⌉ + ⌈pupils enrolled (junior secondary)⌉");
    expect(said(formula, "junior").en).toBe("⌈pupils enrolled⌉");
  });
});
