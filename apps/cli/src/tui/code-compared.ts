import type { Files, Three } from "./code";
import { line, settingCode, settingWords } from "./code-words";
import type { Model } from "./model";

/** The day by which all files are judged; undefined where each is by its own. */
function commonDay({ on, beside, facts }: Model): string | undefined {
  if (facts.day !== undefined || beside === undefined || "tables" in beside) return on;
  return beside.counties.every((each) => each.on === on) ? on : undefined;
}

/** Several files compared. The API has nothing that compares: it is asked for each of them by itself. */
export function ofCompared(model: Model, { compared = [] }: Files, one: (file: string) => Three): Three {
  const day = commonDay(model);
  const { balance: told } = model;
  const isTables = model.beside !== undefined && "tables" in model.beside;
  const judging = !isTables || told === undefined ? [] : ["--rules", told.rules.id, "--split", told.split];
  const names = JSON.stringify(compared);
  const typescript = isTables
    ? [
        'import { readFileSync } from "node:fs";',
        'import { balance, compareBalances, readSchools } from "@teks/indicators";',
        'import { parse } from "csv-parse/sync";',
        "",
        `const balances = ${names}.map((file) => {`,
        '  const rows = parse(readFileSync(file, "utf8"), { columns: true, bom: true });',
        `  return balance(readSchools(rows), { rules: "${told?.rules.id}", on: "${day}", split: "${told?.split}" });`,
        "});",
        "console.log(JSON.stringify(compareBalances(balances)));",
      ]
    : [
        'import { readFileSync } from "node:fs";',
        'import { assess, compareRows, countyPlace } from "@teks/indicators";',
        "",
        `const sides = ${names}.map((file) => {`,
        '  const county = JSON.parse(readFileSync(file, "utf8"));',
        "  const place = countyPlace(county);",
        `  const { rows } = assess(place, { on: ${day === undefined ? "county.asOf" : `"${day}"`}${settingCode(model)} });`,
        "  return rows.filter((row) => row.place === place.id);",
        "});",
        "console.log(JSON.stringify(compareRows(sides)));",
      ];
  return {
    cli: line(
      "teks",
      "compare",
      ...compared,
      ...judging,
      ...(day === undefined ? [] : ["--on", day]),
      ...settingWords(model),
      "--format",
      "json",
    ),
    curl: compared.map((file) => one(file).curl).join("\n"),
    typescript: typescript.join("\n"),
  };
}
