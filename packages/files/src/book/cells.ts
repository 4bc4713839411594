import type { BookCell, BookStyle, BookValue } from "@teks/tables";

/** A cell with a live formula, and the value that the formula gives. */
export const computed = (formula: string, value: BookValue, format?: string): BookCell => ({
  formula,
  value,
  ...(format === undefined ? {} : { format }),
});

export const styled = (value: string | number | null, style: BookStyle, note?: string): BookCell => ({
  value,
  style,
  ...(note === undefined ? {} : { note }),
});

export const head = (text: string): BookCell => styled(text, "head");

/** A text that takes several lines where its column is narrow. */
export const wrapped = (text: string): BookCell => styled(text, "text");

/** Headings that stand over several columns each: of columns in a row that have the same one, over the first. */
export const grouped = (groups: readonly string[]): readonly BookCell[] =>
  groups.map((group, at) => (group === "" ? null : styled(groups[at - 1] === group ? null : group, "group")));

/** The title of a sheet and what is said on each of them, in the two rows above everything else. */
export const titled = (title: string, notice: string): readonly (readonly BookCell[])[] => [
  [styled(title, "title")],
  [styled(notice, "quiet")],
];
