import type { Collector } from "../issue";
import type { XlsxLimits } from "./limits";

/** A part as the archive's directory tells of it; none of it is trusted. */
export interface Part {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly header: number;
}

const [CENTRAL, END, WIDE_END, LOCATOR] = [0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [CENTRAL_SIZE, END_SIZE, WIDE_END_SIZE, LOCATOR_SIZE] = [46, 22, 56, 20];
const LONGEST_COMMENT = 0xffff;

/** Numbers that say that the true one stands in a record of ZIP64, which programs write that do not know how long a file will be. */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_SHORT = 0xffff;

/** The id of the extra field of ZIP64. */
const WIDE = 1;

/** A number of eight bytes: beyond those that a double has exactly it is longer than any file, and is refused as such. */
const wide = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

/** The parts of an archive by their names in small letters; undefined, with an issue, where its directory cannot be trusted. */
export function directoryOf(bytes: Buffer, limits: XlsxLimits, found: Collector): Map<string, Part> | undefined {
  const refuse = (code: "split-zip" | "too-many-parts" | "unsafe-part" | "duplicate-part", value = "", detail = {}) => {
    found.add(code, () => ({ row: 0, value, detail }));
    return undefined;
  };
  const damaged = (offset: number) => {
    found.add("bad-zip", () => ({ row: 0, offset, value: "" }));
    return undefined;
  };
  const end = endRecord(bytes);
  const told = end === undefined ? undefined : placeOf(bytes, end);
  if (told === undefined) return damaged(end ?? bytes.length);
  const { count, from, isWhole } = told;
  const to = from + told.size;
  if (!isWhole) return refuse("split-zip");
  if (to > told.before) return damaged(told.before);
  if (count > limits.parts) return refuse("too-many-parts", String(count), { limit: limits.parts });
  const parts = new Map<string, Part>();
  let at = from;
  for (let left = count; left > 0; left--) {
    if (at + CENTRAL_SIZE > to || bytes.readUInt32LE(at) !== CENTRAL) return damaged(at);
    const named = at + CENTRAL_SIZE;
    const extra = named + bytes.readUInt16LE(at + 28);
    const comment = extra + bytes.readUInt16LE(at + 30);
    const next = comment + bytes.readUInt16LE(at + 32);
    if (next > to) return damaged(named);
    const sizes = sizesOf(bytes, at, extra, comment);
    if (sizes === undefined) return damaged(extra);
    const part: Part = {
      name: bytes.toString("utf8", named, extra),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      ...sizes,
    };
    at = next;
    const key = part.name.toLowerCase();
    if (isUnsafe(part.name)) return refuse("unsafe-part", part.name);
    if (parts.has(key)) return refuse("duplicate-part", part.name);
    parts.set(key, part);
  }
  return parts;
}

/** The end record is the last thing in an archive but for a comment, and what a transfer may have put behind it. */
function endRecord(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--)
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  return undefined;
}

/** What an end record says of the directory. */
interface Place {
  /** Whether the archive is in one piece. */
  readonly isWhole: boolean;
  readonly count: number;
  readonly from: number;
  readonly size: number;
  /** Where the record itself begins, which the directory lies before. */
  readonly before: number;
}

/** Undefined where the record points to another one that is not there. */
function placeOf(bytes: Buffer, end: number): Place | undefined {
  const count = bytes.readUInt16LE(end + 10);
  const [size, from] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (count === ELSEWHERE_SHORT || size === ELSEWHERE || from === ELSEWHERE) return wideEnd(bytes, end);
  const isWhole = bytes.readUInt16LE(end + 4) === 0 && bytes.readUInt16LE(end + 6) === 0 && bytes.readUInt16LE(end + 8) === count;
  return { isWhole, count, from, size, before: end };
}

/** The end record of ZIP64, which a locator just before the other one points to. */
function wideEnd(bytes: Buffer, end: number): Place | undefined {
  const locator = end - LOCATOR_SIZE;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR) return undefined;
  const at = wide(bytes, locator + 8);
  if (at + WIDE_END_SIZE > locator || bytes.readUInt32LE(at) !== WIDE_END) return undefined;
  const count = wide(bytes, at + 32);
  return {
    isWhole: bytes.readUInt32LE(at + 16) === 0 && bytes.readUInt32LE(at + 20) === 0 && wide(bytes, at + 24) === count,
    count,
    size: wide(bytes, at + 40),
    from: wide(bytes, at + 48),
    before: at,
  };
}

/** The sizes of a part and its place; those too large for the entry stand in its extra field, in this order. Undefined where one is not there. */
function sizesOf(bytes: Buffer, entry: number, from: number, to: number): Pick<Part, "size" | "packed" | "header"> | undefined {
  const own = [24, 20, 42].map((at) => bytes.readUInt32LE(entry + at));
  let [at, end] = wideField(bytes, from, to);
  let isThere = true;
  const [size = 0, packed = 0, header = 0] = own.map((number) => {
    if (number !== ELSEWHERE) return number;
    isThere &&= at + 8 <= end;
    if (!isThere) return number;
    at += 8;
    return wide(bytes, at - 8);
  });
  return isThere ? { size, packed, header } : undefined;
}

/** Where the extra field of ZIP64 begins and ends; nowhere, where there is none. */
function wideField(bytes: Buffer, from: number, to: number): readonly [number, number] {
  for (let at = from; at + 4 <= to; ) {
    const next = at + 4 + bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === WIDE) return [at + 4, Math.min(next, to)];
    at = next;
  }
  return [to, to];
}

/** Nothing is ever written under a part's name; one that climbs out of the archive was made to harm someone else, or is broken. */
const isUnsafe = (name: string): boolean =>
  name === "" || /[\\\0]|^\/|^[a-z]:/i.test(name) || name.split("/").some((step) => step === ".." || step === ".");
