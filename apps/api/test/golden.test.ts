import type { IndicatorRecord } from "@teks/indicators";
import { indicatorIds, isValue, themeOf } from "@teks/indicators";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { type GoldenRow, givenCounts, givenFile, goldenRows, outcomeIn, written } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { XLSX_TYPE } from "../src/http/formats";
import { xlsxOf } from "./workbook";

const app = createApp();
const rows = goldenRows();

/** What is given, as a county's file where it is all numbers, else as counts, which can also say why there is none. */
const given = (row: GoldenRow) =>
  /=\s*[a-z]/.test(row.given) ? { counts: givenCounts(row.given, row.stage), on: row.on } : { county: givenFile(row), on: row.on };

/** What is given, as a table with a row a figure; nothing of what a table cannot say. */
const tableOf = (row: GoldenRow): readonly (readonly string[])[] => {
  const figures = Object.entries(givenCounts(row.given, row.stage)).flatMap(([stage, counts]) =>
    Object.entries(counts).flatMap(([count, value]) => (typeof value === "number" ? [[count, stage, String(value)]] : [])),
  );
  return [["指标", "学段", "数值"], ...figures];
};

const isTable = (row: GoldenRow): boolean => !/=\s*[a-z]/.test(row.given) && tableOf(row).length > 1;

describe("golden rows through the interface", () => {
  it.each(rows.filter(isTable))("as tables, $file: $indicator, $stage, $case = $expect", async (row) => {
    const table = tableOf(row);
    const ask = (type: string, body: Buffer) =>
      request(app)
        .post(`/v1/evaluations?on=${row.on}&stage=${row.stage}&theme=${themeOf(row.indicator)}`)
        .type(type)
        .serialize((data) => data)
        .send(body as unknown as string);
    const csv = await ask("text/csv", Buffer.from(table.map((line) => line.join(",")).join("\n")));
    expect(csv.status, JSON.stringify(csv.body.problems)).toBe(200);
    expect(written(outcomeIn(csv.body.rows, row, "given"), row.expect)).toBe(row.expect);
    const xlsx = await ask(XLSX_TYPE, await xlsxOf(table));
    expect(xlsx.body).toEqual(csv.body);
  });

  it.each(rows)("$file: $indicator, $stage, $case = $expect", async (row) => {
    const { body, status } = await request(app)
      .post(`/v1/evaluations?stage=${row.stage}&theme=${themeOf(row.indicator)}`)
      .send(given(row));
    expect(status, JSON.stringify(body.problems)).toBe(200);
    expect(written(outcomeIn(body.rows, row, "given"), row.expect)).toBe(row.expect);
  });

  it.each(rows.filter((row) => row.case === "tekes"))("the seed gives $indicator, $stage, $place = $expect", async (row) => {
    const { body } = await request(app).get(`/v1/counties/tekes/indicators?on=${row.on}&stage=${row.stage}&place=${row.place}`);
    const outcome = outcomeIn(body.rows, row, row.place);
    expect(written(outcome, row.expect)).toBe(row.expect);
    if (isValue(outcome)) expect([...outcome.assumes].sort().join("; ")).toBe(row.assumes.split("; ").sort().join("; "));
  });

  it("takes bare counts as it takes a county's file", async () => {
    const row = rows.find((each) => each.indicator === "pupils-per-class" && each.stage === "primary");
    if (row === undefined) throw new Error("no golden row for the primary class size");
    const [file, counts] = await Promise.all([
      request(app)
        .post("/v1/evaluations")
        .send({ county: givenFile(row), on: row.on }),
      request(app)
        .post("/v1/evaluations")
        .send({ counts: givenCounts(row.given, row.stage), on: row.on }),
    ]);
    expect(counts.body.rows).toEqual(file.body.rows);
    expect(new Set(counts.body.rows.map(({ id }: IndicatorRecord) => id)).size).toBe(indicatorIds.length);
  });
});
