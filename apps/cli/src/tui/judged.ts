import { balance } from "@teks/indicators";
import type { Judged, SchoolTable } from "./model";

/** A table of schools judged, for the explorer to show and to suppose things of. @throws FaultError as `balance` */
export const judged = (table: SchoolTable): Judged => ({ balance: balance(table.schools, table.options), table });
