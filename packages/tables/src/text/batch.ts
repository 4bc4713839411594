/**
 * Rows that are cut but not yet in their columns, cell after cell of each column: a column then takes them all at once, which is
 * several times as fast as row by row. The cell of a row stands at `column * room + row`.
 */
export interface Batch {
  /** Rows that it can hold. */
  readonly room: number;
  /** Rows that it holds. */
  count: number;
  /** Of each column, whether it is asked for as numbers: 1 or 0. */
  readonly isNumber: Uint8Array;
  /** The rows' numbers in the file. */
  readonly rows: Uint32Array;
  /** Of columns of numbers, the cells. */
  readonly values: Float64Array;
  /** Of the others, where in the file each cell begins and ends, as `Row` has it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Rows of a batch: few enough to stay near the processor, and fewer of very wide tables. */
const [ROWS, CELLS] = [256, 65_536];

export function emptyBatch(isNumber: Uint8Array): Batch {
  const room = Math.max(1, Math.min(ROWS, Math.floor(CELLS / isNumber.length)));
  const cells = room * isNumber.length;
  return {
    room,
    count: 0,
    isNumber,
    rows: new Uint32Array(room),
    values: new Float64Array(cells),
    from: new Int32Array(cells),
    to: new Int32Array(cells),
  };
}
