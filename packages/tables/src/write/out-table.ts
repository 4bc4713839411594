import type { Absent } from "../figure/reading";

/** What a column holds. An id is text that a spreadsheet must not take for a number. */
export type OutKind = "id" | "text" | "number";

export interface OutColumn {
  readonly name: string;
  readonly kind: OutKind;
}

/** A cell to be written; null is an empty one, an absent figure stands as its mark. NaN and the infinities are no figures: they are written as null. */
export type OutCell = string | number | null | Absent;

/** A table to be written, in whichever format. */
export interface OutTable {
  readonly columns: readonly OutColumn[];
  /** A cell for each column; those that a row lacks at its end are empty. */
  readonly rows: readonly (readonly OutCell[])[];
}

/**
 * The rows of a table, each with as many cells as there are columns.
 *
 * @throws RangeError for a row with more cells than columns: what has no column would be lost
 */
export const filledRows = ({ columns, rows }: OutTable): readonly (readonly OutCell[])[] =>
  rows.map((row, at) => {
    if (row.length > columns.length) throw new RangeError(`row ${at + 1} has ${row.length} cells, the table ${columns.length} columns`);
    return columns.map((_, column) => row[column] ?? null);
  });

/** The shortest decimal that reads back as the same number; "" for what is no figure. */
export const numberText = (value: number): string => (Number.isFinite(value) ? String(value) : "");

/** A cell as a person reads it. */
export function cellText(cell: OutCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell);
  return typeof cell === "string" ? cell : cell.mark;
}
