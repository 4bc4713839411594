import { MARKS, VERDICTS, type Words } from "@teks/indicators";
import type { BookColour } from "@teks/tables";
import { quoted } from "./formula";
import { SAYS } from "./words";

const TONES: readonly (readonly [Words, BookColour["tone"]])[] = [
  [VERDICTS.met, "good"],
  [VERDICTS["not-met"], "bad"],
  [VERDICTS.undetermined, "doubt"],
  [MARKS.met, "good"],
  [MARKS.floor, "doubt"],
  [MARKS.below, "bad"],
  [SAYS.missing, "doubt"],
];

/** The colours of verdicts and marks in some cells; `first` is the first of them as a formula there names it. */
export const coloured = (range: string, first: string, say: (words: Words) => string): readonly BookColour[] =>
  TONES.map(([words, tone]) => ({ range, when: `${first}=${quoted(say(words))}`, tone }));
