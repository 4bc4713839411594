import { constants } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import type { Collector } from "../issue";
import { SMALL_PART, type XlsxLimits } from "./limits";

/** The parts of an archive, by name. */
export interface Archive {
  has(name: string): boolean;
  /**
   * A part unpacked and checked against its sum; undefined with an issue where it is missing, damaged, encrypted or over a limit. Names
   * are looked up without regard to case, as packages of Office do.
   */
  open(name: string, found: Collector): Buffer | undefined;
}

interface Part {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
const [STORED, DEFLATED] = [0, 8];
const LONGEST_COMMENT = 0xffff;

/** Bytes of a part, whatever the limits: all of it may be one text, and V8 has no longer one. */
const LONGEST_STRING = constants.MAX_STRING_LENGTH;

/** Numbers that say that the true one stands in a ZIP64 record. */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_SHORT = 0xffff;

/** Reads the directory at the archive's end; undefined with an issue where there is none that can be trusted. Nothing is unpacked yet. */
export function openArchive(bytes: Buffer, limits: XlsxLimits, found: Collector): Archive | undefined {
  const parts = directory(bytes, limits, found);
  if (parts === undefined) return undefined;
  let unpacked = 0;
  return {
    has: (name) => parts.has(name.toLowerCase()),
    open(name, into) {
      const part = parts.get(name.toLowerCase());
      if (part === undefined) {
        into.add("missing-part", () => ({ row: 0, value: name }));
        return undefined;
      }
      const most = Math.min(limits.part, limits.unpacked - unpacked, LONGEST_STRING);
      const content = unpack(bytes, part, most, limits, into);
      unpacked += content?.length ?? 0;
      return content;
    },
  };
}

function directory(bytes: Buffer, limits: XlsxLimits, found: Collector): Map<string, Part> | undefined {
  const damaged = (offset: number) => {
    found.add("bad-zip", () => ({ row: 0, offset, value: "" }));
    return undefined;
  };
  const end = endRecord(bytes);
  if (end === undefined) return damaged(bytes.length);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (count === ELSEWHERE_SHORT || size === ELSEWHERE || at === ELSEWHERE) {
    found.add("zip64", () => ({ row: 0, value: "" }));
    return undefined;
  }
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 6) !== 0 || bytes.readUInt16LE(end + 8) !== count) {
    found.add("split-zip", () => ({ row: 0, value: "" }));
    return undefined;
  }
  if (count > limits.parts) {
    found.add("too-many-parts", () => ({ row: 0, value: String(count), detail: { limit: limits.parts } }));
    return undefined;
  }
  const last = at + size;
  if (last > end) return damaged(end);
  const parts = new Map<string, Part>();
  for (let left = count; left > 0; left--) {
    if (at + CENTRAL_SIZE > last || bytes.readUInt32LE(at) !== CENTRAL) return damaged(at);
    const named = at + CENTRAL_SIZE;
    const next = named + bytes.readUInt16LE(at + 28);
    const part: Part = {
      name: bytes.toString("utf8", named, next),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    };
    at = next + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (at > last) return damaged(named);
    if (part.packed === ELSEWHERE || part.size === ELSEWHERE || part.header === ELSEWHERE) {
      found.add("zip64", () => ({ row: 0, value: part.name }));
      return undefined;
    }
    const key = part.name.toLowerCase();
    if (isUnsafe(part.name) || parts.has(key)) {
      found.add(isUnsafe(part.name) ? "unsafe-part" : "duplicate-part", () => ({ row: 0, value: part.name }));
      return undefined;
    }
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

/** Nothing is ever written under a part's name; one that climbs out of the archive was made to harm someone else, or is broken. */
const isUnsafe = (name: string): boolean =>
  name === "" || /[\\\0]|^\/|^[a-z]:/i.test(name) || name.split("/").some((step) => step === ".." || step === ".");

function unpack(bytes: Buffer, part: Part, most: number, limits: XlsxLimits, found: Collector): Buffer | undefined {
  const { name: value, flags, method, sum, packed, size, header } = part;
  const refuse = (code: "encrypted-part" | "unknown-packing" | "large-part" | "dense-part" | "bad-part", detail = {}) => {
    found.add(code, () => ({ row: 0, value, detail }));
    return undefined;
  };
  if (flags & 1) return refuse("encrypted-part");
  if (method !== STORED && method !== DEFLATED) return refuse("unknown-packing");
  if (size > most) return refuse("large-part", { limit: limits.part, total: limits.unpacked });
  if (size > SMALL_PART && size > packed * limits.ratio) return refuse("dense-part", { limit: limits.ratio });
  if (header + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(header) !== LOCAL) return refuse("bad-part");
  const from = header + LOCAL_SIZE + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (from + packed > bytes.length) return refuse("bad-part");
  const content = method === STORED ? bytes.subarray(from, from + packed) : inflated(bytes.subarray(from, from + packed), size);
  if (content === undefined || content.length !== size || crc32(content) !== sum) return refuse("bad-part");
  return content;
}

/** Bytes that zlib asks for at once: what a part says it has, so that it is not put together from many pieces. */
const LARGEST_CHUNK = 64 * 1024 * 1024;
const SMALLEST_CHUNK = 64;

/** Stops at the size that the directory tells: a part that holds more is damaged or lies. */
function inflated(packed: Buffer, size: number): Buffer | undefined {
  const chunkSize = Math.max(SMALLEST_CHUNK, Math.min(size, LARGEST_CHUNK));
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch {
    return undefined;
  }
}
