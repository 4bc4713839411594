import type { IndicatorId } from "../../catalogue/catalogue";
import type { CountId, Stage } from "../../vocabulary";
import type { Words } from "../../words";

/** What a table of schools is screened for, and what to ask where something is found. None of it says that a figure is wrong. */
export const SUSPICIONS = {
  outlier: {
    zh: "离群值",
    en: "outlier",
    ask: { zh: "请学校按台账核对该数及其单位", en: "have the school check the figure and its unit against its books" },
  },
  identical: {
    zh: "整行相同",
    en: "identical rows",
    ask: { zh: "请分别核对，是否复制了另一所学校的数", en: "have each checked: one may be a copy of the other" },
  },
  "total-row": {
    zh: "疑似合计行",
    en: "a row that is a total",
    ask: { zh: "请确认这一行是学校还是合计", en: "ask whether the row is a school or a total" },
  },
  total: {
    zh: "合计不符",
    en: "a total that does not add up",
    ask: { zh: "请逐校核对合计", en: "compare the total school by school" },
  },
  jump: {
    zh: "与上年相差悬殊",
    en: "a jump since the year before",
    ask: { zh: "请说明变化：撤并、划转、口径或笔误", en: "ask what changed: closures, transfers, definitions or a slip" },
  },
  heaping: {
    zh: "末位数字扎堆",
    en: "last digits that heap",
    ask: { zh: "请说明该数是清点还是估计", en: "ask whether the figure was counted or estimated" },
  },
} as const satisfies Record<string, Words & { readonly ask: Words }>;

export type SuspicionId = keyof typeof SUSPICIONS;

/** Something in a table of schools to look at. */
export interface Suspicion {
  readonly kind: SuspicionId;
  /** The schools it is of; none where it is of a whole column. */
  readonly schools: readonly string[];
  readonly stage: Stage | "senior";
  readonly indicator?: IndicatorId;
  readonly count?: CountId;
  /** How marked it is, in the measure of its kind: |z|, figures alike, the difference, times as many, χ². */
  readonly score: number;
  readonly says: Words;
  readonly ask: Words;
  /** How much hangs on it. */
  readonly influence: {
    /** Verdicts that the smallest change of one of its schools' figures would turn. */
    readonly turns: number;
    /** Its schools' part of what the coefficients of variation are made of; null where it has none to tell. */
    readonly share: number | null;
  };
}

/** A suspicion before what hangs on it is known. */
export type Suspected = Omit<Suspicion, "ask" | "influence">;

/** A test that was not made, since fewer than `least` figures say nothing. */
export interface Untested {
  readonly kind: SuspicionId;
  readonly stage: Stage | "senior";
  readonly indicator?: IndicatorId;
  readonly count?: CountId;
  readonly figures: number;
  readonly least: number;
}
