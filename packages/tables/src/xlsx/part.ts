import { isUtf8 } from "node:buffer";
import type { Collector } from "../issue";
import type { XlsxLimits } from "./limits";
import { type Scan, scanOf } from "./scan";
import type { Archive } from "./zip";

/** Bytes in which a part says its encoding. */
const HEAD = 200;

/** Opens a part for reading as XML; undefined, with an issue, where it cannot be had or is no text in UTF-8 or UTF-16. */
export function openPart(archive: Archive, name: string, limits: XlsxLimits, found: Collector): Scan | undefined {
  const content = archive.open(name, found);
  if (content === undefined) return undefined;
  const text = asUtf8(content);
  if (text === undefined) found.add("part-encoding", () => ({ row: 0, value: name }));
  return text && scanOf(text, limits.cell + 1);
}

/** Whether a part that was walked kept to the rules of XML; the issues where it did not. `sheet` is whose part it is. */
export function isSound(scan: Scan, name: string, found: Collector, sheet?: string): boolean {
  const { fault, hasDoctype, unknownEntity } = scan;
  if (unknownEntity !== undefined) found.add("unknown-entity", () => ({ sheet, row: 0, value: unknownEntity }));
  if (fault < 0) return true;
  found.add(hasDoctype ? "declared-entity" : "bad-xml", () => ({ sheet, row: 0, offset: fault, value: name }));
  return false;
}

function asUtf8(content: Buffer): Buffer | undefined {
  const [first, second] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return fromUtf16(content);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return content.length % 2 === 0 ? fromUtf16(Buffer.from(content).swap16()) : undefined;
  const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(content.toString("latin1", first === 0xef ? 3 : 0, HEAD))?.[1];
  const isTaken = encoding === undefined || /^(?:utf-?8|us-ascii)$/i.test(encoding);
  return isTaken && isUtf8(content) && !content.includes(0) ? content : undefined;
}

function fromUtf16(content: Buffer): Buffer | undefined {
  const text = content.length % 2 === 0 ? content.toString("utf16le") : "\0";
  return /[\0\p{Surrogate}]/u.test(text) ? undefined : Buffer.from(text);
}
