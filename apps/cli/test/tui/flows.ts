import type { Language } from "@teks/indicators";

/** Keys from the explorer's start to a screen that is kept as text, to be read. */
export interface Flow {
  readonly name: string;
  readonly language: Language;
  readonly columns: number;
  readonly rows: number;
  readonly keys: readonly string[];
  /** Whether the two years of a county beside the tests are compared, in place of the seed. */
  readonly isSeveral?: true;
}

const SMALL = { columns: 80, rows: 24 };
const LARGE = { columns: 160, rows: 50 };

export const FLOWS: readonly Flow[] = [
  { name: "overview-zh-80", language: "zh", ...SMALL, keys: [] },
  { name: "explanation-en-80", language: "en", ...SMALL, keys: ["2", "/pupils-per-class", "\r", "\u001b[B", "\r"] },
  { name: "supposed-zh-80", language: "zh", ...SMALL, keys: ["2", "/平均班额", "\r", "\u001b[B", "e", "\t", "515", "\r"] },
  { name: "schools-zh-160", language: "zh", ...LARGE, keys: ["6", "\u001b[C", "\u001b[C", "\u001b[C", "o", "o"] },
  { name: "coefficient-en-160", language: "en", ...LARGE, keys: ["5", "/sports-area-per-pupil", "\r", "v"] },
  { name: "allowance-en-80", language: "en", ...SMALL, keys: ["7", "e", "350", "\r", "\u001b[B", "+"] },
  { name: "help-zh-80", language: "zh", ...SMALL, keys: ["7", "?"] },
  { name: "code-en-160", language: "en", ...LARGE, keys: ["8", "\u001b[C", "e", "100", "\r", "x"] },
  { name: "compare-zh-80", language: "zh", ...SMALL, keys: ["\u001b[C", "\u001b[C", "o", "\u001b[B"], isSeveral: true },
  { name: "compare-en-160", language: "en", ...LARGE, keys: ["/pjbe", "\r", "\u001b[B"], isSeveral: true },
];

/** The file that a screen is kept in, beside the tests. */
export const snapshotOf = (name: string): string => `./screens/${name}.txt`;
