import { type Line, lineWidth, type Span, span, type Tone, widthOf, wrap } from "../tui/text";
import type { Block, Branch, Cell, Page, Paragraph, Table } from "./report";

/** Where a page is drawn. */
export interface Paper {
  readonly width: number;
  readonly colour: boolean;
}

const SGR: Readonly<Record<Tone, string>> = { plain: "", strong: "1", quiet: "2", good: "32", bad: "31", doubt: "33", accent: "36" };
const GAP = 2;
const INDENT = 2;
/** A column that gives way keeps at least as much as a short word. */
const LEAST = 8;

const blank = (width: number): Span => span(" ".repeat(Math.max(0, width)));

const painted = ({ text, tone }: Span, colour: boolean): string =>
  colour && SGR[tone] !== "" && text.trim() !== "" ? `\u001B[${SGR[tone]}m${text}\u001B[0m` : text;

function drawn(line: Line, colour: boolean): string {
  const last = line.findLastIndex(({ text }) => text.trim() !== "");
  return line
    .slice(0, last + 1)
    .map((each, at) => painted(at === last ? { ...each, text: each.text.trimEnd() } : each, colour))
    .join("");
}

const wrapped = (cell: Cell, width: number): readonly Span[] =>
  cell.flatMap(({ text, tone }) => wrap(text, width).map((part) => span(part, tone)));

const natural = (cell: Cell): number => Math.max(0, ...cell.map(({ text }) => widthOf(text)));

/** The width of each column: its own where the page holds them all, and otherwise the widest that may give way do so. */
export function columnWidths({ columns, header, sections }: Table, width: number): readonly number[] {
  const rows = sections.flatMap(({ groups }) => groups.flatMap(({ label, rows }) => rows.map((cells) => [label, ...cells])));
  const widths = columns.map(({ title }, at) =>
    Math.max(header === true ? widthOf(title) : 0, ...rows.map((cells) => natural(cells[at] ?? []))),
  );
  const used = widths.filter((each) => each > 0).length;
  let over = widths.reduce((sum, each) => sum + each, 0) + GAP * (used - 1) - width;
  while (over > 0) {
    const giving = columns.flatMap(({ wraps }, at) => (wraps === true && (widths[at] ?? 0) > LEAST ? [at] : []));
    const [first, ...others] = giving;
    if (first === undefined) return widths;
    const widest = others.reduce((best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best), first);
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
  return widths;
}

function tableLines(table: Table, width: number): readonly Line[] {
  const widths = columnWidths(table, width - INDENT);
  const lineOf = (spans: readonly (Span | undefined)[]): Line => {
    const parts = spans.flatMap((each, at): Line => {
      const room = widths[at] ?? 0;
      if (room === 0) return [];
      const shown = each ?? span("");
      const pad = blank(room - widthOf(shown.text));
      return [...(table.columns[at]?.side === "right" ? [pad, shown] : [shown, pad]), blank(GAP)];
    });
    return [blank(INDENT), ...parts];
  };
  const groupLines = (label: Cell, rows: readonly (readonly Cell[])[]): readonly Line[] => {
    const beside = rows.flatMap((cells) => {
      const stacks = cells.map((each, at) => wrapped(each, widths[at + 1] ?? 0));
      const height = Math.max(1, ...stacks.map((stack) => stack.length));
      return Array.from({ length: height }, (_, at) => stacks.map((stack) => stack[at]));
    });
    const left = wrapped(label, widths[0] ?? 0);
    return Array.from({ length: Math.max(left.length, beside.length) }, (_, at) => lineOf([left[at], ...(beside[at] ?? [])]));
  };
  const header = table.header === true ? [lineOf(table.columns.map(({ title }) => span(title, "quiet")))] : [];
  const body = table.sections.flatMap(({ heading, groups }, at) => [
    ...(heading === undefined ? [] : [...(at === 0 ? [] : [[]]), ...wrapLine([span(heading, "strong")], width)]),
    ...groups.flatMap(({ label, rows }) => groupLines(label, rows)),
  ]);
  return [...header, ...body];
}

/** A line of several tones over as many lines as it takes. */
export function wrapLine(line: Line, width: number): readonly Line[] {
  if (lineWidth(line) <= width) return [line];
  const tones = line.flatMap(({ text, tone }) => Array.from(text, () => tone));
  const letters = line.map(({ text }) => text).join("");
  let from = 0;
  return wrap(letters, width).map((part) => {
    const at = letters.indexOf(part, from);
    from = at + part.length;
    const before = Array.from(letters.slice(0, at)).length;
    const spans: Span[] = [];
    for (const [nth, letter] of Array.from(part).entries()) {
      const tone = tones[before + nth] ?? "plain";
      const last = spans.at(-1);
      if (last?.tone === tone) spans[spans.length - 1] = span(last.text + letter, tone);
      else spans.push(span(letter, tone));
    }
    return spans;
  });
}

function paragraphLines({ lead = "", text }: Paragraph, width: number): readonly Line[] {
  const room = widthOf(lead);
  return wrapLine(text, width - room).map((line, at) => [at === 0 ? span(lead, "doubt") : blank(room), ...line]);
}

/** A tree with its branches drawn; what a branch says goes on beside the line that leads to its parts. */
function treeLines({ lines, parts }: Branch, width: number, lead: string, follow: string): readonly Line[] {
  const stem = parts.length === 0 ? "" : "│ ";
  const own = lines.flatMap((line, at) => {
    const before = at === 0 ? lead : follow + stem;
    return wrapLine(line, width - widthOf(before)).map((part, nth): Line => [span(nth === 0 ? before : follow + stem, "quiet"), ...part]);
  });
  return [
    ...own,
    ...parts.flatMap((part, at) => {
      const last = at === parts.length - 1;
      return treeLines(part, width, `${follow}${last ? "└ " : "├ "}`, `${follow}${last ? "  " : "│ "}`);
    }),
  ];
}

const headed = (text: string, note: string | undefined): Line => [
  span(text, "strong"),
  ...(note === undefined ? [] : [span(`  ${note}`, "quiet")]),
];

function blockLines(block: Block, width: number): readonly Line[] {
  if ("title" in block) return wrapLine(headed(block.title, block.note), width);
  if ("heading" in block) return wrapLine(headed(block.heading, block.note), width);
  if ("paragraphs" in block) return block.paragraphs.flatMap((each) => paragraphLines(each, width));
  if ("table" in block) return tableLines(block.table, width);
  return treeLines(block.tree, width, " ".repeat(INDENT), " ".repeat(INDENT));
}

/** A page as a terminal shows it: within the width, columns aligned, a blank line before each part but what belongs to the line above. */
export function terminalText(page: Page, { width, colour }: Paper): string {
  const lines = page.flatMap((block, at) => {
    const before = page[at - 1];
    const close = before === undefined || "heading" in before || ("title" in before && "paragraphs" in block);
    return [...(close ? [] : [[]]), ...blockLines(block, width)];
  });
  return `${lines.map((line) => drawn(line, colour)).join("\n")}\n`;
}
