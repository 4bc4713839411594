import type { Language } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import type { Versioned } from "../data/versioned";
import { countyName, versionName } from "./balance-page";
import { type Html, html } from "./html";
import { document } from "./layout";
import { page } from "./page";
import { PAGE_POLICY } from "./policy";
import { say } from "./says";

/** The newest version of a county's data, leading to its page; a dash where there are none. */
function newest(id: string, data: Versioned<unknown>, path: string, language: Language): Html {
  const last = data.ids().includes(id) ? data.versions(id).at(-1) : undefined;
  if (last === undefined) return html`<td class="quiet">—</td>`;
  return html`<td><a href="${path}?${String(new URLSearchParams({ county: id, lang: language }))}">${versionName(last, language)}</a></td>`;
}

function row(id: string, context: Context, language: Language): Html {
  const { counties, schools } = context;
  const name = countyName(id, context, language);
  return html`<tr><th scope="row">${name}${name === id ? undefined : html` <span class="stage">${id}</span>`}</th>${newest(id, counties, "/", language)}${newest(
    id,
    schools,
    "/balance",
    language,
  )}</tr>`;
}

/** The counties whose figures or schools are here. */
function listed(context: Context, language: Language): string {
  const ids = [...new Set([...context.counties.ids(), ...context.schools.ids()])];
  const title = say("datasets", language);
  const table = html`<table class="datasets"><caption class="unseen">${title}</caption><thead><tr><th scope="col">${say("county", language)}</th><th scope="col">${say(
    "county-figures",
    language,
  )}</th><th scope="col">${say("school-table", language)}</th></tr></thead><tbody>${ids.map((id) => row(id, context, language))}</tbody></table>`;
  const main = html`<h1>${title}</h1>${ids.length === 0 ? html`<p>${say("no-rows", language)}</p>` : table}`;
  return document({ language, title, parts: [], path: "/datasets", query: {}, main });
}

export const datasetsPage = page({
  method: "get",
  path: "/datasets",
  policy: PAGE_POLICY,
  isHeavy: true,
  query: z.object({}),
  make: ({ language }, context) => ({ page: listed(context, language) }),
});
