import type { Language, Words } from "@teks/indicators";
import { commands, everywhere, type FlagEntry, type Follows, version } from "./line";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Text in which a specification of \`_arguments\` would see its own signs. */
const plain = (text: string): string => text.replaceAll(/[\\[\]:]/g, "\\$&");

/** The action that completes a value. */
function action({ words, isFile }: Follows): string {
  const list = `(${words.join(" ")})`;
  if (!isFile) return words.length === 0 ? " " : list;
  return words.length === 0 ? "_files" : `{compadd -- ${words.join(" ")}; _files}`;
}

function optionSpecs({ flags, says, repeats, follows }: FlagEntry, language: Language): readonly string[] {
  const value = follows === undefined ? "" : `:value:${action(follows)}`;
  return flags.map((flag) => quoted(`${repeats ? "*" : ""}${flag}${follows === undefined ? "" : "="}[${plain(says[language])}]${value}`));
}

const optionsOf = (entries: readonly FlagEntry[], language: Language): string =>
  entries.flatMap((entry) => optionSpecs(entry, language)).join(" \\\n          ");

/** The completion of zsh: for \`source <(…)\`, or as a file _teks on fpath. */
export function zshScript(language: Language): string {
  const described = ({ id, says }: { readonly id: string; readonly says: Words }) => quoted(`${id}:${plain(says[language])}`);
  const cases = commands.map(({ id, options, argument }) => {
    const own = [
      ...options.flatMap((entry) => optionSpecs(entry, language)),
      ...(argument === undefined ? [] : [quoted(`${argument.isSeveral ? "*" : "1"}:${argument.name}:${action(argument)}`)]),
    ];
    return `        ${id}) _arguments -S $everywhere${own.map((spec) => ` \\\n          ${spec}`).join("")} && return ;;`;
  });
  return `#compdef teks
_teks() {
  local curcontext=$curcontext state line described=
  typeset -A opt_args
  local -a everywhere commands
  everywhere=(
          ${optionsOf(everywhere, language)}
  )
  _arguments -C -S $everywhere ${optionsOf([version], language)} '1: :->command' '*:: :->rest' && return
  case $state in
    command)
      commands=(
        ${commands.map(described).join("\n        ")}
      )
      _describe -t commands teks commands && described=1
      _files && return
      [[ -n $described ]] && return ;;
    rest)
      curcontext=\${curcontext%:*}-$words[1]:
      case $words[1] in
${cases.join("\n")}
        *) _files && return ;;
      esac ;;
  esac
  return 1
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _teks "$@"; else compdef _teks teks; fi
`;
}
