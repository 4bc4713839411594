import type { Collector } from "../issue";
import { type CsvOptions, limitsOf } from "../text/csv";
import { type Guess, guessEncoding, MOST_BYTES, textOf } from "../text/decode";
import { type Gathering, gathering, type RecordSheet, tell } from "./records";
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
  return end !== -1 && isRecord(text, start, end) && text.slice(end).trim() !== "";
}

/** Whether a part of a text is one object and nothing else. */
export const isRecord = (text: string, from: number, to: number): boolean =>
  text.charAt(from) === "{" && mistakeIn(() => whole(scanner(text, from, to))) === undefined;

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
  const gathered = gathering("", options, found);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    line++;
    gatherLine(gathered, { text, from: start, to: end }, line);
    start = end + 1;
  }
  return gathered.sheet();
}

/** Takes a line of NDJSON, whatever it holds; nothing where it is blank. */
export function gatherLine(
  gathered: Gathering,
  part: { readonly text: string; readonly from: number; readonly to: number },
  line: number,
): void {
  const { text, from, to } = part;
  const scan = scanner(text, from, to);
  const sign = scan.peek();
  if (sign === "") return;
  const mistake = mistakeIn(() => whole(scan));
  if (mistake === undefined && sign === "{") gathered.record(scanner(text, from, to), line);
  else gathered.refuse(part, line, mistake);
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
    sheets.push(...(scan.peek() === "[" ? [listOf("", scan, options, found)] : namedLists(scan, text, options, found)));
    scan.end();
  });
  if (mistake === undefined) return sheets;
  // Half a text is none: what was read before the mistake may belong together with what follows.
  tell(text, mistake, 0, lineAt(text, mistake.at), found);
  return [];
}

function listOf(name: string, scan: Scanner, options: CsvOptions, found: Collector): RecordSheet {
  const gathered = gathering(name, options, found);
  scan.expect("[");
  if (!scan.take("]")) {
    do {
      if (scan.peek() === "{") gathered.record(scan);
      else {
        const { from, to } = scan.value(1);
        gathered.refuse({ text: scan.text, from, to });
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
      lists.push(listOf(name, scanner(text, from, to), options, found));
  } while (scan.take(","));
  scan.expect("}", ", }");
  if (lists.length > 0 && twice !== undefined) {
    const value = twice;
    found.add("duplicate-key", () => ({ row: 0, value }));
    return [];
  }
  if (lists.length > 0) return lists;
  const gathered = gathering("", options, found);
  gathered.record(scanner(text, start));
  return [gathered.sheet()];
}
