import { cellAddress } from "@teks/tables";

// Formulas as text. Only functions that every spreadsheet since 2010 has, and none that must be entered as an array.

/** A cell that stays the same wherever the formula is copied; columns count from 0, rows from 1. */
export const fixed = (column: number, row: number): string => cellAddress(column, row).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

/** Cells from one row to another of a column. */
export const down = (column: number, top: number, bottom: number): string => `${fixed(column, top)}:${fixed(column, bottom)}`;

/** Cells from one column to another of a row. */
export const across = (row: number, left: number, right: number): string => `${fixed(left, row)}:${fixed(right, row)}`;

/** The same on another sheet. */
export const onSheet = (name: string, address: string): string => `'${name.replaceAll("'", "''")}'!${address}`;

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const isNumber = (cell: string): string => `ISNUMBER(${cell})`;

export const all = (conditions: readonly string[]): string => {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : `AND(${conditions.join(",")})`;
};

export const either = (conditions: readonly string[]): string => {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : `OR(${conditions.join(",")})`;
};

export const count = (range: string, word: string): string => `COUNTIF(${range},${quoted(word)})`;

/** What the first condition that holds leads to. */
export const firstOf = (cases: readonly (readonly [condition: string, then: string])[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, then]) => `IF(${condition},${then},${rest})`, otherwise);
