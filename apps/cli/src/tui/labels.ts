import { fill, type Language, type Stage, type Words } from "@teks/indicators";
import type { Screen } from "./state";

// The explorer's own words: what stands around the library's. Verdicts, units, gaps and reasons come from the library.

export const SCREEN_NAMES: Record<Screen, Words> = {
  overview: { zh: "概览", en: "Overview" },
  indicators: { zh: "指标", en: "Indicators" },
  findings: { zh: "核查", en: "Findings" },
  standards: { zh: "标准", en: "Standards" },
  balance: { zh: "均衡", en: "Balance" },
};

/** A stage in a column of a list. */
export const STAGE_NAMES: Record<Stage, Words> = {
  all: { zh: "全部", en: "all" },
  primary: { zh: "小学", en: "primary" },
  junior: { zh: "初中", en: "junior" },
};

export const LABELS = {
  fails: { zh: "不达标", en: "Not met" },
  unknown: { zh: "无法判定", en: "Cannot be told" },
  well: { zh: "达标", en: "Met" },
  asks: { zh: "补报这些数字即可判定", en: "Figures that would tell" },
  doubts: { zh: "存疑的数字", en: "Doubtful figures" },
  decides: { zh: "可判定 {n} 项", en: "decides {n}" },
  "would-decide": { zh: "补报后可判定", en: "Reporting it would decide" },
  synthetic: { zh: "合成数据", en: "synthetic data" },
  empty: { zh: "没有条目", en: "nothing here" },
  unmatched: { zh: "没有与“{filter}”相符的条目", en: "nothing matches “{filter}”" },
  filter: { zh: "筛选", en: "filter" },
  more: { zh: "↓ 还有 {n} 行", en: "↓ {n} more lines" },
  spare: { zh: "余量 {margin}", en: "{margin} to spare" },
  short: { zh: "距达标还差 {margin}", en: "misses it by {margin}" },
  since: { zh: "{from} 起", en: "from {from}" },
  set: { zh: "使用者设定", en: "set by the caller" },
  working: { zh: "怎样算出", en: "How it is worked out" },
  valueless: { zh: "无值", en: "no value" },
  assumed: { zh: "前提", en: "What it rests on" },
  doubted: { zh: "存疑", en: "In doubt" },
  coverage: { zh: "覆盖 {reported}/{of} 处", en: "covers {reported} of {of} places" },
  without: { zh: "未报：{names}", en: "not reported by {names}" },
  origin: { zh: "出处", en: "Where it comes from" },
  system: { zh: "可由这些数据补足", en: "Data that would measure it" },
  printed: { zh: "印作“{text}”", en: "printed “{text}”" },
  ask: { zh: "需要向县里核实", en: "What to ask the county" },
  counts: { zh: "涉及的统计数", en: "Counts concerned" },
  figures: { zh: "涉及的数字", en: "Figures concerned" },
  limits: { zh: "限值", en: "Limits" },
  judges: { zh: "用于判定", en: "Judges" },
  subject: { zh: "对象：{subject}", en: "holds for {subject}" },
  unset: { zh: "待设定", en: "to be set" },
  table: { zh: "学校表", en: "Table of schools" },
  reading: { zh: "正在读取学校表…", en: "reading the table of schools…" },
  "made-up": { zh: "合成数据（{n} 所虚构）", en: "synthetic data ({n} made up)" },
  cvs: { zh: "差异系数", en: "coefficients of variation" },
  contributors: { zh: "学校，按对差异的贡献", en: "schools, by what they add to the differences" },
  contributions: { zh: "各校对差异的贡献", en: "What each school adds to it" },
  composite: { zh: "综合差异系数", en: "composite coefficient of variation" },
  spread: { zh: "均值 {mean} · 标准差 {deviation}", en: "mean {mean} · deviation {deviation}" },
  needed: { zh: "需要这些数字", en: "Figures it needs" },
  marks: { zh: "逐项", en: "Each indicator" },
  floor: { zh: "底线 {floor}", en: "floor {floor}" },
  divided: { zh: "拆分所得", en: "divided between stages" },
  heads: { zh: "在校生 {n}", en: "{n} pupils" },
} as const satisfies Record<string, Words>;

/** The keys, as the help shows them. */
export const KEY_HELP: readonly (readonly [string, Words])[] = [
  ["↑ ↓  j k", { zh: "上移、下移", en: "up, down" }],
  ["PgUp PgDn", { zh: "上一页、下一页", en: "a page up, a page down" }],
  ["g G", { zh: "到开头、到末尾", en: "to the start, to the end" }],
  ["Enter →", { zh: "打开所选条目的解释", en: "open the entry's explanation" }],
  ["Esc ←", { zh: "返回；清除筛选", en: "back; clear the filter" }],
  ["Tab 1–5", { zh: "换屏", en: "switch screens" }],
  ["/", { zh: "按名称、标识或主题筛选", en: "filter by title, id or theme" }],
  ["l", { zh: "切换到英文", en: "switch to Chinese" }],
  ["q", { zh: "退出", en: "quit" }],
];

/** The marks, as the help shows them. */
export const MARK_HELP: readonly (readonly [string, Words])[] = [
  ["━━━━│──", { zh: "值与限值：竖线是限值", en: "the value against its limit, the upright line" }],
  ["⚑", { zh: "所用数字存疑，见核查", en: "rests on a doubtful figure; see the findings" }],
  ["~", { zh: "值依赖前提，见解释", en: "rests on an assumption; see the explanation" }],
  ["–", { zh: "没有适用的限值", en: "no limit applies" }],
];

/** The hints at the foot of the screen. */
export const HINTS = {
  list: {
    zh: "↑↓ 选择  Enter 解释  Tab 换屏  / 筛选  ? 帮助  l English  q 退出",
    en: "↑↓ move  Enter explain  Tab screens  / filter  ? help  l 中文  q quit",
  },
  detail: { zh: "↑↓ 滚动  Esc 返回  ? 帮助  l English  q 退出", en: "↑↓ scroll  Esc back  ? help  l 中文  q quit" },
  filtered: { zh: "Esc 清除", en: "Esc clears" },
  typing: { zh: "Enter 确定  Esc 取消", en: "Enter keeps  Esc clears" },
  help: { zh: "l English  q 退出  其他键返回", en: "l 中文  q quit  any other key goes back" },
} as const satisfies Record<string, Words>;

/** A label with its `{name}` places filled. */
export const filled = (label: Words, language: Language, detail: Readonly<Record<string, string>>): string => fill(label[language], detail);
