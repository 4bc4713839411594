import type { Delimiter } from "../text/delimiter";
import { excelId, neutralised } from "./neutral";
import { cellText, filledRows, numberText, type OutCell, type OutKind, type OutTable } from "./out-table";

export interface CsvTextOptions {
  /** A byte order mark in front, without which Excel takes Chinese for another encoding. Off where not given. */
  readonly bom?: boolean;
  /** A comma where not given. */
  readonly delimiter?: Delimiter;
  /** CR LF where not given, as RFC 4180 has it. */
  readonly newline?: "\r\n" | "\n";
  /** Writes ids that Excel would change as ="007": then it shows them whole, and other programs have to take the signs off. Off where not given. */
  readonly excelIds?: boolean;
}

/** What a reader may take for the end of a cell or row, whichever delimiter it was told; and what it may take for no text at the file's start. */
const QUOTED = /[",;|\t\r\n]|^sep=|^\ufeff/i;

const quoted = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A table as CSV by RFC 4180, the columns' names first. What could run as a formula has an apostrophe before it, names too; numbers never.
 * An absent figure is its mark; null and "" are the same. A row without anything begins with "", so that it is a row.
 *
 * `readCsv` reads the same texts back once `unneutralised` has gone over them; of text with NUL or half a surrogate pair they are others.
 *
 * Ids stand as they are. Excel, when it opens a CSV and does not import it, drops the leading zeros of an id and shows one of more than
 * 11 digits as 3.3E+11; from the sixteenth on its digits are lost. Write XLSX for Excel, or set `excelIds`.
 *
 * @throws RangeError for a row with more cells than the table has columns
 *
 * @example
 * csvText({
 *   columns: [{ name: "id", kind: "id" }, { name: "校名", kind: "text" }, { name: "books", kind: "number" }],
 *   rows: [["007", '县"一"小', -12.5], ["008", "=1+1", { absent: "not-reported", mark: "—" }]],
 * }, { newline: "\n" })
 * // => 'id,校名,books\n007,"县""一""小",-12.5\n008,\'=1+1,—\n'
 */
export function csvText(table: OutTable, options: CsvTextOptions = {}): string {
  const { bom = false, delimiter = ",", newline = "\r\n", excelIds = false } = options;
  const texts: Readonly<Record<OutKind, (cell: OutCell) => string>> = {
    id: (cell) => quoted((excelIds ? excelId : neutralised)(cellText(cell))),
    text: written,
    number: written,
  };
  const line = (cells: readonly string[]) => `${cells.every((cell) => cell === "") ? '""' : ""}${cells.join(delimiter)}${newline}`;
  const columns = table.columns.map(({ kind }) => texts[kind]);
  const head = line(table.columns.map(({ name }) => quoted(neutralised(name))));
  const body = filledRows(table).map((row) => line(row.map((cell, at) => (columns[at] ?? written)(cell))));
  return `${bom ? "\ufeff" : ""}${head}${body.join("")}`;
}

const written = (cell: OutCell): string => (typeof cell === "number" ? numberText(cell) : quoted(neutralised(cellText(cell))));

/**
 * A table as text between tabs, quoted as Excel does it and neutralised as in {@link csvText}.
 *
 * @throws RangeError for a row with more cells than the table has columns
 *
 * @example
 * tsvText({ columns: [{ name: "校名", kind: "text" }, { name: "books", kind: "number" }], rows: [["一小", 402]] }, { newline: "\n" })
 * // => "校名\tbooks\n一小\t402\n"
 */
export const tsvText = (table: OutTable, options: Omit<CsvTextOptions, "delimiter"> = {}): string =>
  csvText(table, { ...options, delimiter: "\t" });
