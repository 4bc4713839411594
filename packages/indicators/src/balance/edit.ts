import { optionIn, refuseCount, refuseUnknown } from "../fault";
import { type Verdict, verdictOf } from "../judge";
import { type CountId, countIds, isCountId, notACount } from "../vocabulary";
import { countyOf } from "./balance";
import { BALANCE_STAGES, type BalanceStage, SCHOOL_STAGES, type School, type SchoolStage } from "./school";
import { type SchoolBalance, schoolBalance, tally } from "./school-balance";
import type { Amount } from "./sections";
import { type IndicatorBalance, indicatorBalance, type StageSummary, stageSummary } from "./stage";
import { type BalanceOptions, schoolLines, termsOf } from "./terms";
import { pupilsOf, type Worked, workedSections } from "./worked";

/** A county whose schools are being edited, judged as it now stands. */
export interface Editable {
  readonly stages: () => readonly StageSummary[];
  readonly schools: () => readonly SchoolBalance[];
  /** What the schools alone show: `table` of `balance`. */
  readonly table: () => Verdict;
  /**
   * Sets a figure of a school, of a stage or of the whole school; null takes it away. Only what it touches is judged again.
   *
   * @throws FaultError "unknown-school", "unknown-count", "unknown-option" for a stage that is none, "bad-count".
   */
  readonly edit: (school: string, stage: SchoolStage | "all", count: CountId, value: number | null) => void;
}

/** One stage of one school, worked out and judged. */
interface Judged {
  readonly worked: Worked;
  readonly school: SchoolBalance;
}

const same = (one: Amount | undefined, other: Amount | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  "value" in one &&
  "value" in other &&
  one.value.n === other.value.n &&
  one.value.d === other.value.d;

/**
 * A county's schools, judged as `balance` judges them and judged again with every figure that is changed: the school that has the
 * figure, and the indicators that it moves, from the figures themselves, so that no edits add up to an error.
 *
 * @throws FaultError as `balance`.
 * @example
 * ((county) => {
 *   county.edit("b", "all", "books", 837);
 *   return county.stages()[0].indicators[4].cv;
 * })(
 *   editable(
 *     [
 *       { id: "a", type: "primary", counts: { all: { pupils: 45, books: 279 } } },
 *       { id: "b", type: "primary", counts: { all: { pupils: 45 } } },
 *     ],
 *     { rules: "basic-balance-2012", on: "2022-12-31" },
 *   ),
 * )
 * // => 0.5
 */
export function editable(table: readonly School[], options: BalanceOptions): Editable {
  countyOf(table);
  const terms = termsOf(options);
  const lines = schoolLines(terms);
  const judged = (school: School): readonly Judged[] =>
    workedSections([school], terms).worked.map((worked) => ({ worked, school: schoolBalance(worked, lines, terms) }));
  const held = new Map(table.map((school) => [school.id, { school, sections: judged(school) }]));

  /** A stage as it now stands; an indicator that stays as it was is passed on. */
  const summary = (stage: BalanceStage, kept: (at: number) => IndicatorBalance | undefined): StageSummary => {
    const all = [...held.values()].flatMap(({ sections }) => sections.filter(({ school }) => school.stage === stage));
    const worked = all.map((each) => each.worked);
    return stageSummary(terms, {
      stage,
      schools: all.length,
      pupils: pupilsOf(worked),
      indicators: terms.resources.map((id, at) => kept(at) ?? indicatorBalance(id, at, worked, terms, stage)),
      verdicts: tally(all.map(({ school }) => school)),
    });
  };
  let stages = BALANCE_STAGES.map((stage) => summary(stage, () => undefined));

  return {
    stages: () => stages,
    schools: () => [...held.values()].flatMap(({ sections }) => sections.map(({ school }) => school)),
    table: () => verdictOf(stages.map(({ verdict }) => verdict)),
    edit(id, stage, count, value) {
      const before = held.get(id) ?? refuseUnknown("unknown-school", id, [...held.keys()]);
      optionIn("stage", stage, { ...SCHOOL_STAGES, all: null });
      if (!isCountId(count)) refuseUnknown("unknown-count", count, countIds);
      const accepted = value === null ? undefined : notACount(count, value);
      if (value !== null && accepted !== undefined) refuseCount(count, value, accepted);
      const { [count]: _, ...others } = before.school.counts[stage] ?? {};
      const counts = value === null ? others : { ...others, [count]: value };
      const school = { ...before.school, counts: { ...before.school.counts, [stage]: counts } };
      const sections = judged(school);
      held.set(id, { school, sections });
      stages = stages.map((was) => {
        const of = (all: readonly Judged[]) => all.find((each) => each.school.stage === was.stage)?.worked;
        const [old, now] = [of(before.sections), of(sections)];
        if (old === undefined && now === undefined) return was;
        const pupils = same(old?.pupils, now?.pupils);
        return summary(was.stage, (at) => (pupils && same(old?.amounts[at], now?.amounts[at]) ? was.indicators[at] : undefined));
      });
    },
  };
}
