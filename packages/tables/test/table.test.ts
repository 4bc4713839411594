import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ISSUES, issueText, quantity, readTable, type TableOptions, valueIn } from "../src/index";
import { asideTold, columns, columnsTold, issuesTold, rowsTold, told } from "./corpus/told";
import { sheetXml, workbook } from "./xlsx/workbook";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options: Partial<TableOptions> = {}) => readTable(bytes(text), { columns, ...options });

const cells = (row: readonly string[]): string => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
const rowsXml = (rows: readonly (readonly string[])[]): string => rows.map((row) => `<row>${cells(row)}</row>`).join("");
const merges = (...ranges: string[]): string => `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
const readBook = (made: Parameters<typeof workbook>[0], options: Partial<TableOptions> = {}) =>
  readTable(workbook(made), { columns, ...options });

const schools = [
  ["学校代码", "学校名称", "在校生数"],
  ["0013", "甲乡中心小学", "812"],
];

describe("a workbook", () => {
  it("has the same as text, with its sheet", () => {
    const table = readBook({ sheets: { 学校: sheetXml(rowsXml([...schools, ["0021", "乙", "约5"]])) } }, { file: "学校.xlsx" });
    expect([table.format, table.sheet, table.sheets]).toEqual(["xlsx", "学校", [{ name: "学校", matches: 3 }]]);
    expect(rowsTold(table)).toEqual(["2: #0013 | 甲乡中心小学 | 812 person", "3~: #0021 | 乙 | !about"]);
    expect(table.issues.list.map((issue) => issueText(issue, "zh"))).toEqual([
      "学校.xlsx，工作表「学校」，第 3 行，C3「在校生数」：「约5」：是约数，不能参与计算；应为确切的数，不带“约、左右、几、来”",
    ]);
    expect(table.encoding).toBeUndefined();
  });

  it("counts the rows between that hold nothing, and those that are hidden", () => {
    const table = readBook({
      rows: `<row r="3">${cells(["学校名称", "在校生数"])}</row><row r="7" hidden="1">${cells(["甲", "5"])}</row>`,
    });
    expect(table.counts).toEqual({ inFile: 7, read: 1, refused: 0, setAside: 1, blank: 5, hidden: 1 });
    expect(table.rows[0]?.isHidden).toBe(true);
  });

  it("is read from hidden columns, and says so", () => {
    const { columns, rows } = readBook({
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      rows: `<row>${cells(["学校名称", "在校生数"])}</row><row>${cells(["甲", "5"])}</row>`,
    });
    expect(columns.map(({ id, isHidden }) => [id, isHidden])).toEqual([
      ["name", undefined],
      ["pupils", true],
    ]);
    expect(rows[0]?.values[1]).toMatchObject({ exact: "5" });
  });

  it("merged down says a name for all its rows, and a figure for none", () => {
    const body = [
      ["学校名称", "乡镇", "在校生数", "经费"],
      ["甲", "东乡", "5", "10"],
      ["乙", "", "", "20"],
      ["丙", "西乡", "6", ""],
    ];
    const table = readBook({ rows: rowsXml(body), after: merges("B2:B3", "C2:C3", "C4:D4") });
    expect(rowsTold(table)).toEqual([
      "2~: 甲 | 东乡 | !merged-figure | 10 yuan",
      "3~: 乙 | 东乡 | !merged-figure | 20 yuan",
      "4~: 丙 | 西乡 | !merged-figure | !merged-figure",
    ]);
    expect(issuesTold(table)).toEqual(["merged-figure C2", "merged-figure C3", "merged-figure C4", "merged-figure D4"]);
  });

  it("of several sheets gives the one that has the columns", () => {
    const cover = sheetXml(rowsXml([["学校名称"], ["填表说明"]]));
    const table = readBook({ sheets: { 封面: cover, 学校: sheetXml(rowsXml(schools)) } });
    expect([table.sheet, table.sheets.map(({ matches }) => matches)]).toEqual(["学校", [1, 3]]);
    expect(table.issues.count).toBe(0);
  });

  it("of several sheets alike gives the first, and says so", () => {
    const sheets = {
      说明: sheetXml(rowsXml([["无"]])),
      小学: sheetXml(rowsXml(schools)),
      初中: sheetXml(rowsXml([...schools, ["0021", "乙", "9"]])),
    };
    const table = readBook({ sheets });
    expect([table.sheet, table.rows.length, issuesTold(table)]).toEqual(["小学", 1, ["several-sheets 0"]]);
    const second = readBook({ sheets }, { sheet: "初中" });
    expect([second.sheet, second.rows.length, second.issues.count]).toEqual(["初中", 2, 0]);
    expect(second.sheets).toEqual([{ name: "说明" }, { name: "小学" }, { name: "初中", matches: 3 }]);
    expect(readBook({ sheets }, { sheet: 2 }).sheet).toBe("小学");
    const none = readBook({ sheets }, { sheet: "高中" });
    expect([none.sheet, none.rows, issuesTold(none)]).toEqual([undefined, [], ["no-sheet 0"]]);
  });

  it("is read from a hidden sheet by its name alone", () => {
    const made = { sheets: { 封面: sheetXml(rowsXml([["无"]])), 学校: sheetXml(rowsXml(schools)) }, states: ["", 'state="hidden"'] };
    const table = readBook(made);
    expect([table.rows, table.missing.length, issuesTold(table)]).toEqual([[], columns.length, ["hidden-sheet 0"]]);
    expect(readBook(made, { sheet: "学校" }).rows.length).toBe(1);
  });

  it("in another format says what to save it as", () => {
    const table = readTable(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { columns });
    expect([table.format, table.sheet, table.sheets, table.rows]).toEqual([undefined, undefined, [], []]);
    expect(issuesTold(table)).toEqual(["is-ole 0"]);
  });
});

describe("options", () => {
  it("settle the encoding and the delimiter", () => {
    expect(rowsTold(read("学校名称|在校生数\n甲|5\n", { delimiter: "|" }))).toEqual(["2: 甲 | 5 person"]);
    const gb = Uint8Array.of(0xd0, 0xa3, 0xc3, 0xfb, 0x0a, 0xd2, 0xbb);
    const table = readTable(gb, { columns: [{ id: "a", names: ["校名"], kind: "text" }], encoding: "gb18030" });
    expect([table.encoding?.why, rowsTold(table)]).toEqual(["given", ["2: 一"]]);
  });

  it("say what marks mean, a column's own before the table's", () => {
    const own = columns.map((column) => (column.id === "funds" ? { ...column, marks: { "—": "zero" } as const } : column));
    const table = read("学校名称,在校生数,经费,乡镇\n甲,—,—,—\n", { columns: own, marks: { "—": "not-applicable" } });
    expect(rowsTold(table)).toEqual(["2: 甲 | ?not-applicable | ?not-applicable | 0 yuan"]);
  });

  it("name a column by a mapping, also one of two rivals", () => {
    const text = "学校名称,学生数,在校生数,钱（万元）\n甲,5,6,2\n";
    const table = read(text, { mapping: { 在校生数: "pupils", "钱（万元）": "funds" } });
    expect(rowsTold(table)).toEqual(["2: 甲 | 6 person | 20000 yuan"]);
    expect(columnsTold(table)).toEqual(["A name exact 学校名称", "C pupils mapped 在校生数", "D funds mapped 钱（万元） yuan×10000"]);
    expect(table.duplicates).toEqual([{ id: "pupils", at: [1] }]);
    expect(table.issues.count).toBe(0);
    expect(read(text, { mapping: { 在校: "pupil" } }).problems.map(({ code }) => code)).toEqual(["unknown-header", "unknown-id"]);
  });

  it("settle the header's row, and read totals", () => {
    const text = "学校名称,在校生数\n学校名称,在校生数\n合计,5\n";
    expect(asideTold(read(text, { headerRow: 2, totals: "rows" }))).toEqual(["1 title", "2 header"]);
    expect(rowsTold(read(text, { headerRow: 2, totals: "rows" }))).toEqual(["3: 合计 | 5 person"]);
  });

  it("cap the issues, which are counted all the same", () => {
    const { issues } = read('学校名称,在校生数\n甲,约1\n乙,约2\n丙,""x\n', { cap: 1 });
    expect([issues.list.length, issues.count]).toEqual([1, 3]);
  });
});

describe("a table", () => {
  it("keeps the values of its totals, and makes no issue of them", () => {
    const table = read("学校名称,在校生数\n甲,5\n合计,约5\n总计,5\n");
    expect(table.setAside.filter(({ values }) => values).map(({ row, text, values = [] }) => [row, text, ...values.map(told)])).toEqual([
      [3, "合计", "合计", "!about"],
      [4, "总计", "总计", "5 person"],
    ]);
    expect(table.issues.count).toBe(0);
  });

  it("reads cells alike that come again and cells that never do", () => {
    const varied = Array.from({ length: 17_000 }, (_, at) => `${at}`);
    const repeated = varied.map((cell, at) => (at % 3 === 0 ? "7" : `1${cell.padStart(5, "0")}.5万`));
    for (const pupils of [repeated, [...varied, ...repeated]]) {
      const { rows } = read(`学校代码,在校生数\n${pupils.map((cell, at) => `a${at},${cell}\n`).join("")}`);
      const other = rows.filter(({ values: [, value] }, at) => !isDeepStrictEqual(value, quantity(pupils[at] ?? "", { unit: "person" })));
      expect([rows.length, other]).toEqual([pupils.length, []]);
    }
  });

  it("lists what is near a name, what has none, and what is missing", () => {
    const table = read("学校名称,,在校学生数（人）\n甲,x,5\n乙,,6\n");
    expect(table.proposed.map(({ at, header, id }) => [at, header, id])).toEqual([[2, "在校学生数（人）", "pupils"]]);
    expect(table.unnamed).toEqual([{ at: 1, cells: 1 }]);
    expect(table.missing).toEqual(["id", "town", "pupils", "girls", "primary-teachers", "junior-teachers", "area", "funds"]);
    expect(valueIn(table, "pupils")).toBeUndefined();
  });

  it("that is empty says so", () => {
    for (const text of ["", "\n\n", ",,\n"]) expect(issuesTold(read(text))).toEqual(["no-header 0"]);
  });

  it("takes a unit from above only for what can be in it", () => {
    const text = (unit: string) => `单位：${unit}\n学校名称,在校生数,建筑面积,经费（元）\n甲,5,2,7\n`;
    const row = (unit: string) => rowsTold(read(text(unit)))[0];
    expect(row("万元")).toBe("3: 甲 | 5 person | 2 m2 | 7 yuan");
    expect(row("千人、万平方米")).toBe("3: 甲 | 5000 person | 20000 m2 | 7 yuan");
    expect(row("千人、其他")).toBe("3: 甲 | 5000 person | 2 m2 | 7 yuan");
    expect(row("虚构县教育局")).toBe("3: 甲 | 5 person | 2 m2 | 7 yuan");
    expect(row("个、人、亩")).toBe("3: 甲 | 5 person | 4000/3 m2 | 7 yuan");
  });

  it("has words for each of its issues in both languages", () => {
    for (const { says, accepted } of Object.values(ISSUES))
      for (const text of [says.zh, says.en, accepted.zh, accepted.en]) expect(text).not.toBe("");
  });
});

describe("laws", () => {
  const names = ["学校代码", "学校名称", "在校生数", "经费（万元）", "备注"] as const;
  const value = fc.oneof(
    fc.nat(9999).map(String),
    fc.constantFrom("", "—", "／", "1.5万", "约3", "一小", "二中，分校", '他说"好"', "0007", "合计", "#REF!"),
  );
  const body = fc.array(fc.tuple(value, value, value, value, value), { maxLength: 8 });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
  const valuesOf = (given: string) => read(given).rows.map(({ values }) => values.map(told));

  it("the order of columns changes nothing", () => {
    fc.assert(
      fc.property(body, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (rows, order) => {
        const turned = [names, ...rows].map((row) => order.map((at) => row[at] ?? ""));
        expect(valuesOf(text(turned))).toEqual(valuesOf(text([names, ...rows])));
      }),
    );
  });

  it("lines above and notes below change no value", () => {
    fc.assert(
      fc.property(body, fc.nat(3), fc.nat(2), (rows, above, below) => {
        const titles = Array.from({ length: above }, (_, at) => [`虚构县情况表之${at}`, "", "", "", ""]);
        const notes = Array.from({ length: below }, (_, at) => [`注：${at}`, "", "", "", ""]);
        expect(valuesOf(text([...titles, names, ...rows, ...notes]))).toEqual(valuesOf(text([names, ...rows])));
      }),
    );
  });

  it("a workbook gives what the same text gives", () => {
    fc.assert(
      fc.property(body, (rows) => {
        const escaped = [names, ...rows].map((row) => row.map((cell) => cell.replaceAll('"', "&quot;")));
        expect(rowsTold(readBook({ rows: rowsXml(escaped) }))).toEqual(rowsTold(read(text([names, ...rows]))));
      }),
      { numRuns: 50 },
    );
  });
});

describe("whatever the bytes", () => {
  const isDeclared = (given: Uint8Array) => {
    const { counts, rows, setAside, columns: found, issues } = readTable(given, { columns });
    expect(counts.read + counts.refused + counts.setAside + counts.blank).toBe(counts.inFile);
    expect([rows.length, setAside.length]).toEqual([counts.read, counts.setAside]);
    for (const { values } of rows) expect(values.length).toBe(found.length);
    for (const issue of issues.list) {
      expect(Object.hasOwn(ISSUES, issue.code)).toBe(true);
      for (const language of ["zh", "en"] as const)
        expect(issueText(issue, language)).not.toMatch(/\{(?:limit|names|expected|units|value)\}/);
    }
  };
  const files = [
    Buffer.from('标题,,\n学校代码,学校名称,在校生数\n,,人\n1,"甲,乙",5\n合计,,5\n注：一\n'),
    Buffer.from('[{"学校代码": "1", "在校生数": 5}, {"学校名称": "甲\\n"}]'),
    Buffer.from('{"学校代码": "1"}\n{"在校生数": 5}\n'),
    Buffer.from("学校代码\t在校生数\n1\t5\n", "utf16le"),
    workbook({ rows: rowsXml(schools), after: merges("A1:A2") }),
  ];
  const change = fc.tuple(
    fc.nat(2000),
    fc.nat(3),
    fc.array(fc.oneof(fc.constantFrom(0, 0x22, 0x2c, 0x0a, 0x7b, 0x5b, 0xff), fc.nat(255)), { maxLength: 3 }),
  );
  const mutated = fc.tuple(fc.constantFrom(...files), fc.array(change, { maxLength: 4 })).map(([file, changes]) =>
    changes.reduce((all, [at, cut, put]) => {
      const place = at % (all.length + 1);
      return Buffer.concat([all.subarray(0, place), Buffer.from(put), all.subarray(place + cut)]);
    }, file),
  );

  it("is read or refused, every row of it counted, and nothing thrown", { timeout: 600_000 }, () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), mutated), isDeclared), { numRuns: Number(process.env.FUZZ ?? 2000) });
  });

  it("a million rows are read within a bound, and a million titles are not looked at", { timeout: 120_000 }, () => {
    const many = Buffer.from(`学校代码,学校名称,在校生数\n${"0013,甲乡中心小学,812\n".repeat(1_000_000)}`);
    const start = performance.now();
    expect(readTable(many, { columns }).counts.read).toBe(1_000_000);
    expect(readTable(Buffer.from(`${"标题\n".repeat(1_000_000)}学校代码\n1\n`), { columns }).counts.refused).toBe(1_000_002);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
