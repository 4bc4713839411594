import { normalName } from "@teks/tables";
import { WORDED, type WordedField } from "./names";

const WORDS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(WORDED).map(([field, { codes, words }]) => {
    const own: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = codes;
    const others: Readonly<Record<string, readonly string[]>> = words;
    const all = Object.entries(own).flatMap(([code, { zh, en }]) =>
      [code, zh, en, ...(others[code] ?? [])].map((word) => [normalName(word), code] as const),
    );
    return [field, new Map(all)];
  }),
);

/** The code that a cell's word means in a column of words; undefined for a word that it does not have. */
export function codeOf(field: WordedField, word: string): string | undefined {
  const codes = WORDS.get(field);
  // Most cells are such a word as it stands.
  return codes?.get(word) ?? codes?.get(normalName(word));
}

/** What a column of words takes: its codes in their own words. */
export function wordsTaken(field: WordedField): { readonly zh: string; readonly en: string } {
  const entries = Object.entries(WORDED[field].codes);
  return { zh: entries.map(([, { zh }]) => zh).join("、"), en: entries.map(([code]) => code).join(", ") };
}
