// What Chinese report prose counts in, as data: general words of the language and of school administration.

/** Measure words and units behind a number, and the unit each says by itself. The longest that fits is taken. */
export const MEASURES: Readonly<Record<string, string>> = {
  人次: "person-time",
  人: "person",
  名: "person",
  位: "person",
  所: "school",
  个百分点: "percentage-point",
  个月: "month",
  个: "item",
  间: "room",
  套: "set",
  台: "machine",
  册: "volume",
  本: "volume",
  场次: "event",
  场: "event",
  次: "time",
  节次: "lesson",
  节: "lesson",
  课时: "lesson",
  学时: "period",
  元: "yuan",
  平方米: "m2",
  "㎡": "m2",
  平方公里: "km2",
  公里: "km",
  亩: "mu",
  "%": "%",
  "‰": "‰",
  年: "year",
  周: "week",
  天: "day",
  小时: "hour",
  分钟: "minute",
  岁: "year",
  项: "item",
  处: "item",
  座: "building",
  栋: "building",
  幢: "building",
  支: "team",
  辆: "vehicle",
  份: "item",
  件: "item",
  条: "item",
  类: "item",
  门: "item",
  户: "household",
  镇: "town",
  乡: "township",
  村: "village",
  院: "item",
};

/** Measure words that do not settle what they count: a noun beside them does. */
export const BARE_MEASURES: ReadonlySet<string> = new Set(["个", "所", "项", "处", "套", "支", "台", "座"]);

/** Measure words of thoughts as well as of things: with a Chinese numeral they count only beside a noun that is counted. */
export const LOOSE_MEASURES: ReadonlySet<string> = new Set(["个", "项", "处", "支", "份", "件", "条", "类", "门", "户"]);

/** Nouns that are counted, and their unit. Where two fit at one place the longer is taken. */
export const NOUNS: Readonly<Record<string, string>> = {
  学校: "school",
  试点校: "school",
  特色校: "school",
  示范校: "school",
  幼儿园: "kindergarten",
  教学点: "teaching-point",
  教学班: "class",
  班级: "class",
  大班额: "class",
  大班: "class",
  班: "class",
  培训班: "event",
  学区: "district",
  党总支: "general-branch",
  党支部: "branch",
  乡镇: "town",
  镇: "town",
  行政村: "village",
  社区: "community",
  民族: "ethnic-group",
  工作室: "workshop",
  课题: "project",
  项目: "project",
  资源中心: "facility",
  教室: "room",
  机房: "room",
  实验室: "room",
  功能室: "room",
  辅导室: "room",
  计算机: "computer",
  电脑: "computer",
  设备: "set",
  学位: "place",
  班子: "item",
  教师: "person",
  学生: "person",
  分析会: "event",
  奖: "item",
  奖项: "item",
  只增不减: "item",
  增长: "item",
  全覆盖: "item",
  准则: "item",
  团队: "item",
};

/** How often: what an interval is called, and its unit. */
export const INTERVALS: Readonly<Record<string, string>> = {
  学年: "school-year",
  学期: "semester",
  季度: "quarter",
  年: "year",
  月: "month",
  周: "week",
  天: "day",
  日: "day",
};

const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join("|");

export const MEASURE = new RegExp(`\\s?(${longestFirst(Object.keys(MEASURES))})`, "y");
export const NOUN = new RegExp(longestFirst(Object.keys(NOUNS)), "g");
export const INTERVAL = longestFirst(Object.keys(INTERVALS));
