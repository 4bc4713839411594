import { type Finding, type Language, STATES } from "@teks/indicators";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { type Model, placeTitle } from "../model";
import type { Cell, Total } from "../table/sheet";
import { stateTone } from "../tones";

export const findingEntry = (finding: Finding): EntryOf<"finding"> => ({
  kind: "finding",
  key: `${finding.check}@${finding.place}`,
  text: searched(finding.check, finding.title),
  finding,
});

const NOTHING: Cell = { text: "", value: null };
const of = (told: (finding: Finding, language: Language) => Cell) => (entry: Entry, language: Language) =>
  entry.kind === "finding" ? told(entry.finding, language) : NOTHING;

const columnsOf = ({ county, places }: Model): readonly Column[] => [
  {
    id: "title",
    zh: "核查",
    en: "Check",
    least: 26,
    most: 80,
    grows: true,
    cell: of(({ title }, language) => ({ text: title[language] })),
  },
  {
    id: "place",
    zh: "地点",
    en: "Place",
    least: 8,
    most: 24,
    yields: 1,
    cell: of(({ place }, language) => ({
      text: place === county.id ? "" : placeTitle(places, place)[language],
      value: place,
      tone: "quiet",
    })),
  },
  {
    id: "figures",
    zh: "数字",
    en: "Figures",
    side: "right",
    least: 4,
    most: 7,
    yields: 2,
    cell: of(({ figures }) => ({ text: String(figures.length), value: figures.length, tone: "quiet" })),
  },
  {
    id: "state",
    zh: "状态",
    en: "State",
    least: 8,
    most: 16,
    cell: of(({ state }, language) => ({ text: STATES[state][language], value: state, tone: stateTone(state) })),
  },
];

const states = Object.keys(STATES) as readonly Finding["state"][];

function totals(shown: readonly Entry[], language: Language): readonly Total[] {
  const text = states
    .map((state) => ({ state, many: shown.filter((entry) => entry.kind === "finding" && entry.finding.state === state).length }))
    .filter(({ many }) => many > 0)
    .map(({ state, many }) => `${STATES[state][language]} ${many}`)
    .join("  ");
  return [{ zh: "", en: "", cells: { title: { text, spans: 4, tone: "strong" } } }];
}

/** What the checks say of the county's figures, the worst first. */
export const findingsSheet = (model: Model): Sheet => ({
  columns: columnsOf(model),
  sections: states.map((state) => ({
    title: STATES[state],
    entries: model.assessment.findings.filter((finding) => finding.state === state).map(findingEntry),
  })),
  totals,
});
