import { isAscii, isUtf8 } from "node:buffer";
import type { Collector } from "../issue";
import { type Encoding, type Guess, hex, startGuess, utf8OrGb18030 } from "../text/decode";
import { lineWalker } from "../text/lines";
import { fit } from "../text/malformed";

/** Decodes a file block by block. What a block ends inside of comes with the next. */
export interface Decoder {
  /** The text of the bytes that can be told by now: none while the encoding is not known. */
  push(bytes: Uint8Array): string;
  /** The rest of the text. */
  end(): string;
  /** Final at the end; before it, a file of nothing but ASCII as yet is taken for UTF-8. */
  encoding(): Guess;
}

/** What is wrong with bytes, by their place in the block. */
interface Flaw {
  readonly code: "bad-bytes" | "cut-bytes" | "nul-byte";
  readonly from: number;
  readonly length: number;
}

const NO_BYTES = new Uint8Array();

/**
 * A decoder of a file whose first block settles what a mark or zeros tell. Otherwise ASCII, which is the same in UTF-8 and GB18030, is
 * handed on, and from the first byte that is none `look` bytes are waited for and judged as `guessEncoding` judges a whole file. What
 * is handed on cannot be taken back: in a file that then ceases to be UTF-8 each place is an issue, and the reason becomes "began-utf-8".
 */
export function streamDecoder(first: Uint8Array, given: Encoding | undefined, look: number, found: Collector): Decoder {
  let guess = startGuess(first, given);
  let waiting: Uint8Array[] = [];
  let [waited, isMarkAhead, hasMistake] = [0, true, false];
  /** Bytes of a character that the last block began. */
  let begun: Uint8Array = NO_BYTES;
  let offset = guess?.bom ?? 0;
  let decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  // Lines of UTF-8 and of GB18030 end alike: which of them it is need not be known.
  const lines = lineWalker(guess?.encoding ?? "utf-8");

  /** Text of whole characters, and what of it is none told. */
  const decoded = (block: Uint8Array, { encoding }: Guess, isLast: boolean): string => {
    const bytes = begun.length === 0 ? block : Buffer.concat([begun, block]);
    let end = bytes.length - (isLast || encoding !== "utf-8" ? 0 : begunAtEnd(bytes));
    const bad: Flaw[] = [];
    if (encoding !== "utf-8" || !isUtf8(bytes.subarray(0, end)))
      fit(bytes.subarray(0, end), encoding, (from, length, isCut) => {
        if (isCut && !isLast) end = from;
        else bad.push({ code: isCut ? "cut-bytes" : "bad-bytes", from, length });
      });
    if (encoding === "gb18030" && bad.length > 0 && !isLast) end = agreedEnd(bytes, end);
    const told = bad.filter(({ from }) => from < end);
    if (told.length > 0) hasMistake = true;
    const whole = bytes.subarray(0, end);
    const text = decoder.decode(whole);
    const nul = text.includes("\0") ? nulsIn(whole, encoding) : [];
    const start = offset;
    for (const { code, from, length } of [...told, ...nul].sort((a, b) => a.from - b.from)) {
      found.add(code, () => {
        const line = lines.at(whole, from);
        const value = code === "nul-byte" ? "" : hex(bytes.subarray(from, from + length));
        return { row: line, line, offset: start + from, value, detail: { encoding: encoding.toUpperCase() } };
      });
    }
    lines.end(whole);
    offset += end;
    begun = Uint8Array.from(bytes.subarray(end));
    return text;
  };

  const settle = (known: Guess): Guess => {
    guess = known;
    decoder = new TextDecoder(known.encoding, { ignoreBOM: true });
    return known;
  };

  /** What was waited for, once there is enough of it to know the encoding. */
  const judged = (isLast: boolean): string => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    const known = settle(utf8OrGb18030(isLast ? bytes : bytes.subarray(0, bytes.length - begunAtEnd(bytes))));
    return decoded(bytes, known, isLast);
  };

  if (guess !== undefined) settle(guess);
  return {
    push(bytes) {
      if (guess !== undefined) {
        const block = isMarkAhead ? bytes.subarray(guess.bom) : bytes;
        isMarkAhead = false;
        return decoded(block, guess, false);
      }
      if (waited === 0 && isAscii(bytes)) return decoded(bytes, ASCII, false);
      waiting.push(Uint8Array.from(bytes));
      waited += bytes.length;
      return waited < look ? "" : judged(false);
    },
    end: () => (waiting.length > 0 ? judged(true) : decoded(NO_BYTES, guess ?? ASCII, true)),
    encoding() {
      const { encoding, why, bom } = guess ?? ASCII;
      return { encoding, why: why === "strict-utf-8" && hasMistake ? "began-utf-8" : why, bom };
    },
  };
}

const ASCII: Guess = { encoding: "utf-8", why: "strict-utf-8", bom: 0 };

/** Bytes in which an end is waited for, before one is taken where none is sure. */
const MOST_UNSURE = 4096;

/**
 * An end of GB18030 with mistakes at which every decoder begins anew: behind a byte that is part of no other character. Decoders differ in
 * how much of a mistake they take for one, and so in where the next character begins.
 */
function agreedEnd(bytes: Uint8Array, end: number): number {
  for (let at = end; at > 0; at--) if ((bytes[at - 1] ?? 0) < 0x30) return at;
  return end < MOST_UNSURE ? 0 : end;
}

/** Bytes at the end of UTF-8 that only begin a character. */
function begunAtEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return fit(bytes.subarray(bytes.length - back), "utf-8").cut ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function nulsIn(bytes: Uint8Array, encoding: Encoding): readonly Flaw[] {
  const width = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  const nul: Flaw[] = [];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (width === 2 && (at % 2 === 1 || bytes[at + 1] !== 0)) continue;
    nul.push({ code: "nul-byte", from: at, length: 1 });
    at += width - 1;
  }
  return nul;
}
