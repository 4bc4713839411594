import { type Correctable, type ExplanationNode, type Figure, type Source, type Stage, sayCorrection, sayNode } from "@teks/indicators";
import { filled, LABELS, STAGE_NAMES } from "./labels";
import type { Model } from "./model";
import { DOT, eachOf, graded, type Page } from "./page";
import { type Line, paragraph, span } from "./text";

export const figureOf = ({ county }: Model, id: string): Figure | undefined => county.figures.find((figure) => figure.id === id);

/** A figure as the report prints it, and where. */
export function sourceLines(
  { figure, section, asPrinted }: Omit<Source, "value">,
  { model, language, width }: Page,
  lead: Line,
): readonly Line[] {
  const name = figureOf(model, figure)?.[language] ?? figure;
  const text = `§${section} ${name}${DOT}${filled(LABELS.printed, language, { text: asPrinted })}`;
  return paragraph(text, width, "quiet", lead, lead);
}

/** That a figure no longer reads as printed; nothing where it does. */
export function markLines(figure: Correctable, { language, width }: Page, lead: Line): readonly Line[] {
  const said = sayCorrection(figure)?.[language];
  return said === undefined ? [] : paragraph(said, width, "doubt", [...lead, span("✎ ", "doubt")], [...lead, span("  ")]);
}

interface Guides {
  readonly first: string;
  readonly rest: string;
}

/** A node of the working with what stands under it, behind the lines that join it to its parent. */
export function nodeLines(node: ExplanationNode, said: string, of: Stage, page: Page, { first, rest }: Guides): readonly Line[] {
  const { language, width } = page;
  const stage = node.stage === undefined || node.stage === of ? "" : `${DOT}${STAGE_NAMES[node.stage][language]}`;
  const under = [span(`${rest}${node.parts.length > 0 ? "│ " : "  "}`, "quiet")];
  const document =
    node.document === undefined
      ? []
      : [
          `${node.document.number} ${node.document.clause[language]}`,
          filled(LABELS.since, language, { from: node.document.from }),
          graded(node.document.grade, language),
        ];
  return [
    ...paragraph(
      `${node[language]}${stage}  ${said === "" ? LABELS.valueless[language] : said}`,
      width,
      "plain",
      [span(first, "quiet")],
      [span(rest, "quiet")],
    ),
    ...(document.length === 0 ? [] : paragraph(document.join(DOT), width, "quiet", under, under)),
    ...(node.sources ?? []).flatMap((source) => [...sourceLines(source, page, under), ...markLines(source, page, under)]),
    ...eachOf(node.parts, page, [span(`${rest}└ `, "quiet")], (part, at) => {
      const last = at === node.parts.length - 1;
      const guides = { first: `${rest}${last ? "└ " : "├ "}`, rest: `${rest}${last ? "  " : "│ "}` };
      return nodeLines(part, sayNode(part)[language], of, page, guides);
    }),
  ];
}
