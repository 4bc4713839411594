import type { Row } from "./assess";
import type { AssumptionId } from "./assumptions";
import { type IndicatorId, indicator, type ThemeId } from "./catalogue/catalogue";
import type { SystemId } from "./catalogue/systems";
import { type Coverage, type Gap, isValue } from "./evaluate";
import type { Judgement, Verdict } from "./judge";
import type { UnitText } from "./units";
import type { Stage } from "./vocabulary";
import type { Words } from "./words";

/** One indicator at one place and stage as data: the same fields in JSON, NDJSON, CSV and the API. */
export interface IndicatorRecord {
  readonly id: IndicatorId;
  readonly theme: ThemeId;
  readonly system: SystemId;
  readonly place: string;
  readonly stage: Stage;
  readonly title: Words;
  /** The nearest double, in `unit`; null where there is no value, and then `gap` says why. */
  readonly value: number | null;
  /** The fraction that the value is, "26311/684". */
  readonly exact: string | null;
  readonly unit: UnitText;
  readonly gap?: Gap;
  readonly assumes: readonly AssumptionId[];
  readonly coverage?: Coverage;
  /** All standards together; null where none judges the indicator. */
  readonly verdict: Verdict | null;
  readonly judgements: readonly Judgement[];
  /** The checks whose finding says that a figure in it is in error. */
  readonly doubts: readonly string[];
  /** The figures in it that no longer read as printed. */
  readonly corrected: readonly string[];
}

/** A row of an assessment as data. */
export function recordOf({ indicator: id, theme, place, stage, outcome, judgements, verdict, doubts }: Row): IndicatorRecord {
  const { system, zh, en, unit } = indicator(id);
  const corrected = isValue(outcome) ? (outcome.corrected ?? []) : [];
  const told = isValue(outcome)
    ? {
        value: outcome.value,
        exact: outcome.exact,
        unit,
        assumes: outcome.assumes,
        ...(outcome.coverage === undefined ? {} : { coverage: outcome.coverage }),
      }
    : { value: null, exact: null, unit, gap: outcome, assumes: [] };
  return { id, theme, system, place, stage, title: { zh, en }, ...told, verdict, judgements, doubts, corrected };
}
