import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { issueText, readXlsx, type XlsxLimits } from "../src/index";
import { type Made, partsOf, sheetXml, workbook } from "./xlsx/workbook";
import { type ZipOptions, type ZipPart, zip } from "./xlsx/zip";

/** Milliseconds of the processor that no file of a test may take: far more than needed, far less than what the file claims to hold takes. */
const BOUND = 2500;

/** A busy machine takes longer, and no test is about that. */
const PATIENCE = { timeout: 120_000 };

/** Bytes that reading may add to what the process holds. */
const MEMORY = 300 * 1024 * 1024;

function refused(file: Uint8Array, limits: Partial<XlsxLimits> = {}) {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const { sheets, issues } = readXlsx(file, { limits });
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(BOUND);
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
  for (const issue of issues.list)
    for (const language of ["zh", "en"] as const) expect(issueText(issue, language)).not.toMatch(/\{\w+\}|undefined/);
  return { sheets, codes: issues.list.map(({ code }) => code), list: issues.list };
}

const good: Made = { rows: "<row><c><v>1</v></c></row>", strings: "<si><t>甲</t></si>" };
const SHEET = "xl/worksheets/sheet1.xml";

const withPart = (name: string, part: string | Uint8Array | ZipPart, made = good) => workbook({ ...made, parts: { [name]: part } });

describe("an archive made to hurt", PATIENCE, () => {
  it("unpacks to more than a ratio allows, or than a part or all may have", () => {
    const bomb = withPart(SHEET, sheetXml(" ".repeat(100_000_000)));
    expect(bomb.length).toBeLessThan(200_000);
    expect(refused(bomb)).toMatchObject({ codes: ["dense-part"], sheets: [] });
    expect(refused(bomb, { ratio: 2000, part: 50_000_000 })).toMatchObject({ codes: ["large-part"], sheets: [] });
    expect(refused(bomb, { ratio: 2000, unpacked: 100_000_000 })).toMatchObject({ codes: ["large-part"], sheets: [] });
    expect(refused(bomb, { bytes: 1000 }).codes).toEqual(["too-many-bytes"]);
  });

  it("says a size that is not the true one", () => {
    const content = sheetXml(" ".repeat(15_000_000));
    for (const size of [0, 1, 1000, content.length - 1, content.length + 1])
      expect(refused(withPart(SHEET, { content, size })), String(size)).toMatchObject({ codes: ["bad-part"], sheets: [] });
    expect(refused(withPart(SHEET, { content: sheetXml(""), size: 0xfffffff0 })).codes).toEqual(["large-part"]);
    // 512 MiB that are said to be 1000 bytes: only as much is unpacked as is said.
    const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
    const endless = { content: Buffer.concat(Array.from({ length: 32 }, () => block)), isStored: true, method: 8, size: 1000 };
    expect(refused(withPart(SHEET, endless)).codes).toEqual(["bad-part"]);
  });

  it("has one part as 256 sheets, each of which unpacks to much", () => {
    const sheets = Object.fromEntries(Array.from({ length: 256 }, (_, at) => [`s${at}`, sheetXml("")]));
    const parts = partsOf({ sheets, parts: { [SHEET]: sheetXml("<row/>".repeat(100_000)) } }).filter(
      ([name]) => !/sheet([2-9]|\d\d+)\.xml$/.test(name),
    );
    const relations = String(new Map(parts).get("xl/_rels/workbook.xml.rels")).replaceAll(/sheet\d+\.xml/g, "sheet1.xml");
    const file = zip(parts.map(([name, part]) => [name, name.endsWith("workbook.xml.rels") ? relations : part]));
    const { codes } = refused(file, { unpacked: 10_000_000 });
    expect(new Set(codes)).toEqual(new Set(["large-part"]));
  });

  it("has names that climb out, stand twice, or are too many", () => {
    for (const name of ["../evil", "xl/../../evil", "/etc/passwd", "C:/evil", "xl\\evil", "xl/./x", "a\0b", ""])
      expect(refused(withPart(name, "")), name).toMatchObject({ codes: ["unsafe-part"], sheets: [] });
    expect(refused(zip([...partsOf(good), ["XL/Workbook.XML", ""]])).codes).toEqual(["duplicate-part"]);
    const many = Array.from({ length: 5000 }, (_, at) => [`x${at}`, ""] as const);
    expect(refused(zip([...partsOf(good), ...many])).codes).toEqual(["too-many-parts"]);
    expect(refused(zip([...partsOf(good), ["__proto__", ""], ["constructor", ""]])).codes).toEqual([]);
  });

  it("is encrypted, packed in another way, split, without a part", () => {
    expect(refused(withPart(SHEET, { content: "x", flags: 1 })).codes).toEqual(["encrypted-part"]);
    expect(refused(withPart(SHEET, { content: "x", method: 12 })).codes).toEqual(["unknown-packing"]);
    const odd = (options: ZipOptions) => refused(zip(partsOf(good), options)).codes;
    expect(odd({ disk: 1 })).toEqual(["split-zip"]);
    expect(odd({ count: 99 })).toEqual(["bad-zip"]);
    expect(odd({ comment: "c".repeat(65_535) })).toEqual([]);
    for (const name of ["_rels/.rels", "xl/_rels/workbook.xml.rels", SHEET, "xl/sharedStrings.xml"])
      expect(refused(workbook({ ...good, without: [name] })), name).toMatchObject({
        sheets: [],
        list: [{ code: "missing-part", value: name }],
      });
  });

  it("says that its numbers stand in records of ZIP64 which are not there, or not true", () => {
    const odd = (options: ZipOptions, parts = partsOf(good)) => refused(zip(parts, options));
    expect(odd({ count: 0xffff }).codes).toEqual(["bad-zip"]);
    for (const place of ["size", "packed", "header"] as const)
      expect(refused(withPart("other", { content: "x", [place]: 0xffffffff })).codes, place).toEqual(["bad-zip"]);
    const far = 2 ** 52;
    for (const wide of [{ at: 7 }, { at: far }, { size: 9 }, { size: 800 }, { size: far }, { from: 7 }, { from: far }, { count: 99 }])
      expect(odd({ wide }), JSON.stringify(wide)).toMatchObject({ codes: ["bad-zip"], sheets: [] });
    expect(odd({ wide: { count: far } }).codes).toEqual(["too-many-parts"]);
    expect(odd({ wide: { disk: 1 } }).codes).toEqual(["split-zip"]);
    const withSheet = (part: Partial<ZipPart>) => partsOf({ ...good, parts: { [SHEET]: { content: sheetXml(""), ...part } } });
    expect(odd({ wide: {} }, withSheet({ size: far })).codes).toEqual(["large-part"]);
    for (const part of [{ packed: far }, { header: far }, { header: 7 }, { size: 3 }])
      expect(odd({ wide: {} }, withSheet(part)), JSON.stringify(part)).toMatchObject({ codes: ["bad-part"], sheets: [] });
    const file = zip(partsOf(good), { wide: {} });
    for (let length = 4; length < file.length; length++)
      expect(refused(file.subarray(0, length)).codes, String(length)).toEqual(["bad-zip"]);
  });

  it("points outside of itself: nothing is looked up", () => {
    const relations = String(new Map(partsOf(good)).get("xl/_rels/workbook.xml.rels"));
    const external = relations.replace('Target="worksheets/sheet1.xml"', 'Target="worksheets/sheet1.xml" TargetMode="External"');
    expect(refused(withPart("xl/_rels/workbook.xml.rels", external))).toMatchObject({
      sheets: [],
      list: [{ code: "missing-part", value: "rId1" }],
    });
    const up = relations.replace("worksheets/sheet1.xml", "../../../../xl/worksheets/sheet1.xml");
    expect(refused(withPart("xl/_rels/workbook.xml.rels", up)).sheets.length).toBe(1);
  });

  it("is damaged: a wrong sum, a header elsewhere, bytes that are no deflate, a part that runs out of the file", () => {
    const content = sheetXml("<row><c><v>815</v></c></row>");
    for (const part of [
      { content, sum: 5 },
      { content, header: 7 },
      { content, header: 0x7fffffff },
      { content, method: 8, isStored: true },
      { content, packed: 0x7fffffff },
      { content, packed: 10 },
      { content: deflateRawSync(content).subarray(0, 20), method: 8, isStored: true },
    ])
      expect(refused(withPart(SHEET, part)), JSON.stringify(part)).toMatchObject({ codes: ["bad-part"], sheets: [] });
  });

  it("is cut short anywhere", () => {
    const file = workbook(good);
    for (let length = 4; length < file.length; length++) {
      const { codes, sheets } = refused(file.subarray(0, length));
      expect([codes, sheets], String(length)).toEqual([["bad-zip"], []]);
    }
  });
});

describe("XML made to hurt", PATIENCE, () => {
  const bad = (xml: string | Buffer) => refused(withPart(SHEET, xml)).codes;

  it("declares entities", () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(bad(`<?xml version="1.0"?>${lol}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`)).toEqual([
      "declared-entity",
    ]);
    expect(bad('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>')).toEqual(["declared-entity"]);
    const shared = withPart("xl/sharedStrings.xml", `<!DOCTYPE sst><sst/>`);
    expect(refused(shared)).toMatchObject({ codes: ["declared-entity"], sheets: [] });
  });

  it("is not well-formed", () => {
    for (const xml of [
      "",
      "no markup",
      "<",
      "<worksheet",
      "<worksheet>",
      "<worksheet><sheetData></worksheet></sheetData>",
      "<worksheet><sheetData><row></sheetData></worksheet>",
      "<worksheet a=1/>",
      "<worksheet a/>",
      '<worksheet a="<"/>',
      '<worksheet a="1/>',
      "<worksheet / >",
      "< worksheet/>",
      "<:/>",
      "</worksheet>",
      "<worksheet/></worksheet>",
      "<worksheet><!-- </worksheet>",
      "<worksheet><?x </worksheet>",
      "<worksheet><![CDATA[ </worksheet>",
      "<worksheet><sheetData><row><c><v>1",
      "<worksheet><sheetData><row><c><v>1</v",
      "<worksheet><sheetData><row><c><v>1</w></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row><x:c><v>1</v></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row><c><v>1<!-- </v></c></row></sheetData></worksheet>",
      "<worksheet><sheetData><row><c><v>1<![CDATA[ </v></c></row></sheetData></worksheet>",
    ])
      expect(refused(withPart(SHEET, xml)), xml).toMatchObject({ codes: ["bad-xml"], sheets: [] });
  });

  it("is in an encoding that is not read", () => {
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet a="'),
      Buffer.from([0xcf, 0xd8]),
      Buffer.from('"/>'),
    ]);
    for (const xml of [
      gbk,
      Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet/>'),
      Buffer.from([...Buffer.from("<worksheet>"), 0xcf, 0xd8]),
      Buffer.from("<worksheet>\0</worksheet>"),
      Buffer.from("\ufeff<worksheet>\ud800</worksheet>", "utf16le"),
      Buffer.from("\ufeff<worksheet/>", "utf16le").subarray(0, -1),
    ])
      expect(bad(xml)).toEqual(["part-encoding"]);
  });

  it("is deep, or has a tag of very many attributes, or one very long text", () => {
    expect(bad("<a>".repeat(1_000_000))).toEqual(["bad-xml"]);
    expect(bad(`<worksheet><sheetData><row><c><v>${"<a>".repeat(1_000_000)}`)).toEqual(["bad-xml"]);
    expect(bad(`<worksheet${" a='1'".repeat(1_000_000)}/>`)).toEqual(["bad-xml"]);
    expect(bad(sheetXml(`<row><c t="str"><v>${"x".repeat(10_000_000)}</v></c></row>`))).toEqual(["long-cell"]);
    expect(bad(sheetXml(`<row><c><v>${"1".repeat(10_000_000)}</v></c></row>`))).toEqual(["long-cell"]);
    expect(bad(sheetXml(`<row><c t="str"><v>${"&".repeat(3_000_000)}</v></c></row>`))).toEqual(["long-cell"]);
    expect(bad(sheetXml(`<row><c t="str"><v>${"&".repeat(100_000)}</v></c></row>`))).toEqual(["long-cell", "unknown-entity"]);
    expect(bad(sheetXml(`<row><c t="inlineStr"><is><t>${" ".repeat(3_000_000)}x</t></is></c></row>`))).toEqual(["long-cell"]);
    expect(bad(sheetXml(`<row><c t="inlineStr"><is><t>${" ".repeat(30_000)}x</t></is></c></row>`))).toEqual([]);
    expect(bad(sheetXml(`<row><c t="inlineStr"><is><t>x${" ".repeat(3_000_000)}x</t></is></c></row>`))).toEqual(["long-cell"]);
  });

  it("has very many pieces in one text", () => {
    expect(bad(sheetXml(`<row><c t="inlineStr"><is>${"<r><t>x</t></r>".repeat(500_000)}</is></c></row>`))).toEqual(["long-cell"]);
    expect(bad(sheetXml(`<row><c t="str"><v>${"x<!---->".repeat(500_000)}</v></c></row>`))).toEqual(["long-cell"]);
  });
});

describe("a sheet made to hurt", PATIENCE, () => {
  const of = (rows: string, limits?: Partial<XlsxLimits>, after?: string) =>
    refused(workbook({ rows, ...(after !== undefined && { after }) }), { ratio: 2000, ...limits });

  it("has 10⁷ empty rows, or rows far below", () => {
    const { codes, sheets } = of(`<row><c><v>1</v></c></row>${"<row/>".repeat(10_000_000)}`);
    expect([codes, sheets.map(({ rows }) => rows)]).toEqual([["too-many-rows"], [[{ row: 1, cells: ["1"] }]]]);
    expect(refused(workbook({ rows: "<row/>".repeat(10_000_000) })).codes).toEqual(["dense-part"]);
    expect(of('<row r="1048576"><c><v>1</v></c></row><row><c><v>2</v></c></row>')).toMatchObject({
      codes: ["too-many-rows"],
      sheets: [{ rows: [{ row: 1_048_576 }] }],
    });
    expect(of('<row r="1048577"><c><v>1</v></c></row>').codes).toEqual(["too-many-rows"]);
    expect(of('<row r="99999999999999999999"><c><v>1</v></c></row>')).toMatchObject({
      codes: ["bad-place"],
      sheets: [{ rows: [{ row: 1 }] }],
    });
    expect(of("<row><c><v>1</v></c></row>".repeat(3), { rows: 2 })).toMatchObject({
      codes: ["too-many-rows"],
      sheets: [{ rows: [{ row: 1 }, { row: 2 }] }],
    });
  });

  it("has a cell far to the right in each of many rows: the blanks before it count", () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(20_000);
    expect(of(rows)).toMatchObject({ codes: ["too-many-cells"], sheets: [] });
    expect(of('<row><c r="XFD1"><v>1</v></c></row>').sheets[0]?.rows[0]?.cells.length).toBe(16_384);
    expect(of('<row><c r="XFE1"><v>1</v></c><c><v>2</v></c></row>')).toMatchObject({ codes: ["too-many-columns"], sheets: [{ rows: [] }] });
    expect(of("<row><c/><c><v>1</v></c></row>", { columns: 1 }).codes).toEqual(["too-many-columns"]);
    expect(of("<row><c><v>1</v></c><c><v>2</v></c></row>", { cells: 2 }).codes).toEqual([]);
    expect(of("<row><c><v>1</v></c><c><v>2</v></c></row>", { cells: 1 }).codes).toEqual(["too-many-cells"]);
  });

  it("has its cells counted together with those of other sheets", () => {
    const one = sheetXml("<row><c><v>1</v></c><c><v>2</v></c></row>");
    const { codes, sheets } = refused(workbook({ sheets: { 一: one, 二: one } }), { cells: 3 });
    expect([codes, sheets.map(({ name }) => name)]).toEqual([["too-many-cells"], ["一"]]);
  });

  it("has too many sheets, texts, spans, or too long a cell", () => {
    const sheets = Object.fromEntries(Array.from({ length: 257 }, (_, at) => [`s${at}`, sheetXml("")]));
    expect(refused(workbook({ sheets }))).toMatchObject({ codes: ["too-many-sheets"], sheets: [] });
    expect(readXlsx(workbook({ sheets }), { sheet: 257 }).sheets.map(({ name }) => name)).toEqual(["s256"]);
    const strings = "<si><t>a</t></si>".repeat(3);
    expect(refused(workbook({ strings }), { texts: 3 }).codes).toEqual([]);
    expect(refused(workbook({ strings }), { texts: 2 })).toMatchObject({ codes: ["too-many-texts"], sheets: [] });
    const after = '<mergeCell ref="A1:XFD1048576"/>'.repeat(3);
    expect(of("", { spans: 3 }, after).codes).toEqual([]);
    expect(of("", { spans: 2 }, after)).toMatchObject({ codes: ["too-many-spans"], sheets: [{ spans: { length: 2 } }] });
    const cell = (length: number) => `<row><c t="str"><v>${"字".repeat(length)}</v></c></row>`;
    expect(of(cell(32_767)).codes).toEqual([]);
    expect(of(cell(32_768))).toMatchObject({ list: [{ code: "long-cell", cell: "A1" }], sheets: [{ rows: [] }] });
  });

  it("has names that objects have", () => {
    const { names, sheets } = readXlsx(workbook({ sheets: { ["__proto__"]: sheetXml(""), constructor: sheetXml("") } }));
    expect([names, sheets.length]).toEqual([["__proto__", "constructor"], 2]);
  });

  it("has a million cells that point nowhere: told up to the cap, and counted", () => {
    const rows = `<row>${'<c t="s"><v>5</v></c>'.repeat(1000)}</row>`.repeat(300);
    const { issues } = readXlsx(workbook({ rows }), { cap: 10, limits: { ratio: 2000 } });
    expect([issues.list.length, issues.count]).toEqual([10, 300_000]);
  });
});
