import { checkedDay, type Day } from "../day";
import { refuseUnknown } from "../fault";
import { compare, decimal, type Fraction, multiply } from "../fraction";
import { unit } from "../units";
import type { Stage } from "../vocabulary";
import { BASIC_BALANCE_2012 } from "./basic-balance-2012";
import { CLASS_SIZE_TARGETS } from "./class-size-targets";
import { LIVING_ALLOWANCE } from "./living-allowance";
import { NATIONAL_PLANS } from "./national-plans";
import { PUBLIC_FUNDS } from "./public-funds";
import { QUALITY_BALANCE_2017 } from "./quality-balance-2017";
import { RURAL_NUTRITION } from "./rural-nutrition";
import { SPECIAL_EDUCATION_PLAN } from "./special-education-plan";
import { STAFFING_2014 } from "./staffing-2014";
import type { ByStage, Limit, Standard } from "./standard";

/** Every dated national limit the library knows. */
export const STANDARDS = {
  ...BASIC_BALANCE_2012,
  ...QUALITY_BALANCE_2017,
  ...CLASS_SIZE_TARGETS,
  ...STAFFING_2014,
  ...PUBLIC_FUNDS,
  ...LIVING_ALLOWANCE,
  ...RURAL_NUTRITION,
  ...SPECIAL_EDUCATION_PLAN,
  ...NATIONAL_PLANS,
} as const satisfies Record<string, Standard>;

export type StandardId = keyof typeof STANDARDS;
export const standardIds = Object.keys(STANDARDS) as readonly StandardId[];

/** The standard with this id. @throws FaultError "unknown-standard", naming the nearest. */
export const standard = (id: string): Standard =>
  Object.hasOwn(STANDARDS, id) ? STANDARDS[id as StandardId] : refuseUnknown("unknown-standard", id, standardIds);

/** The last of dated limits that has begun by a day. */
export const inForceOn = (limits: readonly Limit[], on: Day): Limit | undefined => limits.findLast(({ from }) => from <= on);

/** Limits a caller sets itself: for one that was never verified, or a province's own. In the standard's unit. */
export type Settings = { readonly [id in StandardId]?: ByStage };

/** A limit as it stands on a day for a stage, or why there is none. */
export type LimitOnDay =
  | { readonly value: number; readonly from: Day; readonly grade: Limit["grade"]; readonly set: boolean }
  | { readonly none: "not-in-force" | "not-for-stage" | "must-be-set" };

const atStage = (value: ByStage, stage: Stage): number | undefined => (typeof value === "number" ? value : value[stage]);

/**
 * The limit in force on a day for a stage, in the standard's own unit. A limit the caller set goes first; a limit that was
 * never verified (grade U) is `must-be-set`; before the first day, `not-in-force`; a stage the rule leaves out, `not-for-stage`.
 *
 * @throws FaultError "unknown-standard", "bad-day".
 * @example
 * limitOn("class-size-2017", "primary", "2022-12-31")
 * // => { value: 45, from: "2017-05-23", grade: "B", set: false }
 */
export function limitOn(id: StandardId, stage: Stage, on: Day, settings: Settings = {}): LimitOnDay {
  const { limits } = standard(id);
  const day = checkedDay(on);
  const inForce = inForceOn(limits, day);
  const set = settings[id];
  const own = set === undefined ? undefined : atStage(set, stage);
  if (own !== undefined) return { value: own, from: inForce?.from ?? day, grade: inForce?.grade ?? "U", set: true };
  if (inForce === undefined) return { none: "not-in-force" };
  if (inForce.grade === "U") {
    const forStage = inForce.recalled === undefined || atStage(inForce.recalled, stage) !== undefined;
    return { none: forStage ? "must-be-set" : "not-for-stage" };
  }
  const value = atStage(inForce.value, stage);
  return value === undefined ? { none: "not-for-stage" } : { value, from: inForce.from, grade: inForce.grade, set: false };
}

/** The same limit in coherent units (4.2 teachers per 100 pupils is 0.042 per pupil), for formulas and exact comparison. */
export const coherentLimit = (id: StandardId, value: number): Fraction => multiply(decimal(value), unit(standard(id).unit).scale);

const HOLDS = {
  "at-least": (order: number) => order >= 0,
  "at-most": (order: number) => order <= 0,
  below: (order: number) => order < 0,
} as const;

/** Whether a value stands to a limit as the standard asks, exactly. */
export const holds = (id: StandardId, value: Fraction, limit: Fraction): boolean => HOLDS[standard(id).comparison](compare(value, limit));
