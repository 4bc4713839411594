/** What a file holds as it comes, and how much that is, where it is known. */
export interface Chunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly bytes?: number;
}

/** The world a command runs in: the process at the edge, made-up streams in a test. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the output goes to a terminal, and how wide that is. */
  readonly isTTY: boolean;
  /** Today, as 2022-12-31. */
  readonly today: () => Promise<string>;
  readonly columns?: number;
  /** Where long work may show how far it is: the error stream, where that is a terminal. */
  readonly progress?: NodeJS.WritableStream;
  /** The terminal, where a person both reads the output and can press keys. */
  readonly terminal?: { readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream };
  readonly readFile: (path: string) => Promise<string>;
  /** A file as it is, for what finds out its encoding itself. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** A file as it comes, for what may be too long to be held. */
  readonly readChunks: (path: string) => Promise<Chunks>;
  /** Writes a file, also over one that is there, whole or not at all. */
  readonly writeOver: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Writes a file that is not there yet; fails where it is. A world without it takes no files. */
  readonly writeNew?: (path: string, text: string) => Promise<void>;
}

// Node tells of a failure twice: to the callback, and as an event that ends the process when nobody listens.
const toldAnyway = (): void => undefined;

/** Writes a text whole. A reader that goes away has read enough; any other failure is thrown. */
export function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!stream.listeners("error").includes(toldAnyway)) stream.on("error", toldAnyway);
    stream.write(text, (error?: NodeJS.ErrnoException | null) => (error == null || error.code === "EPIPE" ? resolve() : reject(error)));
  });
}

/** Bytes that are there already, as those that come. */
export const chunksOf = (bytes: Uint8Array): Chunks => ({
  bytes: bytes.length,
  chunks: (async function* () {
    yield bytes;
  })(),
});

/** What a stream has, as bytes. */
export async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** All that a stream has. */
export async function readAllBytes(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(stream)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** All that a stream has, as text. */
export const readAll = async (stream: NodeJS.ReadableStream): Promise<string> => (await readAllBytes(stream)).toString("utf8");
