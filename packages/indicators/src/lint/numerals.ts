import { add, decimal, type Fraction, multiply, ZERO } from "../fraction";

const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const WAN = decimal(10_000);
const YI = decimal(100_000_000);

/** Patterns of a number in half-width prose: digits by threes or not, and Chinese numerals. Both take 余 or 多 before a 万 or 亿. */
const ARABIC = String.raw`(?:\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:[余多]?[万亿](?:\d+(?:\.\d+)?万)?)?`;
const CHINESE = "[〇零一二三四五六七八九十百千两]+(?:点[〇零一二三四五六七八九]+)?(?:[余多]?[万亿](?:[零一二三四五六七八九十百千两]+)?)*";
export const NUMBER = `(?:${ARABIC}|${CHINESE})`;

const digitOf = (sign: string): number => DIGITS.indexOf(sign.replace("〇", "零").replace("两", "二"));

const isDigit = (text: string): boolean => /^[〇零一二三四五六七八九两]$/.test(text);

/** Up to four places of a Chinese numeral. A last digit behind 百 or 千 is not taken: 一百二 is said for 120 and looks like 102. */
function section(text: string): number | undefined {
  let [sum, digit, above] = [0, -1, 10_000];
  let isZeroBehind = false;
  for (const sign of text) {
    const place = PLACES[sign];
    if (place === undefined) {
      if (digit > 0) return undefined;
      digit = digitOf(sign);
      if (digit === 0) isZeroBehind = true;
      continue;
    }
    if (place >= above || (digit < 1 && (place !== 10 || (sum > 0 && !isZeroBehind)))) return undefined;
    sum += Math.max(digit, 1) * place;
    [digit, above, isZeroBehind] = [-1, place, false];
  }
  if (digit > 0 && above > 10 && above < 10_000 && !isZeroBehind) return undefined;
  return digit > 0 ? sum + digit : sum === 0 && text !== "零" ? undefined : sum;
}

/** A Chinese numeral without 万 or 亿: by places, or digit by digit as years are written. 三四 is said for «some» and is none. */
function plain(text: string): Fraction | undefined {
  const [whole = "", part] = text.split("点");
  const isDigits = !/[十百千]/.test(whole) && whole.length > 1;
  if (isDigits && whole.length !== 4) return undefined;
  const value = isDigits ? Number([...whole].map(digitOf).join("")) : section(whole);
  if (value === undefined) return undefined;
  return part === undefined ? decimal(value) : decimal(Number(`${value}.${[...part].map(digitOf).join("")}`));
}

/** What stands behind a 万 or 亿 is less than it: 一万零二 is 10 002; 一万二 is said for 12 000 and looks like that, so it is not taken. */
function scaled(text: string, sign: "亿" | "万"): Fraction | undefined {
  const at = text.lastIndexOf(sign);
  const below = (rest: string) => (sign === "亿" ? scaled(rest, "万") : /^[\d.]+$/.test(rest) ? decimal(Number(rest)) : plain(rest));
  if (at < 0) return below(text);
  const [count, rest] = [below(text.slice(0, at)), text.slice(at + 1)];
  const less = rest === "" ? ZERO : isDigit(rest) ? undefined : below(rest.replace(/^[零〇](?=.)/, ""));
  return count === undefined || less === undefined ? undefined : add(multiply(count, sign === "亿" ? YI : WAN), less);
}

/** The longest run of signs that is a figure of a report; what is longer is no number of anything. */
const LONGEST = 24;

/**
 * The number that {@link NUMBER} matched, exactly: 776.26万 is 7762600. Undefined for what can be read in two ways (一百二) and for
 * what is none of its own (百, 三四).
 */
export function numberOf(text: string): Fraction | undefined {
  return text.length > LONGEST ? undefined : scaled(text.replaceAll(/[余多, \u00a0\u2009\u202f]/g, ""), "亿");
}

/** Text with the digits, percent signs and points of full width made half-width; every place stays where it is. */
export const halfWidthDigits = (text: string): string =>
  text.replaceAll(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
