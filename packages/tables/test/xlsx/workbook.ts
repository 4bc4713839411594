import { type ZipPart, zip } from "./zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a made-up workbook has; parts are XML, the inside of their roots. */
export interface Made {
  /** The inside of each sheet's sheetData. */
  readonly rows?: string;
  /** Whole sheets by their names, instead of the one with `rows`. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Further attributes of the sheets in the workbook, in their order. */
  readonly states?: readonly string[];
  /** After sheetData, and before it. */
  readonly after?: string;
  readonly before?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Parts put in, or in the place of those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | ZipPart>>;
  /** Parts left out. */
  readonly without?: readonly string[];
}

export const sheetXml = (rows: string, after = "", before = ""): string =>
  `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Number formats by id, and the styles of cells by the ids of their formats. */
export const stylesXml = (formats: Readonly<Record<number, string>>, styles: readonly number[]): string =>
  `<numFmts>${Object.entries(formats)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join(
      "",
    )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;

/** The parts of a workbook by their names, as a spreadsheet program lays them out. */
export function partsOf(made: Made): [string, string | Uint8Array | ZipPart][] {
  const sheets = Object.entries(made.sheets ?? { 表: sheetXml(made.rows ?? "", made.after, made.before) });
  const related = [
    ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
    ...(made.strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ...(made.styles === undefined ? [] : [["styles", "styles.xml"] as const]),
  ];
  const relations = (all: readonly (readonly [string, string])[]) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const tabs = sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" ${made.states?.[at] ?? ""} r:id="rId${at + 1}"/>`);
  const parts = new Map<string, string | Uint8Array | ZipPart>([
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${made.properties ?? ""}/><sheets>${tabs.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relations(related)],
    ...sheets.map(([, xml], at) => [`xl/worksheets/sheet${at + 1}.xml`, xml] as const),
    ...(made.strings === undefined ? [] : [["xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}">${made.strings}</sst>`] as const]),
    ...(made.styles === undefined ? [] : [["xl/styles.xml", `${HEAD}<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`] as const]),
    ...Object.entries(made.parts ?? {}),
  ]);
  return [...parts].filter(([name]) => !made.without?.includes(name));
}

/** A workbook as a file. */
export const workbook = (made: Made): Buffer => zip(partsOf(made));
