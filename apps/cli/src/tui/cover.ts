import { basename, dirname } from "node:path";
import type { Language } from "@teks/indicators";
import { type Code, codeText } from "./code";
import { COMMANDS, type CommandId, commandIds, GROUPS, isHere, type Where } from "./commands";
import type { Column } from "./entry";
import { LABELS, MARK_HELP } from "./labels";
import type { RecentFile } from "./recent";
import type { State } from "./state";
import type { TableView } from "./table/view";
import { cell, cut, fit, type Line, paragraph, span, widthOf } from "./text";

// What covers the table for a moment: help, the palette, the choice of columns, the view as code.

const KEYS = 13;

/** The keys that do something here, what is particular to the screen first, and what the signs mean. */
export function helpLines({ language, ...where }: Pick<State, "language"> & Where, width: number): readonly Line[] {
  const groups = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];
  const keys = groups.flatMap((group): readonly Line[] => {
    const here = commandIds.filter((id) => COMMANDS[id].group === group && isHere(id, where));
    if (here.length === 0) return [];
    const rows = here.flatMap((id) =>
      paragraph(COMMANDS[id][language], width, "plain", [span(`  ${cell(COMMANDS[id].shown, KEYS)}`, "accent")]),
    );
    return [[span(GROUPS[group][language], "strong")], ...rows];
  });
  const signs = MARK_HELP.flatMap(([sign, words]) => paragraph(words[language], width, "plain", [span(`  ${cell(sign, KEYS)}`, "accent")]));
  return [...keys, [span(LABELS.signs[language], "strong")], ...signs];
}

/** The view as code. Lines longer than the screen go on in the next, so that all of it can be read. */
export function codeLines(code: Code, language: Language, width: number): readonly Line[] {
  const { notes, parts } = codeText(code, language);
  const wrapped = (text: string): readonly Line[] => {
    const lines: Line[] = [];
    let rest = [...text];
    do {
      const at = fitting(rest, Math.max(2, width - 2));
      lines.push([span(`  ${rest.slice(0, at).join("")}`)]);
      rest = rest.slice(at);
    } while (rest.length > 0);
    return lines;
  };
  return [
    ...notes.flatMap((note) => paragraph(note, width, "doubt", [span("※ ", "doubt")])),
    ...parts.flatMap(({ title, code: text }, at): readonly Line[] => [
      ...(at === 0 && notes.length === 0 ? [] : [[]]),
      [span(title, "accent")],
      ...text.split("\n").flatMap(wrapped),
    ]),
  ];
}

/** How many characters from the start take no more than that width; one at least. */
function fitting(characters: readonly string[], width: number): number {
  let used = 0;
  let at = 0;
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    at += 1;
  }
  return Math.max(1, at);
}

/** Lines with one chosen, a window about it. */
function choices(lines: readonly Line[], at: number, width: number, height: number): readonly Line[] {
  const here = Math.max(0, Math.min(at, lines.length - 1));
  const top = Math.max(0, Math.min(here - Math.floor(height / 2), lines.length - height));
  return lines.slice(top, top + height).map((line, place) => {
    const fitted = fit(line, width);
    return top + place === here ? fitted.map((each) => ({ ...each, chosen: true })) : fitted;
  });
}

export function paletteLines(found: readonly CommandId[], at: number, language: Language, width: number, height: number): readonly Line[] {
  if (found.length === 0) return [[span(LABELS["no-command"][language], "quiet")]];
  const lines = found.map((id): Line => [span(`  ${cell(COMMANDS[id].shown, KEYS)}`, "accent"), span(COMMANDS[id][language])]);
  return choices(lines, at, width, height);
}

/** The files opened before, those that are gone marked as such. */
export function recentLines(recent: readonly RecentFile[], at: number, language: Language, width: number, height: number): readonly Line[] {
  const lines = recent.map(
    ({ path, isThere }): Line => [
      span(`  ${basename(path)}`, isThere ? "plain" : "quiet"),
      ...(isThere ? [] : [span(`  ${LABELS.gone[language]}`, "doubt")]),
      span(`  ${dirname(path)}`, "quiet"),
    ],
  );
  return [[span(LABELS.recent[language], "strong")], ...choices(lines, at, width, height - 1)];
}

export function columnLines(
  columns: readonly Column[],
  { hidden }: TableView,
  at: number,
  language: Language,
  width: number,
  height: number,
): readonly Line[] {
  const lines = columns.map((column): Line => {
    const isHidden = hidden.includes(column.id);
    return [
      span(isHidden ? "  [ ] " : "  [x] ", "accent"),
      span(cut(column[language], Math.max(1, width - 6)), isHidden ? "quiet" : "plain"),
    ];
  });
  return choices(lines, at, width, height);
}
