import type { Language, Words } from "@teks/indicators";
import { type Book, csvText, type OutTable, sheetName, tableSheet, tsvText, xlsxBytes } from "@teks/tables";

/** A reply written down: its type as Content-Type has it, and its bytes. */
export interface Written {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a reply has in rows: as the items that JSON has, as the table that they make, and as a workbook. */
export interface Rendering {
  /** What a workbook's sheet is called. */
  readonly title: Words;
  readonly items: readonly object[];
  readonly table: () => OutTable;
  /** The table on one sheet when left out. */
  readonly book?: (language: Language) => Book;
}

const JSON_CONTENT = "application/json; charset=utf-8";

/** Data as JSON. */
export const jsonOf = (body: unknown): Written => ({ type: JSON_CONTENT, bytes: Buffer.from(JSON.stringify(body)) });

const itemBytes = new WeakMap<object, Uint8Array>();

/** An item as JSON, written down once: the rows of a county are asked for again and again. */
function bytesOfItem(item: object): Uint8Array {
  const before = itemBytes.get(item);
  if (before !== undefined) return before;
  const bytes = Buffer.from(JSON.stringify(item));
  itemBytes.set(item, bytes);
  return bytes;
}

const COMMA = Buffer.from(",");
const END = Buffer.from("]}");
const NEW_LINE = Buffer.from("\n");

/** A list as JSON, under its name and beside what is said of it: what `jsonOf` gives of both together. */
export function listJson(head: object, name: string, items: readonly object[]): Written {
  const fields = JSON.stringify(head).slice(1, -1);
  const parts: Uint8Array[] = [Buffer.from(`{${fields}${fields === "" ? "" : ","}"${name}":[`)];
  for (const item of items) parts.push(bytesOfItem(item), COMMA);
  if (items.length > 0) parts.pop();
  parts.push(END);
  return { type: JSON_CONTENT, bytes: Buffer.concat(parts) };
}

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const TSV_TYPE = "text/tab-separated-values";

/** How what has rows is written other than as JSON, by the type that asks for it. */
export const TABLE_FORMATS: Readonly<Record<string, (rendering: Rendering, language: Language) => Written | Promise<Written>>> = {
  // With the mark in front without which Excel takes Chinese for another encoding.
  "text/csv": ({ table }, language) => ({
    type: "text/csv; charset=utf-8; header=present",
    bytes: Buffer.from(csvText(table(), { bom: language === "zh" })),
  }),
  [TSV_TYPE]: ({ table }) => ({ type: `${TSV_TYPE}; charset=utf-8`, bytes: Buffer.from(tsvText(table())) }),
  "application/x-ndjson": ({ items }) => ({
    type: "application/x-ndjson; charset=utf-8",
    bytes: Buffer.concat(items.flatMap((item) => [bytesOfItem(item), NEW_LINE])),
  }),
  [XLSX_TYPE]: async ({ table, title, book }, language) => {
    const whole = book?.(language) ?? { sheets: [tableSheet(sheetName(title[language]), table())] };
    return { type: XLSX_TYPE, bytes: await xlsxBytes(whole) };
  },
};

/** A reply in rows, in the type asked for. */
export async function writtenAs(type: string, rendering: Rendering, language: Language): Promise<Written> {
  const write = TABLE_FORMATS[type];
  if (write === undefined) throw new Error(`no rows are written as ${type}`);
  return write(rendering, language);
}
