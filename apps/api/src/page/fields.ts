import type { Language } from "@teks/indicators";
import { type Html, html } from "./html";
import { type SaysId, say } from "./says";

/** An option of a list: what is sent for it, and what it is called. */
export type Option = readonly [value: string, name: string];

interface Field {
  readonly name: string;
  readonly says: SaysId;
}

/** A list to choose from, with its label. */
export const choice = ({ name, says }: Field, options: readonly Option[], chosen: string, language: Language): Html =>
  html`<label>${say(says, language)}<select name="${name}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : undefined}>${text}</option>`,
  )}</select></label>`;

/** A day to choose, with its label. */
export const dayField = ({ name, says }: Field, day: string, language: Language): Html =>
  html`<label>${say(says, language)}<input type="date" name="${name}" value="${day}"></label>`;

/** What is sent along unseen. */
export const kept = (fields: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
