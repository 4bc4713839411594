import { constants } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import type { Collector } from "../issue";
import { directoryOf, type Part } from "./directory";
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

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const [STORED, DEFLATED] = [0, 8];

/** Bytes of a part, whatever the limits: all of it may be one text, and V8 has no longer one. */
const LONGEST_STRING = constants.MAX_STRING_LENGTH;

/** Reads the directory at the archive's end; undefined with an issue where there is none that can be trusted. Nothing is unpacked yet. */
export function openArchive(bytes: Buffer, limits: XlsxLimits, found: Collector): Archive | undefined {
  const parts = directoryOf(bytes, limits, found);
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
