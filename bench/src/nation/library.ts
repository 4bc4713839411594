import { BALANCE_STAGES, type BalanceOptions, balances, sectionColumns } from "@teks/indicators";
import type { SectionColumns } from "../../../packages/indicators/src/balance/columns";
import type { Rows } from "../../../packages/indicators/src/balance/kernel/engine";
import { type Lane, pass } from "../../../packages/indicators/src/balance/kernel/pass";
import { lanesOf } from "../../../packages/indicators/src/balance/lanes";
import { termsOf } from "../../../packages/indicators/src/balance/terms";
import type { Reading } from "./answer";
import { LANES, type Nation, RULES } from "./table";

export const OPTIONS: BalanceOptions = { rules: RULES, on: "2022-12-31" };

/** How many limits a school must reach. */
export const AT_LEAST = 6;

/** What the kernel is given: the columns, checked and in whole numbers, and the thresholds. */
export interface Prepared {
  readonly columns: SectionColumns;
  readonly rows: Rows;
  readonly lanes: readonly Lane[];
  /** The same whole numbers in the order of the table, for the others. */
  readonly amounts: readonly Float64Array[];
}

export function prepared(table: Nation): Prepared {
  const columns = sectionColumns(table);
  const lanes = lanesOf(columns, termsOf(OPTIONS), () => {
    throw new Error("every column of the country tells exactly how it stands");
  });
  const amounts = LANES.map((id, lane) => {
    const scale = columns.amounts[id]?.scale ?? 1;
    return table.columns[lane]?.map((value) => Math.round(value * scale)) ?? new Float64Array();
  });
  return { columns, rows: { starts: columns.starts, pupils: columns.pupils.values }, lanes, amounts };
}

const bits = (marks: (lane: number) => boolean): number => LANES.reduce((all, _, lane) => all | (marks(lane) ? 1 << lane : 0), 0);

/** The kernel alone. */
export function kernel({ rows, lanes, columns: { places } }: Prepared): Reading {
  const passed = pass(rows, lanes, AT_LEAST);
  return () => {
    const marked = (row: number, is: (mark: string) => boolean) => bits((lane) => is(passed.mark(lane, places?.[row] ?? row)));
    return {
      cv: (cell, lane) => passed.cvs[lane]?.[cell] ?? Number.NaN,
      marks: {
        met: (row) => marked(row, (mark) => mark === "met"),
        floor: (row) => marked(row, (mark) => mark !== "below"),
        complies: (row) => passed.verdicts[places?.[row] ?? row] === 0,
      },
    };
  };
}

/** The public call, every coefficient and the verdict of every school read. */
export function library(columns: SectionColumns): Reading {
  const judged = balances(columns, OPTIONS);
  const cvs = BALANCE_STAGES.map((stage) => LANES.map((id) => judged.cvs(id, stage)));
  const { codes, words } = judged.verdicts();
  const met = words.map((verdict) => verdict === "met");
  return () => ({
    cv: (cell, lane) => cvs[cell & 1]?.[lane]?.[cell >> 1] ?? Number.NaN,
    marks: {
      met: (row) => bits((lane) => judged.marks(row)[lane] === "met"),
      floor: (row) => bits((lane) => judged.marks(row)[lane] !== "below"),
      complies: (row) => met[codes[row] ?? -1] === true,
    },
  });
}
