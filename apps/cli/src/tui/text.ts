import stringWidth from "string-width";

// Text measured in terminal columns, where a Chinese character takes two. Everything above this file works in lines that fit.

/** What a piece of text is, not how it looks: the drawing picks the colour. */
export type Tone = "plain" | "strong" | "quiet" | "good" | "bad" | "doubt" | "accent";

/** What stands at a place of the screen: a row or a column by its name, a screen, a line that leads elsewhere. */
export type Hit = { readonly row: string } | { readonly column: string } | { readonly screen: string } | { readonly link: string };

export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** Part of the line under the cursor. */
  readonly chosen?: boolean;
  /** Where the line leads to: a screen and the key of a row. */
  readonly link?: string;
  /** What a click on it means. */
  readonly hit?: Hit;
}

export type Line = readonly Span[];

export const span = (text: string, tone: Tone = "plain"): Span => ({ text, tone });

const widths = new Map<string, number>();

function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = stringWidth(character);
  widths.set(character, width);
  return width;
}

/** Characters that join with their neighbours into one sign, so that their widths do not add up. */
const JOINING = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\p{Script=Hangul}]/u;
const ASCII = /^[ -~]*$/;

/** The columns a text takes. Measured a character at a time and remembered, since every frame measures the same few hundred. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (JOINING.test(text)) return stringWidth(text);
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export const lineText = (line: Line): string => line.map(({ text }) => text).join("");
export const lineWidth = (line: Line): number => widthOf(lineText(line));

/** As many whole characters from the start as the width holds. */
function head(text: string, width: number): string {
  let taken = "";
  let used = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) return taken;
    taken += character;
  }
  return taken;
}

/** The text in at most that many columns; what does not fit gives way to an ellipsis. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  return width < 1 ? "" : `${head(text, width - 1).trimEnd()}…`;
};

const blank = (width: number): string => " ".repeat(Math.max(0, width));

/** The text in exactly that many columns, at the left or the right of them. */
export const cell = (text: string, width: number, side: "left" | "right" = "left"): string => {
  const fitting = cut(text, width);
  const room = blank(width - widthOf(fitting));
  return side === "left" ? fitting + room : room + fitting;
};

/** What stands between two columns. */
export const GAP = 1;

/** The line in exactly that many columns. */
export function fit(line: Line, width: number): Line {
  const fitted: Span[] = [];
  let left = width;
  for (const each of line) {
    if (left <= 0) break;
    const text = cut(each.text, left);
    left -= widthOf(text);
    fitted.push({ ...each, text });
  }
  const chosen = line.some((each) => each.chosen === true);
  return left > 0 ? [...fitted, { ...span(blank(left)), ...(chosen ? { chosen } : {}) }] : fitted;
}

/** Two texts at the two ends of a line; the left one gives way. */
export const ends = (left: Line, right: Line, width: number): Line => {
  const end = fit(right, Math.min(lineWidth(right), width));
  return [...fit(left, width - lineWidth(end)), ...end];
};

const OPEN = "（〔「『《“‘";
const CLOSE = "，。；：、！？）〕」』》”’％";
/** What a line may break before and after: Chinese characters and their punctuation. */
const WIDE = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“‘";

/**
 * A Chinese character with the opening marks that must not end a line and the closing ones that must not start it; a word of
 * anything else, which may break after a hyphen between letters as ids do; the space between.
 */
const PIECES = new RegExp(
  `[${OPEN}]*(?![${OPEN}])[${WIDE}][${CLOSE}]*|[${OPEN}]*(?:[^\\s${WIDE}-]|-(?![a-z])|(?<![a-z])-)+(?:-(?=[a-z]))?[${CLOSE}]*|[${OPEN}]+|-|\\s+`,
  "gu",
);

function pieces(text: string, width: number): readonly string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) => {
    const parts: string[] = [];
    let rest = piece;
    while (widthOf(rest) > width) {
      const [first = ""] = rest;
      const part = head(rest, width) || first;
      parts.push(part);
      rest = rest.slice(part.length);
    }
    return rest === "" ? parts : [...parts, rest];
  });
}

/** The text over as many lines of at most that width as it takes. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, Math.max(2, width))) {
    if (widthOf(line) + widthOf(piece.trimEnd()) > Math.max(2, width)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** A paragraph behind a lead-in: the lead-in stands before the first line, its width in spaces before the others. */
export function paragraph(
  text: string,
  width: number,
  tone: Tone = "plain",
  lead: Line = [],
  follow: Line = [span(blank(lineWidth(lead)))],
): readonly Line[] {
  return wrap(text, width - lineWidth(lead)).map((part, at) => [...(at === 0 ? lead : follow), span(part, tone)]);
}
