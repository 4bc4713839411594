import type { Model } from "./model";

/** Where `npm run api` listens. */
export const API = "http://127.0.0.1:8080";

/** A word of a shell's command line: quoted where the shell would read more into it. */
export const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
/** A command line of those words, without those that are not given. */
export const line = (...words: readonly (string | undefined)[]): string =>
  words
    .filter((word) => word !== undefined)
    .map(quoted)
    .join(" ");

/** The limits set by the caller, as options of a command line. */
export const settingWords = ({ settings = {} }: Model): readonly string[] =>
  Object.entries(settings).flatMap(([id, value]) =>
    typeof value === "number"
      ? ["--set", `${id}=${value}`]
      : Object.entries(value ?? {}).flatMap(([stage, each]) => ["--set", `${id}@${stage}=${each}`]),
  );

/** The same as a part of options in TypeScript. */
export const settingCode = ({ settings = {} }: Model): string =>
  Object.keys(settings).length === 0 ? "" : `, settings: ${JSON.stringify(settings)}`;
