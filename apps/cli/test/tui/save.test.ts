import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "@teks/tables";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { DISK, type Disk } from "../../src/tui/disk";
import { NO_FACTS } from "../../src/tui/facts";
import { fileName, saveFormat, type ViewFile, viewFile } from "../../src/tui/save";
import { contentOf, saved } from "../../src/tui/save-file";
import { sceneOf } from "../../src/tui/scene";
import type { Screen } from "../../src/tui/screens/screens";
import { type State, start } from "../../src/tui/state";
import { PLAIN_VIEW, type TableView } from "../../src/tui/table/view";
import { model } from "./seed";

const state = (screen: Screen, view: Partial<TableView> = {}, language: "zh" | "en" = "zh"): State => ({
  ...start(language, screen),
  view: { tables: { [screen]: { ...PLAIN_VIEW, ...view } }, facts: NO_FACTS },
});

function viewOf(of: State, path: string): ViewFile {
  const file = viewFile(sceneOf(model, of), of, path);
  if (file === undefined) throw new Error(`${path} has no format`);
  return file;
}

/** The columns of a view by their names, in each row. */
function rowsOf({ table }: ViewFile): readonly Readonly<Record<string, unknown>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]])));
}

const textOf = async (file: ViewFile): Promise<string> => Buffer.from(await contentOf(file)).toString("utf8");

describe("the name of a file", () => {
  it.each([
    ["a.csv", "csv"],
    ["学校.XLSX", "xlsx"],
    ["a.b.ndjson", "ndjson"],
    ["a", undefined],
    [".csv", undefined],
    ["dir.csv/", undefined],
    ["dir/.md", undefined],
    ["a.sarif", undefined],
    ["a.csv ", undefined],
  ])("%s is of the format %s", (path, format) => {
    expect(saveFormat(path)).toBe(format);
  });

  it("is proposed by the screen and the day, and says where something is supposed", () => {
    const schools = state("schools");
    expect(fileName(sceneOf(model, schools), schools)).toBe("学校-2022-12-31.csv");
    const english = state("indicators", {}, "en");
    expect(fileName(sceneOf(model, english), english)).toBe("indicators-2022-12-31.csv");
    const supposed = { ...schools, view: { ...schools.view, facts: { ...NO_FACTS, day: "2016-01-01" } } };
    expect(fileName(sceneOf(model, supposed), supposed)).toBe("学校-2016-01-01-假设.csv");
  });
});

describe("a view", () => {
  it("has the rows that show in their order, and the columns that are not hidden", () => {
    const file = viewOf(
      state("schools", { filter: "在校生>1500", sort: { column: "pupils", isDescending: true }, hidden: ["area"] }),
      "a.csv",
    );
    // The two schools of more than 1500 pupils in the roster: p05 and p06.
    expect(rowsOf(file).map((row) => [row.代码, row.在校生])).toEqual([
      ["p05", 1743],
      ["p06", 1596],
    ]);
    const names = file.table.columns.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["分组", "学校", "判定"]);
    expect(names).not.toContain("区域");
    expect(file.table.columns.find(({ name }) => name === "代码")?.kind).toBe("id");
  });

  it("has numbers whole, words as they show, and nothing where there is no value", () => {
    const [primary] = rowsOf(viewOf(state("indicators", { filter: "pupils-per-class 学段=小学" }), "a.csv"));
    expect(primary).toMatchObject({ 名称: "平均班额", 学段: "小学", 值: 18280 / 169, 判定: "不达标" });
    const absent = rowsOf(viewOf(state("indicators", { filter: "值=?" }), "a.csv"));
    expect(absent.length).toBeGreaterThan(5);
    expect(absent.every((row) => row.值 === null)).toBe(true);
    expect(Object.keys(primary ?? {})).not.toContain("对限值");
  });

  it("tells a range and a number of other rows by their words, which are no values", () => {
    const each = rowsOf(viewOf(state("allowance"), "a.csv")).find((row) => row.档次·领取者 === "每名教师");
    expect(each?.["每月（元）"]).toBe("300 至 500");
    const asks = rowsOf(viewOf(state("overview"), "a.csv")).filter((row) => row.分组 === "补报这些数字即可判定");
    expect(asks.length).toBeGreaterThan(0);
    for (const row of asks) expect(row.值).toMatch(/^可判定 \d+ 项$/);
  });

  it("says in every row that it is supposed", () => {
    const day = state("indicators");
    const supposed: State = { ...day, view: { ...day.view, facts: { ...NO_FACTS, day: "2016-01-01" } } };
    const rows = rowsOf(viewOf(supposed, "a.csv"));
    expect(rows.every((row) => row["假设（不是数据）"] === "按 2016-01-01")).toBe(true);
    expect(Object.keys(rowsOf(viewOf(day, "a.csv"))[0] ?? {})).not.toContain("假设（不是数据）");
  });
});

describe("a file", () => {
  const zh = state("schools");

  it("reads back as the view in every format of text", async () => {
    const { table } = viewOf(zh, "a.csv");
    const names = table.columns.map(({ name }) => name);
    const texts = table.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    const csv = await textOf(viewOf(zh, "a.csv"));
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(parse(csv, { bom: true })).toEqual([names, ...texts]);
    expect(parse(await textOf(viewOf(zh, "a.tsv")), { delimiter: "\t" })).toEqual([names, ...texts]);
    expect((await textOf(viewOf(state("schools", {}, "en"), "a.csv"))).startsWith("\ufeff")).toBe(false);
    const records = rowsOf(viewOf(zh, "a.json"));
    expect(JSON.parse(await textOf(viewOf(zh, "a.json")))).toEqual(records);
    const lines = (await textOf(viewOf(zh, "a.ndjson"))).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(records);
    expect((await textOf(viewOf(zh, "a.md"))).split("\n").filter((line) => line.startsWith("|"))).toHaveLength(records.length + 2);
  });

  it("is a workbook of the view on other screens, and the live one where schools are judged", async () => {
    const plain = readXlsx(Buffer.from(await contentOf(viewOf(state("indicators"), "a.xlsx"))));
    expect(plain.sheets.map(({ name }) => name)).toEqual(["指标"]);
    for (const screen of ["balance", "schools"] as const) {
      const live = readXlsx(Buffer.from(await contentOf(viewOf(state(screen, { filter: "p05" }), "a.xlsx"))));
      expect(live.sheets.map(({ name }) => name)).toEqual(["概要", "学校", "参评范围", "小学", "初中", "规则"]);
    }
  });
});

describe("writing", () => {
  const folder = mkdtempSync(join(tmpdir(), "teks-save-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (path: string) => viewOf(state("standards"), path);
  const to = (path: string, isOver = false, read: readonly string[] = []) => saved(file(path), isOver, { disk: DISK, read });

  it("makes a new file, asks before it goes over one, and then does", async () => {
    const path = join(folder, "标准.csv");
    expect(await to(path)).toMatchObject({ heard: "saved", says: { zh: expect.stringContaining(path) } });
    const before = readFileSync(path);
    expect(await saved(viewOf(state("claims"), path), false, { disk: DISK, read: [] })).toEqual({ heard: "there" });
    expect(readFileSync(path)).toEqual(before);
    expect(await saved(viewOf(state("claims"), path), true, { disk: DISK, read: [] })).toMatchObject({ heard: "saved" });
    expect(readFileSync(path)).not.toEqual(before);
    expect(parse(readFileSync(path), { bom: true })).toHaveLength(1 + viewOf(state("claims"), path).table.rows.length);
  });

  it("never goes over what is read, and tells what the system refuses", async () => {
    const path = join(folder, "in.csv");
    expect(await to(path, true, [join(folder, ".", "in.csv")])).toMatchObject({ heard: "failed" });
    expect(await to(join(folder, "none", "a.csv"))).toEqual({
      heard: "failed",
      says: { zh: "没有这个文件夹", en: "there is no such folder" },
    });
    const broken: Pick<Disk, "write"> = { write: async () => Promise.reject(Object.assign(new Error("no"), { code: "EIO" })) };
    expect(await saved(file("a.csv"), false, { disk: broken, read: [] })).toEqual({
      heard: "failed",
      says: { zh: "写不了：EIO", en: "cannot be written: EIO" },
    });
  });
});
