import type { Collector } from "../issue";
import { cutter } from "../text/cutter";
import { HEAD, layoutOf } from "../text/delimiter";
import { unjudged } from "../text/sheet";
import type { StreamLimits, StreamOptions } from "./parts";
import { type Cut, type RowTaker, rowTaker } from "./rows";

/** Takes the text of a file piece by piece. */
export interface TextReader {
  push(text: string): void;
  end(): Cut;
  /** Undefined until it is known what the rows are cut by, and at last where the text is none that is read as it comes. */
  rows(): RowTaker | undefined;
  /** Whether the rest need not be read. */
  isRefused(): boolean;
}

/** Reads text with delimiters. As much as the delimiter is found by is waited for. */
export function delimitedReader(options: StreamOptions, limits: StreamLimits, found: Collector): TextReader {
  let waiting = "";
  let begun: ReturnType<typeof begin> | undefined;

  const begin = (head: string) => {
    const { before, ...delimiter } = layoutOf(head.slice(0, HEAD), options.delimiter, found);
    const rows = rowTaker({ format: "text", delimiter, nested: new Map() }, options, found);
    const { verdict, counts } = unjudged(found, limits);
    const cutting = cutter(delimiter.delimiter, { line: before === "" ? 1 : 2 }, limits, verdict, {
      header: () => undefined,
      row(cells, row, line) {
        if (cells.some((cell) => cell !== "")) rows.take({ row, line, cells, width: cells.length });
      },
    });
    cutting.push(head.slice(before.length));
    return { rows, counts, cutting };
  };

  return {
    push(text) {
      if (begun !== undefined) return begun.cutting.push(text);
      waiting += text;
      if (waiting.length < HEAD) return;
      begun = begin(waiting);
      waiting = "";
    },
    end() {
      begun ??= begin(waiting);
      begun.cutting.end();
      return begun.counts;
    },
    rows: () => begun?.rows,
    isRefused: () => false,
  };
}
