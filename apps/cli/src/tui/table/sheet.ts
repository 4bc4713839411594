import type { Language, Words } from "@teks/indicators";
import type { Tone } from "../text";

// What every screen is made of: columns, rows in sections, and the totals of those that show. Nothing here draws.

/** What stands where a row and a column meet. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** What sorting and comparing go by: null where there is no value; the text where it is left out. */
  readonly value?: number | string | null;
  /** The value only orders the rows: copied and saved it is its text, such as a range. */
  readonly asText?: true;
  /** How many columns it takes, where it says why there is no value; the columns after it are its own. */
  readonly spans?: number;
  readonly side?: "left" | "right";
}

/** A row as the table needs it: a key that names it in every language, and what a filter looks in. */
export interface Keyed {
  readonly key: string;
  readonly text: string;
}

export interface Column<E> extends Words {
  readonly id: string;
  readonly side?: "right";
  /** Names what the row is of: a spreadsheet must not take it for a number. */
  readonly isId?: true;
  /** The columns of the terminal that it takes at least and at most. */
  readonly least: number;
  readonly most: number;
  /** Takes what room the others leave. */
  readonly grows?: true;
  /** Gives way where there is no room for all, those of the lowest number first, before the table scrolls. */
  readonly yields?: number;
  readonly cell: (entry: E, language: Language) => Cell;
  /** What sorting and comparing go by, where it can be had without writing the cell: in ten thousand rows that is felt. */
  readonly by?: (entry: E) => number | string | null;
  /** What is drawn to the width there is, such as a bar. */
  readonly drawn?: (entry: E, width: number) => Cell;
  /** Whether it says the same again as in the row above, so that it may be left blank. */
  readonly repeats?: (before: E, entry: E) => boolean;
}

export interface Section<E> {
  readonly title: Words;
  readonly entries: readonly E[];
}

/** A line of totals: its title in the first column, its cells by column. */
export interface Total extends Words {
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Sheet<E> {
  readonly columns: readonly Column<E>[];
  readonly sections: readonly Section<E>[];
  /** What the rows that show come to, by the rule of what they are. */
  readonly totals?: (shown: readonly E[], language: Language) => readonly Total[];
}

/** What a cell is compared by. */
export const comparedBy = ({ value, text }: Cell): number | string | null => (value === undefined ? text : value);

/** What a row is sorted and compared by in a column. */
export const valueIn = <E>(column: Column<E>, entry: E, language: Language): number | string | null =>
  column.by === undefined ? comparedBy(column.cell(entry, language)) : column.by(entry);
