import { compare, decimal, type Fraction, fromExact, ONE, toExact, toNumber } from "../fraction";
import type { Stage } from "../vocabulary";
import { BARE_MEASURES, INTERVAL, INTERVALS, LOOSE_MEASURES, NOUN, NOUNS } from "./measures";
import { halfWidthDigits } from "./numerals";
import { placeAt, type Sentence, sentencesOf, type TextPlace } from "./place";
import { type FigureBound, type FigureKind, scan, type Token } from "./scan";

/** A figure of a report's text: its number, what it counts, and where it stands. */
export interface TextFigure {
  readonly kind: FigureKind;
  /** As printed, number and measure word. */
  readonly text: string;
  /** One number; two of a range; several of a bundle such as “三会一课”. 万 and 亿 are multiplied out. */
  readonly values: readonly number[];
  /** The same numbers exactly: "7762600", "1/4". */
  readonly exact: readonly string[];
  /** "person", "yuan/month", "m2", "%"; "item" where no noun says what is counted. */
  readonly unit: string;
  /** The measure word: 人, 个, 万元 without its 万. Empty where there is none. */
  readonly measure: string;
  readonly bound: FigureBound;
  /** The words before and behind the figure that belong to no other, up to the next mark. */
  readonly before: string;
  readonly after: string;
  /** The school stage that those words name; null where they name none. */
  readonly stage: Stage | null;
  /** The time expression that governs it in its sentence, as printed. */
  readonly time: string | null;
  /** Said as intended, not as done. */
  readonly isPlanned: boolean;
  readonly place: TextPlace;
}

/** A figure's first number, exactly. */
export const numberOfFigure = ({ exact }: TextFigure): Fraction => fromExact(exact[0] ?? "0");

const MARK = /[，。；：！？,;:!?\n（）()]/;
/** A comma inside a number is none. */
const isMark = (plain: string, at: number): boolean => MARK.test(plain[at] ?? "") && !/^,\d/.test(plain.slice(at, at + 2));
const RATE_BY = /生均|人均|校均|班均|师均/g;
const PER: Readonly<Record<string, string>> = { 生均: "person", 人均: "person", 校均: "school", 班均: "class", 师均: "person" };
const EACH = new RegExp(`每(?:(${INTERVAL})|(人|名|生|位|所|校|间|班|个|台)([^每，、\\d]{0,8}))`, "g");
const EACH_UNIT: Readonly<Record<string, string>> = { 所: "school", 校: "school", 间: "room", 班: "class", 台: "machine", 个: "item" };
const TIME =
  /(?:自|截至|到)?(?:19|20)\d\d年?(?:[—–-]{1,2}(?:19|20)\d\d)?年(?:以来|来|底|末|秋季学期|春季学期)?|今年(?:以来)?|去年|全年|过去一年|目前|近[两三四五六七八九十]年|[两三四五六七八九十]年来|[“]?十[一二三四五]五[”]?(?:期间|以来|规划)?/g;
const PLANNED = /计划|拟|力争|预计|规划新建|下一步|我们将|将(?:新建|投入|完成|建成|新增)|确保|到20\d\d年/;
/** Up to here a Chinese numeral may be said and not counted: 五个方面. */
const TEN = decimal(10);
const MAKES_ONE = /其中|新建|建设|建成|设立|开办|[每各]间/;
const GOES_ON = /^[^，；]*(?:提高|增加|增长|上升|下降|减少|降低|扩大|压减|调整)?(?:到|至|为)$/;

/** What the words say of the stage: 中小学 and 义务教育 are both together. */
function stageOf(words: string): Stage | null {
  // Where something stands says nothing of whom it is for: 在某某中心小学建设.
  const said = words.replaceAll(/在[^，]*(?:小学|中学)(?=[建新设开])/g, "");
  if (/义务教育|中小学/.test(said)) return "all";
  const [isPrimary, isJunior] = [said.includes("小学"), /初中|初级中学/.test(said)];
  return isPrimary === isJunior ? (isPrimary ? "all" : null) : isPrimary ? "primary" : "junior";
}

const nounsIn = (words: string): readonly string[] => words.match(NOUN) ?? [];

/** What a figure counts by the nouns beside it: behind it the first, before it the last. */
const unitBeside = (before: string, after: string): string | undefined => {
  const noun = nounsIn(after)[0] ?? nounsIn(before.replaceAll(EACH, "")).at(-1);
  return noun === undefined ? undefined : NOUNS[noun];
};

/** Whether a token is of pupils, schools, money: of what can belong to a stage. */
const isNumber = ({ kind }: Token): boolean => kind === "quantity" || kind === "share";

/** The denominators that a clause gives its figures: 每月 and 生均. */
function perOf(clause: string): string {
  if (!/[每均]/.test(clause)) return "";
  const parts: string[] = [...clause.matchAll(RATE_BY)].map(([word]) => PER[word] ?? "person");
  const intervals: string[] = [];
  for (const [, interval, measure, words = ""] of clause.matchAll(EACH)) {
    if (interval !== undefined) intervals.push(INTERVALS[interval] ?? interval);
    else if (measure !== undefined) {
      const noun = nounsIn(words)[0];
      parts.push((noun === undefined ? undefined : NOUNS[noun]) ?? EACH_UNIT[measure] ?? "person");
    }
  }
  return [...new Set(parts), ...new Set(intervals)].map((unit) => `/${unit}`).join("");
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** From the last mark to the figure. */
  readonly clause: string;
  /** What stands right before the figure in its sentence, marks and all. */
  readonly lead: string;
}

/** How far the words of a figure reach where no mark ends them: the work stays in step with the text's length. */
const REACH = 80;

function surroundings(plain: string, sentence: Sentence, token: Token, previous: number, next: number): Surroundings {
  const farthest = Math.max(sentence.start, token.start - REACH);
  let mark = token.start;
  while (mark > farthest && !isMark(plain, mark - 1)) mark--;
  const rest = plain.slice(token.end, Math.min(next, sentence.end, token.end + REACH));
  // A 、 directly behind a figure parts it from the next; further on it joins words: 32名书记、校长.
  const stop = rest.startsWith("、") ? 0 : rest.search(MARK);
  const between = plain.slice(Math.max(mark, previous), token.start);
  // Between two figures of a clause, what stands before the joint belongs to the first: 84名干部、2573名教师.
  const own = previous > mark ? between.replace(/^.*[、和及与]/, "") : between;
  return {
    before: own.replace(/^(?:其中|包括)/, ""),
    after: (stop < 0 ? rest : rest.slice(0, stop)).replace(/[、和及与]$/, ""),
    clause: plain.slice(mark, token.start),
    lead: plain.slice(Math.max(sentence.start, token.start - 24), token.start),
  };
}

/** Whether a number beside a loose measure word, or a bare 一, counts something here. */
function isCounted(token: Token, { lead, before, after }: Surroundings, inherited: string | undefined): boolean {
  if (token.kind !== "quantity" || !token.isChinese) return true;
  const [value] = token.values;
  if (value !== undefined && token.values.length === 1 && compare(value, ONE) === 0)
    return BARE_MEASURES.has(token.measure) && !/[支台座]/.test(token.measure) && MAKES_ONE.test(lead);
  const isSmall = value !== undefined && compare(value, TEN) <= 0;
  return !isSmall || !LOOSE_MEASURES.has(token.measure) || (unitBeside(before, after) ?? inherited) !== undefined;
}

function unitOf(token: Token, { before, after, clause }: Surroundings, last: TextFigure | undefined, alike: string | undefined): string {
  if (token.kind !== "quantity" || token.unit === "1") return token.unit;
  if (last !== undefined && GOES_ON.test(before) && last.unit.split("/")[0] === token.unit) return last.unit;
  const beside = BARE_MEASURES.has(token.measure) ? unitBeside(before, after) : undefined;
  const own = beside ?? (LOOSE_MEASURES.has(token.measure) ? alike : undefined) ?? token.unit;
  return `${own}${perOf(clause)}`;
}

const RESPECTIVELY = /((?:小学|初中)[、和与及](?:小学|初中)).*分别[为是达有]?$/;

/** “小学、初中在校生分别为”: the stages in the order in which the figures that follow have them. */
const stagesInOrder = (before: string): readonly Stage[] =>
  (RESPECTIVELY.exec(before)?.[1]?.match(/小学|初中/g) ?? []).map((stage) => (stage === "小学" ? "primary" : "junior"));

/** The sentence's figures, in their order. */
function ofSentence(text: string, plain: string, sentence: Sentence, tokens: readonly Token[]): readonly TextFigure[] {
  const figures: TextFigure[] = [];
  const whole = plain.slice(sentence.start, sentence.end);
  const times = [...whole.matchAll(TIME)].map((found) => ({ at: sentence.start + found.index, text: found[0] }));
  let [shared, order]: [string, readonly Stage[]] = ["", []];
  const unitsByMeasure = new Map<string, string>();
  tokens.forEach((token, nth) => {
    const [previous, next] = [tokens[nth - 1]?.end ?? sentence.start, tokens[nth + 1]?.start ?? sentence.end];
    const near = surroundings(plain, sentence, token, previous, next);
    const alike = unitsByMeasure.get(token.measure);
    if (!isCounted(token, near, alike)) return;
    const listed = stagesInOrder(near.before);
    if (listed.length > 0) [shared, order] = [near.before, listed];
    else if (near.before !== "") order = [];
    const [inTurn, ...later] = order;
    order = later;
    const goesOn = near.before === "" && near.after === "" && /^[、和及与]$/.test(plain.slice(previous, token.start));
    const before = inTurn !== undefined ? shared : goesOn ? (figures.at(-1)?.before ?? "") : near.before;
    const unit = unitOf(token, near, figures.at(-1), alike);
    unitsByMeasure.set(token.measure, unit);
    figures.push({
      kind: token.kind,
      text: text.slice(token.start, token.end),
      values: token.values.map(toNumber),
      exact: token.values.map(toExact),
      unit,
      measure: token.measure,
      bound: token.bound,
      before,
      after: near.after,
      stage: isNumber(token) ? (inTurn ?? stageOf(`${before} ${near.after}`)) : null,
      time: times.findLast(({ at }) => at <= token.start)?.text ?? null,
      isPlanned: PLANNED.test(plain.slice(Math.max(sentence.start, token.start - 60), token.start)),
      place: placeAt(sentence, token.start, token.end),
    });
  });
  // An interval that only says what another figure is per is none of its own.
  return figures.filter((figure, at) => figure.kind !== "frequency" || !isRate(figures[at + 1], plain, figure.place.start));
}

/** Whether the figure behind an interval stands in the same clause, and so is a rate by it. */
const isRate = (next: TextFigure | undefined, plain: string, interval: number): boolean =>
  next?.kind === "quantity" && next.unit.includes("/") && !MARK.test(plain.slice(interval, Math.min(next.place.start, interval + REACH)));

/**
 * Every figure of a Chinese report's text: Arabic and Chinese numerals of any width, 万 and 亿 multiplied out, ranges, shares, years,
 * named bundles and frequencies, each with its unit, the words it belongs to, its stage, its time and its place. What has digits or
 * numerals and is no figure is left out: document numbers, dates to the day or month, list numbers, telephone numbers, names such
 * as 第一小学, idioms. A text without any gives an empty list. The time taken grows with the text's length only.
 *
 * @example
 * figuresIn("全县共有在校生1.2万余人").map(({ values, unit, bound, place }) => [values, unit, bound, place.column])
 * // => [[[12000], "person", "at-least", 8]]
 */
export function figuresIn(text: string): readonly TextFigure[] {
  const plain = halfWidthDigits(text);
  const { tokens } = scan(plain);
  let next = 0;
  return sentencesOf(plain).flatMap((sentence) => {
    const from = next;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
    return from === next ? [] : ofSentence(text, plain, sentence, tokens.slice(from, next));
  });
}
