import type { Language } from "@teks/indicators";
import { EXIT } from "../exit";
import type { Block, Cell, Group, Report, Table } from "../output/report";
import type { Request } from "../request";
import type { Entry } from "../tui/entry";
import { supposedText } from "../tui/head";
import { initialsOf } from "../tui/initials";
import { filled, LABELS } from "../tui/labels";
import { type Judged, type Model, modelOf, withBalance } from "../tui/model";
import type { Opened } from "../tui/open-files";
import { isOnSchools, replayed } from "../tui/replay";
import { viewTable } from "../tui/save";
import { detailOf, type Scene, sceneOf } from "../tui/scene";
import { isOfSchools, SCREEN_ENTRIES } from "../tui/screens/screens";
import { type State, start } from "../tui/state";
import { span } from "../tui/text";
import { openedOf } from "./opened";

/** A session replayed: the state that it leads to, and what that is a state of. */
export interface Replayed {
  readonly model: Model;
  /** The table of schools, where the session is of it. */
  readonly judged: Judged | undefined;
  readonly state: State;
}

/** Reads a session and what it is of. @throws FaultError "bad-data" with every line that is none */
export async function replayedOf(request: Request, opened: Opened, file: string): Promise<Replayed> {
  const text = await request.readText("--replay", file);
  const isRead = isOnSchools(text) || isOfSchools(opened.screen, opened);
  const judged = isRead ? await opened.balance().finally(request.progress.clear) : undefined;
  const bare = modelOf(opened);
  const model = judged === undefined ? bare : withBalance(bare, judged.balance, judged.table);
  const begun = start(request.language, opened.screen, { isSeveral: opened.beside !== undefined });
  return { model, judged, state: replayed(model, begun, text, file) };
}

/** The width that a detail is written for, which a page may be wider than. */
const WIDTH = 78;

/** The rows as they are looked at, under the titles of their sections where they have them. */
function tableOf({ sheet, rows, columns }: Scene, language: Language): Table {
  const shown = columns.filter(({ drawn }) => drawn === undefined);
  const group = (entry: Entry): Group => {
    const [label = [], ...cells] = shown.map((column): Cell => {
      const { text, tone = "plain" } = column.cell(entry, language);
      return [span(text.trim(), tone)];
    });
    return { label, rows: [cells] };
  };
  const seen = new Set(rows.keys);
  const sections = rows.slots.some((slot) => "section" in slot && slot.section !== undefined)
    ? sheet.sections.map(({ title, entries }) => ({
        heading: title[language],
        groups: entries.filter(({ key }) => seen.has(key)).map(group),
      }))
    : [{ groups: rows.entries.map(group) }];
  return {
    columns: shown.map((column) => ({
      title: column[language],
      wraps: column.grows === true,
      ...(column.side === undefined ? {} : { side: column.side }),
    })),
    header: true,
    sections: sections.filter(({ groups }) => groups.length > 0),
  };
}

function bodyOf(scene: Scene, state: State): Block {
  const { language } = state;
  if (state.open) return { paragraphs: detailOf(scene, state, WIDTH).map((text) => ({ text })) };
  if (scene.rows.entries.length === 0) return { paragraphs: [{ text: [span(LABELS.empty[language], "quiet")] }] };
  return { table: tableOf(scene, language) };
}

/** What a session shows at its end, as the explorer would: the table as it is looked at, or the explanation that is open. */
export async function replay(request: Request, file: string): Promise<Report> {
  const { model: base, state } = await replayedOf(request, await openedOf(request, request.argument !== undefined), file);
  const { language, screen } = state;
  const scene = sceneOf(base, state, initialsOf);
  const supposed = supposedText(scene.model, language);
  const { columns, rows } = viewTable(scene.sheet, scene.rows, scene.table, language, supposed);
  const names = columns.map(({ name }) => name);
  const records = () => rows.map((row) => Object.fromEntries(row.map((value, at) => [names[at] ?? "", value])));
  return {
    document: {
      schema: "teks/view@1",
      screen,
      county: base.county.id,
      on: scene.model.on,
      ...(supposed === "" ? {} : { supposed }),
      rows: records(),
    },
    records,
    sheet: () => ({
      columns: names,
      rows: rows.map((row) => row.map((value) => (typeof value === "string" || typeof value === "number" ? value : null))),
    }),
    page: [
      { title: `${scene.model.county[language]} · ${SCREEN_ENTRIES[screen][language]}`, note: scene.model.on },
      ...(supposed === ""
        ? []
        : [{ paragraphs: [{ text: [span(filled(LABELS.supposing, language, { what: supposed }), "doubt")] }] } as const]),
      bodyOf(scene, state),
    ],
    exit: EXIT.ok,
  };
}
