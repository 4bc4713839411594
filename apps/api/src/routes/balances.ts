import { BALANCE_STAGES, balances } from "@teks/indicators";
import type { z } from "zod";
import { route } from "../http/route";
import { balanceOfCounties } from "../replies/balance";
import {
  AS_CSV,
  AS_JSON,
  exampleAsCsv,
  exampleInJson,
  type Given,
  givenAsCsv,
  givenInJson,
  tableBody,
  tableQuery,
  tableText,
} from "../table";

function told({ schools, options }: Given): z.input<typeof balanceOfCounties> {
  const { rules, on } = options;
  const { counties, sections, at, table } = balances(schools, options);
  return {
    schema: "teks/balances@1",
    rules: typeof rules === "string" ? rules : rules.id,
    on,
    synthetic: schools.filter(({ origin }) => origin === "synthetic").length,
    sections,
    counties: counties.map((county) => ({
      county,
      stages: BALANCE_STAGES.map((stage) => at(county, stage)),
      table: table(county),
    })),
  };
}

const described = {
  method: "post",
  path: "/v1/balances",
  isHeavy: true,
  summary: {
    zh: "用一套规则评估学校表中的全部县：各县各学段的差异系数、达标学校数和结论",
    en: "every county of a table of schools judged by a rule set: coefficients of variation, schools that comply and verdicts, by stage",
  },
  reply: balanceOfCounties,
} as const;

const EXAMPLE = { rules: "basic-balance-2012", on: "2022-12-31" };

export const balancesInJson = route({
  ...described,
  accepts: AS_JSON,
  body: tableBody.omit({ county: true, figures: true, claims: true }),
  example: exampleInJson(EXAMPLE),
  handle: ({ body }) => told(givenInJson(body)),
});

export const balancesAsCsv = route({
  ...described,
  accepts: AS_CSV,
  query: tableQuery.omit({ county: true }),
  body: tableText,
  example: exampleAsCsv(EXAMPLE),
  handle: ({ query, body }) => told(givenAsCsv(query, body)),
});
