import { ABSENCES, FISCAL_SERIES, type FiscalSeries, GROWTH_TESTS, PAYROLLS, threeGrowths, twoNeverDecreases } from "@teks/indicators";
import { fiscalSeriesSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { route } from "../http/route";
import { grade, idOf, list, optional, verdict } from "../replies/terms";

const series = idOf(FISCAL_SERIES).meta({ id: "FiscalSeriesId" });
const payroll = idOf(PAYROLLS);
const year = z.int().min(1000).max(9999);
const asks = list(z.strictObject({ series, year, absent: idOf(ABSENCES) }));

const side = z
  .strictObject({
    series,
    year,
    measure: z.enum(["rate", "level"]),
    value: z.number().nullable(),
    exact: z.string().nullable(),
    gap: optional(z.enum(["missing", "zero-divisor", "negative"])),
  })
  .meta({ id: "GrowthSide", description: "增长率（%）或水平 · a growth rate in per cent, or a level" });

const growthVerdict = z
  .strictObject({
    verdict,
    years: list(
      z.strictObject({
        year,
        verdict,
        comparisons: list(z.strictObject({ test: idOf(GROWTH_TESTS), left: side, sign: z.enum([">", "≥"]), right: side, verdict, asks })),
      }),
    ),
    asks,
    bases: list(z.strictObject({ zh: z.string(), en: z.string(), grade })),
  })
  .meta({ id: "GrowthVerdict" });

export const growth = route({
  method: "post",
  path: "/v1/growth",
  summary: {
    zh: "三个增长和两个只增不减，截至某年的三年",
    en: "the three growths and the two never-decreases, over the three years to a year",
  },
  body: z.strictObject({ series: fiscalSeriesSchema, year, payroll }).meta({ id: "GrowthQuestion" }),
  reply: z.strictObject({ year, payroll, threeGrowths: growthVerdict, twoNeverDecreases: growthVerdict }),
  handle: ({ body: { year, payroll, ...body } }) => {
    const series = body.series as FiscalSeries;
    return {
      year,
      payroll,
      threeGrowths: threeGrowths(series, { year, payroll }),
      twoNeverDecreases: twoNeverDecreases(series, { from: year - 3, to: year }),
    };
  },
});
