/** Digits of a number that a spreadsheet keeps and shows; the rest of what it stores is the double's own. */
const KEPT = 15;

/** Zeros after the point up to which a small number is written out. */
const MOST_ZEROS = 20;

const NUMBER = /^[ \t\n]*([-+]?)(\d+\.?\d*|\.\d+)(?:e([-+]?\d{1,4}))?[ \t\n]*$/i;

/** Longer than any program writes a double. */
const LONGEST_NUMBER = 400;

/** Whether what is stored is a number. */
export const isDecimal = (stored: string): boolean => isPlain(stored) || (stored.length <= LONGEST_NUMBER && NUMBER.test(stored));

/**
 * A stored number as the spreadsheet means it: rounded to fifteen digits, so that 0.30000000000000004 is 0.3, its point moved right by
 * `shift` places. A number of more than fifteen digits before its point stays in the form 1.2E+17, since its last digits are gone: an id
 * that was spoilt so shows it. What is no number is given as it stands.
 */
export function decimal(stored: string, shift = 0): string {
  if (shift === 0 && stored.length <= KEPT && isPlain(stored)) return stored;
  const found = stored.length <= LONGEST_NUMBER ? NUMBER.exec(stored) : null;
  if (found === null) return stored;
  const [, sign = "", written = "", exponent = "0"] = found;
  const [whole = "", fraction = ""] = written.split(".");
  const all = `${whole}${fraction}`;
  const leading = all.length - all.replace(/^0+/, "").length;
  if (leading === all.length) return "0";
  // The value is 0.digits × 10^point.
  let point = whole.length - leading + Number(exponent) + shift;
  let digits = all.slice(leading);
  if (digits.length > KEPT) {
    const [rounded, carry] = roundedUp(digits);
    digits = rounded;
    point += carry;
  }
  digits = digits.replace(/0+$/, "");
  return `${sign === "-" ? "-" : ""}${placed(digits, point)}`;
}

/** Digits, at most one point and a sign before them, and no zero that another number would be written without. */
function isPlain(text: string): boolean {
  let points = 0;
  let at = text.charCodeAt(0) === 0x2d ? 1 : 0;
  if (text.length === at || text.charCodeAt(at) === 0x2e || (text.charCodeAt(at) === 0x30 && text.charCodeAt(at + 1) !== 0x2e))
    return text === "0";
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x2e) points++;
    else if (sign < 0x30 || sign > 0x39) return false;
  }
  const last = text.charCodeAt(text.length - 1);
  return points === 0 || (points === 1 && last !== 0x2e && last !== 0x30);
}

/** To fifteen digits, half up; with 1 where a digit came before. */
function roundedUp(digits: string): [string, 0 | 1] {
  const kept = BigInt(digits.slice(0, KEPT)) + (digits.charCodeAt(KEPT) >= 0x35 ? 1n : 0n);
  const text = String(kept);
  return [text.slice(0, KEPT), text.length > KEPT ? 1 : 0];
}

function placed(digits: string, point: number): string {
  if (point > KEPT || point < -MOST_ZEROS) {
    const rest = digits.slice(1);
    const power = point - 1;
    return `${digits.slice(0, 1)}${rest === "" ? "" : `.${rest}`}E${power < 0 ? "-" : "+"}${Math.abs(power)}`;
  }
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return digits.length <= point ? digits.padEnd(point, "0") : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
