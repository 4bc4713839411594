import { type Collector, collector, type Issues } from "../issue";
import type { Sheet, SheetRow } from "../sheet";
import { type CsvLimits, type CsvOptions, type Judge, limitsOf, readText } from "./csv";
import type { Guess } from "./decode";
import type { FoundDelimiter } from "./delimiter";

/** The rows of a sheet, and of those that are not in it how many there are. */
export interface SheetReading {
  readonly sheet: Sheet;
  /** Rows of the file up to the last in which something stands: those of the sheet, the refused, and blank ones. */
  readonly inFile: number;
  /** Rows that cannot be read for certain, each with an issue; past the limit of rows, one issue for all. */
  readonly refused: number;
}

export interface TextSheet extends SheetReading {
  readonly encoding: Guess;
  readonly delimiter: FoundDelimiter;
  readonly issues: Issues;
}

/** Takes every row that can be cut into cells, whatever its width: what a row means is not known yet. */
export function unjudged(found: Collector, { rows: most, columns, cell: longest }: Omit<CsvLimits, "bytes">) {
  const counts = { read: 0, refused: 0, blank: 0, inFile: 0 };
  let isOver = false;
  const verdict: Judge = {
    of(row, line, width, isBlank, fault) {
      if (isBlank) {
        counts.blank++;
        return "blank";
      }
      counts.inFile = row;
      if (counts.read < most && fault === undefined && width <= columns) {
        counts.read++;
        return "read";
      }
      counts.refused++;
      if (counts.read >= most) {
        if (!isOver) found.add("too-many-rows", () => ({ row, line, value: "", detail: { limit: most } }));
        isOver = true;
      } else if (fault === undefined)
        found.add("too-many-columns", () => ({ row, line, value: String(width), detail: { limit: columns } }));
      else
        found.add(fault.code, () => ({
          row,
          line: fault.line,
          at: fault.at,
          value: fault.value,
          detail: { limit: fault.limit ?? longest },
        }));
      return "refused";
    },
    end: () => counts,
  };
  return { verdict, counts };
}

/** `sheetOf`, its issues told to a collector. */
export function textSheet(bytes: Uint8Array, options: CsvOptions, found: Collector): Omit<TextSheet, "issues"> {
  const limits = limitsOf(options);
  const rows: SheetRow[] = [];
  const { verdict, counts } = unjudged(found, limits);
  const { encoding, delimiter } = readText(
    bytes,
    options,
    found,
    {
      header: () => undefined,
      row(cells, row, line) {
        if (cells.some((cell) => cell !== "")) rows.push({ row, line, cells, width: cells.length });
      },
    },
    verdict,
  );
  const { inFile, refused } = counts;
  return { sheet: { name: "", rows, spans: [] }, inFile, refused, encoding, delimiter };
}

/**
 * The rows of a text with delimiters as they stand, of any width, before it is known which of them is the header: RFC 4180 and what
 * Excel writes, as `readCsv` reads it. A row that cannot be cut into cells (an open quote, text after a quote, a cell or a row over the
 * limits) is refused with an issue and is not in the sheet. Nothing is thrown.
 *
 * @example
 * sheetOf(new TextEncoder().encode("学校情况表\n\n校名,在校生\n一小,120\n")).sheet.rows.map(({ row, cells }) => [row, cells.length])
 * // => [[1, 1], [3, 2], [4, 2]]
 */
export function sheetOf(bytes: Uint8Array, options: CsvOptions = {}): TextSheet {
  const found = collector(options);
  const reading = textSheet(bytes, options, found);
  return { ...reading, issues: found.issues() };
}
