import {
  type Ask,
  asksOf,
  COUNTS,
  type CountId,
  type Finding,
  indicator,
  type Language,
  type Row,
  STATES,
  VERDICTS,
  type Verdict,
} from "@teks/indicators";
import { printed, unfolding } from "./explanation";
import { type Html, html } from "./html";
import { glanceTable, type RowReading } from "./rows";
import { bracketed, listed, STAGE_NAMES, say } from "./says";
import { verdictMark } from "./verdict";

/** Asks beyond these are too many to act on at once: they unfold. */
const MOST_ASKS = 8;

/** A count asked for at one stage or several, with the verdicts it decides. */
interface CountAsked {
  readonly count: CountId;
  readonly asks: readonly Ask[];
}

function askedCounts(asks: readonly Ask[]): readonly CountAsked[] {
  const decided = (asked: CountAsked) => asked.asks.reduce((sum, { decides }) => sum + decides.length, 0);
  return [...new Set(asks.map(({ count }) => count))]
    .map((count) => ({ count, asks: asks.filter((each) => each.count === count) }))
    .sort((a, b) => decided(b) - decided(a));
}

function askRow({ count, asks }: CountAsked, language: Language): Html {
  const decides = asks.flatMap(({ decides }) => decides);
  const titles = [...new Set(decides.map((row) => indicator(row.indicator)[language]))];
  const stages = asks.map(({ stage }) => STAGE_NAMES[stage][language]);
  return html`<tr><th scope="row">${COUNTS[count][language]} <span class="stage">${listed(stages, language)}</span></th><td
    class="value"><span class="number">${decides.length}</span></td><td>${listed(titles, language)}</td></tr>`;
}

const askTable = (asked: readonly CountAsked[], language: Language): Html =>
  html`<table class="asks"><caption>${say("asks", language)}</caption><thead><tr><th scope="col">${say("count", language)}</th><th scope="col"
    class="value">${say("decides", language)}</th><th scope="col">${say("indicator", language)}</th></tr></thead><tbody>${asked.map(
      (each) => askRow(each, language),
    )}</tbody></table>`;

function asksTold(rows: readonly Row[], language: Language): Html | undefined {
  const asked = askedCounts(asksOf(rows));
  if (asked.length === 0) return undefined;
  const rest = asked.slice(MOST_ASKS);
  const more =
    rest.length === 0
      ? undefined
      : html`<details><summary>${say("more-asks", language, { n: rest.length })}</summary>${askTable(rest, language)}</details>`;
  return html`${askTable(asked.slice(0, MOST_ASKS), language)}${more}`;
}

const TALLIED: readonly Verdict[] = ["not-met", "met", "undetermined"];

/** How many verdicts there are of each kind, each leading to its list. */
export function tally(judged: readonly Row[], language: Language): Html {
  const tiles = TALLIED.map((verdict) => {
    const many = judged.filter((row) => row.verdict === verdict).length;
    return html`<li class="${verdict}"><a href="#${verdict}"><span class="number">${many}</span> ${verdictMark(verdict, language)}</a></li>`;
  });
  return html`<ul class="tally" aria-label="${say("tally", language)}">${tiles}</ul>`;
}

/** What is not met, what is met, and what cannot be told with what would tell. */
export function overview(judged: readonly Row[], reading: RowReading): Html {
  const { language } = reading;
  const having = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict);
  const list = (verdict: Verdict, title: string) => {
    const rows = having(verdict);
    return html`<section id="${verdict}"><h3>${title}</h3>${rows.length === 0 ? html`<p>${say("no-rows", language)}</p>` : glanceTable(rows, title, reading)}</section>`;
  };
  const open = having("undetermined");
  const unfolded = html`<details><summary>${VERDICTS.undetermined[language]}${bracketed(open.length, language)}</summary>${glanceTable(open, say("unknown", language), reading)}</details>`;
  return html`${list("not-met", say("fails", language))}${list("met", say("well", language))}<section id="undetermined"><h3>${say(
    "unknown",
    language,
  )}</h3>${asksTold(judged, language)}${open.length === 0 ? html`<p>${say("no-rows", language)}</p>` : unfolded}</section>`;
}

/** The gravest first. */
const STATE_ORDER = Object.keys(STATES) as readonly Finding["state"][];

/** What the checks found, each with the figures behind it. */
export function findingTable(found: readonly Finding[], reading: RowReading): Html {
  const { language, figures } = reading;
  const rows = STATE_ORDER.flatMap((state) => found.filter((each) => each.state === state)).map(
    ({ state, title, says, ask, figures: named, corrected }) => {
      const sources = figures.flatMap(({ id, ...figure }) => (named.includes(id) ? [{ ...figure, figure: id }] : []));
      const behind = [
        ...(sources.length === 0 ? [] : [html`<dt>${say("figures", language)}</dt><dd>${printed(sources, reading)}</dd>`]),
        ...(ask === undefined ? [] : [html`<dt>${say("ask", language)}</dt><dd>${ask[language]}</dd>`]),
      ];
      const why = behind.length === 0 ? undefined : unfolding(title[language], html`<dl>${behind}</dl>`, language);
      return html`<tr class="${state}"><td class="state">${STATES[state][language]}</td><th scope="row">${title[language]}<div class="says">${says[language]}</div>${
        corrected === undefined ? undefined : html`<div class="mark">${say("corrected", language)}</div>`
      }${why}</th></tr>`;
    },
  );
  return html`<table class="findings"><caption class="unseen">${say("findings", language)}</caption><thead><tr><th scope="col">${say(
    "state",
    language,
  )}</th><th scope="col">${say("finding", language)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
