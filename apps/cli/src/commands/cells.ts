import {
  COMPARISONS,
  decimalsFor,
  type Gap,
  indicator,
  isValue,
  type Judgement,
  type Language,
  type Row,
  type Stage,
  sayGap,
  sayJudgement,
  shownNumber,
  standard,
  unitWords,
  VERDICTS,
  type Words,
} from "@teks/indicators";
import { grouped } from "../grouped";
import type { Cell, Column, Group, Paragraph } from "../output/report";
import { STAGE_NAMES } from "../tui/labels";
import { columnUnit, marksOf } from "../tui/list";
import { span } from "../tui/text";
import { verdictTone } from "../tui/tones";

// Rows of an assessment as cells of a page: the same wherever an indicator is listed.

const TITLES = {
  indicator: { zh: "指标", en: "Indicator" },
  stage: { zh: "学段", en: "Stage" },
  value: { zh: "值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  marks: { zh: "标记", en: "Marks" },
  verdict: { zh: "判定", en: "Verdict" },
} as const satisfies Record<string, Words>;

export const rowColumns = (language: Language): readonly Column[] => [
  { title: TITLES.indicator[language], wraps: true },
  { title: TITLES.stage[language] },
  { title: TITLES.value[language], side: "right" },
  { title: TITLES.unit[language], wraps: true },
  { title: TITLES.marks[language] },
  { title: TITLES.verdict[language], wraps: true },
];

/** Several words in a row. */
export const listed = (words: readonly string[], language: Language): string => words.join(language === "zh" ? "、" : ", ");

/** A limit beside a value or a title that already tells the unit: "≤ 45", "≥ 95%". */
export function bareLimit({ standard: id, limit }: Pick<Judgement, "standard" | "limit">, language: Language): string {
  if (limit === undefined) return "";
  const { comparison, unit } = standard(id);
  return `${COMPARISONS[comparison][language]} ${limit}${unit === "%" ? "%" : ""}`;
}

function verdictLine(judgement: Judgement, unit: string, language: Language): Cell {
  const { verdict } = judgement;
  if (verdict === "not-applicable") return [];
  const own = standard(judgement.standard).unit;
  const limit = bareLimit(judgement, language);
  const told = own === unit || own === "%" ? limit : `${limit} ${unitWords(own)[language]}`.trim();
  return [span(`${VERDICTS[verdict][language]} ${told}`.trim(), verdictTone(verdict))];
}

/** A gap beside its row's stage, which it need not repeat. */
const besideStage = (gap: Gap, stage: Stage): Gap =>
  gap.gap === "missing" || gap.gap === "not-applicable"
    ? { ...gap, counts: gap.counts.map((ref) => (ref.stage === stage ? { ...ref, stage: "all" } : ref)) }
    : gap;

/** Value, unit, marks and verdicts of a row; where there is no value, why. */
function rowCells(row: Row, language: Language): readonly Cell[] {
  const { indicator: id, stage, outcome, judgements } = row;
  const { decimals, unit } = indicator(id);
  const known = isValue(outcome);
  const verdicts = judgements.flatMap((judgement) => verdictLine(judgement, unit, language));
  return [
    [known ? span(shownNumber(outcome.exact, decimalsFor(outcome, judgements, decimals))) : span("—", "quiet")],
    [span(columnUnit(unit, language), "quiet")],
    [span(marksOf(row).trim(), "doubt")],
    known ? verdicts : [...verdicts, span(sayGap(besideStage(outcome, stage))[language], "quiet")],
  ];
}

/** An indicator's rows under its label; stages that say the same are one row. */
export function rowGroup(label: Cell, rows: readonly Row[], language: Language): Group {
  const told = rows.map((row) => ({ stage: STAGE_NAMES[row.stage][language], cells: rowCells(row, language) }));
  return {
    label,
    rows: grouped(told, ({ cells }) => JSON.stringify(cells)).map(({ first, members }) => [
      members.map(({ stage }) => span(stage, "quiet")),
      ...first.cells,
    ]),
  };
}

const FLAG: Words = { zh: "所用数字经核查有误，见 teks check", en: "uses a figure that a check finds in error: teks check" };
/** What ✎ means. */
export const PEN: Words = { zh: "所用数字已更正，见 teks explain", en: "uses a figure that stands corrected: teks explain" };
const WAVE: Words = { zh: "依赖前提，见 teks explain", en: "rests on an assumption: teks explain" };

/** What the marks of the rows mean, for those that are there. */
export function legend(rows: readonly Row[], language: Language): readonly Paragraph[] {
  const marks = rows.map(marksOf).join("");
  const known = [
    { lead: "⚑ ", words: FLAG },
    { lead: "✎ ", words: PEN },
    { lead: "~ ", words: WAVE },
  ];
  return known
    .filter(({ lead }) => marks.includes(lead.trim()))
    .map(({ lead, words }) => ({ lead: `  ${lead}`, text: [span(words[language], "quiet")] }));
}

/** A verdict with its document, in full. */
export const judgementParagraph = (judgement: Judgement, language: Language): Paragraph => ({
  lead: "  ",
  text: [span(sayJudgement(judgement)[language], verdictTone(judgement.verdict))],
});
