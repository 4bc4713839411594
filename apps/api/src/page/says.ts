import { fill, type Language, type Stage, type Words } from "@teks/indicators";

// The pages' own words: what stands around the library's. Verdicts, units, gaps and reasons come from the library.

export const SAYS = {
  tagline: { zh: "义务教育均衡发展指标", en: "indicators of balanced compulsory education" },
  skip: { zh: "跳到正文", en: "Skip to the content" },
  sections: { zh: "本页", en: "On this page" },
  "other-language": { zh: "English", en: "中文" },
  docs: { zh: "接口文档", en: "API reference" },
  contract: { zh: "OpenAPI 文件", en: "OpenAPI document" },
  disclaimer: {
    zh: "结论依所引文件的限值得出，不代替文件本身；引用时请引文件。",
    en: "Verdicts follow from the limits of the documents cited and are no substitute for them: cite the document.",
  },
  // a county
  county: { zh: "县", en: "County" },
  day: { zh: "规则日期", en: "Rules in force on" },
  show: { zh: "查看", en: "Show" },
  "by-rules": { zh: "按 {on} 的规则", en: "by the rules of {on}" },
  origin: { zh: "出处：{origin}", en: "From {origin}" },
  synthetic: { zh: "合成数据，不是任何一县的实况", en: "Synthetic data, of no real county" },
  overview: { zh: "概览", en: "Overview" },
  tally: { zh: "判定项数", en: "How many verdicts" },
  fails: { zh: "不达标的指标", en: "What is not met" },
  well: { zh: "达标的指标", en: "What is met" },
  unknown: { zh: "无法判定的指标，和补报后可判定它们的统计数", en: "What cannot be told, and the figures that would tell" },
  "no-rows": { zh: "没有。", en: "None." },
  asks: { zh: "补报这些统计数即可判定，可判定项数多者在前", en: "Reporting these would tell, the most useful first" },
  "more-asks": { zh: "另有 {n} 项统计数", en: "{n} more figures" },
  decides: { zh: "可判定", en: "Decides" },
  count: { zh: "统计数", en: "Figure" },
  stage: { zh: "学段", en: "Stage" },
  indicators: { zh: "分类指标", en: "Indicators by theme" },
  indicator: { zh: "指标", en: "Indicator" },
  value: { zh: "值", en: "Value" },
  verdict: { zh: "判定", en: "Verdict" },
  limit: { zh: "限值", en: "Limit" },
  unlimited: { zh: "无限值", en: "no limit" },
  doubted: { zh: "⚑ 有数字存疑", en: "⚑ a figure is in doubt" },
  corrected: { zh: "✎ 有数字已更正", en: "✎ a figure stands corrected" },
  assuming: { zh: "~ 有前提", en: "~ rests on an assumption" },
  findings: { zh: "数据核查", en: "Checks of the figures" },
  state: { zh: "状态", en: "State" },
  finding: { zh: "发现", en: "Finding" },
  // an explanation
  why: { zh: "由来", en: "Why" },
  "why-of": { zh: "：{what}", en: ": {what}" },
  formula: { zh: "公式", en: "Formula" },
  working: { zh: "怎样算出", en: "How it is worked out" },
  judged: { zh: "怎样判定", en: "How it is judged" },
  assumed: { zh: "前提", en: "What it rests on" },
  doubts: { zh: "存疑", en: "In doubt" },
  source: { zh: "指标出处", en: "Where the indicator comes from" },
  printed: { zh: "§{section} {name}，印作“{text}”", en: "§{section} {name}, printed “{text}”" },
  clause: { zh: "{number} {clause}，{from} 起；证据 {grade}：{seen}", en: "{number} {clause}, from {from}; evidence {grade}: {seen}" },
  valueless: { zh: "无值", en: "no value" },
  covers: { zh: "覆盖 {reported}/{of} 处", en: "covers {reported} of {of} places" },
  figures: { zh: "涉及的数字", en: "Figures concerned" },
  ask: { zh: "需要向县里核实", en: "What to ask the county" },
  // a balance
  balance: { zh: "校际均衡", en: "Balance between schools" },
  alone: { zh: "单独成页，可选版本", en: "On a page of its own, in any version" },
  "no-table": {
    zh: "没有该县的学校表。写入：PUT /v1/counties/{county}/schools；或用下面的表单，不保存。",
    en: "There is no table of this county's schools. PUT /v1/counties/{county}/schools writes one; the form below judges one and keeps nothing.",
  },
  "which-day": {
    zh: "没有该县的统计数，不知学校表是哪一天的：请选规则日期。",
    en: "No figures of this county are here to tell the day of its schools: choose the day of the rules.",
  },
  version: { zh: "版本", en: "Version" },
  "version-own": { zh: "版本 {version}（服务自带）", en: "version {version}, the server’s own" },
  "version-written": { zh: "版本 {version}（{day} 写入）", en: "version {version}, written {day}" },
  // what there is
  datasets: { zh: "数据", en: "Data" },
  "county-figures": { zh: "统计数", en: "Figures" },
  "school-table": { zh: "学校表", en: "Table of schools" },
  "made-up": {
    zh: "合成数据：{n} 所学校是虚构的，不是任何一县的实况",
    en: "Synthetic data: {n} of the schools are made up, of no real county",
  },
  rules: { zh: "规则", en: "Rule set" },
  split: { zh: "合校拆分", en: "Combined schools" },
  "whole-rule": { zh: "整套规则", en: "The whole rule" },
  "schools-alone": { zh: "仅看学校表", en: "The schools alone" },
  "what-decides": { zh: "由此判定", en: "What decides it" },
  "more-reasons": { zh: "另有 {n} 项", en: "{n} more" },
  basis: { zh: "评估范围和前提", en: "Who is counted, and on what it rests" },
  "of-stage": { zh: "{schools} 所，在校生 {pupils}", en: "{schools} schools, {pupils} pupils" },
  cvs: { zh: "差异系数", en: "Coefficients of variation" },
  cv: { zh: "差异系数", en: "CV" },
  composite: { zh: "综合差异系数", en: "Composite" },
  spread: { zh: "各校分布", en: "How the schools lie" },
  strip: {
    zh: "{n} 所学校的分布：从 {least} 到 {most}，均值 {mean}{limit}",
    en: "{n} schools between {least} and {most}, mean {mean}{limit}",
  },
  "strip-limit": { zh: "，限值 {limit}", en: ", limit {limit}" },
  lorenz: {
    zh: "洛伦兹曲线：{half} 的学生（条件最低者）占资源的 {held}；基尼系数 {gini}",
    en: "Lorenz curve: the {half} of pupils with the least have {held}; Gini coefficient {gini}",
  },
  "no-lorenz": { zh: "缺数字，不画洛伦兹曲线", en: "No Lorenz curve: figures are missing" },
  gini: { zh: "基尼系数 {gini}", en: "Gini {gini}" },
  "pupil-share": { zh: "在校生占比", en: "share of pupils" },
  "amount-share": { zh: "资源占比", en: "share of the resource" },
  "mean-is": { zh: "均值 {value}", en: "mean {value}" },
  "limit-is": { zh: "限值 {value}", en: "limit {value}" },
  "chart-table": { zh: "图中数据", en: "The figures drawn" },
  school: { zh: "学校", en: "School" },
  pupils: { zh: "在校生", en: "Pupils" },
  schools: { zh: "逐校判定", en: "School by school" },
  "too-many": { zh: "{n} 所学校，逐校判定见工作簿和接口", en: "{n} schools: each is in the workbook and the interface" },
  reason: { zh: "原因", en: "Reason" },
  items: { zh: "其余要求", en: "The other requirements" },
  number: { zh: "序号", en: "No." },
  item: { zh: "要求", en: "Requirement" },
  // an upload
  upload: { zh: "评估自己的学校表", en: "Judge your own table of schools" },
  "upload-note": {
    zh: "XLSX、CSV、TSV 或 JSON，不超过 2 MB。读后即算，不保存。列名和写法同命令行 teks balance。",
    en: "XLSX, CSV, TSV or JSON, up to 2 MB. It is read and judged, and not kept. Columns are as for teks balance.",
  },
  file: { zh: "文件", en: "File" },
  "one-county": { zh: "县（表中有几个县时填）", en: "County (where the table has several)" },
  judge: { zh: "评估", en: "Judge" },
  "no-file": { zh: "未选文件", en: "no file was chosen" },
  "not-a-form": { zh: "不是网页表单", en: "this is no form of the page" },
  workbook: { zh: "下载带公式的工作簿（XLSX，{size} kB）", en: "Download the workbook with live formulas (XLSX, {size} kB)" },
  "wrong-file": { zh: "{file}：有 {n} 处问题，未评估", en: "{file}: {n} problems, so it was not judged" },
  "problems-told": { zh: "列出前 {told} 处", en: "the first {told} are listed" },
  place: { zh: "位置", en: "Where" },
  got: { zh: "原值", en: "What stands there" },
  takes: { zh: "应为", en: "What it takes" },
  notes: { zh: "读表说明", en: "How the table was read" },
  unread: { zh: "未读的列：{names}", en: "Columns not read: {names}" },
  proposed: { zh: "“{header}”是否为“{name}”？是则把列名改为“{name}”", en: "“{header}” may be “{name}”: if so, give the column that name" },
  // what goes wrong
  wrong: { zh: "问题", en: "Problems" },
  back: { zh: "返回", en: "Back" },
  needs: { zh: "此服务的数据须凭令牌读取，网页不可用", en: "Reading needs a token here, which a page cannot have" },
} as const satisfies Record<string, Words>;

export type SaysId = keyof typeof SAYS;

/** A text of the pages in a language, its `{name}` places filled. */
export const say = (id: SaysId, language: Language, detail: Readonly<Record<string, string | number>> = {}): string =>
  fill(SAYS[id][language], detail);

/** A stage in a column. */
export const STAGE_NAMES: Readonly<Record<Stage, Words>> = {
  all: { zh: "全县", en: "all" },
  primary: { zh: "小学", en: "primary" },
  junior: { zh: "初中", en: "junior" },
};

/** Several words in a row. */
export const listed = (words: readonly string[], language: Language): string => words.join(language === "zh" ? "、" : ", ");

/** Something said in brackets after a text. */
export const bracketed = (text: string | number, language: Language): string => (language === "zh" ? `（${text}）` : ` (${text})`);
