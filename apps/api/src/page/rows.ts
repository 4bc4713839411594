import {
  decimalsFor,
  explain,
  type Finding,
  indicator,
  isValue,
  type Judgement,
  type Place,
  type Row,
  sayGap,
  sayLimit,
  shownNumber,
  THEMES,
  themeIds,
  unitWords,
} from "@teks/indicators";
import { rowBar } from "./bar";
import { indicatorWhy, type Reading } from "./explanation";
import { type Html, html } from "./html";
import { STAGE_NAMES, say } from "./says";
import { verdictMark } from "./verdict";

/** What rows of an assessment are read with: their places, the checks' findings, the day. */
export interface RowReading extends Reading {
  readonly county: Place;
  readonly placeNamed: (id: string) => Place;
  readonly findings: readonly Finding[];
  readonly on: string;
}

const rowId = ({ place, indicator: id, stage }: Row): string => `${place}.${id}.${stage}`;

/** A value with its unit; where there is none, a dash that says why beside it. */
function valueCell({ indicator: id, outcome, judgements }: Row, { language }: Reading): Html {
  if (!isValue(outcome)) return html`<span class="quiet">—</span>`;
  const { decimals, unit } = indicator(id);
  const number = shownNumber(outcome.exact, decimalsFor(outcome, judgements, decimals));
  const word = unitWords(unit)[language];
  return html`<span class="number">${number}</span>${word === "" ? undefined : html`<span class="unit">${word === "%" ? "" : " "}${word}</span>`}`;
}

const judged = (judgement: Judgement, { language }: Reading): Html =>
  html`<div>${verdictMark(judgement.verdict, language)} <span class="limit">${sayLimit(judgement)[language]}</span></div>`;

/** Verdicts with their limits; why there is no value; what casts doubt on one. */
function verdictCell({ outcome, judgements, doubts }: Row, reading: Reading): Html {
  const { language } = reading;
  const marks = [
    ...(isValue(outcome) ? [] : [sayGap(outcome)[language]]),
    ...(doubts.length > 0 ? [say("doubted", language)] : []),
    ...(isValue(outcome) && outcome.corrected !== undefined ? [say("corrected", language)] : []),
    ...(isValue(outcome) && outcome.assumes.length > 0 ? [say("assuming", language)] : []),
  ];
  const verdicts =
    judgements.length === 0
      ? [html`<span class="quiet">${say("unlimited", language)}</span>`]
      : judgements.map((each) => judged(each, reading));
  return html`${verdicts}${marks.map((mark) => html`<div class="mark">${mark}</div>`)}`;
}

function placeName({ place }: Row, { county, placeNamed, language }: RowReading): Html | undefined {
  if (place === county.id) return undefined;
  return html` <span class="place">${placeNamed(place).title?.[language] ?? place}</span>`;
}

function tableRows(row: Row, reading: RowReading): Html {
  const { language, placeNamed, findings, on } = reading;
  const { indicator: id, stage, place, doubts } = row;
  const explained = explain(id, placeNamed(place), { stage, on });
  const doubted = findings.filter((each) => each.place === place && doubts.includes(each.check));
  return html`<tbody id="${rowId(row)}"><tr><th scope="row">${indicator(id)[language]}${placeName(row, reading)} <span class="stage">${
    STAGE_NAMES[stage][language]
  }</span></th><td class="value">${valueCell(row, reading)}${rowBar(row)}</td><td>${verdictCell(row, reading)}</td></tr><tr class="why-row"><td
    colspan="3">${indicatorWhy(explained, doubted, reading)}</td></tr></tbody>`;
}

/** Every indicator, a table a theme: value, bar, verdict with its limit, and why. */
export function themeTables(rows: readonly Row[], reading: RowReading): readonly Html[] {
  const { language } = reading;
  return themeIds.flatMap((theme) => {
    const members = rows.filter((row) => row.theme === theme);
    if (members.length === 0) return [];
    const title = THEMES[theme][language];
    return [
      html`<section class="theme" id="${theme}"><h3>${title}</h3><table class="indicators"><caption class="unseen">${title}</caption>${head(language)}${members.map(
        (row) => tableRows(row, reading),
      )}</table></section>`,
    ];
  });
}

const head = (language: Reading["language"]): Html =>
  html`<thead><tr><th scope="col">${say("indicator", language)}</th><th scope="col" class="value">${say("value", language)}</th><th scope="col">${say(
    "verdict",
    language,
  )}</th></tr></thead>`;

/** Rows at a glance, each leading to where it is explained. */
export function glanceTable(rows: readonly Row[], caption: string, reading: RowReading): Html {
  const { language } = reading;
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="#${rowId(row)}">${indicator(row.indicator)[language]}</a> <span class="stage">${
        STAGE_NAMES[row.stage][language]
      }</span></th><td class="value">${valueCell(row, reading)}${rowBar(row)}</td><td>${verdictCell(row, reading)}</td></tr>`,
  );
  return html`<table class="indicators"><caption class="unseen">${caption}</caption>${head(language)}<tbody>${body}</tbody></table>`;
}
