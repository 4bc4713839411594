import {
  type Ask,
  asksOf,
  assess,
  type Claim,
  COUNTS,
  type CountId,
  type Finding,
  indicator,
  type Language,
  type Row,
  STATES,
  type Stage,
  sayCount,
  sayOutcome,
  VERDICTS,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { exitOf } from "../exit";
import { grouped } from "../grouped";
import { type Block, type Report, sheetOf, type Table } from "../output/report";
import type { Request } from "../request";
import { filled, STAGE_NAMES } from "../tui/labels";
import { penOf } from "../tui/list";
import { type Line, span } from "../tui/text";
import { stateTone, verdictTone } from "../tui/tones";
import { legend, listed, rowColumns, rowGroup } from "./cells";
import { tally } from "./check";

const SAYS = {
  rules: { zh: "按 {on} 的规则", en: "by the rules of {on}" },
  origin: { zh: "出处：{origin}", en: "From {origin}" },
  synthetic: { zh: "合成数据，不是任何一县的实况", en: "synthetic data, of no real county" },
  asks: { zh: "补报这些统计数即可判定（可判定的项数多者在前）", en: "Reporting these would tell, the most useful first" },
  otherAsks: { zh: "另有 {n} 项，见 teks overview --format csv", en: "and {n} more: teks overview --format csv" },
  findings: { zh: "核查", en: "Checks of the figures" },
  otherFindings: { zh: "其余见 teks check", en: "the others: teks check" },
  claims: { zh: "没有数字的表述 {n} 条，不作数值使用", en: "Claims without figures: {n}, none of them read as a value" },
  claimsAt: {
    zh: "按节：{sections}；逐条见 teks overview --format csv",
    en: "By section: {sections}. One by one: teks overview --format csv",
  },
} as const satisfies Record<string, Words>;

/** A line of the overview as data: what it is of, and what is said of it. */
interface Item extends Words {
  readonly kind: "indicator" | "ask" | "finding" | "claim";
  readonly id: string;
  readonly stage: Stage | null;
  /** A verdict, a finding's state, or how many verdicts an ask decides. */
  readonly state: string | number;
  readonly says: Words;
}

const rowItem = (row: Row): Item => {
  const { zh, en } = indicator(row.indicator);
  const says = sayOutcome(row.indicator, row.outcome, row.judgements);
  return { kind: "indicator", id: row.indicator, stage: row.stage, state: row.verdict ?? "not-applicable", zh, en, says };
};

const askItem = ({ count, stage, decides }: Ask): Item => {
  const titles = decides.map(({ indicator: id }) => indicator(id));
  const says = { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en).join(", ") };
  return { kind: "ask", id: count, stage, state: decides.length, ...sayCount({ count, stage }), says };
};

const findingItem = ({ check: id, state, title, says }: Finding): Item => ({ kind: "finding", id, stage: null, state, ...title, says });

const claimItem = ({ id, zh, en, section }: Claim): Item => ({
  kind: "claim",
  id,
  stage: null,
  state: "claim",
  zh,
  en,
  says: { zh: `§${section}`, en: `§${section}` },
});

const SHOWN: readonly Verdict[] = ["not-met", "met", "undetermined"];

function verdictTable(rows: readonly Row[], language: Language): Table {
  const groups = grouped(rows, ({ indicator: id }) => id).map(({ key, members }) =>
    rowGroup([span(indicator(key)[language])], members, language),
  );
  return { columns: rowColumns(language), sections: [{ groups }] };
}

const quiet = (text: string): Block => ({ paragraphs: [{ lead: "  ", text: [span(text, "quiet")] }] });

/** Asks beyond these are too many to act on at once; the data has them all. */
const MOST_ASKS = 10;

/** A count that is asked for at one stage or several, with all the verdicts it decides. */
function askTable(asks: readonly Ask[], language: Language): readonly Block[] {
  const counts = grouped(asks, ({ count }) => count)
    .map(({ key, members }) => ({
      count: key as CountId,
      stages: members.map(({ stage }) => stage),
      decides: members.flatMap(({ decides }) => decides),
    }))
    .sort((a, b) => b.decides.length - a.decides.length);
  const shown = counts.slice(0, MOST_ASKS);
  const others = counts.length - shown.length;
  const groups = shown.map(({ count, stages, decides }) => ({
    label: [span(String(decides.length), "strong")],
    rows: [
      [
        [span(COUNTS[count][language])],
        [
          span(
            listed(
              stages.map((stage) => STAGE_NAMES[stage][language]),
              language,
            ),
            "quiet",
          ),
        ],
      ],
    ],
  }));
  const columns = [
    { title: { zh: "项数", en: "Verdicts" }[language], side: "right" },
    { title: { zh: "统计数", en: "Count" }[language], wraps: true },
    { title: { zh: "学段", en: "Stages" }[language] },
  ] as const;
  return [
    { heading: SAYS.asks[language] },
    { table: { columns, sections: [{ groups }] } },
    ...(others === 0 ? [] : [quiet(filled(SAYS.otherAsks, language, { n: String(others) }))]),
  ];
}

function findingBlocks(found: readonly Finding[], language: Language): readonly Block[] {
  const told = (["error", "conflict", "gap"] as const).flatMap((state) => found.filter((finding) => finding.state === state));
  const groups = told.map(({ state, title, says, ...finding }) => ({
    label: [span(STATES[state][language], stateTone(state))],
    rows: [[[span(title[language] + penOf(finding)), span(says[language], "quiet")]]],
  }));
  const columns = [{ title: { zh: "状态", en: "State" }[language] }, { title: { zh: "发现", en: "Finding" }[language], wraps: true }];
  return [
    { heading: SAYS.findings[language] },
    { paragraphs: [{ lead: "  ", text: tally(found, language) }] },
    ...(groups.length === 0 ? [] : [{ table: { columns, sections: [{ groups }] } }]),
    ...(told.length === found.length ? [] : [quiet(SAYS.otherFindings[language])]),
  ];
}

/** The part of the report that a section belongs to: "2.1" of "2.1.3". */
const chapterOf = (section: string): string => section.split(".").slice(0, 2).join(".");

function claimBlocks(claims: readonly Claim[], language: Language): readonly Block[] {
  if (claims.length === 0) return [];
  const sections = grouped(claims, ({ section }) => chapterOf(section)).map(({ key, members }) => `§${key} ${members.length}`);
  return [
    { heading: filled(SAYS.claims, language, { n: String(claims.length) }) },
    quiet(filled(SAYS.claimsAt, language, { sections: listed(sections, language) })),
  ];
}

/** A county at a glance: what is well, what fails, what cannot be told and what would tell, and what the checks found. */
export function overview({ county, place, on, settings, language }: Request): Report {
  const { rows, findings } = assess(place, { on, settings });
  const judged = rows.filter((row) => row.place === place.id && row.verdict !== null);
  const having = (verdict: Verdict) => judged.filter((row) => row.verdict === verdict);
  const asks = asksOf(judged);
  const counts = Object.fromEntries((Object.keys(VERDICTS) as Verdict[]).map((verdict) => [verdict, having(verdict).length]));
  const items = [
    ...SHOWN.flatMap((verdict) => having(verdict).map(rowItem)),
    ...asks.map(askItem),
    ...findings.map(findingItem),
    ...county.claims.map(claimItem),
  ];
  const summary: Line = SHOWN.flatMap((verdict, at) => [
    ...(at === 0 ? [] : [span(" · ", "quiet")]),
    span(`${VERDICTS[verdict][language]} ${having(verdict).length}`, verdictTone(verdict)),
  ]);
  const decided = (["not-met", "met"] as const).flatMap((verdict): readonly Block[] =>
    having(verdict).length === 0 ? [] : [{ heading: VERDICTS[verdict][language] }, { table: verdictTable(having(verdict), language) }],
  );
  const notes = legend([...having("not-met"), ...having("met")], language);
  return {
    document: { schema: "teks/overview@1", county: county.id, on, verdicts: counts, items },
    records: () => items,
    sheet: () =>
      sheetOf(items, {
        kind: ({ kind }) => kind,
        id: ({ id }) => id,
        stage: ({ stage }) => stage,
        state: ({ state }) => state,
        title: (item) => item[language],
        says: ({ says }) => says[language],
      }),
    page: [
      { title: county[language], note: filled(SAYS.rules, language, { on }) },
      {
        paragraphs: [
          { text: [span(filled(SAYS.origin, language, { origin: county.origin[language] }), "quiet")] },
          ...(county.synthetic === true ? [{ text: [span(SAYS.synthetic[language], "doubt")] }] : []),
        ],
      },
      { paragraphs: [{ text: summary }] },
      ...decided,
      ...(notes.length === 0 ? [] : [{ paragraphs: notes }]),
      ...(asks.length === 0 ? [] : askTable(asks, language)),
      ...findingBlocks(findings, language),
      ...claimBlocks(county.claims, language),
    ],
    exit: exitOf(
      judged.map(({ verdict }) => verdict),
      findings,
    ),
  };
}
