import type { Facts } from "./facts";
import { type Model, supposing } from "./model";
import { type Screen, screensFor, sheetOf } from "./screens/screens";
import { type State, tableView } from "./state";

// A session as text: what is supposed and how each table is looked at, a command a line. Nothing of how the user came there.

/** A text as the rest of a line holds it: what would end the line or cannot be seen is written as its number. */
const escaped = (text: string): string => text.replace(/[\p{Cc}\\\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);

/** A number in plain digits, as a person would type it. */
const plain = (value: number): string => (/e/.test(String(value)) ? value.toFixed(9).replace(/\.?0+$/, "") : String(value));

function factLines({ day, changes, schools, scale, series }: Facts, county: string): readonly string[] {
  const { bands, teachers, since } = scale;
  return [
    ...(day === undefined ? [] : [`day ${day}`]),
    ...changes.map(
      ({ count, stage, to, place }) => `suppose ${count}@${stage} ${plain(to)}${place === county ? "" : ` ${escaped(place)}`}`,
    ),
    ...schools.map(({ count, stage, to, school }) => `suppose-school ${count}@${stage} ${plain(to)} ${escaped(school)}`),
    ...series.map(({ series: id, year, to }) => `suppose-year ${id} ${year} ${plain(to)}`),
    ...(bands === undefined
      ? []
      : [`bands ${bands.map(({ fromYears, amount }) => `${fromYears === null ? "?" : plain(fromYears)}:${plain(amount)}`).join(" ")}`]),
    ...(teachers === undefined ? [] : [`teachers ${teachers}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
  ];
}

/** How a screen's table is looked at. Rows and columns that it no longer has are left out: nothing of them is to be seen. */
function tableLines(model: Model, state: State, screen: Screen): readonly string[] {
  const { filter, sort, hidden, frozen, marks, isTray } = tableView({ ...state, screen });
  const { columns, sections } = sheetOf(model, screen);
  const rows = new Set(sections.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const hasColumn = (id: string | undefined): id is string => columns.some((column) => column.id === id);
  const [row, column] = [state.chosen[screen], state.columns[screen]];
  return [
    ...(filter === "" ? [] : [`filter ${escaped(filter)}`]),
    ...(sort === undefined || !hasColumn(sort.column) ? [] : [`sort ${sort.column} ${sort.isDescending ? "desc" : "asc"}`]),
    ...hidden.filter(hasColumn).map((id) => `hide ${id}`),
    ...(frozen === 1 ? [] : [`freeze ${frozen}`]),
    ...marks.filter((key) => rows.has(key)).map((key) => `mark ${escaped(key)}`),
    ...(isTray ? ["tray"] : []),
    ...(hasColumn(column) ? [`column ${column}`] : []),
    ...(row !== undefined && rows.has(row) ? [`row ${escaped(row)}`] : []),
  ];
}

/** What is to be seen in a state as commands that lead there from the start. */
export function sessionText(base: Model, state: State): string {
  const model = supposing(base, state.view.facts);
  const screens = screensFor(state.isSeveral);
  const others = screens
    .filter((screen) => screen !== state.screen)
    .flatMap((screen) => {
      const lines = tableLines(model, state, screen);
      return lines.length === 0 ? [] : [`screen ${screen}`, ...lines];
    });
  const { zh, en } = model.county;
  return [
    `# teks --replay: ${escaped(`${zh} ${en}`)} ${base.on}`,
    `language ${state.language}`,
    ...factLines(state.view.facts, model.place.id),
    ...others,
    `screen ${state.screen}`,
    ...tableLines(model, state, state.screen),
    ...(state.chart === 0 ? [] : [`chart ${state.chart}`]),
    ...(state.open ? ["open"] : []),
    "",
  ].join("\n");
}
