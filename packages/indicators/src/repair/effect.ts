import { type IndicatorId, indicator, indicatorIds } from "../catalogue/catalogue";
import { placesToCheck } from "../checks/findings";
import { evaluate, type Options, type Outcome } from "../evaluate";
import { type CountRef, countsOf } from "../expression";
import { judgeBy, type Verdict, verdictOf } from "../judge";
import type { Cell, Place } from "../place";
import { type Stage, stages } from "../vocabulary";
import type { FigureRef } from "./county-system";

/** An indicator at a place and stage before a repair and after it. */
export interface Moved {
  readonly indicator: IndicatorId;
  readonly place: string;
  readonly stage: Stage;
  readonly before: { readonly outcome: Outcome; readonly verdict: Verdict | null };
  readonly after: { readonly outcome: Outcome; readonly verdict: Verdict | null };
}

/** What a repair does to the indicators that read its figures. */
export interface Effect {
  /** Those whose value or verdict becomes another. */
  readonly moves: readonly Moved[];
  /** Those that stay undetermined, and the counts that would decide. */
  readonly undetermined: readonly {
    readonly indicator: IndicatorId;
    readonly place: string;
    readonly stage: Stage;
    readonly asks: readonly CountRef[];
  }[];
}

/** A figure that reads otherwise. */
export interface FigureChange extends FigureRef {
  readonly from: number;
  readonly to: number;
}

const changed = (cell: Cell | undefined, to: number): Cell => (typeof cell === "object" && "value" in cell ? { ...cell, value: to } : to);

/**
 * A place with some of its figures read otherwise, to try what a repair would give; the place itself stays as it is.
 *
 * @example
 * withChanges({ id: "a", counts: { all: { pupils: 80, classes: 2 } } }, [
 *   { place: "a", count: "pupils", stage: "all", from: 80, to: 90 },
 * ]).counts.all
 * // => { pupils: 90, classes: 2 }
 */
export function withChanges(place: Place, changes: readonly FigureChange[]): Place {
  const here = changes.filter((change) => change.place === place.id);
  const counts = Object.fromEntries(
    stages.map((stage) => {
      const read = here.filter((change) => change.stage === stage);
      const cells = read.map(({ count, to }) => [count, changed(place.counts[stage]?.[count], to)]);
      return [stage, { ...place.counts[stage], ...Object.fromEntries(cells) }];
    }),
  );
  return { ...place, counts, ...(place.parts === undefined ? {} : { parts: place.parts.map((part) => withChanges(part, changes)) }) };
}

function told(id: IndicatorId, place: Place, options: Options) {
  const outcome = evaluate(id, place, options);
  const judgements = (indicator(id).judgedBy ?? []).map((by) => judgeBy(outcome, by, options));
  const verdict = judgements.length === 0 ? null : verdictOf(judgements.map((each) => each.verdict));
  return { outcome, verdict, asks: judgements.flatMap(({ asks }) => asks.map(({ count, stage }) => ({ count, stage }))) };
}

const isSame = (a: Outcome, b: Outcome): boolean =>
  "exact" in a && "exact" in b ? a.exact === b.exact : "gap" in a && "gap" in b && a.gap === b.gap;

/** The indicators and verdicts that changes move, at the county and at the places changed, and those they leave undetermined. */
export function effectOf(county: Place, changes: readonly FigureChange[], options: Omit<Options, "stage">): Effect {
  const counts = new Set(changes.map(({ count }) => count));
  const asked = indicatorIds.flatMap((id) =>
    indicator(id)
      .stages.filter((stage) => countsOf(indicator(id).formula, stage).some(({ count }) => counts.has(count)))
      .map((stage) => ({ id, stage })),
  );
  const before = placesToCheck(county).filter(({ id }) => id === county.id || changes.some(({ place }) => place === id));
  const after = new Map(placesToCheck(withChanges(county, changes)).map((place) => [place.id, place]));
  const moves: Moved[] = [];
  const undetermined: Effect["undetermined"][number][] = [];
  for (const place of before)
    for (const { id, stage } of asked) {
      const was = told(id, place, { ...options, stage });
      const is = told(id, after.get(place.id) ?? place, { ...options, stage });
      if (!isSame(was.outcome, is.outcome))
        moves.push({
          indicator: id,
          place: place.id,
          stage,
          before: { outcome: was.outcome, verdict: was.verdict },
          after: { outcome: is.outcome, verdict: is.verdict },
        });
      if (is.verdict === "undetermined" && (place === county || "value" in is.outcome))
        undetermined.push({ indicator: id, place: place.id, stage, asks: is.asks });
    }
  return { moves, undetermined };
}
