import {
  type Balance,
  type Composite,
  explainBalance,
  type IndicatorBalance,
  indicator,
  type Language,
  PARTS,
  RULES,
  rulesIds,
  SCHOOL_TYPES,
  type SchoolBalance,
  SPLITS,
  STAGES,
  type StageSummary,
  sayBalanceReason,
  sayCv,
  sayNumber,
  saySchool,
  shownCv,
  shownValue,
  unitWords,
} from "@teks/indicators";
import { limitBar } from "./bar";
import type { Charts } from "./charts/charts";
import { assumptionsOf, balanceWhy } from "./explanation";
import { choice } from "./fields";
import { type Html, html } from "./html";
import { bracketed, say } from "./says";
import { spreadFigures } from "./spread";
import { verdictMark } from "./verdict";

/** By which rules a table is judged, and how combined schools are divided. */
export const judgingFields = ({ rules, split }: { readonly rules: string; readonly split: string }, language: Language): Html =>
  html`${choice(
    { name: "rules", says: "rules" },
    rulesIds.map((id) => [id, RULES[id][language]]),
    rules,
    language,
  )}${choice(
    { name: "split", says: "split" },
    Object.entries(SPLITS).map(([id, words]) => [id, words[language]]),
    split,
    language,
  )}`;

/** Reasons beyond these unfold: of a table that lacks a column there are many of a kind. */
const MOST_REASONS = 12;

function reasonList(told: Balance, language: Language): Html {
  const rows = told.reasons.map(
    (reason) => html`<li>${verdictMark(reason.verdict, language)} ${sayBalanceReason(reason, told)[language]}</li>`,
  );
  const rest = rows.slice(MOST_REASONS);
  const more =
    rest.length === 0
      ? undefined
      : html`<details><summary>${say("more-reasons", language, { n: rest.length })}</summary><ul>${rest}</ul></details>`;
  return html`<ul>${rows.slice(0, MOST_REASONS)}</ul>${more}`;
}

function verdictPart(told: Balance, language: Language): Html {
  const whole = explainBalance(told);
  const basis = assumptionsOf(whole, language);
  return html`${
    told.synthetic === 0 ? undefined : html`<p class="caution">${say("made-up", language, { n: told.synthetic })}</p>`
  }<p class="lead">${told.rules[language]} · ${told.rules.document} · ${say("by-rules", language, { on: told.on })}</p><ul class="verdicts"><li>${say(
    "schools-alone",
    language,
  )} ${verdictMark(told.table, language)}</li><li>${say("whole-rule", language)} ${verdictMark(told.verdict, language)}</li></ul><h3>${say(
    "what-decides",
    language,
  )}</h3>${reasonList(told, language)}${balanceWhy(whole, language)}${
    basis.length === 0 ? undefined : html`<h3>${say("basis", language)}</h3><ul>${basis.map((each) => html`<li>${each}</li>`)}</ul>`
  }`;
}

/** A coefficient with its bar, and its verdict with the limit. */
function cvCells(
  { cv, limit, verdict, ...rest }: Omit<IndicatorBalance, "id" | "mean" | "deviation" | "missing"> | Composite,
  language: Language,
): Html {
  const bar = cv === null || limit === null ? undefined : limitBar(cv, limit, verdict ?? "");
  const gap = cv === null ? sayCv({ cv, limit, ...rest })[language] : undefined;
  return html`<td class="value"><span class="number">${cv === null ? "—" : shownCv(cv, limit)}</span>${bar}</td><td>${
    verdict === null ? html`<span class="quiet">${say("unlimited", language)}</span>` : verdictMark(verdict, language)
  } <span class="limit">${limit === null ? "" : `≤\u00a0${limit}`}</span>${gap === undefined ? undefined : html`<div class="mark">${gap}</div>`}</td>`;
}

/** An indicator and what all its schools have per pupil together. */
function meanHead({ id, mean }: IndicatorBalance, language: Language): Html {
  const { unit, ...title } = indicator(id);
  const value = mean === null ? "—" : `${shownValue(id, mean)} ${unitWords(unit)[language]}`;
  return html`<th scope="row">${title[language]}<div class="mark">${say("mean-is", language, { value })}</div></th>`;
}

function cvTable(told: Balance, { stage, indicators, composite }: StageSummary, language: Language): Html {
  const rows = indicators.map(
    (each) =>
      html`<tbody><tr>${meanHead(each, language)}${cvCells(
        each,
        language,
      )}</tr><tr class="why-row"><td colspan="3">${balanceWhy(explainBalance(told, { stage, indicator: each.id }), language)}</td></tr></tbody>`,
  );
  const together =
    composite === undefined
      ? undefined
      : html`<tbody><tr><th scope="row">${say("composite", language)}</th>${cvCells(composite, language)}</tr></tbody>`;
  return html`<table class="cvs"><caption>${say("cvs", language)}</caption><thead><tr><th scope="col">${say("indicator", language)}</th><th scope="col" class="value">${say("cv", language)}</th><th scope="col">${say("verdict", language)}</th></tr></thead>${rows}${together}</table>`;
}

function schoolRows(told: Balance, school: SchoolBalance, language: Language): Html {
  const { school: id, name = id, type, pupils, verdict, stage } = school;
  const why = balanceWhy(explainBalance(told, { stage, school: id }), language);
  return html`<tbody><tr><th scope="row">${name} <span class="stage">${SCHOOL_TYPES[type][language]}</span></th><td class="value"><span class="number">${
    pupils === null ? "—" : sayNumber(pupils, "1")[language]
  }</span></td><td>${verdict === null ? undefined : verdictMark(verdict, language)} <span class="mark">${saySchool(school, told.rules)[language]}</span></td></tr><tr
    class="why-row"><td colspan="3">${why}</td></tr></tbody>`;
}

/** Schools more than these make a page that no browser likes; each is in the workbook and the interface. */
const MOST_SCHOOLS = 200;

function schoolTable(told: Balance, { stage }: StageSummary, language: Language): Html {
  const here = told.schools.filter((each) => each.stage === stage);
  if (here.length > MOST_SCHOOLS) return html`<p>${say("too-many", language, { n: here.length })}</p>`;
  return html`<details class="schools"><summary>${say("schools", language)}${bracketed(here.length, language)}</summary><table><caption class="unseen">${
    STAGES[stage][language]
  } ${say("schools", language)}</caption><thead><tr><th scope="col">${say("school", language)}</th><th scope="col" class="value">${say(
    "pupils",
    language,
  )}</th><th scope="col">${say("verdict", language)}</th></tr></thead>${here.map((school) => schoolRows(told, school, language))}</table></details>`;
}

function stagePart(told: Balance, summary: StageSummary, charts: Charts, language: Language): Html | undefined {
  const { stage, schools, pupils, verdict } = summary;
  if (schools === 0) return undefined;
  const many = say("of-stage", language, { schools, pupils: pupils === null ? "—" : sayNumber(pupils, "1")[language] });
  return html`<section class="stage-part"><h3>${STAGES[stage][language]} ${verdictMark(verdict, language)} <small>${many}</small></h3>${cvTable(
    told,
    summary,
    language,
  )}<h4>${say("spread", language)}</h4>${spreadFigures(told, summary, charts, language)}${schoolTable(told, summary, language)}</section>`;
}

function itemTable({ items }: Balance, language: Language): Html | undefined {
  if (items.length === 0) return undefined;
  const rows = items.map(
    (item) =>
      html`<tr><td class="value"><span class="number">${item.number}</span></td><th scope="row">${item[language]} <span class="stage">${
        PARTS[item.part][language]
      }</span></th><td>${verdictMark(item.verdict, language)}</td></tr>`,
  );
  return html`<h3>${say("items", language)}</h3><table class="items"><caption class="unseen">${say("items", language)}</caption><thead><tr><th scope="col" class="value">${say(
    "number",
    language,
  )}</th><th scope="col">${say("item", language)}</th><th scope="col">${say("verdict", language)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** A county's schools judged: what decides, who was counted, each stage with its coefficients, charts and schools, the other requirements. */
export const balanceParts = (told: Balance, charts: Charts, language: Language): Html =>
  html`${verdictPart(told, language)}${told.stages.map((stage) => stagePart(told, stage, charts, language))}${itemTable(told, language)}`;
