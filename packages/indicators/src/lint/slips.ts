import type { TextFigure } from "./figures";
import type { LintFinding, LintRule } from "./finding";
import { NOUN } from "./measures";
import { placeAt, type Sentence } from "./place";

/** What no two words bring together: suffixes of places (but 我县县委), 的 (but 目的的), and marks. 为了了解 is no slip, nor 参与与. */
const DOUBLED = /([镇乡县省州])\1(?![委政级城域长直内属区通有])|(?<!目)(的|[，。；：、])\2/g;
/** A word of two or more characters printed twice. Verbs of trying (研究研究) are not report language. */
const REPEATED = /([\u4e00-\u9fff]{2,6})\1(?!部)/g;
/** Repetitions that are right: one by one, and what a numeral begins. */
const RIGHT = /^[一二三四五六七八九十两逐]/;
const PAIRS: Readonly<Record<string, string>> = { "（": "）", "(": ")", "《": "》", "〔": "〕", "“": "”", "「": "」" };
const CLOSERS: ReadonlySet<string> = new Set(Object.values(PAIRS));
const JOINS = /^(?:参加|建设|新建|开展|组织|实施|完成|为|在|的|到|与|和|及|对|共|有|给|由|于|比|占|是|分)/;

const found = (rule: LintRule, sentence: Sentence, start: number, end: number, zh: string, en: string): LintFinding => ({
  rule,
  severity: "warning",
  says: { zh, en },
  places: [placeAt(sentence, start, end)],
  figures: [],
});

function doubled(sentence: Sentence, words: string): readonly LintFinding[] {
  const single = [...words.matchAll(DOUBLED)];
  const whole = [...words.matchAll(REPEATED)].filter(([, part = ""]) => !RIGHT.test(part) && !/^(.)\1+$/.test(part));
  return [...single, ...whole].map((match) => {
    const start = sentence.start + match.index;
    const [text, place, part = place ?? ""] = match;
    return found("doubled", sentence, start, start + text.length, `“${part}”印了两遍`, `“${part}” is printed twice`);
  });
}

function brackets(sentence: Sentence, words: string): readonly LintFinding[] {
  const open: { sign: string; at: number }[] = [];
  const findings: LintFinding[] = [];
  [...words].reduce((at, sign) => {
    const last = open.at(-1);
    if (PAIRS[sign] !== undefined) open.push({ sign, at });
    else if (CLOSERS.has(sign) && last !== undefined) {
      open.pop();
      if (PAIRS[last.sign] !== sign) {
        const [from, to] = [sentence.start + last.at, sentence.start + at + 1];
        findings.push(found("bracket", sentence, from, to, `“${last.sign}”以“${sign}”收尾`, `“${last.sign}” is closed by “${sign}”`));
      }
    }
    return at + sign.length;
  }, 0);
  return findings;
}

const endsInNoun = (words: string): boolean => [...words.matchAll(NOUN)].some(([noun]) => words.endsWith(noun));

/** Two counted things one after the other with nothing between: 49个党支部8个学区, 辅导室46间实验室52间. */
function unparted(figures: readonly TextFigure[], text: string): readonly LintFinding[] {
  return figures.flatMap((figure, at): LintFinding[] => {
    const last = figures[at - 1];
    if (last === undefined || figure.kind !== "quantity" || last.kind !== "quantity") return [];
    const [from, to] = [last.place.start + last.place.length, figure.place.start];
    const between = text.slice(from, to);
    if (between.length < 2 || between.length > 12 || !/^[\u4e00-\u9fff]+$/.test(between) || JOINS.test(between)) return [];
    const isNoun = [...between.matchAll(NOUN)].some(([noun]) => noun === between);
    if (!isNoun && !(endsInNoun(last.before) && endsInNoun(between))) return [];
    return [
      {
        rule: "separator",
        severity: "warning",
        says: {
          zh: `${last.text}与${figure.text}之间没有标点：“${last.text}${between}${figure.text}”`,
          en: `no mark between ${last.text} and ${figure.text}: “${last.text}${between}${figure.text}”`,
        },
        places: [figure.place, last.place],
        figures: [at, at - 1],
      },
    ];
  });
}

/** Slips of the pen that change or blur what a figure belongs to: doubled words, figures that run together, brackets that do not match. */
export const slipFindings = (sentences: readonly Sentence[], figures: readonly TextFigure[], text: string): readonly LintFinding[] => [
  ...sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return [...doubled(sentence, words), ...brackets(sentence, words)];
  }),
  ...unparted(figures, text),
];
