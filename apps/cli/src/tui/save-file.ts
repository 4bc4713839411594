import { resolve } from "node:path";
import { balanceBook } from "@teks/files";
import type { Language, Words } from "@teks/indicators";
import {
  type Book,
  csvText,
  jsonText,
  markdownText,
  ndjsonText,
  type OutTable,
  sheetName,
  tableSheet,
  tsvText,
  xlsxBytes,
} from "@teks/tables";
import type { Disk } from "./disk";
import type { SaveFormat, ViewFile } from "./save";
import type { Heard } from "./state";

// Loaded when a view is first saved: what writes tables should not make the explorer's start any slower.

const TEXTS: Readonly<Record<Exclude<SaveFormat, "xlsx" | "teks">, (table: OutTable, language: Language) => string>> = {
  // With the mark without which Excel takes Chinese for another encoding.
  csv: (table, language) => csvText(table, { bom: language === "zh" }),
  tsv: (table) => tsvText(table),
  json: jsonText,
  ndjson: ndjsonText,
  md: markdownText,
};

function bookOf({ book, table, title, language }: ViewFile): Book {
  if (book !== undefined) return balanceBook(book.schools, book.options, language);
  return { sheets: [tableSheet(sheetName(title), table)] };
}

/** A view as its file holds it. */
export async function contentOf(file: ViewFile): Promise<string | Uint8Array> {
  const { format, table, language, session = "" } = file;
  if (format === "teks") return session;
  return format === "xlsx" ? xlsxBytes(bookOf(file)) : TEXTS[format](table, language);
}

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "没有这个文件夹", en: "there is no such folder" },
  ENOTDIR: { zh: "没有这个文件夹", en: "there is no such folder" },
  EISDIR: { zh: "这是一个文件夹", en: "this is a folder" },
  EACCES: { zh: "没有写入的权限", en: "not allowed to write there" },
  EPERM: { zh: "没有写入的权限", en: "not allowed to write there" },
  EROFS: { zh: "这里只能读", en: "nothing can be written there" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  ENAMETOOLONG: { zh: "名字太长", en: "the name is too long" },
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : String(error);

function said({ path, book, session, table: { rows } }: ViewFile): Words {
  if (session !== undefined)
    return { zh: `已保存会话，重放：teks --replay ${path}`, en: `saved the session; replay it by teks --replay ${path}` };
  return book === undefined
    ? { zh: `已保存 ${rows.length} 行：${path}`, en: `saved ${rows.length} rows: ${path}` }
    : { zh: `已保存带公式的工作簿（数据本身，不含假设）：${path}`, en: `saved the live workbook (of the data, nothing supposed): ${path}` };
}

/**
 * Writes a view to its file and tells how it went. A file that is there is only written over where that is asked for, and one that the
 * explorer reads never.
 */
export async function saved(
  file: ViewFile,
  isOver: boolean,
  { disk, read }: { readonly disk: Pick<Disk, "write">; readonly read: readonly string[] },
): Promise<Heard> {
  if (read.some((path) => resolve(path) === resolve(file.path)))
    return { heard: "failed", says: { zh: "不覆盖读入的文件", en: "this file is being read: another name" } };
  try {
    await disk.write(file.path, await contentOf(file), isOver);
    return { heard: "saved", says: said(file) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST" && !isOver) return { heard: "there" };
    return { heard: "failed", says: REASONS[code] ?? { zh: `写不了：${code}`, en: `cannot be written: ${code}` } };
  }
}
