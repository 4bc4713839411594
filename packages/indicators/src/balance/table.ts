import { MOST_TOLD, type Problem, refuseData } from "../fault";
import { nearest } from "../nearest";
import type { Cell } from "../place";
import { ABSENCES, type Absence, type CountId, countIds, isCountId, notACount } from "../vocabulary";
import type { Words } from "../words";
import { AREAS, ORIGINS, OWNERSHIPS, SCHOOL_STAGES, SCHOOL_TYPES, type School, type SchoolStage, stagesOf } from "./school";

/** A row of a table of schools: a cell by its column. Text is read as the column's kind; an empty cell is a figure not reported. */
export type SchoolRow = Readonly<Record<string, unknown>>;

/** The columns that say which school a row is of, and those that may say one of certain words. */
const TEXTS = ["id", "name", "county"] as const;
const CODES = { type: SCHOOL_TYPES, stage: SCHOOL_STAGES, ownership: OWNERSHIPS, area: AREAS, origin: ORIGINS } as const;
const CODED = Object.entries(CODES);
const FIXED: readonly string[] = [...TEXTS, ...Object.keys(CODES)];

/** The columns of a table of schools beside its counts, and how a count of one stage is written. */
export const SCHOOL_COLUMNS: readonly string[] = [...FIXED, ...countIds, ...Object.keys(SCHOOL_STAGES).map((stage) => `pupils@${stage}`)];

interface CountColumn {
  readonly count: CountId;
  readonly stage?: SchoolStage;
}

function countColumn(name: string): CountColumn | undefined {
  const [count = "", stage, ...more] = name.split("@");
  if (!isCountId(count) || more.length > 0) return undefined;
  if (stage === undefined) return { count };
  return Object.hasOwn(SCHOOL_STAGES, stage) ? { count, stage: stage as SchoolStage } : undefined;
}

const isEmpty = (cell: unknown): boolean => cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");

const isAbsence = (text: string): text is Absence => Object.hasOwn(ABSENCES, text);

const MARKS_OF_ABSENCE = Object.keys(ABSENCES).join("、");

/** A figure, or why it is absent; undefined for what is neither. */
function cellOf(count: CountId, cell: unknown): Cell | Words {
  const given = typeof cell === "object" && cell !== null && "absent" in cell ? cell.absent : cell;
  const text = typeof given === "string" ? given.trim() : undefined;
  if (text !== undefined && isAbsence(text)) return { absent: text };
  const value = typeof given === "number" ? given : text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  const accepted = notACount(count, value);
  if (accepted === undefined) return value;
  return {
    zh: `${accepted.zh}，或空、${MARKS_OF_ABSENCE}`,
    en: `${accepted.en}, or nothing, or ${MARKS_OF_ABSENCE.replaceAll("、", ", ")}`,
  };
}

/** What the rows of one school told so far. */
interface Draft {
  readonly told: { -readonly [key in keyof School]?: School[key] };
  readonly counts: { [stage in SchoolStage | "all"]?: { [count in CountId]?: Cell } };
  /** The row that a stage came from, and the whole. */
  readonly rows: { [stage in SchoolStage | "all"]?: number };
  readonly first: number;
  /** Where each figure of a stage stands, for a school that turns out not to teach it. */
  readonly placed: { readonly stage: SchoolStage; readonly count: CountId; readonly row: number; readonly column: string }[];
}

/**
 * The schools that rows of a table tell: a row a school, or a row a school and stage. A figure stands in the column of its count
 * (`books`) and is of the row's stage, or of the whole school where the row names none; a column may name the stage itself (`pupils@junior`).
 *
 * The rows are gone through once and not kept. Nothing is dropped: every column and cell that cannot be taken is told, all of them at once.
 *
 * @param pathOf Where a cell is, as a person would look for it; `[0].books` without one.
 * @throws FaultError "bad-data" with every problem: unknown columns, duplicate ids, words that are none, figures that are none.
 * @example
 * readSchools([{ id: "a", type: "primary", pupils: "45", books: "279" }])
 * // => [{ id: "a", type: "primary", counts: { all: { pupils: 45, books: 279 } } }]
 */
export function readSchools(
  rows: Iterable<SchoolRow>,
  pathOf: (row: number, column: string) => string = (row, column) => `[${row}].${column}`,
): readonly School[] {
  const problems: Problem[] = [];
  let found = 0;
  const refuse = (code: string, path: string, value: unknown, accepted: Words) => {
    found++;
    if (found <= MOST_TOLD) problems.push({ code, path, value: value ?? null, accepted });
  };
  const columns = new Map<string, CountColumn | "fixed" | "unknown">();
  const columnOf = (name: string, row: number) => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const column = FIXED.includes(name) ? "fixed" : (countColumn(name) ?? "unknown");
    if (column === "unknown") {
      const closest = nearest(name, SCHOOL_COLUMNS);
      refuse("unknown-column", pathOf(row, name), name, {
        zh: `已知的列，最接近的是 ${closest}`,
        en: `a known column; the nearest is ${closest}`,
      });
    }
    columns.set(name, column);
    return column;
  };
  const say = (draft: Draft, row: number, column: string, value: string) => {
    const told = draft.told as Record<string, unknown>;
    if (told[column] === undefined) told[column] = value;
    else if (told[column] !== value)
      refuse("conflict", pathOf(row, column), value, {
        zh: `与该校前一行相同：${told[column]}`,
        en: `the same as in the school's earlier row: ${told[column]}`,
      });
  };
  const drafts = new Map<string, Draft>();
  const mistyped = new Set<Draft>();

  let next = 0;
  for (const row of rows) {
    const at = next++;
    const id = isEmpty(row.id) ? undefined : String(row.id).trim();
    if (id === undefined) refuse("missing", pathOf(at, "id"), row.id, { zh: "学校标识", en: "the school's id" });
    const draft: Draft = (id === undefined ? undefined : drafts.get(id)) ?? { told: {}, counts: {}, rows: {}, first: at, placed: [] };
    if (id !== undefined) drafts.set(id, draft);
    for (const column of TEXTS) if (!isEmpty(row[column])) say(draft, at, column, String(row[column]).trim());
    let stage: SchoolStage | undefined;
    for (const [column, words] of CODED) {
      if (isEmpty(row[column])) continue;
      const word = String(row[column]).trim();
      if (!Object.hasOwn(words, word)) {
        refuse("unknown-option", pathOf(at, column), row[column], oneOf(Object.keys(words)));
        if (column === "type") mistyped.add(draft);
      } else if (column === "stage") stage = word as SchoolStage;
      else say(draft, at, column, word);
    }
    const place = stage ?? "all";
    const before = draft.rows[place];
    if (before !== undefined)
      refuse("duplicate-id", pathOf(at, "id"), row.id, {
        zh: `一校一行，或一校一学段一行；该标识已在 ${pathOf(before, "id")}`,
        en: `one row a school, or a school and stage; the id stands at ${pathOf(before, "id")}`,
      });
    draft.rows[place] = at;
    for (const name of Object.keys(row)) {
      const column = columnOf(name, at);
      const cell = row[name];
      if (typeof column === "string" || isEmpty(cell)) continue;
      const { count, stage: of = place } = column;
      const read = cellOf(count, cell);
      if (typeof read === "object" && "zh" in read) refuse("bad-count", pathOf(at, name), cell, read);
      else if (draft.counts[of]?.[count] !== undefined) {
        // Of a row that stands twice all was said.
        if (before === undefined)
          refuse("duplicate-figure", pathOf(at, name), cell, { zh: "每个学段的统计数只填一次", en: "a figure of a stage only once" });
      } else {
        const counts = draft.counts[of] ?? {};
        counts[count] = read;
        draft.counts[of] = counts;
        if (of !== "all") draft.placed.push({ stage: of, count, row: at, column: name });
      }
    }
  }
  if (next === 0) refuse("no-rows", ".", null, { zh: "至少一所学校", en: "at least one school" });

  for (const [id, draft] of drafts) {
    const { told, counts, first, placed } = draft;
    if (told.type === undefined) {
      if (!mistyped.has(draft)) refuse("missing", pathOf(first, "type"), null, oneOf(Object.keys(SCHOOL_TYPES)));
      continue;
    }
    const taught = stagesOf(told.type);
    for (const { stage, count, row, column } of placed) {
      const [value, whole] = [counts[stage]?.[count], counts.all?.[count]];
      if (!taught.includes(stage) && typeof value === "number" && value > 0)
        refuse("bad-stage", pathOf(row, column), value, {
          zh: `${id} 是${SCHOOL_TYPES[told.type].zh}，只有：${taught.join("、")}`,
          en: `${id} is a ${SCHOOL_TYPES[told.type].en}: ${taught.join(", ")} only`,
        });
      // At a school of one stage, the stage is the whole.
      else if (taught.length === 1 && taught[0] === stage && typeof value === "number" && typeof whole === "number" && value !== whole)
        refuse("conflict", pathOf(row, column), value, {
          zh: `与该校合计相同：${whole}`,
          en: `the same as for the whole school: ${whole}`,
        });
    }
  }
  if (found > 0) refuseData(problems, found);
  const schools: School[] = [];
  for (const { told, counts } of drafts.values()) {
    told.counts = counts;
    if (isSchool(told)) schools.push(told);
  }
  return schools;
}

const isSchool = (told: Draft["told"]): told is School => told.id !== undefined && told.type !== undefined && told.counts !== undefined;

const oneOf = (values: readonly string[]): Words => ({ zh: values.join("、"), en: values.join(", ") });
