import { z } from "zod";
import { changesBetween } from "../data/changes";
import { route } from "../http/route";
import { on } from "../replies/row";
import { day, indicatorId, list, optional, stage, unit, verdict } from "../replies/terms";
import { bothOf, changesHead, changesParams, since, versionRoutes } from "./versions";

const PATH = "/v1/counties/{county}";

export const countyVersions = versionRoutes({
  path: PATH,
  of: ({ counties }) => counties,
  says: {
    remove: {
      zh: "删除一个县的数字：此后读取得到 410，已有版本保留，再次写入即恢复",
      en: "deletes a county's figures: reading them gives 410 from then on; the versions are kept, and writing them again brings them back",
    },
    all: { zh: "一个县的各版本，由旧到新", en: "the versions of a county, the oldest first" },
    one: { zh: "一个县的一个版本何时写入", en: "when a version of a county was written" },
  },
});

const side = z.strictObject({ value: z.number().nullable(), exact: z.string().nullable(), gap: optional(z.string()) }).nullable();
const where = { id: indicatorId, place: z.string(), stage };

// Figures stand in changes as the file has them; the file's own schema has checked them.
const figure = z.record(z.string(), z.unknown()).nullable().meta({ description: "as in the county's file; null where it is not there" });

export const countyChanges = route({
  method: "get",
  path: `${PATH}/versions/{version}/changes`,
  summary: {
    zh: "一个版本与前一版本（或 since）相比：变动的数字、指标值和结论",
    en: "what a version says otherwise than the one before it, or than `since`: figures, indicators and verdicts",
  },
  params: changesParams,
  query: z.strictObject({ ...since, ...on }),
  reply: changesHead.extend({
    on: day,
    figures: list(z.strictObject({ id: z.string(), from: figure, to: figure })),
    indicators: list(z.strictObject({ ...where, unit, from: side, to: side })),
    verdicts: list(z.strictObject({ ...where, from: verdict.nullable(), to: verdict.nullable() })),
  }),
  handle: (asked, { counties }) => {
    const { from, to } = bothOf(counties, asked);
    const on = asked.query.on ?? to.file.asOf;
    const { figures, ...moved } = changesBetween(from, to, on);
    const plain = figures.map(({ id, from, to }) => ({ id, from: from && { ...from }, to: to && { ...to } }));
    return { county: asked.path.county, from: from.version, to: to.version, on, figures: plain, ...moved };
  },
});
