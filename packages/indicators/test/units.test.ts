import { describe, expect, it } from "vitest";
import { unitOf } from "../src/dimension";
import { toExact } from "../src/fraction";
import { commonKind, isKindOf, sameKind, unit, unitWords } from "../src/units";

describe("units", () => {
  it.each([
    ["pupil/class", "1"],
    ["teacher/100 pupil", "1/100"],
    ["%", "1/100"],
    ["1", "1"],
    ["room/12 class", "1/12"],
  ])("%s is %s coherent units", (text, scale) => {
    expect(toExact(unit(text).scale)).toBe(scale);
  });

  it("cancels what stands above and below the line", () => {
    expect(sameKind(unit("pupil/pupil"), unit("1"))).toBe(true);
    expect(sameKind(unit("pupil/class"), unit("class/pupil"))).toBe(false);
    expect(sameKind(unit("yuan/pupil/year"), unit("yuan/year/pupil"))).toBe(true);
  });

  it("knows what is a kind of what", () => {
    expect(isKindOf(unit("teacher"), unit("staff"))).toBe(true);
    expect(isKindOf(unit("teacher"), unit("person"))).toBe(true);
    expect(isKindOf(unit("staff"), unit("teacher"))).toBe(false);
    expect(isKindOf(unit("teacher/class"), unit("staff"))).toBe(false);
    expect(commonKind(unit("school"), unit("teaching-point"))).toEqual(unit("site"));
    expect(commonKind(unit("school"), unit("pupil"))).toBeUndefined();
    expect(commonKind(unit("pupil/class"), unit("pupil"))).toBeUndefined();
  });

  it("refuses a base unit that nobody declared", () => {
    expect(() => unit("pupil/klass")).toThrow('"klass" is not a base unit');
    expect(() => unit("x pupil")).toThrow();
  });

  it.each([
    ["pupil/class", "人/班", "pupils per class"],
    ["teacher/100 pupil", "人/百生", "teachers per 100 pupils"],
    ["yuan/m2", "元/m²", "yuan per m²"],
    ["1/school", "校", "school"],
    ["%", "%", "%"],
    ["1", "", ""],
    ["class", "班", "classes"],
  ])("says %s as %s and %s", (text, zh, en) => {
    expect(unitWords(text)).toEqual({ zh, en });
  });
});

describe("the unit of a formula", () => {
  const of = (expression: Parameters<typeof unitOf>[0]) => unitOf(expression, "all");
  const kind = (expression: Parameters<typeof unitOf>[0], text: string) => {
    const made = of(expression);
    return typeof made === "string" ? made : sameKind(made, unit(text));
  };

  it("follows from its parts", () => {
    expect(kind({ ratio: ["pupils", "classes"] }, "pupil/class")).toBe(true);
    expect(kind({ roundUp: { ratio: ["pupils", { norm: "class-size-2017" }] } }, "class")).toBe(true);
    expect(kind({ share: ["full-time-teachers", "staff"] }, "%")).toBe(true);
    expect(kind({ sum: ["schools", "teaching-points"] }, "site")).toBe(true);
    expect(kind({ difference: ["staff", "full-time-teachers"] }, "staff")).toBe(true);
    expect(kind({ product: ["population", "minority-share"] }, "person")).toBe(true);
  });

  it("says what does not go together, however deep", () => {
    expect(of({ sum: ["pupils", "computer-rooms"] })).toBe("a sum of different kinds");
    expect(of({ sum: ["pupils", "computer-rooms", "classes"] })).toBe("a sum of different kinds");
    expect(of({ share: ["staff", "full-time-teachers"] })).toBe("a share of a whole that is of another kind");
    expect(of({ difference: ["full-time-teachers", "staff"] })).toBe("a difference of two kinds");
    expect(of({ ratio: [{ sum: ["pupils", "computer-rooms"] }, "classes"] })).toBe("a sum of different kinds");
  });
});
