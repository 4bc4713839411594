import { BALANCE_STAGES, balances } from "@teks/indicators";
import type { z } from "zod";
import { AS_FILE, fileReply, sentFile } from "../file";
import { route } from "../http/route";
import { balanceOfCounties } from "../replies/balance";
import { coefficients } from "../replies/coefficients";
import { AS_JSON, exampleAsCsv, exampleInJson, type Given, givenInFile, givenInJson, tableBody, tableQuery } from "../table";

const reply = balanceOfCounties.extend(fileReply).meta({ id: "BalancesReply" });

function countiesOf({ schools, options }: Given) {
  const { counties, sections, at, table } = balances(schools, options);
  return {
    sections,
    counties: counties.map((county) => ({
      county,
      stages: BALANCE_STAGES.map((stage) => at(county, stage)),
      table: table(county),
    })),
  };
}

const told = (given: Given): z.input<typeof reply> => ({
  schema: "teks/balances@1",
  rules: typeof given.options.rules === "string" ? given.options.rules : given.options.rules.id,
  on: given.options.on,
  synthetic: given.schools.filter(({ origin }) => origin === "synthetic").length,
  ...countiesOf(given),
  ...given.reading,
});

const written = (given: Given) => coefficients(countiesOf(given).counties);

const described = {
  method: "post",
  path: "/v1/balances",
  isHeavy: true,
  summary: {
    zh: "用一套规则评估学校表中的全部县：各县各学段的差异系数、达标学校数和结论",
    en: "every county of a table of schools judged by a rule set: coefficients of variation, schools that comply and verdicts, by stage",
  },
  reply,
} as const;

const EXAMPLE = { rules: "basic-balance-2012", on: "2022-12-31" };

export const balancesInJson = route({
  ...described,
  accepts: AS_JSON,
  body: tableBody.omit({ county: true, figures: true, claims: true }),
  example: exampleInJson(EXAMPLE),
  handle: ({ body }) => told(givenInJson(body)),
  rows: ({ body }) => written(givenInJson(body)),
});

export const balancesInFile = route({
  ...described,
  accepts: AS_FILE,
  query: tableQuery.omit({ county: true }),
  body: sentFile,
  example: exampleAsCsv(EXAMPLE),
  handle: ({ query, body }) => told(givenInFile(query, body)),
  rows: ({ query, body }) => written(givenInFile(query, body)),
});
