import { MOST_BYTES } from "../text/decode";

/** What a workbook may have. Each that is exceeded is an issue, and together they bound time and memory. */
export interface XlsxLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Of one part once unpacked. */
  readonly part: number;
  /** Of all parts that are read, once unpacked. */
  readonly unpacked: number;
  /** Times its packed size that a part over {@link SMALL_PART} may have; deflate reaches 1032, a sheet of real figures some 10 to 40. */
  readonly ratio: number;
  readonly parts: number;
  readonly sheets: number;
  /** The last row's number. */
  readonly rows: number;
  readonly columns: number;
  /** Of all sheets read; blank cells before a row's last text count, since each takes a place in memory. */
  readonly cells: number;
  /** UTF-16 units of one cell. */
  readonly cell: number;
  readonly texts: number;
  /** Merged ranges of a sheet. */
  readonly spans: number;
}

/**
 * Excel's own limits for rows, columns and characters; the others are well above what an office's workbook has. At a time reading holds the
 * file, one part unpacked, the shared texts, and the rows: some 40 bytes a cell.
 */
export const XLSX_LIMITS: XlsxLimits = {
  bytes: MOST_BYTES,
  part: MOST_BYTES,
  unpacked: 2 * MOST_BYTES,
  ratio: 200,
  parts: 4096,
  sheets: 256,
  rows: 1_048_576,
  columns: 16_384,
  cells: 20_000_000,
  cell: 32_767,
  texts: 4_000_000,
  spans: 100_000,
};

/** Bytes that no ratio makes dangerous. */
export const SMALL_PART = 16 * 1024 * 1024;
