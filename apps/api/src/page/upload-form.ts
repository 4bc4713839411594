import type { Language } from "@teks/indicators";
import { judgingFields } from "./balance";
import { dayField } from "./fields";
import { type Html, html } from "./html";
import { say } from "./says";

/** The form that sends a table of schools to be judged. It needs no script: the answer is a page. */
export const uploadForm = (chosen: { readonly on: string; readonly rules?: string; readonly split?: string }, language: Language): Html =>
  html`<p>${say("upload-note", language)}</p><form class="ask upload" action="/upload?lang=${language}" method="post" enctype="multipart/form-data"><label
    class="file">${say("file", language)}<input type="file" name="file" required accept=".xlsx,.csv,.tsv,.txt,.json,.ndjson"></label>${judgingFields(
      { rules: chosen.rules ?? "quality-balance-2017", split: chosen.split ?? "none" },
      language,
    )}${dayField({ name: "on", says: "day" }, chosen.on, language)}<label>${say("one-county", language)}<input name="county" autocomplete="off"></label><button
    class="main">${say("judge", language)}</button></form>`;
