/** A workbook to be written: values, live formulas and how they look, as data. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  /** Up to 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  /** In characters of the usual font; a Chinese character takes two. */
  readonly widths?: readonly number[];
  readonly rows: readonly (readonly BookCell[])[];
  /** Rows and columns that stay when the sheet is scrolled. */
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  readonly colours?: readonly BookColour[];
  /** Prints the sheet lying, on so many pages side by side, what is frozen on each of them. Without it the program decides. */
  readonly pagesWide?: number;
}

/** What stands in a cell; null is a cell without anything. Text stays text, whatever it looks like. */
export type BookValue = string | number | boolean | null;

export type BookCell =
  | BookValue
  | {
      /** The value; beside a formula, the value that the formula gives, for readers that do not calculate. */
      readonly value?: BookValue;
      /** Without the sign "=" before it. */
      readonly formula?: string;
      /** A number format, such as "0.00" or "0.0%". */
      readonly format?: string;
      /** Shown beside the cell when it is pointed at: where a value or a limit comes from. */
      readonly note?: string;
      readonly style?: BookStyle;
    };

/**
 * What a cell is, from which its look follows: "group" is a heading that goes on over the empty cells to its right, "text" one that takes
 * several lines, as a head does.
 */
export type BookStyle = "title" | "group" | "head" | "text" | "input" | "quiet";

/** Cells that take a colour while a condition holds. */
export interface BookColour {
  /** "C5:C40" */
  readonly range: string;
  /** A formula that is true where the colour is to be, of the range's first cell: `C5="达标"`. */
  readonly when: string;
  readonly tone: "good" | "bad" | "doubt" | "quiet";
}
