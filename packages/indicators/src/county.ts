import type { AssumptionId } from "./assumptions";
import type { Day } from "./day";
import { add, decimal, toNumber, ZERO } from "./fraction";
import type { Cell, Counts, Place, Source } from "./place";
import { type CorrectionMark, markAt, numberAt } from "./repair/mark";
import { type CountId, type Stage, stages } from "./vocabulary";
import type { Words } from "./words";

/** How a figure stands in its report: as done, as intended, or only asserted. */
export const STATUSES = {
  actual: { zh: "实有", en: "actual" },
  planned: { zh: "计划", en: "planned" },
  claim: { zh: "表述", en: "claim" },
} as const satisfies Record<string, Words>;

export type Status = keyof typeof STATUSES;

/** That a figure is a count of a place at a stage, and what must be assumed for it. */
export interface Binding {
  readonly count: CountId;
  readonly place: string;
  readonly stage: Stage;
  /** Which of a figure's several numbers, from 0. */
  readonly element?: number;
  readonly assumes?: readonly AssumptionId[];
}

/** A figure exactly as a report prints it, with the counts it is bound to. A figure with no binding is still a fact. */
export interface Figure extends Words {
  readonly id: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly asPrinted: string;
  readonly stage: Stage | null;
  readonly period: string | null;
  readonly section: string;
  readonly status: Status;
  readonly note?: string;
  readonly bindings?: readonly Binding[];
  /** Where `value` was corrected; `asPrinted` stays as printed. */
  readonly corrected?: CorrectionMark;
}

/** A statement without a figure that could be tested: it is carried as a claim and never read as a value. */
export interface Claim extends Words {
  readonly id: string;
  readonly section: string;
  /** What would have to hold for it to be true. */
  readonly test: string;
}

/** A place inside the county that some figures are of, such as a building project. */
export interface Part extends Words {
  readonly id: string;
  /** The part it belongs to; the county itself when left out. */
  readonly within?: string;
  /** Another reading of the figures of the place it is within: it replaces them where it says otherwise, and adds nothing to the whole. */
  readonly reading?: boolean;
}

/** A county's figures as data: the shape of the seeds, of `--data FILE` and of the API's evaluations. */
export interface CountyFile extends Words {
  readonly schema: "teks/county@1";
  readonly id: string;
  /** The day whose rules apply unless another is asked for. */
  readonly asOf: Day;
  /** Said of made-up data wherever it shows. */
  readonly synthetic?: boolean;
  readonly origin: Words;
  readonly parts: readonly Part[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
}

interface Bound {
  readonly binding: Binding;
  readonly source: Source;
}

function boundTo(county: CountyFile, place: string): readonly Bound[] {
  return county.figures.flatMap((figure) =>
    (figure.bindings ?? [])
      .filter((binding) => binding.place === place)
      .flatMap((binding) => {
        const value = numberAt(figure.value, binding.element);
        if (value === undefined) return [];
        const { id, section, asPrinted } = figure;
        return [{ binding, source: { figure: id, section, asPrinted, value, ...markAt(figure, binding.element) } }];
      }),
  );
}

/** Several figures bound to one count of one place are its parts: their sum is the count. */
function cell(bound: readonly Bound[]): Cell {
  return {
    value: toNumber(bound.map(({ source }) => decimal(source.value)).reduce(add, ZERO)),
    sources: bound.map(({ source }) => source),
    assumes: [...new Set(bound.flatMap(({ binding }) => binding.assumes ?? []))],
  };
}

function countsAt(bound: readonly Bound[], stage: Stage): Counts {
  const here = bound.filter(({ binding }) => binding.stage === stage);
  const counts = new Set(here.map(({ binding }) => binding.count));
  return Object.fromEntries([...counts].map((count) => [count, cell(here.filter(({ binding }) => binding.count === count))]));
}

function placeOf(county: CountyFile, { id, zh, en }: Words & { readonly id: string }): Place {
  const bound = boundTo(county, id);
  const counts = Object.fromEntries(stages.map((stage) => [stage, countsAt(bound, stage)]));
  const inside = county.parts.filter((part) => (part.within ?? county.id) === id && part.id !== id);
  return {
    id,
    title: { zh, en },
    counts,
    parts: inside.filter((part) => part.reading !== true).map((part) => placeOf(county, part)),
    readings: inside.filter((part) => part.reading === true).map((part) => placeOf(county, part)),
  };
}

/**
 * A county's figures as the counts of its places: each count knows the figures it comes from, the section and the printed form.
 */
export const countyPlace = (county: CountyFile): Place => ({ ...placeOf(county, county), claims: county.claims.map(({ id }) => id) });
