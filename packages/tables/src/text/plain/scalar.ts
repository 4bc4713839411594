import type { Row } from "../cut";
import { type Batch, roomOf } from "./batch";
import { EXACT, POWERS } from "./exact";
import type { PlainOptions, PlainRows } from "./plain";

const [QUOTE, CR, LF, MINUS, POINT, ZERO] = [0x22, 0x0d, 0x0a, 0x2d, 0x2e, 0x30];

/** A byte at a time, for everywhere. */
export function scalarRows(options: PlainOptions): PlainRows {
  const { bytes, isNumber } = options;
  const room = roomOf(isNumber.length);
  const cells = room * isNumber.length;
  const batch: Batch = {
    room,
    count: 0,
    rows: new Uint32Array(room),
    values: new Float64Array(cells),
    from: new Int32Array(cells),
    to: new Int32Array(cells),
    source: bytes,
    first: 0,
    end: bytes.length,
  };
  return {
    batch,
    cut(row, most) {
      const before = batch.count;
      const until = Math.min(room, before + most);
      while (batch.count < until && row.at < bytes.length && cutPlainRow(options, batch, row)) batch.count++;
      return batch.count - before;
    },
    units: () => undefined,
  };
}

/**
 * Cuts the row that begins at `row.at` into the batch's next and reads its numbers in the same pass, if nothing in it asks for a second
 * look: as many cells as the header has, none of them quoted, none longer than `longest` bytes, numbers of up to {@link EXACT} digits,
 * sign and point. Says whether it was so; if not, `row` is as it was, and `cutRow` reads it.
 */
function cutPlainRow({ bytes, comma, longest, isNumber }: PlainOptions, batch: Batch, row: Row): boolean {
  const { from, to, values, room } = batch;
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
