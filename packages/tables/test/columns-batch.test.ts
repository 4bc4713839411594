import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import wabt from "wabt";
import type { AskedColumn, ColumnsOptions } from "../src/index";
import { type Collector, collector } from "../src/issue";
import { type Columns, readBytes } from "../src/text/bytes";
import { readByText } from "../src/text/columns";
import { guessEncoding } from "../src/text/decode";
import type { PlainReader } from "../src/text/plain/plain";
import { scalarRows } from "../src/text/plain/scalar";
import { simdRows } from "../src/text/plain/simd";
import { SIMD } from "../src/text/plain/simd-module";

const plainly: PlainReader = (options) => {
  const rows = simdRows(options);
  if (rows === undefined) throw new Error("this machine has no vectors");
  return rows;
};

const ENGINES: readonly (readonly [string, PlainReader])[] = [
  ["a byte", scalarRows],
  ["sixteen bytes", plainly],
];

/** What the way by bytes gives, and what the way by text gives, issues and all. */
function bothWays(text: string, options: ColumnsOptions, plain: PlainReader) {
  const bytes = new TextEncoder().encode(text);
  const told = <R extends Columns>(read: (found: Collector) => R) => {
    const found = collector(options);
    return { ...read(found), issues: found.issues() };
  };
  return [
    told((found) => readBytes(bytes, guessEncoding(bytes), options, found, plain)),
    told((found) => readByText(bytes, options, found)),
  ] as const;
}

const COLUMNS: readonly AskedColumn[] = [
  { name: "code", kind: "code" },
  { name: "count", kind: "number" },
  { name: "text", kind: "text" },
];

/** Lines of this many bytes with their line ends fill a window of the fast way, and one byte more does not. */
const WINDOW = 65_536;

describe.each(ENGINES)("rows that are taken many at once, %s at a time", (_, plain) => {
  it("are the same as one by one, with rows of every kind between them", () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom(
          "甲县,12,一小",
          "乙县,,",
          ",-3.25,二",
          '"甲县",7,"a ""b"""',
          "丙,约40,x",
          "丁,1",
          ",,",
          "",
          "戊,1234567890123456,三",
          "己,1E3,四",
          '"庚,辛","12.50","五六"',
          '"甲县","","a\nb"',
          "a,0,é𝄞€x",
          "c,00000000000.50,ääääääääääääääääääääääääääää",
          "-,-,-",
          "d,.5,",
          'e,5.,"',
        ),
        fc.constantFrom("\n", "\r\n", "\r"),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 120 }), (some, times) => {
        const text = `code,count,text\n${some
          .map(([row, end]) => row + end)
          .join("")
          .repeat(times)}`;
        const [bytes, texts] = bothWays(text, { columns: COLUMNS }, plain);
        expect(bytes).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it("are the same wherever a window ends", () => {
    const line = fc.constantFrom("甲,1,二\r\n", "a,22.5,b\n", 'a,3,"b"\r', "a,4\n", "\r\n", 'a,5,""""\r\n');
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom("\n", "\r", "\r\n"),
        fc.array(line, { maxLength: 40 }),
        (more, end, some) => {
          // One row that nearly fills the window, cells of it longer than any of the others; then it ends among short ones.
          const text = `code,count,text\n${`a,1,${"x".repeat(1000)}${end}`.repeat(64)}a,2,${"y".repeat(WINDOW - 64 * (1004 + end.length) + more)}${end}${some.join("")}`;
          const [bytes, texts] = bothWays(text, { columns: COLUMNS }, plain);
          expect(bytes).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["\n", "\r", "\r\n"])("may be longer than a window, with a line end of %j", (end) => {
    const long = `a,1,${"字".repeat(30_000)}${end}`;
    const text = `code,count,text\n${long}b,2,c${end}${long}${long}"d",3,"${"e".repeat(70_000)}"${end}f,4,g`;
    const [bytes, texts] = bothWays(text, { columns: COLUMNS, limits: { cell: 100_000 } }, plain);
    expect(bytes).toEqual(texts);
    expect(bytes.issues.count).toBe(0);
  });

  it("read any number as it is written", () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{0,${max}}$`));
    const number = fc
      .tuple(
        fc.constantFrom("", "-", "+", "--"),
        digits(17),
        fc.constantFrom("", ".", ".."),
        digits(17),
        fc.constantFrom("", "e3", " ", "x"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.boolean()), { minLength: 1, maxLength: 30 }), (cells) => {
        const text = `count\n${cells.map(([cell, isQuoted]) => `${isQuoted ? `"${cell}"` : cell}\n`).join("")}`;
        const [bytes, texts] = bothWays(text, { columns: [{ name: "count", kind: "number" }] }, plain);
        expect(bytes).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });

  it("read numbers at the edge of what is plain", () => {
    const cells = [
      ".",
      "-.",
      "-",
      "",
      ".5",
      "5.",
      "-5.",
      "1.2.3",
      "123456789012345",
      "1234567890123456",
      "-123456789012345",
      "12345678901234.5",
    ];
    const text = `count\n${cells.map((cell) => `"${cell}"\n${cell}\n`).join("")}`;
    const [bytes, texts] = bothWays(text, { columns: [{ name: "count", kind: "number" }] }, plain);
    expect(bytes).toEqual(texts);
  });

  it("keep to the limit of a cell", () => {
    const text = 'code,count,text\na,12345,abcde\na,123456,b\na,1,abcdef\n"a","123456",b\na,1,"abcdef"\na,1,"一二三四五"\n';
    const [bytes, texts] = bothWays(text, { columns: COLUMNS, limits: { cell: 5 } }, plain);
    expect(bytes).toEqual(texts);
    expect(bytes.counts).toEqual({ inFile: 6, read: 2, refused: 4, blank: 0 });
  });

  it("read any text as it is written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "߿", "ࠀ", "字", "\uffff", "𝄞", "􏿿", " ", ";"), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
        const text = `code,text\n${rows.map(([code, name]) => `${code},${name}\n`).join("")}`;
        const [bytes, texts] = bothWays(text, { columns: COLUMNS.filter(({ kind }) => kind !== "number"), delimiter: "," }, plain);
        expect(bytes).toEqual(texts);
      }),
      { numRuns: 200 },
    );
  });

  it.each([1023, 1024, 1025, 2048, 2049, 9000])("are all there: %d of them", (many) => {
    const text = `code,count,text\n${Array.from({ length: many }, (_, row) => `c${row % 3},${row},t${row}\n`).join("")}`;
    const [{ columns, rows }] = bothWays(text, { columns: COLUMNS }, plain);
    expect(columns.get("count")).toEqual({ kind: "number", values: Float64Array.from({ length: many }, (_, row) => row) });
    expect(rows).toEqual(Uint32Array.from({ length: many }, (_, row) => row + 2));
  });

  it("may have very many columns", () => {
    const width = 5000;
    const line = (cell: (at: number) => string | number) => `${Array.from({ length: width }, (_, at) => cell(at)).join(",")}\n`;
    const text = line((at) => `n${at}`) + Array.from({ length: 30 }, (_, row) => line((at) => row * at)).join("");
    const [bytes, texts] = bothWays(
      text,
      {
        columns: [
          { name: "n4999", kind: "number" },
          { name: "n7", kind: "text" },
        ],
      },
      plain,
    );
    expect(bytes).toEqual(texts);
    expect(bytes.columns.get("n4999")).toEqual({ kind: "number", values: Float64Array.from({ length: 30 }, (_, row) => row * 4999) });
  });

  it("stop at the limit of rows, however they are taken", () => {
    const [bytes, texts] = bothWays(`code,count,text\n${"a,1,b\n".repeat(400)}`, { columns: COLUMNS, limits: { rows: 300 } }, plain);
    expect(bytes).toEqual(texts);
    expect(bytes.counts).toEqual({ inFile: 400, read: 300, refused: 100, blank: 0 });
  });
});

describe("sixteen bytes at a time", () => {
  it("is what a machine that runs the tests can do", () => {
    const bytes = new TextEncoder().encode("code,count,text\na,1,b\n");
    const found = collector({});
    let isAsked = false;
    readBytes(bytes, guessEncoding(bytes), { columns: COLUMNS }, found, (options) => {
      isAsked = true;
      return plainly(options);
    });
    expect(isAsked).toBe(true);
  });

  it("is compiled from simd.wat: after a change of it, what was received goes to simd-module.ts", async () => {
    const text = readFileSync(new URL("../src/text/plain/simd.wat", import.meta.url), "utf8");
    const { buffer } = (await wabt()).parseWat("simd.wat", text).toBinary({});
    expect(Buffer.from(buffer).toString("base64")).toBe(SIMD);
  });
});
