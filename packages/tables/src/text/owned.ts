/** Of fewer characters V8 copies a part of a text; of as many or more it keeps the whole text alive for the part's sake. */
const COPIED = 13;

/** The same text, by itself in memory and not as a part of a longer one: for what outlives the piece of a file that it was cut from. */
export const owned = (text: string): string => (text.length < COPIED ? text : Buffer.from(text, "utf16le").toString("utf16le"));
