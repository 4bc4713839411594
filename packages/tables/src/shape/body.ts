import type { Sheet, SheetRow } from "../sheet";
import type { TableColumn } from "../table/types";
import type { AsideReason, SetAside } from "./aside";
import { hasFigure, isNote, totalCell } from "./signs";

/** A row that is no data, as it stands. */
export interface AsideRow extends SetAside {
  readonly from: SheetRow;
}

export interface Body {
  readonly rows: readonly SheetRow[];
  /** Rows of another number of cells than the header's, so that it is not certain which cell is which. */
  readonly ragged: readonly SheetRow[];
  readonly aside: readonly AsideRow[];
}

export interface BodyOptions {
  /** "rows" reads rows of totals as any others; "apart", which is the default, sets them aside. */
  readonly totals?: "apart" | "rows" | undefined;
  /** "rows", which is the default, reads hidden rows as any others; "apart" sets them aside. */
  readonly hidden?: "apart" | "rows" | undefined;
}

/** Where the columns stand that are known. */
export interface Places {
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

export function placesOf(kindAt: ReadonlyMap<number, TableColumn["kind"]>): Places {
  const at = [...kindAt.keys()];
  return {
    labels: at.filter((place) => kindAt.get(place) !== "quantity"),
    figures: at.filter((place) => kindAt.get(place) === "quantity"),
  };
}

/** Characters of a row that is set aside. */
const TOLD = 80;

const firstText = ({ cells }: SheetRow): string => cells.find((cell) => cell.trim() !== "")?.trim() ?? "";

export function asideRow(from: SheetRow, reason: AsideReason): AsideRow {
  const { row, line } = from;
  return { row, ...(line === undefined ? {} : { line }), reason, text: firstText(from).slice(0, TOLD), from };
}

/** A text of more is no name. */
const LONGEST_NAME = 60;

/** Says of row after row below the header what it is; undefined is a row of data. */
export type Sorter = (row: SheetRow) => AsideReason | "ragged" | undefined;

/**
 * Sorts the rows below the header, which are asked in their order. `above` are the rows down to it, with what they are, for those that
 * come again at the head of a new page; `width` is the number of cells that a row of text has.
 */
export function sorter(
  { spans }: Pick<Sheet, "spans">,
  above: readonly AsideRow[],
  { labels, figures }: Places,
  width: number,
  { totals = "apart", hidden = "rows" }: BodyOptions,
): Sorter {
  const again = repeated(above);
  const merged = widths(spans);
  const known = labels.length + figures.length;
  let isBelowNote = false;

  const reasonOf = (row: SheetRow): AsideReason | undefined => {
    const { cells } = row;
    const first = firstText(row);
    const seen = again(row, first);
    if (seen !== undefined) return seen;
    const hasFigures = figures.some((at) => hasFigure(cells[at] ?? ""));
    if (!hasFigures && isNote(first)) return "note";
    const isAlone = !hasFigures && known > 1 && cells.filter((cell) => cell.trim() !== "").length === 1;
    if (isAlone && (isBelowNote || first.length > LONGEST_NAME || /[。；]/.test(first))) return "note";
    if (totals === "apart" && isTotal(cells, labels)) return "total";
    if (isAlone && (merged.get(row.row) ?? 1) >= Math.min(3, known)) return "section";
    return hidden === "apart" && row.isHidden ? "hidden" : undefined;
  };

  return (row) => {
    const reason = reasonOf(row);
    isBelowNote = reason === "note" || (isBelowNote && reason !== undefined);
    return reason ?? (isRagged(row, width) ? "ragged" : undefined);
  };
}

/** The rows from the place `from` on, sorted. */
export function bodyOf({ rows: all }: Sheet, from: number, sort: Sorter): Body {
  const rows: SheetRow[] = [];
  const ragged: SheetRow[] = [];
  const aside: AsideRow[] = [];
  for (const row of all.slice(from)) {
    const reason = sort(row);
    if (reason === undefined) rows.push(row);
    else if (reason === "ragged") ragged.push(row);
    else aside.push(asideRow(row, reason));
  }
  return { rows, ragged, aside };
}

/** The rows above by their first text, so that few of them are compared. */
function repeated(above: readonly AsideRow[]): (row: SheetRow, first: string) => AsideReason | undefined {
  const byFirst = new Map<string, AsideRow[]>();
  for (const row of above) byFirst.set(firstText(row.from), [...(byFirst.get(firstText(row.from)) ?? []), row]);
  return ({ cells }, first) =>
    byFirst.get(first)?.find(({ from }) => {
      for (let at = 0; at < Math.max(cells.length, from.cells.length); at++)
        if ((cells[at] ?? "").trim() !== (from.cells[at] ?? "").trim()) return false;
      return true;
    })?.reason;
}

/** Of each row, the columns that its widest merged cells take, of those that take one row. */
function widths(spans: Sheet["spans"]): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { top, bottom, left, right } of spans) if (top === bottom) widest.set(top, Math.max(widest.get(top) ?? 0, right - left + 1));
  return widest;
}

/** Whether a row's label says that it is a total; where no known column of ids or texts has anything, whether any cell says so. */
export function isTotal(cells: readonly string[], labels: readonly number[]): boolean {
  let [hasName, isMaybe] = [false, false];
  for (const at of labels) {
    const cell = cells[at] ?? "";
    const total = totalCell(cell);
    if (total === "surely") return true;
    if (total === "maybe") isMaybe = true;
    else if (cell.trim() !== "") hasName = true;
  }
  return !hasName && (isMaybe || cells.some((cell) => totalCell(cell) !== undefined));
}

function isRagged({ cells, width }: SheetRow, expected: number): boolean {
  if (width === undefined || width === expected) return false;
  return width < expected || cells.slice(expected).some((cell) => cell.trim() !== "");
}
