import { assess } from "@teks/indicators";
import { z } from "zod";
import { counts, placeOf, settings } from "../given";
import { route } from "../http/route";
import { countyFile } from "../replies/county";
import { finding, row } from "../replies/row";
import { day, list, optional } from "../replies/terms";
import { filters, recordsOf } from "../rows";

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

export const evaluations = route({
  method: "post",
  path: "/v1/evaluations",
  isHeavy: true,
  summary: { zh: "用自己的数字计算全部指标", en: "every indicator from your own figures" },
  query: z.strictObject(filters),
  body,
  reply: z.strictObject({ county: z.string(), on: day, rows: list(row), findings: list(finding) }),
  handle: ({ query, body }) => {
    const place = placeOf(body);
    const on = "county" in body ? (body.on ?? body.county.asOf) : body.on;
    const { rows, findings } = assess(place, { on, settings: body.settings ?? {} });
    return { county: place.id, on, rows: recordsOf(rows, place, query), findings };
  },
});
