import { type Code, codeOf, type Files } from "./code";
import { detailLines } from "./detail";
import type { Column, Entry, Sheet } from "./entry";
import { type Model, supposing } from "./model";
import { sheetOf } from "./screens/screens";
import { chosenOf, columnOf, type State, tableView } from "./state";
import { type Arranged, arranged } from "./table/arranged";
import { type Initials, unknownInitials } from "./table/filter";
import { visibleColumns } from "./table/lines";
import type { TableView } from "./table/view";
import type { Line } from "./text";

/** What is to be seen in a state: the model as supposed, the table of the screen as it is looked at, and what is under the cursor. */
export interface Scene {
  /** The model of the data, and the model as supposed. */
  readonly base: Model;
  readonly model: Model;
  readonly sheet: Sheet;
  readonly table: TableView;
  readonly rows: Arranged<Entry>;
  readonly columns: readonly Column[];
  readonly chosen: string | undefined;
  readonly entry: Entry | undefined;
  readonly column: string | undefined;
}

export function sceneOf(base: Model, state: State, initials: Initials = unknownInitials): Scene {
  const model = supposing(base, state.view.facts);
  const sheet = sheetOf(model, state.screen);
  const table = tableView(state);
  const rows = arranged(sheet, table, state.language, initials);
  const columns = visibleColumns(sheet, table).map((each) => each.column);
  const at = rows.placeOf.get(state.chosen[state.screen] ?? "")?.at;
  const chosen = at === undefined ? chosenOf(state, rows.keys.slice(0, 1)) : rows.keys[at];
  const entry = rows.entries[at ?? 0];
  const column = columnOf(
    state,
    columns.map(({ id }) => id),
  );
  return { base, model, sheet, table, rows, columns, chosen, entry, column };
}

const toldOf = new WeakMap<Entry, Map<string, readonly Line[]>>();

/** The detail of the entry under the cursor, remembered: neither scrolling through a long one nor coming back to it should write it again. */
export function detailOf({ model, entry, column }: Scene, { language, chart, open }: State, columns: number): readonly Line[] {
  if (entry === undefined) return [];
  const width = Math.max(8, columns);
  const known = toldOf.get(entry) ?? new Map<string, readonly Line[]>();
  toldOf.set(entry, known);
  const way = [language, width, chart, column, open].join(" ");
  const lines =
    known.get(way) ?? detailLines(entry, { model, language, width, chart, isGlance: !open, ...(column === undefined ? {} : { column }) });
  known.set(way, lines);
  return lines;
}

/** The view as code: of the entry that is open, of the whole table otherwise. */
export function codeIn({ model, entry, table }: Scene, { screen, open }: State, files: Files): Code {
  const isNarrowed = table.filter !== "" || table.isTray || table.sort !== undefined;
  return codeOf({ screen, model, files, entry: open ? entry : undefined, isNarrowed });
}
