import type { Expression } from "../expression";
import { type UnitText, unitWords } from "../units";
import { COUNTS, type CountId, STAGES, type Stage, stages } from "../vocabulary";
import type { Words } from "../words";
import type { Check, Plausible } from "./check";

// How edit rules are made: one line of a table becomes a check with its words in both languages and what to ask the school.

/** A named rule of a table. */
export type Named = readonly [id: string, check: Check];

const at = (stage: Stage, of: Expression): Expression => ({ at: stage, of });
const named = (count: CountId, stage: Stage): Words => ({
  zh: stage === "all" ? COUNTS[count].zh : STAGES[stage].zh + COUNTS[count].zh,
  en: stage === "all" ? COUNTS[count].en : `${COUNTS[count].en} (${STAGES[stage].en})`,
});
const counted = (count: CountId, stage: Stage) => ({ of: at(stage, count), unit: COUNTS[count].unit, decimals: 0 });

/** A part is no more than its whole: every stage of it. */
export const within = (part: CountId, whole: CountId, of: readonly Stage[] = stages): readonly Named[] =>
  of.map((stage): Named => {
    const [less, more] = [named(part, stage), named(whole, stage)];
    return [
      `${part}-within-${whole}@${stage}`,
      {
        zh: `${less.zh}不多于${more.zh}`,
        en: `${less.en} no more than ${more.en}`,
        values: { part: counted(part, stage), whole: counted(whole, stage) },
        rule: { atMost: ["part", "whole"], otherwise: "error" },
        says: {
          ok: { zh: `${less.zh} {part}，${more.zh} {whole}`, en: `${less.en} {part}, ${more.en} {whole}` },
          error: { zh: `${less.zh} {part} 多于${more.zh} {whole}`, en: `${less.en} {part} exceed ${more.en} {whole}` },
        },
        ask: { zh: `请学校按名册核对${less.zh}和${more.zh}`, en: `have the school check ${less.en} and ${more.en} against its registers` },
      },
    ];
  });

/** A ratio lies in a span: what is beyond it is odd, and no figure is called wrong for it alone. */
interface Span {
  readonly id: string;
  readonly words: Words;
  readonly ratio: readonly [CountId, CountId];
  readonly unit: UnitText;
  readonly decimals: number;
  readonly span: Plausible & { readonly source: Words };
  readonly stages?: readonly Stage[];
  readonly ask: Words;
}

export const spanOf = ({ id, words, ratio, unit, decimals, span, ask, stages: of = stages }: Span): readonly Named[] =>
  of.map((stage): Named => {
    const { zh, en } = {
      zh: stage === "all" ? words.zh : STAGES[stage].zh + words.zh,
      en: stage === "all" ? words.en : `${words.en} (${STAGES[stage].en})`,
    };
    const each = unitWords(unit);
    const bounds = { zh: `${span.from} 至 ${span.to} ${each.zh}`, en: `${span.from} to ${span.to} ${each.en}` };
    return [
      `${id}@${stage}`,
      {
        zh,
        en,
        values: { value: { of: at(stage, { ratio }), unit, decimals, plausible: span } },
        rule: { plausible: ["value"], otherwise: "open" },
        says: {
          ok: { zh: `${zh} {value}，在 ${bounds.zh}之内`, en: `${en} {value}, within ${bounds.en}` },
          open: { zh: `${zh} {value}，不在 ${bounds.zh}之内`, en: `${en} {value}, not within ${bounds.en}` },
        },
        ask,
      },
    ];
  });

/** A total is the sum of its two stages. */
export function stagesAddUp(count: CountId): Named {
  const { zh, en } = COUNTS[count];
  return [
    `stages-add-up:${count}`,
    {
      zh: `${zh}：合计与分学段之和`,
      en: `${en}: the total and the sum of its stages`,
      values: {
        total: counted(count, "all"),
        sum: { of: { sum: [at("primary", count), at("junior", count)] }, unit: COUNTS[count].unit, decimals: 0 },
      },
      rule: { equal: ["total", "sum"], otherwise: "error" },
      says: {
        ok: { zh: "合计 {total}，与分学段之和相符", en: "the total {total} is the sum of its stages" },
        error: { zh: "合计 {total}，分学段之和 {sum}", en: "the total is {total}, its stages make {sum}" },
      },
      ask: { zh: "核对合计与分学段数", en: "compare the total with the figures by stage" },
    },
  ];
}

/** What a place reports itself is what its parts report together. */
export const partsAddUp = (count: CountId): readonly Named[] =>
  stages.map((stage): Named => {
    const { zh, en } = named(count, stage);
    return [
      `parts-add-up:${count}@${stage}`,
      {
        zh: `${zh}：合计与各校之和`,
        en: `${en}: the total and the sum of its parts`,
        values: { total: counted(count, stage) },
        rule: { partsOf: { count, stage }, otherwise: "error" },
        says: {
          ok: { zh: "合计 {total}，{reported}/{of} 处之和 {parts}", en: "the total is {total}; {reported} of {of} parts make {parts}" },
          error: {
            zh: "合计 {total}，{reported}/{of} 处之和 {parts}，不符",
            en: "the total is {total}, and {reported} of {of} parts make {parts}",
          },
        },
        ask: { zh: "请按学校逐一核对，并补报未报的学校", en: "compare school by school, and have those that did not report do so" },
      },
    ];
  });

/** Compared with the year before, a count is within so many times. */
export const grownBy = (count: CountId, times: Plausible & { readonly source: Words }): readonly Named[] =>
  stages.map((stage): Named => {
    const { zh, en } = named(count, stage);
    return [
      `${count}-year-on-year@${stage}`,
      {
        zh: `${zh}与上年相比`,
        en: `${en} against the year before`,
        values: { now: counted(count, stage) },
        rule: { grown: "now", times, otherwise: "open" },
        says: {
          ok: { zh: "上年 {before}，本年 {now}", en: "{before} the year before, {now} now" },
          open: {
            zh: `上年 {before}，本年 {now}，不在 ${times.from} 至 ${times.to} 倍之内`,
            en: `{before} the year before and {now} now: not within ${times.from} to ${times.to} times`,
          },
        },
        ask: {
          zh: "请说明一年间的变化：撤并、划转、口径或笔误",
          en: "ask what changed in the year: closures, transfers, definitions or a slip",
        },
      },
    ];
  });

/** Where there is some of the first, there is some of the second. */
export const implies = (first: CountId, second: CountId, of: readonly Stage[] = stages): readonly Named[] =>
  of.map((stage): Named => {
    const [one, other] = [named(first, stage), named(second, stage)];
    return [
      `${first}-need-${second}@${stage}`,
      {
        zh: `有${one.zh}就有${other.zh}`,
        en: `where there are ${one.en} there are ${other.en}`,
        values: { first: counted(first, stage), second: counted(second, stage) },
        rule: { implies: ["first", "second"], otherwise: "conflict" },
        says: {
          ok: { zh: `${one.zh} {first}，${other.zh} {second}`, en: `${one.en} {first}, ${other.en} {second}` },
          conflict: { zh: `${one.zh} {first}，而${other.zh}为 {second}`, en: `${one.en} {first}, yet ${other.en} {second}` },
        },
        ask: { zh: `请确认${other.zh}是否为零`, en: `have it confirmed whether ${other.en} are none` },
      },
    ];
  });

/** Figures that say nothing one without the other. */
export const together = (first: CountId, second: CountId): Named => {
  const [one, other] = [COUNTS[first], COUNTS[second]];
  return [
    `${first}-with-${second}`,
    {
      zh: `${one.zh}与${other.zh}同时报告`,
      en: `${one.en} and ${other.en} are reported together`,
      values: {},
      rule: { together: [first, second].map((count) => ({ count, stage: "all" })), otherwise: "gap" },
      says: {
        ok: { zh: "两数都已报告", en: "both are reported" },
        gap: { zh: "两数中只报告了一个", en: "only one of the two is reported" },
      },
      ask: { zh: `请补报${one.zh}或${other.zh}`, en: `ask for the one that is missing: ${one.en} or ${other.en}` },
    },
  ];
};

/** The number of classes beyond a line cannot be above zero while the largest class lies under it. */
export const classesBeyond = (count: CountId, line: number, because: Words): readonly Named[] =>
  stages.map((stage): Named => {
    const { zh, en } = named(count, stage);
    const short: Expression = { difference: [{ constant: line, unit: "pupil/class", because }, at(stage, "largest-class")] };
    return [
      `${count}-and-largest-class@${stage}`,
      {
        zh: `${zh}与最大班额`,
        en: `${en} and the largest class`,
        values: { classes: counted(count, stage), short: { of: short, unit: "pupil/class", decimals: 0 } },
        rule: { excludes: ["classes", "short"], otherwise: "error" },
        says: {
          ok: { zh: `${zh} {classes}，与最大班额不矛盾`, en: `${en} {classes}, which the largest class allows` },
          error: {
            zh: `${zh} {classes}，而最大班比 ${line} 人还少 {short} 人`,
            en: `${en} {classes}, yet the largest class is {short} short of ${line}`,
          },
        },
        ask: { zh: "请提供班级名册", en: "ask for the class register" },
      },
    ];
  });
