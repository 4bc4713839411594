import type { Collector } from "../issue";
import type { Words } from "../words";

/** What may stand between the cells of a row. */
export const DELIMITERS = {
  ",": { zh: "逗号", en: "comma" },
  ";": { zh: "分号", en: "semicolon" },
  "\t": { zh: "制表符", en: "tab" },
  "|": { zh: "竖线", en: "bar" },
} as const satisfies Record<string, Words>;

export type Delimiter = keyof typeof DELIMITERS;

const isDelimiter = (text: string): text is Delimiter => Object.hasOwn(DELIMITERS, text);

/** Which delimiter a table is read with, and why: it was given, a line `sep=` names it, the rows have it alike, or none was found. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  readonly why: "given" | "sep-line" | "counted" | "none-found";
}

/** How the rows of a text stand: its delimiter, and the `sep=` line before them. */
export interface Layout extends FoundDelimiter {
  /** The text of the `sep=` line with its end; empty where there is none. */
  readonly before: string;
}

/** Characters and rows looked at. */
export const HEAD = 65_536;
const ROWS = 50;

/** Counted where none is given. A bar is taken only where it is named: names of schools have it more often than tables. */
const COUNTED = [",", ";", "\t"] as const satisfies readonly Delimiter[];

/**
 * The delimiter of a text that begins with `head`. Excel's line `sep=;` names it, and is no row. Otherwise comma, semicolon and tab are
 * counted outside quotes: the one that most rows have equally often is it, and of such the more frequent.
 */
export function layoutOf(head: string, given?: Delimiter, found?: Collector): Layout {
  const line = /^sep=([^\r\n]?)(?:\r\n|\r|\n|$)/i.exec(head);
  const [before, named] = [line?.[0] ?? "", line?.[1] ?? ""];
  if (given !== undefined) return { delimiter: given, why: "given", before };
  if (line !== null) {
    if (isDelimiter(named)) return { delimiter: named, why: "sep-line", before };
    found?.add("bad-separator", () => ({ row: 0, line: 1, value: named }));
  }
  return { ...counted(head.slice(before.length, HEAD)), before };
}

function counted(head: string): FoundDelimiter {
  const rows = countsIn(head);
  let best: { readonly delimiter: Delimiter; readonly agreeing: number; readonly times: number } | undefined;
  COUNTED.forEach((delimiter, at) => {
    const agreeing = new Map<number, number>();
    for (const row of rows) {
      const times = row[at] ?? 0;
      if (times > 0) agreeing.set(times, (agreeing.get(times) ?? 0) + 1);
    }
    for (const [times, count] of agreeing)
      if (best === undefined || count > best.agreeing || (count === best.agreeing && times > best.times))
        best = { delimiter, agreeing: count, times };
  });
  return best === undefined ? { delimiter: ",", why: "none-found" } : { delimiter: best.delimiter, why: "counted" };
}

/** How often each counted delimiter stands in each of the first rows, outside quotes. A last row that the head cuts is left out. */
function countsIn(head: string): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row = COUNTED.map(() => 0);
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < head.length && rows.length < ROWS; at++) {
    const sign = head.charAt(at);
    if (isQuoted) {
      if (sign !== '"') continue;
      if (head.charAt(at + 1) === '"') at++;
      else isQuoted = false;
    } else if (sign === "\n" || sign === "\r") {
      rows.push(row);
      row = COUNTED.map(() => 0);
      isStart = true;
    } else {
      const which = (COUNTED as readonly string[]).indexOf(sign);
      if (which !== -1) row[which] = (row[which] ?? 0) + 1;
      isQuoted = sign === '"' && isStart;
      isStart = which !== -1;
    }
  }
  return rows.length === 0 || (head.length < HEAD && rows.length < ROWS) ? [...rows, row] : rows;
}
