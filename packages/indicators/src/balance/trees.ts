import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { type ExplanationNode, limitNode, measured } from "../explain";
import { FaultError } from "../fault";
import { decimal, multiply } from "../fraction";
import type { Verdict } from "../judge";
import { COMPARISONS } from "../standards/standard";
import { limitOn, type StandardId, standard } from "../standards/standards";
import { COUNTS, STAGES, type Stage } from "../vocabulary";
import type { Words } from "../words";
import type { Balance, BalanceReason } from "./balance";
import { type Holder, heldOf, stageOf } from "./held";
import { sayBalanceReason, saySchool } from "./say";
import type { BalanceStage } from "./school";
import type { SchoolBalance } from "./school-balance";
import type { IndicatorBalance } from "./stage";
import { schoolStandard } from "./terms";
import { CV, coefficientNode, cvNode, cvNumber, digitsBeside, exactOf, named, nameOf, node, valueNode, verdictNode } from "./working";

// The verdicts of an evaluation as trees, from the county's to a school's mark.

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
export function markNode(balance: Balance, holder: Holder): ExplanationNode {
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

export function schoolNode(balance: Balance, school: SchoolBalance): ExplanationNode {
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

export const cvTitle = (id: IndicatorId): Words => {
  const { zh, en } = indicator(id);
  return { zh: `${zh} · ${CV.zh}`, en: `${en} · ${CV.en}` };
};

/** A coefficient and its limit, as one line where the coefficient is not asked for itself. */
export function dispersionNode(balance: Balance, stage: BalanceStage, id: IndicatorId, whole: boolean): ExplanationNode {
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
  const parts = indicators.map(({ id }) => dispersionNode(balance, stage, id, false));
  const mean = coefficientNode("mean", PLAIN_MEAN, composite, parts);
  return [verdictNode(COMPOSITE, composite.verdict, [mean, limitOf(balance, balance.rules.dispersion.standard, stage)])];
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

export function stageNode(balance: Balance, stage: BalanceStage): ExplanationNode {
  const { indicators, verdict } = stageOf(balance, stage);
  const judged = indicators.filter((each) => each.verdict !== null);
  return verdictNode(STAGES[stage], verdict, [
    ...complianceNode(balance, stage),
    ...compositeNode(balance, stage),
    ...judged.map(({ id }) => dispersionNode(balance, stage, id, false)),
  ]);
}

/** What decides a county's verdict: the part of the rule, with what stands under it. */
export function reasonNode(balance: Balance, reason: BalanceReason): ExplanationNode {
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
