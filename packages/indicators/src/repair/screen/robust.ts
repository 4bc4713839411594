/** The middle of some numbers; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) / 2;
}

/** What makes the median deviation of a normal spread its standard deviation. */
const NORMAL = 0.6744897501960817;

/**
 * How far each number lies from the median, in median deviations scaled as standard ones: one wild value moves neither, as it would
 * move a mean. Undefined where at least half are equal, since then there is no measure of what is far.
 */
export function robustScores(values: readonly number[]): readonly number[] | undefined {
  const middle = median(values);
  if (middle === undefined) return undefined;
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  if (deviation === undefined || deviation === 0) return undefined;
  return values.map((value) => (NORMAL * (value - middle)) / deviation);
}

/** χ² of last digits against ten that are alike, and the digits that are too many, the commonest first. */
export function lastDigits(values: readonly number[]): { readonly chiSquare: number; readonly heaped: readonly number[] } {
  const counts = Array.from({ length: 10 }, (_, digit) => values.filter((value) => value % 10 === digit).length);
  const expected = values.length / 10;
  const chiSquare = expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const heaped = counts.flatMap((count, digit) => (count > 2 * expected ? [digit] : []));
  return { chiSquare, heaped: heaped.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)) };
}
