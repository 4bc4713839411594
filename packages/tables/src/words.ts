/** Text in both languages; neither is a translation of lesser rank. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong, and what would be taken instead; names in braces are filled in where it is told. */
export interface Trouble {
  readonly says: Words;
  readonly accepted: Words;
}

/** What stands for the names in braces; of words, each language its own. */
export type Detail = Readonly<Record<string, string | number | Words>>;

/** The words with their names in braces filled in. A name that the detail lacks stays. */
export function filled(words: Words, detail: Detail): Words {
  const inLanguage = (language: keyof Words) =>
    words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const put = Object.hasOwn(detail, name) ? detail[name] : undefined;
      return typeof put === "object" ? put[language] : String(put ?? whole);
    });
  return { zh: inLanguage("zh"), en: inLanguage("en") };
}
