import {
  AREAS,
  type Balance,
  type BalanceExplanation,
  type BalanceStage,
  type Contribution,
  contributions,
  explainBalance,
  type IndicatorId,
  indicator,
  MARKS,
  type Mark,
  type MissingFigure,
  SCHOOL_TYPES,
  STAGES,
  sayCv,
  sayFigure,
  sayNode,
  saySchool,
  sayShare,
  shownValue,
  TO_MEAN,
  unitWords,
  VERDICTS,
  type Verdict,
} from "@teks/indicators";
import { type Coefficient, coefficientTitle } from "./balance";
import { limitBar, shareBar } from "./bar";
import { spreadChart } from "./chart/charts";
import type { EntryOf } from "./entry";
import { filled, LABELS } from "./labels";
import { columnUnit } from "./list";
import { block, DOT, eachOf, graded, MANY, type Page, supposed } from "./page";
import { columnMeaning, MARK_TONES } from "./screens/schools";
import { cell, type Line, paragraph, span } from "./text";
import { verdictTone } from "./tones";
import { nodeLines } from "./tree";

const BAR = 24;

function coefficientLines(coefficient: Coefficient, { language, width }: Page): readonly Line[] {
  const { cv, limit, verdict } = coefficient;
  const judged =
    verdict === null ? [] : [span(`${VERDICTS[verdict][language]}${limit === null ? "" : ` ≤ ${limit}`}`, verdictTone(verdict))];
  if (cv === null) return [...paragraph(sayCv(coefficient)[language], width, "quiet"), ...(judged.length === 0 ? [] : [judged])];
  const bar = limit === null ? [] : [span(limitBar(cv, limit, BAR), verdictTone(verdict)), span("  ")];
  return [[span(sayCv(coefficient)[language], "strong"), span("  "), ...bar, ...judged]];
}

function spreadLines(coefficient: Coefficient, { language, width }: Page): readonly Line[] {
  if (coefficient.id === undefined || coefficient.mean === null || coefficient.deviation === null) return [];
  const { id, mean, deviation } = coefficient;
  const unit = unitWords(indicator(id).unit)[language];
  const of = (value: number) => `${shownValue(id, value)} ${unit}`;
  return paragraph(filled(LABELS.spread, language, { mean: of(mean), deviation: of(deviation) }), width, "quiet");
}

/** The figures that would decide, each with its school. */
function missingLines(missing: readonly MissingFigure[], { language, width }: Page): readonly Line[] {
  return missing.flatMap((each) => paragraph(`${each.school} ${sayFigure(each)[language]}`, width, "plain", [span("- ", "quiet")]));
}

/** What each school adds to the coefficient, where it lies and what it has; of very many, those that add the most. */
function contributionLines(all: readonly Contribution[], id: IndicatorId, page: Page): readonly Line[] {
  const { language, width } = page;
  const greatest = all[0]?.share ?? 0;
  const bar = width < 60 ? 8 : 14;
  const room = Math.max(6, Math.min(30, width - bar - 36));
  return eachOf(all, page, [], ({ school, name = school, share, value, toMean }) => [
    [
      span(cell(name, room)),
      span(cell(share === null ? "—" : sayShare(share), 8, "right"), "strong"),
      span(` ${cell(share === null ? "" : shareBar(share, greatest, bar), bar)} `, "accent"),
      span(cell(value === null ? "" : shownValue(id, value), 9, "right")),
      span(`  ${toMean === null ? "" : TO_MEAN[toMean][language]}`, "quiet"),
    ],
  ]);
}

/** How it was worked out, down to what each school reported, and what was left out, divided or moved before. */
function explanationLines({ node, formula, assumptions }: BalanceExplanation, stage: BalanceStage, page: Page): readonly Line[] {
  const { language, width } = page;
  return [
    ...block(LABELS.working, page, [
      ...(formula === undefined ? [] : paragraph(formula[language], width)),
      ...nodeLines(node, sayNode(node)[language], stage, page, { first: "", rest: "" }),
    ]),
    ...block(
      LABELS.assumed,
      page,
      assumptions.flatMap(({ grade, ...each }) =>
        paragraph([each[language], ...(grade === undefined ? [] : [graded(grade, language)])].join(DOT), width, "plain", [
          span("~ ", "doubt"),
        ]),
      ),
    ),
  ];
}

/** What the data say, where something else is supposed. */
function wasLines(entry: EntryOf<"cv"> | EntryOf<"school">, { model, language, width }: Page): readonly Line[] {
  const was = model.base?.balance;
  if (was === undefined) return [];
  const text = (verdict: Verdict | null, value: string) => [value, ...(verdict === null ? [] : [VERDICTS[verdict][language]])].join(DOT);
  if (entry.kind === "cv") {
    const of = (told: Balance) =>
      told.stages.find(({ stage }) => stage === entry.stage)?.indicators.find(({ id }) => id === entry.coefficient.id);
    const before = of(was);
    if (before === undefined) return [];
    const said = text(before.verdict, sayCv(before)[language]);
    return said === text(entry.coefficient.verdict, sayCv(entry.coefficient)[language]) ? [] : supposed(said, language, width);
  }
  const before = was.schools.find(({ school, stage }) => school === entry.school.school && stage === entry.school.stage);
  if (before === undefined) return [];
  const said = text(before.verdict, saySchool(before, was.rules)[language]);
  return said === text(entry.school.verdict, saySchool(entry.school, was.rules)[language]) ? [] : supposed(said, language, width);
}

interface Working {
  readonly added: readonly Contribution[];
  readonly explained: BalanceExplanation;
}

const workingOf = new WeakMap<EntryOf<"cv">, Working>();

/** What a coefficient is made of, worked out once for both languages and every chart: of thousands of schools it takes a while. */
function worked(entry: EntryOf<"cv">, told: Balance): Working {
  const { stage, coefficient } = entry;
  const { id, cv } = coefficient;
  const working = workingOf.get(entry) ?? {
    added: id === undefined || cv === null ? [] : contributions(told, stage, id),
    explained: explainBalance(told, { stage, ...(id === undefined ? {} : { indicator: id }) }),
  };
  workingOf.set(entry, working);
  return working;
}

function cvDetail(entry: EntryOf<"cv">, told: Balance, page: Page): readonly Line[] {
  const { stage, coefficient } = entry;
  const { language, width } = page;
  const schools = told.stages.find((each) => each.stage === stage)?.schools ?? 0;
  const about = [
    ...paragraph([coefficientTitle(coefficient)[language], STAGES[stage][language]].join(DOT), width, "strong"),
    ...coefficientLines(coefficient, page),
    ...spreadLines(coefficient, page),
    ...wasLines(entry, page),
  ];
  if (page.isGlance === true && schools >= MANY)
    return [...about, ...paragraph(filled(LABELS["by-school"], language, { n: String(schools) }), width, "quiet")];
  const { added, explained } = worked(entry, told);
  const { id } = coefficient;
  const made =
    id === undefined
      ? []
      : [
          ...block(LABELS.needed, page, missingLines(coefficient.missing, page)),
          ...spreadChart(told, stage, id, page.chart, page),
          ...block(LABELS.contributions, page, contributionLines(added, id, page)),
        ];
  return [...about, ...made, ...explanationLines(explained, stage, page)];
}

/** An indicator at a school: its value with its bar, and how it stands to the limit and the floor. */
function markLines({ indicator: id, value, limit, floor, mark, divided, missing }: Mark, { language, width }: Page): readonly Line[] {
  const tone = mark === null ? "plain" : MARK_TONES[mark];
  const bar = value === null || limit === null ? "" : limitBar(value, limit, 12);
  const shown = value === null ? "—" : `${shownValue(id, value, [limit, floor])} ${columnUnit(indicator(id).unit, language)}`;
  const beside = [
    ...(mark === null ? [] : [MARKS[mark][language]]),
    ...(limit === null ? [] : [`≥ ${limit}`]),
    ...(floor === null ? [] : [filled(LABELS.floor, language, { floor: String(floor) })]),
    ...(divided ? [LABELS.divided[language]] : []),
    ...missing.map((each) => sayFigure(each)[language]),
  ];
  return [
    ...paragraph(indicator(id)[language], width),
    [span(`  ${cell(shown, language === "zh" ? 16 : 25)}`, "strong"), span(bar, tone)],
    ...(beside.length === 0 ? [] : paragraph(beside.join(DOT), width, tone, [span("  ")])),
  ];
}

/** How the indicator under the cursor is spread over all schools, beside this one; the first, where a chart is asked for on another column. */
function columnChart({ school: { marks, stage } }: EntryOf<"school">, told: Balance, page: Page): readonly Line[] {
  const mark = marks.find(({ indicator: id }) => id === page.column) ?? (page.chart > 0 ? marks[0] : undefined);
  if (mark === undefined) return [];
  return [
    ...block(LABELS.column, page, paragraph(columnMeaning(mark.indicator, page.language), page.width)),
    ...spreadChart(told, stage, mark.indicator, page.chart, page),
  ];
}

function schoolDetail(entry: EntryOf<"school">, told: Balance, page: Page): readonly Line[] {
  const { school } = entry;
  const { language, width } = page;
  const { name = school.school, type, area, pupils, stage, verdict } = school;
  const heads = pupils === null ? [] : [filled(LABELS.heads, language, { n: String(pupils) })];
  const about = [school.school, SCHOOL_TYPES[type][language], ...(area === undefined ? [] : [AREAS[area][language]]), ...heads];
  return [
    ...paragraph([name, STAGES[stage][language]].join(DOT), width, "strong"),
    ...(verdict === null
      ? []
      : paragraph(saySchool(school, told.rules)[language], width, "plain", [
          span(`${VERDICTS[verdict][language]}  `, verdictTone(verdict)),
        ])),
    ...wasLines(entry, page),
    ...paragraph(about.join(DOT), width, "quiet"),
    ...columnChart(entry, told, page),
    ...block(
      LABELS.marks,
      page,
      school.marks.flatMap((mark) => markLines(mark, page)),
    ),
    ...explanationLines(explainBalance(told, { stage, school: school.school }), stage, page),
  ];
}

/** Everything there is to say of a coefficient or a school. */
export function balanceDetail(entry: EntryOf<"cv"> | EntryOf<"school">, page: Page): readonly Line[] {
  const told = page.model.balance;
  if (told === undefined) return [];
  return entry.kind === "cv" ? cvDetail(entry, told, page) : schoolDetail(entry, told, page);
}
