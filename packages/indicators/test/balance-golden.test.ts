import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { balance } from "../src/index";
import { balanceRows, foundIn, optionsOf, tableSchools } from "./balance-golden";

const rows = balanceRows();

describe("golden rows of a table of schools", () => {
  it.each(rows)("$case, $rules $split, $stage: $what $of = $expect", (row) => {
    expect(foundIn(balance(tableSchools(row.case), optionsOf(row)), row)).toBe(row.expect);
  });

  it("leave no table without a row", () => {
    const tables = readdirSync(new URL("../golden/balance/", import.meta.url)).filter((name) => name !== "expect.csv");
    expect(tables.sort()).toEqual([...new Set(rows.map((row) => `${row.case}.csv`))].sort());
  });

  it("show how a number was worked out", () => {
    expect(rows.filter(({ what, worked }) => ["cv", "value", "composite"].includes(what) && worked === "").map(({ of }) => of)).toEqual([]);
  });
});
