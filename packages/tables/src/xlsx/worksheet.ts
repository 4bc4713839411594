import type { Collector, IssueCode, Place } from "../issue";
import type { ColumnRange, Sheet, SheetRow, Span } from "../sheet";
import { cellText, type Ground } from "./cell";
import { attributeText } from "./characters";
import type { XlsxLimits } from "./limits";
import { columnAt, rowAt, spanOf, wholeAt } from "./place";
import { attributeAt, isNamed, named, nextTag, type Scan } from "./scan";

const [COLUMN, DATA, ROW, CELL, MERGED] = [named("col"), named("sheetData"), named("row"), named("c"), named("mergeCell")];
const [PLACE, HIDDEN, RANGE, FIRST, LAST] = [named("r"), named("hidden"), named("ref"), named("min"), named("max")];

/** What a sheet is read with. `cells` counts down over all sheets of a workbook. */
export interface Desk extends Ground {
  readonly name: string;
  readonly limits: XlsxLimits;
  readonly budget: { cells: number };
  readonly found: Collector;
}

/** What is in a sheet, up to the part's end or its fault; undefined, with an issue, where it has too many cells. */
export function readWorksheet(scan: Scan, desk: Desk): Pick<Sheet, "rows" | "spans" | "hiddenColumns"> | undefined {
  const { limits, name: sheet, found } = desk;
  const rows: SheetRow[] = [];
  const spans: Span[] = [];
  const hidden: ColumnRange[] = [];
  while (nextTag(scan)) {
    if (!scan.isOpening) continue;
    if (isNamed(scan, COLUMN)) {
      const range = isTrue(attributeText(scan, HIDDEN)) ? columnRange(scan) : undefined;
      // Ranges do not overlap in a sound sheet: there are no more of them than columns.
      if (range !== undefined && hidden.length < limits.columns) hidden.push(range);
    } else if (isNamed(scan, DATA)) {
      const ended = readRows(scan, desk, rows);
      if (ended === "too-many-cells") {
        found.add(ended, () => ({ sheet, row: 0, value: "", detail: { limit: limits.cells } }));
        return undefined;
      }
      if (ended === "too-many-rows") break;
    } else if (isNamed(scan, MERGED)) {
      const range = attributeText(scan, RANGE) ?? "";
      const span = spanOf(range, limits.rows, limits.columns);
      if (span === undefined) found.add("bad-place", () => ({ sheet, row: 0, value: range }));
      else if (spans.length < limits.spans) spans.push(span);
      else {
        found.add("too-many-spans", () => ({ sheet, row: 0, value: "", detail: { limit: limits.spans } }));
        break;
      }
    }
  }
  return { rows: inOrder(rows, sheet, found), spans, ...(hidden.length > 0 && { hiddenColumns: hidden }) };
}

/** The columns that `<col min="2" max="3">` is of; undefined where it names none. */
function columnRange(scan: Scan): ColumnRange | undefined {
  const [left = 0, right = 0] = [FIRST, LAST].map((name) => Number(attributeText(scan, name)));
  return Number.isInteger(left) && Number.isInteger(right) && 1 <= left && left <= right ? { left: left - 1, right: right - 1 } : undefined;
}

function readRows(scan: Scan, desk: Desk, rows: SheetRow[]): "end" | "too-many-rows" | "too-many-cells" {
  if (scan.isEmpty) return "end";
  const { limits, name: sheet, found, budget } = desk;
  const inside = scan.depth;
  let row = 0;
  while (scan.depth >= inside && nextTag(scan)) {
    if (!scan.isOpening || !isNamed(scan, ROW)) continue;
    const at = attributeAt(scan, PLACE);
    const isHidden = isTrue(attributeText(scan, HIDDEN));
    const given = at < 0 ? rowOfFirstCell(scan, row + 1) : wholeAt(scan.bytes, scan.attributes[at] ?? 0, scan.attributes[at + 1] ?? 0);
    if (given > limits.rows) {
      found.add("too-many-rows", () => ({ sheet, row: given, value: "", detail: { limit: limits.rows } }));
      return "too-many-rows";
    }
    if (given <= 0) {
      const value = attributeText(scan, PLACE) ?? "";
      found.add("bad-place", () => ({ sheet, row: row + 1, value }));
    }
    row = given > 0 ? given : row + 1;
    const cells = readCells(scan, desk, row);
    budget.cells -= cells.length;
    if (budget.cells < 0) return "too-many-cells";
    if (cells.length > 0) rows.push(isHidden ? { row, cells, isHidden } : { row, cells });
  }
  return "end";
}

/** The row that the next tag says to be in, where it is a cell that says one: looked at, and left to be read. */
function rowOfFirstCell(scan: Scan, otherwise: number): number {
  if (scan.isEmpty) return otherwise;
  const { at, depth } = scan;
  if (!nextTag(scan)) return otherwise;
  const place = isNamed(scan, CELL) ? attributeAt(scan, PLACE) : -1;
  const row = place < 0 ? -1 : rowAt(scan.bytes, scan.attributes[place] ?? 0, scan.attributes[place + 1] ?? 0);
  scan.at = at;
  scan.depth = depth;
  scan.isEmpty = false;
  return row > 0 ? row : otherwise;
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** Cells that stand out of order are put in their place; a row's cells end with the last that has something. */
function readCells(scan: Scan, desk: Desk, row: number): string[] {
  const cells: string[] = [];
  if (scan.isEmpty) return cells;
  const { limits, name: sheet, found } = desk;
  const inside = scan.depth;
  let column = -1;
  let isOver = false;
  const tell = (code: IssueCode, value: string, place: Partial<Place> = { at: column }) =>
    found.add(code, () => ({ sheet, row, value, ...place }));
  const missing = (index: string) => tell("missing-text", index);
  while (scan.depth >= inside && nextTag(scan)) {
    if (!scan.isOpening || !isNamed(scan, CELL)) continue;
    const at = attributeAt(scan, PLACE);
    const given = at < 0 ? column + 1 : columnAt(scan.bytes, scan.attributes[at] ?? 0, scan.attributes[at + 1] ?? 0, row);
    const address = given < 0 ? attributeText(scan, PLACE) : undefined;
    if (given >= 0) column = given;
    const text = cellText(scan, desk, missing);
    if (address !== undefined) tell("bad-place", address, {});
    else if (column >= limits.columns) {
      if (!isOver) tell("too-many-columns", String(column + 1), { detail: { limit: limits.columns } });
      isOver = true;
    } else if (text.length > limits.cell) tell("long-cell", text, { at: column, detail: { limit: limits.cell } });
    else if (text !== "") {
      while (cells.length < column) cells.push("");
      if (column === cells.length) cells.push(text);
      else if (cells[column] === "") cells[column] = text;
      else tell("cell-twice", text);
    }
  }
  return cells;
}

/** Rows in rising order, each once; every one that was not so is an issue. */
function inOrder(rows: readonly SheetRow[], sheet: string, found: Collector): readonly SheetRow[] {
  let last = 0;
  let isRising = true;
  for (const { row } of rows) {
    if (row < last) found.add("row-order", () => ({ sheet, row, value: "" }));
    isRising &&= row > last;
    last = Math.max(last, row);
  }
  if (isRising) return rows;
  const sorted = rows.toSorted((one, two) => one.row - two.row);
  return sorted.filter(({ row }, at) => {
    const isFirst = row !== sorted[at - 1]?.row;
    if (!isFirst) found.add("row-twice", () => ({ sheet, row, value: "" }));
    return isFirst;
  });
}
