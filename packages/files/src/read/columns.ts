import { COUNTS, type CountId, countIds, SCHOOL_STAGES, type SchoolStage, type UnitText } from "@teks/indicators";
import type { TableColumn, UnitId } from "@teks/tables";
import { SCHOOL_FIELDS } from "../school-fields";
import { COUNT_NAMES, FIELD_NAMES, STAGE_NAMES } from "./names";

/** The unit of a table's column for what a count is first counted in; money a year stands in yuan. */
const UNITS: Readonly<Record<string, UnitId>> = {
  person: "person",
  pupil: "person",
  staff: "person",
  teacher: "person",
  head: "person",
  researcher: "person",
  inspector: "person",
  "person-time": "person-time",
  class: "class",
  school: "site",
  site: "site",
  room: "room",
  set: "set",
  computer: "machine",
  volume: "volume",
  yuan: "yuan",
  m2: "m2",
  km2: "km2",
  "%": "%",
};

/** The unit that a count's column is read in; none for a rate, and for what is counted in units of its own. */
export function columnUnit(text: UnitText): UnitId | undefined {
  const [first = "", ...under] = text.split("/");
  return under.every((each) => each === "year") ? UNITS[first] : undefined;
}

/** What is made when it is first asked for, and kept: names by the thousand are no part of loading the package. */
export function made<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

export const stageIds = Object.keys(SCHOOL_STAGES) as readonly SchoolStage[];

/** What a count is called: in the vocabulary and by offices. */
export const countNames = (count: CountId): readonly string[] => [COUNTS[count].zh, COUNTS[count].en, ...(COUNT_NAMES[count] ?? [])];

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/** The same with a stage: before the name (初中部学生数), and its first word behind the name, in brackets or not. */
export function stageCountNames(count: CountId, stage: SchoolStage): readonly string[] {
  const { zh, en } = STAGE_NAMES[stage];
  return countNames(count).flatMap((name) =>
    isChinese(name)
      ? [...zh.map((word) => word + name), ...zh.slice(0, 1).flatMap((word) => [name + word, `${name}（${word}）`])]
      : en.flatMap((word) => [`${word} ${name}`, `${name} (${word})`]),
  );
}

function quantityColumn(id: string, names: readonly string[], count: CountId): TableColumn {
  const unit = columnUnit(COUNTS[count].unit);
  return { id, kind: "quantity", names, ...(unit === undefined ? {} : { unit }) };
}

/** Every column that a table of schools may have: which school, and each count, of the whole school (`books`) or of a stage (`books@junior`). */
export const schoolColumns = made((): readonly TableColumn[] => [
  ...(Object.keys(SCHOOL_FIELDS) as (keyof typeof SCHOOL_FIELDS)[]).map((id): TableColumn => {
    const { zh, en } = SCHOOL_FIELDS[id];
    return { id, kind: id === "id" ? "id" : "text", names: [zh, en, ...FIELD_NAMES[id]] };
  }),
  ...countIds.flatMap((count) => [
    quantityColumn(count, countNames(count), count),
    ...stageIds.map((stage) => quantityColumn(`${count}@${stage}`, stageCountNames(count, stage), count)),
  ]),
]);
