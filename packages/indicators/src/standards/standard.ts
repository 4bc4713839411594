import type { Day } from "../day";
import type { UnitText } from "../units";
import type { Stage } from "../vocabulary";
import type { Grade, Words } from "../words";

/** A rule's document: its title, and how well it was seen. */
export interface Document extends Words {
  /** The number as cited, unlike any other document's; a short name where no number was seen, and the title then says so. */
  readonly number: string;
  readonly grade: Grade;
}

/** How a value must stand to its limit. */
export const COMPARISONS = {
  "at-least": { zh: "≥", en: "≥" },
  "at-most": { zh: "≤", en: "≤" },
  below: { zh: "<", en: "<" },
} as const satisfies Record<string, Words>;

export type Comparison = keyof typeof COMPARISONS;

/** Whom the rule speaks of. A rule for each class is not shown to hold by a county's mean. */
export const SUBJECTS = {
  county: { zh: "全县", en: "the county" },
  school: { zh: "每所学校", en: "each school" },
  class: { zh: "每个班", en: "each class" },
} as const satisfies Record<string, Words>;

export type Subject = keyof typeof SUBJECTS;

/** One number for every stage, or a number a stage. A stage left out has no limit. */
export type ByStage = number | Readonly<Partial<Record<Stage, number>>>;

/** A limit from a day on. The note says what the number does not: whose it is, which part of the day is ours. */
export type Limit =
  | { readonly from: Day; readonly grade: Exclude<Grade, "U">; readonly value: ByStage; readonly note?: Words }
  /** Recalled but never seen, or left to the province: shown, and used only where the caller sets it as its own. */
  | { readonly from: Day; readonly grade: "U"; readonly recalled?: ByStage; readonly note?: Words };

/** A dated national limit. Its `limits` are in order of day; each holds until the next one's day. */
export interface Standard extends Words {
  readonly document: Document;
  /** The place in the document, in its own numbering. */
  readonly clause: Words;
  readonly comparison: Comparison;
  readonly unit: UnitText;
  readonly subject: Subject;
  readonly limits: readonly Limit[];
}
