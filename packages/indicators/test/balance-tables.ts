import fc from "fast-check";
import { type CountId, OWNERSHIPS, type Ownership, SCHOOL_TYPES, type School, type SchoolStage, type SchoolType } from "../src/index";
import { rangeOf } from "../src/vocabulary";

/** What the rule of 2017 asks of a school by the hundred pupils, so that random schools often stand at a limit, at a floor or beside one. */
const PER_HUNDRED: Readonly<Partial<Record<CountId, readonly [primary: number, junior: number]>>> = {
  "teachers-above-required-degree": [4.2, 5.3],
  "backbone-teachers": [1, 1],
  "pe-and-arts-teachers": [0.9, 0.9],
  "teaching-area": [450, 580],
  "sports-area": [750, 1020],
  "equipment-value": [200_000, 250_000],
  "multimedia-rooms": [2.3, 2.4],
};

/** The counts of both rules; those of which the rule of 2017 asks nothing are drawn about books. */
const COUNTS_OF_BOTH: readonly CountId[] = [
  ...(Object.keys(PER_HUNDRED) as CountId[]),
  "computers",
  "books",
  "full-time-teachers",
  "intermediate-title-teachers",
];

export const stagesOf = (type: SchoolType): readonly SchoolStage[] => SCHOOL_TYPES[type].stages;

const share = fc.constantFrom(0, 0.5, 0.8499, 0.85, 0.9, 0.9999, 1, 1, 1.0001, 1.3, 2, 6);
const heads = fc.oneof(fc.constantFrom(49, 50, 100, 1000, 2000), fc.integer({ min: 1, max: 1800 }));

const amount = (count: CountId, stage: SchoolStage, pupils: number): fc.Arbitrary<number> =>
  share.map((of) => {
    const asked = ((PER_HUNDRED[count]?.[stage === "primary" ? 0 : 1] ?? 2000) * of * pupils) / 100;
    return rangeOf(count).whole ? Math.round(asked) : Math.round(asked * 100) / 100;
  });

const maybe = <T>(value: fc.Arbitrary<T>, missing: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 100 - missing, arbitrary: value }, { weight: missing, arbitrary: fc.constant(undefined) });

const present = (entries: readonly (readonly [string, number | undefined])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(entries.flatMap(([count, value]) => (value === undefined ? [] : [[count, value]])));

/** What a school may report of a stage, or of the whole: its pupils, and amounts for that many. */
const countsOf = (stage: SchoolStage, missing: number) =>
  heads.chain((pupils) =>
    fc
      .tuple(
        maybe(fc.constant(pupils), Math.round(missing / 4)),
        ...COUNTS_OF_BOTH.map((count) => maybe(amount(count, stage, pupils), missing)),
      )
      .map(([given, ...amounts]) => present([["pupils", given], ...COUNTS_OF_BOTH.map((count, at) => [count, amounts[at]] as const)])),
  );

export interface TableOptions {
  readonly types?: readonly SchoolType[];
  /** In percent of all figures. */
  readonly missing?: number;
  readonly schools?: { readonly minLength?: number; readonly maxLength?: number };
}

/** Rooms and equipment that a combined school reports for the whole and not by stage. */
const SHARED: readonly string[] = ["teaching-area", "sports-area", "equipment-value", "computers", "books", "multimedia-rooms"];

const split = (counts: Readonly<Record<string, number>>, shared: boolean) =>
  Object.fromEntries(Object.entries(counts).filter(([count]) => SHARED.includes(count) === shared));

const schoolOf = (id: string, type: SchoolType, missing: number): fc.Arbitrary<School> => {
  const stages = stagesOf(type);
  return fc
    .tuple(
      fc.tuple(...stages.map((stage) => countsOf(stage, missing))),
      fc.constantFrom<Ownership>(...(Object.keys(OWNERSHIPS) as Ownership[])),
    )
    .map(([byStage, ownership]) => {
      const [first = {}] = byStage;
      if (stages.length === 1) return { id, type, ownership, counts: { all: first } };
      return {
        id,
        type,
        ownership,
        counts: { ...Object.fromEntries(stages.map((stage, at) => [stage, split(byStage[at] ?? {}, false)])), all: split(first, true) },
      };
    });
};

/** Any table of schools: often at a limit or at a floor, often with figures missing. */
export const table = ({
  types = Object.keys(SCHOOL_TYPES) as SchoolType[],
  missing = 8,
  schools = { minLength: 1, maxLength: 8 },
}: TableOptions = {}): fc.Arbitrary<readonly School[]> =>
  fc.array(fc.constantFrom(...types), schools).chain((drawn) => fc.tuple(...drawn.map((type, at) => schoolOf(`s${at}`, type, missing))));
