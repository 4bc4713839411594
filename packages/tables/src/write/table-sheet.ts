import type { BookCell, BookSheet } from "./book";
import { displayWidth } from "./display-width";
import { cellText, filledRows, type OutCell, type OutTable } from "./out-table";

/** In characters: a longer text goes on over the next cell, or is cut by it. */
const WIDEST = 40;
const NARROWEST = 6;

/** Rows that say how wide a column has to be. */
const LOOKED_AT = 1000;

/**
 * A table as a sheet of a workbook: names in a head that stays, ids and texts as text (an id keeps its form also when it is edited), an
 * absent figure as its mark, columns as wide as what stands in them.
 *
 * @throws RangeError for a row with more cells than the table has columns
 *
 * @example
 * tableSheet("学校", { columns: [{ name: "id", kind: "id" }, { name: "图书", kind: "number" }], rows: [["007", 402]] }).rows[1]
 * // => [{ value: "007", format: "@" }, 402]
 */
export function tableSheet(name: string, table: OutTable): BookSheet {
  const rows = filledRows(table);
  return {
    name,
    frozen: { rows: 1 },
    widths: table.columns.map((column, at) => {
      const texts = rows.slice(0, LOOKED_AT).map((row) => displayWidth(cellText(row[at] ?? null)));
      return Math.min(WIDEST, texts.reduce((most, width) => Math.max(most, width), Math.max(NARROWEST, displayWidth(column.name))) + 2);
    }),
    rows: [
      table.columns.map((column): BookCell => ({ value: column.name, style: "head" })),
      ...rows.map((row) => row.map((cell, at) => (table.columns[at]?.kind === "id" ? idCell(cell) : shownValue(cell)))),
    ],
  };
}

const shownValue = (cell: OutCell): string | number | null => (typeof cell === "object" && cell !== null ? cell.mark : cell);

/** "@" is the format of text. */
const idCell = (cell: OutCell): BookCell => (cell === null ? null : { value: cellText(cell), format: "@" });
