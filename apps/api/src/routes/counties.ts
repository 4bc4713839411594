import { explain, indicator, indicatorIds } from "@teks/indicators";
import { countyFileSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { listRoute } from "../http/list-route";
import { route } from "../http/route";
import { countyFile as countyFileReply } from "../replies/county";
import { explanation } from "../replies/explanation";
import { finding, on, row } from "../replies/row";
import { day, list, optional, stage, words } from "../replies/terms";
import { countyParams, version } from "../replies/version";

const asked = { ...version, ...on };
const head = z.strictObject({ county: z.string(), version: z.int(), on: day });

export const counties = listRoute({
  path: "/v1/counties",
  summary: { zh: "有数据的县", en: "the counties with figures" },
  name: "counties",
  item: z
    .strictObject({
      id: z.string(),
      version: z.int().meta({ description: "0 for the server's own, from 1 for what was uploaded" }),
      title: words,
      asOf: day,
      origin: words,
      synthetic: optional(z.boolean()),
      places: list(z.string()),
      figures: z.int(),
      claims: z.int(),
    })
    .meta({ id: "County" }),
  key: ["id"],
  filters: ["asOf"],
  handle: (_, { counties }) => ({
    head: {},
    items: counties.all().map(({ version, file: { id, zh, en, asOf, origin, synthetic, parts, figures, claims } }) => ({
      ...{ id, version, title: { zh, en }, asOf, origin },
      ...(synthetic === undefined ? {} : { synthetic }),
      places: [id, ...parts.map((part) => part.id)],
      figures: figures.length,
      claims: claims.length,
    })),
  }),
});

export const countyFile = route({
  method: "get",
  path: "/v1/counties/{county}",
  summary: {
    zh: "一个县的全部数字、表述和地点，即评价接口接受的文件",
    en: "all figures, claims and places of a county: the file that evaluations take",
  },
  params: countyParams,
  query: z.strictObject(version),
  reply: countyFileReply,
  handle: ({ path, query }, { counties }) => counties.of(path.county, query.version).file,
});

// The library describes a file's figures and claims for what it reads; what it gives is the same with lists that nobody changes.
const figure = (countyFileSchema.shape.figures.element as z.ZodObject).meta({ id: "Figure" });
const claim = (countyFileSchema.shape.claims.element as z.ZodObject).meta({ id: "Claim" });
const fileHead = z.strictObject({ county: z.string(), version: z.int() });

export const countyFigures = listRoute({
  path: "/v1/counties/{county}/figures",
  summary: { zh: "一个县填报的数字，照原样", en: "the figures of a county as they are printed" },
  params: countyParams,
  query: z.strictObject(version),
  head: fileHead,
  name: "figures",
  item: figure,
  key: ["id"],
  filters: ["stage", "section", "status", "unit"],
  handle: ({ path, query }, { counties }) => {
    const { file, version } = counties.of(path.county, query.version);
    return { head: { county: file.id, version }, items: file.figures.map((each) => ({ ...each })) };
  },
});

export const countyClaims = listRoute({
  path: "/v1/counties/{county}/claims",
  summary: { zh: "一个县没有数字的表述", en: "what a county says without a figure" },
  params: countyParams,
  query: z.strictObject(version),
  head: fileHead,
  name: "claims",
  item: claim,
  key: ["id"],
  filters: ["section"],
  handle: ({ path, query }, { counties }) => {
    const { file, version } = counties.of(path.county, query.version);
    return { head: { county: file.id, version }, items: file.claims.map((each) => ({ ...each })) };
  },
});

export const countyIndicators = listRoute({
  path: "/v1/counties/{county}/indicators",
  summary: { zh: "一个县的指标值和结论", en: "a county's indicators: values and verdicts" },
  params: countyParams,
  query: z.strictObject(asked),
  head,
  name: "rows",
  item: row,
  key: ["id", "place", "stage"],
  filters: ["theme", "system", "stage", "place", "verdict", "value", "unit"],
  handle: ({ path, query }, { counties }) => {
    const { file, version, placeNamed, assessed } = counties.of(path.county, query.version);
    const on = query.on ?? file.asOf;
    const { rows, rowsOf } = assessed(on);
    const { place } = query as { readonly place?: string };
    return { head: { county: file.id, version, on }, items: place === undefined ? rows : rowsOf(placeNamed(place)) };
  },
});

export const countyExplanations = route({
  method: "get",
  path: "/v1/counties/{county}/indicators/{indicator}",
  summary: {
    zh: "一个指标的说明：公式、数字、出处、标准和结论",
    en: "an indicator explained: formula, figures, sources, standards and verdicts",
  },
  params: countyParams.extend({ indicator: z.string().meta({ examples: indicatorIds.slice(0, 1) }) }),
  query: z.strictObject({ stage: optional(stage), place: optional(z.string()), ...asked }),
  reply: z.strictObject({ county: z.string(), explanations: list(explanation) }),
  handle: ({ path, query }, { counties }) => {
    const { file, placeNamed } = counties.of(path.county, query.version);
    const { stages } = indicator(path.indicator);
    const where = placeNamed(query.place ?? file.id);
    const at = { on: query.on ?? file.asOf };
    const asked = query.stage === undefined ? stages : [query.stage];
    return { county: file.id, explanations: asked.map((stage) => explain(path.indicator, where, { ...at, stage })) };
  },
});

export const countyFindings = listRoute({
  path: "/v1/counties/{county}/findings",
  summary: { zh: "一个县数字的检查结果", en: "what the checks of a county's figures found" },
  params: countyParams,
  query: z.strictObject(asked),
  head,
  name: "findings",
  item: finding,
  key: ["check", "place"],
  filters: ["state", "place", "check"],
  handle: ({ path, query }, { counties }) => {
    const { file, version, assessed } = counties.of(path.county, query.version);
    const on = query.on ?? file.asOf;
    return { head: { county: file.id, version, on }, items: assessed(on).findings };
  },
});
