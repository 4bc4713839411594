import type { Screen } from "./screens/screens";
import { type State, tableView, type View } from "./state";
import type { TableView } from "./table/view";

/** Views to go back to, and places; older ones are forgotten. */
const MOST = 1000;

/** A state whose view has changed, the one before remembered; itself where nothing did. */
export const remembering = (state: State, before: View): State =>
  state.view === before ? state : { ...state, past: [before, ...state.past].slice(0, MOST), future: [] };

/** The state with the table of its screen looked at otherwise. */
export function withTable(state: State, table: TableView): State {
  if (table === tableView(state)) return state;
  return { ...state, view: { ...state.view, tables: { ...state.view.tables, [state.screen]: table } } };
}

export const withFacts = (state: State, facts: View["facts"]): State =>
  facts === state.view.facts ? state : { ...state, view: { ...state.view, facts } };

const isView = (view: View | undefined): view is View => view !== undefined;

/** The screen whose table is another in the two views, so that undo shows what it undoes. */
function screenOfChange(from: View, to: View, at: Screen): Screen {
  const screens = new Set([...Object.keys(from.tables), ...Object.keys(to.tables)]) as Set<Screen>;
  const changed = [...screens].filter((screen) => from.tables[screen] !== to.tables[screen]);
  return changed.length === 0 || changed.includes(at) ? at : (changed[0] ?? at);
}

const turned = (state: State, to: View): State => ({
  ...state,
  view: to,
  screen: screenOfChange(state.view, to, state.screen),
  open: false,
  scroll: 0,
});

export function undone(state: State): State {
  const [to, ...past] = state.past;
  if (!isView(to)) return { ...state, said: { zh: "没有可撤销的", en: "nothing to undo" } };
  return { ...turned(state, to), past, future: [state.view, ...state.future].slice(0, MOST) };
}

export function redone(state: State): State {
  const [to, ...future] = state.future;
  if (!isView(to)) return { ...state, said: { zh: "没有可重做的", en: "nothing to redo" } };
  return { ...turned(state, to), future, past: [state.view, ...state.past].slice(0, MOST) };
}

/** Another screen, remembering where the user was. */
export function gone(state: State, screen: Screen): State {
  if (screen === state.screen) return { ...state, open: false, scroll: 0 };
  const here = { screen: state.screen, open: state.open };
  return { ...state, screen, open: false, scroll: 0, trail: [here, ...state.trail].slice(0, MOST) };
}

/** Where the user was before. */
export function returned(state: State): State {
  const [spot, ...trail] = state.trail;
  if (spot === undefined) return state;
  const { screen, open, chosen } = spot;
  const rows = chosen === undefined ? state.chosen : { ...state.chosen, [screen]: chosen };
  return { ...state, screen, open, chosen: rows, scroll: 0, trail };
}
