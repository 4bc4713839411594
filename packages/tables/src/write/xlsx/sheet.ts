import { cellAddress } from "../../issue";
import type { BookCell, BookSheet, BookValue } from "../book";
import { LINE_HEIGHT, linesOf } from "./height";
import { type Looks, toneNumber } from "./looks";
import { type Numbering, numberIn } from "./numbering";
import { cellXml, DECLARATION, MAIN, RELATIONS, xmlText } from "./xml";

/** A4 among Excel's papers. */
const A4 = 9;

/** Excel's limits. */
const [MOST_ROWS, MOST_COLUMNS, WIDEST] = [1_048_576, 16_384, 255];

/**
 * A sheet without its notes. `hasNotes` refers to the drawing they stand in, by the relation "notes".
 *
 * @throws RangeError for more rows or columns than a sheet can have
 */
export function sheetXml(sheet: BookSheet, hasNotes: boolean, looks: Looks, strings: Numbering): string {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length > MOST_ROWS || columns > MOST_COLUMNS)
    throw new RangeError(
      `sheet "${sheet.name}" has ${sheet.rows.length} rows and ${columns} columns; ${MOST_ROWS} and ${MOST_COLUMNS} at most`,
    );
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    sheet.pagesWide === undefined ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(sheet.frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
    widthsXml(sheet.widths ?? []),
    `<sheetData>${sheet.rows.map((row, at) => rowXml(row, at + 1, sheet.widths ?? [], looks, strings)).join("")}</sheetData>`,
    ...(sheet.colours ?? []).map(
      ({ range, when, tone }, at) =>
        `<conditionalFormatting sqref="${xmlText(range)}"><cfRule type="expression" dxfId="${toneNumber(tone)}" priority="${at + 1}">` +
        `<formula>${xmlText(when)}</formula></cfRule></conditionalFormatting>`,
    ),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    sheet.pagesWide === undefined
      ? ""
      : `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="${sheet.pagesWide}" fitToHeight="0"/>`,
    hasNotes ? '<legacyDrawing r:id="drawing"/></worksheet>' : "</worksheet>",
  ].join("");
}

function paneXml({ rows = 0, columns = 0 }: NonNullable<BookSheet["frozen"]> = {}): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${splits} topLeftCell="${cellAddress(columns, rows + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function widthsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map((width, at) => {
    // Excel counts the room beside the letters too.
    const room = Math.min(Math.max(width, 0) + 0.71, WIDEST);
    return `<col min="${at + 1}" max="${at + 1}" width="${room}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function rowXml(row: readonly BookCell[], number: number, widths: readonly number[], looks: Looks, strings: Numbering): string {
  const cells = row.map((cell, at) => oneCellXml(cell, cellAddress(at, number), looks, strings)).join("");
  const lines = linesOf(row, widths);
  const height = lines === 1 ? "" : ` ht="${lines * LINE_HEIGHT}" customHeight="1"`;
  return cells === "" ? "" : `<row r="${number}"${height}>${cells}</row>`;
}

function oneCellXml(cell: BookCell, address: string, looks: Looks, strings: Numbering): string {
  const { value = null, formula, format, style } = typeof cell === "object" && cell !== null ? cell : { value: cell };
  const look = looks.numberOf(style, format);
  const place = `r="${address}"${look === 0 ? "" : ` s="${look}"`}`;
  if (formula !== undefined) return `<c ${place}${TYPES[typeof value] ?? ""}><f>${xmlText(formula)}</f>${resultXml(value)}</c>`;
  if (typeof value === "string") return `<c ${place} t="s"><v>${numberIn(strings, value)}</v></c>`;
  const result = resultXml(value);
  if (result !== "") return `<c ${place}${TYPES[typeof value] ?? ""}>${result}</c>`;
  return look === 0 ? "" : `<c ${place}/>`;
}

const TYPES: Readonly<Record<string, string>> = { string: ' t="str"', boolean: ' t="b"' };

/** A value in its cell; none for null and what is no number. */
function resultXml(value: BookValue): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  return `<v>${typeof value === "boolean" ? Number(value) : cellXml(String(value))}</v>`;
}

export const stringsXml = (strings: Numbering): string => {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${cellXml(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}">${items.join("")}</sst>`;
};
