import { type Collector, collector, type Issues } from "../issue";
import { isJson, readJson } from "../json/json";
import type { RecordSheet } from "../json/records";
import { type Encoding, guessEncoding } from "../text/decode";
import { type SheetReading, textSheet } from "../text/sheet";
import { asBuffer, formatByStart } from "../xlsx/format";
import { readXlsx } from "../xlsx/xlsx";
import type { TableOptions } from "./options";
import type { Table, TableFormat } from "./types";

/** One sheet of a file, whatever the format; records have the names of their fields beside. */
export type OpenedSheet = SheetReading & Partial<Pick<RecordSheet, "names" | "nested">>;

/** A file cut into sheets. */
export interface Opened extends Pick<Table, "encoding" | "delimiter"> {
  /** Absent where the file is none that can be read. */
  readonly format?: TableFormat;
  readonly sheets: readonly OpenedSheet[];
  /** Names of all sheets of a workbook, of which one alone may have been asked for. */
  readonly names: readonly string[];
  /** What was found in a workbook. */
  readonly issues: Issues;
}

/** Bytes by which JSON is known. */
const START = 512;

/** Cuts a file into sheets by the format that its first bytes show. Issues of text and JSON are told to the collector. */
export function open(bytes: Uint8Array, options: Omit<TableOptions, "columns">, found: Collector): Opened {
  const { file, cap, sheet: asked, limits } = options;
  if (formatByStart(asBuffer(bytes)) !== "text") {
    const { names, sheets, issues } = readXlsx(bytes, { file, cap, sheet: asked, limits });
    const read = sheets.map((sheet) => ({ sheet, inFile: sheet.rows.at(-1)?.row ?? 0, refused: 0 }));
    return { ...(names.length > 0 && { format: "xlsx" }), sheets: read, names, issues };
  }
  const issues = collector({}).issues();
  if (beginsAsJson(bytes, options.encoding)) {
    const reading = readJson(bytes, options, found);
    return { format: "json", sheets: [], ...reading, names: reading?.sheets.map(({ sheet }) => sheet.name) ?? [], issues };
  }
  const { encoding, delimiter, ...read } = textSheet(bytes, options, found);
  return { format: "text", sheets: [read], encoding, delimiter, names: [], issues };
}

/** Whether the first bytes of a text are those of JSON. */
export function beginsAsJson(bytes: Uint8Array, given?: Encoding): boolean {
  const { encoding, bom } = guessEncoding(bytes.subarray(0, START), given);
  return isJson(new TextDecoder(encoding).decode(bytes.subarray(bom, START)));
}
