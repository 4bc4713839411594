import type { Language } from "@teks/indicators";

// What the explorer remembers and what each key does to it. Nothing here draws, and nothing here knows an indicator.

export const SCREENS = ["overview", "indicators", "findings", "standards", "balance"] as const;
export type Screen = (typeof SCREENS)[number];

/** A key as the reducer takes it: one that names itself, or text, which is a command or a letter of the filter. */
export type Press =
  | "up"
  | "down"
  | "left"
  | "right"
  | "page-up"
  | "page-down"
  | "home"
  | "end"
  | "enter"
  | "escape"
  | "backspace"
  | "tab"
  | "back-tab";
export type Key = { readonly press: Press } | { readonly text: string };

export interface State {
  readonly language: Language;
  readonly screen: Screen;
  /** The entry under the cursor, by its key, for each screen; the first where none was chosen or the filter hides it. */
  readonly chosen: Readonly<Partial<Record<Screen, string>>>;
  readonly filter: string;
  /** Keys write the filter. */
  readonly typing: boolean;
  /** Keys move the detail and not the list. */
  readonly open: boolean;
  /** How many lines of the detail have gone past its top. */
  readonly scroll: number;
  readonly help: boolean;
  readonly done: boolean;
}

/** What the drawing has room for in this state: the entries it lists, how many of them at once, and how far the detail goes on. */
export interface Room {
  readonly entries: readonly string[];
  readonly page: number;
  /** The lines that one page of the detail shows. */
  readonly detail: number;
  /** The lines of the detail beyond its first page. */
  readonly beyond: number;
}

export const start = (language: Language, screen: Screen = "overview"): State => ({
  language,
  screen,
  chosen: {},
  filter: "",
  typing: false,
  open: false,
  scroll: 0,
  help: false,
  done: false,
});

/** The entry under the cursor, or none in an empty list. */
export function chosenOf({ screen, chosen }: State, entries: readonly string[]): string | undefined {
  const key = chosen[screen];
  return key !== undefined && entries.includes(key) ? key : entries[0];
}

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

const show = (state: State, screen: Screen): State => ({ ...state, screen, filter: "", open: false, scroll: 0 });

function turn(state: State, by: 1 | -1): State {
  const at = SCREENS.indexOf(state.screen) + by;
  return show(state, SCREENS.at(at % SCREENS.length) ?? state.screen);
}

const opened = (state: State, room: Room): State =>
  room.entries.length === 0 ? state : { ...state, open: true, scroll: state.open ? state.scroll : 0 };

function back(state: State): State {
  if (state.open) return { ...state, open: false, scroll: 0 };
  return { ...state, filter: "" };
}

/** Moves by lines: of the detail while it is open, of the list otherwise. */
function moved(state: State, room: Room, by: { readonly lines: number } | { readonly pages: number } | "first" | "last"): State {
  const page = Math.max(1, (state.open ? room.detail : room.page) - 1);
  const to = (at: number): number => {
    if (by === "first") return 0;
    if (by === "last") return Number.MAX_SAFE_INTEGER;
    return at + ("lines" in by ? by.lines : by.pages * page);
  };
  return state.open ? scrolled(state, room, to) : choose(state, room, to);
}

function pressed(state: State, press: Press, room: Room): State {
  switch (press) {
    case "up":
      return moved(state, room, { lines: -1 });
    case "down":
      return moved(state, room, { lines: 1 });
    case "page-up":
      return moved(state, room, { pages: -1 });
    case "page-down":
      return moved(state, room, { pages: 1 });
    case "home":
      return moved(state, room, "first");
    case "end":
      return moved(state, room, "last");
    case "enter":
    case "right":
      return opened(state, room);
    case "left":
      return state.open ? back(state) : state;
    case "escape":
    case "backspace":
      return back(state);
    case "tab":
      return turn(state, 1);
    case "back-tab":
      return turn(state, -1);
  }
}

function commanded(state: State, letter: string, room: Room): State {
  const screen = SCREENS[Number(letter) - 1];
  if (screen !== undefined) return show(state, screen);
  switch (letter) {
    case "j":
      return pressed(state, "down", room);
    case "k":
      return pressed(state, "up", room);
    case "g":
      return pressed(state, "home", room);
    case "G":
      return pressed(state, "end", room);
    case " ":
      return pressed(state, "page-down", room);
    case "/":
      return { ...state, typing: true, open: false, scroll: 0 };
    case "?":
      return { ...state, help: true };
    case "l":
      return { ...state, language: state.language === "zh" ? "en" : "zh" };
    case "q":
      return { ...state, done: true };
    default:
      return state;
  }
}

/** Keys while the filter is written: what moves still moves, the rest is text. */
function typed(state: State, key: Key, room: Room): State {
  if ("text" in key) return { ...state, filter: state.filter + key.text, scroll: 0 };
  switch (key.press) {
    case "enter":
      return { ...state, typing: false };
    case "escape":
      return { ...state, typing: false, filter: "", scroll: 0 };
    case "backspace":
      return state.filter === "" ? { ...state, typing: false } : { ...state, filter: [...state.filter].slice(0, -1).join(""), scroll: 0 };
    case "left":
    case "right":
      return state;
    case "tab":
    case "back-tab":
      return pressed({ ...state, typing: false }, key.press, room);
    default:
      return pressed(state, key.press, room);
  }
}

/** What a key makes of a state, in the room the drawing has for it. */
export function step(state: State, key: Key, room: Room): State {
  if (state.help && !("text" in key && "lq".includes(key.text))) return { ...state, help: false };
  if (state.typing) return typed(state, key, room);
  return "press" in key ? pressed(state, key.press, room) : commanded(state, key.text, room);
}
