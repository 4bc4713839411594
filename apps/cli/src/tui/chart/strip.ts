import { type Line, span } from "../text";

/** What stands on one axis: the values of schools, their mean, and the limit where there is one. */
export interface Strip {
  readonly values: readonly number[];
  readonly mean: number | null;
  readonly limit: number | null;
}

const STACKS = [" ", "·", ":", "⁝", "█"] as const;

/** From the least to the greatest of what is drawn, a little wider where all are one. */
export function axisOf({ values, mean, limit }: Strip): readonly [number, number] {
  const all = [...values, ...(mean === null ? [] : [mean]), ...(limit === null ? [] : [limit])];
  const least = Math.min(0, ...all);
  const most = all.reduce((a, b) => Math.max(a, b), least);
  return most > least ? [least, most] : [least, least + 1];
}

/** Schools as dots on one axis, denser where there are more; under it ▲ for their mean and │ for the limit. */
export function stripLines(strip: Strip, width: number): readonly Line[] {
  if (strip.values.length === 0 || width < 8) return [];
  const [least, most] = axisOf(strip);
  const at = (value: number) => Math.min(width - 1, Math.max(0, Math.floor(((value - least) / (most - least)) * width)));
  const counts = new Array<number>(width).fill(0);
  for (const value of strip.values) counts[at(value)] = (counts[at(value)] ?? 0) + 1;
  const densest = counts.reduce((a, b) => Math.max(a, b), 0);
  const dense = (count: number) => (count === 0 ? 0 : densest <= 3 ? count : Math.max(1, Math.ceil((count / densest) * 4)));
  const dots = counts.map((count) => STACKS[Math.min(4, dense(count))] ?? " ").join("");
  const below = new Array<string>(width).fill("─");
  if (strip.limit !== null) below[at(strip.limit)] = "┼";
  if (strip.mean !== null) below[at(strip.mean)] = "▲";
  return [[span(dots, "accent")], [span(below.join(""), "quiet")]];
}
