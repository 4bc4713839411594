import { type CountyFile, refuseData } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import { figuresInFile, figuresQuery } from "../figures-file";
import { AS_FILE, fileReply, READ_WHOLE, type Reading, sentFile } from "../file";
import { json } from "../http/medium";
import { MB } from "../http/problem";
import { type Once, route } from "../http/route";
import { countyFile } from "../replies/county";
import { countyParams, written, writtenOutcome } from "../replies/version";

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
