import { type CheckOptions, countyPlace, edits, findings, type Place, repairs, screenSchools } from "@teks/indicators";
import { z } from "zod";
import { figuresInFile, figuresQuery } from "../figures-file";
import { AS_FILE, fileReply, READ_WHOLE, type Reading, sentFile } from "../file";
import { counts, GIVEN, placeOf, settings } from "../given";
import type { Rendering } from "../http/formats";
import { route } from "../http/route";
import { tableOf } from "../http/table";
import { judgingQuery } from "../judging";
import { countyFile } from "../replies/county";
import { repairsFound } from "../replies/repairs";
import { finding } from "../replies/row";
import { suspicion, untested } from "../replies/screening";
import { day, list, optional } from "../replies/terms";
import { AS_JSON, type Given, givenInFile, givenInJson, ofCounty, schoolsInJson, tableBody, tableRows } from "../table";

const findingsReply = z
  .strictObject({
    schema: z.literal("teks/findings@1"),
    county: z.string(),
    on: day,
    findings: list(finding),
    repairs: repairsFound,
    ...fileReply,
  })
  .meta({ id: "Findings", description: "核查结果与可能的更正 · what the checks found, and what was probably meant" });

const screeningReply = z
  .strictObject({
    schema: z.literal("teks/screening@1"),
    county: z.string().nullable(),
    on: day,
    suspicions: list(suspicion),
    untested: list(untested),
    ...fileReply,
  })
  .meta({ id: "Screening", description: "学校表中先看什么 · what in a table of schools to look at first" });

type Reply = z.input<typeof findingsReply> | z.input<typeof screeningReply>;

function checked(place: Place, options: CheckOptions, reading: Reading): z.input<typeof findingsReply> {
  const edited = edits(place, options).filter(({ state }) => state !== "ok");
  return {
    ...{ schema: "teks/findings@1", county: place.id, on: options.on },
    ...{ findings: [...findings(place, options), ...edited], repairs: repairs(place, options), ...reading },
  };
}

function screened(given: Given, before?: Given["schools"]): z.input<typeof screeningReply> {
  const schools = ofCounty(given);
  const screening = screenSchools(schools, { ...given.options, ...(before === undefined ? {} : { before }) });
  return { schema: "teks/screening@1", county: schools[0]?.county ?? null, on: given.options.on, ...screening, ...given.reading };
}

/** The findings or suspicions of a reply, a row each. */
function rowsOf(reply: Reply): Rendering {
  const title = { zh: "核查", en: "checks" };
  if (reply.schema === "teks/screening@1") {
    const items = reply.suspicions.map((each) => ({ ...each }));
    return { title, items, table: () => tableOf(suspicion, items) };
  }
  const items = reply.findings.map((each) => ({ ...each }));
  return { title, items, table: () => tableOf(finding, items) };
}

const described = {
  method: "post",
  path: "/v1/checks",
  isHeavy: true,
  summary: {
    zh: "核查一个县的数字：矛盾、缺口和可能的更正；或一个县的学校表：先看哪些学校、哪些数",
    en: "a county's figures checked: contradictions, gaps and what was probably meant; or a county's table of schools: where to look first",
  },
  reply: z.union([findingsReply, screeningReply]),
} as const;

const schoolsBody = tableBody.extend({
  before: optional(tableRows.shape.schools).meta({ description: "the same schools a year before" }),
});

const body = z
  .union([
    z.strictObject({ county: countyFile, on: optional(day), settings: optional(settings), before: optional(countyFile) }),
    z.strictObject({ counts, on: day, settings: optional(settings), before: optional(counts) }),
    schoolsBody,
  ])
  .meta({
    id: "ToCheck",
    description:
      "一个县的数字文件、统计数或学校表；before 是上一年的同样数据 · a county's file, counts or table of schools; before is the same a year earlier",
  });

function replyInJson(sent: z.output<typeof body>): Reply {
  if ("schools" in sent) {
    const { before, ...given } = sent;
    return screened(givenInJson(given), before === undefined ? undefined : schoolsInJson({ schools: before }).schools);
  }
  const { settings } = sent;
  const on = "county" in sent ? (sent.on ?? sent.county.asOf) : sent.on;
  const before = sent.before === undefined ? undefined : "county" in sent ? countyPlace(sent.before) : placeOf({ counts: sent.before });
  const options = { on, ...(settings === undefined ? {} : { settings }), ...(before === undefined ? {} : { before }) };
  return checked(placeOf(sent), options, READ_WHOLE);
}

export const checksInJson = route({
  ...described,
  accepts: AS_JSON,
  body,
  example: { body: { on: "2022-12-31", counts: { all: { pupils: 26311 }, primary: { pupils: 18820 }, junior: { pupils: 8031 } } } },
  handle: ({ body }) => replyInJson(body),
  rows: ({ body }) => rowsOf(replyInJson(body)),
});

const query = judgingQuery.extend({
  ...figuresQuery,
  table: optional(z.enum(["figures", "schools"])).meta({
    description: "表中是统计数（默认）还是学校 · whether the table is of figures (the default) or of schools",
  }),
  rules: optional(judgingQuery.shape.rules).meta({ description: "for schools; quality-balance-2017 when left out" }),
});

function replyInFile(
  { table = "figures", rules = "quality-balance-2017", ...asked }: z.output<typeof query>,
  sent: z.output<typeof sentFile>,
) {
  if (table === "schools") return screened(givenInFile({ ...asked, rules }, sent));
  const { county, reading } = figuresInFile(asked, sent, GIVEN);
  return checked(countyPlace(county), { on: asked.on }, reading);
}

export const checksInFile = route({
  ...described,
  accepts: AS_FILE,
  query,
  body: sentFile,
  example: { query: { on: "2022-12-31" }, body: "指标,学段,数值\n在校生数,,26311\n在校生数,小学,18820\n在校生数,初中,8031\n" },
  handle: ({ query, body }) => replyInFile(query, body),
  rows: ({ query, body }) => rowsOf(replyInFile(query, body)),
});
