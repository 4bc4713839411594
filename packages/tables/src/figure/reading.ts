import { filled, type Trouble, type Words } from "../words";
import type { Absence } from "./absence";
import { LONGEST_FIGURE } from "./numerals";
import { UNITS, type UnitId, unitsAccepted } from "./units";

/** Every reason for which a cell that holds something is taken for no figure, or for no id. */
export const REFUSALS = {
  "not-a-figure": {
    says: { zh: "不是数", en: "no figure" },
    accepted: { zh: "一个数，如 1234、1,234.5、1.2万、一百二十三", en: "a number such as 1234, 1,234.5, 1.2万 or 一百二十三" },
  },
  "too-long": {
    says: { zh: "太长，不会是数", en: "too long for a figure" },
    accepted: { zh: `不超过 ${LONGEST_FIGURE} 字的一个数`, en: `one number of at most ${LONGEST_FIGURE} characters` },
  },
  separators: {
    says: { zh: "分隔符的位置不对，读不准大小", en: "separators where none can be: its size cannot be told" },
    accepted: {
      zh: "每三位一个逗号或空格，如 1,234 或 1 234；小数点用「.」",
      en: "a comma or a space every three digits, 1,234 or 1 234; the decimal point is a full stop",
    },
  },
  range: {
    says: { zh: "是一个范围", en: "a range" },
    accepted: { zh: "一个数", en: "one number" },
  },
  about: {
    says: { zh: "是约数，不能参与计算", en: "a rough figure, which nothing can be worked out from" },
    accepted: { zh: "确切的数，不带“约、左右、几、来”", en: "the figure itself, without 约, 左右, about or ~" },
  },
  "at-least": {
    says: { zh: "只是下限，不能当作数本身", en: "only a lower bound, which is not the figure" },
    accepted: { zh: "确切的数，不带“余、多、以上、超过、≥”", en: "the figure itself, without 余, 多, 以上, over or ≥" },
  },
  "at-most": {
    says: { zh: "只是上限，不能当作数本身", en: "only an upper bound, which is not the figure" },
    accepted: { zh: "确切的数，不带“不足、以下、以内、≤”", en: "the figure itself, without 不足, 以下, under or ≤" },
  },
  unit: {
    says: { zh: "单位不是这一列的", en: "in a unit that is not the column's" },
    accepted: { zh: "不带单位的数，或以 {units} 为单位", en: "a number without a unit, or in {units}" },
  },
  "scale-twice": {
    says: { zh: "表头已写明万、亿等，格内又写，读不准大小", en: "the header has a scale and the cell another: its size cannot be told" },
    accepted: { zh: "按表头单位填写的数，或写全单位，如 3万元", en: "a number in the header's unit, or one with its whole unit, 3万元" },
  },
  scientific: {
    says: { zh: "是科学记数法，个数不应如此书写", en: "in scientific notation, which nothing counted is written in" },
    accepted: { zh: "写全各位数字", en: "all its digits" },
  },
  "error-cell": {
    says: { zh: "是表格软件的出错值", en: "an error of the spreadsheet" },
    accepted: { zh: "公式改正后的值", en: "the value once the formula is mended" },
  },
  "spoilt-id": {
    says: {
      zh: "标识已被表格软件变成数，末尾几位可能已丢失",
      en: "an id that the spreadsheet made a number of: its last digits may be lost",
    },
    accepted: {
      zh: "文本形式的标识：把该列设为“文本”，从原始来源重新填入",
      en: "the id as text: set the column to Text and fill it in again from where it came",
    },
  },
  "unprintable-id": {
    says: { zh: "标识中有换行或控制字符，或过长", en: "an id with a line break or control character in it, or too long for one" },
    accepted: { zh: "一行之内、不超过 200 字的标识", en: "an id on one line, of at most 200 characters" },
  },
} as const satisfies Record<string, Trouble>;

export type RefusalCode = keyof typeof REFUSALS;

/** A figure that a cell holds. */
export interface Figure {
  /** The double nearest to `exact`. */
  readonly value: number;
  /** Decimal text without zeros at its end; a fraction (`2000/3`) where no decimal is exact, which only 亩 in m² brings about. */
  readonly exact: string;
  /** The unit that the value is in; absent where neither column, header nor cell names one. */
  readonly unit?: UnitId;
  /** What the figure as written was multiplied by for its unit: "10000" for 万元, "0.1" for ‰ in %. 万 and 亿 within a numeral are its own. */
  readonly scale: string;
}

/** No figure, and why: `mark` is what stood there. */
export interface Absent {
  readonly absent: Absence;
  readonly mark: string;
}

/** A cell that holds something else. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly accepted: Words;
  /** Of `at-least` and `at-most`: the bound, for a caller who has a use for it. */
  readonly bound?: Figure;
}

export const refuse = (refused: RefusalCode, unit?: UnitId, bound?: Figure): Refused => {
  const { accepted }: Trouble = REFUSALS[refused];
  const units = refused === "unit" ? { units: unit === undefined ? ANY_UNIT : unitsAccepted(unit) } : undefined;
  return { refused, accepted: units === undefined ? accepted : filled(accepted, units), ...(bound === undefined ? {} : { bound }) };
};

const ANY_UNIT: Words = {
  zh: Object.values(UNITS)
    .map(({ zh }) => zh)
    .join("、"),
  en: Object.values(UNITS)
    .map(({ en }) => en)
    .join(", "),
};

/** A cell of more is no figure whatever it holds, and is not looked at. */
export const LONGEST_CELL = 200;

/** What a spreadsheet shows where a formula failed. */
export const ERROR_CELL = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|#+)$/i;
