import { Readable, Writable } from "node:stream";
import type { Io } from "../src/io";
import { main } from "../src/main";

/** What a command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io["env"];
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** What is written to new files; a world without it takes none. */
  readonly written?: Map<string, string>;
  /** What is written by --out. */
  readonly over?: Map<string, string | Uint8Array>;
}

/** A stream that keeps what is written to it. */
function sink(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** The world of a test: streams and files made up, no terminal, an English locale unless it says otherwise. */
export function worldOf({
  files = {},
  stdin = "",
  env = { LANG: "en_GB.UTF-8" },
  isTTY = false,
  columns,
  written,
  over = new Map(),
}: World = {}) {
  const out = sink();
  const err = sink();
  const read = (path: string): string | Uint8Array => {
    const text = files[path] ?? written?.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  };
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env,
    isTTY,
    today: async () => "2022-12-31",
    ...(columns === undefined ? {} : { columns }),
    readFile: async (path) => Buffer.from(read(path)).toString("utf8"),
    readBytes: async (path) => Buffer.from(read(path)),
    readChunks: async (path) => ({ chunks: Readable.from([Buffer.from(read(path))]) }),
    writeOver: async (path, content) => void over.set(path, content),
    ...(written === undefined ? {} : { writeNew: async (path, text) => void written.set(path, text) }),
  };
  return { io, out, err };
}

/** Runs a command line, written as one would type it, in a made-up world. */
export async function teks(line: string | readonly string[], world: World = {}): Promise<Ran> {
  const { io, out, err } = worldOf(world);
  const code = await main(typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line, io);
  return { code, out: out.text(), err: err.text() };
}
