import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskedColumn, type ColumnsOptions, readColumns } from "../src/index";
import { collector } from "../src/issue";
import { readByText } from "../src/text/columns";

/** What the way by bytes gives, and what the way by text gives, issues and all. */
function bothWays(text: string, options: ColumnsOptions) {
  const bytes = new TextEncoder().encode(text);
  const found = collector(options);
  const byText = readByText(bytes, options, found);
  return [readColumns(bytes, options), { ...byText, issues: found.issues() }] as const;
}

const COLUMNS: readonly AskedColumn[] = [
  { name: "code", kind: "code" },
  { name: "count", kind: "number" },
  { name: "text", kind: "text" },
];

describe("rows that are taken many at once", () => {
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
        const [bytes, texts] = bothWays(text, { columns: COLUMNS });
        expect(bytes).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it.each([255, 256, 257, 512, 513])("are all there: %d of them", (many) => {
    const text = `code,count,text\n${Array.from({ length: many }, (_, row) => `c${row % 3},${row},t${row}\n`).join("")}`;
    const { columns, rows } = readColumns(new TextEncoder().encode(text), { columns: COLUMNS });
    expect(columns.get("count")).toEqual({ kind: "number", values: Float64Array.from({ length: many }, (_, row) => row) });
    expect(rows).toEqual(Uint32Array.from({ length: many }, (_, row) => row + 2));
  });

  it("may have very many columns", () => {
    const width = 5000;
    const line = (cell: (at: number) => string | number) => `${Array.from({ length: width }, (_, at) => cell(at)).join(",")}\n`;
    const text = line((at) => `n${at}`) + Array.from({ length: 30 }, (_, row) => line((at) => row * at)).join("");
    const [bytes, texts] = bothWays(text, {
      columns: [
        { name: "n4999", kind: "number" },
        { name: "n7", kind: "text" },
      ],
    });
    expect(bytes).toEqual(texts);
    expect(bytes.columns.get("n4999")).toEqual({ kind: "number", values: Float64Array.from({ length: 30 }, (_, row) => row * 4999) });
  });

  it("stop at the limit of rows, however they are taken", () => {
    const [bytes, texts] = bothWays(`code,count,text\n${"a,1,b\n".repeat(400)}`, { columns: COLUMNS, limits: { rows: 300 } });
    expect(bytes).toEqual(texts);
    expect(bytes.counts).toEqual({ inFile: 400, read: 300, refused: 100, blank: 0 });
  });
});
