import { readFileSync } from "node:fs";
import { xlsxBytes } from "@teks/tables";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { teks } from "./run";

/** Twelve schools of 500 pupils and more with about 20 books a pupil, and what is said to be their total. 虚构. */
const shelf = (books: Readonly<Record<string, number>> = {}, total?: number): string => {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const pupils = 500 + at * 7;
    return [`s${at}`, `虚构第${at}小学`, "虚构县", "小学", pupils, books[`s${at}`] ?? pupils * 20 + at * at * 31].join(",");
  });
  return [
    "学校标识码,学校名称,县,学校类别,在校生数,图书册数",
    ...rows,
    ...(total === undefined ? [] : [`合计,,,,${12 * 500 + 7 * 66},${total}`]),
  ].join("\n");
};

/** Σ (500 + 7k) × 20 + 31 k², k from 0 to 11: 20 × 6462 + 31 × 506. */
const BOOKS = 129_240 + 15_686;

const check = (line: string, files: Readonly<Record<string, string | Uint8Array>>) =>
  teks(`check ${line} --rules basic-balance-2012 --on 2022-12-31`, { files });

const told = async (line: string, files: Readonly<Record<string, string | Uint8Array>>) => {
  const { out, ...rest } = await check(`${line} --format json`, files);
  return { ...rest, document: JSON.parse(out) };
};

describe("teks check on a table of schools", () => {
  // A slip by ten in one school: 535 × 20 + 775 = 11 475 became 1147.
  const slip = { "s.csv": shelf({ s5: 1147 }, BOOKS) };

  it("knows it by its columns, and ranks what is odd by what hangs on it", async () => {
    const { document, code, err } = await told("s.csv", slip);
    expect(document).toMatchObject({
      schema: "teks/screening@1",
      county: "虚构县",
      rules: { id: "basic-balance-2012" },
      schools: 12,
      synthetic: 0,
    });
    const [first] = document.suspicions;
    expect(first).toMatchObject({ kind: "outlier", schools: ["s5"], indicator: "books-per-pupil" });
    expect(first.influence.share).toBeGreaterThan(0.5);
    const total = document.suspicions.find(({ kind }: { kind: string }) => kind === "total");
    expect(total).toMatchObject({ count: "books", stage: "all", score: 11_475 - 1147 });
    expect(document.suspicions.map(({ kind }: { kind: string }) => kind)).toEqual(["outlier", "total"]);
    expect(code).toBe(1);
    expect(err).toContain("s.csv:14:图书册数");
  });

  it("has the same rows in csv and ndjson, and no sarif", async () => {
    const { document } = await told("s.csv", slip);
    const lines = (await check("s.csv --format ndjson", slip)).out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(document.suspicions);
    const csv = (await check("s.csv --format csv --lang en", slip)).out.trimEnd().split(/\r?\n/);
    expect(csv[0]).toBe("kind,schools,stage,of,says,ask,turns,share,score");
    expect(csv).toHaveLength(3);
    expect(csv[1]).toMatch(/^outlier,s5,primary,books-per-pupil,/);
    expect((await check("s.csv --format sarif", slip)).code).toBe(64);
  });

  it.each([
    ["zh", "虚构县 · 学校表核查", "1. 离群值  虚构第5小学  小学", "→ 请学校按台账核对该数及其单位", "占差异系数的"],
    [
      "en",
      "虚构县 · checks of the schools",
      "1. outlier  虚构第5小学  primary",
      "→ have the school check the figure",
      "of the coefficients of",
    ],
  ])("prints for people in %s within 80 columns", async (language, ...says) => {
    const { out } = await check(`s.csv --lang ${language}`, slip);
    for (const each of says) expect(out).toContain(each);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    expect(out.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it("finds nothing where the totals hold, and says which tests want figures", async () => {
    const { document, code } = await told("s.csv", { "s.csv": shelf({}, BOOKS) });
    expect(document.suspicions).toEqual([]);
    expect(document.untested.length).toBeGreaterThan(0);
    expect(code).toBe(2);
  });

  it("compares with the year before, from any format", async () => {
    const rows = shelf({ s3: 900 })
      .split("\n")
      .map((line) => line.split(","));
    const before = await xlsxBytes({ sheets: [{ name: "上年", rows }] });
    const files = { "now.csv": shelf(), "before.xlsx": before };
    // 521 × 20 + 31 × 9
    expect((await told("now.csv --before before.xlsx", files)).document.suspicions).toMatchObject([
      { kind: "jump", schools: ["s3"], count: "books", says: { en: "s3, books: 900 the year before, 10699 now" } },
    ]);
    expect((await check("now.csv --before nowhere.csv", files)).code).toBe(64);
    expect((await check("now.csv --before bad.csv", { ...files, "bad.csv": "学校标识码,学校类别\n1,云杉\n" })).code).toBe(65);
  });

  it("takes one county of several, whose totals then say nothing of it", async () => {
    const two = shelf({ s5: 1147 }, BOOKS).replace("s0,虚构第0小学,虚构县", "s0,虚构第0小学,另一县");
    const several = await check("s.csv --lang en", { "s.csv": two });
    expect(several.err).toContain("one of the table's 2 counties");
    expect(several.code).toBe(64);
    const { document } = await told("s.csv --county 虚构县", { "s.csv": two });
    expect(document.schools).toBe(11);
    expect(document.suspicions.map(({ kind }: { kind: string }) => kind)).toEqual(["outlier"]);
  });

  it("comes from the standard input too, and by --schools tells what a table of schools lacks", async () => {
    const { out } = await teks("check - --format json --rules basic-balance-2012", { stdin: shelf() });
    expect(JSON.parse(out).schools).toBe(12);
    const { code, err } = await check("s.csv --schools --lang en", { "s.csv": "学校名称,在校生数\n云杉小学,5\n" });
    expect(code).toBe(65);
    expect(err).toContain('a column "School type"');
  });

  it("corrects nothing there", async () => {
    for (const option of ["--apply new.json", "--corrections l.json"]) {
      const { code, err } = await check(`s.csv ${option} --lang en`, slip);
      expect(code).toBe(64);
      expect(err).toContain("a county's figures, not a table of schools");
    }
  });

  it("leaves a county's figures to the checks of figures, JSON and tables alike, also those of the year before", async () => {
    const facts = readFileSync(new URL("../../../seeds/tekes/facts.json", import.meta.url));
    expect(JSON.parse((await teks("check facts.json --format json", { files: { "facts.json": facts } })).out).schema).toBe(
      "teks/findings@1",
    );
    const files = { "now.csv": "指标,学段,数值\n在校生数,初中,8031\n", "before.csv": "指标,学段,数值\n在校生数,初中,80310\n" };
    const { out } = await teks("check now.csv --before before.csv --lang en", { files });
    expect(out).toContain("80 310 the year before and 8031 now");
  });
});
