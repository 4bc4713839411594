/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;

/** Signs that a sheet's name cannot have, and their full-width forms, which it can. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const fullWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/** Cut between whole characters. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, text.length > length && last >= 0xd800 && last <= 0xdbff ? length - 1 : length).trim();
}

/**
 * A name that a sheet can have, as near to the text as Excel allows: up to 31 characters, forbidden signs as their full-width forms, no
 * apostrophe at either end, and none of the names taken before it, of which upper and lower case are one. A text that is such a name stays.
 *
 * @example
 * sheetName("初中[一/二]班")
 * // => "初中［一／二］班"
 * @example
 * sheetName("Schools", ["schools", "Schools (2)"])
 * // => "Schools (3)"
 */
export function sheetName(text: string, taken: readonly string[] = []): string {
  const plain = text
    .replaceAll(/\p{C}/gu, "")
    .replaceAll(FORBIDDEN, fullWidth)
    .replaceAll(/^[\s']+|[\s']+$/g, "");
  const name = cut(plain, LONGEST).replace(/'$/, "’");
  // "History" is the sheet in which Excel keeps changes.
  const base = name === "" ? "Sheet1" : name.toLowerCase() === "history" ? `${name}_` : name;
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let free = base;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    free = cut(base, LONGEST - suffix.length) + suffix;
  }
  return free;
}
