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

export const head = (text: string, note?: string): BookCell => styled(text, "head", note);

/** The title of a sheet and what is said on each of them, in the two rows above everything else. */
export const titled = (title: string, notice: string): readonly (readonly BookCell[])[] => [
  [styled(title, "title")],
  [styled(notice, "quiet")],
];
