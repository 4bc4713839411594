import { type BalanceQuestion, balance, diffVerdicts, explainBalance } from "@teks/indicators";
import { z } from "zod";
import { route } from "../http/route";
import { balanceOfCounty, verdictMove } from "../replies/balance";
import { balanceExplanation, balanceQuestion } from "../replies/explanation";
import { list } from "../replies/terms";
import {
  AS_CSV,
  AS_JSON,
  exampleAsCsv,
  exampleInJson,
  type Given,
  givenAsCsv,
  givenInJson,
  judging,
  ofCounty,
  optionsIn,
  schoolsIn,
  tableBody,
  tableQuery,
  tableRows,
  tableText,
} from "../table";

const TRIED = { rules: "basic-balance-2012", on: "2022-12-31" };

const judged = (given: Given) => balance(ofCounty(given), given.options);

const told = (given: Given): z.input<typeof balanceOfCounty> => ({ schema: "teks/balance@1", ...judged(given) });

const described = {
  method: "post",
  path: "/v1/balance",
  isHeavy: true,
  summary: {
    zh: "用一套规则评估一个县的学校表：差异系数、逐校达标、清单和结论",
    en: "a county's table of schools judged by a rule set: coefficients of variation, each school, the checklist, verdicts and why",
  },
  reply: balanceOfCounty,
} as const;

export const balanceInJson = route({
  ...described,
  accepts: AS_JSON,
  body: tableBody,
  example: exampleInJson(TRIED),
  handle: ({ body }) => told(givenInJson(body)),
});

export const balanceAsCsv = route({
  ...described,
  accepts: AS_CSV,
  query: tableQuery,
  body: tableText,
  example: exampleAsCsv(TRIED),
  handle: ({ query, body }) => told(givenAsCsv(query, body)),
});

interface Question {
  readonly stage: BalanceQuestion["stage"] | undefined;
  readonly indicator: BalanceQuestion["indicator"] | undefined;
  readonly school: BalanceQuestion["school"] | undefined;
}

const explained = (given: Given, { stage, indicator, school }: Question): z.input<typeof balanceExplanation> =>
  explainBalance(judged(given), {
    ...(stage === undefined ? {} : { stage }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(school === undefined ? {} : { school }),
  });

const explanations = {
  method: "post",
  path: "/v1/balance/explanations",
  isHeavy: true,
  summary: {
    zh: "评估的说明：全县结论，或一个学段、一项差异系数、一所学校、其一项指标，直到各校填报的数字",
    en: "why an evaluation says what it says: the county's verdict, or a stage, a coefficient, a school, its mark, down to reported figures",
  },
  reply: balanceExplanation,
} as const;

export const balanceExplanationInJson = route({
  ...explanations,
  accepts: AS_JSON,
  body: tableBody.extend(balanceQuestion.shape),
  example: exampleInJson({ ...TRIED, stage: "primary", school: "4" }),
  handle: ({ body: { stage, indicator, school, ...sent } }) => explained(givenInJson(sent), { stage, indicator, school }),
});

export const balanceExplanationAsCsv = route({
  ...explanations,
  accepts: AS_CSV,
  query: tableQuery.extend(balanceQuestion.shape),
  body: tableText,
  example: exampleAsCsv({ ...TRIED, stage: "primary", school: "4" }),
  handle: ({ query: { stage, indicator, school, ...sent }, body }) => explained(givenAsCsv(sent, body), { stage, indicator, school }),
});

export const balanceDifferences = route({
  method: "post",
  path: "/v1/balance/differences",
  isHeavy: true,
  summary: {
    zh: "同一学校表的两次评估之间变化的结论：两套规则、两个日期或两种做法",
    en: "the verdicts that differ between two evaluations of one table: by two rule sets, on two days, in two ways",
  },
  accepts: AS_JSON,
  body: tableRows.extend({ a: judging, b: judging }),
  example: exampleInJson({ a: TRIED, b: { ...TRIED, rules: "quality-balance-2017" } }),
  reply: z.strictObject({ differences: list(verdictMove) }),
  handle: ({ body: { a, b, ...table } }) => {
    const schools = ofCounty({ schools: schoolsIn(table), county: table.county });
    return { differences: diffVerdicts(balance(schools, optionsIn(a)), balance(schools, optionsIn(b))) };
  },
});
