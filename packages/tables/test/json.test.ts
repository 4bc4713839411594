import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueText, jsonText, ndjsonText, readTable, type TableColumn } from "../src/index";
import { columns, issuesTold, rowsTold } from "./corpus/told";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options = {}) => readTable(bytes(text), { columns, ...options });

describe("JSON", () => {
  it("is an array of records, by their names in either language", () => {
    const table = read(
      ' [ {"学校代码": "0013", "Pupils": 812, "经费（万元）": 1.10, "note": null},\n {"Pupils": "八百", "学校代码": null} ] ',
    );
    expect(table.format).toBe("json");
    expect(rowsTold(table)).toEqual(["1: #0013 | 812 person | 11000 yuan", "2: ?not-reported | 800 person | ?not-reported"]);
    expect(table.columns.map(({ id, letter, header }) => [id, letter, header])).toEqual([
      ["id", undefined, "学校代码"],
      ["pupils", undefined, "Pupils"],
      ["funds", undefined, "经费（万元）"],
    ]);
    expect(table.unmapped).toEqual([{ at: 3, header: "note" }]);
    expect(table.counts).toEqual({ inFile: 2, read: 2, refused: 0, setAside: 0, blank: 0, hidden: 0 });
  });

  it("has lists under names as its sheets, and other values beside them", () => {
    const text =
      '{"schema": "x@1", "empty": [], "notes": ["a"], "towns": [{"乡镇": "甲"}], "schools": [{"id": "1", "pupils": 5, "乡镇": "甲"}]}';
    const table = read(text);
    expect(table.sheets).toEqual([
      { name: "towns", matches: 1 },
      { name: "schools", matches: 3 },
    ]);
    expect([table.sheet, rowsTold(table)]).toEqual(["schools", ["1: #1 | 甲 | 5 person"]]);
    expect(rowsTold(read(text, { sheet: "towns" }))).toEqual(["1: 甲"]);
    expect(rowsTold(read(text, { sheet: 1 }))).toEqual(["1: 甲"]);
    expect(issuesTold(read(text, { sheet: "villages" }))).toEqual(["no-sheet 0"]);
  });

  it("of one object is one record", () => {
    expect(rowsTold(read('{"id": "1", "pupils": 5}'))).toEqual(["1: #1 | 5 person"]);
  });

  it("keeps every digit of a number, and tells where a double has fewer", () => {
    const table = read(
      '[{"id": 65432101234567890123, "经费": 0.1234567890123456789}, {"id": 9007199254740991, "经费": 1e5}, {"id": 1.2e17}]',
    );
    expect(rowsTold(table)).toEqual([
      "1: #65432101234567890123 | 0.1234567890123456789 yuan",
      "2: #9007199254740991 | 100000 yuan",
      "3~: !spoilt-id | ?not-reported",
    ]);
    expect(issuesTold(table)).toEqual(["long-number 1", "long-number 1", "spoilt-id 3"]);
  });

  it("takes an exponent as a number's own way of writing, also of what is counted", () => {
    expect(rowsTold(read('[{"pupils": 1.2e3}]'))).toEqual(["1: 1200 person"]);
  });

  it.each([
    ['[{"id": 1, "id": 2}, {"id": 3}]', ["2: #3"], ["duplicate-key 1"], 1],
    ['[{"id": 1}, 5, [1], null]', ["1: #1"], ["no-record 2", "no-record 3", "no-record 4"], 3],
    [
      '[{"id": 1, "name": {"zh": "甲"}, "pupils": [5]}]',
      ["1~: #1 | !nested-value | !nested-value"],
      ["nested-value 1", "nested-value 1"],
      0,
    ],
    [
      '[{"id": {"absent": "suppressed"}, "name": {"absent": "implausible", "mark": "?"}, "pupils": {"absent": "lost"}}]',
      ["1~: ?suppressed | ?implausible | !nested-value"],
      ["nested-value 1"],
      0,
    ],
    [
      '[{"id": {"absent": "suppressed", "x": 1}, "name": {"absent": "none", "mark": 1}}]',
      ["1~: !nested-value | !nested-value"],
      ["nested-value 1", "nested-value 1"],
      0,
    ],
    ['[{"id": 1}, {}, {"id": null}, {"id": "2"}]', ["1: #1", "4: #2"], [], 0],
    ['[{"id": "合计", "pupils": 5}, {"id": "1", "pupils": 5}]', ["2: #1 | 5 person"], [], 0],
    ['[{"__proto__": 1, "constructor": 2, "id": "3"}]', ["1: #3"], [], 0],
    ['[{"\\u0069d": "a\\"\\u4e00"}]', ['1: #a"一'], [], 0],
    ["[]", [], ["no-records 0"], 0],
    ["[{}, {}]", [], ["no-table 0"], 0],
    ['{"a": {}}', [], ["no-table 0"], 1],
    ["{}", [], ["no-records 0"], 0],
    ['{"a": [{"id": 1}], "a": [{"id": 2}]}', [], ["duplicate-key 0"], 0],
    ['{"id": 1, "id": 2}', [], ["duplicate-key 1"], 1],
  ])("%s", (text, rows, issues, refused) => {
    const table = read(text);
    expect(rowsTold(table)).toEqual(rows);
    expect(issuesTold(table)).toEqual(issues);
    expect(table.counts.refused).toBe(refused);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['[{"id": 1}', 1],
    ['[{"id": 1},]', 1],
    ['[{"id": 01}]', 1],
    ['[{"id": 1}\n {"id": 2}]', 2],
    ['[{"id": "a\nb"}]', 1],
    ['[{"id": NaN}]', 1],
    ['[{"id": "\\x"}]', 1],
    ['[{"id": 1}] x', 1],
  ])("%j is none, and says where it ceases to be", (text, line) => {
    const table = read(text);
    expect(table.rows).toEqual([]);
    expect(table.issues.list.map((issue) => [issue.code, issue.line])).toEqual([["bad-json", line]]);
    for (const language of ["zh", "en"] as const)
      expect(issueText(table.issues.list[0] ?? expect.fail(), language)).not.toMatch(/[{}](?:expected|value)/);
  });

  it("nested too deep is refused", () => {
    expect(issuesTold(read(`[{"a": ${"[".repeat(62)}${"]".repeat(62)}, "id": 1}]`))).toEqual([]);
    expect(issuesTold(read(`[{"a": ${"[".repeat(63)}${"]".repeat(63)}, "id": 1}]`))).toEqual(["deep-json 0"]);
    expect(issuesTold(read("[".repeat(1_000_000)))).toEqual(["deep-json 0"]);
  });

  it("keeps to its limits", () => {
    const many = `[${Array.from({ length: 10 }, (_, at) => `{"id": "${at}"}`).join()}]`;
    expect(read(many, { limits: { rows: 3 } }).counts).toEqual({ inFile: 10, read: 3, refused: 7, setAside: 0, blank: 0, hidden: 0 });
    expect(issuesTold(read(many, { limits: { rows: 3 } }))).toEqual(["too-many-rows 4"]);
    expect(issuesTold(read('[{"id": 1, "a": 2}]', { limits: { columns: 1 } }))).toEqual(["too-many-columns 1"]);
    expect(issuesTold(read('[{"id": "123456"}]', { limits: { cell: 5 } }))).toContain("long-cell 1");
    expect(issuesTold(read(many, { limits: { bytes: 50 } }))).toEqual(["too-many-bytes 0"]);
  });

  it("of records that each have a name of their own ends within a bound", { timeout: 20_000 }, () => {
    const wide = `[${Array.from({ length: 16_000 }, (_, at) => `{"k${at}": 1}`).join()}]`;
    const table = read(wide.replace("k0", "id"));
    expect(issuesTold(table)).toEqual(["too-many-cells 6325"]);
    expect(table.counts.inFile).toBe(16_000);
  });
});

describe("NDJSON", () => {
  it("is a record a line; a line that is none is refused alone, at its place", () => {
    const table = read('\n{"id": "1", "pupils": 5}\r\n\n{"id": "2", "pupils": }\n[1]\n{"id": "3", "pupils": 7} \n');
    expect(table.format).toBe("ndjson");
    expect(rowsTold(table)).toEqual(["1: #1 | 5 person", "4: #3 | 7 person"]);
    expect(table.issues.list.map(({ code, row, line }) => [code, row, line])).toEqual([
      ["bad-json", 2, 4],
      ["no-record", 3, 5],
    ]);
    expect(table.counts).toEqual({ inFile: 4, read: 2, refused: 2, setAside: 0, blank: 0, hidden: 0 });
  });

  it("in UTF-16 is read as well", () => {
    const table = readTable(Buffer.from('\ufeff{"id": "1"}\n{"id": "2"}\n', "utf16le"), { columns });
    expect([table.format, rowsTold(table)]).toEqual(["ndjson", ["1: #1", "2: #2"]]);
  });
});

describe("laws", () => {
  const one: readonly TableColumn[] = [{ id: "a", names: [], kind: "text" }];
  const key = fc.constantFrom("a", "b", "__proto__", "一");
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }));

  it("what JSON.stringify writes is read back", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(key, value), { minLength: 1, maxLength: 6 }), fc.nat(3), (records, indent) => {
        const table = readTable(bytes(JSON.stringify(records, undefined, indent)), { columns: one, totals: "rows" });
        const texts = records.flatMap(({ a }) => (typeof a === "string" && /^[a-z]+$/.test(a) && !["na", "none"].includes(a) ? [a] : []));
        const found = table.rows.flatMap(({ values: [first] }) => (first !== undefined && "text" in first ? [first.text] : []));
        expect(found).toEqual(expect.arrayContaining(texts));
        expect(table.counts.inFile).toBe(records.length);
        expect(table.counts.read + table.counts.blank + table.counts.refused).toBe(records.length);
      }),
    );
  });

  it("what is written as JSON is read back, its absences with their marks", () => {
    const absent = fc.record({ absent: fc.constantFrom("suppressed", "implausible", "none"), mark: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(absent, { minLength: 1, maxLength: 5 }), fc.constantFrom(jsonText, ndjsonText), (cells, written) => {
        const text = written({ columns: [{ name: "a", kind: "text" }], rows: cells.map((cell) => [cell]) });
        expect(readTable(bytes(text), { columns: one }).rows.map(({ values: [first] }) => first)).toEqual(cells);
      }),
    );
  });

  it("what JSON.parse takes is taken, and nothing else", () => {
    const sound = JSON.stringify([{ id: '一\n"', pupils: -1.5e-3, nested: { a: [true, null, {}] } }, { id: "2" }]);
    const broken = fc
      .tuple(fc.nat(sound.length), fc.nat(2), fc.constantFrom("", ",", '"', "}", "]", "{", "0", "\\", " ", "e", "\n", "\u0001", "-"))
      .map(([at, cut, put]) => `[${sound.slice(1, 1 + at)}${put}${sound.slice(1 + at + cut)}`);
    fc.assert(
      fc.property(broken, (text) => {
        if (!text.startsWith('[{"')) return;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(readTable(bytes(text), { columns }).issues.counts.has("bad-json")).toBe(!isJson);
      }),
      { numRuns: 1000 },
    );
  });
});
