import { countyOfSchools } from "../../balance/county";
import { SCHOOL_STAGES, type School, type SchoolStage } from "../../balance/school";
import { add, compare, decimal, divide, subtract, toExact, toNumber, ZERO } from "../../fraction";
import { type Cell, find, type Place, type StageCounts } from "../../place";
import { sayCount, shownNumber } from "../../say";
import { unit } from "../../units";
import { COUNTS, type CountId, isCountId, rangeOf, type Stage, stages } from "../../vocabulary";
import { lastDigits } from "./robust";
import type { Suspected, Untested } from "./suspicion";

// What the rows of a table tell by themselves, whatever rule judges it.

/** A figure of a row. */
interface Entry {
  readonly count: CountId;
  readonly stage: SchoolStage | "all";
  readonly value: number;
}

const ROW_STAGES = [...(Object.keys(SCHOOL_STAGES) as SchoolStage[]), "all"] as const;

const numberIn = (cell: Cell | undefined): number | undefined =>
  typeof cell === "number" ? cell : cell !== undefined && "value" in cell ? cell.value : undefined;

const entriesOf = ({ counts }: School): readonly Entry[] =>
  ROW_STAGES.flatMap((stage) =>
    Object.entries(counts[stage] ?? {}).flatMap(([count, cell]) => {
      const value = numberIn(cell);
      return isCountId(count) && value !== undefined ? [{ count, stage, value }] : [];
    }),
  );

const keyOf = ({ count, stage }: Omit<Entry, "value">): string => `${count}@${stage}`;

/** Fewer figures than this are alike by chance. */
const ALIKE = 4;

export function identicalRows(schools: readonly School[]): readonly Suspected[] {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    const entries = entriesOf(school);
    if (entries.filter(({ value }) => value > 0).length < ALIKE) continue;
    const row = entries
      .map((entry) => `${keyOf(entry)}=${entry.value}`)
      .toSorted()
      .join(" ");
    groups.set(row, [...(groups.get(row) ?? []), school]);
  }
  return [...groups.entries()].flatMap(([row, members]) => {
    if (members.length < 2) return [];
    const [figures, ids] = [row.split(" ").length, members.map(({ id }) => id)];
    return [
      {
        kind: "identical" as const,
        schools: ids,
        stage: "all" as const,
        score: figures,
        says: { zh: `${ids.join("、")} 的 ${figures} 个数全部相同`, en: `all ${figures} figures of ${ids.join(", ")} are the same` },
      },
    ];
  });
}

/** A row that has, of several counts, what all other rows have together. */
export function totalRows(schools: readonly School[]): readonly Suspected[] {
  if (schools.length < 3) return [];
  const rows = schools.map((school) => new Map(entriesOf(school).map((entry) => [keyOf(entry), entry.value])));
  const sums = new Map<string, ReturnType<typeof decimal>>();
  for (const row of rows) for (const [key, value] of row) sums.set(key, add(sums.get(key) ?? ZERO, decimal(value)));
  return schools.flatMap(({ id }, at): readonly Suspected[] => {
    const entries = [...(rows[at] ?? [])].filter(([, value]) => value > 0);
    const equal = entries.filter(([key, value]) => compare(sums.get(key) ?? ZERO, add(decimal(value), decimal(value))) === 0);
    if (equal.length < ALIKE || equal.length < entries.length) return [];
    return [
      {
        kind: "total-row",
        schools: [id],
        stage: "all",
        score: equal.length,
        says: {
          zh: `${id} 的 ${equal.length} 个数都等于其余各行之和`,
          en: `all ${equal.length} figures of ${id} are the sums of the other rows`,
        },
      },
    ];
  });
}

/** Totals that somebody reported against what the schools make, where all of them report. */
export function totalsOff(schools: readonly School[], totals: StageCounts): readonly Suspected[] {
  const made: Place = countyOfSchools("schools", schools);
  return stages.flatMap((stage: Stage) =>
    Object.entries(totals[stage] ?? {}).flatMap(([count, cell]): readonly Suspected[] => {
      const total = numberIn(cell);
      if (!isCountId(count) || total === undefined || !COUNTS[count].additive) return [];
      const found = find(made, { count, stage });
      if ("absent" in found) return [];
      const sum = divide(found.value, unit(COUNTS[count].unit).scale);
      const off = toNumber(subtract(decimal(total), sum));
      if (off === 0) return [];
      const { zh, en } = sayCount({ count, stage });
      return [
        {
          kind: "total",
          schools: [],
          stage,
          count,
          score: Math.abs(off),
          says: {
            zh: `${zh}合计 ${total}，各校之和 ${toNumber(sum)}，差 ${off}`,
            en: `${en}: the total is ${total}, the schools make ${toNumber(sum)}, ${off} apart`,
          },
        },
      ];
    }),
  );
}

/** Times by which few figures of a school grow or shrink in a year, and the least that is worth a question. Grade I: our own. */
const JUMP = { times: 2, least: 5 } as const;

export function jumps(schools: readonly School[], before: readonly School[]): readonly Suspected[] {
  const earlier = new Map(before.map((school) => [school.id, new Map(entriesOf(school).map((entry) => [keyOf(entry), entry.value]))]));
  return schools.flatMap(({ id, ...school }) =>
    entriesOf({ id, ...school }).flatMap((entry): readonly Suspected[] => {
      const was = earlier.get(id)?.get(keyOf(entry));
      const { count, stage, value } = entry;
      if (was === undefined || Math.abs(value - was) < JUMP.least) return [];
      const [less, more] = [Math.min(was, value), Math.max(was, value)];
      // From none to some there is no number of times: it is marked by what there is.
      const times = less === 0 ? more : more / less;
      if (less > 0 && times <= JUMP.times) return [];
      const { zh, en } = COUNTS[count];
      return [
        {
          kind: "jump",
          schools: [id],
          stage,
          count,
          score: times,
          says: { zh: `${id} ${zh}：上年 ${was}，本年 ${value}`, en: `${id}, ${en}: ${was} the year before, ${value} now` },
        },
      ];
    }),
  );
}

/** Below 50 figures the ten digits have fewer than five each and χ² says nothing; 27.88 is its 0.1 % point at nine degrees of freedom. */
const HEAPING = { least: 50, beyond: 27.877 } as const;

/** Counts whose last digits are not spread as counting spreads them. Of figures below 100 the last digit is no free one. */
export function heaping(schools: readonly School[]): { readonly found: readonly Suspected[]; readonly untested: readonly Untested[] } {
  const columns = new Map<CountId, number[]>();
  for (const { count, value } of schools.flatMap(entriesOf))
    if (value >= 100 && rangeOf(count).whole) columns.set(count, [...(columns.get(count) ?? []), value]);
  const each = [...columns].map(([count, values]): Suspected | Untested | undefined => {
    const at = { kind: "heaping", stage: "all", count } as const;
    if (values.length < HEAPING.least) return { ...at, figures: values.length, least: HEAPING.least };
    const { chiSquare, heaped } = lastDigits(values);
    if (chiSquare <= HEAPING.beyond) return undefined;
    const { zh, en } = COUNTS[count];
    const told = shownNumber(toExact(decimal(chiSquare)), 1);
    return {
      ...at,
      schools: [],
      score: chiSquare,
      says: {
        zh: `${zh} ${values.length} 个，末位多为 ${heaped.join("、")}（χ² ${told}）`,
        en: `${en}: of ${values.length} figures too many end in ${heaped.join(", ")} (χ² ${told})`,
      },
    };
  });
  const told = each.filter((one) => one !== undefined);
  return { found: told.filter((one) => "score" in one), untested: told.filter((one) => "least" in one) };
}
