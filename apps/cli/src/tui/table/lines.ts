import type { Language } from "@teks/indicators";
import { cell as cellText, cut, fit, GAP, type Line, type Span, span, widthOf } from "../text";
import type { Arranged, Slot } from "./arranged";
import { contentWidth, type Layout, layoutOf, type Placed } from "./layout";
import type { Cell, Column, Keyed, Section, Sheet, Total } from "./sheet";
import type { TableView } from "./view";

const MARKER = 2;
/** Widths are measured on so many rows, spread over all: measuring ten thousand at each key would be felt. */
const SAMPLE = 100;

/** What a table is drawn from. */
export interface Drawing<E> {
  readonly sheet: Sheet<E>;
  readonly rows: Arranged<E>;
  readonly view: TableView;
  readonly chosen: string | undefined;
  readonly column: string | undefined;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

/** Where a window of that height stands in a list so that the line under the cursor is about its middle. */
const windowAt = (at: number, length: number, height: number): number =>
  Math.max(0, Math.min(at - Math.floor(height / 2), length - height));

const spread = <E>(entries: readonly E[]): readonly E[] => {
  const step = Math.max(1, Math.ceil(entries.length / SAMPLE));
  return step === 1 ? entries : entries.filter((_, at) => at % step === 0);
};

const sampled = new WeakMap<object, Map<string, number>>();

/** How wide a column is on rows spread over all of a table; measured once for each arrangement of them. */
function sampledWidth<E>(rows: Arranged<E>, column: Column<E>, language: Language): number {
  const known = sampled.get(rows) ?? new Map<string, number>();
  sampled.set(rows, known);
  const width = known.get(column.id) ?? contentWidth(column, spread(rows.entries), language);
  known.set(column.id, width);
  return width;
}

/** The columns of a table that are not hidden, each with its place among all. */
export const visibleColumns = <E>({ columns }: Sheet<E>, { hidden }: TableView) =>
  columns.map((column, at) => ({ column, at })).filter(({ column }) => !hidden.includes(column.id));

/** The cells of a line beside one another, one that spans taking the width of those after it. */
function cellsLine<E>(placed: readonly Placed<E>[], cellOf: (each: Placed<E>) => Cell): Line {
  const line: Span[] = [];
  let next = 0;
  while (next < placed.length) {
    const each = placed[next];
    if (each === undefined) break;
    const { text, tone = "plain", spans = 1, side = each.column.side ?? "left" } = cellOf(each);
    let width = each.width;
    next += 1;
    for (let beside = placed[next]; beside !== undefined && beside.at < each.at + spans; beside = placed[next]) {
      width += GAP + beside.width;
      next += 1;
    }
    line.push(span(cellText(text, width, side), tone), span(" ".repeat(GAP)));
  }
  return line;
}

const ARROWS = { up: "▲", down: "▼" } as const;

/** The titles of the columns: that under the cursor in brackets, that the rows are sorted by with an arrow. */
function headerLine<E>({ placed, isCut }: Layout<E>, { view, column, language, width }: Drawing<E>): Line {
  const line: Span[] = [span(isCut.left ? "‹" : " ", "accent")];
  let isOpen = false;
  for (const each of placed) {
    const isHere = each.column.id === column;
    const arrow = view.sort?.column !== each.column.id ? "" : view.sort.isDescending ? ARROWS.down : ARROWS.up;
    const words = `${cut(each.column[language], each.width - arrow.length)}${arrow}`;
    const spare = each.width - widthOf(words);
    const isRight = each.column.side === "right";
    // The brackets stand close about the title: in the gaps beside the column where it fills it.
    const [before, after] = isHere ? ["[", "]"] : ["", ""];
    line.push(span(isOpen ? "]" : isHere && (!isRight || spare === 0) ? "[" : " ", "accent"));
    const inside = isRight ? (spare > 0 ? before : "") + words : words + (spare > 0 ? after : "");
    const title = span(cellText(inside, each.width, each.column.side ?? "left"), isHere ? "accent" : "quiet");
    line.push({ ...title, hit: { column: each.column.id } });
    isOpen = isHere && (isRight || spare === 0);
  }
  line.push(span(isCut.right ? "›" : isOpen ? "]" : " ", "accent"));
  return fit(line, width);
}

function headingLine<E>({ title, entries }: Section<E>, language: Language, width: number): Line {
  const number = `  ${entries.length}`;
  return fit([span(cut(title[language], width - number.length), "accent"), span(number, "quiet")], width);
}

function totalLine<E>({ placed }: Layout<E>, total: Total, language: Language, width: number): Line {
  const first = placed[0];
  const line = cellsLine(placed, (each) => total.cells[each.column.id] ?? { text: each === first ? total[language] : "", tone: "strong" });
  return fit([span("Σ ", "quiet"), ...line], width);
}

/** The lines of a table: the titles, the rows about the cursor, and the totals at its foot; each exactly as wide as there is room for. */
export function tableLines<E extends Keyed>(drawing: Drawing<E>): readonly Line[] {
  const { sheet, rows, view, chosen, column, language, width, height } = drawing;
  const totals = totalsOf(drawing);
  const body = Math.max(1, height - HEADER - totals.length);
  const here = chosen === undefined ? 0 : (rows.placeOf.get(chosen)?.slot ?? 0);
  const top = windowAt(here, rows.slots.length, body);
  const seen = rows.slots.slice(top, top + body);
  const near = seen.flatMap((slot) => ("entry" in slot ? [slot.entry] : []));
  const layout = layoutOf({
    columns: visibleColumns(sheet, view),
    frozen: view.frozen,
    current: column,
    // The last column needs no gap after it.
    width: width - MARKER + GAP,
    language,
    contentWidth: (of) => Math.max(sampledWidth(rows, of, language), contentWidth(of, near, language)),
  });
  const marks = new Set(view.marks);
  const entryLine = (entry: E, before: E | undefined): Line => {
    const isChosen = entry.key === chosen;
    const marker = span(`${isChosen ? "›" : " "}${marks.has(entry.key) ? "•" : " "}`, "accent");
    const cells = cellsLine(layout.placed, ({ column: of, width: room }) => {
      if (before !== undefined && of.repeats?.(before, entry) === true) return { text: "" };
      return of.drawn?.(entry, room) ?? of.cell(entry, language);
    });
    const line = fit([marker, ...cells], width);
    const hit = { row: entry.key };
    return line.map((each) => (isChosen ? { ...each, hit, chosen: true } : { ...each, hit }));
  };
  const slotLine = (slot: Slot<E>, at: number): Line => {
    if ("space" in slot) return fit([], width);
    const { section } = slot;
    if (!("entry" in slot)) return headingLine(slot.section, language, width);
    const isChosen = slot.entry.key === chosen;
    // A row whose section's title has gone past the top gives its line to that title.
    if (at === 0 && top > 0 && !isChosen && section !== undefined) return headingLine(section, language, width);
    const above = seen[at - 1];
    const isFirst = isChosen || at <= (top > 0 ? 1 : 0) || above === undefined || !("entry" in above);
    return entryLine(slot.entry, isFirst ? undefined : above.entry);
  };
  const drawn = seen.map(slotLine);
  const blank = Array.from({ length: totals.length === 0 ? 0 : Math.max(0, body - drawn.length) }, () => fit([], width));
  return [headerLine(layout, drawing), ...drawn, ...blank, ...totals.map((each) => totalLine(layout, each, language, width))];
}

const HEADER = 1;

const summed = new WeakMap<object, readonly Total[]>();

/** The totals of the rows that show, worked out once for each arrangement of them; none where there is hardly room for a row. */
function totalsOf<E>({ sheet, rows, language, height }: Pick<Drawing<E>, "sheet" | "rows" | "language" | "height">): readonly Total[] {
  if (height < 6 || rows.entries.length === 0) return [];
  const totals = summed.get(rows) ?? sheet.totals?.(rows.entries, language) ?? [];
  summed.set(rows, totals);
  return totals;
}

/** How many rows one page of a table shows. */
export const pageOf = <E>(drawing: Pick<Drawing<E>, "sheet" | "rows" | "language" | "height">): number =>
  Math.max(1, drawing.height - HEADER - totalsOf(drawing).length);
