import { describe, expect, it } from "vitest";
import { formatOf, issueText, readXlsx } from "../src/index";
import { type Made, partsOf, sheetXml, stylesXml, workbook } from "./xlsx/workbook";
import { zip } from "./xlsx/zip";

/** The cells of the only sheet, by row; fails where there is an issue. */
function cellsOf(made: Made): Record<number, readonly string[]> {
  const { sheets, issues } = readXlsx(workbook(made));
  expect(issues.list).toEqual([]);
  expect(sheets.length).toBe(1);
  return Object.fromEntries(sheets[0]?.rows.map(({ row, cells }) => [row, cells]) ?? []);
}

const codes = (made: Made) => readXlsx(workbook(made)).issues.list.map(({ code, cell, row }) => [code, cell ?? row]);

describe("an archive", () => {
  it("has its sizes and places in records of ZIP64, as programs write them that do not know how long it will be", () => {
    const parts = partsOf({ rows: "<row><c><v>815</v></c></row>" });
    const read = readXlsx(zip(parts, { wide: {} }));
    expect(read.issues.list).toEqual([]);
    expect(read).toEqual(readXlsx(zip(parts)));
    expect(readXlsx(zip(parts, { wide: {}, comment: "虚构" })).sheets).toEqual(read.sheets);
    expect(read.sheets[0]?.rows).toEqual([{ row: 1, cells: ["815"] }]);
  });
});

describe("a cell", () => {
  it("has a shared text: plain, of runs, empty; how it is pronounced is left out", () => {
    const strings =
      '<si><t>第一小学</t></si><si><r><rPr><b/></rPr><t>在校</t></r><r><t xml:space="preserve"> 生数 </t></r></si><si><t/></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/>';
    expect(cellsOf({ strings, rows: '<row r="1">'.concat(...[0, 1, 2, 3, 4].map((at) => `<c t="s"><v>${at}</v></c>`), "</row>") })).toEqual(
      {
        1: ["第一小学", "在校 生数 ", "", "東京"],
      },
    );
  });

  it("has no text where it points to none: a number is digits", () => {
    const cell = (index: string) => `<c t="s"><v>${index}</v></c>`;
    const made = {
      strings: "<si><t>甲</t></si>",
      rows: `<row>${[" 0 ", " ", "0x0", "0.0", "0e0", "1", "-0", "0,"].map(cell).join("")}</row>`,
    };
    expect(readXlsx(workbook(made)).sheets[0]?.rows).toEqual([{ row: 1, cells: ["甲"] }]);
    expect(codes(made)).toEqual(["B1", "C1", "D1", "E1", "F1", "G1", "H1"].map((place) => ["missing-text", place]));
  });

  it("has a text of its own", () => {
    expect(
      cellsOf({
        rows: '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c><c t="str"><f>A1</f><v>丁</v></c></row>',
      }),
    ).toEqual({ 1: ["甲", "乙丙", "丁"] });
  });

  it("has the blanks at its ends only where they are to be kept", () => {
    const t = (space: string, text: string) => `<c t="inlineStr"><is><t${space}>${text}</t></is></c>`;
    expect(
      cellsOf({ rows: `<row>${t("", "\n  a b ")}${t(' xml:space="preserve"', " a ")}${t(' xml:space="default"', " a ")}</row>` }),
    ).toEqual({
      1: ["a b", " a ", "a"],
    });
  });

  it("has the five entities, numbers, CDATA, and no comments", () => {
    expect(
      cellsOf({
        rows: '<row><c t="inlineStr"><is><t>&lt;&amp;&gt;&quot;&apos;&#19968;&#x4E00;&amp;lt;</t></is></c><c t="inlineStr"><is><t>a<!-- <b> & --><![CDATA[<b>&amp;]]><?skip it?>c</t></is></c><c t="str"><v>1<x>2<y/></x>3</v></c></row>',
      }),
    ).toEqual({ 1: ["<&>\"'一一&lt;", "a<b>&amp;c", "123"] });
  });

  it("has its escaped characters, and one line end where none is escaped", () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    expect(
      cellsOf({ rows: `<row>${["a_x000D_\nb", "a\r\nb\rc", "_x005F_x000D_", "_x4E00_", "_xZZZZ_", "_xD83D_"].map(cell).join("")}</row>` }),
    ).toEqual({ 1: ["a\r\nb", "a\nb\nc", "_x000D_", "一", "_xZZZZ_", "\ufffd"] });
  });

  it("is a truth, an error, an ISO day", () => {
    const cell = (type: string, value: string) => `<c t="${type}"><v>${value}</v></c>`;
    expect(
      cellsOf({
        rows: `<row>${cell("b", "1")}${cell("b", "0")}${cell("e", "#DIV/0!")}${cell("d", "2021-09-01T00:00:00")}${cell("d", "2021-09-01T08:30:00")}${cell("zz", "5")}</row>`,
      }),
    ).toEqual({ 1: ["TRUE", "FALSE", "#DIV/0!", "2021-09-01", "2021-09-01 08:30:00", "5"] });
  });

  it("is the stored value of a formula, and the formula where none is stored", () => {
    expect(
      cellsOf({
        rows: '<row><c><f>SUM(B1:C1)</f><v>12</v></c><c><f>A1&amp;"x"</f></c><c><f>1+1</f><v></v></c><c><f t="shared" si="0"/></c><c t="str"><f>""</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f t="shared" si="0"/><v>3</v></c><c><v/></c></row>',
      }),
    ).toEqual({ 1: ["12", '=A1&"x"', "=1+1", "=…", "", "#DIV/0!", "3"] });
  });

  it("is a number of fifteen digits, a percentage, a day, a time, as its style says", () => {
    const styles = stylesXml(
      { 164: "0.0%", 165: "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 166: "h:mm" },
      [0, 9, 164, 14, 165, 22, 166, 46],
    );
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    expect(
      cellsOf({
        styles,
        rows: `<row>${cell(0, "0.30000000000000004")}${cell(0, "1.2E+17")}${cell(1, "0.85")}${cell(2, "0.56999999999999995")}${cell(1, "0")}</row>
<row>${cell(3, "44440")}${cell(4, "44440")}${cell(5, "44440.354166666664")}${cell(6, "0.5")}${cell(7, "1.5")}${cell(3, "-3")}${cell(3, "0")}${cell(99, "44440")}</row>
<row>${cell(3, "abc")}${cell(1, "n/a")}<c s="3" t="s"><v>0</v></c></row>`,
        strings: "<si><t>44440</t></si>",
      }),
    ).toEqual({
      1: ["0.3", "1.2E+17", "85%", "57%", "0%"],
      2: ["2021-09-01", "2021-09-01", "2021-09-01 08:30:00", "12:00:00", "36:00:00", "-3", "0", "44440"],
      3: ["abc", "n/a", "44440"],
    });
  });

  it("counts its days from 1904 where the workbook says so", () => {
    const made = { styles: stylesXml({}, [0, 14]), rows: '<row><c s="1"><v>42978</v></c></row>' };
    expect(cellsOf({ ...made, properties: 'date1904="1"' })).toEqual({ 1: ["2021-09-01"] });
    expect(cellsOf({ ...made, properties: 'date1904="false"' })).toEqual({ 1: ["2017-08-31"] });
    expect(cellsOf({ ...made, rows: '<row><c s="1"><v>60</v></c></row>' })).toEqual({ 1: ["1900-02-29"] });
  });
});

describe("the commonest cell", () => {
  it("is read as any other", () => {
    const made = { strings: "<si><t>甲</t></si><si><t>乙</t></si>", styles: stylesXml({}, [0, 9, 14]) };
    const values = [
      "0",
      "1",
      "01",
      "0000000001",
      "1.0",
      "-1",
      "x",
      "0.85",
      "44440",
      "44440.5",
      "1E3",
      "#N/A",
      "true",
      "2021-09-01T00:00:00",
      "a_x000D_b",
      " 1 ",
      " ",
    ];
    const cells = ["s", "str", "inlineStr", "b", "e", "d", "n", "zz"].flatMap((type) => values.map((value) => [`t="${type}"`, value]));
    const styled = ["0", "1", "2", "3", "x"].flatMap((style) => values.map((value) => [`s="${style}"`, value]));
    const read = (before: string) => {
      const rows = [...cells, ...styled].map(([attribute, value]) => `<row><c ${attribute}>${before}<v>${value}</v></c></row>`);
      const { sheets, issues } = readXlsx(workbook({ ...made, rows: rows.join("") }));
      return { rows: sheets[0]?.rows, list: issues.list };
    };
    expect(read("")).toEqual(read("<!---->"));
    expect(read("").rows?.length).toBeGreaterThan(180);
  });
});

describe("a sheet", () => {
  it("has rows and cells at their places, blank ones left out, hidden ones marked", () => {
    const { sheets } = readXlsx(
      workbook({
        rows: '<row r="2" hidden="1"><c r="C2"><v>1</v></c><c><v>2</v></c><c r="AA2"/></row><row r="3"/><row r="7"><c><v>3</v></c></row><row><c r="B8"><v>4</v></c></row>',
      }),
    );
    expect(sheets[0]?.rows).toEqual([
      { row: 2, cells: ["", "", "1", "2"], isHidden: true },
      { row: 7, cells: ["3"] },
      { row: 8, cells: ["", "4"] },
    ]);
  });

  it("has its rows where their cells say, if they do not say it themselves; a cell of another row is not read", () => {
    const { sheets, issues } = readXlsx(
      workbook({
        rows: '<row><c r="A4"><v>1</v></c></row><row><!-- --><c><v>2</v></c></row><row r="7"><c r="A8"><v>3</v></c><c r="b7"><v>4</v></c></row><row><v/></row>',
      }),
    );
    expect(sheets[0]?.rows).toEqual([
      { row: 4, cells: ["1"] },
      { row: 5, cells: ["2"] },
      { row: 7, cells: ["", "4"] },
    ]);
    expect(issues.list.map(({ code, row, value }) => [code, row, value])).toEqual([["bad-place", 7, "A8"]]);
  });

  it("has its merged cells", () => {
    const after =
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B5:A3"/><mergeCell ref="A1:XFE1"/><mergeCell ref="甲"/></mergeCells>';
    const { sheets, issues } = readXlsx(workbook({ after }));
    expect(sheets[0]?.spans).toEqual([
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: 3, left: 0, bottom: 5, right: 1 },
    ]);
    expect(issues.list.map(({ code, value, sheet }) => [code, value, sheet])).toEqual([
      ["bad-place", "A1:XFE1", "表"],
      ["bad-place", "甲", "表"],
    ]);
  });

  it("puts rows and cells that are out of order in their place, and takes the first of two", () => {
    const rows =
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c><c r="B3"><v>9</v></c></row><row r="1"><c r="A1"><v>0</v></c></row><row r="3"><c r="A3"><v>8</v></c></row>';
    expect(readXlsx(workbook({ rows })).sheets[0]?.rows).toEqual([
      { row: 1, cells: ["0"] },
      { row: 3, cells: ["1", "2"] },
    ]);
    expect(readXlsx(workbook({ rows: '<row r="2"><c><v>1</v></c></row>'.repeat(2) })).sheets[0]?.rows).toEqual([{ row: 2, cells: ["1"] }]);
    expect(codes({ rows })).toEqual([
      ["cell-twice", "B3"],
      ["row-order", 1],
      ["row-twice", 3],
    ]);
  });

  it("tells a place that is none, a text that is not there, an entity that is not known", () => {
    const rows =
      '<row r="0"><c r="1A"><v>5</v></c><c r="AAAA1"><v>5</v></c><c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c><c t="str"><v>&nbsp;&#0;&#xD800;</v></c></row>';
    const { sheets, issues } = readXlsx(workbook({ rows }), { file: "县.xlsx" });
    expect(sheets[0]?.rows).toEqual([{ row: 1, cells: ["", "", "", "&nbsp;&#0;&#xD800;"] }]);
    expect(issues.list.map((issue) => issueText(issue, "zh"))).toEqual([
      "县.xlsx，工作表「表」，第 1 行：位置「0」不可用，此处未读；应为A1 至 XFD1048576 之间的位置",
      "县.xlsx，工作表「表」，第 1 行：位置「1A」不可用，此处未读；应为A1 至 XFD1048576 之间的位置",
      "县.xlsx，工作表「表」，第 1 行：位置「AAAA1」不可用，此处未读；应为A1 至 XFD1048576 之间的位置",
      "县.xlsx，工作表「表」，第 1 行，A1：这一格指向第 7 条共享文字，而没有这一条；应为完整的 XLSX 文件；可在 Excel 或 WPS 中打开后重新保存",
      "县.xlsx，工作表「表」，第 1 行，B1：这一格指向第 -1 条共享文字，而没有这一条；应为完整的 XLSX 文件；可在 Excel 或 WPS 中打开后重新保存",
      "县.xlsx，工作表「表」，第 1 行，C1：这一格指向第 x 条共享文字，而没有这一条；应为完整的 XLSX 文件；可在 Excel 或 WPS 中打开后重新保存",
      "县.xlsx，工作表「表」：「&nbsp;」不是可用的 XML 实体，按原样读；应为&lt; &gt; &amp; &quot; &apos; 和数字引用",
    ]);
    expect(issueText(issues.list[3] ?? expect.fail("no issue"), "en")).toBe(
      '县.xlsx, sheet "表", row 1, A1: the cell points to shared text 7, which is not there; it takes a whole XLSX file; opening and saving it in Excel or WPS may mend it',
    );
  });

  it("is hidden where its tab is; one that was not asked for is not read, but named", () => {
    const file = workbook({
      sheets: { 一: sheetXml("<row><c><v>1</v></c></row>"), "a&amp;b": sheetXml("<row><c><v>2</v></c></row>"), 三: sheetXml("") },
      states: ["", 'state="hidden"', 'state="veryHidden"'],
    });
    const all = readXlsx(file);
    expect(all.names).toEqual(["一", "a&b", "三"]);
    expect(all.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["一", undefined],
      ["a&b", true],
      ["三", true],
    ]);
    for (const sheet of ["a&b", 2]) {
      const one = readXlsx(file, { sheet });
      expect(one.names).toEqual(all.names);
      expect(one.sheets).toEqual([all.sheets[1]]);
    }
    for (const sheet of ["二", 0, 4, 1.5, Number.NaN, "__proto__"]) {
      const none = readXlsx(file, { sheet });
      expect([none.sheets, none.issues.list.map(({ code, accepted }) => [code, accepted.en])]).toEqual([
        [],
        [["no-sheet", "one of: 一, a&b, 三"]],
      ]);
    }
  });

  it("says which of its columns are hidden", () => {
    const columns = (all: string) => readXlsx(workbook({ before: `<cols>${all}</cols>`, rows: "<row/>" })).sheets[0]?.hiddenColumns;
    expect(columns('<col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col hidden="true" max="16384" min="7"/>')).toEqual([
      { left: 1, right: 2 },
      { left: 6, right: 16_383 },
    ]);
    expect(columns('<col min="1" max="1" hidden="0"/>')).toBeUndefined();
    for (const odd of ["", 'min="1"', 'min="0" max="2"', 'min="3" max="2"', 'min="x" max="2"', 'min="1" max="1e999"'])
      expect(columns(`<col hidden="1" ${odd}/>`), odd).toBeUndefined();
    expect(columns('<col min="1" max="1" hidden="1"/>'.repeat(20_000))?.length).toBe(16_384);
  });

  it("of charts has no rows and is no issue", () => {
    const made = { rows: "<row><c><v>1</v></c></row>" };
    const relations = partsOf(made).find(([name]) => name === "xl/_rels/workbook.xml.rels")?.[1];
    const parts = { "xl/_rels/workbook.xml.rels": String(relations).replace("relationships/worksheet", "relationships/chartsheet") };
    expect(readXlsx(workbook({ ...made, parts }))).toMatchObject({
      names: ["表"],
      sheets: [{ name: "表", rows: [] }],
      issues: { count: 0 },
    });
  });
});

describe("a workbook", () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>815</v></c></row>';
  const made = { rows, strings: "<si><t>第一小学</t></si>" };
  const read = { 1: ["第一小学", "815"] };

  it("may be strict, have prefixes, other line ends, a byte order mark, UTF-16", () => {
    const strict = (text: string) => text.replaceAll("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/");
    const prefixed = (text: string) => text.replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:").replaceAll("xmlns=", "xmlns:x=");
    const ways: readonly ((text: string) => string | Buffer)[] = [
      strict,
      prefixed,
      (text) => text.replaceAll(/(?<![?/])>/g, "\r\n  >"),
      (text) => text.replaceAll('"', "'"),
      (text) => `\ufeff${text}`,
      (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
      (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
      (text) => Buffer.from(text, "utf16le"),
    ];
    for (const way of ways) {
      const parts = partsOf(made).map(
        ([name, content]) => [name, name === "[Content_Types].xml" ? content : way(String(content))] as const,
      );
      const { sheets, issues } = readXlsx(zip(parts));
      expect(issues.list).toEqual([]);
      expect(sheets[0]?.rows).toEqual([{ row: 1, cells: read[1] }]);
    }
  });

  it("is found by its relations, with parts elsewhere, names in another case, stored or with a comment behind", () => {
    const moved = partsOf(made).map(
      ([name, content]) =>
        [
          name.replace("xl/", "Book/").replace("workbook.xml", "wb.xml").toUpperCase(),
          {
            content: String(content).replace("xl/workbook.xml", "/book/./x/../WB.xml").replace('"worksheets', '"/Book/worksheets'),
            isStored: true,
          },
        ] as const,
    );
    const file = zip(moved, { comment: "虚构" });
    const { sheets, issues } = readXlsx(file);
    expect(issues.list).toEqual([]);
    expect(sheets[0]?.rows).toEqual([{ row: 1, cells: read[1] }]);
    expect(readXlsx(Buffer.concat([file, Buffer.alloc(9)])).sheets).toEqual(sheets);
  });

  it("does without texts, styles and numbers of rows", () => {
    expect(cellsOf({ rows: "<row><c s='3'><v>1</v></c></row><row><c><v>2</v></c></row>" })).toEqual({ 1: ["1"], 2: ["2"] });
  });

  it("is read from a view into other bytes, which stay as they are", () => {
    const file = workbook(made);
    const around = new Uint8Array(file.length + 20).fill(7);
    around.set(file, 10);
    const before = around.slice();
    expect(readXlsx(around.subarray(10, 10 + file.length)).sheets[0]?.rows).toEqual([{ row: 1, cells: read[1] }]);
    expect(around).toEqual(before);
  });
});

describe("a file of another kind says what it is", () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(`${stream}\0`, "utf16le"),
    ]);
  const types = (type: string) => zip([["[Content_Types].xml", `<Types><Override ContentType="application/vnd.${type}+xml"/></Types>`]]);

  it.each([
    ["xls", ole("Workbook"), "is-xls"],
    ["xls", ole("Book"), "is-xls"],
    ["xls", Buffer.from([9, 4, 6, 0, 0, 0, 16, 0]), "is-xls"],
    ["encrypted", ole("EncryptedPackage"), "is-encrypted"],
    ["ole", ole("WordDocument"), "is-ole"],
    ["xlsb", types("ms-excel.sheet.binary.macroEnabled.main"), "is-xlsb"],
    ["docx", types("openxmlformats-officedocument.wordprocessingml.document.main"), "is-docx"],
    ["ods", zip([["mimetype", { content: "application/vnd.oasis.opendocument.spreadsheet", isStored: true }]]), "is-ods"],
    ["zip", zip([["学校.csv", "id,name\n"]]), "is-zip"],
    ["zip", Buffer.from("PK\u0003\u0004 cut short"), "bad-zip"],
    ["pdf", Buffer.from("%PDF-1.7\n"), "is-pdf"],
    ["markup", Buffer.from("\ufeff\n<HTML><table>"), "is-markup"],
    ["markup", Buffer.from('\ufeff<?xml version="1.0"?>', "utf16le"), "is-markup"],
    ["text", Buffer.from("PKU,北京\n"), "is-text"],
    ["text", Buffer.from("<5 人,1\n"), "is-text"],
    ["text", Buffer.alloc(0), "is-text"],
  ] as const)("%s", (format, bytes, code) => {
    expect(formatOf(bytes)).toBe(format);
    const { names, sheets, issues } = readXlsx(bytes);
    expect([names, sheets, issues.list.map((issue) => issue.code)]).toEqual([[], [], [code]]);
    for (const language of ["zh", "en"] as const)
      expect(issueText(issues.list[0] ?? expect.fail("no issue"), language)).not.toMatch(/[{}]/);
  });

  it("XLSX, XLSM and XLTX", () => {
    expect(formatOf(workbook({}))).toBe("xlsx");
    expect(formatOf(types("ms-excel.sheet.macroEnabled.main"))).toBe("xlsx");
    expect(formatOf(types("openxmlformats-officedocument.spreadsheetml.template.main"))).toBe("xlsx");
  });
});
