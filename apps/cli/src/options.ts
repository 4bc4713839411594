import type { Words } from "@teks/indicators";

// The options that several commands take, as data.

/** Words of a closed list, by what they are; shells complete them. */
export type ValuesId =
  | "formats"
  | "languages"
  | "themes"
  | "stages"
  | "indicators"
  | "explained"
  | "rules"
  | "splits"
  | "scopes"
  | "encodings"
  | "payrolls"
  | "shells";

export interface OptionEntry extends Words {
  /** As Commander writes it: "--theme <id>". */
  readonly flags: string;
  /** May be given several times. */
  readonly repeats?: boolean;
  /** What its value is one of; also another where it is a file or a list. */
  readonly values?: ValuesId;
}

export const THEME: OptionEntry = {
  flags: "--theme <id>",
  values: "themes",
  zh: "只看一个主题，如 classes",
  en: "one theme only, such as classes",
};
export const STAGE: OptionEntry = {
  flags: "--stage <stage>",
  values: "stages",
  zh: "学段：primary、junior 或 all",
  en: "stage: primary, junior or all",
};
export const PLACE: OptionEntry = {
  flags: "--place <id>",
  zh: "县内的一个地点或另一种读法",
  en: "one place inside the county, or another reading of it",
};

export const COUNTY: OptionEntry = { flags: "--county <id>", zh: "多县的表中取一县", en: "one county of a table of several" };

// How schools are judged.
export const RULES: OptionEntry = {
  flags: "--rules <id>",
  values: "rules",
  zh: "规则，标识或 JSON 文件（默认 quality-balance-2017）",
  en: "an id or a JSON file (default quality-balance-2017)",
};
export const SPLIT: OptionEntry = {
  flags: "--split <way>",
  values: "splits",
  zh: "合校的拆分：weighted、per-pupil 或 none",
  en: "divide combined schools: weighted, per-pupil or none",
};
export const SCOPE: OptionEntry = {
  flags: "--scope <ids>",
  values: "scopes",
  zh: "不计哪些学校，如 special,private；all 为无一不计",
  en: "kinds to leave out: special,private; all: nobody",
};
export const CHOOSE: OptionEntry = {
  flags: "--choose <id=value>",
  zh: "规则未定之处的选择；可多次",
  en: "what to take where the rules leave it open; repeat",
  repeats: true,
};

/** The options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionEntry[] = [
  {
    flags: "--format <format>",
    values: "formats",
    zh: "输出格式：table、json、ndjson、csv、tsv、md、xlsx",
    en: "output as table, json, ndjson, csv, tsv, md or xlsx",
  },
  { flags: "--out <file>", zh: "写入文件，格式按扩展名", en: "write to a file, in the format it is named after" },
  {
    flags: "--lang <language>",
    values: "languages",
    zh: "语言：zh 或 en（默认随系统区域设置）",
    en: "language: zh or en (default: the locale's)",
  },
  {
    flags: "--data <file>",
    zh: "县的数据：JSON、CSV、XLSX 或 -（默认特克斯县）",
    en: "a county: JSON, CSV, XLSX or - for stdin (Tekes)",
  },
  {
    flags: "--on <day>",
    zh: "按哪一天的规则，如 2022-12-31（默认数据日期）",
    en: "the day whose rules apply (default: that of the data)",
  },
  {
    flags: "--set <standard=value>",
    zh: "自行设定限值，可分学段：标准@primary=值；可多次",
    en: "your own limit, repeatable; standard@stage=value too",
    repeats: true,
  },
  {
    flags: "--map <name=id>",
    zh: "表中一列是什么，如 --map 学生数=pupils；可多次",
    en: "what a table's column is: --map 学生数=pupils; repeat",
    repeats: true,
  },
  { flags: "--mapping <file>", zh: "存好的列名对照 JSON 文件", en: "a JSON file of such names and ids" },
  { flags: "--sheet <name>", zh: "读工作簿的哪一张表", en: "the sheet of a workbook to read" },
  {
    flags: "--encoding <name>",
    values: "encodings",
    zh: "文本的编码，如 gb18030（默认自行识别）",
    en: "a text's encoding: gb18030 (default: found out)",
  },
  { flags: "--no-color", zh: "不用颜色（环境变量 NO_COLOR 同效）", en: "no colours (as NO_COLOR in the environment)" },
  {
    flags: "--screen-reader",
    zh: "界面逐行以文字说出，供读屏软件",
    en: "the explorer in lines of words, to be read out",
  },
  {
    flags: "--replay <file>",
    zh: "重放界面中保存的会话；没有终端时打印所见",
    en: "replay a saved session; without a terminal print it",
  },
  { flags: "--no-recent", zh: "不记最近打开的文件（TEKS_NO_RECENT 同效）", en: "keep no list of recent files (as TEKS_NO_RECENT)" },
  { flags: "--no-mouse", zh: "界面不用鼠标，由终端自己选取文字", en: "no mouse in the explorer: the terminal selects text" },
];
