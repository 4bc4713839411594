import {
  type Balance,
  type Language,
  SCHOOL_TYPES,
  STAGES,
  type StageSummary,
  sayCv,
  sayShare,
  shownCv,
  stageContributions,
  VERDICTS,
  type Words,
} from "@teks/indicators";
import { type Coefficient, coefficientTitle } from "../balance";
import { limitBar, shareBar } from "../bar";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { LABELS } from "../labels";
import type { Model } from "../model";
import type { Cell } from "../table/sheet";
import { verdictTone } from "../tones";
import { verdictTotals } from "./indicators";

const NOTHING: Cell = { text: "", value: null };

type Told = (entry: EntryOf<"cv"> | EntryOf<"school">, language: Language) => Cell;
const of = (told: Told) => (entry: Entry, language: Language) =>
  entry.kind === "cv" || entry.kind === "school" ? told(entry, language) : NOTHING;

const verdictOf = (entry: EntryOf<"cv"> | EntryOf<"school">) => (entry.kind === "cv" ? entry.coefficient.verdict : entry.school.verdict);

function numberCell(entry: EntryOf<"cv"> | EntryOf<"school">, language: Language): Cell {
  if (entry.kind === "school") {
    const { share } = entry;
    return { text: share === null ? "" : sayShare(share), value: share, tone: "strong" };
  }
  const { cv, limit } = entry.coefficient;
  return cv === null
    ? { text: sayCv(entry.coefficient)[language], value: null, tone: "quiet", spans: 2 }
    : { text: shownCv(cv, limit), value: cv, tone: "strong" };
}

function numberOf(entry: Entry): number | null {
  if (entry.kind === "school") return entry.share;
  return entry.kind === "cv" ? entry.coefficient.cv : null;
}

function bar(entry: Entry, width: number): Cell {
  if (entry.kind === "school") {
    const { share, greatest } = entry;
    return { text: share === null ? "" : shareBar(share, greatest, width), tone: "accent" };
  }
  if (entry.kind !== "cv") return NOTHING;
  const { cv, limit, verdict } = entry.coefficient;
  return { text: cv === null || limit === null ? "" : limitBar(cv, limit, width), tone: verdictTone(verdict) };
}

const COLUMNS: readonly Column[] = [
  {
    id: "title",
    zh: "名称",
    en: "Title",
    least: 20,
    most: 80,
    grows: true,
    cell: of((entry, language) =>
      entry.kind === "cv" ? { text: coefficientTitle(entry.coefficient)[language] } : { text: entry.school.name ?? entry.school.school },
    ),
  },
  // As wide as the reason why there is no coefficient, with the bounds that are known of it, takes together with the bar.
  { id: "value", zh: "系数·贡献", en: "CV, share", side: "right", least: 11, most: 11, cell: of(numberCell), by: numberOf },
  {
    id: "bar",
    zh: "对限值",
    en: "To limit",
    least: 9,
    most: 15,
    yields: 1,
    cell: () => ({ text: " ".repeat(9), value: null }),
    drawn: bar,
  },
  {
    id: "verdict",
    zh: "判定",
    en: "Verdict",
    least: 8,
    most: 14,
    cell: of((entry, language) => {
      const verdict = verdictOf(entry);
      return { text: verdict === null ? "" : VERDICTS[verdict][language], value: verdict, tone: verdictTone(verdict) };
    }),
  },
];

const titled = (stage: StageSummary["stage"], words: Words): Words => ({
  zh: `${STAGES[stage].zh} · ${words.zh}`,
  en: `${STAGES[stage].en} · ${words.en}`,
});

function cvSection({ stage, indicators, composite }: StageSummary) {
  const coefficients: readonly Coefficient[] = [...indicators, ...(composite === undefined ? [] : [composite])];
  return {
    title: titled(stage, LABELS.cvs),
    entries: coefficients.map((coefficient): Entry => {
      const { id = "composite" } = coefficient;
      const text = searched(id, coefficientTitle(coefficient), STAGES[stage]);
      return { kind: "cv", key: `cv:${id}@${stage}`, text, stage, coefficient };
    }),
  };
}

/** A stage's sections by the school that each is of. */
const byId = (told: Balance, stage: StageSummary["stage"]) =>
  new Map(told.schools.filter((school) => school.stage === stage).map((school) => [school.school, school]));

/** The schools of a stage by what they add to its coefficients, the most first. */
function schoolSection(told: Balance, { stage }: StageSummary) {
  const added = stageContributions(told, stage).schools;
  const greatest = added[0]?.share ?? 0;
  const sections = byId(told, stage);
  return {
    title: titled(stage, LABELS.contributors),
    entries: added.flatMap(({ school: id, share }): readonly Entry[] => {
      const school = sections.get(id);
      if (school === undefined) return [];
      const text = searched(id, school.name ?? "", SCHOOL_TYPES[school.type]);
      return [{ kind: "school", key: `school:${id}@${stage}`, text, school, share, greatest }];
    }),
  };
}

/** A table of schools judged: each stage's coefficients, and then its schools. */
export function balanceSheet({ balance: told }: Model): Sheet {
  const stages = told?.stages.filter(({ schools }) => schools > 0) ?? [];
  return {
    columns: COLUMNS,
    sections: told === undefined ? [] : [...stages.map(cvSection), ...stages.map((stage) => schoolSection(told, stage))],
    totals: (shown, language) =>
      verdictTotals(
        shown.flatMap((entry) => (entry.kind === "cv" || entry.kind === "school" ? [verdictOf(entry)] : [])),
        language,
      ),
  };
}
