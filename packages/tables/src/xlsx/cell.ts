import { asciiText, elementText } from "./characters";
import { dateText } from "./date";
import { decimal, isDecimal } from "./decimal";
import type { NumberKind } from "./number-format";
import { wholeAt } from "./place";
import { AMPERSAND, attributeAt, isAt, isNamed, LT, named, nextTag, type Scan } from "./scan";
import { richText, unescaped } from "./texts";

/** What the cells of a workbook have in common. */
export interface Ground {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

const [VALUE, FORMULA, INLINE, TYPE, STYLE] = [named("v"), named("f"), named("is"), named("t"), named("s")];

/** What a cell may say that its value is, beside a number. */
const TYPES = (["s", "str", "inlineStr", "b", "e", "d"] as const).map((type) => ({ type, name: named(type) }));
type CellType = (typeof TYPES)[number]["type"] | "n";

/** A formula whose text stands in another cell, to which it points. */
const ELSEWHERE = "…";

/**
 * The text of the cell whose opening tag was read last, up to its end. A text that the cell points to and that is not there is told to
 * `missing`, with its number as it stands.
 */
export function cellText(scan: Scan, ground: Ground, missing: (index: string) => void): string {
  if (scan.isEmpty) return "";
  const type = typeOf(scan);
  const styleAt = attributeAt(scan, STYLE);
  const style = styleAt < 0 ? 0 : wholeAt(scan.bytes, scan.attributes[styleAt] ?? 0, scan.attributes[styleAt + 1] ?? 0);
  const from = scan.at + OPENING.length;
  const to = plainEnd(scan);
  if (to > from) {
    const shared = type === "s" ? ground.texts[wholeAt(scan.bytes, from, to)] : undefined;
    return shared ?? valueText(type, asciiText(scan, from, to), style, ground, missing);
  }
  const inside = scan.depth;
  let value: string | undefined;
  let formula: string | undefined;
  let text = "";
  while (scan.depth >= inside && nextTag(scan)) {
    if (!scan.isOpening) continue;
    if (isNamed(scan, VALUE)) value = elementText(scan);
    else if (isNamed(scan, FORMULA)) formula = elementText(scan);
    else if (isNamed(scan, INLINE)) text = richText(scan);
  }
  if (value !== undefined && (value !== "" || type === "str")) return valueText(type, value, style, ground, missing);
  return formula === undefined || text !== "" ? text : `=${formula || ELSEWHERE}`;
}

/** A type that is not known is taken for a number, and its value, if it is none, for text. */
function typeOf(scan: Scan): CellType {
  const at = attributeAt(scan, TYPE);
  if (at < 0) return "n";
  const [from, to] = [scan.attributes[at] ?? 0, scan.attributes[at + 1] ?? 0];
  for (const { type, name } of TYPES) if (to - from === name.length && isAt(scan.bytes, from, name)) return type;
  return "n";
}

const [OPENING, ENDING] = [named("<v>"), named("</v></c>")];

/** ASCII without controls lies from here up to here. */
const [SPACE, HIGH] = [0x20, 0x80];

/**
 * Almost every cell is `<c …><v>12</v></c>`. Where this one is, it is read at once and the end of its value given, plain ASCII that
 * begins after the tag of `v`; -1 with nothing read where it is not, and it is read step by step.
 */
function plainEnd(scan: Scan): number {
  const { bytes, at } = scan;
  if (!isAt(bytes, at, OPENING) || scan.open[2 * scan.depth - 2] !== scan.nameFrom) return -1;
  let to = at + OPENING.length;
  for (; to < bytes.length; to++) {
    const sign = bytes[to] ?? 0;
    if (sign === LT) break;
    if (sign === AMPERSAND || sign < SPACE || sign >= HIGH) return -1;
  }
  if (to - at > scan.longest || !isAt(bytes, to, ENDING)) return -1;
  scan.depth--;
  scan.at = to + ENDING.length;
  return to;
}

function valueText(type: CellType, value: string, style: number, ground: Ground, missing: (index: string) => void): string {
  switch (type) {
    case "s": {
      const shared = ground.texts[/^\s*\d{1,9}\s*$/.test(value) ? Number(value) : -1];
      if (shared === undefined) missing(value);
      return shared ?? "";
    }
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value === "1" ? "TRUE" : value === "0" ? "FALSE" : value.toUpperCase();
    case "e":
      return value;
    case "d":
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, "").replace("T", " ");
    case "n":
      return numberText(value, ground.kinds[style] ?? "number", ground.is1904);
  }
}

function numberText(stored: string, kind: NumberKind, is1904: boolean): string {
  if (kind === "number" || !isDecimal(stored)) return decimal(stored);
  return kind === "percent" ? `${decimal(stored, 2)}%` : (dateText(Number(stored), kind, is1904) ?? decimal(stored));
}
