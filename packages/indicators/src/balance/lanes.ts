import type { IndicatorId } from "../catalogue/catalogue";
import { refuse } from "../fault";
import { decimal, divide, multiply } from "../fraction";
import type { Column, SectionColumns } from "./columns";
import { type Lane, tellsExactly } from "./kernel/pass";
import { standing } from "./marks";
import { BALANCE_STAGES } from "./school";
import type { Amount } from "./sections";
import { numeratorOf, schoolLines, type Terms } from "./terms";
import { type Worked, workedFrom } from "./worked";

/** The column of an indicator. @throws FaultError "bad-argument" where the table has none. */
export const columnOf = ({ amounts }: SectionColumns, id: IndicatorId): Column =>
  amounts[id] ?? refuse("amounts", Object.keys(amounts).join(", "), { zh: `含 ${id} 的列`, en: `a column of ${id}` });

/** The columns of a rule's indicators, with what each is judged by at a school. */
export function lanesOf(columns: SectionColumns, terms: Terms, worked: (place: number, stage: number) => Worked): readonly Lane[] {
  const lines = schoolLines(terms);
  return terms.resources.map((id, lane) => {
    const { values, scale, whole } = columnOf(columns, id);
    const byStage = BALANCE_STAGES.map((stage) => lines[stage][lane]);
    const thresholds = byStage.map((line) => {
      if (line?.limit === undefined || line.floor === undefined) return undefined;
      return { limit: multiply(line.limit, decimal(scale)), floor: multiply(line.floor, decimal(scale)) };
    });
    return {
      values,
      thresholds: byStage.every((line) => line === undefined) ? null : thresholds,
      tells: whole && columns.pupils.whole && thresholds.every((each) => each === undefined || tellsExactly(each, columns.pupils.most)),
      settled: (place, stage) => {
        const { pupils, amounts } = worked(place, stage);
        const amount = amounts[lane];
        if (amount === undefined || "missing" in amount || "missing" in pupils) return "missing";
        return standing(divide(amount.value, pupils.value), byStage[stage] ?? {});
      },
    };
  });
}

/** A section of the columns as `balance` works one out. */
export function workedAt(columns: SectionColumns, { resources }: Terms, place: number, at: number): Worked {
  const section = columns.order?.[place] ?? place;
  const school = columns.schools?.[section] ?? `${section}`;
  const stage = BALANCE_STAGES[at] ?? "primary";
  const amount = (count: ReturnType<typeof numeratorOf>, column: Column | undefined): Amount => {
    const value = column?.values[place] ?? Number.NaN;
    if (Number.isNaN(value)) return { missing: [{ school, count, stage, absent: "not-reported" }] };
    return { value: decimal(value / (column?.scale ?? 1)), from: [], divided: false };
  };
  return workedFrom(
    { school: { id: school, type: stage, counts: {} }, stage },
    amount("pupils", columns.pupils),
    resources.map((id) => amount(numeratorOf(id), columns.amounts[id])),
  );
}
