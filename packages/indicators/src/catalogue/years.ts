import type { Expression } from "../expression";
import type { CountId } from "../vocabulary";

/** The years from a first year to the report's, both counted: 2020 to 2022 is three. */
export const yearsSince = (first: CountId): Expression => ({
  sum: [
    { difference: ["report-year", first] },
    { constant: 1, unit: "year", because: { zh: "首尾两年都计入", en: "the first and the last year both count" } },
  ],
});
