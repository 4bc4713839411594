import { refuse, refuseUnknown } from "../fault";
import type { School } from "./school";

/** The counties that a table of schools names, in its order. */
export const countiesIn = (schools: readonly School[]): readonly string[] => [...new Set(schools.flatMap(({ county }) => county ?? []))];

/**
 * The schools of one county of a table; all where none is asked for.
 *
 * @throws FaultError "unknown-place" for a county that the table does not name
 * @example
 * inCounty([{ id: "a", county: "x", type: "primary", counts: {} }, { id: "b", county: "y", type: "primary", counts: {} }], "y").map(({ id }) => id)
 * // => ["b"]
 */
export function inCounty(schools: readonly School[], county: string | undefined): readonly School[] {
  if (county === undefined) return schools;
  const its = schools.filter((school) => school.county === county);
  return its.length > 0 ? its : refuseUnknown("unknown-place", county, countiesIn(schools));
}

/** A school that stands twice would count twice. Ids are a county's own: two counties may use the same. @throws FaultError "bad-argument" */
export function refuseTwins(schools: readonly School[]): void {
  const seen = new Map<string | undefined, Set<string>>();
  for (const { id, county } of schools) {
    const ids = seen.get(county) ?? new Set();
    if (ids.has(id)) refuse("schools", id, { zh: "每所学校只出现一次", en: "each school once" });
    seen.set(county, ids.add(id));
  }
}
