import { type Exact, exactText, fromDigits, minus, plus, tenTo, times } from "./exact";
import { halfWidth } from "./width";

const DIGITS: ReadonlyMap<string, number> = new Map(
  ["〇零○", "一壹弌", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap((written, digit) =>
    [...written].map((sign) => [sign, digit] as const),
  ),
);

/** The powers of ten: 十 百 千 within four places, 万 and 亿 over all before them. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);

/** Tens that are one sign: 廿三 is 23. */
const TENS: ReadonlyMap<string, string> = new Map([
  ["廿", "二十"],
  ["卅", "三十"],
  ["卌", "四十"],
]);

/** Every sign that a numeral may be made of, for a pattern's brackets. 点 is the point. */
export const NUMERAL_SIGNS = `${[...DIGITS.keys(), ...PLACES.keys(), ...TENS.keys()].join("")}万萬亿億点`;

/** Longer than any figure of a table. */
export const LONGEST_FIGURE = 64;

const ARABIC = /^(\d+(\.\d+)?|\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/;

/** Digits without their separators, if they stand by threes and are all of one kind: 1,234 and 1 234, never 1,23 or 0,123. */
function ungrouped(text: string): string | undefined {
  if (ARABIC.test(text)) return text;
  return GROUPED.test(text) ? text.replaceAll(/[, ]/g, "") : undefined;
}

/**
 * Digits one after another, as years are written: 二〇二二. Two that have no zero are not taken, since 三四 and 三五 are said for «some»;
 * 两 is no digit of this kind.
 */
function digitByDigit(text: string): string | undefined {
  const signs = [...text];
  const digits = signs.map((sign) => DIGITS.get(sign));
  if (signs.length === 0 || digits.includes(undefined)) return undefined;
  if (signs.length > 1 && /[两兩]/.test(text)) return undefined;
  return signs.length === 2 && !digits.includes(0) ? undefined : digits.join("");
}

/**
 * Up to four places: 九千零五. A last digit directly behind 百 or 千 is not taken: 一百二 is said for 120 and looks like 102. 零 stands once for
 * the places left out; in front only of what is `behind` a 万 or 亿.
 */
function section(text: string, behind: boolean): Exact | undefined {
  const signs = [...text];
  let [sum, above, zero] = [0, behind ? 4 : 5, false];
  for (let at = 0; at < signs.length; ) {
    const digit = DIGITS.get(signs[at] ?? "");
    if (digit === 0) {
      if (zero || above > 4) return undefined;
      [zero, at] = [true, at + 1];
      continue;
    }
    // Only ten may go without its one, and only in front: 十五.
    const bare = digit === undefined;
    const place = PLACES.get(signs[bare ? at : at + 1] ?? "") ?? 0;
    if (bare && (place !== 1 || at > 0)) return undefined;
    const next = place === above - 1;
    if (place >= above || (zero && next && above < 4)) return undefined;
    if (place === 0 && !next && !zero && above < 5) return undefined;
    sum += (digit ?? 1) * 10 ** place;
    at += bare || place === 0 ? 1 : 2;
    [above, zero] = [place, false];
  }
  return sum === 0 || zero ? undefined : fromDigits(String(sum));
}

/** What stands before 万 or 亿, or a figure with neither: digits of either kind, with a point or without. */
function coefficient(text: string): Exact | undefined {
  const digits = ungrouped(text);
  if (digits !== undefined) return fromDigits(digits);
  const tens = ungrouped(text.slice(0, -1));
  const place = PLACES.get(text.slice(-1));
  if (tens !== undefined && place !== undefined) return fromDigits(tens, place);
  const [whole = "", decimals, ...more] = text.split("点");
  const value = digitByDigit(whole);
  const before = value === undefined ? section(whole, false) : fromDigits(value);
  if (decimals === undefined || before === undefined) return before;
  const behind = [...decimals].map((sign) => DIGITS.get(sign));
  if (more.length > 0 || behind.length === 0 || behind.includes(undefined)) return undefined;
  return plus(before, fromDigits(`0.${behind.join("")}`));
}

/** What stands behind 万 or 亿 must say its places: 一万五 and 3万5 are said for 15000 and 35000, and are not taken. */
function rest(text: string, places: number): Exact | undefined {
  const [wan = "", ...more] = text.split("万");
  if (places > 4 && more.length > 0) return more.length > 1 ? undefined : scaled(text.replace(/^[零〇]/, ""), 4);
  if (/^\d+$/.test(text)) return text.length === places ? fromDigits(text) : undefined;
  if (places > 4 && !/^[零〇]/.test(text)) return undefined;
  const [, digit = "", place = ""] = /^(\d)([十拾百佰千仟])$/.exec(wan) ?? [];
  return digit === "" ? section(text, true) : fromDigits(digit, PLACES.get(place));
}

/** A figure whose greatest scale is 10^places: of 亿, of 万, or of none. */
function scaled(text: string, places: 8 | 4): Exact | undefined {
  const at = text.lastIndexOf(places === 8 ? "亿" : "万");
  if (at < 0) return places === 8 ? scaled(text, 4) : coefficient(text);
  const before = text.slice(0, at);
  // 三万五千亿: a 万 may stand before 亿, nothing else twice.
  const count = places === 8 && !before.includes("亿") ? scaled(before, 4) : coefficient(before);
  if (count === undefined) return undefined;
  const scale = tenTo(places);
  const behind = text.slice(at + 1);
  if (behind === "") return times(count, scale);
  const less = rest(behind, places);
  if (less === undefined || count.d !== 1n || less.d !== 1n || less.n >= scale.n) return undefined;
  return plus(times(count, scale), less);
}

/** A figure without a sign, in half-width text: digits, a Chinese numeral, or both together (1.2万, 3亿5000万). */
export function figureOf(text: string): Exact | undefined {
  if (text.length > LONGEST_FIGURE) return undefined;
  const packed = text
    .replaceAll(/ *([^\d,. ]) */g, "$1")
    .replaceAll("萬", "万")
    .replaceAll("億", "亿");
  return scaled(
    packed.replaceAll(/[廿卅卌]/g, (sign) => TENS.get(sign) ?? sign),
    8,
  );
}

/**
 * The number that a Chinese numeral says, as exact decimal text: 一百二十三, 两千零五, 二〇二二, 壹仟贰佰, 十万, 廿三, 负三点五; with digits of
 * any width as well (1.2万, ３亿, 1亿2000万, 1,234).
 *
 * Undefined for what is no numeral, and for what can be read in two ways: 一百二 and 一万五 (120 or 102), 三四 («three or four»), 3万5.
 *
 * @example
 * numeral("两千零五万")
 * // => "20050000"
 */
export function numeral(text: string): string | undefined {
  const [, sign = "", figure = ""] = /^([-+负正]?)\s*(.*)$/.exec(text.length > LONGEST_FIGURE ? "" : halfWidth(text)) ?? [];
  const value = figureOf(figure);
  return value === undefined ? undefined : exactText(sign === "-" || sign === "负" ? minus(value) : value);
}
