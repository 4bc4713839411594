import { readFileSync } from "node:fs";
import { balanceBook, schoolsOf } from "@teks/files";
import { readCsv, readXlsx, xlsxBytes } from "@teks/tables";
import { parse as parseCsv } from "csv-parse/sync";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { tableFile, tableSchools } from "../../../packages/indicators/test/balance-golden";
import { createApp } from "../src/app";
import { TSV_TYPE, XLSX_TYPE } from "../src/http/formats";
import { bytesIn } from "./workbook";

const app = createApp({
  log: (error) => {
    throw error;
  },
});

const RULE = { rules: "quality-balance-2017", on: "2022-12-31" } as const;
const TABLE = readFileSync(tableFile("six-of-seven"), "utf8");

const balanceAs = async (type: string, language = "zh", address = "/v1/balance") => {
  const asked = request(app).post(address).query(RULE).type("text/csv").set({ Accept: type, "Accept-Language": language }).send(TABLE);
  const response = await bytesIn(asked);
  expect([response.status, response.type], String(response.body)).toEqual([200, type]);
  return response.body as Buffer;
};

const { body: balance } = await request(app).post("/v1/balance").query(RULE).type("text/csv").send(TABLE);

const cellsOf = (bytes: Uint8Array, sheet: number | string) =>
  readXlsx(bytes, { sheet }).sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell)) ?? [];

describe("a balance", () => {
  it("as CSV and between tabs has a row a coefficient: the numbers of its JSON", async () => {
    const expected = balance.stages.flatMap(({ stage, indicators }: { stage: string; indicators: readonly Record<string, unknown>[] }) =>
      indicators.map(({ id, cv, mean, verdict }) => [stage, id, String(cv ?? ""), String(mean ?? ""), verdict ?? ""]),
    );
    expect(expected).toHaveLength(14);
    const csv = (await balanceAs("text/csv", "en")).toString();
    const tsv = (await balanceAs(TSV_TYPE)).toString();
    for (const text of [csv, tsv.replaceAll("\t", ",")]) {
      const rows: readonly Record<string, string>[] = parseCsv(text, { columns: true });
      expect(rows.map(({ stage, indicator, cv, mean, verdict }) => [stage, indicator, cv, mean, verdict])).toEqual(expected);
    }
    expect((await balanceAs("text/csv")).toString()).toBe(`\ufeff${csv}`);
  });

  it("as XLSX is the workbook of live formulas, in the language asked for, and its schools can be read again", async () => {
    const book = await balanceAs(XLSX_TYPE);
    expect(readXlsx(book).names).toEqual(["概要", "学校", "参评范围", "小学", "初中", "规则"]);
    expect(schoolsOf(book, { sheet: "学校" }).schools.map(({ id }) => id)).toEqual(tableSchools("six-of-seven").map(({ id }) => id));
    expect(readXlsx(await balanceAs(XLSX_TYPE, "en")).names).toContain("Summary");
    expect(book).toEqual(Buffer.from(await xlsxBytes(balanceBook(tableSchools("six-of-seven"), RULE, "zh"))));
  });

  it("of several counties as XLSX has a row a coefficient on one sheet", async () => {
    const rows = cellsOf(await balanceAs(XLSX_TYPE, "en", "/v1/balances"), 1);
    expect(rows).toHaveLength(15);
    expect(readXlsx(await balanceAs(XLSX_TYPE, "en", "/v1/balances")).names).toEqual(["coefficients"]);
  });
});

describe("a list", () => {
  const INDICATORS = "/v1/counties/tekes/indicators?stage=primary&limit=3";

  it("says the same in every type", async () => {
    const { body, headers } = await request(app).get(INDICATORS);
    const ids = body.rows.map(({ id }: { id: string }) => id);
    const csv = await request(app).get(INDICATORS).set({ Accept: "text/csv", "Accept-Language": "en" });
    const tsv = await request(app).get(INDICATORS).set("Accept", TSV_TYPE);
    const book = await bytesIn(request(app).get(INDICATORS).set("Accept", XLSX_TYPE));
    expect(readCsv(Buffer.from(csv.text)).rows.map(({ fields: [id] }) => id)).toEqual(ids);
    expect(readCsv(Buffer.from(tsv.text), { delimiter: "\t" }).rows.map(({ fields: [id] }) => id)).toEqual(ids);
    expect(JSON.stringify(cellsOf(book.body, 1))).toContain(ids[0]);
    for (const each of [csv, tsv, book]) expect(each.headers.link).toBe(headers.link);
  });

  it("is kept for each language, since a CSV for Chinese begins otherwise", async () => {
    const start = async (language: string) => {
      const { text } = await request(app).get(INDICATORS).set({ Accept: "text/csv", "Accept-Language": language });
      return text.slice(0, 3);
    };
    expect([await start("zh"), await start("en"), await start("zh-CN"), await start("en-GB, zh;q=0.5")]).toEqual([
      "\ufeffid",
      "id,",
      "\ufeffid",
      "id,",
    ]);
  });
});
