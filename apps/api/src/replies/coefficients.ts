import type { Balance } from "@teks/indicators";
import { z } from "zod";
import type { Rendering } from "../http/formats";
import { tableOf } from "../http/table";
import { balanceStage } from "./balance";
import { list, verdict } from "./terms";

// What an evaluation comes to as rows: the coefficients of each stage of each county.

const number = z.number().nullable();

const coefficient = z.strictObject({
  county: z.string().nullable(),
  stage: balanceStage,
  schools: z.int(),
  pupils: number,
  indicator: z.string(),
  mean: number,
  deviation: number,
  cv: number,
  least: number,
  most: number,
  limit: number,
  verdict: verdict.nullable(),
  gap: z.string().nullable(),
  missing: list(z.string()),
});

const rowsOf = ({ county, stages }: Pick<Balance, "county" | "stages">): readonly z.input<typeof coefficient>[] =>
  stages.flatMap(({ stage, schools, pupils, indicators, composite }) => {
    const about = { county, stage, schools, pupils };
    const none = { mean: null, deviation: null };
    const all = [...indicators, ...(composite === undefined ? [] : [{ id: "composite", ...none, gap: undefined, ...composite }])];
    return all.map(({ id, mean, deviation, cv, bounds, limit, verdict, gap = null, missing }) => ({
      ...{ ...about, indicator: id, mean, deviation, cv },
      ...{ least: bounds?.least ?? null, most: bounds?.most ?? null, limit, verdict, gap },
      missing: missing.map(({ school, count, stage }) => `${school}:${count}@${stage}`),
    }));
  });

/** The coefficients of counties, as a table. */
export function coefficients(counties: readonly Pick<Balance, "county" | "stages">[]): Omit<Rendering, "book"> {
  const items = counties.flatMap(rowsOf);
  return { title: { zh: "差异系数", en: "coefficients" }, items, table: () => tableOf(coefficient, items) };
}
