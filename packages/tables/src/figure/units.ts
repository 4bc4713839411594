import type { Words } from "../words";
import { type Exact, exactText, fromDigits, ONE, over } from "./exact";
import { halfWidth } from "./width";

interface UnitEntry extends Words {
  /** What it is a measure of: two units of the same may be turned into one another. */
  readonly of: string;
  /** How many of the smallest of its kind it is. */
  readonly size: Exact;
  /** Whether it is counted in whole ones; what is measured may be written 1.2E+5. */
  readonly counted: boolean;
  /** How it is written in a cell or a header, beside its words and its id: half-width, lower case, no spaces. */
  readonly written: readonly string[];
}

const counted = (zh: string, en: string, ...written: string[]): UnitEntry => ({ zh, en, of: en, size: ONE, counted: true, written });

/** The units that a figure may be written in. */
export const UNITS = {
  yuan: {
    zh: "元",
    en: "yuan",
    of: "money",
    size: ONE,
    counted: false,
    written: ["圆", "元整", "圆整", "元正", "人民币元", "元人民币", "rmb", "cny", "rmbyuan", "¥"],
  },
  m2: {
    zh: "平方米",
    en: "square metres",
    of: "area",
    size: ONE,
    counted: false,
    written: ["㎡", "m²", "m^2", "平米", "平方", "squaremeters", "squaremetre", "squaremeter", "sqm", "sq.m", "sq.m."],
  },
  /** Fifteen to the hectare: 2000/3 m², which no decimal is. */
  mu: { zh: "亩", en: "mu", of: "area", size: over(fromDigits("2000"), fromDigits("3")), counted: false, written: ["市亩"] },
  hectare: { zh: "公顷", en: "hectares", of: "area", size: fromDigits("10000"), counted: false, written: ["ha", "hm²", "hm2"] },
  km2: {
    zh: "平方公里",
    en: "square kilometres",
    of: "area",
    size: fromDigits("1000000"),
    counted: false,
    written: ["km²", "平方千米", "squarekilometers", "sqkm", "sq.km"],
  },
  "%": { zh: "%", en: "%", of: "share", size: fromDigits("0.01"), counted: false, written: ["百分比", "percent", "percentage"] },
  "‰": { zh: "‰", en: "‰", of: "share", size: fromDigits("0.001"), counted: false, written: ["千分比", "permille"] },
  person: counted("人", "persons", "名", "位", "个人", "people"),
  "person-time": counted("人次", "person-times", "人次数", "person-time", "attendances"),
  item: counted("个", "items", "项", "件"),
  volume: counted("册", "volumes", "本"),
  machine: counted("台", "machines", "台套"),
  set: counted("套", "sets"),
  room: counted("间", "rooms"),
  site: counted("所", "sites", "处"),
  class: counted("班", "classes", "个班"),
  hour: { zh: "学时", en: "hours", of: "hours", size: ONE, counted: false, written: ["课时", "小时", "h"] },
  day: counted("天", "days", "日"),
  month: counted("月", "months", "个月"),
  year: counted("年", "years"),
} as const satisfies Record<string, UnitEntry>;

export type UnitId = keyof typeof UNITS;
export const unitIds = Object.keys(UNITS) as readonly UnitId[];

const entryOf = (id: UnitId): UnitEntry => UNITS[id];

const BY_WORD: ReadonlyMap<string, UnitId> = new Map(
  unitIds.flatMap((id) => [id, entryOf(id).zh, packed(entryOf(id).en), ...entryOf(id).written].map((word) => [word, id] as const)),
);

/** The words of a scale, the longest first; 百, 千 and 万 may stand before 万 and 亿. */
const SCALES: readonly (readonly [string, number])[] = [
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["十亿", 9],
  ["百亿", 10],
  ["千亿", 11],
  ["万亿", 12],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
];

/** A unit as people write it over a column: «万元» is yuan, ten thousand at a time; «万» alone is only the scale. */
export interface WrittenUnit {
  readonly unit?: UnitId;
  /** What a number in it is to be multiplied by for the unit: decimal text, "10000" for 万元. */
  readonly scale: string;
}

/** Longer than any unit that anyone writes. */
const LONGEST = 40;

function packed(text: string): string {
  return halfWidth(text).toLowerCase().replaceAll(" ", "");
}

/**
 * The unit and scale that a text names: 元, 万元, 亿元, ㎡, m², 平方米, 亩, 人次, %, «单位：万册», "million yuan", "10 000 persons"; undefined for
 * any other text, also for a rate such as 元/生.
 *
 * @example
 * writtenUnit("单位：万元")
 * // => { unit: "yuan", scale: "10000" }
 */
export function writtenUnit(text: string): WrittenUnit | undefined {
  if (text.length > LONGEST) return undefined;
  const word = packed(text).replace(/^(计量)?单位:?|^units?:/, "");
  const whole = BY_WORD.get(word);
  if (whole !== undefined) return { unit: whole, scale: "1" };
  const [tens = ""] = /^1[0,]*0/.exec(word) ?? [];
  const rest = word.slice(tens.length);
  const [name = "", power = 0] = SCALES.find(([scale]) => rest.startsWith(scale)) ?? [];
  if (tens === "" && name === "") return undefined;
  const scale = exactText(fromDigits(tens.replaceAll(",", "") || "1", power));
  const left = rest.slice(name.length);
  if (left === "") return tens === "" ? { scale } : undefined;
  const unit = BY_WORD.get(left);
  return unit === undefined ? undefined : { unit, scale };
}

/**
 * How many of one unit another is; undefined where one cannot be turned into the other. 个, 项 and 件 may stand for any unit that is counted.
 */
export function unitsIn(from: UnitId, to: UnitId): Exact | undefined {
  const [a, b] = [entryOf(from), entryOf(to)];
  if (a.of === b.of) return over(a.size, b.size);
  return from === "item" && b.counted ? ONE : undefined;
}

export const isCounted = (id: UnitId): boolean => entryOf(id).counted;

/** What a column in a unit accepts as its units: the unit and those that can be turned into it. */
export function unitsAccepted(id: UnitId): Words {
  const alike = unitIds.filter((other) => entryOf(other).of === entryOf(id).of);
  return { zh: alike.map((each) => entryOf(each).zh).join("、"), en: alike.map((each) => entryOf(each).en).join(", ") };
}

/** The scale of a written unit, for reckoning. */
export const scaleOf = ({ scale }: WrittenUnit): Exact => fromDigits(scale);
