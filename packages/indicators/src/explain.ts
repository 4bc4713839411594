import { ASSUMPTIONS, type AssumptionId } from "./assumptions";
import type { MarkId } from "./balance/marks";
import { type IndicatorId, indicator, indicatorId, type ThemeId, themeOf } from "./catalogue/catalogue";
import type { SystemId } from "./catalogue/systems";
import type { Day } from "./day";
import { isValue, type Options, type Outcome, outcomeOf, working } from "./evaluate";
import type { Operation } from "./expression";
import { formulaText } from "./formula";
import { divide, type Fraction, toExact, toNumber } from "./fraction";
import { type Judgement, judgeBy, type Verdict } from "./judge";
import type { Place, Source } from "./place";
import { coherentLimit, type LimitOnDay, type StandardId, standard } from "./standards/standards";
import type { Step } from "./trace";
import { type UnitText, unit } from "./units";
import { COUNTS, type Stage } from "./vocabulary";
import type { Grade, Words } from "./words";

/** A node of an explanation: what it is, its value in its own unit, and the parts it is made of. Leaves are figures, limits and constants. */
export interface ExplanationNode extends Words {
  readonly kind: "count" | "constant" | "limit" | "mean" | "root" | "verdict" | Operation;
  readonly stage?: Stage;
  readonly value: number | null;
  /** Null where there is no value, and of what is seldom exact: a root, and what is made of roots. */
  readonly exact: string | null;
  readonly unit?: UnitText;
  /** The digits to show, where fewer could put the value on another side of a limit. */
  readonly decimals?: number;
  /** What a verdict says in place of a number. */
  readonly verdict?: Verdict | MarkId;
  /** Why there is no value. */
  readonly gap?: string;
  /** Where a count was printed: figure, section, printed form. */
  readonly sources?: readonly Source[];
  readonly assumes?: readonly AssumptionId[];
  /** The document behind a limit. */
  readonly document?: { readonly number: string; readonly clause: Words; readonly from: Day; readonly grade: Grade };
  readonly parts: readonly ExplanationNode[];
}

/** Why a number is what it is, as one tree; the schema's version changes when a field changes its meaning. */
export interface Explanation {
  readonly schema: "teks/explanation@1";
  readonly indicator: IndicatorId;
  readonly title: Words;
  readonly meaning: Words;
  readonly system: SystemId;
  readonly theme: ThemeId;
  readonly place: { readonly id: string } & Partial<Words>;
  readonly stage: Stage;
  readonly on: Day;
  readonly formula: Words;
  readonly outcome: Outcome;
  readonly assumptions: readonly ({ readonly id: AssumptionId } & Words)[];
  readonly judgements: readonly Judgement[];
  readonly source?: Words & { readonly grade: Grade };
  readonly node: ExplanationNode;
}

const OPERATIONS: Record<Operation, Words> = {
  sum: { zh: "相加", en: "sum" },
  difference: { zh: "相减", en: "difference" },
  product: { zh: "相乘", en: "product" },
  ratio: { zh: "相除", en: "ratio" },
  share: { zh: "占比", en: "share" },
  roundUp: { zh: "向上取整", en: "rounded up" },
  roundDown: { zh: "向下取整", en: "rounded down" },
};

/** A coherent value in a unit. */
export const measured = (result: Fraction, text: UnitText) => {
  const value = divide(result, unit(text).scale);
  return { value: toNumber(value), exact: toExact(value), unit: text };
};

/** A limit as it stands on a day, with the document behind it. */
export function limitNode(id: StandardId, stage: Stage, limit: LimitOnDay): ExplanationNode {
  const { zh, en, document, clause, unit: text } = standard(id);
  const told = { kind: "limit" as const, zh, en, stage };
  if (!("value" in limit)) return { ...told, value: null, exact: null, gap: "no-limit", parts: [] };
  return {
    ...told,
    ...measured(coherentLimit(id, limit.value), text),
    document: { number: document.number, clause, from: limit.from, grade: limit.grade },
    parts: [],
  };
}

function nodeOf({ of, parts, result }: Step): ExplanationNode {
  const hole = "gap" in result ? { value: null, exact: null, gap: result.gap } : undefined;
  if ("count" in of) {
    const { count, stage } = of.count;
    const { zh, en, unit: text } = COUNTS[count];
    const found = "value" in of.found ? of.found : { from: [], assumes: [] };
    const sources = found.from.flatMap((leaf) => leaf.sources);
    const told = { ...(sources.length === 0 ? {} : { sources }), ...(found.assumes.length === 0 ? {} : { assumes: found.assumes }) };
    return { kind: "count", zh, en, stage, ...(hole ?? measured(result as Fraction, text)), ...told, parts: [] };
  }
  if ("constant" in of) {
    const { because, unit: text } = of.constant;
    return { kind: "constant", ...because, ...(hole ?? measured(result as Fraction, text)), parts: [] };
  }
  if ("norm" in of) return limitNode(of.norm, of.stage, of.limit);
  const value = hole ?? { value: toNumber(result as Fraction), exact: toExact(result as Fraction) };
  return { kind: of.operation, ...OPERATIONS[of.operation], ...value, parts: parts.map(nodeOf) };
}

/**
 * Why an indicator has its value: the formula, every figure in it with its section and printed form, the limits used with
 * document and clause, what was assumed, and the verdicts. The root is in the indicator's unit; steps between are in coherent
 * units (a percentage is a fraction of one).
 *
 * @throws FaultError as `evaluate`.
 */
export function explain(id: string, place: Place, options: Options): Explanation {
  const entry = indicator(id);
  const { stage = "all", on } = options;
  const work = working(entry, place, options);
  const outcome = outcomeOf(entry, work, stage);
  const root = nodeOf(work.step);
  const assumed = isValue(outcome) ? outcome.assumes : (entry.assumes ?? []);
  return {
    schema: "teks/explanation@1",
    indicator: indicatorId(id),
    title: { zh: entry.zh, en: entry.en },
    meaning: entry.meaning,
    system: entry.system,
    theme: themeOf(id),
    place: { id: place.id, ...place.title },
    stage,
    on,
    formula: formulaText(entry.formula, stage),
    outcome,
    assumptions: assumed.map((each) => ({ id: each, ...ASSUMPTIONS[each] })),
    judgements: (entry.judgedBy ?? []).map((by) => judgeBy(outcome, by, options)),
    ...(entry.source === undefined ? {} : { source: entry.source }),
    node: isValue(outcome) ? { ...root, value: outcome.value, exact: outcome.exact, unit: outcome.unit } : root,
  };
}
