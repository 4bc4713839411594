import { ABSENCES, type Balance, type BalanceOptions, balance, countIds, parseJson, readSchools, type School } from "@teks/indicators";
import { z } from "zod";
import type { Store } from "./store";
import { type Versioned, versioned } from "./versioned";

/** A version of a county's table of schools. */
export interface SchoolTable {
  readonly county: string;
  readonly schools: readonly School[];
  /** 0 for what stands in the folder, from 1 for what was uploaded. */
  readonly version: number;
  /** The schools judged. What was asked last is remembered: a page is asked for in two languages, and as a table. */
  readonly judged: (options: BalanceOptions) => Balance;
}

/** The counties whose tables of schools the server holds. */
export type SchoolTables = Versioned<SchoolTable>;

/** A cell of a school's row. */
export type RowCell = string | number | { readonly absent: keyof typeof ABSENCES };

/** A school as a row, which the interface takes as it gives it: a count of one stage is `pupils@junior`. */
export function rowOf({ counts, ...school }: School): Readonly<Record<string, RowCell>> & Pick<School, "id" | "type"> {
  const figures = Object.entries(counts).flatMap(([stage, counted]) =>
    countIds.flatMap((count) => {
      const cell = counted?.[count];
      const name = stage === "all" ? count : `${count}@${stage}`;
      return cell === undefined ? [] : [[name, typeof cell === "object" && "value" in cell ? cell.value : cell] as const];
    }),
  );
  return { ...school, ...Object.fromEntries(figures) };
}

const SCHEMA = "teks/schools@1";
const stored = z.strictObject({ schema: z.literal(SCHEMA), schools: z.array(z.record(z.string(), z.unknown())) });

/** Why a figure of a row is absent. */
export const absentCell = z.strictObject({ absent: z.enum(Object.keys(ABSENCES) as (keyof typeof ABSENCES)[]) });

/** A table of schools as it is written down. */
export const textOf = (schools: readonly School[]): string => JSON.stringify({ schema: SCHEMA, schools: schools.map(rowOf) });

/** What comes of more schools takes megabytes, and few ask for it twice. */
const MOST_REMEMBERED = 500;

function schoolTableOf(county: string, schools: readonly School[], version: number): SchoolTable {
  let last: { readonly asked: string; readonly told: Balance } | undefined;
  const judged = (options: BalanceOptions): Balance => {
    const asked = JSON.stringify(options);
    if (last?.asked === asked) return last.told;
    const told = balance(schools, options);
    if (schools.length <= MOST_REMEMBERED) last = { asked, told };
    return told;
  };
  return { county, schools, version, judged };
}

export const schoolTablesOf = (
  folder: ReadonlyMap<string, readonly School[]>,
  store: Store | undefined,
  changed: () => void,
): SchoolTables =>
  versioned({
    own: new Map([...folder].map(([id, schools]) => [id, schoolTableOf(id, schools, 0)])),
    store: store?.schools,
    read: (text, version, id) => schoolTableOf(id, readSchools(stored.parse(parseJson(text)).schools), version),
    changed,
  });
