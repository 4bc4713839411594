import {
  FISCAL_SERIES,
  type FiscalSeries,
  GRADES,
  GROWTH_TESTS,
  type GrowthComparison,
  type GrowthVerdict,
  type Language,
  optionIn,
  PAYROLLS,
  sayNode,
  threeGrowths,
  twoNeverDecreases,
  VERDICTS,
  type Words,
} from "@teks/indicators";
import { exitOfVerdicts } from "../exit";
import { grouped } from "../grouped";
import { badOption, numberIn } from "../option";
import { type Block, type Cell, type Paragraph, type Report, type SheetCell, sheetOf } from "../output/report";
import type { Request } from "../request";
import { filled } from "../tui/labels";
import { span } from "../tui/text";
import { verdictTone } from "../tui/tones";

const RULES = {
  "three-growths": { zh: "三个增长", en: "the three growths" },
  "two-never-decreases": { zh: "两个只增不减", en: "the two never-decreases" },
} as const satisfies Record<string, Words>;

type RuleId = keyof typeof RULES;

const SAYS = {
  title: { zh: "教育投入的增长", en: "growth of education money" },
  until: { zh: "截至 {year} 年的三年", en: "the three years to {year}" },
  asks: { zh: "需要县里提供", en: "What to ask the county" },
  how: { zh: "写成 JSON，用 --series 给出：", en: "Write them as JSON for --series:" },
} as const satisfies Record<string, Words>;

/** The shape of a series file, in the words of the library. */
const EXAMPLE = '{ "appropriation": { "2021": 412000000, "2022": 436000000 } }';

interface ComparisonRecord extends GrowthComparison {
  readonly rule: RuleId;
  readonly year: number;
}

const comparisonsOf = (rule: RuleId, { years }: GrowthVerdict): readonly ComparisonRecord[] =>
  years.flatMap(({ year, comparisons }) => comparisons.map((comparison) => ({ rule, year, ...comparison })));

const sideText = ({ exact, measure }: GrowthComparison["left"], language: Language): string =>
  exact === null ? "—" : sayNode({ exact, unit: measure === "rate" ? "%" : "1" })[language];

function comparisonTable(records: readonly ComparisonRecord[], language: Language): Block {
  const columns = [
    { title: { zh: "比较", en: "Comparison" }[language], wraps: true },
    { title: { zh: "年", en: "Year" }[language] },
    { title: { zh: "应大者", en: "Left" }[language], side: "right" },
    { title: { zh: "关系", en: "Sign" }[language] },
    { title: { zh: "应小者", en: "Right" }[language], side: "right" },
    { title: { zh: "判定", en: "Verdict" }[language] },
  ] as const;
  const row = ({ year, left, sign, right, verdict }: ComparisonRecord): readonly Cell[] => [
    [span(String(year), "quiet")],
    [span(sideText(left, language))],
    [span(sign, "quiet")],
    [span(sideText(right, language))],
    [span(VERDICTS[verdict][language], verdictTone(verdict))],
  ];
  const groups = grouped(records, ({ test }) => test).map(({ first, members }) => ({
    label: [span(GROWTH_TESTS[first.test][language])],
    rows: members.map(row),
  }));
  return { table: { columns, header: true, sections: [{ groups }] } };
}

function ruleBlocks(rule: RuleId, verdict: GrowthVerdict, language: Language): readonly Block[] {
  const paragraphs: readonly Paragraph[] = [
    { lead: "  ", text: [span(VERDICTS[verdict.verdict][language], verdictTone(verdict.verdict))] },
    ...verdict.bases.map((basis) => ({
      lead: "  ",
      text: [span(`${basis[language]} · ${basis.grade} ${GRADES[basis.grade][language]}`, "quiet")],
    })),
  ];
  const known = comparisonsOf(rule, verdict).filter(({ left, right }) => left.value !== null || right.value !== null);
  return [{ heading: RULES[rule][language] }, { paragraphs }, ...(known.length === 0 ? [] : [comparisonTable(known, language)])];
}

/** Each series with the years of it that are missing. */
function askBlocks(verdicts: readonly GrowthVerdict[], language: Language): readonly Block[] {
  const asks = grouped(
    verdicts.flatMap((verdict) => verdict.asks),
    ({ series }) => series,
  );
  if (asks.length === 0) return [];
  const groups = asks.map(({ first: { series }, members }) => ({
    label: [span(FISCAL_SERIES[series][language]), span(series, "quiet")],
    rows: [[[span([...new Set(members.map(({ year }) => year))].sort().join(" "))]]],
  }));
  const columns = [{ title: { zh: "数据", en: "Series" }[language], wraps: true }, { title: { zh: "年份", en: "Years" }[language] }];
  return [
    { heading: SAYS.asks[language] },
    { table: { columns, sections: [{ groups }] } },
    {
      paragraphs: [
        { lead: "  ", text: [span(SAYS.how[language], "quiet")] },
        { lead: "  ", text: [span(EXAMPLE, "quiet")] },
      ],
    },
  ];
}

async function seriesOf({ options, readJson }: Request): Promise<FiscalSeries> {
  if (options.series === undefined) return {};
  const [data, { parseFiscalSeries }] = await Promise.all([readJson("--series", options.series), import("@teks/indicators/schema")]);
  return parseFiscalSeries(data);
}

function yearOf({ options, on }: Request): number {
  const text = options.year ?? on.slice(0, 4);
  const year = /^[1-9]\d{3}$/.test(text) ? numberIn(text) : undefined;
  if (year === undefined) throw badOption("--year", text, "四位数的年份，如 2022", "a year of four digits, such as 2022");
  return year;
}

/** The three growths and the two never-decreases over the three years to the last, or what is missing to tell. */
export async function growth(request: Request): Promise<Report> {
  const { county, on, language, options } = request;
  const year = yearOf(request);
  const payroll = optionIn("--payroll", options.payroll ?? "teacher-pay", PAYROLLS);
  const series = await seriesOf(request);
  const growths = threeGrowths(series, { year, payroll });
  const decreases = twoNeverDecreases(series, { from: year - 3, to: year });
  const records = [...comparisonsOf("three-growths", growths), ...comparisonsOf("two-never-decreases", decreases)];
  return {
    document: { schema: "teks/growth@1", county: county.id, on, year, payroll, threeGrowths: growths, twoNeverDecreases: decreases },
    records: () => records,
    sheet: () =>
      sheetOf<ComparisonRecord>(records, {
        rule: ({ rule }): SheetCell => rule,
        year: ({ year: of }) => of,
        test: ({ test }) => test,
        title: ({ test }) => GROWTH_TESTS[test][language],
        left: ({ left }) => left.value,
        sign: ({ sign }) => sign,
        right: ({ right }) => right.value,
        measure: ({ left }) => left.measure,
        verdict: ({ verdict }) => verdict,
      }),
    page: [
      { title: `${county[language]} · ${SAYS.title[language]}`, note: filled(SAYS.until, language, { year: String(year) }) },
      ...ruleBlocks("three-growths", growths, language),
      ...ruleBlocks("two-never-decreases", decreases, language),
      ...askBlocks([growths, decreases], language),
    ],
    exit: exitOfVerdicts([growths.verdict, decreases.verdict]),
  };
}
