import {
  type Assessment,
  assess,
  type Balance,
  type BalanceOptions,
  balance,
  type CountyFile,
  countyPlace,
  type Day,
  type FiscalSeries,
  type Place,
  placesIn,
  type School,
  type Settings,
  type Verdict,
  type Words,
  withChanges,
} from "@teks/indicators";
import { type Scale, scaleOf } from "./allowance";
import { type Change, type Facts, isNothing, NO_FACTS } from "./facts";
import { type Growth, growthOf } from "./growth";

/** A table of schools with what it is judged by. */
export interface SchoolTable {
  readonly schools: readonly School[];
  readonly options: BalanceOptions;
}

/** A table of schools judged. */
export interface Judged {
  readonly balance: Balance;
  /** The table itself, without which no figure of a school can be supposed and no part of the schools taken together. */
  readonly table?: SchoolTable;
}

/** A county assessed once, for all that the explorer shows of it. */
export interface Model {
  readonly county: CountyFile;
  readonly on: Day;
  readonly settings?: Settings;
  readonly place: Place;
  readonly places: ReadonlyMap<string, Place>;
  readonly assessment: Assessment;
  /** How many of the county's verdicts are which. */
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly scale: Scale;
  readonly growth: Growth;
  /** The schools of a table, once they are read and judged. */
  readonly balance?: Balance;
  readonly table?: SchoolTable;
  readonly series: FiscalSeries;
  readonly beside?: Beside;
  /** What is supposed in it, and the model without that. */
  readonly facts: Facts;
  readonly base?: Model;
}

/** The files beside the one that is open: all of them counties, or all of them tables of schools. Of the names the first is the open one's. */
export type Beside = { readonly names: readonly Words[] } & (
  | { readonly counties: readonly Asked[] }
  | { readonly tables: readonly Judged[] }
);

/** The place's title, or its id where it has none. */
export const placeTitle = (places: Model["places"], id: string): Words => places.get(id)?.title ?? { zh: id, en: id };

export interface Asked {
  readonly county: CountyFile;
  readonly on: Day;
  readonly settings?: Settings;
  /** The series of education money; none where nothing is known of it. */
  readonly series?: FiscalSeries;
  readonly beside?: Beside;
}

/** `withChanges` reads what a figure becomes; what it was it only carries. */
const asRead = ({ from, ...change }: Change) => ({ ...change, from: from ?? change.to });

/**
 * Assesses a county, for all that the explorer will ever show of it. A model that is known is not assessed again where neither its
 * figures nor its day are others.
 *
 * @throws FaultError for facts that can be none.
 */
export function modelOf({ county, on, settings, series = {}, beside }: Asked, facts: Facts = NO_FACTS, known?: Model): Model {
  const day = facts.day ?? on;
  const options = { on: day, ...(settings === undefined ? {} : { settings }) };
  const reported = countyPlace(county);
  const place = facts.changes.length === 0 ? reported : withChanges(reported, facts.changes.map(asRead));
  const isReassessed = known === undefined || facts.changes !== known.facts.changes || facts.day !== known.facts.day;
  const assessment = isReassessed ? assess(place, options) : known.assessment;
  const judged = assessment.rows.filter((row) => row.place === place.id && row.verdict !== null);
  const count = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict).length;
  return {
    county,
    ...options,
    place,
    places: new Map(placesIn(place).map((each) => [each.id, each])),
    assessment,
    tally: {
      met: count("met"),
      "not-met": count("not-met"),
      undetermined: count("undetermined"),
      "not-applicable": count("not-applicable"),
    },
    scale: scaleOf(place, facts.scale, day),
    growth: growthOf(series, facts, day),
    series,
    ...(beside === undefined ? {} : { beside }),
    facts,
  };
}

/** The model with the schools of a table judged; the table too where its figures are to be changed. */
export const withBalance = (model: Model, told: Balance, table?: SchoolTable): Model => ({
  ...model,
  balance: told,
  ...(table === undefined ? {} : { table }),
});

function changedSchool(school: School, { schools }: Facts): School {
  const counts = { ...school.counts };
  for (const change of schools)
    if (change.school === school.id) counts[change.stage] = { ...counts[change.stage], [change.count]: change.to };
  return { ...school, counts };
}

/** The schools judged again, where the day or their figures are supposed to be others. */
function judgedAgain({ balance: told, table }: Model, facts: Facts): Balance | undefined {
  if (told === undefined || table === undefined) return told;
  const schools = facts.schools.length === 0 ? table.schools : table.schools.map((school) => changedSchool(school, facts));
  if (schools === table.schools && facts.day === undefined) return told;
  return balance(schools, { ...table.options, on: facts.day ?? table.options.on });
}

const supposedOf = new WeakMap<Model, WeakMap<Facts, Model>>();

/**
 * The model as it would be if those facts held; itself where none are supposed. Each is worked out once, since every key asks for it.
 *
 * @throws FaultError for facts that can be none.
 */
export function supposing(model: Model, facts: Facts): Model {
  if (isNothing(facts)) return model;
  const known = supposedOf.get(model) ?? new WeakMap<Facts, Model>();
  supposedOf.set(model, known);
  const made = known.get(facts);
  if (made !== undefined) return made;
  const told = judgedAgain(model, facts);
  const { table } = model;
  const supposed: Model = {
    ...modelOf(model, facts, model),
    ...(told === undefined ? {} : { balance: told }),
    ...(table === undefined ? {} : { table }),
    base: model,
  };
  known.set(facts, supposed);
  return supposed;
}
