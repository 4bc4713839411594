import { LEFT_OUT, NOT_THERE, VERDICT_OF } from "@teks/indicators";
import { z } from "zod";
import { balanceStage, range, scopeId } from "./balance";
import { idOf, indicatorId, markId, optional, verdict } from "./terms";

const number = z.number().nullable();

const side = z
  .union([
    z.strictObject({
      verdict: z.union([verdict, markId]).nullable(),
      value: number,
      bounds: optional(range),
      limit: number,
      floor: optional(z.number()),
      margin: optional(z.number()),
    }),
    z.strictObject({ absent: z.union([idOf(NOT_THERE), scopeId, idOf(LEFT_OUT)]) }),
  ])
  .meta({ id: "VerdictSide", description: "a verdict with the numbers behind it, or why there is none" });

/** One of what `diffVerdicts` gives. */
export const verdictMove = z
  .strictObject({
    of: idOf(VERDICT_OF),
    stage: optional(balanceStage),
    school: optional(z.string()),
    indicator: optional(indicatorId),
    item: optional(z.string()),
    from: side,
    to: side,
  })
  .meta({ id: "VerdictMove" });
