import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { decimal, divide, type Fraction, fromExact, multiply, toDecimal, toNumber } from "../fraction";
import type { Verdict } from "../judge";
import { unit } from "../units";
import type { Words } from "../words";
import type { Balance } from "./balance";
import { absolute, decided, type Flip, flipOf, flipsOf, otherThan, relative, smallest } from "./flip";
import { heldOf } from "./held";
import { amountAt, leverOf, stepsTo } from "./lever";
import { type Mark, type MarkId, schoolVerdict, standing } from "./marks";
import { reachesOf } from "./reach";
import type { BalanceStage } from "./school";
import { type SchoolBalance, tally } from "./school-balance";
import type { MissingFigure } from "./sections";
import { type Compliance, type Composite, complianceOf, type IndicatorBalance, meanKeeps, type StageSummary } from "./stage";
import { numeratorOf } from "./terms";
import { distinct } from "./worked";

/** What of an evaluation is judged, and may be near to being judged otherwise. */
export const JUDGED = {
  cv: { zh: "差异系数", en: "coefficient of variation" },
  composite: { zh: "综合差异系数", en: "composite coefficient of variation" },
  school: { zh: "学校", en: "school" },
  compliance: { zh: "逐校达标", en: "every school complies" },
} as const satisfies Record<string, Words>;

export type JudgedId = keyof typeof JUDGED;

/** How firm a verdict is. */
export interface Stability {
  readonly of: JudgedId;
  readonly stage: BalanceStage;
  readonly indicator?: IndicatorId;
  readonly school?: string;
  readonly verdict: Verdict;
  /** How far a coefficient lies on the good side of its limit, plain and as a part of the limit; below zero it is over it. */
  readonly margin: { readonly value: number; readonly relative: number | null } | null;
  /** The smallest change that makes the verdict the other one; null where no single figure can, or the verdict rests on missing ones. */
  readonly flip: Flip | null;
  /** The digits after the point, of three and two, at which rounded values would show another verdict. */
  readonly misleadingDigits: readonly number[];
  /** The figures that are not there: they decide a verdict that is open, and a coefficient has no change to tell without them. */
  readonly missing: readonly MissingFigure[];
}

/** Digits after the point in which such values are published. */
const DIGITS = [3, 2];

const rounded = (value: Fraction, digits: number): Fraction => decimal(Number(toDecimal(value, digits)));

/** The distance never contradicts the verdict, which was settled exactly where the coefficient's last digit would have it otherwise. */
function marginOf(cv: number | null, limit: number | null, verdict: Verdict): Stability["margin"] {
  if (cv === null || limit === null) return null;
  const value = verdict === "met" ? Math.max(0, limit - cv) : Math.min(0, limit - cv);
  return { value, relative: limit === 0 ? null : value / limit };
}

/** The digits at which a rounded coefficient stands otherwise to its limit. */
const misleading = (cv: number | null, limit: number | null, verdict: Verdict): readonly number[] =>
  cv === null || limit === null
    ? []
    : DIGITS.filter((digits) => (toNumber(rounded(decimal(cv), digits)) <= limit ? "met" : "not-met") !== verdict);

function ofCv(balance: Balance, stage: BalanceStage, { id, cv, limit, verdict, missing }: IndicatorBalance): readonly Stability[] {
  if (verdict === null) return [];
  const flips =
    limit === null || cv === null || !decided(verdict)
      ? []
      : flipsOf(reachesOf(balance, stage, id), verdict, ({ keeps }, steps) => keeps(steps, limit));
  return [
    {
      of: "cv",
      stage,
      indicator: id,
      verdict,
      margin: marginOf(cv, limit, verdict),
      flip: smallest(flips, absolute),
      misleadingDigits: misleading(cv, limit, verdict),
      missing,
    },
  ];
}

function ofComposite(balance: Balance, { stage, indicators }: StageSummary, { cv, limit, verdict, missing }: Composite): Stability {
  const cvs = indicators.flatMap((each) => each.cv ?? []);
  const flips =
    cv === null || limit === null || !decided(verdict)
      ? []
      : indicators.flatMap(({ id }, changed) =>
          flipsOf(reachesOf(balance, stage, id), verdict, ({ cvAt }, steps) => {
            const after = cvs.map((each, at) => (at === changed ? cvAt(steps) : each));
            return meanKeeps(after, limit);
          }),
        );
  return {
    of: "composite",
    stage,
    verdict,
    margin: marginOf(cv, limit, verdict),
    flip: smallest(flips, relative),
    misleadingDigits: misleading(cv, limit, verdict),
    missing,
  };
}

/** A mark as it would be with another value, in the indicator's unit. */
const markWith = ({ limit, floor, mark }: Mark, value: Fraction | null): MarkId | null =>
  value === null || limit === null || floor === null ? mark : standing(value, { limit: decimal(limit), floor: decimal(floor) });

/** A school's verdict with other values in place of some; null where the rule judges no school. */
function verdictWith({ marks }: SchoolBalance, { school }: Balance["rules"], reading: (mark: Mark) => Fraction | null): Verdict | null {
  if (school === null) return null;
  const known = marks.map((mark) => markWith(mark, reading(mark))).filter((mark) => mark !== null);
  return schoolVerdict(known, school).verdict;
}

function schoolFlips(school: SchoolBalance, { split, rules }: Balance): readonly Flip[] {
  const { verdict, marks } = school;
  if (verdict === null || !decided(verdict)) return [];
  const wanted = otherThan(verdict);
  return marks.flatMap((mark) => {
    const held = heldOf(school, mark);
    const lever = held === undefined ? undefined : leverOf(school, mark, held, split);
    if (held === undefined || lever === undefined) return [];
    const perPupil = (id: IndicatorId) => multiply(unit(indicator(id).unit).scale, decimal(held.pupils));
    const flips = (steps: number): boolean =>
      verdictWith(school, rules, ({ indicator: id }) =>
        numeratorOf(id) === lever.count ? divide(amountAt(lever, steps), perPupil(id)) : null,
      ) === wanted;
    return [mark.floor, mark.limit]
      .flatMap((line) => (line === null ? [] : [stepsTo(lever, multiply(decimal(line), perPupil(mark.indicator)))]))
      .map((steps) => (wanted === "met" ? steps : steps - 1))
      .filter((steps) => steps >= lever.lowest && steps <= lever.highest && flips(steps))
      .map((steps) => flipOf(lever, steps, wanted));
  });
}

/** A school with its verdicts by values rounded to so many digits: 3.5652 does not pass a floor of 3.57, 3.57 does. */
interface Shown {
  readonly school: SchoolBalance;
  readonly rounded: readonly (Verdict | null)[];
}

function shownOf(school: SchoolBalance, rules: Balance["rules"]): Shown {
  const verdictAt = (digits: number) =>
    verdictWith(school, rules, ({ exact, value, limit, floor }) => {
      // What is further away than rounding moves it stands as it does.
      const isNear = value !== null && [limit, floor].some((line) => line !== null && Math.abs(value - line) < 10 ** -digits);
      return exact === null || !isNear ? null : rounded(fromExact(exact), digits);
    });
  return { school, rounded: DIGITS.map(verdictAt) };
}

const ofSchool = (balance: Balance, { school, rounded: shown }: Shown, verdict: Verdict): Stability => ({
  of: "school",
  stage: school.stage,
  school: school.school,
  verdict,
  margin: null,
  flip: smallest(schoolFlips(school, balance), relative),
  misleadingDigits: DIGITS.filter((_, at) => shown[at] !== verdict),
  missing: school.missing,
});

/** Every school must comply: one figure breaks that where it makes any school fail, and makes it where it heals the only one that fails. */
function complianceFlip({ verdict, notMet, undetermined }: Compliance, schools: readonly Stability[]): Flip | null {
  const flips = schools.flatMap(({ flip, verdict: each }) => (flip !== null && each === verdict ? [flip] : []));
  if (verdict === "not-met" && notMet + undetermined > 1) return null;
  return smallest(flips, relative);
}

function ofCompliance(stage: BalanceStage, compliance: Compliance, schools: readonly Stability[], shown: readonly Shown[]): Stability {
  const { verdict } = compliance;
  const rounded = (at: number): Verdict => complianceOf(tally(shown.map((each) => ({ verdict: each.rounded[at] ?? null })))).verdict;
  return {
    of: "compliance",
    stage,
    verdict,
    margin: null,
    flip: complianceFlip(compliance, schools),
    misleadingDigits: DIGITS.filter((_, at) => rounded(at) !== verdict),
    missing: verdict === "undetermined" ? distinct(schools.flatMap(({ missing }) => missing)) : [],
  };
}

/**
 * How firm each verdict on a county's schools is, by stage: each coefficient that is judged, the composite, each school and whether
 * every school complies. It tells the distance to the limit, the smallest change of one figure that makes the verdict the other one,
 * and whether rounded values would show another; of an open verdict, only the figures that decide it.
 *
 * The figure is one of the count that the indicator spreads over pupils; pupils stay as they are. A coefficient's changes
 * are compared by their size; a composite's, a school's and the whole's, whose figures have different units, by the change as a part
 * of the greater of its two values. Counted things change by whole ones, what is measured by hundredths (a fen, 0.01 m²), and a
 * change of one such step less does not do.
 *
 * @example
 * stability(
 *   balance(
 *     [
 *       { id: "a", type: "primary", counts: { primary: { pupils: 4, "multimedia-rooms": 1 } } },
 *       { id: "b", type: "primary", counts: { primary: { pupils: 4, "multimedia-rooms": 3 } } },
 *     ],
 *     { rules: "quality-balance-2017", on: "2022-12-31" },
 *   ),
 * ).find(({ indicator }) => indicator === "multimedia-rooms-per-100-pupils")
 * // => {
 * //   of: "cv",
 * //   stage: "primary",
 * //   indicator: "multimedia-rooms-per-100-pupils",
 * //   verdict: "met",
 * //   margin: { value: 0, relative: 0 },
 * //   flip: { school: "a", count: "multimedia-rooms", stage: "primary", from: 1, to: 0, change: -1, becomes: "not-met" },
 * //   misleadingDigits: [],
 * //   missing: [],
 * // }
 */
export function stability(balance: Balance): readonly Stability[] {
  return balance.stages.flatMap((summary): readonly Stability[] => {
    const { stage, indicators, composite, compliance } = summary;
    const shown = balance.schools.filter((each) => each.stage === stage).map((each) => shownOf(each, balance.rules));
    const schools = shown.flatMap((each) => (each.school.verdict === null ? [] : [ofSchool(balance, each, each.school.verdict)]));
    return [
      ...indicators.flatMap((each) => ofCv(balance, stage, each)),
      ...(composite === undefined ? [] : [ofComposite(balance, summary, composite)]),
      ...schools,
      ...(compliance === null ? [] : [ofCompliance(stage, compliance, schools, shown)]),
    ];
  });
}
