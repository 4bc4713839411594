import type { Book } from "@teks/tables";
import type { Exit } from "../exit";
import type { Line, Span } from "../tui/text";

/** What a command has to say, before any format of it: data for programs, a page for people. */
export interface Report {
  /** The whole as one JSON document. */
  readonly document: object;
  /** Its rows, each a document of its own; made when a format asks for them, since of a large table they are many. */
  readonly records: () => readonly object[];
  /** The same rows as a sheet. */
  readonly sheet: () => Sheet;
  /** A workbook that holds more than the rows. */
  readonly book?: () => Book | Promise<Book>;
  readonly page: Page;
  /** The same as a SARIF log, of what has places in a file. */
  readonly sarif?: object;
  readonly exit: Exit;
}

export type SheetCell = string | number | null;

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The records as a sheet: a column is named as in the data, and says how its cell is read from a record. */
export function sheetOf<Record>(records: readonly Record[], columns: Readonly<{ [name: string]: (record: Record) => SheetCell }>): Sheet {
  const read = Object.values(columns);
  return { columns: Object.keys(columns), rows: records.map((record) => read.map((of) => of(record))) };
}

/** Several values in one cell of a sheet. */
export const listed = (values: readonly string[]): string => values.join("; ");

export type Page = readonly Block[];

/** A part of a page. What it is, not how wide or in which format it is drawn. */
export type Block =
  | { readonly title: string; readonly note?: string }
  | { readonly heading: string; readonly note?: string }
  | { readonly paragraphs: readonly Paragraph[] }
  | { readonly table: Table }
  | { readonly tree: Branch };

/** A text with what stands before it: the text goes on under itself and not under its lead. */
export interface Paragraph {
  readonly lead?: string;
  readonly text: Line;
}

/** A cell: texts one under the other. */
export type Cell = readonly Span[];

export interface Column {
  readonly title: string;
  readonly side?: "left" | "right";
  /** Gives way when the page is too narrow; the others keep their width. */
  readonly wraps?: boolean;
}

/** Rows that share their first cell, such as an indicator's stages. */
export interface Group {
  readonly label: Cell;
  readonly rows: readonly (readonly Cell[])[];
}

/** A table whose columns line up over all its sections. */
export interface Table {
  readonly columns: readonly Column[];
  /** Shows the columns' titles on a terminal too. */
  readonly header?: boolean;
  readonly sections: readonly { readonly heading?: string; readonly groups: readonly Group[] }[];
}

/** A thing with what it is made of. */
export interface Branch {
  readonly lines: readonly Line[];
  readonly parts: readonly Branch[];
}
