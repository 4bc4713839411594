import type { Ownership, SchoolType } from "../balance/school";
import type { Grade, Words } from "../words";

/** A kind of school that an evaluation may leave out: all that is said must hold of it. */
interface Exclusion extends Words {
  readonly types?: readonly SchoolType[];
  readonly ownerships?: readonly Ownership[];
  /** Only schools of fewer pupils than this. */
  readonly below?: number;
  readonly grade: Grade;
}

/** What an evaluation may leave out. Which of these apply is printed with every result. */
export const SCOPE = {
  special: { zh: "特殊教育学校", en: "special schools", types: ["special"], grade: "B" },
  vocational: { zh: "职业学校", en: "vocational schools", types: ["vocational"], grade: "B" },
  "points-under-50": {
    zh: "不足50人的教学点",
    en: "teaching points of under 50 pupils",
    types: ["teaching-point"],
    below: 50,
    grade: "B",
  },
  "teaching-points": { zh: "教学点", en: "teaching points", types: ["teaching-point"], grade: "B" },
  private: { zh: "民办学校", en: "non-government schools", ownerships: ["private"], grade: "B" },
  "not-county-run": { zh: "非县（区）办公办学校", en: "public schools not run by the county", ownerships: ["other-public"], grade: "B" },
} as const satisfies Record<string, Exclusion>;

export type ScopeId = keyof typeof SCOPE;
export const exclusion = (id: ScopeId): Exclusion => SCOPE[id];
