import { indicatorIds, PAYROLLS, rulesIds, SCOPE, SPLITS, STAGES, themeIds } from "@teks/indicators";
import { ENCODINGS } from "@teks/tables";
import { LANGUAGES } from "../../language";
import type { ValuesId } from "../../options";
import { FORMATS } from "../../output/format";

/** What shells completions are written for. */
export const SHELLS = { bash: true, zsh: true, fish: true } as const;

/** The words of each closed list, as they are typed. */
export const VALUES: Record<ValuesId, readonly string[]> = {
  formats: Object.keys(FORMATS),
  languages: Object.keys(LANGUAGES),
  themes: themeIds,
  stages: Object.keys(STAGES),
  indicators: indicatorIds,
  explained: ["verdict", ...indicatorIds],
  rules: rulesIds,
  splits: Object.keys(SPLITS),
  scopes: ["all", ...Object.keys(SCOPE)],
  encodings: Object.keys(ENCODINGS),
  payrolls: Object.keys(PAYROLLS),
  shells: Object.keys(SHELLS),
};
