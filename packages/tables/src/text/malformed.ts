import type { Encoding } from "./decode";

/** How bytes keep to an encoding. */
export interface Fit {
  /** Places where they do not. A sequence that the file's end cuts short is not among them. */
  readonly malformed: number;
  /** Whether the file ends inside a character. */
  readonly cut: boolean;
  /** Well-formed characters of three bytes and more, which other encodings seldom have by chance. UTF-8 only; 0 for the others. */
  readonly wide: number;
}

/** Told of each run of bytes that is no character: from `offset`, `length` bytes, and whether the file's end cut it short. */
type Tell = (offset: number, length: number, cut: boolean) => void;

/**
 * Walks bytes as an encoding reads them and tells each run that is no character. Each step goes at least one byte on.
 */
export function fit(bytes: Uint8Array, encoding: Encoding, tell?: Tell): Fit {
  const step = STEPS[encoding];
  let malformed = 0;
  let wide = 0;
  let cut = false;
  for (let offset = 0; offset < bytes.length; ) {
    const length = step(bytes, offset);
    if (length > 0) {
      if (length > 2) wide++;
      offset += length;
      continue;
    }
    const run = Math.max(1, -length % CUT);
    const short = -length > CUT;
    if (short) cut = true;
    else malformed++;
    tell?.(offset, run, short);
    offset += run;
  }
  return { malformed, cut, wide: encoding === "utf-8" ? wide : 0 };
}

/** Added to the length of a run that the file's end cuts short. */
const CUT = 8;

/** The bytes a character at `offset` takes; of what is none, the bytes to leave out, negative, and CUT more where the file ends in it. */
type Step = (bytes: Uint8Array, offset: number) => number;

const isBetween = (byte: number | undefined, low: number, high: number): boolean => byte !== undefined && byte >= low && byte <= high;

/** A character of the bytes that may follow one another: [low, high] of each place after the first. */
function sequence(bytes: Uint8Array, offset: number, ranges: readonly (readonly [number, number])[]): number {
  let length = 1;
  for (const [low, high] of ranges) {
    if (offset + length >= bytes.length) return -(length + CUT);
    if (!isBetween(bytes[offset + length], low, high)) return -length;
    length++;
  }
  return length;
}

const NEXT = [0x80, 0xbf] as const;

/** RFC 3629: neither overlong forms nor surrogates. */
function utf8(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  if (lead < 0xe0) return sequence(bytes, offset, [NEXT]);
  if (lead < 0xf0) return sequence(bytes, offset, [[lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf], NEXT]);
  return sequence(bytes, offset, [[lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf], NEXT, NEXT]);
}

const LEAD = [0x81, 0xfe] as const;
const DIGIT = [0x30, 0x39] as const;

/** One, two or four bytes; 0x80 alone is the € of Windows. Of four bytes only those that stand for a character of Unicode. */
function gb18030(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead <= 0x80) return 1;
  if (lead === 0xff) return -1;
  const second = bytes[offset + 1];
  if (!isBetween(second, ...DIGIT)) {
    if (second === undefined) return -(1 + CUT);
    return second >= 0x40 && second !== 0x7f && second !== 0xff ? 2 : -1;
  }
  const length = sequence(bytes, offset, [DIGIT, LEAD, DIGIT]);
  if (length < 0) return length < -CUT ? length : -1;
  const at = (place: number) => bytes[offset + place] ?? 0;
  const pointer = (lead - 0x81) * 12_600 + (at(1) - 0x30) * 1_260 + (at(2) - 0x81) * 10 + at(3) - 0x30;
  return pointer <= 39_419 || (pointer >= 189_000 && pointer <= 1_237_575) ? 4 : -1;
}

/** Two bytes, or a pair of surrogates in their order. `high` is the place of the unit's higher byte. */
const utf16 =
  (high: 0 | 1): Step =>
  (bytes, offset) => {
    if (offset + 1 >= bytes.length) return -(1 + CUT);
    const unit = bytes[offset + high] ?? 0;
    if (!isBetween(unit, 0xd8, 0xdf)) return 2;
    if (unit >= 0xdc) return -2;
    if (offset + 3 >= bytes.length) return -(bytes.length - offset + CUT);
    return isBetween(bytes[offset + 2 + high], 0xdc, 0xdf) ? 4 : -2;
  };

const STEPS: Readonly<Record<Encoding, Step>> = { "utf-8": utf8, gb18030, "utf-16le": utf16(1), "utf-16be": utf16(0) };
