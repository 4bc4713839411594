import type { IndicatorRecord } from "@teks/indicators";
import { describe, expect, it } from "vitest";
import { givenFile, goldenRows, outcomeIn, written } from "../../../packages/indicators/test/golden";
import { teks } from "./run";

const rows = goldenRows();
/** A file says what is there; why something is not there, only the library and the interface can be told. */
const numeric = rows.filter(({ given }) => !/=\s*[a-z]/.test(given));

describe("golden rows through the terminal", () => {
  it.each(numeric)("$file: $indicator, $stage, $case = $expect", async (row) => {
    const { out, err } = await teks(`indicators --format json --data given.json --on ${row.on}`, {
      files: { "given.json": JSON.stringify(givenFile(row)) },
    });
    expect(err).toBe("");
    expect(written(outcomeIn(JSON.parse(out).rows, row, "given"), row.expect)).toBe(row.expect);
  });

  const bySeed = new Map<string, Promise<readonly IndicatorRecord[]>>();
  const seedRows = (on: string) => {
    const made = bySeed.get(on) ?? teks(`indicators --format json --on ${on}`).then(({ out }) => JSON.parse(out).rows);
    bySeed.set(on, made);
    return made;
  };

  it.each(rows.filter((row) => row.case === "tekes"))("the seed gives $indicator, $stage, $place = $expect", async (row) => {
    const outcome = outcomeIn(await seedRows(row.on), row, row.place);
    expect(written(outcome, row.expect)).toBe(row.expect);
    if ("value" in outcome) expect([...outcome.assumes].sort().join("; ")).toBe(row.assumes.split("; ").sort().join("; "));
  });
});
