import { ABSENCES, REASONS } from "@teks/indicators";
import { z } from "zod";
import {
  assumption,
  countRef,
  day,
  idOf,
  indicatorId,
  list,
  optional,
  stage,
  standardId,
  state,
  system,
  theme,
  unit,
  verdict,
  words,
} from "./terms";

const absence = idOf(ABSENCES).meta({ id: "Absence" });
/** A figure that would decide. */
export const ask = countRef.extend({ absent: optional(absence) });
const missingCount = countRef.extend({ absent: absence }).meta({ id: "MissingCount" });

export const gap = z
  .discriminatedUnion("gap", [
    z.strictObject({ gap: z.literal("missing"), counts: list(missingCount) }),
    z.strictObject({ gap: z.literal("not-applicable"), counts: list(missingCount) }),
    z.strictObject({ gap: z.literal("zero-divisor"), counts: list(countRef) }),
    z.strictObject({
      gap: z.literal("no-limit"),
      standard: standardId,
      stage,
      none: z.enum(["not-in-force", "not-for-stage", "must-be-set"]),
    }),
    z.strictObject({ gap: z.literal("refused"), because: words }),
    z.strictObject({ gap: z.literal("stage"), stages: list(stage) }),
  ])
  .meta({ id: "Gap", description: "没有值的原因 · why there is no value" });

export const coverage = z
  .strictObject({ reported: z.int(), of: z.int(), without: list(z.string()) })
  .meta({ id: "Coverage", description: "汇总值覆盖的部分 · how many of the parts a pooled value covers" });

export const judgement = z
  .strictObject({
    standard: standardId,
    verdict,
    reason: idOf(REASONS),
    limit: optional(z.number()),
    margin: optional(z.strictObject({ value: z.number(), exact: z.string() })),
    asks: list(ask),
  })
  .meta({ id: "Judgement" });

/** The figures that no longer read as printed. */
export const corrected = list(z.string()).meta({ description: "已更正的数字 · the figures in it that stand corrected" });

/** What `recordOf` gives. */
export const row = z
  .strictObject({
    id: indicatorId,
    theme,
    system,
    place: z.string(),
    stage,
    title: words,
    value: z.number().nullable(),
    exact: z.string().nullable(),
    unit,
    gap: optional(gap),
    assumes: list(assumption),
    coverage: optional(coverage),
    verdict: verdict.nullable(),
    judgements: list(judgement),
    doubts: list(z.string()),
    corrected,
  })
  .meta({ id: "IndicatorRow" });

export const finding = z
  .strictObject({
    check: z.string(),
    place: z.string(),
    state,
    title: words,
    says: words,
    ask: optional(words),
    counts: list(countRef),
    figures: list(z.string()),
    corrected: optional(corrected),
    values: z.record(z.string(), z.strictObject({ exact: z.string(), unit })),
  })
  .meta({ id: "Finding" });

/** The day whose limits apply. */
export const on = { on: optional(day) };
