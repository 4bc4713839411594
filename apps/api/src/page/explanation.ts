import {
  type BalanceExplanation,
  type Correctable,
  type CountyFile,
  type Explanation,
  type ExplanationNode,
  type Finding,
  GRADES,
  type Grade,
  isValue,
  type Language,
  type Source,
  type Stage,
  sayCorrection,
  sayJudgement,
  sayNode,
} from "@teks/indicators";
import { type Html, html } from "./html";
import { bracketed, STAGE_NAMES, say } from "./says";

/** Where an explanation is read: its language, and the printed figures that it names. */
export interface Reading {
  readonly language: Language;
  readonly figures: CountyFile["figures"];
}

/** The figures as they were printed, with their sections, and the mark of those that stand corrected. */
export const printed = (sources: readonly (Omit<Source, "value"> & Correctable)[], { language, figures }: Reading): readonly Html[] =>
  sources.map((source) => {
    const { figure, section, asPrinted } = source;
    const name = figures.find(({ id }) => id === figure)?.[language] ?? figure;
    const mark = sayCorrection(source)?.[language];
    return html`<span class="source">${say("printed", language, { section, name, text: asPrinted })}</span>${
      mark === undefined ? undefined : html`<span class="source">✎ ${mark}</span>`
    }`;
  });

/** How well something was seen. */
const graded = (grade: Grade, language: Language): string => bracketed(`${grade} ${GRADES[grade][language]}`, language);

function branch(node: ExplanationNode, of: Stage, reading: Reading): Html {
  const { language } = reading;
  const value = sayNode(node)[language];
  const stage = node.stage === undefined || node.stage === of ? undefined : bracketed(STAGE_NAMES[node.stage][language], language);
  const { document, sources = [], parts } = node;
  const rule =
    document === undefined
      ? undefined
      : say("clause", language, {
          ...{ number: document.number, clause: document.clause[language], from: document.from },
          ...{ grade: document.grade, seen: GRADES[document.grade][language] },
        });
  return html`<li><span class="name">${node[language]}${stage}</span> <strong>${value === "" ? say("valueless", language) : value}</strong>${
    rule === undefined ? undefined : html`<span class="source">${rule}</span>`
  }${printed(sources, reading)}${parts.length === 0 ? undefined : html`<ul>${parts.map((part) => branch(part, of, reading))}</ul>`}</li>`;
}

const tree = (node: ExplanationNode, of: Stage, reading: Reading): Html => html`<ul class="tree">${branch(node, of, reading)}</ul>`;

/** A term and what is said of it; nothing where nothing is said. */
const told = (term: string, said: readonly (string | Html)[]): Html | undefined =>
  said.length === 0 ? undefined : html`<dt>${term}</dt>${said.map((each) => html`<dd>${each}</dd>`)}`;

/** What unfolds. Its summary says of what, to those who hear it alone. */
export const unfolding = (what: string, body: Html, language: Language): Html =>
  html`<details class="why"><summary>${say("why", language)}<span class="unseen">${say("why-of", language, { what })}</span></summary>${body}</details>`;

/** Why an indicator's value and verdict are what they are, down to figure and clause. */
export function indicatorWhy(
  { title, formula, outcome, judgements, assumptions, source, node, stage }: Explanation,
  doubts: readonly Finding[],
  reading: Reading,
): Html {
  const { language } = reading;
  const coverage = isValue(outcome) ? outcome.coverage : undefined;
  const body = html`<dl>${told(say("formula", language), [formula[language]])}${told(say("working", language), [tree(node, stage, reading)])}${told(
    say("judged", language),
    judgements.map((each) => sayJudgement(each)[language]),
  )}${told(say("assumed", language), [
    ...assumptions.map((each) => each[language]),
    ...(coverage === undefined ? [] : [say("covers", language, { reported: coverage.reported, of: coverage.of })]),
  ])}${told(
    say("doubts", language),
    doubts.map(({ says }) => says[language]),
  )}${told(say("source", language), source === undefined ? [] : [source[language] + graded(source.grade, language)])}</dl>`;
  return unfolding(`${title[language]} ${STAGE_NAMES[stage][language]}`, body, language);
}

/** What an evaluation of schools left out, divided or moved before. */
export const assumptionsOf = ({ assumptions }: BalanceExplanation, language: Language): readonly string[] =>
  assumptions.map(({ grade, ...each }) => each[language] + (grade === undefined ? "" : graded(grade, language)));

/** Why an evaluation of schools says what it says, of whatever it was asked. */
export function balanceWhy({ title, formula, reason, node, stage }: BalanceExplanation, language: Language): Html {
  const body = html`<dl>${told(say("formula", language), formula === undefined ? [] : [formula[language]])}${told(
    say("reason", language),
    reason === undefined ? [] : [reason[language]],
  )}${told(say("working", language), [tree(node, stage ?? "all", { language, figures: [] })])}</dl>`;
  return unfolding(title[language], body, language);
}
