import type { Words } from "../words";

/** A slip that people make between a figure and its printed form, and how surprising it is. */
export interface Slip extends Words {
  /**
   * Bits of surprise: 3 is one slip in eight. The kinds share one whole, and the number of ways in which a slip can fall is added
   * where it is met. Grade I: our own estimate, since nobody publishes how counties misprint.
   */
  readonly bits: number;
}

/** The slips, the likeliest first. */
export const SLIPS = {
  digit: { zh: "一位数字有误", en: "one digit wrong", bits: 2 },
  swap: { zh: "两数互换", en: "two figures swapped", bits: 3 },
  transposition: { zh: "相邻两位颠倒", en: "two digits the wrong way round", bits: 3 },
  dropped: { zh: "漏印一位", en: "a digit dropped", bits: 3 },
  factor: { zh: "差 10、100 或 10000 倍（万）", en: "off by 10, 100 or 10 000", bits: 3 },
  sign: { zh: "正负号有误", en: "the sign is wrong", bits: 4 },
  row: { zh: "抄了旁边的数", en: "copied from the row or stage beside it", bits: 4 },
  omitted: { zh: "合计漏加一项", en: "a total that leaves a part out", bits: 4 },
  doubled: { zh: "重印一位", en: "a digit doubled", bits: 5 },
  other: { zh: "不是常见笔误", en: "no usual slip", bits: 6 },
} as const satisfies Record<string, Slip>;

export type SlipId = keyof typeof SLIPS;

/** A slip with its whole surprise: of its kind, and of the way in which it fell. */
export interface Slipped {
  readonly slip: SlipId;
  readonly bits: number;
}

const FACTORS = [10, 100, 10_000] as const;

/** So many equally likely ways cost so many bits. */
export const slipped = (slip: SlipId, ways: number): Slipped => ({ slip, bits: SLIPS[slip].bits + Math.log2(Math.max(1, ways)) });

const plain = (value: number): string => (Math.abs(value) < 1e21 ? String(Math.abs(value)) : "");
const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** A number's digits without its point, at so many decimals. */
const digitsAt = (text: string, decimals: number): string => {
  const [whole = "", part = ""] = text.split(".");
  return whole + part.padEnd(decimals, "0");
};

/** Whether the longer text is the shorter with one more digit somewhere; `twin` where that digit stands beside its like. */
function hasOneMore(longer: string, shorter: string): { readonly twin: boolean } | undefined {
  if (longer.length !== shorter.length + 1) return undefined;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  if (longer.slice(at + 1) !== shorter.slice(at)) return undefined;
  return { twin: longer[at] === longer[at - 1] || longer[at] === longer[at + 1] };
}

function digitSlip(printed: string, meant: string): readonly Slipped[] | undefined {
  if (printed.length === meant.length) {
    const differ = [...meant].flatMap((digit, at) => (digit === printed[at] ? [] : [at]));
    const [first = 0, second = 0] = differ;
    if (differ.length === 1) return [slipped("digit", 9 * meant.length)];
    const turned = differ.length === 2 && second === first + 1 && meant[first] === printed[second] && meant[second] === printed[first];
    return turned ? [slipped("transposition", meant.length - 1)] : undefined;
  }
  if (hasOneMore(meant, printed) !== undefined) return [slipped("dropped", meant.length)];
  return hasOneMore(printed, meant)?.twin === true ? [slipped("doubled", meant.length)] : undefined;
}

/** Equal but for the last bits of a double: 0.1 × 10 000 is 1000. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/**
 * The likeliest slip of one figure by which `meant` came to be printed as `printed`; `other` where it is none that people make,
 * and then each digit costs what a digit at random does.
 *
 * @example
 * slipOf(18820, 18280).slip
 * // => "transposition"
 * @example
 * slipOf(1500, 15000000).slip
 * // => "factor"
 */
export function slipOf(printed: number, meant: number): Slipped {
  const [from, to] = [plain(printed), plain(meant)];
  const decimals = Math.max(decimalsOf(from), decimalsOf(to));
  const isFactor = printed !== 0 && FACTORS.some((times) => isSame(printed * times, meant) || isSame(meant * times, printed));
  const isTurned = printed !== 0 && printed === -meant;
  const isOneSign = Math.sign(printed) * Math.sign(meant) >= 0;
  const found = [
    // Named before a digit dropped: of a nought too few at the end, what went wrong is the size.
    ...(isFactor ? [slipped("factor", 2 * FACTORS.length)] : []),
    ...(isTurned ? [slipped("sign", 1)] : []),
    ...(isOneSign ? (digitSlip(digitsAt(from, decimals), digitsAt(to, decimals)) ?? []) : []),
  ];
  return together(found) ?? slipped("other", 10 ** Math.min(Math.max(from.length, to.length), 15));
}

/** The first of several slips that each lead here, as likely as all of them together. */
function together(found: readonly Slipped[]): Slipped | undefined {
  const [first] = found;
  return first === undefined ? undefined : { slip: first.slip, bits: -Math.log2(found.reduce((sum, { bits }) => sum + 2 ** -bits, 0)) };
}

const withDigits = (digits: string, decimals: number, sign: number): number =>
  sign * Number(decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);

/** Every number from which a slip of one figure leads to `printed`. What no rule pins down is found among these. */
export function meantBy(printed: number): readonly number[] {
  const text = plain(printed);
  if (text === "" || text.includes("e")) return [];
  const decimals = decimalsOf(text);
  const digits = digitsAt(text, decimals);
  const sign = printed < 0 ? -1 : 1;
  const meant = new Set<number>();
  const add = (changed: string) => {
    // Nobody prints a nought before a number.
    const leads = changed.length - decimals > 1 && changed.startsWith("0");
    if (!leads) meant.add(withDigits(changed, decimals, sign));
  };
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)];
    for (const digit of "0123456789") {
      if (after !== "") add(before + digit + after.slice(1));
      add(before + digit + after);
    }
    if (after.length > 1) add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    if (after.length > 1 && after[0] === after[1]) add(before + after.slice(1));
  }
  for (const times of FACTORS) {
    meant.add(printed * times);
    meant.add(printed / times);
  }
  meant.add(-printed);
  meant.delete(printed);
  return [...meant];
}
