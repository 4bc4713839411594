import {
  COMPARISONS,
  decimalsFor,
  indicator,
  isValue,
  type Language,
  limitOn,
  type Row,
  STATES,
  type StandardId,
  sayCount,
  sayGap,
  sayLimit,
  shownNumber,
  stages,
  standard,
  type UnitText,
  unitWords,
  VERDICTS,
} from "@teks/indicators";
import { balanceLine } from "./balance-lines";
import { barOf } from "./bar";
import { filled, LABELS, STAGE_NAMES } from "./labels";
import { type Entry, type Model, placeTitle, type Section } from "./model";
import { cut, fit, GAP, type Line, padded, span, type Tone, widthOf } from "./text";
import { stateTone, verdictTone } from "./tones";

/** A line of a list before it is drawn: a section's title, the space above one, or an entry. */
interface Slot {
  readonly section: Section;
  readonly entry?: Entry;
  readonly space?: true;
}

const slotsOf = (sections: readonly Section[]): readonly Slot[] =>
  sections.flatMap((section, at): readonly Slot[] => [
    ...(at === 0 ? [] : [{ section, space: true } as const]),
    { section },
    ...section.entries.map((entry) => ({ section, entry })),
  ]);

/** The columns of a list of indicators, from what its values need and the width that is there. */
interface Columns {
  readonly title: number;
  readonly stage: number;
  readonly number: number;
  readonly unit: number;
  readonly bar: number;
  readonly verdict: number;
}

const MARKS = 2;

const numberOf = ({ indicator: id, outcome, judgements }: Row): string =>
  isValue(outcome) ? shownNumber(outcome.exact, decimalsFor(outcome, judgements, indicator(id).decimals)) : "";

/** A unit as a column has room for it: "pupils/class". */
export const columnUnit = (text: UnitText, language: Language): string => unitWords(text)[language].replaceAll(" per ", "/");

const unitOf = ({ outcome }: Row, language: Language): string => (isValue(outcome) ? columnUnit(outcome.unit, language) : "");

/** Titles come first: below this width they get the room of the units, which the entry's detail shows anyway. */
const TITLE = 26;

function columnsFor(sections: readonly Section[], language: Language, width: number): Columns {
  const rows = sections.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === "row" ? [entry.row] : [])));
  const widest = (textOf: (row: Row) => string) => rows.reduce((most, row) => Math.max(most, widthOf(textOf(row))), 0);
  const roomy = width >= 110;
  const fixed = {
    stage: language === "zh" ? 4 : 7,
    number: Math.min(widest(numberOf), 13),
    bar: width < 60 ? 0 : roomy ? 15 : 9,
    verdict: language === "zh" ? 8 : 12,
  };
  const room = width - MARKER.length - MARKS - spanOf(Object.values(fixed)) - 2 * GAP;
  const unit = Math.min(
    widest((row) => unitOf(row, language)),
    roomy ? 20 : 12,
  );
  const beside = room - unit - GAP >= TITLE;
  return { ...fixed, unit: beside ? unit : 0, title: Math.max(4, beside ? room - unit - GAP : room) };
}

const MARKER = "› ";

/** ⚑ where a figure is in doubt, ~ where something was assumed. */
export const marksOf = ({ doubts, outcome }: Row): string =>
  `${doubts.length > 0 ? "⚑" : " "}${isValue(outcome) && outcome.assumes.length > 0 ? "~" : " "}`;

function rowLine(row: Row, columns: Columns, language: Language, repeated: boolean): Line {
  const { outcome, verdict } = row;
  const judged = verdict === "not-applicable" ? "–" : verdict === null ? "" : VERDICTS[verdict][language];
  const bar = barOf(row, columns.bar);
  const number = padded(numberOf(row), columns.number, "strong", "right");
  const told: Line = [
    ...padded(repeated ? "" : indicator(row.indicator)[language], columns.title, "plain"),
    ...padded(STAGE_NAMES[row.stage][language], columns.stage, "quiet"),
  ];
  const marks = span(marksOf(row), "doubt");
  if (!isValue(outcome)) {
    const gap = padded(sayGap(outcome)[language], spanOf([columns.number, columns.unit, columns.bar]), "quiet");
    return [...told, ...gap, ...padded(judged, columns.verdict, verdictTone(verdict)), marks];
  }
  // A row with nothing to compare has its unit in full where others have their bar and verdict.
  if (bar === "" && judged === "")
    return [...told, ...number, ...padded(unitOf(row, language), spanOf([columns.unit, columns.bar, columns.verdict]), "quiet"), marks];
  return [
    ...told,
    ...number,
    ...padded(unitOf(row, language), columns.unit, "quiet"),
    ...padded(bar, columns.bar, verdictTone(verdict)),
    ...padded(judged, columns.verdict, verdictTone(verdict)),
    marks,
  ];
}

/** Columns joined into one, the gaps between them with it. */
const spanOf = (widths: readonly number[]): number => {
  const there = widths.filter((width) => width > 0);
  return there.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, there.length - 1);
};

/** A title with a word of its own at the right. */
const titled = (title: Line, right: string, tone: Tone, width: number): Line => {
  const word = cut(right, Math.floor(width * 0.6));
  return [...fit(title, width - widthOf(word) - GAP), span(" ".repeat(GAP)), span(word, tone)];
};

/** A standard's limits on the day: one where it is the same for each stage, else one a stage with the unit once. */
function limitsText({ on, settings }: Model, id: StandardId, language: Language): string {
  const { comparison, unit } = standard(id);
  const limits = stages.map((stage) => ({ stage, limit: limitOn(id, stage, on, settings) }));
  const values = limits.flatMap(({ stage, limit }) => ("value" in limit ? [{ stage, value: limit.value }] : []));
  const [first] = values;
  if (first === undefined)
    return limits.some(({ limit }) => "none" in limit && limit.none === "must-be-set") ? LABELS.unset[language] : "–";
  if (values.length === stages.length && values.every(({ value }) => value === first.value))
    return sayLimit({ standard: id, limit: first.value })[language];
  const sign = COMPARISONS[comparison][language];
  const word = columnUnit(unit, language);
  return `${values.map(({ stage, value }) => `${STAGE_NAMES[stage][language]} ${sign} ${value}${word === "%" ? word : ""}`).join("  ")} ${word === "%" ? "" : word}`.trimEnd();
}

function entryLine(model: Model, entry: Entry, columns: Columns, width: number, language: Language, repeated: boolean): Line {
  const room = width - MARKER.length;
  switch (entry.kind) {
    case "row":
      return rowLine(entry.row, columns, language, repeated);
    case "ask": {
      const n = String(entry.decides.length);
      return titled([span(sayCount(entry.ref)[language])], filled(LABELS.decides, language, { n }), "quiet", room);
    }
    case "finding": {
      const { finding } = entry;
      const { county, places } = model;
      const place: Line = finding.place === county.id ? [] : [span(`  ${placeTitle(places, finding.place)[language]}`, "quiet")];
      return titled([span(finding.title[language]), ...place], STATES[finding.state][language], stateTone(finding.state), room);
    }
    case "cv":
    case "school":
      return balanceLine(entry, room, language);
    case "standard":
      return titled([span(standard(entry.standard)[language])], limitsText(model, entry.standard, language), "plain", room);
  }
}

const sameIndicator = (a: Entry | undefined, b: Entry): boolean =>
  a?.kind === "row" && b.kind === "row" && a.row.indicator === b.row.indicator && a.row.place === b.row.place;

/** Where a window of that height stands in a list so that the line under the cursor is about its middle. */
const windowAt = (at: number, length: number, height: number): number =>
  Math.max(0, Math.min(at - Math.floor(height / 2), length - height));

/** The lines of a list around the entry under the cursor, each exactly as wide as there is room for. */
export function listLines(
  model: Model,
  sections: readonly Section[],
  chosen: string | undefined,
  language: Language,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Line[] {
  const slots = slotsOf(sections);
  const columns = columnsFor(sections, language, width);
  const top = windowAt(
    slots.findIndex(({ entry }) => entry?.key === chosen),
    slots.length,
    height,
  );
  const seen = slots.slice(top, top + height);
  return seen.map(({ section, entry, space }, at): Line => {
    if (space === true) return fit([], width);
    const here = entry?.key === chosen;
    // An entry whose section's title has gone past the top gives its line to that title.
    if (entry === undefined || (at === 0 && top > 0 && !here)) return headingLine(section, language, width);
    const before = seen[at - 1]?.entry;
    const repeated = !here && at > (top > 0 ? 1 : 0) && sameIndicator(before, entry);
    const line = [span(here ? MARKER : "  ", "accent"), ...entryLine(model, entry, columns, width, language, repeated)];
    const fitted = fit(line, width);
    return here ? fitted.map((each) => ({ ...each, chosen: true })) : fitted;
  });
}

function headingLine({ title, entries }: Section, language: Language, width: number): Line {
  const number = `  ${entries.length}`;
  return fit([span(cut(title[language], width - number.length), "accent"), span(number, "quiet")], width);
}
