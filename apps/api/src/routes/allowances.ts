import { ABSENCES, allowanceRange, countyAllowance, PART_YEARS } from "@teks/indicators";
import { z } from "zod";
import { route } from "../http/route";
import { day, grade, idOf, list, optional, words } from "../replies/terms";

const absent = idOf(ABSENCES);
const amount = z.number().min(0).max(1_000_000);
const period = z.strictObject({ from: day, to: optional(day) });

const byBands = z.strictObject({
  on: day,
  tiers: z
    .array(z.strictObject({ fromYears: z.number().min(0), amountPerMonth: amount }))
    .min(1)
    .max(100)
    .readonly(),
  teachers: list(z.strictObject({ id: z.string(), service: z.union([list(period), z.strictObject({ absent })]) })),
  partYears: optional(idOf(PART_YEARS)),
});
const byAmounts = z.strictObject({
  amounts: z.array(amount).min(1).max(100).readonly(),
  teachers: optional(z.int().min(0).max(100_000_000)),
});

const yuan = z.strictObject({ monthly: z.number(), annual: z.number() });
const range = z.strictObject({ low: z.number(), high: z.number() });

const reply = z
  .union([
    z.strictObject({
      teachers: list(
        z.union([yuan.extend({ id: z.string(), years: z.int() }), z.strictObject({ id: z.string(), gap: z.literal("missing"), absent })]),
      ),
      total: z.union([yuan, z.strictObject({ gap: z.literal("missing"), teachers: list(z.string()) })]),
    }),
    z.strictObject({
      teachers: z.int(),
      monthly: range,
      annual: range,
      because: z.strictObject({ zh: z.string(), en: z.string(), grade }),
    }),
    z.strictObject({ gap: z.literal("missing"), needs: words, absent }),
  ])
  .meta({ id: "Allowances", description: "元 · in yuan" });

export const allowances = route({
  method: "post",
  path: "/v1/allowances",
  summary: {
    zh: "按工龄分档的补贴：分档已知时逐人计算，只知金额时给出范围",
    en: "an allowance by service years: for each teacher when the bands are known, a range when only the amounts are",
  },
  body: z.union([byBands, byAmounts]).meta({ id: "AllowanceQuestion" }),
  reply,
  handle: ({ body }) => ("tiers" in body ? countyAllowance(body.teachers, body.tiers, body) : allowanceRange(body)),
});
