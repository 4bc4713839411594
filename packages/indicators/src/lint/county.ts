import { assess } from "../assess";
import type { State } from "../checks/check";
import { checkOf, edits, type Finding, findings } from "../checks/findings";
import type { Day } from "../day";
import { isValue } from "../evaluate";
import type { Verdict } from "../judge";
import type { Cell, Place } from "../place";
import { type CountId, type Stage, stages } from "../vocabulary";
import type { TextBinding } from "./bind";
import type { ClaimMade } from "./claims";
import type { TextFigure } from "./figures";
import type { LintFinding, Severity } from "./finding";
import type { Group } from "./groups";

/** An indicator that the text's own figures give. */
export interface TextIndicator {
  readonly indicator: string;
  readonly stage: Stage;
  readonly value: number;
  readonly unit: string;
  readonly verdict: Verdict | null;
}

/** From here on a binding is taken as what a text says of its county. */
const SURE_ENOUGH = 0.7;

const SEVERITY: Readonly<Partial<Record<State, Severity>>> = {
  error: "error",
  conflict: "warning",
  gap: "warning",
  slip: "warning",
  open: "note",
};

/** The bindings that stand for their counts: of each count and stage the surest, and of equals the first. */
export function chosen(figures: readonly TextFigure[], bindings: readonly TextBinding[]): readonly TextBinding[] {
  const best = new Map<string, TextBinding>();
  for (const binding of bindings) {
    const key = `${binding.count} ${binding.stage}`;
    const isRough = figures[binding.figure]?.bound !== "exact";
    if (binding.confidence < SURE_ENOUGH || isRough || binding.confidence <= (best.get(key)?.confidence ?? 0)) continue;
    best.set(key, binding);
  }
  return [...best.values()];
}

/** What a text says of its county, as a place of the library. A figure's source is its index, and its section where it stands. */
export function placeOfText(figures: readonly TextFigure[], bindings: readonly TextBinding[], claims: readonly ClaimMade[]): Place {
  const cells = (stage: Stage): Partial<Record<CountId, Cell>> =>
    Object.fromEntries(
      bindings.flatMap(({ figure: at, count, stage: of }) => {
        const figure = figures[at];
        const value = figure?.values[0];
        if (of !== stage || figure === undefined || value === undefined) return [];
        const section = `${figure.place.paragraph}.${figure.place.sentence}`;
        return [[count, { value, sources: [{ figure: String(at), section, asPrinted: figure.text, value }] }] as const];
      }),
    );
  return {
    id: "text",
    counts: Object.fromEntries(stages.map((stage) => [stage, cells(stage)])),
    claims: claims.flatMap(({ claim }) => claim.id ?? []),
  };
}

/** Whether a check only adds up what the text itself prints as a total and its parts, of which there may be more than two. */
const isSum = ({ check, figures: of }: Finding<string>, groups: readonly Group[]): boolean => {
  const rule = checkOf(check)?.rule ?? {};
  const has = (whole: number, parts: readonly number[]) => of.every((id) => Number(id) === whole || parts.includes(Number(id)));
  return "equal" in rule && groups.some(({ whole, parts }) => has(whole, parts));
};

/** The edit rules that a text breaks: no text prints both of every pair, so a figure that stands alone is nothing to tell. */
const brokenEdits = (county: Place, on: Day): readonly Finding<string>[] => edits(county, { on }).filter(({ state }) => state !== "gap");

/** What the library's checks and edit rules say of the text's figures, each with the places of the figures behind it. */
export function checkFindings(county: Place, figures: readonly TextFigure[], groups: readonly Group[], on: Day): readonly LintFinding[] {
  return [...findings(county, { on }), ...brokenEdits(county, on)].flatMap((finding): LintFinding[] => {
    const severity = SEVERITY[finding.state];
    const indexes = finding.figures.map(Number);
    if (severity === undefined || indexes.length === 0 || isSum(finding, groups)) return [];
    return [
      {
        rule: "check",
        severity,
        says: { zh: `${finding.title.zh}：${finding.says.zh}`, en: `${finding.title.en}: ${finding.says.en}` },
        ...(finding.ask === undefined ? {} : { ask: finding.ask }),
        places: indexes.flatMap((index) => figures[index]?.place ?? []),
        figures: indexes,
        check: finding.check,
      },
    ];
  });
}

/** The indicators that the text's figures give a value for. */
export const indicatorsOf = (county: Place, on: Day): readonly TextIndicator[] =>
  assess(county, { on }).rows.flatMap(({ indicator, stage, outcome, verdict }) =>
    isValue(outcome) ? [{ indicator, stage, value: outcome.value, unit: outcome.unit, verdict }] : [],
  );
