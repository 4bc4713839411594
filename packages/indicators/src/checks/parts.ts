import type { CountRef } from "../expression";
import { find, type Place, type Reported } from "../place";
import { type CountId, type Stage, stages } from "../vocabulary";

/** What the parts of a place report of a count; none where the place has no figure of its own to hold against them. */
interface PartsReporting {
  readonly found: readonly Reported[];
  /** The parts that the count is of: a junior school has no primary pupils to report. */
  readonly of: number;
}

/** Whether a place, or something inside it, has a figure of exactly this stage. */
function hasFigure(place: Place, count: CountId, stage: Stage): boolean {
  const cell = place.counts[stage]?.[count];
  if (cell !== undefined) return typeof cell === "number" || "value" in cell;
  return (place.parts ?? []).some((part) => hasFigure(part, count, stage));
}

/** The parts' own figures of a count: of the whole, those of the one stage that a part has where it does not report a whole. */
export function partsReporting(place: Place, { count, stage }: CountRef): PartsReporting {
  const own = place.counts[stage]?.[count];
  if (own === undefined || (typeof own === "object" && "absent" in own)) return { found: [], of: 0 };
  const each = (place.parts ?? []).flatMap((part): readonly (Reported | undefined)[] => {
    const reported = stages.filter((one) => hasFigure(part, count, one));
    const [only] = reported;
    // Asked of one stage, a part that reports another and no whole does not have it.
    if (stage !== "all" && only !== undefined && !reported.includes(stage) && !reported.includes("all")) return [];
    const isOfOneStage = stage === "all" && reported.length === 1 && only !== undefined;
    const found = find(part, { count, stage: isOfOneStage ? only : stage });
    if ("value" in found) return [found];
    return found.absent === "not-applicable" ? [] : [undefined];
  });
  return { found: each.filter((one) => one !== undefined), of: each.length };
}
