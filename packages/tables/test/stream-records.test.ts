import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type StreamOptions } from "../src/index";
import { columns } from "./corpus/told";
import { comparable, cutInto, partsOf, together } from "./stream/parts";

const options: StreamOptions = { columns, file: "x.ndjson" };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, more: Partial<StreamOptions> = {}) => together(partsOf([bytes(text)], { ...options, ...more }));

const field = fc.tuple(
  fc.constantFrom("学校代码", "学校名称", "在校生数", "经费（万元）", "备注", "__proto__"),
  fc.constantFrom(
    '"0013"',
    '"甲\\n乙"',
    "5",
    "1.50",
    "-1e3",
    "null",
    "true",
    '"合计"',
    '{"absent":"suppressed","mark":"*"}',
    "[1]",
    "9007199254740993",
  ),
);
const record = fc
  .array(field, { minLength: 1, maxLength: 5 })
  .map((fields) => `{${fields.map(([name, value]) => `"${name}": ${value}`).join(",")}}`);
const line = fc.oneof(
  { weight: 8, arbitrary: record },
  { weight: 1, arbitrary: fc.constantFrom("", " \t", "\u3000", "{", "[1]", "{}", '{"a":}', "\0") },
);
const sizes = fc.oneof(fc.constant([1]), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }));

describe("a stream of NDJSON", () => {
  it("is what the whole gives, wherever its blocks end", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        record,
        fc.array(line, { maxLength: 20 }),
        record,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(0, 65_536),
        sizes,
        (one, lines, last, end, blank, cut) => {
          // Blanks in the first record: what tells the format is behind once blocks are small.
          const file = bytes([`${one.slice(0, -1)}${" ".repeat(blank)}}`, ...lines, last].join(end));
          const whole = readTable(file, options);
          expect(whole.format).toBe("ndjson");
          expect(together(partsOf(cutInto(file, blank, cut), options))).toEqual(comparable(whole));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("says of its head what it is", () => {
    const [head] = partsOf([bytes('{"学校代码":"1"}\n{"学校代码":"2"}')], options);
    expect(head?.part === "head" && [head.format, head.delimiter, head.columns.map(({ id, letter }) => [id, letter])]).toEqual([
      "ndjson",
      undefined,
      [["id", undefined]],
    ]);
  });

  it("takes the names of the first thousand records; a later one is told each time, and its value left out", () => {
    const first = '{"学校代码":"1"}\n';
    const late = '{"学校代码":"7","在校生数":5}\n{"在校生数":6}\n';
    const inTime = read(`${first.repeat(999)}${late}`);
    expect([inTime.columns.map(({ id }) => id), inTime.counts.read, inTime.issues.count]).toEqual([["id", "pupils"], 1001, 0]);
    const tooLate = read(`${first.repeat(1000)}${late}`);
    expect([tooLate.columns.map(({ id }) => id), tooLate.counts.read, tooLate.counts.blank]).toEqual([["id"], 1001, 1]);
    expect(tooLate.issues.list.map(({ code, row, value, accepted }) => [code, row, value, accepted.en])).toEqual([
      ["late-name", 1001, "在校生数", "one of the 1 fields that the first records have"],
      ["late-name", 1002, "在校生数", "one of the 1 fields that the first records have"],
    ]);
  });

  it("refuses a line over the limit, and reads the next", () => {
    const table = read(`{"学校代码":"1"}\n{"学校代码":"${"x".repeat(50)}"}\n{"学校代码":"2"}\n`, { limits: { row: 40 } });
    expect(table.rows.map(({ row, values }) => [row, values])).toEqual([
      [1, [{ id: "1" }]],
      [3, [{ id: "2" }]],
    ]);
    expect(table.counts).toEqual({ inFile: 3, read: 2, refused: 1, setAside: 0, blank: 0, hidden: 0 });
    expect(table.issues.list.map(({ code, row, line: at, accepted }) => [code, row, at, accepted.en])).toEqual([
      ["long-row", 2, 2, "at most 40 characters a row"],
    ]);
  });

  it("tells of a broken line no more than the line, and so does the whole", () => {
    const text = '{"学校代码":"1"}\n{"学校代码":\n{"学校代码":"3"}\n';
    for (const { issues } of [read(text), readTable(bytes(text), options)])
      expect(issues.list.map(({ code, row, value }) => [code, row, value])).toEqual([["bad-json", 2, ""]]);
  });

  it.each([
    ["an array", '[{"学校代码":"1"}]'],
    ["one object over several lines", '{\n"学校代码":"1"}\n'],
    ["lists under names", '{"学校":[{"学校代码":"1"}]}\n'],
    ["a first line over the limit", `{"学校代码":"${"x".repeat(100)}"}\n{"学校代码":"1"}\n`],
  ])("does not read %s, and says so", (_, text) => {
    const parts = partsOf([bytes(text)], { ...options, limits: { row: 60 } });
    expect(parts.map(({ part }) => part)).toEqual(["head", "end"]);
    const { columns: found, missing, counts, issues } = together(parts);
    expect([found, missing.length, counts.inFile]).toEqual([[], columns.length, 0]);
    expect(issues.list.map(({ code, row }) => [code, row])).toEqual([["no-stream", 0]]);
  });
});
