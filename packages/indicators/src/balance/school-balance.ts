import type { Verdict } from "../judge";
import { type Mark, markOf, type SchoolReason, schoolVerdict } from "./marks";
import type { Area, BalanceStage, SchoolType } from "./school";
import type { MissingFigure } from "./sections";
import type { Tally } from "./stage";
import type { schoolLines, Terms } from "./terms";
import { missingIn, type Worked } from "./worked";

/** One stage of one school. */
export interface SchoolBalance {
  readonly school: string;
  readonly name?: string;
  readonly stage: BalanceStage;
  readonly type: SchoolType;
  readonly area?: Area;
  readonly synthetic: boolean;
  readonly pupils: number | null;
  readonly marks: readonly Mark[];
  readonly met: { readonly least: number; readonly most: number };
  readonly below: number;
  readonly verdict: Verdict | null;
  readonly reason?: SchoolReason;
  /** The figures that leave it open. */
  readonly missing: readonly MissingFigure[];
}

/** A stage of a school judged by the lines of its indicators. */
export function schoolBalance(
  { section, pupils, amounts, numbers }: Worked,
  lines: ReturnType<typeof schoolLines>,
  terms: Terms,
): SchoolBalance {
  const { school, stage } = section;
  const marks = terms.resources.map((id, at) => markOf(id, amounts[at] ?? { missing: [] }, pupils, lines[stage][at]));
  const judged =
    terms.rules.school === undefined
      ? undefined
      : schoolVerdict(
          // What no standard judges at a school is compared between schools and asks nothing of one.
          marks.flatMap(({ mark }) => (mark === null ? [] : [mark])),
          terms.rules.school,
        );
  return {
    school: school.id,
    ...(school.name === undefined ? {} : { name: school.name }),
    stage,
    type: school.type,
    ...(school.area === undefined ? {} : { area: school.area }),
    synthetic: school.origin === "synthetic",
    pupils: numbers.pupils,
    marks,
    met: judged?.met ?? { least: 0, most: 0 },
    below: judged?.below ?? 0,
    verdict: judged?.verdict ?? null,
    ...(judged === undefined ? {} : { reason: judged.reason }),
    missing: judged?.verdict === "undetermined" ? missingIn([pupils, ...amounts]) : [],
  };
}

/** How many schools have each verdict. */
export function tally(schools: readonly Pick<SchoolBalance, "verdict">[]): Tally {
  const count = (verdict: Verdict) => schools.filter((each) => each.verdict === verdict).length;
  return { met: count("met"), "not-met": count("not-met"), undetermined: count("undetermined") };
}
