import { type CountyFile, indicatorIds, isValue, standardIds } from "@teks/indicators";
import { parse } from "csv-parse/sync";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { teks } from "./run";

/** Every command in the forms that show something else: what its table must say, in both languages, and how it ends. */
const COMMANDS = [
  { line: "overview", schema: "teks/overview@1", zh: "无法判定", en: "undetermined", code: 1 },
  { line: "indicators", schema: "teks/indicators@1", zh: "不达标 ≤ 45", en: "not met ≤ 45", code: 1 },
  { line: "indicators --theme classes --stage junior", schema: "teks/indicators@1", zh: "15.6  人/班", en: "15.6  pupils/class", code: 2 },
  { line: "indicators --place classes-swapped", schema: "teks/indicators@1", zh: "47.5", en: "47.5", code: 2 },
  {
    line: "explain pupils-per-class --stage primary",
    schema: "teks/explanation@1",
    zh: "§1 小学在校生 · 印作“18280人”",
    en: "printed “18280人”",
    code: 1,
  },
  { line: "explain classes-needed", schema: "teks/explanation@1", zh: "568 班", en: "568 classes", code: 0 },
  { line: "check", schema: "teks/findings@1", zh: "很可能印反了", en: "printed the", code: 1 },
  { line: "allowance", schema: "teks/allowance@1", zh: "300 至 500 元/月", en: "300 to 500 yuan per month", code: 2 },
  { line: "allowance --teachers 120", schema: "teks/allowance@1", zh: "36 000 至 60 000 元/月", en: "36 000 to 60 000 yuan per", code: 2 },
  {
    line: "allowance --tier 0:300 --tier 10:400 --tier 20:500 --service 2002-09-01..2007-08-31 --service 2012-09-01..",
    schema: "teks/allowance@1",
    zh: "4800 元/年",
    en: "4800 yuan per year",
    code: 0,
  },
  { line: "growth", schema: "teks/growth@1", zh: "2019 2020 2021 2022", en: "2019 2020 2021 2022", code: 2 },
  {
    line: "balance",
    schema: "teks/balance@1",
    zh: "合成数据：60 所学校是虚构的",
    en: "synthetic data: 60 of the schools are made up",
    code: 1,
  },
  { line: "balance --split weighted --schools", schema: "teks/balance@1", zh: "拆分 2 个学段", en: "2 stages divided", code: 1 },
  {
    line: "balance --rules basic-balance-2012",
    schema: "teks/balance@1",
    zh: "达标 ≤ 0.65",
    en: "met ≤ 0.65",
    code: 2,
  },
  {
    line: "balance --split weighted --explain sports-area-per-pupil --stage primary",
    schema: "teks/balance-explanation@1",
    zh: "差异系数  0.708",
    en: "coefficient of variation  0.708",
    code: 1,
  },
  { line: "balance --stage primary --school p20", schema: "teks/balance-explanation@1", zh: "达标5至6项", en: "5 to 6 met", code: 2 },
  { line: "catalogue", schema: "teks/catalogue@1", zh: "在校生数 ÷ 班数", en: "pupils enrolled ÷ classes", code: 0 },
  { line: "catalogue --standards", schema: "teks/standards@1", zh: "小学 ≤ 45、初中 ≤ 50", en: "primary ≤ 45, junior ≤ 50", code: 0 },
] as const;

const LANGUAGES = ["zh", "en"] as const;
const cases = COMMANDS.flatMap((command) => LANGUAGES.map((language) => ({ ...command, language, says: command[language] })));

/** An explanation is one record, and in a sheet a row for each of its nodes. */
const isTree = (schema: string): boolean => schema.endsWith("explanation@1");

const linesOf = (text: string): readonly string[] => text.split("\n").slice(0, -1);

describe.each(cases)("teks $line in $language", ({ line, language, schema, says, code }) => {
  const run = (format: string, columns?: number) =>
    teks(`${line} --lang ${language} --format ${format}`, columns === undefined ? {} : { columns });
  const document = async () => JSON.parse((await run("json")).out);

  it.each([80, 100, 160])("prints a table that says so within %d columns", async (columns) => {
    const { out, err, code: ended } = await run("table", columns);
    expect(out).toContain(says);
    expect(err).toBe("");
    expect(ended).toBe(code);
    expect(linesOf(out).filter((each) => stringWidth(each) > columns)).toEqual([]);
    expect(linesOf(out).filter((each) => each !== each.trimEnd())).toEqual([]);
    expect(out).not.toMatch(/undefined|NaN|Infinity|\[object|\{\w+\}/);
    expect(out).not.toContain("\u001b");
  });

  it("writes one JSON document and nothing else", async () => {
    const { out, err, code: ended } = await run("json");
    expect(JSON.parse(out).schema).toBe(schema);
    expect(err).toBe("");
    expect(ended).toBe(code);
  });

  it("writes the document's rows one a line", async () => {
    const { out } = await run("ndjson");
    const records = linesOf(out).map((each) => JSON.parse(each));
    expect(records.length).toBeGreaterThan(0);
    const all = await document();
    const lists = [all, ...Object.values(all).filter(Array.isArray)];
    if (schema !== "teks/growth@1" && schema !== "teks/balance@1") expect(lists).toContainEqual(isTree(schema) ? records[0] : records);
  });

  it("writes a sheet of as many rows, each as wide as its head", async () => {
    const [{ out }, { out: records }] = await Promise.all([run("csv"), run("ndjson")]);
    const [head = [], ...rows]: string[][] = parse(out, { bom: true });
    expect(new Set(head).size).toBe(head.length);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    if (!isTree(schema)) expect(rows.length).toBe(linesOf(records).length);
    expect(out.startsWith("\uFEFF")).toBe(language === "zh");
    expect(out.replaceAll("\r\n", "")).not.toContain("\r");
  });

  it("writes Markdown with a title", async () => {
    const { out } = await run("md");
    expect(out.startsWith("# ")).toBe(true);
    const tables = linesOf(out).filter((each) => each.startsWith("|"));
    const bars = (text: string) => text.replaceAll("\\|", "").split("|").length;
    expect(new Set(tables.map(bars)).size).toBeLessThanOrEqual(4);
    expect(out).not.toMatch(/undefined|NaN/);
    expect(out).not.toContain("\u001b");
  });
});

describe("teks overview", () => {
  it("is what `teks` prints where no terminal is, and then nothing was put to the test", async () => {
    const [bare, named] = await Promise.all([teks("--lang zh"), teks("overview --lang zh")]);
    expect(bare.out).toBe(named.out);
    expect(bare.code).toBe(0);
  });

  it("ranks what to ask by how many verdicts it decides", async () => {
    const { items } = JSON.parse((await teks("overview --format json")).out);
    const decides = items.filter(({ kind }: { kind: string }) => kind === "ask").map(({ state }: { state: number }) => state);
    expect(decides.length).toBeGreaterThan(10);
    expect(decides).toEqual(decides.toSorted((a: number, b: number) => b - a));
  });

  it("takes a count's stages together and ranks it by all of its verdicts", async () => {
    const { out } = await teks("overview --lang en");
    const shown = [...out.matchAll(/^ +(\d+) {2}\S.* {2}(?:all|primary|junior)/gm)].map(([, decides]) => Number(decides));
    expect(shown).toHaveLength(10);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    expect(out).toMatch(/\d {2}pupils in the largest class +junior, primary/);
  });

  it("counts the claims that have no figure, and reads none of them as a value", async () => {
    expect((await teks("overview --lang en")).out).toContain("Claims without figures: 79");
  });

  it("says of made-up data that it is made up", async () => {
    const files = { "made-up.json": JSON.stringify({ ...tekes, synthetic: true }) };
    expect((await teks("overview --data made-up.json --lang zh", { files })).out).toContain("合成数据");
  });
});

describe("teks indicators", () => {
  const rowsOf = async (options: string) => JSON.parse((await teks(`indicators --format json ${options}`)).out).rows;

  it("has every indicator of the catalogue at each of its stages", async () => {
    const rows = await rowsOf("--place tekes");
    expect(new Set(rows.map(({ id }: { id: string }) => id))).toEqual(new Set(indicatorIds));
  });

  it("has a row's value exactly, in the unit, with its verdict, doubts and what it rests on", async () => {
    const [row] = await rowsOf("--theme classes --stage primary --place tekes");
    expect(row).toMatchObject({
      id: "pupils-per-class",
      theme: "classes",
      system: "S2",
      place: "tekes",
      stage: "primary",
      title: { zh: "平均班额", en: "average students per class" },
      value: 18280 / 169,
      exact: "18280/169",
      unit: "pupil/class",
      assumes: [],
      verdict: "not-met",
      doubts: ["class-counts-by-stage"],
    });
  });

  it("has null and the gap where there is no value", async () => {
    const [row] = (await rowsOf("--theme classes --stage primary --place tekes")).filter(
      ({ id }: { id: string }) => id === "largest-class-size",
    );
    expect(row).toMatchObject({
      value: null,
      exact: null,
      gap: { gap: "missing", counts: [{ count: "largest-class", stage: "primary", absent: "not-reported" }] },
    });
  });

  it("judges by the day and by the limits that the caller sets", async () => {
    const verdicts = async (options: string) =>
      (await rowsOf(`--theme classes --stage junior --place classes-swapped ${options}`))
        .filter(({ id }: { id: string }) => id === "pupils-per-class")
        .map(({ verdict }: { verdict: string }) => verdict);
    expect(await verdicts("")).toEqual(["undetermined"]);
    expect(await verdicts("--set class-size-2017=45")).toEqual(["not-met"]);
    expect(await verdicts("--set class-size-2017@junior=45 --set class-size-2017@primary=90")).toEqual(["not-met"]);
    expect(await verdicts("--set class-size-2017@primary=45")).toEqual(["undetermined"]);
    expect(await verdicts("--on 2017-05-22")).toEqual(["not-applicable"]);
  });

  it("marks what a check finds in error and what rests on an assumption, and says what the marks mean", async () => {
    const { out } = await teks("indicators --theme classes --place tekes --lang en");
    expect(out).toMatch(/primary +108\.2 +pupils\/class +⚑ +not met ≤ 45/);
    expect(out).toMatch(/junior +161 +classes +~/);
    expect(out).toContain("⚑ uses a figure that a check finds in error");
    expect(out).toContain("~ rests on an assumption");
  });

  it("names what is missing beside its stage, which it need not repeat", async () => {
    const { out } = await teks("indicators --theme classes --place tekes --lang en", { columns: 120 });
    expect(out).toMatch(/missing: pupils in the largest class$/m);
    expect(out).not.toContain("(primary)");
  });

  it("says so where nothing is asked for that is there", async () => {
    expect((await teks("indicators --theme aid --place classes-swapped --lang zh")).out).toContain("没有这样的行");
  });

  it("ends with 0 where nothing judged is short of met, and where nothing is judged", async () => {
    const { code, out } = await teks("explain pupils-per-staff --stage junior --format json");
    expect(JSON.parse(out).judgements.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["met"]);
    expect(code).toBe(0);
    expect((await teks("indicators --theme aid --stage all --place tekes")).code).toBe(0);
  });
});

describe("teks explain", () => {
  it("shows the widest stage that an indicator has, and names the others", async () => {
    const { out } = await teks("explain pupils-per-class --lang en");
    expect(out).toContain("38.5 pupils per class");
    expect(out).toContain("--stage primary");
    expect((await teks("explain largest-class-size --lang en")).out).toContain("missing: pupils in the largest class (primary)");
  });

  it("shows the finding that a figure of it is in error", async () => {
    expect((await teks("explain pupils-per-class --stage primary --lang zh")).out).toContain("⚑ 分学段班数");
    expect((await teks("explain pupils-per-class --lang zh")).out).not.toContain("⚑");
  });

  it("shows another reading of the figures as its own place", async () => {
    const { out } = await teks("explain pupils-per-class --stage junior --place classes-swapped --lang zh");
    expect(out).toContain("小学、初中班数互换");
    expect(out).toContain("47.5 人/班");
  });

  it("says why what must not be divided is not", async () => {
    const refused = JSON.parse((await teks("indicators --format json")).out).rows.filter(
      ({ gap }: { gap?: { gap: string } }) => gap?.gap === "refused",
    );
    expect(refused.length).toBeGreaterThan(0);
    const { out, code } = await teks(`explain ${refused[0].id} --lang zh`);
    expect(out).toContain("不予计算");
    expect(code).toBe(0);
  });
});

describe("teks check", () => {
  it("puts the worst first", async () => {
    const { out } = await teks("check --lang en");
    const at = (word: string) => out.search(new RegExp(`^${word}  `, "m"));
    expect(at("error")).toBeLessThan(at("conflict"));
    expect(at("conflict")).toBeLessThan(at("open"));
    expect(at("open")).toBeLessThan(at("consistent"));
  });

  it("ends with 2 where all that was found is what cannot be checked", async () => {
    const nothing: CountyFile = { ...tekes, figures: [], claims: [] };
    const { code, out } = await teks("check --data empty.json --format json", { files: { "empty.json": JSON.stringify(nothing) } });
    const states = new Set(JSON.parse(out).findings.map(({ state }: { state: string }) => state));
    expect(states).toContain("unchecked");
    for (const found of ["error", "conflict", "gap"]) expect(states).not.toContain(found);
    expect(code).toBe(2);
  });
});

describe("teks growth", () => {
  const rising = { "2019": 100, "2020": 110, "2021": 121, "2022": 133.1 };
  const slower = { "2019": 100, "2020": 101, "2021": 102, "2022": 103 };
  const series = {
    appropriation: rising,
    "recurrent-revenue": slower,
    "spending-per-pupil": rising,
    "teacher-pay": rising,
    "public-funds-per-pupil": rising,
    "education-expenditure": rising,
    "education-expenditure-per-student": rising,
  };
  const growth = (data: object, options = "") =>
    teks(`growth --series money.json ${options}`, { files: { "money.json": JSON.stringify(data) } });

  it("ends with 0 where all comparisons hold", async () => {
    const { code, out } = await growth(series, "--lang en");
    expect(code).toBe(0);
    expect(out).toMatch(/2022 +10% +> +0\.9804% +met/);
    expect(out).not.toContain("What to ask");
  });

  it("ends with 1 at a breach in any year, whatever is missing", async () => {
    const { code, out } = await growth({ "teacher-pay": { "2020": 100, "2021": 100 } }, "--format json");
    expect(code).toBe(1);
    expect(JSON.parse(out).threeGrowths.verdict).toBe("not-met");
  });

  it("compares the pay that is asked for", async () => {
    expect((await growth(series, "--payroll staff-pay")).code).toBe(2);
  });

  it("ends at the year that is asked for", async () => {
    const { out } = await growth(series, "--year 2021 --format json");
    const { threeGrowths, twoNeverDecreases } = JSON.parse(out);
    expect(threeGrowths.asks).toContainEqual({ series: "appropriation", year: 2018, absent: "not-reported" });
    expect(twoNeverDecreases.asks).toContainEqual({ series: "education-expenditure", year: 2018, absent: "not-reported" });
  });

  it("names every problem of a series at once", async () => {
    const { code, err, out } = await growth({ apropriation: {}, "teacher-pay": { "22": 1, "2021": "much" } }, "--lang zh");
    expect(code).toBe(65);
    expect(out).toBe("");
    expect(err).toContain("3 处");
    for (const part of ["apropriation", "teacher-pay", "much"]) expect(err).toContain(part);
  });
});

describe("teks allowance", () => {
  it("is the same from the options as from the county's own amounts", async () => {
    const drawn = async (options: string) => JSON.parse((await teks(`allowance --format json --teachers 10 ${options}`)).out).drawn;
    expect(await drawn("--amounts 300,400,500")).toEqual(await drawn(""));
    expect(await drawn("--tier 0:300 --tier 5:500")).toEqual(await drawn(""));
    expect(await drawn("--amounts 200")).toContainEqual({
      who: "all",
      teachers: 10,
      monthly: { low: 2000, high: 2000 },
      annual: { low: 24000, high: 24000 },
    });
  });

  it("counts service on the day, breaks left out", async () => {
    const years = async (on: string) =>
      JSON.parse((await teks(`allowance --format json --tier 0:300 --service 2010-09-01..2015-08-31 --service 2016-09-01 --on ${on}`)).out)
        .years;
    expect(await years("2022-08-31")).toBe(10);
    expect(await years("2022-09-01")).toBe(11);
  });

  it("asks for amounts where neither the options nor the county have any", async () => {
    const { code, err } = await teks("allowance --data empty.json", { files: { "empty.json": JSON.stringify({ ...tekes, figures: [] }) } });
    expect(code).toBe(64);
    expect(err).toContain("--amounts");
  });
});

describe("teks catalogue", () => {
  it("has every indicator, or those of a theme, or every standard", async () => {
    const read = async (options: string) => JSON.parse((await teks(`catalogue --format json ${options}`)).out);
    expect((await read("")).indicators.map(({ id }: { id: string }) => id)).toEqual(indicatorIds);
    expect(new Set((await read("--theme classes")).indicators.map(({ theme }: { theme: string }) => theme))).toEqual(new Set(["classes"]));
    const { standards } = await read("--standards");
    expect(standards.map(({ id }: { id: string }) => id)).toEqual(standardIds);
    const size = standards.find(({ id }: { id: string }) => id === "class-size-2017");
    expect(size.onDay).toEqual({
      primary: { value: 45, from: "2017-05-23", grade: "B", set: false },
      junior: { value: 50, from: "2017-05-23", grade: "B", set: false },
    });
  });

  it("shows the limits in force on the day, and an unverified one only as what the caller must set", async () => {
    const shown = async (options: string) => (await teks(`catalogue --standards --format csv --lang en ${options}`)).out;
    expect(await shown("--on 2022-12-31")).toMatch(/^public-funds-per-pupil.*primary ≥ 650, junior ≥ 850/m);
    expect(await shown("--on 2023-03-01")).toMatch(/^public-funds-per-pupil.*primary ≥ 720, junior ≥ 940/m);
    expect(await shown("")).toMatch(/^government-points-2012.*set it with --set government-points-2012=value/m);
    expect(await shown("--set government-points-2012=80")).toMatch(/^government-points-2012.*≥ 80/m);
  });
});

it("colours a terminal, and neither a pipe nor a terminal that wants none", async () => {
  const coloured = async (line: string, world: Parameters<typeof teks>[1]) => (await teks(line, world)).out.includes("\u001b[");
  expect(await coloured("overview", { isTTY: true })).toBe(true);
  expect(await coloured("overview", {})).toBe(false);
  expect(await coloured("overview --no-color", { isTTY: true })).toBe(false);
  expect(await coloured("overview", { isTTY: true, env: { NO_COLOR: "1" } })).toBe(false);
  expect(await coloured("overview --format json", { isTTY: true })).toBe(false);
});

it("keeps colours out of the widths: a coloured page is the plain one with colours", async () => {
  const [plain, coloured] = await Promise.all([teks("indicators"), teks("indicators", { isTTY: true })]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  expect(coloured.out.replaceAll(/\u001b\[\d*m/g, "")).toBe(plain.out);
});

it("speaks the language of the locale unless it is told another", async () => {
  const chinese = async (line: string, env: Record<string, string>) => (await teks(line, { env })).out.includes("特克斯县");
  expect(await chinese("check", { LANG: "zh_CN.UTF-8" })).toBe(true);
  expect(await chinese("check", { LANG: "en_GB.UTF-8" })).toBe(false);
  expect(await chinese("check", { LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toBe(false);
  expect(await chinese("check", { LANG: "zh_CN.UTF-8", LC_ALL: "" })).toBe(true);
  expect(await chinese("check", { LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_GB.UTF-8" })).toBe(false);
  expect(await chinese("check", { LANG: "en_GB.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" })).toBe(true);
  expect(await chinese("check", { LC_MESSAGES: "zh_CN.UTF-8", LC_ALL: "POSIX" })).toBe(false);
  expect(await chinese("check --lang=en", { LANG: "zh_CN.UTF-8" })).toBe(false);
  expect(await chinese("--lang zh check", {})).toBe(true);
});

it("has a value for every row that is judged met or not met", async () => {
  const { rows } = JSON.parse((await teks("indicators --format json")).out);
  const judged = rows.filter(({ verdict }: { verdict: string }) => verdict === "met" || verdict === "not-met");
  expect(judged.length).toBeGreaterThan(0);
  expect(judged.every((row: { value: number | null }) => row.value !== null)).toBe(true);
  expect(isValue(judged[0])).toBe(true);
});
