import type { CountRef, Day, FiscalSeriesId, SchoolStage } from "@teks/indicators";

// What a user supposes instead of what the data say. It is a part of the view: undone, redone and shown as what it is.

/** A count of a place that reads otherwise. */
export interface Change extends CountRef {
  readonly place: string;
  /** As reported; null where it is not. */
  readonly from: number | null;
  readonly to: number;
}

/** A figure of a school that reads otherwise. */
export interface SchoolChange {
  readonly school: string;
  readonly stage: SchoolStage | "all";
  readonly count: CountRef["count"];
  readonly to: number;
}

/** A band of an allowance as it is being set: from that many years on, where that is known, that many yuan a month. */
export interface BandSet {
  readonly fromYears: number | null;
  readonly amount: number;
}

/** An allowance as it is being set. What is left out is as the county reports it. */
export interface ScaleSet {
  readonly bands?: readonly BandSet[];
  readonly teachers?: number;
  /** The day from which a teacher has served. */
  readonly since?: Day;
}

export interface Facts {
  /** The day whose rules apply, where it is not the one asked for. */
  readonly day?: Day;
  readonly changes: readonly Change[];
  readonly schools: readonly SchoolChange[];
  readonly scale: ScaleSet;
  readonly series: readonly { readonly series: FiscalSeriesId; readonly year: number; readonly to: number }[];
}

export const NO_FACTS: Facts = { changes: [], schools: [], scale: {}, series: [] };

/** Whether all is as in the data. */
export const isNothing = (facts: Facts): boolean =>
  facts.day === undefined && changesIn(facts) === 0 && Object.values(facts.scale).every((each) => each === undefined);

/** How many figures read otherwise than in the data. */
export const changesIn = ({ changes, schools, series }: Facts): number => changes.length + schools.length + series.length;

/** A list with one of its members put in the place of the one like it, or at the end. */
const put = <T>(all: readonly T[], one: T, isLike: (other: T) => boolean): readonly T[] => [...all.filter((each) => !isLike(each)), one];

export const withChange = (facts: Facts, change: Change): Facts => ({
  ...facts,
  changes: put(
    facts.changes,
    change,
    ({ place, stage, count }) => place === change.place && stage === change.stage && count === change.count,
  ),
});

export const withSchoolChange = (facts: Facts, change: SchoolChange): Facts => ({
  ...facts,
  schools: put(
    facts.schools,
    change,
    ({ school, stage, count }) => school === change.school && stage === change.stage && count === change.count,
  ),
});

export const withSeries = (facts: Facts, change: Facts["series"][number]): Facts => ({
  ...facts,
  series: put(facts.series, change, ({ series, year }) => series === change.series && year === change.year),
});
