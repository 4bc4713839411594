import type { TableOptions } from "../table/options";
import type { Table, TableAside, TableCounts, TableRow } from "../table/types";
import type { CsvLimits } from "../text/csv";
import type { Guess } from "../text/decode";

/** Comes first, and once: what is known of the table before its rows. */
export interface StreamHead extends Pick<Table, "columns" | "proposed" | "unmapped" | "duplicates" | "missing" | "problems" | "delimiter"> {
  readonly part: "head";
  /** Absent where the bytes are of no format that is read as it comes; the issue at the end says which. */
  readonly format?: "text" | "ndjson";
}

/** Rows in the order of the file, some thousand at a time. */
export interface StreamRows {
  readonly part: "rows";
  readonly rows: readonly TableRow[];
  readonly setAside: readonly TableAside[];
}

/** Comes last, and once. */
export interface StreamEnd extends Pick<Table, "unnamed" | "issues"> {
  readonly part: "end";
  /** Of the whole file, also of the rows that no issue is listed of any more. */
  readonly counts: TableCounts;
  readonly encoding: Guess;
}

export type StreamPart = StreamHead | StreamRows | StreamEnd;

/** What a row may have, so that one without an end does not fill the memory. The file and the number of its rows have no limit. */
export interface StreamLimits extends Pick<CsvLimits, "columns" | "cell" | "rows"> {
  /** UTF-16 units of one row. */
  readonly row: number;
}

export interface StreamOptions extends Omit<TableOptions, "sheet" | "limits" | "hidden"> {
  readonly limits?: Partial<StreamLimits> | undefined;
}
