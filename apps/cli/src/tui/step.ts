import type { Words } from "@teks/indicators";
import { ACTIONS } from "./actions";
import { type CommandId, commandOf, screenOf } from "./commands";
import { gone, remembering, withFacts, withTable } from "./history";
import { followed } from "./links";
import type { MouseKey } from "./mouse";
import { SAVE_FORMATS } from "./save";
import { SCREENS } from "./screens/screens";
import { chosenOf, type Heard, type Key, type Room, type State, tableView } from "./state";
import { sorted, withColumn } from "./table/view";

const within = (at: number, most: number): number => Math.max(0, Math.min(at, most));

/** The text with a key typed at its end; undefined for a key that types nothing. */
function typedInto(text: string, key: Key): string | undefined {
  if ("text" in key) return text + key.text;
  if (key.press === "ctrl-u") return "";
  return key.press === "backspace" ? [...text].slice(0, -1).join("") : undefined;
}

/** Does what a command says, and remembers the view that it changes. */
function done(state: State, id: CommandId, room: Room): State {
  const screen = screenOf(id);
  if (screen !== undefined) return gone(state, screen);
  const next = ACTIONS[id as keyof typeof ACTIONS](state, room);
  // What goes on being typed is remembered once it is done.
  const isChange = next.mode.kind === "browse" && next.past === state.past && next.future === state.future;
  return isChange ? remembering(next, state.view) : next;
}

const browsing = (state: State): State => ({ ...state, mode: { kind: "browse" } });

type In<Kind extends State["mode"]["kind"]> = Extract<State["mode"], { kind: Kind }>;

/** Keys while a filter is written: what moves still moves, the rest is text. */
function filtering(state: State, { before }: In<"filter">, key: Key, room: Room): State {
  const table = tableView(state);
  if ("press" in key) {
    switch (key.press) {
      case "enter":
        return remembering(browsing(state), before);
      case "escape":
        return remembering(browsing(withTable(state, { ...table, filter: "" })), before);
      case "left":
      case "right":
        return state;
      case "tab":
      case "back-tab":
        return done(remembering(browsing(state), before), key.press === "tab" ? "next-screen" : "screen-before", room);
      case "backspace":
        if (table.filter === "") return remembering(browsing(state), before);
        break;
      case "ctrl-u":
        return withTable({ ...state, scroll: 0 }, { ...table, filter: "" });
      default: {
        const move = MOVING[key.press];
        return move === undefined ? state : ACTIONS[move](state, room);
      }
    }
  }
  const filter = typedInto(table.filter, key) ?? table.filter;
  return withTable({ ...state, scroll: 0 }, { ...table, filter });
}

const MOVING: Readonly<Record<string, "up" | "down" | "page-up" | "page-down" | "first" | "last">> = {
  up: "up",
  down: "down",
  "page-up": "page-up",
  "page-down": "page-down",
  home: "first",
  end: "last",
};

/** Moves by a key in something of that many lines or items. */
function moved(at: number, key: Key, most: number, page: number): number | undefined {
  const name = "press" in key ? key.press : key.text;
  switch (name) {
    case "up":
    case "k":
      return within(at - 1, most);
    case "down":
    case "j":
      return within(at + 1, most);
    case "page-up":
      return within(at - page, most);
    case "page-down":
    case " ":
      return within(at + page, most);
    case "home":
    case "g":
      return 0;
    case "end":
    case "G":
      return most;
    default:
      return undefined;
  }
}

function inPalette(state: State, mode: In<"palette">, key: Key, room: Room): State {
  const found = room.found(mode.text);
  if ("press" in key) {
    if (key.press === "escape") return browsing(state);
    if (key.press === "enter") {
      const id = found[within(mode.at, found.length - 1)];
      return id === undefined ? browsing(state) : done(browsing(state), id, room);
    }
    if (key.press === "backspace" && mode.text === "") return browsing(state);
    const at = moved(mode.at, key, Math.max(0, found.length - 1), room.page);
    if (at !== undefined) return { ...state, mode: { ...mode, at } };
  }
  const text = typedInto(mode.text, key);
  return text === undefined ? state : { ...state, mode: { ...mode, text, at: 0 } };
}

/** Choosing among the files opened before: one that is there is opened in place of this. */
function inRecent(state: State, mode: In<"recent">, key: Key, { recent = [], page }: Room): State {
  const at = moved(mode.at, key, Math.max(0, recent.length - 1), page);
  if (at !== undefined) return { ...state, mode: { ...mode, at } };
  const file = recent[mode.at];
  if (file === undefined || !("press" in key) || key.press !== "enter") return browsing(state);
  if (!file.isThere) return { ...state, said: { zh: `文件不在了：${file.path}`, en: `no longer there: ${file.path}` } };
  return { ...browsing(state), opening: { path: file.path, number: (state.opening?.number ?? 0) + 1 } };
}

function choosingColumns(state: State, mode: In<"columns">, key: Key, { allColumns }: Room): State {
  const isChoice = "text" in key ? key.text === " " || key.text === "x" : key.press === "enter";
  const id = allColumns[mode.at];
  if (isChoice && id !== undefined) return withTable(state, withColumn(tableView(state), id, allColumns));
  const at = moved(mode.at, key, Math.max(0, allColumns.length - 1), 10);
  if (at !== undefined) return { ...state, mode: { ...mode, at } };
  const isDone = "text" in key ? key.text === "c" || key.text === "q" : key.press === "escape" || key.press === "backspace";
  return isDone ? remembering(browsing(state), mode.before) : state;
}

/** A help or a code that covers the screen: what moves scrolls it; any other key leaves it, and the language and q are themselves. */
function reading(state: State, mode: In<"help"> | In<"code">, key: Key, room: Room): State {
  const scroll = moved(mode.scroll, key, room.covered, room.page);
  if (scroll !== undefined) return { ...state, mode: { ...mode, scroll } };
  if ("text" in key && key.text === "l") return ACTIONS.language(state, room);
  if ("text" in key && key.text === "q") return ACTIONS.quit(state, room);
  const which = mode.kind === "code" && "text" in key ? CODES[key.text] : undefined;
  return which === undefined ? browsing(state) : copied(browsing(state), room.copy(which));
}

const CODES: Readonly<Record<string, "cli" | "curl" | "typescript">> = { "1": "cli", "2": "curl", "3": "typescript" };

const copied = (state: State, text: string): State => ({
  ...state,
  copied: { text, number: (state.copied?.number ?? 0) + 1 },
  said: { zh: `已复制 ${[...text].length} 个字符`, en: `copied ${[...text].length} characters` },
});

const COPIED: Readonly<Record<string, "cell" | "row" | "view">> = { c: "cell", y: "cell", r: "row", v: "view" };

function copying(state: State, key: Key, room: Room): State {
  const what = "text" in key ? COPIED[key.text] : undefined;
  const text = what === undefined ? "" : room.copy(what);
  // Not every view has all of them.
  return text === "" ? browsing(state) : copied(browsing(state), text);
}

/** Typing a figure: one that is cheap to work out shows what comes of it with each digit, any other when it is entered. */
function editing(state: State, mode: In<"edit">, key: Key): State {
  const { figures, at, before } = mode;
  const figure = figures[at];
  if (figure === undefined) return browsing(state);
  const read = (text: string) => figure.read(text, before.facts);
  const turned = (by: number): State => {
    const next = (at + by + figures.length) % figures.length;
    const { refused: _, ...others } = mode;
    return withFacts({ ...state, mode: { ...others, at: next, text: "" } }, before.facts);
  };
  if ("press" in key) {
    switch (key.press) {
      case "escape":
        return { ...browsing(state), view: before };
      case "enter": {
        if (mode.text.trim() === "") return { ...browsing(state), view: before };
        const told = read(mode.text);
        if ("refused" in told) return { ...state, mode: { ...mode, refused: told.refused } };
        return remembering(browsing(withFacts(state, told)), before);
      }
      case "tab":
      case "down":
        return turned(1);
      case "back-tab":
      case "up":
        return turned(-1);
      default:
    }
  }
  const text = typedInto(mode.text, key);
  if (text === undefined) return state;
  const { refused: _, ...others } = mode;
  const typed = { ...state, mode: { ...others, text } };
  if (!figure.isLive || text.trim() === "") return withFacts(typed, before.facts);
  const told = read(text);
  return "refused" in told ? { ...withFacts(typed, before.facts), mode: { ...mode, text, refused: told.refused } } : withFacts(typed, told);
}

/** Naming a file: Enter asks for it to be written and, where it is there already, y asks once more. */
function saving(state: State, { text, stage }: In<"save">, key: Key, room: Room): State {
  const named = (name: string, others: Partial<In<"save">> = {}): State => ({
    ...state,
    mode: { kind: "save", text: name, stage: "typing", ...others },
  });
  const written = (isOver: boolean): State => {
    const file = room.file(text.trim());
    if (file === undefined) return named(text, { refused: ENDINGS });
    return { ...named(text, { stage: "writing" }), saving: { file, isOver, number: (state.saving?.number ?? 0) + 1 } };
  };
  if (stage === "writing") return state;
  if ("press" in key && key.press === "escape") return browsing(state);
  if (stage === "there") return "text" in key && key.text === "y" ? written(true) : named(text);
  if ("press" in key && key.press === "enter") return written(false);
  const typed = typedInto(text, key);
  return typed === undefined ? state : named(typed);
}

const ENDINGS: Words = { zh: `要以 .${SAVE_FORMATS.join(" .")} 结尾`, en: `must end in .${SAVE_FORMATS.join(" .")}` };

/** What the world outside tells: how a file was written, that one has changed. */
export function hear(state: State, told: Heard): State {
  const { mode } = state;
  const isAsked = mode.kind === "save" && mode.stage === "writing";
  switch (told.heard) {
    case "there":
      return isAsked ? { ...state, mode: { ...mode, stage: "there" } } : state;
    case "failed":
      return isAsked ? { ...state, mode: { ...mode, stage: "typing", refused: told.says } } : { ...state, said: told.says };
    case "news":
      return { ...state, said: told.says };
    case "saved":
      return { ...(isAsked ? browsing(state) : state), said: told.says };
  }
}

/** How many lines a turn of the wheel moves. */
const WHEEL = 3;

/** A click on a row chooses it and, where it is chosen already, opens it; on a title it sorts; on a screen's name it goes there. */
function clicked(state: State, key: MouseKey, room: Room): State {
  const hit = room.hit(key);
  if (hit === undefined) return state;
  if ("link" in hit) return followed(state, hit.link, chosenOf(state, room.entries));
  if ("screen" in hit) {
    const screen = SCREENS.find((each) => each === hit.screen);
    return screen === undefined ? state : gone(state, screen);
  }
  if ("column" in hit) {
    const there = { ...state, columns: { ...state.columns, [state.screen]: hit.column } };
    return remembering(withTable(there, sorted(tableView(there), hit.column)), state.view);
  }
  const isChosen = chosenOf(state, room.entries) === hit.row;
  return { ...state, chosen: { ...state.chosen, [state.screen]: hit.row }, open: isChosen, scroll: 0 };
}

/** The mouse: the wheel does as the arrows do wherever there is something to move, a click only while nothing is typed. */
function pointed(state: State, key: MouseKey, room: Room): State {
  if (key.mouse === "click") return state.mode.kind === "browse" ? clicked(state, key, room) : state;
  const kind = state.mode.kind;
  if (kind === "edit" || kind === "copy" || kind === "save") return state;
  const arrow: Key = { press: key.mouse === "wheel-up" ? "up" : "down" };
  return Array.from({ length: WHEEL }).reduce<State>((each) => step(each, arrow, room), state);
}

/** What a key or the mouse makes of a state, in the room the drawing has for it. */
export function step(state: State, key: Key | MouseKey, room: Room): State {
  const { said: _, ...quiet } = state;
  const { mode } = state;
  if ("mouse" in key) return pointed(quiet, key, room);
  switch (mode.kind) {
    case "filter":
      return filtering(quiet, mode, key, room);
    case "palette":
      return inPalette(quiet, mode, key, room);
    case "columns":
      return choosingColumns(quiet, mode, key, room);
    case "recent":
      return inRecent(quiet, mode, key, room);
    case "help":
    case "code":
      return reading(quiet, mode, key, room);
    case "copy":
      return copying(quiet, key, room);
    case "edit":
      return editing(quiet, mode, key);
    case "save":
      return saving(quiet, mode, key, room);
    case "browse": {
      const id = commandOf("press" in key ? key.press : key.text, quiet);
      return id === undefined ? quiet : done(quiet, id, room);
    }
  }
}
