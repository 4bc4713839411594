import { type Balance, balance as balanceOf } from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import type { Report } from "../output/report";
import type { Request } from "../request";
import { READ_BY } from "../schools";
import { askedOf, oneCounty, tableAsked } from "./balance/asked";
import { countiesReport, JUDGING } from "./balance/counties";
import { explanationReport, questionOf } from "./balance/explanation";
import { balancePage } from "./balance/page";
import { markRows, stageRows } from "./balance/rows";

/** A county's schools judged as a command line asks. */
export async function balanceAsked(request: Request): Promise<Balance> {
  const { schools, options } = await askedOf(request);
  return balanceOf(schools, options);
}

/** Schools judged by a rule set: a county, several, or one of a county's verdicts explained. */
export async function balance(request: Request): Promise<Report> {
  const table = await tableAsked(request);
  const question = questionOf(request.options);
  request.progress.tell(JUDGING, READ_BY);
  // Questions, figures and claims are of one county.
  const ofOne = question !== undefined || table.options.figures !== undefined || table.options.claims !== undefined;
  if (!ofOne && table.counties.length > 1) return countiesReport(table, request);
  const { schools, options } = oneCounty(table, request.options.county);
  const told = balanceOf(schools, options);
  if (question !== undefined) return explanationReport(told, question, request);
  return {
    document: { schema: "teks/balance@1", ...told },
    ...(request.options.schools === true ? markRows(() => [told]) : stageRows([told])),
    book: async () => (await import("@teks/files")).balanceBook(schools, options, request.language),
    page: balancePage(told, options.rules, request),
    exit: exitOfVerdicts([told.verdict]),
  };
}
