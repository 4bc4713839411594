import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** A file inside a zip; its name is ASCII. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);

/** 1980-01-01, the first day that a zip can tell: the same parts give the same bytes on any day. */
const DAY = 0x21;
const DEFLATED = 8;
/** The version of the format that knows deflation. */
const VERSION = 20;

/** Parts as one zip, in their order. */
export async function zipped(parts: readonly Part[]): Promise<Uint8Array> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const path = Buffer.from(name, "latin1");
    const bytes = Buffer.from(text, "utf8");
    const packed = await deflate(bytes);
    // What the file's own header and the directory say alike.
    const shared = numbers([VERSION, 2], [0, 2], [DEFLATED, 2], [0, 2], [DAY, 2], [crc32(bytes), 4], [packed.length, 4], [bytes.length, 4]);
    const lengths = numbers([path.length, 2], [0, 2]);
    files.push(numbers([0x04034b50, 4]), shared, lengths, path, packed);
    directory.push(numbers([0x02014b50, 4], [VERSION, 2]), shared, lengths, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), path);
    offset += 30 + path.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [entries.length, 4], [offset, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...files, entries, end]));
}

/** Numbers of two or four bytes, the lower byte first. */
function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = Buffer.alloc(all.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of all) at = bytes.writeUIntLE(value, at, length);
  return bytes;
}
