import { crc32, inflateRawSync } from "node:zlib";
import { expect } from "vitest";

/** The parts of a zip by its directory, each checked against its sum. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [sum, packed, name, file] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const data = file + 30 + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28);
    const text = inflateRawSync(zip.subarray(data, data + packed));
    expect(crc32(text)).toBe(sum);
    parts.set(zip.toString("latin1", at + 46, at + 46 + name), text.toString());
    at += 46 + name;
  }
  expect(at).toBe(end);
  return parts;
}
