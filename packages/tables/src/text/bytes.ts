import type { Collector } from "../issue";
import { type AskedColumn, type Column, placeColumns } from "./column";
import { type CsvOptions, judge, limitsOf, type Reading } from "./csv";
import { cutRow, emptyRow, textOf } from "./cut";
import type { Guess } from "./decode";
import { HEAD, layoutOf } from "./delimiter";
import { type PlainReader, plainRows } from "./plain/plain";
import { type Taken, taker } from "./taken";

export interface ColumnsOptions extends CsvOptions {
  readonly columns: readonly AskedColumn[];
}

/** Reads the rows of some form of a file into columns, and says what became of them. */
export interface Columns extends Omit<Reading, "issues"> {
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: Uint32Array;
}

const [CR, LF] = [0x0d, 0x0a];

/** Whether numbers of two bytes lie in memory as UTF-16LE has them. */
export const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Reads columns from UTF-8 that is known to be well-formed and without NUL. A row is first cut into cells, and only then, if it is not
 * refused, are the asked ones read. The last byte ends a row, so that the loop over a cell's bytes needs no other bound.
 */
export function readBytes(
  file: Uint8Array,
  encoding: Guess,
  options: ColumnsOptions,
  found: Collector,
  plain: PlainReader = plainRows,
): Columns {
  const bytes = ended(file);
  const head = bytes.toString("utf8", 0, Math.min(file.length, 3 * HEAD + 3)).slice(0, HEAD);
  const { before, ...delimiter } = layoutOf(head, options.delimiter, found);
  const limits = limitsOf(options);
  const verdict = judge(limits, found);
  const row = emptyRow(Buffer.byteLength(before), before === "" ? 1 : 2);
  const comma = delimiter.delimiter.charCodeAt(0);
  let header: readonly string[] | undefined;
  let taken: Taken | undefined;
  for (let number = 1; row.at < bytes.length; ) {
    const rows = taken?.takePlain(row, number, verdict.left()) ?? 0;
    if (rows > 0) {
      verdict.took(rows);
      number += rows;
      continue;
    }
    cutRow(bytes, file.length, comma, limits, row);
    const kind = verdict.of(number, row.line, row.width, row.isBlank, row.fault, header);
    if (kind === "read") taken?.take(row, number);
    else if (kind === "header") {
      header = Array.from({ length: row.width }, (_, place) => textOf(bytes, row.from[place] as number, row.to[place] as number));
      const placed = placeColumns(options.columns, header, number, found);
      taken = taker({ bytes, comma, longest: limits.cell }, placed, header.length, expectedRows(bytes, row.at, row.width), found, plain);
    }
    number++;
  }
  taken?.flush();
  return {
    header: header ?? [],
    counts: verdict.end(),
    encoding,
    delimiter,
    columns: taken?.columns() ?? new Map(),
    rows: taken?.rows() ?? new Uint32Array(),
  };
}

/** The bytes with a line end after the last row, where it has none. */
function ended(file: Uint8Array): Buffer {
  const last = file[file.length - 1];
  const isEnded = file.length === 0 || last === LF || last === CR;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  return isEnded ? bytes : Buffer.concat([bytes, Buffer.of(LF)]);
}

/** Rows to make room for, by the length of the first ones. A row of so many cells has at least as many bytes: that bounds the room. */
function expectedRows(bytes: Buffer, from: number, width: number): number {
  const left = bytes.length - from;
  const sample = Math.min(left, HEAD);
  let lines = 1;
  for (let at = bytes.indexOf(LF, from); at !== -1 && at < from + sample; at = bytes.indexOf(LF, at + 1)) lines++;
  return Math.ceil(Math.min(((lines * left) / Math.max(sample, 1)) * 1.1, left / width)) + 1;
}
