import { idReader } from "../figure/id";
import { type QuantityOptions, quantityReader } from "../figure/quantity";
import type { FoundColumn, TableColumn, TableFormat, TableValue, TextCell } from "./types";

/** Answers kept of a column, most of which say the same things again and again. */
const MOST_KEPT = 16_384;

/** The same reader, which makes one value of cells that are alike. */
function keeping(read: (cell: string) => TableValue): (cell: string) => TableValue {
  const kept = new Map<string, TableValue>();
  let repeats = 0;
  return (cell) => {
    // A column that was seldom asked for what it had kept goes without.
    const isVaried = kept.size === MOST_KEPT && repeats < MOST_KEPT;
    const known = isVaried ? undefined : kept.get(cell);
    if (known !== undefined) {
      repeats++;
      return known;
    }
    const value = read(cell);
    if (kept.size < MOST_KEPT) kept.set(cell, value);
    return value;
  };
}

/** A text is absent where a mark says so, and refused where a spreadsheet failed to work it out. */
function textReader(marks: QuantityOptions["marks"]): (cell: string) => TextCell {
  const asId = idReader(marks);
  return (cell) => {
    const read = asId(cell);
    if ("absent" in read || ("refused" in read && read.refused === "error-cell")) return read;
    return { text: cell.trim() };
  };
}

/** What the cells of each column are read by. */
export function readersOf(
  columns: readonly FoundColumn[],
  declared: readonly TableColumn[],
  marks: QuantityOptions["marks"],
  format: TableFormat,
): readonly ((cell: string) => TableValue)[] {
  const byId = new Map(declared.map((column) => [column.id, column]));
  return columns.flatMap((column) => {
    const one = byId.get(column.id);
    return one === undefined ? [] : [cellReader(one, column, marks, format)];
  });
}

function cellReader(
  column: TableColumn,
  { unit: header }: Pick<FoundColumn, "unit">,
  marks: QuantityOptions["marks"],
  format: TableFormat,
): (cell: string) => TableValue {
  const own = marks === undefined && column.marks === undefined ? undefined : { ...marks, ...column.marks };
  if (column.kind === "id") return idReader(own);
  if (column.kind === "text") return keeping(textReader(own));
  const { unit, scientific = format === "json" || format === "ndjson" ? true : undefined } = column;
  return keeping(
    quantityReader({
      ...(unit === undefined ? {} : { unit }),
      ...(header === undefined ? {} : { header }),
      ...(own === undefined ? {} : { marks: own }),
      ...(scientific === undefined ? {} : { scientific }),
    }),
  );
}
