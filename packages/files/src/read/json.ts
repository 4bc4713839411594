import { ABSENCES, type Absence } from "@teks/indicators";

/** Why a figure is absent, as data writes it: a mark like any other. */
export const ABSENCE_MARKS: Readonly<Record<Absence, Absence>> = {
  "not-reported": "not-reported",
  "not-applicable": "not-applicable",
  suppressed: "suppressed",
  implausible: "implausible",
};

/**
 * JSON may write an absent figure as `{ "absent": "suppressed" }`: it is read as the mark "suppressed". The pattern matches nothing inside a
 * text, whose quotes stand behind a backslash, and leaves every line where it is.
 */
const ABSENT = new RegExp(`\\{\\s*"absent"\\s*:\\s*("(?:${Object.keys(ABSENCES).join("|")})")\\s*\\}`, "g");

const inItsLines = (whole: string, mark: string): string => mark + whole.replaceAll(/[^\n]/g, "");

/** Bytes within which JSON begins, behind a byte-order mark and blanks. */
const START = 64;

const asCharacters = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Whether a file begins as JSON does. */
export const isJson = (bytes: Uint8Array): boolean => /^(ï»¿)?\s*[[{]/.test(asCharacters(bytes.subarray(0, START)));

/** The same bytes, of JSON with absent figures as marks. One character a byte: what is looked for is ASCII, and every other byte stays as it is. */
export function withPlainAbsences(bytes: Uint8Array): Uint8Array {
  if (!isJson(bytes)) return bytes;
  const text = asCharacters(bytes);
  return text.includes('"absent"') ? Buffer.from(text.replaceAll(ABSENT, inItsLines), "latin1") : bytes;
}
