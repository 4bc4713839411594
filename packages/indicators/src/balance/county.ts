import { toNumber } from "../fraction";
import type { Cell, Counts, Place } from "../place";
import { type CountId, countIds } from "../vocabulary";
import { BALANCE_STAGES, type BalanceStage, type School, type SchoolType, stagesOf } from "./school";
import { amountOf } from "./sections";

const NOT_APPLICABLE: Cell = { absent: "not-applicable" };

/** The counts that any of the schools reports. */
function reportedBy(schools: readonly School[]): readonly CountId[] {
  const reported = new Set(schools.flatMap(({ counts }) => Object.values(counts).flatMap((each) => Object.keys(each))));
  return countIds.filter((count) => reported.has(count));
}

/** A school as a place. What it has no stage for does not apply to it, so that a total over schools does not miss it there. */
function placeOf(school: School, counts: readonly CountId[]): Place {
  const at = (stage: BalanceStage): Counts => {
    if (!stagesOf(school.type).includes(stage)) return Object.fromEntries(counts.map((count) => [count, NOT_APPLICABLE]));
    return Object.fromEntries(
      counts.flatMap((count) => {
        const amount = amountOf({ school, stage }, count, "none");
        return "value" in amount ? [[count, toNumber(amount.value)]] : [];
      }),
    );
  };
  const { id, name = id } = school;
  return { id, title: { zh: name, en: name }, counts: { primary: at("primary"), junior: at("junior"), all: school.counts.all ?? {} } };
}

/** The most pupils that any of some schools has at the given stages; none where one of them does not say. */
function most(schools: readonly School[], stages: readonly BalanceStage[]): Cell {
  const heads = schools.map((school) => stages.map((stage) => amountOf({ school, stage }, "pupils", "none")));
  if (heads.length === 0) return NOT_APPLICABLE;
  if (heads.flat().some((each) => "missing" in each)) return { absent: "not-reported" };
  return Math.max(...heads.map((each) => each.reduce((sum, pupils) => sum + ("value" in pupils ? toNumber(pupils.value) : 0), 0)));
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
  const ofKind = (...types: readonly SchoolType[]) => schools.filter(({ type }) => types.includes(type));
  return {
    id,
    counts: {
      primary: { "largest-school": most(ofKind("primary"), ["primary"]) },
      junior: { "largest-school": most(ofKind("junior"), ["junior"]) },
      all: { "largest-nine-year-school": most(ofKind("nine-year"), BALANCE_STAGES) },
    },
    parts: schools.map((school) => placeOf(school, counts)),
  };
}
