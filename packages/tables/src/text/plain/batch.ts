/**
 * Rows that are cut but not yet in their columns, cell after cell of each column: a column then takes them all at once, which is
 * several times as fast as row by row. The cell of a row stands at `column * room + row`.
 */
export interface Batch {
  /** Rows that it can hold. */
  readonly room: number;
  /** Rows that it holds. */
  count: number;
  /** The rows' numbers in the file. */
  readonly rows: Uint32Array;
  /** Of columns of numbers, the cells. */
  readonly values: Float64Array;
  /** Of the others, where in the source each cell begins and ends, as `Row` has it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The file, or a part of it: which bytes of the file it has, from `first` to before `end`. */
  source: Buffer;
  first: number;
  end: number;
}

/** Rows and cells of a batch: few enough to stay near the processor, and fewer rows of very wide tables. */
const ROWS = 1024;
export const CELLS = 65_536;

export const roomOf = (width: number): number => Math.max(1, Math.min(ROWS, Math.floor(CELLS / width)));
