/** Cells that a workbook shows as one. Rows count from 1 as a spreadsheet shows them, columns from 0; both ends are in it. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row as it stands, before anything is known of what it means. */
export interface SheetRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** The line on which it begins, as an editor counts; only of text. */
  readonly line?: number;
  /**
   * The cells' texts, "" where nothing stands; up to the last cell that has something. Of a workbook: numbers as decimals with the fifteen
   * digits it keeps, a percentage as "85%", a date as "2021-09-01", an error as "#DIV/0!", a formula as its stored value, and as itself
   * ("=SUM(A1:A3)") where none is stored, so that what cannot be read as a figure says so in its cell.
   */
  readonly cells: readonly string[];
  readonly isHidden?: true;
  /** Cells that the row has, also empty ones; only of text with delimiters, where another number than the header's is a mistake. */
  readonly width?: number;
}

/** Columns next to one another, from 0; both ends are in it. */
export type ColumnRange = Pick<Span, "left" | "right">;

/** One sheet of a file; a file of text is one sheet. */
export interface Sheet {
  /** "" for a file of text. */
  readonly name: string;
  readonly isHidden?: true;
  /** Rows in which something stands, in order; blank rows are left out, and show as a step in `row`. */
  readonly rows: readonly SheetRow[];
  readonly spans: readonly Span[];
  /** The columns that a workbook hides; absent where there are none. */
  readonly hiddenColumns?: readonly ColumnRange[];
}
