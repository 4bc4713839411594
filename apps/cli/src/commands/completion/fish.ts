import type { Language } from "@teks/indicators";
import { commands, everywhere, type FlagEntry, type Follows, version } from "./line";

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;

/** What follows a word: a value that must be given, of a list, of files, of both, or of one's own. */
const following = ({ words, isFile }: Follows): string =>
  [isFile ? "-F" : "-f", ...(words.length === 0 ? [] : [`-a ${quoted(words.join(" "))}`])].join(" ");

function optionLine({ flags, says, follows }: FlagEntry, condition: string, language: Language): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return [
    "complete -c teks",
    condition,
    ...names,
    ...(follows === undefined ? [] : ["-r", following(follows)]),
    `-d ${quoted(says[language])}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The completion of fish 3 and later. */
export function fishScript(language: Language): string {
  const before = "-n __fish_use_subcommand";
  const lines = [
    "complete -c teks -f",
    ...everywhere.map((entry) => optionLine(entry, "", language)),
    optionLine(version, before, language),
    // Without a command, files are opened.
    `complete -c teks -n 'not __fish_seen_subcommand_from ${commands.map(({ id }) => id).join(" ")}' -F`,
    ...commands.map(({ id, says }) => `complete -c teks ${before} -a ${id} -d ${quoted(says[language])}`),
    ...commands.flatMap(({ id, options, argument }) => {
      const within = `-n '__fish_seen_subcommand_from ${id}'`;
      return [
        ...(argument === undefined ? [] : [`complete -c teks ${within} ${following(argument)}`]),
        ...options.map((entry) => optionLine(entry, within, language)),
      ];
    }),
  ];
  return `# fish completion of teks\n${lines.join("\n")}\n`;
}
