import type { Language } from "@teks/indicators";
import { type Html, html } from "./html";
import { type SaysId, say } from "./says";
import { ICON, STYLE } from "./statics";

/** The parts of a page that are led to from its head. */
export type Part = Readonly<{ id: string; says: SaysId }>;

/** A page: its title, its parts, and the address that shows it in the other language. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly Part[];
  /** The address of the page, to keep it where the language changes; the first page where this one cannot be asked for again. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly main: Html;
}

const HTML_LANGUAGE: Readonly<Record<Language, string>> = { zh: "zh-Hans", en: "en" };

/** A page as the browser gets it: landmarks, a link past the head, parts in order. */
export function document({ language, title, parts, path = "/", query, main }: Page): string {
  const other = language === "zh" ? "en" : "zh";
  const links = parts.map(({ id, says }) => html`<li><a href="#${id}">${say(says, language)}</a></li>`);
  const contents =
    links.length === 0 ? undefined : html`<nav class="contents" aria-label="${say("sections", language)}"><ul>${links}</ul></nav>`;
  return html`<!doctype html>
<html lang="${HTML_LANGUAGE[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Teks</title>
<link rel="icon" href="${ICON.path}" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE.path}">
</head>
<body>
<a class="skip" href="#main">${say("skip", language)}</a>
<header class="top"><div class="wide"><p class="brand"><a href="/?lang=${language}">Teks</a> <span>${say("tagline", language)}</span></p><p class="aside"><a
  href="/datasets?lang=${language}">${say("datasets", language)}</a> <a href="/docs">${say("docs", language)}</a> <a href="${path}?${String(new URLSearchParams({ ...query, lang: other }))}" hreflang="${HTML_LANGUAGE[other]}" lang="${
    HTML_LANGUAGE[other]
  }">${say("other-language", language)}</a></p></div></header>
<main id="main" tabindex="-1"><div class="wide">${contents}${main}</div></main>
<footer><div class="wide"><p>${say("disclaimer", language)}</p><p><a href="/docs">${say("docs", language)}</a> · <a href="/openapi.json">${say(
    "contract",
    language,
  )}</a></p></div></footer>
</body>
</html>
`.markup;
}
