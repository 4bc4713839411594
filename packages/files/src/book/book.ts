import type { BalanceOptions, Language, School } from "@teks/indicators";
import type { Book } from "@teks/tables";
import { basisOf } from "./basis";
import { inputsOf } from "./inputs";
import { rulesOf } from "./rules";
import { scopeOf } from "./scope";
import { stageOf } from "./stage";
import { summaryOf } from "./summary";

/**
 * A county's balance as a workbook that an office can audit: what the schools reported, the rule with where each limit comes from, and all
 * that follows as live formulas, so that a figure or a limit that is written over moves every value and verdict. Beside each formula stands
 * our own value, for readers that do not calculate.
 *
 * A figure that is missing is told as missing and leaves its verdict undetermined, or what the rest decides. A school's type is the one thing
 * that cannot be written over. A table of made-up schools says so on every sheet.
 *
 * Of a value at its limit to more digits than a spreadsheet keeps, the verdict may be another: it compares at 6 decimals of the amount and at
 * 12 of a coefficient, the library exactly.
 *
 * @throws FaultError as `balance` does
 * @example
 * balanceBook([{ id: "a", type: "primary", counts: { all: { pupils: 45, books: 279 } } }], { rules: "basic-balance-2012", on: "2022-12-31" }, "en")
 *   .sheets.map(({ name }) => name)
 * // => ["Summary", "Schools", "Scope", "Primary", "Junior", "Rules"]
 */
export function balanceBook(schools: readonly School[], options: BalanceOptions, language: Language): Book {
  const basis = basisOf(schools, options, language);
  const inputs = inputsOf(basis);
  const rules = rulesOf(basis);
  const scope = scopeOf(basis, inputs, rules);
  const sheets = {
    primary: stageOf(basis, "primary", inputs, scope, rules),
    junior: stageOf(basis, "junior", inputs, scope, rules),
  };
  const summary = summaryOf(basis, scope, sheets);
  return { sheets: [summary, inputs.sheet, scope.sheet, sheets.primary.sheet, sheets.junior.sheet, rules.sheet] };
}
