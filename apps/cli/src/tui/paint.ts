import type { Look } from "./state";
import type { Line, Tone } from "./text";

// The screen as bytes. Only the lines that changed are written: a key in a table of ten thousand rows moves two of them, and that is all
// that goes over the wire.

/** The parameters of a terminal's styling. On a light screen yellow and cyan cannot be read, so others stand for them. */
const STYLES: Readonly<Record<Exclude<Look, "none">, Readonly<Record<Tone, string>>>> = {
  dark: { plain: "", strong: "1", quiet: "2", good: "32", bad: "31", doubt: "33", accent: "36" },
  light: {
    plain: "",
    strong: "1",
    quiet: "90",
    good: "38;2;0;100;0",
    bad: "38;2;164;0;0",
    doubt: "38;2;122;74;0",
    accent: "34",
  },
};

const ESC = "\u001b[";
const RESET = `${ESC}0m`;

/** A line as a terminal takes it: nothing of the blanks at its end, and no styling at all where no colour is wanted. */
export function painted(line: Line, look: Look): string {
  const end = line.findLastIndex(({ text, chosen }) => chosen === true || text.trim() !== "");
  let open = "";
  let isInverse = false;
  let text = "";
  for (const each of line.slice(0, end + 1)) {
    const style = look === "none" ? "" : each.chosen === true ? (each.tone === "quiet" ? "7" : "1;7") : STYLES[look][each.tone];
    // What is blank looks the same in any colour.
    const isAny = each.chosen !== true && each.text.trim() === "" && !isInverse;
    if (style !== open && !isAny) {
      text += `${open === "" ? "" : RESET}${style === "" ? "" : `${ESC}${style}m`}`;
      open = style;
      isInverse = each.chosen === true;
    }
    text += each.text;
  }
  return open === "" ? text : text + RESET;
}

export interface Caret {
  readonly x: number;
  readonly y: number;
}

export type Paint = (lines: readonly Line[], look: Look, caret: Caret | undefined) => void;

/** What a terminal waits for before it shows a frame, so that none is seen half drawn; one that knows it not passes it over. */
const [BEGIN, END] = [`${ESC}?2026h`, `${ESC}?2026l`];
const [SHOW, HIDE] = [`${ESC}?25h`, `${ESC}?25l`];

/** Draws frames on a terminal, each as what is new in it. `forget` is for a screen that was cleared. */
export function painter(write: (text: string) => void): { readonly paint: Paint; readonly forget: () => void } {
  let known: readonly string[] = [];
  return {
    paint: (lines, look, caret) => {
      const next = lines.map((line) => painted(line, look));
      const gone = known.slice(next.length).map((_, at) => `${ESC}${next.length + at + 1};1H${ESC}2K`);
      const changed = next.flatMap((text, at) => (text === known[at] ? [] : [`${ESC}${at + 1};1H${ESC}2K${text}`]));
      // Where nothing is typed the cursor waits under the last line, in the one that is left free: Ink, which reads the keys, may clear it.
      const cursor = caret === undefined ? `${ESC}${next.length + 1};1H${HIDE}` : `${ESC}${caret.y + 1};${caret.x + 1}H${SHOW}`;
      write(BEGIN + changed.join("") + gone.join("") + cursor + END);
      known = next;
    },
    forget: () => {
      known = [];
    },
  };
}
