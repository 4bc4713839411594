import type { Language } from "@teks/indicators";
import { type Column, type Keyed, valueIn } from "./sheet";

const SIGNS = [">=", "<=", "!=", ">", "<", "=", "~"] as const;
type Sign = (typeof SIGNS)[number];

/** What a row must have: a text anywhere, or a value in a column that stands so to another. */
export type Term<E> =
  | { readonly text: string }
  | { readonly column: Column<E>; readonly sign: Sign; readonly value: string; readonly number: number | undefined };

/** Signs as a Chinese keyboard has them. */
const WIDE: Readonly<Record<string, string>> = {
  "＞": ">",
  "＜": "<",
  "＝": "=",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "～": "~",
  "！": "!",
  "：": ":",
};

const plain = (text: string): string => text.toLowerCase().replace(/[＞＜＝≥≤≠～！：]/gu, (sign) => WIDE[sign] ?? sign);
/** A name as it may be typed in a filter, where a space ends a term. */
const name = (text: string): string => text.toLowerCase().replace(/[\s-]+/gu, "-");

/** The column that a word names: by its id or title, or the first whose id or title starts so or has it. */
function columnNamed<E>(word: string, columns: readonly Column<E>[]): Column<E> | undefined {
  const wanted = name(word);
  const names = ({ id, zh, en }: Column<E>) => [id, zh, en].map(name);
  return (
    columns.find((column) => names(column).includes(wanted)) ??
    columns.find((column) => names(column).some((each) => each.startsWith(wanted))) ??
    columns.find((column) => names(column).some((each) => each.includes(wanted)))
  );
}

const COMPARED = /^([^<>=!~]+)(>=|<=|!=|>|<|=|~)"?([^"]*)"?$/u;
const isSign = (text: string | undefined): text is Sign => SIGNS.some((sign) => sign === text);

/** A number as people type one: "1,200", "85%", "18 280" in quotes. */
function numberIn(text: string): number | undefined {
  const digits = text.replace(/[\s,，%％]/gu, "");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : undefined;
}

/** Whether a filter has the look of a comparison, though no column of that name may be there. */
export const isComparing = (filter: string): boolean => /[<>=~＜＞＝≥≤≠～]/u.test(filter);

/** A filter's terms. What looks like a comparison with a column that the table has not is text. */
export function termsOf<E>(filter: string, columns: readonly Column<E>[]): readonly Term<E>[] {
  const words = plain(filter).match(/(?:[^\s"]|"[^"]*"?)+/gu) ?? [];
  return words.map((word): Term<E> => {
    const [, named = "", sign, value = ""] = COMPARED.exec(word) ?? [];
    const column = isSign(sign) ? columnNamed(named, columns) : undefined;
    if (column === undefined || !isSign(sign)) return { text: word.replaceAll('"', "") };
    return { column, sign, value, number: numberIn(value) };
  });
}

const LANGUAGES: readonly Language[] = ["zh", "en"];

function ordered(order: number, sign: Sign): boolean {
  switch (sign) {
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "!=":
      return order !== 0;
    default:
      return order === 0;
  }
}

/** Where nothing was typed yet after the sign, every row passes; "?" asks for the rows that have no value. */
function compares<E>(entry: E, { column, sign, value, number }: Exclude<Term<E>, { text: string }>): boolean {
  if (value === "") return true;
  const own = valueIn(column, entry, "zh");
  const isAbsent = own === null || own === "";
  if (value === "?") return sign === "!=" ? !isAbsent : isAbsent;
  if (isAbsent) return false;
  if (typeof own === "number" && number !== undefined && sign !== "~") return ordered(own - number, sign);
  const texts = [String(own), ...LANGUAGES.map((language) => column.cell(entry, language).text)].map(name);
  const wanted = name(value);
  if (sign === "~") return texts.some((text) => text.includes(wanted));
  if (sign === "=" || sign === "!=") return texts.includes(wanted) === (sign === "=");
  // A number and a word have no order.
  return typeof own === "string" && ordered(own.toLowerCase() < wanted ? -1 : own.toLowerCase() > wanted ? 1 : 0, sign);
}

/** The initials of a text's pinyin. */
export type Initials = (text: string) => string;
/** Before their tables are read nothing is known of any. */
export const unknownInitials: Initials = () => "";

/** Whether a text of a filter may be initials of pinyin. */
export const mayBeInitials = <E>(terms: readonly Term<E>[]): boolean => terms.some((term) => "text" in term && /^[a-z]+$/.test(term.text));

/** Whether a row has all that the terms ask: a text in its words, or as initials of their pinyin where these are given. */
export const passes = <E extends Keyed>(entry: E, terms: readonly Term<E>[], initials: Initials = unknownInitials): boolean =>
  terms.every((term) =>
    "text" in term ? entry.text.includes(term.text) || initials(entry.text).includes(term.text) : compares(entry, term),
  );
