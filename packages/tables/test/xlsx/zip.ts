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

export interface ZipOptions {
  readonly comment?: string;
  readonly disk?: number;
  readonly count?: number;
}

/** Writes an archive byte by byte, so that it can be made wrong in every way; names may stand twice. */
export function zip(
  parts: readonly (readonly [string, ZipPart | string | Uint8Array])[],
  { comment = "", disk = 0, count }: ZipOptions = {},
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
    shared.writeUInt32LE(packed, 12);
    shared.writeUInt32LE(size, 16);
    shared.writeUInt16LE(written.length, 20);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), shared, Buffer.alloc(2), written, bytes]);
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(part.header ?? offset, 12);
    central.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]), shared, entry, written]));
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
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}
