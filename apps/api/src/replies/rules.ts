import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { dispersionRule, part, schoolRule, scopeId, split } from "./balance";
import { document, inForce } from "./standard";
import { day, grade, indicatorId, list, optional, standardId, words } from "./terms";

const resource = z.union([
  z.strictObject({ indicator: indicatorId, standard: optional(standardId) }),
  z.strictObject({
    choice: z.string(),
    title: words,
    choices: z.record(z.string(), indicatorId),
    default: z.string(),
  }),
]);

const item = z.strictObject({
  id: z.string(),
  part,
  number: z.int(),
  title: words,
  grade,
  standards: list(standardId),
  andClaim: z.boolean().meta({ description: "its limits do not say all of it: the rest rests on the county's claim" }),
});

/** A rule set as the interface gives it. */
export const ruleSet = z
  .strictObject({
    id: z.string(),
    title: words,
    document,
    from: day,
    resources: list(resource),
    dispersion: dispersionRule,
    school: schoolRule.nullable(),
    scope: z.strictObject({ leavesOut: list(scopeId), grade }),
    split: split.nullable().meta({ description: "null where the caller must choose" }),
    moves: list(z.strictObject({ count: countIdSchema, from: countIdSchema, to: countIdSchema, title: words, grade })),
    items: list(item),
    limits: optional(list(z.strictObject({ standard: standardId, inForce }))).meta({
      description: "with ?on=, the limits it sets as they stand on that day",
    }),
  })
  .meta({ id: "RuleSet" });
