import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FaultError, parseJson } from "../src/index";

/** "line:column" of where the text stops being JSON, or the data it says. */
function read(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    expect(error.code).toBe("bad-json");
    return `${error.detail.line}:${error.detail.column}`;
  }
}

describe("parseJson", () => {
  it.each([
    ["", "1:1"],
    [" \n ", "2:2"],
    ["{", "1:2"],
    ['{"a": x}', "1:7"],
    ['{"a": 1,}', "1:9"],
    ['{"a" 1}', "1:6"],
    ['{"a": 1 "b": 2}', "1:9"],
    ['{"a": 1}}', "1:9"],
    ['{1: "a"}', "1:2"],
    ["{]", "1:2"],
    ['{"a"}', "1:5"],
    ['{"a":}', "1:6"],
    ["[1,]", "1:4"],
    ["[1 2]", "1:4"],
    ["[}", "1:2"],
    ["]", "1:1"],
    ["1 2", "1:3"],
    ["01", "1:2"],
    ["1.", "1:2"],
    ["-", "1:1"],
    ["nul", "1:1"],
    ["'a'", "1:1"],
    ['["a\nb"]', "1:2"],
    [String.raw`["\x"]`, "1:2"],
    ['{\n  "在校生": 1,\n  "班数": 二\n}', "3:9"],
    ['{"𠮷": 𠮷}', "1:7"],
  ])("%j breaks at %s", (text, at) => {
    expect(read(text)).toBe(at);
  });

  it("says what JSON says", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("finds a stray sign wherever it stands between tokens", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, seed) => {
        // On a line of its own, after any line of the printed value: no string has a line break in it.
        const lines = JSON.stringify(value, null, 1).split("\n");
        const at = seed % (lines.length + 1);
        expect(read([...lines.slice(0, at), "?", ...lines.slice(at)].join("\n"))).toBe(`${at + 1}:1`);
      }),
    );
  });

  it("reads nesting that would overflow a stack", () => {
    expect(read("[".repeat(300_000))).toBe("1:300001");
  });
});
