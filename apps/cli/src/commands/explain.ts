import {
  countsOf,
  doubtsOn,
  type Explanation,
  type ExplanationNode,
  explain as explanationOf,
  findings,
  GRADES,
  indicator,
  isValue,
  type Language,
  optionIn,
  type Place,
  placeIn,
  STAGES,
  type Stage,
  SYSTEMS,
  sayNode,
  sayOutcome,
  THEMES,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import { type Block, type Branch, listed, type Paragraph, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import { filled, LABELS, STAGE_NAMES } from "../tui/labels";
import { type Line, span } from "../tui/text";
import { judgementParagraph } from "./cells";

const SAYS = {
  meaning: { zh: "含义", en: "What it tells" },
  formula: { zh: "公式", en: "Formula" },
  verdict: { zh: "判定", en: "Verdict" },
  others: { zh: "其他学段：{commands}", en: "other stages: {commands}" },
} as const satisfies Record<string, Words>;

const said = (text: string, lead = ""): Paragraph => ({ lead: `  ${lead}`, text: [span(text)] });

const block = (label: Words, paragraphs: readonly Paragraph[], language: Language): readonly Block[] =>
  paragraphs.length === 0 ? [] : [{ heading: label[language] }, { paragraphs }];

/** A node of the working as a branch: its value, the rule behind it, and where each figure was printed. */
function branchOf(node: ExplanationNode, of: Stage, value: string, request: Request): Branch {
  const { language, county } = request;
  const stage = node.stage === undefined || node.stage === of ? "" : ` · ${STAGE_NAMES[node.stage][language]}`;
  const { document, sources = [] } = node;
  const figures = sources.map(({ figure, section, asPrinted }): Line => {
    const name = county.figures.find(({ id }) => id === figure)?.[language] ?? figure;
    return [span(`§${section} ${name} · ${filled(LABELS.printed, language, { text: asPrinted })}`, "quiet")];
  });
  const rule =
    document === undefined
      ? []
      : [
          [
            span(
              `${document.number} ${document.clause[language]} · ${filled(LABELS.since, language, { from: document.from })} · ${document.grade} ${GRADES[document.grade][language]}`,
              "quiet",
            ),
          ],
        ];
  return {
    lines: [
      [span(`${node[language]}${stage}  `), span(value === "" ? LABELS.valueless[language] : value, value === "" ? "doubt" : "strong")],
      ...rule,
      ...figures,
    ],
    parts: node.parts.map((part) => branchOf(part, of, sayNode(part)[language], request)),
  };
}

/** The nodes of a tree, each with how deep it lies. */
const flat = (node: ExplanationNode, depth = 0): readonly { readonly depth: number; readonly node: ExplanationNode }[] => [
  { depth, node },
  ...node.parts.flatMap((part) => flat(part, depth + 1)),
];

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
        { text: [span(value, isValue(outcome) ? "strong" : "doubt")] },
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
  const nodes = flat(told.node);
  return {
    document: told,
    records: [told],
    sheet: sheetOf(nodes, {
      depth: ({ depth }) => depth,
      kind: ({ node }) => node.kind,
      title: ({ node }) => node[language],
      stage: ({ node }) => node.stage ?? null,
      value: ({ node }) => node.value,
      exact: ({ node }) => node.exact,
      unit: ({ node }) => node.unit ?? null,
      gap: ({ node }) => node.gap ?? null,
      sections: ({ node }) => listed((node.sources ?? []).map(({ section }) => section)),
      figures: ({ node }) => listed((node.sources ?? []).map(({ figure }) => figure)),
      printed: ({ node }) => listed((node.sources ?? []).map(({ asPrinted }) => asPrinted)),
      document: ({ node }) => node.document?.number ?? null,
      clause: ({ node }) => node.document?.clause[language] ?? null,
    }),
    page: pageOf(told, request, doubtsOf(told, place, request)),
    exit: exitOfVerdicts(told.judgements.map(({ verdict }) => verdict)),
  };
}
