import { checkTitle, type Finding, type Language, type RepairCase, type Repairs, STATES, STATUSES, sayNumber } from "@teks/indicators";
import { SAYS, slipsText } from "../../commands/check/repairs";
import { doctored } from "../doctor";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { filled, LABELS } from "../labels";
import { penOf } from "../list";
import { type Model, placeTitle } from "../model";
import type { Cell, Total } from "../table/sheet";
import { stateTone } from "../tones";

export const findingKey = ({ check, place }: Pick<Finding<string>, "check" | "place">): string => `${check}@${place}`;
export const figureKey = (id: string): string => `figure:${id}`;

export const findingEntry = (finding: Finding<string>): EntryOf<"finding"> => ({
  kind: "finding",
  key: findingKey(finding),
  text: searched(finding.check, finding.title),
  finding,
});

const NOTHING: Cell = { text: "", value: null };

/** What is left of a whole, after all that its parts say. */
export function restText({ unaccounted: { check, exact, unit } }: EntryOf<"unaccounted">, language: Language): string {
  return filled(LABELS.rest, language, { title: checkTitle(check)[language], rest: sayNumber(Number(exact), unit)[language] });
}

function titleText(entry: Entry, { place }: Model, language: Language): string {
  switch (entry.kind) {
    case "finding":
      return entry.finding.title[language] + penOf(entry.finding);
    case "repair":
      return entry.repair === undefined ? LABELS["no-repair"][language] : slipsText(entry.repair, place, language);
    case "unaccounted":
      return restText(entry, language);
    case "figure": {
      const { asPrinted, value, corrected } = entry.figure;
      const mark = corrected === undefined ? "" : `  ✎ ${[value].flat().join(", ")}`;
      return `${entry.figure[language]}  “${asPrinted}”${mark}`;
    }
    default:
      return "";
  }
}

function placeCell(entry: Entry, { county, places }: Model, language: Language): Cell {
  if (entry.kind === "figure") return { text: `§${entry.figure.section}`, tone: "quiet" };
  if (entry.kind !== "finding") return NOTHING;
  const { place } = entry.finding;
  return { text: place === county.id ? "" : placeTitle(places, place)[language], value: place, tone: "quiet" };
}

function figuresCell(entry: Entry): Cell {
  const many =
    entry.kind === "finding"
      ? entry.finding.figures.length
      : entry.kind === "repair"
        ? entry.repair?.slips.flatMap(({ changes }) => changes).length
        : undefined;
  return many === undefined ? NOTHING : { text: String(many), value: many, tone: "quiet" };
}

function stateCell(entry: Entry, language: Language): Cell {
  switch (entry.kind) {
    case "finding": {
      const { state } = entry.finding;
      return { text: STATES[state][language], value: state, tone: stateTone(state) };
    }
    case "repair": {
      if (entry.repair === undefined) return NOTHING;
      const { rank, tied } = entry.repair;
      const label = tied > 1 ? LABELS["rank-tied"] : LABELS.rank;
      return { text: filled(label, language, { n: String(rank), tied: String(tied) }), tone: rank === 1 && tied === 1 ? "good" : "quiet" };
    }
    case "figure":
      return { text: STATUSES[entry.figure.status][language], tone: "quiet" };
    default:
      return NOTHING;
  }
}

const columnsOf = (model: Model): readonly Column[] => [
  {
    id: "title",
    zh: "核查",
    en: "Check",
    least: 26,
    most: 80,
    grows: true,
    cell: (entry, language) => ({ text: titleText(entry, model, language) }),
  },
  {
    id: "place",
    zh: "地点",
    en: "Place",
    least: 8,
    most: 24,
    yields: 1,
    cell: (entry, language) => placeCell(entry, model, language),
  },
  {
    id: "figures",
    zh: "数字",
    en: "Figures",
    side: "right",
    least: 4,
    most: 7,
    yields: 2,
    cell: figuresCell,
  },
  {
    id: "state",
    zh: "状态",
    en: "State",
    least: 8,
    most: 16,
    cell: stateCell,
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

function caseEntries(of: RepairCase, at: number, { bounds: { steps } }: Repairs, { place }: Model): readonly Entry[] {
  const told = of.repairs.length === 0 ? [undefined] : of.repairs;
  return told.map((repair, which): Entry => {
    const words = repair === undefined ? LABELS["no-repair"] : { zh: slipsText(repair, place, "zh"), en: slipsText(repair, place, "en") };
    return { kind: "repair", key: `repair:${at}:${which}`, text: searched(words), of, steps, ...(repair === undefined ? {} : { repair }) };
  });
}

/** The figures of the report that a finding or a repair is of or that stand corrected, with the findings of each. */
function figureEntries({ county }: Model, found: readonly Finding<string>[], { cases }: Repairs): readonly EntryOf<"figure">[] {
  const changed = cases.flatMap(({ repairs }) =>
    repairs.flatMap(({ slips }) => slips.flatMap(({ changes }) => changes.flatMap(({ figures }) => figures))),
  );
  const concerned = new Set([...changed, ...found.flatMap(({ figures }) => figures)]);
  return county.figures
    .filter(({ id, corrected }) => concerned.has(id) || corrected !== undefined)
    .map((figure): EntryOf<"figure"> => {
      const text = searched(figure.id, figure, figure.asPrinted, `§${figure.section}`);
      return {
        kind: "figure",
        key: figureKey(figure.id),
        text,
        figure,
        findings: found.filter(({ figures }) => figures.includes(figure.id)),
      };
    });
}

/** What the checks say of the county's figures, the worst first; what was probably meant; and the figures that it is about. */
export function findingsSheet(model: Model): Sheet {
  const { findings } = model.assessment;
  const { edits, repairs } = doctored(model);
  const having = (state: Finding["state"]) => ({
    title: STATES[state],
    entries: findings.filter((finding) => finding.state === state).map(findingEntry),
  });
  const isWell = (state: Finding["state"]): boolean => state === "ok" || state === "unchecked";
  const rest = repairs.unaccounted.map(
    (unaccounted): Entry => ({
      kind: "unaccounted",
      key: `unaccounted:${findingKey(unaccounted)}`,
      text: searched(unaccounted.check, unaccounted.says),
      unaccounted,
    }),
  );
  const figures = figureEntries(model, [...findings, ...edits], repairs);
  const isCorrected = ({ figure }: EntryOf<"figure">): boolean => figure.corrected !== undefined;
  return {
    columns: columnsOf(model),
    sections: [
      { title: LABELS.corrected, entries: figures.filter(isCorrected) },
      ...states.filter((state) => !isWell(state)).map(having),
      { title: LABELS.edited, entries: edits.map(findingEntry) },
      { title: SAYS.heading, entries: repairs.cases.flatMap((each, at) => caseEntries(each, at, repairs, model)) },
      { title: LABELS.unaccounted, entries: rest },
      ...states.filter(isWell).map(having),
      { title: LABELS["printed-figures"], entries: figures.filter((entry) => !isCorrected(entry)) },
    ],
    totals,
  };
}
