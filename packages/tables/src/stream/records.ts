import type { Collector } from "../issue";
import { gatherLine, isRecord } from "../json/json";
import { gathering } from "../json/records";
import { MOST_BYTES } from "../text/decode";
import type { TextReader } from "./delimited";
import { WINDOW } from "./limits";
import type { StreamLimits, StreamOptions } from "./parts";
import { rowTaker } from "./rows";

/** A line without its end, from 1. */
interface Line {
  readonly text: string;
  readonly line: number;
  /** Whether it is longer than the limit and was not kept. */
  readonly isLong: boolean;
}

/**
 * Reads NDJSON, by the rule of `readTable`: the first line is a record, and more follows. Any other JSON is told, and not read: it is one
 * value, of which no part is known to be sound before its end.
 */
export function recordReader(options: StreamOptions, limits: StreamLimits, found: Collector): TextReader {
  const gathered = gathering("", { limits: { rows: limits.rows, columns: limits.columns, cell: limits.cell } }, found);
  const rows = rowTaker({ format: "ndjson", names: gathered.names, nested: gathered.nested }, options, found);
  /** Up to the first record, until something follows it. */
  let waiting: Line[] | undefined = [];
  let isFirstSeen = false;
  let isRefused = false;
  let [kept, length, number] = ["", 0, 1];

  const refuse = (): void => {
    isRefused = true;
    found.add("no-stream", () => ({ row: 0, value: "", detail: { limit: MOST_BYTES } }));
  };

  const gather = ({ text, line, isLong }: Line): void => {
    if (isLong) gathered.refuseLong(line, limits.row);
    else gatherLine(gathered, { text, from: 0, to: text.length }, line);
    for (const row of gathered.drain()) rows.take(row);
    if (!rows.hasHead()) return;
    gathered.freeze();
    gathered.nested.clear();
  };

  const take = (line: Line): void => {
    if (waiting === undefined) gather(line);
    else if (!isFirstSeen) {
      waiting.push(line);
      if (line.text.trim() === "") return;
      isFirstSeen = true;
      if (!isRecord(line.text, line.text.search(/\S/), line.text.length)) refuse();
    } else if (line.text.trim() !== "" || line.isLong) {
      const held = [...waiting, line];
      waiting = undefined;
      held.forEach(gather);
    } else if (/[^ \t\r]/.test(line.text) && waiting.push(line) > WINDOW.records) refuse();
  };

  const endLine = (): void => {
    take({ text: kept, line: number, isLong: length > limits.row });
    kept = "";
    length = 0;
    number++;
  };

  return {
    push(text) {
      for (let at = 0; at < text.length && !isRefused; ) {
        const feed = text.indexOf("\n", at);
        const end = feed === -1 ? text.length : feed;
        length += end - at;
        if (length <= limits.row) kept += text.slice(at, end);
        else if (isFirstSeen) kept = "";
        else return refuse();
        if (feed !== -1) endLine();
        at = end + 1;
      }
    },
    end() {
      if (length > 0 && !isRefused) endLine();
      if (waiting !== undefined && !isRefused) refuse();
      return gathered.counts();
    },
    rows: () => (waiting === undefined ? rows : undefined),
    isRefused: () => isRefused,
  };
}
