/** Schools by value: a bin is from its start up to, and in the last with, the next start. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** A round width of about that many bins over a range. */
function roundWidth(range: number, bins: number): number {
  const rough = range / bins;
  const scale = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * scale >= rough) ?? 10) * scale;
}

/** The values in bins of one round width, empty ones between with them. */
export function binsOf(values: readonly number[], most = 8): readonly Bin[] {
  if (values.length === 0) return [];
  const [least, greatest] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)] as const,
    [values[0] ?? 0, values[0] ?? 0],
  );
  // So near one another, or to nothing, no round width tells them apart.
  if (greatest - least <= Math.max(greatest, 1e-9) * 1e-9) return [{ from: least, to: greatest, count: values.length }];
  const width = roundWidth(greatest - least, most);
  const first = Math.floor(least / width);
  const last = Math.max(first, Math.ceil(greatest / width) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of values) {
    const at = Math.min(last - first, Math.max(0, Math.floor(value / width) - first));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ from: (first + at) * width, to: (first + at + 1) * width, count }));
}
