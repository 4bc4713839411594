import { type Balance, balance as balanceOf, countiesIn, type Words } from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import type { Report } from "../output/report";
import type { Request } from "../request";
import { askedOf, refuseSeveral } from "./balance/asked";
import { countiesReport } from "./balance/counties";
import { explanationReport, questionOf } from "./balance/explanation";
import { balancePage } from "./balance/page";
import { markRows, stageRows } from "./balance/rows";

const JUDGING: Words = { zh: "评估", en: "judging" };
/** The share of the work that lies before it, about. */
const JUDGED_FROM = 0.8;

/** A county's schools judged as a command line asks. */
export async function balanceAsked(request: Request): Promise<Balance> {
  const { schools, options } = await askedOf(request);
  refuseSeveral(schools);
  return balanceOf(schools, options);
}

/** Schools judged by a rule set: a county, several, or one of a county's verdicts explained. */
export async function balance(request: Request): Promise<Report> {
  const { schools, options } = await askedOf(request);
  const question = questionOf(request.options);
  request.progress.tell(JUDGING, JUDGED_FROM);
  // Questions, figures and claims are of one county.
  const ofOne = question !== undefined || options.figures !== undefined || options.claims !== undefined;
  if (!ofOne && countiesIn(schools).length > 1) return countiesReport({ schools, options }, request);
  refuseSeveral(schools);
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
