import { countPerPupil, schoolStandard } from "../balance/terms";
import { type IndicatorId, indicatorIds } from "../catalogue/catalogue";
import type { Day } from "../day";
import { decimal, multiply, toNumber } from "../fraction";
import type { Document } from "../standards/standard";
import type { Settings, StandardId } from "../standards/standards";
import type { Grade, Words } from "../words";
import type { RuleSet, SchoolRule } from "./rule-set";
import { RULES, type RulesId, ruleSet } from "./rules";
import type { ScopeId } from "./scope";
import type { SplitId } from "./split";

/** A rule set of one's own, as a file: the national one it builds on, and what it says otherwise. A province's thresholds, say. */
export interface RuleSetFile extends Words {
  readonly schema: "teks/rules@1";
  readonly id: string;
  readonly base: RulesId;
  /** Without a grade it counts as unverified: nobody but the file's author has seen it. */
  readonly document: Omit<Document, "grade"> & { readonly grade?: Grade };
  readonly from: Day;
  /** In each standard's own unit. A stage that is not said keeps the national limit. */
  readonly limits?: Settings;
  readonly school?: Pick<SchoolRule, "atLeast" | "floor">;
  readonly scope?: readonly ScopeId[];
  readonly split?: SplitId;
  /** In place of the base's. One that no standard judges at a school is compared between schools and gets no mark. */
  readonly resources?: readonly IndicatorId[];
  readonly dispersion?: Pick<RuleSet["dispersion"], "judges">;
}

/** The ways to judge coefficients of variation, each with its national limit. */
export const DISPERSIONS: Readonly<Record<RuleSet["dispersion"]["judges"], RuleSet["dispersion"]>> = {
  each: RULES["quality-balance-2017"].dispersion,
  composite: RULES["basic-balance-2012"].dispersion,
};

function schoolRule({ atLeast, floor }: Pick<SchoolRule, "atLeast" | "floor">, grade: Grade): SchoolRule {
  const percent = toNumber(multiply(decimal(floor), decimal(100)));
  return {
    zh: `每所学校至少${atLeast}项达标，其余不低于要求的${percent}%`,
    en: `each school meets at least ${atLeast} indicators and has ${percent} % of what it misses`,
    atLeast,
    floor,
    grade,
  };
}

/** What a rule set compares and by which limit, by its base and what is said otherwise. */
export function onBase({ base, resources, dispersion }: Pick<RuleSetFile, "base" | "resources" | "dispersion">): RuleSet {
  const of = ruleSet(base);
  return {
    ...of,
    resources: resources ?? of.resources,
    dispersion: dispersion === undefined ? of.dispersion : DISPERSIONS[dispersion.judges],
  };
}

/** The rule set that a file makes of its base. */
export function ownRuleSet(file: RuleSetFile): RuleSet {
  const { id, zh, en, document, from, limits, school, scope, split } = file;
  const { grade = "U" } = document;
  return {
    ...onBase(file),
    id,
    zh,
    en,
    document: { ...document, grade },
    from,
    ...(limits === undefined ? {} : { limits }),
    ...(school === undefined ? {} : { school: schoolRule(school, grade) }),
    ...(scope === undefined ? {} : { scope, scopeGrade: grade }),
    ...(split === undefined ? {} : { split }),
  };
}

/** The indicators that schools can be compared by. */
export const comparable: readonly IndicatorId[] = indicatorIds.filter((id) => countPerPupil(id) !== undefined);

/** How many of the indicators that a rule set compares judge a school, and the standards whose limits it uses. */
export function reachOf({ resources, dispersion, items }: RuleSet): {
  readonly judging: number;
  readonly standards: readonly StandardId[];
} {
  const bySchool = resources.map((each) =>
    (typeof each === "string" ? [each] : Object.values(each.choices)).flatMap((id) => schoolStandard(id) ?? []),
  );
  return {
    judging: bySchool.filter((each) => each.length > 0).length,
    standards: [dispersion.standard, ...bySchool.flat(), ...items.flatMap(({ standards = [] }) => standards)],
  };
}
