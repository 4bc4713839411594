import type { Language, Words } from "@teks/indicators";
import { Command, CommanderError, Option } from "commander";
import { version } from "../package.json";
import { helpText } from "./help";
import { GLOBAL_OPTIONS, type OptionEntry } from "./options";
import { argumentText, type VerbId, verb, verbIds } from "./verbs";

/** What stands after the options of a command line, as typed: nothing of it is checked yet. */
export interface Options {
  readonly format?: string;
  readonly lang?: string;
  readonly data?: string;
  readonly on?: string;
  readonly set?: readonly string[];
  /** False where `--no-color` was given. */
  readonly color: boolean;
  readonly screenReader?: boolean;
  /** False where `--no-mouse` was given. */
  readonly mouse: boolean;
  /** False where `--no-recent` was given. */
  readonly recent: boolean;
  readonly replay?: string;
  readonly changes?: boolean;
  readonly theme?: string;
  readonly stage?: string;
  readonly place?: string;
  readonly standards?: boolean;
  readonly tier?: readonly string[];
  readonly amounts?: string;
  readonly teachers?: string;
  readonly service?: readonly string[];
  readonly series?: string;
  readonly year?: string;
  readonly payroll?: string;
  readonly rules?: string;
  readonly split?: string;
  readonly scope?: string;
  readonly choose?: readonly string[];
  readonly claims?: string;
  readonly county?: string;
  readonly schools?: boolean;
  readonly explain?: string;
  readonly school?: string;
  readonly explore?: boolean;
  readonly out?: string;
  readonly map?: readonly string[];
  readonly mapping?: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly figures?: boolean;
  readonly apply?: string;
  readonly corrections?: string;
  readonly before?: string;
}

/** A word that stands where only certain others may. */
export interface Unknown {
  readonly kind: Words;
  readonly got: string;
  readonly known: readonly string[];
}

/** What a command line asks for: something to show at once, a complaint about it, or a command. */
export type Asked =
  | { readonly show: string }
  | { readonly wrong: Words }
  | { readonly unknown: Unknown }
  | { readonly verb: VerbId | undefined; readonly argument?: string; readonly files: readonly string[]; readonly options: Options };

function option({ flags, repeats }: OptionEntry): Option {
  const made = new Option(flags);
  return repeats === true ? made.argParser((value: string, before: readonly string[] = []) => [...before, value]) : made;
}

const COMMAND: Words = { zh: "命令", en: "command" };
const OPTION: Words = { zh: "选项", en: "option" };

/** Whether a word that is no command is the name of a file. */
const isFile = (word: string): boolean => /[./\\]|^-$/.test(word);

const flagsOf = (options: readonly OptionEntry[]): readonly string[] => options.map(({ flags }) => flags.split(" ")[0] ?? flags);

/** What Commander says is wrong, for both languages. It quotes the word it stumbled over. */
function complaint({ code, message }: CommanderError, id: VerbId | undefined): Asked {
  const got = /'([^']*)'/.exec(message)?.[1] ?? "";
  const [example] = verb(id ?? "explain").examples;
  switch (code) {
    case "commander.unknownOption":
      return {
        unknown: { kind: OPTION, got, known: [...flagsOf(id === undefined ? [] : verb(id).options), ...flagsOf(GLOBAL_OPTIONS), "--help"] },
      };
    case "commander.optionMissingArgument":
      return { wrong: { zh: `选项 ${got} 缺少值`, en: `the option ${got} lacks its value` } };
    case "commander.missingArgument":
      return { wrong: { zh: `缺少参数 <${got}>，如 ${example}`, en: `<${got}> is missing, as in ${example}` } };
    case "commander.excessArguments":
      return { wrong: { zh: `${got} 的参数太多；如 ${example}`, en: `too many arguments for ${got}; it takes ${example}` } };
    default:
      return { wrong: { zh: message, en: message } };
  }
}

/** Reads a command line, without checking what its options say. */
export function readArguments(argv: readonly string[], language: Language): Asked {
  let asked: Asked = { wrong: { zh: "", en: "" } };
  const shown: string[] = [];
  const prepare = (command: Command, id: VerbId | undefined) =>
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => shown.push(text), writeErr: () => undefined })
      .configureHelp({ formatHelp: () => helpText(id, language) });
  const program = prepare(new Command("teks"), undefined).version(version).helpCommand("help [command]").allowExcessArguments();
  for (const each of GLOBAL_OPTIONS) program.addOption(option(each));
  program.action(() => {
    const got = program.args.find((word) => !isFile(word));
    asked =
      got === undefined
        ? { verb: undefined, files: program.args, options: program.opts<Options>() }
        : { unknown: { kind: COMMAND, got, known: verbIds } };
  });
  for (const id of verbIds) {
    const { argument, options } = verb(id);
    const command = prepare(program.command(id), id).allowExcessArguments(false);
    if (argument !== undefined) command.argument(argumentText(argument));
    for (const each of options) command.addOption(option(each));
    command.action(() => {
      const [given] = command.args;
      const options = command.optsWithGlobals<Options>();
      if (argument?.several === true) asked = { verb: id, files: command.args, options };
      else if (argument?.isData !== true || given === undefined)
        asked = { verb: id, files: [], options, ...(given === undefined ? {} : { argument: given }) };
      else if (options.data === undefined) asked = { verb: id, files: [], options: { ...options, data: given } };
      else
        asked = {
          wrong: { zh: `${given} 与 --data ${options.data}：只能给一个`, en: `${given} and --data ${options.data}: one of the two` },
        };
    });
  }
  try {
    program.parse([...argv], { from: "user" });
    return asked;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { show: shown.join("") };
    return complaint(
      error,
      verbIds.find((id) => argv.includes(id)),
    );
  }
}
