import type { Cell, Counts, Place } from "../place";
import { type CountId, countIds } from "../vocabulary";
import { BALANCE_STAGES, type BalanceStage, type School, type SchoolType, stagesOf } from "./school";
import { figureOf } from "./sections";

const NOT_APPLICABLE: Cell = { absent: "not-applicable" };

/** The counts that any of the schools reports. */
function reportedBy(schools: readonly School[]): readonly CountId[] {
  const reported = new Set<string>();
  for (const { counts } of schools) for (const each of Object.values(counts)) for (const count of Object.keys(each)) reported.add(count);
  return countIds.filter((count) => reported.has(count));
}

/** A school as a place. What it has no stage for does not apply to it, so that a total over schools does not miss it there. */
function placeOf(school: School, counts: readonly CountId[], untaught: Counts): Place {
  const at = (stage: BalanceStage): Counts => {
    if (!stagesOf(school.type).includes(stage)) return untaught;
    const told: { [count in CountId]?: Cell } = {};
    for (const count of counts) {
      const figure = figureOf(school, count, stage);
      if (figure !== undefined) told[count] = figure.value;
    }
    return told;
  };
  const { id, name = id } = school;
  return { id, title: { zh: name, en: name }, counts: { primary: at("primary"), junior: at("junior"), all: school.counts.all ?? {} } };
}

/** The most pupils that any of some schools has at the given stages; none where one of them does not say. */
function most(schools: readonly School[], stages: readonly BalanceStage[]): Cell {
  if (schools.length === 0) return NOT_APPLICABLE;
  const heads = schools.map((school) =>
    stages.reduce((sum, stage) => sum + (figureOf(school, "pupils", stage)?.value ?? Number.POSITIVE_INFINITY), 0),
  );
  const largest = heads.reduce((a, b) => Math.max(a, b));
  return Number.isFinite(largest) ? largest : { absent: "not-reported" };
}

/**
 * A county as its schools make it: each school a part of it, so that every indicator can be worked out from the table, and the sizes
 * of its largest schools. A total stays missing while a school that it concerns does not report it.
 *
 * @example
 * evaluate("pupils-per-class", countyOfSchools("a", [{ id: "b", type: "junior", counts: { all: { pupils: 90, classes: 2 } } }]), { on: "2022-12-31" }).exact
 * // => "45"
 */
export function countyOfSchools(id: string, schools: readonly School[]): Place {
  const counts = reportedBy(schools);
  const untaught: Counts = Object.fromEntries(counts.map((count) => [count, NOT_APPLICABLE]));
  const ofKind = (...types: readonly SchoolType[]) => schools.filter(({ type }) => types.includes(type));
  return {
    id,
    counts: {
      primary: { "largest-school": most(ofKind("primary"), ["primary"]) },
      junior: { "largest-school": most(ofKind("junior"), ["junior"]) },
      all: { "largest-nine-year-school": most(ofKind("nine-year"), BALANCE_STAGES) },
    },
    parts: schools.map((school) => placeOf(school, counts, untaught)),
  };
}
