import {
  type Apart,
  type Bounds,
  type ComparedCoefficient,
  type ComparedRow,
  decimalsFor,
  type IndicatorId,
  indicator,
  isValue,
  STAGES,
  shownCv,
  shownDifference,
  shownNumber,
  THEMES,
  themeOf,
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
  /** The value, or between what it lies; "—" where neither is known. */
  readonly text: string;
  readonly value: number | null;
  readonly bounds?: Bounds;
  readonly verdict: Verdict | null;
  /** The figures in it that no longer read as printed. */
  readonly corrected?: readonly string[];
  /** How far from the first file and from the one before, and as text; null where that cannot be told. */
  readonly apart: Readonly<Record<keyof Apart<unknown>, { readonly value: number; readonly text: string } | null>>;
}

/** Digits after the point of a difference of coefficients, as the coefficients themselves have. */
const CV_DIGITS = 3;

function shownApart<D>(apart: Apart<D>, numberOf: (by: D) => number, textOf: (by: D) => string): ShownSide["apart"] {
  const shown = (by: D | null) => (by === null ? null : { value: numberOf(by), text: textOf(by) });
  return { first: shown(apart.first), before: shown(apart.before) };
}

const NOTHING = "—";

function coefficientText({ cv, bounds, limit }: ComparedCoefficient["sides"][number]): string {
  if (cv !== null) return shownCv(cv, limit);
  return bounds === undefined ? NOTHING : `${shownCv(bounds.least, limit)}–${shownCv(bounds.most, limit)}`;
}

/** The sides of a row, in the order of the files. */
export function sidesIn(compared: Compared): readonly ShownSide[] {
  if ("of" in compared)
    return compared.sides.map((side) => ({
      text: coefficientText(side),
      value: side.cv,
      ...(side.bounds === undefined ? {} : { bounds: side.bounds }),
      verdict: side.verdict,
      apart: shownApart(
        side.apart,
        (by) => by,
        (by) => shownDifference(by, CV_DIGITS),
      ),
    }));
  const { decimals } = indicator(compared.indicator);
  return compared.sides.map(({ outcome, judgements, verdict, apart }) => ({
    text: isValue(outcome) ? shownNumber(outcome.exact, decimalsFor(outcome, judgements, decimals)) : NOTHING,
    value: isValue(outcome) ? outcome.value : null,
    verdict,
    ...(isValue(outcome) && outcome.corrected !== undefined ? { corrected: outcome.corrected } : {}),
    apart: shownApart(
      apart,
      ({ value }) => value,
      (by) => shownDifference(by, decimals),
    ),
  }));
}

/** A value with its verdict's sign, and ✎ before one that rests on a corrected figure: words would take the room of the files. */
export const sideText = ({ text, verdict, corrected }: ShownSide): string =>
  `${corrected === undefined ? "" : "✎ "}${text} ${verdict === null ? " " : VERDICT_SIGNS[verdict]}`;

export const comparedId = (compared: Compared): IndicatorId | "composite" => ("of" in compared ? compared.of : compared.indicator);

/** What a row compares. */
export const comparedTitle = (compared: Compared): Words =>
  "of" in compared ? (compared.of === "composite" ? LABELS.composite : indicator(compared.of)) : indicator(compared.indicator);

/** The heading that a row stands under: its stage, of coefficients, or else its theme. */
export function comparedHeading(compared: Compared): Words {
  if (!("of" in compared)) return THEMES[themeOf(compared.indicator)];
  const { zh, en } = STAGES[compared.stage];
  return { zh: `${zh} · ${LABELS.cvs.zh}`, en: `${en} · ${LABELS.cvs.en}` };
}

/** The unit of what a row compares; a coefficient has none. */
export const comparedUnit = (compared: Compared): UnitText | undefined =>
  "of" in compared ? undefined : indicator(compared.indicator).unit;

/** Whether a file has a value, or they are not judged alike: of the other rows there is nothing to compare. */
export const isTold = ({ moves, sides }: Compared): boolean =>
  moves || sides.some((side) => ("cv" in side ? side.cv !== null || side.bounds !== undefined : isValue(side.outcome)));

/** The verdicts of all files one after the other; "" where they are the same. */
export const movesText = ({ moves, sides }: Compared): string =>
  moves ? sides.map(({ verdict }) => (verdict === null ? "–" : VERDICT_SIGNS[verdict])).join("→") : "";
