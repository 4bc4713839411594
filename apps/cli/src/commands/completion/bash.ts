import { commands, everywhere, type FlagEntry, type Follows, version } from "./line";

const flagsOf = (entries: readonly FlagEntry[]): readonly string[] => entries.flatMap(({ flags }) => flags);
const quoted = (words: readonly string[]): string => `"${words.join(" ")}"`;

/** What is offered: a list, and whether readline goes on to files where nothing of it fits. */
const offer = ({ words, isFile }: Follows): string => `words=${quoted(words)}${isFile ? " files=1" : ""}`;

/** The options with a value, as patterns of "command option". */
const valued: readonly (readonly [pattern: string, flag: string, Follows])[] = [
  ...commands.flatMap(({ id, options }) => valuedOf(options).map(([flag, follows]) => [`"${id} ${flag}"`, flag, follows] as const)),
  ...valuedOf(everywhere).map(([flag, follows]) => [`*" ${flag}"`, flag, follows] as const),
];

function valuedOf(entries: readonly FlagEntry[]): readonly (readonly [flag: string, Follows])[] {
  return entries.flatMap(({ flags, follows }) => (follows === undefined ? [] : flags.map((flag) => [flag, follows] as const)));
}

/** Patterns with one offer stand on one line. */
function cases(): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const [pattern, , follows] of valued) lines.set(offer(follows), [...(lines.get(offer(follows)) ?? []), pattern]);
  return [...lines].map(([offered, patterns]) => `    ${patterns.join(" | ")}) ${offered} ;;`);
}

/** The completion of bash 3.2 and later. File names are left to readline, which knows their spaces and quotes. */
export const bashScript = (): string => `# bash completion of teks
_teks() {
  local IFS=$' \\t\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= given= at words= files= valued=1
  # Readline takes "--format=json" for three words.
  if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${[...new Set(valued.map(([, flag]) => flag))].join(" | ")})
        ((at++))
        if [[ \${COMP_WORDS[at]} == "=" ]]; then ((at++)); fi ;;
      -*) ;;
      *) if [[ -z $command ]]; then command=\${COMP_WORDS[at]}; else given=1; fi ;;
    esac
  done
  case "$command $prev" in
${cases().join("\n")}
    *) valued= ;;
  esac
  if [[ -z $valued ]]; then
    case $cur in
      -*)
        words=${quoted(flagsOf(everywhere))}
        case $command in
          "") words+=${quoted(["", ...flagsOf([version])])} ;;
${commands.flatMap(({ id, options }) => (options.length === 0 ? [] : [`          ${id}) words+=${quoted(["", ...flagsOf(options)])} ;;`])).join("\n")}
        esac ;;
      *)
        case $given$command in
          "") words=${quoted(commands.map(({ id }) => id))} files=1 ;;
${commands
  .flatMap(({ id, argument }) =>
    argument === undefined ? [] : [`          ${id}${argument.isSeveral ? ` | 1${id}` : ""}) ${offer(argument)} ;;`],
  )
  .join("\n")}
          *[./]*) files=1 ;;
        esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if [[ -z $files ]]; then compopt +o default +o bashdefault 2>/dev/null; fi
}
complete -o bashdefault -o default -F _teks teks
`;
