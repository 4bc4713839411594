/** A school on the way up a Lorenz curve: its pupils, and what each of them has. */
export interface Holding {
  readonly pupils: number;
  readonly value: number;
}

/** A point of the curve: a share of pupils, those with least first, and the share of the whole that they have. */
export interface Point {
  readonly pupils: number;
  readonly amount: number;
}

/**
 * The points of a Lorenz curve of schools in the order of their values: the start, and one after each school. None where there is nothing to
 * hold, or nobody to hold it.
 */
export function lorenz(holdings: readonly Holding[]): readonly Point[] {
  const heads = holdings.reduce((sum, { pupils }) => sum + pupils, 0);
  const whole = holdings.reduce((sum, { pupils, value }) => sum + pupils * value, 0);
  if (heads === 0 || whole === 0) return [];
  let [people, held] = [0, 0];
  const points = holdings.map(({ pupils, value }): Point => {
    people += pupils;
    held += pupils * value;
    return { pupils: people / heads, amount: held / whole };
  });
  return [{ pupils: 0, amount: 0 }, ...points];
}

/** The share of the whole that a share of the pupils has, on the line between two points. */
export function heldUpTo(points: readonly Point[], share: number): number {
  const at = points.findIndex(({ pupils }) => pupils >= share);
  const [before, after] = [points[at - 1], points[at]];
  if (before === undefined || after === undefined) return 0;
  return before.amount + ((share - before.pupils) / (after.pupils - before.pupils)) * (after.amount - before.amount);
}
