import type { Words } from "../words";
import { halfWidth } from "./width";

/** Why a figure is not there. Zero is not among them: zero is a figure. */
export const ABSENCES = {
  "not-reported": { zh: "未报告", en: "not reported" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  suppressed: { zh: "不公开", en: "suppressed" },
  implausible: { zh: "存疑不采", en: "set aside as implausible" },
  none: { zh: "填“无”，未说明是零还是不适用", en: "“none”, which says neither zero nor not applicable" },
} as const satisfies Record<string, Words>;

export type Absence = keyof typeof ABSENCES;

/** What a mark means in a table: that the figure is absent and why, that it is 0, or nothing, so that the cell is refused. */
export type Meaning = Absence | "zero" | "refused";

/**
 * What the marks of absence mean where a table says nothing else. A dash or dots say no more than that no figure stands there; a table that
 * means 0 or "smaller than the unit" by them has to say so.
 */
export const MARKS = {
  "": "not-reported",
  "-": "not-reported",
  "--": "not-reported",
  "—": "not-reported",
  "——": "not-reported",
  "–": "not-reported",
  "…": "not-reported",
  "……": "not-reported",
  "...": "not-reported",
  "..": "not-reported",
  未报: "not-reported",
  未报告: "not-reported",
  未统计: "not-reported",
  暂无: "not-reported",
  不详: "not-reported",
  缺: "not-reported",
  "not reported": "not-reported",
  "/": "not-applicable",
  不适用: "not-applicable",
  "n/a": "not-applicable",
  na: "not-applicable",
  "not applicable": "not-applicable",
  "*": "suppressed",
  "**": "suppressed",
  不公开: "suppressed",
  存疑: "implausible",
  无: "none",
  none: "none",
} as const satisfies Readonly<Record<string, Meaning>>;

const keyOf = (mark: string): string => halfWidth(mark).toLowerCase();

/** The meanings of a table's marks: the usual ones, and over them what the caller says of his. Width, case and outer spaces do not matter. */
export function marksWith(own: Readonly<Record<string, Meaning>> = {}): (plain: string) => Meaning | undefined {
  const marks = new Map<string, Meaning>();
  for (const [mark, meaning] of [...Object.entries(MARKS), ...Object.entries(own)]) marks.set(keyOf(mark), meaning);
  return (plain) => marks.get(plain.toLowerCase());
}
