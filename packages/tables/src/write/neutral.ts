/**
 * What a spreadsheet may run: one of = + - @ or its full-width form, also behind quotes and blanks, which some importers take off; and
 * a tab or carriage return, which begin a new cell in others. With an apostrophe before it, it still is of this form: so one can be taken off.
 */
const FORMULA = /^["']*[\t\r]|^["'\s]*[=+\-@＝＋－＠]/;

/** Negative numbers and marks of absence made of dashes: nothing to run, and an apostrophe would spoil them. */
const DASHED = /^[-－](?:[-－]*|(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?[%％‰]?)$/;

const canRun = (text: string): boolean => FORMULA.test(text) && !DASHED.test(text);

/**
 * Text that no spreadsheet runs as a formula: an apostrophe goes before what could be one. Negative numbers and dashes stay as they are.
 *
 * @example
 * ["=1+1", "＠SUM(A1)", "-12.5", "—", "县一小"].map(neutralised)
 * // => ["'=1+1", "'＠SUM(A1)", "-12.5", "—", "县一小"]
 */
export const neutralised = (text: string): string => (canRun(text) ? `'${text}` : text);

const EXCEL_ID = /^="(\d+)"$/;

/**
 * The text of a cell that {@link csvText} wrote, as it was before: without the apostrophe of {@link neutralised} and the ="007" of `excelIds`.
 * Any other text stays as it is.
 *
 * @example
 * ["'=1+1", '="007"', "'quoted'"].map(unneutralised)
 * // => ["=1+1", "007", "'quoted'"]
 */
export function unneutralised(text: string): string {
  if (text.startsWith("'") && canRun(text.slice(1))) return text.slice(1);
  return EXCEL_ID.exec(text)?.[1] ?? text;
}

/** Digits that a spreadsheet would change when it opens a CSV: a leading zero is lost, from the twelfth digit on it shows 3.3E+11. */
const SPOILT_ID = /^(?:0\d+|\d{12,})$/;

/** An id as a formula that gives it, so that Excel shows all of its digits. */
export const excelId = (id: string): string => (SPOILT_ID.test(id) ? `="${id}"` : neutralised(id));
