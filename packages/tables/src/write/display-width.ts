const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * How many columns a text takes where Chinese takes two: two for what East Asian fonts draw wide, none for what is not drawn.
 *
 * @example
 * ["school", "县一小", "（㎡）"].map(displayWidth)
 * // => [6, 6, 5]
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) if (!UNSEEN.test(sign)) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
