import type { Language } from "@teks/indicators";
import type { OutCell, OutTable } from "@teks/tables";
import { supposedText } from "./head";
import { LABELS } from "./labels";
import type { SchoolTable } from "./model";
import type { Scene } from "./scene";
import { SCREEN_ENTRIES } from "./screens/screens";
import { sessionText } from "./session";
import type { State } from "./state";
import type { Arranged } from "./table/arranged";
import { visibleColumns } from "./table/lines";
import { type Cell, comparedBy, type Keyed, type Sheet } from "./table/sheet";
import type { TableView } from "./table/view";

// What shows as a file: the rows and columns of the moment, numbers as numbers, nothing where there is no value.

export const SAVE_FORMATS = ["csv", "tsv", "xlsx", "json", "ndjson", "md", "teks"] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

/** The format that a file's name ends in. */
export function saveFormat(path: string): SaveFormat | undefined {
  const ending = /[^/\\]\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return SAVE_FORMATS.find((format) => format === ending);
}

/** A view to be written, and where to. */
export interface ViewFile {
  readonly path: string;
  readonly format: SaveFormat;
  readonly language: Language;
  readonly title: string;
  readonly table: OutTable;
  /** The session, where that and not its table is what is saved. */
  readonly session?: string;
  /** The schools whose balance a workbook is to hold as live formulas, in place of the table. */
  readonly book?: SchoolTable;
}

/** A cell as it is saved: words are those that show, since what they are sorted by may be an id. */
function savedCell(cell: Cell): OutCell {
  const value = comparedBy(cell);
  if (value === null || (typeof value === "number" && cell.asText !== true)) return value;
  return cell.text.trim() || null;
}

/**
 * The rows that show with the columns that are not hidden. What is only drawn is left out. The section that a row stands under goes before
 * it, since a row may need it to be told from another; what is supposed stands behind every row, since a file outlives the banner.
 */
export function viewTable<E extends Keyed>(
  sheet: Sheet<E>,
  rows: Arranged<E>,
  view: TableView,
  language: Language,
  supposed = "",
): OutTable {
  const columns = visibleColumns(sheet, view).flatMap(({ column }) => (column.drawn === undefined ? [column] : []));
  const sections = new Map(sheet.sections.flatMap(({ title, entries }) => entries.map(({ key }) => [key, title[language]] as const)));
  const isSectioned = sheet.sections.length > 1;
  const cells = rows.entries.map((entry) => [
    ...(isSectioned ? [sections.get(entry.key) ?? null] : []),
    ...columns.map((column) => savedCell(column.cell(entry, language))),
    ...(supposed === "" ? [] : [supposed]),
  ]);
  const first = isSectioned ? 1 : 0;
  const kindOf = (isId: boolean, at: number) =>
    isId ? ("id" as const) : cells.some((row) => typeof row[at] === "number") ? ("number" as const) : ("text" as const);
  return {
    columns: [
      ...(isSectioned ? [{ name: LABELS.section[language], kind: "text" as const }] : []),
      ...columns.map((column, at) => ({ name: column[language], kind: kindOf(column.isId === true, first + at) })),
      ...(supposed === "" ? [] : [{ name: LABELS["supposed-column"][language], kind: "text" as const }]),
    ],
    rows: cells,
  };
}

/** Whether a workbook of this screen is the live one: the schools' balance as formulas. */
export const isLiveBook = ({ screen }: Pick<State, "screen">): boolean => SCREEN_ENTRIES[screen].ofSchools === true;

/** The name proposed for a file: the screen and the day. */
export function fileName({ model }: Scene, { screen, language }: State): string {
  const supposed = supposedText(model, language) === "" ? "" : `-${LABELS.suppose[language]}`;
  return `${SCREEN_ENTRIES[screen][language].toLowerCase()}-${model.on}${supposed}.csv`;
}

/** The name proposed for a session. */
export const sessionName = ({ model }: Scene): string => `${model.county.id}-${model.on}.teks`;

/** The view as a file of that name; undefined for a name that no format ends. */
export function viewFile({ base, model, sheet, table, rows }: Scene, state: State, path: string): ViewFile | undefined {
  const format = saveFormat(path);
  if (format === undefined) return undefined;
  const { screen, language } = state;
  const title = SCREEN_ENTRIES[screen][language];
  const book = format === "xlsx" && isLiveBook(state) ? model.table : undefined;
  return {
    path,
    format,
    language,
    title,
    table: viewTable(sheet, rows, table, language, supposedText(model, language)),
    ...(format === "teks" ? { session: sessionText(base, state) } : {}),
    ...(book === undefined ? {} : { book }),
  };
}
