import type { IndicatorId } from "../catalogue/catalogue";
import type { Day } from "../day";
import { refuse } from "../fault";
import { type Verdict, verdictOf } from "../judge";
import type { Move, PartId, RuleSet, SchoolRule } from "../rules/rule-set";
import type { ScopeId } from "../rules/scope";
import type { SplitId } from "../rules/split";
import type { Settings } from "../standards/standards";
import type { Grade, Words } from "../words";
import { checklist, type ItemVerdict } from "./checklist";
import { countiesIn, refuseTwins } from "./counties";
import { countyOfSchools } from "./county";
import { BALANCE_STAGES, type BalanceStage, type School } from "./school";
import { type SchoolBalance, schoolBalance, tally } from "./school-balance";
import { amountOf, isUndivided, type LeftOut } from "./sections";
import { indicatorBalance, type StageSummary, stageSummary } from "./stage";
import { type BalanceOptions, numeratorOf, schoolLines, termsOf } from "./terms";
import { pupilsOf, workedSections } from "./worked";

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

/**
 * The county that a table is of; null where it names none. Where schools of several counties stand in one table, one mean over them
 * would be nobody's. @throws FaultError "bad-argument"
 */
export function countyOf(schools: readonly School[]): string | null {
  const counties = countiesIn(schools);
  if (counties.length > 1)
    refuse("schools", counties.slice(0, 3).join(", "), { zh: "同一个县的学校", en: "the schools of one county; balances() takes several" });
  refuseTwins(schools);
  return counties[0] ?? null;
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
  const terms = termsOf(options);
  const { rules, on, scope, split } = terms;
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
  const { figures = countyOfSchools(county ?? "county", schools), claims = {} } = options;
  const items = checklist(rules.items, figures, claims, terms);
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
