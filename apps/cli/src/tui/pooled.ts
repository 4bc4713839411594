import {
  type Balance,
  type BalanceStage,
  dispersion,
  type IndicatorId,
  indicator,
  type SchoolBalance,
  termsOf,
  toNumber,
  unit,
  type Worked,
  workedSections,
} from "@teks/indicators";
import type { Model, SchoolTable } from "./model";

/** What some schools of a stage come to together: all their amounts over all their pupils, never the mean of their values. */
export interface Pooled {
  readonly stage: BalanceStage;
  readonly schools: number;
  readonly pupils: number | null;
  readonly means: Readonly<Record<string, number | null>>;
}

interface WorkedTable {
  readonly resources: readonly IndicatorId[];
  readonly sections: ReadonlyMap<string, Worked>;
}

const workedOf = new WeakMap<SchoolTable, WorkedTable>();

const keyOf = (school: string, stage: string): string => `${school}@${stage}`;

/** The amounts of every section, which the evaluation itself does not keep: worked out when they are first asked for. */
function worked(table: SchoolTable): WorkedTable {
  const known = workedOf.get(table);
  if (known !== undefined) return known;
  const terms = termsOf(table.options);
  const sections = workedSections(table.schools, terms).worked.map(
    (each) => [keyOf(each.section.school.id, each.section.stage), each] as const,
  );
  const made = { resources: terms.resources, sections: new Map(sections) };
  workedOf.set(table, made);
  return made;
}

/** The whole stage, as it was judged. */
function whole({ stages }: Balance, stage: BalanceStage, schools: number): Pooled {
  const told = stages.find((each) => each.stage === stage);
  return {
    stage,
    schools,
    pupils: told?.pupils ?? null,
    means: Object.fromEntries(told?.indicators.map(({ id, mean }) => [id, mean]) ?? []),
  };
}

/** What the schools of a stage come to; undefined for a part of them where their amounts are not known. */
export function pooled({ balance: told, table, facts }: Model, stage: BalanceStage, shown: readonly SchoolBalance[]): Pooled | undefined {
  if (told === undefined) return undefined;
  const all = told.stages.find((each) => each.stage === stage)?.schools;
  if (all === shown.length) return whole(told, stage, shown.length);
  // What is supposed of single schools is in the evaluation and not in the table.
  if (table === undefined || facts.schools.length > 0) return undefined;
  const { resources, sections } = worked(table);
  const own = shown.flatMap(({ school }) => sections.get(keyOf(school, stage)) ?? []);
  const heads = own.map(({ numbers }) => numbers.pupils);
  const means = resources.map((id, at) => {
    const told = dispersion(
      own.map(({ numbers }) => numbers.amounts[at] ?? null),
      heads,
    );
    return [id, "gap" in told ? null : told.mean / toNumber(unit(indicator(id).unit).scale)] as const;
  });
  const together = dispersion(heads, heads);
  return { stage, schools: own.length, pupils: "gap" in together ? null : together.pupils, means: Object.fromEntries(means) };
}
