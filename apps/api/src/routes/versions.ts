import { type CountyFile, refuseData } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import { changesBetween } from "../data/changes";
import { figuresInFile, figuresQuery } from "../figures-file";
import { AS_FILE, fileReply, READ_WHOLE, type Reading, sentFile } from "../file";
import { json } from "../http/medium";
import { MB } from "../http/problem";
import { listRoute, type Once, route } from "../http/route";
import { countyFile } from "../replies/county";
import { on } from "../replies/row";
import { day, indicatorId, list, optional, stage, unit, verdict } from "../replies/terms";
import { countyParams, version, versionNumber, written, writtenOutcome } from "../replies/version";

/** A county's file with a thousand figures is under a megabyte. */
const AS_COUNTY = json(4 * MB);

const putReply = written.extend(fileReply).meta({ id: "Written" });

const putting = {
  method: "put",
  path: "/v1/counties/{county}",
  summary: {
    zh: "写入一个县的新版本；Idempotency-Key 使重复的请求只写一次",
    en: "writes a new version of a county; an Idempotency-Key makes a repeated request one write",
  },
  isWrite: true,
  params: countyParams,
  reply: putReply,
  outcome: (body: z.input<typeof putReply>) => writtenOutcome(body),
} as const;

function put(county: string, file: CountyFile, reading: Reading, { counties }: Context, once: Once | undefined): z.input<typeof putReply> {
  if (file.id !== county) {
    const accepted = { zh: `地址中的县 ${county}`, en: `the county of the address, ${county}` };
    refuseData([{ code: "other-county", path: "body.id", value: file.id, accepted }]);
  }
  return { county, ...counties.put(county, JSON.stringify(file), once), ...reading };
}

export const putCountyInJson = route({
  ...putting,
  accepts: AS_COUNTY,
  body: countyFile,
  handle: ({ path, body }, context, once) => put(path.county, body, READ_WHOLE, context, once),
});

export const putCountyInFile = route({
  ...putting,
  accepts: AS_FILE,
  query: z.strictObject(figuresQuery),
  body: sentFile,
  handle: ({ path, query, body }, context, once) => {
    const { county, reading } = figuresInFile(query, body, path.county);
    return put(path.county, county, reading, context, once);
  },
});

export const deleteCounty = route({
  method: "delete",
  path: "/v1/counties/{county}",
  summary: {
    zh: "删除一个县：此后读取得到 410，已有版本保留，再次写入即恢复",
    en: "deletes a county: reading it gives 410 from then on; its versions are kept, and writing it again brings them back",
  },
  isWrite: true,
  params: countyParams,
  reply: z.strictObject({ county: z.string(), version: z.int() }),
  handle: ({ path }, { counties }) => ({ county: path.county, version: counties.remove(path.county) }),
});

export const versions = listRoute({
  path: "/v1/counties/{county}/versions",
  summary: { zh: "一个县的各版本，由旧到新", en: "the versions of a county, the oldest first" },
  params: countyParams,
  head: z.strictObject({ county: z.string() }),
  name: "versions",
  item: z
    .strictObject({
      version: z.int(),
      written: z.iso.datetime().nullable().meta({ description: "null for the server's own file" }),
      isDeleted: z.boolean(),
    })
    .meta({ id: "Version" }),
  key: ["version"],
  handle: ({ path }, { counties }) => ({ head: { county: path.county }, items: counties.versions(path.county) }),
});

const side = z.strictObject({ value: z.number().nullable(), exact: z.string().nullable(), gap: optional(z.string()) }).nullable();
const where = { id: indicatorId, place: z.string(), stage };

// Figures stand in changes as the file has them; the file's own schema has checked them.
const figure = z.record(z.string(), z.unknown()).nullable().meta({ description: "as in the county's file; null where it is not there" });

export const changes = route({
  method: "get",
  path: "/v1/counties/{county}/versions/{version}/changes",
  summary: {
    zh: "一个版本与前一版本（或 since）相比：变动的数字、指标值和结论",
    en: "what a version says otherwise than the one before it, or than `since`: figures, indicators and verdicts",
  },
  params: countyParams.extend({ version: versionNumber }),
  query: z.strictObject({ since: version.version, ...on }),
  reply: z.strictObject({
    county: z.string(),
    from: z.int(),
    to: z.int(),
    on: day,
    figures: list(z.strictObject({ id: z.string(), from: figure, to: figure })),
    indicators: list(z.strictObject({ ...where, unit, from: side, to: side })),
    verdicts: list(z.strictObject({ ...where, from: verdict.nullable(), to: verdict.nullable() })),
  }),
  handle: ({ path, query }, { counties }) => {
    const to = counties.of(path.county, path.version);
    const earlier = counties.versions(path.county).filter((each) => each.version < path.version && !each.isDeleted);
    // The first version changes nothing: there was none before it.
    const from = counties.of(path.county, query.since ?? earlier.at(-1)?.version ?? path.version);
    const on = query.on ?? to.file.asOf;
    const { figures, ...moved } = changesBetween(from, to, on);
    const plain = figures.map(({ id, from, to }) => ({ id, from: from && { ...from }, to: to && { ...to } }));
    return { county: path.county, from: from.version, to: to.version, on, figures: plain, ...moved };
  },
});
