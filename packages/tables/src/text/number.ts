const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A cell's plain number, as a program or a spreadsheet writes it: digits, a point, a sign, an exponent, spaces around. An empty cell
 * is NaN, a figure that is absent. Undefined for what is no such number, and for what is too large for one (1E999). Units,
 * separators of thousands and Chinese numerals are not read here.
 *
 * @example
 * [" -3.50 ", "", "1,200"].map(plainNumber)
 * // => [-3.5, NaN, undefined]
 */
export function plainNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return Number.NaN;
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
