import type { SchoolStage } from "../balance/school";
import type { CountId } from "../vocabulary";
import type { Grade, Words } from "../words";

/** What a pupil of each stage weighs when a combined school's shared rooms and equipment are divided; null divides nothing. */
interface Split extends Words {
  readonly weights: Readonly<Record<SchoolStage, number>> | null;
  readonly grade: Grade;
}

/** The ways to divide what a combined school reports for the whole. One row of weights serves all kinds: 1.32 ÷ 1.1 is 1.2. */
export const SPLITS = {
  weighted: {
    zh: "按小学1∶初中1.1∶高中1.32折算",
    en: "by pupils weighted 1 : 1.1 : 1.32",
    weights: { primary: 1, junior: 1.1, senior: 1.32 },
    grade: "B",
  },
  "per-pupil": {
    zh: "按各学段学生数分摊",
    en: "by pupils, each alike",
    weights: { primary: 1, junior: 1, senior: 1 },
    grade: "I",
  },
  none: { zh: "不拆分，缺学段数", en: "not divided: a stage without its own figure lacks it", weights: null, grade: "I" },
} as const satisfies Record<string, Split>;

export type SplitId = keyof typeof SPLITS;
export const splitOf = (id: SplitId): Split => SPLITS[id];

/**
 * What the stages of a combined school share. Teachers are not among them: the statistical return lists them by stage. The rule of
 * 2012 names five (areas, equipment, computers, books); multimedia rooms are the same sort of thing in the rule of 2017, which
 * names none, so that nothing is divided there until the caller says how.
 */
export const SHARED: readonly CountId[] = [
  "teaching-area",
  "indoor-sports-area",
  "sports-area",
  "equipment-value",
  "computers",
  "books",
  "multimedia-rooms",
];
