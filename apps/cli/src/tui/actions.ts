import type { NamedCommandId } from "./commands";
import { NO_FACTS } from "./facts";
import { onDay } from "./figures";
import { gone, redone, returned, undone, withFacts, withTable } from "./history";
import { followed } from "./links";
import { screensFor } from "./screens/screens";
import { chosenOf, columnOf, LOOKS, type Room, type State, tableView } from "./state";
import { frozenAt, marked, markedAll, PLAIN_VIEW, sorted, withColumn } from "./table/view";

type Action = (state: State, room: Room) => State;

const within = (at: number, most: number): number => Math.max(0, Math.min(at, most));

function choose(state: State, { entries }: Room, move: (at: number) => number): State {
  const at = entries.indexOf(chosenOf(state, entries) ?? "");
  const key = entries[within(move(Math.max(0, at)), entries.length - 1)];
  return key === undefined ? state : { ...state, chosen: { ...state.chosen, [state.screen]: key }, scroll: 0 };
}

const scrolled = (state: State, { beyond }: Room, move: (at: number) => number): State => ({
  ...state,
  scroll: within(move(within(state.scroll, beyond)), beyond),
});

/** Moves by lines: of the detail while it is open, of the list otherwise. */
const moving =
  (by: { readonly lines: number } | { readonly pages: number } | "first" | "last"): Action =>
  (state, room) => {
    const page = Math.max(1, (state.open ? room.detail : room.page) - 1);
    const to = (at: number): number => {
      if (by === "first") return 0;
      if (by === "last") return Number.MAX_SAFE_INTEGER;
      return at + ("lines" in by ? by.lines : by.pages * page);
    };
    return state.open ? scrolled(state, room, to) : choose(state, room, to);
  };

const across =
  (by: 1 | -1): Action =>
  (state, { columns }) => {
    const id = columns[within(columns.indexOf(columnOf(state, columns) ?? "") + by, columns.length - 1)];
    return id === undefined ? state : { ...state, columns: { ...state.columns, [state.screen]: id } };
  };

const turning =
  (by: 1 | -1): Action =>
  (state) => {
    const screens = screensFor(state.isSeveral);
    const at = screens.indexOf(state.screen) + by;
    return gone(state, screens.at(at % screens.length) ?? state.screen);
  };

const NO_LINK = { zh: "这里没有可前往的行", en: "no line here leads anywhere" };

/** The next line of the detail that leads elsewhere, brought into sight. */
const turningLink =
  (by: 1 | -1): Action =>
  (state, { links, detail, beyond }) => {
    const at = links.findIndex(({ to }) => to === state.link);
    const link = links.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % links.length);
    if (link === undefined) return { ...state, said: NO_LINK };
    // The last line of a page says how many more there are.
    const isSeen = link.line >= state.scroll && link.line < state.scroll + detail - 1;
    return { ...state, link: link.to, scroll: isSeen ? state.scroll : within(link.line - 2, beyond) };
  };

/** Out of the detail; in the list, out of what narrows it. */
function closed(state: State): State {
  if (state.open) return { ...state, open: false, scroll: 0 };
  const table = tableView(state);
  return table.filter === "" && !table.isTray ? state : withTable(state, { ...table, filter: "", isTray: false });
}

const onColumn =
  (change: (state: State, column: string, room: Room) => State): Action =>
  (state, room) => {
    const column = columnOf(state, room.columns);
    return column === undefined ? state : change(state, column, room);
  };

const onRow =
  (change: (state: State, key: string) => State): Action =>
  (state, { entries }) => {
    const key = chosenOf(state, entries);
    return key === undefined ? state : change(state, key);
  };

/** The day before or after that of the rules among those on which a rule becomes another. */
const toDay =
  (by: 1 | -1): Action =>
  (state, { on, asked, days }) => {
    const day = by > 0 ? days.find((each) => each > on) : days.findLast((each) => each < on);
    if (day === undefined) return { ...state, said: { zh: "没有更多规则变化日", en: "no further day on which a rule changes" } };
    return withFacts(state, onDay(state.view.facts, day, asked));
  };

const banded =
  (change: Parameters<Room["band"]>[0]): Action =>
  (state, { band }) => {
    const facts = band(change);
    return facts === undefined ? { ...state, said: { zh: "这里没有可改的档", en: "no band to change here" } } : withFacts(state, facts);
  };

function editing(state: State, figures: ReturnType<Room["figures"]>): State {
  const [first] = figures;
  if (first === undefined) return { ...state, said: { zh: "这一行没有可假设的数字", en: "this row has no figure to suppose otherwise" } };
  return { ...state, mode: { kind: "edit", before: state.view, figures, at: 0, text: "" } };
}

/** What each command does to a state. A command of the table without an action does not compile. */
export const ACTIONS: Readonly<Record<NamedCommandId, Action>> = {
  up: moving({ lines: -1 }),
  down: moving({ lines: 1 }),
  "page-up": moving({ pages: -1 }),
  "page-down": moving({ pages: 1 }),
  first: moving("first"),
  last: moving("last"),
  "column-left": across(-1),
  "column-right": across(1),
  open: (state, { entries }) => (entries.length === 0 ? state : { ...state, open: true, scroll: 0 }),
  close: closed,
  leave: closed,
  previous: (state) => (state.open && state.trail[0]?.chosen === undefined ? closed(state) : returned(state)),
  "next-link": turningLink(1),
  "previous-link": turningLink(-1),
  follow: (state, { links, entries }) => {
    const link = links.find(({ to }) => to === state.link) ?? links[0];
    return link === undefined ? { ...state, said: NO_LINK } : followed(state, link.to, chosenOf(state, entries));
  },
  "next-screen": turning(1),
  "screen-before": turning(-1),
  filter: (state) => ({ ...state, mode: { kind: "filter", before: state.view }, open: false, scroll: 0 }),
  sort: onColumn((state, column) => withTable(state, sorted(tableView(state), column))),
  columns: (state, { allColumns, columns }) => ({
    ...state,
    mode: { kind: "columns", before: state.view, at: Math.max(0, allColumns.indexOf(columnOf(state, columns) ?? "")) },
  }),
  hide: onColumn((state, column, { allColumns }) => withTable(state, withColumn(tableView(state), column, allColumns))),
  freeze: onColumn((state, column, { columns }) => withTable(state, frozenAt(tableView(state), columns.indexOf(column)))),
  mark: (state, room) => moving({ lines: 1 })(onRow((at, key) => withTable(at, marked(tableView(at), key)))(state, room), room),
  "mark-all": (state, { entries }) => (entries.length === 0 ? state : withTable(state, markedAll(tableView(state), entries))),
  tray: (state) => {
    const table = tableView(state);
    if (table.marks.length === 0) return { ...state, said: { zh: "还没有标记的行", en: "no row is marked yet" } };
    return withTable(state, { ...table, isTray: !table.isTray });
  },
  reset: (state) => withTable(state, { ...PLAIN_VIEW, marks: tableView(state).marks }),
  undo: undone,
  redo: redone,
  edit: (state, { figures }) => editing(state, figures()),
  "day-before": toDay(-1),
  "day-after": toDay(1),
  day: (state, { day }) => editing(state, [day]),
  data: (state) => withFacts(state, NO_FACTS),
  "band-add": banded("add"),
  "band-remove": banded("remove"),
  more: banded("more"),
  less: banded("less"),
  chart: (state) => ({ ...state, chart: state.chart + 1 }),
  copy: (state) => ({ ...state, mode: { kind: "copy" } }),
  code: (state) => ({ ...state, mode: { kind: "code", scroll: 0 } }),
  save: (state, { fileName }) => ({ ...state, mode: { kind: "save", text: fileName("view"), stage: "typing" } }),
  session: (state, { fileName }) => ({ ...state, mode: { kind: "save", text: fileName("session"), stage: "typing" } }),
  recent: (state, { recent }) => {
    if (recent === undefined)
      return { ...state, said: { zh: "未记最近打开的文件（--no-recent）", en: "no recent files are kept (--no-recent)" } };
    if (recent.length === 0) return { ...state, said: { zh: "还没有打开过文件", en: "no file was opened yet" } };
    return { ...state, mode: { kind: "recent", at: 0 } };
  },
  palette: (state) => ({ ...state, mode: { kind: "palette", text: "", at: 0 } }),
  help: (state) => ({ ...state, mode: { kind: "help", scroll: 0 } }),
  language: (state) => ({ ...state, language: state.language === "zh" ? "en" : "zh" }),
  look: (state) => ({ ...state, look: LOOKS[(LOOKS.indexOf(state.look) + 1) % LOOKS.length] ?? "dark" }),
  ascii: (state) => ({ ...state, isAscii: !state.isAscii }),
  quit: (state) => ({ ...state, done: true }),
};
