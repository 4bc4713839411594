import { balanceBook } from "@teks/files";
import { AREAS, balance, ORIGINS, OWNERSHIPS, SCHOOL_TYPES, type School } from "@teks/indicators";
import type { OutCell, OutTable } from "@teks/tables";
import { z } from "zod";
import type { Context } from "../context";
import { absentCell, rowOf, textOf } from "../data/schools";
import { AS_FILE, fileQuery, fileReply, sentFile } from "../file";
import type { Item } from "../http/list";
import { listRoute, type Once, route } from "../http/route";
import { balanceOfCounty } from "../replies/balance";
import { coefficients } from "../replies/coefficients";
import { day, idOf, optional } from "../replies/terms";
import { countyParams, version, writeParams, written, writtenOutcome } from "../replies/version";
import { AS_JSON, judgingQuery, ofCounty, optionsAsked, type Schools, schoolsInFile, schoolsInJson, tableRows } from "../table";

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

const balanceQuery = judgingQuery.extend({
  ...version,
  rules: optional(judgingQuery.shape.rules).meta({ description: "quality-balance-2017 when left out" }),
  on: optional(day).meta({ description: "the day of the county's figures when left out" }),
  figures: optional(z.enum(["own"])).meta({
    description: "own: 并用该县自己的统计数 · takes the county's own figures too; what the schools add up to, when left out",
  }),
});

interface BalanceAsked {
  readonly path: { readonly county: string };
  readonly query: z.output<typeof balanceQuery>;
}

/** A county's stored schools, and how they are to be judged. */
function kept({ path, query: { version, rules, on, figures, ...query } }: BalanceAsked, { schools, counties }: Context) {
  const table = schools.of(path.county, version);
  const own = on === undefined || figures !== undefined ? counties.of(path.county) : undefined;
  const judging = { rules: rules ?? ("quality-balance-2017" as const), on: on ?? own?.file.asOf ?? "" };
  const options = optionsAsked({ ...query, ...judging });
  return {
    ...table,
    options: { ...options, ...(figures === undefined || own === undefined ? {} : { figures: own.place }) },
  };
}

export const countyBalance = route({
  method: "get",
  path: "/v1/counties/{county}/balance",
  summary: {
    zh: "用一套规则评估一个县已存的学校表；XLSX 为带公式的工作簿",
    en: "a county's stored table of schools judged by a rule set; as XLSX a workbook of live formulas",
  },
  params: countyParams,
  query: balanceQuery,
  reply: balanceOfCounty.extend({ version: z.int() }).meta({ id: "CountyBalance" }),
  handle: (asked, context) => {
    const { schools, options, version } = kept(asked, context);
    return { schema: "teks/balance@1" as const, version, ...balance(schools, options) };
  },
  rows: (asked, context) => {
    const { schools, options } = kept(asked, context);
    return { ...coefficients([balance(schools, options)]), book: (language) => balanceBook(schools, options, language) };
  },
});
