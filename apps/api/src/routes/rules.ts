import {
  type Choice,
  type Day,
  type IndicatorId,
  RULES,
  type RuleSet,
  ruleSet as ruleSetOf,
  rulesIds,
  schoolStandard,
} from "@teks/indicators";
import { z } from "zod";
import { listRoute } from "../http/list-route";
import { route } from "../http/route";
import { on } from "../replies/row";
import { ruleSet } from "../replies/rules";
import { documentOf, inForceOn } from "../replies/standard";

const titled = <T extends { readonly zh: string; readonly en: string }>({ zh, en, ...rest }: T) => ({ ...rest, title: { zh, en } });

function resourceOf(each: IndicatorId | Choice, { school }: RuleSet) {
  if (typeof each !== "string") {
    const { id, ...choice } = titled(each);
    return { choice: id, ...choice };
  }
  const standard = school === undefined ? undefined : schoolStandard(each);
  return { indicator: each, ...(standard === undefined ? {} : { standard }) };
}

/** A rule set as it stands, with the limits of a day where one is given. */
function ruleSetOn(rules: RuleSet, on: Day | undefined): z.input<typeof ruleSet> {
  const { id, zh, en, document, from, dispersion, school = null, scope, scopeGrade, split = null, moves, items } = rules;
  const resources = rules.resources.map((each) => resourceOf(each, rules));
  const used = [
    ...resources.flatMap((each) => ("standard" in each && each.standard !== undefined ? [each.standard] : [])),
    dispersion.standard,
    ...items.flatMap(({ standards = [] }) => standards),
  ];
  return {
    id,
    title: { zh, en },
    document: documentOf(document),
    from,
    resources,
    dispersion,
    school,
    scope: { leavesOut: scope, grade: scopeGrade },
    split,
    moves: moves.map(titled),
    items: items.map(({ standards = [], andClaim = false, ...item }) => ({ ...titled(item), standards, andClaim })),
    ...(on === undefined ? {} : { limits: used.map((standard) => ({ standard, inForce: inForceOn(standard, on) })) }),
  };
}

export const rules = listRoute({
  path: "/v1/rules",
  summary: {
    zh: "国家督导评估规则：指标、限值、范围、拆分和清单；给出 on 时另列该日有效的限值",
    en: "the national rule sets: indicators, limits, scope, split and checklist; with `on`, also the limits of that day",
  },
  query: z.strictObject(on),
  name: "rules",
  item: ruleSet,
  key: ["id"],
  handle: ({ query }) => ({ head: {}, items: rulesIds.map((id) => ruleSetOn(RULES[id], query.on)) }),
});

export const oneRuleSet = route({
  method: "get",
  path: "/v1/rules/{rules}",
  summary: { zh: "一套规则", en: "one rule set" },
  params: z.strictObject({ rules: z.string().meta({ examples: ["quality-balance-2017"] }) }),
  query: z.strictObject(on),
  reply: ruleSet,
  handle: ({ path, query }) => ruleSetOn(ruleSetOf(path.rules), query.on),
});
