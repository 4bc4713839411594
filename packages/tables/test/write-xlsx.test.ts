import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  type Book,
  type BookCell,
  type BookSheet,
  type BookStyle,
  type OutTable,
  readXlsx as readOurs,
  sheetName,
  tableSheet,
  xlsxBytes,
} from "../src/index";
import { unzipped } from "./xlsx/unzipped";

const sheet = (rows: readonly (readonly BookCell[])[], more: Partial<BookSheet> = {}): Book => ({
  sheets: [{ name: "学校", rows, ...more }],
});
const partOf = async (book: Book, name: string) => unzipped(await xlsxBytes(book)).get(name) ?? "";
const sheetPart = (book: Book) => partOf(book, "xl/worksheets/sheet1.xml");
const readBack = async (book: Book) => (await readXlsx(await xlsxBytes(book), { readStyles: true })).sheets;
const rowsBack = async (book: Book) => (await readBack(book))[0]?.rows;

describe("cells of a workbook", () => {
  it("hold what they were given, as an independent reader finds it", async () => {
    expect(
      await rowsBack(
        sheet([
          ["县一小", 45, -0.1, true],
          [null, 1e21, false, null],
        ]),
      ),
    ).toEqual([
      ["县一小", 45, -0.1, true],
      [null, 1e21, false, null],
    ]);
  });

  it("are text where text was given, whatever it looks like", async () => {
    const texts = ["=1+1", "#N/A", "007", "TRUE", "1.5", "_x0041_", " a ", "two\nlines", "a\r\nb", "<&>\"'", "\u0001\u001f", "𠮷", ""];
    expect(await rowsBack(sheet([texts]))).toEqual([texts]);
    expect(await sheetPart(sheet([texts]))).not.toContain("<f>");
    const strings = await partOf(sheet([texts]), "xl/sharedStrings.xml");
    expect(strings).toContain("_x0001__x001F_");
    expect(strings).toContain("a_x000D_\nb");
    expect(strings.replaceAll(/[\t\n]/g, "")).not.toMatch(/\p{Cc}/u);
  });

  it("are the same texts and numbers for any table", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => text.replaceAll(/[\ufffe\uffff]/g, "")),
      fc.string({ unit: fc.constantFrom("_", "x", "0", "d", "A", "县", "\r", "\n", "\t", "\0", "&", "<", "=", " ") }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
    );
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(await rowsBack(sheet(given))).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it("are empty for what is no number", async () => {
    expect(await sheetPart(sheet([[Number.NaN, Number.POSITIVE_INFINITY, { formula: "1/0", value: Number.NaN }]]))).toContain(
      '<row r="1"><c r="C1"><f>1/0</f></c></row>',
    );
  });

  it("hold at most what Excel's do, and show it: the last sign of a longer text is …", async () => {
    const [longest, longer] = ["x".repeat(32_767), "x".repeat(32_768)];
    expect(await rowsBack(sheet([[longest, longer]]))).toEqual([[longest, `${"x".repeat(32_766)}…`]]);
  });

  it("hold no half characters", async () => {
    expect(await rowsBack(sheet([["a\ud800b", "\udc00"]]))).toEqual([["a\ufffdb", "\ufffd"]]);
    const pair = `${"x".repeat(32_765)}𠮷𠮷`;
    expect((await rowsBack(sheet([[pair]])))?.[0]).toEqual([`${"x".repeat(32_765)}\ufffd…`]);
  });
});

describe("formulas", () => {
  it("stand beside the values they give", async () => {
    const given: Book = sheet([
      [
        { formula: 'IF(B1<1,"达标","不达标")', value: "达标" },
        { formula: "1/4", value: 0.25 },
        { formula: "1<2", value: true },
        { formula: "2*3" },
      ],
    ]);
    expect(await sheetPart(given)).toContain(
      '<row r="1"><c r="A1" t="str"><f>IF(B1&lt;1,&quot;达标&quot;,&quot;不达标&quot;)</f><v>达标</v></c>' +
        '<c r="B1"><f>1/4</f><v>0.25</v></c><c r="C1" t="b"><f>1&lt;2</f><v>1</v></c><c r="D1"><f>2*3</f></c></row>',
    );
    expect(await partOf(given, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    const cells = (await readBack(given))[0]?.cells;
    expect(cells?.get("0,0")?.formula).toBe('IF(B1<1,"达标","不达标")');
    expect(cells?.get("0,1")?.formulaResult).toBe(0.25);
  });
});

describe("how a sheet looks", () => {
  it("has number formats, styles and widths", async () => {
    const [found] = await readBack(
      sheet(
        [
          [
            { value: "表头", style: "head" },
            { value: 0.25, format: "0.0%" },
            { value: 3, style: "input", format: '0.00"元"' },
            { value: "注", style: "quiet" },
            { value: "题", style: "title" },
          ],
        ],
        { widths: [10, 20] },
      ),
    );
    const style = (column: number) => found?.cells?.get(`0,${column}`)?.style;
    expect(style(0)).toMatchObject({ font: { bold: true }, alignment: { wrapText: true, horizontal: "center" } });
    expect(style(1)?.numFmt).toBe("0.0%");
    expect(style(2)).toMatchObject({ numFmt: '0.00"元"', fill: { pattern: "solid", fgColor: { rgb: "FFF9E5" } } });
    expect(style(3)).toMatchObject({ font: { color: { rgb: "7F7F7F" } } });
    expect(style(4)).toMatchObject({ font: { bold: true, size: 14 } });
    expect(found?.columns?.slice(0, 2).map(({ width }) => Math.floor(width ?? 0))).toEqual([10, 20]);
  });

  it.each([
    [{ rows: 1 }, 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"'],
    [{ columns: 2 }, 'xSplit="2" topLeftCell="C1" activePane="topRight"'],
    [{ rows: 3, columns: 2 }, 'xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight"'],
  ])("keeps %j when it is scrolled", async (frozen, pane) => {
    expect(await sheetPart(sheet([["x"]], { frozen }))).toContain(`<pane ${pane} state="frozen"/>`);
  });

  it("is printed lying, on so many pages side by side, what is frozen on each", async () => {
    const book: Book = {
      sheets: [
        { name: "a", rows: [["x"]], frozen: { rows: 1 } },
        { name: "王's", rows: [["x"]], frozen: { rows: 3, columns: 28 }, pagesWide: 2 },
        { name: "b", rows: [["x"]], pagesWide: 1 },
      ],
    };
    const part = (number: number) => partOf(book, `xl/worksheets/sheet${number}.xml`);
    expect(await part(1)).not.toMatch(/fitToPage|pageSetup/);
    expect(await part(2)).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(await part(2)).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="2" fitToHeight="0"\/><\/worksheet>/);
    expect(await part(3)).toContain('fitToWidth="1"');
    const names = /<definedNames>.*<\/definedNames>/.exec(await partOf(book, "xl/workbook.xml"))?.[0];
    expect(names).toBe(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'王''s'!$A:$AB,'王''s'!$1:$3</definedName></definedNames>`,
    );
  });

  it.each<[BookStyle | undefined, string, number | undefined]>([
    ["head", "在校学生数合计", 30],
    ["text", "pupils per class", 30],
    ["text", "pupils", undefined],
    ["text", "a\nb\nc", 45],
    ["text", "supercalifragilisticexpialidocious", 60],
    ["text", "", undefined],
    ["quiet", "pupils per class", undefined],
    ["group", "pupils per class", undefined],
    [undefined, "pupils per class", undefined],
  ])("of cells that are %s, gives «%s» as many lines as it takes", async (style, value, height) => {
    const part = await sheetPart(sheet([[{ value, ...(style === undefined ? {} : { style }) }, 1]], { widths: [11] }));
    expect(/<row r="1"([^>]*)>/.exec(part)?.[1]).toBe(height === undefined ? "" : ` ht="${height}" customHeight="1"`);
  });

  it("colours cells while a condition holds", async () => {
    const [found] = await readBack(
      sheet([["达标"]], {
        colours: [
          { range: "A1:A9", when: 'A1="达标"', tone: "good" },
          { range: "A1:A9", when: "B1<C1", tone: "bad" },
        ],
      }),
    );
    expect(found?.conditionalRules).toMatchObject([
      { type: "expression", priority: 1, range: "A1:A9", formula: 'A1="达标"', style: { fill: { bgColor: { rgb: "C6EFCE" } } } },
      { type: "expression", priority: 2, range: "A1:A9", formula: "B1<C1", style: { fill: { bgColor: { rgb: "FFC7CE" } } } },
    ]);
  });
});

describe("notes", () => {
  const note = "教督〔2012〕3号\n第七条 <&>";

  it("stand at their cells, also at empty ones", async () => {
    const [first, second] = await readBack({
      sheets: [
        {
          name: "a",
          rows: [
            [{ value: 1, note }, 2],
            [null, { note: "空格" }],
          ],
        },
        { name: "b", rows: [[{ value: 3, note: "b" }]] },
      ],
    });
    expect(first?.cells?.get("0,0")?.comment?.text).toBe(note);
    expect(first?.cells?.get("1,1")?.comment?.text).toBe("空格");
    expect(second?.cells?.get("0,0")?.comment?.text).toBe("b");
  });

  it("have boxes as large as their texts", async () => {
    const box = async (text: string) => {
      const vml = await partOf(sheet([[{ note: text }]]), "xl/drawings/drawing1.vml");
      const [left = 0, , top = 0, , right = 0, rest = 0, bottom = 0, below = 0] = (/<x:Anchor>([^<]+)</.exec(vml)?.[1] ?? "")
        .split(",")
        .map(Number);
      return { width: (right - left) * 64 + rest - 15, height: (bottom - top) * 20 + below };
    };
    // 12 and 40 columns of 7 pixels, and lines of 18; 16 pixels around.
    expect(await box("教督二〇一二")).toEqual({ width: 12 * 7 + 16, height: 18 + 16 });
    expect(await box("县".repeat(41))).toEqual({ width: 40 * 7 + 16, height: 3 * 18 + 16 });
    expect(await box("a\n\nb")).toMatchObject({ height: 3 * 18 + 16 });
  });

  it("number their boxes so that no two sheets share a block of numbers", async () => {
    const many = Array.from({ length: 1100 }, (): BookCell[] => [{ note: "x" }]);
    const parts = unzipped(
      await xlsxBytes({
        sheets: [
          { name: "a", rows: many },
          { name: "b", rows: [[{ note: "y" }]] },
        ],
      }),
    );
    const [first = "", second = ""] = [parts.get("xl/drawings/drawing1.vml"), parts.get("xl/drawings/drawing2.vml")];
    expect(first).toContain('data="1,2"');
    expect(second).toContain('data="3"');
    expect(second).toContain('id="_x0000_s3073"');
    expect(new Set(first.match(/_x0000_s\d+/g)).size).toBe(1100);
  });
});

describe("a workbook", () => {
  it("is the same bytes for the same book", async () => {
    const book = sheet([["x", { value: 1, note: "n", format: "0.0" }]]);
    const once = await xlsxBytes(book);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await xlsxBytes(book)).toEqual(once);
    expect(Buffer.from(once).readUInt32LE(10)).toBe(0x210000);
  });

  it("has names that sheets can have, each once", async () => {
    const names = ["初中/小学", "a", "A", "History", ""];
    const sheets = await readBack({ sheets: names.map((name) => ({ name, rows: [] })) });
    expect(sheets.map(({ name }) => name)).toEqual(["初中／小学", "a", "A (2)", "History_", "Sheet1"]);
  });

  it("has a sheet though none was given", async () => {
    expect((await readBack({ sheets: [] })).map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("refuses what no sheet can hold", async () => {
    const wide = { sheets: [{ name: "w", rows: [Array.from({ length: 16_385 }, () => 1)] }] };
    await expect(xlsxBytes(wide)).rejects.toThrow(new RangeError('sheet "w" has 1 rows and 16385 columns; 1048576 and 16384 at most'));
  });
});

describe("the name of a sheet", () => {
  it.each([
    ["学校", [], "学校"],
    ["a:b\\c?d*e[f]", [], "a：b＼c？d＊e［f］"],
    ["'quoted'", [], "quoted"],
    ["it's", [], "it's"],
    ["history", [], "history_"],
    ["   ", [], "Sheet1"],
    ["\u0000\ufffe\ud800", [], "Sheet1"],
    ["县".repeat(32), [], "县".repeat(31)],
    ["𠮷".repeat(16), [], "𠮷".repeat(15)],
    ["x".repeat(31), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
    ["School", ["school", "SCHOOL (2)"], "School (3)"],
  ])("of %j beside %j is %j", (text, taken, expected) => {
    expect(sheetName(text, taken)).toBe(expected);
  });

  it("is legal and free for any text, and stays what it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("'", " ", "县", "a", "A", "[", "/", "(", "2", ")") }),
    );
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
        const names: string[] = [];
        for (const text of texts) names.push(sheetName(text, names));
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^history$/i);
          expect(sheetName(name)).toBe(name);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
      { numRuns: 1000 },
    );
  });
});

it("writes a table as a sheet: a head that stays, ids as text, widths by what stands there", async () => {
  const table: OutTable = {
    columns: [
      { name: "学校标识码", kind: "id" },
      { name: "校名", kind: "text" },
      { name: "图书", kind: "number" },
    ],
    rows: [
      ["007", "特别特别长的一所学校的名字", 402],
      [8, null, { absent: "not-reported", mark: "—" }],
    ],
  };
  const made = tableSheet("学校", table);
  expect(made.widths).toEqual([12, 28, 8]);
  const [found] = await readBack({ sheets: [made] });
  expect(found?.rows).toEqual([
    ["学校标识码", "校名", "图书"],
    ["007", "特别特别长的一所学校的名字", 402],
    ["8", null, "—"],
  ]);
  expect(found?.cells?.get("1,0")?.style?.numFmt).toBe("@");
  expect(found?.freezePane).toMatchObject({ rows: 1 });
});

it("is read back by our own reader", async () => {
  const text = fc.string({ unit: fc.constantFrom("县", "=", "_", "x", "0", "A", " ", "\n", "\r", "\u0001", "&", "<", "𠮷"), minLength: 1 });
  const rows = fc.array(fc.tuple(text, fc.integer(), text), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const columns = (["id", "number", "text"] as const).map((kind) => ({ name: kind, kind }));
      const { sheets, issues } = readOurs(await xlsxBytes({ sheets: [tableSheet("学校", { columns, rows: given })] }));
      expect(issues.list).toEqual([]);
      expect(sheets.map(({ name }) => name)).toEqual(["学校"]);
      expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([["id", "number", "text"], ...given.map((row) => row.map(String))]);
    }),
    { numRuns: 40 },
  );
});
