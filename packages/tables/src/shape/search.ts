import type { TableColumn } from "../table/types";
import { type Head, isWhole, pathsOf } from "./head";
import { type ColumnName, columnNames, type Known } from "./names";
import { hasFigure } from "./signs";

/** Rows that hold the columns' names. */
export interface NameRows {
  /** The place of the first of them among the head's rows. */
  readonly from: number;
  readonly height: number;
}

/** Rows of names that a header may have, without those of units and numbers. */
const MOST_NAME_ROWS = 4;

/** Columns by which the header is looked for. */
const LOOKED_AT = 512;

/** The declared columns that names stand for, each where one column alone claims it; a column that two languages dispute, by its place. */
function claimed(names: readonly ColumnName[], { mapping }: Known): ReadonlyMap<string, number> {
  const claims = new Map<string, number>();
  const rivals = new Set<string>();
  for (const [at, { ids, mapped, isDisputed }] of names.entries()) {
    if (isDisputed) claims.set(`\0${at}`, at);
    const [id, other] = mapped === undefined ? ids : [mapping[mapped]];
    if (id === undefined || other !== undefined) continue;
    if (claims.has(id)) rivals.add(id);
    claims.set(id, at);
  }
  for (const id of rivals) claims.delete(id);
  return claims;
}

/** Whether a row can be one more row of names: no figure stands in it. */
const isWordy = (head: Head, row: number): boolean => {
  for (let at = 0; at < head.width; at++) if (hasFigure(head.text(row, at))) return false;
  return true;
};

/**
 * Whether the row below belongs to the header by the way it stands: merged cells go on into it, or it divides a heading over several
 * columns, or fills places that have no name yet, while it says nothing under the names of ids and texts, as a row of data would.
 */
function isContinued(head: Head, { from, height }: NameRows, labels: readonly number[]): boolean {
  const last = from + height - 1;
  const next = from + height;
  if (!isWhole(head, from, height + 1)) return false;
  for (let row = from; row <= last; row++) if (head.isOpenBelow(row, last)) return true;
  if (!isWordy(head, next) || labels.some((at) => !["", head.text(last, at)].includes(head.text(next, at)))) return false;
  const divided = head.wide(last).some(([first, end]) => {
    const below = new Set<string>();
    for (let at = first; at <= end; at++) if (head.text(next, at) !== "") below.add(head.text(next, at));
    return below.size > 1;
  });
  if (divided) return true;
  const paths = pathsOf(head, from, height);
  const named = paths.findIndex((path) => path.length > 0);
  return labels.length > 0 && paths.some((path, at) => at > named && path.length === 0 && head.text(next, at) !== "");
}

/** Whether a row can stand as groups above names: two texts or more, none of them a line such as «单位：万元». */
function isGrouping(head: Head, row: number): boolean {
  const texts = new Set<string>();
  for (let at = 0; at < head.width; at++) texts.add(head.text(row, at));
  texts.delete("");
  return texts.size > 1 && [...texts].every((text) => !/[:：]|\d{4}/.test(text));
}

/**
 * The rows of names: those by which most declared columns are found. Of several that find as many, the ones that stand first, with a row
 * above them only where it groups, and one below only where it has names of its own. Undefined where no name is found in the head.
 */
export function nameRows(
  whole: Head,
  columns: readonly TableColumn[],
  known: Known,
  settled: { readonly from?: number | undefined; readonly height?: number | undefined } = {},
): NameRows | undefined {
  const head = { ...whole, width: Math.min(whole.width, LOOKED_AT) };
  const kinds = new Map(columns.map(({ id, kind }) => [id, kind]));
  const found = ({ from, height }: NameRows) => claimed(columnNames(pathsOf(head, from, height), [], known), known);
  const alone = head.rows.map((_, from) => found({ from, height: 1 }));

  const grown = (from: number): { readonly rows: NameRows; readonly score: number } => {
    let rows: NameRows = { from, height: 1 };
    let ids = alone[from] ?? new Map<string, number>();
    const labels = () => [...ids].flatMap(([id, at]) => ((kinds.get(id) ?? "quantity") === "quantity" ? [] : [at]));
    while (rows.height < MOST_NAME_ROWS && isContinued(head, rows, labels())) {
      rows = { from, height: rows.height + 1 };
      ids = found(rows);
    }
    for (let height = rows.height + 1; height <= MOST_NAME_ROWS; height++) {
      const last = from + height - 1;
      if (!isWhole(head, from, height) || !isWordy(head, last)) break;
      const own = alone[last]?.size ?? 0;
      if (own === 0 && ids.size === 0) continue;
      const taller = found({ from, height });
      // A row that has half as many names itself is no data, whatever becomes of the names above it.
      if (taller.size > ids.size || (own > 0 && 2 * own >= ids.size)) [rows, ids] = [{ from, height }, taller];
    }
    return { rows, score: ids.size };
  };

  const { from, height } = settled;
  if (from !== undefined) return height === undefined ? grown(from).rows : { from, height };
  let best: { readonly rows: NameRows; readonly score: number } | undefined;
  for (const place of head.rows.keys()) {
    const next = height === undefined ? grown(place) : { rows: { from: place, height }, score: found({ from: place, height }).size };
    const isInside = best !== undefined && place < best.rows.from + best.rows.height;
    const isBetter =
      next.score > (best?.score ?? 0) || (best !== undefined && next.score === best.score && isInside && !isGrouping(head, best.rows.from));
    if (isBetter) best = next;
  }
  return best?.rows;
}
