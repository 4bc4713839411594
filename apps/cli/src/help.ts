import type { Language, Words } from "@teks/indicators";
import { EXIT, EXIT_WORDS } from "./exit";
import { GLOBAL_OPTIONS } from "./options";
import { argumentText, type VerbId, verb, verbIds } from "./verbs";

// Help measures nothing: what knows the width of Chinese costs half of Node's own start. Its lines are written to fit 80 columns,
// and a test sees that they do.

export const TITLES = {
  usage: { zh: "用法", en: "Usage" },
  commands: { zh: "命令", en: "Commands" },
  argument: { zh: "参数", en: "Argument" },
  options: { zh: "选项", en: "Options" },
  global: { zh: "通用选项", en: "Options of every command" },
  notes: { zh: "说明", en: "Notes" },
  example: { zh: "示例", en: "Examples" },
  exits: { zh: "退出码", en: "Exit codes" },
} as const satisfies Record<string, Words>;

export const ABOUT: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "县域义务教育均衡发展指标：由县里报告的数字算出值，按当日的国家规则判定，",
    "每个值都能追到出处。不带命令时在浏览界面中打开文件（默认特克斯县），几份文件并列",
    "对比；没有终端、TERM=dumb 或有 --format 时打印概览、均衡或对比。",
  ],
  en: [
    "Indicators of balanced compulsory education: values from the figures a county",
    "reports, judged by the national rules of a day, each traced to where it was",
    "printed. Without a command it opens files in the explorer (by default Tekes),",
    "several side by side; without a terminal, with TERM=dumb or with --format it",
    "prints the overview, the balance or the comparison instead.",
  ],
};

export type Item = readonly [string, Words];

/** Every exit code with its meaning. */
export const EXITS: readonly Item[] = (Object.keys(EXIT) as (keyof typeof EXIT)[]).map((name) => [String(EXIT[name]), EXIT_WORDS[name]]);

export const HELP_OPTION: Item = ["-h, --help", { zh: "显示帮助", en: "show this help" }];
export const VERSION_OPTION: Item = ["-V, --version", { zh: "显示版本", en: "show the version" }];

const itemsOf = (options: readonly (Words & { readonly flags: string })[]): readonly Item[] =>
  options.map(({ flags, ...words }) => [flags, words]);

/** The help of a command, or of them all. */
export function helpText(id: VerbId | undefined, language: Language): string {
  const section = (title: Words, lines: readonly string[]) => ["", title[language], ...lines.map((line) => `  ${line}`)];
  const list = (title: Words, items: readonly Item[]) => {
    const term = Math.max(...items.map(([each]) => each.length)) + 2;
    return section(
      title,
      items.map(([each, words]) => each.padEnd(term) + words[language]),
    );
  };
  const global = [...itemsOf(GLOBAL_OPTIONS), HELP_OPTION];
  const lines = () => {
    if (id === undefined) {
      return [
        ...ABOUT[language],
        ...section(TITLES.usage, ["teks [file...] [options]", "teks <command> [options]"]),
        ...list(
          TITLES.commands,
          verbIds.map((each) => [each, verb(each)]),
        ),
        ...list(TITLES.global, [...global, VERSION_OPTION]),
        ...list(TITLES.exits, EXITS),
        ...section(
          TITLES.example,
          verbIds.map((each) => verb(each).examples[0]),
        ),
      ];
    }
    const { argument, options, notes, examples, ...about } = verb(id);
    return [
      about[language],
      ...section(TITLES.usage, [`teks ${id}${argument === undefined ? "" : ` ${argumentText(argument)}`} [options]`]),
      ...(argument === undefined ? [] : list(TITLES.argument, [[argumentText(argument), argument]])),
      ...(options.length === 0 ? [] : list(TITLES.options, itemsOf(options))),
      ...(notes === undefined ? [] : section(TITLES.notes, notes[language])),
      ...list(TITLES.global, global),
      ...section(TITLES.example, examples),
    ];
  };
  return `${lines().join("\n")}\n`;
}
