import type { Hit, Line } from "./text";
import { widthOf } from "./text";

// The mouse as terminals report it in SGR form: a button and a place on the screen.

export interface MouseKey {
  readonly mouse: "click" | "wheel-up" | "wheel-down";
  readonly x: number;
  readonly y: number;
}

/** What asks a terminal to report clicks and the wheel, and what asks it to leave them to itself again. */
export const MOUSE_ON = "\u001b[?1000h\u001b[?1006h";
export const MOUSE_OFF = "\u001b[?1006l\u001b[?1000l";

const REPORT = /^\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/;
/** The bits of a button that say which keys were held. */
const HELD = 4 | 8 | 16;

/** Whether what a terminal sent is a report of its mouse, behind the escape character. */
export const isMouse = (input: string): boolean => REPORT.test(input);

/** The click or the turn of the wheel that a report tells; undefined for a release and the other buttons. */
export function mouseKey(input: string): MouseKey | undefined {
  const [, button = "", x = "", y = "", end] = REPORT.exec(input) ?? [];
  if (end !== "M") return undefined;
  const at = { x: Number(x) - 1, y: Number(y) - 1 };
  switch (Number(button) & ~HELD) {
    case 0:
      return { mouse: "click", ...at };
    case 64:
      return { mouse: "wheel-up", ...at };
    case 65:
      return { mouse: "wheel-down", ...at };
    default:
      return undefined;
  }
}

/** What stands at a place of the screen. A line that leads elsewhere does so from its start to its end. */
export function hitAt(lines: readonly Line[], { x, y }: MouseKey): Hit | undefined {
  let from = 0;
  let link: string | undefined;
  for (const span of lines[y] ?? []) {
    if (from > x) break;
    const to = from + widthOf(span.text);
    link = span.link ?? link;
    if (x < to && span.hit !== undefined) return span.hit;
    from = to;
  }
  return link === undefined ? undefined : { link };
}
