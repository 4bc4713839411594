import { SCHOOL_STAGES, SUSPICIONS } from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { idOf, indicatorId, list, optional, words } from "./terms";

const about = {
  kind: idOf(SUSPICIONS),
  stage: z.enum([...Object.keys(SCHOOL_STAGES), "all"]),
  indicator: optional(indicatorId),
  count: optional(countIdSchema),
};

/** Something in a table of schools to look at, as `screenSchools` gives it. */
export const suspicion = z
  .strictObject({
    ...about,
    schools: list(z.string()),
    score: z.number(),
    says: words,
    ask: words,
    influence: z.strictObject({
      turns: z.int().meta({ description: "verdicts that its schools' figures could turn" }),
      share: z.number().nullable().meta({ description: "its schools' part of the coefficients" }),
    }),
  })
  .meta({ id: "Suspicion" });

export const untested = z.strictObject({ ...about, figures: z.int(), least: z.int() }).meta({ id: "Untested" });
