import type { QuantityOptions } from "../figure/quantity";
import type { ShapeOptions } from "../shape/shape";
import type { Encoding } from "../text/decode";
import type { Delimiter } from "../text/delimiter";
import type { XlsxLimits } from "../xlsx/limits";
import type { TableColumn } from "./types";

export interface TableOptions extends ShapeOptions {
  readonly columns: readonly TableColumn[];
  /** The file's name, for issues. */
  readonly file?: string | undefined;
  /** Issues kept; the rest are counted. */
  readonly cap?: number | undefined;
  /** Of a workbook, or of JSON with lists under names: the one to read, by its name or its number from 1. Found where not given. */
  readonly sheet?: string | number | undefined;
  /** Of text; found where not given. */
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** What marks mean in this table, over `MARKS`; a column's own go before them. */
  readonly marks?: QuantityOptions["marks"];
  readonly limits?: Partial<XlsxLimits> | undefined;
}
