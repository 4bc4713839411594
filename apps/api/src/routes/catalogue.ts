import {
  countsOf,
  formulaText,
  type IndicatorId,
  indicator,
  indicatorId,
  indicatorIds,
  SYSTEMS,
  THEMES,
  themeOf,
  unitWords,
} from "@teks/indicators";
import { countIdSchema } from "@teks/indicators/schema";
import { z } from "zod";
import { listRoute } from "../http/list-route";
import { route } from "../http/route";
import {
  assumption,
  countRef,
  grade,
  indicatorId as id,
  list,
  optional,
  stage,
  standardId,
  system,
  theme,
  unit,
  words,
} from "../replies/terms";

const entry = z
  .strictObject({
    id,
    theme: z.strictObject({ id: theme, title: words }),
    system: z.strictObject({ id: system, title: words }),
    title: words,
    meaning: words,
    unit,
    unitWords: words,
    direction: z.enum(["more", "less", "neither"]),
    decimals: z.int(),
    formulas: list(z.strictObject({ stage, text: words, reads: list(countRef) })),
    standards: list(z.strictObject({ standard: standardId, proves: z.enum(["both", "breach", "compliance"]), asks: list(countIdSchema) })),
    assumes: list(assumption),
    source: optional(z.strictObject({ zh: z.string(), en: z.string(), grade })),
    refused: optional(words),
  })
  .meta({ id: "Indicator" });

const wordsOf = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en });

function entryOf(id: IndicatorId): z.input<typeof entry> {
  const {
    system,
    meaning,
    unit,
    direction,
    decimals,
    formula,
    stages,
    source,
    judgedBy = [],
    assumes = [],
    refused,
    ...title
  } = indicator(id);
  const theme = themeOf(id);
  return {
    id,
    theme: { id: theme, title: wordsOf(THEMES[theme]) },
    system: { id: system, title: wordsOf(SYSTEMS[system]) },
    title,
    meaning,
    unit,
    unitWords: unitWords(unit),
    direction,
    decimals,
    formulas: stages.map((stage) => ({ stage, text: formulaText(formula, stage), reads: countsOf(formula, stage) })),
    standards: judgedBy.map(({ standard, proves, asks = [] }) => ({ standard, proves, asks })),
    assumes,
    ...(source === undefined ? {} : { source }),
    ...(refused === undefined ? {} : { refused }),
  };
}

export const indicators = listRoute({
  path: "/v1/indicators",
  summary: { zh: "指标目录", en: "the catalogue of indicators" },
  name: "indicators",
  item: entry,
  key: ["id"],
  filters: ["direction", "unit"],
  handle: () => ({ head: {}, items: indicatorIds.map(entryOf) }),
});

export const oneIndicator = route({
  method: "get",
  path: "/v1/indicators/{indicator}",
  summary: { zh: "一个指标的定义", en: "how one indicator is defined" },
  params: z.strictObject({ indicator: z.string().meta({ examples: indicatorIds.slice(0, 1) }) }),
  reply: entry,
  handle: ({ path }) => entryOf(indicatorId(path.indicator)),
});
