import type { Problem, Words } from "@teks/indicators";
import type { HeaderProblem, Issue, Table } from "@teks/tables";

/** Where a row of a file is, as a person would look for it. */
export interface RowPlace {
  readonly row: number;
  readonly line?: number;
}

/** Where the things of a file are: «学校.xlsx:学校!C5:在校生数», «学校.csv:3:在校生数», «学校.json:[2].pupils». */
export interface Locator {
  readonly row: (place: RowPlace) => string;
  readonly cell: (place: RowPlace, header: string, letter?: string) => string;
}

export function locatorOf(
  { format, sheet = "" }: { readonly format?: Table["format"] | undefined; readonly sheet?: string | undefined },
  file: string,
): Locator {
  const tab = sheet === "" ? "" : `${sheet}!`;
  const row = ({ row: at, line }: RowPlace): string =>
    format === "json" ? `${file}:[${at - 1}]` : format === "xlsx" ? `${file}:${tab}${at}` : `${file}:${line ?? at}`;
  return {
    row,
    cell: (place, header, letter) => {
      if (format === "json") return `${row(place)}.${header}`;
      return format === "xlsx" && letter !== undefined ? `${file}:${tab}${letter}${place.row}:${header}` : `${row(place)}:${header}`;
    },
  };
}

/** An issue of the file as a problem of the data, so that both are told in one list. */
function issueProblem({ code, sheet, row, line, column, cell, value, accepted }: Issue, format: Table["format"], file: string): Problem {
  const locator = locatorOf({ format, sheet }, file);
  const place = { row, ...(line === undefined ? {} : { line }) };
  const path =
    row === 0
      ? line === undefined
        ? file
        : `${file}:${line}`
      : column === undefined
        ? locator.row(place)
        : locator.cell(place, column, cell?.replace(/\d+$/, ""));
  return { code, path, value, accepted };
}

const headerProblem = ({ code, header, got, accepted }: HeaderProblem, file: string): Problem => ({
  code,
  path: `${file}:${header}`,
  value: got,
  accepted,
});

/** What is told beside the data without standing in its way. */
export const NOTES = {
  "total-differs": {
    zh: "合计行写作 {value}，各行相加为 {sum}；未改动任何一个",
    en: "the row of totals says {value}, the rows add up to {sum}; neither was changed",
  },
  none: { zh: "填“无”，读作未报告；为零请填 0", en: '"{value}" was read as not reported; 0 is what none is written as' },
  public: {
    zh: "“{value}”读作县（区）办；由省、市、高校、企业举办的请写明",
    en: '"{value}" was read as run by the county; say so where it is run by a province, prefecture, university or firm',
  },
  "several-sheets": { zh: "几张工作表都有所需的列，只读了“{value}”", en: 'several sheets have the columns; only "{value}" was read' },
  absent: { zh: "填“{value}”，未当作数字", en: '"{value}" was not taken for a figure' },
  hidden: { zh: "读入的行中有 {value} 行是隐藏的", en: "{value} of the rows read are hidden in the file" },
  "hidden-columns": { zh: "读入的列中有隐藏的：{value}", en: "columns were read that are hidden in the file: {value}" },
} as const satisfies Record<string, Words>;

export type NoteCode = keyof typeof NOTES;

export interface Note {
  readonly code: NoteCode;
  readonly path: string;
  readonly value: string;
  readonly says: Words;
}

export function noteOf(code: NoteCode, path: string, value: string, detail: Readonly<Record<string, string>> = {}): Note {
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => ({ value, ...detail })[name] ?? whole);
  const { zh, en } = NOTES[code];
  return { code, path, value, says: { zh: filled(zh), en: filled(en) } };
}

/** An issue that leaves what was read as good as it was. */
const isNote = ({ code }: Issue): boolean => code === "several-sheets";

const hiddenNotes = ({ columns, counts: { hidden } }: Pick<Table, "columns" | "counts">, file: string): readonly Note[] => {
  const names = columns.flatMap(({ header, isHidden }) => (isHidden ? [header] : []));
  return [
    ...(hidden === 0 ? [] : [noteOf("hidden", file, String(hidden))]),
    ...(names.length === 0 ? [] : [noteOf("hidden-columns", file, names.join("、"))]),
  ];
};

/** What is wrong with a file and its header, how many problems there are beside those told, and what is told beside them. */
export function findingsOf(table: Pick<Table, "issues" | "problems" | "format" | "columns" | "counts">, file: string) {
  const { issues, problems, format } = table;
  return {
    problems: [
      ...issues.list.filter((issue) => !isNote(issue)).map((issue) => issueProblem(issue, format, file)),
      ...problems.map((problem) => headerProblem(problem, file)),
    ],
    untold: issues.count - issues.list.length,
    notes: [...issues.list.filter(isNote).map(({ value }) => noteOf("several-sheets", file, value)), ...hiddenNotes(table, file)],
  };
}
