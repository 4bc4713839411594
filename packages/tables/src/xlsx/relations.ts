import type { Collector } from "../issue";
import { attributeText } from "./characters";
import type { XlsxLimits } from "./limits";
import { isSound, openPart } from "./part";
import { isNamed, named, nextTag } from "./scan";
import type { Archive } from "./zip";

/** What one part has to do with another. */
export interface Relation {
  /** The last word of its kind: "worksheet", "sharedStrings". Strict and transitional packages differ only before it. */
  readonly kind: string;
  /** The other part's name. */
  readonly part: string;
}

const [RELATIONSHIP, ID, TYPE, TARGET, MODE] = ["Relationship", "Id", "Type", "Target", "TargetMode"].map(named) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** A part's relations by their ids; of the package itself, with the name "". Undefined, with an issue, where they cannot be read. */
export function relationsOf(
  part: string,
  archive: Archive,
  limits: XlsxLimits,
  found: Collector,
): ReadonlyMap<string, Relation> | undefined {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const scan = openPart(archive, name, limits, found);
  if (scan === undefined) return undefined;
  const relations = new Map<string, Relation>();
  while (nextTag(scan)) {
    if (!scan.isOpening || !isNamed(scan, RELATIONSHIP) || attributeText(scan, MODE) === "External") continue;
    const [id, type = "", target] = [attributeText(scan, ID), attributeText(scan, TYPE), attributeText(scan, TARGET)];
    if (id === undefined || target === undefined) continue;
    relations.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), part: resolved(folder, target) });
  }
  return isSound(scan, name, found) ? relations : undefined;
}

/** A target is told from the folder of the part that names it, or from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/"))
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  return steps.join("/");
}
