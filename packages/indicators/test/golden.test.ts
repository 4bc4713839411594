import { describe, expect, it } from "vitest";
import { countyPlace, evaluate, indicator, indicatorIds, isValue, placesIn } from "../src/index";
import { givenPlace, goldenRows, tekes as seed, written } from "./golden";

const tekes = countyPlace(seed);
const rows = goldenRows();

describe("golden rows", () => {
  it.each(rows)("$file: $indicator, $stage, $case = $expect", (row) => {
    expect(written(evaluate(row.indicator, givenPlace(row), row), row.expect)).toBe(row.expect);
    expect(row.worked, "a golden row shows how it was worked out by hand").not.toBe("");
  });

  it.each(rows.filter((row) => row.case === "tekes"))("the seed gives $indicator, $stage, $place = $expect", (row) => {
    const place = placesIn(tekes).find(({ id }) => id === row.place);
    if (place === undefined) throw new Error(`golden: the seed has no place ${row.place}`);
    const outcome = evaluate(row.indicator, place, row);
    expect(written(outcome, row.expect)).toBe(row.expect);
    if (isValue(outcome)) expect([...outcome.assumes].sort().join("; ")).toBe(row.assumes.split("; ").sort().join("; "));
  });

  it.each(indicatorIds.flatMap((id) => indicator(id).stages.map((stage) => ({ id, stage }))))(
    "$id has a golden row at $stage",
    ({ id, stage }) => {
      const has = rows.some((row) => row.indicator === id && row.stage === stage && !row.expect.startsWith("gap:"));
      const refused = indicator(id).refused !== undefined;
      expect(has || refused, `add a row for ${id} at ${stage}, worked out by hand, to packages/indicators/golden/<theme>.csv`).toBe(true);
    },
  );
});
