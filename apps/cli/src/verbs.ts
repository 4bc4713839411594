import type { Words } from "@teks/indicators";
import { CHOOSE, COUNTY, type OptionEntry, PLACE, RULES, SCOPE, SPLIT, STAGE, THEME, type ValuesId } from "./options";

// The commands as data: what parses them, what documents them and what completes them read the same entries.

export interface Argument extends Words {
  readonly name: string;
  readonly optional?: boolean;
  /** May be given several times. */
  readonly several?: true;
  /** The county's data, as --data names it. */
  readonly isData?: true;
  /** The county's data, or a table of schools. */
  readonly orSchools?: true;
  /** What it is one of, where it is no file. */
  readonly values?: ValuesId;
}

export interface Verb extends Words {
  readonly argument?: Argument;
  readonly options: readonly OptionEntry[];
  /** What else its help says, a line each. */
  readonly notes?: Readonly<Record<keyof Words, readonly string[]>>;
  /** The first is what a mistake is answered with. */
  readonly examples: readonly [string, ...string[]];
}

/** A county's figures, in place of the seed's. */
const DATA: Argument = {
  name: "file",
  optional: true,
  isData: true,
  zh: "县的数据：JSON、CSV 或 XLSX，- 为标准输入（默认特克斯县）",
  en: "a county's figures, JSON, CSV or XLSX, - for stdin (default: Tekes)",
};

export const VERBS = {
  overview: {
    zh: "县概览：达标、不达标、无法判定，补报什么可判定",
    en: "the county at a glance: what is well, what fails, what is open",
    argument: DATA,
    options: [COUNTY],
    examples: ["teks overview --lang en", "teks overview county.csv --on 2023-12-31", "teks overview --format md --out overview.md"],
  },
  indicators: {
    zh: "全部指标的值与判定",
    en: "the value and verdict of every indicator",
    argument: DATA,
    options: [THEME, STAGE, PLACE, COUNTY],
    examples: [
      "teks indicators --theme classes --stage junior",
      "teks indicators county.csv --map 学生数=pupils",
      "teks indicators --set class-size-2017@primary=40 --format csv",
    ],
  },
  explain: {
    zh: "一个指标怎样算出：公式、数字、章节、前提、依据",
    en: "how one indicator is worked out, down to figure and section",
    argument: { name: "id", values: "indicators", zh: "指标标识，见 teks catalogue", en: "the indicator's id, see teks catalogue" },
    options: [STAGE, PLACE],
    examples: [
      "teks explain pupils-per-class --stage primary",
      "teks explain pupils-per-class --stage junior --on 2025-03-01",
      "teks explain pupils-per-class --format json",
    ],
  },
  check: {
    zh: "核查数字：错误、矛盾、缺口、待定，以及可能的更正",
    en: "checks of the figures: what is wrong, and what was probably meant",
    argument: {
      ...DATA,
      orSchools: true,
      zh: "县的数据或学校表：JSON、CSV 或 XLSX，- 为标准输入（默认特克斯县）",
      en: "a county's figures or a table of schools, - for stdin (Tekes)",
    },
    options: [
      COUNTY,
      { flags: "--schools", zh: "文件是学校表（默认按列名判断）", en: "the file is a table of schools (default: by its columns)" },
      RULES,
      SPLIT,
      SCOPE,
      CHOOSE,
      {
        flags: "--apply <file>",
        zh: "把最可能的更正写入新文件，旁附账本",
        en: "write a new, corrected file, with a ledger",
      },
      {
        flags: "--corrections <file>",
        zh: "先应用这份账本中已采纳的更正",
        en: "apply the accepted corrections of this ledger first",
      },
      { flags: "--before <file>", zh: "上一年的同一数据，用于比较增减", en: "the same figures a year before, to compare" },
    ],
    notes: {
      zh: [
        "更正只是建议：原文件从不改写。--apply FILE 写新文件 FILE 和账本",
        "FILE.corrections.json；同样可能的几种只记为“建议”，改成 accepted 后用",
        "--corrections 读回。已更正的数字带有标记 ✎，印刷原文保留。",
        "学校表按对判定的影响列出可疑之处：离群、整行相同、合计不符、与上年悬殊、末位",
        "扎堆。都只是疑问。退出码：有可疑之处为 1，只有数据太少未做的核查为 2。",
      ],
      en: [
        "Corrections are proposals; what was read is never written over. --apply FILE",
        "writes FILE and the ledger FILE.corrections.json. Where several are equally",
        "likely all stay proposed: set one to accepted and read it back with",
        "--corrections. A figure that stands corrected is marked ✎.",
        "In a table of schools it lists what to look at, by what hangs on it: values",
        "far from others, rows that are the same, totals that do not add up, jumps",
        "since the year before, last digits that heap. These are questions. The exit",
        "code is 1 where there is one, 2 where only tests for want of figures were",
        "not made.",
      ],
    },
    examples: [
      "teks check --format json",
      "teks check --apply corrected.json",
      "teks check schools.csv --split weighted --before last-year.csv",
    ],
  },
  allowance: {
    zh: "按工龄分档的补贴：个人、全县、每月、每年",
    en: "an allowance by service years, for a teacher or the county",
    options: [
      {
        flags: "--tier <years:amount>",
        zh: "一档：满几年起每月几元；可多次",
        en: "a band: yuan a month from that many years on; repeat",
        repeats: true,
      },
      {
        flags: "--amounts <list>",
        zh: "各档金额（分档未知时），如 300,400,500",
        en: "the amounts, when the bands are unknown: 300,400,500",
      },
      { flags: "--teachers <n>", zh: "领取人数", en: "how many teachers draw it" },
      {
        flags: "--service <from..to>",
        zh: "一名教师的任职期间，止日可省；可多次",
        en: "a teacher's service, the end optional; repeat",
        repeats: true,
      },
    ],
    examples: [
      "teks allowance --tier 0:300 --tier 10:400 --tier 20:500 --service 2005-09-01..",
      "teks allowance --amounts 300,400,500 --teachers 1774",
    ],
  },
  growth: {
    zh: "教育投入“三个增长”和“两个只增不减”",
    en: "the three growths and two never-decreases of education money",
    options: [
      { flags: "--series <file>", zh: "各年数据 JSON 文件，- 为标准输入", en: "a JSON file of the series by year, - for standard input" },
      { flags: "--year <year>", zh: "末年（默认规则日所在年）", en: "the last year (by default that of the day)" },
      {
        flags: "--payroll <series>",
        values: "payrolls",
        zh: "工资按 teacher-pay（教育法）或 staff-pay（义务教育法）",
        en: "teacher-pay or staff-pay: the two laws differ",
      },
    ],
    examples: ["teks growth --series money.json --year 2022", "teks growth --series money.json --payroll staff-pay --format csv"],
  },
  balance: {
    zh: "校际均衡：学校表的差异系数、逐校判定、县级判定",
    en: "balance between schools: coefficients of variation, each school",
    argument: {
      name: "file",
      optional: true,
      zh: "学校表：CSV、XLSX 或 JSON，- 为标准输入（默认示例名册，合成数据）",
      en: "a table of schools: CSV, XLSX, JSON or - (default: a made-up one)",
    },
    options: [
      RULES,
      SPLIT,
      SCOPE,
      CHOOSE,
      {
        flags: "--claims <file>",
        zh: "县方声明 JSON：{ 条目: true 或 false }",
        en: "what the county claims, JSON: { item: true or false }",
      },
      COUNTY,
      { flags: "--schools", zh: "列出每所学校；csv、ndjson 一行一个指标", en: "every school; in csv, ndjson a row for each mark" },
      {
        flags: "--explain <indicator>",
        values: "explained",
        zh: "解释一个指标的差异系数（配 --stage），或 verdict",
        en: "explain its coefficient, with --stage; or verdict",
      },
      {
        flags: "--stage <stage>",
        values: "stages",
        zh: "解释这一学段：primary 或 junior",
        en: "explain that of a stage: primary or junior",
      },
      { flags: "--school <id>", zh: "解释这所学校的判定，或它的这个指标", en: "explain that of a school, or its mark" },
      { flags: "--explore", zh: "在浏览界面中打开", en: "open it in the explorer" },
    ],
    notes: {
      zh: [
        "表一校一行，或一校一学段一行；列为 id、type、pupils 等，某学段的数写作",
        "pupils@junior。空格即未报告，0 即没有。表中没有日期：按 --on，否则按县数据",
        "的日期。规则另有 basic-balance-2012，或自编的（seeds/example/province.json）。",
        "--data 的数字用于其余要求；没有它们和声明，其余要求无法判定。csv、ndjson 一行",
        "一个学段的一个指标。退出码按整套规则的判定，用 --explain 时按所解释的判定，",
        "多县时按各县学校表的判定。",
      ],
      en: [
        "A row a school, or a school and stage; columns id, type, pupils …, and",
        "pupils@junior for one stage. An empty cell is not reported, 0 is none. A table",
        "has no day: it is judged by --on, else by the day of the county's data. Other",
        "rules: basic-balance-2012, or your own as in seeds/example/province.json. The",
        "figures of --data serve the other requirements, open without figures and",
        "claims. csv and ndjson have a row for each stage and indicator. The exit",
        "code is the whole rule's verdict; with --explain that of what is explained, of",
        "several counties that of their tables.",
      ],
    },
    examples: [
      "teks balance --split weighted --lang en",
      "teks balance schools.csv --rules basic-balance-2012 --out balance.xlsx",
      "teks balance schools.csv --explain equipment-value-per-pupil --stage primary",
    ],
  },
  compare: {
    zh: "对比几份数据：几年、几个县，县数据或学校表",
    en: "several years or counties, or tables of schools, side by side",
    argument: {
      name: "file",
      several: true,
      zh: "两份以上县的数据，或两份以上学校表；- 为标准输入",
      en: "two or more counties' figures, or tables of schools; - for stdin",
    },
    options: [
      THEME,
      STAGE,
      COUNTY,
      { flags: "--schools", zh: "文件是学校表（默认按列名判断）", en: "they are tables of schools (default: by their columns)" },
      RULES,
      SPLIT,
      SCOPE,
      CHOOSE,
      { flags: "--changes", zh: "判定有变的行在前", en: "rows whose verdict changes come first" },
    ],
    notes: {
      zh: [
        "一行一个指标和学段，一列一份文件：值、判定，与首份和前一份之差。县数据按各自",
        "的日期判定，除非有 --on；学校表比较差异系数，同县的再列出判定有变的学校。",
        "每列以县名和年份称呼，分不清时用文件名。退出码按所有判定中最差的。",
      ],
      en: [
        "A row an indicator and stage, a column a file: value, verdict, and how far it",
        "is from the first file and from the one before. Figures are judged each by the",
        "day of its own unless there is --on; of tables of schools the coefficients are",
        "compared, and of one county's the schools whose verdicts moved are listed. A",
        "column has the name of county and year, or else of its file. The exit code is",
        "that of the worst verdict.",
      ],
    },
    examples: [
      "teks compare seeds/example/years/2021.csv seeds/example/years/2022.csv",
      "teks compare last-year.csv schools.csv --split weighted --format md",
      "teks compare 2021.csv 2022.csv --out comparison.xlsx",
    ],
  },
  catalogue: {
    zh: "指标目录：公式、单位、学段、标准",
    en: "every indicator there is: formula, unit, stages, standards",
    options: [
      THEME,
      { flags: "--standards", zh: "改列标准：文件、条款、限值、证据等级", en: "the standards instead: document, clause, limits, grade" },
    ],
    examples: [
      "teks catalogue --standards --on 2025-03-01",
      "teks catalogue --theme classes",
      "teks catalogue --format csv --out catalogue.csv",
    ],
  },
  lint: {
    zh: "检查汇报文稿：数字、合计、占比、前后不一、无数字的表述",
    en: "reads a report's text: sums, shares, claims without figures",
    argument: { name: "file", zh: "汇报文稿 .txt、.md 或 .docx，- 为标准输入", en: "the text, .txt, .md or .docx; - for stdin" },
    options: [{ flags: "--figures", zh: "列出读到的每个数字及其指标数", en: "list every figure that was read, and its count" }],
    notes: {
      zh: [
        "文本为 UTF-8 或 GB18030，自动识别。--on 为规则日，默认文稿所述最近一年的末日。",
        "--format sarif 供编辑器在原处显示。只指出问题，不改文稿。退出码：有误或存疑",
        "为 1，只有提示为 2，没有发现或不是办学汇报为 0。",
      ],
      en: [
        "Text is UTF-8 or GB18030, told apart by itself. --on is the day whose limits",
        "apply, by default the end of the latest year that the text speaks of.",
        "--format sarif lets an editor show the places. Nothing is mended. The exit",
        "code is 1 for an error or a doubt, 2 for notes only, 0 for nothing found or",
        "a text that is no report on schools.",
      ],
    },
    examples: ["teks lint report.txt --format sarif", "teks lint report.txt --figures", "teks lint report.md --on 2022-12-31"],
  },
  completion: {
    zh: "命令补全脚本：bash、zsh 或 fish",
    en: "a script by which a shell completes command lines",
    argument: { name: "shell", values: "shells", zh: "bash、zsh 或 fish", en: "bash, zsh or fish" },
    options: [],
    notes: {
      zh: [
        "bash：在 ~/.bashrc 中加 source <(teks completion bash)",
        "zsh：在 ~/.zshrc 的 compinit 之后加 source <(teks completion zsh)",
        "fish：teks completion fish > ~/.config/fish/completions/teks.fish",
      ],
      en: [
        "bash: put source <(teks completion bash) into ~/.bashrc",
        "zsh: put source <(teks completion zsh) into ~/.zshrc, after compinit",
        "fish: teks completion fish > ~/.config/fish/completions/teks.fish",
      ],
    },
    examples: ["teks completion bash", "teks completion fish --lang zh"],
  },
  man: {
    zh: "手册页（roff）",
    en: "the manual page, as roff",
    options: [],
    notes: {
      zh: ["查看：teks man > teks.1 && man -l teks.1", "安装：teks man > ~/.local/share/man/man1/teks.1"],
      en: ["To read it: teks man > teks.1 && man -l teks.1", "To keep it: teks man > ~/.local/share/man/man1/teks.1"],
    },
    examples: ["teks man --lang en"],
  },
} as const satisfies Record<string, Verb>;

/** An argument as help and Commander write it. */
export const argumentText = ({ name, optional, several }: Argument): string => {
  const named = several === true ? `${name}...` : name;
  return optional === true ? `[${named}]` : `<${named}>`;
};

export type VerbId = keyof typeof VERBS;
export const verbIds = Object.keys(VERBS) as readonly VerbId[];
export const verb = (id: VerbId): Verb => VERBS[id];
