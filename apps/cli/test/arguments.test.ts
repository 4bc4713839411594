import { readFileSync } from "node:fs";
import { countyPlace, FAULTS, type FaultCode, findings, STATES, type State } from "@teks/indicators";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { exitOf, exitOfFindings, FAULT_EXIT } from "../src/exit";
import { verb, verbIds } from "../src/verbs";
import { teks } from "./run";

describe("a command line that is wrong ends with 64 and one line on the error stream", () => {
  it.each([
    ["chekc", "没有命令「chekc」；最接近的是「check」", 'no command "chekc"; the nearest is "check"'],
    ["check --fromat json", "没有选项「--fromat」；最接近的是「--format」", 'no option "--fromat"; the nearest is "--format"'],
    ["indicators --them classes", "最接近的是「--theme」", 'the nearest is "--theme"'],
    ["indicators --theme", "选项 --theme <id> 缺少值", "the option --theme <id> lacks its value"],
    ["explain", "缺少参数 <id>", "<id> is missing"],
    ["check once twice", "参数太多", "too many arguments"],
    ["check once --data twice", "只能给一个", "one of the two"],
    ["explain pupils-per-clas", "最接近的是「pupils-per-class」", 'the nearest is "pupils-per-class"'],
    ["indicators --theme clases", "可用：network, classes", "it takes network, classes"],
    ["indicators --stage senior", "可用：primary, junior, all", "it takes primary, junior, all"],
    ["indicators --place classes-swaped", "最接近的是「classes-swapped」", 'the nearest is "classes-swapped"'],
    ["explain pupils-per-class --stage senior", "可用：primary", "it takes primary"],
    ["check --format yaml", "可用：table, json, ndjson, csv, tsv, md", "it takes table, json, ndjson, csv, tsv, md"],
    ["check --on 2022-02-30", "2022-02-30", "the day 2022-02-30"],
    ["check --set class-size=45", "最接近的是「class-size-2017」", 'the nearest is "class-size-2017"'],
    ["check --set class-size-2017", "标准=数值", "standard=number"],
    ["check --set class-size-2017=-1", "标准=数值", "standard=number"],
    ["check --set class-size-2017@senior=45", "可用：primary", "it takes primary"],
    ["growth --year 22", "四位数的年份", "a year of four digits"],
    ["growth --payroll wages", "可用：teacher-pay, staff-pay", "it takes teacher-pay, staff-pay"],
    ["growth --series nowhere.json", "一个可读的文件", "a file that can be read"],
    ["check --data nowhere.json", "一个可读的文件", "a file that can be read"],
    ["allowance --tier 10", "起始年数:每月金额", "years:amount"],
    ["allowance --tier 5:300 --service 2012-09-01", "最低一档从 0 年起", "the lowest tier starts at 0 years"],
    ["allowance --amounts 300,x", "以逗号分开的金额", "amounts with commas"],
    ["allowance --teachers 1.5", "人数", "a whole number"],
    ["allowance --service 2012-09-01", "--tier", "--tier"],
    ["allowance --tier 0:300 --service since-2012", "起日..止日", "from..to"],
    ["allowance --tier 0:300 --service 2012-09-01 --teachers 3", "--service", "--service"],
    ["allowance --tier 0:300 --service 2012-13-01", "2012-13-01", "2012-13-01"],
  ])("%s", async (line, zh, en) => {
    for (const [language, says] of [
      ["zh", zh],
      ["en", en],
    ]) {
      const { code, out, err } = await teks(
        `${line} --lang ${language}`.replace("--theme --lang", "--lang").concat(line.endsWith("--theme") ? " --theme" : ""),
      );
      expect(err).toContain(says);
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(err).toMatch(/^teks: /);
      expect(out).toBe("");
      expect(code).toBe(64);
    }
  });

  it("names the languages to one who asks for another", async () => {
    const { code, err } = await teks("check --lang fr");
    expect(err).toContain("it takes zh, en");
    expect(code).toBe(64);
  });
});

it("decides for every fault of the library whose mistake it is", () => {
  expect(Object.keys(FAULT_EXIT).sort()).toEqual(Object.keys(FAULTS).sort());
  const data: readonly FaultCode[] = ["bad-data", "bad-json", "bad-count", "unknown-count"];
  for (const [code, exit] of Object.entries(FAULT_EXIT)) expect(exit, code).toBe(data.some((each) => each === code) ? 65 : 64);
});

it("ends by the worst that was found", () => {
  const [finding] = findings(countyPlace(tekes), { on: tekes.asOf });
  if (finding === undefined) throw new Error("no finding to change the state of");
  const of = (...states: readonly State[]) => states.map((state) => ({ ...finding, state }));
  const ends = Object.fromEntries((Object.keys(STATES) as State[]).map((state) => [state, exitOfFindings(of(state))]));
  expect(ends).toEqual({ error: 1, conflict: 1, gap: 1, slip: 0, open: 2, unchecked: 2, coincidence: 0, ok: 0 });
  expect(exitOfFindings(of("ok", "open", "gap"))).toBe(1);
  expect(exitOf(["undetermined", "met", null], of("ok"))).toBe(2);
  expect(exitOf(["met", "not-applicable", null], of("ok"))).toBe(0);
  expect(exitOf(["not-met", "undetermined"], of("open"))).toBe(1);
});

describe("help", () => {
  it.each(["zh", "en"] as const)("lists every command and fits 80 columns in %s", async (language) => {
    const { out, err, code } = await teks(`--help --lang ${language}`);
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const id of verbIds) {
      expect(out).toContain(`  ${id} `);
      expect(out).toContain(verb(id).examples[0]);
    }
    expect(out.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it.each(verbIds.flatMap((id) => (["zh", "en"] as const).map((language) => ({ id, language }))))(
    "of $id in $language shows its options and examples",
    async ({ id, language }) => {
      const { out, code } = await teks(`${id} --help --lang ${language}`);
      const { options, examples } = verb(id);
      expect(code).toBe(0);
      for (const { flags } of options) expect(out).toContain(flags);
      for (const example of examples) expect(out).toContain(example);
      expect(out).toContain(verb(id)[language]);
      expect(out.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
    },
  );

  // A county of two figures. 虚构.
  const county = "县,学生数,班级数\n虚构县,510,10\n";
  const seed = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url));
  const schools = seed("seeds/example/schools.csv");
  const files = {
    "county.csv": county,
    "schools.csv": schools,
    "last-year.csv": schools,
    "2021.csv": county,
    "2022.csv": county,
    ...Object.fromEntries(["2021", "2022"].map((year) => `seeds/example/years/${year}.csv`).map((path) => [path, seed(path)])),
    "money.json": "{}",
    "report.txt": "",
    "report.md": "2022年，学校教师5人，学生9人。",
  };

  it.each(verbIds.flatMap((id) => verb(id).examples))("%s, an example, runs", async (line) => {
    const [over, written] = [new Map<string, string | Uint8Array>(), new Map<string, string>()];
    const { out, err, code } = await teks(line.replace("teks ", ""), { files, over, written });
    expect(err).toBe("");
    expect([0, 1, 2]).toContain(code);
    const asked = / --(?:out|apply) (\S+)/.exec(line)?.[1];
    if (asked?.startsWith("corrected") === true) expect(written.has(asked)).toBe(true);
    else if (asked !== undefined) expect(over.get(asked)?.length).toBeGreaterThan(0);
    else if (!line.includes("--format sarif")) expect(out.length).toBeGreaterThan(0);
  });

  it("is the same by `teks help explain`, and the version is the package's", async () => {
    expect((await teks("help explain --lang zh")).out).toBe((await teks("explain --help --lang zh")).out);
    expect((await teks("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
