import { type Schemas, teksClient } from "@teks/client";
import { indicatorIds, isValue, themeOf } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { type GoldenRow, givenCounts, givenFile, goldenRows, outcomeIn, written } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { XLSX_TYPE } from "../src/http/formats";
import { listening } from "./listening";
import { xlsxOf } from "./workbook";

const server = listening(createApp());
const client = () => teksClient({ baseUrl: server.origin() });
const rows = goldenRows();

type Evaluation = Schemas["Evaluation"];

/** As it is sent: what the library keeps from change is the caller's own there. */
const sent = (evaluation: object): Evaluation => JSON.parse(JSON.stringify(evaluation));

const asFile = (row: GoldenRow) => sent({ county: givenFile(row), on: row.on });
const asCounts = (row: GoldenRow) => sent({ counts: givenCounts(row.given, row.stage), on: row.on });

/** What is given, as a county's file where it is all numbers, else as counts, which can also say why there is none. */
const given = (row: GoldenRow) => (/=\s*[a-z]/.test(row.given) ? asCounts(row) : asFile(row));

/** What is asked of a row. */
const asked = ({ stage, indicator }: GoldenRow) => ({ stage, theme: themeOf(indicator) });

/** What an evaluation gives of a body: JSON, or a file of a type. */
async function evaluated(body: Evaluation | string | Uint8Array, query: object = {}, type = "application/json") {
  const { data, error } = await client().POST("/v1/evaluations", { params: { query }, headers: { "Content-Type": type }, body });
  expect(error).toBeUndefined();
  return data?.rows ?? [];
}

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
    const query = { ...asked(row), on: row.on };
    const csv = await evaluated(table.map((line) => line.join(",")).join("\n"), query, "text/csv");
    expect(written(outcomeIn(csv, row, "given"), row.expect)).toBe(row.expect);
    expect(await evaluated(await xlsxOf(table), query, XLSX_TYPE)).toEqual(csv);
  });

  it.each(rows)("$file: $indicator, $stage, $case = $expect", async (row) => {
    expect(written(outcomeIn(await evaluated(given(row), asked(row)), row, "given"), row.expect)).toBe(row.expect);
  });

  it.each(rows.filter((row) => row.case === "tekes"))("the seed gives $indicator, $stage, $place = $expect", async (row) => {
    const query = { on: row.on, stage: row.stage, place: row.place };
    const { data } = await client().GET("/v1/counties/{county}/indicators", { params: { path: { county: "tekes" }, query } });
    const outcome = outcomeIn(data?.rows ?? [], row, row.place);
    expect(written(outcome, row.expect)).toBe(row.expect);
    if (isValue(outcome)) expect([...outcome.assumes].sort().join("; ")).toBe(row.assumes.split("; ").sort().join("; "));
  });

  it("takes bare counts as it takes a county's file", async () => {
    const row = rows.find((each) => each.indicator === "pupils-per-class" && each.stage === "primary");
    if (row === undefined) throw new Error("no golden row for the primary class size");
    const file = await evaluated(asFile(row));
    const counts = await evaluated(asCounts(row));
    expect(counts).toEqual(file);
    expect(new Set(counts.map(({ id }) => id)).size).toBe(indicatorIds.length);
  });
});
