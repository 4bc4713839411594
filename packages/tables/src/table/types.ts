import type { IdText } from "../figure/id";
import type { Quantity, QuantityOptions } from "../figure/quantity";
import type { Absent, RefusalCode, Refused } from "../figure/reading";
import type { WrittenUnit } from "../figure/units";
import type { DuplicateColumns, ProposedColumn } from "../header/header";
import type { DeclaredColumn, HowMatched } from "../header/names";
import type { HeaderProblem } from "../header/problems";
import type { Issues } from "../issue";
import type { SetAside } from "../shape/aside";
import type { Guess } from "../text/decode";
import type { FoundDelimiter } from "../text/delimiter";

/** A column that a table may have, and what its cells are. */
export interface TableColumn extends DeclaredColumn, Pick<QuantityOptions, "marks" | "scientific"> {
  readonly kind: "id" | "text" | "quantity";
}

/** What a cell of a column of text holds: the text without the spaces around it. */
export type TextCell = { readonly text: string } | Absent | Refused;

/** Nothing that can be taken, and what would be: a figure or id that is none, a figure in merged cells, an object within JSON. */
export interface CellRefused extends Omit<Refused, "refused"> {
  readonly refused: RefusalCode | "merged-figure" | "nested-value";
}

/** What a cell holds: `id`, `text` or a figure (`exact`) where something was read; `absent` or `refused` where nothing was, and why. */
export type TableValue = IdText | TextCell | Quantity | CellRefused;

/** A row of data. */
export interface TableRow {
  /** As a spreadsheet counts, from 1; of JSON, the number of the record. */
  readonly row: number;
  /** The line on which it begins, of text and NDJSON. */
  readonly line?: number;
  /** One for each of the table's `columns`, in their order. */
  readonly values: readonly TableValue[];
  /** Whether a cell was refused: its value says why, and an issue says where. */
  readonly hasRefused?: true;
  readonly isHidden?: true;
}

/** A declared column where the table has it. */
export interface FoundColumn {
  readonly id: string;
  readonly kind: TableColumn["kind"];
  /** Its place in the file, from 0. */
  readonly at: number;
  /** As a spreadsheet shows it: "AB". Not of JSON. */
  readonly letter?: string;
  /** Its headings from the top down, with "·" between them, and its unit: «专任教师·小学（人）». */
  readonly header: string;
  /** "leaf": by its lower headings alone, without the group's above them. */
  readonly how: HowMatched | "leaf";
  /** The unit that its figures stand in, of the heading, the row of units or the line «单位：万元» above. */
  readonly unit?: WrittenUnit;
  /** Whether the workbook hides it: it was read as any other. */
  readonly isHidden?: true;
}

export interface SheetFound {
  readonly name: string;
  readonly isHidden?: true;
  /** Declared columns that its header has; absent where the sheet was not looked at. */
  readonly matches?: number;
}

/** Every row of the file is counted once: `inFile` is `read` + `refused` + `setAside` + `blank`. */
export interface TableCounts {
  /** Up to the last row in which something stands. */
  readonly inFile: number;
  readonly read: number;
  /** Rows that cannot be read for certain, each with an issue; all of them where no header was found. */
  readonly refused: number;
  readonly setAside: number;
  readonly blank: number;
  /** Of those read, the rows that the workbook hides. */
  readonly hidden: number;
}

export type TableFormat = "text" | "xlsx" | "json" | "ndjson";

/** What a file holds of the declared columns, and what became of all the rest. */
export interface Table {
  /** Absent where the bytes are of no format that is read; an issue says what to save the file as. */
  readonly format?: TableFormat;
  /** The sheet that was read; absent where none was. "" of text, and of JSON without a name. */
  readonly sheet?: string;
  readonly sheets: readonly SheetFound[];
  readonly columns: readonly FoundColumn[];
  /** Near to a declared name, for a person to confirm. */
  readonly proposed: readonly ProposedColumn[];
  readonly unmapped: readonly { readonly at: number; readonly header: string }[];
  /** Columns without a heading in which something stands, and in how many rows of data. */
  readonly unnamed: readonly { readonly at: number; readonly cells: number }[];
  readonly duplicates: readonly DuplicateColumns[];
  /** Declared and not found. */
  readonly missing: readonly string[];
  /** Of the header and the mapping. */
  readonly problems: readonly HeaderProblem[];
  readonly rows: readonly TableRow[];
  readonly setAside: readonly TableAside[];
  readonly counts: TableCounts;
  readonly encoding?: Guess;
  readonly delimiter?: FoundDelimiter;
  readonly issues: Issues;
}

/** A row that is no data. A row of totals has its values, so that sums can be checked; cells of it that are refused are no issue. */
export interface TableAside extends SetAside {
  readonly values?: readonly TableValue[];
}
