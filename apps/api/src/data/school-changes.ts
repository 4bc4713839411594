import { type Balance, type BalanceOptions, diffVerdicts } from "@teks/indicators";
import { changed } from "./changes";
import { rowOf, type SchoolTable } from "./schools";

const rowsOf = ({ schools }: SchoolTable) => new Map(schools.map((school) => [school.id, rowOf(school)]));

/** What each school says otherwise, column by column; of a school that only one has, everything. */
const figuresBetween = (from: SchoolTable, to: SchoolTable) =>
  changed(rowsOf(from), rowsOf(to)).flatMap(({ id: school, from, to }) =>
    changed(new Map(Object.entries(from ?? {})), new Map(Object.entries(to ?? {}))).map(({ id: column, ...move }) => ({
      ...{ school, column },
      ...move,
    })),
  );

const coefficientsOf = ({ stages }: Balance) =>
  new Map(
    stages.flatMap(({ stage, indicators, composite }) =>
      [...indicators, ...(composite === undefined ? [] : [{ id: "composite" as const, ...composite }])].map((each) => {
        const { id, cv } = each;
        const told = { cv, ...("bounds" in each ? { bounds: each.bounds } : {}), ...("gap" in each ? { gap: each.gap } : {}) };
        return [`${stage} ${id}`, { stage, indicator: id, told }] as const;
      }),
    ),
  );

/** The coefficients of variation that are not the same. */
function coefficientsBetween(from: Balance, to: Balance) {
  const [before, after] = [coefficientsOf(from), coefficientsOf(to)];
  return changed(before, after).flatMap(({ from, to }) => {
    const of = to ?? from;
    return of === null ? [] : [{ stage: of.stage, indicator: of.indicator, from: from?.told ?? null, to: to?.told ?? null }];
  });
}

/** What two versions of a table of schools say differently: figures, coefficients of variation, and verdicts. */
export function schoolChangesBetween(from: SchoolTable, to: SchoolTable, options: BalanceOptions) {
  const [before, after] = [from.judged(options), to.judged(options)];
  return {
    figures: figuresBetween(from, to),
    coefficients: coefficientsBetween(before, after),
    verdicts: diffVerdicts(before, after),
  };
}
