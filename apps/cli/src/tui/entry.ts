import type {
  BalanceStage,
  Claim,
  CountRef,
  Figure,
  Finding,
  FiscalSeriesId,
  GrowthTest,
  Repair,
  RepairCase,
  Row,
  SchoolBalance,
  StandardId,
  Unaccounted,
  Words,
} from "@teks/indicators";
import type { Drawn } from "./allowance";
import type { Coefficient } from "./balance";
import type { Compared } from "./beside";
import type { GrowthRule } from "./growth";
import type { Column as ColumnOf, Sheet as SheetOf } from "./table/sheet";

/** Something that a list shows and the cursor can stand on. Its key names it on every screen and in both languages. */
export type Entry = { readonly key: string /** What the filter looks in. */; readonly text: string } & (
  | { readonly kind: "row"; readonly row: Row }
  | { readonly kind: "ask"; readonly ref: CountRef; readonly decides: readonly Row[] }
  | { readonly kind: "finding"; readonly finding: Finding<string> }
  | {
      readonly kind: "repair";
      readonly of: RepairCase;
      /** None where no usual slip explains what is broken. */
      readonly repair?: Repair;
      /** How far was searched. */
      readonly steps: number;
    }
  | { readonly kind: "unaccounted"; readonly unaccounted: Unaccounted }
  | { readonly kind: "figure"; readonly figure: Figure; readonly findings: readonly Finding<string>[] }
  | { readonly kind: "standard"; readonly standard: StandardId }
  | { readonly kind: "claim"; readonly claim: Claim }
  | { readonly kind: "cv"; readonly stage: BalanceStage; readonly coefficient: Coefficient }
  | {
      readonly kind: "school";
      readonly school: SchoolBalance;
      /** Its part of the differences at its stage, and the greatest there is; none where the screen does not ask. */
      readonly share: number | null;
      readonly greatest: number;
    }
  | { readonly kind: "beside"; readonly compared: Compared }
  | { readonly kind: "band"; readonly at: number }
  | { readonly kind: "drawn"; readonly drawn: Drawn }
  | { readonly kind: "series"; readonly series: FiscalSeriesId }
  | { readonly kind: "growth"; readonly rule: GrowthRule /** All of the rule, where it names no test. */; readonly test?: GrowthTest }
);

export type EntryOf<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;
export type Sheet = SheetOf<Entry>;
export type Column = ColumnOf<Entry>;

/** What a filter looks in: ids as they are, words in both languages. */
export const searched = (...texts: readonly (string | Words)[]): string =>
  texts
    .map((each) => (typeof each === "string" ? each : `${each.zh} ${each.en}`))
    .join(" ")
    .toLowerCase();
