import type { Collector, Place } from "../issue";
import type { Nested } from "../json/records";
import type { Sheet, SheetRow } from "../sheet";
import { mergedCells } from "./merged";
import { TABLE_ISSUES } from "./problems";
import type { CellRefused, FoundColumn, TableRow, TableValue } from "./types";

/** What is needed to read the rows of a sheet. */
export interface RowGround {
  readonly sheet: Sheet;
  readonly columns: readonly FoundColumn[];
  readonly readers: readonly ((cell: string) => TableValue)[];
  /** Columns that have a heading, read or not. */
  readonly headed: ReadonlySet<number>;
  /** Cells that hold an object or an array of JSON. */
  readonly nested: Nested;
  /** What a place is told with beside its row and cell. */
  readonly where: Pick<Place, "sheet">;
  readonly found: Collector;
}

export interface RowReader {
  row(row: SheetRow): TableRow;
  /** The values alone, without an issue for those that are refused. */
  values(row: SheetRow): readonly TableValue[];
}

const MERGED: CellRefused = { refused: "merged-figure", accepted: TABLE_ISSUES["merged-figure"].accepted };
const NESTED: CellRefused = { refused: "nested-value", accepted: TABLE_ISSUES["nested-value"].accepted };

/** Reads rows into values, and tells each cell that is refused. */
export function rowReader({ sheet, columns, readers, headed, nested, where, found }: RowGround): RowReader {
  const hasSpans = sheet.spans.length > 0;
  const merged = mergedCells(sheet, hasSpans ? columns.map(({ at }) => at) : []);

  /** What stands at a place, and whether it is a figure of which it cannot be told whose it is. */
  const cellAt = ({ row, cells }: SheetRow, { at, kind }: FoundColumn): { readonly cell: string; readonly isShared: boolean } => {
    const own = cells[at] ?? "";
    const span = hasSpans ? merged.spanAt(row, at) : undefined;
    if (span === undefined) return { cell: own, isShared: false };
    const { top, bottom, left, right } = span;
    if (kind !== "quantity") return { cell: own === "" && left === at ? merged.textOf(span) : own, isShared: false };
    const cell = merged.textOf(span);
    const others = right > left && [...headed].some((other) => other !== at && left <= other && other <= right);
    return { cell, isShared: cell !== "" && (bottom > top || others) };
  };

  const valueAt = (row: SheetRow, column: FoundColumn, place: number): { readonly cell: string; readonly value: TableValue } => {
    const { cell, isShared } = cellAt(row, column);
    if (isShared) return { cell, value: MERGED };
    const inner = nested.get(row.row);
    if (inner?.has(column.at)) return { cell, value: inner.get(column.at) ?? NESTED };
    return { cell, value: readers[place]?.(cell) ?? { absent: "not-reported", mark: "" } };
  };

  return {
    row(from) {
      const { row, line, isHidden } = from;
      const located = line === undefined ? {} : { line };
      let hasRefused = false;
      const values = columns.map((column, place) => {
        const { cell, value } = valueAt(from, column, place);
        if ("refused" in value) {
          hasRefused = true;
          const { letter, at, header } = column;
          const inSheet = letter === undefined ? {} : { at };
          found.add(value.refused, () => ({
            ...where,
            row,
            ...located,
            ...inSheet,
            column: header,
            value: cell,
            accepted: value.accepted,
          }));
        }
        return value;
      });
      return { row, ...located, values, ...(hasRefused ? { hasRefused: true as const } : {}), ...(isHidden && { isHidden }) };
    },
    values: (from) => columns.map((column, place) => valueAt(from, column, place).value),
  };
}
