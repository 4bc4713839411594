import type { Absence } from "@teks/indicators";
import type { TableOptions } from "@teks/tables";

/** Why a figure is absent, as data writes it: a mark like any other. */
const ABSENCES: Readonly<Record<Absence, Absence>> = {
  "not-reported": "not-reported",
  "not-applicable": "not-applicable",
  suppressed: "suppressed",
  implausible: "implausible",
};

/** What marks mean in a file beside those that every table has; what the caller says goes before. */
export const marksWith = (own: TableOptions["marks"]): NonNullable<TableOptions["marks"]> => ({ ...ABSENCES, ...own });
