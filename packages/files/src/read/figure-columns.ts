import { COUNTS, type CountId, countIds, STAGES, type Stage } from "@teks/indicators";
import { normalName, type TableColumn, writtenUnit } from "@teks/tables";
import { SCHOOL_FIELDS } from "../school-fields";
import { columnUnit, countNames, made, stageCountNames } from "./columns";
import { FIELD_NAMES, STAGE_NAMES } from "./names";

/** The stages that a county's figures may be of beside the whole. */
const PARTS = ["primary", "junior"] as const satisfies readonly Stage[];

const WHOLE = ["义务教育", "义务教育阶段", "全县", "合计", "小学和初中", "all", "total"];

const PLACE: TableColumn = {
  id: "place",
  kind: "text",
  names: [SCHOOL_FIELDS.county.zh, SCHOOL_FIELDS.county.en, ...FIELD_NAMES.county, "地区", "单位名称"],
};
const STAGE: TableColumn = { id: "stage", kind: "text", names: [SCHOOL_FIELDS.stage.zh, SCHOOL_FIELDS.stage.en, ...FIELD_NAMES.stage] };

/** A table with a row a figure. */
export const LONG: readonly TableColumn[] = [
  { id: "count", kind: "text", names: ["指标", "指标名称", "统计项", "统计项目", "项目", "项目名称", "indicator", "item", "figure"] },
  { id: "value", kind: "text", names: ["数值", "数量", "数据", "数字", "值", "填报数", "number", "amount"] },
  { id: "unit", kind: "text", names: ["单位", "计量单位", "measured in"] },
  STAGE,
  PLACE,
];

/** A count, of the whole or of a stage. */
export interface CountOf {
  readonly count: CountId;
  readonly stage?: Stage;
}

const countColumns = made((): readonly (TableColumn & { readonly of: CountOf })[] =>
  countIds.flatMap((count) => {
    const unit = columnUnit(COUNTS[count].unit);
    const column = (id: string, names: readonly string[], of: CountOf) =>
      ({ id, kind: "quantity", names, of, ...(unit === undefined ? {} : { unit }) }) as const;
    return [
      column(count, countNames(count), { count }),
      ...PARTS.map((stage) => column(`${count}@${stage}`, stageCountNames(count, stage), { count, stage })),
    ];
  }),
);

/** A table with a row a county, or a county and stage, and a column a count. */
export const wideColumns = made((): readonly TableColumn[] => [PLACE, STAGE, ...countColumns()]);

const countsById = made((): ReadonlyMap<string, CountOf> => new Map(countColumns().map(({ id, of }) => [id, of])));

/** The count that a column of a wide table is of. */
export const countOf = (id: string): CountOf | undefined => countsById().get(id);

const countsByName = made(
  (): ReadonlyMap<string, CountOf> =>
    new Map(countColumns().flatMap(({ id, names, of }) => [id, ...names].map((name) => [normalName(name), of] as const))),
);

/** The count that a row of a long table names; a unit in brackets behind it is no part of its name. */
export function countNamed(name: string): (CountOf & { readonly unit?: string }) | undefined {
  const plain = normalName(name);
  const whole = countsByName().get(plain);
  if (whole !== undefined) return whole;
  const [, lead = "", unit = ""] = /^(.+)\(([^()]+)\)$/.exec(plain) ?? [];
  const bare = writtenUnit(unit) === undefined ? undefined : countsByName().get(lead);
  return bare === undefined ? undefined : { ...bare, unit };
}

const STAGE_WORDS: ReadonlyMap<string, Stage> = new Map([
  ...PARTS.flatMap((stage) =>
    [stage, STAGES[stage].zh, STAGES[stage].en, ...STAGE_NAMES[stage].zh, ...STAGE_NAMES[stage].en].map(
      (word) => [normalName(word), stage] as const,
    ),
  ),
  ...[STAGES.all.zh, STAGES.all.en, ...WHOLE].map((word) => [normalName(word), "all"] as const),
]);

/** The stage that a word means; undefined for a word that is none. */
export const stageNamed = (word: string): Stage | undefined => STAGE_WORDS.get(normalName(word));
