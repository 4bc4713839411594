import { FaultError, type Problem, readSchools, type School, type SchoolRow } from "@teks/indicators";
import { type FoundColumn, readTable, type Table, type TableOptions, type TableRow, type TableValue } from "@teks/tables";
import { schoolColumns } from "./columns";
import { findingsOf, type Locator, locatorOf, type Note, type NoteCode, noteOf } from "./located";
import { marksWith } from "./marks";
import { PUBLIC, WORDED, type WordedField } from "./names";
import { totalNotes } from "./totals";
import { codeOf, wordsTaken } from "./words";

/** How a file of schools is to be read; the columns are those that a school may have. */
export type FileOptions = Omit<TableOptions, "columns" | "file"> & {
  /** The file's name, for what is told of it. */
  readonly file?: string;
};

/** What a file tells of schools, and all that it was not taken for. */
export interface SchoolsFile {
  /**
   * None where the rows do not make schools (a row without id or type, an id twice, a figure that is none). Where only cells of the file could
   * not be read, the schools without those figures: whether that is good enough is for the caller to say.
   */
  readonly schools: readonly School[];
  /** The columns that were read and those that were not, the sheet, the encoding, the rows set aside and how many rows there are of each kind. */
  readonly table: Omit<Table, "rows" | "issues" | "problems">;
  /** All that is wrong, of the file and of the schools: where, what stood there, what is taken. */
  readonly problems: readonly Problem[];
  /** How many problems there are, told or not. */
  readonly count: number;
  /** What was read in a way that somebody may want to know. */
  readonly notes: readonly Note[];
}

const isWorded = (id: string): id is WordedField => Object.hasOwn(WORDED, id);

/** What a cell says for the library: text, a number, why there is none; undefined of one that is empty or was refused. */
function cellOf(value: TableValue, field: WordedField | undefined): unknown {
  if ("exact" in value) return value.value;
  if ("text" in value) return field === undefined ? value.text : (codeOf(field, value.text) ?? value.text);
  if ("id" in value) return value.id;
  if (!("absent" in value) || (value.mark === "" && value.absent === "not-reported")) return undefined;
  return { absent: value.absent === "none" ? "not-reported" : value.absent };
}

/** Rows as the library reads them, one after the other. */
function* schoolRows(columns: Table["columns"], rows: readonly TableRow[]): Generator<SchoolRow> {
  const fields = columns.map(({ id }) => (isWorded(id) ? id : undefined));
  for (const { values } of rows) {
    const row: Record<string, unknown> = {};
    columns.forEach(({ id }, at) => {
      const value = values[at];
      if (value !== undefined) row[id] = cellOf(value, fields[at]);
    });
    yield row;
  }
}

/** The note of a cell whose reading is ours; undefined of any other. */
function readingNote(
  { id, kind }: FoundColumn,
  value: TableValue | undefined,
): { readonly code: NoteCode; readonly value: string } | undefined {
  if (value === undefined) return undefined;
  if (kind === "quantity") return "absent" in value && value.absent === "none" ? { code: "none", value: value.mark } : undefined;
  return id === "ownership" && "text" in value && value.text === PUBLIC ? { code: "public", value: PUBLIC } : undefined;
}

/** Notes of marks and words whose reading is ours, once for each column. */
const readingNotes = ({ columns, rows }: Table, locator: Locator): readonly Note[] =>
  columns.flatMap((column, at) => {
    const row = rows.find(({ values }) => readingNote(column, values[at]) !== undefined);
    const note = row === undefined ? undefined : readingNote(column, row.values[at]);
    if (row === undefined || note === undefined) return [];
    return [noteOf(note.code, locator.cell(row, column.header, column.letter), note.value)];
  });

/** Columns without which no row is a school. */
const NEEDED = ["id", "type"] as const;

function missingColumns({ missing, duplicates, rows }: Table, file: string): readonly Problem[] {
  if (rows.length === 0) return [];
  return NEEDED.filter((id) => missing.includes(id) && !duplicates.some((each) => each.id === id)).map((id) => ({
    code: "missing-column",
    path: file,
    value: id,
    accepted: {
      zh: `有“${columnName(id, "zh")}”一列；名称不同的，用对照表指明`,
      en: `a column "${columnName(id, "en")}"; one of another name can be mapped to "${id}"`,
    },
  }));
}

const columnName = (id: string, language: "zh" | "en"): string =>
  schoolColumns().find((column) => column.id === id)?.names[language === "zh" ? 0 : 1] ?? id;

/** The schools of the rows, or what is wrong with them. */
function schoolsIn(
  table: Table,
  locator: Locator,
): { readonly schools: readonly School[]; readonly problems: readonly Problem[]; readonly count: number } {
  const { columns, rows } = table;
  const idAt = columns.findIndex(({ id }) => id === "id");
  // A row whose id could not be read was told of already.
  const known = rows.filter(({ values }) => !("refused" in (values[idAt] ?? {})));
  const fieldAt = new Map<string, WordedField>();
  const pathOf = (row: number, id: string): string => {
    const [place, column] = [known[row] ?? { row: 0 }, columns.find((each) => each.id === id)];
    const path = locator.cell(place, column?.header ?? id, column?.letter);
    if (isWorded(id)) fieldAt.set(path, id);
    return path;
  };
  try {
    return { schools: readSchools(schoolRows(columns, known), pathOf), problems: [], count: 0 };
  } catch (error) {
    if (!(error instanceof FaultError) || error.code !== "bad-data") throw error;
    const problems = error.problems.map((problem): Problem => {
      const field = problem.code === "unknown-option" || problem.code === "missing" ? fieldAt.get(problem.path) : undefined;
      return field === undefined ? problem : { ...problem, accepted: wordsTaken(field) };
    });
    return { schools: [], problems, count: Number(error.detail.count) };
  }
}

/**
 * The schools that a file of an office tells, in whatever format it came (CSV and TSV in any encoding, XLSX, JSON, NDJSON): columns by their
 * names in Chinese or English, with units, of the whole school or of a stage (初中在校生数, `pupils@junior`); words such as 九年一贯制学校
 * as their codes; money in yuan and areas in m² whatever unit the header names. What a name is only near to is proposed and not read.
 *
 * Nothing is thrown for what stands in the file: problems of the file and of the schools are in one list, each with the file, the sheet and
 * the cell. A row of totals that is not the sum of its rows is told in a note.
 *
 * @example
 * schoolsOf(new TextEncoder().encode("学校标识码,学校类别,在校生数,教学仪器设备值（万元）\n0071,小学,45,1.2\n"), { file: "学校.csv" }).schools
 * // => [{ id: "0071", type: "primary", counts: { all: { pupils: 45, "equipment-value": 12000 } } }]
 */
export function schoolsOf(bytes: Uint8Array, { file = "-", ...options }: FileOptions = {}): SchoolsFile {
  const read = readTable(bytes, { ...options, file, columns: schoolColumns(), marks: marksWith(options.marks) });
  const { rows, issues: _, problems: __, ...table } = read;
  const locator = locatorOf(table, file);
  const ofFile = findingsOf(read, file);
  const problems = [...ofFile.problems, ...missingColumns(read, file)];
  // Without a table, or without the columns that make a school, every row would be told of once more.
  const isTable = rows.length > 0 && NEEDED.every((id) => !table.missing.includes(id));
  const none = { schools: [], problems: [], count: 0 };
  const found = isTable ? schoolsIn(read, locator) : problems.length > 0 ? none : { ...none, problems: [noRows(file)], count: 1 };
  return {
    schools: found.schools,
    table,
    problems: [...problems, ...found.problems],
    count: problems.length + ofFile.untold + found.count,
    notes: [
      ...ofFile.notes,
      ...(table.counts.hidden === 0 ? [] : [noteOf("hidden", file, String(table.counts.hidden))]),
      ...readingNotes(read, locator),
      ...totalNotes(read, locator),
    ],
  };
}

const noRows = (file: string): Problem => ({
  code: "no-rows",
  path: file,
  value: null,
  accepted: { zh: "至少一所学校", en: "at least one school" },
});
