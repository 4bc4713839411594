import type { WrittenUnit } from "../figure/units";
import { type HeaderMatch, matchHeaders } from "../header/header";
import { idsNamed } from "../header/names";
import type { Sheet, SheetRow } from "../sheet";
import type { TableColumn } from "../table/types";
import { rowsBelow } from "./below";
import { type AsideRow, asideRow, type Body, type BodyOptions, bodyOf, isTotal, placesOf, type Sorter, sorter } from "./body";
import { HEAD_ROWS, type Head, headOf, pathsOf } from "./head";
import { type ColumnName, columnNames, type Known } from "./names";
import { nameRows } from "./search";
import { hasFigure } from "./signs";
import { fitting, unitsAbove } from "./unit";

export interface ShapeOptions extends BodyOptions {
  /** A saved mapping, header to id. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** The row in which the names begin, as a spreadsheet counts; found where not given. */
  readonly headerRow?: number | undefined;
  /** Rows of names, without those of units and numbers; found where not given. */
  readonly headerRows?: number | undefined;
}

/** A unit of a line above the table that a column was taken to be in, or several that it could be. */
export type UnitAbove = WrittenUnit | "several";

/** What is known of a sheet by its header. */
export interface Headed {
  /** As `matchHeaders` gives it, with a column's whole heading as its header. */
  readonly match: HeaderMatch;
  /** The whole heading of each column, "" where it has none. */
  readonly headers: readonly string[];
  /** Columns that were known by their lower headings alone. */
  readonly leaves: ReadonlySet<number>;
  /** Of columns whose own headings name no unit. */
  readonly unitsAbove: ReadonlyMap<number, UnitAbove>;
  /** Whether a header was found, or settled by the options; without one, `match` is of the row that is likeliest to be it. */
  readonly hasHeader: boolean;
  /** Cells of the header; a row of text has as many. 0 where there is none, and of records. */
  readonly width: number;
}

/** What the rows of a sheet are. Each is in exactly one of `rows`, `ragged` and `aside`, or in `unread` where there is no header. */
export interface Shape extends Body, Headed {
  readonly unread: readonly SheetRow[];
}

/** A header, the rows of the sheet down to the first below it, and what tells the rows from there on apart. */
export interface Sorting {
  readonly headed: Headed;
  readonly above: readonly AsideRow[];
  readonly sort: Sorter;
}

const NO_MAPPING: Readonly<Record<string, string>> = {};

/** `matchHeaders` over names that were found for headings, told by the headings. */
function matchNames(names: readonly ColumnName[], columns: readonly TableColumn[], mapping: Readonly<Record<string, string>>): HeaderMatch {
  const keys = new Map(Object.entries(mapping));
  const entries = names.flatMap(({ name, mapped }): [string, string][] => {
    const id = mapped === undefined ? undefined : keys.get(mapped);
    return id === undefined ? [] : [[name, id]];
  });
  for (const { mapped } of names) if (mapped !== undefined) keys.delete(mapped);
  const texts = names.map(({ name }) => name);
  const match = matchHeaders(texts, columns, Object.fromEntries([...keys, ...entries]));
  const headerAt = (at: number): string => names[at]?.header ?? "";
  return {
    ...match,
    matched: match.matched.map((found) => {
      const header = headerAt(found.at);
      return { ...found, header, how: found.how === "exact" && header !== found.header ? "normalised" : found.how };
    }),
    proposed: match.proposed.map((near) => ({ ...near, header: headerAt(near.at) })),
    unmapped: match.unmapped.map(({ at }) => ({ at, header: headerAt(at) })),
  };
}

/** The row with the most cells that could be names, to propose names for. */
function likeliest(head: Head): number {
  let [best, most] = [0, 0];
  for (const [row, { cells }] of head.rows.entries()) {
    const words = new Set(cells.filter((cell) => cell.trim() !== "" && !hasFigure(cell))).size;
    if (words > most) [best, most] = [row, words];
  }
  return best;
}

const kindsAt = (match: HeaderMatch, columns: readonly TableColumn[]): ReadonlyMap<number, TableColumn["kind"]> => {
  const kinds = new Map(columns.map(({ id, kind }) => [id, kind]));
  return new Map(match.matched.map(({ at, id }) => [at, kinds.get(id) ?? "text"]));
};

/**
 * What each row of a sheet is: title lines, the header of one to four rows, rows of units and numbers below it, data, totals, notes, and
 * headers that come again on a new page. The header is where most of the declared names are, among the first forty rows that are not
 * blank; `headerRow` and `headerRows` settle it. Nothing is left out without being listed.
 *
 * @example
 * shapeOf(sheetOf(new TextEncoder().encode("学校情况表,\n校名,学生\n,人\n一小,120\n合计,120\n")).sheet, [
 *   { id: "name", names: ["校名"], kind: "text" },
 *   { id: "pupils", names: ["学生"], kind: "quantity" },
 * ]).aside.map(({ row, reason }) => [row, reason])
 * // => [[1, "title"], [2, "header"], [3, "unit"], [5, "total"]]
 */
export function shapeOf(sheet: Sheet, columns: readonly TableColumn[], options: ShapeOptions = {}): Shape {
  return sorted(sheet, sheetSorting(sheet, columns, options));
}

function sorted(sheet: Sheet, { headed, above, sort }: Sorting): Shape {
  if (!headed.hasHeader) return { ...headed, rows: [], ragged: [], aside: [], unread: sheet.rows };
  const { rows, ragged, aside } = bodyOf(sheet, above.length, sort);
  return { ...headed, rows, ragged, aside: [...above, ...aside], unread: [] };
}

/** Finds the header of a sheet, of which no more is looked at than the first rows: those of a long one may be asked of `sort` later. */
export function sheetSorting(sheet: Sheet, columns: readonly TableColumn[], options: ShapeOptions = {}): Sorting {
  const { mapping = NO_MAPPING, headerRow, headerRows } = options;
  const skipped = headerRow === undefined ? 0 : sheet.rows.findIndex(({ row }) => row === headerRow);
  const head = headOf(sheet, Math.max(0, skipped));
  const known: Known = { ids: remembered(idsNamed(columns)), mapping };
  const settled = { from: headerRow === undefined ? undefined : 0, height: headerRows };
  const place = skipped < 0 ? undefined : nameRows(head, columns, known, settled);
  const { from, height } = place ?? { from: likeliest(head), height: 1 };
  const paths = pathsOf(head, from, height);
  const bare = matchNames(columnNames(paths, [], known), columns, mapping);
  const { kinds, units } = place === undefined ? { kinds: [], units: [] } : rowsBelow(head, from + height, kindsAt(bare, columns));
  const names = columnNames(paths, units, known);
  const match = units.length === 0 ? bare : matchNames(names, columns, mapping);
  const leaves = new Set([...names.entries()].flatMap(([at, { isLeaf }]) => (isLeaf ? [at] : [])));
  const common = { match, leaves, headers: names.map(({ header }) => header) };
  if (place === undefined || (match.matched.length === 0 && headerRow === undefined && headerRows === undefined))
    return { headed: { ...common, unitsAbove: new Map(), hasHeader: false, width: 0 }, above: [], sort: () => undefined };

  const start = Math.max(0, skipped) + from;
  const titles = sheet.rows.slice(0, start);
  const named = sheet.rows.slice(start, start + height);
  const below = kinds.flatMap((kind, at) =>
    sheet.rows.slice(start + height + at, start + height + at + 1).map((row) => asideRow(row, kind)),
  );
  const above = [...titles.map((row) => asideRow(row, "title")), ...named.map((row) => asideRow(row, "header")), ...below];
  const width = named.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return {
    headed: { ...common, unitsAbove: unitsOf(titles, match, columns), hasHeader: true, width },
    above,
    sort: sorter(sheet, above, placesOf(kindsAt(match, columns)), width, options),
  };
}

/** What the lines above say of the columns whose headings name no unit. */
function unitsOf(titles: readonly SheetRow[], match: HeaderMatch, columns: readonly TableColumn[]): ReadonlyMap<number, UnitAbove> {
  const units = unitsAbove(titles.slice(-HEAD_ROWS));
  const found = new Map<number, UnitAbove>();
  for (const { at, id, unit: own } of match.matched) {
    const { unit, kind } = columns.find((column) => column.id === id) ?? {};
    const fit = own !== undefined || unit === undefined || kind !== "quantity" ? undefined : fitting(units, unit);
    if (fit !== undefined) found.set(at, fit);
  }
  return found;
}

/** Names come again in every trial of the search. */
function remembered(ids: (name: string) => ReadonlySet<string>): (name: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    const found = known.get(name) ?? ids(name);
    known.set(name, found);
    return found;
  };
}

/** The same of records, whose columns have their names beside the rows: no row is a header, a title or a note. */
export function recordShape(names: readonly string[], sheet: Sheet, columns: readonly TableColumn[], options: ShapeOptions = {}): Shape {
  return sorted(sheet, recordSorting(names, columns, options));
}

/** What the names of records are, and which of the records are totals. */
export function recordSorting(names: readonly string[], columns: readonly TableColumn[], options: ShapeOptions = {}): Sorting {
  const { mapping = NO_MAPPING, totals = "apart" } = options;
  const match = matchHeaders(names, columns, mapping);
  const { labels } = placesOf(kindsAt(match, columns));
  return {
    headed: { match, headers: names, leaves: new Set(), unitsAbove: new Map(), hasHeader: match.matched.length > 0, width: 0 },
    above: [],
    sort: ({ cells }) => (totals === "apart" && isTotal(cells, labels) ? "total" : undefined),
  };
}
