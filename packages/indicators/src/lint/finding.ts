import { decimal, divide, type Fraction, toDecimal } from "../fraction";
import type { Words } from "../words";
import type { TextFigure } from "./figures";
import type { TextPlace } from "./place";

/** What the linter looks for. */
export const LINT_RULES = {
  sum: { zh: "合计与部分不符", en: "a total and its parts disagree" },
  unaccounted: { zh: "合计中有未说明的部分", en: "part of a total is not accounted for" },
  share: { zh: "占比与数字不符", en: "a share and its figures disagree" },
  growth: { zh: "增幅与数字不符", en: "a growth rate and its figures disagree" },
  restated: { zh: "同一数字前后不一", en: "one figure is printed in two ways" },
  check: { zh: "数据核查", en: "a check of the figures" },
  claim: { zh: "表述没有可检验的数字", en: "a claim without the figures that would test it" },
  doubled: { zh: "重字、重词", en: "a doubled character or word" },
  separator: { zh: "两个数字之间缺标点", en: "no mark between two figures" },
  bracket: { zh: "括号不成对", en: "brackets do not match" },
} as const satisfies Record<string, Words>;

export type LintRule = keyof typeof LINT_RULES;

/** How bad a finding is: the text contradicts itself; it needs an answer; it is worth knowing. */
export const SEVERITIES = {
  error: { zh: "有误", en: "error" },
  warning: { zh: "存疑", en: "warning" },
  note: { zh: "提示", en: "note" },
} as const satisfies Record<string, Words>;

export type Severity = keyof typeof SEVERITIES;

/** What is wrong or missing in a text, and where. */
export interface LintFinding {
  readonly rule: LintRule;
  readonly severity: Severity;
  readonly says: Words;
  /** What to ask the author for, or what the text would have to print. */
  readonly ask?: Words;
  /** The place it is about first, then those it rests on. */
  readonly places: readonly TextPlace[];
  /** The figures it is about, by their index. */
  readonly figures: readonly number[];
  /** The check or edit rule of the library behind it. */
  readonly check?: string;
  /** What was probably meant, where one reading is clearly likelier than any other. */
  readonly repair?: LintRepair;
}

/** What was probably meant: each figure that would read otherwise, where it stands and what would stand there. A proposal: no text is changed. */
export interface LintRepair {
  readonly says: Words;
  readonly changes: readonly { readonly figure: number; readonly place: TextPlace; readonly to: number; readonly text: string }[];
  /** The checks and edit rules that then hold. */
  readonly mends: readonly string[];
}

const SCALES: readonly (readonly [string, number])[] = [
  ["亿", 100_000_000],
  ["万", 10_000],
];

const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** A number in the scale and with the measure word of a printed figure: 12.36亿元 beside 12.46亿元. */
export function shownLike(value: Fraction, { text, measure }: TextFigure): string {
  const [sign, scale] = SCALES.find(([each]) => text.includes(each)) ?? ["", 1];
  return `${trimmed(toDecimal(divide(value, decimal(scale)), 4))}${sign}${measure}`;
}

/** A percentage with as many decimals as told. */
export const shownPercent = (share: Fraction, digits: number): string => `${toDecimal(share, digits)}%`;
