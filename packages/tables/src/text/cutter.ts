import { LONGEST_VALUE } from "../issue";
import type { CsvLimits, Fault, Judge, RowCounts, Taker } from "./csv";
import type { Delimiter } from "./delimiter";

/** What a row may have. More of it is cut all the same, and kept no longer. */
export interface CutLimits extends Pick<CsvLimits, "columns" | "cell"> {
  /** UTF-16 units of a row; no limit where not given. */
  readonly row?: number;
}

/** Cuts a text into rows and cells, piece after piece, wherever the pieces end. */
export interface Cutter {
  push(text: string): void;
  /** Ends the last row, which may have no line end. */
  end(): RowCounts;
}

const [QUOTE, CR, LF] = [0x22, 0x0d, 0x0a];

/** Where in a cell the cutter stands: before it, in it, within its quotes, at a quote that may close it or be one of two, behind them. */
type Place = "start" | "plain" | "quoted" | "quote" | "after";

/** What is wrong with a cell that ends there. */
const FAULTS: Partial<Readonly<Record<Place, Fault["code"]>>> = { quoted: "open-quote", after: "text-after-quote" };

/**
 * A cutter for rows, the first of which begins on line `from.line`, each judged as it ends. Every turn of its loop goes at least one character on. It keeps the
 * cells of one row, within the limits, and of the cell it is in at most what one within its limit can have, in quotes all of them doubled.
 */
export function cutter(delimiter: Delimiter, from: { readonly line: number }, limits: CutLimits, verdict: Judge, taker: Taker): Cutter {
  const comma = delimiter.charCodeAt(0);
  const { columns, cell: longest, row: longestRow = Number.POSITIVE_INFINITY } = limits;
  const mostKept = Math.max(2 * longest + 2, LONGEST_VALUE + 1);
  let header: readonly string[] | undefined;
  let row = 1;
  let line = from.line;
  // Of the row.
  let fields: string[] = [];
  let [first, width, length, isBlank, hasBegun] = [line, 0, 0, true, false];
  let fault: Fault | undefined;
  // Of the cell: what earlier pieces had of it and how much that was, and its doubled quotes.
  let place: Place = "start";
  let [kept, before, doubled, opened] = ["", 0, 0, line];
  /** Whether the last sign was a CR, whose line an LF would only complete. */
  let isAfterReturn = false;

  const isEnd = (sign: number): boolean => sign === comma || sign === LF || sign === CR;

  /** Lines that end within quotes. */
  const countLines = (text: string, start: number, end: number): void => {
    for (let at = start; at < end; at++) {
      const sign = text.charCodeAt(at);
      if (sign === CR || (sign === LF && !isAfterReturn)) line++;
      isAfterReturn = sign === CR;
    }
  };

  const endCell = (text: string, start: number, end: number): void => {
    const raw = kept === "" ? text.slice(start, end) : kept + text.slice(start, end);
    const units = before + end - start;
    const isQuoted = place !== "plain" && place !== "start";
    const inner = isQuoted ? units - 2 - doubled : units;
    const code = FAULTS[place] ?? (inner > longest ? "long-cell" : undefined);
    length += units + 1;
    if (units > 0) isBlank = false;
    if (code !== undefined) fault ??= { code, at: width, line: opened, value: raw.slice(0, LONGEST_VALUE + 1) };
    else if (length > longestRow + 1) fault ??= { code: "long-row", at: width, line: first, value: "", limit: longestRow };
    if (fault !== undefined) fields = [];
    else if (width < columns) fields.push(!isQuoted ? raw : doubled > 0 ? raw.slice(1, -1).replaceAll('""', '"') : raw.slice(1, -1));
    width++;
    place = "start";
    kept = "";
    before = 0;
    doubled = 0;
  };

  const endRow = (): void => {
    line++;
    const kind = verdict.of(row, first, width, isBlank, fault, header);
    if (kind === "read") taker.row(fields, row, first);
    else if (kind === "header") {
      header = fields;
      taker.header(fields, row);
    }
    row++;
    fields = [];
    width = 0;
    length = 0;
    isBlank = true;
    hasBegun = false;
    fault = undefined;
  };

  return {
    push(text) {
      const end = text.length;
      let at = 0;
      if (isAfterReturn && !hasBegun && end > 0) {
        isAfterReturn = false;
        if (text.charCodeAt(0) === LF) at = 1;
      }
      let start = at;
      while (at < end) {
        let sign = text.charCodeAt(at);
        if (place === "start") {
          if (!hasBegun) first = line;
          hasBegun = true;
          opened = line;
          place = "plain";
          if (sign === QUOTE) {
            place = "quoted";
            isAfterReturn = false;
            at++;
            continue;
          }
        }
        if (place === "quoted") {
          const quote = text.indexOf('"', at);
          const until = quote === -1 ? end : quote;
          countLines(text, at, until);
          at = until;
          if (quote === -1) break;
          place = "quote";
          isAfterReturn = false;
          at++;
          continue;
        }
        if (place === "quote") {
          if (sign === QUOTE) {
            doubled++;
            place = "quoted";
            at++;
            continue;
          }
          if (!isEnd(sign)) place = "after";
        }
        while (sign !== comma && sign !== LF && sign !== CR && ++at < end) sign = text.charCodeAt(at);
        if (at === end) break;
        endCell(text, start, at);
        if (sign !== comma) endRow();
        at++;
        if (sign === CR) {
          if (at === end) isAfterReturn = true;
          else if (text.charCodeAt(at) === LF) at++;
        }
        start = at;
      }
      if (before < mostKept) kept += text.slice(start, Math.min(end, start + mostKept - before));
      before += end - start;
    },
    end() {
      if (hasBegun) {
        endCell("", 0, 0);
        endRow();
      }
      return verdict.end();
    },
  };
}
