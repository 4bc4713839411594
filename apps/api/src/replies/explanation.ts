import { type ExplanationNode, SLIPS } from "@teks/indicators";
import { z } from "zod";
import { balanceStage } from "./balance";
import { corrected, coverage, gap, judgement } from "./row";
import { assumption, day, grade, idOf, indicatorId, list, markId, optional, stage, system, theme, unit, verdict, words } from "./terms";

const KINDS = [
  "count",
  "constant",
  "limit",
  "mean",
  "root",
  "verdict",
  "sum",
  "difference",
  "product",
  "ratio",
  "share",
  "roundUp",
  "roundDown",
] as const;

const correction = z
  .strictObject({
    from: z.union([z.number(), list(z.number())]),
    reason: words,
    kind: idOf(SLIPS),
    by: optional(z.string()),
    on: optional(day),
  })
  .meta({ id: "Correction", description: "原数和更正原因 · what stood there before, and why it was corrected" });

const source = z
  .strictObject({ figure: z.string(), section: z.string(), asPrinted: z.string(), value: z.number(), corrected: optional(correction) })
  .meta({ id: "Source" });

const node: z.ZodType<ExplanationNode, ExplanationNode> = z
  .strictObject({
    kind: z.enum(KINDS),
    zh: z.string(),
    en: z.string(),
    stage: optional(stage),
    value: z.number().nullable(),
    exact: z.string().nullable(),
    unit: optional(unit),
    decimals: optional(z.int()).meta({ description: "the digits to show, where fewer could put the value on another side of a limit" }),
    verdict: optional(z.union([verdict, markId])),
    gap: optional(z.string()),
    sources: optional(list(source)),
    assumes: optional(list(assumption)),
    document: optional(z.strictObject({ number: z.string(), clause: words, from: day, grade })),
    get parts() {
      return list(node);
    },
  })
  .meta({ id: "ExplanationNode" });

const value = z.strictObject({
  value: z.number(),
  exact: z.string(),
  unit,
  assumes: list(assumption),
  coverage: optional(coverage),
  corrected: optional(corrected),
});

/** A value, or why there is none. */
export const outcome = z.union([value, gap]);

/** What `explain` gives. */
export const explanation = z
  .strictObject({
    schema: z.literal("teks/explanation@1"),
    indicator: indicatorId,
    title: words,
    meaning: words,
    system,
    theme,
    place: z.strictObject({ id: z.string(), zh: optional(z.string()), en: optional(z.string()) }),
    stage,
    on: day,
    formula: words,
    outcome,
    assumptions: list(z.strictObject({ id: assumption, zh: z.string(), en: z.string() })),
    judgements: list(judgement),
    source: optional(z.strictObject({ zh: z.string(), en: z.string(), grade })),
    node,
  })
  .meta({ id: "Explanation" });

/** What a table of schools is asked to explain: its county's verdict, or what of it. */
export const balanceQuestion = z.strictObject({
  stage: optional(balanceStage),
  indicator: optional(indicatorId).meta({ description: "its coefficient, or with a school its mark" }),
  school: optional(z.string()).meta({ description: "its verdict at the stage" }),
});

/** What `explainBalance` gives. */
export const balanceExplanation = balanceQuestion
  .extend({
    schema: z.literal("teks/balance-explanation@1"),
    title: words,
    county: z.string().nullable(),
    rules: z.strictObject({ id: z.string(), zh: z.string(), en: z.string(), document: z.string() }),
    on: day,
    formula: optional(words),
    reason: optional(words),
    assumptions: list(words.extend({ grade: optional(grade) })).meta({ description: "what was left out, divided or moved before" }),
    node,
  })
  .meta({ id: "BalanceExplanation" });
