import { countiesIn, type Language } from "@teks/indicators";
import type { Context } from "../context";
import type { Version } from "../data/versioned";
import { type BalanceAsked, balanceQuery } from "./asked";
import { balanceParts, judgingFields } from "./balance";
import { type Charts, openCharts } from "./charts/charts";
import { choice, dayField, kept } from "./fields";
import { html } from "./html";
import { document } from "./layout";
import { page } from "./page";
import { PAGE_POLICY } from "./policy";
import { say } from "./says";

/** A version by its number, and the day it was written. */
export const versionName = ({ version, written }: Version, language: Language): string =>
  written === null ? say("version-own", language, { version }) : say("version-written", language, { version, day: written.slice(0, 10) });

/** What a county is called: as its figures say, else as its schools do where they all say the same; else its id. */
export function countyName(id: string, { counties, schools }: Context, language: Language): string {
  if (counties.ids().includes(id)) return counties.of(id).file[language];
  const [name = id, ...others] = schools.ids().includes(id) ? countiesIn(schools.of(id).schools) : [];
  return others.length === 0 ? name : id;
}

/**
 * A county's table of schools judged, in the version and by the rules that are asked.
 *
 * @throws FaultError "unknown-place" for a county without one, and refusals of a version that there is not
 */
function told(asked: BalanceAsked, context: Context, charts: Charts, language: Language): string {
  const { county, rules, split } = asked;
  const table = context.schools.of(county, asked.version);
  const versions = context.schools.versions(county).filter(({ isDeleted }) => !isDeleted);
  // Without figures of the county there is no day that its schools are known to be of.
  const on = asked.on ?? (context.counties.ids().includes(county) ? context.counties.of(county).file.asOf : undefined);
  const name = countyName(county, context, language);
  const title = `${name} · ${say("balance", language)}`;
  const version = String(table.version);
  const query = { county, version, rules, split, ...(on === undefined ? {} : { on }) };
  const shown = context.schools.version(county, table.version);
  const main = html`<h1>${name}</h1><p class="lead">${versionName(shown, language)}</p><form class="ask" action="/balance">${kept({ lang: language, county })}${choice(
    { name: "version", says: "version" },
    versions.map((each) => [String(each.version), versionName(each, language)]),
    version,
    language,
  )}${judgingFields(asked, language)}${dayField({ name: "on", says: "day" }, on ?? "", language)}<button>${say("show", language)}</button></form>
<section id="balance"><h2>${say("balance", language)}</h2>${
    on === undefined ? html`<p>${say("which-day", language)}</p>` : balanceParts(table.judged({ rules, on, split }), charts, language)
  }</section>`;
  return document({ language, title, parts: [], path: "/balance", query, main });
}

export const balancePage = page({
  method: "get",
  path: "/balance",
  policy: PAGE_POLICY,
  isHeavy: true,
  query: balanceQuery,
  make: async ({ asked, language }, context) => ({ page: told(asked, context, await openCharts(), language) }),
});
