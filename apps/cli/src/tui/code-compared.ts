import type { Files, Three } from "./code";
import { line, settingCode, settingWords } from "./code-words";
import type { Model } from "./model";

/** The day by which all files are judged; undefined where each is by its own. */
function commonDay({ on, beside, facts }: Model): string | undefined {
  if (facts.day !== undefined || beside === undefined || "tables" in beside) return on;
  return beside.counties.every((each) => each.on === on) ? on : undefined;
}

/** Several files compared, each of whatever kind offices have. The API has nothing that compares. */
export function ofCompared(model: Model, { compared = [] }: Files): Three {
  const day = commonDay(model);
  const { balance: told, on } = model;
  const isTables = model.beside !== undefined && "tables" in model.beside;
  const judging = !isTables || told === undefined ? [] : ["--rules", told.rules.id, "--split", told.split];
  const names = JSON.stringify(compared);
  const typescript = isTables
    ? [
        'import { readFileSync } from "node:fs";',
        'import { schoolsOf } from "@teks/files";',
        'import { balance, compareBalances } from "@teks/indicators";',
        "",
        `const balances = ${names}.map((file) => {`,
        "  const { schools } = schoolsOf(readFileSync(file), { file });",
        `  return balance(schools, { rules: "${told?.rules.id}", on: "${day}", split: "${told?.split}"${settingCode(model)} });`,
        "});",
        "console.log(JSON.stringify(compareBalances(balances)));",
      ]
    : [
        'import { readFileSync } from "node:fs";',
        'import { figuresOf } from "@teks/files";',
        'import { assess, compareRows, countyPlace } from "@teks/indicators";',
        "",
        `const sides = ${names}.map((file) => {`,
        `  const { county } = figuresOf(readFileSync(file), { file, on: "${on}" });`,
        "  if (!county) throw new Error(file);",
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
    typescript: typescript.join("\n"),
  };
}
