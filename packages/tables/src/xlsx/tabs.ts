import type { Collector } from "../issue";
import { attributeText } from "./characters";
import type { XlsxLimits } from "./limits";
import { isSound, openPart } from "./part";
import { type Relation, relationsOf } from "./relations";
import { isNamed, named, nextTag } from "./scan";
import type { Archive } from "./zip";

export interface Tab {
  readonly name: string;
  readonly isHidden?: true;
  readonly part: string;
  /** False for a sheet that is one chart, or a dialogue. */
  readonly hasCells: boolean;
}

/** What a workbook's own part says: its sheets, and where what they share stands. */
export interface Tabs {
  readonly tabs: readonly Tab[];
  readonly is1904: boolean;
  readonly texts: string | undefined;
  readonly styles: string | undefined;
}

const [SHEET, PROPERTIES] = [named("sheet"), named("workbookPr")];
const [NAME, STATE, ID, DATE_1904] = [named("name"), named("state"), named("id"), named("date1904")];

/** Undefined, with an issue, where the workbook cannot be read. */
export function tabsOf(archive: Archive, limits: XlsxLimits, found: Collector): Tabs | undefined {
  const root = relationsOf("", archive, limits, found);
  if (root === undefined) return undefined;
  const name = partOf(root, "officeDocument") ?? "xl/workbook.xml";
  const scan = openPart(archive, name, limits, found);
  const relations = scan && relationsOf(name, archive, limits, found);
  if (scan === undefined || relations === undefined) return undefined;
  const tabs: Tab[] = [];
  let is1904 = false;
  while (nextTag(scan)) {
    if (!scan.isOpening) continue;
    if (isNamed(scan, PROPERTIES)) is1904 = /^(?:1|true)$/.test(attributeText(scan, DATE_1904) ?? "");
    else if (isNamed(scan, SHEET)) {
      const id = attributeText(scan, ID) ?? "";
      const relation = relations.get(id);
      const state = attributeText(scan, STATE) ?? "visible";
      tabs.push({
        name: attributeText(scan, NAME) ?? "",
        ...(state !== "visible" && { isHidden: true }),
        part: relation?.part ?? id,
        hasCells: relation === undefined || relation.kind === "worksheet",
      });
    }
  }
  if (!isSound(scan, name, found)) return undefined;
  return { tabs, is1904, texts: partOf(relations, "sharedStrings"), styles: partOf(relations, "styles") };
}

const partOf = (relations: ReadonlyMap<string, Relation>, kind: string): string | undefined =>
  [...relations.values()].find((relation) => relation.kind === kind)?.part;
