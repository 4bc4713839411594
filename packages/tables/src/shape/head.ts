import type { Sheet, SheetRow } from "../sheet";

/** The rows among which the header is looked for. */
export interface Head {
  readonly rows: readonly SheetRow[];
  /** Columns of the whole sheet. */
  readonly width: number;
  /** What a reader sees at a place: the cell's text without the spaces around it, or that of the merged cells it is part of. */
  text(row: number, at: number): string;
  /** Whether merged cells that begin in this row go on below `last`, both places among the rows. */
  isOpenBelow(row: number, last: number): boolean;
  /** The headings of this row that stand over several columns, each with its first and last column. */
  wide(row: number): readonly (readonly [number, number])[];
}

/** Non-blank rows looked at for the header. */
export const HEAD_ROWS = 40;

/** Places that merged cells may fill in the head; what goes beyond is left as it stands. */
const MOST_FILLED = 1_000_000;

/** Columns in which something stands; forms merge others into them for their looks, and those are none of the table. */
function usedColumns({ rows, spans }: Sheet, width: number): Uint8Array {
  const used = new Uint8Array(width);
  if (spans.length > 0) for (const { cells } of rows) for (const [at, cell] of cells.entries()) if (cell !== "") used[at] = 1;
  return used;
}

/** The head of a sheet, from the place `from` of its rows on. */
export function headOf(sheet: Sheet, from = 0): Head {
  const rows = sheet.rows.slice(from, from + HEAD_ROWS);
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const places = new Map(rows.map(({ row }, place) => [row, place]));
  const used = usedColumns(sheet, width);
  const filled = rows.map(() => new Map<number, string>());
  const below = rows.map(({ row }) => row);
  const wide = rows.map((): [number, number][] => []);
  let left = MOST_FILLED;
  for (const { top, left: first, bottom, right } of sheet.spans) {
    const start = places.get(top);
    if (start === undefined) continue;
    const last = Math.min(right, width - 1);
    const text = rows[start]?.cells[first]?.trim() ?? "";
    if (last > first && bottom === top && text !== "") wide[start]?.push([first, last]);
    below[start] = Math.max(below[start] ?? 0, bottom);
    for (let place = start; place < rows.length && (rows[place]?.row ?? 0) <= bottom; place++)
      for (let at = first; at <= last && left > 0; at++, left--) if (used[at] === 1) filled[place]?.set(at, text);
  }
  return {
    rows,
    width,
    text: (row, at) => rows[row]?.cells[at]?.trim() || (filled[row]?.get(at) ?? ""),
    isOpenBelow: (row, last) => (below[row] ?? 0) > (rows[last]?.row ?? 0),
    wide: (row) => wide[row] ?? [],
  };
}

/** Whether rows follow one another without a blank one between. */
export function isWhole(head: Head, from: number, height: number): boolean {
  const [first, last] = [head.rows[from], head.rows[from + height - 1]];
  return first !== undefined && last !== undefined && last.row - first.row === height - 1;
}

/**
 * The headings of each column from the top down, over some rows. A heading stands over the columns to its right that have none of their
 * own, where it has other headings below it: text tables keep no more than that of merged cells.
 */
export function pathsOf(head: Head, from: number, height: number): readonly (readonly string[])[] {
  const paths = Array.from({ length: head.width }, (): string[] => []);
  for (let row = from; row < from + height; row++) {
    let group = "";
    for (const [at, path] of paths.entries()) {
      const own = head.text(row, at);
      const below = row + 1 < from + height ? textBelow(head, row, at, from + height) : "";
      if (own !== "") group = below !== "" && below !== own ? own : "";
      const heading = own === "" && below !== "" ? group : own;
      if (heading !== "" && heading !== path.at(-1)) path.push(heading);
    }
  }
  return paths;
}

function textBelow(head: Head, row: number, at: number, end: number): string {
  for (let below = row + 1; below < end; below++) {
    const text = head.text(below, at);
    if (text !== "") return text;
  }
  return "";
}
