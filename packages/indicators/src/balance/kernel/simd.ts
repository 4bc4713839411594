import type { Engine, Rows } from "./engine";
import { readCell } from "./plain";
import { SIMD } from "./simd-module";

/** What simd.wat exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly sums: (first: number, last: number, column: number, to: number) => void;
  readonly spread: (first: number, last: number, stage: number) => void;
  readonly judge: (rows: number, end: number, least: number) => void;
}

/** How many rows and cells its memory takes at a time, and at which byte each thing starts. */
const [ROWS, CELLS] = [0x2000, 0x1fff];
const [PUPILS, VALUES, HEADS, CVS, STARTS, LINES, MARKS] = [0, 0x10000, 0x20000, 0x30000, 0x40000, 0x48000, 0x48020];

/** The little that is used here of what the language's own types do not tell. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** Undefined where there is no WebAssembly, or none with vectors, where a page's policy forbids it, and where numbers lie the other way round in memory. */
function loaded(): Exports | undefined {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) return undefined;
  try {
    const bytes = Uint8Array.from(atob(SIMD), (byte) => byte.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  } catch {
    return undefined;
  }
}

/** Where the cells end that may be read at once with the one they start from; where that is too large itself, there too. */
function fitting({ starts }: Rows, from: number): number {
  const first = starts[from] ?? 0;
  const most = Math.min(from + CELLS, starts.length - 1);
  let to = from;
  while (to < most && (starts[to + 1] ?? 0) - first <= ROWS) to++;
  return to;
}

/** Two rows an instruction; undefined where that cannot be. What is read passes through a small memory, so that columns may lie anywhere. */
export function simd(): Engine | undefined {
  const wasm = loaded();
  if (wasm === undefined) return undefined;
  const { memory, sums, spread, judge } = wasm;
  const doubles = (at: number) => new Float64Array(memory.buffer, at, ROWS);
  const [pupils, values, cvs] = [doubles(PUPILS), doubles(VALUES), doubles(CVS)];
  const starts = new Int32Array(memory.buffer, STARTS, CELLS + 1);
  const lines = new Float64Array(memory.buffer, LINES, 4);
  const bytes = new Uint8Array(memory.buffer);

  return {
    read: (rows, readings) => {
      for (let from = 0, to = 0; from < rows.starts.length - 1; from = to) {
        to = fitting(rows, from);
        if (to === from) {
          readCell(rows, from, readings);
          to = from + 1;
          continue;
        }
        const [first, end, last] = [rows.starts[from] ?? 0, rows.starts[to] ?? 0, (to - from) * starts.BYTES_PER_ELEMENT];
        starts.set(rows.starts.subarray(from, to + 1));
        pupils.set(rows.pupils.subarray(first, end));
        sums(first, last, PUPILS, HEADS);
        for (const reading of readings) {
          values.set(reading.values.subarray(first, end));
          lines.set(reading.lines);
          sums(first, last, VALUES, CVS);
          spread(first, last, (from & 1) * 2 * lines.BYTES_PER_ELEMENT);
          reading.cvs.set(cvs.subarray(0, to - from), from);
          reading.marks.set(bytes.subarray(MARKS, MARKS + end - first), first);
        }
      }
    },
    judge: (marks, schools, atLeast) => {
      const verdicts = new Uint8Array(schools);
      /** Verdicts and all marks of as many schools as the memory holds. */
      const most = (bytes.length / (marks.length + 1)) & ~15;
      for (let first = 0; first < schools; first += most) {
        const end = Math.min(first + most, schools);
        const rows = (end - first + 15) & ~15;
        for (const [at, of] of marks.entries()) bytes.set(of.subarray(first, end), (at + 1) * rows);
        // Counted in bytes: no rule has as many indicators.
        judge(rows, (marks.length + 1) * rows, Math.min(atLeast, 0xff));
        verdicts.set(bytes.subarray(0, end - first), first);
      }
      return verdicts;
    },
  };
}
