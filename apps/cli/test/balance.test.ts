import { readFileSync } from "node:fs";
import { type Balance, balance, readSchools, SCOPE, type StageSummary } from "@teks/indicators";
import roster from "@teks/seeds/example/schools.csv";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { teks } from "./run";

const province = readFileSync(new URL("../../../seeds/example/province.json", import.meta.url), "utf8");
const schools = readSchools(parse(roster, { columns: true }));

/** Two schools of 100 pupils each with every figure of the rule of 2017: the second has what is given of the teaching area. */
const table = (area: number, more = "") =>
  [
    "id,type,pupils,teachers-above-required-degree,backbone-teachers,pe-and-arts-teachers,teaching-area,sports-area,equipment-value,multimedia-rooms",
    "a,primary,100,5,1,1,450,750,200000,3",
    `b,primary,100,5,1,1,${area},750,200000,3`,
    "c,junior,100,6,1,1,580,1020,250000,3",
    ...(more === "" ? [] : [more]),
  ].join("\n");

async function told(line: string, files: Readonly<Record<string, string>> = {}): Promise<Balance> {
  const { out, err } = await teks(`balance ${line} --format json`, { files });
  expect(err).toBe("");
  return JSON.parse(out);
}

/** A file in which every item of the rule is claimed. */
const claims = (balance: Balance, claimed: boolean) => JSON.stringify(Object.fromEntries(balance.items.map(({ id }) => [id, claimed])));

describe("teks balance", () => {
  it("gives the library's own answer, the schema before it", async () => {
    const plain = (value: object) => JSON.parse(JSON.stringify(value));
    expect(await told("--split weighted")).toEqual({
      schema: "teks/balance@1",
      ...plain(balance(schools, { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" })),
    });
    expect(await told("--rules basic-balance-2012 --split none --scope all --on 2020-01-01")).toEqual({
      schema: "teks/balance@1",
      ...plain(balance(schools, { rules: "basic-balance-2012", on: "2020-01-01", split: "none", scope: [] })),
    });
  });

  it("takes the scope, the choices, the limits and the day that are asked for", async () => {
    expect((await told("--scope special,private")).scope.leavesOut).toEqual(["special", "private"]);
    const ids = (line: string) =>
      told(`--rules basic-balance-2012 ${line}`).then(({ stages }) => stages[0]?.indicators.map(({ id }) => id));
    expect(await ids("")).toContain("full-time-teachers-per-pupil");
    expect(await ids("--choose teacher-pupil-ratio=staff")).toContain("staff-per-pupil");
    expect((await told("--set cv-2017@primary=0.8")).stages.map(({ indicators }) => indicators[0]?.limit)).toEqual([0.8, 0.45]);
    expect((await told("--on 2017-05-22")).verdict).toBe("not-applicable");
  });

  it("judges by a rule set of one's own", async () => {
    const own = await told("--rules province.json --on 2024-06-01", { "province.json": province });
    expect(own.rules.id).toBe("example-province");
    expect(own.stages[0]?.indicators.length).toBe(8);
    const { out } = await teks("balance --rules province.json --on 2024-06-01 --lang en", { files: { "province.json": province } });
    expect(out).toContain("quality balance of an invented province");
  });

  it("judges the other requirements by figures and claims that are given, and by no others", async () => {
    const files = { "a.csv": table(450), "county.json": JSON.stringify(tekes) };
    const item = (balance: Balance, id: string) => balance.items.find((each) => each.id === id)?.asks.length;
    const alone = await told("a.csv", files);
    const with_ = await told("a.csv --data county.json", files);
    expect(alone.items.map(({ verdict }) => verdict)).not.toEqual([]);
    expect(with_.items.map(({ judgements }) => judgements)).not.toEqual(alone.items.map(({ judgements }) => judgements));
    expect(item(alone, "rotation")).toBeGreaterThan(0);
    const claimed = await told("a.csv --claims claims.json", { ...files, "claims.json": claims(alone, true) });
    expect(claimed.items.every(({ verdict }) => verdict === "met")).toBe(true);
    expect(claimed.verdict).toBe("met");
  });

  it("ends by the verdict on the whole rule", async () => {
    const open = await told("a.csv", { "a.csv": table(450) });
    const code = async (line: string, files: Readonly<Record<string, string>>) => (await teks(`balance ${line}`, { files })).code;
    expect(open.table).toBe("met");
    expect(await code("a.csv", { "a.csv": table(450) })).toBe(2);
    expect(await code("a.csv --claims c.json", { "a.csv": table(450), "c.json": claims(open, true) })).toBe(0);
    expect(await code("a.csv --claims c.json", { "a.csv": table(450), "c.json": claims(open, false) })).toBe(1);
    // 380 m² for 100 pupils is under the floor of 3.825 m² a pupil.
    expect(await code("a.csv", { "a.csv": table(380) })).toBe(1);
    // With a figure under its limit but not its floor, six of seven are enough.
    expect(await code("a.csv", { "a.csv": table(382.5) })).toBe(2);
  });

  it("ends by the verdict that it explains", async () => {
    const code = async (line: string, area = 382.5) => (await teks(`balance a.csv ${line}`, { files: { "a.csv": table(area) } })).code;
    expect(await code("--stage primary --school b")).toBe(0);
    expect(await code("--stage primary --school b", 382)).toBe(1);
    expect(await code("--explain teaching-area-per-pupil --stage primary --school b")).toBe(1);
    expect(await code("--explain teaching-area-per-pupil --stage primary --school a")).toBe(0);
    expect(await code("--explain teaching-area-per-pupil --stage primary")).toBe(0);
    expect(await code("--explain verdict")).toBe(2);
    expect(await code("--explain verdict --stage junior")).toBe(0);
  });
});

describe("the rows of teks balance", () => {
  it("are the coefficients of each stage", async () => {
    const document = await told("--rules basic-balance-2012");
    const rows: Record<string, string>[] = parse((await teks("balance --rules basic-balance-2012 --format csv")).out, { columns: true });
    const of = ({ stage, indicators, composite }: StageSummary) => [
      ...indicators.map(({ id, cv }) => [stage, id, String(cv ?? "")]),
      [stage, "composite", String(composite?.cv ?? "")],
    ];
    expect(rows.map(({ stage, indicator, cv }) => [stage, indicator, cv])).toEqual(document.stages.flatMap(of));
    expect(rows.every(({ county }) => county === "example")).toBe(true);
  });

  it("are the marks of each school where these are asked for", async () => {
    const { schools: all } = await told("--split weighted");
    const rows: Record<string, string>[] = parse((await teks("balance --split weighted --schools --format csv")).out, { columns: true });
    const marks = all.flatMap(({ school, stage, marks }) => marks.map(({ indicator, mark }) => [school, stage, indicator, mark]));
    expect(rows.map(({ school, stage, indicator, mark }) => [school, stage, indicator, mark])).toEqual(marks);
    expect(rows.every(({ synthetic }) => synthetic === "1")).toBe(true);
    const [first] = (await teks("balance --split weighted --schools --format ndjson")).out.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ county: "example", school: "p01", stage: "primary", synthetic: true });
  });
});

describe("the page of teks balance", () => {
  const page = async (line: string, files: Readonly<Record<string, string>> = {}) =>
    (await teks(`balance ${line}`, { files, columns: 100 })).out;

  it("says which day it took, where the table and the command line name none", async () => {
    expect(await page("--lang zh")).toContain("表中没有日期：按县数据的 2022-12-31");
    expect(await page("--lang zh --on 2022-12-31")).not.toContain("表中没有日期");
  });

  it("says what was left out, divided and moved", async () => {
    const shown = await page("--split weighted --lang zh");
    for (const { zh } of [SCOPE.special, SCOPE.vocational, SCOPE["points-under-50"]]) expect(shown).toContain(zh);
    expect(shown).toMatch(/不足50人的教学点 +14 +示例/);
    expect(shown).toContain("合校按小学1∶初中1.1∶高中1.32折算：拆分 2 个学段");
    expect(shown).toMatch(/室内体育用房从教学及辅助用房移入体育运动场馆（\d+\/47 报告）/);
    expect(await page("--lang zh")).toContain("2 个学段缺数字，因为合校未拆分：用 --split");
  });

  it("says no school is made up where none is", async () => {
    expect(await page("a.csv --lang en", { "a.csv": table(450) })).not.toContain("synthetic");
  });

  it("shows schools that fail with what they fail by, and all of them only where they are asked for", async () => {
    const shown = await page("--split weighted --lang en");
    expect(shown).toMatch(/示例野杏小学 +not met +1 below the floor/);
    expect(shown).toContain("teaching and ancillary area per pupil 3.60 < 3.825");
    expect(shown).toMatch(/figures are missing: 5 to 6 met; needs: backbone teachers/);
    expect(shown).not.toContain("示例云杉小学");
    expect(await page("--split weighted --lang en --schools")).toContain("示例云杉小学");
  });

  it("does not round a coefficient to its limit", async () => {
    // Two schools of equal pupils with 1 and 3 have a coefficient of 0.5; with 0.999999 and 3 one just above it.
    const areas = (least: number) => `id,type,pupils,teaching-area\na,primary,1000000,${least}\nb,primary,1000000,3000000\nc,junior,1,6`;
    expect(await page("a.csv --lang en", { "a.csv": areas(1_000_000) })).toMatch(/ 0\.500 .*met ≤ 0\.5/);
    const shown = await page("a.csv --lang en", { "a.csv": areas(999_999) });
    expect(shown).toMatch(/ 0\.5000004 .*not met ≤ 0\.5/);
  });
});

describe("a table of several counties", () => {
  /** Two counties: x as the table has it, y with a school under the floor. */
  const two = (() => {
    const [head = "", ...rows] = table(450).split("\n");
    const of = (county: string) => rows.map((row) => `${county}${row},${county}`);
    return {
      "two.csv": [
        `${head},county`,
        ...of("x"),
        ...of("y").map((row) => row.replace("yb,primary,100,5,1,1,450", "yb,primary,100,5,1,1,380")),
      ].join("\n"),
    };
  })();
  const run = (line: string) => teks(`balance two.csv ${line}`, { files: two });

  it("is a list of counties, each with its stages as a county alone has them, and ends by the worst of their tables", async () => {
    const { out, code } = await run("--format json");
    const { schema, counties } = JSON.parse(out);
    expect(schema).toBe("teks/balances@1");
    expect(counties.map(({ county, table }: { county: string; table: string }) => [county, table])).toEqual([
      ["x", "met"],
      ["y", "not-met"],
    ]);
    for (const { county, stages } of counties)
      expect(stages).toEqual(JSON.parse((await run(`--county ${county} --format json`)).out).stages);
    expect(code).toBe(1);
  });

  it("is one county where one is asked for", async () => {
    expect((await run("--county x")).code).toBe(2);
    expect((await run("--county y")).code).toBe(1);
    expect((await run("--county y --lang en")).out).toMatch(/yb +primary school|b primary school/);
  });

  it("shows a county a row, in both languages within 80 columns", async () => {
    expect((await run("--lang zh")).out).toMatch(/x +小学 +达标 2\/2 所 +差异系数超限 0\/7 +达标/);
    expect((await run("--lang en")).out).toMatch(/y +primary +1 of 2 schools comply .*not met/);
    expect((await run("--lang en --rules basic-balance-2012")).out).toContain("composite");
  });

  it("has the rows of all counties", async () => {
    const rows: Record<string, string>[] = parse((await run("--format csv")).out, { columns: true });
    expect(new Set(rows.map(({ county }) => county))).toEqual(new Set(["x", "y"]));
    expect(rows).toHaveLength(28);
    const marks: Record<string, string>[] = parse((await run("--format csv --schools")).out, { columns: true });
    expect(marks.filter(({ mark }) => mark === "below").map(({ county, school }) => [county, school])).toEqual([["y", "yb"]]);
  });

  it("asks for one county where a question, figures or claims are of one", async () => {
    const files = { ...two, "c.json": "{}", "county.json": JSON.stringify(tekes) };
    for (const line of ["--explain verdict", "--claims c.json", "--data county.json"]) {
      const { code, err } = await teks(`balance two.csv ${line} --lang en`, { files });
      expect(err).toContain("--county");
      expect(err).toContain("x, y");
      expect(code).toBe(64);
    }
  });
});

describe("what teks balance does not take ends with 64", () => {
  it.each([
    ["--rules quality-balance-2018", "最接近的是「quality-balance-2017」", 'the nearest is "quality-balance-2017"'],
    ["--rules nowhere.json", "一个可读的文件", "a file that can be read"],
    ["--split half", "可用：weighted, per-pupil, none", "it takes weighted, per-pupil, none"],
    ["--scope specials", "可用：special", "it takes special"],
    ["--choose staff", "选择=取值", "choice=value"],
    [
      "--choose teacher-pupil-ratio=pupils --rules basic-balance-2012",
      "可用：full-time-teachers, staff",
      "it takes full-time-teachers, staff",
    ],
    ["--choose teacher-pupil-ratio=staff", "teacher-pupil-ratio", "teacher-pupil-ratio"],
    ["--county exmple", "最接近的是「example」", 'the nearest is "example"'],
    ["--explain books", "最接近的是", "the nearest is"],
    ["--explain books-per-pupil --stage primary", "可用：teachers-above", "it takes teachers-above"],
    ["--explain sports-area-per-pupil", "primary 或 junior", "primary or junior"],
    ["--stage senior", "可用：primary, junior", "it takes primary, junior"],
    ["--stage primary --school p99", "最接近的是「p", 'the nearest is "p'],
    ["--explore", "终端", "a terminal"],
    ["a.csv b.csv", "参数太多", "too many arguments"],
  ])("%s", async (line, zh, en) => {
    for (const [language, says] of [
      ["zh", zh],
      ["en", en],
    ]) {
      const { code, out, err } = await teks(`balance ${line} --lang ${language}`);
      expect(err).toContain(says);
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(out).toBe("");
      expect(code).toBe(64);
    }
  });

  it("and a file of rules or claims that cannot be taken with 65", async () => {
    const files = { "rules.json": '{ "schema": "teks/rules@1", "school": { "atLeast": 70 } }', "claims.json": '{ "rotation": "yes" }' };
    for (const line of ["--rules rules.json", "--claims claims.json"]) {
      const { code, out, err } = await teks(`balance ${line} --lang en`, { files });
      expect(err).toMatch(/the data has \d+ problems?/);
      expect(out).toBe("");
      expect(code).toBe(65);
    }
  });
});
