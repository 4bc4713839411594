import type { Words } from "@teks/indicators";
import type { Sheet } from "../entry";
import type { Asked, Model } from "../model";
import { allowanceSheet } from "./allowance";
import { balanceSheet } from "./balance";
import { claimsSheet } from "./claims";
import { compareSheet } from "./compare";
import { findingsSheet } from "./findings";
import { growthSheet } from "./growth";
import { indicatorsSheet } from "./indicators";
import { overviewSheet } from "./overview";
import { schoolsSheet } from "./schools";
import { standardsSheet } from "./standards";

interface ScreenEntry extends Words {
  readonly sheet: (model: Model) => Sheet;
  /** Whether it is of a table of schools, which is read when it is first to be shown. */
  readonly ofSchools?: true;
  /** Whether it is of several files, and only there where several were given. */
  readonly ofSeveral?: true;
}

const ENTRIES = {
  overview: { zh: "概览", en: "Overview", sheet: overviewSheet },
  indicators: { zh: "指标", en: "Indicators", sheet: indicatorsSheet },
  findings: { zh: "核查", en: "Findings", sheet: findingsSheet },
  standards: { zh: "标准", en: "Standards", sheet: standardsSheet },
  balance: { zh: "均衡", en: "Balance", sheet: balanceSheet, ofSchools: true },
  schools: { zh: "学校", en: "Schools", sheet: schoolsSheet, ofSchools: true },
  allowance: { zh: "补贴", en: "Allowance", sheet: allowanceSheet },
  growth: { zh: "投入", en: "Growth", sheet: growthSheet },
  claims: { zh: "表述", en: "Claims", sheet: claimsSheet },
  compare: { zh: "对比", en: "Compare", sheet: compareSheet, ofSeveral: true },
} as const satisfies Record<string, ScreenEntry>;

export type Screen = keyof typeof ENTRIES;

/** All screens, in the order of their numbers and of Tab. */
export const SCREENS = Object.keys(ENTRIES) as readonly Screen[];
export const SCREEN_ENTRIES: Readonly<Record<Screen, ScreenEntry>> = ENTRIES;

/** The screens that there are for one file, or for several. */
export const screensFor = (isSeveral: boolean): readonly Screen[] =>
  SCREENS.filter((screen) => isSeveral || SCREEN_ENTRIES[screen].ofSeveral !== true);

/** Whether a screen shows a table of schools, which is read when it is first to be shown. */
export const isOfSchools = (screen: Screen, { beside }: Pick<Asked, "beside">): boolean =>
  SCREEN_ENTRIES[screen].ofSchools === true || (SCREEN_ENTRIES[screen].ofSeveral === true && beside !== undefined && "tables" in beside);

const made = new WeakMap<Model, Map<Screen, Sheet>>();

/** The table of a screen, made when it is first shown. */
export function sheetOf(model: Model, screen: Screen): Sheet {
  const known = made.get(model) ?? new Map<Screen, Sheet>();
  made.set(model, known);
  const sheet = known.get(screen) ?? SCREEN_ENTRIES[screen].sheet(model);
  known.set(screen, sheet);
  return sheet;
}
