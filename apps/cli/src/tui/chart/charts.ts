import { type Balance, type BalanceStage, type IndicatorId, inequality, sayShare, shownCv, shownValue } from "@teks/indicators";
import { shareBar } from "../bar";
import { filled, LABELS } from "../labels";
import { block, type Page } from "../page";
import { cell, type Line, span } from "../text";
import { binsOf } from "./histogram";
import { lorenzLines, lorenzPoints } from "./lorenz";
import { axisOf, type Strip, stripLines } from "./strip";

// Each chart with the table of what it shows. Positions are drawn from the library's values; every number beside is the library's.

/** The charts of how an indicator is spread over schools, in the order of the key. */
const SPREAD_CHARTS = ["strip", "lorenz", "histogram", "none"] as const;

const MOST_WIDE = 60;

/** The schools of a stage that have a value, in no order. */
function valuesOf(told: Balance, stage: BalanceStage, id: IndicatorId) {
  return told.schools
    .filter((school) => school.stage === stage)
    .flatMap(({ pupils, marks }) => {
      const mark = marks.find((each) => each.indicator === id);
      return mark === undefined || mark.value === null || pupils === null ? [] : [{ pupils, value: mark.value, limit: mark.limit }];
    });
}

function stripBlock(strip: Strip, id: IndicatorId, page: Page): readonly Line[] {
  const { language, width } = page;
  const wide = Math.min(width, MOST_WIDE);
  const [least, most] = axisOf(strip);
  const ends = [shownValue(id, least), shownValue(id, most)];
  const axis = cell(ends[0] ?? "", wide - (ends[1] ?? "").length) + (ends[1] ?? "");
  const told = [
    ...(strip.mean === null ? [] : [`▲ ${filled(LABELS["mean-is"], language, { value: shownValue(id, strip.mean, [strip.limit]) })}`]),
    ...(strip.limit === null ? [] : [`┼ ${filled(LABELS["limit-is"], language, { value: String(strip.limit) })}`]),
  ].join("  ");
  return block(LABELS.strip, page, [...stripLines(strip, wide), [span(axis, "quiet")], [span(told)]]);
}

function lorenzBlock(told: Balance, stage: BalanceStage, id: IndicatorId, page: Page): readonly Line[] {
  const { language, width } = page;
  const points = lorenzPoints(valuesOf(told, stage, id));
  const drawn = lorenzLines(points, Math.min(width, 32), 8);
  const gini = inequality(told, stage, id, "area").gini;
  const at = (share: number) => points.findLast(([people]) => people <= share) ?? [0, 0];
  const table = [0.2, 0.5, 0.8].map((share) => {
    const [people, held] = at(share);
    return filled(LABELS["lorenz-row"], language, { people: sayShare(people), held: sayShare(held) });
  });
  return block(LABELS.lorenz, page, [
    ...drawn.map((line): Line => [span(line, "accent")]),
    ...(gini === null ? [] : [[span(filled(LABELS.gini, language, { value: shownCv(gini.total, null) }), "strong")]]),
    ...(drawn.length === 0 ? [] : table.map((line): Line => [span(line, "quiet")])),
  ]);
}

function histogramBlock(told: Balance, stage: BalanceStage, id: IndicatorId, page: Page): readonly Line[] {
  const bins = binsOf(valuesOf(told, stage, id).map(({ value }) => value));
  const most = bins.reduce((greatest, { count }) => Math.max(greatest, count), 0);
  const room = Math.max(6, Math.min(30, page.width - 26));
  const edge = (value: number) => shownValue(id, value);
  const wide = bins.reduce((width, { from, to }) => Math.max(width, edge(from).length, edge(to).length), 0);
  return block(
    LABELS.histogram,
    page,
    bins.map(({ from, to, count }) => [
      span(`${cell(edge(from), wide, "right")} – ${cell(edge(to), wide, "right")} `),
      span(cell(shareBar(count, most, room), room), "accent"),
      span(` ${count}`, "strong"),
    ]),
  );
}

/** How an indicator is spread over the schools of a stage, by the chart that is chosen. */
export function spreadChart(told: Balance, stage: BalanceStage, id: IndicatorId, chart: number, page: Page): readonly Line[] {
  switch (SPREAD_CHARTS[chart % SPREAD_CHARTS.length]) {
    case "strip": {
      const held = valuesOf(told, stage, id);
      const mean = told.stages.find((each) => each.stage === stage)?.indicators.find((each) => each.id === id)?.mean ?? null;
      const limit = held.find((each) => each.limit !== null)?.limit ?? null;
      return stripBlock({ values: held.map(({ value }) => value), mean, limit }, id, page);
    }
    case "lorenz":
      return lorenzBlock(told, stage, id, page);
    case "histogram":
      return histogramBlock(told, stage, id, page);
    default:
      return [];
  }
}
