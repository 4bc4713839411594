import type { Collector } from "../issue";
import { attributeText, elementText } from "./characters";
import type { XlsxLimits } from "./limits";
import { isSound, openPart } from "./part";
import { isNamed, named, nextTag, type Scan } from "./scan";
import type { Archive } from "./zip";

const ITEM = named("si");
const TEXT = named("t");
const PHONETIC = named("rPh");
const SPACE = named("space");

/** The texts that cells point to, by their numbers. Undefined, with an issue, where they cannot be read whole. */
export function sharedTexts(part: string, archive: Archive, limits: XlsxLimits, found: Collector): readonly string[] | undefined {
  const scan = openPart(archive, part, limits, found);
  if (scan === undefined) return undefined;
  const texts: string[] = [];
  while (nextTag(scan)) {
    if (!scan.isOpening || !isNamed(scan, ITEM)) continue;
    if (texts.length === limits.texts) {
      found.add("too-many-texts", () => ({ row: 0, value: "", detail: { limit: limits.texts } }));
      return undefined;
    }
    texts.push(richText(scan));
  }
  return isSound(scan, part, found) ? texts : undefined;
}

/** The text of an element made of runs, each with a look of its own; what only says how to pronounce it is left out. */
export function richText(scan: Scan): string {
  if (scan.isEmpty) return "";
  const inside = scan.depth;
  let text = "";
  while (scan.depth >= inside && nextTag(scan)) {
    if (!scan.isOpening) continue;
    if (isNamed(scan, TEXT) && text.length < scan.longest) text += runText(scan);
    else if (isNamed(scan, PHONETIC)) skip(scan);
  }
  return unescaped(text);
}

/** A run without xml:space="preserve" has no blanks at its ends, whatever the part's layout. */
function runText(scan: Scan): string {
  const isKept = scan.attributeCount > 0 && attributeText(scan, SPACE) === "preserve";
  const text = elementText(scan);
  return isKept || text.length >= scan.longest ? text : withoutBlanks(text);
}

function withoutBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Blanks of XML; those of Chinese text are letters to it. */
const isBlank = (sign: number): boolean => sign === 0x20 || sign === 0x09 || sign === 0x0a;

function skip(scan: Scan): void {
  if (scan.isEmpty) return;
  const inside = scan.depth;
  while (scan.depth >= inside && nextTag(scan));
}

/** Characters that XML cannot hold are written _xHHHH_, and an underscore that would be taken for one so is _x005F_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  const plain = text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return plain.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
