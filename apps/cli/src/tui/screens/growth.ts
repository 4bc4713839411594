import {
  type CompoundGrowth,
  FISCAL_SERIES,
  type FiscalSeriesId,
  GROWTH_TESTS,
  type GrowthRate,
  type GrowthTest,
  type GrowthVerdict,
  type Language,
  type SeriesGap,
  sayNumber,
  VERDICTS,
  type Verdict,
} from "@teks/indicators";
import { spark } from "../chart/spark";
import { type Column, type Entry, type EntryOf, type Sheet, searched } from "../entry";
import { GROWTH_RULES, type Growth, type GrowthRule, seriesIds } from "../growth";
import { LABELS } from "../labels";
import type { Model } from "../model";
import type { Cell } from "../table/sheet";
import { VERDICT_SIGNS, verdictTone } from "../tones";

const NOTHING: Cell = { text: "", value: null };
const ABSENT: Cell = { text: "—", value: null, tone: "quiet" };

/** What a series has in each of the years; null where nothing is known. */
export const valuesOf = ({ years, series }: Growth, id: FiscalSeriesId): readonly (number | null)[] =>
  years.map((year) => {
    const value = series[id].values[year];
    return typeof value === "number" ? value : null;
  });

const rateCell = (rate: GrowthRate | CompoundGrowth | SeriesGap, language: Language): Cell =>
  "gap" in rate ? ABSENT : { text: sayNumber(rate.value, "%")[language], value: rate.value };

const verdictCell = (verdict: Verdict | undefined, language: Language): Cell =>
  verdict === undefined ? NOTHING : { text: VERDICTS[verdict][language], value: verdict, tone: verdictTone(verdict) };

const yearCell = (verdict: Verdict | undefined): Cell =>
  verdict === undefined ? NOTHING : { text: VERDICT_SIGNS[verdict], value: verdict, tone: verdictTone(verdict) };

/** What a rule says of a year: of one comparison, or of all together. */
function yearVerdict({ years }: GrowthVerdict, year: number, test: GrowthTest | undefined): Verdict | undefined {
  const told = years.find((each) => each.year === year);
  return test === undefined ? told?.verdict : told?.comparisons.find((each) => each.test === test)?.verdict;
}

function yearColumn(growth: Growth, year: number): Column {
  return {
    id: String(year),
    zh: String(year),
    en: String(year),
    side: "right",
    least: 8,
    most: 16,
    cell: (entry, language) => {
      if (entry.kind === "series") {
        const value = growth.series[entry.series].values[year];
        return typeof value === "number" ? { text: sayNumber(value, "1")[language], value, tone: "strong" } : ABSENT;
      }
      return entry.kind === "growth" ? yearCell(yearVerdict(growth.rules[entry.rule], year, entry.test)) : NOTHING;
    },
  };
}

function columnsOf({ growth }: Model): readonly Column[] {
  const of = (told: (entry: EntryOf<"series">, language: Language) => Cell) => (entry: Entry, language: Language) =>
    entry.kind === "series" ? told(entry, language) : NOTHING;
  return [
    {
      id: "title",
      zh: "数据·规则",
      en: "Series, rule",
      least: 20,
      most: 70,
      grows: true,
      cell: (entry, language) => {
        if (entry.kind === "series") return { text: FISCAL_SERIES[entry.series][language] };
        if (entry.kind !== "growth") return NOTHING;
        return entry.test === undefined
          ? { text: GROWTH_RULES[entry.rule][language], tone: "strong" }
          : { text: `  ${GROWTH_TESTS[entry.test][language]}` };
      },
    },
    ...growth.years.map((year) => yearColumn(growth, year)),
    {
      id: "verdict",
      zh: "走势·判定",
      en: "Trend, verdict",
      least: 9,
      most: 15,
      cell: (entry, language) => {
        if (entry.kind === "series") return { text: spark(valuesOf(growth, entry.series)), value: null, tone: "accent" };
        return entry.kind === "growth" && entry.test === undefined ? verdictCell(growth.rules[entry.rule].verdict, language) : NOTHING;
      },
    },
    {
      id: "rate",
      zh: "增长",
      en: "Growth",
      side: "right",
      least: 7,
      most: 10,
      cell: of(({ series }, language) => rateCell(growth.series[series].rate, language)),
    },
    {
      id: "mean",
      zh: "年均",
      en: "Yearly",
      side: "right",
      least: 7,
      most: 10,
      cell: of(({ series }, language) => rateCell(growth.series[series].mean, language)),
    },
  ];
}

const rules = Object.keys(GROWTH_RULES) as readonly GrowthRule[];

function ruleEntries({ rules: told }: Growth, rule: GrowthRule): readonly Entry[] {
  const tests = [...new Set(told[rule].years.flatMap(({ comparisons }) => comparisons.map(({ test }) => test)))];
  return [
    { kind: "growth", key: rule, text: searched(rule, GROWTH_RULES[rule]), rule },
    ...tests.map((test): Entry => ({ kind: "growth", key: `${rule}:${test}`, text: searched(test, GROWTH_TESTS[test]), rule, test })),
  ];
}

/** The growth of education money: the series, and what the rules say of them. */
export const growthSheet = (model: Model): Sheet => ({
  columns: columnsOf(model),
  sections: [
    {
      title: LABELS.series,
      entries: seriesIds.map((series): Entry => ({ kind: "series", key: series, text: searched(series, FISCAL_SERIES[series]), series })),
    },
    { title: LABELS.rules, entries: rules.flatMap((rule) => ruleEntries(model.growth, rule)) },
  ],
});
