import type { FoundColumn, Table, TableValue } from "@teks/tables";
import { type Locator, type Note, noteOf } from "./located";

/** A row of totals of the whole table; a subtotal or a part is of rows that nobody names. */
const WHOLE = /^(全县|全区|全市|本县)?(合计|总计|共计|总和|全县|计)$|^(grand )?totals?$/i;

/** What a cell adds to a sum: nothing where it does not apply; undefined where its figure is not there. */
function addend(value: TableValue | undefined): number | undefined {
  if (value === undefined) return undefined;
  if ("absent" in value) return value.absent === "not-applicable" ? 0 : undefined;
  return "exact" in value ? value.value : undefined;
}

/** Nearer than this share of the total, the two are the same figure, rounded once more in one of them. */
const ROUNDING = 1e-9;

/** Each total of the file that is not the sum of its rows. Where rows lack a figure the total may be more. */
export function totalNotes({ columns, rows, setAside }: Pick<Table, "columns" | "rows" | "setAside">, locator: Locator): readonly Note[] {
  const totals = setAside.filter(({ reason, text }) => reason === "total" && WHOLE.test(text.replaceAll(/[\s：:]/g, "")));
  if (totals.length === 0) return [];
  return columns.flatMap(({ kind, header, letter }: FoundColumn, place) => {
    if (kind !== "quantity") return [];
    const figures = rows.map(({ values }) => addend(values[place]));
    const known = figures.filter((figure) => figure !== undefined);
    const sum = known.reduce((all, figure) => all + figure, 0);
    return totals.flatMap(({ row, line, values = [] }) => {
      const told = addend(values[place]);
      if (told === undefined) return [];
      const isLess = known.length < figures.length && sum <= told;
      if (isLess || Math.abs(told - sum) <= ROUNDING * Math.max(told, sum)) return [];
      const at = { row, ...(line === undefined ? {} : { line }) };
      return [noteOf("total-differs", locator.cell(at, header, letter), String(told), { sum: String(sum) })];
    });
  });
}
