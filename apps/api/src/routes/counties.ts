import { explain, indicator, placeIn } from "@teks/indicators";
import { z } from "zod";
import { COUNTIES, county } from "../counties";
import { route } from "../http/route";
import { countyFile } from "../replies/county";
import { explanation } from "../replies/explanation";
import { finding, on, row } from "../replies/row";
import { day, list, optional, stage, words } from "../replies/terms";
import { filters, recordsOf } from "../rows";

const params = z.strictObject({ county: z.string() });

export const counties = route({
  method: "get",
  path: "/v1/counties",
  summary: { zh: "有数据的县", en: "the counties with figures" },
  reply: z.strictObject({
    counties: list(
      z
        .strictObject({
          id: z.string(),
          title: words,
          asOf: day,
          origin: words,
          synthetic: optional(z.boolean()),
          places: list(z.string()),
          figures: z.int(),
          claims: z.int(),
        })
        .meta({ id: "County" }),
    ),
  }),
  handle: () => ({
    counties: COUNTIES.map(({ file: { id, zh, en, asOf, origin, synthetic, parts, figures, claims } }) => ({
      id,
      title: { zh, en },
      asOf,
      origin,
      ...(synthetic === undefined ? {} : { synthetic }),
      places: [id, ...parts.map((part) => part.id)],
      figures: figures.length,
      claims: claims.length,
    })),
  }),
});

export const countyFigures = route({
  method: "get",
  path: "/v1/counties/{county}",
  summary: {
    zh: "一个县的全部数字、表述和地点，即评价接口接受的文件",
    en: "all figures, claims and places of a county: the file that evaluations take",
  },
  params,
  reply: countyFile,
  handle: ({ path }) => county(path.county).file,
});

export const countyIndicators = route({
  method: "get",
  path: "/v1/counties/{county}/indicators",
  summary: { zh: "一个县的指标值和结论", en: "a county's indicators: values and verdicts" },
  params,
  query: z.strictObject({ ...filters, ...on }),
  reply: z.strictObject({ county: z.string(), on: day, rows: list(row) }),
  handle: ({ path, query }) => {
    const { file, place, assessed } = county(path.county);
    const on = query.on ?? file.asOf;
    return { county: file.id, on, rows: recordsOf(assessed(on).rows, place, query) };
  },
});

export const countyExplanations = route({
  method: "get",
  path: "/v1/counties/{county}/indicators/{indicator}",
  summary: {
    zh: "一个指标的说明：公式、数字、出处、标准和结论",
    en: "an indicator explained: formula, figures, sources, standards and verdicts",
  },
  params: params.extend({ indicator: z.string() }),
  query: z.strictObject({ stage: optional(stage), place: optional(z.string()), ...on }),
  reply: z.strictObject({ county: z.string(), explanations: list(explanation) }),
  handle: ({ path, query }) => {
    const { file, place } = county(path.county);
    const { stages } = indicator(path.indicator);
    const where = placeIn(place, query.place ?? file.id);
    const at = { on: query.on ?? file.asOf };
    const asked = query.stage === undefined ? stages : [query.stage];
    return { county: file.id, explanations: asked.map((stage) => explain(path.indicator, where, { ...at, stage })) };
  },
});

export const countyFindings = route({
  method: "get",
  path: "/v1/counties/{county}/findings",
  summary: { zh: "一个县数字的检查结果", en: "what the checks of a county's figures found" },
  params,
  query: z.strictObject(on),
  reply: z.strictObject({ county: z.string(), on: day, findings: list(finding) }),
  handle: ({ path, query }) => {
    const { file, assessed } = county(path.county);
    const on = query.on ?? file.asOf;
    return { county: file.id, on, findings: assessed(on).findings };
  },
});
