import { PassThrough, type Transform } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FaultError, type Problem, refuseData, type Words } from "@teks/indicators";
import { CsvError, parse } from "csv-parse";
import type { Request } from "express";
import type { Medium } from "./medium";
import { refusal } from "./problem";

/** The rows of a table, each cell by its column, and their numbers as a spreadsheet shows them: the header's is 1. */
export interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly numbers: readonly number[];
}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What unpacks a body that is sent in UTF-8. */
function unpackerOf(request: Request): Transform {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get("content-type") ?? "")?.[1] ?? "utf-8";
  const unpack = UNPACK[(request.get("content-encoding") ?? "identity").toLowerCase()];
  if (unpack === undefined || !/^utf-?8$/i.test(charset)) throw refusal(415);
  return unpack();
}

/** Bytes as text. Those of another charset, as spreadsheets save them, are refused and not read as other words. */
const decoded = (limit: number) =>
  async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const utf8 = new TextDecoder("utf-8", { fatal: true });
    const decode = (chunk?: Uint8Array) => {
      try {
        return utf8.decode(chunk, { stream: chunk !== undefined });
      } catch {
        throw refusal(415);
      }
    };
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw refusal(413, { limit });
      yield decode(chunk);
    }
    yield decode();
  };

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
      if (rows.length === mostRows) throw refusal(413, { rows: mostRows });
      rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
      numbers.push(number);
    }
  }
  if (problems.length > 0) refuseData(problems);
  return { rows, numbers };
}

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

/** Tells why a body could not be read: where its quotes break, what was refused, or that it was cut short. */
function tell(error: unknown): never {
  if (error instanceof CsvError) {
    const path = `row ${Number(error.records) + 1}, column ${Number(error.column) + 1}`;
    refuseData([{ code: "bad-csv", path, value: null, accepted: error.code === "CSV_MAX_RECORD_SIZE" ? SHORTER : QUOTES }]);
  }
  // Streams name what breaks them by a code: the sender went away, or what it sent does not unpack.
  throw error instanceof Error && "code" in error && !(error instanceof FaultError) ? refusal(400) : error;
}

/** CSV in UTF-8, with a header. It is read as it comes, and never held as text. */
export const csv = (limit: number, mostRows: number): Medium => ({
  type: "text/csv",
  limit,
  read: async (request) => {
    const unpacked = unpackerOf(request);
    request.once("error", (error) => unpacked.destroy(error)).pipe(unpacked);
    let table: Table = { rows: [], numbers: [] };
    const keep = async (records: AsyncIterable<string[]>) => {
      table = await tableOf(records, mostRows);
    };
    try {
      await pipeline(unpacked, decoded(limit), parse({ relax_column_count: true, max_record_size: LONGEST_ROW }), keep);
    } catch (error) {
      // A sender listens once all is sent: what is left is passed over, and the connection stays good for the next request.
      await finished(request.resume()).catch(() => undefined);
      tell(error);
    }
    return table;
  },
});
