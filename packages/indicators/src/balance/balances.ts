import type { IndicatorId } from "../catalogue/catalogue";
import { refuseUnknown } from "../fault";
import { type Verdict, verdictOf } from "../judge";
import { type SectionColumns, sectionColumns } from "./columns";
import { refuseTwins } from "./counties";
import { CLOSE, spread } from "./dispersion";
import { VERDICT_CODES } from "./kernel/engine";
import { type Passed, pass } from "./kernel/pass";
import { columnOf, lanesOf, workedAt } from "./lanes";
import type { MarkId } from "./marks";
import { BALANCE_STAGES, type BalanceStage, type School } from "./school";
import { tally } from "./school-balance";
import { type Section, sectionsOf } from "./sections";
import { indicatorBalance, measured, type StageSummary, stageSummary } from "./stage";
import { type BalanceOptions, cvLimit, schoolLines, type Terms, termsOf } from "./terms";
import { type Worked, workedOut } from "./worked";

/** One stage of one school of a table. */
export interface SectionOf {
  readonly county: string | null;
  /** The school's id; where the table has none, the section's number. */
  readonly school: string;
  readonly stage: BalanceStage;
}

/** The stages of many counties, judged. What tells a stage in full is made when it is asked for. */
export interface Balances {
  readonly counties: readonly (string | null)[];
  /** How many sections take part. They are numbered as the table has them. */
  readonly sections: number;
  /** A stage of a county, as `balance` gives it. @throws FaultError "unknown-place" */
  readonly at: (county: string | null, stage: BalanceStage) => StageSummary;
  /** What the schools of a county show, both stages together: `table` of `balance`. @throws FaultError "unknown-place" */
  readonly table: (county: string | null) => Verdict;
  /** The coefficients of an indicator at a stage, by county; null where there is none. @throws FaultError "unknown-indicator" */
  readonly cvs: (id: IndicatorId, stage: BalanceStage) => readonly (number | null)[];
  readonly section: (section: number) => SectionOf;
  /** A school's verdict at a stage; null where the rule does not judge single schools. */
  readonly school: (section: number) => Verdict | null;
  /** The same of all sections at once: that of section i is `words[codes[i]]`. */
  readonly verdicts: () => { readonly codes: Uint8Array; readonly words: readonly (Verdict | null)[] };
  /** How a section stands to each indicator's limit; null for one of which nothing is asked at a school. */
  readonly marks: (section: number) => readonly (MarkId | null)[];
}

/** Schools as columns, and the sections these are of. */
function columnsOf(schools: readonly School[], terms: Terms): { readonly columns: SectionColumns; readonly sections: readonly Section[] } {
  refuseTwins(schools);
  const counties = [...new Set(schools.map(({ county = null }) => county))];
  const numbers = new Map(counties.map((county, at) => [county, at]));
  const { sections } = sectionsOf(schools, terms.scope);
  const pupils = new Float64Array(sections.length);
  const amounts = terms.resources.map(() => new Float64Array(sections.length));
  // Of what a section was made only the numbers are kept: the fractions of a whole country would fill the memory.
  sections.forEach((section, at) => {
    const { numbers } = workedOut(section, terms);
    pupils[at] = numbers.pupils ?? Number.NaN;
    for (const [lane, column] of amounts.entries()) column[at] = numbers.amounts[lane] ?? Number.NaN;
  });
  const columns = sectionColumns({
    counties,
    county: sections.map(({ school }) => numbers.get(school.county ?? null) ?? -1),
    stage: sections.map(({ stage }) => BALANCE_STAGES.indexOf(stage)),
    pupils,
    amounts: Object.fromEntries(terms.resources.map((id, lane) => [id, amounts[lane] ?? pupils])),
    schools: sections.map(({ school }) => school.id),
  });
  return { columns, sections };
}

/** What the kernel's codes mean, and the one it has no use for: a limit is not in force at that stage. */
const WORDS = [...VERDICT_CODES, "not-applicable"] as const;

/** The codes of the verdicts on schools, by place. */
function codesOf({ verdicts }: Passed, { starts }: SectionColumns, terms: Terms): Uint8Array {
  const lines = schoolLines(terms);
  for (const [at, stage] of BALANCE_STAGES.entries()) {
    if (!lines[stage].some((line) => line !== undefined && line.limit === undefined)) continue;
    for (let cell = at; cell < starts.length - 1; cell += BALANCE_STAGES.length)
      verdicts.fill(WORDS.indexOf("not-applicable"), starts[cell], starts[cell + 1]);
  }
  return verdicts;
}

function inTableOrder(codes: Uint8Array, places: Int32Array | null): Uint8Array {
  if (places === null) return codes.slice();
  const all = new Uint8Array(codes.length);
  for (let section = 0; section < all.length; section++) all[section] = codes[places[section] ?? 0] ?? 0;
  return all;
}

/**
 * Every county of a table judged by a rule set, as `balance` judges one: the same numbers to 1e-12, the same marks and verdicts.
 * Made for hundreds of thousands of schools. A school that names no county is of the county null.
 *
 * @throws FaultError "unknown-rules", "unknown-option", "bad-day"; "bad-argument" for columns without an indicator of the rule set, or a school
 * twice in its county.
 * @example
 * balances(
 *   [
 *     { id: "a", county: "x", type: "primary", counts: { all: { pupils: 45, books: 279 } } },
 *     { id: "b", county: "y", type: "primary", counts: { all: { pupils: 45, books: 279 } } },
 *     { id: "c", county: "y", type: "primary", counts: { all: { pupils: 45, books: 837 } } },
 *   ],
 *   { rules: "basic-balance-2012", on: "2022-12-31" },
 * ).cvs("books-per-pupil", "primary")
 * // => [0, 0.5]
 */
export function balances(table: readonly School[] | SectionColumns, options: BalanceOptions): Balances {
  const terms = termsOf(options);
  const { resources, rules } = terms;
  const { columns, sections: of } = "starts" in table ? { columns: table, sections: [] } : columnsOf(table, terms);
  const { counties, sections, cell, starts, places, order, schools } = columns;
  const work = (place: number, stage: number): Worked => {
    const section = of[order?.[place] ?? place];
    return section === undefined ? workedAt(columns, terms, place, stage) : workedOut(section, terms);
  };
  const passed = pass({ starts, pupils: columns.pupils.values }, lanesOf(columns, terms, work), rules.school?.atLeast ?? 0);

  const lines = schoolLines(terms);
  const codes = codesOf(passed, columns, terms);
  const words: readonly (Verdict | null)[] = WORDS.map((verdict) => (rules.school === undefined ? null : verdict));
  const verdictAt = (place: number): Verdict | null => words[codes[place] ?? -1] ?? null;

  const at = (county: string | null, stage: BalanceStage): StageSummary => {
    const known = columns.numbers.get(county) ?? refuseUnknown("unknown-place", `${county}`, counties.map(String));
    const of = 2 * known + BALANCE_STAGES.indexOf(stage);
    const first = starts[of] ?? 0;
    const end = starts[of + 1] ?? 0;
    const sections = Array.from({ length: end - first }, (_, place) => first + place);
    const { limit } = cvLimit(terms, stage);
    const heads = columns.pupils.values.subarray(first, end);
    const pupils = heads.reduce((sum, each) => sum + each, 0);
    return stageSummary(terms, {
      stage,
      schools: sections.length,
      pupils: Number.isNaN(pupils) ? null : pupils,
      indicators: resources.map((id, lane) => {
        const { values, scale } = columnOf(columns, id);
        const found = spread(values.subarray(first, end), heads);
        // What is missing, nothing at all, or too near to its limit to tell is left to the exact way.
        if ("gap" in found || Number.isNaN(found.cv) || (limit !== null && Math.abs(found.cv - limit) <= CLOSE))
          return indicatorBalance(
            id,
            lane,
            sections.map((place) => work(place, of & 1)),
            terms,
            stage,
          );
        const { mean, deviation, cv } = found;
        return measured(id, { mean: mean / scale, deviation: deviation / scale, cv }, (line) => cv - line, terms, stage);
      }),
      verdicts: tally(sections.map((place) => ({ verdict: verdictAt(place) }))),
    });
  };

  const stageAt = (section: number): BalanceStage => BALANCE_STAGES[(cell[section] ?? 0) & 1] ?? "primary";
  const placeOf = (section: number): number => (places === null ? section : (places[section] ?? 0));
  return {
    counties,
    sections,
    at,
    table: (county) => verdictOf(BALANCE_STAGES.map((stage) => at(county, stage).verdict)),
    cvs: (id, stage) => {
      const lane = resources.indexOf(id);
      if (lane < 0) refuseUnknown("unknown-indicator", id, resources);
      const first = BALANCE_STAGES.indexOf(stage);
      const cvs = passed.cvs[lane];
      // In an array of its length numbers stay bare; `map` would box each of them.
      const found = new Array<number | null>(counties.length);
      for (let county = 0; county < found.length; county++) {
        const cv = cvs?.[2 * county + first] ?? Number.NaN;
        found[county] = Number.isNaN(cv) ? null : cv;
      }
      return found;
    },
    section: (section) => ({
      county: counties[(cell[section] ?? 0) >> 1] ?? null,
      school: schools?.[section] ?? `${section}`,
      stage: stageAt(section),
    }),
    school: (section) => verdictAt(placeOf(section)),
    verdicts: () => ({ codes: inTableOrder(codes, places), words }),
    marks: (section) =>
      resources.map((_, lane) => {
        const line = lines[stageAt(section)][lane];
        if (line === undefined) return null;
        return line.limit === undefined ? "no-limit" : passed.mark(lane, placeOf(section));
      }),
  };
}
