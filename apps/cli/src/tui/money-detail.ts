import {
  FISCAL_SERIES,
  GRADES,
  GROWTH_TESTS,
  type GrowthComparison,
  type GrowthVerdict,
  type Language,
  sayNode,
  sayNumber,
  VERDICTS,
} from "@teks/indicators";
import { shareBar } from "./bar";
import { trendLines } from "./chart/trend";
import type { EntryOf } from "./entry";
import { GROWTH_RULES } from "./growth";
import { filled, LABELS } from "./labels";
import { block, DOT, type Page } from "./page";
import { drawnTitle, rangeText } from "./screens/allowance";
import { valuesOf } from "./screens/growth";
import { cell, type Line, paragraph, span } from "./text";
import { verdictTone } from "./tones";

type Money = EntryOf<"band"> | EntryOf<"drawn"> | EntryOf<"series"> | EntryOf<"growth">;

/** The bands as bars, the greatest amount as long as there is room for. */
function bandLines(here: number | undefined, { model, language, width }: Page): readonly Line[] {
  const { bands } = model.scale;
  const most = bands.reduce((greatest, { amount }) => Math.max(greatest, amount), 0);
  const room = Math.max(4, Math.min(30, width - 36));
  return bands.map(({ fromYears, amount }, at) => {
    const from = fromYears === null ? LABELS.unset[language] : filled(LABELS["from-years"], language, { n: String(fromYears) });
    return [
      span(at === here ? "› " : "  ", "accent"),
      span(cell(from, 18)),
      span(cell(shareBar(amount, most, room), room), "accent"),
      span(` ${sayNumber(amount, "yuan/month")[language]}`, "strong"),
    ];
  });
}

/** What comes of the bands: who draws how much, and what is still to be set. */
function comesLines({ model, language, width }: Page): readonly Line[] {
  return model.scale.drawn.flatMap((drawn): readonly Line[] => {
    const title = drawnTitle(drawn, model, language);
    const range = drawn.who === "served" ? drawn : "gap" in drawn.range ? undefined : drawn.range;
    if (range === undefined || range.monthly === null || range.annual === null)
      return paragraph(title, width, "doubt", [span("- ", "quiet")]);
    const { monthly, annual } = range;
    const months = filled(LABELS["a-month"], language, { range: rangeText(monthly, language) });
    const years = filled(LABELS["a-year"], language, { range: rangeText(annual, language) });
    return [
      ...paragraph(title, width, "plain", [span("- ", "quiet")]),
      ...paragraph([months, years].join(DOT), width, "strong", [span("  ")]),
    ];
  });
}

function scaleDetail(here: number | undefined, page: Page): readonly Line[] {
  const { language, width, model } = page;
  const isSet = model.scale.bands.every(({ fromYears }) => fromYears !== null);
  return [
    ...paragraph(LABELS.scale[language], width, "strong"),
    ...comesLines(page),
    ...block(LABELS.bands, page, bandLines(here, page)),
    ...block(LABELS["set-next"], page, [
      ...paragraph(LABELS["scale-keys"][language], width, "quiet"),
      ...(isSet ? [] : paragraph(LABELS["why-range"][language], width, "doubt")),
    ]),
  ];
}

function seriesDetail({ series: id }: EntryOf<"series">, page: Page): readonly Line[] {
  const { model, language, width } = page;
  const { growth } = model;
  const values = valuesOf(growth, id);
  const drawn = trendLines(values, Math.min(width, 40), 6);
  const rows = growth.years.map((year, at): Line => {
    const value = values[at] ?? null;
    return [span(`${year} `, "quiet"), span(value === null ? "—" : sayNumber(value, "1")[language], "strong")];
  });
  const missing = values.some((value) => value === null);
  return [
    ...paragraph(FISCAL_SERIES[id][language], width, "strong"),
    ...rows,
    ...block(
      LABELS.trend,
      page,
      drawn.map((line): Line => [span(line, "accent")]),
    ),
    ...(missing ? block(LABELS["set-next"], page, paragraph(LABELS["series-keys"][language], width, "quiet")) : []),
  ];
}

const sideText = ({ exact, measure }: GrowthComparison["left"], language: Language): string =>
  exact === null ? "—" : sayNode({ exact, unit: measure === "rate" ? "%" : "1" })[language];

function comparisonLines({ years }: GrowthVerdict, test: GrowthComparison["test"] | undefined, { language, width }: Page): readonly Line[] {
  return years.flatMap(({ year, comparisons }) =>
    comparisons
      .filter((each) => test === undefined || each.test === test)
      .flatMap(({ test: id, left, sign, right, verdict }): readonly Line[] => [
        ...(test === undefined ? paragraph(GROWTH_TESTS[id][language], width, "quiet", [span(`${year} `, "quiet")]) : []),
        [
          span(test === undefined ? "     " : `${year} `, "quiet"),
          span(`${sideText(left, language)} ${sign} ${sideText(right, language)}  `),
          span(VERDICTS[verdict][language], verdictTone(verdict)),
        ],
      ]),
  );
}

function growthDetail({ rule, test }: EntryOf<"growth">, page: Page): readonly Line[] {
  const { model, language, width } = page;
  const told = model.growth.rules[rule];
  const title = test === undefined ? GROWTH_RULES[rule] : GROWTH_TESTS[test];
  const asked = [...new Set(told.asks.map(({ series }) => series))].map((series) => {
    const years = told.asks.flatMap((ask) => (ask.series === series ? [ask.year] : []));
    return `${FISCAL_SERIES[series][language]} ${years.join(" ")}`;
  });
  return [
    ...paragraph(title[language], width, "strong"),
    ...paragraph(VERDICTS[told.verdict][language], width, verdictTone(told.verdict)),
    ...block(LABELS.compared, page, comparisonLines(told, test, page)),
    ...block(
      LABELS.needed,
      page,
      asked.flatMap((text) => paragraph(text, width, "plain", [span("- ", "quiet")])),
    ),
    ...block(
      LABELS.origin,
      page,
      told.bases.flatMap((basis) => paragraph(`${basis[language]}${DOT}${basis.grade} ${GRADES[basis.grade][language]}`, width, "quiet")),
    ),
  ];
}

/** Everything there is to say of a band, of who draws it, of a series of money and of a rule on its growth. */
export function moneyDetail(entry: Money, page: Page): readonly Line[] {
  switch (entry.kind) {
    case "band":
      return scaleDetail(entry.at, page);
    case "drawn":
      return scaleDetail(undefined, page);
    case "series":
      return seriesDetail(entry, page);
    case "growth":
      return growthDetail(entry, page);
  }
}
