export {
  type Allowance,
  type AllowanceRange,
  allowanceRange,
  type CountyAllowance,
  countyAllowance,
  type MissingHeadCount,
  monthlyAmount,
  PART_YEARS,
  type PartYears,
  type Range,
  type ServicePeriod,
  serviceYears,
  type Teacher,
  type TeacherAllowance,
  type Tier,
} from "./allowance";
export { type Ask, asksOf } from "./asks";
export { type Assessment, assess, doubtsOn, type Row } from "./assess";
export { ASSUMPTIONS, type AssumptionId } from "./assumptions";
export { type IndicatorId, indicator, indicatorId, indicatorIds, THEMES, type ThemeId, themeIds, themeOf } from "./catalogue/catalogue";
export type { Indicator, JudgedBy, Proves } from "./catalogue/indicator";
export { SYSTEMS, type System, type SystemId } from "./catalogue/systems";
export { type Check, type Plausible, type Quantity, type Rule, STATES, type State } from "./checks/check";
export { CHECKS, type CheckId, checkIds } from "./checks/county";
export { type Finding, findings } from "./checks/findings";
export { type Binding, type Claim, type CountyFile, countyPlace, type Figure, type Part, STATUSES, type Status } from "./county";
export { checkedDay, type Day } from "./day";
export { type Coverage, evaluate, type Gap, isValue, type Options, type Outcome, type Value } from "./evaluate";
export { type Explanation, type ExplanationNode, explain } from "./explain";
export { type CountRef, countsOf, type Expression } from "./expression";
export { FAULTS, type FaultCode, type FaultDetail, FaultError, fill, optionIn, type Problem, refuseUnknown } from "./fault";
export {
  type Basis,
  FISCAL_SERIES,
  type FiscalSeries,
  type FiscalSeriesId,
  GROWTH_TESTS,
  type GrowthComparison,
  type GrowthTest,
  type GrowthVerdict,
  PAYROLLS,
  type Payroll,
  type SeriesYear,
  type Side,
  threeGrowths,
  twoNeverDecreases,
} from "./fiscal";
export { formulaText } from "./formula";
export {
  type CompoundGrowth,
  compoundGrowth,
  type GrowthRate,
  growthRate,
  type MissingYear,
  type RealSeries,
  realTerms,
  type Series,
  type SeriesGap,
} from "./growth";
export { parseJson } from "./json";
export { type Judgement, judge, REASONS, type Reason, VERDICTS, type Verdict } from "./judge";
export { nearest } from "./nearest";
export { type Cell, type Counts, type Place, placeIn, placesIn, type Source, type StageCounts } from "./place";
export { type Band, type Scored, SIZE_RULES, type SizeRule, TIE_RULES, type TieRule, type TopAndBottom, topAndBottom } from "./ranking";
export { type IndicatorRecord, recordOf } from "./record";
export {
  decimalsFor,
  roundingMisleads,
  sayCount,
  sayGap,
  sayJudgement,
  sayLimit,
  sayNode,
  sayNumber,
  sayOutcome,
  shownNumber,
} from "./say";
export { COMPARISONS, type Document, type Limit, type Standard, SUBJECTS } from "./standards/standard";
export {
  inForceOn,
  type LimitOnDay,
  limitOn,
  type Settings,
  STANDARDS,
  type StandardId,
  standard,
  standardIds,
} from "./standards/standards";
export { type UnitText, unitWords } from "./units";
export { ABSENCES, type Absence, COUNTS, type Count, type CountId, countIds, notACount, STAGES, type Stage, stages } from "./vocabulary";
export { GRADES, type Grade, type Language, type Words } from "./words";
