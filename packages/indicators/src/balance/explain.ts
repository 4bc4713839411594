import { type IndicatorId, indicator } from "../catalogue/catalogue";
import type { Day } from "../day";
import { type ExplanationNode, limitNode, measured } from "../explain";
import { FaultError, refuse, refuseUnknown } from "../fault";
import { formulaText } from "../formula";
import { decimal, multiply } from "../fraction";
import type { Verdict } from "../judge";
import { SCOPE } from "../rules/scope";
import { SPLITS } from "../rules/split";
import { COMPARISONS } from "../standards/standard";
import { limitOn, type StandardId, standard } from "../standards/standards";
import { COUNTS, STAGES, type Stage } from "../vocabulary";
import type { Grade, Words } from "../words";
import type { Balance, BalanceReason } from "./balance";
import { type Holder, heldOf, holdersOf, stageOf } from "./held";
import { sayBalanceReason, sayLeftOut, saySchool } from "./say";
import type { BalanceStage } from "./school";
import type { SchoolBalance } from "./school-balance";
import type { IndicatorBalance } from "./stage";
import { schoolStandard } from "./terms";
import { CV, cvDigits, cvNode, cvNumber, digitsBeside, exactOf, named, nameOf, node, valueNode, verdictNode } from "./working";

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
  readonly assumptions: readonly (Words & { readonly grade?: Grade })[];
  readonly node: ExplanationNode;
}

/** A limit that applied: with the national document, or that of the rule set that sets its own; the caller's has none. */
function limitOf({ rules, settings, on }: Balance, id: StandardId, stage: Stage): ExplanationNode {
  const limit = limitOn(id, stage, on, { ...rules.limits, ...settings });
  const { document, ...node } = limitNode(id, stage, limit);
  const sign = COMPARISONS[standard(id).comparison];
  const told = { ...node, zh: `限值 ${sign.zh}`, en: `limit ${sign.en}` };
  const own = "value" in limit && limit.set;
  if (own && settings[id] !== undefined) return { ...told, zh: `使用者设定的${told.zh}`, en: `${told.en}, set by the caller` };
  if (own)
    return { ...told, document: { number: rules.document, clause: { zh: rules.zh, en: rules.en }, from: rules.from, grade: rules.grade } };
  return document === undefined ? told : { ...told, document };
}

const FLOOR: Words = { zh: "底线", en: "floor" };
const OF_LIMIT: Words = { zh: "占限值的比例", en: "share of the limit" };

/** A school's mark of an indicator: its value, the limit and the floor; the value alone where no standard judges it. */
function markNode(balance: Balance, holder: Holder): ExplanationNode {
  const { school, mark } = holder;
  const by = schoolStandard(mark.indicator);
  const { school: rule } = balance.rules;
  if (mark.mark === null || by === undefined || rule === null) return named(indicator(mark.indicator), valueNode(balance, holder));
  const limit = limitOf(balance, by, school.stage);
  const line = exactOf(limit);
  const floor = line === undefined ? undefined : multiply(line, decimal(rule.floor));
  const { decimals, ...entry } = indicator(mark.indicator);
  const value = exactOf(mark);
  const digits = value === undefined ? {} : { decimals: digitsBeside(value, [line, floor], decimals) };
  return verdictNode(entry, mark.mark, [
    valueNode(balance, holder, digits),
    limit,
    ...(floor === undefined
      ? []
      : [
          node("product", FLOOR, floor, {
            unit: standard(by).unit,
            parts: [{ kind: "constant", ...OF_LIMIT, ...measured(decimal(rule.floor), "%"), parts: [] }],
          }),
        ]),
  ]);
}

const AT_LEAST: Words = { zh: "要求达标的项数", en: "indicators to be met" };
const MET: Words = { zh: "达标的项数", en: "indicators met" };

function schoolNode(balance: Balance, school: SchoolBalance): ExplanationNode {
  const { met, marks, verdict } = school;
  const { school: rule } = balance.rules;
  const all = marks.map((mark) => {
    const held = heldOf(school, mark);
    return markNode(balance, { school, mark, ...(held === undefined ? {} : { held }) });
  });
  if (rule === null) return verdictNode(nameOf(school), null, all);
  const known = met.least === met.most;
  const open = known ? MET : { zh: `${MET.zh}（${met.least}–${met.most}）`, en: `${MET.en} (${met.least}–${met.most})` };
  return verdictNode(nameOf(school), verdict, [
    node("count", open, known ? decimal(met.least) : null, known ? {} : { gap: "missing" }),
    node("constant", AT_LEAST, decimal(rule.atLeast)),
    ...all,
  ]);
}

function summaryOf(balance: Balance, stage: BalanceStage, id: IndicatorId): IndicatorBalance {
  const { indicators } = stageOf(balance, stage);
  const found = indicators.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new FaultError("unknown-option", { name: "indicator", got: id, accepted: indicators.map((each) => each.id).join(", ") });
}

const cvTitle = (id: IndicatorId): Words => {
  const { zh, en } = indicator(id);
  return { zh: `${zh} · ${CV.zh}`, en: `${en} · ${CV.en}` };
};

/** A coefficient and its limit, as one line where the coefficient is not asked for itself. */
function dispersionNode(balance: Balance, stage: BalanceStage, id: IndicatorId, whole: boolean): ExplanationNode {
  const found = summaryOf(balance, stage, id);
  const { verdict } = found;
  const of = whole ? cvNode(balance, stage, found) : cvNumber(found);
  if (verdict === null) return named(indicator(id), of);
  return verdictNode(cvTitle(id), verdict, [of, limitOf(balance, balance.rules.dispersion.standard, stage)]);
}

const COMPOSITE: Words = { zh: "综合差异系数", en: "composite coefficient of variation" };
const PLAIN_MEAN: Words = { zh: "各项差异系数的算术平均", en: "plain mean of the coefficients" };

function compositeNode(balance: Balance, stage: BalanceStage): readonly ExplanationNode[] {
  const { composite, indicators } = stageOf(balance, stage);
  if (composite === undefined) return [];
  const { cv, limit, verdict } = composite;
  const mean = node("mean", PLAIN_MEAN, cv, {
    ...(cv === null ? { gap: "missing" } : { decimals: cvDigits(cv, limit) }),
    parts: indicators.map(({ id }) => dispersionNode(balance, stage, id, false)),
  });
  return [verdictNode(COMPOSITE, verdict, [mean, limitOf(balance, balance.rules.dispersion.standard, stage)])];
}

const EACH_SCHOOL: Words = { zh: "逐校达标", en: "schools one by one" };

/** Schools of a stage with why each has its verdict. */
const schoolNodes = ({ schools, rules }: Balance, stage: BalanceStage, having: (verdict: Verdict | null) => boolean) =>
  schools
    .filter((each) => each.stage === stage && having(each.verdict))
    .map((each) => named(nameOf(each), verdictNode(saySchool(each, rules), each.verdict)));

/** How many schools of a stage comply, and those that do not or may not. */
function complianceNode(balance: Balance, stage: BalanceStage): readonly ExplanationNode[] {
  const { compliance } = stageOf(balance, stage);
  if (compliance === null) return [];
  const parts = schoolNodes(balance, stage, (verdict) => verdict !== "met");
  const share = `${compliance.met}/${compliance.schools}`;
  return [verdictNode({ zh: `${EACH_SCHOOL.zh}（${share}）`, en: `${EACH_SCHOOL.en} (${share})` }, compliance.verdict, parts)];
}

function stageNode(balance: Balance, stage: BalanceStage): ExplanationNode {
  const { indicators, verdict } = stageOf(balance, stage);
  const judged = indicators.filter((each) => each.verdict !== null);
  return verdictNode(STAGES[stage], verdict, [
    ...complianceNode(balance, stage),
    ...compositeNode(balance, stage),
    ...judged.map(({ id }) => dispersionNode(balance, stage, id, false)),
  ]);
}

/** What decides a county's verdict: the part of the rule, with what stands under it. */
function reasonNode(balance: Balance, reason: BalanceReason): ExplanationNode {
  const { part, stage, indicator: id, item, verdict } = reason;
  const under = (): readonly ExplanationNode[] => {
    if (item !== undefined) {
      const { judgements = [], asks = [] } = balance.items.find((each) => each.id === item) ?? {};
      const decisive = new Map(
        judgements.filter((each) => each.verdict === verdict).map((each) => [`${each.standard}@${each.stage}`, each] as const),
      );
      return [
        ...[...decisive.values()].map((each) =>
          verdictNode(standard(each.standard), each.verdict, [limitOf(balance, each.standard, each.stage)]),
        ),
        ...(verdict === "undetermined" ? asks : []).map((ref) =>
          node("count", COUNTS[ref.count], null, { stage: ref.stage, gap: "missing" }),
        ),
      ];
    }
    if (stage === undefined) return [];
    if (part === "schools") return verdict === "met" ? [] : schoolNodes(balance, stage, (each) => each === verdict);
    if (part === "composite") return compositeNode(balance, stage).flatMap(({ parts }) => parts);
    return id === undefined ? [] : dispersionNode(balance, stage, id, false).parts;
  };
  return verdictNode(sayBalanceReason(reason, balance), verdict, under());
}

const UNDIVIDED: Words = { zh: "尚未选择拆分方式，缺学段数", en: "not divided until the caller says how, and so missing" };
const SYNTHETIC: Words = { zh: "合成数据，不是真实学校", en: "synthetic schools, none of them real" };

function assumptionsOf({ rules, scope, split, divided, undivided, moves, synthetic, schools }: Balance): BalanceExplanation["assumptions"] {
  const told = ({ zh, en }: Words, many: number, of?: number): Words => ({
    zh: `${zh}（${of === undefined ? "" : `${of}个中的`}${many}个）`,
    en: `${en} (${many}${of === undefined ? "" : ` of ${of}`})`,
  });
  const leftOut = (because: string) => scope.leftOut.filter((each) => each.because === because).length;
  const without = ({ zh, en }: Words): Words => ({ zh: `不计入：${zh}`, en: `left out: ${en}` });
  // Where the rule set names no way to divide, that it may be done at all is unverified.
  const splitGrade: Grade = rules.split === split ? SPLITS[split].grade : "U";
  const empty = [...new Set(scope.leftOut.map(({ because }) => because))].filter((because) => !(because in SCOPE));
  return [
    ...(synthetic === 0 ? [] : [told(SYNTHETIC, synthetic)]),
    ...scope.leavesOut.map((id) => ({ ...told(without(SCOPE[id]), leftOut(id)), grade: SCOPE[id].grade })),
    ...empty.map((because) => told(without(sayLeftOut({ because })), leftOut(because))),
    ...(divided === 0 ? [] : [{ ...told(SPLITS[split], divided, schools.length), grade: splitGrade }]),
    ...(undivided === 0 ? [] : [told(UNDIVIDED, undivided, schools.length)]),
    ...moves.map((move) => ({ ...told(move, move.given, move.of), grade: move.grade })),
  ];
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
 * exact but roots and what is made of them; of those `exact` is null. Without a value a node says which figures are missing.
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
