/** Small forms of ASCII signs that old Chinese fonts had, and the signs that people take for a minus or a currency. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["﹐", ","],
  ["﹒", "."],
  ["﹪", "%"],
  ["﹢", "+"],
  ["﹣", "-"],
  ["﹙", "("],
  ["﹚", ")"],
  ["−", "-"],
  ["￥", "¥"],
]);

/** Marks that print nothing: zero-width spaces and joiners, directions of writing, byte-order marks. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Nothing but ASCII and Chinese characters, without a space at either end: the commonest text, which stays as it is. */
const PLAIN = /^(?:[!-~\u4e00-\u9fff](?:[ -~\u4e00-\u9fff]*[!-~\u4e00-\u9fff])?)?$/;

/**
 * The text with full-width letters, digits and signs as their half-width ones, every kind of space as a plain one, what prints nothing
 * left out, and no space at either end. Nothing else is changed: ① stays ①, since Unicode's own folding (NFKC) would make 815① the number 8151.
 *
 * @example
 * halfWidth("（８１５）　％")
 * // => "(815) %"
 */
export function halfWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(UNSEEN, "")
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[﹐﹒﹪﹢﹣﹙﹚−￥]/g, (sign) => SAME.get(sign) ?? sign)
    .replaceAll(/\s/g, " ")
    .trim();
}
