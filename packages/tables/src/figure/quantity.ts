import { type Meaning, marksWith } from "./absence";
import { type Exact, exactText, fromDigits, nearestNumber, ONE, times } from "./exact";
import { figureOf, LONGEST_FIGURE, NUMERAL_SIGNS } from "./numerals";
import { type Absent, ERROR_CELL, type Figure, LONGEST_CELL, type RefusalCode, type Refused, refuse } from "./reading";
import { isCounted, scaleOf, type UnitId, unitsIn, type WrittenUnit, writtenUnit } from "./units";
import { halfWidth } from "./width";

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

/** The commonest cells by far, which need no more than their point moved. */
const SIMPLE = /^(-?)(\d{1,40}|[1-9]\d{0,2}(?:,\d{3}){1,9})(?:\.(\d{1,20}))?$/;

/** The text of digits with their point moved to the right, as `exactText` writes it. */
function moved(whole: string, decimals: string, places: number): string {
  const digits = whole.includes(",") ? whole.replaceAll(",", "") : whole;
  const shifted = places === 0 ? digits : `${digits}${decimals.slice(0, places).padEnd(places, "0")}`;
  const before = shifted.startsWith("0") ? shifted.replace(/^0+(?=\d)/, "") : shifted;
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
  const scale = typeof one === "object" ? one.scale : "1";
  const simple = (text: string): Figure | undefined => {
    const digits = places === undefined ? null : SIMPLE.exec(text);
    if (digits === null || places === undefined) return undefined;
    const [, sign = "", whole = "", decimals = ""] = digits;
    const size = moved(whole, decimals, places);
    const exact = size === "0" ? size : `${sign}${size}`;
    return unit === undefined ? { value: Number(exact), exact, scale } : { value: Number(exact), exact, unit, scale };
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
