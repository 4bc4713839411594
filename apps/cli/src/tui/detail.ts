import {
  type Claim,
  decimalsFor,
  type Explanation,
  explain,
  type Finding,
  indicator,
  isValue,
  type Judgement,
  type Language,
  limitOn,
  type Row,
  STATES,
  type StandardId,
  SUBJECTS,
  SYSTEMS,
  sayCount,
  sayJudgement,
  sayLimit,
  sayOutcome,
  shownNumber,
  stages,
  standard,
  unitWords,
  VERDICTS,
} from "@teks/indicators";
import { balanceDetail } from "./balance-detail";
import { barOf } from "./bar";
import { besideDetail } from "./beside-detail";
import { figureDetail, figureLines, repairLines } from "./doctor-detail";
import type { Entry, EntryOf } from "./entry";
import { filled, LABELS, STAGE_NAMES } from "./labels";
import { linkTo } from "./links";
import { marksOf } from "./list";
import { placeTitle } from "./model";
import { moneyDetail } from "./money-detail";
import { BLANK, block, DOT, graded, type Page, supposed } from "./page";
import { restText } from "./screens/findings";
import { before, rowEntry } from "./screens/indicators";
import { type Line, paragraph, span, type Tone } from "./text";
import { stateTone, verdictTone } from "./tones";
import { nodeLines } from "./tree";

// What an entry's detail says, in lines that fit. The first three are its summary: a small screen shows them under the list.

/** A title with the stage and, inside the county, the place it is of. */
function nameOf({ indicator: id, stage, place }: Row, { model, language, width }: Page): readonly Line[] {
  const where = place === model.county.id ? [] : [placeTitle(model.places, place)[language]];
  return paragraph([indicator(id)[language], STAGE_NAMES[stage][language], ...where].join(DOT), width, "strong");
}

function valueLines(row: Row, { language, width }: Page): readonly Line[] {
  const bar = barOf(row, 24);
  const marks = marksOf(row).trim();
  const beside: Line = [
    ...(bar === "" ? [] : [span("  "), span(bar, verdictTone(row.verdict))]),
    ...(marks === "" ? [] : [span("  "), span(marks, "doubt")]),
  ];
  const said = sayOutcome(row.indicator, row.outcome, row.judgements)[language];
  if (!isValue(row.outcome)) return paragraph(said, width, "quiet");
  return [[span(said, "strong"), ...beside]];
}

/** What the data say, where what is supposed gives another value or verdict. */
function wasLines(row: Row, { model, language, width }: Page): readonly Line[] {
  const was = before(model, row);
  if (was === undefined) return [];
  const verdict = was.verdict === null ? [] : [VERDICTS[was.verdict][language]];
  return supposed([sayOutcome(was.indicator, was.outcome, was.judgements)[language], ...verdict].join(DOT), language, width);
}

function marginText({ indicator: id, outcome }: Row, judgement: Judgement, language: Language): readonly string[] {
  if (!isValue(outcome) || judgement.margin === undefined) return [];
  const { exact, value } = judgement.margin;
  const number = shownNumber(exact.replace("-", ""), decimalsFor(outcome, [judgement], indicator(id).decimals));
  const margin = `${number} ${unitWords(outcome.unit)[language]}`.replace(" %", "%").trimEnd();
  return [filled(value < 0 ? LABELS.short : LABELS.spare, language, { margin })];
}

function judgementLines(row: Row, judgement: Judgement, { model, language, width }: Page): readonly Line[] {
  const { document } = standard(judgement.standard);
  const limit = limitOn(judgement.standard, row.stage, model.on, model.settings);
  const inForce =
    "value" in limit
      ? [filled(LABELS.since, language, { from: limit.from }), limit.set ? LABELS.set[language] : graded(limit.grade, language)]
      : [graded(document.grade, language)];
  const backing = [...marginText(row, judgement, language), document[language], ...inForce].join(DOT);
  return [
    ...paragraph(sayJudgement(judgement)[language], width, verdictTone(judgement.verdict)),
    ...paragraph(backing, width, "quiet", [span("  ")]),
  ];
}

const doubtLines = (row: Row, { model, language, width }: Page): readonly Line[] =>
  model.assessment.findings
    .filter(({ check, place }) => place === row.place && row.doubts.includes(check))
    .flatMap(({ title, says }) =>
      paragraph(`${title[language]}${language === "zh" ? "：" : ": "}${says[language]}`, width, "plain", [span("⚑ ", "doubt")]),
    );

function coverageLines({ outcome }: Row, { model, language, width }: Page): readonly Line[] {
  if (!isValue(outcome) || outcome.coverage === undefined) return [];
  const { reported, of, without } = outcome.coverage;
  const names = without.map((id) => placeTitle(model.places, id)[language]).join(language === "zh" ? "、" : ", ");
  const missing = names === "" ? [] : [filled(LABELS.without, language, { names })];
  return paragraph(
    [filled(LABELS.coverage, language, { reported: String(reported), of: String(of) }), ...missing].join(DOT),
    width,
    "quiet",
  );
}

const originLines = ({ source, system }: Explanation, { language, width }: Page): readonly Line[] => [
  ...(source === undefined ? [] : paragraph(`${source[language]}${DOT}${graded(source.grade, language)}`, width)),
  ...paragraph(`${system} ${SYSTEMS[system][language]}${DOT}${SYSTEMS[system].sections.map((section) => `§${section}`).join(" ")}`, width),
];

function rowDetail(row: Row, page: Page): readonly Line[] {
  const { model, language, width } = page;
  const place = model.places.get(row.place);
  if (place === undefined) return [];
  const told = explain(row.indicator, place, {
    stage: row.stage,
    on: model.on,
    ...(model.settings === undefined ? {} : { settings: model.settings }),
  });
  const said = isValue(told.outcome) ? sayOutcome(row.indicator, told.outcome, told.judgements)[language] : "";
  return [
    ...nameOf(row, page),
    ...valueLines(row, page),
    ...wasLines(row, page),
    ...coverageLines(row, page),
    ...row.judgements.flatMap((judgement) => judgementLines(row, judgement, page)),
    ...(row.judgements.length > 0 ? [BLANK] : []),
    ...paragraph(told.meaning[language], width, "quiet"),
    ...block(LABELS.working, page, [
      ...paragraph(told.formula[language], width),
      ...nodeLines(told.node, said, row.stage, page, { first: "", rest: "" }),
    ]),
    ...block(
      LABELS.assumed,
      page,
      told.assumptions.flatMap((each) => paragraph(each[language], width, "plain", [span("~ ", "doubt")])),
    ),
    ...block(LABELS.doubted, page, doubtLines(row, page)),
    ...block(LABELS.origin, page, originLines(told, page)),
    ...block(LABELS.system, page, paragraph(SYSTEMS[told.system].supply[language], width, "quiet")),
  ];
}

/** A row of another detail: its name, its value and its verdict. */
function briefLines(row: Row, { language, width }: Page): readonly Line[] {
  const said = sayOutcome(row.indicator, row.outcome, row.judgements)[language];
  const verdict = row.verdict === null ? [] : [VERDICTS[row.verdict][language]];
  const text = [indicator(row.indicator)[language], STAGE_NAMES[row.stage][language], said, ...verdict].join(DOT);
  return paragraph(text, width, verdictTone(row.verdict), [{ ...span("- ", "quiet"), link: linkTo("indicators", rowEntry(row).key) }]);
}

const askDetail = ({ ref, decides }: EntryOf<"ask">, page: Page): readonly Line[] => [
  ...paragraph(sayCount(ref)[page.language], page.width, "strong"),
  [span(LABELS["would-decide"][page.language], "quiet")],
  ...decides.flatMap((row) => briefLines(row, page)),
];

/** The figures behind a finding or a repair; their lines lead to them. */
const figuresBlock = (figures: readonly string[], page: Page): readonly Line[] =>
  block(
    LABELS.figures,
    page,
    [...new Set(figures)].flatMap((id) => figureLines(id, page)),
  );

const repairDetail = (entry: EntryOf<"repair">, page: Page): readonly Line[] => [
  ...repairLines(entry, page),
  ...figuresBlock(entry.repair?.slips.flatMap(({ changes }) => changes.flatMap((change) => change.figures)) ?? [], page),
];

function unaccountedDetail(entry: EntryOf<"unaccounted">, page: Page): readonly Line[] {
  const { language, width, model } = page;
  const { check, place, says, ask } = entry.unaccounted;
  const found = model.assessment.findings.find((each) => each.check === check && each.place === place);
  return [
    ...paragraph(restText(entry, language), width, "strong"),
    ...paragraph(says[language], width),
    ...block(LABELS.ask, page, ask === undefined ? [] : paragraph(ask[language], width)),
    ...figuresBlock(found?.figures ?? [], page),
  ];
}

function reportedDetail(entry: EntryOf<"figure">, page: Page): readonly Line[] {
  const { summary, findings, readers } = figureDetail(entry, page, (row) => briefLines(row, page));
  return [...summary, ...block(LABELS.concerned, page, findings), ...block(LABELS.read, page, readers)];
}

const findingDetail = ({ title, state, place, says, ask, counts, figures }: Finding<string>, page: Page): readonly Line[] => {
  const { model, language, width } = page;
  const where = place === model.county.id ? "" : `${DOT}${placeTitle(model.places, place)[language]}`;
  return [
    ...paragraph(`${title[language]}${where}`, width, "strong"),
    ...paragraph(says[language], width, "plain", [span(`${STATES[state][language]}  `, stateTone(state))]),
    ...block(LABELS.ask, page, ask === undefined ? [] : paragraph(ask[language], width)),
    ...block(
      LABELS.counts,
      page,
      counts.flatMap((ref) => paragraph(sayCount(ref)[language], width, "plain", [span("- ", "quiet")])),
    ),
    ...figuresBlock(figures, page),
  ];
};

/** One dated limit, at each stage that it has one for. */
function limitLines(id: StandardId, page: Page): readonly Line[] {
  const { language, width } = page;
  const said = (limit: number) => sayLimit({ standard: id, limit })[language];
  return standard(id).limits.flatMap((limit) => {
    const value = limit.grade === "U" ? limit.recalled : limit.value;
    const numbers =
      typeof value === "number"
        ? [said(value)]
        : stages.flatMap((stage) => {
            const at = value?.[stage];
            return at === undefined ? [] : [`${STAGE_NAMES[stage][language]} ${said(at)}`];
          });
    const tone: Tone = limit.grade === "U" ? "quiet" : "plain";
    return [
      ...paragraph(numbers.join("  "), width, tone, [span(`${filled(LABELS.since, language, { from: limit.from })}  `, "quiet")]),
      ...paragraph([graded(limit.grade, language), ...(limit.note === undefined ? [] : [limit.note[language]])].join(DOT), width, "quiet", [
        span("  "),
      ]),
    ];
  });
}

function standardDetail(id: StandardId, page: Page): readonly Line[] {
  const { model, language, width } = page;
  const { document, clause, subject, ...entry } = standard(id);
  const judged = model.assessment.rows.filter(
    ({ place, judgements }) => place === model.county.id && judgements.some((each) => each.standard === id),
  );
  return [
    ...paragraph(entry[language], width, "strong"),
    ...paragraph(`${document.number} ${document[language]}`, width),
    ...paragraph(
      [clause[language], filled(LABELS.subject, language, { subject: SUBJECTS[subject][language] }), graded(document.grade, language)].join(
        DOT,
      ),
      width,
      "quiet",
    ),
    ...block(LABELS.limits, page, limitLines(id, page)),
    ...block(
      LABELS.judges,
      page,
      judged.flatMap((row) => briefLines(row, page)),
    ),
  ];
}

const claimDetail = ({ id, zh, en, section, test }: Claim, { language, width, ...page }: Page): readonly Line[] => [
  ...paragraph({ zh, en }[language], width, "strong"),
  ...paragraph(`§${section}${DOT}${id}`, width, "quiet"),
  ...block(LABELS.claimed, { language, width, ...page }, paragraph(LABELS["no-figure"][language], width)),
  // What would have to hold is written for whoever checks it, in one language.
  ...block(LABELS.test, { language, width, ...page }, paragraph(`“${test}”`, width, "quiet")),
];

/** Everything there is to say of an entry. */
export function detailLines(entry: Entry, page: Page): readonly Line[] {
  switch (entry.kind) {
    case "row":
      return rowDetail(entry.row, page);
    case "ask":
      return askDetail(entry, page);
    case "finding":
      return findingDetail(entry.finding, page);
    case "repair":
      return repairDetail(entry, page);
    case "unaccounted":
      return unaccountedDetail(entry, page);
    case "figure":
      return reportedDetail(entry, page);
    case "cv":
    case "school":
      return balanceDetail(entry, page);
    case "standard":
      return standardDetail(entry.standard, page);
    case "beside":
      return besideDetail(entry.compared, page);
    case "claim":
      return claimDetail(entry.claim, page);
    case "band":
    case "drawn":
    case "series":
    case "growth":
      return moneyDetail(entry, page);
  }
}
