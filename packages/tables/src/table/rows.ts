import type { Absent } from "../figure/reading";
import type { Collector, Place } from "../issue";
import type { Nested } from "../json/records";
import type { Sheet, SheetRow, Span } from "../sheet";
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

const EMPTY: Absent = { absent: "not-reported", mark: "" };

/** Reads rows into values, and tells each cell that is refused. */
export function rowReader({ sheet, columns, readers, headed, nested, where, found }: RowGround): RowReader {
  const hasSpans = sheet.spans.length > 0;
  const merged = mergedCells(sheet, hasSpans ? columns.map(({ at }) => at) : []);

  const spanAt = ({ row }: SheetRow, { at }: FoundColumn): Span | undefined => (hasSpans ? merged.spanAt(row, at) : undefined);

  /** What is seen at a place. */
  const textAt = (row: SheetRow, column: FoundColumn): string => {
    const { at, kind } = column;
    const own = row.cells[at] ?? "";
    const span = spanAt(row, column);
    if (span === undefined) return own;
    return kind === "quantity" || (own === "" && span.left === at) ? merged.textOf(span) : own;
  };

  /** Whether it is a figure of which it cannot be told whose it is. */
  const isShared = (row: SheetRow, column: FoundColumn): boolean => {
    const { at, kind } = column;
    const span = kind === "quantity" ? spanAt(row, column) : undefined;
    if (span === undefined || merged.textOf(span) === "") return false;
    const { top, bottom, left, right } = span;
    return bottom > top || (right > left && [...headed].some((other) => other !== at && left <= other && other <= right));
  };

  const valuesOf = (row: SheetRow): readonly TableValue[] => {
    const inner = nested.get(row.row);
    return columns.map((column, place) => {
      if (hasSpans && isShared(row, column)) return MERGED;
      if (inner?.has(column.at)) return inner.get(column.at) ?? NESTED;
      return readers[place]?.(textAt(row, column)) ?? EMPTY;
    });
  };

  const tellRefused = (from: SheetRow, values: readonly TableValue[]): void => {
    const { row, line } = from;
    values.forEach((value, place) => {
      const column = columns[place];
      if (column === undefined || !("refused" in value)) return;
      const { letter, at, header } = column;
      found.add(value.refused, () => ({
        ...where,
        row,
        ...(line === undefined ? {} : { line }),
        ...(letter === undefined ? {} : { at }),
        column: header,
        value: textAt(from, column),
        accepted: value.accepted,
      }));
    });
  };

  return {
    row(from) {
      const { row, line, isHidden } = from;
      const values = valuesOf(from);
      const read: TableRow = line === undefined ? { row, values } : { row, line, values };
      const hasRefused = values.some((value) => "refused" in value);
      if (hasRefused) tellRefused(from, values);
      return hasRefused || isHidden ? { ...read, ...(hasRefused && { hasRefused }), ...(isHidden && { isHidden }) } : read;
    },
    values: valuesOf,
  };
}
