import type { Batch } from "./batch";
import type { Row } from "./cut";

const [QUOTE, CR, LF, MINUS, POINT, ZERO] = [0x22, 0x0d, 0x0a, 0x2d, 0x2e, 0x30];

/** Ten to a power up to the digits of {@link EXACT}. */
export const POWERS = Float64Array.from({ length: 17 }, (_, power) => 10 ** power);

/** Bytes of a number whose digits a double holds exactly, and with them the power of ten: so their quotient is the nearest double. */
export const EXACT = 15;

/**
 * Cuts the row that begins at `row.at` into the batch's next and reads its numbers in the same pass, if nothing in it asks for a second
 * look: as many cells as the header has, none of them quoted, none longer than `longest` bytes, numbers of up to {@link EXACT} digits,
 * sign and point. Says whether it was so; if not, `row` is as it was, and `cutRow` reads it.
 */
export function cutPlainRow(bytes: Buffer, comma: number, longest: number, batch: Batch, row: Row): boolean {
  const { isNumber, from, to, values, room } = batch;
  const top = Math.max(comma, CR);
  const last = isNumber.length - 1;
  const most = Math.min(EXACT, longest);
  let at = row.at;
  let place = batch.count;
  for (let column = 0; column <= last; column++, place += room) {
    const start = at;
    let sign = bytes[at] as number;
    if (isNumber[column] === 1) {
      if (sign === MINUS) sign = bytes[++at] as number;
      const digits = at;
      let value = 0;
      let point = 0;
      for (;;) {
        const digit = sign - ZERO;
        if (digit >= 0 && digit <= 9) value = value * 10 + digit;
        else if (sign === POINT && point === 0 && at > digits) point = at;
        else break;
        sign = bytes[++at] as number;
      }
      if (at - start > most || (at === digits && digits > start)) return false;
      if (point > 0) value /= POWERS[at - point - 1] as number;
      values[place] = at === start ? Number.NaN : digits > start ? -value : value;
    } else {
      if (sign === QUOTE) return false;
      while (sign > top || (sign !== comma && sign !== LF && sign !== CR)) sign = bytes[++at] as number;
      if (at - start > longest) return false;
      from[place] = start;
      to[place] = at;
    }
    if (column < last ? sign !== comma : sign !== LF && sign !== CR) return false;
    at++;
  }
  // Nothing but delimiters is a blank row.
  if (at - row.at === last + 1) return false;
  if (bytes[at - 1] === CR && bytes[at] === LF) at++;
  row.at = at;
  row.line = row.next++;
  return true;
}
