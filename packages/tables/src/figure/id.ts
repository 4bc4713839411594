import { type Meaning, marksWith } from "./absence";
import { type Absent, ERROR_CELL, LONGEST_CELL, type Refused, refuse } from "./reading";
import { halfWidth } from "./width";

export type IdText = { readonly id: string } | Absent | Refused;

/** Excel writes `1.2E+17` and, of a number that was fractional once, `123.0`; 1E5 may be an id. */
const SPOILT = /^[-+]?(?:\d\.\d+e[-+]?\d+|\de\+\d+|\d+\.0+)$/i;

const GUARDED = /^(?:="([^"]*)"|'(.*))$/s;

const ids = marksWith();

/**
 * The id that a cell holds: text with its leading zeros, letters and digits half-width, without the signs by which a spreadsheet is told
 * that it is text (`="007"`, `'007`). Refused where a spreadsheet made a number of it (1.2E+17): the digits that are gone cannot be got back.
 *
 * @example
 * idText(" ００７１ ")
 * // => { id: "0071" }
 * @example
 * idText("3.2E+17").refused
 * // => "spoilt-id"
 */
export const idText = (cell: string, marks?: Readonly<Record<string, Meaning>>): IdText => idReader(marks)(cell);

/** A reader of the cells of one column of ids, for many of them: what `idText` gives of each. */
export function idReader(marks?: Readonly<Record<string, Meaning>>): (cell: string) => IdText {
  const meaningOf = marks === undefined ? ids : marksWith(marks);
  return (cell) => {
    if (cell.length > LONGEST_CELL) return refuse("unprintable-id");
    const outer = halfWidth(cell);
    const guarded = GUARDED.exec(outer);
    const id = guarded === null ? outer : (guarded[1] ?? guarded[2] ?? "").trim();
    const meaning = meaningOf(id);
    if (meaning !== undefined && meaning !== "zero" && meaning !== "refused") return { absent: meaning, mark: id };
    if (ERROR_CELL.test(id)) return refuse("error-cell");
    if (SPOILT.test(id)) return refuse("spoilt-id");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return /[\u0000-\u001f\u007f]/.test(id) || /[\r\n]/.test(cell.trim()) ? refuse("unprintable-id") : { id };
  };
}
