import { type ExplanationNode, GRADES, type Language, type Stage, sayCorrection, sayNode, type Words } from "@teks/indicators";
import { type Block, type Branch, listed, type Paragraph, type Sheet, sheetOf } from "../output/report";
import type { Request } from "../request";
import { filled, LABELS, STAGE_NAMES } from "../tui/labels";
import { type Line, span } from "../tui/text";

// An explanation on a page and in a sheet, whatever it explains.

/** A paragraph of an explanation. */
export const said = (text: string, lead = ""): Paragraph => ({ lead: `  ${lead}`, text: [span(text)] });

/** Paragraphs under a heading; nothing where there are none. */
export const block = (label: Words, paragraphs: readonly Paragraph[], language: Language): readonly Block[] =>
  paragraphs.length === 0 ? [] : [{ heading: label[language] }, { paragraphs }];

/** A node of the working as a branch: its value, the rule behind it, and where each figure was printed. */
export function branchOf(node: ExplanationNode, of: Stage, value: string, request: Request): Branch {
  const { language, county } = request;
  const stage = node.stage === undefined || node.stage === of ? "" : ` · ${STAGE_NAMES[node.stage][language]}`;
  const { document, sources = [] } = node;
  const figures = sources.flatMap((source): readonly Line[] => {
    const { figure, section, asPrinted } = source;
    const name = county.figures.find(({ id }) => id === figure)?.[language] ?? figure;
    const mark = sayCorrection(source)?.[language];
    return [
      [span(`§${section} ${name} · ${filled(LABELS.printed, language, { text: asPrinted })}`, "quiet")],
      ...(mark === undefined ? [] : [[span(`✎ ${mark}`, "doubt")]]),
    ];
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

/** The nodes of a tree as rows. */
export const nodeSheet = (node: ExplanationNode, language: Language): Sheet =>
  sheetOf(flat(node), {
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
    corrected: ({ node }) => listed((node.sources ?? []).flatMap(({ figure, corrected }) => (corrected === undefined ? [] : [figure]))),
    document: ({ node }) => node.document?.number ?? null,
    clause: ({ node }) => node.document?.clause[language] ?? null,
  });
