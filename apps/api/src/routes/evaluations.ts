import { assess, countyPlace, type Day, type Place, type Settings } from "@teks/indicators";
import { z } from "zod";
import { figuresInFile, figuresQuery } from "../figures-file";
import { AS_FILE, fileReply, READ_WHOLE, type Reading, sentFile } from "../file";
import { counts, GIVEN, placeOf, settings } from "../given";
import type { Rendering } from "../http/formats";
import { route } from "../http/route";
import { tableOf } from "../http/table";
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

const reply = z.strictObject({ county: z.string(), on: day, rows: list(row), findings: list(finding), ...fileReply });

type Filters = z.output<z.ZodObject<typeof filters>>;

interface Given {
  readonly place: Place;
  readonly on: Day;
  readonly settings?: Settings;
  readonly reading: Reading;
}

function told({ place, on, settings = {}, reading }: Given, query: Filters): z.input<typeof reply> {
  const { rows, findings } = assess(place, { on, settings });
  return { county: place.id, on, rows: recordsOf(rows, place, query), findings, ...reading };
}

/** The indicators alone, as rows. */
function written(given: Given, query: Filters): Rendering {
  const items = told(given, query).rows.map((each) => ({ ...each }));
  return { title: { zh: "指标", en: "indicators" }, items, table: () => tableOf(row, items) };
}

const described = {
  method: "post",
  path: "/v1/evaluations",
  isHeavy: true,
  summary: { zh: "用自己的数字计算全部指标", en: "every indicator from your own figures" },
  reply,
} as const;

const inJson = (sent: z.output<typeof body>): Given => ({
  place: placeOf(sent),
  on: "county" in sent ? (sent.on ?? sent.county.asOf) : sent.on,
  ...(sent.settings === undefined ? {} : { settings: sent.settings }),
  reading: READ_WHOLE,
});

export const evaluationsInJson = route({
  ...described,
  query: z.strictObject(filters),
  body,
  handle: ({ query, body }) => told(inJson(body), query),
  rows: ({ query, body }) => written(inJson(body), query),
});

const fileAsked = z.strictObject({ ...filters, ...figuresQuery });

function inFile(query: z.output<typeof fileAsked>, sent: z.output<typeof sentFile>): Given {
  const { county, reading } = figuresInFile(query, sent, GIVEN);
  return { place: countyPlace(county), on: query.on, reading };
}

export const evaluationsInFile = route({
  ...described,
  accepts: AS_FILE,
  query: fileAsked,
  body: sentFile,
  example: { query: { on: "2022-12-31" }, body: "指标,学段,数值,单位\n在校生数,小学,1.828,万人\n教学班数,小学,169,个\n" },
  handle: ({ query, body }) => told(inFile(query, body), query),
  rows: ({ query, body }) => written(inFile(query, body), query),
});
