import { balanceBook } from "@teks/files";
import { type BalanceQuestion, balance, diffVerdicts, explainBalance } from "@teks/indicators";
import { z } from "zod";
import { AS_FILE, fileQuery, fileReply, sentFile } from "../file";
import type { Rendering } from "../http/formats";
import { route } from "../http/route";
import { tableOf } from "../http/table";
import { judging, judgingQuery, optionsAsked, optionsIn } from "../judging";
import { balanceOfCounty } from "../replies/balance";
import { coefficients } from "../replies/coefficients";
import { balanceExplanation, balanceQuestion } from "../replies/explanation";
import { list } from "../replies/terms";
import { verdictMove } from "../replies/verdict-move";
import {
  AS_JSON,
  exampleAsCsv,
  exampleInJson,
  type Given,
  givenInFile,
  givenInJson,
  ofCounty,
  type Schools,
  schoolsInFile,
  schoolsInJson,
  tableBody,
  tableQuery,
  tableRows,
} from "../table";

const TRIED = { rules: "basic-balance-2012", on: "2022-12-31" };

const judged = (given: Given) => balance(ofCounty(given), given.options);

const reply = balanceOfCounty.extend(fileReply).meta({ id: "BalanceReply" });

const told = (given: Given): z.input<typeof reply> => ({ schema: "teks/balance@1", ...judged(given), ...given.reading });

/** The coefficients as rows; as a workbook, all of it in live formulas. */
const written = (given: Given): Rendering => ({
  ...coefficients([judged(given)]),
  book: (language) => balanceBook(ofCounty(given), given.options, language),
});

const described = {
  method: "post",
  path: "/v1/balance",
  isHeavy: true,
  summary: {
    zh: "用一套规则评估一个县的学校表：差异系数、逐校达标、清单和结论；XLSX 为带公式的工作簿",
    en: "a county's table of schools judged by a rule set: coefficients of variation, each school, the checklist, verdicts and why; as XLSX a workbook of live formulas",
  },
  reply,
} as const;

export const balanceInJson = route({
  ...described,
  accepts: AS_JSON,
  body: tableBody,
  example: exampleInJson(TRIED),
  handle: ({ body }) => told(givenInJson(body)),
  rows: ({ body }) => written(givenInJson(body)),
});

export const balanceInFile = route({
  ...described,
  accepts: AS_FILE,
  query: tableQuery,
  body: sentFile,
  example: exampleAsCsv(TRIED),
  handle: ({ query, body }) => told(givenInFile(query, body)),
  rows: ({ query, body }) => written(givenInFile(query, body)),
});

interface Question {
  readonly stage: BalanceQuestion["stage"] | undefined;
  readonly indicator: BalanceQuestion["indicator"] | undefined;
  readonly school: BalanceQuestion["school"] | undefined;
}

const explanationReply = balanceExplanation.extend(fileReply).meta({ id: "BalanceExplanationReply" });

const explained = (given: Given, { stage, indicator, school }: Question): z.input<typeof explanationReply> => ({
  ...explainBalance(judged(given), {
    ...(stage === undefined ? {} : { stage }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(school === undefined ? {} : { school }),
  }),
  ...given.reading,
});

const explanations = {
  method: "post",
  path: "/v1/balance/explanations",
  isHeavy: true,
  summary: {
    zh: "评估的说明：全县结论，或一个学段、一项差异系数、一所学校、其一项指标，直到各校填报的数字",
    en: "why an evaluation says what it says: the county's verdict, or a stage, a coefficient, a school, its mark, down to reported figures",
  },
  reply: explanationReply,
} as const;

export const balanceExplanationInJson = route({
  ...explanations,
  accepts: AS_JSON,
  body: tableBody.extend(balanceQuestion.shape),
  example: exampleInJson({ ...TRIED, stage: "primary", school: "4" }),
  handle: ({ body: { stage, indicator, school, ...sent } }) => explained(givenInJson(sent), { stage, indicator, school }),
});

export const balanceExplanationInFile = route({
  ...explanations,
  accepts: AS_FILE,
  query: tableQuery.extend(balanceQuestion.shape),
  body: sentFile,
  example: exampleAsCsv({ ...TRIED, stage: "primary", school: "4" }),
  handle: ({ query: { stage, indicator, school, ...sent }, body }) => explained(givenInFile(sent, body), { stage, indicator, school }),
});

const differencesReply = z.strictObject({ differences: list(verdictMove), ...fileReply });

const differing = (given: Schools, a: Given["options"], b: Given["options"]): z.input<typeof differencesReply> => {
  const schools = ofCounty(given);
  return { differences: diffVerdicts(balance(schools, a), balance(schools, b)), ...given.reading };
};

const differenceRows = ({ differences }: z.input<typeof differencesReply>): Rendering => ({
  title: { zh: "变化的结论", en: "verdicts that differ" },
  items: differences,
  table: () =>
    tableOf(
      verdictMove,
      differences.map((each) => ({ ...each })),
    ),
});

const differences = {
  method: "post",
  path: "/v1/balance/differences",
  isHeavy: true,
  summary: {
    zh: "同一学校表的两次评估之间变化的结论：两套规则、两个日期或两种做法",
    en: "the verdicts that differ between two evaluations of one table: by two rule sets, on two days, in two ways",
  },
  reply: differencesReply,
} as const;

const bothInJson = tableRows.extend({ a: judging, b: judging });

const differingInJson = ({ a, b, ...table }: z.output<typeof bothInJson>) => differing(schoolsInJson(table), optionsIn(a), optionsIn(b));

export const balanceDifferencesInJson = route({
  ...differences,
  accepts: AS_JSON,
  body: bothInJson,
  example: exampleInJson({ a: TRIED, b: { ...TRIED, rules: "quality-balance-2017" } }),
  handle: ({ body }) => differingInJson(body),
  rows: ({ body }) => differenceRows(differingInJson(body)),
});

/** Each of the two ways to judge has its own parameters: `a.rules`, `b.rules`. */
const sideQuery = (side: "a" | "b") =>
  Object.fromEntries(Object.entries(judgingQuery.shape).map(([name, schema]) => [`${side}.${name}`, schema]));

const bothQuery = z.strictObject({ county: tableQuery.shape.county, ...fileQuery, ...sideQuery("a"), ...sideQuery("b") });

/** The options of one side of a query that was parsed by its schemas. */
function sideOf(query: Readonly<Record<string, unknown>>, side: "a" | "b"): Given["options"] {
  const own = Object.entries(query).flatMap(([name, value]) => (name.startsWith(`${side}.`) ? [[name.slice(2), value]] : []));
  return optionsAsked(Object.fromEntries(own) as z.output<typeof judgingQuery>);
}

const differingInFile = (query: z.output<typeof bothQuery>, body: z.output<typeof sentFile>) =>
  differing(schoolsInFile(query, body), sideOf(query, "a"), sideOf(query, "b"));

export const balanceDifferencesInFile = route({
  ...differences,
  accepts: AS_FILE,
  query: bothQuery,
  body: sentFile,
  example: exampleAsCsv({
    "a.rules": TRIED.rules,
    "a.on": TRIED.on,
    "b.rules": "quality-balance-2017",
    "b.on": TRIED.on,
  }),
  handle: ({ query, body }) => differingInFile(query, body),
  rows: ({ query, body }) => differenceRows(differingInFile(query, body)),
});
