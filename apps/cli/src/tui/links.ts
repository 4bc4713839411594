import { gone, withTable } from "./history";
import { SCREENS, type Screen } from "./screens/screens";
import { type State, tableView } from "./state";
import type { Line } from "./text";

// A line of a detail that leads to a row: of the same screen or of another.

/** The row of a screen, as a line leads to it. */
export const linkTo = (screen: Screen, key: string): string => `${screen} ${key}`;

export interface Link {
  /** The line that leads there. */
  readonly line: number;
  readonly to: string;
}

export const linksIn = (lines: readonly Line[]): readonly Link[] =>
  lines.flatMap((each, line) => each.flatMap(({ link }) => (link === undefined ? [] : [{ line, to: link }])));

/** The state at the row that a link leads to, its detail open and nothing hiding it; the way back leads here. */
export function followed(state: State, to: string, from: string | undefined): State {
  const [name, ...words] = to.split(" ");
  const screen = SCREENS.find((each) => each === name);
  if (screen === undefined) return state;
  const trail = [{ screen: state.screen, open: true, ...(from === undefined ? {} : { chosen: from }) }, ...state.trail];
  const there = { ...gone(state, screen), trail, open: true, chosen: { ...state.chosen, [screen]: words.join(" ") } };
  const table = tableView(there);
  return table.filter === "" && !table.isTray ? there : withTable(there, { ...table, filter: "", isTray: false });
}
