import { GRADES, type Grade, type Language, type Words } from "@teks/indicators";
import { filled, LABELS } from "./labels";
import type { Model } from "./model";
import { type Line, paragraph, span } from "./text";

/** What a detail is written for. */
export interface Page {
  readonly model: Model;
  readonly language: Language;
  readonly width: number;
  /** Which of the charts there are is to be shown. */
  readonly chart: number;
  /** The column under the cursor, which the detail of a row of many columns says more of. */
  readonly column?: string;
  /** It is glanced at and not open: what takes long to write of thousands of schools may wait. */
  readonly isGlance?: boolean;
}

export const BLANK: Line = [];
export const DOT = " · ";

const heading = (label: Words, { language }: Page): readonly Line[] => [BLANK, [span(label[language], "accent")]];
/** Lines under a heading; nothing where there are none. */
export const block = (label: Words, page: Page, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [...heading(label, page), ...lines];
export const graded = (grade: Grade, language: Language): string => `${grade} ${GRADES[grade][language]}`;

/** What the data say, beside what comes of something supposed. */
export const supposed = (said: string, language: Language, width: number): readonly Line[] =>
  paragraph(filled(LABELS["in-the-data"], language, { said }), width, "doubt", [span("※ ", "doubt")]);

/** From so many on, of things told one by one only the first are: nobody reads thousands, and writing them takes longer than a key may. */
export const MANY = 500;
const FIRST = 100;

/** Each of them told, or of many the first and how many there are besides. */
export function eachOf<T>(
  all: readonly T[],
  { language, width }: Page,
  lead: Line,
  told: (one: T, at: number) => readonly Line[],
): readonly Line[] {
  if (all.length < MANY) return all.flatMap(told);
  const n = String(all.length - FIRST);
  return [...all.slice(0, FIRST).flatMap(told), ...paragraph(filled(LABELS.others, language, { n }), width, "quiet", lead)];
}
