import {
  BALANCE_STAGES,
  type Balance,
  balance as balanceOf,
  balances,
  type Language,
  type StageSummary,
  shownCv,
  VERDICTS,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../../exit";
import { grouped } from "../../grouped";
import { badOption } from "../../option";
import type { Block, Cell, Column, Group, Report } from "../../output/report";
import type { Request } from "../../request";
import { READ_BY } from "../../schools";
import { filled, STAGE_NAMES } from "../../tui/labels";
import { span } from "../../tui/text";
import { verdictTone } from "../../tui/tones";
import type { AskedTable } from "./asked";
import { cautions, quiet, ruleNote } from "./parts";
import { markRows, stageRows } from "./rows";

export const JUDGING: Words = { zh: "评估", en: "judging" };

const SAYS = {
  title: { zh: "{n} 个县 · {rules}", en: "{n} counties · {rules}" },
  unnamed: { zh: "未填县名", en: "no county named" },
  schools: { zh: "{n} 所", en: "{n} schools" },
  complies: { zh: "达标 {met}/{of} 所", en: "{met} of {of} schools comply" },
  above: { zh: "差异系数超限 {n}/{of}", en: "{n} of {of} CVs above the limit" },
  composite: { zh: "综合 {cv}", en: "composite {cv}" },
  more: { zh: "…另有 {n} 个县，见 --format csv", en: "… and {n} more counties: --format csv" },
  one: { zh: "--county 取一县，可见每所学校和其余要求", en: "--county takes one county, with its schools and the other requirements" },
} as const satisfies Record<string, Words>;

/** Beyond these nobody reads a page; the data has them all. */
const MOST_COUNTIES = 60;

interface County extends Pick<Balance, "county" | "table"> {
  readonly stages: readonly StageSummary[];
}

/** A stage of a county: how many of its schools comply, how many coefficients are above their limit or the composite, and its verdict. */
function stageCells({ stage, compliance, indicators, composite, verdict, schools }: StageSummary, language: Language): readonly Cell[] {
  const judged = indicators.filter((each) => each.verdict !== null);
  const above = judged.filter((each) => each.verdict === "not-met").length;
  const cvs =
    composite === undefined
      ? filled(SAYS.above, language, { n: String(above), of: String(judged.length) })
      : filled(SAYS.composite, language, { cv: composite.cv === null ? "—" : shownCv(composite.cv, composite.limit) });
  return [
    [span(STAGE_NAMES[stage][language], "quiet")],
    [
      span(
        compliance === null
          ? filled(SAYS.schools, language, { n: String(schools) })
          : filled(SAYS.complies, language, { met: String(compliance.met), of: String(compliance.schools) }),
      ),
    ],
    [span(cvs)],
    [span(VERDICTS[verdict][language], verdictTone(verdict))],
  ];
}

function countyTable(counties: readonly County[], language: Language): Block {
  const groups = counties.slice(0, MOST_COUNTIES).map(
    ({ county, stages, table }): Group => ({
      label: [span(county ?? SAYS.unnamed[language]), span(VERDICTS[table][language], verdictTone(table))],
      rows: stages.filter(({ schools }) => schools > 0).map((stage) => stageCells(stage, language)),
    }),
  );
  const columns: readonly Column[] = [
    { title: { zh: "县", en: "County" }[language], wraps: true },
    { title: { zh: "学段", en: "Stage" }[language] },
    { title: { zh: "学校", en: "Schools" }[language], wraps: true },
    { title: { zh: "差异系数", en: "CVs" }[language], wraps: true },
    { title: { zh: "判定", en: "Verdict" }[language] },
  ];
  return { table: { columns, header: true, sections: [{ groups }] } };
}

/** Each county judged school by school, when it is asked for. */
function* eachCounty({ source, options }: AskedTable): Generator<Balance> {
  for (const schools of source.batches())
    for (const { members } of grouped(schools, ({ county = "" }) => county)) yield balanceOf(members, options);
}

/** The counties of a table judged, and how many of their schools are made up: some counties at a time, of which no school is kept. */
function judged({ source, options, counties: all }: AskedTable, { progress }: Request) {
  const counties: County[] = [];
  let synthetic = 0;
  for (const schools of source.batches()) {
    const told = balances(schools, options);
    for (const county of told.counties)
      counties.push({ county, table: told.table(county), stages: BALANCE_STAGES.map((stage) => told.at(county, stage)) });
    synthetic += schools.filter(({ origin }) => origin === "synthetic").length;
    progress.tell(JUDGING, READ_BY + ((1 - READ_BY) * counties.length) / (all.length + 1));
  }
  return { counties, synthetic };
}

/** What the schools of several counties show: each county's table, since figures and claims are of one. */
export function countiesReport(table: AskedTable, request: Request): Report {
  const { language } = request;
  const { rules, on } = table.options;
  if (request.options.schools === true && table.source.isLong)
    throw badOption("--schools", "", "表太大，须以 --county 指定一县", "one county of a table as large as this, by --county");
  const { counties, synthetic } = judged(table, request);
  const rest = counties.length - MOST_COUNTIES;
  const { id, zh, en, document } = rules;
  return {
    document: { schema: "teks/balances@1", rules: { id, zh, en, document: document.number }, on, synthetic, counties },
    ...(request.options.schools === true ? markRows(() => eachCounty(table)) : stageRows(counties)),
    page: [
      {
        title: filled(SAYS.title, language, { n: String(counties.length), rules: rules[language] }),
        note: ruleNote(document.number, on, language),
      },
      { paragraphs: cautions(synthetic, request) },
      countyTable(counties, language),
      {
        paragraphs: [...(rest > 0 ? [quiet(filled(SAYS.more, language, { n: String(rest) }))] : []), quiet(SAYS.one[language])],
      },
    ],
    exit: exitOfVerdicts(counties.map(({ table }) => table)),
  };
}
