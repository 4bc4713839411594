import { MARKS } from "./balance/marks";
import { indicator } from "./catalogue/catalogue";
import { type Gap, isValue, type Outcome, type Value } from "./evaluate";
import type { ExplanationNode } from "./explain";
import type { CountRef } from "./expression";
import { fill } from "./fault";
import { compare, decimal, type Fraction, fromExact, multiply, toDecimal, toExact } from "./fraction";
import { type Judgement, REASONS, VERDICTS } from "./judge";
import { CORRECTION_STATUSES, type Correctable } from "./repair/mark";
import { COMPARISONS, SUBJECTS } from "./standards/standard";
import { coherentLimit, holds, standard } from "./standards/standards";
import { type UnitText, unit, unitWords } from "./units";
import { ABSENCES, COUNTS, STAGES } from "./vocabulary";
import type { Words } from "./words";

// The words of results, made at the edge: the core gives codes and data, a face shows these. Rounding happens here and nowhere else.

/** Thousands apart by a thin gap that every terminal has: "12 345.6". Four digits stay together. */
const grouped = (text: string): string => {
  const [whole = "", part] = text.split(".");
  const spaced = whole.replace("-", "").length > 4 ? whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, " ") : whole;
  return part === undefined ? spaced : `${spaced}.${part}`;
};

/**
 * An exact value rounded half-up in decimal for showing.
 *
 * @example
 * shownNumber("26311/684", 1)
 * // => "38.5"
 */
export const shownNumber = (exact: string, decimals: number): string => grouped(toDecimal(fromExact(exact), decimals));

/** Whether the rounded value stands otherwise to a limit than the value itself, so that a face must show more digits. */
export function roundingMisleads(value: Value, judgement: Judgement, decimals: number): boolean {
  if (judgement.limit === undefined) return false;
  const { scale } = unit(value.unit);
  const limit = coherentLimit(judgement.standard, judgement.limit);
  const exact = fromExact(value.exact);
  const rounded = decimal(Number(toDecimal(exact, decimals)));
  const kept = (number: Fraction) => holds(judgement.standard, multiply(number, scale), limit);
  return kept(exact) !== kept(rounded);
}

/** The digits to show a value with: the indicator's own, or as many more as keep rounding from telling another verdict. */
export function decimalsFor(value: Value, judgements: readonly Judgement[], decimals: number): number {
  const misled = judgements.some((judgement) => roundingMisleads(value, judgement, decimals));
  return misled && decimals < 12 ? decimalsFor(value, judgements, decimals + 1) : decimals;
}

/** A count with its stage, as a gap or a verdict asks for it: "小学班数", "classes (primary)". */
export const sayCount = ({ count, stage }: CountRef): Words =>
  stage === "all"
    ? { zh: COUNTS[count].zh, en: COUNTS[count].en }
    : { zh: STAGES[stage].zh + COUNTS[count].zh, en: `${COUNTS[count].en} (${STAGES[stage].en})` };

const list = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join("、"),
  en: words.map(({ en }) => en).join(", "),
});

/** Why there is no value. */
export function sayGap(gap: Gap): Words {
  switch (gap.gap) {
    case "missing": {
      const each = gap.counts.map((ref) => {
        const { zh, en } = sayCount(ref);
        const why = ABSENCES[ref.absent];
        return ref.absent === "not-reported" ? { zh, en } : { zh: `${zh}（${why.zh}）`, en: `${en} (${why.en})` };
      });
      const { zh, en } = list(each);
      return { zh: `缺：${zh}`, en: `missing: ${en}` };
    }
    case "not-applicable":
      return { zh: "不适用", en: "not applicable" };
    case "zero-divisor": {
      const { zh, en } = list(gap.counts.map(sayCount));
      return { zh: `除数为零：${zh}`, en: `divisor is zero: ${en}` };
    }
    case "no-limit": {
      const { zh, en } = standard(gap.standard);
      const why = REASONS[gap.none];
      return { zh: `${zh}：${why.zh}`, en: `${en}: ${why.en}` };
    }
    case "refused":
      return { zh: `不予计算：${gap.because.zh}`, en: `refused: ${gap.because.en}` };
    case "stage": {
      const { zh, en } = list(gap.stages.map((stage) => STAGES[stage]));
      return { zh: `只适用于${zh}`, en: `only for ${en}` };
    }
  }
}

/** A number with its unit's word: "38.5 人/班", "77.5%", a plain number alone. */
const measured = (number: string, word: string): string => (word === "" || word === "%" ? number + word : `${number} ${word}`);

/** An outcome as text: the rounded value with its unit, or why there is none. */
export function sayOutcome(id: string, outcome: Outcome, judgements: readonly Judgement[] = []): Words {
  if (!isValue(outcome)) return sayGap(outcome);
  const number = shownNumber(outcome.exact, decimalsFor(outcome, judgements, indicator(id).decimals));
  const { zh, en } = unitWords(outcome.unit);
  return { zh: measured(number, zh), en: measured(number, en) };
}

/** The digits that tell a number: all it has up to four, and beyond those only as many as keep it from reading as zero. */
function tellingDigits(number: Fraction, digits = 0): number {
  const shown = decimal(Number(toDecimal(number, digits)));
  const told = compare(shown, number) === 0 || (digits >= 4 && shown.n !== 0n);
  return told || digits >= 12 ? digits : tellingDigits(number, digits + 1);
}

const NODE_VERDICTS = { ...MARKS, ...VERDICTS };

/** A number of an explanation with its unit, or a verdict; nothing where the node has neither. */
export function sayNode({
  exact,
  value = null,
  unit: text = "1",
  decimals,
  verdict,
}: Pick<ExplanationNode, "exact" | "unit"> & Partial<Pick<ExplanationNode, "value" | "decimals" | "verdict">>): Words {
  if (verdict !== undefined) return { zh: NODE_VERDICTS[verdict].zh, en: NODE_VERDICTS[verdict].en };
  const told = exact ?? (value === null ? null : toExact(decimal(value)));
  if (told === null) return { zh: "", en: "" };
  const number = shownNumber(told, decimals ?? tellingDigits(fromExact(told)));
  const { zh, en } = unitWords(text);
  return { zh: measured(number, zh), en: measured(number, en) };
}

/**
 * A plain number with its unit, in the digits that tell it.
 *
 * @example
 * sayNumber(30000, "yuan/month").en
 * // => "30 000 yuan per month"
 */
export const sayNumber = (value: number, text: UnitText): Words => sayNode({ exact: toExact(decimal(value)), unit: text });

/** A limit as text: "≤ 45 人/班". */
export function sayLimit({ standard: id, limit }: Pick<Judgement, "standard" | "limit">): Words {
  const { comparison, unit: text } = standard(id);
  if (limit === undefined) return { zh: "", en: "" };
  const sign = COMPARISONS[comparison];
  const { zh, en } = unitWords(text);
  return { zh: `${sign.zh} ${measured(`${limit}`, zh)}`, en: `${sign.en} ${measured(`${limit}`, en)}` };
}

/** A verdict with its reason and what would decide it. */
export function sayJudgement(judgement: Judgement): Words {
  const { document, clause, subject } = standard(judgement.standard);
  const reason = REASONS[judgement.reason];
  const asks = list(judgement.asks.map(sayCount));
  const limit = sayLimit(judgement);
  const of = (language: "zh" | "en", need: string, open: string, close: string) => {
    const why = fill(reason[language], { subject: SUBJECTS[subject][language] });
    const cited = `${document.number} ${clause[language]}${limit[language] === "" ? "" : ` ${limit[language]}`}`;
    return `${VERDICTS[judgement.verdict][language]}${open}${cited}${close}${why}${asks[language] === "" ? "" : need + asks[language]}`;
  };
  return { zh: of("zh", "；需要：", "（", "）："), en: of("en", "; needs: ", " (", "): ") };
}

/** What a mark says: from what to what, why, and who says so where that is known. Only what was accepted sets one. No words where there is none. */
export function sayCorrection({ value, corrected }: Correctable): Words | undefined {
  if (corrected === undefined) return undefined;
  const { from, reason, by, on } = corrected;
  const shown = (numbers: Correctable["value"]) => list([numbers].flat().map((number) => sayNumber(number, "1")));
  const status = CORRECTION_STATUSES.accepted;
  const signed = [by, on].filter((each) => each !== undefined);
  const said = (language: "zh" | "en", lead: string, comma: string) =>
    [`${lead}${shown(from)[language]} → ${shown(value)[language]}`, reason[language], ...signed].join(comma);
  return { zh: said("zh", `更正（${status.zh}）：`, "；"), en: said("en", `corrected (${status.en}): `, "; ") };
}
