import { assess, compareBalances, compareRows, countyPlace, type Row, STAGES, VERDICTS, type Words } from "@teks/indicators";
import { grouped } from "../../grouped";
import {
  type Compared,
  comparedHeading,
  comparedId,
  comparedTitle,
  comparedUnit,
  isTold,
  movesText,
  type ShownSide,
  sidesIn,
  sideText,
} from "../beside";
import { type Column, type Entry, type Sheet, searched } from "../entry";
import { filled, LABELS, STAGE_NAMES } from "../labels";
import { columnUnit } from "../list";
import type { Asked, Model } from "../model";
import { balancesIn } from "../moved-schools";
import type { Cell } from "../table/sheet";
import { verdictTone } from "../tones";

const NOTHING: Cell = { text: "", value: null };

const own = (rows: readonly Row[], county: string): readonly Row[] => rows.filter(({ place }) => place === county);

/** The county of another file, by the day that is supposed or by its own. */
function rowsOf({ county, on, settings }: Asked, { facts }: Model): readonly Row[] {
  const place = countyPlace(county);
  return own(assess(place, { on: facts.day ?? on, ...(settings === undefined ? {} : { settings }) }).rows, place.id);
}

/** What the open file and those beside it come to. What is supposed of figures is of the open one alone; a day is of all. */
function comparedIn(model: Model): readonly Compared[] {
  const { beside, assessment, county } = model;
  if (beside === undefined) return [];
  if ("tables" in beside) return compareBalances(balancesIn(model));
  return compareRows([own(assessment.rows, county.id), ...beside.counties.map((each) => rowsOf(each, model))]);
}

const sidesOf = new WeakMap<Compared, readonly ShownSide[]>();

function sides(compared: Compared): readonly ShownSide[] {
  const made = sidesOf.get(compared) ?? sidesIn(compared);
  sidesOf.set(compared, made);
  return made;
}

const of = (told: (compared: Compared, language: keyof Words) => Cell) => (entry: Entry, language: keyof Words) =>
  entry.kind === "beside" ? told(entry.compared, language) : NOTHING;

const FIRST: readonly Column[] = [
  {
    id: "title",
    zh: "名称",
    en: "Title",
    least: 20,
    most: 80,
    grows: true,
    cell: of((compared, language) => ({ text: comparedTitle(compared)[language] })),
    repeats: (above, entry) =>
      above.kind === "beside" && entry.kind === "beside" && comparedTitle(above.compared).zh === comparedTitle(entry.compared).zh,
  },
  {
    id: "stage",
    zh: "学段",
    en: "Stage",
    least: 4,
    most: 7,
    cell: of(({ stage }, language) => ({ text: STAGE_NAMES[stage][language], value: stage, tone: "quiet" })),
  },
];

/** The figures that stand corrected in any of the files: a column that is there where one is. */
const CORRECTED: Column = {
  id: "corrected",
  zh: "✎ 已更正",
  en: "✎ Corrected",
  least: 6,
  most: 30,
  yields: 3,
  cell: of((compared) => {
    const figures = [...new Set(sides(compared).flatMap(({ corrected = [] }) => corrected))];
    return { text: figures.join("; "), value: figures.join("; ") || null, tone: "doubt" };
  }),
};

const CHANGE: Column = {
  id: "change",
  zh: "变化",
  en: "Change",
  least: 5,
  most: 14,
  // In order those come first that change, since the others have nothing here.
  cell: of((compared) => ({ text: movesText(compared), value: movesText(compared) || null, tone: "strong" })),
};

const UNIT: Column = {
  id: "unit",
  zh: "单位",
  en: "Unit",
  least: 4,
  most: 12,
  yields: 1,
  cell: of((compared, language) => {
    const unit = comparedUnit(compared);
    return unit === undefined ? NOTHING : { text: columnUnit(unit, language), tone: "quiet" };
  }),
};

/** The columns of a file: its value, how far that is from the first file's and the one's before, and its verdict. */
function sideColumns(name: Words, at: number): readonly Column[] {
  const shown = (told: (side: ShownSide, language: keyof Words) => Cell) =>
    of((compared, language) => {
      const side = sides(compared)[at];
      return side === undefined ? NOTHING : told(side, language);
    });
  const apart = (kind: keyof ShownSide["apart"], words: Words): Column => ({
    id: `from-${kind}-${at + 1}`,
    ...words,
    side: "right",
    least: 6,
    most: 10,
    cell: shown((side) => ({ text: side.apart[kind]?.text ?? "", value: side.apart[kind]?.value ?? null })),
  });
  return [
    {
      id: `value-${at + 1}`,
      ...name,
      side: "right",
      least: 9,
      most: 16,
      cell: shown((side) => ({ text: sideText(side), value: side.value, tone: verdictTone(side.verdict) })),
    },
    ...(at === 0 ? [] : [apart("first", LABELS["from-first"])]),
    ...(at < 2 ? [] : [apart("before", LABELS["from-before"])]),
  ];
}

/** The verdicts of all files in words, one where they are the same. */
const VERDICT: Column = {
  id: "verdict",
  zh: "判定",
  en: "Verdict",
  least: 12,
  most: 60,
  yields: 2,
  cell: of((compared, language) => {
    const words = compared.sides.map(({ verdict }) => (verdict === null ? "" : VERDICTS[verdict][language]));
    return { text: compared.moves ? words.map((word) => word || "–").join("→") : (words[0] ?? ""), tone: "quiet" };
  }),
};

const entryOf = (compared: Compared): Entry => {
  const id = comparedId(compared);
  return {
    kind: "beside",
    key: `${id}@${compared.stage}`,
    text: searched(id, comparedTitle(compared), STAGES[compared.stage]),
    compared,
  };
};

/** Several files beside each other: an indicator and stage a row, a file its columns. */
export function compareSheet(model: Model): Sheet {
  const names = model.beside?.names ?? [];
  const told = comparedIn(model).filter(isTold);
  const isCorrected = told.some((compared) => sides(compared).some(({ corrected }) => corrected !== undefined));
  return {
    columns: [...FIRST, CHANGE, UNIT, ...names.flatMap(sideColumns), VERDICT, ...(isCorrected ? [CORRECTED] : [])],
    sections: grouped(told, (compared) => comparedHeading(compared).zh).map(({ first, members }) => ({
      title: comparedHeading(first),
      entries: members.map(entryOf),
    })),
    totals: (shown, language) => {
      const moved = shown.filter((entry) => entry.kind === "beside" && entry.compared.moves).length;
      const text = filled(LABELS["moved-rows"], language, { n: String(moved), of: String(shown.length) });
      return [{ zh: "", en: "", cells: { title: { text, spans: 5, tone: "strong" } } }];
    },
  };
}
