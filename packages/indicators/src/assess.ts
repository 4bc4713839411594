import { type IndicatorId, indicator, indicatorIds, type ThemeId, themeOf } from "./catalogue/catalogue";
import { type Finding, findings } from "./checks/findings";
import { evaluate, isValue, type Options, type Outcome } from "./evaluate";
import { type CountRef, countsOf } from "./expression";
import { type Judgement, judgeBy, type Verdict, verdictOf } from "./judge";
import { type Place, placesIn } from "./place";
import { type Stage, stages } from "./vocabulary";

/** One indicator at one place and stage: its outcome, what its standards say, and the findings that cast doubt on its figures. */
export interface Row {
  readonly indicator: IndicatorId;
  readonly theme: ThemeId;
  readonly place: string;
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly judgements: readonly Judgement[];
  /** All standards together; null where no standard judges the indicator. */
  readonly verdict: Verdict | null;
  /** The checks whose finding says that a figure in it is in error. */
  readonly doubts: readonly string[];
}

export interface Assessment {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** The counts that a place or anything inside it reports. */
const reportedIn = (place: Place): readonly string[] => [
  ...stages.flatMap((stage) => Object.keys(place.counts[stage] ?? {})),
  ...(place.parts ?? []).flatMap(reportedIn),
];

/** Whether a place other than the county can have something of its own to say of an indicator: asked first, since few places report much. */
function concerns({ replaces }: Place, reported: ReadonlySet<string>, refs: readonly CountRef[]): boolean {
  if (replaces === undefined) return refs.some(({ count }) => reported.has(count));
  return refs.some(({ count, stage }) => replaces.some((ref) => ref.count === count && ref.stage === stage));
}

/**
 * Every indicator of the catalogue for a county at each of its stages, and for the places inside it those that they have figures
 * for; with the checks' findings. The rows are in the catalogue's order, the county first.
 */
export function assess(county: Place, options: Omit<Options, "stage">): Assessment {
  const found = findings(county, options);
  const asked = indicatorIds.flatMap((id) =>
    indicator(id).stages.map((stage) => ({ id, stage, refs: countsOf(indicator(id).formula, stage) })),
  );
  const rows = placesIn(county).flatMap((place) => {
    const reported = new Set(reportedIn(place));
    return asked.flatMap(({ id, stage, refs }): Row[] => {
      if (place !== county && !concerns(place, reported, refs)) return [];
      const outcome = evaluate(id, place, { ...options, stage });
      if (place !== county && !isValue(outcome)) return [];
      const judgements = (indicator(id).judgedBy ?? []).map((by) => judgeBy(outcome, by, { ...options, stage }));
      const verdict = judgements.length === 0 ? null : verdictOf(judgements.map((each) => each.verdict));
      const doubts = doubtsOn(refs, place, found).map(({ check }) => check);
      return [{ indicator: id, theme: themeOf(id), place: place.id, stage, outcome, judgements, verdict, doubts }];
    });
  });
  return { rows, findings: found };
}

/** The findings that say a figure is in error which an indicator of a place reads: `refs` are the counts it reads. */
export const doubtsOn = (refs: readonly CountRef[], place: Place, found: readonly Finding[]): readonly Finding[] =>
  found
    .filter((finding) => finding.state === "error" && finding.place === place.id)
    .filter((finding) => finding.counts.some(({ count, stage: at }) => refs.some((ref) => ref.count === count && ref.stage === at)));
