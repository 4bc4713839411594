import { type Collector, cellAddress } from "../issue";
import { HEAD_ROWS } from "../shape/head";
import type { SheetRow } from "../sheet";
import type { ShapedSheet } from "./choice";
import type { FoundColumn, Table, TableColumn } from "./types";

/** The matched columns in the order in which they were declared, so that rows do not depend on how a file orders them. */
export function foundColumns({ read, shape }: ShapedSheet, declared: readonly TableColumn[]): readonly FoundColumn[] {
  const { match, leaves, unitsAbove } = shape;
  const byId = new Map(match.matched.map((found) => [found.id, found]));
  return declared.flatMap(({ id, kind }) => {
    const found = byId.get(id);
    if (found === undefined) return [];
    const { at, header, how } = found;
    const above = unitsAbove.get(at);
    const unit = found.unit ?? (above === "several" ? undefined : above);
    const letter = read.names === undefined ? { letter: cellAddress(at, 1).slice(0, -1) } : {};
    const known = leaves.has(at) && how !== "mapped" ? "leaf" : how;
    const isHidden = read.sheet.hiddenColumns?.some(({ left, right }) => left <= at && at <= right) === true;
    return [{ id, kind, at, ...letter, header, how: known, ...(unit === undefined ? {} : { unit }), ...(isHidden && { isHidden }) }];
  });
}

/** Counts in how many rows of data something stands in columns without a heading. */
export interface UnnamedCounter {
  add(row: SheetRow): void;
  columns(): Table["unnamed"];
}

export function unnamedCounter(headers: readonly string[]): UnnamedCounter {
  const counts = new Map<number, number>();
  const blank = headers.flatMap((header, at) => (header === "" ? [at] : []));
  return {
    add({ cells }) {
      for (const at of blank) if ((cells[at] ?? "").trim() !== "") counts.set(at, (counts.get(at) ?? 0) + 1);
    },
    columns: () => [...counts].map(([at, cells]) => ({ at, cells })).sort((a, b) => a.at - b.at),
  };
}

/** Tells a row of another number of cells than the header's. */
export function tellRagged({ row, line, width }: SheetRow, limit: number, where: { readonly sheet?: string }, found: Collector): void {
  found.add("ragged-row", () => ({ ...where, row, ...(line === undefined ? {} : { line }), value: String(width), detail: { limit } }));
}

/** Names that an issue repeats. */
const MOST_NAMES = 8;

/** Tells what is wrong with a sheet's header, and the rows that do not fit it. */
export function tellShape(
  { read: { inFile, names: fields }, shape }: ShapedSheet,
  columns: readonly FoundColumn[],
  declared: readonly TableColumn[],
  where: { readonly sheet?: string },
  found: Collector,
): void {
  const { match, headers, hasHeader, ragged, unitsAbove, aside } = shape;
  const head = aside.filter(({ reason }) => reason === "header");
  const row = head[0]?.row ?? 0;
  const names = declared.slice(0, MOST_NAMES).map((column) => column.names[0] ?? column.id);
  if (inFile === 0) found.add(fields === undefined ? "no-header" : "no-records", () => ({ ...where, row: 0, value: "" }));
  else if (!hasHeader) found.add("no-table", () => ({ ...where, row: 0, value: String(HEAD_ROWS), detail: { names: names.join(", ") } }));
  for (const { id, at } of match.duplicates) {
    if (!match.missing.includes(id)) continue;
    const rivals = at.slice(0, MOST_NAMES).map((place) => `${cellAddress(place, Math.max(1, row))} ${headers[place] ?? ""}`);
    found.add("rival-columns", () => ({ ...where, row, value: id, detail: { names: rivals.join(", ") } }));
  }
  for (const { at, header } of columns)
    if (unitsAbove.get(at) === "several") found.add("ambiguous-unit", () => ({ ...where, row, at, column: header, value: header }));
  for (const each of ragged) tellRagged(each, shape.width, where, found);
}
