import { AREAS, ORIGINS, OWNERSHIPS, SCHOOL_TYPES, type School } from "@teks/indicators";
import type { OutCell, OutTable } from "@teks/tables";
import { z } from "zod";
import type { Context } from "../context";
import { absentCell, rowOf, textOf } from "../data/schools";
import { AS_FILE, fileQuery, fileReply, sentFile } from "../file";
import type { Item } from "../http/list";
import { listRoute } from "../http/list-route";
import { type Once, route } from "../http/route";
import { idOf, optional } from "../replies/terms";
import { countyParams, version, writeParams, written, writtenOutcome } from "../replies/version";
import { AS_JSON, ofCounty, type Schools, schoolsInFile, schoolsInJson, tableRows } from "../table";

// A county's table of schools, kept in versions as its figures are.

const school = z
  .object({
    id: z.string(),
    name: optional(z.string()),
    county: optional(z.string()),
    type: idOf(SCHOOL_TYPES),
    ownership: optional(idOf(OWNERSHIPS)),
    area: optional(idOf(AREAS)),
    origin: optional(idOf(ORIGINS)),
  })
  .catchall(z.union([z.number(), absentCell]))
  .meta({ id: "SchoolRow", description: "一行一校，统计数各为一列 · a row a school, its figures by their columns: pupils, books@junior" });

const cellOf = (value: unknown): OutCell => {
  if (value === undefined) return null;
  if (typeof value === "object" && value !== null && "absent" in value) return String(value.absent);
  return typeof value === "number" ? value : String(value);
};

/** Schools as a table that can be sent back: the columns that any of them has. */
function schoolTable(_: z.ZodObject, items: readonly Item[]): OutTable {
  const used = new Set(items.flatMap((item) => Object.keys(item)));
  const fixed = Object.keys(school.shape).filter((name) => used.size === 0 || used.has(name));
  const names = [...fixed, ...[...used].filter((name) => !fixed.includes(name))];
  return {
    columns: names.map((name) => ({ name, kind: name === "id" ? "id" : fixed.includes(name) ? "text" : "number" })),
    rows: items.map((item) => names.map((name) => cellOf(item[name]))),
  };
}

const syntheticOf = (schools: readonly School[]): number => schools.filter(({ origin }) => origin === "synthetic").length;

export const schoolTables = listRoute({
  path: "/v1/schools",
  summary: { zh: "有学校表的县", en: "the counties with a table of schools" },
  name: "tables",
  item: z
    .strictObject({
      county: z.string(),
      version: z.int().meta({ description: "0 for the server's own, from 1 for what was uploaded" }),
      schools: z.int(),
      synthetic: z.int(),
    })
    .meta({ id: "SchoolTable" }),
  key: ["county"],
  handle: (_, { schools }) => ({
    head: {},
    items: schools.all().map(({ county, version, schools }) => ({
      ...{ county, version, schools: schools.length, synthetic: syntheticOf(schools) },
    })),
  }),
});

export const countySchools = listRoute({
  path: "/v1/counties/{county}/schools",
  summary: {
    zh: "一个县的学校表，即均衡评估接受的表；附带的示例是合成数据",
    en: "a county's table of schools, which evaluations of the balance take; the example that comes with it is made up",
  },
  params: countyParams,
  query: z.strictObject(version),
  head: z.strictObject({ county: z.string(), version: z.int(), synthetic: z.int() }),
  name: "schools",
  item: school,
  key: ["id"],
  filters: ["type", "area", "ownership"],
  table: schoolTable,
  handle: ({ path, query }, { schools }) => {
    const table = schools.of(path.county, query.version);
    const head = { county: path.county, version: table.version, synthetic: syntheticOf(table.schools) };
    return { head, items: table.schools.map((each) => rowOf(each) as z.input<typeof school>) };
  },
});

const putReply = written.extend(fileReply);

function put(county: string, given: Schools, { schools }: Context, once: Once | undefined): z.input<typeof putReply> {
  return { county, ...schools.put(county, textOf(ofCounty(given)), once), ...given.reading };
}

const putting = {
  method: "put",
  path: "/v1/counties/{county}/schools",
  summary: {
    zh: "写入一个县学校表的新版本；Idempotency-Key 使重复的请求只写一次",
    en: "writes a new version of a county's table of schools; an Idempotency-Key makes a repeated request one write",
  },
  isWrite: true,
  params: writeParams,
  reply: putReply,
  outcome: (body: z.input<typeof putReply>) => writtenOutcome(body, "/schools"),
} as const;

export const putSchoolsInJson = route({
  ...putting,
  accepts: AS_JSON,
  body: tableRows,
  handle: ({ path, body }, context, once) => put(path.county, schoolsInJson(body), context, once),
});

export const putSchoolsInFile = route({
  ...putting,
  accepts: AS_FILE,
  query: z.strictObject({ county: tableRows.shape.county, ...fileQuery }),
  body: sentFile,
  handle: ({ path, query, body }, context, once) => put(path.county, schoolsInFile(query, body), context, once),
});
