import {
  type Balance,
  type Compliance,
  type Composite,
  type Day,
  type IndicatorBalance,
  type ItemVerdict,
  indicator,
  type Language,
  type LeftOut,
  type Mark,
  PARTS,
  type RuleSet,
  SCHOOL_TYPES,
  SCOPE,
  SPLITS,
  STAGES,
  type StageSummary,
  sayBalanceReason,
  sayCv,
  sayFigure,
  sayLeftOut,
  sayNumber,
  saySchool,
  shownCv,
  shownValue,
  VERDICTS,
  type Verdict,
  type Words,
} from "@teks/indicators";
import { grouped } from "../../grouped";
import type { Block, Cell, Column, Page, Paragraph } from "../../output/report";
import type { Request } from "../../request";
import { limitBar } from "../../tui/bar";
import { filled } from "../../tui/labels";
import { columnUnit } from "../../tui/list";
import { type Line, type Span, span } from "../../tui/text";
import { verdictTone } from "../../tui/tones";
import { listed } from "../cells";

// What a table of schools comes to, for people.

const SAYS = {
  county: { zh: "学校表", en: "the table of schools" },
  rules: { zh: "{document} · 按 {on} 的规则", en: "{document} · by the rules of {on}" },
  unsaid: { zh: "表中没有日期：按县数据的 {on}，可用 --on 另定", en: "the table has no day: judged by the data's {on}; --on sets another" },
  synthetic: {
    zh: "合成数据：{n} 所学校是虚构的，不是任何一县的实况",
    en: "synthetic data: {n} of the schools are made up, of no real county",
  },
  whole: { zh: "整套规则 ", en: "the whole rule: " },
  table: { zh: "仅看学校表 ", en: "the schools alone: " },
  decides: { zh: "由此判定", en: "What decides it" },
  more: { zh: "…另有 {n} 个", en: "… and {n} more" },
  counted: { zh: "评估范围", en: "Who is counted" },
  leavesOut: { zh: "不计：{kinds}", en: "left out: {kinds}" },
  leavesNone: { zh: "全部学校计入", en: "every school is counted" },
  split: { zh: "合校{way}：拆分 {n} 个学段", en: "combined schools {way}: {n} stages divided" },
  undivided: {
    zh: "{n} 个学段缺数字，因为合校未拆分：用 --split weighted 或 per-pupil 选定",
    en: "{n} stages lack figures since combined schools are not divided: choose --split weighted or per-pupil",
  },
  moved: { zh: "{what}（{given}/{of} 报告）", en: "{what} ({given} of {of} report it)" },
  stage: { zh: "{schools} 所 · 在校生 {pupils}", en: "{schools} schools · {pupils} pupils" },
  composite: { zh: "综合差异系数", en: "composite coefficient of variation" },
  needs: { zh: "需要：{figures}", en: "needs: {figures}" },
  compliance: { zh: "共 {n} 所学校：", en: "of {n} schools: " },
  schools: { zh: "学校", en: "schools" },
  others: { zh: "…另有 {n} 所，见 --schools --format csv", en: "… and {n} more: --schools --format csv" },
  items: { zh: "其余要求", en: "The other requirements" },
  claim: {
    zh: "条目标识见 --format json 的 items；县方声明用 --claims",
    en: "the ids are in items of --format json; claim them with --claims",
  },
} as const satisfies Record<string, Words>;

/** The rule of a page: its document, and the day whose limits apply. */
export const ruleNote = (document: string, on: Day, language: Language): string => filled(SAYS.rules, language, { document, on });

export const quiet = (text: string, lead = "  "): Paragraph => ({ lead, text: [span(text, "quiet")] });
const judged = (verdict: Verdict, language: Language): Span => span(VERDICTS[verdict][language], verdictTone(verdict));

/** More of a list than this is not read on a page; the data has them all. */
const MOST_REASONS = 12;
const MOST_SCHOOLS = 40;
const MOST_NAMES = 6;
const MOST_FIGURES = 3;

/** The first of several, and how many more there are. */
function some(words: readonly string[], most: number, language: Language): string {
  const rest = words.length - most;
  return listed([...words.slice(0, most), ...(rest > 0 ? [filled(SAYS.more, language, { n: String(rest) })] : [])], language);
}

/** What one must know before reading on: that schools are made up, and that nobody said the day. */
export const cautions = (synthetic: number, { language, options, on }: Request): readonly Paragraph[] => [
  ...(synthetic === 0 ? [] : [{ text: [span(filled(SAYS.synthetic, language, { n: String(synthetic) }), "doubt")] }]),
  ...(options.on === undefined ? [{ text: [span(filled(SAYS.unsaid, language, { on }), "quiet")] }] : []),
];

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
        ...(rest > 0 ? [quiet(filled(SAYS.more, language, { n: String(rest) }))] : []),
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
  {
    cv,
    limit,
    verdict,
    missing = [],
    ...gap
  }: Omit<IndicatorBalance, "id" | "mean" | "deviation" | "missing"> & { missing?: IndicatorBalance["missing"] },
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

function stageBlocks(told: Balance, summary: StageSummary, request: Request): readonly Block[] {
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
