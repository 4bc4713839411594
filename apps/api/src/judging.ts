import { type BalanceOptions, parseJson, RULES, rulesIds } from "@teks/indicators";
import { parseRuleSet, ruleSetFileSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { figures, placeOf, settings } from "./given";
import { scopeId, split } from "./replies/balance";
import { day, list, optional } from "./replies/terms";

// How a table of schools is to be judged, as a body of JSON and as a query say it.

/** What rule sets leave open, by the name of the choice. */
const choices = Object.fromEntries(
  rulesIds
    .flatMap((id) => RULES[id].resources)
    .flatMap((each) => (typeof each === "string" ? [] : [[each.id, optional(z.enum(Object.keys(each.choices)))]])),
);

const rules = z.enum(rulesIds).meta({ id: "RulesId" });
/** How a table is to be judged. */
export const judging = z.strictObject({
  rules: z.union([rules, ruleSetFileSchema]),
  on: day,
  split: optional(split),
  scope: optional(list(scopeId)).meta({ description: "what is left out, in place of the rule's default" }),
  choices: optional(z.strictObject(choices)),
  settings: optional(settings),
  figures: optional(figures).meta({ description: "the county's own figures; what the table adds up to, when left out" }),
  claims: optional(z.record(z.string(), z.boolean())).meta({ description: "what the county claims of the rule's items, by their ids" }),
});

/** In a query: a rule set by its id, or one's own as its file has it. */
const rulesAsked = z
  .string()
  .transform((text, context): unknown => {
    if (!text.startsWith("{")) return text;
    try {
      return parseJson(text);
    } catch {
      const accepted = { zh: "规则文件的 JSON，或规则的标识", en: "a rule set's id, or the JSON of a file of one" };
      context.addIssue({ code: "custom", input: text, params: { code: "bad-json", accepted } });
      return z.NEVER;
    }
  })
  .pipe(judging.shape.rules)
  .meta({
    override: {
      anyOf: [
        { type: "string", enum: rulesIds },
        { type: "string", contentMediaType: "application/json" },
      ],
    },
    description:
      "一套规则的标识，或自己的规则文件（JSON）· a rule set's id, or the JSON of a file of your own as seeds/example/province.json",
  });

/** What a query says of how a table is to be judged. */
export const judgingQuery = z.strictObject({
  rules: rulesAsked,
  on: day,
  split: optional(split),
  scope: optional(
    z
      .string()
      .transform((text) => text.split(",").filter((each) => each !== ""))
      .pipe(z.array(scopeId)),
  ).meta({ description: `what is left out, parted by commas, in place of the rule's default: ${scopeId.options.join(", ")}` }),
  ...choices,
});

const rulesOf = (rules: z.output<typeof judging>["rules"]): BalanceOptions["rules"] =>
  typeof rules === "string" ? rules : parseRuleSet(rules);

export const optionsIn = ({ rules, figures, ...options }: z.output<typeof judging>): BalanceOptions => ({
  ...options,
  rules: rulesOf(rules),
  ...(figures === undefined ? {} : { figures: placeOf(figures) }),
});

export const optionsAsked = ({ rules, on, split, scope, ...choices }: z.output<typeof judgingQuery>): BalanceOptions => ({
  ...{ rules: rulesOf(rules), on, choices },
  ...(split === undefined ? {} : { split }),
  ...(scope === undefined ? {} : { scope }),
});
