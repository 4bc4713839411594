import {
  allowanceRange,
  type CountId,
  countyAllowance,
  type Place,
  type ServicePeriod,
  sayNumber,
  type Tier,
  type Words,
} from "@teks/indicators";
import { EXIT } from "../exit";
import { badOption, numberIn } from "../option";
import type { Cell, Paragraph, Report, SheetCell } from "../output/report";
import type { Request } from "../request";
import { filled } from "../tui/labels";
import { span } from "../tui/text";
import { listed } from "./cells";

const SAYS = {
  title: { zh: "按工龄分档的补贴", en: "allowance by service years" },
  amounts: { zh: "各档每月 {amounts}", en: "a month by band: {amounts}" },
  bands: { zh: "工龄分档：{bands}", en: "bands of service years: {bands}" },
  band: { zh: "满 {years} 年起 {amount}", en: "from {years} years {amount}" },
  unset: { zh: "未设定", en: "not set" },
  years: { zh: "按 {on}，工龄满 {years} 年", en: "by {on}: {years} completed years of service" },
  each: { zh: "每名教师", en: "each teacher" },
  all: { zh: "领取的 {n} 人合计", en: "the {n} teachers who draw it" },
  range: { zh: "{low} 至 {high}", en: "{low} to {high}" },
  "no-bands": {
    zh: "只知各档金额、不知工龄分档，所以是范围；用 --tier 设定分档",
    en: "the amounts are known and the bands are not, so it is a range; set the bands with --tier",
  },
  "no-service": {
    zh: "分档已知、各人工龄未知，所以是范围；用 --service 算一名教师",
    en: "the bands are known and the service is not, so it is a range; --service works one teacher out",
  },
  "no-heads": {
    zh: "领取补贴的教师人数未报告；用 --teachers 给出",
    en: "how many teachers draw it is not reported; give it with --teachers",
  },
} as const satisfies Record<string, Words>;

/** The counts that a county reports its bands' amounts as. */
const REPORTED: readonly CountId[] = ["allowance-lowest-tier", "allowance-middle-tier", "allowance-highest-tier"];

function reportedAmounts({ counts }: Place): readonly number[] {
  return REPORTED.flatMap((count) => {
    const cell = counts.all?.[count];
    if (cell === undefined || (typeof cell === "object" && "absent" in cell)) return [];
    return [typeof cell === "number" ? cell : cell.value];
  });
}

function tierOf(text: string): Tier {
  const [years = "", amount = ""] = text.split(":");
  const fromYears = numberIn(years);
  const amountPerMonth = numberIn(amount);
  if (fromYears === undefined || amountPerMonth === undefined)
    throw badOption("--tier", text, "起始年数:每月金额，如 10:400", "years:amount, such as 10:400");
  return { fromYears, amountPerMonth };
}

function amountsOf(text: string): readonly number[] {
  return text.split(",").map((each) => {
    const amount = numberIn(each.trim());
    if (amount === undefined)
      throw badOption("--amounts", text, "以逗号分开的金额，如 300,400,500", "amounts with commas between, such as 300,400,500");
    return amount;
  });
}

function periodOf(text: string): ServicePeriod {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2})?)?$/.exec(text) ?? [];
  if (from === undefined)
    throw badOption(
      "--service",
      text,
      "起日..止日，如 2012-09-01..2020-08-31；止日可省",
      "from..to, such as 2012-09-01..2020-08-31; the end may be left out",
    );
  return to === undefined ? { from } : { from, to };
}

function headCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const teachers = numberIn(text);
  if (teachers === undefined || !Number.isInteger(teachers))
    throw badOption("--teachers", text, "人数，如 120", "a whole number, such as 120");
  return teachers;
}

interface Sum {
  readonly low: number;
  readonly high: number;
}

/** What somebody, or all together, draw: in a month and in twelve. */
interface Drawn {
  readonly who: "teacher" | "all";
  readonly teachers: number;
  readonly monthly: Sum;
  readonly annual: Sum;
}

const RECORD_COLUMNS = ["who", "teachers", "monthlyLow", "monthlyHigh", "annualLow", "annualHigh"] as const;

/** An allowance with everything that is to be said of it, in the one shape of all its cases. */
function reportOf(
  request: Request,
  facts: object,
  drawn: readonly Drawn[],
  told: readonly Paragraph[],
  notes: readonly Paragraph[],
): Report {
  const { county, on, language } = request;
  const sum = ({ low, high }: Sum, unit: string): Cell => {
    const most = sayNumber(high, unit)[language];
    return [span(low === high ? most : filled(SAYS.range, language, { low: sayNumber(low, "1")[language], high: most }), "strong")];
  };
  const groups = drawn.map(({ who, teachers, monthly, annual }) => ({
    label: [span(who === "all" ? filled(SAYS.all, language, { n: String(teachers) }) : SAYS.each[language])],
    rows: [[sum(monthly, "yuan/month"), sum(annual, "yuan/year")]],
  }));
  const columns = [
    { title: { zh: "范围", en: "Who" }[language], wraps: true },
    { title: { zh: "每月", en: "A month" }[language], wraps: true },
    { title: { zh: "每年", en: "A year" }[language], wraps: true },
  ];
  return {
    document: { schema: "teks/allowance@1", county: county.id, on, ...facts, drawn },
    records: () => drawn,
    sheet: () => ({
      columns: RECORD_COLUMNS,
      rows: drawn.map(({ who, teachers, monthly, annual }): readonly SheetCell[] => [
        who,
        teachers,
        monthly.low,
        monthly.high,
        annual.low,
        annual.high,
      ]),
    }),
    page: [
      { title: `${county[language]} · ${SAYS.title[language]}`, note: on },
      { paragraphs: told },
      { table: { columns, header: true, sections: [{ groups }] } },
      ...(notes.length === 0 ? [] : [{ paragraphs: notes }]),
    ],
    exit: notes.length === 0 ? EXIT.ok : EXIT.undetermined,
  };
}

const quiet = (words: Words, language: keyof Words, detail: Readonly<Record<string, string>>): Paragraph => ({
  text: [span(filled(words, language, detail), "quiet")],
});

/** The bands as text. */
function bandLine(tiers: readonly Tier[], language: keyof Words): Paragraph {
  const bands = tiers.map(({ fromYears, amountPerMonth }) =>
    filled(SAYS.band, language, { years: String(fromYears), amount: sayNumber(amountPerMonth, "yuan/month")[language] }),
  );
  return quiet(SAYS.bands, language, { bands: bands.length === 0 ? SAYS.unset[language] : listed(bands, language) });
}

/** One teacher's allowance, whose service is known, by bands that are. */
function ofTeacher(request: Request, tiers: readonly Tier[], service: readonly ServicePeriod[]): Report {
  const { on, language } = request;
  const [teacher] = countyAllowance([{ id: "teacher", service }], tiers, { on }).teachers;
  if (teacher === undefined || "gap" in teacher) throw new Error("allowance: a teacher whose service is given has an amount");
  const { years, monthly, annual } = teacher;
  const drawn: Drawn = { who: "teacher", teachers: 1, monthly: { low: monthly, high: monthly }, annual: { low: annual, high: annual } };
  return reportOf(
    request,
    { tiers, service, years },
    [drawn],
    [bandLine(tiers, language), quiet(SAYS.years, language, { on, years: String(years) })],
    [],
  );
}

/** What a county pays: between everyone in the lowest band and everyone in the highest, for the teachers who draw it or for each. */
function ofCounty(request: Request, amounts: readonly number[], tiers: readonly Tier[], teachers: number | undefined): Report {
  const { language } = request;
  const drawn = [{ who: "teacher", teachers: 1 } as const, ...(teachers === undefined ? [] : [{ who: "all", teachers } as const])].flatMap(
    ({ who, teachers: heads }): readonly Drawn[] => {
      const range = allowanceRange({ amounts, teachers: heads });
      return "gap" in range ? [] : [{ who, teachers: heads, monthly: range.monthly, annual: range.annual }];
    },
  );
  const shown = listed(
    amounts.map((amount) => sayNumber(amount, "yuan")[language]),
    language,
  );
  const why: readonly Words[] = [
    tiers.length === 0 ? SAYS["no-bands"] : SAYS["no-service"],
    ...(teachers === undefined ? [SAYS["no-heads"]] : []),
  ];
  return reportOf(
    request,
    { amounts, tiers: tiers.length === 0 ? null : tiers, teachers: teachers ?? null, because: why },
    drawn,
    [quiet(SAYS.amounts, language, { amounts: shown }), bandLine(tiers, language)],
    why.map((words) => ({ text: [span(words[language], "doubt")] })),
  );
}

/** A service-year allowance: one teacher's where bands and service are given, otherwise the range that is all that is known. */
export function allowance(request: Request): Report {
  const { place, options } = request;
  const tiers = (options.tier ?? []).map(tierOf);
  const service = (options.service ?? []).map(periodOf);
  const teachers = headCount(options.teachers);
  if (service.length > 0 && tiers.length === 0)
    throw badOption("--service", options.service?.join(" ") ?? "", "与 --tier 同用", "--tier beside it");
  if (service.length > 0 && teachers !== undefined)
    throw badOption("--teachers", String(teachers), "不与 --service 同用", "no --service beside it");
  if (service.length > 0) return ofTeacher(request, tiers, service);
  const given = options.amounts === undefined ? tiers.map(({ amountPerMonth }) => amountPerMonth) : amountsOf(options.amounts);
  const amounts = given.length === 0 ? reportedAmounts(place) : given;
  if (amounts.length === 0)
    throw badOption(
      "--amounts",
      "",
      "各档金额，如 300,400,500（县数据里没有）",
      "the amounts, such as 300,400,500 (the county's data has none)",
    );
  return ofCounty(request, amounts, tiers, teachers);
}
