import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive; what is set besides its content makes it odd. */
export interface ZipPart {
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Sizes and sum that the directory tells instead of the true ones. */
  readonly size?: number;
  readonly packed?: number;
  readonly sum?: number;
  readonly header?: number;
}

/** Numbers of the end record of ZIP64 in place of the true ones. */
export interface WideEnd {
  readonly count?: number;
  readonly size?: number;
  readonly from?: number;
  readonly at?: number;
  readonly disk?: number;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly disk?: number;
  readonly count?: number;
  /** Writes sizes and places as ZIP64 has them. */
  readonly wide?: WideEnd;
}

const ELSEWHERE = 0xffffffff;

const wideNumbers = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(8 * numbers.length);
  numbers.forEach((number, at) => {
    bytes.writeBigUInt64LE(BigInt(number), 8 * at);
  });
  return bytes;
};

const wideEndOf = (
  parts: number,
  directory: number,
  offset: number,
  { count = parts, size = directory, from = offset, at, disk = 0 }: WideEnd,
): Buffer => {
  const record = Buffer.alloc(24);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeUInt8(44, 4);
  record.writeUInt32LE(disk, 16);
  const locator = Buffer.alloc(8);
  locator.writeUInt32LE(0x07064b50, 0);
  const total = Buffer.from([1, 0, 0, 0]);
  return Buffer.concat([record, wideNumbers(count, count, size, from), locator, wideNumbers(at ?? offset + directory), total]);
};

/** Writes an archive byte by byte, so that it can be made wrong in every way; names may stand twice. */
export function zip(
  parts: readonly (readonly [string, ZipPart | string | Uint8Array])[],
  { comment = "", disk = 0, count, wide }: ZipOptions = {},
): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of parts) {
    const part: ZipPart = typeof given === "string" || given instanceof Uint8Array ? { content: given } : given;
    const content = Buffer.from(part.content);
    const bytes = part.isStored ? content : deflateRawSync(content);
    const { flags = 0x800, method = part.isStored ? 0 : 8, size = content.length, packed = bytes.length, sum = crc32(content) } = part;
    const written = Buffer.from(name);
    const shared = Buffer.alloc(22);
    shared.writeUInt16LE(flags, 0);
    shared.writeUInt16LE(method, 2);
    shared.writeUInt32LE(sum, 8);
    shared.writeUInt32LE(Math.min(packed, ELSEWHERE), 12);
    shared.writeUInt32LE(Math.min(size, ELSEWHERE), 16);
    shared.writeUInt16LE(written.length, 20);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), shared, Buffer.alloc(2), written, bytes]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(Math.min(part.header ?? offset, ELSEWHERE), 12);
    // A field of somebody else's stands before that of ZIP64.
    const extra = wide === undefined ? Buffer.alloc(0) : Buffer.from([9, 9, 2, 0, 7, 7, 1, 0, 24, 0]);
    const sizes = wide === undefined ? extra : wideNumbers(size, packed, part.header ?? offset);
    if (wide !== undefined) {
      shared.writeUInt32LE(ELSEWHERE, 12);
      shared.writeUInt32LE(ELSEWHERE, 16);
      entry.writeUInt32LE(ELSEWHERE, 12);
    }
    entry.writeUInt16LE(extra.length + sizes.length, 0);
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), shared, entry, written, extra, sizes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(count ?? parts.length, 8);
  end.writeUInt16LE(count ?? parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(wide === undefined ? offset : ELSEWHERE, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  const wideEnd = wide === undefined ? Buffer.alloc(0) : wideEndOf(parts.length, directory.length, offset, wide);
  return Buffer.concat([...locals, directory, wideEnd, end, Buffer.from(comment)]);
}
