import { COMMANDS, type CommandId, commandIds, isHere } from "./commands";
import { filled, HINTS, LABELS } from "./labels";
import { isLiveBook, SAVE_FORMATS } from "./save";
import { type State, tableView } from "./state";
import { ends, fit, type Line, lineWidth, type Span, span, widthOf } from "./text";

/** The hints of the commands that have a place at the foot, as many as there is room for. */
function hints(state: State, width: number): string {
  const { open, language } = state;
  const moves = `↑↓ ${(open ? HINTS.scroll : HINTS.move)[language]}`;
  const commands = commandIds.flatMap((id) => {
    const { hint, shown } = COMMANDS[id];
    return hint === undefined || !isHere(id, state) ? [] : [{ text: `${shown} ${hint[language]}`, isLast: LAST.includes(id) }];
  });
  const always = commands.filter(({ isLast }) => isLast).map(({ text }) => text);
  const back = open ? [`Esc ${HINTS.back[language]}`] : [];
  let shown = commands;
  const all = () => [moves, ...back, ...shown.map(({ text }) => text)].join("  ");
  while (widthOf(all()) > width && shown.length > always.length) {
    const drop = shown.findLastIndex(({ isLast }) => !isLast);
    shown = shown.filter((_, at) => at !== drop);
  }
  return all();
}

/** What a user who has not read the help needs most. */
const LAST: readonly CommandId[] = ["open", "filter", "help", "language", "quit"];

/** What is being typed, up to where the next letter will stand. */
function typed({ mode, language, ...state }: State): Line | undefined {
  switch (mode.kind) {
    case "filter":
      return [span(`${LABELS.filter[language]} `, "quiet"), span(`/${tableView(state).filter}`, "accent")];
    case "palette":
      return [span(`${LABELS.command[language]} `, "quiet"), span(`:${mode.text}`, "accent")];
    case "save":
      return [span(`${LABELS["save-as"][language]} `, "quiet"), span(mode.text, "accent")];
    case "edit": {
      // Where a figure is refused, what is accepted needs the room of its title.
      const title = mode.refused === undefined ? ` ${mode.figures[mode.at]?.title[language] ?? ""}` : "";
      return [span(`${LABELS.suppose[language]}${title} `, "quiet"), span(mode.text, "accent")];
    }
    default:
      return undefined;
  }
}

/** What there is to know of a file that is being named. */
function besideName({ stage, refused }: Extract<State["mode"], { kind: "save" }>, state: State): readonly Span[] {
  const { language } = state;
  if (stage === "there") return [span(`  ${HINTS["save-over"][language]}`, "bad")];
  if (stage === "writing") return [span(`  ${HINTS.saving[language]}`, "quiet")];
  const formats = filled(HINTS["save-formats"], language, { formats: SAVE_FORMATS.join(" ") });
  return [
    ...(refused === undefined ? [] : [span(`  ${refused[language]}`, "bad")]),
    ...(isLiveBook(state) ? [span(`  ${HINTS["save-live"][language]}`)] : []),
    span(`  ${HINTS.save[language]}`, "quiet"),
    span(`  ${formats}`, "quiet"),
  ];
}

/** What is said beside what is typed, the most needed first: what finds no room is left out. */
function besideTyped(state: State, found: number): readonly Span[] {
  const { mode, language } = state;
  if (mode.kind === "save") return besideName(mode, state);
  if (mode.kind === "filter") return [span(`  ${found}`, "quiet"), span(`  ${HINTS.typing[language]}`, "quiet")];
  if (mode.kind === "palette") return [span(`  ${HINTS.palette[language]}`, "quiet")];
  if (mode.kind !== "edit") return [];
  const { figures, at, refused } = mode;
  const shown = figures[at]?.shown ?? "";
  const was = shown === "" ? LABELS["was-absent"][language] : filled(LABELS["was-figure"], language, { shown });
  const next = filled(HINTS["edit-next"], language, { at: String(at + 1), of: String(figures.length) });
  return [
    refused === undefined ? span(`  ${was}`) : span(`  ${filled(LABELS.accepts, language, { accepted: refused[language] })}`, "bad"),
    span(`  ${HINTS.edit[language]}`, "quiet"),
    ...(figures.length > 1 ? [span(`  ${next}`, "quiet")] : []),
  ];
}

/** The line at the bottom: what is being typed, what the last key had to say, or the keys. */
export function footLine(state: State, found: number, width: number): Line {
  const { mode, language, open, said } = state;
  const line = typed(state);
  if (line !== undefined) {
    let beside = besideTyped(state, found);
    // What has to be answered stands however long the name is.
    const least = mode.kind === "save" && (mode.stage !== "typing" || mode.refused !== undefined) ? 1 : 0;
    while (beside.length > least && lineWidth(line) + 1 + lineWidth(beside) > width) beside = beside.slice(0, -1);
    return ends(line, beside, width);
  }
  if (said !== undefined) return fit([span(said[language], "strong")], width);
  if (mode.kind === "help" || mode.kind === "code" || mode.kind === "columns" || mode.kind === "copy" || mode.kind === "recent")
    return fit([span(HINTS[mode.kind][language], "quiet")], width);
  const { filter, isTray, marks } = tableView(state);
  if (!open && filter !== "")
    return ends(
      [span(`${LABELS.filter[language]} `, "quiet"), span(`/${filter}`, "accent")],
      [span(`  ${found}  ${HINTS.filtered[language]}`, "quiet")],
      width,
    );
  if (!open && isTray) return fit([span(filled(HINTS.tray, language, { n: String(marks.length) }), "accent")], width);
  return fit([span(hints(state, width), "quiet")], width);
}

/** Where the next letter of what is typed will stand; nowhere while nothing is. */
export function caretOf(
  state: State,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): { readonly x: number; readonly y: number } | undefined {
  const line = typed(state);
  return line === undefined ? undefined : { x: Math.min(columns - 1, lineWidth(line)), y: rows - 2 };
}
