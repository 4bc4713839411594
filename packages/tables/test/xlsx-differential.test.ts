import fc from "fast-check";
import { type CellValue, readXlsx as readByHucre, type WriteOptions, writeXlsx } from "hucre/xlsx";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readXlsx, xlsxBytes } from "../src/index";

const character = fc.oneof(fc.constantFrom(..."县小学，。 「」0123456789abcxyz&<>\"'\n\t-=+@%"), fc.constantFrom("𠮷", "🏫"));
const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => all.join(""));
/** Not those of sixteen digits that end in 5: whether they are rounded up or down to fifteen is as good as the other. */
const number = fc
  .oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1e12, max: 1e12, noNaN: true }))
  .filter((value) => !/^-?0*\d{16}$/.test(value.toExponential().replace(".", "").replace(/e.*/, "")) || !/5e/.test(value.toExponential()));
/** Whole seconds after the day that never was. */
const day = fc.integer({ min: -60 * 365, max: 80 * 365 }).map((days) => new Date(days * 86_400_000));
const moment = fc.integer({ min: -60 * 365 * 86_400, max: 80 * 365 * 86_400 }).map((seconds) => new Date(seconds * 1000));
const value = fc.oneof(text, number, fc.boolean(), day, moment, fc.constant(null));
const table = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** What a value comes out as; numbers have the fifteen digits that toPrecision, which knows nothing of ours, gives. */
function shown(cell: CellValue | undefined): string | number {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace("T", " ").replace(" 00:00:00", "");
  if (typeof cell === "number") return Number(cell.toPrecision(15));
  return typeof cell === "boolean" ? String(cell).toUpperCase() : (cell ?? "");
}

/** Our rows in a grid of that shape; a text where a number is expected is made one. */
function gridOf(
  rows: readonly { row: number; cells: readonly string[] }[],
  shape: readonly (readonly CellValue[])[],
): (string | number)[][] {
  const at = new Map(rows.map(({ row, cells }) => [row, cells]));
  return shape.map((cells, row) =>
    cells.map((cell, column) => {
      const read = at.get(row + 1)?.[column] ?? "";
      return typeof cell === "number" ? Number(read) : read;
    }),
  );
}

async function readOne(options: Omit<WriteOptions, "sheets">, rows: CellValue[][]) {
  const bytes = await writeXlsx({ ...options, sheets: [{ name: "表", rows }] });
  const { sheets, issues } = readXlsx(bytes);
  expect(issues.list).toEqual([]);
  return { bytes, rows: sheets[0]?.rows ?? [] };
}

describe("files of an independent writer", () => {
  it.each([
    { stringMode: "shared", dateSystem: "1900" },
    { stringMode: "inline", dateSystem: "1904" },
  ] as const)("are read as what was written: $stringMode texts, days from $dateSystem", { timeout: 60_000 }, async (options) => {
    const from1904 = (rows: CellValue[][]) =>
      rows.map((row) => row.map((cell) => (cell instanceof Date && cell.getTime() < -2_082_844_800_000 ? null : cell)));
    await fc.assert(
      fc.asyncProperty(table, async (made) => {
        const rows = options.dateSystem === "1904" ? from1904(made) : made;
        const read = await readOne(options, rows);
        // It does not ask for blanks at the ends of texts in cells to be kept, and Excel does not keep them.
        const kept = (cell: CellValue) =>
          options.stringMode === "inline" && typeof cell === "string" ? cell.replace(/^[ \t\n]+|[ \t\n]+$/g, "") : cell;
        expect(gridOf(read.rows, rows)).toEqual(rows.map((row) => row.map(kept).map(shown)));
      }),
      { numRuns: 150 },
    );
  });

  it("have their hidden rows and sheets, spans, rich text, formulas and percentages", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "数据",
          rows: [
            ["甲", "乙"],
            [1, 2],
            [0.8523, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          rowDefs: new Map([[1, { hidden: true }]]),
          cells: new Map([
            ["1,2", { value: null, formula: "A2+B2", formulaResult: 3 }],
            ["2,0", { value: 0.8523, style: { numFmt: "0.00%" } }],
            ["2,1", { value: null, richText: [{ text: "在校" }, { text: " 生数 ", font: { bold: true } }] }],
          ]),
        },
        { name: "藏", rows: [["x"]], hidden: true },
      ],
    });
    expect(readXlsx(bytes)).toMatchObject({
      names: ["数据", "藏"],
      sheets: [
        {
          rows: [
            { row: 1, cells: ["甲", "乙"] },
            { row: 2, cells: ["1", "2", "3"], isHidden: true },
            { row: 3, cells: ["85.23%", "在校 生数 "] },
          ],
          spans: [{ top: 1, left: 0, bottom: 1, right: 1 }],
        },
        { name: "藏", isHidden: true, rows: [{ row: 1, cells: ["x"] }] },
      ],
      issues: { count: 0 },
    });
  });

  it("with a password are said to have one", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "a", rows: [["x"]] }], encryption: { password: "1", spinCount: 100 } });
    expect(readXlsx(bytes).issues.list.map(({ code }) => code)).toEqual(["is-encrypted"]);
  });
});

describe("files of our own writer", () => {
  it("are read as what was written, whatever the text", { timeout: 60_000 }, async () => {
    const any = fc.oneof(
      text,
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom("_x000D_", "a\r\nb", " x ", "=1+1", "007", "\t", "_x005F_", "#N/A"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(any, number), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const { sheets, issues } = readXlsx(await xlsxBytes({ sheets: [{ name: "表", rows }] }));
          expect(issues.list).toEqual([]);
          expect(gridOf(sheets[0]?.rows ?? [], rows)).toEqual(rows.map((row) => row.map(shown)));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("independent readers agree", () => {
  it("on figures, texts and days", { timeout: 60_000 }, async () => {
    // Without what they are known to read in another way: blanks at the ends, rows and cells with nothing.
    const plain = fc.oneof(
      text.filter((all) => all.trim() === all && all !== ""),
      number,
      fc.boolean(),
      day,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(plain, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const { bytes, rows: ours } = await readOne({}, rows);
        const theirs = (await readByHucre(bytes)).sheets[0]?.rows ?? [];
        expect(gridOf(ours, theirs)).toEqual(theirs.map((row) => row.map(shown)));
        const others = (await readSheet(Buffer.from(bytes))) as unknown as CellValue[][];
        expect(gridOf(ours, others)).toEqual(others.map((row) => row.map(shown)));
      }),
      { numRuns: 100 },
    );
  });
});
