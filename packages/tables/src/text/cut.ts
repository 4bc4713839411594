import { LONGEST_VALUE } from "../issue";
import type { CsvLimits, Fault } from "./csv";
import { grown } from "./growing";

const [QUOTE, CR, LF] = [0x22, 0x0d, 0x0a];

/** A row of bytes cut into cells; the same object for every row of a file. */
export interface Row {
  /** Where the next row begins. */
  at: number;
  /** The line on which the row begins, and the one on which the next does. */
  line: number;
  next: number;
  width: number;
  isBlank: boolean;
  fault: Fault | undefined;
  /** Where each cell begins and ends; of one with doubled quotes the end's complement, which is below 0. As many as the limit of columns at most. */
  from: Int32Array;
  to: Int32Array;
}

export const emptyRow = (at: number, line: number): Row => ({
  at,
  line,
  next: line,
  width: 0,
  isBlank: true,
  fault: undefined,
  from: new Int32Array(64),
  to: new Int32Array(64),
});

/**
 * Cuts the row that begins at `row.at`. The bytes' last one is a line end, also where the file, of `length` bytes, has none there:
 * the loop over a cell needs no other bound. A function of its own and not the body of a loop over rows: so the engine compiles it
 * once for all files.
 */
export function cutRow(bytes: Buffer, length: number, comma: number, limits: CsvLimits, row: Row): void {
  // Digits, letters and Chinese lie above a comma and the line ends: most bytes need one comparison.
  const top = Math.max(comma, CR);
  const end = bytes.length;
  let { at, next: line, from, to } = row;
  let width = 0;
  let isBlank = true;
  row.line = line;
  row.fault = undefined;
  for (;;) {
    const start = at;
    const opened = line;
    let begin = at;
    let until: number;
    let isWrong = false;
    let sign = bytes[at] as number;
    if (sign === QUOTE) {
      isBlank = false;
      let isDoubled = false;
      let isOpen = true;
      begin = ++at;
      for (; at < length; at++) {
        sign = bytes[at] as number;
        if (sign > QUOTE) continue;
        if (sign === QUOTE) {
          if (bytes[at + 1] !== QUOTE) {
            isOpen = false;
            break;
          }
          isDoubled = true;
          at++;
        } else if (sign === LF || (sign === CR && bytes[at + 1] !== LF)) line++;
      }
      until = isDoubled ? ~at : at;
      if (isOpen) at = end;
      else sign = bytes[++at] as number;
      isWrong = isOpen || (sign !== comma && sign !== LF && sign !== CR);
      if (isWrong) {
        if (!isOpen) while (sign !== comma && sign !== LF && sign !== CR) sign = bytes[++at] as number;
        const value = excerpt(bytes, start, Math.min(at, length));
        row.fault ??= { code: isOpen ? "open-quote" : "text-after-quote", at: width, line: opened, value };
      }
    } else {
      while (sign > top || (sign !== comma && sign !== LF && sign !== CR)) sign = bytes[++at] as number;
      until = at;
      if (at > start) isBlank = false;
    }
    if (at - start > limits.cell && !isWrong && textOf(bytes, begin, until).length > limits.cell)
      row.fault ??= { code: "long-cell", at: width, line: opened, value: excerpt(bytes, start, at) };
    if (width === from.length && width < limits.columns) {
      row.from = from = grown(from, width + 1, limits.columns);
      row.to = to = grown(to, width + 1, limits.columns);
    }
    if (width < from.length) {
      from[width] = begin;
      to[width] = until;
    }
    width++;
    if (sign !== comma || at >= end) break;
    at++;
  }
  if (at + 1 < end && bytes[at] === CR && bytes[at + 1] === LF) at++;
  at++;
  line++;
  row.at = at;
  row.next = line;
  row.width = width;
  row.isBlank = isBlank;
}

/** The text of a cell; an end below 0 is the complement of one after doubled quotes. */
export const textOf = (bytes: Buffer, from: number, to: number): string =>
  to < 0 ? bytes.toString("utf8", from, ~to).replaceAll('""', '"') : bytes.toString("utf8", from, to);

/** As much of a cell as an issue repeats. A character has at most four bytes. */
const excerpt = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString("utf8", from, Math.min(to, from + 4 * (LONGEST_VALUE + 1)));
