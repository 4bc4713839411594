/** How a number in a cell is meant, as far as its format tells: 44440 may be a count, a day, or hours. */
export type NumberKind = "number" | "percent" | "date" | "date-time" | "time" | "elapsed";

/**
 * Formats that a workbook names by number alone. 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean systems: years, months,
 * days and times with their characters.
 */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...([9, 10] as const).map((id) => [id, "percent"] as const),
  ...([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58] as const).map((id) => [id, "date"] as const),
  ...([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56] as const).map((id) => [id, "time"] as const),
  [22, "date-time"],
  [46, "elapsed"],
]);

export const builtInKind = (id: number): NumberKind => BUILT_IN.get(id) ?? "number";

/** More characters than Excel lets a format have. */
const LONGEST_FORMAT = 255;

/** What is shown as it is: quoted, escaped, of a width, or a half of the day; and, in brackets, a colour, a condition or a locale. */
const LITERAL = /"[^"]*"?|\\.|[_*].|am\/pm|a\/p|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi;

/**
 * What a format makes of a number, by its first section, which is for positive ones.
 */
export function formatKind(format: string): NumberKind {
  const section = format.slice(0, LONGEST_FORMAT).replaceAll(LITERAL, "").split(";", 1)[0]?.toLowerCase() ?? "";
  if (section.includes("general") || section.includes("g/通用格式")) return "number";
  if (/\[(?:h+|m+|s+)\]/.test(section)) return "elapsed";
  // Between an hour and a second stand minutes; any other m is a month.
  const months = section.replaceAll(/h+[^ymdhs]*m+|m+[^ymdhs]*s+/g, "h");
  const hasTime = /[hs]/.test(months);
  // e is a year, but not in 0.00E+00; a is a day of the week.
  if (/[ymd]|aaa|(?<![0#?])e/.test(months)) return hasTime ? "date-time" : "date";
  if (hasTime) return "time";
  return section.includes("%") ? "percent" : "number";
}
