import {
  COMPARISONS,
  formulaText,
  GRADES,
  type Grade,
  type IndicatorId,
  indicator,
  indicatorIds,
  inForceOn,
  type Language,
  type LimitOnDay,
  limitOn,
  optionIn,
  type Stage,
  type StandardId,
  SUBJECTS,
  stages,
  standard,
  standardIds,
  THEMES,
  themeOf,
  unitWords,
  type Words,
} from "@teks/indicators";
import { EXIT } from "../exit";
import { grouped } from "../grouped";
import { type Block, type Cell, listed as joined, type Report, sheetOf } from "../output/report";
import type { Request } from "../request";
import { filled, LABELS, STAGE_NAMES } from "../tui/labels";
import { columnUnit } from "../tui/list";
import { span } from "../tui/text";
import { bareLimit, listed } from "./cells";

const SAYS = {
  indicators: { zh: "指标目录", en: "Catalogue of indicators" },
  standards: { zh: "标准", en: "Standards" },
  limits: { zh: "限值为 {on} 有效者", en: "limits as on {on}" },
  "not-in-force": { zh: "该日尚未生效", en: "not in force on that day" },
  "must-be-set": { zh: "未核实{recalled}，须用 --set {id}=数值 设定", en: "unverified{recalled}: set it with --set {id}=value" },
  recalled: { zh: "（据记忆 {value}）", en: " (recalled as {value})" },
  "not-for-stage": { zh: "", en: "" },
} as const satisfies Record<string, Words>;

type Limits = Readonly<Partial<Record<Stage, LimitOnDay>>>;

/** The limits of a standard on the day, at the stages that it has one for. */
function limitsOf(id: StandardId, { on, settings }: Request): Limits {
  const found = stages.map((stage) => [stage, limitOn(id, stage, on, settings)] as const);
  return Object.fromEntries(found.filter(([, limit]) => !("none" in limit && limit.none === "not-for-stage")));
}

/** What is remembered of a limit that nobody verified: shown, and never used. */
function recalledOf(id: StandardId, stage: Stage, { language, on }: Request): string {
  const limit = inForceOn(standard(id).limits, on);
  const value = limit?.grade === "U" ? limit.recalled : undefined;
  const at = typeof value === "object" ? value[stage] : value;
  return at === undefined ? "" : filled(SAYS.recalled, language, { value: String(at) });
}

/** The limits as text: one where all stages share it, otherwise each with its stage; the unit once. */
function limitText(id: StandardId, limits: Limits, request: Request): string {
  const { language } = request;
  const told = Object.entries(limits).map(([stage, limit]) => {
    const text =
      "value" in limit
        ? bareLimit({ standard: id, limit: limit.value }, language)
        : filled(SAYS[limit.none], language, { id, recalled: recalledOf(id, stage as Stage, request) });
    return { stage: stage as Stage, text, measured: "value" in limit };
  });
  const [first] = told;
  if (first === undefined) return "";
  const word = standard(id).unit === "%" || !first.measured ? "" : ` ${columnUnit(standard(id).unit, language)}`;
  if (told.every(({ text }) => text === first.text)) return `${first.text}${word}`.trimEnd();
  return `${listed(
    told.map(({ stage, text }) => `${STAGE_NAMES[stage][language]} ${text}`),
    language,
  )}${word}`.trimEnd();
}

/** What the letters of the grades mean, for those that are there. */
const grades = (shown: readonly (Grade | undefined)[], language: Language): readonly Block[] => {
  const letters = (Object.keys(GRADES) as Grade[]).filter((grade) => shown.includes(grade));
  if (letters.length === 0) return [];
  return [{ paragraphs: letters.map((grade) => ({ lead: `${grade}  `, text: [span(GRADES[grade][language], "quiet")] })) }];
};

const stageList = (of: readonly Stage[], language: Language): string =>
  listed(
    of.map((stage) => STAGE_NAMES[stage][language]),
    language,
  );

const indicatorRecord = (id: IndicatorId, request: Request) => {
  const { zh, en, formula, judgedBy = [], ...entry } = indicator(id);
  const theme = themeOf(id);
  return {
    id,
    theme,
    title: { zh, en },
    ...entry,
    formula: formulaText(formula, entry.stages[0] ?? "all"),
    judgedBy: judgedBy.map((by) => ({ ...by, limits: limitsOf(by.standard, request) })),
  };
};

function indicatorsOf(request: Request): Report {
  const { language, on, options } = request;
  const theme = options.theme === undefined ? undefined : optionIn("--theme", options.theme, THEMES);
  const ids = indicatorIds.filter((id) => theme === undefined || themeOf(id) === theme);
  const records = ids.map((id) => indicatorRecord(id, request));
  const detail = ({ unit, stages: at, formula, judgedBy, source, refused }: (typeof records)[number]): Cell => [
    span(refused === undefined ? formula[language] : refused[language], refused === undefined ? "plain" : "doubt"),
    span([unitWords(unit)[language], stageList(at, language)].filter((each) => each !== "").join(" · "), "quiet"),
    ...judgedBy.map(({ standard: by, limits }) => {
      const { document, clause } = standard(by);
      return span(`${document.number} ${clause[language]} · ${limitText(by, limits, request)}`, "accent");
    }),
    ...(source === undefined ? [] : [span(`${source[language]} · ${source.grade}`, "quiet")]),
  ];
  const sections = grouped(records, (record) => record.theme).map(({ key, first, members }) => ({
    heading: [...new Set([THEMES[first.theme][language], key])].join(" · "),
    groups: members.map((record) => ({
      label: [span(record.title[language], "strong"), span(record.id, "quiet")],
      rows: [[detail(record)]],
    })),
  }));
  const columns = [
    { title: { zh: "指标", en: "Indicator" }[language], wraps: true },
    { title: { zh: "公式、单位、学段、标准", en: "Formula, unit, stages, standards" }[language], wraps: true },
  ];
  return {
    document: { schema: "teks/catalogue@1", on, indicators: records },
    records: () => records,
    sheet: () =>
      sheetOf(records, {
        id: ({ id }) => id,
        theme: (record) => record.theme,
        system: ({ system }) => system,
        title: ({ title }) => title[language],
        unit: ({ unit }) => unit,
        direction: ({ direction }) => direction,
        stages: (record) => joined(record.stages),
        formula: ({ formula }) => formula[language],
        meaning: ({ meaning }) => meaning[language],
        standards: ({ judgedBy }) => joined(judgedBy.map((by) => by.standard)),
        limits: ({ judgedBy }) => joined(judgedBy.map((by) => limitText(by.standard, by.limits, request))),
        assumes: ({ assumes = [] }) => joined(assumes),
        source: ({ source }) => source?.[language] ?? null,
        grade: ({ source }) => source?.grade ?? null,
        refused: ({ refused }) => refused?.[language] ?? null,
      }),
    page: [
      { title: `${SAYS.indicators[language]} · ${records.length}`, note: filled(SAYS.limits, language, { on }) },
      { table: { columns, sections } },
      ...grades(
        records.map(({ source }) => source?.grade),
        language,
      ),
    ],
    exit: EXIT.ok,
  };
}

const standardRecord = (id: StandardId, request: Request) => {
  const { zh, en, document, limits: dated, ...entry } = standard(id);
  return {
    id,
    title: { zh, en },
    document: { number: document.number, title: { zh: document.zh, en: document.en }, grade: document.grade },
    ...entry,
    onDay: limitsOf(id, request),
    limits: dated,
  };
};

function standardsOf(request: Request): Report {
  const { language, on } = request;
  const records = standardIds.map((id) => standardRecord(id, request));
  const detail = ({ id, clause, subject, limits, onDay }: (typeof records)[number]): Cell => {
    const dated = inForceOn(limits, on);
    const said = limitText(id, onDay, request);
    const since = dated === undefined ? [] : [filled(LABELS.since, language, { from: dated.from }), dated.grade];
    return [
      span(said, Object.values(onDay).some((limit) => "value" in limit) ? "strong" : "doubt"),
      span([clause[language], SUBJECTS[subject][language], ...since].join(" · "), "quiet"),
      ...(dated?.note === undefined ? [] : [span(dated.note[language], "quiet")]),
    ];
  };
  const sections = grouped(records, ({ document }) => document.number).map(({ first, members }) => ({
    heading: `${first.document.number} ${first.document.title[language]}`,
    groups: members.map((record) => ({
      label: [span(record.title[language], "strong"), span(record.id, "quiet")],
      rows: [[detail(record)]],
    })),
  }));
  const columns = [
    { title: { zh: "标准", en: "Standard" }[language], wraps: true },
    { title: { zh: "限值、条款、依据", en: "Limit, clause, grounds" }[language], wraps: true },
  ];
  return {
    document: { schema: "teks/standards@1", on, standards: records },
    records: () => records,
    sheet: () =>
      sheetOf(records, {
        id: ({ id }) => id,
        title: ({ title }) => title[language],
        document: ({ document }) => document.number,
        clause: ({ clause }) => clause[language],
        comparison: ({ comparison }) => COMPARISONS[comparison][language],
        unit: ({ unit }) => unit,
        subject: ({ subject }) => subject,
        limit: ({ id, onDay }) => limitText(id, onDay, request),
        from: ({ limits }) => inForceOn(limits, on)?.from ?? null,
        grade: ({ limits }) => inForceOn(limits, on)?.grade ?? null,
      }),
    page: [
      { title: `${SAYS.standards[language]} · ${records.length}`, note: filled(SAYS.limits, language, { on }) },
      { table: { columns, sections } },
      ...grades(
        records.map(({ limits }) => inForceOn(limits, on)?.grade),
        language,
      ),
    ],
    exit: EXIT.ok,
  };
}

/** Every indicator there is; or every standard, with its limits on the day. */
export const catalogue = (request: Request): Report => (request.options.standards === true ? standardsOf(request) : indicatorsOf(request));
