import { isUtf8 } from "node:buffer";
import { type Collector, collector, type Issues } from "../issue";
import type { Words } from "../words";
import { lineWalker } from "./lines";
import { fit } from "./malformed";

/** The encodings that tables come in. GB18030 is also what GBK and GB2312 are read as: it holds both. */
export const ENCODINGS = {
  "utf-8": { zh: "UTF-8", en: "UTF-8" },
  gb18030: { zh: "GB18030（含 GBK）", en: "GB18030 (GBK is part of it)" },
  "utf-16le": { zh: "UTF-16 小端", en: "UTF-16, little-endian" },
  "utf-16be": { zh: "UTF-16 大端", en: "UTF-16, big-endian" },
} as const satisfies Record<string, Words>;

export type Encoding = keyof typeof ENCODINGS;

/** Why an encoding was taken. */
export const REASONS = {
  given: { zh: "指定", en: "it was given" },
  bom: { zh: "文件开头有字节序标记", en: "the file begins with a byte order mark" },
  "zero-bytes": { zh: "零字节隔位出现", en: "every other byte is often zero" },
  "strict-utf-8": { zh: "全文合于 UTF-8", en: "all of it is well-formed UTF-8" },
  "mostly-utf-8": { zh: "除个别字节外合于 UTF-8", en: "all but a few bytes are well-formed UTF-8" },
  "began-utf-8": { zh: "前面合于 UTF-8，后面有不合之处", en: "its first part is well-formed UTF-8, and bytes after it are not" },
  "not-utf-8": { zh: "不合于 UTF-8", en: "it is not UTF-8" },
} as const satisfies Record<string, Words>;

/** Which encoding bytes are read in, and why. */
export interface Guess {
  readonly encoding: Encoding;
  readonly why: keyof typeof REASONS;
  /** Bytes of the byte order mark, which is not part of the text. */
  readonly bom: number;
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);

/** Bytes looked at for zeros. */
export const SAMPLE = 65_536;

/**
 * UTF-16 shows in its ASCII: digits, delimiters and line ends have a zero byte, always on the same side. A zero on the other side is
 * a character such as 一 (U+4E00). Some stray NULs are no encoding: a tenth of all units are asked for, and three.
 */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let [little, big] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (bytes[at + 1] === 0 && isAscii(bytes[at])) little++;
    if (bytes[at] === 0 && isAscii(bytes[at + 1])) big++;
  }
  const least = Math.max(3, end / 20);
  if (little >= least && little >= 2 * big) return "utf-16le";
  return big >= least && big >= 2 * little ? "utf-16be" : undefined;
}

const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;

/** Well-formed characters of three bytes for each malformed place, from which a file is UTF-8 with a mistake and not GB18030. */
const MOSTLY = 8;

/**
 * The encoding that bytes are in: what the byte order mark says; UTF-16 where zeros alternate; UTF-8 where all of it keeps to it;
 * GB18030 otherwise. A file of a few Chinese characters may keep to both, and is then read as UTF-8: give the encoding. A UTF-8 file with a broken character or a cut end is not taken for GB18030, in which it would often read as
 * other characters without a complaint. `given` goes before any of this.
 *
 * @example
 * guessEncoding(Uint8Array.of(0xcf, 0xd8))
 * // => { encoding: "gb18030", why: "not-utf-8", bom: 0 }
 */
export function guessEncoding(bytes: Uint8Array, given?: Encoding): Guess {
  return startGuess(bytes, given) ?? utf8OrGb18030(bytes);
}

/** What the first {@link SAMPLE} bytes alone settle. */
export function startGuess(bytes: Uint8Array, given?: Encoding): Guess | undefined {
  for (const [encoding, bom] of BOMS)
    if (beginsWith(bytes, bom) && (given === undefined || given === encoding))
      return { encoding, why: given === undefined ? "bom" : "given", bom: bom.length };
  if (given !== undefined) return { encoding: given, why: "given", bom: 0 };
  const utf16 = utf16ByZeros(bytes);
  return utf16 === undefined ? undefined : { encoding: utf16, why: "zero-bytes", bom: 0 };
}

/** Of bytes that neither a mark nor zeros tell. */
export function utf8OrGb18030(bytes: Uint8Array): Guess {
  if (isUtf8(bytes)) return { encoding: "utf-8", why: "strict-utf-8", bom: 0 };
  const { malformed, wide } = fit(bytes, "utf-8");
  const nearly = wide > 0 && wide >= MOSTLY * malformed;
  return nearly ? { encoding: "utf-8", why: "mostly-utf-8", bom: 0 } : { encoding: "gb18030", why: "not-utf-8", bom: 0 };
}

export interface DecodeOptions {
  /** The file's name, for issues. */
  readonly file?: string | undefined;
  /** Reads the bytes in this encoding, whatever they look like. */
  readonly encoding?: Encoding | undefined;
  /** Bytes a file may have: {@link MOST_BYTES} where not given. */
  readonly bytes?: number | undefined;
  /** Issues kept; the rest are counted. */
  readonly cap?: number | undefined;
}

/** Bytes read at once. A string of V8 holds half a thousand million units at most. */
export const MOST_BYTES = 256 * 1024 * 1024;

export interface Decoded extends Guess {
  /** The text without its byte order mark. What is no character is U+FFFD, and an issue; NUL is kept, and an issue. */
  readonly text: string;
  readonly issues: Issues;
}

/**
 * Bytes to text, and what of them is none. Bytes that the encoding does not have ("bad-bytes", "cut-bytes" at the file's end) and NUL
 * ("nul-byte") are issues with offset and line; a file over the limit is "too-many-bytes" and gives no text. Nothing is thrown.
 *
 * @example
 * decode(Uint8Array.of(0xcf, 0xd8)).text
 * // => "县"
 * @example
 * decode(Uint8Array.of(0x41, 0xff)).issues.list.map(({ code, offset }) => [code, offset])
 * // => [["bad-bytes", 1]]
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const found = collector(options);
  const guess = guessEncoding(bytes.subarray(0, MOST_BYTES), options.encoding);
  const text = textOf(bytes, guess, found, options.bytes);
  return { ...guess, text: text ?? "", issues: found.issues() };
}

/** The text of bytes, their issues told to a collector; undefined where there are too many. */
export function textOf(bytes: Uint8Array, guess: Guess, found: Collector, limit = MOST_BYTES): string | undefined {
  if (exceeds(bytes, found, limit)) return undefined;
  const { encoding, why, bom } = guess;
  const body = bytes.subarray(bom);
  const isSound = why === "strict-utf-8" || (encoding === "utf-8" && isUtf8(body));
  if (!isSound) {
    const lines = lineWalker(encoding);
    fit(body, encoding, (from, length, cut) =>
      found.add(cut ? "cut-bytes" : "bad-bytes", () => {
        const offset = bom + from;
        const line = lines.at(bytes, offset);
        const value = hex(bytes.subarray(offset, offset + length));
        return { row: line, line, offset, value, detail: { encoding: encoding.toUpperCase() } };
      }),
    );
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  if (text.includes("\0")) tellNul(bytes, guess, found);
  return text;
}

/** Whether there are more bytes than the limit, and tells it. */
export function exceeds(bytes: Uint8Array, found: Collector, limit = MOST_BYTES): boolean {
  const most = Math.min(limit, MOST_BYTES);
  if (bytes.length <= most) return false;
  found.add("too-many-bytes", () => ({ row: 0, value: String(bytes.length), detail: { limit: most } }));
  return true;
}

function tellNul(bytes: Uint8Array, { encoding, bom }: Guess, found: Collector): void {
  const lines = lineWalker(encoding);
  const width = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  for (let offset = bytes.indexOf(0, bom); offset !== -1; offset = bytes.indexOf(0, offset + 1)) {
    if (width === 2 && ((offset - bom) % 2 === 1 || bytes[offset + 1] !== 0)) continue;
    const at = offset;
    found.add("nul-byte", () => {
      const line = lines.at(bytes, at);
      return { row: line, line, offset: at, value: "" };
    });
    offset += width - 1;
  }
}

export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
