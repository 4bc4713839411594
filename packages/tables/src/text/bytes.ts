import type { Collector } from "../issue";
import { type Batch, emptyBatch } from "./batch";
import { type AskedColumn, type Column, type ColumnKind, type PlacedColumn, placeColumns, tellNumber } from "./column";
import { type CsvOptions, judge, limitsOf, type Reading } from "./csv";
import { cutRow, emptyRow, type Row, textOf } from "./cut";
import type { Guess } from "./decode";
import { HEAD, layoutOf } from "./delimiter";
import { dictionary } from "./dictionary";
import { grown } from "./growing";
import { plainNumber } from "./number";
import { cutPlainRow, EXACT, POWERS } from "./plain-row";
import { texts } from "./texts";

export interface ColumnsOptions extends CsvOptions {
  readonly columns: readonly AskedColumn[];
}

/** Reads the rows of some form of a file into columns, and says what became of them. */
export interface Columns extends Omit<Reading, "issues"> {
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: Uint32Array;
}

const [CR, LF, MINUS, POINT, ZERO] = [0x0d, 0x0a, 0x2d, 0x2e, 0x30];

/** Whether numbers of two bytes lie in memory as UTF-16LE has them. */
export const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Reads columns from UTF-8 that is known to be well-formed and without NUL. A row is first cut into cells, and only then, if it is not
 * refused, are the asked ones read. The last byte ends a row, so that the loop over a cell's bytes needs no other bound.
 */
export function readBytes(file: Uint8Array, encoding: Guess, options: ColumnsOptions, found: Collector): Columns {
  const bytes = ended(file);
  const head = bytes.toString("utf8", 0, Math.min(file.length, 3 * HEAD + 3)).slice(0, HEAD);
  const { before, ...delimiter } = layoutOf(head, options.delimiter, found);
  const limits = limitsOf(options);
  const verdict = judge(limits, found);
  const row = emptyRow(Buffer.byteLength(before), before === "" ? 1 : 2);
  const comma = delimiter.delimiter.charCodeAt(0);
  let header: readonly string[] | undefined;
  let taken: Taken | undefined;
  for (let number = 1; row.at < bytes.length; number++) {
    if (header !== undefined && taken !== undefined && cutPlainRow(bytes, comma, limits.cell, taken.batch, row)) {
      if (verdict.of(number, row.line, header.length, false, undefined, header) === "read") taken.took(number);
      continue;
    }
    cutRow(bytes, file.length, comma, limits, row);
    const kind = verdict.of(number, row.line, row.width, row.isBlank, row.fault, header);
    if (kind === "read") taken?.take(row, number);
    else if (kind === "header") {
      header = Array.from({ length: row.width }, (_, place) => textOf(bytes, row.from[place] as number, row.to[place] as number));
      const placed = placeColumns(options.columns, header, number, found);
      taken = taker(bytes, placed, header.length, expectedRows(bytes, row.at, row.width), found);
    }
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

/** Takes the asked cells of the rows that are read. */
interface Taken {
  /** Where the next row may be cut to, for `took`. */
  readonly batch: Batch;
  /** Takes the row that stands in the batch after its last. */
  took(number: number): void;
  /** Takes a row that is cut elsewhere. */
  take(row: Row, number: number): void;
  /** Brings all that was taken to the columns. */
  flush(): void;
  columns(): ReadonlyMap<string, Column>;
  rows(): Uint32Array;
}

function taker(bytes: Buffer, placed: readonly PlacedColumn[], width: number, expected: number, found: Collector): Taken {
  const of = (kind: ColumnKind) => placed.filter((column) => column.kind === kind);
  const numbers = of("number").map((column) => ({ ...column, values: new Float64Array(expected) }));
  const codes = of("code").map((column) => ({ ...column, values: new Uint32Array(expected), words: dictionary() }));
  const gathered = of("text").map((column) => ({ ...column, values: texts(expected) }));
  const batch = emptyBatch(Uint8Array.from({ length: width }, (_, at) => Number(numbers.some((column) => column.at === at))));
  let rows = new Uint32Array(expected);
  let count = 0;
  const grow = (length: number) => {
    rows = grown(rows, length);
    for (const each of numbers) each.values = grown(each.values, rows.length);
    for (const each of codes) each.values = grown(each.values, rows.length);
  };
  const flush = () => {
    const end = count + batch.count;
    if (end > rows.length) grow(end);
    const part = <A extends Int32Array | Float64Array>(cells: A, at: number) =>
      cells.subarray(at * batch.room, at * batch.room + batch.count) as A;
    rows.set(batch.rows.subarray(0, batch.count), count);
    for (const { values, at } of numbers) values.set(part(batch.values, at), count);
    for (const { values, words, at } of codes) words.codesOf(bytes, part(batch.from, at), part(batch.to, at), values.subarray(count, end));
    for (const { values, at } of gathered) values.add(bytes, part(batch.from, at), part(batch.to, at));
    count = end;
    batch.count = 0;
  };
  const took = (number: number) => {
    batch.rows[batch.count++] = number;
    if (batch.count === batch.room) flush();
  };
  return {
    batch,
    took,
    take({ from, to, line }, number) {
      for (const { at, kind, name } of placed) {
        const [start, end] = [from[at] as number, to[at] as number];
        const place = at * batch.room + batch.count;
        batch.from[place] = start;
        batch.to[place] = end;
        if (kind !== "number") continue;
        const value = numberIn(bytes, start, end);
        batch.values[place] = value;
        if (Number.isNaN(value)) check(start, end, number, line, at, name);
      }
      took(number);
    },
    flush,
    columns: () =>
      new Map<string, Column>([
        ...numbers.map(({ name, values }) => [name, { kind: "number", values: values.subarray(0, count) }] as const),
        ...codes.map(
          ({ name, values, words }) => [name, { kind: "code", codes: values.subarray(0, count), words: words.words() }] as const,
        ),
        ...gathered.map(({ name, values }) => [name, values.column()] as const),
      ]),
    rows: () => rows.subarray(0, count),
  };

  /** An empty cell is NaN too, and no mistake. */
  function check(from: number, to: number, row: number, line: number, at: number, name: string): void {
    const text = textOf(bytes, from, to);
    if (plainNumber(text) === undefined) tellNumber(found, row, line, at, name, text);
  }
}

/** The number of a cell; NaN where it is empty or none. */
function numberIn(bytes: Buffer, from: number, to: number): number {
  if (from === to) return Number.NaN;
  if (to - from > EXACT || to < 0) return plainNumber(textOf(bytes, from, to)) ?? Number.NaN;
  let at = bytes[from] === MINUS ? from + 1 : from;
  const digits = at;
  let point = to;
  let value = 0;
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === POINT - ZERO && point === to && at > digits) point = at;
    else return plainNumber(textOf(bytes, from, to)) ?? Number.NaN;
  }
  if (at === digits) return Number.NaN;
  if (point < to) value /= POWERS[to - point - 1] as number;
  return digits > from ? -value : value;
}
