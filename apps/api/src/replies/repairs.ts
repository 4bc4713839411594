import { SLIPS } from "@teks/indicators";
import { z } from "zod";
import { outcome } from "./explanation";
import { countRef, idOf, indicatorId, list, optional, stage, verdict, words } from "./terms";

// What was probably meant where figures contradict one another: proposals, of which none is applied.

const ruleRef = z.strictObject({ check: z.string(), place: z.string() }).meta({ id: "RuleRef" });
const where = { indicator: indicatorId, place: z.string(), stage };
const side = z.strictObject({ outcome, verdict: verdict.nullable() });

const repair = z
  .strictObject({
    rank: z.int(),
    tied: z.int().meta({ description: "how many are equally likely" }),
    bits: z.number().meta({ description: "bits of surprise that it takes" }),
    slips: list(
      z.strictObject({
        slip: idOf(SLIPS),
        changes: list(countRef.extend({ place: z.string(), from: z.number(), to: z.number(), figures: list(z.string()) })),
      }),
    ),
    mends: list(ruleRef),
    leaves: list(ruleRef),
    effect: z.strictObject({
      moves: list(z.strictObject({ ...where, before: side, after: side })),
      undetermined: list(z.strictObject({ ...where, asks: list(countRef) })),
    }),
  })
  .meta({ id: "Repair" });

/** What `repairs` gives. */
export const repairsFound = z
  .strictObject({
    cases: list(
      z.strictObject({
        broken: list(ruleRef),
        asIs: z.number().meta({ description: "bits of surprise if every figure is right after all" }),
        repairs: list(repair),
        more: z.int(),
        isComplete: z.boolean(),
      }),
    ),
    unaccounted: list(ruleRef.extend({ exact: z.string(), unit: z.string(), says: words, ask: optional(words) })),
    bounds: z.strictObject({ acts: z.int(), steps: z.int(), window: z.number() }),
  })
  .meta({ id: "Repairs" });
