import { parseHTML } from "linkedom";

export const documentOf = (page: string) => parseHTML(page).document;

/** What an element says, in one line. */
export const text = (element: { readonly textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
