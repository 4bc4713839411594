import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { checkedDay, type Day } from "../day";
import { optionIn, refuse } from "../fault";
import { toNumber } from "../fraction";
import { type Verdict, verdictOf } from "../judge";
import type { Place } from "../place";
import type { Move, PartId, RuleSet, SchoolRule } from "../rules/rule-set";
import { type Choices, type RulesId, resourcesOf, ruleSet } from "../rules/rules";
import { SCOPE, type ScopeId } from "../rules/scope";
import { SPLITS, type SplitId } from "../rules/split";
import { limitOn, type Settings, type StandardId, standard } from "../standards/standards";
import { unit } from "../units";
import type { CountId } from "../vocabulary";
import type { Grade, Words } from "../words";
import { type Claims, checklist, type ItemVerdict } from "./checklist";
import { countyOfSchools } from "./county";
import { type Bounds, compareCv, cvBounds, type Dispersion, type DispersionGap, dispersion, type Reported } from "./dispersion";
import { type Line, lineOf, type Mark, markOf, type SchoolReason, schoolVerdict } from "./marks";
import { type Area, BALANCE_STAGES, type BalanceStage, type School, type SchoolType } from "./school";
import { type Amount, amountByRule, amountOf, isUndivided, type LeftOut, type MissingFigure, type Section, sectionsOf } from "./sections";

/** How a table of schools is to be judged. */
export interface BalanceOptions {
  /** A national rule set by its id, or one of your own. */
  readonly rules: RulesId | RuleSet;
  /** The day whose limits apply. */
  readonly on: Day;
  /** Limits the caller sets itself; they go before the rule set's own. */
  readonly settings?: Settings;
  /** What is left out, in place of the rule set's default. */
  readonly scope?: readonly ScopeId[];
  /** How combined schools are divided; a rule set without a default divides nothing until it is said. */
  readonly split?: SplitId;
  /** What to take where the rule set leaves an indicator open. */
  readonly choices?: Choices;
  /** The county's own figures, for the requirements beside the schools; what the table itself adds up to, when left out. */
  readonly figures?: Place;
  /** What the county claims of those requirements, by item. */
  readonly claims?: Claims;
}

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
  readonly cv: number | null;
  readonly limit: number | null;
  readonly verdict: Verdict;
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

/** One stage of one school. */
export interface SchoolBalance {
  readonly school: string;
  readonly name?: string;
  readonly stage: BalanceStage;
  readonly type: SchoolType;
  readonly area?: Area;
  readonly synthetic: boolean;
  readonly pupils: number | null;
  readonly marks: readonly Mark[];
  readonly met: { readonly least: number; readonly most: number };
  readonly below: number;
  readonly verdict: Verdict | null;
  readonly reason?: SchoolReason;
  /** The figures that leave it open. */
  readonly missing: readonly MissingFigure[];
}

/** What decides a county's verdict: a part of the rule, and where in it. */
export interface BalanceReason {
  readonly verdict: Verdict;
  readonly part: "schools" | "dispersion" | "composite" | "no-schools" | PartId;
  readonly stage?: BalanceStage;
  readonly indicator?: IndicatorId;
  readonly item?: string;
  readonly schools?: readonly string[];
}

/** An amount that a rule counts elsewhere, and at how many schools that could be done. */
export interface MoveDone extends Move {
  readonly given: number;
  readonly of: number;
}

/** A county's schools judged by a rule set on a day. */
export interface Balance {
  /** As the table names it; null where it does not. */
  readonly county: string | null;
  readonly rules: Words & {
    readonly id: string;
    readonly document: string;
    /** How well the document was seen. */
    readonly grade: Grade;
    readonly from: Day;
    readonly dispersion: RuleSet["dispersion"];
    /** Null where the rule does not judge single schools. */
    readonly school: SchoolRule | null;
    /** How it divides what combined schools share; null where it leaves that to the caller. */
    readonly split: SplitId | null;
    /** Limits of its own, in place of those of the standards. */
    readonly limits: Settings;
  };
  readonly on: Day;
  /** The limits that the caller set. */
  readonly settings: Settings;
  readonly scope: { readonly leavesOut: readonly ScopeId[]; readonly leftOut: readonly LeftOut[] };
  /** How what a combined school reports for the whole was divided between its stages. */
  readonly split: SplitId;
  /** How many sections have a figure that was divided. */
  readonly divided: number;
  /** How many lack one because nothing is divided until the caller says how. */
  readonly undivided: number;
  readonly moves: readonly MoveDone[];
  /** How many schools of the table are made up. */
  readonly synthetic: number;
  readonly stages: readonly StageSummary[];
  readonly schools: readonly SchoolBalance[];
  readonly items: readonly ItemVerdict[];
  /** Of what the table of schools shows alone. */
  readonly table: Verdict;
  /** Of the whole rule. */
  readonly verdict: Verdict;
  readonly reasons: readonly BalanceReason[];
}

/** What an evaluation works by: the rule set and all that was chosen, checked. */
export interface Terms {
  readonly rules: RuleSet;
  readonly on: Day;
  readonly settings: Settings;
  readonly scope: readonly ScopeId[];
  readonly split: SplitId;
  readonly resources: readonly IndicatorId[];
}

/** The terms of an evaluation. @throws FaultError "unknown-rules", "unknown-option", "bad-day". */
export function termsOf({ rules, on, settings, scope, split, choices }: BalanceOptions): Terms {
  const set = typeof rules === "string" ? ruleSet(rules) : rules;
  return {
    rules: set,
    on: checkedDay(on),
    settings: { ...set.limits, ...settings },
    scope: (scope ?? set.scope).map((each) => optionIn("scope", each, SCOPE)),
    split: optionIn("split", split ?? set.split ?? "none", SPLITS),
    resources: resourcesOf(set, choices),
  };
}

/** The count that an indicator spreads over pupils; undefined for one that does something else. */
export function countPerPupil(id: IndicatorId): CountId | undefined {
  const { formula } = indicator(id);
  const parts = typeof formula === "object" && "ratio" in formula ? formula.ratio : undefined;
  return typeof parts?.[0] === "string" && parts[1] === "pupils" ? parts[0] : undefined;
}

/** The same, of an indicator that is to be compared. @throws FaultError "bad-argument" for one that is no count over pupils */
export const numeratorOf = (id: IndicatorId): CountId =>
  countPerPupil(id) ?? refuse("resources", id, { zh: "某一数量除以在校生数的指标", en: "an indicator that is a count over pupils" });

/** The standard that judges an indicator at each school. */
export const schoolStandard = (id: IndicatorId): StandardId | undefined =>
  indicator(id).judgedBy?.find((by) => standard(by.standard).subject === "school")?.standard;

/** The limit and floor of an indicator for a school at a stage; none where the rule set judges no school. */
export function schoolLine({ rules, on, settings }: Terms, id: IndicatorId, stage: BalanceStage): Line | undefined {
  const by = schoolStandard(id);
  if (rules.school === undefined || by === undefined) return undefined;
  return lineOf(by, standard(by).unit, limitOn(by, stage, on, settings), rules.school);
}

/** A section worked out: its pupils and the amount of each indicator. */
export interface Worked {
  readonly section: Section;
  readonly pupils: Amount;
  readonly amounts: readonly Amount[];
  /** The nearest doubles to them. */
  readonly numbers: { readonly pupils: Reported; readonly amounts: readonly Reported[] };
}

const reported = (amount: Amount): Reported => ("value" in amount ? toNumber(amount.value) : null);

export const workedFrom = (section: Section, pupils: Amount, amounts: readonly Amount[]): Worked => ({
  section,
  pupils,
  amounts,
  numbers: { pupils: reported(pupils), amounts: amounts.map(reported) },
});

const workedOut = (section: Section, { rules, split, resources }: Terms): Worked =>
  workedFrom(
    section,
    amountOf(section, "pupils", split),
    resources.map((id) => amountByRule(section, numeratorOf(id), split, rules.moves)),
  );

const missingIn = (amounts: readonly (Amount | undefined)[]): readonly MissingFigure[] => {
  const all = amounts.flatMap((each) => (each !== undefined && "missing" in each ? each.missing : []));
  return [...new Map(all.map((each) => [`${each.school}@${each.stage}@${each.count}`, each])).values()];
};

/** What each indicator is judged by at a school, by stage. */
export const schoolLines = (terms: Terms): Readonly<Record<BalanceStage, readonly (Line | undefined)[]>> => ({
  primary: terms.resources.map((id) => schoolLine(terms, id, "primary")),
  junior: terms.resources.map((id) => schoolLine(terms, id, "junior")),
});

export function schoolBalance(
  { section, pupils, amounts, numbers }: Worked,
  lines: ReturnType<typeof schoolLines>,
  terms: Terms,
): SchoolBalance {
  const { school, stage } = section;
  const marks = terms.resources.map((id, at) => markOf(id, amounts[at] ?? { missing: [] }, pupils, lines[stage][at]));
  const judged =
    terms.rules.school === undefined
      ? undefined
      : schoolVerdict(
          // What no standard judges at a school is compared between schools and asks nothing of one.
          marks.flatMap(({ mark }) => (mark === null ? [] : [mark])),
          terms.rules.school,
        );
  return {
    school: school.id,
    ...(school.name === undefined ? {} : { name: school.name }),
    stage,
    type: school.type,
    ...(school.area === undefined ? {} : { area: school.area }),
    synthetic: school.origin === "synthetic",
    pupils: numbers.pupils,
    marks,
    met: judged?.met ?? { least: 0, most: 0 },
    below: judged?.below ?? 0,
    verdict: judged?.verdict ?? null,
    ...(judged === undefined ? {} : { reason: judged.reason }),
    missing: judged?.verdict === "undetermined" ? missingIn([pupils, ...amounts]) : [],
  };
}

/** The limit on coefficients at a stage on the day, or the verdict that there is none. */
export function cvLimit(
  { rules, on, settings }: Terms,
  stage: BalanceStage,
): { readonly limit: number | null; readonly otherwise: Verdict } {
  const limit = limitOn(rules.dispersion.standard, stage, on, settings);
  if ("value" in limit) return { limit: limit.value, otherwise: "undetermined" };
  return { limit: null, otherwise: limit.none === "must-be-set" ? "undetermined" : "not-applicable" };
}

/** A coefficient that is not known is still above a limit where the least it can be is, and within it where the most it can be is. */
function boundVerdict(bounds: Bounds | undefined, limit: number): Verdict {
  if (bounds === undefined) return "undetermined";
  if (bounds.least > limit) return "not-met";
  return bounds.most <= limit ? "met" : "undetermined";
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

export function indicatorBalance(
  id: IndicatorId,
  at: number,
  worked: readonly Worked[],
  terms: Terms,
  stage: BalanceStage,
): IndicatorBalance {
  const [given, heads] = [worked.map(({ numbers }) => numbers.amounts[at] ?? null), worked.map(({ numbers }) => numbers.pupils)];
  const found = dispersion(given, heads);
  if (!("gap" in found)) {
    const exact = (amounts: readonly (Amount | undefined)[]) =>
      amounts.flatMap((amount) => (amount !== undefined && "value" in amount ? [amount.value] : []));
    const compared = (limit: number) =>
      compareCv(found.cv, limit, () => ({
        amounts: exact(worked.map(({ amounts }) => amounts[at])),
        pupils: exact(worked.map(({ pupils }) => pupils)),
      }));
    return measured(id, found, compared, terms, stage);
  }
  const { limit, otherwise } = cvLimit(terms, stage);
  const judges = terms.rules.dispersion.judges === "each";
  const bounds = found.gap === "missing" && heads.every((each) => each !== null) ? cvBounds(given, heads) : undefined;
  const verdict = limit === null ? otherwise : boundVerdict(bounds, limit);
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

/** The plain mean of all coefficients of a stage; none while one of them is missing. */
export function compositeOf(cvs: readonly (number | null)[], limit: number | null, otherwise: Verdict): Composite {
  const known = cvs.filter((cv) => cv !== null);
  if (known.length === 0 || known.length < cvs.length) return { cv: null, limit, verdict: limit === null ? otherwise : "undetermined" };
  const cv = known.reduce((sum, each) => sum + each, 0) / known.length;
  const verdict = limit === null ? otherwise : cv <= limit + NOISE ? "met" : "not-met";
  return { cv, limit, verdict };
}

/** How many of a stage's schools comply, by their verdicts. */
export function complianceOf(verdicts: Readonly<Record<"met" | "not-met" | "undetermined", number>>): Compliance {
  const { met, "not-met": notMet, undetermined } = verdicts;
  const schools = met + notMet + undetermined;
  const verdict = schools === 0 ? "not-applicable" : notMet > 0 ? "not-met" : undetermined > 0 ? "undetermined" : "met";
  const share = schools === 0 ? null : { least: met / schools, most: (met + undetermined) / schools };
  return { verdict, schools, met, notMet, undetermined, share };
}

/** The summary of a stage whose indicators and schools have been judged. */
export function stageSummary(
  terms: Terms,
  {
    stage,
    schools,
    pupils,
    indicators,
    verdicts,
  }: Pick<StageSummary, "stage" | "schools" | "pupils" | "indicators"> & { readonly verdicts: Parameters<typeof complianceOf>[0] },
): StageSummary {
  const { limit, otherwise } = cvLimit(terms, stage);
  const cvs = indicators.map(({ cv }) => cv);
  const composite = terms.rules.dispersion.judges === "composite" ? compositeOf(cvs, limit, otherwise) : undefined;
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

/** All pupils of some sections; null where one does not say. */
export const pupilsOf = (worked: readonly Worked[]): Reported =>
  worked.reduce<Reported>((sum, { numbers: { pupils } }) => (sum === null || pupils === null ? null : sum + pupils), 0);

/** How many schools have each verdict. */
export function tally(schools: readonly Pick<SchoolBalance, "verdict">[]): Parameters<typeof complianceOf>[0] {
  const count = (verdict: Verdict) => schools.filter((each) => each.verdict === verdict).length;
  return { met: count("met"), "not-met": count("not-met"), undetermined: count("undetermined") };
}

/** A stage without any school in scope is not judged to be balanced. */
export const stageVerdict = (
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

function reasonsOf(
  stages: readonly StageSummary[],
  schools: readonly SchoolBalance[],
  items: readonly ItemVerdict[],
  verdict: Verdict,
): readonly BalanceReason[] {
  const all = stages.flatMap(({ stage, indicators, composite, compliance, schools: count }): BalanceReason[] => [
    ...(count === 0 ? [{ verdict: "undetermined" as const, part: "no-schools" as const, stage }] : []),
    ...(compliance === null || count === 0
      ? []
      : [
          {
            verdict: compliance.verdict,
            part: "schools" as const,
            stage,
            schools: schools.filter((each) => each.stage === stage && each.verdict === verdict).map(({ school }) => school),
          },
        ]),
    ...(count === 0
      ? []
      : indicators.flatMap((each) =>
          each.verdict === null ? [] : [{ verdict: each.verdict, part: "dispersion" as const, stage, indicator: each.id }],
        )),
    ...(composite === undefined || count === 0 ? [] : [{ verdict: composite.verdict, part: "composite" as const, stage }]),
  ]);
  const listed = items.map(({ id, part, verdict: each }): BalanceReason => ({ verdict: each, part, item: id }));
  return [...all, ...listed].filter((each) => each.verdict === verdict);
}

/** A school that stands twice would count twice. */
function refuseTwins(schools: readonly School[]): void {
  const seen = new Set<string>();
  for (const { id } of schools) {
    if (seen.has(id)) refuse("schools", id, { zh: "每所学校只出现一次", en: "each school once" });
    seen.add(id);
  }
}

/** Where schools of several counties stand in one table, one mean over them would be nobody's. */
export function countyOf(schools: readonly School[]): string | null {
  const counties = [...new Set(schools.flatMap(({ county }) => (county === undefined ? [] : [county])))];
  if (counties.length > 1)
    refuse("schools", counties.slice(0, 3).join(", "), { zh: "同一个县的学校", en: "the schools of one county; balances() takes several" });
  return counties[0] ?? null;
}

/** The sections of a table worked out by the terms, with what was left out. */
export function workedSections(
  schools: readonly School[],
  terms: Terms,
): { readonly worked: readonly Worked[]; readonly leftOut: readonly LeftOut[] } {
  const { sections, leftOut } = sectionsOf(schools, terms.scope);
  return { worked: sections.map((section) => workedOut(section, terms)), leftOut };
}

/**
 * A county's schools judged by a rule set: each school, each coefficient of variation, each stage, the county, and why.
 *
 * What was left out, divided or moved is told with the result. A missing figure leaves undetermined what it could still decide and
 * nothing else. The verdict is that of the whole rule, whose other parts stay undetermined without figures or claims; `table` is
 * what the schools alone show.
 *
 * @throws FaultError "unknown-rules", "unknown-option", "bad-day"; "bad-argument" for schools of several counties, or one twice;
 * "bad-count" for a figure that its count cannot be.
 * @example
 * balance([{ id: "a", type: "primary", counts: { primary: { pupils: 45, books: 279 } } }], { rules: "basic-balance-2012", on: "2022-12-31" })
 *   .stages[0].indicators[4].cv
 * // => 0
 */
export function balance(schools: readonly School[], options: BalanceOptions): Balance {
  const county = countyOf(schools);
  refuseTwins(schools);
  const terms = termsOf(options);
  const { rules, on, settings, scope, split } = terms;
  const { worked, leftOut } = workedSections(schools, terms);
  const lines = schoolLines(terms);
  const judged = worked.map((each) => schoolBalance(each, lines, terms));
  const stages = BALANCE_STAGES.map((stage) => {
    const taught = worked.filter(({ section }) => section.stage === stage);
    return stageSummary(terms, {
      stage,
      schools: taught.length,
      pupils: pupilsOf(taught),
      indicators: terms.resources.map((id, at) => indicatorBalance(id, at, taught, terms, stage)),
      verdicts: tally(judged.filter((each) => each.stage === stage)),
    });
  });
  const { figures = countyOfSchools(county ?? "county", schools), claims } = options;
  const items = checklist(rules.items, {
    on,
    settings,
    figures,
    ...(claims === undefined ? {} : { claims }),
  });
  const table = verdictOf(stages.map((each) => each.verdict));
  const verdict = on < rules.from ? "not-applicable" : verdictOf([table, ...items.map((each) => each.verdict)]);
  return {
    county,
    rules: {
      id: rules.id,
      zh: rules.zh,
      en: rules.en,
      document: rules.document.number,
      grade: rules.document.grade,
      from: rules.from,
      dispersion: rules.dispersion,
      school: rules.school ?? null,
      split: rules.split ?? null,
      limits: rules.limits ?? {},
    },
    on,
    settings: options.settings ?? {},
    scope: { leavesOut: scope, leftOut },
    split,
    divided: worked.filter(({ amounts }) => amounts.some((each) => "value" in each && each.divided)).length,
    undivided: worked.filter(({ section }) => terms.resources.some((id) => isUndivided(section, numeratorOf(id), split))).length,
    moves: rules.moves.map((move) => ({
      ...move,
      given: worked.filter(({ section }) => "value" in amountOf(section, move.count, split)).length,
      of: worked.length,
    })),
    synthetic: schools.filter(({ origin }) => origin === "synthetic").length,
    stages,
    schools: judged,
    items,
    table,
    verdict,
    reasons: reasonsOf(stages, judged, items, verdict),
  };
}
