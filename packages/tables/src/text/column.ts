import type { Collector } from "../issue";

/** What a column's cells are read as. */
export type ColumnKind = "number" | "text" | "code";

/** A column that is asked for, by its name in the header, letter for letter. */
export interface AskedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** NaN is an empty cell, or one that an issue "bad-number" tells of. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** All cells in one text, one after another, and where in it each ends: `cellAt` and `cellsOf` give them. Many small strings would cost more than all else. */
export interface TextColumn {
  readonly kind: "text";
  readonly text: string;
  readonly ends: Uint32Array;
}

/** For words that come again and again: the cell of row i is `words[codes[i]]`. Words stand in the order in which they first come. */
export interface CodeColumn {
  readonly kind: "code";
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** One column's cells, in the order of the rows that were read. */
export type Column = NumberColumn | TextColumn | CodeColumn;

/**
 * A cell of text, the rows counted from 0. Undefined where there is no such row.
 *
 * @example
 * cellAt({ kind: "text", text: "一小二小", ends: Uint32Array.of(2, 4) }, 1)
 * // => "二小"
 */
export function cellAt({ text, ends }: TextColumn, row: number): string | undefined {
  const end = ends[row];
  return end === undefined ? undefined : text.slice(ends[row - 1] ?? 0, end);
}

/**
 * All cells of a column of text.
 *
 * @example
 * cellsOf({ kind: "text", text: "一小二小", ends: Uint32Array.of(2, 4) })
 * // => ["一小", "二小"]
 */
export const cellsOf = ({ text, ends }: TextColumn): readonly string[] =>
  Array.from(ends, (end, row) => text.slice(ends[row - 1] ?? 0, end));

/** Where a column that was asked for stands in the header. */
export interface PlacedColumn extends AskedColumn {
  readonly at: number;
}

/** Finds the columns asked for, each name once; tells those that are not there, and those that are more than once. */
export function placeColumns(
  asked: readonly AskedColumn[],
  header: readonly string[],
  row: number,
  found: Collector,
): readonly PlacedColumn[] {
  const places = new Map<string, { readonly at: number; again?: number }>();
  header.forEach((name, at) => {
    const place = places.get(name);
    if (place === undefined) places.set(name, { at });
    else place.again ??= at;
  });
  const once = new Map(asked.map((column) => [column.name, column]));
  return [...once.values()].flatMap((column) => {
    const { name } = column;
    const place = places.get(name);
    if (place === undefined) {
      found.add("missing-column", () => ({ row, value: name, detail: { names: header.slice(0, MOST_NAMED).join("、") } }));
      return [];
    }
    const { at, again } = place;
    if (again !== undefined) found.add("duplicate-column", () => ({ row, at: again, column: name, value: name }));
    return [{ ...column, at }];
  });
}

/** Names of the header that an issue repeats. */
const MOST_NAMED = 20;

export function tellNumber(found: Collector, row: number, line: number, at: number, column: string, value: string): void {
  found.add("bad-number", () => ({ row, line, at, column, value }));
}
