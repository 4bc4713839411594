import { ABSENCES, assess, countyPlace, notACount } from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { route } from "../http/route";
import { countyFile } from "../replies/county";
import { finding, row } from "../replies/row";
import { day, idOf, list, optional, stage, standardId } from "../replies/terms";
import { filters, recordsOf } from "../rows";

const cell = z.union([z.number(), z.strictObject({ absent: idOf(ABSENCES) })]);

const isObject = ({ value }: { readonly value: unknown }): boolean => typeof value === "object" && value !== null;

/** Counts without the figures they come from, each checked against the vocabulary whatever is wrong with the others. */
const counts = z
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

const settings = z
  .partialRecord(standardId, z.union([z.number().nonnegative(), z.partialRecord(stage, z.number().nonnegative())]))
  .meta({ id: "Settings", description: "自定的限值，用标准的单位 · limits of the caller's own, in the standard's unit" });

const body = z
  .union([
    z.strictObject({ county: countyFile, on: optional(day), settings: optional(settings) }),
    z.strictObject({ counts, on: day, settings: optional(settings) }),
  ])
  .meta({
    id: "Evaluation",
    description:
      "一个县的数字文件（同 GET /v1/counties/{county}），或只给统计数和日期 · a county's file as GET /v1/counties/{county} gives it, or only counts and a day",
  });

/** The place that bare counts are of. */
const GIVEN = "given";

export const evaluations = route({
  method: "post",
  path: "/v1/evaluations",
  summary: { zh: "用自己的数字计算全部指标", en: "every indicator from your own figures" },
  query: z.strictObject(filters),
  body,
  reply: z.strictObject({ county: z.string(), on: day, rows: list(row), findings: list(finding) }),
  handle: ({ query, body }) => {
    const { place, on } =
      "county" in body
        ? { place: countyPlace(body.county), on: body.on ?? body.county.asOf }
        : { place: { id: GIVEN, counts: body.counts }, on: body.on };
    const { rows, findings } = assess(place, { on, settings: body.settings ?? {} });
    return { county: place.id, on, rows: recordsOf(rows, place, query), findings };
  },
});
