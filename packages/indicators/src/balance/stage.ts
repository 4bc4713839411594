import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { toNumber } from "../fraction";
import { type Verdict, verdictOf } from "../judge";
import { unit } from "../units";
import { type Bounds, compareBounds, compareCv, cvBounds, type Dispersion, type DispersionGap, dispersion } from "./dispersion";
import type { BalanceStage } from "./school";
import type { Amount, MissingFigure } from "./sections";
import { cvLimit, type Terms } from "./terms";
import { distinct, missingIn, type Worked } from "./worked";

/** One indicator between the schools of a stage. Numbers are in the indicator's unit, the coefficient is plain. */
export interface IndicatorBalance {
  readonly id: IndicatorId;
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly cv: number | null;
  readonly gap?: DispersionGap["gap"];
  /** The coefficients that missing amounts leave possible. */
  readonly bounds?: Bounds;
  readonly limit: number | null;
  /** Null where the rule judges only the composite. */
  readonly verdict: Verdict | null;
  /** The figures that would decide it. */
  readonly missing: readonly MissingFigure[];
}

/** The plain mean of a stage's coefficients. */
export interface Composite {
  /** Null while one of them is. */
  readonly cv: number | null;
  /** What it can still be, where missing amounts leave each of them between bounds. */
  readonly bounds?: Bounds;
  readonly limit: number | null;
  readonly verdict: Verdict;
  /** The figures that would decide it. */
  readonly missing: readonly MissingFigure[];
}

/** How many schools comply; as a share, and between which shares where some are undetermined. */
export interface Compliance {
  readonly verdict: Verdict;
  readonly schools: number;
  readonly met: number;
  readonly notMet: number;
  readonly undetermined: number;
  readonly share: { readonly least: number; readonly most: number } | null;
}

/** A stage as every path gives it: what a list of counties shows. */
export interface StageSummary {
  readonly stage: BalanceStage;
  readonly schools: number;
  readonly pupils: number | null;
  readonly indicators: readonly IndicatorBalance[];
  readonly composite?: Composite;
  /** Null where the rule does not judge single schools. */
  readonly compliance: Compliance | null;
  readonly verdict: Verdict;
}

/**
 * A coefficient that is not known is still above a limit where the least it can be is, and within it where the most it can be is: by how
 * they stand to it.
 */
function boundVerdict({ least, most }: Bounds): Verdict {
  if (least > 0) return "not-met";
  return most <= 0 ? "met" : "undetermined";
}

/** An indicator all of whose figures are there. `compared` tells how the coefficient stands to the limit. */
export function measured(
  id: IndicatorId,
  { mean, deviation, cv }: Pick<Dispersion, "mean" | "deviation" | "cv">,
  compared: (limit: number) => number,
  terms: Terms,
  stage: BalanceStage,
): IndicatorBalance {
  const scale = toNumber(unit(indicator(id).unit).scale);
  const { limit, otherwise } = cvLimit(terms, stage);
  const judges = terms.rules.dispersion.judges === "each";
  const verdict = limit === null ? otherwise : compared(limit) <= 0 ? "met" : "not-met";
  return {
    id,
    mean: mean / scale,
    deviation: deviation / scale,
    cv,
    limit: judges ? limit : null,
    verdict: judges ? verdict : null,
    missing: [],
  };
}

/** An indicator between the schools of a stage; where a figure is missing, what the rest leave possible. */
export function indicatorBalance(
  id: IndicatorId,
  at: number,
  worked: readonly Worked[],
  terms: Terms,
  stage: BalanceStage,
): IndicatorBalance {
  const [given, heads] = [worked.map(({ numbers }) => numbers.amounts[at] ?? null), worked.map(({ numbers }) => numbers.pupils)];
  const found = dispersion(given, heads);
  const known = (amounts: readonly (Amount | undefined)[]) =>
    amounts.map((amount) => (amount !== undefined && "value" in amount ? amount.value : null));
  const exact = () => ({
    amounts: known(worked.map(({ amounts }) => amounts[at])),
    pupils: known(worked.map(({ pupils }) => pupils)).filter((pupils) => pupils !== null),
  });
  if (!("gap" in found)) {
    const whole = () => {
      const { amounts, pupils } = exact();
      return { amounts: amounts.filter((amount) => amount !== null), pupils };
    };
    return measured(id, found, (limit) => compareCv(found.cv, limit, whole), terms, stage);
  }
  const { limit, otherwise } = cvLimit(terms, stage);
  const judges = terms.rules.dispersion.judges === "each";
  const bounds = found.gap === "missing" && heads.every((each) => each !== null) ? cvBounds(given, heads) : undefined;
  const verdict = limit === null ? otherwise : bounds === undefined ? "undetermined" : boundVerdict(compareBounds(bounds, limit, exact));
  return {
    id,
    mean: null,
    deviation: null,
    cv: null,
    gap: found.gap,
    ...(bounds === undefined ? {} : { bounds }),
    limit: judges ? limit : null,
    verdict: judges ? verdict : null,
    missing: missingIn(worked.flatMap(({ pupils, amounts }) => [pupils, amounts[at]])),
  };
}

/** Eight square roots are summed: nearer to the limit than this the sum is taken to be at it. */
const NOISE = 1e-12;

const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Whether the plain mean of coefficients keeps a limit. */
export const meanKeeps = (cvs: readonly number[], limit: number): boolean => meanOf(cvs) <= limit + NOISE;

/** The plain mean of all coefficients of a stage; of those that are not known, what they can be. */
export function compositeOf(
  coefficients: readonly Pick<IndicatorBalance, "cv" | "bounds" | "missing">[],
  limit: number | null,
  otherwise: Verdict,
): Composite {
  const known = coefficients.flatMap(({ cv, bounds }) => (cv === null ? (bounds ?? []) : { least: cv, most: cv }));
  const [least, most] = [known.map((each) => each.least), known.map((each) => each.most)];
  const bounded = known.length > 0 && known.length === coefficients.length;
  const whole = bounded && coefficients.every(({ cv }) => cv !== null);
  const verdict = (): Verdict => {
    if (limit === null) return otherwise;
    if (!bounded) return "undetermined";
    return meanKeeps(most, limit) ? "met" : meanKeeps(least, limit) ? "undetermined" : "not-met";
  };
  return {
    cv: whole ? meanOf(most) : null,
    ...(bounded && !whole ? { bounds: { least: meanOf(least), most: meanOf(most) } } : {}),
    limit,
    verdict: verdict(),
    missing: distinct(coefficients.flatMap(({ missing }) => missing)),
  };
}

/** How many schools have each verdict. */
export type Tally = Readonly<Record<"met" | "not-met" | "undetermined", number>>;

/** How many of a stage's schools comply, by their verdicts. */
export function complianceOf(verdicts: Tally): Compliance {
  const { met, "not-met": notMet, undetermined } = verdicts;
  const schools = met + notMet + undetermined;
  const verdict = schools === 0 ? "not-applicable" : notMet > 0 ? "not-met" : undetermined > 0 ? "undetermined" : "met";
  const share = schools === 0 ? null : { least: met / schools, most: (met + undetermined) / schools };
  return { verdict, schools, met, notMet, undetermined, share };
}

/** A stage without any school in scope is not judged to be balanced. */
const stageVerdict = (
  schools: number,
  indicators: readonly IndicatorBalance[],
  composite: Composite | undefined,
  compliance: Compliance | null,
): Verdict =>
  schools === 0
    ? "undetermined"
    : verdictOf([
        ...indicators.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])),
        ...(composite === undefined ? [] : [composite.verdict]),
        ...(compliance === null ? [] : [compliance.verdict]),
      ]);

/** The summary of a stage whose indicators and schools have been judged. */
export function stageSummary(
  terms: Terms,
  {
    stage,
    schools,
    pupils,
    indicators,
    verdicts,
  }: Pick<StageSummary, "stage" | "schools" | "pupils" | "indicators"> & { readonly verdicts: Tally },
): StageSummary {
  const { limit, otherwise } = cvLimit(terms, stage);
  const composite = terms.rules.dispersion.judges === "composite" ? compositeOf(indicators, limit, otherwise) : undefined;
  const compliance = terms.rules.school === undefined ? null : complianceOf(verdicts);
  return {
    stage,
    schools,
    pupils,
    indicators,
    ...(composite === undefined ? {} : { composite }),
    compliance,
    verdict: stageVerdict(schools, indicators, composite, compliance),
  };
}
