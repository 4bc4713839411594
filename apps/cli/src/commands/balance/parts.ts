import { type Day, type Language, VERDICTS, type Verdict, type Words } from "@teks/indicators";
import type { Paragraph } from "../../output/report";
import type { Request } from "../../request";
import { filled } from "../../tui/labels";
import { type Span, span } from "../../tui/text";
import { verdictTone } from "../../tui/tones";
import { listed } from "../cells";

// What several pages of schools say.

const SAYS = {
  rules: { zh: "{document} · 按 {on} 的规则", en: "{document} · by the rules of {on}" },
  unsaid: { zh: "表中没有日期：按县数据的 {on}，可用 --on 另定", en: "the table has no day: judged by the data's {on}; --on sets another" },
  synthetic: {
    zh: "合成数据：{n} 所学校是虚构的，不是任何一县的实况",
    en: "synthetic data: {n} of the schools are made up, of no real county",
  },
  more: { zh: "…另有 {n} 个", en: "… and {n} more" },
} as const satisfies Record<string, Words>;

/** The rule of a page: its document, and the day whose limits apply. */
export const ruleNote = (document: string, on: Day, language: Language): string => filled(SAYS.rules, language, { document, on });

export const quiet = (text: string, lead = "  "): Paragraph => ({ lead, text: [span(text, "quiet")] });
export const judged = (verdict: Verdict, language: Language): Span => span(VERDICTS[verdict][language], verdictTone(verdict));

export const more = (n: number, language: Language): string => filled(SAYS.more, language, { n: String(n) });

/** The first of several, and how many more there are. */
export function some(words: readonly string[], most: number, language: Language): string {
  const rest = words.length - most;
  return listed([...words.slice(0, most), ...(rest > 0 ? [more(rest, language)] : [])], language);
}

/** What one must know before reading on: that schools are made up, and that nobody said the day. */
export const cautions = (synthetic: number, { language, options, on }: Request): readonly Paragraph[] => [
  ...(synthetic === 0 ? [] : [{ text: [span(filled(SAYS.synthetic, language, { n: String(synthetic) }), "doubt")] }]),
  ...(options.on === undefined ? [{ text: [span(filled(SAYS.unsaid, language, { on }), "quiet")] }] : []),
];
