import { FIGURE_BOUNDS, FIGURE_KINDS, LINT_RULES, SEVERITIES } from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { day, idOf, list, optional, stage, verdict, words } from "./terms";

const place = z
  .strictObject({ start: z.int(), length: z.int(), line: z.int(), column: z.int(), paragraph: z.int(), sentence: z.int() })
  .meta({ id: "TextPlace", description: "start and length in UTF-16 units from 0; the others count from 1" });

const figure = z
  .strictObject({
    kind: idOf(FIGURE_KINDS),
    text: z.string(),
    values: list(z.number()),
    exact: list(z.string()),
    unit: z.string(),
    measure: z.string(),
    bound: idOf(FIGURE_BOUNDS),
    before: z.string(),
    after: z.string(),
    stage: stage.nullable(),
    time: z.string().nullable(),
    isPlanned: z.boolean(),
    place,
  })
  .meta({ id: "TextFigure" });

const confidence = z.number().meta({ description: "0 to 1: it orders bindings and is no probability" });

const binding = z
  .strictObject({
    figure: z.int().meta({ description: "by its place among the figures, from 0" }),
    count: countIdSchema,
    stage,
    confidence,
    others: list(z.strictObject({ count: countIdSchema, confidence })),
  })
  .meta({ id: "TextBinding" });

const repair = z
  .strictObject({
    says: words,
    changes: list(z.strictObject({ figure: z.int(), place, to: z.number(), text: z.string() })),
    mends: list(z.string()).meta({ description: "the checks that then hold" }),
  })
  .meta({ id: "LintRepair", description: "可能的更正，仅供参考 · what was probably meant: a proposal" });

const finding = z
  .strictObject({
    rule: idOf(LINT_RULES),
    severity: idOf(SEVERITIES),
    says: words,
    ask: optional(words),
    places: list(place),
    figures: list(z.int()),
    check: optional(z.string()),
    repair: optional(repair),
  })
  .meta({ id: "LintFinding" });

/** What `lint` gives. */
export const lintReport = z.strictObject({
  schema: z.literal("teks/lint@1"),
  isReport: z.boolean().meta({ description: "of a text that is no report on schools nothing is said" }),
  on: day.nullable(),
  figures: list(figure),
  bindings: list(binding),
  indicators: list(z.strictObject({ indicator: z.string(), stage, value: z.number(), unit: z.string(), verdict: verdict.nullable() })),
  findings: list(finding),
});

/** A finding as a row of a table. */
export const findingRow = z.strictObject({
  rule: idOf(LINT_RULES),
  severity: idOf(SEVERITIES),
  line: z.int().nullable(),
  column: z.int().nullable(),
  text: z.string(),
  says: words,
  ask: words.nullable(),
  check: z.string().nullable(),
  repair: words.nullable(),
});
