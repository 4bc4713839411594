import type { Collector } from "../issue";
import { attributeText } from "./characters";
import type { XlsxLimits } from "./limits";
import { builtInKind, formatKind, type NumberKind } from "./number-format";
import { isSound, openPart } from "./part";
import { isNamed, named, nextTag } from "./scan";
import type { Archive } from "./zip";

const CELL_STYLES = named("cellXfs");
const STYLE = named("xf");
const FORMAT = named("numFmt");
const ID = named("numFmtId");
const CODE = named("formatCode");

/** What each style of a workbook makes of a number, by the style's number. Undefined, with an issue, where that cannot be read. */
export function numberKinds(part: string, archive: Archive, limits: XlsxLimits, found: Collector): readonly NumberKind[] | undefined {
  const scan = openPart(archive, part, limits, found);
  if (scan === undefined) return undefined;
  const own = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isOfCells = false;
  while (nextTag(scan)) {
    if (isNamed(scan, CELL_STYLES)) isOfCells = scan.isOpening && !scan.isEmpty;
    else if (!scan.isOpening) continue;
    else if (isOfCells && isNamed(scan, STYLE)) {
      const id = Number(attributeText(scan, ID) ?? 0);
      kinds.push(own.get(id) ?? builtInKind(id));
    } else if (isNamed(scan, FORMAT)) own.set(Number(attributeText(scan, ID)), formatKind(attributeText(scan, CODE) ?? ""));
  }
  return isSound(scan, part, found) ? kinds : undefined;
}
