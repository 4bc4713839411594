import { COUNTS, type Problem, unitWords } from "@teks/indicators";
import { type QuantityOptions, quantity, type Table, type TableRow, type TableValue, valueIn, writtenUnit } from "@teks/tables";
import { columnUnit } from "./columns";
import type { Told } from "./figure";
import { countNamed, countOf, LONG, stageNamed } from "./figure-columns";
import type { Locator } from "./located";

/** A row or a column that no figure was read from. */
export interface Unmapped {
  readonly path: string;
  readonly name: string;
}

/** What the rows of a table tell, each figure with the county it is of. */
export interface FigureRows {
  readonly told: readonly PlacedFigure[];
  readonly unmapped: readonly Unmapped[];
  readonly problems: readonly Problem[];
}

/** `place` is "" where the table has no column for it. */
type PlacedFigure = Told & { readonly place: string };

const textOf = (value: TableValue | undefined): string => (value !== undefined && "text" in value ? value.text : "");

const badStage = (path: string, value: string): Problem => ({
  code: "unknown-option",
  path,
  value,
  accepted: { zh: "小学、初中、义务教育", en: "primary, junior, all" },
});

/** The texts of a row and where its cells are, by the columns' ids. */
function rowText(table: Table, ids: readonly string[], locator: Locator) {
  const readers = new Map(ids.map((id) => [id, valueIn(table, id)]));
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  return {
    value: (row: TableRow, id: string) => readers.get(id)?.(row),
    text: (row: TableRow, id: string) => textOf(readers.get(id)?.(row)),
    path: (row: TableRow, id: string) => locator.cell(row, columns.get(id)?.header ?? id, columns.get(id)?.letter),
    unit: (id: string) => columns.get(id)?.unit,
  };
}

/** The rows of data, with those that were set aside as totals and are figures of their own: of the stage 合计, which is the whole. */
function rowsWith(table: Table, isData: (row: TableRow) => boolean): readonly TableRow[] {
  const totals = table.setAside.flatMap(({ row, line, values }) => {
    const total = values === undefined ? undefined : { row, ...(line === undefined ? {} : { line }), values };
    return total !== undefined && isData(total) ? [total] : [];
  });
  return [...table.rows, ...totals].sort((a, b) => a.row - b.row);
}

/** The figures of a table with a row each: what it is of, its value, and in its own columns the unit, the stage, the county. */
export function longRows(table: Table, locator: Locator, marks: QuantityOptions["marks"]): FigureRows {
  const [told, unmapped, problems]: [PlacedFigure[], Unmapped[], Problem[]] = [[], [], []];
  const { value, text, path, unit } = rowText(
    table,
    LONG.map(({ id }) => id),
    locator,
  );
  for (const row of rowsWith(table, (total) => countNamed(text(total, "count")) !== undefined)) {
    const named = countNamed(text(row, "count"));
    const cell = value(row, "value") ?? { absent: "not-reported" as const, mark: "" };
    if (named === undefined) unmapped.push({ path: path(row, "count"), name: text(row, "count") });
    // What is no text stands among the file's own issues.
    if (named === undefined || "refused" in cell || "id" in cell) continue;
    const { count } = named;
    const stageWord = text(row, "stage");
    const stage = stageWord === "" ? (named.stage ?? "all") : stageNamed(stageWord);
    if (stage === undefined || (named.stage !== undefined && named.stage !== stage)) {
      problems.push(badStage(path(row, "stage"), stageWord));
      continue;
    }
    const unitText = text(row, "unit") || named.unit || "";
    const words = unitWords(COUNTS[count].unit);
    const isOwn = unitText === "" || unitText === words.zh || unitText === words.en;
    const header = isOwn ? (unitText === "" ? unit("value") : undefined) : writtenUnit(unitText);
    if (!isOwn && header === undefined) {
      problems.push({ code: "unit", path: path(row, "unit"), value: unitText, accepted: words });
      continue;
    }
    const own = columnUnit(COUNTS[count].unit);
    const read =
      "text" in cell
        ? quantity(cell.text, {
            ...(own === undefined ? {} : { unit: own }),
            ...(header === undefined ? {} : { header }),
            ...(marks === undefined ? {} : { marks }),
          })
        : cell;
    told.push({ count, stage, path: path(row, "value"), printed: `${textOf(cell)}${unitText}`, read, place: text(row, "place") });
  }
  return { told, unmapped, problems };
}

/** The figures of a table with a row a county, or a county and stage, and a column a count. */
export function wideRows(table: Table, locator: Locator): FigureRows {
  const [told, problems]: [PlacedFigure[], Problem[]] = [[], []];
  const { text, path } = rowText(table, ["place", "stage"], locator);
  for (const row of rowsWith(table, (total) => stageNamed(text(total, "stage")) !== undefined)) {
    const stageWord = text(row, "stage");
    const ofRow = stageWord === "" ? undefined : stageNamed(stageWord);
    if (stageWord !== "" && ofRow === undefined) {
      problems.push(badStage(path(row, "stage"), stageWord));
      continue;
    }
    table.columns.forEach(({ id, header, letter }, at) => {
      const of = countOf(id);
      const read = row.values[at];
      if (of === undefined || read === undefined || "refused" in read || "id" in read || "text" in read) return;
      const printed = "exact" in read ? read.exact : "";
      const stage = of.stage ?? ofRow ?? "all";
      told.push({ count: of.count, stage, path: locator.cell(row, header, letter), printed, read, place: text(row, "place") });
    });
  }
  return { told, unmapped: table.unmapped.map(({ header }) => ({ path: locator.row(headerPlace(table)), name: header })), problems };
}

/** The row of the header; the file's first where it has none. */
const headerPlace = ({ setAside }: Table): { readonly row: number; readonly line?: number } =>
  setAside.findLast(({ reason }) => reason === "header") ?? { row: 1 };
