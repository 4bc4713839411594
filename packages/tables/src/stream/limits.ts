import { CSV_LIMITS } from "../text/csv";
import type { StreamLimits } from "./parts";

/** What a row of a stream may have where nothing else is given. */
export const STREAM_LIMITS: StreamLimits = {
  columns: CSV_LIMITS.columns,
  cell: CSV_LIMITS.cell,
  rows: Number.MAX_SAFE_INTEGER,
  row: 4 * 1024 * 1024,
};

/** How much is taken and waited for. */
export interface Grain {
  /** Bytes of a block. */
  readonly block: number;
  /** Bytes looked at from the first one that is not ASCII, before the encoding is settled. */
  readonly look: number;
}

export const GRAIN: Grain = { block: 64 * 1024, look: 1024 * 1024 };

/** Of the rows that are kept until the header is found; with more, it is looked for among those that came. */
export const WINDOW = { units: 8 * 1024 * 1024, cells: 1_000_000, records: 1000 } as const;
