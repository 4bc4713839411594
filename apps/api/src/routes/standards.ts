import {
  COMPARISONS,
  type Day,
  STANDARDS,
  type Standard,
  type StandardId,
  SUBJECTS,
  standardIds,
  standard as standardOf,
} from "@teks/indicators";
import { z } from "zod";
import { listRoute } from "../http/list-route";
import { route } from "../http/route";
import { on } from "../replies/row";
import { document, documentOf, inForce, inForceOn } from "../replies/standard";
import { day, idOf, list, optional, stage, standardId, unit, words } from "../replies/terms";

const byStage = z.union([z.number(), z.partialRecord(stage, z.number())]).meta({ description: "one number, or a number for each stage" });
const since = { from: day, note: optional(words) };

const standard = z
  .strictObject({
    id: standardId,
    title: words,
    document,
    clause: words,
    comparison: idOf(COMPARISONS),
    unit,
    subject: idOf(SUBJECTS),
    limits: list(
      z.union([
        z.strictObject({ ...since, grade: z.enum(["A", "B", "C", "I"]), value: byStage }),
        z.strictObject({ ...since, grade: z.literal("U"), recalled: optional(byStage) }),
      ]),
    ).meta({ description: "every limit, each from its day until the next one's; one of grade U is never used unless the caller sets it" }),
    inForce: optional(inForce).meta({ description: "with ?on=, the limit of each stage on that day, or why there is none" }),
  })
  .meta({ id: "Standard" });

function standardOn(id: StandardId, on: Day | undefined): z.input<typeof standard> {
  const { zh, en, document: cited, clause, comparison, unit, subject, limits }: Standard = STANDARDS[id];
  return {
    id,
    title: { zh, en },
    document: documentOf(cited),
    clause,
    comparison,
    unit,
    subject,
    limits,
    ...(on === undefined ? {} : { inForce: inForceOn(id, on) }),
  };
}

/** The day whose limits are told, by either of its names. */
const dated = z.strictObject({ ...on, asOf: on.on });

export const standards = listRoute({
  path: "/v1/standards",
  summary: {
    zh: "国家标准的限值，按生效日期；给出 on（或 asOf）时另列该日有效的限值",
    en: "national limits by the day they began; with `on` (or `asOf`), also those in force that day",
  },
  query: dated,
  name: "standards",
  item: standard,
  key: ["id"],
  filters: ["comparison", "subject", "unit"],
  handle: ({ query }) => ({ head: {}, items: standardIds.map((id) => standardOn(id, query.on ?? query.asOf)) }),
});

export const oneStandard = route({
  method: "get",
  path: "/v1/standards/{standard}",
  summary: { zh: "一个标准的限值", en: "the limits of one standard" },
  params: z.strictObject({ standard: z.string().meta({ examples: ["class-size-2017"] }) }),
  query: dated,
  reply: standard,
  handle: ({ path, query }) => {
    standardOf(path.standard);
    return standardOn(path.standard as StandardId, query.on ?? query.asOf);
  },
});
