import { readFileSync } from "node:fs";
import type { Balance } from "@teks/indicators";
import { expect, it } from "vitest";
import { type BalanceRow, balanceRows, foundIn, tableFile } from "../../../packages/indicators/test/balance-golden";
import { teks } from "./run";

const documents = new Map<string, Promise<Balance>>();

/** What the terminal says of a row's table, asked once for all rows of the same table and rule. */
function documentOf({ case: name, rules, on, split }: BalanceRow): Promise<Balance> {
  const line = `balance ${name}.csv --rules ${rules} --on ${on} ${split === "" ? "" : `--split ${split}`} --format json`;
  const made =
    documents.get(line) ??
    teks(line, { files: { [`${name}.csv`]: readFileSync(tableFile(name), "utf8") } }).then(({ out, err }) => {
      expect(err).toBe("");
      return JSON.parse(out);
    });
  documents.set(line, made);
  return made;
}

it.each(balanceRows())("$case, $rules $split: $stage $what $of = $expect", async (row) => {
  expect(foundIn(await documentOf(row), row)).toBe(row.expect);
});
