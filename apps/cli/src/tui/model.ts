import {
  type Ask,
  type Assessment,
  asksOf,
  assess,
  type Balance,
  type BalanceStage,
  type CountRef,
  type CountyFile,
  countyPlace,
  type Day,
  type Finding,
  indicator,
  type Place,
  placesIn,
  type Row,
  type SchoolBalance,
  type Settings,
  STATES,
  type StandardId,
  sayCount,
  standard,
  standardIds,
  THEMES,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { grouped } from "../grouped";
import type { Coefficient } from "./balance";
import { LABELS } from "./labels";
import type { Screen } from "./state";

/** Something that a list shows and the cursor can stand on. Its key names it on every screen and in both languages. */
export type Entry = { readonly key: string /** What the filter looks in. */; readonly text: string } & (
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "ask"; readonly ref: CountRef; readonly decides: readonly Row[] }
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "standard"; readonly standard: StandardId }
  | { readonly kind: "cv"; readonly stage: BalanceStage; readonly coefficient: Coefficient }
  | {
      readonly kind: "school";
      readonly school: SchoolBalance;
      /** Its part of the differences at its stage, and the greatest there is. */
      readonly share: number | null;
      readonly greatest: number;
    }
);

export interface Section {
  readonly title: Words;
  readonly entries: readonly Entry[];
}

/** A county assessed once, arranged for the screens. */
export interface Model {
  readonly county: CountyFile;
  readonly on: Day;
  readonly settings?: Settings;
  readonly places: ReadonlyMap<string, Place>;
  readonly assessment: Assessment;
  /** How many of the county's verdicts are which. */
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly screens: Readonly<Record<Screen, readonly Section[]>>;
  /** The schools of a table, once they are read and judged. */
  readonly balance?: Balance;
}

/** The place's title, or its id where it has none. */
export const placeTitle = (places: Model["places"], id: string): Words => places.get(id)?.title ?? { zh: id, en: id };

export const searched = (...texts: readonly (string | Words)[]): string =>
  texts
    .map((each) => (typeof each === "string" ? each : `${each.zh} ${each.en}`))
    .join(" ")
    .toLowerCase();

const rowEntry = (row: Row): Entry => ({
  kind: "row",
  key: `${row.indicator}@${row.place}@${row.stage}`,
  text: searched(row.indicator, indicator(row.indicator), row.theme, THEMES[row.theme]),
  row,
});

const findingEntry = (finding: Finding): Entry => ({
  kind: "finding",
  key: `${finding.check}@${finding.place}`,
  text: searched(finding.check, finding.title),
  finding,
});

const standardEntry = (id: StandardId): Entry => {
  const entry = standard(id);
  return { kind: "standard", key: id, text: searched(id, entry, entry.document, entry.document.number), standard: id };
};

const askEntry = ({ decides, ...ref }: Ask): Entry => ({
  kind: "ask",
  key: `ask:${ref.count}@${ref.stage}`,
  text: searched(ref.count, sayCount(ref)),
  ref,
  decides,
});

const DOUBTFUL: readonly Finding["state"][] = ["error", "conflict"];

function overview({ findings }: Assessment, judged: readonly Row[]): readonly Section[] {
  const having = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict);
  return [
    { title: LABELS.fails, entries: having("not-met").map(rowEntry) },
    { title: LABELS.doubts, entries: findings.filter(({ state }) => DOUBTFUL.includes(state)).map(findingEntry) },
    { title: LABELS.well, entries: having("met").map(rowEntry) },
    { title: LABELS.asks, entries: asksOf(judged).map(askEntry) },
    { title: LABELS.unknown, entries: having("undetermined").map(rowEntry) },
  ];
}

function indicatorSections(rows: readonly Row[], county: string, places: Model["places"]): readonly Section[] {
  return grouped(rows, ({ place, theme }) => `${place}@${theme}`).map(({ first: { place, theme }, members }) => {
    const { zh, en } = THEMES[theme];
    const within = placeTitle(places, place);
    const title = place === county ? { zh, en } : { zh: `${within.zh} · ${zh}`, en: `${within.en} · ${en}` };
    return { title, entries: members.map(rowEntry) };
  });
}

const findingSections = (findings: readonly Finding[]): readonly Section[] =>
  (Object.keys(STATES) as Finding["state"][]).map((state) => ({
    title: STATES[state],
    entries: findings.filter((finding) => finding.state === state).map(findingEntry),
  }));

const standardSections = (): readonly Section[] =>
  grouped(standardIds, (id) => standard(id).document.number).map(({ first, members }) => {
    const { number, zh, en } = standard(first).document;
    return { title: { zh: `${number} ${zh}`, en: `${number} ${en}` }, entries: members.map(standardEntry) };
  });

export interface Asked {
  readonly county: CountyFile;
  readonly on: Day;
  readonly settings?: Settings;
}

/** Assesses a county once, for all that the explorer will ever show of it. */
export function modelOf({ county, on, settings }: Asked): Model {
  const options = { on, ...(settings === undefined ? {} : { settings }) };
  const place = countyPlace(county);
  const assessment = assess(place, options);
  const places = new Map(placesIn(place).map((each) => [each.id, each]));
  const judged = assessment.rows.filter((row) => row.place === place.id && row.verdict !== null);
  const count = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict).length;
  return {
    county,
    ...options,
    places,
    assessment,
    tally: {
      met: count("met"),
      "not-met": count("not-met"),
      undetermined: count("undetermined"),
      "not-applicable": count("not-applicable"),
    },
    screens: {
      overview: overview(assessment, judged),
      indicators: indicatorSections(assessment.rows, place.id, places),
      findings: findingSections(assessment.findings),
      standards: standardSections(),
      balance: [],
    },
  };
}

/** The sections of a screen with the entries that have every word of the filter; a section with none is left out. */
export function filtered(sections: readonly Section[], filter: string): readonly Section[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return sections
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ text }) => words.every((word) => text.includes(word))) }))
    .filter(({ entries }) => entries.length > 0);
}
