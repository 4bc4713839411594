import { assess, balance, type Language, type School } from "@teks/indicators";
import type { Counties } from "../data/counties";
import type { CountyAsked } from "./asked";
import { balanceParts, judgingFields } from "./balance";
import type { Charts } from "./charts/charts";
import { choice, dayField, kept } from "./fields";
import { type Html, html } from "./html";
import { document, type Part } from "./layout";
import { findingTable, overview, tally } from "./overview";
import { type RowReading, themeTables } from "./rows";
import { say } from "./says";
import { uploadForm } from "./upload-form";

/** What the county's page reads beside its address. */
export interface CountySources {
  readonly counties: Counties;
  /** The example roster. */
  readonly schools: readonly School[];
  readonly charts: Charts;
}

const PARTS: readonly Part[] = [
  { id: "overview", says: "overview" },
  { id: "findings", says: "findings" },
  { id: "indicators", says: "indicators" },
  { id: "balance", says: "balance" },
  { id: "upload", says: "upload" },
];

function balanceSection(asked: CountyAsked, on: string, { schools, charts }: CountySources, language: Language): Html {
  const told = balance(schools, { rules: asked.rules, on, split: asked.split });
  const keeps = { lang: language, ...(asked.county === undefined ? {} : { county: asked.county }), on };
  return html`<section id="balance"><h2>${say("example", language)}</h2><form class="ask" action="/#balance">${kept(
    keeps,
  )}${judgingFields(asked, language)}<button>${say("show", language)}</button></form>${balanceParts(told, charts, language)}</section>`;
}

/**
 * A county's page: what is well, what fails and what cannot be told, the checks, every indicator explained, the balance of the example, a
 * form for a table of one's own.
 *
 * @throws FaultError "unknown-place" for a county that is not here, "bad-day"
 */
export function countyPage(asked: CountyAsked, sources: CountySources, language: Language): string {
  const { counties } = sources;
  const all = counties.all();
  const county = counties.of(asked.county ?? all[0]?.file.id ?? "");
  const { file, place, placeNamed } = county;
  const on = asked.on ?? file.asOf;
  const { rows, findings } = assess(place, { on });
  const judged = rows.filter((row) => row.place === place.id && row.verdict !== null);
  const reading: RowReading = { language, figures: file.figures, county: place, placeNamed, findings, on };
  const query = { county: file.id, on, rules: asked.rules, split: asked.split };
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
${balanceSection(asked, on, sources, language)}
<section id="upload"><h2>${say("upload", language)}</h2>${uploadForm({ on }, language)}</section>`;
  return document({ language, title: file[language], parts: PARTS, query, main });
}
