import {
  type Balance,
  type Compliance,
  type Composite,
  type IndicatorBalance,
  indicator,
  type Language,
  type Mark,
  SCHOOL_TYPES,
  STAGES,
  type StageSummary,
  sayCv,
  sayFigure,
  sayNumber,
  saySchool,
  shownCv,
  shownValue,
  VERDICTS,
  type Verdict,
  type Words,
} from "@teks/indicators";
import type { Block, Cell, Column, Paragraph } from "../../output/report";
import type { Request } from "../../request";
import { limitBar } from "../../tui/bar";
import { filled } from "../../tui/labels";
import { columnUnit } from "../../tui/list";
import { type Span, span } from "../../tui/text";
import { verdictTone } from "../../tui/tones";
import { judged, quiet, some } from "./parts";

const SAYS = {
  stage: { zh: "{schools} 所 · 在校生 {pupils}", en: "{schools} schools · {pupils} pupils" },
  composite: { zh: "综合差异系数", en: "composite coefficient of variation" },
  needs: { zh: "需要：{figures}", en: "needs: {figures}" },
  compliance: { zh: "共 {n} 所学校：", en: "of {n} schools: " },
  others: { zh: "…另有 {n} 所，见 --schools --format csv", en: "… and {n} more: --schools --format csv" },
} as const satisfies Record<string, Words>;

/** More of a list than this is not read on a page; the data has them all. */
const MOST_SCHOOLS = 40;
const MOST_FIGURES = 3;
const BAR = 12;

const cvColumns = (language: Language): readonly Column[] => [
  { title: { zh: "指标", en: "Indicator" }[language], wraps: true },
  { title: { zh: "均值", en: "Mean" }[language], side: "right" },
  { title: { zh: "差异系数", en: "CV" }[language], side: "right" },
  { title: "" },
  { title: { zh: "判定", en: "Verdict" }[language], wraps: true },
];

/** The coefficient, its bar, and its verdict with the limit; where there is none, why, and what would give one. */
function cvCells(
  { cv, limit, verdict, missing, ...gap }: Omit<IndicatorBalance, "id" | "mean" | "deviation">,
  language: Language,
): readonly Cell[] {
  const bar = cv === null || limit === null ? "" : limitBar(cv, limit, BAR);
  const figures = missing.map((each) => `${each.school} ${sayFigure(each)[language]}`);
  const limited = limit === null ? "" : ` ≤ ${limit}`;
  return [
    [cv === null ? span("—", "quiet") : span(shownCv(cv, limit), "strong")],
    [span(bar, verdictTone(verdict))],
    [
      ...(verdict === null ? [] : [span(VERDICTS[verdict][language] + limited, verdictTone(verdict))]),
      ...(cv === null ? [span(sayCv({ cv, limit, ...gap })[language], "quiet")] : []),
      ...(figures.length === 0 ? [] : [span(filled(SAYS.needs, language, { figures: some(figures, MOST_FIGURES, language) }), "quiet")]),
    ],
  ];
}

function cvTable(indicators: readonly IndicatorBalance[], composite: Composite | undefined, language: Language): Block {
  const groups = indicators.map(({ id, mean, ...each }) => {
    const unit = span(columnUnit(indicator(id).unit, language), "quiet");
    const value: Cell = mean === null ? [span("—", "quiet")] : [span(shownValue(id, mean)), unit];
    return {
      label: [span(indicator(id)[language])],
      rows: [[value, ...cvCells(each, language)]],
    };
  });
  const together =
    composite === undefined ? [] : [{ label: [span(SAYS.composite[language], "strong")], rows: [[[], ...cvCells(composite, language)]] }];
  return { table: { columns: cvColumns(language), header: true, sections: [{ groups: [...groups, ...together] }] } };
}

/** How many schools of a stage are which. */
function complianceLine({ schools, met, notMet, undetermined }: Compliance, language: Language): Paragraph {
  const many: readonly (readonly [Verdict, number])[] = [
    ["met", met],
    ["not-met", notMet],
    ["undetermined", undetermined],
  ];
  const counts = many.filter(([, count]) => count > 0);
  return {
    lead: "  ",
    text: [
      span(filled(SAYS.compliance, language, { n: String(schools) }), "quiet"),
      ...counts.flatMap(([verdict, count], at) => [
        ...(at === 0 ? [] : [span(" · ", "quiet")]),
        span(`${VERDICTS[verdict][language]} ${count}`, verdictTone(verdict)),
      ]),
    ],
  };
}

/** What a school misses of an indicator: its value, under the line that it does not reach. */
function shortfall({ indicator: id, value, limit, floor, mark }: Mark, language: Language): readonly Span[] {
  const line = mark === "below" ? floor : mark === "floor" ? limit : null;
  return value === null || line === null ? [] : [span(`${indicator(id)[language]} ${shownValue(id, value, [line])} < ${line}`, "quiet")];
}

const ORDER: readonly (Verdict | null)[] = ["not-met", "undetermined", "met", "not-applicable", null];

/** Schools with their verdict and why; those that fail first, and those that are well only where all are asked for. */
function schoolTable(told: Balance, { stage }: StageSummary, { language, options }: Request): readonly Block[] {
  const all = options.schools === true;
  const here = told.schools.filter((each) => each.stage === stage);
  const shown = ORDER.flatMap((verdict) => here.filter((each) => each.verdict === verdict)).filter(
    ({ verdict }) => all || verdict === "not-met" || verdict === "undetermined",
  );
  const most = all ? shown.length : MOST_SCHOOLS;
  const groups = shown.slice(0, most).map((school) => ({
    label: [span(school.name ?? school.school), span(`${school.school} ${SCHOOL_TYPES[school.type][language]}`, "quiet")],
    rows: [
      [
        school.verdict === null ? [] : [judged(school.verdict, language)],
        [
          ...(school.reason === undefined ? [] : [span(saySchool(school, told.rules)[language])]),
          ...school.marks.flatMap((mark) => shortfall(mark, language)),
        ],
      ],
    ],
  }));
  const columns: readonly Column[] = [
    { title: { zh: "学校", en: "School" }[language], wraps: true },
    { title: { zh: "判定", en: "Verdict" }[language] },
    { title: { zh: "原因", en: "Why" }[language], wraps: true },
  ];
  const rest = shown.length - groups.length;
  return [
    ...(groups.length === 0 ? [] : [{ table: { columns, sections: [{ groups }] } }]),
    ...(rest > 0 ? [{ paragraphs: [quiet(filled(SAYS.others, language, { n: String(rest) }))] }] : []),
  ];
}

/** A stage: how evenly each resource is spread, how many schools comply, and those that do not. */
export function stageBlocks(told: Balance, summary: StageSummary, request: Request): readonly Block[] {
  const { language } = request;
  const { stage, schools, pupils, indicators, composite, compliance, verdict } = summary;
  if (schools === 0) return [];
  const many = filled(SAYS.stage, language, { schools: String(schools), pupils: pupils === null ? "—" : sayNumber(pupils, "1")[language] });
  return [
    { heading: `${STAGES[stage][language]} · ${VERDICTS[verdict][language]}`, note: many },
    cvTable(indicators, composite, language),
    ...(compliance === null ? [] : [{ paragraphs: [complianceLine(compliance, language)] }]),
    ...schoolTable(told, summary, request),
  ];
}
