import {
  type Balance,
  type IndicatorBalance,
  indicator,
  inequality,
  type Language,
  MARKS,
  type StageSummary,
  sayCv,
  sayNumber,
  sayShare,
  shownCv,
  shownValue,
  unitWords,
} from "@teks/indicators";
import type { Charts } from "./charts/charts";
import { type Holding, heldUpTo, lorenz } from "./charts/lorenz";
import { type Html, html } from "./html";
import { say } from "./says";

/** A school's value, drawn. */
interface Drawn extends Holding {
  readonly name: string;
  readonly limit: number | null;
  readonly floor: number | null;
  readonly mark: string;
}

function drawnOf(told: Balance, { stage }: StageSummary, { id }: IndicatorBalance, language: Language): readonly Drawn[] {
  return told.schools
    .filter((each) => each.stage === stage)
    .flatMap(({ school, name = school, pupils, marks }) =>
      marks.flatMap(({ indicator: of, value, limit, floor, mark }) =>
        of === id && value !== null && pupils !== null
          ? [{ name, pupils, value, limit, floor, mark: mark === null ? "" : MARKS[mark][language] }]
          : [],
      ),
    )
    .toSorted((a, b) => a.value - b.value);
}

function dataTable(title: string, { id }: IndicatorBalance, drawn: readonly Drawn[], language: Language): Html {
  const points = lorenz(drawn);
  const rows = drawn.map(({ name, pupils, value, limit, floor, mark }, at) => {
    const point = points[at + 1];
    return html`<tr><th scope="row">${name}${mark === "" ? undefined : html` <span class="stage">${mark}</span>`}</th><td class="value">${
      sayNumber(pupils, "1")[language]
    }</td><td class="value">${shownValue(id, value, [limit, floor])}</td><td class="value">${point === undefined ? "—" : sayShare(point.pupils)}</td><td class="value">${
      point === undefined ? "—" : sayShare(point.amount)
    }</td></tr>`;
  });
  return html`<details><summary>${say("chart-table", language)}<span class="unseen">${say("why-of", language, { what: title })}</span></summary><div class="scroll"
    role="group" tabindex="0" aria-label="${title}"><table class="drawn"><caption class="unseen">${title}</caption><thead><tr><th scope="col">${say(
      "school",
      language,
    )}</th><th scope="col" class="value">${say("pupils", language)}</th><th scope="col" class="value">${say("value", language)}</th><th scope="col" class="value">∑ ${say(
      "pupil-share",
      language,
    )}</th><th scope="col" class="value">∑ ${say("amount-share", language)}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function figure(told: Balance, summary: StageSummary, each: IndicatorBalance, charts: Charts, language: Language): Html | undefined {
  const { id, mean } = each;
  const drawn = drawnOf(told, summary, each, language);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const shown = (value: number) => shownValue(id, value, [limit]);
  const limit = drawn.find((school) => school.limit !== null)?.limit ?? null;
  const title = indicator(id)[language];
  const { gini } = inequality(told, summary.stage, id, "type");
  const limitSaid = limit === null ? "" : say("strip-limit", language, { limit: shown(limit) });
  const strip = charts.strip(
    { values: drawn.map(({ value }) => value), mean, limit, shown },
    {
      label: say("strip", language, {
        ...{ n: drawn.length, least: shown(first.value), most: shown(last.value), mean: mean === null ? "—" : shown(mean) },
        limit: limitSaid,
      }),
      mean: mean === null ? "" : say("mean-is", language, { value: shown(mean) }),
      limit: limit === null ? "" : say("limit-is", language, { value: shown(limit) }),
      axis: unitWords(indicator(id).unit)[language],
    },
  );
  const points = lorenz(drawn);
  const curve =
    gini === null || points.length === 0
      ? html`<p class="quiet">${say("no-lorenz", language)}</p>`
      : charts.lorenz(points, {
          label: say("lorenz", language, { half: sayShare(0.5), held: sayShare(heldUpTo(points, 0.5)), gini: shownCv(gini.total, null) }),
          pupils: say("pupil-share", language),
          amount: say("amount-share", language),
        });
  const caption = [
    `${say("cv", language)} ${sayCv(each)[language]}`,
    ...(gini === null ? [] : [say("gini", language, { gini: shownCv(gini.total, null) })]),
  ].join(" · ");
  return html`<figure><figcaption><strong>${title}</strong> <span class="quiet">${caption}</span></figcaption>${strip}${curve}${dataTable(
    title,
    each,
    drawn,
    language,
  )}</figure>`;
}

/** How the schools of a stage lie in each indicator: dots on a line with mean and limit, the Lorenz curve, and a table of what is drawn. */
export const spreadFigures = (told: Balance, summary: StageSummary, charts: Charts, language: Language): Html =>
  html`<div class="figures">${summary.indicators.map((each) => figure(told, summary, each, charts, language))}</div>`;
