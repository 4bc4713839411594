import type { Counts } from "../place";
import type { Words } from "../words";

/** The stages a school may teach. Senior pupils matter only where a school's rooms and equipment are split by stage. */
export const SCHOOL_STAGES = {
  primary: { zh: "小学", en: "primary" },
  junior: { zh: "初中", en: "junior secondary" },
  senior: { zh: "高中", en: "senior secondary" },
} as const satisfies Record<string, Words>;

export type SchoolStage = keyof typeof SCHOOL_STAGES;

/** The stages that are judged. */
export const BALANCE_STAGES = ["primary", "junior"] as const satisfies readonly SchoolStage[];
export type BalanceStage = (typeof BALANCE_STAGES)[number];

interface SchoolKind extends Words {
  readonly stages: readonly SchoolStage[];
}

/** The kinds of school, and the stages each teaches. */
export const SCHOOL_TYPES = {
  primary: { zh: "小学", en: "primary school", stages: ["primary"] },
  junior: { zh: "初级中学", en: "junior secondary school", stages: ["junior"] },
  "nine-year": { zh: "九年一贯制学校", en: "nine-year school", stages: ["primary", "junior"] },
  "twelve-year": { zh: "十二年一贯制学校", en: "twelve-year school", stages: ["primary", "junior", "senior"] },
  "complete-secondary": { zh: "完全中学", en: "complete secondary school", stages: ["junior", "senior"] },
  "teaching-point": { zh: "教学点", en: "external teaching site", stages: ["primary"] },
  special: { zh: "特殊教育学校", en: "special school", stages: ["primary", "junior"] },
  vocational: { zh: "职业学校", en: "vocational school", stages: ["senior"] },
} as const satisfies Record<string, SchoolKind>;

export type SchoolType = keyof typeof SCHOOL_TYPES;
export const stagesOf = (type: SchoolType): readonly SchoolStage[] => SCHOOL_TYPES[type].stages;

/** Who runs a school. */
export const OWNERSHIPS = {
  county: { zh: "县（区）办", en: "run by the county" },
  "other-public": { zh: "其他公办（省、市、高校、企业办）", en: "public, not run by the county" },
  private: { zh: "民办", en: "non-government" },
} as const satisfies Record<string, Words>;

export type Ownership = keyof typeof OWNERSHIPS;

/** Where a school lies, as the statistical return has it. */
export const AREAS = {
  urban: { zh: "城区", en: "urban area" },
  town: { zh: "镇区", en: "county towns and townships" },
  rural: { zh: "乡村", en: "rural area" },
} as const satisfies Record<string, Words>;

export type Area = keyof typeof AREAS;

/** Whether a row is a school there is, or one made up to show how things work: whatever rests on such rows says so. */
export const ORIGINS = {
  reported: { zh: "填报", en: "reported" },
  synthetic: { zh: "合成数据", en: "synthetic" },
} as const satisfies Record<string, Words>;

export type Origin = keyof typeof ORIGINS;

/**
 * A school and what it reports: of a stage, or under `all` of the whole school. At a school of one stage the two are the same; at a
 * combined school, rooms and equipment reported for the whole are divided between its stages only as the evaluation is told to,
 * and teachers never are.
 */
export interface School {
  readonly id: string;
  readonly name?: string;
  readonly county?: string;
  readonly type: SchoolType;
  readonly ownership?: Ownership;
  readonly area?: Area;
  readonly origin?: Origin;
  readonly counts: { readonly [stage in SchoolStage | "all"]?: Counts };
}
