import { footLine } from "./foot";
import { frame, roomOf, type Surroundings } from "./frame";
import { filled, LABELS } from "./labels";
import type { Model } from "./model";
import { detailOf, type Scene, sceneOf } from "./scene";
import { SCREEN_ENTRIES } from "./screens/screens";
import type { State } from "./state";
import { type Line, lineText, span } from "./text";

// The screen for one who hears it: what is under the cursor and nothing beside it, a row by the titles of its columns.

/** What draws the screen and says nothing: the lines of trees, bars and boxes. */
const DRAWN = /[─━│┿╸▸╳╌├└┼█⁝▁-▇\u2800-\u28ff]+/gu;
const said = (text: string): string => text.replace(DRAWN, " ").replace(/\s+/gu, " ").trim();

/** The row under the cursor: which of how many, in which section, and what each column says of it. */
function rowText({ sheet, rows, columns, entry }: Scene, language: State["language"]): string {
  if (entry === undefined) return LABELS.empty[language];
  const at = rows.placeOf.get(entry.key)?.at ?? 0;
  const section = sheet.sections.find(({ entries }) => entries.some(({ key }) => key === entry.key))?.title[language] ?? "";
  const cells = columns.flatMap((column) => {
    const text = said(column.cell(entry, language).text);
    return text === "" || column.drawn !== undefined ? [] : [`${column[language]}${language === "zh" ? "：" : ": "}${text}`];
  });
  const place = filled(LABELS.place, language, { at: String(at + 1), of: String(rows.entries.length) });
  return [place, section, ...cells].filter((text) => text !== "").join(language === "zh" ? "，" : ", ");
}

/** What is said of a state, a line each: where one is, what is under the cursor or open, and what is typed or answered. */
export function spokenLines(model: Model, state: State, surroundings: Surroundings): readonly Line[] {
  const { mode, language, screen, open, scroll } = state;
  const scene = sceneOf(model, state, surroundings.initials);
  const { detail } = roomOf(model, state, surroundings);
  const { columns } = surroundings.size;
  const isCovered =
    mode.kind === "help" || mode.kind === "code" || mode.kind === "palette" || mode.kind === "columns" || mode.kind === "recent";
  const body = isCovered
    ? frame(model, state, surroundings).slice(2, -1).map(lineText)
    : open
      ? detailOf(scene, state, columns)
          .slice(scroll, scroll + detail)
          .map(lineText)
      : [rowText(scene, language)];
  const foot = mode.kind === "browse" && state.said === undefined ? [] : [lineText(footLine(state, scene.rows.keys.length, columns))];
  return [SCREEN_ENTRIES[screen][language], ...body, ...foot]
    .map(said)
    .filter((text) => text !== "")
    .map((text) => [span(text)]);
}
