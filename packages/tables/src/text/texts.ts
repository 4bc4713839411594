import type { TextColumn } from "./column";
import { grown } from "./growing";

/** The cells of a column of text, gathered one after another. */
export interface Texts {
  /** Takes the UTF-8 that stands in `source` from `from` to before `to`. */
  add(source: Uint8Array, from: number, to: number): void;
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
  return {
    add(source, from, to) {
      // A character takes at most as many units as bytes.
      if (used + to - from > units.length) units = grown(units, used + to - from);
      if (count === ends.length) ends = grown(ends, count + 1);
      const out = units;
      let end = used;
      for (let at = from; at < to; ) {
        const lead = source[at++] as number;
        let unit = lead;
        if (lead >= 0xf0) {
          const point =
            ((lead & 0x07) << 18) |
            (((source[at++] as number) & 0x3f) << 12) |
            (((source[at++] as number) & 0x3f) << 6) |
            ((source[at++] as number) & 0x3f);
          out[end++] = 0xd7c0 + (point >> 10);
          unit = 0xdc00 | (point & 0x3ff);
        } else if (lead >= 0xe0)
          unit = ((lead & 0x0f) << 12) | (((source[at++] as number) & 0x3f) << 6) | ((source[at++] as number) & 0x3f);
        else if (lead >= 0x80) unit = ((lead & 0x1f) << 6) | ((source[at++] as number) & 0x3f);
        out[end++] = unit;
        seen |= unit;
      }
      used = end;
      ends[count++] = end;
    },
    column() {
      const text =
        seen < 0x100 ? Buffer.from(units.subarray(0, used)).toString("latin1") : Buffer.from(units.buffer, 0, 2 * used).toString("utf16le");
      return { kind: "text", text, ends: ends.subarray(0, count) };
    },
  };
}
