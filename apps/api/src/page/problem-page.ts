import type { Language } from "@teks/indicators";
import { echoed, type Fault, PROBLEMS } from "../http/problem";
import { type Html, html } from "./html";
import { document } from "./layout";
import { say } from "./says";

/** Most that a person reads through; the count says how many there are. */
const MOST_TOLD = 100;

/** Problems as a table: where, what stands there, what is taken. */
export function problemTable(fault: Fault, language: Language): Html | undefined {
  const { problems = [] } = echoed(fault);
  if (problems.length === 0) return undefined;
  const rows = problems
    .slice(0, MOST_TOLD)
    .map(
      ({ path, value, accepted }) =>
        html`<tr><th scope="row" class="path">${path}</th><td class="path">${value === null || value === undefined ? "—" : String(value)}</td><td>${accepted[language]}</td></tr>`,
    );
  const untold =
    problems.length > MOST_TOLD ? html`<p class="quiet">${say("problems-told", language, { told: MOST_TOLD })}</p>` : undefined;
  return html`${untold}<table class="problems"><caption class="unseen">${say("wrong", language)}</caption><thead><tr><th scope="col">${say(
    "place",
    language,
  )}</th><th scope="col">${say("got", language)}</th><th scope="col">${say("takes", language)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** A page for what went wrong: the title of its kind, what is told of it, all problems at once. */
export function problemPage(fault: Fault, language: Language): string {
  const title = PROBLEMS[fault.code][language];
  const main = html`<h1>${title}</h1><p>${fault.message[language]}</p>${problemTable(fault, language)}<p><a href="/?lang=${language}">${say("back", language)}</a></p>`;
  return document({ language, title, parts: [], main });
}
