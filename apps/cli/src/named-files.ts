import type { FaultError } from "@teks/indicators";
import { bytesOf, type Chunks, type Io, readAll, readAllBytes } from "./io";
import { badOption } from "./option";

// The files that an option names. "-" is the standard input.

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const unreadable = (option: string, path: string): FaultError => badOption(option, path, "一个可读的文件", "a file that can be read");

/** What a file holds, or the standard input where the path is "-". */
async function readFrom<T>(option: string, path: string, stdin: () => Promise<T>, file: (path: string) => Promise<T>): Promise<T> {
  if (path === "-") return stdin();
  try {
    return await file(path);
  } catch {
    throw unreadable(option, path);
  }
}

export const readText = (io: Io, option: string, path: string): Promise<string> =>
  readFrom(option, path, () => readAll(io.stdin), io.readFile);

/** Writes all of them or, where one is there already, none. */
export async function writeNew({ readFile, writeNew: written }: Io, option: string, files: readonly NewFile[]): Promise<void> {
  const isThere = (path: string) =>
    readFile(path).then(
      () => true,
      () => false,
    );
  const refused = (path: string) => badOption(option, path, "一个还不存在、可写的文件", "a file that is not there yet and can be written");
  for (const { path } of files) if (written === undefined || (await isThere(path))) throw refused(path);
  for (const { path, text } of files)
    try {
      await written?.(path, text);
    } catch {
      throw refused(path);
    }
}

/** Writes a file, also over one that is there. @throws FaultError "bad-argument" */
export async function writeOver(io: Io, option: string, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await io.writeOver(path, content);
  } catch {
    throw badOption(option, path, "一个可写的文件", "a file that can be written");
  }
}

export const readBytes = (io: Io, option: string, path: string): Promise<Uint8Array> =>
  readFrom<Uint8Array>(option, path, () => readAllBytes(io.stdin), io.readBytes);

/** A file may turn out to be none that can be read only when it is read. */
async function* readable(chunks: AsyncIterable<Uint8Array>, option: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    throw unreadable(option, path);
  }
}

export async function readChunks(io: Io, option: string, path: string): Promise<Chunks> {
  const read = await readFrom<Chunks>(option, path, async () => ({ chunks: bytesOf(io.stdin) }), io.readChunks);
  return { ...read, chunks: readable(read.chunks, option, path) };
}
