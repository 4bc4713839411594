import { type BookCell, type BookSheet, displayWidth } from "@teks/tables";

/** In characters of the usual font. */
const [NARROWEST, WIDEST] = [9, 36];
/** Room for the digits of a number, whatever its format. */
const NUMBER = 9;
/** Lines that a head may take. */
const LINES = 3;

/** A head wraps: it needs its longest Latin word, and Chinese as much as leaves it few lines. */
const headWidth = (text: string): number =>
  Math.max(Math.ceil(displayWidth(text) / LINES) + 1, ...text.split(/[\s\p{Script=Han}]+/u).map((word) => word.length + 1));

function cellWidth(cell: BookCell): number {
  const { value = null, style = undefined } = typeof cell === "object" && cell !== null ? cell : { value: cell };
  if (typeof value === "number") return NUMBER;
  if (typeof value !== "string" || style === "group") return 0;
  return style === "head" ? headWidth(value) : displayWidth(value);
}

/** How wide each column of a table has to be for what stands in its rows. */
export function fitted(rows: BookSheet["rows"]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? NARROWEST, cellWidth(cell) + 1));
    });
  return widths;
}

/** Characters across a page that lies, at the smallest size that is still read. */
const ACROSS = 220;

/** Pages side by side that columns are printed on. */
export const pagesWide = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / ACROSS));
