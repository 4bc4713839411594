import { type Finding, findings, STATES, type State, sayCount, type Words } from "@teks/indicators";
import { exitOfFindings } from "../exit";
import { listed, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import { type Line, span } from "../tui/text";
import { stateTone } from "../tui/tones";
import { listed as together } from "./cells";

const FIGURES: Words = { zh: "涉及：", en: "concerns: " };
const TITLE: Words = { zh: "核查", en: "checks" };

const states = Object.keys(STATES) as readonly State[];

/** How many findings there are of each state, those with none left out. */
export const tally = (found: readonly Finding[], language: keyof Words): Line =>
  states
    .map((state) => ({ state, count: found.filter((finding) => finding.state === state).length }))
    .filter(({ count }) => count > 0)
    .flatMap(({ state, count }, at) => [
      ...(at === 0 ? [] : [span(" · ", "quiet")]),
      span(`${STATES[state][language]} ${count}`, stateTone(state)),
    ]);

/** Every check of the figures, the worst first. */
export function check({ county, place, on, settings, language }: Request): Report {
  const found = findings(place, { on, settings });
  const sorted = states.flatMap((state) => found.filter((finding) => finding.state === state));
  const block = ({ check: id, state, title, says, ask, counts }: Finding) => ({
    paragraphs: [
      { text: [span(`${STATES[state][language]}  `, stateTone(state)), span(title[language], "strong"), span(`  ${id}`, "quiet")] },
      { lead: "  ", text: [span(says[language])] },
      ...(ask === undefined ? [] : [{ lead: "  → ", text: [span(ask[language], "accent")] }]),
      ...(state === "ok" || counts.length === 0
        ? []
        : [
            {
              lead: "  ",
              text: [
                span(
                  FIGURES[language] +
                    together(
                      counts.map((ref) => sayCount(ref)[language]),
                      language,
                    ),
                  "quiet",
                ),
              ],
            },
          ]),
    ],
  });
  return {
    document: { schema: "teks/findings@1", county: county.id, on, findings: found },
    records: found,
    sheet: sheetOf(found, {
      check: ({ check: id }) => id,
      place: ({ place: at }) => at,
      state: ({ state }) => state,
      title: ({ title }) => title[language],
      says: ({ says }) => says[language],
      ask: ({ ask }) => ask?.[language] ?? null,
      counts: ({ counts }) => listed(counts.map(({ count, stage }) => `${count}@${stage}`)),
      figures: ({ figures }) => listed(figures),
    }),
    page: [
      { title: `${county[language]} · ${TITLE[language]}`, note: on },
      { paragraphs: [{ text: tally(found, language) }] },
      ...sorted.map(block),
    ],
    exit: exitOfFindings(found),
  };
}
