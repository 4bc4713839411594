import type { Problem, School } from "@teks/indicators";
import { readTable, type Table, type TableOptions } from "@teks/tables";
import { schoolColumns } from "./columns";
import { findingsOf, locatorOf, type Note } from "./located";
import { marksWith } from "./marks";
import { schoolNotes } from "./school-notes";
import { cellsOf, isKnown, NEEDED, type SchoolsRead, schoolsOfRows } from "./school-rows";

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

function missingColumns({ missing, duplicates }: Pick<Table, "missing" | "duplicates">, file: string): readonly Problem[] {
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

/** What is told of a table of schools once all of it was gone through; `read` makes the schools where there may be some. */
export function toldOf<T extends Pick<SchoolsRead, "problems" | "count">>(
  table: Pick<Table, "columns" | "missing" | "duplicates" | "counts" | "issues" | "problems" | "format">,
  file: string,
  notes: readonly Note[],
  read: () => T,
): Pick<SchoolsFile, "problems" | "count" | "notes"> & { readonly read: T | undefined } {
  const { counts, missing } = table;
  const ofFile = findingsOf(table, file);
  const problems = [...ofFile.problems, ...(counts.read === 0 ? [] : missingColumns(table, file))];
  // Without a table, or without the columns that make a school, every row would be told of once more.
  const isTable = counts.read > 0 && NEEDED.every((id) => !missing.includes(id));
  const found = isTable ? read() : undefined;
  const ofRows = found ?? (problems.length > 0 ? { problems: [], count: 0 } : { problems: [noRows(file)], count: 1 });
  return {
    read: found,
    problems: [...problems, ...ofRows.problems],
    count: problems.length + ofFile.untold + ofRows.count,
    notes: [...ofFile.notes, ...notes],
  };
}

const noRows = (file: string): Problem => ({
  code: "no-rows",
  path: file,
  value: null,
  accepted: { zh: "至少一所学校", en: "at least one school" },
});

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
  const whole = readTable(bytes, { ...options, file, columns: schoolColumns(), marks: marksWith(options.marks) });
  const { rows, issues: _, problems: __, ...table } = whole;
  const { columns } = table;
  const locator = locatorOf(table, file);
  const notes = schoolNotes(columns, locator);
  rows.forEach(notes.row);
  table.setAside.forEach(notes.aside);
  const { read, ...told } = toldOf(whole, file, notes.notes(), () => {
    const known = rows.filter(isKnown(columns));
    const cells = cellsOf(columns);
    const placed = function* () {
      for (const row of known) yield cells(row);
    };
    return schoolsOfRows(columns, placed(), (row) => known[row] ?? { row: 0 }, locator);
  });
  return { schools: read?.schools ?? [], table, ...told };
}
