import type { AssumptionId } from "./assumptions";
import type { CountRef } from "./expression";
import { refuseCount, refuseUnknown } from "./fault";
import { add, decimal, type Fraction, multiply, ZERO } from "./fraction";
import type { CorrectionMark } from "./repair/mark";
import { unit } from "./units";
import { type Absence, COUNTS, type CountId, countIds, isCountId, notACount, type Stage, stages } from "./vocabulary";
import type { Words } from "./words";

/** Where a count was printed: which figure, in which section, in what form. */
export interface Source {
  readonly figure: string;
  readonly section: string;
  readonly asPrinted: string;
  readonly value: number;
  /** Where the value is not the printed one: what it was, and why it was corrected. */
  readonly corrected?: CorrectionMark;
}

/** A count as reported: a bare number, a number with its sources, or why there is none. */
export type Cell =
  | number
  | { readonly value: number; readonly sources?: readonly Source[]; readonly assumes?: readonly AssumptionId[] }
  | { readonly absent: Absence };

export type Counts = { readonly [id in CountId]?: Cell };
export type StageCounts = { readonly [stage in Stage]?: Counts };

/** A county, a school or a building project: what it reports by stage, and the parts it is made of. */
export interface Place {
  readonly id: string;
  readonly title?: Words;
  readonly counts: StageCounts;
  readonly parts?: readonly Place[];
  /** The ids of what the report asserts of the place without a figure. */
  readonly claims?: readonly string[];
  /** Other readings of the place's own figures: each replaces the counts it names, and none adds to the whole. */
  readonly readings?: readonly Place[];
  /** On a reading, the counts it reads otherwise than the place it is a reading of. */
  readonly replaces?: readonly CountRef[];
}

/** What a place says of a count: its coherent value with where it comes from, or why there is none. */
export type Found = Reported | { readonly absent: Absence };

/** A count that is there, with the reported numbers behind it. */
export interface Reported {
  readonly value: Fraction;
  readonly from: readonly Leaf[];
  readonly assumes: readonly AssumptionId[];
}

/** One reported number behind a found count: the place and stage it is of, and its sources. */
export interface Leaf extends CountRef {
  readonly place: string;
  readonly value: number;
  readonly sources: readonly Source[];
}

const NONE: readonly never[] = [];
const NOT_REPORTED: Found = { absent: "not-reported" };

/** The sum of what was found. A part the count does not apply to adds nothing; any other absence leaves no sum. */
export function pooled(found: readonly Found[]): Found {
  const hole = found.find((each) => "absent" in each && each.absent !== "not-applicable");
  if (hole !== undefined) return hole;
  const values = found.filter((each) => "value" in each);
  if (values.length === 0 && found[0] !== undefined) return found[0];
  return {
    value: values.reduce((sum, each) => add(sum, each.value), ZERO),
    from: values.flatMap((each) => each.from),
    assumes: [...new Set(values.flatMap((each) => each.assumes))],
  };
}

/** @throws FaultError "bad-count" for a number the count cannot be. */
function reported(place: Place, ref: CountRef, cell: Cell): Found {
  if (typeof cell === "object" && "absent" in cell) return cell;
  const { value, sources = NONE, assumes = NONE } = typeof cell === "number" ? { value: cell } : cell;
  const accepted = notACount(ref.count, value);
  if (accepted !== undefined) {
    const named = sources.map((source) => source.figure).join(", ");
    refuseCount(`${ref.count} (${place.id}, ${ref.stage}${named === "" ? "" : `, ${named}`})`, value, accepted);
  }
  return {
    value: multiply(decimal(value), unit(COUNTS[ref.count].unit).scale),
    from: [{ count: ref.count, stage: ref.stage, place: place.id, value, sources }],
    assumes,
  };
}

/** What the place itself reports: its own figure, or for the whole of an additive count the figures of its stages together. */
export function own(place: Place, { count, stage }: CountRef): Found {
  const cell = place.counts[stage]?.[count];
  if (cell !== undefined) return reported(place, { count, stage }, cell);
  if (stage !== "all" || !COUNTS[count].additive) return NOT_REPORTED;
  return pooled([own(place, { count, stage: "primary" }), own(place, { count, stage: "junior" })]);
}

/** What the place reports itself, or else what all its parts together report of an additive count. */
export function find(place: Place, ref: CountRef): Found {
  const itself = own(place, ref);
  if ("value" in itself || place.parts === undefined || place.parts.length === 0 || !COUNTS[ref.count].additive) return itself;
  return pooled(place.parts.map((part) => find(part, ref)));
}

/** A reading laid over the place it is a reading of. */
function laidOver(place: Place, reading: Place): Place {
  const counts = Object.fromEntries(stages.map((stage) => [stage, { ...place.counts[stage], ...reading.counts[stage] }]));
  const replaces = stages.flatMap((stage) => Object.keys(reading.counts[stage] ?? {}).map((count) => ({ count: countId(count), stage })));
  return { ...place, ...reading, counts, parts: place.parts ?? [], readings: [], replaces };
}

/** A place and everything inside it, the place itself first, each part followed by its other readings. */
export const placesIn = (place: Place): readonly Place[] => [
  place,
  ...(place.readings ?? []).map((reading) => laidOver(place, reading)),
  ...(place.parts ?? []).flatMap(placesIn),
];

/** The place with this id: itself, one inside it, or another reading of one. @throws FaultError "unknown-place", naming the nearest. */
export function placeIn(place: Place, id: string): Place {
  const places = placesIn(place);
  return (
    places.find((each) => each.id === id) ??
    refuseUnknown(
      "unknown-place",
      id,
      places.map((each) => each.id),
    )
  );
}

/** The id as a count's. @throws FaultError "unknown-count", naming the nearest. */
export const countId = (id: string): CountId => (isCountId(id) ? id : refuseUnknown("unknown-count", id, countIds));
