import { assess, type Language } from "@teks/indicators";
import type { Context } from "../context";
import type { SchoolTable } from "../data/schools";
import { type CountyAsked, countyQuery } from "./asked";
import { balanceParts, judgingFields } from "./balance";
import { type Charts, openCharts } from "./charts/charts";
import { choice, dayField, kept } from "./fields";
import { type Html, html } from "./html";
import { document, type Part } from "./layout";
import { findingTable, overview, tally } from "./overview";
import { page } from "./page";
import { PAGE_POLICY } from "./policy";
import { type RowReading, themeTables } from "./rows";
import { say } from "./says";
import { uploadForm } from "./upload-form";

const PARTS: readonly Part[] = [
  { id: "overview", says: "overview" },
  { id: "findings", says: "findings" },
  { id: "indicators", says: "indicators" },
  { id: "balance", says: "balance" },
  { id: "upload", says: "upload" },
];

/** The balance of the county's table of schools, or how to send one. */
function balanceOf(table: SchoolTable | undefined, asked: CountyAsked & { readonly on: string }, charts: Charts, language: Language): Html {
  if (table === undefined) return html`<p>${say("no-table", language)}</p>`;
  const { county } = table;
  const { on, rules, split } = asked;
  const told = table.judged({ rules, on, split });
  const alone = new URLSearchParams({ county, on, rules, split, lang: language });
  return html`<form class="ask" action="/#balance">${kept({ lang: language, county, on })}${judgingFields(
    asked,
    language,
  )}<button>${say("show", language)}</button></form><p><a href="/balance?${String(alone)}">${say("alone", language)}</a></p>${balanceParts(told, charts, language)}`;
}

/**
 * A county's report: what is well, what fails and what cannot be told, the checks, every indicator explained, the balance of its schools, a
 * form for a table of one's own.
 *
 * @throws FaultError "unknown-place" for a county that is not here, "bad-day"
 */
function report(asked: CountyAsked, { counties, schools }: Context, charts: Charts, language: Language): string {
  const all = counties.all();
  const county = counties.of(asked.county ?? all[0]?.file.id ?? "");
  const { file, place, placeNamed } = county;
  const on = asked.on ?? file.asOf;
  const { rows, findings } = assess(place, { on });
  const judged = rows.filter((row) => row.place === place.id && row.verdict !== null);
  const reading: RowReading = { language, figures: file.figures, county: place, placeNamed, findings, on };
  const query = { county: file.id, on, rules: asked.rules, split: asked.split };
  const table = schools.ids().includes(file.id) ? schools.of(file.id) : undefined;
  const main = html`<h1>${file[language]}</h1>
<p class="lead">${say("by-rules", language, { on })} · ${say("origin", language, { origin: file.origin[language] })}</p>${
    file.synthetic === true ? html`<p class="caution">${say("synthetic", language)}</p>` : undefined
  }
<form class="ask" action="/">${kept({ lang: language, rules: asked.rules, split: asked.split })}${choice(
    { name: "county", says: "county" },
    all.map(({ file }) => [file.id, file[language]]),
    file.id,
    language,
  )}${dayField({ name: "on", says: "day" }, on, language)}<button>${say("show", language)}</button></form>
<section id="overview"><h2>${say("overview", language)}</h2>${tally(judged, language)}${overview(judged, reading)}</section>
<section id="findings"><h2>${say("findings", language)}</h2>${findingTable(findings, reading)}</section>
<section id="indicators"><h2>${say("indicators", language)}</h2>${themeTables(rows, reading)}</section>
<section id="balance"><h2>${say("balance", language)}</h2>${balanceOf(table, { ...asked, on }, charts, language)}</section>
<section id="upload"><h2>${say("upload", language)}</h2>${uploadForm({ on }, language)}</section>`;
  return document({ language, title: file[language], parts: PARTS, path: "/", query, main });
}

export const countyPage = page({
  method: "get",
  path: "/",
  policy: PAGE_POLICY,
  isHeavy: true,
  query: countyQuery,
  make: async ({ asked, language }, context) => ({ page: report(asked, context, await openCharts(), language) }),
});
