import {
  type Assessment,
  decimalsFor,
  type Finding,
  indicator,
  isValue,
  type Language,
  type Row,
  STATES,
  sayCount,
  sayGap,
  shownNumber,
  THEMES,
  VERDICTS,
  type Verdict,
} from "@teks/indicators";
import { grouped } from "../../grouped";
import { barOf } from "../bar";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { filled, LABELS, STAGE_NAMES } from "../labels";
import { columnUnit, marksOf, penOf } from "../list";
import { type Model, placeTitle } from "../model";
import type { Cell, Total } from "../table/sheet";
import { stateTone, verdictTone } from "../tones";

// The indicators of a county as a table, and whatever stands among them.

export const rowEntry = (row: Row): EntryOf<"row"> => ({
  kind: "row",
  key: keyOf(row),
  text: searched(row.indicator, indicator(row.indicator), row.theme, THEMES[row.theme]),
  row,
});

const NOTHING: Cell = { text: "", value: null };

const keyOf = ({ indicator: id, place, stage }: Row): string => `${id}@${place}@${stage}`;

const rowsOf = new WeakMap<Model, ReadonlyMap<string, Row>>();

function baseRows(model: Model): ReadonlyMap<string, Row> {
  const known = rowsOf.get(model) ?? new Map(model.assessment.rows.map((row) => [keyOf(row), row]));
  rowsOf.set(model, known);
  return known;
}

const exact = ({ outcome }: Row): string => (isValue(outcome) ? outcome.exact : "");

function beforeIn(base: Model, row: Row): Row | undefined {
  const was = baseRows(base).get(keyOf(row));
  return was === undefined || (was.verdict === row.verdict && exact(was) === exact(row)) ? undefined : was;
}

/** The same row where nothing is supposed, if its value or verdict was another. */
export const before = ({ base }: Model, row: Row): Row | undefined => (base === undefined ? undefined : beforeIn(base, row));

/** The rows to which what is supposed gives another value or verdict. */
export const movedRows = ({ rows }: Assessment, base: Model): readonly Row[] => rows.filter((row) => beforeIn(base, row) !== undefined);

const titleCell = (entry: Entry, { places, county }: Model, language: Language): Cell => {
  switch (entry.kind) {
    case "row":
      return { text: indicator(entry.row.indicator)[language] };
    case "ask":
      return { text: sayCount(entry.ref)[language], spans: 2 };
    case "finding": {
      const { title, place } = entry.finding;
      const pen = penOf(entry.finding);
      const where = place === county.id ? "" : `  ${placeTitle(places, place)[language]}`;
      return { text: `${title[language]}${pen}${where}`, spans: 5 };
    }
    default:
      return NOTHING;
  }
};

/** From the value to the bar, which a reason for none takes. */
const VALUE_SPANS = 3;

function valueCell(entry: Entry, language: Language): Cell {
  if (entry.kind === "ask") {
    const n = entry.decides.length;
    return {
      text: filled(LABELS.decides, language, { n: String(n) }),
      value: n,
      asText: true,
      tone: "quiet",
      spans: VALUE_SPANS + 1,
      side: "right",
    };
  }
  if (entry.kind !== "row") return NOTHING;
  const { indicator: id, outcome, judgements } = entry.row;
  if (!isValue(outcome)) return { text: sayGap(outcome)[language], value: null, tone: "quiet", spans: VALUE_SPANS, side: "left" };
  const text = shownNumber(outcome.exact, decimalsFor(outcome, judgements, indicator(id).decimals));
  return { text, value: outcome.value, tone: "strong" };
}

function verdictCell(entry: Entry, language: Language): Cell {
  if (entry.kind === "finding") {
    const { state } = entry.finding;
    return { text: STATES[state][language], value: state, tone: stateTone(state) };
  }
  if (entry.kind !== "row") return NOTHING;
  const { verdict } = entry.row;
  const text = verdict === "not-applicable" ? "–" : verdict === null ? "" : VERDICTS[verdict][language];
  return { text, value: verdict, tone: verdictTone(verdict) };
}

export const rowColumns = (model: Model): readonly Column[] => [
  {
    id: "title",
    zh: "名称",
    en: "Title",
    least: 24,
    most: 80,
    grows: true,
    cell: (entry, language) => titleCell(entry, model, language),
    repeats: (above, entry) =>
      above.kind === "row" && entry.kind === "row" && above.row.indicator === entry.row.indicator && above.row.place === entry.row.place,
  },
  {
    id: "stage",
    zh: "学段",
    en: "Stage",
    least: 4,
    most: 7,
    cell: (entry, language) =>
      entry.kind === "row" ? { text: STAGE_NAMES[entry.row.stage][language], value: entry.row.stage, tone: "quiet" } : NOTHING,
  },
  { id: "value", zh: "值", en: "Value", side: "right", least: 7, most: 13, cell: valueCell },
  {
    id: "unit",
    zh: "单位",
    en: "Unit",
    least: 4,
    most: 12,
    yields: 1,
    cell: (entry, language) =>
      entry.kind === "row" && isValue(entry.row.outcome) ? { text: columnUnit(entry.row.outcome.unit, language), tone: "quiet" } : NOTHING,
  },
  {
    id: "bar",
    zh: "对限值",
    en: "To limit",
    least: 9,
    most: 15,
    yields: 2,
    cell: () => ({ text: " ".repeat(9), value: null }),
    drawn: (entry, width) => (entry.kind === "row" ? { text: barOf(entry.row, width), tone: verdictTone(entry.row.verdict) } : NOTHING),
  },
  { id: "verdict", zh: "判定", en: "Verdict", least: 8, most: 14, cell: verdictCell },
  {
    id: "marks",
    zh: "注",
    en: "!",
    least: 3,
    most: 4,
    cell: (entry) => {
      if (entry.kind !== "row") return NOTHING;
      const text = `${marksOf(entry.row)}${before(model, entry.row) === undefined ? " " : "Δ"}`;
      return { text, value: text.trim(), tone: "doubt" };
    },
  },
];

const TALLIED = ["not-met", "undetermined", "met", "not-applicable"] as const satisfies readonly Verdict[];

/** Values of different indicators have no sum: what they come to is how many verdicts are which. */
export function verdictTotals(verdicts: readonly (Verdict | null)[], language: Language): readonly Total[] {
  const counted = TALLIED.map((verdict) => ({ verdict, many: verdicts.filter((each) => each === verdict).length }));
  if (counted.every(({ many }) => many === 0)) return [];
  const text = counted.map(({ verdict, many }) => `${VERDICTS[verdict][language]} ${many}`).join("  ");
  return [{ zh: "", en: "", cells: { title: { text, spans: 7, tone: "strong" } } }];
}

const rowVerdicts = (entries: readonly Entry[]) => entries.flatMap((entry) => (entry.kind === "row" ? [entry.row.verdict] : []));

/** All indicators of the county and the places inside it, by theme. */
export function indicatorsSheet(model: Model): Sheet {
  const { assessment, county, places } = model;
  const sections = grouped(assessment.rows, ({ place, theme }) => `${place}@${theme}`).map(({ first: { place, theme }, members }) => {
    const { zh, en } = THEMES[theme];
    const within = placeTitle(places, place);
    const title = place === county.id ? { zh, en } : { zh: `${within.zh} · ${zh}`, en: `${within.en} · ${en}` };
    return { title, entries: members.map(rowEntry) };
  });
  return { columns: rowColumns(model), sections, totals: (shown, language) => verdictTotals(rowVerdicts(shown), language) };
}

export const isDoubtful = ({ state }: Finding): boolean => state === "error" || state === "conflict";
