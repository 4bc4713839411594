import type { Key as InkKey } from "ink";
import type { Press } from "./commands";
import { isMouse, type MouseKey, mouseKey } from "./mouse";
import type { Key } from "./state";

const NAMED: readonly (readonly [keyof InkKey, Press])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageUp", "page-up"],
  ["pageDown", "page-down"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "escape"],
  ["backspace", "backspace"],
  ["delete", "backspace"],
];

const CONTROLS: Readonly<Record<string, Press>> = { "\r": "enter", "\n": "enter", "\t": "tab", "\u007f": "backspace", "\b": "backspace" };

/** The keys in what the terminal sent: one that has a name, or each character of a run typed at once or pasted. */
export function keysOf(input: string, key: InkKey): readonly (Key | MouseKey)[] {
  if (isMouse(input)) {
    const told = mouseKey(input);
    return told === undefined ? [] : [told];
  }
  if (key.tab) return [{ press: key.shift ? "back-tab" : "tab" }];
  const named = NAMED.find(([name]) => key[name] === true);
  if (named !== undefined) return [{ press: named[1] }];
  if (key.ctrl && (input === "r" || input === "u")) return [{ press: `ctrl-${input}` }];
  if (key.ctrl || key.meta) return [];
  return [...input].flatMap((character): Key[] => {
    const press = CONTROLS[character];
    if (press !== undefined) return [{ press }];
    return /\p{Cc}/u.test(character) ? [] : [{ text: character }];
  });
}
