import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { decimal, fromExact, toDecimal } from "../src/fraction";
import { type Balance, type Bounds, type RulesId, readSchools, type School, type SchoolRow, type SplitId } from "../src/index";

/** A row worked out by hand: which table under which rule, what of it, and how an expert gets there. */
export interface BalanceRow {
  /** The table of schools, without `.csv`. */
  readonly case: string;
  readonly rules: RulesId;
  readonly on: string;
  /** How combined schools are divided; empty for the rule's own way. */
  readonly split: SplitId | "";
  /** Empty for what is of the whole county. */
  readonly stage: string;
  readonly what: keyof typeof WRITTEN;
  /** An indicator or the composite, a school, or a school's indicator: `p1/books-per-pupil`. */
  readonly of: string;
  /** Decimal text, compared half-up at its own digits, or a fraction, compared exactly; with the verdict or mark behind it. */
  readonly expect: string;
  readonly worked: string;
}

const folder = new URL("../golden/balance/", import.meta.url);

const recordsOf = <Row>(name: string): Row[] => parse(readFileSync(new URL(`${name}.csv`, folder)), { columns: true });

export const balanceRows = (): readonly BalanceRow[] => recordsOf<BalanceRow>("expect");

/** Where a case's table of schools lies, for a face that reads files. */
export const tableFile = (name: string): URL => new URL(`${name}.csv`, folder);

/** The rows of a case's table, as text in its columns. */
export const tableRows = (name: string): readonly SchoolRow[] => recordsOf<SchoolRow>(name);

export const tableSchools = (name: string): readonly School[] => readSchools(tableRows(name));

/** The options of a row, for a face that takes them one by one. */
export const optionsOf = ({ rules, on, split }: BalanceRow) => ({ rules, on, ...(split === "" ? {} : { split }) });

const digitsOf = (expected: string): number => /^-?\d+\.(\d+)/.exec(expected)?.[1]?.length ?? 0;

const number = (value: number, like: string): string => toDecimal(decimal(value), digitsOf(like));

const words = (...parts: readonly (string | null)[]): string => parts.filter((each) => each !== null).join(" ");

const range = (least: number, most: number): string => (least === most ? `${least}` : `${least}..${most}`);

const bounds = ({ least, most }: Bounds, like: string): string => `${number(least, like)}..${number(most, like)}`;

const found = <T>(what: string, value: T | undefined): T => {
  if (value === undefined) throw new Error(`golden: there is no ${what}`);
  return value;
};

const stageIn = ({ stages }: Balance, { stage }: BalanceRow) =>
  found(
    `stage ${stage}`,
    stages.find((each) => each.stage === stage),
  );

const indicatorIn = (document: Balance, row: BalanceRow) =>
  found(
    `indicator ${row.of}`,
    stageIn(document, row).indicators.find(({ id }) => id === row.of),
  );

const schoolIn = ({ schools }: Balance, { stage }: BalanceRow, id: string) =>
  found(
    `school ${id}`,
    schools.find((each) => each.school === id && each.stage === stage),
  );

const markIn = (document: Balance, row: BalanceRow) => {
  const [school = "", id] = row.of.split("/");
  return found(
    `mark ${row.of}`,
    schoolIn(document, row, school).marks.find(({ indicator }) => indicator === id),
  );
};

/** A fraction is written as it is where the row expects one, so that it is compared exactly. */
const exactly = (exact: string, like: string): string =>
  /^\d+(\/\d+)?( |$)/.test(like) ? exact : toDecimal(fromExact(exact), digitsOf(like));

/** What each word of a row's `what` asks of a document, written the way the row expects it. */
const WRITTEN = {
  mean: (document: Balance, row: BalanceRow) => number(indicatorIn(document, row).mean ?? Number.NaN, row.expect),
  deviation: (document: Balance, row: BalanceRow) => number(indicatorIn(document, row).deviation ?? Number.NaN, row.expect),
  cv: (document: Balance, row: BalanceRow) => {
    const { cv, gap = null, verdict } = indicatorIn(document, row);
    return words(cv === null ? gap : number(cv, row.expect), verdict);
  },
  bounds: (document: Balance, row: BalanceRow) => {
    const { bounds: found } = row.of === "composite" ? (stageIn(document, row).composite ?? {}) : indicatorIn(document, row);
    return found === undefined ? "none" : bounds(found, row.expect);
  },
  composite: (document: Balance, row: BalanceRow) => {
    const { composite } = stageIn(document, row);
    return composite === undefined
      ? "none"
      : words(composite.cv === null ? "missing" : number(composite.cv, row.expect), composite.verdict);
  },
  value: (document: Balance, row: BalanceRow) => {
    const { exact } = markIn(document, row);
    return exact === null ? "missing" : exactly(exact, row.expect);
  },
  mark: (document: Balance, row: BalanceRow) => {
    const { exact, mark } = markIn(document, row);
    return words(exact === null ? null : exactly(exact, row.expect), mark);
  },
  school: (document: Balance, row: BalanceRow) => {
    const { verdict, met } = schoolIn(document, row, row.of);
    return words(verdict, range(met.least, met.most));
  },
  compliance: (document: Balance, row: BalanceRow) => {
    const { compliance } = stageIn(document, row);
    if (compliance === null) return "none";
    const { verdict, met, undetermined, schools } = compliance;
    return words(verdict, `${range(met, met + undetermined)}/${schools}`);
  },
  stage: (document: Balance, row: BalanceRow) => stageIn(document, row).verdict,
  table: ({ table }: Balance) => table,
  verdict: ({ verdict }: Balance) => verdict,
  "left-out": ({ scope }: Balance, { of }: BalanceRow) =>
    found(
      `left out: ${of}`,
      scope.leftOut.find(({ school }) => school === of),
    ).because,
} as const;

/** What a document says of a row, written the way the row expects it, so that a difference reads as one. */
export const foundIn = (document: Balance, row: BalanceRow): string => WRITTEN[row.what](document, row);
