import {
  countyPlace,
  edits,
  type Finding,
  findings,
  type Place,
  repairs,
  STATES,
  type State,
  sayCount,
  type Words,
} from "@teks/indicators";
import { countyIn } from "../county-file";
import { EXIT, exitOfFindings } from "../exit";
import { listed, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import { LABELS } from "../tui/labels";
import { penOf } from "../tui/list";
import { type Line, span } from "../tui/text";
import { stateTone } from "../tui/tones";
import { listed as together } from "./cells";
import { correctedBlocks, problemBlocks, readLedger, writeCorrected, writtenBlocks } from "./check/ledger";
import { repairBlocks } from "./check/repairs";

const FIGURES: Words = { zh: "涉及：", en: "concerns: " };
const TITLE: Words = { zh: "核查", en: "checks" };

const states = Object.keys(STATES) as readonly State[];

/** How many findings there are of each state, those with none left out. */
export const tally = (found: readonly Finding<string>[], language: keyof Words): Line =>
  states
    .map((state) => ({ state, count: found.filter((finding) => finding.state === state).length }))
    .filter(({ count }) => count > 0)
    .flatMap(({ state, count }, at) => [
      ...(at === 0 ? [] : [span(" · ", "quiet")]),
      span(`${STATES[state][language]} ${count}`, stateTone(state)),
    ]);

/** The same county's figures a year before, where a file of them was given. */
async function yearBefore({ options, on, reading, remark, readBytes }: Request): Promise<{ readonly before?: Place }> {
  const { before: path, county: place } = options;
  if (path === undefined) return {};
  return { before: countyPlace(await countyIn(await readBytes("--before", path), path, { place, on, reading, remark })) };
}

/** What is wrong in a county's figures, or what to look at in a table of schools. */
export async function check(request: Request): Promise<Report> {
  return request.schools === undefined ? checkFigures(request) : (await import("./check/schools")).checkSchools(request, request.schools);
}

/** Every check of the figures, the worst first; below, the repairs that may be meant and what they move. */
async function checkFigures(request: Request): Promise<Report> {
  const { on, settings, language } = request;
  const read = await readLedger(request);
  const { county } = read;
  const place = county === request.county ? request.place : countyPlace(county);
  const options = { on, settings, ...(await yearBefore(request)) };
  const found = findings(place, options);
  const edited = edits(place, options).filter(({ state }) => state !== "ok");
  const repaired = repairs(place, options);
  const written = await writeCorrected(request, read, repaired);
  const all: readonly Finding<string>[] = [...found, ...edited];
  const sorted = states.flatMap((state) => found.filter((finding) => finding.state === state));
  const block = ({ check: id, place: at, state, title, says, ask, counts, ...finding }: Finding<string>) => ({
    paragraphs: [
      {
        text: [
          span(`${STATES[state][language]}  `, stateTone(state)),
          span(title[language], "strong"),
          span(penOf(finding), "doubt"),
          span(`  ${at === county.id ? id : `${id} · ${at}`}`, "quiet"),
        ],
      },
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
  const isAllWell = repaired.cases.length === 0 && repaired.unaccounted.length === 0;
  const problems = [...read.problems, ...(written?.problems ?? [])];
  return {
    document: {
      schema: "teks/findings@1",
      county: county.id,
      on,
      findings: all,
      ...(isAllWell ? {} : { repairs: repaired }),
      ...(written === undefined ? {} : { written }),
      ...(problems.length === 0 ? {} : { problems }),
    },
    records: () => all,
    sheet: () =>
      sheetOf(all, {
        check: ({ check: id }) => id,
        place: ({ place: at }) => at,
        state: ({ state }) => state,
        title: ({ title }) => title[language],
        says: ({ says }) => says[language],
        ask: ({ ask }) => ask?.[language] ?? null,
        counts: ({ counts }) => listed(counts.map(({ count, stage }) => `${count}@${stage}`)),
        figures: ({ figures }) => listed(figures),
        corrected: ({ corrected = [] }) => listed(corrected),
      }),
    page: [
      { title: `${county[language]} · ${TITLE[language]}`, note: on },
      { paragraphs: [{ text: tally(found, language) }] },
      ...sorted.map(block),
      ...(edited.length === 0
        ? []
        : [{ heading: LABELS.edited[language] }, { paragraphs: [{ text: tally(edited, language) }] }, ...edited.map(block)]),
      ...repairBlocks(repaired, place, language),
      ...correctedBlocks(county, language),
      ...problemBlocks(read.problems, place, language),
      ...writtenBlocks(written, place, language),
    ],
    exit: problems.length > 0 ? EXIT.finding : exitOfFindings(all),
  };
}
