import type { TextColumn } from "./column";
import { textOf } from "./cut";
import { grown } from "./growing";
import type { Units } from "./plain/plain";

/** The cells of a column of text, gathered one after another. */
export interface Texts {
  /** Takes the cells of UTF-8 that begin and end in `source` as a `Row` has it. */
  add(source: Buffer, from: Int32Array, to: Int32Array): void;
  /** Takes cells that are UTF-16 already. */
  append(cells: Units): void;
  column(): TextColumn;
}

/**
 * A gatherer for about `expected` texts. What it takes is well-formed UTF-8, on a machine that has the lower byte first.
 */
export function texts(expected: number): Texts {
  let units = new Uint16Array(Math.max(64, 8 * expected));
  let ends = new Uint32Array(Math.max(16, expected));
  let used = 0;
  let count = 0;
  /** Every unit or-ed together: below 256, one byte a unit is enough. */
  let seen = 0;
  const grow = (room: number, cells: number) => {
    if (used + room > units.length) units = grown(units, used + room);
    if (count + cells > ends.length) ends = grown(ends, count + cells);
  };
  return {
    append(cells) {
      grow(cells.units.length, cells.ends.length);
      units.set(cells.units, used);
      for (let cell = 0; cell < cells.ends.length; cell++) ends[count + cell] = used + (cells.ends[cell] as number);
      used += cells.units.length;
      seen |= cells.seen;
      count += cells.ends.length;
    },
    add(source, from, to) {
      let room = 0;
      for (let cell = 0; cell < from.length; cell++) room += Math.max(to[cell] as number, ~(to[cell] as number)) - (from[cell] as number);
      // A character takes at most as many units as bytes.
      grow(room, from.length);
      // Kept here while the loop runs: what a closure shares is written to memory each time.
      const out = units;
      let end = used;
      let all = seen;
      for (let cell = 0; cell < from.length; cell++) {
        let bytes = source;
        let at = from[cell] as number;
        let until = to[cell] as number;
        if (until < 0) {
          bytes = Buffer.from(textOf(source, at, until));
          at = 0;
          until = bytes.length;
        }
        while (at < until) {
          const lead = bytes[at++] as number;
          let unit = lead;
          if (lead >= 0xf0) {
            const point =
              ((lead & 0x07) << 18) |
              (((bytes[at++] as number) & 0x3f) << 12) |
              (((bytes[at++] as number) & 0x3f) << 6) |
              ((bytes[at++] as number) & 0x3f);
            out[end++] = 0xd7c0 + (point >> 10);
            unit = 0xdc00 | (point & 0x3ff);
          } else if (lead >= 0xe0)
            unit = ((lead & 0x0f) << 12) | (((bytes[at++] as number) & 0x3f) << 6) | ((bytes[at++] as number) & 0x3f);
          else if (lead >= 0x80) unit = ((lead & 0x1f) << 6) | ((bytes[at++] as number) & 0x3f);
          out[end++] = unit;
          all |= unit;
        }
        ends[count + cell] = end;
      }
      used = end;
      seen = all;
      count += from.length;
    },
    column() {
      const text =
        seen < 0x100 ? Buffer.from(units.subarray(0, used)).toString("latin1") : Buffer.from(units.buffer, 0, 2 * used).toString("utf16le");
      return { kind: "text", text, ends: ends.subarray(0, count) };
    },
  };
}
