import { type Language, VERDICTS, type Verdict } from "@teks/indicators";
import { type Html, html } from "./html";

/** Beside the colour, for eyes that do not tell colours apart and for paper. */
const SIGNS: Readonly<Record<Verdict, string>> = { met: "✓", "not-met": "✕", undetermined: "?", "not-applicable": "–" };

/** A verdict in its colour, with a sign and its word. */
export const verdictMark = (verdict: Verdict, language: Language): Html =>
  html`<span class="verdict ${verdict}"><span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>${VERDICTS[verdict][language]}</span>`;
