import type { Collector } from "../issue";
import { type Column, type ColumnKind, type PlacedColumn, tellNumber } from "./column";
import { type Row, textOf } from "./cut";
import { dictionary } from "./dictionary";
import { grown } from "./growing";
import { plainNumber } from "./number";
import { EXACT, POWERS } from "./plain/exact";
import type { PlainOptions, PlainReader } from "./plain/plain";
import { texts } from "./texts";

const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];

/** Takes the asked cells of the rows that are read. */
export interface Taken {
  /** Takes plain rows, `most` at most, and says how many: 0 where the next is none. */
  takePlain(row: Row, number: number, most: number): number;
  /** Takes a row that is cut elsewhere. */
  take(row: Row, number: number): void;
  /** Brings all that was taken to the columns. */
  flush(): void;
  columns(): ReadonlyMap<string, Column>;
  rows(): Uint32Array;
}

export function taker(
  file: Pick<PlainOptions, "bytes" | "comma" | "longest">,
  placed: readonly PlacedColumn[],
  width: number,
  expected: number,
  found: Collector,
  plain: PlainReader,
): Taken {
  const { bytes } = file;
  const of = (kind: ColumnKind) => placed.filter((column) => column.kind === kind);
  const numbers = of("number").map((column) => ({ ...column, values: new Float64Array(expected) }));
  const codes = of("code").map((column) => ({ ...column, values: new Uint32Array(expected), words: dictionary() }));
  const gathered = of("text").map((column) => ({ ...column, values: texts(expected) }));
  const isNumber = Uint8Array.from({ length: width }, (_, at) => Number(numbers.some((column) => column.at === at)));
  const { batch, cut, units } = plain({ ...file, isNumber, flush });
  let rows = new Uint32Array(expected);
  let count = 0;
  const grow = (length: number) => {
    rows = grown(rows, length);
    for (const each of numbers) each.values = grown(each.values, rows.length);
    for (const each of codes) each.values = grown(each.values, rows.length);
  };
  const took = (number: number, many: number) => {
    for (let row = 0; row < many; row++) batch.rows[batch.count - many + row] = number + row;
    if (batch.count === batch.room) flush();
  };
  return {
    takePlain(row, number, most) {
      const many = cut(row, most);
      took(number, many);
      return many;
    },
    take({ from, to, line, at: next }, number) {
      if ((from[0] as number) < batch.first || next > batch.end) {
        flush();
        Object.assign(batch, { source: bytes, first: 0, end: bytes.length });
      }
      const { first } = batch;
      for (const { at, kind, name } of placed) {
        const [start, end] = [from[at] as number, to[at] as number];
        const place = at * batch.room + batch.count;
        batch.from[place] = start - first;
        batch.to[place] = end < 0 ? end + first : end - first;
        if (kind !== "number") continue;
        const value = numberIn(bytes, start, end);
        batch.values[place] = value;
        if (Number.isNaN(value)) check(start, end, number, line, at, name);
      }
      batch.count++;
      took(number, 1);
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

  function flush(): void {
    if (batch.count === 0) return;
    const end = count + batch.count;
    if (end > rows.length) grow(end);
    const part = <A extends Int32Array | Float64Array>(cells: A, at: number) =>
      cells.subarray(at * batch.room, at * batch.room + batch.count) as A;
    rows.set(batch.rows.subarray(0, batch.count), count);
    for (const { values, at } of numbers) values.set(part(batch.values, at), count);
    for (const { values, words, at } of codes)
      words.codesOf(batch.source, part(batch.from, at), part(batch.to, at), values.subarray(count, end));
    for (const { values, at } of gathered) {
      const cells = units(at);
      if (cells === undefined) values.add(batch.source, part(batch.from, at), part(batch.to, at));
      else values.append(cells);
    }
    count = end;
    batch.count = 0;
  }

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
