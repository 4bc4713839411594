import { COUNTS, type CountId, countIds, notACount, type Stage } from "../vocabulary";
import type { TextFigure } from "./figures";
import { type Group, groupsIn } from "./groups";
import { LEXICON, type Said } from "./lexicon";

/** That a figure of a text is a count, how sure that is, and what else its words would fit. */
export interface TextBinding {
  /** The figure, by its index. */
  readonly figure: number;
  readonly count: CountId;
  readonly stage: Stage;
  /** From 0 to 1: by how near and how particular the words are. It orders bindings; it is no probability. */
  readonly confidence: number;
  readonly others: readonly { readonly count: CountId; readonly confidence: number }[];
}

interface Candidate {
  readonly count: CountId;
  readonly confidence: number;
  readonly length: number;
}

/** What a figure may be printed in for a count of a unit, where that is not the same word. */
const PRINTED_IN: Readonly<Record<string, readonly string[]>> = {
  pupil: ["person", "place", "item"],
  staff: ["person"],
  teacher: ["person"],
  head: ["person"],
  researcher: ["person"],
  inspector: ["person"],
  town: ["town", "township"],
  facility: ["facility", "room", "item"],
  event: ["event", "time"],
  "event/year": ["event", "time", "event/year", "time/year"],
  workshop: ["workshop"],
  computer: ["computer", "machine"],
  project: ["project"],
  person: ["person"],
};

const agrees = (printed: string, unit: string): boolean => (PRINTED_IN[unit] ?? [unit]).includes(printed);

/** The counts with their words, by the unit that a figure is printed in. */
const BY_UNIT: ReadonlyMap<string, readonly { readonly count: CountId; readonly said: Said }[]> = (() => {
  const by = new Map<string, { count: CountId; said: Said }[]>();
  for (const count of countIds) {
    const [said, { unit }] = [LEXICON[count], COUNTS[count]];
    if (said === undefined) continue;
    for (const printed of PRINTED_IN[unit] ?? [unit]) by.set(printed, [...(by.get(printed) ?? []), { count, said }]);
  }
  return by;
})();

/** Farther than this from the number, a word may belong to something else. */
const NEAR = 6;

function candidate(count: CountId, said: Said, own: string, figure: TextFigure, statement: () => string): Candidate | undefined {
  let found = "";
  for (const word of said.words) if (word.length > found.length && own.includes(word)) found = word;
  if (found === "" || (said.isPlanned !== undefined && said.isPlanned !== figure.isPlanned)) return undefined;
  if (said.not?.some((word) => own.includes(word)) === true) return undefined;
  if (said.beside !== undefined && !said.beside.some((word) => own.includes(word) || statement().includes(word))) return undefined;
  const { before, after } = figure;
  const at = before.lastIndexOf(found);
  const distance = at < 0 ? Math.max(0, after.indexOf(found)) : before.length - at - found.length;
  const confidence = 0.95 - (distance > NEAR ? 0.15 : 0) - (found.length < 3 ? 0.1 : 0) - (said.beside === undefined ? 0 : 0.05);
  return { count, confidence: Math.round(confidence * 100) / 100, length: found.length + (said.beside === undefined ? 0 : 2) };
}

function candidates(figure: TextFigure, text: string): readonly Candidate[] {
  const [value, ...more] = figure.values;
  const { kind, before, after } = figure;
  if (value === undefined || more.length > 0 || kind === "bundle" || kind === "ordinal" || kind === "frequency") return [];
  const own = `${before} ${figure.text} ${after}`;
  const statement = () => statementOf(text, figure);
  const found = (BY_UNIT.get(figure.unit) ?? []).flatMap(({ count, said }) => candidate(count, said, own, figure, statement) ?? []);
  return found
    .filter(({ count }) => notACount(count, value) === undefined)
    .toSorted((a, b) => b.length - a.length || b.confidence - a.confidence);
}

/** A part that its total's words explain is a little less sure than the total. */
const less = (confidence: number): number => Math.round(confidence * 100 - 5) / 100;

/**
 * Binds figures to the counts of the vocabulary, by the words beside them, their unit and measure word, and by the total they are a
 * part of: «在校生26311人，其中初中8031人» binds both. A figure whose words fit no count, or only a part of one that the vocabulary
 * has no name for (寄宿生, 女教师), stays unbound. `text` is that from which the figures were read.
 *
 * @example
 * boundFigures(figuresIn("在校生900人，其中小学600人、初中300人。"), "在校生900人，其中小学600人、初中300人。").map(({ count, stage }) => `${count}@${stage}`)
 * // => ["pupils@all", "pupils@primary", "pupils@junior"]
 */
export function boundFigures(
  figures: readonly TextFigure[],
  text: string,
  groups: readonly Group[] = groupsIn(figures, text),
): readonly TextBinding[] {
  const wholeOf = new Map(groups.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  const bound = new Map<number, TextBinding>();
  const order = figures.map((_, at) => at).toSorted((a, b) => Number(wholeOf.has(a)) - Number(wholeOf.has(b)));
  for (const at of order) {
    const figure = figures[at];
    if (figure === undefined) continue;
    const whole = bound.get(wholeOf.get(at) ?? -1);
    const [best, ...rest] = candidates(figure, text);
    const own = figure.stage === "primary" || figure.stage === "junior" ? figure.stage : undefined;
    if (best !== undefined && best.count !== whole?.count) {
      const others = rest.map(({ count, confidence }) => ({ count, confidence }));
      bound.set(at, { figure: at, count: best.count, stage: own ?? "all", confidence: best.confidence, others });
    } else if (whole !== undefined && own !== undefined && agrees(figure.unit, COUNTS[whole.count].unit)) {
      bound.set(at, { figure: at, count: whole.count, stage: own, confidence: less(whole.confidence), others: [] });
    }
  }
  for (const { whole, parts } of groups) {
    const [first, second, ...more] = parts.map((part) => bound.get(part));
    const isWhole = first !== undefined && first.count === second?.count && first.stage !== second.stage && more.length === 0;
    // «小学…、初中…，合计…»: the total has no words of its own.
    if (isWhole && first.stage !== "all" && second.stage !== "all" && figures[whole]?.before.length === 2 && !bound.has(whole))
      bound.set(whole, { figure: whole, count: first.count, stage: "all", confidence: less(first.confidence), others: [] });
  }
  return [...bound.values()].toSorted((a, b) => a.figure - b.figure);
}

/** From the last full stop or semicolon to the next: what a figure's words may rest on. */
function statementOf(text: string, { place }: TextFigure): string {
  const before = text.slice(Math.max(0, place.start - 160), place.start).replace(/^[\s\S]*[。；\n]/, "");
  const [behind = ""] = text.slice(place.start, place.start + 160).split(/[。；\n]/, 1);
  return before + behind;
}
