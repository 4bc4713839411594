import { type Language, SPLITS, VERDICTS, type Verdict } from "@teks/indicators";
import { detailLines } from "./detail";
import { filled, HINTS, KEY_HELP, LABELS, MARK_HELP, SCREEN_NAMES } from "./labels";
import { listLines } from "./list";
import { type Asked, type Entry, filtered, type Model, type Section } from "./model";
import { chosenOf, type Room, SCREENS, type State } from "./state";
import { cell, cut, fit, type Line, lineWidth, paragraph, span, widthOf } from "./text";
import { verdictTone } from "./tones";

/** A terminal's size in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

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
const TALLY = 3;

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

/** What the drawing works from: the sections that the filter leaves, their entries, and the one under the cursor. */
function view(
  model: Model,
  state: State,
): { readonly sections: readonly Section[]; readonly entries: readonly string[]; readonly entry: Entry | undefined } {
  const sections = filtered(model.screens[state.screen], state.filter);
  const entries = sections.flatMap((section) => section.entries);
  const keys = entries.map(({ key }) => key);
  const key = chosenOf(state, keys);
  return { sections, entries: keys, entry: entries.find((each) => each.key === key) };
}

const detailOf = (model: Model, entry: Entry | undefined, language: Language, width: number): readonly Line[] =>
  entry === undefined ? [] : detailLines(entry, { model, language, width: Math.max(8, width) });

/** What there is room for in a state, as the reducer needs it. */
export function roomOf(model: Model, state: State, size: Size): Room {
  const { list, detail } = layoutOf(size, state);
  const { entries, entry } = view(model, state);
  const lines = state.open ? detailOf(model, entry, state.language, detail.columns).length : 0;
  return { entries, page: list.rows, detail: detail.rows, beyond: Math.max(0, lines - detail.rows) };
}

/** Two texts at the two ends of a line; the left one gives way. */
const ends = (left: Line, right: Line, width: number): Line => {
  const end = fit(right, Math.min(lineWidth(right), width));
  return [...fit(left, width - lineWidth(end)), ...end];
};

/** What is under the head: the schools of a table where they are shown, and otherwise the county; made up or not. */
function subject({ county, on, balance }: Asked & Pick<Model, "balance">, { screen, language }: State, width: number): Line {
  const synthetic = (text: string): Line => [span(`  ${text}`, "doubt")];
  if (screen !== "balance" || balance === undefined)
    return [
      span(county[language], "strong"),
      span(`  ${on}`, "quiet"),
      ...(county.synthetic === true ? synthetic(LABELS.synthetic[language]) : []),
    ];
  const { rules, synthetic: made, table, divided, split } = balance;
  const line = [
    span(balance.county ?? LABELS.table[language], "strong"),
    span(`  ${rules[language]} ${balance.on}`, "quiet"),
    span(`  ${VERDICTS[table][language]}`, verdictTone(table)),
    ...(made > 0 ? synthetic(filled(LABELS["made-up"], language, { n: String(made) })) : []),
  ];
  const way = divided > 0 ? [span(`  ${SPLITS[split][language]}`, "quiet")] : [];
  return lineWidth([...line, ...way]) <= width ? [...line, ...way] : line;
}

function headLines(asked: Asked & Pick<Model, "balance">, state: State, width: number): readonly Line[] {
  const tabs = SCREENS.map((each, at) => {
    const name = `${at + 1} ${SCREEN_NAMES[each][state.language]}`;
    return each === state.screen ? span(`[${name}]`, "accent") : span(` ${name} `, "quiet");
  });
  return [fit(subject(asked, state, width), width), [...fit(tabs, Math.min(lineWidth(tabs), width)), ...ruleLine(width - lineWidth(tabs))]];
}

const ruleLine = (width: number): Line => [span("─".repeat(Math.max(0, width)), "quiet")];

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
  return [fit(numbers, width), fit(bar, width), fit([], width)];
}

function footLine({ filter, typing, open, language, help }: State, found: number, width: number): Line {
  if (help) return fit([span(HINTS.help[language], "quiet")], width);
  if (!open && (typing || filter !== "")) {
    const hint = typing ? HINTS.typing : HINTS.filtered;
    return ends(
      [span(`${LABELS.filter[language]} `, "quiet"), span(`/${filter}`, "accent")],
      [span(`  ${found}  ${hint[language]}`, "quiet")],
      width,
    );
  }
  return fit([span((open ? HINTS.detail : HINTS.list)[language], "quiet")], width);
}

function helpLines({ language }: State, width: number): readonly Line[] {
  const table = (rows: typeof KEY_HELP) =>
    rows.flatMap(([key, words]) => paragraph(words[language], width, "plain", [span(`  ${cell(key, 11)}`, "accent")]));
  return [[], ...table(KEY_HELP), [], ...table(MARK_HELP)];
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

function bodyLines(model: Model, state: State, layout: Layout): readonly Line[] {
  const { language, open, scroll, screen, filter } = state;
  const { list, detail, width, body, beside } = layout;
  if (state.help) return helpLines(state, width);
  const { sections, entry } = view(model, state);
  const told = detailOf(model, entry, language, detail.columns);
  if (!beside && open) return scrolled(told, scroll, detail, language);
  const tally = screen === "overview" ? tallyLines(model, language, list.columns) : [];
  const empty = screen === "balance" && model.balance === undefined ? LABELS.reading : LABELS.empty;
  const none = filter === "" ? empty[language] : filled(LABELS.unmatched, language, { filter });
  const listed =
    entry === undefined
      ? paragraph(none, list.columns, "quiet")
      : listLines(model, sections, entry.key, language, { width: list.columns, height: list.rows });
  if (!beside)
    return [...tally, ...stretched(listed, list), ...(detail.rows === 0 ? [] : [ruleLine(width), ...scrolled(told, 0, detail, language)])];
  const left = stretched([...tally, ...listed], { columns: list.columns, rows: body });
  const right = stretched(scrolled(told, open ? scroll : 0, detail, language), { ...detail, rows: body });
  return left.map((line, at) => [...line, span(DIVIDER, open ? "accent" : "quiet"), ...(right[at] ?? [])]);
}

/** The whole screen: one line fewer than the terminal has, none wider than it is. */
export function frame(model: Model, state: State, size: Size): readonly Line[] {
  const layout = layoutOf(size, state);
  const { width, body } = layout;
  const found = view(model, state).entries.length;
  const lines = stretched(bodyLines(model, state, layout), { columns: width, rows: body });
  return [...headLines(model, state, width), ...lines, footLine(state, found, width)]
    .slice(0, Math.max(1, size.rows - 1))
    .map((line) => fit(line, width));
}

/** What stands on the screen at once, before the county is assessed. */
export const opening = (asked: Asked, state: State, { columns }: Size): readonly Line[] => headLines(asked, state, Math.max(1, columns));

/** Where the next letter of the filter will stand; nowhere while none is written. */
export function caretOf(
  { typing, filter, language }: State,
  { columns, rows }: Size,
): { readonly x: number; readonly y: number } | undefined {
  if (!typing) return undefined;
  return { x: Math.min(columns - 1, widthOf(`${LABELS.filter[language]} /${filter}`)), y: rows - 2 };
}
