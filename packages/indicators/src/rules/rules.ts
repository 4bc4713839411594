import type { IndicatorId } from "../catalogue/catalogue";
import { optionIn, refuseUnknown } from "../fault";
import { BASIC_BALANCE } from "./basic-balance-2012";
import { QUALITY_BALANCE } from "./quality-balance-2017";
import type { RuleSet } from "./rule-set";

/** The national rule sets the library knows. */
export const RULES = {
  "quality-balance-2017": QUALITY_BALANCE,
  "basic-balance-2012": BASIC_BALANCE,
} as const satisfies Record<string, RuleSet>;

export type RulesId = keyof typeof RULES;
export const rulesIds = Object.keys(RULES) as readonly RulesId[];

/** The rule set with this id. @throws FaultError "unknown-rules", naming the nearest. */
export const ruleSet = (id: string): RuleSet =>
  Object.hasOwn(RULES, id) ? RULES[id as RulesId] : refuseUnknown("unknown-rules", id, rulesIds);

/** What the caller chooses where a rule set leaves an indicator open, by the choice's id. */
export type Choices = Readonly<Record<string, string>>;

/**
 * The indicators that a rule set compares, its open ones as chosen.
 *
 * @throws FaultError "unknown-option" for a choice, or what is chosen, that is none.
 */
export function resourcesOf({ resources }: RuleSet, choices: Choices = {}): readonly IndicatorId[] {
  const open = Object.fromEntries(resources.flatMap((each) => (typeof each === "string" ? [] : [[each.id, each]])));
  for (const id of Object.keys(choices)) optionIn("choices", id, open);
  return resources.map((each) => {
    if (typeof each === "string") return each;
    const chosen = each.choices[optionIn(each.id, choices[each.id] ?? each.default, each.choices)];
    if (chosen === undefined) throw new Error(`rules: "${each.id}" has a default that is none of its choices`);
    return chosen;
  });
}
