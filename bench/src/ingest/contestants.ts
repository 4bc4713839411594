import { type Column, cellsOf, readColumns } from "@teks/tables";
import { parse } from "csv-parse/sync";
import papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { COLUMNS, ROWS } from "./roster";

/** The cells of each column, in the order of the columns. */
export type Cells = readonly ArrayLike<string | number>[];

/** Reads a roster's bytes into columns; what it gives is read after the clock has stopped. */
export type Contestant = (bytes: Buffer) => () => Cells;

export const CONTESTANTS = {
  readColumns: (bytes) => {
    const { columns, counts, issues } = readColumns(bytes, { columns: COLUMNS });
    if (counts.read !== ROWS || issues.count > 0) throw new Error("the roster was not read whole");
    return () => COLUMNS.map(({ name }) => plain(columns.get(name)));
  },
  "uDSV, typed columns": (bytes) => {
    const text = bytes.toString("utf8");
    const schema = inferSchema(text);
    // Left to itself it takes an id for a number.
    COLUMNS.forEach(({ kind }, at) => {
      const column = schema.cols[at];
      if (column !== undefined) column.type = kind === "number" ? "n" : "s";
    });
    const columns = initParser(schema).typedCols(text);
    return () => columns as (string | number)[][];
  },
  "PapaParse, to columns": (bytes) => fromRows(papa.parse<string[]>(bytes.toString("utf8"), { skipEmptyLines: true }).data),
  "csv-parse, to columns": (bytes) => fromRows(parse(bytes)),
} as const satisfies Readonly<Record<string, Contestant>>;

/** Rows of text, the header first, made into columns. */
function fromRows(rows: readonly (readonly string[])[]): () => Cells {
  const body = rows.slice(1);
  const columns = COLUMNS.map(({ kind }, at) =>
    kind === "number" ? Float64Array.from(body, (row) => Number(row[at])) : body.map((row) => row[at] ?? ""),
  );
  return () => columns;
}

function plain(column: Column | undefined): ArrayLike<string | number> {
  if (column === undefined) return [];
  if (column.kind === "number") return column.values;
  return column.kind === "text" ? cellsOf(column) : Array.from(column.codes, (code) => column.words[code] ?? "");
}

/** @throws Error at the first cell that is not the expected one */
export function sameCells(name: string, found: Cells, expected: Cells): void {
  expected.forEach((column, at) => {
    if (found[at]?.length !== column.length) throw new Error(`${name}: column ${at} has ${found[at]?.length} cells, not ${column.length}`);
    for (let row = 0; row < column.length; row++)
      if (found[at]?.[row] !== column[row]) throw new Error(`${name}: column ${at}, row ${row}: ${found[at]?.[row]} is not ${column[row]}`);
  });
}
