import { ACROSS, canvas, DOWN, drawLine } from "./canvas";

/** A school on the way up a Lorenz curve: its pupils, and what each of them has. */
export interface Holding {
  readonly pupils: number;
  readonly value: number;
}

/** The points of a Lorenz curve: the share of pupils, those with least first, and the share of the whole that they have. */
export function lorenzPoints(holdings: readonly Holding[]): readonly (readonly [number, number])[] {
  const sorted = holdings.filter(({ pupils }) => pupils > 0).toSorted((a, b) => a.value - b.value);
  const heads = sorted.reduce((sum, { pupils }) => sum + pupils, 0);
  const whole = sorted.reduce((sum, { pupils, value }) => sum + pupils * value, 0);
  if (heads === 0 || whole === 0) return [];
  let [people, held] = [0, 0];
  const points = sorted.map(({ pupils, value }): readonly [number, number] => {
    people += pupils;
    held += pupils * value;
    return [people / heads, held / whole];
  });
  return [[0, 0], ...points];
}

/** The curve under the diagonal of equality, in dots. */
export function lorenzLines(points: readonly (readonly [number, number])[], columns: number, rows: number): readonly string[] {
  if (points.length === 0) return [];
  const drawing = canvas(columns, rows);
  const [width, height] = [columns * ACROSS - 1, rows * DOWN - 1];
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [x * width, (1 - y) * height];
  // The diagonal is dotted, so that a curve upon it can still be seen.
  for (let x = 0; x <= width; x += 4) drawing.dot(x, Math.round((1 - x / width) * height));
  for (const [at, point] of points.slice(1).entries()) drawLine(drawing, place(points[at] ?? [0, 0]), place(point));
  return drawing.lines();
}
