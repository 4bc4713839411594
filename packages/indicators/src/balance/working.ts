import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { type ExplanationNode, measured } from "../explain";
import {
  add,
  compare,
  decimal,
  divide,
  type Fraction,
  fromExact,
  multiply,
  subtract,
  sum,
  toDecimal,
  toExact,
  toNumber,
  ZERO,
} from "../fraction";
import { SPLITS, splitOf } from "../rules/split";
import { unit } from "../units";
import { COUNTS } from "../vocabulary";
import type { Words } from "../words";
import type { Balance } from "./balance";
import { allHeld, type Held, type Holder, holdersOf, isShort, perPupil, spreadOf, together } from "./held";
import { sayCv, sayFigure } from "./say";
import type { BalanceStage } from "./school";
import type { MissingFigure, ReadFigure, SchoolRef } from "./sections";
import type { IndicatorBalance } from "./stage";
import { numeratorOf } from "./terms";

// The numbers of an evaluation as trees, from what a school reported to a coefficient of variation.

type More = Partial<Omit<ExplanationNode, "kind" | "value" | "exact" | keyof Words>>;

/** A node: of a fraction exact, of another number only near. */
export function node(kind: ExplanationNode["kind"], { zh, en }: Words, value: Fraction | number | null, more: More = {}): ExplanationNode {
  const number = value === null || typeof value === "number" ? { value, exact: null } : { value: toNumber(value), exact: toExact(value) };
  return { kind, zh, en, ...number, parts: [], ...more };
}

export const verdictNode = (
  words: Words,
  verdict: ExplanationNode["verdict"] | null,
  parts: readonly ExplanationNode[] = [],
): ExplanationNode => node("verdict", words, null, { parts, ...(verdict === null || verdict === undefined ? {} : { verdict }) });

export const nameOf = ({ school, name = school }: { readonly school: string; readonly name?: string }): Words => ({ zh: name, en: name });

/** The same node with a name before its own. */
export const named = ({ zh, en }: Words, of: ExplanationNode): ExplanationNode => ({
  ...of,
  zh: `${zh} · ${of.zh}`,
  en: `${en} · ${of.en}`,
});

const shareNode = (words: Words, share: Fraction, parts: readonly ExplanationNode[] = []): ExplanationNode => ({
  kind: "share",
  zh: words.zh,
  en: words.en,
  ...measured(share, "%"),
  parts,
});

const unitOf = ({ count }: Pick<SchoolRef, "count">): More => ({ unit: COUNTS[count].unit });
const figureNode = (figure: ReadFigure) => node("count", sayFigure(figure), decimal(figure.value), unitOf(figure));
const missingNode = (figure: MissingFigure) => node("count", sayFigure(figure), null, { gap: "missing" });

/** The fewest digits, from those given on, in which a value stands to its limits as it does. */
export function digitsBeside(value: Fraction, limits: readonly (Fraction | undefined)[], digits: number): number {
  const shown = decimal(Number(toDecimal(value, digits)));
  const told = limits.every((limit) => limit === undefined || compare(shown, limit) === compare(value, limit));
  return told || digits >= 12 ? digits : digitsBeside(value, limits, digits + 1);
}

export const exactOf = ({ exact }: Pick<ExplanationNode, "exact">): Fraction | undefined => (exact === null ? undefined : fromExact(exact));

/** A stage's share of what a school reports for the whole, by the figures it was divided by. */
function dividedNode(whole: ReadFigure, heads: readonly ReadFigure[], { split }: Balance, stage: BalanceStage): ExplanationNode {
  const { weights } = splitOf(split);
  const weighed = heads.map(({ stage: each, value }) => multiply(decimal(value), decimal(each === "all" ? 0 : (weights?.[each] ?? 0))));
  const mine = weighed[heads.findIndex((each) => each.stage === stage)] ?? ZERO;
  const share = divide(mine, weighed.reduce(add, ZERO));
  const { zh, en } = sayFigure({ count: whole.count, stage });
  return node("product", { zh: `${zh}：按学段拆分`, en: `${en}: its share` }, multiply(decimal(whole.value), share), {
    ...unitOf(whole),
    parts: [figureNode(whole), shareNode(SPLITS[split], share, heads.map(figureNode))],
  });
}

/** A school's amount down to the figures it reported: as it is, divided between stages, or with what the rule counts elsewhere. */
function amountNode(balance: Balance, { school: { stage }, mark, held }: Holder): ExplanationNode {
  const count = numeratorOf(mark.indicator);
  if (held === undefined) return node("count", COUNTS[count], null, { gap: "missing", parts: mark.missing.map(missingNode) });
  // Pupils that follow another figure are those it was divided by; the last are the stage's own.
  const groups: { readonly whole: ReadFigure; readonly heads: ReadFigure[] }[] = [];
  for (const figure of mark.from.slice(0, -1)) {
    const last = groups.at(-1);
    if (figure.count === "pupils" && last !== undefined) last.heads.push(figure);
    else groups.push({ whole: figure, heads: [] });
  }
  const parts = groups.map(({ whole, heads }) => (heads.length === 0 ? figureNode(whole) : dividedNode(whole, heads, balance, stage)));
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const kind = balance.moves.some(({ from }) => from === count) ? "difference" : "sum";
  const { zh, en } = COUNTS[count];
  return node(kind, { zh: `${zh}：按规则调整`, en: `${en} as the rule counts it` }, held.amount, { unit: COUNTS[count].unit, parts });
}

const VALUE: Words = { zh: "学校的值", en: "the school's value" };

export function valueNode(balance: Balance, holder: Holder, more: More = {}): ExplanationNode {
  const { mark } = holder;
  const { unit: text } = indicator(mark.indicator);
  const pupils = mark.from.at(-1);
  if (mark.exact === null || pupils === undefined)
    return node("ratio", VALUE, null, { gap: "missing", parts: mark.missing.map(missingNode) });
  return node("ratio", VALUE, fromExact(mark.exact), {
    unit: text,
    ...more,
    parts: [amountNode(balance, holder), figureNode(pupils)],
  });
}

export const CV: Words = { zh: "差异系数", en: "coefficient of variation" };
const MEAN: Words = { zh: "平均值：全部数量 ÷ 全部在校生", en: "mean: all amounts ÷ all pupils" };
const AMOUNTS: Words = { zh: "各校数量之和", en: "amounts of all schools" };
const PUPILS: Words = { zh: "各校在校生之和", en: "pupils of all schools" };
const DEVIATION: Words = { zh: "标准差：方差的平方根", en: "standard deviation: the root of the variance" };
const VARIANCE: Words = {
  zh: "方差：各校在校生占比 × 与平均值之差²，相加",
  en: "variance: each school's share of pupils × its distance from the mean², summed",
};
const WEIGHT: Words = { zh: "在校生占比", en: "share of pupils" };
const DISTANCE: Words = { zh: "与平均值之差", en: "distance from the mean" };

/** What all hold and have per pupil, and how far each lies from that: exactly, or the nearest doubles where that would be too long to tell. */
function totalsOf(held: readonly Held[], scale: Fraction) {
  if (!isShort(held)) {
    const { pupils, amount, mean, away } = spreadOf(held);
    const by = toNumber(scale);
    return { pupils, amount, mean: mean / by, away: away.map((each) => each / by) };
  }
  const { pupils, amount } = together(held);
  if (pupils === 0) return { pupils, amount, mean: null, away: [] };
  const mean = perPupil({ pupils, amount });
  return { pupils, amount, mean: divide(mean, scale), away: held.map((each) => divide(subtract(perPupil(each), mean), scale)) };
}

type Totals = ReturnType<typeof totalsOf>;

function meanNode(balance: Balance, id: IndicatorId, holders: readonly Holder[], { pupils, amount, mean }: Totals): ExplanationNode {
  const heads = holders.flatMap(({ school, mark }) => mark.from.slice(-1).map((figure) => named(nameOf(school), figureNode(figure))));
  return node("ratio", MEAN, mean, {
    unit: indicator(id).unit,
    parts: [
      node("sum", AMOUNTS, amount, {
        unit: COUNTS[numeratorOf(id)].unit,
        parts: holders.map((each) => named(nameOf(each.school), amountNode(balance, each))),
      }),
      node("sum", PUPILS, decimal(pupils), { unit: COUNTS.pupils.unit, parts: heads }),
    ],
  });
}

const weighed = (weight: Fraction, away: Fraction | number): Fraction | number =>
  typeof away === "number" ? toNumber(weight) * away * away : multiply(weight, multiply(away, away));

/** The variance and its terms are in the square of the indicator's unit, which no unit text says. */
function deviationNode(id: IndicatorId, deviation: number, holders: readonly Holder[], { pupils, away }: Totals): ExplanationNode {
  const { unit: text } = indicator(id);
  const terms = holders.flatMap(({ school, held }, at) => {
    const distance = away[at];
    if (held === undefined || distance === undefined) return [];
    const weight = divide(decimal(held.pupils), decimal(pupils));
    return [
      node("product", nameOf(school), weighed(weight, distance), {
        parts: [shareNode(WEIGHT, weight), node("difference", DISTANCE, distance, { unit: text })],
      }),
    ];
  });
  const exact = terms.flatMap((each) => exactOf(each) ?? []);
  const variance = exact.length === terms.length ? sum(exact) : deviation * deviation;
  return node("root", DEVIATION, deviation, { unit: text, parts: [node("sum", VARIANCE, variance, { parts: terms })] });
}

const cvDigits = (cv: number, limit: number | null): number => digitsBeside(decimal(cv), limit === null ? [] : [decimal(limit)], 3);

/** A coefficient with what it was made of; without one, why, and between what it must lie. */
export function coefficientNode(
  kind: ExplanationNode["kind"],
  words: Words,
  found: Pick<IndicatorBalance, "cv" | "limit" | "gap" | "bounds">,
  parts: readonly ExplanationNode[] = [],
): ExplanationNode {
  const { cv, limit, gap = "missing" } = found;
  if (cv !== null) return node(kind, words, cv, { decimals: cvDigits(cv, limit), parts });
  const { zh, en } = sayCv(found);
  return node(kind, { zh: `${words.zh}：${zh}`, en: `${words.en}: ${en}` }, null, { gap, parts });
}

/** An indicator's coefficient alone. */
export const cvNumber = (found: IndicatorBalance): ExplanationNode => coefficientNode("ratio", CV, found);

/** A coefficient from its deviation and its mean, each from what the schools hold; without one, the schools that lack a figure. */
export function cvNode(balance: Balance, stage: BalanceStage, found: IndicatorBalance): ExplanationNode {
  const { id } = found;
  const holders = holdersOf(balance, stage, id);
  const held = allHeld(holders);
  const all = held === undefined ? undefined : totalsOf(held, unit(indicator(id).unit).scale);
  if (found.deviation !== null && all !== undefined)
    return { ...cvNumber(found), parts: [deviationNode(id, found.deviation, holders, all), meanNode(balance, id, holders, all)] };
  const lacking = holders.filter((each) => each.held === undefined).map((each) => named(nameOf(each.school), amountNode(balance, each)));
  return { ...cvNumber(found), parts: all === undefined || all.pupils === 0 ? lacking : [meanNode(balance, id, holders, all)] };
}
