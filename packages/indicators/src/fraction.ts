/**
 * An exact ratio of two whole numbers, in lowest terms, the denominator above zero.
 *
 * Counts, areas and money are decimals, limits are decimals, and every formula is sums, products and quotients of them, so
 * exact arithmetic costs little and ends the questions a binary quotient raises: a tie at a limit is a tie, pooling in another
 * order gives the same value, and half-up rounding rounds the value itself.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function lowest(n: bigint, d: bigint): Fraction {
  // Most figures are whole, and there is nothing to divide out.
  if (d === 1n) return { n, d };
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/** The fraction that a finite number's shortest decimal text means: 0.1 is 1/10, not the binary double next to it. */
export function decimal(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  // Of so few digits no two decimals are one double, so that the text need not be asked.
  const thousandths = Math.round(value * 1000);
  if (Math.abs(thousandths) < 1e15 && thousandths / 1000 === value) return lowest(BigInt(thousandths), 1000n);
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", part = ""] = mantissa.split(".");
  const power = Number(exponent) - part.length;
  const digits = BigInt(whole + part);
  return power < 0 ? lowest(digits, 10n ** BigInt(-power)) : { n: digits * 10n ** BigInt(power), d: 1n };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const add = (a: Fraction, b: Fraction): Fraction => lowest(a.n * b.d + b.n * a.d, a.d * b.d);

/** All of them together. What has one denominator is added as whole numbers; the others meet in pairs, long numbers only with long ones. */
export function sum(all: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { n, d } of all) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n);
  let parts = [...byDenominator].map(([d, n]) => lowest(n, d));
  while (parts.length > 1)
    parts = Array.from({ length: Math.ceil(parts.length / 2) }, (_, at) => add(parts[2 * at] ?? ZERO, parts[2 * at + 1] ?? ZERO));
  return parts[0] ?? ZERO;
}

export const subtract = (a: Fraction, b: Fraction): Fraction => lowest(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => lowest(a.n * b.n, a.d * b.d);

/** Only for a divisor the caller has found not to be zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => (b.n < 0n ? lowest(-a.n * b.d, a.d * -b.n) : lowest(a.n * b.d, a.d * b.n));

/** Below zero, zero or above it, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function floor(a: Fraction): Fraction {
  const quotient = a.n / a.d;
  return { n: a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient, d: 1n };
}

export function ceil(a: Fraction): Fraction {
  const below = floor({ n: -a.n, d: a.d });
  return { n: -below.n, d: 1n };
}

/** Up to here whole numbers are doubles, and the quotient of two is rounded once. */
const WHOLE = 2n ** 53n;

/** The double nearest to the fraction; of long numbers, a quotient of more than 64 bits whose lost tail is kept as a last odd bit. */
export function toNumber(a: Fraction): number {
  if (a.n < 0n) return -toNumber({ n: -a.n, d: a.d });
  if (a.n <= WHOLE && a.d <= WHOLE) return Number(a.n) / Number(a.d);
  const shift = Math.max(0, 66 + 4 * (a.d.toString(16).length - a.n.toString(16).length));
  const scaled = a.n << BigInt(shift);
  const quotient = scaled / a.d;
  const tail = quotient * a.d === scaled ? 0n : 1n;
  return Number(quotient | tail) / 2 ** shift;
}

/** Decimal text rounded half away from zero (四舍五入) to that many digits: 0.125 to two is "0.13". */
export function toDecimal(a: Fraction, digits: number): string {
  const magnitude = a.n < 0n ? -a.n : a.n;
  const rounded = (magnitude * 10n ** BigInt(digits) * 2n + a.d) / (a.d * 2n);
  const text = rounded.toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const sign = a.n < 0n && rounded !== 0n ? "-" : "";
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}

/** The text that results carry, "18280/169" or "684", so that a value survives JSON exactly. */
export const toExact = (a: Fraction): string => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);

export function fromExact(text: string): Fraction {
  const [n = "", d = "1"] = text.split("/");
  return lowest(BigInt(n), BigInt(d));
}
