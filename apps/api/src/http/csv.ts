import { pipeline } from "node:stream/promises";
import { type Problem, refuseData, type Words } from "@teks/indicators";
import { CsvError, parse } from "csv-parse";
import { decoded, type Medium, unpacked } from "./medium";
import { refusal } from "./problem";

/** The rows of a table, each cell by its column, and their numbers as a spreadsheet shows them: the header's is 1. */
export interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly numbers: readonly number[];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Records as a table. Blank ones are passed over, but counted. @throws FaultError "bad-data" with every row and column that fits no table */
async function tableOf(records: AsyncIterable<readonly string[]>, mostRows: number): Promise<Table> {
  const rows: Record<string, string>[] = [];
  const numbers: number[] = [];
  const problems: Problem[] = [];
  let header: readonly string[] | undefined;
  let number = 0;
  for await (const cells of records) {
    number++;
    if (isBlank(cells)) continue;
    if (header === undefined) {
      header = cells.map((cell, at) => (cell.trim() === "" ? `column ${at + 1}` : cell.trim()));
      problems.push(...repeatedIn(header, number));
    } else if (cells.length !== header.length) {
      problems.push({ code: "ragged-row", path: `row ${number}`, value: cells.length, accepted: cellsOf(header.length) });
    } else {
      if (rows.length === mostRows) throw tooManyRows(mostRows);
      rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
      numbers.push(number);
    }
  }
  if (problems.length > 0) refuseData(problems);
  return { rows, numbers };
}

const tooManyRows = (rows: number): Error =>
  refusal({ code: "body-too-large", message: { zh: `表格超过 ${rows} 行`, en: `the table has more than ${rows} rows` } });

const cellsOf = (many: number): Words => ({ zh: `${many} 格，与表头相同`, en: `${many} cells, as the header has` });

const repeatedIn = (header: readonly string[], number: number): readonly Problem[] =>
  header.flatMap((name, at) => {
    if (header.indexOf(name) === at) return [];
    const accepted = { zh: "每个列名只用一次", en: "each column's name only once" };
    return [{ code: "duplicate-column", path: `row ${number}, column ${at + 1}`, value: name, accepted }];
  });

/** In bytes. A quote that does not end makes one row of all that follows. */
const LONGEST_ROW = 128_000;

const QUOTES: Words = { zh: "成对的引号；引号内的引号写两次", en: "quotes in pairs, those inside a quoted cell written twice" };
const SHORTER: Words = {
  zh: `不超过 ${LONGEST_ROW} 字节的行；可能有引号未成对`,
  en: `a row of at most ${LONGEST_ROW} bytes; a quote may not be closed`,
};

/** Tells where the quotes of a body break. */
function tell(error: unknown): never {
  if (!(error instanceof CsvError)) throw error;
  const path = `row ${Number(error.records) + 1}, column ${Number(error.column) + 1}`;
  return refuseData([{ code: "bad-csv", path, value: null, accepted: error.code === "CSV_MAX_RECORD_SIZE" ? SHORTER : QUOTES }]);
}

/** CSV in UTF-8, with a header. It is read as it unpacks, and never held as text. */
export const csv = (limit: number, mostRows: number): Medium => ({
  type: "text/csv",
  limit,
  read: async (sent) => {
    let table: Table = { rows: [], numbers: [] };
    const keep = async (records: AsyncIterable<string[]>) => {
      table = await tableOf(records, mostRows);
    };
    const parser = parse({ relax_column_count: true, max_record_size: LONGEST_ROW });
    await pipeline(unpacked(sent), decoded(limit), parser, keep).catch(tell);
    return table;
  },
});
