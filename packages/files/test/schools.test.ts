import { countIds } from "@teks/indicators";
import { normalName, type OutKind, tableSheet, xlsxBytes } from "@teks/tables";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { workbook } from "../../tables/test/xlsx/workbook";
import { schoolsOf } from "../src/index";
import { schoolColumns, stageIds } from "../src/read/columns";
import { gb18030, schoolsByParse, tables, utf8 } from "./tables";

describe("the columns of a table of schools", () => {
  const columns = schoolColumns();

  it("are those of the vocabulary, of the whole and of each stage", () => {
    expect(columns).toHaveLength(8 + countIds.length * (1 + stageIds.length));
  });

  it("share no name, so that each name means one", () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, names } of columns)
      for (const name of [id, ...names]) owners.set(normalName(name), (owners.get(normalName(name)) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
});

describe("plain tables", () => {
  it.each(tables)("%s gives the schools that a plain reader gives", (name, bytes) => {
    const { schools, problems, notes, table } = schoolsOf(bytes, { file: name });
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(table.unmapped).toEqual([]);
    expect(schools).toEqual(schoolsByParse(bytes));
  });
});

describe("the same tables as workbooks", () => {
  it.each(tables)("%s gives the schools of its text", async (name, bytes) => {
    const [header = [], ...rows] = parse(Buffer.from(bytes)) as readonly string[][];
    const kinds = header.map((column): OutKind => (["id", "name", "county"].includes(column) ? "id" : "number"));
    const sheet = tableSheet("学校", {
      columns: header.map((column, at) => ({ name: column, kind: kinds[at] ?? "text" })),
      rows: rows.map((row) =>
        row.map((cell, at) => (cell === "" ? null : kinds[at] === "number" && /^[\d.]+$/.test(cell) ? Number(cell) : cell)),
      ),
    });
    const { schools, problems, notes } = schoolsOf(await xlsxBytes({ sheets: [sheet] }), { file: `${name}.xlsx` });
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(schools).toEqual(schoolsOf(bytes, { file: name }).schools);
    expect(schools.length).toBeGreaterThan(0);
  });
});

/** Made up: 虚构. A county's return as an office keeps it, and the same by our own names. */
const MESSY: readonly (readonly (string | number | null)[])[] = [
  ["虚构县义务教育学校基本情况表"],
  ["填报单位：虚构县教育局", null, null, null, null, null, null, "2022年12月"],
  [
    "序号",
    "学校（机构）标识码",
    "学校名称",
    "办学类型",
    "举办者",
    "城乡类型",
    "在校学生数（人）",
    "初中在校生数",
    "小学在校生数",
    "教学仪器设备资产值（万元）",
    "体育场馆面积（亩）",
    "图书（册）",
  ],
  [1, "0031", "云杉小学", "完全小学", "县级教育部门", "镇中心区", 120, null, null, 12.5, 3, "1,200"],
  [2, "0032", "胡杨学校", "九年一贯制", "民办", "村庄", null, 80, 100, "—", 6, "3千"],
  [3, "0033", "红柳初中", "普通初中", "县级教育部门", "县镇", "９０", null, null, 9, 1.5, "不适用"],
  ["合计", null, null, null, null, null, 210, 80, 100, 21.5, 10.5, 4200],
  ["注：数据为虚构。"],
];

const PLAIN = [
  "id,name,type,ownership,area,pupils,pupils@junior,pupils@primary,equipment-value,sports-area,books",
  "0031,云杉小学,primary,county,town,120,,,125000,2000,1200",
  "0032,胡杨学校,nine-year,private,rural,,80,100,not-reported,4000,3000",
  "0033,红柳初中,junior,county,town,90,,,90000,1000,not-applicable",
].join("\n");

const messyText = MESSY.map((row) => row.map((cell) => (String(cell ?? "").includes(",") ? `"${cell}"` : (cell ?? ""))).join(",")).join(
  "\r\n",
);

describe("a table as an office keeps it", () => {
  const plain = schoolsByParse(utf8(PLAIN));

  it("is read from a workbook", async () => {
    const bytes = await xlsxBytes({
      sheets: [
        { name: "说明", rows: [["填表说明"]] },
        { name: "学校", rows: MESSY },
      ],
    });
    const { schools, problems, notes, table } = schoolsOf(bytes, { file: "学校.xlsx" });
    expect(problems).toEqual([]);
    expect(schools).toEqual(plain);
    expect(notes).toEqual([]);
    expect(table.sheet).toBe("学校");
    expect(table.unmapped.map(({ header }) => header)).toEqual(["序号"]);
    expect(table.setAside.map(({ reason }) => reason)).toContain("total");
  });

  it("is read from text in the encoding of Chinese Excel", () => {
    const { schools, problems, table } = schoolsOf(gb18030(messyText), { file: "学校.csv" });
    expect(problems).toEqual([]);
    expect(schools).toEqual(plain);
    expect(table.encoding?.encoding).toBe("gb18030");
  });

  it("is read in English", () => {
    const text =
      "School id,School name,School type,Ownership,Area,pupils enrolled,junior secondary pupils,pupils enrolled (primary),value of teaching equipment,sports area (mu),books\n" +
      "0031,云杉小学,primary school,run by the county,town,120,,,125000,3,1200\n" +
      "0032,胡杨学校,Nine-Year School,non-government,rural area,,80,100,not reported,6,3000\n" +
      "0033,红柳初中,junior,county,town,90,,,90000,1.5,n/a\n";
    const { schools, problems } = schoolsOf(utf8(text));
    expect(problems).toEqual([]);
    expect(schools).toEqual(plain);
  });

  it("says which of the columns and how many of the rows it read are hidden", () => {
    const row = (cells: readonly string[]) => cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("");
    const bytes = workbook({
      before: '<cols><col min="3" max="4" hidden="1"/></cols>',
      rows: `<row>${row(["学校代码", "学校类别", "在校生数", "图书"])}</row><row hidden="1">${row(["a", "小学", "5", "7"])}</row>`,
    });
    const { notes, schools } = schoolsOf(bytes, { file: "学校.xlsx" });
    expect(notes.map(({ says }) => says.zh)).toEqual(["读入的行中有 1 行是隐藏的", "读入的列中有隐藏的：在校生数、图书"]);
    expect(schools).toEqual([{ id: "a", type: "primary", counts: { all: { pupils: 5, books: 7 } } }]);
  });

  it("tells a total that is not the sum, and changes neither", () => {
    const text = messyText.replace(",10.5,4200", ",10.5,4300");
    const { schools, notes } = schoolsOf(utf8(text), { file: "学校.csv" });
    expect(notes.map(({ code, path, value }) => [code, path, value])).toEqual([["total-differs", "学校.csv:7:图书（册）", "4300"]]);
    expect(notes[0]?.says.zh).toContain("各行相加为 4200");
    expect(schools).toEqual(plain);
  });

  it("tells a total below what is known of a column with a figure missing, but none above", () => {
    const total = (value: string) =>
      schoolsOf(utf8(`id,type,pupils\na,primary,5\nb,primary,\n合计,,${value}`)).notes.map(({ code }) => code);
    expect(total("4")).toEqual(["total-differs"]);
    expect(total("5")).toEqual([]);
    expect(total("9")).toEqual([]);
  });

  it("tells once that 无 and 公办 were read in one of several ways", () => {
    const text = "学校代码,学校类别,办别,图书册数\na,小学,公办,无\nb,小学,公办,无\nc,小学,县（区）办,3\n";
    const { schools, notes, problems } = schoolsOf(utf8(text), { file: "a.csv" });
    expect(problems).toEqual([]);
    expect(schools.map(({ ownership }) => ownership)).toEqual(["county", "county", "county"]);
    expect(schools[0]?.counts.all?.books).toEqual({ absent: "not-reported" });
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ["public", "a.csv:2:办别"],
      ["none", "a.csv:2:图书册数"],
    ]);
  });

  it("takes what a mark means from the caller", () => {
    const bytes = utf8("id,type,books\na,primary,无\nb,primary,-\n");
    expect(schoolsOf(bytes, { marks: { 无: "zero", "-": "suppressed" } }).schools.map(({ counts }) => counts.all?.books)).toEqual([
      0,
      { absent: "suppressed" },
    ]);
  });
});

describe("JSON as the command line takes it", () => {
  const schools = [
    { id: "a", type: "primary", counts: { all: { pupils: 45, books: { absent: "suppressed" } }, primary: { computers: 3 } } },
  ];
  const row = { id: "a", type: "primary", pupils: 45, books: { absent: "suppressed" }, "computers@primary": "3" };

  it.each([
    ["an array", JSON.stringify([row])],
    ["a document", JSON.stringify({ schools: [row] }, null, 2)],
    ["with a byte-order mark", `\uFEFF ${JSON.stringify([row])}`],
    ["a record a line", `${JSON.stringify(row)}\n`],
  ])("%s", (_, text) => {
    const found = schoolsOf(utf8(text));
    expect(found.problems).toEqual([]);
    expect(found.schools).toEqual(schools);
  });
});

describe("problems", () => {
  const at = (text: string | Uint8Array, file = "a.csv", options = {}) => {
    const { problems, count, schools } = schoolsOf(typeof text === "string" ? utf8(text) : text, { file, ...options });
    for (const { accepted } of problems) {
      expect(accepted.zh).not.toMatch(/^$|\{\w+\}|undefined/);
      expect(accepted.en).not.toMatch(/^$|\{\w+\}|undefined/);
    }
    expect(count).toBe(problems.length);
    return { told: problems.map(({ code, path, value }) => [code, path, value]), schools };
  };

  it("of the file and of the schools are told at once, each in its place", () => {
    const text = "学校代码,学校类别,在校生数,图书册数\na,小学,约300,1\nb,学院,-2,3\n1.2E+17,小学,4,5\nc,小学,3.5,4\nc,小学,3,4\n";
    expect(at(text).told).toEqual([
      ["about", "a.csv:2:在校生数", "约300"],
      ["spoilt-id", "a.csv:4:学校代码", "1.2E+17"],
      ["unknown-option", "a.csv:3:学校类别", "学院"],
      ["bad-count", "a.csv:3:在校生数", -2],
      ["bad-count", "a.csv:5:在校生数", 3.5],
      ["duplicate-id", "a.csv:6:学校代码", "c"],
    ]);
  });

  it("are counted beyond those that are told", () => {
    const { problems, count } = schoolsOf(utf8("id,type,books\na,primary,多\nb,primary,少\nc,primary,-1\nd,primary,很多\n"), { cap: 1 });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["not-a-figure", "-:2:books"],
      ["bad-count", "-:4:books"],
    ]);
    expect(count).toBe(4);
  });

  it("are none where two sheets have the columns, and a note says which was read", async () => {
    const rows = [
      ["学校标识码", "学校类别"],
      ["a", "小学"],
    ];
    const sheets = ["甲", "乙"].map((name) => ({ name, rows }));
    const { problems, count, notes } = schoolsOf(await xlsxBytes({ sheets }), { file: "学校.xlsx" });
    expect([problems, count]).toEqual([[], 0]);
    expect(notes.map(({ code, value }) => [code, value])).toEqual([["several-sheets", "甲"]]);
  });

  it("of a workbook name the sheet and the cell", async () => {
    const bytes = await xlsxBytes({
      sheets: [
        {
          name: "表1",
          rows: [["虚构"], ["学校标识码", "学校类别", "图书册数"], ["a", "小学", "多"], ["b", "大学", 5], ["c", "小学", -1]],
        },
      ],
    });
    expect(at(bytes, "学校.xlsx").told).toEqual([
      ["not-a-figure", "学校.xlsx:表1!C3:图书册数", "多"],
      ["unknown-option", "学校.xlsx:表1!B4:学校类别", "大学"],
      ["bad-count", "学校.xlsx:表1!C5:图书册数", -1],
    ]);
  });

  it("of JSON name the record and the key", () => {
    expect(at('[{ "id": "a", "type": "primary", "books": "x" }, { "id": "b" }]', "a.json").told).toEqual([
      ["not-a-figure", "a.json:[0].books", "x"],
      ["missing", "a.json:[1].type", null],
    ]);
  });

  it("a cell that cannot be read loses its figure and no school", () => {
    const { told, schools } = at("id,type,pupils,books\na,primary,x,7\nb,primary,5,8\n");
    expect(told).toHaveLength(1);
    expect(schools.map(({ counts }) => counts.all)).toEqual([{ books: 7 }, { pupils: 5, books: 8 }]);
  });

  it("a column that is missing is told once, and a mapping mends it", () => {
    const text = "学校名称,学校类别,甲\n云杉小学,小学,3\n胡杨小学,小学,4\n";
    expect(at(text).told).toEqual([["missing-column", "a.csv", "id"]]);
    const mapping = { 学校名称: "id", 甲: "books" };
    expect(at(text, "a.csv", { mapping }).schools.map(({ id, counts }) => [id, counts.all?.books])).toEqual([
      ["云杉小学", 3],
      ["胡杨小学", 4],
    ]);
    expect(at(text, "a.csv", { mapping: { ...mapping, 乙: "computers" } }).told).toEqual([["unknown-header", "a.csv:乙", "乙"]]);
  });

  it("a name that is only near is proposed and not read", () => {
    const { table, schools } = schoolsOf(utf8("id,type,pupil,book\na,primary,3,4\n"));
    expect(schools[0]?.counts).toEqual({});
    expect(table.unmapped.map(({ header }) => header)).toEqual(["pupil", "book"]);
    expect(table.proposed.map(({ header, id }) => [header, id])).toContainEqual(["pupil", "pupils"]);
  });

  it.each([
    ["nothing", utf8("")],
    ["a header alone", utf8("id,type,pupils\n")],
    ["no table", utf8("一封信\n别的话\n")],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ["bytes of nothing", Uint8Array.from({ length: 300 }, (_, at) => (at * 7919) % 256)],
    ["JSON that is none", utf8('[{ "id": }]')],
    ["JSON of something else", utf8('{ "rows": [] }')],
  ])("%s is a problem and no school", (_, bytes) => {
    const { schools, problems } = schoolsOf(bytes, { file: "a" });
    expect(schools).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
