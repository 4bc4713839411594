import type { Balance, Composite, IndicatorBalance, Mark, SchoolBalance, StageSummary } from "@teks/indicators";
import { listed, type Report, type Sheet, type SheetCell, sheetOf } from "../../output/report";

// What an evaluation comes to as rows, for those who go on working with them.

/** Rows as records and as a sheet, made when they are asked for. */
type Rows = Pick<Report, "records" | "sheet">;

/** A coefficient of a stage as a row: of an indicator, or of all together. */
type StageRecord = Pick<Balance, "county"> &
  Pick<StageSummary, "stage" | "schools" | "pupils"> &
  Pick<Composite, "cv" | "limit"> &
  Partial<Omit<IndicatorBalance, "id" | "verdict">> & { readonly id: string; readonly verdict: IndicatorBalance["verdict"] };

const stageRecords = ({ county, stages }: Pick<Balance, "county" | "stages">): readonly StageRecord[] =>
  stages.flatMap(({ stage, schools, pupils, indicators, composite }) =>
    [...indicators, ...(composite === undefined ? [] : [{ id: "composite", ...composite }])].map((each) => ({
      county,
      stage,
      schools,
      pupils,
      ...each,
    })),
  );

const stageSheet = (records: readonly StageRecord[]): Sheet =>
  sheetOf<StageRecord>(records, {
    county: ({ county }): SheetCell => county,
    stage: ({ stage }) => stage,
    schools: ({ schools }) => schools,
    pupils: ({ pupils }) => pupils,
    indicator: ({ id }) => id,
    mean: ({ mean }) => mean ?? null,
    deviation: ({ deviation }) => deviation ?? null,
    cv: ({ cv }) => cv,
    least: ({ bounds }) => bounds?.least ?? null,
    most: ({ bounds }) => bounds?.most ?? null,
    limit: ({ limit }) => limit,
    verdict: ({ verdict }) => verdict,
    gap: ({ gap }) => gap ?? null,
    missing: ({ missing = [] }) => listed(missing.map(({ school, count, stage }) => `${school}:${count}@${stage}`)),
  });

/** A mark of a school as a row, with what is said of the school. */
type MarkRecord = Pick<Balance, "county"> & Omit<SchoolBalance, "marks" | "missing"> & Mark;

const markRecords = ({ county, schools }: Balance): readonly MarkRecord[] =>
  schools.flatMap(({ marks, missing: _, ...school }) => marks.map((mark) => ({ county, ...school, ...mark })));

const markSheet = (records: readonly MarkRecord[]): Sheet =>
  sheetOf<MarkRecord>(records, {
    county: ({ county }): SheetCell => county,
    school: ({ school }) => school,
    name: ({ name }) => name ?? null,
    stage: ({ stage }) => stage,
    type: ({ type }) => type,
    area: ({ area }) => area ?? null,
    synthetic: ({ synthetic }) => (synthetic ? 1 : 0),
    pupils: ({ pupils }) => pupils,
    verdict: ({ verdict }) => verdict,
    reason: ({ reason }) => reason ?? null,
    indicator: ({ indicator }) => indicator,
    value: ({ value }) => value,
    exact: ({ exact }) => exact,
    limit: ({ limit }) => limit,
    floor: ({ floor }) => floor,
    mark: ({ mark }) => mark,
    divided: ({ divided }) => (divided ? 1 : 0),
    missing: ({ missing }) => listed(missing.map(({ count, stage }) => `${count}@${stage}`)),
  });

/** A row for each stage and indicator of each county. */
export function stageRows(counties: readonly Pick<Balance, "county" | "stages">[]): Rows {
  const records = () => counties.flatMap(stageRecords);
  return { records, sheet: () => stageSheet(records()) };
}

/** A row for each mark of each school of each county, one county after the other: of many, what they are judged from is large. */
export function markRows(counties: () => Iterable<Balance>): Rows {
  return {
    records: () => Array.from(counties(), markRecords).flat(),
    sheet: () => ({
      columns: markSheet([]).columns,
      rows: Array.from(counties(), (county) => markSheet(markRecords(county)).rows).flat(),
    }),
  };
}
