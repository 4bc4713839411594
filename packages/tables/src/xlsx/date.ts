import type { NumberKind } from "./number-format";

const DAY = 86_400_000;

/** The last day that a spreadsheet knows, 9999-12-31, in either system. */
const [LAST_1900, LAST_1904] = [2_958_465, 2_957_003];

/** Days from 1970-01-01 back to the day before the first of each system; in 1900 after the day that never was. */
const [BEFORE_1900, BEFORE_1904] = [25_569, 24_107];

/** 1900-02-29, which 1900 did not have: Lotus 1-2-3 counted it, and Excel does to this day. */
const NEVER = 60;

/** Days of 400 years, after which the calendar repeats itself; and from 0000-03-01 to 1970-01-01. */
const [DAYS_OF_ERA, DAYS_BEFORE_1970] = [146_097, 719_468];

const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const two = (value: number): string => TWO[value] ?? String(value);

/**
 * A stored day or time as text: "2021-09-01", "2021-09-01 08:30:00", "08:30:00", and of hours that add up "26:30:00", to the millisecond
 * where there is a part of a second. A time of day with days before it is given with its day, a day with a time with its time.
 * Undefined for what is no day: a serial under 1 (under 0 with `is1904`), or past 9999-12-31.
 */
export function dateText(serial: number, kind: NumberKind, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= (is1904 ? LAST_1904 : LAST_1900) + 1) return undefined;
  let day = Math.floor(serial);
  let time = Math.round((serial - day) * DAY);
  if (time === DAY) {
    day++;
    time = 0;
  }
  if (kind === "elapsed") return clock(day * 24, time);
  if (kind === "time" && day === 0) return clock(0, time);
  if (day === 0 && !is1904) return undefined;
  const date = dayText(day, is1904);
  return date === undefined || (kind === "date" && time === 0) ? date : `${date} ${clock(0, time)}`;
}

function clock(hours: number, time: number): string {
  const seconds = Math.floor(time / 1000);
  const rest = time % 1000;
  const text = `${two(hours + Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, "0")}`;
}

function dayText(day: number, is1904: boolean): string | undefined {
  if (day > (is1904 ? LAST_1904 : LAST_1900)) return undefined;
  if (!is1904 && day === NEVER) return "1900-02-29";
  const since = day - (is1904 ? BEFORE_1904 : BEFORE_1900) + (!is1904 && day < NEVER ? 1 : 0);
  // Years that begin with March end with the leap day, so that their months follow one rule. An era is 400 years.
  const sinceMarch = since + DAYS_BEFORE_1970;
  const ofEra = sinceMarch % DAYS_OF_ERA;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const year = yearOfEra + 400 * Math.floor(sinceMarch / DAYS_OF_ERA) + (month < 10 ? 0 : 1);
  return `${year}-${two(month < 10 ? month + 3 : month - 9)}-${two(ofYear - Math.floor((153 * month + 2) / 5) + 1)}`;
}
