import { cellAddress } from "../issue";
import type { Book, BookSheet } from "./book";
import { sheetName } from "./sheet-name";
import { looks } from "./xlsx/looks";
import { blocksOf, boxesXml, commentsXml, notesOf } from "./xlsx/notes";
import type { Numbering } from "./xlsx/numbering";
import { sheetXml, stringsXml } from "./xlsx/sheet";
import { DECLARATION, MAIN, RELATIONS, xmlText } from "./xlsx/xml";
import { type Part, zipped } from "./xlsx/zip";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A workbook as the bytes of an XLSX file. The same book gives the same bytes on one version of Node.js: no time is written.
 *
 * Text is text, whatever it looks like ("=1+1", "#N/A", "007"). One of over 32 767 characters, more than Excel's cell takes, is cut and ends
 * in "…"; controls that XML cannot hold are written as Office writes them, half a surrogate pair as U+FFFD. NaN and the infinities are
 * empty cells. Excel calculates formulas when it opens the file; LibreOffice and readers that do not calculate show the `value` beside them. A
 * name that no sheet can have is changed as `sheetName` does: ask it for the name first where formulas refer to the sheet.
 *
 * @throws RangeError for more than 1 048 576 rows or 16 384 columns
 *
 * @example
 * xlsxBytes({ sheets: [{ name: "学校", rows: [["在校生数", 45], ["两倍", { formula: "B1*2", value: 90 }]] }] }) instanceof Promise
 * // => true
 */
export async function xlsxBytes(book: Book): Promise<Uint8Array> {
  const shared: Numbering = new Map();
  const seen = looks();
  const names: string[] = [];
  const sheets: Part[] = [];
  const beside: Part[] = [];
  const types: string[] = [];
  let block = 1;
  // A workbook has at least one sheet.
  const all = book.sheets.length > 0 ? book.sheets : [{ name: "", rows: [] }];
  all.forEach((sheet, at) => {
    const number = at + 1;
    names.push(sheetName(sheet.name, names));
    const notes = notesOf(sheet);
    sheets.push({ name: `xl/worksheets/sheet${number}.xml`, text: sheetXml(sheet, notes.length > 0, seen, shared) });
    types.push(override(`xl/worksheets/sheet${number}.xml`, "worksheet"));
    if (notes.length === 0) return;
    const relations = [
      relation("drawing", "vmlDrawing", `../drawings/drawing${number}.vml`),
      relation("notes", "comments", `../comments${number}.xml`),
    ];
    beside.push(
      { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, text: relationsXml(relations) },
      { name: `xl/comments${number}.xml`, text: commentsXml(notes) },
      { name: `xl/drawings/drawing${number}.vml`, text: boxesXml(notes, sheet.widths ?? [], block) },
    );
    types.push(override(`xl/comments${number}.xml`, "comments"));
    block += blocksOf(notes);
  });
  const workbook = [
    ...names.map((_, at) => relation(`sheet${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    relation("styles", "styles", "styles.xml"),
    relation("strings", "sharedStrings", "sharedStrings.xml"),
  ];
  return zipped([
    { name: "[Content_Types].xml", text: typesXml(types) },
    { name: "_rels/.rels", text: relationsXml([relation("workbook", "officeDocument", "xl/workbook.xml")]) },
    { name: "xl/workbook.xml", text: workbookXml(names, all) },
    { name: "xl/_rels/workbook.xml.rels", text: relationsXml(workbook) },
    { name: "xl/styles.xml", text: seen.xml() },
    { name: "xl/sharedStrings.xml", text: stringsXml(shared) },
    ...sheets,
    ...beside,
  ]);
}

const workbookXml = (names: readonly string[], all: readonly BookSheet[]): string => {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`);
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>${repeatedXml(names, all)}<calcPr fullCalcOnLoad="1"/></workbook>`,
  ].join("");
};

/** What is frozen on a sheet stands on each of its pages. */
function repeatedXml(names: readonly string[], all: readonly BookSheet[]): string {
  const titles = all.flatMap(({ pagesWide, frozen: { rows = 0, columns = 0 } = {} }, at) => {
    const sheet = `'${names[at]?.replaceAll("'", "''")}'!`;
    const parts = [
      ...(columns > 0 ? [`${sheet}$A:$${cellAddress(columns - 1, 1).slice(0, -1)}`] : []),
      ...(rows > 0 ? [`${sheet}$1:$${rows}`] : []),
    ];
    if (pagesWide === undefined || parts.length === 0) return [];
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(parts.join(","))}</definedName>`];
  });
  return titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relationsXml = (relations: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;

const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;

const typesXml = (sheets: readonly string[]): string =>
  [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
    override("xl/workbook.xml", "sheet.main"),
    override("xl/styles.xml", "styles"),
    override("xl/sharedStrings.xml", "sharedStrings"),
    ...sheets,
    "</Types>",
  ].join("");
