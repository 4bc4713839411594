import { ABSENCES, type CountyFile, countyPlace, notACount, type Place } from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { countyFile } from "./replies/county";
import { idOf, stage, standardId } from "./replies/terms";

// What callers give of their own in the body of a request.

const cell = z.union([z.number(), z.strictObject({ absent: idOf(ABSENCES) })]);

const isObject = ({ value }: { readonly value: unknown }): boolean => typeof value === "object" && value !== null;

/** Counts without the figures they come from, each checked against the vocabulary whatever is wrong with the others. */
export const counts = z
  .partialRecord(
    stage,
    z.partialRecord(countIdSchema, cell).superRefine(
      (given, context) => {
        for (const id of countIdSchema.options) {
          const value = given[id];
          const accepted = typeof value === "number" ? notACount(id, value) : undefined;
          if (accepted !== undefined)
            context.addIssue({ code: "custom", path: [id], input: value, params: { code: "bad-count", accepted } });
        }
      },
      { when: isObject },
    ),
  )
  .meta({ id: "Counts", description: '按学段的统计数 · counts by stage: { "primary": { "pupils": 18280 } }' });

export const settings = z
  .partialRecord(standardId, z.union([z.number().nonnegative(), z.partialRecord(stage, z.number().nonnegative())]))
  .meta({ id: "Settings", description: "自定的限值，用标准的单位 · limits of the caller's own, in the standard's unit" });

/** The place that bare counts are of, and tables of figures that name no other. */
export const GIVEN = "given";

/** The place that a county's file or bare counts make. */
export const placeOf = (given: { readonly county: CountyFile } | { readonly counts: z.output<typeof counts> }): Place =>
  "county" in given ? countyPlace(given.county) : { id: GIVEN, counts: given.counts };

/** A county's own figures: its file, or counts alone. */
export const figures = z.union([z.strictObject({ county: countyFile }), z.strictObject({ counts })]);
