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
export { type Balance, type BalanceReason, balance } from "./balance/balance";
export { type Balances, balances, type SectionOf } from "./balance/balances";
export { type Claims, DECIDED_BY, type ItemVerdict } from "./balance/checklist";
export { type SectionColumns, type SectionTable, sectionColumns } from "./balance/columns";
export {
  type Contribution,
  contributions,
  type StageContribution,
  type StageContributions,
  stageContributions,
  TO_MEAN,
  type ToMean,
} from "./balance/contributions";
export { countiesIn, inCounty } from "./balance/counties";
export { countyOfSchools } from "./balance/county";
export {
  diffVerdicts,
  NOT_THERE,
  type NoSide,
  VERDICT_OF,
  type VerdictMove,
  type VerdictOf,
  type VerdictPlace,
  type VerdictSide,
} from "./balance/diff";
export { type Bounds, cvBounds, type Dispersion, type DispersionGap, dispersion, type Reported } from "./balance/dispersion";
export { type Editable, editable } from "./balance/edit";
export { type BalanceExplanation, type BalanceQuestion, explainBalance } from "./balance/explain";
export type { Flip } from "./balance/flip";
export { GROUPINGS, GROUPS, type Grouping, type Inequality, type InequalityGroup, inequality } from "./balance/inequality";
export { MARKS, type Mark, type MarkId, SCHOOL_REASONS, type SchoolReason } from "./balance/marks";
export { sayBalanceReason, sayCv, sayFigure, sayLeftOut, saySchool, sayShare, shownCv, shownValue } from "./balance/say";
export {
  AREAS,
  type Area,
  BALANCE_STAGES,
  type BalanceStage,
  ORIGINS,
  type Origin,
  OWNERSHIPS,
  type Ownership,
  SCHOOL_STAGES,
  SCHOOL_TYPES,
  type School,
  type SchoolStage,
  type SchoolType,
} from "./balance/school";
export type { SchoolBalance } from "./balance/school-balance";
export {
  type Amount,
  amountOf,
  LEFT_OUT,
  type LeftOut,
  type MissingFigure,
  type ReadFigure,
  type SchoolRef,
  type Section,
} from "./balance/sections";
export { JUDGED, type JudgedId, type Stability, stability } from "./balance/stability";
export type { Compliance, Composite, IndicatorBalance, StageSummary } from "./balance/stage";
export { readSchools, SCHOOL_COLUMNS, type SchoolRow } from "./balance/table";
export { type BalanceOptions, cvLimit, numeratorOf, schoolStandard, type Terms, termsOf } from "./balance/terms";
export { DIRECTIONS, type Direction, type Trend, type TrendPoint, type Trends, trends, UNLIKE, type YearOfBalance } from "./balance/trends";
export { type Worked, workedSections } from "./balance/worked";
export { type IndicatorId, indicator, indicatorId, indicatorIds, THEMES, type ThemeId, themeIds, themeOf } from "./catalogue/catalogue";
export type { Indicator, JudgedBy, Proves } from "./catalogue/indicator";
export { SYSTEMS, type System, type SystemId } from "./catalogue/systems";
export { type Check, type Plausible, type Quantity, type Rule, STATES, type State } from "./checks/check";
export { CHECKS, type CheckId, checkIds } from "./checks/county";
export { EDITS } from "./checks/edits";
export { type CheckOptions, checkTitle, edits, type Finding, findings } from "./checks/findings";
export {
  type Apart,
  type ComparedCoefficient,
  type ComparedRow,
  compareBalances,
  compareRows,
  type Difference,
  shownDifference,
} from "./compare";
export { type Binding, type Claim, type CountyFile, countyPlace, type Figure, type Part, STATUSES, type Status } from "./county";
export { checkedDay, type Day } from "./day";
export { type Coverage, evaluate, type Gap, isValue, type Options, type Outcome, type Value } from "./evaluate";
export { type Explanation, type ExplanationNode, explain } from "./explain";
export { type CountRef, countsOf, type Expression } from "./expression";
export { FAULTS, type FaultCode, type FaultDetail, FaultError, fill, optionIn, type Problem, refuseData, refuseUnknown } from "./fault";
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
export { type Fraction, toNumber } from "./fraction";
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
export { boundFigures, type TextBinding } from "./lint/bind";
export type { TextIndicator } from "./lint/county";
export { figuresIn, type TextFigure } from "./lint/figures";
export { LINT_RULES, type LintFinding, type LintRepair, type LintRule, SEVERITIES, type Severity } from "./lint/finding";
export { type LintOptions, type LintReport, lint } from "./lint/lint";
export type { TextPlace } from "./lint/place";
export { type SarifLog, sarif } from "./lint/sarif";
export { FIGURE_BOUNDS, FIGURE_KINDS, type FigureBound, type FigureKind } from "./lint/scan";
export { nearest } from "./nearest";
export { type Cell, type Counts, type Place, placeIn, placesIn, type Source, type StageCounts } from "./place";
export { type Band, type Scored, SIZE_RULES, type SizeRule, TIE_RULES, type TieRule, type TopAndBottom, topAndBottom } from "./ranking";
export { type IndicatorRecord, recordOf } from "./record";
export {
  applyCorrections,
  CORRECTION_MISFITS,
  type Corrected,
  type Correction,
  type CorrectionMisfit,
  type CorrectionsFile,
  correctionsOf,
} from "./repair/corrections";
export { type CountySystem, countySystem, type FigureRef, type RuleRef, type SystemOptions, TRUST, WEIGHTS } from "./repair/county-system";
export { type Effect, type FigureChange, type Moved, withChanges } from "./repair/effect";
export { CORRECTION_STATUSES, type Correctable, type CorrectionMark, type CorrectionStatus } from "./repair/mark";
export {
  type Repair,
  type RepairCase,
  type RepairChange,
  type RepairOptions,
  type Repairs,
  repairs,
  type Unaccounted,
} from "./repair/repairs";
export { type Screening, type ScreenOptions, screenSchools } from "./repair/screen/screen";
export { SUSPICIONS, type Suspicion, type SuspicionId, type Untested } from "./repair/screen/suspicion";
export { BOUNDS, type Case, leastRepairs, type SearchBounds, type Solution } from "./repair/search";
export { SLIPS, type Slip, type SlipId, type Slipped, slipOf } from "./repair/slip";
export type { Constraint, FigureSystem, SystemFigure, SystemRule } from "./repair/system";
export type { RuleSetFile } from "./rules/custom";
export { type Choice, type Item, type Move, PARTS, type PartId, type RuleSet, type SchoolRule } from "./rules/rule-set";
export { type Choices, RULES, type RulesId, resourcesOf, ruleSet, rulesIds } from "./rules/rules";
export { exclusion, SCOPE, type ScopeId } from "./rules/scope";
export { SHARED, SPLITS, type SplitId, splitOf } from "./rules/split";
export {
  decimalsFor,
  roundingMisleads,
  sayCorrection,
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
export { type Unit, type UnitText, unit, unitWords } from "./units";
export { ABSENCES, type Absence, COUNTS, type Count, type CountId, countIds, notACount, STAGES, type Stage, stages } from "./vocabulary";
export { GRADES, type Grade, type Language, type Words } from "./words";
