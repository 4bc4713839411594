import { z } from "zod";
import { schoolChangesBetween } from "../data/school-changes";
import { absentCell } from "../data/schools";
import { route } from "../http/route";
import { balanceStage, coefficientGap, range } from "../replies/balance";
import { day, indicatorId, list, optional } from "../replies/terms";
import { verdictMove } from "../replies/verdict-move";
import { keptJudging, keptOptions } from "./county-balance";
import { bothOf, changesHead, changesParams, since, versionRoutes } from "./versions";

const PATH = "/v1/counties/{county}/schools";

export const schoolVersions = versionRoutes({
  path: PATH,
  of: ({ schools }) => schools,
  says: {
    remove: {
      zh: "删除一个县的学校表：此后读取得到 410，已有版本保留，再次写入即恢复",
      en: "deletes a county's table of schools: reading it gives 410 from then on; its versions are kept, and writing it again brings them back",
    },
    all: { zh: "一个县的学校表的各版本，由旧到新", en: "the versions of a county's table of schools, the oldest first" },
    one: { zh: "一个县的学校表的一个版本何时写入", en: "when a version of a county's table of schools was written" },
  },
});

const cell = z.union([z.string(), z.number(), absentCell]).nullable().meta({ description: "null where the version does not have it" });
const side = z
  .strictObject({ cv: z.number().nullable(), bounds: optional(range), gap: optional(coefficientGap) })
  .nullable()
  .meta({ description: "a coefficient of variation; null where there is none of the kind" });

export const schoolChanges = route({
  method: "get",
  path: `${PATH}/versions/{version}/changes`,
  summary: {
    zh: "学校表的一个版本与前一版本（或 since）相比：变动的数字、差异系数和结论",
    en: "what a version of a table of schools says otherwise than the one before it, or than `since`: figures, coefficients and verdicts",
  },
  isHeavy: true,
  params: changesParams,
  query: keptJudging.extend(since),
  reply: changesHead
    .extend({
      rules: z.string(),
      on: day,
      figures: list(z.strictObject({ school: z.string(), column: z.string(), from: cell, to: cell })),
      coefficients: list(
        z.strictObject({ stage: balanceStage, indicator: z.union([indicatorId, z.literal("composite")]), from: side, to: side }),
      ),
      verdicts: list(verdictMove),
    })
    .meta({ id: "SchoolChanges" }),
  handle: ({ path, query: { since, ...judging } }, context) => {
    const { from, to } = bothOf(context.schools, { path, query: since === undefined ? {} : { since } });
    const options = keptOptions(path.county, judging, context);
    const rules = typeof options.rules === "string" ? options.rules : options.rules.id;
    const head = { county: path.county, from: from.version, to: to.version, rules, on: options.on };
    return { ...head, ...schoolChangesBetween(from, to, options) };
  },
});
