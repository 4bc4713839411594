import { type Batch, CELLS, roomOf } from "./batch";
import { POWERS } from "./exact";
import type { PlainOptions, PlainRows } from "./plain";
import { SIMD } from "./simd-module";

/** What simd.wat exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly cut: (at: number, end: number, comma: number, width: number, longest: number, most: number, room: number) => number;
  readonly units: (cell: number, last: number) => number;
}

/** At which byte of its memory each thing starts, and how many bytes of a file it takes at a time. */
const [TENS, COUNT, SOURCE, VALUES, FROM, TO, UNITS, ENDS] = [0x4000, 0x4100, 0x8000, 0x20000, 0xa0000, 0xe0000, 0x120000, 0x148000];
const BYTES = 0x10000;
const [CR, LF] = [0x0d, 0x0a];

/** The little that is used here of what the language's own types do not tell. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Undefined where there is no WebAssembly, or none with vectors, or where a policy forbids it. `readColumns` asks for the order of bytes. */
function loaded(): Exports | undefined {
  try {
    const wasm = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(SIMD, "base64"))).exports as Exports;
    new Float64Array(wasm.memory.buffer, TENS).set(POWERS);
    return wasm;
  } catch {
    return undefined;
  }
}

/** One memory for all files: each is read to its end before the next. */
let wasm: { readonly exports: Exports | undefined } | undefined;

/** Sixteen bytes an instruction; undefined where that cannot be. */
export function simdRows({ bytes, comma, longest, isNumber, flush }: PlainOptions): PlainRows | undefined {
  wasm ??= { exports: loaded() };
  const width = isNumber.length;
  if (wasm.exports === undefined || width > TENS) return undefined;
  const { memory, cut, units } = wasm.exports;
  const room = roomOf(width);
  const longestCell = Math.min(longest, BYTES);
  const source = Buffer.from(memory.buffer, SOURCE, BYTES + 1);
  const texts = new Uint16Array(memory.buffer, UNITS, BYTES);
  const ends = new Uint32Array(memory.buffer, ENDS, room);
  const counted = new Int32Array(memory.buffer, COUNT, 1);
  const batch: Batch = {
    room,
    count: 0,
    rows: new Uint32Array(room),
    values: new Float64Array(memory.buffer, VALUES, CELLS),
    from: new Int32Array(memory.buffer, FROM, CELLS),
    to: new Int32Array(memory.buffer, TO, CELLS),
    source,
    first: 0,
    end: 0,
  };
  new Uint8Array(memory.buffer).set(isNumber);

  /** Takes the bytes from a row's first on, up to the last of them that ends a row: none where a row is longer. */
  const load = (at: number): void => {
    flush();
    const part = bytes.subarray(at, at + BYTES);
    let size = part.lastIndexOf(LF) + 1;
    if (size === 0) {
      size = part.lastIndexOf(CR) + 1;
      // A line end of two bytes is not parted.
      if (bytes[at + size] === LF) size = 0;
    }
    source.set(part.subarray(0, size));
    source[size] = 0;
    Object.assign(batch, { source, first: at, end: at + size });
  };

  return {
    batch,
    cut(row, most) {
      if (batch.source !== source || row.at < batch.first || row.at >= batch.end) load(row.at);
      const before = batch.count;
      counted[0] = before;
      const shift = SOURCE - batch.first;
      row.at = cut(row.at + shift, batch.end + shift, comma, width, longestCell, Math.min(room, before + most), room) - shift;
      batch.count = counted[0];
      row.next += batch.count - before;
      return batch.count - before;
    },
    units(column) {
      if (batch.source !== source) return undefined;
      const cell = column * room * 4;
      const seen = units(cell, cell + batch.count * 4);
      return seen < 0 ? undefined : { units: texts.subarray(0, ends[batch.count - 1]), ends: ends.subarray(0, batch.count), seen };
    },
  };
}
