import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingOf, mappingText, parseMapping, readMapping } from "../src/index";

const schema = "teks/mapping@1";

describe("a mapping's file", () => {
  it("comes back as it was written, whatever the columns are called", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom("__proto__", "constructor", "学生 数"), fc.string()), fc.stringMatching(/^[a-z@-]{1,20}$/)),
        (columns) => {
          const named = Object.fromEntries(Object.entries(columns).filter(([header]) => header.trim() !== ""));
          const { mapping, problems } = readMapping(mappingText(named));
          expect(Object.entries(mapping).toSorted()).toEqual(Object.entries(named).toSorted());
          expect(problems).toEqual([]);
        },
      ),
    );
  });

  it.each([
    [{ schema, columns: { 学生数: "pupils" } }, [], 1],
    [{ schema: "teks/mapping@2", columns: { 学生数: "pupils" } }, [["unknown-schema", ["schema"]]], 1],
    [{ columns: {} }, [["unknown-schema", ["schema"]]], 0],
    [{ schema, columns: {}, colums: {} }, [["unknown-field", ["colums"]]], 0],
    [{ schema }, [["no-object", ["columns"]]], 0],
    [
      { schema, columns: { 甲: 1, 乙: "", 丙: "a b", " ": "x", 丁: "a=b" } },
      [
        ["no-id", ["columns", "甲"]],
        ["no-id", ["columns", "乙"]],
        ["no-id", ["columns", "丙"]],
        ["no-header", ["columns", " "]],
        ["no-id", ["columns", "丁"]],
      ],
      0,
    ],
    [[], [["no-object", []]], 0],
    [null, [["no-object", []]], 0],
    [undefined, [["no-object", []]], 0],
  ])("%j", (value, problems, count) => {
    const read = parseMapping(value);
    expect(read.problems.map(({ code, path }) => [code, path])).toEqual(problems);
    expect(Object.keys(read.mapping).length).toBe(count);
    for (const { says, accepted } of read.problems)
      for (const text of [says.zh, says.en, accepted.zh, accepted.en]) expect(text).not.toMatch(/^$|\{value\}/);
  });

  it("that is no JSON says so", () => {
    expect(readMapping("{").problems.map(({ code }) => code)).toEqual(["not-json"]);
    expect(readMapping(`\ufeff${mappingText({ 甲: "a" })}`).mapping).toEqual({ 甲: "a" });
  });

  it("pollutes no prototype", () => {
    const { mapping } = readMapping(`{"schema": "${schema}", "columns": {"__proto__": "a"}}`);
    expect([Object.keys(mapping), Object.getPrototypeOf(mapping)]).toEqual([["__proto__"], Object.prototype]);
  });
});

describe("a mapping in texts", () => {
  it.each([
    [["学生数=pupils"], { 学生数: "pupils" }, []],
    [[" 学生数 = pupils ", "a=b=c"], { 学生数: "pupils", "a=b": "c" }, []],
    [["学生数=pupils", "学生数=pupils"], { 学生数: "pupils" }, []],
    [["学生数=pupils", "学生数=girls"], { 学生数: "pupils" }, [["header-twice", [1]]]],
    [
      ["学生数", "=pupils", "学生数=", "学生数=a b"],
      {},
      [
        ["no-pair", [0]],
        ["no-pair", [1]],
        ["no-pair", [2]],
        ["no-pair", [3]],
      ],
    ],
  ])("%j", (texts, mapping, problems) => {
    const read = mappingOf(texts);
    expect(read.mapping).toEqual(mapping);
    expect(read.problems.map(({ code, path }) => [code, path])).toEqual(problems);
  });
});
