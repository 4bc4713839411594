import { type BalanceOptions, COUNTS, FaultError, RULES, readSchools, rulesIds, SCHOOL_COLUMNS, type School } from "@teks/indicators";
import { parseRuleSet, ruleSetFileSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { figures, placeOf, settings } from "./given";
import { csv, type Table } from "./http/csv";
import { json } from "./http/medium";
import { MB } from "./http/problem";
import { scopeId, split } from "./replies/balance";
import { day, list, optional } from "./replies/terms";

// How a table of schools is sent: in JSON with all that is asked of it, or as CSV with that in the query.

/** The schools of a county take under a megabyte, those of a province with every figure named in each row about this. */
export const AS_JSON = json(16 * MB);

/** The nation's 200 000 schools with the figures of one rule take 16 MB, with every figure there is under twice that. */
export const AS_CSV = csv(32 * MB, 300_000);

/** What rule sets leave open, by the name of the choice. */
const choices = Object.fromEntries(
  rulesIds
    .flatMap((id) => RULES[id].resources)
    .flatMap((each) => (typeof each === "string" ? [] : [[each.id, optional(z.enum(Object.keys(each.choices)))]])),
);

const rules = z.enum(rulesIds).meta({ id: "RulesId" });
const county = optional(z.string()).meta({ description: "of a table of several counties, the one that is meant" });

/** The columns of a table, whose figures are any counts there are. */
const COLUMNS = [
  ...SCHOOL_COLUMNS.filter((column) => !Object.hasOwn(COUNTS, column.replace(/@.*/, ""))),
  "<CountId>",
  "<CountId>@<stage>",
].join(", ");

/** How a table is to be judged. */
export const judging = z.strictObject({
  rules: z.union([rules, ruleSetFileSchema]),
  on: day,
  split: optional(split),
  scope: optional(list(scopeId)).meta({ description: "what is left out, in place of the rule's default" }),
  choices: optional(z.strictObject(choices)),
  settings: optional(settings),
  figures: optional(figures).meta({ description: "the county's own figures; what the table adds up to, when left out" }),
  claims: optional(z.record(z.string(), z.boolean())).meta({ description: "what the county claims of the rule's items, by their ids" }),
});

/** The table alone. */
export const tableRows = z.strictObject({
  schools: list(z.record(z.string(), z.unknown())).meta({
    description: `一行一校，或一校一学段一行 · a row a school, or a school and stage: ${COLUMNS}`,
  }),
  county,
});

/** What a body of JSON says. */
export const tableBody = tableRows.extend(judging.shape);

/** What the query says of a table sent as CSV. */
export const tableQuery = z.strictObject({
  rules,
  on: day,
  split: optional(split),
  county,
  scope: optional(
    z
      .string()
      .transform((text) => text.split(",").filter((each) => each !== ""))
      .pipe(z.array(scopeId)),
  ).meta({ description: `what is left out, parted by commas, in place of the rule's default: ${scopeId.options.join(", ")}` }),
  ...choices,
});

/** A table sent as CSV. */
export const tableText = z.custom<Table>().meta({
  override: { type: "string", description: `UTF-8，第一行为列名 · in UTF-8, the columns in the first row: ${COLUMNS}` },
});

/** A table of schools as it was read, and how it is to be judged. */
export interface Given {
  readonly schools: readonly School[];
  readonly county: string | undefined;
  readonly options: BalanceOptions;
}

/** More schools than any county has. A reply tells all of each: the nation's as one county's would be none that anyone could read. */
const MOST_SCHOOLS = 5000;

/** The schools of the county that is meant. @throws FaultError "bad-argument" where there are several and none of them is named */
export function ofCounty({ schools: all, county }: Pick<Given, "schools" | "county">): readonly School[] {
  const known = [...new Set(all.flatMap((school) => school.county ?? []))];
  if (county === undefined ? known.length > 1 : !known.includes(county)) {
    const some = known.slice(0, 3).join(", ");
    const [accepted, acceptedZh] =
      known.length === 0
        ? ["nothing: the table names no county", "不填：表中没有县"]
        : [
            `one of the table's ${known.length} counties, such as ${some}; /v1/balances takes them all`,
            `表中${known.length}个县之一，如 ${some}；全部县用 /v1/balances`,
          ];
    throw new FaultError("bad-argument", { name: "county", got: county ?? "null", accepted, acceptedZh });
  }
  const schools = county === undefined ? all : all.filter((school) => school.county === county);
  if (schools.length <= MOST_SCHOOLS) return schools;
  const [accepted, acceptedZh] = [`at most ${MOST_SCHOOLS} schools of one county`, `一个县至多${MOST_SCHOOLS}所学校`];
  throw new FaultError("bad-argument", { name: "schools", got: schools.length, accepted, acceptedZh });
}

/** The schools that rows of JSON tell. @throws FaultError "bad-data" with all that is wrong in them */
export const schoolsIn = ({ schools }: Pick<z.output<typeof tableRows>, "schools">): readonly School[] =>
  readSchools(schools, (row, column) => `body.schools[${row}].${column}`);

export const optionsIn = ({ rules, figures, ...options }: z.output<typeof judging>): BalanceOptions => ({
  ...options,
  rules: typeof rules === "string" ? rules : parseRuleSet(rules),
  ...(figures === undefined ? {} : { figures: placeOf(figures) }),
});

export const givenInJson = ({ schools, county, ...options }: z.output<typeof tableBody>): Given => ({
  schools: schoolsIn({ schools }),
  county,
  options: optionsIn(options),
});

/** @throws FaultError "bad-data" with all that is wrong in the rows */
export const givenAsCsv = (
  { rules, on, split, scope, county, ...choices }: z.output<typeof tableQuery>,
  { rows, numbers }: Table,
): Given => ({
  schools: readSchools(rows, (row, column) => `row ${numbers[row]}, ${column}`),
  county,
  options: { rules, on, choices, ...(split === undefined ? {} : { split }), ...(scope === undefined ? {} : { scope }) },
});

/** The worked example circulated for the rule of 2012, to try a route with: five schools, their pupils and books. */
const EXAMPLE = [
  { id: "1", type: "primary", pupils: 45, books: 279 },
  { id: "2", type: "primary", pupils: 37, books: 137 },
  { id: "3", type: "primary", pupils: 89, books: 935 },
  { id: "4", type: "primary", pupils: 76, books: 160 },
  { id: "5", type: "primary", pupils: 55, books: 402 },
];

export const exampleInJson = (asked: object) => ({ body: { ...asked, schools: EXAMPLE } });

export const exampleAsCsv = (asked: Readonly<Record<string, string>>) => ({
  query: asked,
  body: ["id,type,pupils,books", ...EXAMPLE.map((school) => Object.values(school).join(","))].join("\n"),
});
