import type { TableColumn } from "../table/types";
import type { Head } from "./head";
import { isNoUnit, numberingCell, unitCell } from "./signs";

/** What stands between the names and the data. */
export interface Below {
  readonly kinds: readonly ("unit" | "numbering")[];
  /** The unit of each column, "" where the row has none. */
  readonly units: readonly string[];
}

/** Rows of units and of numbers together. */
const MOST = 3;

/** Reads the rows of units and of numbers from the place `from` on. `kindAt` has what each column is, as far as it is known. */
export function rowsBelow(head: Head, from: number, kindAt: ReadonlyMap<number, TableColumn["kind"]>): Below {
  const kinds: ("unit" | "numbering")[] = [];
  let units: readonly string[] = [];
  for (let row = from; row < head.rows.length && kinds.length < MOST; row++) {
    const cells = Array.from({ length: head.width }, (_, at) => head.text(row, at));
    const own = unitsOf(cells, kindAt);
    if (own !== undefined && units.length === 0) {
      units = own;
      kinds.push("unit");
    } else if (isNumbering(cells, kindAt)) kinds.push("numbering");
    else break;
  }
  return { kinds, units };
}

/** The units in a row of nothing else; ids and texts have none. */
function unitsOf(cells: readonly string[], kindAt: ReadonlyMap<number, TableColumn["kind"]>): readonly string[] | undefined {
  const units: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const unit = unitCell(cell);
    const isLabel = (kindAt.get(at) ?? "quantity") !== "quantity";
    if (!isNoUnit(cell) && (unit === undefined || isLabel)) return undefined;
    units.push(isLabel ? "" : (unit ?? ""));
  }
  return units.some((unit) => unit !== "") ? units : undefined;
}

/**
 * Whether a row numbers the columns: 甲, 乙 and then 1, 2, 3 under every one that is known. Nothing but digits (or letters) is one only
 * where it cannot be data: a digit under a column of text, a letter under one of figures.
 */
function isNumbering(cells: readonly string[], kindAt: ReadonlyMap<number, TableColumn["kind"]>): boolean {
  let [count, isCertain] = [0, false];
  const next = { stem: 1, letter: 1, digit: 1, word: 0 };
  for (const [at, cell] of cells.entries()) {
    if (cell === "") {
      if (kindAt.has(at)) return false;
      continue;
    }
    const number = numberingCell(cell);
    if (number === undefined || number.place !== next[number.kind]) return false;
    if (number.kind !== "word") next[number.kind]++;
    const kind = kindAt.get(at);
    isCertain ||= number.kind === "stem" || (number.kind === "digit" ? kind === "text" : kind === "quantity");
    count++;
  }
  return isCertain && count >= 3;
}
