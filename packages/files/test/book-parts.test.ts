import { type Book, tableSheet, xlsxBytes } from "@teks/tables";
import { describe, expect, it } from "vitest";
import { unzipped } from "../../tables/test/xlsx/unzipped";
import { balanceBook } from "../src/index";
import { example } from "./tables";

// Excel refuses a workbook whose parts are not as ECMA-376 orders them, and LibreOffice does not: so they are held against its schemas here.

/** The children that the schemas of ECMA-376, part 1 (sml.xsd), name in order, of those that we write and their neighbours. */
const ORDER: Readonly<Record<string, string>> = {
  workbook: "fileVersion workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection",
  row: "c",
  c: "f v is",
  cfRule: "formula",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  patternFill: "fgColor bgColor",
  border: "left right top bottom diagonal",
  xf: "alignment protection",
  dxf: "font numFmt fill alignment border protection",
  comments: "authors commentList",
  comment: "text",
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  sheet: ["name", "sheetId", "r:id"],
  sheetView: ["workbookViewId"],
  sheetFormatPr: ["defaultRowHeight"],
  col: ["min", "max"],
  cfRule: ["type", "priority"],
  pageMargins: ["left", "right", "top", "bottom", "header", "footer"],
  legacyDrawing: ["r:id"],
  numFmt: ["numFmtId", "formatCode"],
  cellStyle: ["name", "xfId"],
  definedName: ["name"],
  comment: ["ref", "authorId"],
  Relationship: ["Id", "Type", "Target"],
  Override: ["PartName", "ContentType"],
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** The elements of a part that is written without comments, sections and single quotes. */
function elementsOf(xml: string): readonly Element[] {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, close, name = "", given = "", empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close === "/") {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const attributes = Object.fromEntries([...given.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]));
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (empty !== "/") open.push(element);
  }
  expect(open).toEqual([root]);
  return all(root).slice(1);
}

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

/** What is wrong with the parts of a workbook, each with its part. */
function faultsOf(parts: ReadonlyMap<string, string>): readonly string[] {
  const of = (part: string) => elementsOf(parts.get(part) ?? "<none/>");
  const faults: string[] = [];
  const hold = (holds: boolean, fault: string) => holds || faults.push(fault);
  const lengths = new Map(of("xl/styles.xml").map(({ name, children }) => [name, children.length]));
  /** Whether a number that an attribute gives is that of one of a list. */
  const isOf = (list: string, given: string | undefined) => given === undefined || Number(given) < (lengths.get(list) ?? 0);

  const typed = of("[Content_Types].xml").flatMap(({ attributes: { PartName } }) => PartName?.slice(1) ?? []);
  for (const name of typed) hold(parts.has(name), `${name}: typed and not there`);
  for (const name of parts.keys()) hold(typed.includes(name) || /\.rels$|\.vml$|^\[/.test(name), `${name}: without a type`);

  for (const [part, xml] of [...parts].filter(([name]) => !name.endsWith(".vml"))) {
    for (const { name, attributes, children } of elementsOf(xml)) {
      for (const key of REQUIRED[name] ?? []) hold(key in attributes, `${part}: ${name} without ${key}`);
      const order = ORDER[name]?.split(" ");
      const places = order === undefined ? [] : children.map((child) => order.indexOf(child.name));
      const isOrdered = places.every((place, at) => place >= Math.max(0, places[at - 1] ?? 0));
      hold(isOrdered, `${part}: ${name} has ${children.map((child) => child.name)}`);
      hold(Number(attributes.count ?? children.length) === children.length, `${part}: ${name} counts ${attributes.count}`);
      if (name === "c") hold(isOf("cellXfs", attributes.s), `${part}: ${attributes.r} looks like none`);
      if (name === "cfRule") hold(isOf("dxfs", attributes.dxfId), `${part}: a condition looks like none`);
      if (name !== "xf") continue;
      const { fontId, fillId, borderId, xfId } = attributes;
      for (const [list, id] of Object.entries({ fonts: fontId, fills: fillId, borders: borderId, cellStyleXfs: xfId }))
        hold(isOf(list, id), `${part}: ${list} has no ${id}`);
    }
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const relations = of(`${folder}_rels/${part.slice(folder.length)}.rels`);
    for (const [, id] of xml.matchAll(/ r:id="([^"]+)"/g)) {
      const target = relations.find(({ attributes }) => attributes.Id === id)?.attributes.Target ?? "";
      hold(parts.has(new URL(target, `file:///${folder}`).pathname.slice(1)), `${part}: ${id} leads nowhere`);
    }
  }
  return faults;
}

const BOOKS: Readonly<Record<string, Book>> = {
  "a balance in Chinese": balanceBook(example(), { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" }, "zh"),
  "a balance in English": balanceBook(example(), { rules: "basic-balance-2012", on: "2022-12-31" }, "en"),
  "a table": {
    sheets: [tableSheet("学校", { columns: [{ name: "a", kind: "number" }], rows: [[1], [{ absent: "not-reported", mark: "—" }]] })],
  },
  nothing: { sheets: [] },
};

describe("the parts of a workbook", () => {
  it.each(Object.entries(BOOKS))("are in order: %s", async (_, book) => {
    expect(faultsOf(unzipped(await xlsxBytes(book)))).toEqual([]);
  });

  it("are seen to be out of it", async () => {
    const parts = unzipped(await xlsxBytes(BOOKS["a balance in Chinese"] ?? { sheets: [] }));
    const spoilt = (name: string, from: string | RegExp, to: string) => {
      const part = parts.get(name) ?? "";
      expect(part.replace(from, to), name).not.toBe(part);
      return faultsOf(new Map([...parts, [name, part.replace(from, to)]]));
    };
    const sheet = "xl/worksheets/sheet4.xml";
    expect(spoilt(sheet, /(<cols>.*<\/cols>)(<sheetData>.*<\/sheetData>)/, "$2$1")[0]).toContain("worksheet has");
    expect(spoilt(sheet, ' priority="1"', "")).toEqual([`${sheet}: cfRule without priority`]);
    expect(spoilt(sheet, / s="\d+"/, ' s="999"')[0]).toContain("looks like none");
    expect(spoilt("xl/styles.xml", / fontId="\d+"/, ' fontId="99"')).toEqual(["xl/styles.xml: fonts has no 99"]);
    expect(spoilt("xl/styles.xml", /<fonts count="\d+"/, '<fonts count="99"')).toEqual(["xl/styles.xml: fonts counts 99"]);
    expect(spoilt("xl/workbook.xml", 'r:id="sheet2"', 'r:id="sheet99"')).toEqual(["xl/workbook.xml: sheet99 leads nowhere"]);
    expect(spoilt("[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet99.xml").length).toBe(2);
  });
});
