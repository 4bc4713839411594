import type { Language } from "@teks/indicators";
import { GAP, widthOf } from "../text";
import type { Column } from "./sheet";

/** A column as it is drawn: which of the table's it is, and how wide. */
export interface Placed<E> {
  readonly column: Column<E>;
  readonly at: number;
  readonly width: number;
}

export interface Layout<E> {
  readonly placed: readonly Placed<E>[];
  /** Whether columns lie beyond the left or the right edge. */
  readonly isCut: { readonly left: boolean; readonly right: boolean };
}

export interface Asked<E> {
  /** The columns that are not hidden, in the table's order, each with its place among all. */
  readonly columns: readonly { readonly column: Column<E>; readonly at: number }[];
  readonly frozen: number;
  /** The column under the cursor. */
  readonly current: string | undefined;
  readonly width: number;
  readonly language: Language;
  /** How wide what stands in a column is. */
  readonly contentWidth: (column: Column<E>) => number;
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + GAP, 0);

/** How wide what a column says of some rows is; a reason that spans others is none of its own. */
export const contentWidth = <E>(column: Column<E>, rows: readonly E[], language: Language): number =>
  rows.reduce((most, row) => {
    const { text, spans = 1 } = column.cell(row, language);
    return spans > 1 ? most : Math.max(most, widthOf(text));
  }, 0);

/** Where the columns stand: all of them if there is room, else some give way, else those about the cursor beside the frozen ones. */
export function layoutOf<E>({ columns, frozen, current, width, language, contentWidth: widthOfContent }: Asked<E>): Layout<E> {
  const natural = (column: Column<E>) =>
    Math.max(column.least, Math.min(Math.max(widthOf(column[language]), widthOfContent(column)), column.most));
  const wide = columns.map(({ column, at }) => ({
    column,
    at,
    width: column.grows === true ? column.least : natural(column),
  }));
  let kept = wide;
  const yielding = wide
    .filter(({ column }) => column.yields !== undefined && column.id !== current)
    .sort((a, b) => (a.column.yields ?? 0) - (b.column.yields ?? 0));
  for (const { column } of yielding)
    if (total(kept.map((each) => each.width)) > width) kept = kept.filter((each) => each.column !== column);
  const start = Math.min(frozen, kept.length);
  const here = Math.max(
    start,
    kept.findIndex(({ column }) => column.id === current),
  );
  const fits = (shown: typeof kept) => total(shown.map((each) => each.width)) <= width;
  let [from, to] = [start, kept.length];
  const shown = () => [...kept.slice(0, start), ...kept.slice(from, to)];
  if (!fits(shown())) {
    to = here + 1;
    while (from < here && !fits(shown())) from += 1;
    while (to < kept.length && fits([...shown(), ...kept.slice(to, to + 1)])) to += 1;
  }
  const placed = shown();
  // The sign that there are more columns to the right takes one.
  const spare = width - total(placed.map((each) => each.width)) - Number(to < kept.length);
  return {
    placed: placed.map((each) => (each.column.grows === true && spare > 0 ? { ...each, width: each.width + spare } : each)),
    isCut: { left: from > start, right: to < kept.length },
  };
}
