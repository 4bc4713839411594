import { countsOf, type Figure, type Finding, indicator, type Row, STATES, STATUSES } from "@teks/indicators";
import { caseBlock } from "../commands/check/repairs";
import type { EntryOf } from "./entry";
import { filled, LABELS } from "./labels";
import { linkTo } from "./links";
import { DOT, type Page } from "./page";
import { figureKey, findingKey } from "./screens/findings";
import { type Line, lineText, paragraph, span } from "./text";
import { stateTone } from "./tones";
import { figureOf, markLines, sourceLines } from "./tree";

/** A figure of a detail: as printed, what it is of, and whether it stands corrected. Its line leads to it. */
export function figureLines(id: string, page: Page): readonly Line[] {
  const figure = figureOf(page.model, id);
  if (figure === undefined) return [];
  const { section, asPrinted } = figure;
  const lead = [{ ...span("- ", "quiet"), link: linkTo("findings", figureKey(id)) }];
  const [first = [], ...rest] = sourceLines({ figure: id, section, asPrinted }, page, [span("- ", "quiet")]);
  return [[...lead, ...first.slice(1)], ...rest, ...statusLines(figure, page)];
}

function statusLines(figure: Figure, page: Page): readonly Line[] {
  const { status, note } = figure;
  const { language, width } = page;
  const text = [STATUSES[status][language], ...(note === undefined ? [] : [note])].join(DOT);
  return [...paragraph(text, width, "quiet", [span("  ")]), ...markLines(figure, page, [])];
}

/** A proposal: what changes, what it mends and moves, and the rules that are broken as it stands. */
export function repairLines({ of, repair, steps }: EntryOf<"repair">, { model, language, width }: Page): readonly Line[] {
  const { paragraphs } = caseBlock(
    { ...of, repairs: repair === undefined ? [] : [repair] },
    { steps, isWhole: true },
    model.place,
    language,
  );
  const [broken, ...told] = paragraphs;
  return [...told, ...(broken === undefined ? [] : [{ text: [] }, broken])].flatMap(({ lead = "", text }) =>
    paragraph(lineText(text), width, text[0]?.tone, [span(lead)]),
  );
}

const findingLines = ({ title, state, check, place }: Finding<string>, { language, width }: Page): readonly Line[] =>
  paragraph(`${STATES[state][language]}  ${title[language]}`, width, stateTone(state), [
    { ...span("- ", "quiet"), link: linkTo("findings", findingKey({ check, place })) },
  ]);

/** The rows whose formula reads what a figure counts. */
const readers = ({ bindings = [] }: Figure, { model }: Page): readonly Row[] =>
  model.assessment.rows.filter(({ indicator: id, stage, place }) => {
    const read = countsOf(indicator(id).formula, stage);
    return bindings.some((bound) => bound.place === place && read.some((ref) => ref.count === bound.count && ref.stage === bound.stage));
  });

/** A figure of the report: its value, how it is printed, which findings it is of; and what reads it. */
export function figureDetail({ figure, findings }: EntryOf<"figure">, page: Page, rowLines: (row: Row) => readonly Line[]) {
  const { language, width } = page;
  const { value, section, asPrinted } = figure;
  const where = [`§${section}`, filled(LABELS.printed, language, { text: asPrinted })];
  return {
    summary: [
      ...paragraph(figure[language], width, "strong"),
      ...paragraph([[value].flat().join(", "), ...where].join(DOT), width),
      ...statusLines(figure, page),
    ],
    findings: findings.flatMap((finding) => findingLines(finding, page)),
    readers: readers(figure, page).flatMap(rowLines),
  };
}
