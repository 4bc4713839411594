import { describe, expect, it } from "vitest";
import { speaksUnicode } from "../../src/language";
import { frame, PLAIN_SURROUNDINGS } from "../../src/tui/frame";
import { hitAt, isMouse, mouseKey } from "../../src/tui/mouse";
import { type State, start } from "../../src/tui/state";
import { lineText, widthOf } from "../../src/tui/text";
import { model } from "./seed";

describe("a report of the mouse", () => {
  it.each([
    ["[<0;1;1M", { mouse: "click", x: 0, y: 0 }],
    ["[<4;80;24M", { mouse: "click", x: 79, y: 23 }],
    ["[<64;5;6M", { mouse: "wheel-up", x: 4, y: 5 }],
    ["[<81;5;6M", { mouse: "wheel-down", x: 4, y: 5 }],
    ["[<0;1;1m", undefined],
    ["[<2;1;1M", undefined],
    ["[<32;1;1M", undefined],
  ])("%s is %j", (input, key) => {
    expect(isMouse(input)).toBe(true);
    expect(mouseKey(input)).toEqual(key);
  });

  it.each(["", "[<", "[<0;1M", "[A", "0;1;1M", "[<0;1;1Mx"])("%j is none", (input) => {
    expect(isMouse(input)).toBe(false);
  });
});

describe("what stands at a place of the screen", () => {
  const of = (state: State, columns = 160) => {
    const lines = frame(model, state, { ...PLAIN_SURROUNDINGS, size: { columns, rows: 50 } });
    /** The place where a text starts. */
    const at = (text: string, from = 0) => {
      const y = lines.findIndex((line, row) => row >= from && lineText(line).includes(text));
      const x = widthOf(lineText(lines[y] ?? []).split(text)[0] ?? "");
      return hitAt(lines, { mouse: "click", x, y });
    };
    return { lines, at };
  };

  it("is a screen's name, a column's title, a row", () => {
    const { at } = of(start("zh", "schools"));
    expect(at("7 补贴")).toEqual({ screen: "allowance" });
    expect(at("在校生", 2)).toEqual({ column: "pupils" });
    expect(at("示例", 4)).toEqual({ row: expect.stringMatching(/^school:p\d+@primary$/) });
  });

  it("is a line of the detail that leads elsewhere, also beside a row", () => {
    const state: State = { ...start("zh", "findings"), chosen: { findings: "class-counts-by-stage@tekes" }, open: true };
    expect(of(state).at("小学班数（如印）")).toEqual({ link: expect.stringMatching(/^findings figure:/) });
    expect(of(state, 80).at("小学班数（如印）")).toEqual({ link: expect.stringMatching(/^findings figure:/) });
  });

  it("is nothing beyond the screen and between", () => {
    const { lines } = of(start("en"));
    for (const at of [
      { x: 500, y: 4 },
      { x: 0, y: 500 },
      { x: 0, y: 0 },
    ])
      expect(hitAt(lines, { mouse: "click", ...at })).toBeUndefined();
  });
});

it.each([
  [{}, true],
  [{ LANG: "zh_CN.UTF-8" }, true],
  [{ LANG: "C.utf8" }, true],
  [{ LANG: "zh_CN.GB18030" }, false],
  [{ LANG: "C" }, false],
  [{ LC_ALL: "POSIX", LANG: "en_GB.UTF-8" }, false],
  [{ LC_ALL: "", LC_CTYPE: "en_GB.UTF-8", LANG: "C" }, true],
])("%j takes more than ASCII: %s", (env, expected) => {
  expect(speaksUnicode(env)).toBe(expected);
});
