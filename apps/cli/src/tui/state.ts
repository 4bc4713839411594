import type { Day, Language, Words } from "@teks/indicators";
import type { CommandId, Press } from "./commands";
import { type Facts, NO_FACTS } from "./facts";
import type { EditableFigure } from "./figures";
import type { Link } from "./links";
import type { MouseKey } from "./mouse";
import type { RecentFile } from "./recent";
import type { ViewFile } from "./save";
import type { Screen } from "./screens/screens";
import { PLAIN_VIEW, type TableView } from "./table/view";
import type { Hit } from "./text";

// What the explorer remembers. Nothing here draws, and nothing here knows an indicator.

/** A key as the reducer takes it: one that names itself, or text, which is a command or a letter of what is being typed. */
export type Key = { readonly press: Press } | { readonly text: string };

/** How the screen is coloured: for a dark or a light terminal, or not at all. */
export const LOOKS = ["dark", "light", "none"] as const;
export type Look = (typeof LOOKS)[number];

/** All that undo takes back: how each table is looked at, and what is supposed. */
export interface View {
  readonly tables: Readonly<Partial<Record<Screen, TableView>>>;
  readonly facts: Facts;
}

/** What keys do at the moment. What changes the view as it is typed remembers the view before. */
export type Mode =
  | { readonly kind: "browse" }
  | { readonly kind: "filter"; readonly before: View }
  | { readonly kind: "palette"; readonly text: string; readonly at: number }
  | { readonly kind: "columns"; readonly at: number; readonly before: View }
  | { readonly kind: "help"; readonly scroll: number }
  | { readonly kind: "code"; readonly scroll: number }
  | { readonly kind: "copy" }
  | { readonly kind: "recent"; readonly at: number }
  | {
      readonly kind: "save";
      /** The name of the file. */
      readonly text: string;
      /** Being written takes no key; a file that is there already takes a y. */
      readonly stage: "typing" | "writing" | "there";
      readonly refused?: Words;
    }
  | {
      readonly kind: "edit";
      readonly before: View;
      readonly figures: readonly EditableFigure[];
      readonly at: number;
      readonly text: string;
      readonly refused?: Words;
    };

/** A place to go back to. */
export interface Spot {
  readonly screen: Screen;
  readonly open: boolean;
  /** The row, where it was left by a link. */
  readonly chosen?: string;
}

export interface State {
  readonly language: Language;
  readonly look: Look;
  readonly isAscii: boolean;
  readonly screen: Screen;
  /** Whether several files were given, and with them a screen that compares them. */
  readonly isSeveral: boolean;
  /** The row under the cursor, by its key, for each screen; the first where none was chosen or the filter hides it. */
  readonly chosen: Readonly<Partial<Record<Screen, string>>>;
  /** The column under the cursor, by its id, for each screen; the first where none was chosen or it is hidden. */
  readonly columns: Readonly<Partial<Record<Screen, string>>>;
  /** Keys move the detail and not the list. */
  readonly open: boolean;
  /** How many lines of the detail have gone past its top. */
  readonly scroll: number;
  /** The link of the detail under the cursor. */
  readonly link?: string;
  /** Which of the charts that a detail has. */
  readonly chart: number;
  readonly mode: Mode;
  readonly view: View;
  readonly past: readonly View[];
  readonly future: readonly View[];
  /** Where the user was before, the last first. */
  readonly trail: readonly Spot[];
  /** What the last key has to say, until the next. */
  readonly said?: Words;
  /** What was copied last; the number tells one copy from the next of the same text. */
  readonly copied?: { readonly text: string; readonly number: number };
  /** What is to be saved; the number tells one from the next. */
  readonly saving?: { readonly file: ViewFile; readonly isOver: boolean; readonly number: number };
  /** Another file that is to be opened in place of this; the number tells one asking from the next. */
  readonly opening?: { readonly path: string; readonly number: number };
  readonly done: boolean;
}

/** What the world outside has to say to the explorer, when it is ready. */
export type Heard = { readonly heard: "there" } | { readonly heard: "saved" | "failed" | "news"; readonly says: Words };

/** What the drawing has room for and the model has to offer in this state, as the reducer needs it. */
export interface Room {
  /** The rows, by their keys, and how many of them show at once. */
  readonly entries: readonly string[];
  readonly page: number;
  /** The lines that one page of the detail shows, and those beyond its first page. */
  readonly detail: number;
  readonly beyond: number;
  /** The lines of the detail that lead elsewhere. */
  readonly links: readonly Link[];
  /** What stands where the mouse is. */
  readonly hit: (at: MouseKey) => Hit | undefined;
  /** The columns that are not hidden, and all of them. */
  readonly columns: readonly string[];
  readonly allColumns: readonly string[];
  /** The lines beyond the first page of a help or a code that covers the screen. */
  readonly covered: number;
  /** The commands that the palette finds for a text. */
  readonly found: (text: string) => readonly CommandId[];
  /** What may be supposed otherwise of the row under the cursor; and the day. */
  readonly figures: () => readonly EditableFigure[];
  readonly day: EditableFigure;
  /** What is supposed once a band is added, removed or made greater; undefined where the cursor is on none. */
  readonly band: (change: "add" | "remove" | "more" | "less") => Facts | undefined;
  /** The day of the rules, and those on which a rule becomes another. */
  readonly on: Day;
  readonly asked: Day;
  readonly days: readonly Day[];
  readonly copy: (what: CopyWhat) => string;
  /** The files opened before, the last first; undefined where none are kept. */
  readonly recent: readonly RecentFile[] | undefined;
  /** The name proposed for the view as a file, and the view as a file of a name; undefined for a name of no format. */
  readonly fileName: (what: "view" | "session") => string;
  readonly file: (path: string) => ViewFile | undefined;
}

export type CopyWhat = "cell" | "row" | "view" | "cli" | "curl" | "typescript";

/** The state of an explorer that was just opened. */
export const start = (
  language: Language,
  screen: Screen = "overview",
  { look = "dark", isAscii = false, isSeveral = false }: Partial<Pick<State, "look" | "isAscii" | "isSeveral">> = {},
): State => ({
  language,
  look,
  isAscii,
  screen,
  isSeveral,
  chosen: {},
  columns: {},
  open: false,
  scroll: 0,
  chart: 0,
  mode: { kind: "browse" },
  view: { tables: {}, facts: NO_FACTS },
  past: [],
  future: [],
  trail: [],
  done: false,
});

/** How the table of the screen is looked at. */
export const tableView = ({ screen, view }: Pick<State, "screen" | "view">): TableView => view.tables[screen] ?? PLAIN_VIEW;

/** The row under the cursor, or none in an empty list. */
export function chosenOf({ screen, chosen }: State, entries: readonly string[]): string | undefined {
  const key = chosen[screen];
  return key !== undefined && entries.includes(key) ? key : entries[0];
}

/** The column under the cursor. */
export function columnOf({ screen, columns }: State, shown: readonly string[]): string | undefined {
  const id = columns[screen];
  return id !== undefined && shown.includes(id) ? id : shown[0];
}
