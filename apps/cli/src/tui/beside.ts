import {
  type Apart,
  type ComparedCoefficient,
  type ComparedRow,
  decimalsFor,
  indicator,
  isValue,
  shownCv,
  shownDifference,
  shownNumber,
  type UnitText,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { LABELS } from "./labels";
import { VERDICT_SIGNS } from "./tones";

// What stands in a row of a comparison, whichever kind of file it is of.

export type Compared = ComparedRow | ComparedCoefficient;

/** One file's part of a row as it is shown. */
export interface ShownSide {
  /** "" where there is no value. */
  readonly text: string;
  readonly value: number | null;
  readonly verdict: Verdict | null;
  /** How far from the first file and from the one before, and as text; null where that cannot be told. */
  readonly apart: Readonly<Record<keyof Apart<unknown>, { readonly value: number; readonly text: string } | null>>;
}

/** Digits after the point of a difference of coefficients, as the coefficients themselves have. */
const CV_DIGITS = 3;

function shownApart<D>(apart: Apart<D>, numberOf: (by: D) => number, textOf: (by: D) => string): ShownSide["apart"] {
  const shown = (by: D | null) => (by === null ? null : { value: numberOf(by), text: textOf(by) });
  return { first: shown(apart.first), before: shown(apart.before) };
}

/** The sides of a row, in the order of the files. */
export function sidesIn(compared: Compared): readonly ShownSide[] {
  if ("of" in compared)
    return compared.sides.map(({ cv, limit, verdict, apart }) => ({
      text: cv === null ? "" : shownCv(cv, limit),
      value: cv,
      verdict,
      apart: shownApart(
        apart,
        (by) => by,
        (by) => shownDifference(by, CV_DIGITS),
      ),
    }));
  const { decimals } = indicator(compared.indicator);
  return compared.sides.map(({ outcome, judgements, verdict, apart }) => ({
    text: isValue(outcome) ? shownNumber(outcome.exact, decimalsFor(outcome, judgements, decimals)) : "",
    value: isValue(outcome) ? outcome.value : null,
    verdict,
    apart: shownApart(
      apart,
      ({ value }) => value,
      (by) => shownDifference(by, decimals),
    ),
  }));
}

/** What a row compares. */
export const comparedTitle = (compared: Compared): Words =>
  "of" in compared ? (compared.of === "composite" ? LABELS.composite : indicator(compared.of)) : indicator(compared.indicator);

/** The unit of what a row compares; a coefficient has none. */
export const comparedUnit = (compared: Compared): UnitText | undefined =>
  "of" in compared ? undefined : indicator(compared.indicator).unit;

/** Whether a file has a value, or they are not judged alike: of the other rows there is nothing to compare. */
export const isTold = ({ moves, sides }: Compared): boolean =>
  moves || sides.some((side) => ("cv" in side ? side.cv !== null : isValue(side.outcome)));

/** The verdicts of all files one after the other; "" where they are the same. */
export const movesText = ({ moves, sides }: Compared): string =>
  moves ? sides.map(({ verdict }) => (verdict === null ? "–" : VERDICT_SIGNS[verdict])).join("→") : "";
