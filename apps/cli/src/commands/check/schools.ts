import { type SchoolsFile, totalsOf } from "@teks/files";
import {
  COUNTS,
  inCounty,
  indicator,
  SCHOOL_STAGES,
  type School,
  type Screening,
  STAGES,
  SUSPICIONS,
  type Suspicion,
  type SuspicionId,
  sayShare,
  screenSchools,
  type Untested,
  type Words,
} from "@teks/indicators";
import { EXIT, type Exit } from "../../exit";
import { badOption } from "../../option";
import { type Block, listed, type Report, sheetOf } from "../../output/report";
import type { Request } from "../../request";
import { schoolsIn, schoolsOfFile } from "../../schools";
import { filled } from "../../tui/labels";
import { type Line, span } from "../../tui/text";
import { refuseSeveral, ruleOptionsOf } from "../balance/asked";
import { cautions, quiet, ruleNote } from "../balance/parts";

// What an inspector should look at first in a table of schools.

const SAYS = {
  title: { zh: "学校表核查", en: "checks of the schools" },
  read: { zh: "{n} 所学校 · 可疑 {of} 处", en: "{n} schools · {of} to look at" },
  order: {
    zh: "按影响排列：能改变的判定，在差异系数中所占的份额，偏离程度。都是疑问，未必有错。",
    en: "by what hangs on it: verdicts it could turn, its part of the coefficients, how marked it is. None is called wrong.",
  },
  turns: { zh: "关系到 {n} 项判定", en: "{n} verdicts hang on it" },
  share: { zh: "占差异系数的 {share}", en: "{share} of the coefficients of variation" },
  nothing: { zh: "没有可疑之处。", en: "Nothing to look at." },
  more: { zh: "…另有 {n} 处，见 --format csv", en: "… and {n} more: --format csv" },
  untested: { zh: "数据太少，未做的核查", en: "tests not made for want of figures" },
  few: { zh: "{what}：{n} 个数，至少要 {least} 个", en: "{what}: {n} figures, at least {least} are needed" },
} as const satisfies Record<string, Words>;

/** Beyond these nobody reads a page; the data has them all. */
const MOST = 40;

const kinds = Object.keys(SUSPICIONS) as readonly SuspicionId[];
const stageWords = (stage: Suspicion["stage"]): Words => (stage === "senior" ? SCHOOL_STAGES.senior : STAGES[stage]);

/** A table of schools is not corrected, so nothing of that is asked of it. */
function refuseCorrections({ options: { apply, corrections } }: Request): void {
  const refuse = (name: string, got: string) => badOption(name, got, "县的数据，不是学校表", "a county's figures, not a table of schools");
  if (apply !== undefined) throw refuse("--apply", apply);
  if (corrections !== undefined) throw refuse("--corrections", corrections);
}

/** The same schools a year before, where a file of them was given. */
async function yearBefore(request: Request): Promise<{ readonly before?: readonly School[] }> {
  const path = request.options.before;
  if (path === undefined) return {};
  return { before: inCounty(schoolsIn(await request.readBytes("--before", path), path, request), request.options.county) };
}

const exitOf = ({ suspicions, untested }: Screening): Exit =>
  suspicions.length > 0 ? EXIT.finding : untested.length > 0 ? EXIT.undetermined : EXIT.ok;

/** How many there are of each kind, those with none left out. */
const tally = (suspicions: readonly Suspicion[], language: keyof Words): Line =>
  kinds
    .map((kind) => ({ kind, count: suspicions.filter((each) => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .flatMap(({ kind, count }) => [span(" · ", "quiet"), span(`${SUSPICIONS[kind][language]} ${count}`, "doubt")]);

function influenceText({ turns, share }: Suspicion["influence"], language: keyof Words): string {
  const told = [
    ...(turns === 0 ? [] : [filled(SAYS.turns, language, { n: String(turns) })]),
    ...(share === null ? [] : [filled(SAYS.share, language, { share: sayShare(share) })]),
  ];
  return told.join({ zh: "，", en: ", " }[language]);
}

function block(suspicion: Suspicion, rank: number, names: ReadonlyMap<string, string>, language: keyof Words): Block {
  const { kind, schools, stage, says, ask, influence } = suspicion;
  const named = schools.flatMap((id) => names.get(id) ?? []);
  const hangs = influenceText(influence, language);
  return {
    paragraphs: [
      {
        text: [
          span(`${rank}. `, "quiet"),
          span(SUSPICIONS[kind][language], "doubt"),
          ...(named.length === 0 ? [] : [span(`  ${named.join({ zh: "、", en: ", " }[language])}`, "strong")]),
          ...(stage === "all" ? [] : [span(`  ${stageWords(stage)[language]}`, "quiet")]),
        ],
      },
      { lead: "  ", text: [span(says[language])] },
      { lead: "  → ", text: [span(ask[language], "accent")] },
      ...(hangs === "" ? [] : [quiet(hangs)]),
    ],
  };
}

function untestedText({ kind, stage, indicator: id, count, figures, least }: Untested, language: keyof Words): string {
  const of = id === undefined ? (count === undefined ? undefined : COUNTS[count]) : indicator(id);
  const what = [SUSPICIONS[kind], ...(stage === "all" ? [] : [stageWords(stage)]), ...(of === undefined ? [] : [of])];
  return filled(SAYS.few, language, { what: what.map((words) => words[language]).join(" · "), n: String(figures), least: String(least) });
}

/** What in a table of schools to look at, what most hangs on first. @throws FaultError as `screenSchools`, and for what is read */
export async function checkSchools(request: Request, file: SchoolsFile): Promise<Report> {
  const { language, on, remark } = request;
  const { data = "-", county } = request.options;
  refuseCorrections(request);
  const options = await ruleOptionsOf(request);
  const schools = inCounty(schoolsOfFile(file, data, remark), county);
  refuseSeveral(schools);
  // Of one county among several the totals of the whole file say nothing.
  const isWhole = schools.length === file.schools.length;
  const screening = screenSchools(schools, {
    ...options,
    ...(isWhole ? { totals: totalsOf(file.table) } : {}),
    ...(await yearBefore(request)),
  });
  const { suspicions, untested } = screening;
  const names = new Map(schools.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name] as const])));
  const synthetic = schools.filter(({ origin }) => origin === "synthetic").length;
  const rest = suspicions.length - MOST;
  const { id, zh, en, document } = options.rules;
  return {
    document: {
      schema: "teks/screening@1",
      county: schools[0]?.county ?? null,
      rules: { id, zh, en, document: document.number },
      on,
      schools: schools.length,
      synthetic,
      ...screening,
    },
    records: () => suspicions,
    sheet: () =>
      sheetOf(suspicions, {
        kind: ({ kind }) => kind,
        schools: (each) => listed(each.schools),
        stage: ({ stage }) => stage,
        of: (each) => each.indicator ?? each.count ?? null,
        says: ({ says }) => says[language],
        ask: ({ ask }) => ask[language],
        turns: ({ influence }) => influence.turns,
        share: ({ influence }) => influence.share,
        score: ({ score }) => score,
      }),
    page: [
      { title: `${schools[0]?.county ?? data} · ${SAYS.title[language]}`, note: ruleNote(document.number, on, language) },
      {
        paragraphs: [
          ...cautions(synthetic, request),
          {
            text: [
              span(filled(SAYS.read, language, { n: String(schools.length), of: String(suspicions.length) })),
              ...tally(suspicions, language),
            ],
          },
          suspicions.length === 0 ? { text: [span(SAYS.nothing[language], "good")] } : quiet(SAYS.order[language], ""),
        ],
      },
      ...suspicions.slice(0, MOST).map((each, at) => block(each, at + 1, names, language)),
      ...(rest > 0 ? [{ paragraphs: [quiet(filled(SAYS.more, language, { n: String(rest) }))] }] : []),
      ...(untested.length === 0
        ? []
        : [{ heading: SAYS.untested[language] }, { paragraphs: untested.map((each) => quiet(untestedText(each, language))) }]),
    ],
    exit: exitOf(screening),
  };
}
