import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { checkedDay, type Day } from "../day";
import { optionIn, refuse } from "../fault";
import type { Verdict } from "../judge";
import type { Place } from "../place";
import type { RuleSet } from "../rules/rule-set";
import { type Choices, type RulesId, resourcesOf, ruleSet } from "../rules/rules";
import { SCOPE, type ScopeId } from "../rules/scope";
import { SPLITS, type SplitId } from "../rules/split";
import { limitOn, type Settings, type StandardId, standard } from "../standards/standards";
import type { CountId } from "../vocabulary";
import type { Claims } from "./checklist";
import { type Line, lineOf } from "./marks";
import type { BalanceStage } from "./school";

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
function schoolLine({ rules, on, settings }: Terms, id: IndicatorId, stage: BalanceStage): Line | undefined {
  const by = schoolStandard(id);
  if (rules.school === undefined || by === undefined) return undefined;
  return lineOf(id, by, limitOn(by, stage, on, settings), rules.school);
}

/** What each indicator is judged by at a school, by stage. */
export const schoolLines = (terms: Terms): Readonly<Record<BalanceStage, readonly (Line | undefined)[]>> => ({
  primary: terms.resources.map((id) => schoolLine(terms, id, "primary")),
  junior: terms.resources.map((id) => schoolLine(terms, id, "junior")),
});

/** The limit on coefficients at a stage on the day, or the verdict that there is none. */
export function cvLimit(
  { rules, on, settings }: Terms,
  stage: BalanceStage,
): { readonly limit: number | null; readonly otherwise: Verdict } {
  const limit = limitOn(rules.dispersion.standard, stage, on, settings);
  if ("value" in limit) return { limit: limit.value, otherwise: "undetermined" };
  return { limit: null, otherwise: limit.none === "must-be-set" ? "undetermined" : "not-applicable" };
}
