import type { Collector } from "../issue";
import { type CsvOptions, limitsOf } from "../text/csv";
import { type Guess, guessEncoding, MOST_BYTES, textOf } from "../text/decode";
import { gathering, type RecordSheet, tell } from "./records";
import { isMistake, type Mistake, type Scanner, scanner } from "./scan";

export interface JsonReading {
  readonly format: "json" | "ndjson";
  readonly encoding: Guess;
  readonly sheets: readonly RecordSheet[];
}

/** Whether a text is JSON by its first signs; one with delimiters may begin with a bracket too. */
export const isJson = (start: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(start);

/**
 * The records of a JSON text: an array of objects, an object with arrays of them under names (other values beside them are not read), one
 * object, or NDJSON, a record a line. A text that is no JSON gives no record, and an issue where it ceases to be; a line of NDJSON that is
 * none is refused alone. Undefined where the bytes are too many.
 */
export function readJson(bytes: Uint8Array, options: CsvOptions, found: Collector): JsonReading | undefined {
  const encoding = guessEncoding(bytes.subarray(0, MOST_BYTES), options.encoding);
  const text = textOf(bytes, encoding, found, limitsOf(options).bytes);
  if (text === undefined) return undefined;
  const isLines = hasRecordLine(text);
  const sheets = isLines ? [linesOf(text, options, found)] : sheetsOf(text, options, found);
  return { format: isLines ? "ndjson" : "json", encoding, sheets };
}

/** Whether the first line is a whole record and more follows. */
function hasRecordLine(text: string): boolean {
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  if (text.charAt(start) !== "{" || end === -1 || text.slice(end).trim() === "") return false;
  return mistakeIn(() => whole(scanner(text, start, end))) === undefined;
}

function whole(scan: Scanner): void {
  scan.value();
  scan.end();
}

function mistakeIn(read: () => void): Mistake | undefined {
  try {
    read();
    return undefined;
  } catch (thrown) {
    if (isMistake(thrown)) return thrown;
    throw thrown;
  }
}

function linesOf(text: string, options: CsvOptions, found: Collector): RecordSheet {
  const gathered = gathering("", text, options, found);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    line++;
    const scan = scanner(text, start, end);
    const sign = scan.peek();
    if (sign !== "") {
      const mistake = mistakeIn(() => whole(scan));
      if (mistake === undefined && sign === "{") gathered.record(scanner(text, start, end), line);
      else gathered.refuse(start, end, line, mistake);
    }
    start = end + 1;
  }
  return gathered.sheet();
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let feed = text.indexOf("\n"); feed !== -1 && feed < at; feed = text.indexOf("\n", feed + 1)) line++;
  return line;
}

function sheetsOf(text: string, options: CsvOptions, found: Collector): readonly RecordSheet[] {
  const sheets: RecordSheet[] = [];
  const mistake = mistakeIn(() => {
    const scan = scanner(text);
    sheets.push(...(scan.peek() === "[" ? [listOf("", scan, text, options, found)] : namedLists(scan, text, options, found)));
    scan.end();
  });
  if (mistake === undefined) return sheets;
  // Half a text is none: what was read before the mistake may belong together with what follows.
  tell(text, mistake, 0, lineAt(text, mistake.at), found);
  return [];
}

function listOf(name: string, scan: Scanner, text: string, options: CsvOptions, found: Collector): RecordSheet {
  const gathered = gathering(name, text, options, found);
  scan.expect("[");
  if (!scan.take("]")) {
    do {
      if (scan.peek() === "{") gathered.record(scan);
      else {
        const { from, to } = scan.value(1);
        gathered.refuse(from, to);
      }
    } while (scan.take(","));
    scan.expect("]");
  }
  return gathered.sheet();
}

/** The lists of records under names; an object without lists is a record itself. None, with an issue, where it is empty or has a name twice. */
function namedLists(scan: Scanner, text: string, options: CsvOptions, found: Collector): readonly RecordSheet[] {
  const lists: RecordSheet[] = [];
  let twice: string | undefined;
  const seen = new Set<string>();
  const start = scan.at();
  scan.expect("{");
  if (scan.take("}")) {
    found.add("no-records", () => ({ row: 0, value: "" }));
    return [];
  }
  do {
    const name = scan.key();
    if (seen.has(name)) twice = name;
    seen.add(name);
    const { kind, from, to } = scan.value(1);
    if (kind === "list" && /^\[\s*\{/.test(text.slice(from, Math.min(to, from + 1000))))
      lists.push(listOf(name, scanner(text, from, to), text, options, found));
  } while (scan.take(","));
  scan.expect("}", ", }");
  if (lists.length > 0 && twice !== undefined) {
    const value = twice;
    found.add("duplicate-key", () => ({ row: 0, value }));
    return [];
  }
  if (lists.length > 0) return lists;
  const gathered = gathering("", text, options, found);
  gathered.record(scanner(text, start));
  return [gathered.sheet()];
}
