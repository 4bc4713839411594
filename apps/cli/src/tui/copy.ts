import type { Language } from "@teks/indicators";
import type { Arranged } from "./table/arranged";
import { visibleColumns } from "./table/lines";
import { type Cell, type Column, comparedBy, type Keyed, type Sheet } from "./table/sheet";
import type { TableView } from "./table/view";

// Text as a spreadsheet takes it from the clipboard: tabs between cells, a line a row, numbers as plain numbers.

const plain = (cell: Cell): string => {
  const value = comparedBy(cell);
  const text = typeof value === "number" && cell.asText !== true ? String(value) : cell.text;
  return text.replace(/[\t\r\n]+/gu, " ").trim();
};

const rowText = <E>(entry: E, columns: readonly Column<E>[], language: Language): string =>
  columns.map((column) => plain(column.cell(entry, language))).join("\t");

/** The cell under the cursor, its row, or all rows that show with the titles of their columns. */
export function copyText<E extends Keyed>(
  what: "cell" | "row" | "view",
  {
    sheet,
    rows,
    view,
    chosen,
    column,
    language,
  }: {
    readonly sheet: Sheet<E>;
    readonly rows: Arranged<E>;
    readonly view: TableView;
    readonly chosen: string | undefined;
    readonly column: string | undefined;
    readonly language: Language;
  },
): string {
  const columns = visibleColumns(sheet, view).map((each) => each.column);
  const entry = rows.entries.find(({ key }) => key === chosen);
  if (what === "view") {
    const head = columns.map((each) => each[language]).join("\t");
    return [head, ...rows.entries.map((each) => rowText(each, columns, language))].join("\n");
  }
  if (entry === undefined) return "";
  if (what === "row") return rowText(entry, columns, language);
  const at = columns.find(({ id }) => id === column) ?? columns[0];
  return at === undefined ? "" : plain(at.cell(entry, language));
}

/** What asks a terminal to put a text on the clipboard, also over SSH (OSC 52). */
export const clipboardSequence = (text: string): string => `\u001b]52;c;${Buffer.from(text, "utf8").toString("base64")}\u0007`;
