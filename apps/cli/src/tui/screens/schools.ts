import {
  AREAS,
  BALANCE_STAGES,
  COUNTS,
  type IndicatorId,
  indicator,
  type Language,
  type Mark,
  type MarkId,
  numeratorOf,
  SCHOOL_TYPES,
  type SchoolBalance,
  STAGES,
  shownValue,
  unitWords,
  VERDICTS,
} from "@teks/indicators";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { filled, LABELS } from "../labels";
import type { Model } from "../model";
import { pooled } from "../pooled";
import type { Cell, Total } from "../table/sheet";
import type { Tone } from "../text";
import { verdictTone } from "../tones";

const NOTHING: Cell = { text: "", value: null };
const of = (told: (school: SchoolBalance, language: Language) => Cell) => (entry: Entry, language: Language) =>
  entry.kind === "school" ? told(entry.school, language) : NOTHING;

/** How a value stands, without colour: nothing where it reaches its limit, one arrow below it, two below the floor. */
const STANDING: Readonly<Record<MarkId, string>> = { met: " ", floor: "↓", below: "⇊", missing: " ", "no-limit": " " };
export const MARK_TONES: Readonly<Record<MarkId, Tone>> = {
  met: "good",
  floor: "doubt",
  below: "bad",
  missing: "doubt",
  "no-limit": "quiet",
};

function markCell(mark: Mark | undefined, id: IndicatorId): Cell {
  if (mark === undefined) return NOTHING;
  const { value, limit, floor, mark: standing } = mark;
  if (value === null) return { text: "— ", value: null, tone: "doubt" };
  const sign = standing === null ? " " : STANDING[standing];
  return { text: `${shownValue(id, value, [limit, floor])}${sign}`, value, tone: standing === null ? "plain" : MARK_TONES[standing] };
}

/** An indicator as the head of a column: what is counted, since all of them are per pupil; its own title says the rest. */
const shortTitle = (id: IndicatorId) => COUNTS[numeratorOf(id)];

/** A school's mark: the marks of every school stand in one order, so that it is mostly where it is looked for first. */
function markOf({ marks }: SchoolBalance, id: IndicatorId, at: number): Mark | undefined {
  const mark = marks[at];
  return mark?.indicator === id ? mark : marks.find((each) => each.indicator === id);
}

function indicatorColumn(id: IndicatorId, at: number): Column {
  const { zh, en } = shortTitle(id);
  return {
    id,
    zh,
    en,
    side: "right",
    least: 8,
    most: 14,
    cell: of((school) => markCell(markOf(school, id, at), id)),
    by: (entry) => (entry.kind === "school" ? (markOf(entry.school, id, at)?.value ?? null) : null),
  };
}

const metText = ({ met: { least, most } }: SchoolBalance): string => (least === most ? String(least) : `${least}–${most}`);

function columnsOf(resources: readonly IndicatorId[], judges: boolean): readonly Column[] {
  const judged: readonly Column[] = [
    {
      id: "verdict",
      zh: "判定",
      en: "Verdict",
      least: 8,
      most: 14,
      cell: of(({ verdict }, language) => ({
        text: verdict === null ? "" : VERDICTS[verdict][language],
        value: verdict,
        tone: verdictTone(verdict),
      })),
    },
    {
      id: "met",
      zh: "达到",
      en: "Reached",
      side: "right",
      least: 4,
      most: 7,
      cell: of((school) => ({
        text: metText(school),
        value: school.met.least,
        ...(school.met.least === school.met.most ? {} : { asText: true }),
      })),
    },
  ];
  return [
    { id: "title", zh: "学校", en: "School", least: 18, most: 40, grows: true, cell: of(({ name, school }) => ({ text: name ?? school })) },
    ...(judges ? judged : []),
    {
      id: "pupils",
      zh: "在校生",
      en: "Pupils",
      side: "right",
      least: 7,
      most: 9,
      cell: of(({ pupils }) => ({ text: pupils === null ? "—" : String(pupils), value: pupils })),
    },
    ...resources.map(indicatorColumn),
    {
      id: "type",
      zh: "类型",
      en: "Type",
      least: 8,
      most: 20,
      cell: of(({ type }, language) => ({ text: SCHOOL_TYPES[type][language], value: type })),
    },
    {
      id: "area",
      zh: "区域",
      en: "Area",
      least: 6,
      most: 16,
      cell: of(({ area }, language) => ({ text: area === undefined ? "" : AREAS[area][language], value: area ?? null })),
    },
    { id: "id", zh: "代码", en: "Id", isId: true, least: 5, most: 14, cell: of(({ school }) => ({ text: school, tone: "quiet" })) },
  ];
}

const isSchool = (entry: Entry): entry is EntryOf<"school"> => entry.kind === "school";

/** Each stage's totals: its pupils, and the whole's values, worked out from all amounts and all pupils. */
function totals(model: Model, resources: readonly IndicatorId[], shown: readonly Entry[]): readonly Total[] {
  const schools = shown.filter(isSchool).map(({ school }) => school);
  return BALANCE_STAGES.flatMap((stage): readonly Total[] => {
    const own = schools.filter((school) => school.stage === stage);
    const together = own.length === 0 ? undefined : pooled(model, stage, own);
    if (together === undefined) return [];
    const { pupils, means } = together;
    const cells = resources.map((id): readonly [string, Cell] => {
      const mean = means[id] ?? null;
      return [id, { text: mean === null ? "— " : `${shownValue(id, mean)} `, value: mean, tone: "strong" }];
    });
    const n = String(own.length);
    const met = own.filter(({ verdict }) => verdict === "met").length;
    return [
      {
        zh: `${STAGES[stage].zh} ${filled(LABELS.schools, "zh", { n })}`,
        en: `${STAGES[stage].en} ${filled(LABELS.schools, "en", { n })}`,
        cells: {
          verdict: { text: `${met}/${n}`, tone: "strong" },
          pupils: { text: pupils === null ? "—" : String(pupils), tone: "strong" },
          ...Object.fromEntries(cells),
        },
      },
    ];
  });
}

/** Every school of the table with its values: a stage of a school is a row. */
export function schoolsSheet(model: Model): Sheet {
  const { balance: told } = model;
  if (told === undefined) return { columns: columnsOf([], true), sections: [] };
  const resources = told.stages[0]?.indicators.map(({ id }) => id) ?? [];
  const sections = BALANCE_STAGES.map((stage) => ({
    title: STAGES[stage],
    entries: told.schools
      .filter((school) => school.stage === stage)
      .map((school): Entry => {
        const { school: id, name = "", type, area } = school;
        const text = searched(id, name, SCHOOL_TYPES[type], ...(area === undefined ? [] : [AREAS[area]]));
        return { kind: "school", key: `school:${id}@${stage}`, text, school, share: null, greatest: 0 };
      }),
  })).filter(({ entries }) => entries.length > 0);
  return {
    columns: columnsOf(resources, told.rules.school !== null),
    sections,
    totals: (shown) => totals(model, resources, shown),
  };
}

/** What the column of an indicator holds, in full. */
export const columnMeaning = (id: IndicatorId, language: Language): string =>
  `${indicator(id)[language]}  ${unitWords(indicator(id).unit)[language]}`.trimEnd();
