import { type Language, VERDICTS, type Verdict } from "@teks/indicators";
import { inAscii } from "./ascii";
import type { Files } from "./code";
import { commandsFor } from "./commands";
import { copyText } from "./copy";
import { codeLines, columnLines, helpLines, paletteLines, recentLines } from "./cover";
import type { Entry } from "./entry";
import { bandChange, dayFigure, figuresOf } from "./figures";
import { footLine } from "./foot";
import { headLines, ruleLine } from "./head";
import { filled, LABELS } from "./labels";
import { linksIn } from "./links";
import type { Asked, Model } from "./model";
import { hitAt } from "./mouse";
import type { RecentFile } from "./recent";
import { fileName, sessionName, viewFile } from "./save";
import { codeIn, detailOf, type Scene, sceneOf } from "./scene";
import { isOfSchools } from "./screens/screens";
import { daysOfChange } from "./screens/standards";
import type { CopyWhat, Room, State } from "./state";
import { isComparing, unknownInitials } from "./table/filter";
import { pageOf, tableLines } from "./table/lines";
import { cut, fit, type Line, paragraph, span } from "./text";
import { verdictTone } from "./tones";

/** A terminal's size in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What the explorer draws with beside its model and its state. */
export interface Surroundings {
  readonly size: Size;
  /** The files it was opened on, for the view as code. */
  readonly files: Files;
  /** The initials of a text's pinyin; "" until they are known. */
  readonly initials: (text: string) => string;
  /** The files opened before; left out where none are kept. */
  readonly recent?: readonly RecentFile[];
}

export const PLAIN_SURROUNDINGS = { files: {}, initials: unknownInitials } as const;

/** Where the parts of a screen stand. Beside the list where there is room, else under it, the detail of its entry shows. */
interface Layout {
  readonly width: number;
  /** The lines between the head and the foot. */
  readonly body: number;
  readonly list: Size;
  readonly detail: Size;
  readonly beside: boolean;
}

const HEAD = 2;
const FOOT = 1;
const RULE = 1;
const DIVIDER = " │ ";
const TALLY = 2;

function layoutOf({ columns, rows }: Size, { open, screen }: Pick<State, "open" | "screen">): Layout {
  const width = Math.max(1, columns);
  // One line is left free, so that a full screen never scrolls.
  const body = Math.max(1, rows - 1 - HEAD - FOOT);
  const beside = width >= 120;
  const tally = screen === "overview" ? TALLY : 0;
  if (beside) {
    const list = Math.max(76, Math.floor(width * 0.62));
    return {
      width,
      body,
      beside,
      list: { columns: list, rows: Math.max(1, body - tally) },
      detail: { columns: width - list - DIVIDER.length, rows: body },
    };
  }
  const under = open ? body : Math.max(0, Math.min(Math.floor(body / 2) - 1, body < 24 ? 4 : 12));
  return {
    width,
    body,
    beside,
    list: { columns: width, rows: Math.max(1, body - tally - under - RULE) },
    detail: { columns: width - 1, rows: under },
  };
}

/** What the reducer needs to know of a state: what there is room for, and what the model has to offer in it. */
export function roomOf(base: Model, state: State, surroundings: Surroundings): Room {
  const { size, files, initials, recent } = surroundings;
  const { list, detail, body, width } = layoutOf(size, state);
  const scene = sceneOf(base, state, initials);
  const { model, sheet, rows, columns, entry, column } = scene;
  const told = state.open ? detailOf(scene, state, detail.columns) : [];
  const covering = () => {
    if (state.mode.kind === "help") return helpLines(state, width).length;
    return state.mode.kind === "code" ? codeLines(codeIn(scene, state, files), state.language, width).length : 0;
  };
  const copy = (what: CopyWhat): string => {
    if (what === "cell" || what === "row" || what === "view")
      return copyText(what, { sheet, rows, view: scene.table, chosen: scene.chosen, column, language: state.language });
    return codeIn(scene, state, files)[what] ?? "";
  };
  return {
    entries: rows.keys,
    page: pageOf({ sheet, rows, language: state.language, height: list.rows }),
    detail: detail.rows,
    beyond: Math.max(0, told.length - detail.rows),
    links: linksIn(told),
    hit: (at) => hitAt(frame(base, state, surroundings), at),
    columns: columns.map(({ id }) => id),
    allColumns: sheet.columns.map(({ id }) => id),
    covered: Math.max(0, covering() - body),
    found: (text) => commandsFor(text, state, initials),
    figures: () => figuresOf(model, entry, column),
    day: dayFigure(model, base.on),
    band: (change) => bandChange(model, entry?.kind === "band" ? entry.at : undefined, change, state.view.facts),
    on: model.on,
    asked: base.on,
    days: [...new Set([...daysOfChange(), base.on])].sort(),
    copy,
    recent,
    fileName: (what) => (what === "session" ? sessionName(scene) : fileName(scene, state)),
    file: (path) => viewFile(scene, state, path),
  };
}

const TALLIED = ["not-met", "undetermined", "met", "not-applicable"] as const satisfies readonly Verdict[];
/** Each verdict's stretch of the bar looks its own way, so that it reads without colour. */
const STROKES: Record<Verdict, string> = { met: "━", "not-met": "╳", undetermined: "╌", "not-applicable": " " };

/** How the county stands: each verdict with its number, and all of them as one bar. */
function tallyLines({ tally }: Model, language: Language, width: number): readonly Line[] {
  const numbers = TALLIED.flatMap((verdict) => [
    span(`${VERDICTS[verdict][language]} `, "quiet"),
    span(String(tally[verdict]), verdictTone(verdict)),
    span("   "),
  ]);
  const judged = TALLIED.filter((verdict) => verdict !== "not-applicable");
  const upTo = (end: number) => judged.slice(0, end).reduce((sum, verdict) => sum + tally[verdict], 0);
  const all = Math.max(1, upTo(judged.length));
  // Each stretch ends where its sum does, so that together they are as long as the bar.
  const column = (end: number) => Math.round((upTo(end) / all) * width);
  const bar = judged.map((verdict, at) => span(STROKES[verdict].repeat(column(at + 1) - column(at)), verdictTone(verdict)));
  return [fit(numbers, width), fit(bar, width)];
}

/** The lines of a detail that show, the last of them saying how many do not. */
function scrolled(lines: readonly Line[], scroll: number, { columns, rows }: Size, language: Language): readonly Line[] {
  const top = Math.max(0, Math.min(scroll, lines.length - rows));
  const shown = lines.slice(top, top + rows);
  const left = lines.length - top - rows;
  if (left <= 0 || rows < 6) return shown;
  return [...shown.slice(0, -1), [span(cut(filled(LABELS.more, language, { n: String(left + 1) }), columns), "quiet")]];
}

const stretched = (lines: readonly Line[], { columns, rows }: Size): readonly Line[] =>
  Array.from({ length: rows }, (_, at) => fit(lines[at] ?? [], columns));

/** What covers the table for the moment. */
function coverLines(scene: Scene, state: State, { width, body }: Layout, surroundings: Surroundings): readonly Line[] | undefined {
  const { mode, language } = state;
  const full = { columns: width, rows: body };
  switch (mode.kind) {
    case "help":
      return scrolled(helpLines(state, width), mode.scroll, full, language);
    case "code":
      return scrolled(codeLines(codeIn(scene, state, surroundings.files), language, width), mode.scroll, full, language);
    case "palette":
      return paletteLines(commandsFor(mode.text, state, surroundings.initials), mode.at, language, width, body);
    case "recent":
      return recentLines(surroundings.recent ?? [], mode.at, language, width, body);
    case "columns":
      return columnLines(scene.sheet.columns, scene.table, mode.at, language, width, body);
    default:
      return undefined;
  }
}

/** Why no row shows; and what can be compared, where a comparison found nothing. */
function emptyLines({ model, table, sheet }: Scene, { screen, language }: State, width: number): readonly Line[] {
  if (table.filter !== "") {
    const columns = sheet.columns.map((each) => each[language]).join(language === "zh" ? "、" : ", ");
    return [
      ...paragraph(filled(LABELS.unmatched, language, { filter: table.filter }), width, "quiet"),
      ...(isComparing(table.filter) ? paragraph(filled(LABELS["comparing-columns"], language, { columns }), width, "quiet") : []),
    ];
  }
  const isRead = !isOfSchools(screen, model) || model.balance !== undefined;
  return paragraph((isRead ? LABELS.empty : LABELS.reading)[language], width, "quiet");
}

/** The line under the cursor of those that lead elsewhere, which shows without colour too. */
const linked = (line: Line, link: string | undefined): Line =>
  link === undefined || line.every((each) => each.link !== link)
    ? line
    : line.map((each) => ({ ...each, chosen: true, ...(each.link === link ? { text: "› " } : {}) }));

function bodyLines(scene: Scene, state: State, layout: Layout, surroundings: Surroundings): readonly Line[] {
  const { language, open, scroll, screen } = state;
  const { list, detail, width, body, beside } = layout;
  const cover = coverLines(scene, state, layout, surroundings);
  if (cover !== undefined) return cover;
  const { model, sheet, table, rows, chosen, column } = scene;
  const told = detailOf(scene, state, detail.columns).map((line) => (open ? linked(line, state.link) : line));
  if (!beside && open) return scrolled(told, scroll, detail, language);
  const tally = screen === "overview" ? tallyLines(model, language, list.columns) : [];
  const drawing = { sheet, rows, view: table, chosen, column, language, width: list.columns, height: list.rows };
  const listed = rows.entries.length === 0 ? emptyLines(scene, state, list.columns) : tableLines<Entry>(drawing);
  if (!beside)
    return [...tally, ...stretched(listed, list), ...(detail.rows === 0 ? [] : [ruleLine(width), ...scrolled(told, 0, detail, language)])];
  const left = stretched([...tally, ...listed], { columns: list.columns, rows: body });
  const right = stretched(scrolled(told, open ? scroll : 0, detail, language), { ...detail, rows: body });
  return left.map((line, at) => [...line, span(DIVIDER, open ? "accent" : "quiet"), ...(right[at] ?? [])]);
}

/** The whole screen: one line fewer than the terminal has, none wider than it is. */
export function frame(base: Model, state: State, surroundings: Surroundings): readonly Line[] {
  const { size } = surroundings;
  const layout = layoutOf(size, state);
  const { width, body } = layout;
  const scene = sceneOf(base, state, surroundings.initials);
  const lines = stretched(bodyLines(scene, state, layout, surroundings), { columns: width, rows: body });
  const drawn = [...headLines(scene.model, state, width), ...lines, footLine(state, scene.rows.keys.length, width)]
    .slice(0, Math.max(1, size.rows - 1))
    .map((line) => fit(line, width));
  return state.isAscii ? drawn.map(inAscii) : drawn;
}

/** What stands on the screen at once, before the county is assessed. */
export const opening = (asked: Asked, state: State, { columns }: Size): readonly Line[] => headLines(asked, state, Math.max(1, columns));
