/** A number as a fraction in lowest terms; the divisor is above 0. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ONE: Exact = { n: 1n, d: 1n };

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  // Euclid: the remainder shrinks with every turn.
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function lowest(n: bigint, d: bigint): Exact {
  const by = gcd(n, d);
  return by === 1n ? { n, d } : { n: n / by, d: d / by };
}

export const times = (a: Exact, b: Exact): Exact => lowest(a.n * b.n, a.d * b.d);
/** `b` is above 0. */
export const over = (a: Exact, b: Exact): Exact => lowest(a.n * b.d, a.d * b.n);
export const plus = (a: Exact, b: Exact): Exact => lowest(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const tenTo = (power: number): Exact => (power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n });

/** Digits with or without a point, and how many tens they are to be multiplied by: no double is ever between. */
export function fromDigits(digits: string, power = 0): Exact {
  const [whole = "", part = ""] = digits.split(".");
  return times({ n: BigInt(`${whole}${part}` || "0"), d: 1n }, tenTo(power - part.length));
}

/** How often a small divisor goes into `d`, and what is left of it. */
function strip(d: bigint, by: bigint): { readonly times: number; readonly left: bigint } {
  let [count, left] = [0, d];
  for (; left % by === 0n; count++) left /= by;
  return { times: count, left };
}

/** The fraction as a decimal of `places` digits, cut and not rounded. */
function cut({ n, d }: Exact, places: number): string {
  const digits = (((n < 0n ? -n : n) * 10n ** BigInt(places)) / d).toString().padStart(places + 1, "0");
  return `${n < 0n ? "-" : ""}${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}

/** Decimal text where the number has a finite one (`11500`, `0.125`), and a fraction where it has none (`2000/3`). */
export function exactText(exact: Exact): string {
  const { n, d } = exact;
  if (d === 1n) return n.toString();
  const twos = strip(d, 2n);
  const fives = strip(twos.left, 5n);
  return fives.left === 1n ? cut(exact, Math.max(twos.times, fives.times)) : `${n}/${d}`;
}

/** More digits than could lie between a figure of 64 digits over three and a tie of two doubles. */
const ENOUGH = 220;

/** The double nearest to the number. */
export function nearestNumber(exact: Exact): number {
  const text = exactText(exact);
  // A quotient that goes on for ever is cut, and a 1 behind the cut says that it lay above.
  return Number(text.includes("/") ? `${cut(exact, ENOUGH)}1` : text);
}
