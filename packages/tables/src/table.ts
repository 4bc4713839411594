import { collector, type Issues } from "./issue";
import { recordShape, shapeOf } from "./shape/shape";
import { readersOf } from "./table/cells";
import { choose, type ShapedSheet } from "./table/choice";
import { foundColumns, tellShape, unnamedCounter } from "./table/found";
import { joined } from "./table/joined";
import { type Opened, open } from "./table/open";
import type { TableOptions } from "./table/options";
import { rowReader } from "./table/rows";
import type { SheetFound, Table, TableColumn, TableRow, TableValue } from "./table/types";

const NO_ROWS = { inFile: 0, read: 0, refused: 0, setAside: 0, blank: 0, hidden: 0 };
const NOTHING = {
  columns: [],
  proposed: [],
  unmapped: [],
  unnamed: [],
  duplicates: [],
  problems: [],
  rows: [],
  setAside: [],
  counts: NO_ROWS,
};

/**
 * Reads the declared columns of a table from a file as an office keeps it: CSV or TSV in any encoding, a workbook (XLSX), JSON or NDJSON,
 * by its first bytes. The header is found among title lines by the names it has (`shapeOf`), figures are read exactly with their units,
 * ids keep their zeros, absence keeps its mark.
 *
 * The sheet is the one that has the columns; hidden ones are read only by name. A cell that is refused is an issue, and its row stays, with
 * `hasRefused`. Rows that are no data are in `setAside`, and every row of the file is counted. Nothing is thrown, whatever the bytes.
 *
 * A file of up to 256 MiB is read at once, longer text by `readTableStream`; memory is a few hundred bytes a row beside the file.
 *
 * @example
 * readTable(new TextEncoder().encode("学校情况表\n校名,经费（万元）\n一小,1.2\n合计,1.2\n"), {
 *   columns: [{ id: "name", names: ["校名"], kind: "text" }, { id: "funds", names: ["经费"], kind: "quantity", unit: "yuan" }],
 * }).rows
 * // => [{ row: 3, line: 3, values: [{ text: "一小" }, { value: 12000, exact: "12000", unit: "yuan", scale: "10000" }] }]
 */
export const readTable = (bytes: Uint8Array, options: TableOptions): Table => tableReader(bytes, options)(options.columns);

/**
 * The same for a file of which it is not known what table it is: cut once, and read by the columns of each kind in turn.
 *
 * @example
 * [tableReader(new TextEncoder().encode("校名\n一小\n"))].flatMap((read) =>
 *   ["名", "校名"].map((name) => read([{ id: "name", names: [name], kind: "text" }]).columns.length),
 * )
 * // => [0, 1]
 */
export function tableReader(bytes: Uint8Array, options: Omit<TableOptions, "columns"> = {}): (columns: readonly TableColumn[]) => Table {
  const ofFile = collector(options);
  const opened = open(bytes, options, ofFile);
  return (columns) => tableOf(opened, ofFile.issues(), { ...options, columns });
}

function tableOf(opened: Opened, ofFile: Issues, options: TableOptions): Table {
  const { columns: declared, cap } = options;
  const found = collector(options);
  const { format, encoding, delimiter } = opened;
  const shaped = opened.sheets.map((read) => ({
    read,
    shape: read.names === undefined ? shapeOf(read.sheet, declared, options) : recordShape(read.names, read.sheet, declared, options),
  }));
  const chosen = choose(shaped, opened, options.sheet, found);
  const common = {
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    sheets: sheetsFound(shaped, opened),
  };
  if (chosen === undefined || format === undefined)
    return { ...common, ...NOTHING, missing: declared.map(({ id }) => id), issues: joined([opened.issues, ofFile, found.issues()], cap) };

  const { read, shape } = chosen;
  const { sheet, inFile, refused, nested = new Map() } = read;
  const where = sheet.name === "" ? {} : { sheet: sheet.name };
  const columns = foundColumns(chosen, declared);
  tellShape(chosen, columns, declared, where, found);
  const reader = rowReader({
    sheet,
    columns,
    readers: readersOf(columns, declared, options.marks, format),
    headed: new Set(shape.headers.flatMap((header, at) => (header === "" ? [] : [at]))),
    nested,
    where,
    found,
  });
  const rows = shape.rows.map((row) => reader.row(row));
  const setAside = shape.aside.map(({ from, ...aside }) => (aside.reason === "total" ? { ...aside, values: reader.values(from) } : aside));
  const { proposed, unmapped, duplicates, missing, problems } = shape.match;
  const counts = {
    inFile,
    read: rows.length,
    refused: refused + shape.ragged.length + shape.unread.length,
    setAside: setAside.length,
    blank: inFile - refused - sheet.rows.length,
    hidden: rows.filter(({ isHidden }) => isHidden).length,
  };
  const unnamed = unnamedCounter(shape.headers);
  shape.rows.forEach(unnamed.add);
  const issues = joined([opened.issues, ofFile, found.issues()], cap);
  return {
    ...common,
    sheet: sheet.name,
    columns,
    proposed,
    unmapped,
    unnamed: unnamed.columns(),
    duplicates,
    missing,
    problems,
    rows,
    setAside,
    counts,
    issues,
  };
}

function sheetsFound(shaped: readonly ShapedSheet[], { names }: Opened): readonly SheetFound[] {
  const known = new Map(
    shaped.map(({ read: { sheet }, shape }) => {
      const matches = shape.hasHeader ? shape.match.matched.length : 0;
      return [sheet.name, { name: sheet.name, ...(sheet.isHidden && { isHidden: true as const }), matches }];
    }),
  );
  return names.length === 0 ? [...known.values()] : names.map((name) => known.get(name) ?? { name });
}

/**
 * Takes a column out of rows: what a row of the table holds in it. Undefined where the table does not have the column.
 *
 * @example
 * [readTable(new TextEncoder().encode("校,号\n一小,007\n"), { columns: [{ id: "code", names: ["号"], kind: "id" }] })].map((table) =>
 *   table.rows.map(valueIn(table, "code")),
 * )[0]
 * // => [{ id: "007" }]
 */
export function valueIn(table: Table, id: string): ((row: Pick<TableRow, "values">) => TableValue | undefined) | undefined {
  const place = table.columns.findIndex((column) => column.id === id);
  return place === -1 ? undefined : ({ values }) => values[place];
}
