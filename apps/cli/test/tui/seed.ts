import { readFileSync } from "node:fs";
import { figuresOf } from "@teks/files";
import { balance, type CountyFile, readSchools } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import roster from "@teks/seeds/example/schools.csv";
import { parse } from "csv-parse/sync";
import { judged } from "../../src/tui/judged";
import { modelOf, withBalance } from "../../src/tui/model";

/** The county of the seeds, as the explorer opens it. */
export const tekes: CountyFile = parseCounty(
  JSON.parse(readFileSync(new URL("../../../../seeds/tekes/facts.json", import.meta.url), "utf8")),
);

const schools = readSchools(parse(roster, { columns: true }));

/** The example's schools, judged as the explorer opens them; under the earlier rule no school is judged by itself. */
export const example = judged({ schools, options: { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" } });
export const undivided = balance(schools, { rules: "quality-balance-2017", on: "2022-12-31" });
export const basic = balance(schools, { rules: "basic-balance-2012", on: "2022-12-31" });

/** Two years of a made-up county, as a command line names them. */
export const years = ["2021.csv", "2022.csv"].map((name) => `seeds/example/years/${name}`);
const [first, second] = years.map((path) => {
  const { county } = figuresOf(readFileSync(new URL(`../../../../${path}`, import.meta.url)), { file: path, on: "2022-12-31" });
  if (county === undefined) throw new Error(`${path} is no county`);
  return { county, on: "2022-12-31" };
});
if (first === undefined || second === undefined) throw new Error("there are two years");
const names = ["2021.csv", "2022.csv"].map((name) => ({ zh: name, en: name }));

/** The first of them open, the second beside it. */
export const several = modelOf({ ...first, beside: { names, counties: [second] } });

/** The county before any table of schools is read, and with one. */
export const unread = modelOf({ county: tekes, on: "2022-12-31" });
export const model = withBalance(unread, example.balance, example.table);
