import { type Absence, FaultError, type Problem, readSchools, type School, type SchoolRow } from "@teks/indicators";
import type { Table, TableRow, TableValue } from "@teks/tables";
import type { Locator, RowPlace } from "./located";
import { WORDED, type WordedField } from "./names";
import { codeOf, wordsTaken } from "./words";

/** What a cell says for the library. Undefined of one that is empty or was refused. */
export type SchoolCell = number | string | AbsentCell | undefined;

export interface AbsentCell {
  readonly absent: Absence;
}

const isWorded = (id: string): id is WordedField => Object.hasOwn(WORDED, id);

function cellOf(value: TableValue, field: WordedField | undefined): SchoolCell {
  if ("exact" in value) return value.value;
  if ("text" in value) return field === undefined ? value.text : (codeOf(field, value.text) ?? value.text);
  if ("id" in value) return value.id;
  if (!("absent" in value) || (value.mark === "" && value.absent === "not-reported")) return undefined;
  return { absent: value.absent === "none" ? "not-reported" : value.absent };
}

/** The cells of a row, by the table's columns. */
export function cellsOf(columns: Table["columns"]): (row: TableRow) => readonly SchoolCell[] {
  const fields = columns.map(({ id }) => (isWorded(id) ? id : undefined));
  return ({ values }) => values.map((value, at) => cellOf(value, fields[at]));
}

/** Columns without which no row is a school. */
export const NEEDED = ["id", "type"] as const;

/** What tells a row whose id could not be read: it was told of already, and is no school. */
export function isKnown(columns: Table["columns"]): (row: TableRow) => boolean {
  const at = columns.findIndex(({ id }) => id === "id");
  return ({ values }) => !("refused" in (values[at] ?? {}));
}

export interface SchoolsRead {
  readonly schools: readonly School[];
  readonly problems: readonly Problem[];
  /** How many problems there are, told or not. */
  readonly count: number;
}

function* named(columns: Table["columns"], rows: Iterable<readonly SchoolCell[]>): Generator<SchoolRow> {
  for (const cells of rows) {
    const row: Record<string, unknown> = {};
    columns.forEach(({ id }, at) => {
      row[id] = cells[at];
    });
    yield row;
  }
}

/** The schools of rows, or what is wrong with them; `placeOf` is of the row with this number among them. */
export function schoolsOfRows(
  columns: Table["columns"],
  rows: Iterable<readonly SchoolCell[]>,
  placeOf: (row: number) => RowPlace,
  locator: Locator,
): SchoolsRead {
  const fieldAt = new Map<string, WordedField>();
  const pathOf = (row: number, id: string): string => {
    const column = columns.find((each) => each.id === id);
    const path = locator.cell(placeOf(row), column?.header ?? id, column?.letter);
    if (isWorded(id)) fieldAt.set(path, id);
    return path;
  };
  try {
    return { schools: readSchools(named(columns, rows), pathOf), problems: [], count: 0 };
  } catch (error) {
    if (!(error instanceof FaultError) || error.code !== "bad-data") throw error;
    const problems = error.problems.map((problem): Problem => {
      const field = problem.code === "unknown-option" || problem.code === "missing" ? fieldAt.get(problem.path) : undefined;
      return field === undefined ? problem : { ...problem, accepted: wordsTaken(field) };
    });
    return { schools: [], problems, count: Number(error.detail.count) };
  }
}
