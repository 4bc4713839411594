import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { differenceInYears } from "date-fns/differenceInYears";
import { FaultError } from "./fault";

/** A calendar day as `YYYY-MM-DD` text: it sorts as text and has no time zone. */
export type Day = string;

/**
 * A date-fns date at local noon. Only calendar fields are read back, and noon is there on every day of a zone: midnight is not
 * where summer time starts at 0:00, and a year counted from such a day would end an hour late, on the day after.
 */
function dateOf(day: Day): Date {
  const [, year = Number.NaN, month = Number.NaN, date = Number.NaN] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  const made = new Date(year, month - 1, date, 12);
  made.setFullYear(year);
  // A day that its month does not have, or text that is no day, is made into a date of another month or of none.
  if (made.getMonth() !== month - 1) throw new FaultError("bad-day", { got: day });
  return made;
}

const textOf = (date: Date): Day =>
  [String(date.getFullYear()).padStart(4, "0"), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** The day itself. @throws FaultError "bad-day" for text that is no calendar day. */
export const checkedDay = (day: Day): Day => {
  dateOf(day);
  return day;
};

/**
 * Whole years completed from one day to another. A year begun on 29 February is complete on 1 March of a common year.
 *
 * @throws FaultError "bad-day"
 */
export const fullYears = (from: Day, to: Day): number => differenceInYears(dateOf(to), dateOf(from));

/** Days from one day to another: 1 to the next day. @throws FaultError "bad-day" */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(dateOf(to), dateOf(from));

/** That many days later, or earlier for a negative number. @throws FaultError "bad-day" */
export const daysAfter = (day: Day, days: number): Day => textOf(addDays(dateOf(day), days));

/** The same day that many years later; of 29 February, 1 March in a common year, which is when {@link fullYears} has the year complete. */
export function yearsAfter(day: Day, years: number): Day {
  const date = dateOf(day);
  date.setFullYear(date.getFullYear() + years);
  return textOf(date);
}
