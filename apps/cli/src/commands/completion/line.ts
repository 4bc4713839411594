import type { Words } from "@teks/indicators";
import { HELP_OPTION, VERSION_OPTION } from "../../help";
import { GLOBAL_OPTIONS, type OptionEntry, type ValuesId } from "../../options";
import { type VerbId, verb, verbIds } from "../../verbs";
import { VALUES } from "./values";

// What may stand where in a command line, as the writers of scripts take it.

/** What follows: words of a list, the name of a file, either, or a text of one's own. */
export interface Follows {
  readonly words: readonly string[];
  readonly isFile: boolean;
}

export interface FlagEntry {
  /** "--format", "-h". */
  readonly flags: readonly string[];
  readonly says: Words;
  readonly repeats: boolean;
  /** Absent of one without a value. */
  readonly follows?: Follows;
}

export interface CommandEntry {
  readonly id: string;
  readonly says: Words;
  readonly options: readonly FlagEntry[];
  readonly argument?: Follows & { readonly name: string; readonly isSeveral: boolean };
}

const followsOf = (name: string, values: ValuesId | undefined): Follows => ({
  words: values === undefined ? [] : VALUES[values],
  // A rule set may be a file of one's own.
  isFile: name === "file" || values === "rules",
});

function flagEntry({ flags, repeats = false, values, ...says }: OptionEntry): FlagEntry {
  const [, written = flags, name] = /^(.*?)(?: <(.*)>)?$/.exec(flags) ?? [];
  return { flags: written.split(", "), says, repeats, ...(name === undefined ? {} : { follows: followsOf(name, values) }) };
}

const plain = ([flags, words]: readonly [string, Words]): FlagEntry => flagEntry({ flags, ...words });

const HELP: CommandEntry = {
  id: "help",
  says: { zh: "显示帮助", en: "shows help" },
  options: [],
  argument: { name: "command", words: verbIds, isFile: false, isSeveral: false },
};

const commandEntry = (id: VerbId): CommandEntry => {
  const { argument, options, zh, en } = verb(id);
  return {
    id,
    says: { zh, en },
    options: options.map(flagEntry),
    ...(argument === undefined
      ? {}
      : { argument: { name: argument.name, isSeveral: argument.several === true, ...followsOf(argument.name, argument.values) } }),
  };
};

/** The options of every command. */
export const everywhere: readonly FlagEntry[] = [...GLOBAL_OPTIONS.map(flagEntry), plain(HELP_OPTION)];
export const version: FlagEntry = plain(VERSION_OPTION);
export const commands: readonly CommandEntry[] = [...verbIds.map(commandEntry), HELP];
