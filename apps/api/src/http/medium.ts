import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { parseJson } from "@teks/indicators";
import type { Encoding } from "@teks/tables";
import { refusal, tooLarge, UNREADABLE, wrongEncoding } from "./problem";

/** A body as it came: its bytes, and what its headers say of them. */
export interface Sent {
  readonly bytes: Uint8Array;
  /** Content-Type as it was sent. */
  readonly contentType: string;
  /** Of Content-Type; undefined where it names none. */
  readonly charset: string | undefined;
  /** Of Content-Encoding; "identity" where there is none. */
  readonly encoding: string;
}

/** What a body may be sent as: how much of it is taken, and how it becomes data. */
export interface Medium {
  /** The first is the one that examples are sent as. */
  readonly types: readonly [string, ...string[]];
  /** In bytes, packed and unpacked. */
  readonly limit: number;
  /** Whether a charset, in small letters, is one to read. */
  readonly takes: (charset: string) => boolean;
  /** @throws FaultError for a body that is not what it is sent as, a refusal of one that is not to be decoded */
  readonly read: (sent: Sent) => Promise<unknown>;
}

const UNPACK: Readonly<Record<string, (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>>> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** @throws a refusal of a charset or a packing that is not read */
export function checkEncoding({ charset, encoding }: Pick<Sent, "charset" | "encoding">, { takes }: Pick<Medium, "takes">): void {
  const isPacking = encoding === "identity" || Object.hasOwn(UNPACK, encoding);
  if (!isPacking || (charset !== undefined && !takes(charset.toLowerCase()))) throw wrongEncoding();
}

/** A body's bytes, unpacked off the event loop. @throws refusals of bytes that do not unpack, or to more than the limit */
async function unpacked({ bytes, encoding }: Sent, limit: number): Promise<Uint8Array> {
  const unpack = UNPACK[encoding];
  if (unpack === undefined) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: limit });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(limit) : refusal(UNREADABLE);
  }
}

/** JSON in UTF-8. Bytes of another charset are refused and not read as other words. */
export const json = (limit: number): Medium => ({
  types: ["application/json"],
  limit,
  takes: (charset) => charset === "utf-8" || charset === "utf8",
  read: async (sent) => {
    const bytes = await unpacked(sent, limit);
    try {
      return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      throw error instanceof TypeError ? wrongEncoding() : error;
    }
  },
});

/** A file as it was sent, and what its headers settle of how it is read. */
export interface SentFile {
  readonly bytes: Uint8Array;
  /** Found out where no charset was named. */
  readonly encoding: Encoding | undefined;
}

/** The charsets that offices' files are sent in; "utf-16" leaves it to the file's mark which of the two it is. */
const CHARSETS: ReadonlyMap<string, Encoding | undefined> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["us-ascii", "utf-8"],
  ["gb18030", "gb18030"],
  ["gbk", "gb18030"],
  ["gb2312", "gb18030"],
  ["utf-16", undefined],
  ["utf-16le", "utf-16le"],
  ["utf-16be", "utf-16be"],
]);

/** A file of some types, which is for the route to read. */
export const file = (types: Medium["types"], limit: number): Medium => ({
  types,
  limit,
  takes: (charset) => CHARSETS.has(charset),
  read: async (sent): Promise<SentFile> => ({
    bytes: await unpacked(sent, limit),
    encoding: CHARSETS.get(sent.charset?.toLowerCase() ?? ""),
  }),
});
