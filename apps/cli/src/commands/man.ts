import type { Language, Words } from "@teks/indicators";
import { version } from "../../package.json";
import { ABOUT, EXITS, HELP_OPTION, type Item, TITLES, VERSION_OPTION } from "../help";
import { GLOBAL_OPTIONS, type OptionEntry } from "../options";
import { argumentText, type VerbId, verb, verbIds } from "../verbs";

const SAYS = {
  name: { zh: "名称", en: "NAME" },
  synopsis: { zh: "概要", en: "SYNOPSIS" },
  description: { zh: "描述", en: "DESCRIPTION" },
  environment: { zh: "环境变量", en: "ENVIRONMENT" },
  files: { zh: "文件", en: "FILES" },
  summary: { zh: "县域义务教育均衡发展指标", en: "indicators of balanced compulsory education" },
  manual: { zh: "Teks 手册", en: "Teks manual" },
} as const satisfies Record<string, Words>;

const ENVIRONMENT: readonly Item[] = [
  [
    "LC_ALL, LC_MESSAGES, LANG",
    {
      zh: "语言：依次取第一个非空的；以 zh 开头为中文，否则为英文。--lang 优先。",
      en: "The language, of the first that is set and not empty: Chinese where it begins with zh, otherwise English. --lang goes before.",
    },
  ],
  ["NO_COLOR", { zh: "非空则不用颜色，同 --no-color。", en: "Where it is not empty there are no colours, as with --no-color." }],
  [
    "TERM",
    {
      zh: "终端类型，浏览界面据此绘制；dumb 则不打开界面，只打印。",
      en: "The kind of terminal that the explorer draws on; with dumb it is not opened, and what it would show is printed.",
    },
  ],
  [
    "TEKS_NO_RECENT",
    { zh: "非空则不记最近打开的文件，同 --no-recent。", en: "Where it is not empty no recent files are kept, as with --no-recent." },
  ],
  [
    "XDG_STATE_HOME",
    {
      zh: "最近打开的文件记在其中的 teks/recent.json（默认 ~/.local/state），最多 20 个，只有路径。",
      en: "Where teks/recent.json keeps the files opened last (by default in ~/.local/state): 20 at most, and only their paths.",
    },
  ],
];

const FILES: readonly Item[] = [
  [
    "*.xlsx, *.csv, *.tsv, *.json, *.ndjson",
    {
      zh: "县的数据和学校表：UTF-8、GB18030 或 UTF-16；- 为标准输入。读入的文件从不改写。",
      en: "Figures and tables of schools, in UTF-8, GB18030 or UTF-16; - is the standard input. What was read is never written over.",
    },
  ],
  ["FILE.corrections.json", { zh: "check --apply FILE 的更正账本。", en: "The ledger of corrections beside the FILE of check --apply." }],
];

/** Text as roff shows it, letter by letter: a sign at a line's start is no request, a hyphen one that can be searched for. */
export const roffText = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/, "\\&");

/** Text that is filled: Chinese has no spaces, so a line may end after its punctuation. */
const filled = (text: string): string => roffText(text).replaceAll(/[，。：；、！？）”](?=.)/g, "$&\\:");

const quoted = (text: string): string => `"${roffText(text).replaceAll('"', '""')}"`;
const section = (title: string): string => `.SH ${quoted(title.toUpperCase())}`;
const item = (term: string, text: string): readonly string[] => [".TP", `.B ${quoted(term)}`, filled(text)];
const verbatim = (lines: readonly string[]): readonly string[] => [".nf", ...lines.map(roffText), ".fi"];

/** The manual page of teks in roff, from what parses and documents its commands. */
export function manText(_: string, language: Language): string {
  const items = (entries: readonly Item[]) => entries.flatMap(([term, words]) => item(term, words[language]));
  const options = (entries: readonly OptionEntry[]) => entries.flatMap(({ flags, ...words }) => item(flags, words[language]));
  const command = (id: VerbId) => {
    const { argument, options: own, notes, examples, ...about } = verb(id);
    return [
      `.SS ${quoted(`teks ${id}${argument === undefined ? "" : ` ${argumentText(argument)}`}`)}`,
      filled(about[language]),
      ...(argument === undefined ? [] : item(argumentText(argument), argument[language])),
      ...options(own),
      ...(notes === undefined ? [] : [".PP", ".in 2n", ...verbatim(notes[language]), ".in"]),
      ".PP",
      ...verbatim(examples.map((example) => `$ ${example}`)),
    ];
  };
  const lines = [
    `.TH TEKS 1 "" ${quoted(`teks ${version}`)} ${quoted(SAYS.manual[language])}`,
    // Neither stretched spaces nor parted words: commands are to be copied.
    ".ad l",
    ".nh",
    section(SAYS.name[language]),
    `teks \\- ${roffText(SAYS.summary[language])}`,
    section(SAYS.synopsis[language]),
    ".B teks",
    roffText("[file...] [options]"),
    ".PP",
    ".B teks",
    roffText("<command> [options]"),
    section(SAYS.description[language]),
    filled(ABOUT[language].join({ zh: "", en: " " }[language])),
    section(TITLES.commands[language]),
    ...verbIds.flatMap(command),
    section(TITLES.global[language]),
    ...options(GLOBAL_OPTIONS),
    ...items([HELP_OPTION, VERSION_OPTION]),
    section(TITLES.exits[language]),
    ...items(EXITS),
    section(SAYS.environment[language]),
    ...items(ENVIRONMENT),
    section(SAYS.files[language]),
    ...items(FILES),
  ];
  return `${lines.join("\n")}\n`;
}
