import { xlsxBytes } from "@teks/tables";
import { describe, expect, it } from "vitest";
import { gb18030 } from "../../../packages/tables/test/corpus/encode";
import { progressOn } from "../src/progress";
import { schoolsIn } from "../src/schools";
import { teks, worldOf } from "./run";

const quiet = { reading: {}, progress: progressOn(undefined, "en"), remark: () => undefined };
const schoolsOf = (text: string) => schoolsIn(new TextEncoder().encode(text), "schools.csv", quiet);

const balance = (text: string, language = "en", name = "schools.csv") =>
  teks(`balance ${name} --lang ${language}`, { files: { [name]: text } });

describe("a table of schools", () => {
  const TABLE = "id,name,type,pupils,books\na,云杉小学,primary,45,279\nb,,junior,,0\n";
  const READ = [
    { id: "a", name: "云杉小学", type: "primary", counts: { all: { pupils: 45, books: 279 } } },
    { id: "b", type: "junior", counts: { all: { books: 0 } } },
  ];

  it.each([
    ["CSV", TABLE],
    ["CSV as a spreadsheet saves it", `\uFEFF${TABLE.replaceAll("\n", "\r\n")}`],
    ["CSV with everything quoted", TABLE.replaceAll(/[^,\n]+/g, '"$&"')],
    ["CSV with blank rows", TABLE.replaceAll("\n", "\n\n,,,,\n")],
    ["CSV without a last line end", TABLE.trimEnd()],
    [
      "a JSON array",
      JSON.stringify([
        { id: "a", name: "云杉小学", type: "primary", pupils: 45, books: 279 },
        { id: "b", type: "junior", books: 0 },
      ]),
    ],
    [
      "a JSON document",
      '{ "schools": [{ "id": "a", "name": "云杉小学", "type": "primary", "pupils": "45", "books": 279 }, { "id": "b", "type": "junior", "books": 0 }] }',
    ],
    [
      "JSON with a byte-order mark",
      '\uFEFF [{ "id": "a", "name": "云杉小学", "type": "primary", "pupils": 45, "books": 279 }, { "id": "b", "type": "junior", "books": 0 }]',
    ],
  ])("is read from %s", async (_, text) => {
    expect(await schoolsOf(text)).toEqual(READ);
  });

  it("keeps characters of every width whole, wherever the text is cut into slices", async () => {
    const name = "𠮷山小学é";
    const rows = Array.from({ length: 20_000 }, (_, at) => `s${at},${name.repeat((at % 3) + 1)},primary,1`);
    const read = await schoolsOf(`id,name,type,pupils\n${rows.join("\n")}`);
    expect(read).toHaveLength(rows.length);
    expect(new Set(read.map((each) => each.name))).toEqual(new Set([name, name + name, name + name + name]));
  });

  it("comes from the standard input where its name is -", async () => {
    const { out, code } = await teks("balance - --format json", { stdin: TABLE });
    expect(JSON.parse(out).schools.map(({ school }: { school: string }) => school)).toEqual(["a", "b"]);
    expect(code).toBe(2);
  });
});

describe("a table that cannot be taken ends with 65 and names file, line and column", () => {
  it.each([
    ["text for a number", "id,type,pupils\na,primary,many", ['schools.csv:2:pupils = "many"', "a number such as"]],
    ["a negative count", "id,type,pupils\na,primary,-1", ["schools.csv:2:pupils = -1", "a whole number from 0"]],
    ["an id used twice", "id,type,pupils\na,primary,1\na,primary,2", ["schools.csv:3:id", "schools.csv:2:id"]],
    ["an unknown kind", "id,type\na,college", ['schools.csv:2:type = "college"', "primary, junior"]],
    ["no kind", "id,type\na,", ["schools.csv:2:type"]],
    ["a row after one of several lines", 'id,name,type,pupils\na,"two\nlines",primary,1\nb,x,primary,x', ["schools.csv:4:pupils"]],
    ["a wrong cell in a row of several lines", 'id,name,type,pupils\r\na,"two\r\nlines",primary,x', ["schools.csv:2:pupils"]],
    ["a stage that is not taught", "id,type,pupils@junior\na,primary,7", ["schools.csv:2:pupils@junior", "primary only"]],
    ["a short row", "id,type,pupils\na,primary", ['schools.csv:2 = "2"', "3 cells"]],
    ["a long row", "id,type,pupils\na,primary,1,2", ['schools.csv:2 = "4"', "3 cells"]],
    [
      "a column named twice",
      "id,type,pupils,pupils\na,primary,1,2",
      ['schools.csv:1 = "pupils"', "chosen by a mapping: C1 pupils, D1 pupils"],
    ],
    ["a quote that is not closed", 'id,type,name\na,primary,"x', ["schools.csv:2", "a closing quote"]],
    ["text behind a quote", 'id,type,name\na,primary,"x"y', ["schools.csv:2", "after a quote"]],
    ["nothing", "", ["a first row with the columns' names"]],
    ["a header alone", "id,type,pupils\n", ["at least one school"]],
    ["JSON that is none", '[{ "id": }]', ["schools.csv:1 ="]],
    ["JSON of something else", '{ "rows": [] }', ["a header with names of these"]],
    ["JSON with more than schools", '{ "schools": [], "rules": "x" }', ["schools.csv:[0].schools"]],
    ["JSON of no rows", '[["a"], 1, { "id": "b", "type": "primary" }]', ["schools.csv:[0] = ", "schools.csv:[1] = ", "2 problems"]],
    ["JSON with a wrong cell", '[{ "id": "a", "type": "primary", "books": "x" }]', ['schools.csv:[0].books = "x"']],
  ])("%s", async (_, text, says) => {
    for (const language of ["en", "zh"]) {
      const { code, out, err } = await balance(text, language);
      if (language === "en") for (const part of says) expect(err).toContain(part);
      expect(err).not.toMatch(/\n\s+at |undefined|\{\w+\}/);
      expect(out).toBe("");
      expect(code).toBe(65);
    }
  });

  it("tells all problems at once", async () => {
    const { err } = await balance("id,type,pupils,boks\na,primary,x,1\nb,colege,-2,\na,primary,1,1", "zh");
    const lines = err.trimEnd().split("\n");
    const told = lines.filter((line) => line.startsWith("teks: schools.csv"));
    const [head, ...problems] = lines.slice(told.length);
    expect(head).toContain(`数据有 ${problems.length} 处问题`);
    for (const at of ["2:pupils", "3:type", "3:pupils", "4:id"]) expect(err).toContain(`schools.csv:${at}`);
    expect(problems.every((line) => line.includes("应为"))).toBe(true);
    expect(told.join("\n")).toContain("schools.csv：未读：boks");
  });

  it("counts the problems that it does not list", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `s${at},primary,x`);
    const { err } = await balance(`id,type,pupils\n${rows.join("\n")}`);
    expect(err).toContain("the data has 1500 problems");
    expect(err).toContain("… and 500 more");
    expect(err.trimEnd().split("\n")).toHaveLength(1002);
  });

  it("is a wrong command line where the file is not there", async () => {
    const { code, err } = await teks("balance nowhere.csv");
    expect(err).toContain("nowhere.csv");
    expect(code).toBe(64);
  });
});

describe("a file as offices keep them", () => {
  const rows = [
    ["云杉县学校情况表（虚构）"],
    ["学校标识码", "学校名称", "学校类别", "在校生数", "教学仪器设备值（万元）", "备 注"],
    ["0071", "云杉小学", "小学", "1,045", "1.2", "x"],
    ["合计", "", "", "1,045", "1.2", ""],
  ];
  const csv = rows.map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")).join("\r\n");
  const book = {
    sheets: [
      { name: "封面", rows: [["虚构"]] },
      { name: "学校", rows },
    ],
  };
  const read = [
    {
      school: "0071",
      name: "云杉小学",
      marks: expect.arrayContaining([expect.objectContaining({ indicator: "equipment-value-per-pupil", value: 12000 / 1045 })]),
    },
  ];
  const judged = async (name: string, bytes: Uint8Array, line = "") => {
    const { out, err } = await teks(`balance ${name} --format json --lang zh ${line}`, { files: { [name]: bytes } });
    return { schools: JSON.parse(out).schools, err };
  };

  it("is read as a workbook, what is above and below the table left out, and says which column it did not read", async () => {
    const { schools, err } = await judged("学校.xlsx", await xlsxBytes(book));
    expect(schools).toMatchObject(read);
    expect(err).toBe("teks: 学校.xlsx：未读：备 注\n");
  });

  it("is read as text in the encoding that it has, or that is named", async () => {
    const bytes = gb18030(csv);
    expect((await judged("学校.csv", bytes)).schools).toMatchObject(read);
    expect((await judged("学校.csv", bytes, "--encoding gb18030")).schools).toMatchObject(read);
    expect((await teks("balance 学校.csv --encoding utf-9", { files: { "学校.csv": bytes } })).err).toContain("gb18030");
  });

  it("takes names of its own by --map and by a saved mapping, the command line first", async () => {
    const files = {
      "a.csv": "代号,学校类别,人头\n7,小学,45\n",
      "m.json": JSON.stringify({ schema: "teks/mapping@1", columns: { 代号: "name", 人头: "pupils" } }),
    };
    const run = await teks("balance a.csv --mapping m.json --map 代号=id --format json", { files });
    expect(run.err).toBe("");
    expect(JSON.parse(run.out).schools).toMatchObject([{ school: "7", pupils: 45 }]);
    const wrong = await teks("balance a.csv --map 代号 --mapping b.json", {
      files: { ...files, "b.json": '{ "schema": "x", "columns": { "人头": 1 } }' },
    });
    expect(wrong.code).toBe(65);
    for (const told of ["--map", "b.json:schema", "b.json:columns.人头"]) expect(wrong.err).toContain(told);
  });

  it("says what an old workbook is to be saved as", async () => {
    const { err, code } = await teks("balance a.xls", {
      files: { "a.xls": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0) },
    });
    expect(code).toBe(65);
    expect(err).toContain("xlsx");
  });
});

describe("the progress of long work", () => {
  const WORDS = { zh: "读取", en: "reading" };

  /** A bar whose clock stands at each of these times in turn. */
  function drawn(times: readonly number[], shares: readonly (number | undefined)[]) {
    const { io, err } = worldOf();
    const clock = [...times];
    const progress = progressOn(io.stderr, "zh", () => clock.shift() ?? 0);
    for (const share of shares) progress.tell(WORDS, share);
    const before = err.text();
    progress.clear();
    return { before, after: err.text() };
  }

  it("is not drawn within the first second, and leaves nothing", () => {
    expect(drawn([0, 500, 999], [0.2, 0.9]).after).toBe("");
  });

  it("is a bar of the share that is done, and goes when it is cleared", () => {
    const { before, after } = drawn([0, 999, 1000], [0.4, 0.5]);
    expect(before).toBe(`\r\u001b[2K读取 ${"█".repeat(12)}${"░".repeat(12)}`);
    expect(after).toBe(`${before}\r\u001b[2K`);
  });

  it("is what is done alone, where nobody knows how much there is", () => {
    expect(drawn([0, 1000], [undefined]).before).toBe("\r\u001b[2K读取");
  });

  it("is nothing where there is no terminal", () => {
    const progress = progressOn(undefined, "en", () => 1e9);
    progress.tell(WORDS, 0.5);
    progress.clear();
  });
});
