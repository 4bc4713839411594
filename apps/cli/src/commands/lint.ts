import {
  COUNTS,
  LINT_RULES,
  type LintFinding,
  type LintReport,
  lint,
  SEVERITIES,
  type Severity,
  STAGES,
  sarif,
  type TextBinding,
  type TextFigure,
  type Words,
} from "@teks/indicators";
import { EXIT, type Exit } from "../exit";
import { type Block, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import { type Line, span, type Tone } from "../tui/text";
import { readReport } from "./lint/text";

const TITLE: Words = { zh: "文稿检查", en: "text check" };
const NO_REPORT: Words = { zh: "这不是办学情况的汇报，没有可检查的内容。", en: "This is no report on schools: there is nothing to check." };
const NOTHING: Words = { zh: "没有发现问题。", en: "Nothing was found." };
const NO_DAY: Words = {
  zh: "文稿没有年份：未做需要标准的核查，可用 --on 指定",
  en: "the text names no year: give --on for checks that need one",
};
const MEANT: Words = { zh: "可能应为：", en: "probably meant: " };
const TONES: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "doubt", note: "quiet" };

const severities = Object.keys(SEVERITIES) as readonly Severity[];

const exitOf = ({ findings }: LintReport): Exit =>
  findings.some(({ severity }) => severity !== "note") ? EXIT.finding : findings.length > 0 ? EXIT.undetermined : EXIT.ok;

/** What was read, and how many findings there are of each severity. */
function tally({ figures, bindings, indicators, findings }: LintReport, language: keyof Words): Line {
  const read: Words = {
    zh: `读到 ${figures.length} 个数字，其中 ${bindings.length} 个对应指标数，可算 ${indicators.length} 项指标`,
    en: `${figures.length} figures read, ${bindings.length} bound to counts, ${indicators.length} indicators follow`,
  };
  const found = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .flatMap(({ severity, count }) => [span(" · ", "quiet"), span(`${SEVERITIES[severity][language]} ${count}`, TONES[severity])]);
  return [span(read[language]), ...found];
}

const placed = ({ places: [first] }: LintFinding): string => (first === undefined ? "" : `${first.line}:${first.column}`);

const block = (finding: LintFinding, language: keyof Words): Block => ({
  paragraphs: [
    {
      text: [
        span(`${SEVERITIES[finding.severity][language]}  `, TONES[finding.severity]),
        span(LINT_RULES[finding.rule][language], "strong"),
        span(`  ${placed(finding)}  ${finding.check ?? finding.rule}`, "quiet"),
      ],
    },
    { lead: "  ", text: [span(finding.says[language])] },
    ...(finding.repair === undefined ? [] : [{ lead: "  ", text: [span(MEANT[language] + finding.repair.says[language], "good")] }]),
    ...(finding.ask === undefined ? [] : [{ lead: "  → ", text: [span(finding.ask[language], "accent")] }]),
  ],
});

/** A figure with the count it was bound to and how sure that is. */
function figureLine(figure: TextFigure, binding: TextBinding | undefined, language: keyof Words): Line {
  const { place, text, values, unit } = figure;
  const bound =
    binding === undefined ? "" : `${COUNTS[binding.count][language]} · ${STAGES[binding.stage][language]} ${binding.confidence}`;
  return [
    span(`${place.line}:${place.column}  `, "quiet"),
    span(text, "strong"),
    span(`  ${values.join("–")} ${unit}  `, "quiet"),
    span(bound, "accent"),
  ];
}

/** Reads a report's text and prints what in it cannot be right, and what it would have to print. */
export async function lintText(request: Request): Promise<Report> {
  const { language, options } = request;
  const { file, text, encoding, problems } = await readReport(request);
  const report = lint(text, options.on === undefined ? {} : { on: request.on });
  const { findings, figures, bindings, isReport, on } = report;
  const bindingOf = new Map(bindings.map((binding) => [binding.figure, binding] as const));
  const remarks = [...problems, ...(isReport && on === null ? [NO_DAY[language]] : [])];
  const listed =
    options.figures === true
      ? [{ paragraphs: figures.map((figure, at) => ({ text: figureLine(figure, bindingOf.get(at), language) })) }]
      : [];
  return {
    document: { ...report, file, encoding, problems },
    records: () => findings,
    sheet: () =>
      sheetOf(findings, {
        rule: ({ rule }) => rule,
        severity: ({ severity }) => severity,
        line: ({ places: [first] }) => first?.line ?? null,
        column: ({ places: [first] }) => first?.column ?? null,
        text: ({ places: [first] }) => (first === undefined ? null : text.slice(first.start, first.start + first.length)),
        says: ({ says }) => says[language],
        ask: ({ ask }) => ask?.[language] ?? null,
        check: ({ check }) => check ?? null,
        repair: ({ repair }) => repair?.says[language] ?? null,
      }),
    page: [
      { title: `${file} · ${TITLE[language]}`, ...(on === null ? {} : { note: on }) },
      { paragraphs: [{ text: isReport ? tally(report, language) : [span(NO_REPORT[language])] }] },
      ...(remarks.length === 0 ? [] : [{ paragraphs: remarks.map((remark) => ({ text: [span(remark, "doubt")] })) }]),
      ...(isReport && findings.length === 0 ? [{ paragraphs: [{ text: [span(NOTHING[language], "good")] }] }] : []),
      ...findings.map((finding) => block(finding, language)),
      ...listed,
    ],
    sarif: sarif(report, file, language),
    exit: exitOf(report),
  };
}
