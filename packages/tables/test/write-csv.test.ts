import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CsvTextOptions,
  csvText,
  MARKS,
  neutralised,
  type OutCell,
  type OutColumn,
  type OutKind,
  type OutTable,
  readColumns,
  readCsv,
  tsvText,
  unneutralised,
} from "../src/index";

const utf8 = (text: string) => new TextEncoder().encode(text);
const column = (kind: OutKind, ...cells: readonly OutCell[]): OutTable => ({
  columns: [{ name: "x", kind }],
  rows: cells.map((cell) => [cell]),
});
const LF: CsvTextOptions = { newline: "\n" };

describe("text that a spreadsheet could run", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+8613912345678", "'+8613912345678"],
    ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－A1", "'－A1"],
    ["＠A1", "'＠A1"],
    ['"=1+1', "'\"=1+1"],
    [" =1+1", "' =1+1"],
    ["\n=1+1", "'\n=1+1"],
    ["\u3000=1+1", "'\u3000=1+1"],
    ["'=1+1", "''=1+1"],
    ["-12.5-1", "'-12.5-1"],
    ["-1,A1", "'-1,A1"],
    ["--1", "'--1"],
    ["-", "-"],
    ["--", "--"],
    ["—", "—"],
    ["－", "－"],
    ["-12.5", "-12.5"],
    ["-1,234.5", "-1,234.5"],
    ["-3.5%", "-3.5%"],
    ["-.5", "-.5"],
    ["-1.2E+5", "-1.2E+5"],
    ["1=1", "1=1"],
    ["'quoted'", "'quoted'"],
    ["", ""],
  ])("%j becomes %j and comes back", (text, expected) => {
    expect(neutralised(text)).toBe(expected);
    expect(unneutralised(expected)).toBe(text);
  });

  it("is never left in front of a formula sign, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "＝", "\t", "\r", "\n", '"', "'", " ", "1", "A", ",", ".") }),
        (text) => {
          const written = neutralised(text);
          expect(/^["'\s]*[=+@＝]/.test(written) && !written.startsWith("'")).toBe(false);
          expect(/^[\t\r]/.test(written)).toBe(false);
          expect(unneutralised(written)).toBe(text);
        },
      ),
    );
  });

  it("leaves the marks of absence as they are", () => {
    for (const mark of Object.keys(MARKS)) expect(neutralised(mark)).toBe(mark);
  });
});

describe("CSV", () => {
  it("quotes what RFC 4180 asks to quote, and numbers never", () => {
    const table: OutTable = {
      columns: [
        { name: "a", kind: "text" },
        { name: "b", kind: "number" },
      ],
      rows: [
        ['say "x"', -1.5],
        ["1,2", 1e21],
        ["two\r\nlines", -0],
        ["plain", null],
        ["short"],
        ["absent", { absent: "not-applicable", mark: "/" }],
        ["no figure", Number.NaN],
      ],
    };
    expect(csvText(table)).toBe(
      'a,b\r\n"say ""x""",-1.5\r\n"1,2",1e+21\r\n"two\r\nlines",0\r\nplain,\r\nshort,\r\nabsent,/\r\nno figure,\r\n',
    );
  });

  it("keeps names from being run too", () => {
    expect(csvText({ columns: [{ name: "=A1", kind: "number" }], rows: [[-1]] }, LF)).toBe("'=A1\n-1\n");
  });

  it("begins with a byte order mark where asked", () => {
    expect(csvText(column("text", "一小"), { ...LF, bom: true })).toBe("\ufeffx\n一小\n");
  });

  it("puts tabs between cells as Excel does", () => {
    const table: OutTable = {
      columns: [
        { name: "a", kind: "text" },
        { name: "b", kind: "text" },
      ],
      rows: [["x\ty", 'z"']],
    };
    expect(tsvText(table, LF)).toBe('a\tb\n"x\ty"\t"z"""\n');
  });

  it.each([
    ["007", '"=""007"""'],
    ["12345678901", "12345678901"],
    ["123456789012", '"=""123456789012"""'],
    ["0", "0"],
    ["A07", "A07"],
    ["=1", "'=1"],
  ])("writes the id %j so that Excel shows it: %j", (id, expected) => {
    expect(csvText(column("id", id), { ...LF, excelIds: true })).toBe(`x\n${expected}\n`);
    expect(csvText(column("text", id), { ...LF, excelIds: true })).toBe(`x\n${neutralised(id)}\n`);
  });

  it("refuses a row with more cells than columns, and does not drop them", () => {
    expect(() => csvText({ columns: [{ name: "a", kind: "text" }], rows: [["1"], ["1", "2"]] })).toThrow(
      new RangeError("row 2 has 2 cells, the table 1 columns"),
    );
  });
});

// What is no Unicode text (NUL, half a surrogate pair) is outside the promise.
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom("县", "一", "小", "=", "+", "-", "@", "'", '"', ",", ";", "|", "\t", "\r", "\n", " ", "0", "7", "𠮷", "\ufeff"),
  }),
  fc.string({ unit: "grapheme" }).filter((each) => !each.includes("\0")),
  fc.constantFrom("=1+1", "-12.5", "—", "sep=", '="007"', "007", "330000000000000071", "__proto__", ""),
);
const cell = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
  fc.constantFrom<OutCell>(
    { absent: "not-reported", mark: "—" },
    { absent: "suppressed", mark: "*" },
    { absent: "not-applicable", mark: "/" },
  ),
);
const outColumn = fc.record<OutColumn>({ name: text, kind: fc.constantFrom("id", "text", "number") });
const outTable = fc
  .array(outColumn, { minLength: 1, maxLength: 5 })
  .chain((columns) =>
    fc
      .array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 6 })
      .map((rows): OutTable => ({ columns, rows })),
  );
const options = fc.record<CsvTextOptions>({
  bom: fc.boolean(),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  newline: fc.constantFrom("\r\n", "\n"),
  excelIds: fc.boolean(),
});

const plain = (each: OutCell): string =>
  each === null ? "" : typeof each === "object" ? each.mark : typeof each === "number" ? String(each) : each;

describe("write, then read", () => {
  it("is the identity once the apostrophes are taken off", () => {
    fc.assert(
      fc.property(outTable, options, (table, how) => {
        const bytes = utf8(csvText(table, how));
        const read = readCsv(bytes, { encoding: "utf-8", delimiter: how.delimiter });
        expect(read.issues.list).toEqual([]);
        expect(read.header.map(unneutralised)).toEqual(table.columns.map(({ name }) => name));
        expect(read.rows.map(({ fields }) => fields.map(unneutralised))).toEqual(table.rows.map((row) => row.map(plain)));
      }),
      { numRuns: 1000 },
    );
  });

  it("needs no word about encoding and delimiter where comma, semicolon or tab part the cells", () => {
    const name = fc.string({ unit: fc.constantFrom("县", "a", ",", ";", "\t", '"', "\n", "=") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(name, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
      .map((rows): OutTable => ({ columns: (rows[0] ?? []).map((each) => ({ name: each, kind: "text" })), rows }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), fc.boolean(), (given, delimiter, bom) => {
        const read = readCsv(utf8(csvText(given, { delimiter, bom })));
        expect(read.rows.map(({ fields }) => fields.map(unneutralised))).toEqual(given.rows);
      }),
      { numRuns: 500 },
    );
  });

  it("gives every figure back to the last bit", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (values) => {
        const { columns } = readColumns(utf8(csvText(column("number", ...values))), { columns: [{ name: "x", kind: "number" }] });
        expect(columns.get("x")).toEqual({ kind: "number", values: Float64Array.from(values, (value) => value + 0) });
      }),
    );
  });
});
