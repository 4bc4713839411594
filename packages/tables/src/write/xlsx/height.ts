import type { BookCell } from "../book";
import { displayWidth } from "../display-width";

/** Points of a line of the usual font. */
export const LINE_HEIGHT = 15;

/** In characters: a column without a width of its own. */
const USUAL_WIDTH = 8.43;

/** Characters of a column's width that stay free beside its text. */
const FREE = 1;

/** A Chinese character can stand at a line's start, a word or a number breaks nowhere. */
const PIECES = /\n|[\p{Script=Han}（），、；。：]|[^\s\p{Script=Han}（），、；。：]+|[^\S\n]+/gu;

/** Lines that a text takes where it wraps at a width. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const [piece] of text.matchAll(PIECES)) {
    const needed = displayWidth(piece);
    const isOver = used > 0 && piece.trim() !== "" && used + needed > width;
    if (piece === "\n" || isOver) lines++;
    // A word wider than the column is broken.
    if (isOver || used === 0) lines += Math.max(0, Math.ceil(needed / width) - 1);
    used = piece === "\n" ? 0 : isOver ? needed : used + needed;
  }
  return lines;
}

/** Lines of the tallest cell of a row, of those that wrap: no program is sure to reckon them when it opens the file. */
export const linesOf = (row: readonly BookCell[], widths: readonly number[]): number =>
  row.reduce<number>((most, cell, at) => {
    const { value = null, style = undefined } = typeof cell === "object" && cell !== null ? cell : {};
    const isWrapped = typeof value === "string" && (style === "head" || style === "text");
    return isWrapped ? Math.max(most, linesIn(value, (widths[at] ?? USUAL_WIDTH) - FREE)) : most;
  }, 1);
