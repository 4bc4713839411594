import { Readable } from "node:stream";
import { type Problem, parseJson, readSchools, refuseData, type School, type SchoolRow, type Words } from "@teks/indicators";
import { CsvError, parse } from "csv-parse";
import type { Progress } from "./progress";

/** Rows of a table, and where a cell of them stands in the file. */
interface Table {
  readonly rows: readonly SchoolRow[];
  readonly pathOf: (row: number, column: string) => string;
}

const READING: Words = { zh: "读取学校表", en: "reading the table" };
const CHECKING: Words = { zh: "核对学校表", en: "checking the table" };
/** The share of the work that reading the text takes, about. */
const READ = 0.6;
const SLICE = 1 << 18;

function* slices(bytes: Buffer, { tell }: Progress): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    tell(READING, (READ * at) / bytes.length);
    yield bytes.subarray(at, at + SLICE);
  }
}

const UTF8: Words = { zh: "UTF-8 文本；在表格软件中另存为“CSV UTF-8”", en: 'text in UTF-8: save it as "CSV UTF-8" in a spreadsheet' };
const QUOTES: Words = { zh: "成对的引号；引号内的引号写两次", en: "quotes in pairs, those inside a quoted cell written twice" };
const ONCE: Words = { zh: "每个列名只用一次", en: "each column's name only once" };
const cellsOf = (many: number): Words => ({ zh: `${many} 格，与表头相同`, en: `${many} cells, as the header has` });

const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

/** CSV with its columns named first. Blank rows are passed over. @throws FaultError "bad-data" with every line that fits no table */
async function csvTable(text: string, file: string, progress: Progress): Promise<Table> {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, value: unknown, accepted: Words) =>
    problems.push({ code, path: `${file}:${path}`, value, accepted });
  const undecoded = text.indexOf("\uFFFD");
  if (undecoded >= 0) refuse("bad-charset", `${lineAt(text, undecoded)}`, null, UTF8);
  const rows: SchoolRow[] = [];
  const lines: number[] = [];
  let header: readonly string[] | undefined;
  let next = 1;
  const parser = parse({ relax_column_count: true });
  try {
    for await (const record of Readable.from(slices(Buffer.from(text), progress)).pipe(parser)) {
      const cells: readonly string[] = record;
      const line = next;
      next += cells.reduce((lines, cell) => lines + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 1);
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (header === undefined) {
        const names = cells.map((cell) => cell.trim());
        for (const name of new Set(names.filter((each, at) => names.indexOf(each) !== at)))
          refuse("duplicate-column", `${line}`, name, ONCE);
        header = names;
      } else if (cells.length !== header.length) {
        refuse("ragged-row", `${line}`, cells.length, cellsOf(header.length));
      } else {
        const row: Record<string, string | undefined> = {};
        header.forEach((name, at) => {
          row[name] = cells[at];
        });
        rows.push(row);
        lines.push(line);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuse("bad-csv", `${Number(error.lines)}`, null, QUOTES);
  }
  if (problems.length > 0) refuseData(problems);
  return { rows, pathOf: (row, column) => `${file}:${lines[row] ?? 1}:${column}` };
}

const ROWS: Words = { zh: '学校的数组，或 { "schools": [...] }', en: 'an array of schools, or { "schools": [...] }' };
const ROW: Words = { zh: '一所学校，如 { "id": "a", "type": "primary" }', en: 'a school, such as { "id": "a", "type": "primary" }' };

const isRow = (value: unknown): value is SchoolRow => typeof value === "object" && value !== null && !Array.isArray(value);

/** The rows of a document that has nothing else. */
function rowsIn(data: unknown): readonly unknown[] | undefined {
  const [only, ...others] = isRow(data) ? Object.entries(data) : [["schools", data] as const];
  return others.length === 0 && only?.[0] === "schools" && Array.isArray(only[1]) ? only[1] : undefined;
}

/** JSON: an array of rows. @throws FaultError "bad-json", "bad-data" */
function jsonTable(text: string, file: string): Table {
  const data = parseJson(text);
  const given = rowsIn(data) ?? refuseData([{ code: "bad-table", path: file, value: data, accepted: ROWS }]);
  const wrong = given.flatMap((row, at) => (isRow(row) ? [] : [{ code: "bad-row", path: `${file}:[${at}]`, value: row, accepted: ROW }]));
  if (wrong.length > 0) refuseData(wrong);
  return { rows: given.filter(isRow), pathOf: (row, column) => `${file}:[${row}].${column}` };
}

/**
 * The schools that a text tells, in CSV or in JSON: which of them, its first letter says.
 *
 * @throws FaultError "bad-json"; "bad-data" with every problem, each with its file, line and column.
 */
export async function schoolsIn(text: string, file: string, progress: Progress): Promise<readonly School[]> {
  // A byte-order mark is no part of the text; and one way to end a line is enough to count them.
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const { rows, pathOf } = /^\s*[[{]/.test(plain) ? jsonTable(plain, file) : await csvTable(plain, file, progress);
  progress.tell(CHECKING, READ);
  return readSchools(rows, pathOf);
}
