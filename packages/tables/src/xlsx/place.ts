import type { Span } from "../sheet";

const [UPPER_A, LOWER_A, LETTERS] = [0x41, 0x61, 26];

/** The column, from 0, of an address such as "AB15" that stands in bytes; -1 where it is none of that row. */
export function columnAt(bytes: Buffer, from: number, to: number, row: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const sign = bytes[at] ?? 0;
    const letter = sign - (sign >= LOWER_A ? LOWER_A : UPPER_A);
    if (letter < 0 || letter >= LETTERS) break;
    if (at - from === 3) return -1;
    column = column * LETTERS + letter + 1;
  }
  return at > from && wholeAt(bytes, at, to) === row ? column - 1 : -1;
}

/** The row of an address that stands in bytes; -1 where it has none. */
export function rowAt(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) >= UPPER_A) at++;
  return wholeAt(bytes, at, to);
}

/** Digits of a number that is certainly exact. */
const MOST_DIGITS = 9;

/** The whole number that stands in bytes; -1 where none does. */
export function wholeAt(bytes: Buffer, from: number, to: number): number {
  if (to === from || to - from > MOST_DIGITS) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The range "A1:B2" as a span; undefined where it is none, or has an end outside of a sheet of that size. */
export function spanOf(range: string, rows: number, columns: number): Span | undefined {
  const ends = range.split(":").map((address) => {
    const bytes = Buffer.from(address);
    const row = rowAt(bytes, 0, bytes.length);
    return { row, column: columnAt(bytes, 0, bytes.length, row) };
  });
  const [one, two = one] = ends;
  if (one === undefined || two === undefined || ends.length > 2) return undefined;
  const span = {
    top: Math.min(one.row, two.row),
    left: Math.min(one.column, two.column),
    bottom: Math.max(one.row, two.row),
    right: Math.max(one.column, two.column),
  };
  return span.left >= 0 && span.top > 0 && span.bottom <= rows && span.right < columns ? span : undefined;
}
