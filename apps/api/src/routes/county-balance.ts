import { balanceBook } from "@teks/files";
import type { BalanceOptions } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import { route } from "../http/route";
import { judgingQuery, optionsAsked } from "../judging";
import { balanceOfCounty } from "../replies/balance";
import { coefficients } from "../replies/coefficients";
import { day, optional } from "../replies/terms";
import { countyParams, version } from "../replies/version";

/** How a county's stored schools are to be judged. */
export const keptJudging = judgingQuery.extend({
  rules: optional(judgingQuery.shape.rules).meta({ description: "quality-balance-2017 when left out" }),
  on: optional(day).meta({ description: "the day of the county's figures when left out" }),
  figures: optional(z.enum(["own"])).meta({
    description: "own: 并用该县自己的统计数 · takes the county's own figures too; what the schools add up to, when left out",
  }),
});

/** @throws as `counties.of` where its figures are to be taken, or their day */
export function keptOptions(
  county: string,
  { rules = "quality-balance-2017", on, figures, ...query }: z.output<typeof keptJudging>,
  { counties }: Context,
): BalanceOptions {
  const own = on === undefined || figures !== undefined ? counties.of(county) : undefined;
  const options = optionsAsked({ ...query, rules, on: on ?? own?.file.asOf ?? "" });
  return figures === undefined || own === undefined ? options : { ...options, figures: own.place };
}

const query = keptJudging.extend(version);

interface Asked {
  readonly path: { readonly county: string };
  readonly query: z.output<typeof query>;
}

/** A county's stored schools, and how they are to be judged. */
function kept({ path: { county }, query: { version, ...judging } }: Asked, context: Context) {
  return { table: context.schools.of(county, version), options: keptOptions(county, judging, context) };
}

export const countyBalance = route({
  method: "get",
  path: "/v1/counties/{county}/balance",
  summary: {
    zh: "用一套规则评估一个县已存的学校表；XLSX 为带公式的工作簿",
    en: "a county's stored table of schools judged by a rule set; as XLSX a workbook of live formulas",
  },
  isHeavy: true,
  params: countyParams,
  query,
  reply: balanceOfCounty.extend({ version: z.int() }).meta({ id: "CountyBalance" }),
  handle: (asked, context) => {
    const { table, options } = kept(asked, context);
    return { schema: "teks/balance@1" as const, version: table.version, ...table.judged(options) };
  },
  rows: (asked, context) => {
    const { table, options } = kept(asked, context);
    return { ...coefficients([table.judged(options)]), book: (language) => balanceBook(table.schools, options, language) };
  },
});
