import { readFileSync } from "node:fs";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { teks } from "./run";

const folder = new URL("../../../seeds/example/reports/", import.meta.url);
const lanshi = readFileSync(new URL("lanshi.txt", folder), "utf8");
const files = {
  "lanshi.txt": lanshi,
  "poem.txt": "两个黄鹂鸣翠柳",
  "clean.txt": "2022年，学校教师5人，学生9人。",
  "notes.txt": "2022年，学校、教师、学生9人，全覆盖。",
};

/** 学校、教师 in GB18030, so that no library made it: 学 D1A7 校 D0A3 、 A1A2 教 BDCC 师 CAA6 学 D1A7 生 C9FA 5 的的 B5C4 B5C4. */
const gb18030 = Uint8Array.of(
  0xd1,
  0xa7,
  0xd0,
  0xa3,
  0xa1,
  0xa2,
  0xbd,
  0xcc,
  0xca,
  0xa6,
  0xd1,
  0xa7,
  0xc9,
  0xfa,
  0x35,
  0xc8,
  0xcb,
  0xb5,
  0xc4,
  0xb5,
  0xc4,
);

describe("teks lint", () => {
  it.each([
    ["zh", "合计印作31,246人", "三个增长", "可能应为：一位数字有误：10,312人 → 10212人"],
    ["en", "the total is printed 31,246人", "three growths", "probably meant: one digit wrong: 10,312人 → 10212人"],
  ])("prints what was planted, and what was meant, in %s, within 80 columns", async (language, sum, claim, meant) => {
    const { out, err, code } = await teks(`lint lanshi.txt --lang ${language}`, { files, columns: 80 });
    expect(out).toContain(sum);
    expect(out).toContain(claim);
    expect(out).toContain(meant);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    expect(out.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(err).toBe("");
    expect(code).toBe(1);
  });

  it("writes one JSON document with figures, bindings and findings", async () => {
    const { out } = await teks("lint lanshi.txt --format json", { files });
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      schema: "teks/lint@1",
      isReport: true,
      on: "2023-12-31",
      file: "lanshi.txt",
      encoding: "utf-8",
      problems: [],
    });
    expect(document.figures.length).toBeGreaterThan(80);
    expect(document.findings[0]).toMatchObject({ rule: "sum", severity: "error", places: [{ line: 9 }, {}, {}] });
  });

  it("writes a SARIF log, and only it takes that format", async () => {
    const log = JSON.parse((await teks("lint lanshi.txt --format sarif", { files })).out);
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "teks" } } }] });
    expect(log.runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 9, startColumn: 10 });
    const { code, err } = await teks("overview --format sarif");
    expect(code).toBe(64);
    expect(err).toContain("sarif only with teks lint");
  });

  it("writes a row for each finding in csv and ndjson", async () => {
    const [csv, ndjson] = await Promise.all(["csv", "ndjson"].map((format) => teks(`lint lanshi.txt --format ${format}`, { files })));
    const records = ndjson?.out.trim().split("\n") ?? [];
    expect(csv?.out.trim().split("\r\n").length).toBe(records.length + 1);
    expect(csv?.out).toContain('9,10,"31,246人"');
    expect(csv?.out).toMatch(/^sum,error,.*,"one digit wrong: 10,312人 → 10212人"\r?$/m);
  });

  it("lists the figures it read when asked", async () => {
    const { out } = await teks("lint lanshi.txt --figures --lang en", { files });
    expect(out).toMatch(/9:22 {2}21,034人 {2}21034 person {2}pupils enrolled · primary/);
    expect((await teks("lint lanshi.txt --lang en", { files })).out).not.toContain("21034 person");
  });

  it("reads GB18030, the standard input and a byte-order mark", async () => {
    const from = async (stdin: string | Uint8Array) => JSON.parse((await teks("lint - --format json", { stdin })).out);
    expect(await from(gb18030)).toMatchObject({ encoding: "gb18030", file: "-", findings: [{ rule: "doubled" }] });
    expect((await from(`\uFEFF${lanshi}`)).findings.length).toBe((await from(lanshi)).findings.length);
    expect((await from(lanshi.replaceAll("\n", "\r\n"))).findings).toEqual((await from(lanshi)).findings);
  });

  it("reads the paragraphs of a Word file", async () => {
    const docx = readFileSync(new URL("lint/report.docx", import.meta.url));
    const { out, code } = await teks("lint report.docx --format json", { files: { "report.docx": docx } });
    const { encoding, findings } = JSON.parse(out);
    expect(encoding).toBe("docx");
    expect(findings[0]).toMatchObject({ rule: "sum", severity: "error" });
    expect(code).toBe(1);
  });

  it.each([
    ["poem.txt", 0, "no report on schools"],
    ["clean.txt", 0, "Nothing was found"],
    ["notes.txt", 2, "full coverage"],
  ])("ends by what was found in %s", async (file, code, says) => {
    const ran = await teks(`lint ${file} --lang en`, { files });
    expect(ran.code).toBe(code);
    expect(ran.out).toContain(says);
  });

  it("says which bytes are none, and reads on", async () => {
    const bytes = new Uint8Array([...Buffer.from("2022年，学校教师5人，学生9人"), 0xff, ...Buffer.from("。全覆盖。")]);
    const { out, code } = await teks("lint bad.txt --lang en", { files: { "bad.txt": bytes } });
    expect(out).toContain("bad.txt");
    expect(out).toContain("full coverage");
    expect(code).toBe(2);
  });

  it.each([
    ["lint", "<file> is missing"],
    ["lint nothing.txt", "a file that can be read"],
    ["lint broken.docx", "a Word file .docx"],
    ["lint lanshi.txt --on 2022-13-01", "2022-13-01"],
  ])("refuses %s", async (line, says) => {
    const broken = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
    const { err, code, out } = await teks(line, { files: { ...files, "broken.docx": broken } });
    expect(err).toContain(says);
    expect(out).toBe("");
    expect(code).toBe(64);
  });
});
