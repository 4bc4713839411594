import { type IndicatorId, indicator } from "../catalogue/catalogue";
import type { Day } from "../day";
import type { ExplanationNode } from "../explain";
import { refuse, refuseUnknown } from "../fault";
import { formulaText } from "../formula";
import { STAGES } from "../vocabulary";
import type { Words } from "../words";
import { type Assumed, assumptionsOf } from "./assumed";
import type { Balance } from "./balance";
import { holdersOf } from "./held";
import { saySchool } from "./say";
import type { BalanceStage } from "./school";
import type { SchoolBalance } from "./school-balance";
import { cvTitle, dispersionNode, markNode, reasonNode, schoolNode, stageNode } from "./trees";
import { nameOf, verdictNode } from "./working";

/**
 * What is to be explained: the county's verdict; with a stage, that stage's; with an indicator too, its coefficient; with a school, the
 * school's verdict; with both, its mark.
 */
export interface BalanceQuestion {
  readonly stage?: BalanceStage;
  readonly indicator?: IndicatorId;
  readonly school?: string;
}

/** Why a verdict or a coefficient is what it is, as a tree down to the figures that schools reported. */
export interface BalanceExplanation extends BalanceQuestion {
  readonly schema: "teks/balance-explanation@1";
  readonly title: Words;
  readonly county: string | null;
  readonly rules: Words & { readonly id: string; readonly document: string };
  readonly on: Day;
  readonly formula?: Words;
  /** What decides a school's verdict; or that the rule set does not apply yet. */
  readonly reason?: Words;
  /** What was left out, divided or moved before anything was worked out, and how well the evidence for doing so was seen. */
  readonly assumptions: readonly Assumed[];
  readonly node: ExplanationNode;
}

const CV_FORMULA: Words = {
  zh: "差异系数 = 标准差 ÷ 平均值；平均值 = 全部数量 ÷ 全部在校生；标准差 = √Σ 在校生占比 × (各校生均值 − 平均值)²",
  en: "coefficient of variation = deviation ÷ mean; mean = all amounts ÷ all pupils; deviation = √Σ share of pupils × (value per pupil − mean)²",
};

const STAGE_NEEDED: Words = {
  zh: "primary 或 junior：指标和学校都按学段评估",
  en: "primary or junior: indicators and schools are judged by stage",
};

type Answer = Pick<BalanceExplanation, "title" | "node" | "formula" | "reason">;

const countyAnswer = (balance: Balance): Answer => ({
  title: { zh: balance.rules.zh, en: balance.rules.en },
  ...(balance.on < balance.rules.from
    ? { reason: { zh: `该规则自 ${balance.rules.from} 起施行`, en: `the rule set applies from ${balance.rules.from} on` } }
    : {}),
  node: verdictNode(
    balance.rules,
    balance.verdict,
    balance.reasons.map((each) => reasonNode(balance, each)),
  ),
});

function schoolIn({ schools }: Balance, stage: BalanceStage, id: string): SchoolBalance {
  const at = schools.filter((each) => each.stage === stage);
  return (
    at.find(({ school }) => school === id) ??
    refuseUnknown(
      "unknown-school",
      id,
      at.map(({ school }) => school),
    )
  );
}

function answer(balance: Balance, { stage, indicator: id, school }: BalanceQuestion): Answer {
  if (stage === undefined)
    return id === undefined && school === undefined ? countyAnswer(balance) : refuse("stage", String(stage), STAGE_NEEDED);
  if (school !== undefined) {
    const of = schoolIn(balance, stage, school);
    if (id === undefined)
      return { title: nameOf(of), node: schoolNode(balance, of), ...(of.verdict === null ? {} : { reason: saySchool(of, balance.rules) }) };
    const holder = holdersOf(balance, stage, id).find((each) => each.school === of);
    if (holder === undefined) throw new Error(`a school without "${id}"`);
    const { zh, en, formula } = indicator(id);
    const name = nameOf(of);
    return {
      title: { zh: `${name.zh} · ${zh}`, en: `${name.en} · ${en}` },
      node: markNode(balance, holder),
      formula: formulaText(formula, stage),
    };
  }
  if (id === undefined) return { title: STAGES[stage], node: stageNode(balance, stage) };
  return { title: cvTitle(id), node: dispersionNode(balance, stage, id, true), formula: CV_FORMULA };
}

/**
 * Why an evaluation says what it says, as a tree: the county's verdict with what decides it; of a stage, its schools and coefficients,
 * or the composite of them; of an indicator, the coefficient as deviation ÷ mean, down to what each school reported, how it was
 * divided between stages and what the rule counts elsewhere; of a school, its verdict or one of its marks, with limit and floor.
 *
 * Limits carry their document, clause, day and grade. What was left out, divided or moved before is in `assumptions`. Every number is
 * exact but roots and what is made of them, and what is summed over schools whose amounts have more than 64 denominators between them,
 * as those of many divided schools do; of those `exact` is null and `value` is near. Without a value a node says which figures are missing.
 *
 * @throws FaultError "unknown-option" for a stage or an indicator that the evaluation does not have, "unknown-school" for a school it
 *   did not judge at the stage, "bad-argument" for an indicator or a school without a stage.
 * @example
 * explainBalance(
 *   balance([{ id: "a", type: "primary", counts: { all: { pupils: 100, "teaching-area": 440 } } }], { rules: "quality-balance-2017", on: "2022-12-31" }),
 *   { stage: "primary", indicator: "teaching-area-per-pupil", school: "a" },
 * ).node.parts.map(({ en, exact, document }) => [en, exact, document?.clause.en ?? null])
 * // => [["the school's value", "22/5", null], ["limit ≥", "9/2", "resource indicator 4 of 7"], ["floor", "153/40", null]]
 */
export function explainBalance(balance: Balance, question: BalanceQuestion = {}): BalanceExplanation {
  const { county, rules, on } = balance;
  return {
    schema: "teks/balance-explanation@1",
    ...question,
    ...answer(balance, question),
    county,
    rules: { id: rules.id, zh: rules.zh, en: rules.en, document: rules.document },
    on,
    assumptions: assumptionsOf(balance),
  };
}
