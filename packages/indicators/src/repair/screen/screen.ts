import { type Balance, balance } from "../../balance/balance";
import { contributions, stageContributions } from "../../balance/contributions";
import type { School } from "../../balance/school";
import type { SchoolBalance } from "../../balance/school-balance";
import { stability } from "../../balance/stability";
import type { BalanceOptions } from "../../balance/terms";
import { type IndicatorId, indicator } from "../../catalogue/catalogue";
import { decimal, toExact } from "../../fraction";
import type { StageCounts } from "../../place";
import { shownNumber } from "../../say";
import { unitWords } from "../../units";
import { robustScores } from "./robust";
import { heaping, identicalRows, jumps, totalRows, totalsOff } from "./rows";
import { SUSPICIONS, type Suspected, type Suspicion, type Untested } from "./suspicion";

/** Schools of a size are compared with one another: a small school has more of everything per pupil. Grade I: our own. */
const SIZES = [300, 1000] as const;
const sizeOf = (pupils: number): number => SIZES.filter((from) => pupils >= from).length;

/** Fewer values have no shape to lie outside of; 3.5 is the bound that Iglewicz and Hoaglin gave for a robust score. */
const OUTLIER = { least: 8, beyond: 3.5 } as const;

interface Ratio {
  readonly school: SchoolBalance;
  readonly exact: string;
  readonly value: number;
}

/** Values far from those of schools of the same stage and size. Of logarithms, since a slip multiplies: a tenth is as far as ten times. */
function outliers({ schools, stages }: Balance): { readonly found: readonly Suspected[]; readonly untested: readonly Untested[] } {
  const found: Suspected[] = [];
  const untested: Untested[] = [];
  for (const { stage, indicators } of stages)
    for (const { id } of indicators) {
      const all = schools.flatMap((school): readonly Ratio[] => {
        const mark = school.marks.find((each) => each.indicator === id);
        const value = mark?.value ?? 0;
        return school.stage === stage && mark?.exact != null && value > 0 ? [{ school, exact: mark.exact, value }] : [];
      });
      const bySize = new Map<number, readonly Ratio[]>();
      for (const each of all) {
        const size = sizeOf(each.school.pupils ?? 0);
        bySize.set(size, [...(bySize.get(size) ?? []), each]);
      }
      // Where a size has too few of its own, all of the stage are compared.
      const groups = [...bySize.values()].some((group) => group.length < OUTLIER.least) ? [all] : [...bySize.values()];
      for (const group of groups) {
        if (group.length < OUTLIER.least)
          untested.push({ kind: "outlier", stage, indicator: id, figures: group.length, least: OUTLIER.least });
        else found.push(...farFrom(group, id));
      }
    }
  return { found, untested };
}

function farFrom(group: readonly Ratio[], id: IndicatorId): readonly Suspected[] {
  const scores = robustScores(group.map(({ value }) => Math.log(value))) ?? [];
  const { zh, en, unit, decimals } = indicator(id);
  const words = unitWords(unit);
  return group.flatMap(({ school: { school, stage }, exact }, at): readonly Suspected[] => {
    const score = scores[at] ?? 0;
    if (Math.abs(score) <= OUTLIER.beyond) return [];
    const [value, told] = [shownNumber(exact, decimals), shownNumber(toExact(decimal(score)), 1)];
    return [
      {
        kind: "outlier",
        schools: [school],
        stage,
        indicator: id,
        score: Math.abs(score),
        says: {
          zh: `${school} ${zh} ${value} ${words.zh}，偏离同类学校（稳健 z ${told}）`,
          en: `${school}, ${en}: ${value} ${words.en}, far from schools like it (robust z ${told})`,
        },
      },
    ];
  });
}

/** What hangs on a suspicion: verdicts that its schools' figures could turn, and their part of the coefficients. */
function influenceOn(judged: Balance): (suspected: Suspected) => Suspicion["influence"] {
  const flips = stability(judged).flatMap(({ flip }) => (flip === null ? [] : [flip]));
  const ofStage = new Map(
    judged.stages.map(({ stage }) => [
      stage,
      new Map(stageContributions(judged, stage).schools.map(({ school, share }) => [school, share])),
    ]),
  );
  const sum = (shares: readonly (number | null | undefined)[]): number | null => {
    const known = shares.filter((share) => share !== null && share !== undefined);
    return known.length === 0 ? null : known.reduce((all, share) => all + share, 0);
  };
  return ({ schools, stage, indicator: id }) => {
    const stagesOf = judged.stages.map((each) => each.stage).filter((each) => stage === "all" || each === stage);
    const shares = stagesOf.flatMap((each) =>
      id === undefined
        ? schools.map((school) => ofStage.get(each)?.get(school))
        : contributions(judged, each, id).flatMap(({ school, share }) => (schools.includes(school) ? [share] : [])),
    );
    return { turns: flips.filter((flip) => schools.includes(flip.school)).length, share: sum(shares) };
  };
}

/** What a table is screened with beside the rule that judges it. */
export interface ScreenOptions extends BalanceOptions {
  /** The same schools a year before. */
  readonly before?: readonly School[];
  /** Totals that somebody reported of the schools. */
  readonly totals?: StageCounts;
}

export interface Screening {
  /** What to look at, what most hangs on first: verdicts that it could turn, then its part of the coefficients, then how marked it is. */
  readonly suspicions: readonly Suspicion[];
  /** Tests that were not made for want of figures. */
  readonly untested: readonly Untested[];
}

/**
 * What in a table of schools an inspector should look at first: values far from those of schools of the same stage and size, rows that
 * are the same, rows that are totals, totals that do not add up, jumps since the year before, last digits that heap. Nothing is called
 * wrong: each has a question. A test that too few figures allow is not made and is named.
 *
 * @throws FaultError as {@link balance}.
 * @example
 * screenSchools([{ id: "a", type: "primary", counts: { primary: { pupils: 100, books: 900 } } }], {
 *   rules: "basic-balance-2012",
 *   on: "2022-12-31",
 *   before: [{ id: "a", type: "primary", counts: { primary: { pupils: 100, books: 90 } } }],
 * }).suspicions.map(({ kind, says }) => [kind, says.en])
 * // => [["jump", "a, books: 90 the year before, 900 now"]]
 */
export function screenSchools(schools: readonly School[], { before, totals, ...options }: ScreenOptions): Screening {
  const judged = balance(schools, options);
  const [far, heaped] = [outliers(judged), heaping(schools)];
  const suspected = [
    ...far.found,
    ...identicalRows(schools),
    ...totalRows(schools),
    ...(totals === undefined ? [] : totalsOff(schools, totals)),
    ...(before === undefined ? [] : jumps(schools, before)),
    ...heaped.found,
  ];
  const influence = influenceOn(judged);
  const suspicions = suspected.map((each): Suspicion => ({ ...each, ask: SUSPICIONS[each.kind].ask, influence: influence(each) }));
  return {
    suspicions: suspicions.toSorted(
      (a, b) => b.influence.turns - a.influence.turns || (b.influence.share ?? -1) - (a.influence.share ?? -1) || b.score - a.score,
    ),
    untested: [...far.untested, ...heaped.untested],
  };
}
