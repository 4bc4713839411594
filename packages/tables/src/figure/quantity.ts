import type { Words } from "../words";
import { type Absence, type Meaning, marksWith } from "./absence";
import { type Exact, exactText, fromDigits, nearestNumber, ONE, times } from "./exact";
import { figureOf, LONGEST_FIGURE, NUMERAL_SIGNS } from "./numerals";
import { isCounted, scaleOf, UNITS, type UnitId, unitsAccepted, unitsIn, type WrittenUnit, writtenUnit } from "./units";
import { halfWidth } from "./width";

interface Kind {
  /** What is wrong with the cell. */
  readonly says: Words;
  /** What would be taken; `{units}` is filled with those of the column. */
  readonly accepted: Words;
}

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
} as const satisfies Record<string, Kind>;

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

export type Quantity = Figure | Absent | Refused;

export interface QuantityOptions {
  /** The unit that the column is kept in: figures come out in it, and a cell in what cannot be turned into it is refused. */
  readonly unit?: UnitId;
  /** The unit and scale that the header names, in which a cell without a unit stands. Without one such a cell is in `unit`. */
  readonly header?: WrittenUnit;
  /** What marks mean in this table, over `MARKS`: `{ "—": "zero", "无": "not-applicable", "*": "refused" }`. */
  readonly marks?: Readonly<Record<string, Meaning>>;
  /** Whether 1.2E+5 is taken; without it, where the unit is one that is measured. */
  readonly scientific?: boolean;
}

const refuse = (refused: RefusalCode, unit?: UnitId, bound?: Figure): Refused => {
  const { zh, en }: Words = REFUSALS[refused].accepted;
  const units: Words = unit === undefined ? ANY_UNIT : unitsAccepted(unit);
  const accepted = { zh: zh.replace("{units}", units.zh), en: en.replace("{units}", units.en) };
  return { refused, accepted, ...(bound === undefined ? {} : { bound }) };
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
const LONGEST_CELL = 200;

const ERROR_CELL = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|#+)$/i;

/** The commonest cells by far, which need no more than their point moved. */
const SIMPLE = /^(-?)(\d{1,40}|[1-9]\d{0,2}(?:,\d{3}){1,9})(?:\.(\d{1,20}))?$/;

/** The text of digits with their point moved to the right, as `exactText` writes it. */
function moved(whole: string, decimals: string, places: number): string {
  const before = `${whole.replaceAll(",", "")}${decimals.slice(0, places).padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  const after = decimals.slice(places).replace(/0+$/, "");
  return after === "" ? before : `${before}.${after}`;
}

const DASH = "[-‐‑‒–—―]";
const RANGE = new RegExp(`^[\\d.,${NUMERAL_SIGNS}%元]+ *(?:${DASH}|~|～|至|到) *[\\d.,${NUMERAL_SIGNS}]+[^\\d]*$`);
const BODY = new RegExp(`^[\\d., ${NUMERAL_SIGNS}]+`);

type Rough = "about" | "at-least" | "at-most";

/** Words before a figure that make it rough, or a bound. */
const BEFORE: readonly (readonly [RegExp, Rough])[] = [
  [/^(?:不超过|不多于|不高于|不足|不到|不满|少于|小于|低于|至多|最多|<=|[<≤]|under |below |less than |at most |up to )/i, "at-most"],
  [/^(?:不少于|不低于|超过|多于|大于|高于|至少|最少|逾|超|>=|[>≥]|over |above |more than |at least )/i, "at-least"],
  [/^(?:大约|大概|大致|约|将近|接近|近|[~～≈]|about |approx\.? ?|circa |ca\. )/i, "about"],
];

/** The same behind it; `余`, `多` and `几` may stand before the unit as well (100余人). */
const BEHIND: readonly (readonly [RegExp, Rough])[] = [
  [/\(?(?:及以上|以上|or more|and over|\+)\)?$/i, "at-least"],
  [/\(?(?:及以下|以下|以内|之内|or less|or fewer)\)?$/i, "at-most"],
  [/(?:左右|上下)$/, "about"],
  [/^[余多]|[余多]$/, "at-least"],
  [/^[几来]/, "about"],
];

interface Cut {
  readonly rough?: Rough;
  readonly left: string;
}

function cutRough(text: string, words: readonly (readonly [RegExp, Rough])[]): Cut {
  const found = words.find(([pattern]) => pattern.test(text));
  return found === undefined ? { left: text } : { rough: found[1], left: text.replace(found[0], "").trim() };
}

const MONEY = /^(?:人民币|rmb|cny)?\s*(¥?)\s*/i;
const BRACKETED = /^(¥?) ?\(([^()]+)\)([^()]*)$/;
const SIGNED = new RegExp(`^(${DASH}|\\+|[负正])? *(.*)$`);
const SIGNED_MONEY = new RegExp(`^¥ *(${DASH}?)(.*)$`);

/** The sign of a figure and what is left of it; undefined for two signs, or a bracket that does not hold the figure. */
function signed(text: string): { readonly negative: boolean; readonly left: string } | undefined {
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const inner = bracketed.slice(1).join("").replace(MONEY, "$1");
    return /^¥?[\d.]/.test(inner) ? { negative: true, left: inner } : undefined;
  }
  const [, sign = "", left = ""] = SIGNED.exec(text.replace(MONEY, "$1")) ?? [];
  const negative = sign !== "" && sign !== "+" && sign !== "正";
  const money = SIGNED_MONEY.exec(left);
  if (money === null) return { negative, left };
  const [, inner = "", figure = ""] = money;
  return sign !== "" && inner !== "" ? undefined : { negative: negative || inner !== "", left: `¥${figure}` };
}

/** 百分之八十五 and ¥85 with the unit behind, where every other figure has it. */
const unitBehind = (text: string): string =>
  text
    .replace(/^百分之(.+)$/, "$1%")
    .replace(/^千分之(.+)$/, "$1‰")
    .replace(/^¥ *([^¥元]+)元?$/, "$1元");

interface Parts {
  readonly figure: Exact;
  readonly scientific: boolean;
  /** What stands behind the digits. */
  readonly rest: string;
  /** Whether the figure brings its own 万 or 亿. */
  readonly scaled: boolean;
}

/** More places than any figure has, so that 1E+999999999 is not worked out. */
const MOST_PLACES = 30;

const scientificOf = (digits: string, power: number): Exact | undefined =>
  /^\d+(\.\d+)?$/.test(digits) && Math.abs(power) <= MOST_PLACES ? fromDigits(digits, power) : undefined;

function partsOf(text: string): Parts | RefusalCode {
  const [body = ""] = BODY.exec(text) ?? [];
  const [notation = "", power = "0"] = /^ *e([-+]?\d+)/i.exec(text.slice(body.length)) ?? [];
  const scientific = notation !== "";
  const digits = body.trim();
  const figure = scientific ? scientificOf(digits, Number(power)) : figureOf(digits);
  const rest = text.slice(body.length + notation.length).trim();
  if (figure !== undefined) return { figure, scientific, rest, scaled: /[十百千万萬亿億]/.test(digits) && /\d/.test(digits) };
  return /\d[, ]|[, ]\d/.test(digits) && !/\..*\./.test(digits) ? "separators" : "not-a-figure";
}

/** The figure in the unit of its column. */
function inUnit({ figure, rest, scaled }: Parts, { unit, header }: QuantityOptions): Figure | RefusalCode {
  const own = rest === "" ? undefined : writtenUnit(rest);
  if (rest !== "" && own?.unit === undefined) return "unit";
  if (own === undefined && scaled && header !== undefined && header.scale !== "1") return "scale-twice";
  const from = own?.unit ?? header?.unit ?? unit;
  const to = unit ?? header?.unit ?? from;
  const turned = from === undefined || to === undefined || from === to ? ONE : unitsIn(from, to);
  if (turned === undefined) return "unit";
  const written = own ?? header;
  const scale = written === undefined ? turned : times(scaleOf(written), turned);
  const value = times(figure, scale);
  return { value: nearestNumber(value), exact: exactText(value), ...(to === undefined ? {} : { unit: to }), scale: exactText(scale) };
}

const negated = ({ value, exact, ...rest }: Figure): Figure =>
  value === 0 ? { value: 0, exact: "0", ...rest } : { value: -value, exact: exact.startsWith("-") ? exact.slice(1) : `-${exact}`, ...rest };

function read(plain: string, options: QuantityOptions): Figure | Refused {
  const { unit = options.header?.unit } = options;
  if (plain.length > LONGEST_FIGURE) return refuse("too-long");
  if (ERROR_CELL.test(plain)) return refuse("error-cell");
  if (RANGE.test(plain)) return refuse("range");
  const before: Cut = /^[\d.(-]/.test(plain) ? { left: plain } : cutRough(plain, BEFORE);
  const sign = signed(before.left);
  if (sign === undefined) return refuse("not-a-figure");
  const parts = partsOf(unitBehind(sign.left));
  if (typeof parts === "string") return refuse(/^几|^数[十百千万]|^[十百千]?几/.test(plain) ? "about" : parts);
  const behind: Cut = parts.rest === "" ? { left: "" } : cutRough(parts.rest, BEHIND);
  const rough = before.rough ?? behind.rough;
  const figure = inUnit({ ...parts, rest: behind.left }, options);
  if (typeof figure === "string") return refuse(figure, unit);
  if (parts.scientific && !(options.scientific ?? (figure.unit !== undefined && !isCounted(figure.unit)))) return refuse("scientific");
  const value = sign.negative ? negated(figure) : figure;
  return rough === undefined ? value : refuse(rough, undefined, rough === "about" ? undefined : value);
}

/**
 * A reader of the cells of one column, for many of them: what `quantity` gives of each.
 *
 * @example
 * ["3万", "12", "—"].map(quantityReader({ unit: "yuan" })).map((read) => read.value)
 * // => [30000, 12, undefined]
 */
export function quantityReader(options: QuantityOptions = {}): (cell: string) => Quantity {
  const meaningOf = marksWith(options.marks);
  const { header, unit = header?.unit } = options;
  const named = unit === undefined ? {} : { unit };
  const one = inUnit({ figure: ONE, rest: "", scientific: false, scaled: false }, options);
  /** Of a cell without a unit: how far its point moves, unless it is turned from one unit into another. */
  const places = typeof one === "object" && /^10*$/.test(one.exact) ? one.exact.length - 1 : undefined;
  const simple = (text: string): Figure | undefined => {
    const digits = places === undefined ? null : SIMPLE.exec(text);
    if (digits === null || places === undefined) return undefined;
    const [, sign = "", whole = "", decimals = ""] = digits;
    const size = moved(whole, decimals, places);
    const exact = size === "0" ? size : `${sign}${size}`;
    return { value: Number(exact), exact, ...named, scale: typeof one === "object" ? one.scale : "1" };
  };
  return (cell) => {
    if (cell.length > LONGEST_CELL) return refuse("too-long");
    const figure = simple(cell);
    if (figure !== undefined) return figure;
    const plain = halfWidth(cell);
    const meaning = meaningOf(plain);
    if (meaning === "zero") return { value: 0, exact: "0", ...named, scale: "1" };
    if (meaning === "refused") return refuse("not-a-figure");
    if (meaning !== undefined) return { absent: meaning, mark: plain };
    return (plain === cell ? undefined : simple(plain)) ?? read(plain, options);
  };
}

/**
 * What a cell of a column of figures holds: a figure in the column's unit, a tagged absence, or neither, with what would be taken.
 *
 * Digits of any width, thousands by comma or space (1,234; never 1,23), Chinese numerals (1.2万, 一百二十三), units (万元, ㎡, 亩, 人次, %, ‰),
 * negatives as -815, −815, 负815 and (815). Scaling is exact: 0.1万元 is 1000. ¥ is 元. Where the header names one unit and the cell another,
 * the cell's holds. A cell with 约 is refused, since nothing can be worked out from it; one with 余, 以上 or ≥ (不足, 以下, ≤) also is, and
 * carries the bound that it does state.
 *
 * @example
 * quantity("1.15 万", { unit: "yuan" })
 * // => { value: 11500, exact: "11500", unit: "yuan", scale: "1" }
 * @example
 * quantity("（815）", { unit: "yuan", header: { unit: "yuan", scale: "10000" } })
 * // => { value: -8150000, exact: "-8150000", unit: "yuan", scale: "10000" }
 * @example
 * quantity("／")
 * // => { absent: "not-applicable", mark: "/" }
 */
export const quantity = (cell: string, options: QuantityOptions = {}): Quantity => quantityReader(options)(cell);

/** An id as a cell holds it. */
export type IdText = { readonly id: string } | Absent | Refused;

/** Excel writes `1.2E+17` and, of a number that was fractional once, `123.0`; 1E5 may be an id. */
const SPOILT = /^[-+]?(?:\d\.\d+e[-+]?\d+|\de\+\d+|\d+\.0+)$/i;

const GUARDED = /^(?:="([^"]*)"|'(.*))$/s;

const ids = marksWith();

/**
 * The id that a cell holds: text with its leading zeros, letters and digits half-width, without the signs by which a spreadsheet is told
 * that it is text (`="007"`, `'007`). Refused where a spreadsheet made a number of it (1.2E+17): the digits that are gone cannot be got back.
 *
 * @example
 * idText(" ００７１ ")
 * // => { id: "0071" }
 * @example
 * idText("3.2E+17").refused
 * // => "spoilt-id"
 */
export const idText = (cell: string, marks?: Readonly<Record<string, Meaning>>): IdText => idReader(marks)(cell);

/** A reader of the cells of one column of ids, for many of them: what `idText` gives of each. */
export function idReader(marks?: Readonly<Record<string, Meaning>>): (cell: string) => IdText {
  const meaningOf = marks === undefined ? ids : marksWith(marks);
  return (cell) => {
    if (cell.length > LONGEST_CELL) return refuse("unprintable-id");
    const outer = halfWidth(cell);
    const guarded = GUARDED.exec(outer);
    const id = guarded === null ? outer : (guarded[1] ?? guarded[2] ?? "").trim();
    const meaning = meaningOf(id);
    if (meaning !== undefined && meaning !== "zero" && meaning !== "refused") return { absent: meaning, mark: id };
    if (ERROR_CELL.test(id)) return refuse("error-cell");
    if (SPOILT.test(id)) return refuse("spoilt-id");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return /[\u0000-\u001f\u007f]/.test(id) || /[\r\n]/.test(cell.trim()) ? refuse("unprintable-id") : { id };
  };
}
