/** Texts in one piece of memory: millions of them by themselves would be gone through whenever memory is tidied. */
export interface KeptTexts {
  /** The text at a place; undefined for one that is empty. */
  at(place: number): string | undefined;
}

export function keptTexts(texts: readonly string[]): KeptTexts {
  const bytes = Buffer.from(texts.join(""), "utf16le");
  const ends = new Uint32Array(texts.length);
  texts.forEach((text, place) => {
    ends[place] = (ends[place - 1] ?? 0) + 2 * text.length;
  });
  return {
    at(place) {
      const [from, to] = [ends[place - 1] ?? 0, ends[place] ?? 0];
      return to > from ? bytes.toString("utf16le", from, to) : undefined;
    },
  };
}
