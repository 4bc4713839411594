import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cell, cut, fit, lineText, paragraph, span, widthOf, wrap } from "../../src/tui/text";

describe("widths", () => {
  it.each([
    ["班额", 4],
    ["§1 “班”", 7],
    ["≤ 45 人/班", 10],
    ["━━┿▸⚑~", 6],
  ])("%s takes %i columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("are those of the terminal", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."aé班额，。“”👩‍👧🇨🇳️ー한") }), (text) => widthOf(text) >= stringWidth(text)));
  });
});

describe("cells", () => {
  it("never cut a character in two", () => {
    expect(cut("平均班额", 5)).toBe("平均…");
    expect(cut("平均班额", 4)).toBe("平…");
    expect(cut("平均班额", 8)).toBe("平均班额");
    expect(cut("班", 0)).toBe("");
  });

  it("are as wide as asked, on either side", () => {
    expect(cell("班额", 6)).toBe("班额  ");
    expect(cell("108.2", 8, "right")).toBe("   108.2");
    expect(widthOf(cell("平均班额", 5))).toBe(5);
  });

  it("fill a line to its width, the cursor's mark to the end", () => {
    const line = fit([{ ...span("班额"), chosen: true }], 8);
    expect(lineText(line)).toBe("班额    ");
    expect(line.every(({ chosen }) => chosen === true)).toBe(true);
  });
});

describe("wrapping", () => {
  it("keeps words whole and closing marks off the start of a line", () => {
    expect(wrap("pupils enrolled over classes", 16)).toEqual(["pupils enrolled", "over classes"]);
    expect(wrap("在校生数除以班数；均值", 16)).toEqual(["在校生数除以班", "数；均值"]);
  });

  it("breaks what is longer than a line", () => {
    expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  });

  it("loses nothing and stays within the width", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."ab 班额，。“”（）1%") });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("hangs a paragraph behind its lead-in", () => {
    expect(paragraph("one two three", 9, "plain", [span("- ")]).map(lineText)).toEqual(["- one two", "  three"]);
  });
});
