import { refuseUnknown } from "../fault";
import { ACCESS } from "./access";
import { AID } from "./aid";
import { BUILDINGS } from "./buildings";
import { CLASSES } from "./classes";
import { EQUIPMENT } from "./equipment";
import { FUNDING } from "./funding";
import { GOVERNANCE } from "./governance";
import type { Indicator, Theme } from "./indicator";
import { NETWORK } from "./network";
import { PROFESSION } from "./profession";
import { TEACHERS } from "./teachers";
import { TEACHING } from "./teaching";

/** The themes of the catalogue, in the order the faces show them. */
export const THEMES = {
  network: NETWORK,
  classes: CLASSES,
  teachers: TEACHERS,
  profession: PROFESSION,
  funding: FUNDING,
  buildings: BUILDINGS,
  equipment: EQUIPMENT,
  governance: GOVERNANCE,
  teaching: TEACHING,
  access: ACCESS,
  aid: AID,
} as const satisfies Record<string, Theme>;

export type ThemeId = keyof typeof THEMES;
export const themeIds = Object.keys(THEMES) as readonly ThemeId[];

type Themes = typeof THEMES;
type IdsOf<T> = T extends { readonly indicators: infer Entries } ? keyof Entries & string : never;

/** The id of an indicator: the same word in data, URL, command and error. */
export type IndicatorId = { [theme in ThemeId]: IdsOf<Themes[theme]> }[ThemeId];

const entries = new Map<string, { readonly theme: ThemeId; readonly indicator: Indicator }>();
for (const theme of themeIds) {
  for (const [id, indicator] of Object.entries<Indicator>(THEMES[theme].indicators)) {
    if (entries.has(id)) throw new Error(`catalogue: "${id}" is in two themes; an id names one indicator`);
    entries.set(id, { theme, indicator });
  }
}

export const indicatorIds = [...entries.keys()] as readonly IndicatorId[];

const entry = (id: string) => entries.get(id) ?? refuseUnknown("unknown-indicator", id, indicatorIds);

/** The text as an indicator's id. @throws FaultError "unknown-indicator", naming the nearest id. */
export const indicatorId = (id: string): IndicatorId => {
  entry(id);
  return id as IndicatorId;
};

/**
 * The catalogue's entry for an id.
 *
 * @throws FaultError "unknown-indicator", naming the nearest id.
 * @example
 * indicator("pupils-per-class").unit
 * // => "pupil/class"
 */
export const indicator = (id: string): Indicator => entry(id).indicator;

/** The theme an indicator belongs to. @throws FaultError "unknown-indicator" */
export const themeOf = (id: string): ThemeId => entry(id).theme;
