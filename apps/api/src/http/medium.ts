import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { parseJson } from "@teks/indicators";
import { refusal, tooLarge, UNREADABLE, wrongEncoding } from "./problem";

/** A body as it came: its bytes, and what its headers say of them. */
export interface Sent {
  readonly bytes: Uint8Array;
  /** Of Content-Type; "utf-8" where it names none. */
  readonly charset: string;
  /** Of Content-Encoding; "identity" where there is none. */
  readonly encoding: string;
}

/** A type that a body may be sent as: how much of it is taken, and how it becomes data. */
export interface Medium {
  readonly type: "application/json" | "text/csv";
  /** In bytes, packed and unpacked. */
  readonly limit: number;
  /** @throws FaultError for a body that is not what it is sent as, a refusal of one that is not to be decoded */
  readonly read: (sent: Sent) => Promise<unknown>;
}

const UNPACK: Readonly<Record<string, () => Transform>> = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };

/** @throws a refusal of a charset or a packing that is not read */
export function checkEncoding({ charset, encoding }: Pick<Sent, "charset" | "encoding">): void {
  if ((encoding !== "identity" && !Object.hasOwn(UNPACK, encoding)) || !/^utf-?8$/i.test(charset)) throw wrongEncoding();
}

/** A body's bytes, unpacked, in pieces that let others have a turn. @throws a refusal of bytes that do not unpack */
export async function* unpacked({ bytes, encoding }: Sent): AsyncGenerator<Uint8Array> {
  const unpack = UNPACK[encoding];
  if (unpack === undefined) return yield* slices(bytes, 2 ** 16);
  const through = unpack();
  // What breaks on the way reaches the reader below, as an error of this stream.
  pipeline(Readable.from(slices(bytes, 2 ** 16), { objectMode: false }), through).catch(() => undefined);
  try {
    yield* through;
  } catch {
    throw refusal(UNREADABLE);
  }
}

function* slices(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Bytes as text. Those of another charset, as spreadsheets save them, are refused and not read as other words. */
export const decoded = (limit: number) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const utf8 = new TextDecoder("utf-8", { fatal: true });
    const decode = (chunk?: Uint8Array) => {
      try {
        return utf8.decode(chunk, { stream: chunk !== undefined });
      } catch {
        throw wrongEncoding();
      }
    };
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw tooLarge(limit);
      yield decode(chunk);
    }
    yield decode();
  };

/** JSON in UTF-8, which is parsed as a whole. */
export const json = (limit: number): Medium => ({
  type: "application/json",
  limit,
  read: async (sent) => {
    let text = "";
    for await (const piece of decoded(limit)(unpacked(sent))) text += piece;
    return parseJson(text);
  },
});
