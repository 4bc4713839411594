import type { Row } from "../cut";
import type { Batch } from "./batch";
import { scalarRows } from "./scalar";
import { simdRows } from "./simd";

/** The rows of a file that ask for no second look, read many at once. */
export interface PlainRows {
  readonly batch: Batch;
  /**
   * Cuts rows from `row.at` on into the batch, until it is full, or `most` are cut, or one is not plain; `row` is then behind them. Says
   * how many: where none is, `cutRow` reads the next one.
   */
  cut(row: Row, most: number): number;
  /** The texts of a column of the batch; undefined where they are left to be read from its source. */
  units(column: number): Units | undefined;
}

/** Texts in UTF-16, one after another, and where each ends. */
export interface Units {
  readonly units: Uint16Array;
  readonly ends: Uint32Array;
  /** Every unit or-ed together, as far as it is no ASCII. */
  readonly seen: number;
}

export interface PlainOptions {
  /** A file whose last byte ends a row. */
  readonly bytes: Buffer;
  /** The delimiter's code. */
  readonly comma: number;
  /** Bytes of a cell. */
  readonly longest: number;
  /** Of each column of the header, whether it is asked for as numbers: 1 or 0. */
  readonly isNumber: Uint8Array;
  /** Brings what the batch holds to the columns: before its source changes. */
  readonly flush: () => void;
}

export type PlainReader = (options: PlainOptions) => PlainRows;

/**
 * Plain is a row of as many cells as the header has, none of them longer than `longest` bytes, numbers of up to EXACT digits, sign and
 * point. One reader may also leave others to `cutRow`, or take cells in quotes; what comes of the file is the same.
 */
export const plainRows: PlainReader = (options) => simdRows(options) ?? scalarRows(options);
