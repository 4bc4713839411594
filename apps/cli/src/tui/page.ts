import { GRADES, type Grade, type Language, type Words } from "@teks/indicators";
import type { Model } from "./model";
import { type Line, span } from "./text";

/** What a detail is written for. */
export interface Page {
  readonly model: Model;
  readonly language: Language;
  readonly width: number;
}

export const BLANK: Line = [];
export const DOT = " · ";

const heading = (label: Words, { language }: Page): readonly Line[] => [BLANK, [span(label[language], "accent")]];
/** Lines under a heading; nothing where there are none. */
export const block = (label: Words, page: Page, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [...heading(label, page), ...lines];
export const graded = (grade: Grade, language: Language): string => `${grade} ${GRADES[grade][language]}`;
