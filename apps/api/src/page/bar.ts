import { isValue, type Row, standard } from "@teks/indicators";
import { type Html, html } from "./html";

const WIDTH = 120;
/** Where every limit stands, so that the bars of a table compare at a glance. */
const LIMIT_AT = 80;

/** A value against its limit as a bar; nothing where there is nothing to compare. The words are beside it, so readers pass over it. */
export function limitBar(value: number, limit: number, verdict: string): Html | undefined {
  if (!(limit > 0) || value < 0) return undefined;
  const long = Math.round(Math.min((value / limit) * LIMIT_AT, WIDTH) * 10) / 10;
  const beyond = (value / limit) * LIMIT_AT > WIDTH ? html`<path d="M114,2 L119,6 L114,10" />` : undefined;
  return html`<svg class="bar ${verdict}" viewBox="0 0 ${WIDTH} 12" width="${WIDTH}" height="12" aria-hidden="true" focusable="false"><rect
    class="track" width="${WIDTH}" y="4" height="4" /><rect class="fill" width="${long}" y="4" height="4" />${beyond}<line
    x1="${LIMIT_AT}" x2="${LIMIT_AT}" y2="12" /></svg>`;
}

/** The bar of a row against the limit that decided its verdict, else the first that it can be held against. */
export function rowBar({ outcome, judgements, verdict }: Row): Html | undefined {
  if (!isValue(outcome) || verdict === null) return undefined;
  const measured = judgements.flatMap(({ margin, ...each }) => (margin === undefined ? [] : [{ ...each, margin: margin.value }]));
  const shown = measured.find((each) => each.verdict === verdict) ?? measured[0];
  if (shown === undefined) return undefined;
  // The margin is in the indicator's own unit, and so the limit is.
  const isFloor = standard(shown.standard).comparison === "at-least";
  return limitBar(outcome.value, isFloor ? outcome.value - shown.margin : outcome.value + shown.margin, verdict);
}
