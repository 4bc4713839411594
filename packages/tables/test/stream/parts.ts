import type { Issues, StreamEnd, StreamHead, StreamOptions, StreamPart, Table, TableAside, TableRow } from "../../src/index";
import { GRAIN } from "../../src/stream/limits";
import { streamReader } from "../../src/stream/reader";

/** The parts of a file that is pushed in these blocks, which may be of any size, with `look` bytes for the encoding. */
export function partsOf(blocks: Iterable<Uint8Array>, options: StreamOptions, look = GRAIN.look): readonly StreamPart[] {
  const reader = streamReader(options, { ...GRAIN, look });
  const parts: StreamPart[] = [];
  for (const block of blocks) parts.push(...reader.push(block));
  return [...parts, ...reader.end()];
}

/** The first bytes as one block, and the rest in blocks of the sizes given, again and again. */
export function* cutInto(bytes: Uint8Array, first: number, sizes: readonly number[]): Generator<Uint8Array> {
  if (first > 0) yield bytes.subarray(0, first);
  for (let at = first, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

type Known = "format" | "sheet" | "sheets";

const isHead = (part: StreamPart): part is StreamHead => part.part === "head";
const isEnd = (part: StreamPart): part is StreamEnd => part.part === "end";

/** The parts as one table; they must be a head, rows, and an end. */
export function together(parts: readonly StreamPart[]): Omit<Table, Known> {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || !isHead(first) || !isEnd(last)) throw new RangeError("no head or no end");
  const rows: TableRow[] = [];
  const setAside: TableAside[] = [];
  for (const part of parts.slice(1, -1)) {
    if (part.part !== "rows") throw new RangeError(`${part.part} among the rows`);
    rows.push(...part.rows);
    setAside.push(...part.setAside);
  }
  const { part: _head, format: _format, ...head } = first;
  const { part: _end, ...end } = last;
  return { ...head, ...end, rows, setAside, issues: ordered(end.issues) };
}

/** A table read at once, without what a stream does not tell. */
export const comparable = ({ format: _format, sheet: _sheet, sheets: _sheets, ...table }: Table): Omit<Table, Known> => ({
  ...table,
  issues: ordered(table.issues),
});

/** Issues of one row in one order: what is wrong with bytes is told first of a file that is read at once, and with its block in a stream. */
function ordered({ list, count, counts }: Issues): Issues {
  const key = ({ code, offset, cell, line, value }: Issues["list"][number]) => JSON.stringify([code, offset, cell, line, value]);
  const sorted = list.map((issue) => ({ issue, key: key(issue) })).sort((a, b) => a.issue.row - b.issue.row || (a.key < b.key ? -1 : 1));
  return { list: sorted.map(({ issue }) => issue), count, counts: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
