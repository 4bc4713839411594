import {
  type Balance,
  type ItemVerdict,
  type Language,
  type LeftOut,
  PARTS,
  type RuleSet,
  SCOPE,
  SPLITS,
  sayBalanceReason,
  sayLeftOut,
  VERDICTS,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { grouped } from "../../grouped";
import type { Block, Column, Page, Paragraph } from "../../output/report";
import type { Request } from "../../request";
import { filled } from "../../tui/labels";
import { type Line, span } from "../../tui/text";
import { verdictTone } from "../../tui/tones";
import { listed } from "../cells";
import { cautions, judged, more, quiet, ruleNote, some } from "./parts";
import { stageBlocks } from "./stage";

// What a table of schools comes to, for people.

const SAYS = {
  county: { zh: "学校表", en: "the table of schools" },
  whole: { zh: "整套规则 ", en: "the whole rule: " },
  table: { zh: "仅看学校表 ", en: "the schools alone: " },
  decides: { zh: "由此判定", en: "What decides it" },
  counted: { zh: "评估范围", en: "Who is counted" },
  leavesOut: { zh: "不计：{kinds}", en: "left out: {kinds}" },
  leavesNone: { zh: "全部学校计入", en: "every school is counted" },
  split: { zh: "合校{way}：拆分 {n} 个学段", en: "combined schools {way}: {n} stages divided" },
  undivided: {
    zh: "{n} 个学段缺数字，因为合校未拆分：用 --split weighted 或 per-pupil 选定",
    en: "{n} stages lack figures since combined schools are not divided: choose --split weighted or per-pupil",
  },
  moved: { zh: "{what}（{given}/{of} 报告）", en: "{what} ({given} of {of} report it)" },
  items: { zh: "其余要求", en: "The other requirements" },
  claim: {
    zh: "条目标识见 --format json 的 items；县方声明用 --claims",
    en: "the ids are in items of --format json; claim them with --claims",
  },
} as const satisfies Record<string, Words>;

/** More of a list than this is not read on a page; the data has them all. */
const MOST_REASONS = 12;
const MOST_NAMES = 6;

function verdictBlocks(told: Balance, request: Request): readonly Block[] {
  const { language } = request;
  const { reasons } = told;
  const paragraphs: readonly Paragraph[] = [
    ...cautions(told.synthetic, request),
    {
      text: [
        span(SAYS.table[language], "quiet"),
        judged(told.table, language),
        span(" · ", "quiet"),
        span(SAYS.whole[language], "quiet"),
        judged(told.verdict, language),
      ],
    },
  ];
  const rest = reasons.length - MOST_REASONS;
  return [
    { paragraphs },
    { heading: SAYS.decides[language] },
    {
      paragraphs: [
        ...reasons.slice(0, MOST_REASONS).map((reason) => ({
          lead: "  ",
          text: [judged(reason.verdict, language), span(`  ${sayBalanceReason(reason, told)[language]}`)],
        })),
        ...(rest > 0 ? [quiet(more(rest, language))] : []),
      ],
    },
  ];
}

function leftOutTable(leftOut: readonly LeftOut[], language: Language): readonly Block[] {
  if (leftOut.length === 0) return [];
  const groups = grouped(leftOut, (each) => sayLeftOut(each)[language]).map(({ key, members }) => ({
    label: [span(key)],
    rows: [
      [
        [span(String(members.length), "strong")],
        [
          span(
            some(
              members.map(({ school, name = school }) => name),
              MOST_NAMES,
              language,
            ),
            "quiet",
          ),
        ],
      ],
    ],
  }));
  const columns: readonly Column[] = [
    { title: { zh: "不计的原因", en: "Left out" }[language], wraps: true },
    { title: { zh: "所", en: "Schools" }[language], side: "right" },
    { title: { zh: "学校", en: "Names" }[language], wraps: true },
  ];
  return [{ table: { columns, sections: [{ groups }] } }];
}

function scopeBlocks({ scope, split, divided, undivided, moves }: Balance, rules: RuleSet, language: Language): readonly Block[] {
  const kinds = listed(
    scope.leavesOut.map((id) => SCOPE[id][language]),
    language,
  );
  const paragraphs = [
    quiet(kinds === "" ? SAYS.leavesNone[language] : filled(SAYS.leavesOut, language, { kinds })),
    ...(divided > 0 ? [quiet(filled(SAYS.split, language, { way: SPLITS[split][language], n: String(divided) }))] : []),
    ...(undivided > 0 ? [{ lead: "  ", text: [span(filled(SAYS.undivided, language, { n: String(undivided) }), "doubt")] as Line }] : []),
    ...moves.map(({ count, given, of }) => {
      const what = rules.moves.find((each) => each.count === count)?.[language] ?? count;
      return quiet(filled(SAYS.moved, language, { what, given: String(given), of: String(of) }));
    }),
  ];
  return [{ heading: SAYS.counted[language] }, { paragraphs }, ...leftOutTable(scope.leftOut, language)];
}

const ITEM_VERDICTS = ["met", "not-met", "undetermined"] as const satisfies readonly Verdict[];

/** How many items of each part are which. */
function itemBlocks(items: readonly ItemVerdict[], language: Language): readonly Block[] {
  if (items.length === 0) return [];
  const groups = grouped(items, ({ part }) => part).map(({ first: { part }, members }) => ({
    label: [span(PARTS[part][language])],
    rows: [
      ITEM_VERDICTS.map((verdict) => {
        const count = members.filter((each) => each.verdict === verdict).length;
        return [count === 0 ? span("–", "quiet") : span(String(count), verdictTone(verdict))];
      }),
    ],
  }));
  const columns: readonly Column[] = [
    { title: { zh: "部分", en: "Part" }[language] },
    ...ITEM_VERDICTS.map((verdict) => ({ title: VERDICTS[verdict][language], side: "right" }) as const),
  ];
  return [
    { heading: SAYS.items[language] },
    { table: { columns, header: true, sections: [{ groups }] } },
    { paragraphs: [quiet(SAYS.claim[language])] },
  ];
}

/** A county's schools judged, the decisive first: what decides, who was counted, each stage, the other requirements. */
export function balancePage(told: Balance, rules: RuleSet, request: Request): Page {
  const { language } = request;
  const { stages, items } = told;
  return [
    {
      title: `${told.county ?? request.argument ?? SAYS.county[language]} · ${told.rules[language]}`,
      note: ruleNote(told.rules.document, told.on, language),
    },
    ...verdictBlocks(told, request),
    ...scopeBlocks(told, rules, language),
    ...stages.flatMap((stage) => stageBlocks(told, stage, request)),
    ...itemBlocks(items, language),
  ];
}
