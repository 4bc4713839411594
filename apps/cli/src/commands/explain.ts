import {
  countsOf,
  doubtsOn,
  type Explanation,
  explain as explanationOf,
  findings,
  GRADES,
  indicator,
  isValue,
  optionIn,
  type Place,
  placeIn,
  STAGES,
  SYSTEMS,
  sayOutcome,
  THEMES,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import type { Block, Paragraph, Report } from "../output/report";
import type { Request } from "../request";
import { filled, LABELS } from "../tui/labels";
import { penOf } from "../tui/list";
import { span } from "../tui/text";
import { judgementParagraph } from "./cells";
import { block, branchOf, nodeSheet, said } from "./tree";

const SAYS = {
  meaning: { zh: "含义", en: "What it tells" },
  formula: { zh: "公式", en: "Formula" },
  verdict: { zh: "判定", en: "Verdict" },
  others: { zh: "其他学段：{commands}", en: "other stages: {commands}" },
} as const satisfies Record<string, Words>;

/** What casts doubt on the figures of one indicator at a stage that it has. */
function doubtsOf(
  { indicator: id, stage }: Explanation,
  where: Place,
  { place: county, on, settings, language }: Request,
): readonly Paragraph[] {
  const { formula, stages } = indicator(id);
  if (!stages.includes(stage)) return [];
  return doubtsOn(countsOf(formula, stage), where, findings(county, { on, settings })).map(({ title, says }) =>
    said(`${title[language]}${language === "zh" ? "：" : ": "}${says[language]}`, "⚑ "),
  );
}

function pageOf(told: Explanation, request: Request, doubts: readonly Paragraph[]): readonly Block[] {
  const { language, county } = request;
  const { indicator: id, outcome, stage, system, theme, source } = told;
  const value = sayOutcome(id, outcome, told.judgements)[language];
  const place = told.place[language] ?? told.place.id;
  const where = told.place.id === county.id ? place : `${county[language]} · ${place}`;
  const others = indicator(id)
    .stages.filter((each) => each !== stage)
    .map((each) => `--stage ${each}`);
  return [
    { title: told.title[language], note: id },
    {
      paragraphs: [
        { text: [span(`${where} · ${STAGES[stage][language]} · ${told.on}`, "quiet")] },
        { text: [span(value, isValue(outcome) ? "strong" : "doubt"), ...(isValue(outcome) ? [span(penOf(outcome), "doubt")] : [])] },
      ],
    },
    ...block(
      SAYS.verdict,
      told.judgements.map((each) => judgementParagraph(each, language)),
      language,
    ),
    ...block(SAYS.meaning, [said(told.meaning[language])], language),
    ...block(SAYS.formula, [said(told.formula[language])], language),
    { heading: LABELS.working[language] },
    { tree: branchOf(told.node, stage, isValue(outcome) ? value : "", request) },
    ...block(
      LABELS.assumed,
      told.assumptions.map((each) => said(each[language], "~ ")),
      language,
    ),
    ...block(LABELS.doubted, doubts, language),
    ...block(
      LABELS.origin,
      [
        ...(source === undefined ? [] : [said(`${source[language]} · ${source.grade} ${GRADES[source.grade][language]}`)]),
        said(
          `${THEMES[theme][language]} · ${system} ${SYSTEMS[system][language]} · ${SYSTEMS[system].sections.map((section) => `§${section}`).join(" ")}`,
        ),
      ],
      language,
    ),
    ...block(LABELS.system, [said(SYSTEMS[system].supply[language])], language),
    ...(others.length === 0
      ? []
      : [{ paragraphs: [{ text: [span(filled(SAYS.others, language, { commands: others.join("  ") }), "quiet")] }] }]),
  ];
}

/** How one indicator is worked out: at the stage asked for, or the widest that it has. */
export function explain(request: Request): Report {
  const { place: county, on, settings, language, options, argument = "" } = request;
  const { stages } = indicator(argument);
  const stage = options.stage === undefined ? (stages[0] ?? "all") : optionIn("--stage", options.stage, STAGES);
  const place = options.place === undefined ? county : placeIn(county, options.place);
  const told = explanationOf(argument, place, { stage, on, settings });
  return {
    document: told,
    records: () => [told],
    sheet: () => nodeSheet(told.node, language),
    page: pageOf(told, request, doubtsOf(told, place, request)),
    exit: exitOfVerdicts(told.judgements.map(({ verdict }) => verdict)),
  };
}
