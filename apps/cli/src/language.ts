import type { Language } from "@teks/indicators";

/** The languages by the word that `--lang` takes. */
export const LANGUAGES: Readonly<Record<Language, true>> = { zh: true, en: true };

const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** What follows `--lang` wherever it stands, so that help and complaints speak it even when the rest cannot be read. */
function asked(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((each) => each === "--lang" || each.startsWith("--lang="));
  const found = argv[at];
  return found === "--lang" ? argv[at + 1] : found?.slice("--lang=".length);
}

/** The language to speak: the one asked for; otherwise Chinese in a Chinese locale and English in any other. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const lang = asked(argv);
  if (lang !== undefined && isLanguage(lang)) return lang;
  // The first that is set and not empty, as POSIX has it.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Whether the terminal takes more than ASCII: a locale that is set and names another encoding does not, one that is not set says nothing. */
export function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return locale === "" || /utf-?8/i.test(locale);
}
