import type { Line } from "./text";

// The drawing in characters that every terminal and font has. Words stay as they are.

const PLAIN: Readonly<Record<string, string>> = {
  "━": "=",
  "─": "-",
  "│": "|",
  "┿": "+",
  "╸": "-",
  "▸": ">",
  "╳": "x",
  "╌": ".",
  "›": ">",
  "‹": "<",
  "•": "*",
  "⚑": "!",
  "✎": "/",
  Δ: "^",
  "※": "*",
  "▲": "^",
  "▼": "v",
  "├": "+",
  "└": "+",
  "┼": "+",
  "↓": "v",
  "⇊": "V",
  "↑": "^",
  "→": ">",
  "←": "<",
  Σ: "=",
  "⇧": "^",
  "⌫": "<",
  "█": "#",
  "⁝": ";",
  "✓": "Y",
  "✗": "N",
  "▁": "_",
  "▂": "_",
  "▃": ".",
  "▄": "-",
  "▅": "-",
  "▆": "=",
  "▇": "*",
};

/** The bits of a braille character's upper and lower dots. */
const UPPER = 0b00011011;
const BRAILLE = 0x2800;

function plain(character: string): string {
  const known = PLAIN[character];
  if (known !== undefined) return known;
  const dots = (character.codePointAt(0) ?? 0) - BRAILLE;
  if (dots < 0 || dots > 0xff) return character;
  if (dots === 0) return " ";
  const [upper, lower] = [(dots & UPPER) !== 0, (dots & ~UPPER) !== 0];
  return upper && lower ? ":" : upper ? "'" : ".";
}

const DRAWN = /[^\x20-\x7e\p{Script=Han}]/gu;

/** A line with everything drawn in ASCII, as wide as it was. */
export const inAscii = (line: Line): Line => line.map((each) => ({ ...each, text: each.text.replace(DRAWN, plain) }));
