const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const withEntities = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What XML cannot hold or changes on reading: controls and carriage returns; and two code points that are no characters. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

/** Text of an attribute or formula, where what XML cannot hold has no business. */
export const xmlText = (text: string): string => withEntities(text.replaceAll(UNSAFE, ""));

/** Excel's limit of a cell, in UTF-16 units. */
const LONGEST = 32_767;

/** A longer text ends in a sign that shows it. */
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const hex = (sign: string): string => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A cell's or note's text. What XML cannot hold is written as _x000D_, as Office does, and a text that looks so has its underscore written so. */
export const cellXml = (text: string): string =>
  withEntities(
    cut(text)
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, hex)
      .replaceAll(UNSAFE, hex),
  );

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
