import {
  ABSENCES,
  AREAS,
  BALANCE_STAGES,
  DECIDED_BY,
  LEFT_OUT,
  PARTS,
  SCHOOL_REASONS,
  SCHOOL_STAGES,
  SCHOOL_TYPES,
  SCOPE,
  SPLITS,
} from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { settings } from "../given";
import { ask, judgement } from "./row";
import { day, grade, idOf, indicatorId, list, markId, optional, stage, standardId, verdict } from "./terms";

export const balanceStage = z.enum(BALANCE_STAGES).meta({ id: "BalanceStage" });
export const scopeId = idOf(SCOPE).meta({ id: "ScopeId" });
export const split = idOf(SPLITS).meta({ id: "SplitId", description: "how a combined school's shared rooms and equipment are divided" });
export const part = idOf(PARTS).meta({ id: "PartId" });

const schoolRef = z.strictObject({ school: z.string(), count: countIdSchema, stage: z.enum([...Object.keys(SCHOOL_STAGES), "all"]) });
const missing = list(schoolRef.extend({ absent: idOf(ABSENCES) }).meta({ id: "MissingFigure" }));
const from = list(schoolRef.extend({ value: z.number() }).meta({ id: "ReadFigure" }));
export const range = z.strictObject({ least: z.number(), most: z.number() }).meta({ id: "Bounds" });
const number = z.number().nullable();

/** Why there is no coefficient. */
export const coefficientGap = z.enum(["no-schools", "missing", "zero-pupils", "zero-mean"]);

const indicatorBalance = z
  .strictObject({
    id: indicatorId,
    mean: number,
    deviation: number,
    cv: number,
    gap: optional(coefficientGap),
    bounds: optional(range),
    limit: number,
    verdict: verdict.nullable(),
    missing,
  })
  .meta({ id: "IndicatorBalance", description: "差异系数 · the coefficient of variation between the schools of a stage" });

const compliance = z.strictObject({
  verdict,
  schools: z.int(),
  met: z.int(),
  notMet: z.int(),
  undetermined: z.int(),
  share: range.nullable(),
});

const stageSummary = z
  .strictObject({
    stage: balanceStage,
    schools: z.int(),
    pupils: number,
    indicators: list(indicatorBalance),
    composite: optional(z.strictObject({ cv: number, bounds: optional(range), limit: number, verdict, missing })),
    compliance: compliance.nullable(),
    verdict,
  })
  .meta({ id: "StageSummary" });

const mark = z
  .strictObject({
    indicator: indicatorId,
    value: number,
    exact: z.string().nullable(),
    limit: number,
    floor: number,
    mark: markId.nullable(),
    missing,
    from,
    divided: z.boolean(),
  })
  .meta({ id: "Mark" });

const schoolBalance = z
  .strictObject({
    school: z.string(),
    name: optional(z.string()),
    stage: balanceStage,
    type: idOf(SCHOOL_TYPES),
    area: optional(idOf(AREAS)),
    synthetic: z.boolean(),
    pupils: number,
    marks: list(mark),
    met: range,
    below: z.int(),
    verdict: verdict.nullable(),
    reason: optional(idOf(SCHOOL_REASONS)),
    missing,
  })
  .meta({ id: "SchoolBalance", description: "一所学校的一个学段 · one stage of one school" });

const itemVerdict = z
  .strictObject({
    id: z.string(),
    part,
    number: z.int(),
    zh: z.string(),
    en: z.string(),
    verdict,
    by: idOf(DECIDED_BY),
    judgements: list(judgement.extend({ stage, place: optional(z.string()) })),
    asks: list(ask),
    claimed: optional(z.boolean()),
  })
  .meta({ id: "ItemVerdict" });

export const schoolRule = z
  .strictObject({ zh: z.string(), en: z.string(), atLeast: z.int(), floor: z.number(), grade })
  .meta({ id: "SchoolRule" });

export const dispersionRule = z.strictObject({ judges: z.enum(["each", "composite"]), standard: standardId });

const leftOut = z.strictObject({
  school: z.string(),
  name: optional(z.string()),
  stage: optional(balanceStage),
  because: z.union([scopeId, idOf(LEFT_OUT)]),
});

const reason = z.strictObject({
  verdict,
  part: z.union([z.enum(["schools", "dispersion", "composite", "no-schools"]), part]),
  stage: optional(balanceStage),
  indicator: optional(indicatorId),
  item: optional(z.string()),
  schools: optional(list(z.string())),
});

const synthetic = z.int().meta({ description: "合成数据的学校数 · how many schools are made up; above 0 the result is of no real county" });

/** What `balance` gives. */
export const balanceOfCounty = z
  .strictObject({
    schema: z.literal("teks/balance@1"),
    county: z.string().nullable(),
    rules: z.strictObject({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      document: z.string(),
      grade,
      from: day,
      dispersion: dispersionRule,
      school: schoolRule.nullable(),
      split: split.nullable().meta({ description: "null where the rule leaves it to the caller" }),
      limits: settings,
    }),
    on: day,
    settings,
    scope: z.strictObject({ leavesOut: list(scopeId), leftOut: list(leftOut) }),
    split,
    divided: z.int().meta({ description: "sections whose figures are a share of the whole school's" }),
    undivided: z.int().meta({ description: "sections whose figures would have to be" }),
    moves: list(
      z.strictObject({
        zh: z.string(),
        en: z.string(),
        count: countIdSchema,
        from: countIdSchema,
        to: countIdSchema,
        grade,
        given: z.int(),
        of: z.int(),
      }),
    ),
    synthetic,
    stages: list(stageSummary),
    schools: list(schoolBalance),
    items: list(itemVerdict),
    table: verdict.meta({ description: "of what the schools alone show" }),
    verdict: verdict.meta({ description: "of the whole rule" }),
    reasons: list(reason),
  })
  .meta({ id: "Balance" });

/** Every county of a table, as `balances` gives them. */
export const balanceOfCounties = z
  .strictObject({
    schema: z.literal("teks/balances@1"),
    rules: z.string(),
    on: day,
    synthetic,
    sections: z.int().meta({ description: "how many stages of schools take part" }),
    counties: list(
      z.strictObject({ county: z.string().nullable(), stages: list(stageSummary), table: verdict }).meta({ id: "CountySummary" }),
    ),
  })
  .meta({ id: "Balances" });
