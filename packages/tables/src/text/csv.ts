import { type Collector, collector, type IssueCode, type Issues } from "../issue";
import { cutter } from "./cutter";
import { type DecodeOptions, type Encoding, type Guess, guessEncoding, MOST_BYTES, textOf } from "./decode";
import { type Delimiter, type FoundDelimiter, HEAD, layoutOf } from "./delimiter";

/** What a table may have. Each that is exceeded is an issue, and bounds time and memory. */
export interface CsvLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Read, without header and blank rows. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units of one cell. */
  readonly cell: number;
}

/** Excel's own limits for rows, columns and cells. */
export const CSV_LIMITS: CsvLimits = { bytes: MOST_BYTES, rows: 1_048_576, columns: 16_384, cell: 32_767 };

export interface CsvOptions extends Pick<DecodeOptions, "file" | "cap"> {
  /** Found where not given. */
  readonly encoding?: Encoding | undefined;
  /** Found where not given. */
  readonly delimiter?: Delimiter | undefined;
  /** {@link CSV_LIMITS} where not given. */
  readonly limits?: Partial<CsvLimits> | undefined;
}

/** Rows of a file. `inFile` is `read` + `refused` and counts neither the header nor blank rows. */
export interface RowCounts {
  readonly inFile: number;
  readonly read: number;
  readonly refused: number;
  /** Rows of nothing but delimiters. A cell `""` is a cell, so that a row of it is not blank. */
  readonly blank: number;
}

export interface CsvRow {
  /** As many as the header has. */
  readonly fields: readonly string[];
  /** As a spreadsheet counts: see Issue. */
  readonly row: number;
  /** The line on which the row begins. */
  readonly line: number;
}

/** What every reading of a file tells beside its rows. */
export interface Reading {
  /** The names of the columns as they stand, also twice or empty. Empty where the file has none that can be read. */
  readonly header: readonly string[];
  readonly counts: RowCounts;
  readonly encoding: Guess;
  readonly delimiter: FoundDelimiter;
  readonly issues: Issues;
}

export interface CsvTable extends Reading {
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a table of text: RFC 4180 and what Excel writes. The first row that is not blank is the header. Rows end with CR, LF or CRLF,
 * also mixed; a quote inside an unquoted cell is a plain character; nothing is trimmed.
 *
 * A row that cannot be read for certain (an open quote, text after a quote, another number of cells than the header) is refused with
 * an issue at its place, and counted. Without a header that can be read, all rows are refused. Nothing is thrown.
 *
 * @example
 * readCsv(new TextEncoder().encode('id,name\n007,"县""一""小"\n8\n')).rows
 * // => [{ fields: ["007", "县\"一\"小"], row: 2, line: 2 }]
 * @example
 * readCsv(new TextEncoder().encode("id,name\n007,一小\n8\n")).counts
 * // => { inFile: 2, read: 1, refused: 1, blank: 0 }
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions = {}): CsvTable {
  const found = collector(options);
  const rows: CsvRow[] = [];
  let header: readonly string[] = [];
  const { counts, encoding, delimiter } = readText(bytes, options, found, {
    header: (fields) => {
      header = fields;
    },
    row: (fields, row, line) => rows.push({ fields, row, line }),
  });
  return { header, rows, counts, encoding, delimiter, issues: found.issues() };
}

/** Who takes the rows as they are read. */
export interface Taker {
  header(fields: readonly string[], row: number): void;
  row(fields: readonly string[], row: number, line: number): void;
}

/** Reads by way of text, row by row, each judged against the header before it unless another judge is given. */
export function readText(
  bytes: Uint8Array,
  options: CsvOptions,
  found: Collector,
  taker: Taker,
  verdict: Judge = judge(limitsOf(options), found),
): Omit<Reading, "header" | "issues"> {
  const limits = limitsOf(options);
  const encoding = guessEncoding(bytes.subarray(0, MOST_BYTES), options.encoding);
  const text = textOf(bytes, encoding, found, limits.bytes);
  if (text === undefined) return { counts: NO_ROWS, encoding, delimiter: layoutOf("", options.delimiter) };
  const { before, ...delimiter } = layoutOf(text.slice(0, HEAD), options.delimiter, found);
  const { columns, cell } = limits;
  const cut = cutter(delimiter.delimiter, { line: before === "" ? 1 : 2 }, { columns, cell }, verdict, taker);
  cut.push(before === "" ? text : text.slice(before.length));
  return { counts: cut.end(), encoding, delimiter };
}

export const NO_ROWS: RowCounts = { inFile: 0, read: 0, refused: 0, blank: 0 };

export const limitsOf = (options: CsvOptions): CsvLimits => ({ ...CSV_LIMITS, ...options.limits });

/** Why a row cannot be read, and which of its cells shows it. */
export interface Fault {
  readonly code: IssueCode & ("open-quote" | "text-after-quote" | "long-cell" | "long-row");
  readonly at: number;
  readonly line: number;
  readonly value: string;
  /** What the row may have, where it has more; otherwise the issue tells the limit of a cell. */
  readonly limit?: number;
}

export type Verdict = "header" | "no-header" | "blank" | "read" | "refused";

/** What becomes of each row of a file, and its issue where it is refused: one judge for rows of text and rows of bytes. */
export interface Judge {
  /** `header` is undefined until there is one. */
  of(row: number, line: number, width: number, isBlank: boolean, fault: Fault | undefined, header: readonly string[] | undefined): Verdict;
  /** At the file's end: tells what the file as a whole lacks. */
  end(): RowCounts;
}

/** A judge that also takes rows many at once. */
export interface ManyJudge extends Judge {
  /** How many more rows may be read. */
  left(): number;
  /** Takes so many rows, not more than are left, that are as wide as the header and have no fault: all are read. */
  took(rows: number): void;
}

export function judge(limits: CsvLimits, found: Collector): ManyJudge {
  const counts = { read: 0, refused: 0, blank: 0 };
  let isHeadless = false;
  let isOver = false;
  let hasRows = false;
  return {
    of(row, line, width, isBlank, fault, header) {
      if (isBlank) {
        counts.blank++;
        return "blank";
      }
      hasRows = true;
      if (header !== undefined && counts.read < limits.rows && fault === undefined && width === header.length) {
        counts.read++;
        return "read";
      }
      if (header !== undefined || isHeadless) counts.refused++;
      if (isHeadless || isOver) return "refused";
      if (header !== undefined && counts.read >= limits.rows) {
        isOver = true;
        found.add("too-many-rows", () => ({ row, line, value: "", detail: { limit: limits.rows } }));
        return "refused";
      }
      if (fault !== undefined) {
        const { code, at, line: opened, value } = fault;
        found.add(code, () => ({ row, line: opened, at, column: header?.[at], value, detail: { limit: fault.limit ?? limits.cell } }));
      } else if (width > limits.columns)
        found.add("too-many-columns", () => ({ row, line, value: String(width), detail: { limit: limits.columns } }));
      else if (header === undefined) return "header";
      else found.add("ragged-row", () => ({ row, line, value: String(width), detail: { limit: header.length } }));
      if (header !== undefined) return "refused";
      isHeadless = true;
      return "no-header";
    },
    left: () => limits.rows - counts.read,
    took(rows) {
      counts.read += rows;
    },
    end() {
      if (!hasRows) found.add("no-header", () => ({ row: 0, value: "" }));
      return { inFile: counts.read + counts.refused, ...counts };
    },
  };
}
