/** Where something stands in a text. Offsets are in UTF-16 units from 0; line, column, paragraph and sentence count from 1. */
export interface TextPlace {
  readonly start: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  /** Paragraphs are the lines that are not empty; sentences count within their paragraph. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** A sentence with its marks: what one statement can reach over. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly line: number;
  readonly lineStart: number;
}

const SENTENCE = /[^。！？!?]+[。！？!?]*[”’）)]?/g;

/** The sentences of a text, in their order. */
export function sentencesOf(text: string): readonly Sentence[] {
  let [lineStart, paragraph] = [0, 0];
  return text.split("\n").flatMap((content, at) => {
    const begins = lineStart;
    lineStart += content.length + 1;
    if (content.trim() === "") return [];
    paragraph += 1;
    return [...content.matchAll(SENTENCE)].map((found, nth) => ({
      start: begins + found.index,
      end: begins + found.index + found[0].length,
      paragraph,
      sentence: nth + 1,
      line: at + 1,
      lineStart: begins,
    }));
  });
}

/** A span of a sentence as a place. */
export const placeAt = ({ paragraph, sentence, line, lineStart }: Sentence, start: number, end: number): TextPlace => ({
  start,
  length: end - start,
  line,
  column: start - lineStart + 1,
  paragraph,
  sentence,
});
