import {
  type Balance,
  type BalanceExplanation,
  type BalanceQuestion,
  type BalanceStage,
  explainBalance,
  GRADES,
  indicatorId,
  optionIn,
  sayNode,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../../exit";
import type { Page, Report } from "../../output/report";
import type { Request } from "../../request";
import { filled, LABELS, STAGE_NAMES } from "../../tui/labels";
import { span } from "../../tui/text";
import { block, branchOf, nodeSheet, said } from "../tree";

const FORMULA: Words = { zh: "公式", en: "Formula" };

/** What `--explain` takes in place of an indicator. */
const VERDICT = "verdict";

const STAGES: Readonly<Record<BalanceStage, true>> = { primary: true, junior: true };

/** What the options ask to have explained; undefined where they ask for no explanation. */
export function questionOf({ explain, stage, school }: Request["options"]): BalanceQuestion | undefined {
  if (explain === undefined && stage === undefined && school === undefined) return undefined;
  return {
    ...(explain === undefined || explain === VERDICT ? {} : { indicator: indicatorId(explain) }),
    ...(stage === undefined ? {} : { stage: optionIn("--stage", stage, STAGES) }),
    ...(school === undefined ? {} : { school }),
  };
}

function pageOf(told: BalanceExplanation, { synthetic }: Balance, request: Request): Page {
  const { language } = request;
  const { stage, school, county, rules, title, node, reason, formula, assumptions, on } = told;
  const where = [
    ...(county === null ? [] : [county]),
    ...(stage === undefined ? [] : [STAGE_NAMES[stage][language]]),
    ...(school === undefined ? [] : [school]),
  ];
  const verdict = sayNode(node)[language];
  return [
    { title: title[language], ...(told.indicator === undefined ? {} : { note: told.indicator }) },
    {
      paragraphs: [
        { text: [span([...where, rules[language], rules.document, on].join(" · "), "quiet")] },
        ...(synthetic === 0 ? [] : [{ text: [span(filled(LABELS["made-up"], language, { n: String(synthetic) }), "doubt")] }]),
        ...(reason === undefined ? [] : [{ text: [span(reason[language])] }]),
      ],
    },
    ...block(FORMULA, formula === undefined ? [] : [said(formula[language])], language),
    { heading: LABELS.working[language] },
    { tree: branchOf(node, stage ?? "all", verdict, request) },
    ...block(
      LABELS.assumed,
      assumptions.map(({ grade, ...each }) =>
        said(each[language] + (grade === undefined ? "" : ` · ${grade} ${GRADES[grade][language]}`), "~ "),
      ),
      language,
    ),
  ];
}

/** Why a verdict or a coefficient of a county's schools is what it is. */
export function explanationReport(balance: Balance, question: BalanceQuestion, request: Request): Report {
  const told = explainBalance(balance, question);
  return {
    document: told,
    records: () => [told],
    sheet: () => nodeSheet(told.node, request.language),
    page: pageOf(told, balance, request),
    exit: exitOfVerdicts([told.node.verdict ?? null]),
  };
}
