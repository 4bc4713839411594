import { collector } from "../issue";
import { joined } from "../table/joined";
import { beginsAsJson } from "../table/open";
import { guessEncoding, MOST_BYTES, SAMPLE } from "../text/decode";
import { formatByStart } from "../xlsx/format";
import { streamDecoder } from "./decoder";
import { delimitedReader } from "./delimited";
import { type Grain, STREAM_LIMITS } from "./limits";
import type { StreamEnd, StreamHead, StreamOptions, StreamPart } from "./parts";
import { recordReader } from "./records";

/** Takes a file block by block. */
export interface StreamReader {
  /** The parts that are ready with this block. */
  push(block: Uint8Array): readonly StreamPart[];
  end(): readonly StreamPart[];
  /** Whether the file is of a kind that is not read as it comes, and the rest of it need not be brought. */
  isRefused(): boolean;
}

const NO_ROWS: StreamEnd["counts"] = { inFile: 0, read: 0, refused: 0, setAside: 0, blank: 0, hidden: 0 };

export function streamReader(options: StreamOptions, grain: Grain): StreamReader {
  const { file, cap, encoding: given, columns } = options;
  const found = collector({ file, cap });
  const limits = { ...STREAM_LIMITS, ...options.limits };
  let start: Buffer = Buffer.alloc(0);
  let isOpen = false;
  let opened: ReturnType<typeof open> | undefined;

  const open = () => {
    const format = formatByStart(start);
    if (format === "text") {
      const text = beginsAsJson(start, given) ? recordReader(options, limits, found) : delimitedReader(options, limits, found);
      return { text, decoder: streamDecoder(start, given, grain.look, found) };
    }
    if (format === "zip") found.add("no-stream", () => ({ row: 0, value: "", detail: { limit: MOST_BYTES } }));
    else found.add(`is-${format}`, () => ({ row: 0, value: "" }));
    return undefined;
  };

  const isRefused = (): boolean => isOpen && (opened === undefined || opened.text.isRefused());

  const take = (block: Uint8Array): readonly StreamPart[] => {
    if (opened === undefined) return [];
    opened.text.push(opened.decoder.push(block));
    return opened.text.rows()?.drain() ?? [];
  };

  const begin = (): readonly StreamPart[] => {
    isOpen = true;
    opened = open();
    return take(start);
  };

  const nothing = (): readonly StreamPart[] => {
    const none = { columns: [], proposed: [], unmapped: [], duplicates: [], problems: [], missing: columns.map(({ id }) => id) };
    const head: StreamHead = { part: "head", ...none };
    const issues = joined([found.issues()], cap);
    return [head, { part: "end", counts: NO_ROWS, unnamed: [], encoding: guessEncoding(start, given), issues }];
  };

  return {
    push(block) {
      if (isOpen) return take(block);
      start = Buffer.concat([start, block]);
      return start.length < SAMPLE ? [] : begin();
    },
    end() {
      const first = isOpen ? [] : begin();
      if (opened === undefined || isRefused()) return nothing();
      const { text, decoder } = opened;
      text.push(decoder.end());
      const cut = text.end();
      const rows = text.rows();
      if (rows === undefined) return nothing();
      const { counts, unnamed } = rows.end(cut);
      const last: StreamEnd = { part: "end", counts, unnamed, encoding: decoder.encoding(), issues: joined([found.issues()], cap) };
      return [...first, ...rows.drain(), last];
    },
    isRefused,
  };
}
