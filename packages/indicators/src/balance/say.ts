import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { fill } from "../fault";
import { decimal, multiply, toDecimal, toExact } from "../fraction";
import { VERDICTS, type Verdict } from "../judge";
import { PARTS } from "../rules/rule-set";
import { SCOPE } from "../rules/scope";
import { shownNumber } from "../say";
import { COUNTS, STAGES } from "../vocabulary";
import type { Words } from "../words";
import type { Balance, BalanceReason } from "./balance";
import type { DispersionGap } from "./dispersion";
import { SCHOOL_REASONS } from "./marks";
import { SCHOOL_STAGES } from "./school";
import type { SchoolBalance } from "./school-balance";
import { LEFT_OUT, type LeftOut, type SchoolRef } from "./sections";
import type { IndicatorBalance } from "./stage";

// The words of an evaluation of schools, made at the edge like those of say.ts.

/** Digits after the point of a coefficient, as the published tables have them. */
const CV_DIGITS = 3;

/** A coefficient rounded for showing: in three digits, or as many more as keep it from standing on the other side of its limit. */
export function shownCv(cv: number, limit: number | null, digits = CV_DIGITS): string {
  const text = toDecimal(decimal(cv), digits);
  const misleads = limit !== null && cv <= limit !== Number(text) <= limit;
  return misleads && digits < 12 ? shownCv(cv, limit, digits + 1) : text;
}

/**
 * A school's value or a stage's mean rounded for showing: in the indicator's digits, or as many more as keep it from standing on the
 * other side of one of the lines.
 *
 * @example
 * shownValue("teachers-above-required-degree-per-100-pupils", 3.5652, [3.57])
 * // => "3.565"
 */
export function shownValue(
  id: IndicatorId,
  value: number,
  lines: readonly (number | null)[] = [],
  digits = indicator(id).decimals,
): string {
  const rounded = Number(toDecimal(decimal(value), digits));
  const misleads = lines.some((line) => line !== null && value >= line !== rounded >= line);
  return misleads && digits < 12 ? shownValue(id, value, lines, digits + 1) : shownNumber(toExact(decimal(value)), digits);
}

/** A part of one as text: 0.125 is "12.5%". */
export const sayShare = (share: number): string => `${toDecimal(multiply(decimal(share), decimal(100)), 1)}%`;

const GAPS: Record<DispersionGap["gap"], Words> = {
  "no-schools": { zh: "没有学校", en: "no schools" },
  missing: { zh: "缺数字", en: "figures are missing" },
  "zero-pupils": { zh: "有学校在校生为零", en: "a school has no pupils" },
  "zero-mean": { zh: "合计为零，无差异系数", en: "all amounts are 0: no coefficient" },
};

/**
 * A coefficient as text: the number in the digits that tell its verdict; without one, why, and between which values it must lie.
 *
 * @example
 * sayCv({ cv: 0.500001, limit: 0.5 }).en
 * // => "0.500001"
 */
export function sayCv({ cv, limit, gap, bounds }: Pick<IndicatorBalance, "cv" | "limit" | "gap" | "bounds">): Words {
  if (cv !== null) {
    const text = shownCv(cv, limit);
    return { zh: text, en: text };
  }
  const { zh, en } = GAPS[gap ?? "missing"];
  if (bounds === undefined) return { zh, en };
  const within = `${shownCv(bounds.least, limit)}–${shownCv(bounds.most, limit)}`;
  return { zh: `${zh}（${within}）`, en: `${en} (${within})` };
}

/** A figure of a school: "图书册数（初中）". */
export function sayFigure({ count, stage }: Pick<SchoolRef, "count" | "stage">): Words {
  const of = COUNTS[count];
  if (stage === "all") return { zh: of.zh, en: of.en };
  return { zh: SCHOOL_STAGES[stage].zh + of.zh, en: `${of.en} (${SCHOOL_STAGES[stage].en})` };
}

/** Why a school's verdict is what it is, with the figures that would decide one that is open. */
export function saySchool({ reason, met, below, missing }: SchoolBalance, { school }: Balance["rules"]): Words {
  if (reason === undefined) return { zh: "", en: "" };
  const detail = { met: met.least, least: met.least, most: met.most, below, atLeast: school?.atLeast ?? 0 };
  const figures = missing.map(sayFigure);
  const of = (language: "zh" | "en", need: string, comma: string) => {
    const asked = figures.map((each) => each[language]).join(comma);
    return fill(SCHOOL_REASONS[reason][language], detail) + (asked === "" ? "" : need + asked);
  };
  return { zh: of("zh", "；需要：", "、"), en: of("en", "; needs: ", ", ") };
}

/** Why a school, or a stage of it, takes no part. */
export function sayLeftOut({ because, stage }: Pick<LeftOut, "because" | "stage">): Words {
  const { zh, en } = because in SCOPE ? SCOPE[because as keyof typeof SCOPE] : LEFT_OUT[because as keyof typeof LEFT_OUT];
  if (stage === undefined) return { zh, en };
  return { zh: `${SCHOOL_STAGES[stage].zh}：${zh}`, en: `${SCHOOL_STAGES[stage].en}: ${en}` };
}

const DECIDES: Record<Exclude<BalanceReason["part"], keyof typeof PARTS>, Words> = {
  schools: { zh: "{stage}学校逐校判定", en: "{stage} schools one by one" },
  dispersion: { zh: "{stage}差异系数", en: "{stage} coefficient of variation" },
  composite: { zh: "{stage}综合差异系数", en: "{stage} composite coefficient of variation" },
  "no-schools": { zh: "{stage}没有学校参加评估", en: "no {stage} school takes part" },
};

/** What decides a verdict: the part of the rule, the stage, the indicator or the item, and how many schools. */
export function sayBalanceReason(reason: BalanceReason, { items }: Pick<Balance, "items">): Words {
  const { part, stage, indicator: id, item, schools = [], verdict } = reason;
  const of = (language: "zh" | "en"): string => {
    if (item !== undefined) {
      const entry = items.find((each) => each.id === item);
      return `${PARTS[part as keyof typeof PARTS][language]} ${entry?.number ?? ""} ${entry?.[language] ?? item}`;
    }
    const lead = fill(DECIDES[part as keyof typeof DECIDES][language], { stage: stage === undefined ? "" : STAGES[stage][language] });
    const named = id === undefined ? "" : indicator(id)[language];
    const many = schools.length === 0 ? "" : sayHowMany(schools.length, verdict)[language];
    return [lead, named, many].filter((each) => each !== "").join(language === "zh" ? "：" : ": ");
  };
  return { zh: of("zh"), en: of("en") };
}

const sayHowMany = (schools: number, verdict: Verdict): Words => ({
  zh: `${schools}所${VERDICTS[verdict].zh}`,
  en: `${schools} ${VERDICTS[verdict].en}`,
});
