import type { Language } from "@teks/indicators";
import { type Book, csvText, type OutTable, sheetName, tableSheet, tsvText, xlsxBytes } from "@teks/tables";
import type { Report, Sheet } from "./report";

/** A sheet as the writers of tables take it: a column in which a number stands is one of numbers. */
const outTable = ({ columns, rows }: Sheet): OutTable => ({
  columns: columns.map((name, at) => ({ name, kind: rows.some((row) => typeof row[at] === "number") ? "number" : "text" })),
  rows,
});

/** With the mark in front without which Excel takes Chinese for another encoding. */
export const csv = ({ sheet }: Report, language: Language): string => csvText(outTable(sheet()), { bom: language === "zh" });

export const tsv = ({ sheet }: Report): string => tsvText(outTable(sheet()));

/** A report without a workbook of its own is its rows, under its title. */
function bookOf({ book, sheet, page }: Report): Book | Promise<Book> {
  const [title] = page.flatMap((block) => ("title" in block ? [block.title] : []));
  return book === undefined ? { sheets: [tableSheet(sheetName(title ?? "teks"), outTable(sheet()))] } : book();
}

export const xlsx = async (report: Report): Promise<Uint8Array> => xlsxBytes(await bookOf(report));
