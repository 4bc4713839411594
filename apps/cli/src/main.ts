import type { Language } from "@teks/indicators";
import { type Asked, readArguments } from "./arguments";
import { EXIT, type Exit } from "./exit";
import { type Io, write } from "./io";
import { languageOf } from "./language";
import type { Report } from "./output/report";
import type { Request } from "./request";
import { type VerbId, verb as verbOf } from "./verbs";

// What a command needs is loaded when it runs: what draws nothing loads nothing that draws, and help loads not even the library.
const COMMANDS: Record<Exclude<VerbId, TextVerb>, () => Promise<(request: Request) => Report | Promise<Report>>> = {
  overview: async () => (await import("./commands/overview")).overview,
  indicators: async () => (await import("./commands/indicators")).indicators,
  explain: async () => (await import("./commands/explain")).explain,
  check: async () => (await import("./commands/check")).check,
  allowance: async () => (await import("./commands/allowance")).allowance,
  growth: async () => (await import("./commands/growth")).growth,
  balance: async () => (await import("./commands/balance")).balance,
  compare: async () => (await import("./commands/compare")).compare,
  catalogue: async () => (await import("./commands/catalogue")).catalogue,
  lint: async () => (await import("./commands/lint")).lintText,
};

/** Commands that print a text about the commands themselves: no figures are read for them. */
const TEXTS = {
  completion: async () => (await import("./commands/completion")).completionText,
  man: async () => (await import("./commands/man")).manText,
} as const satisfies Partial<Record<VerbId, () => Promise<(argument: string, language: Language) => string>>>;

type TextVerb = keyof typeof TEXTS;

const isText = (verb: VerbId | undefined): verb is TextVerb => verb !== undefined && Object.hasOwn(TEXTS, verb);

/** Columns of a page where no terminal says how many. */
const DEFAULT_COLUMNS = 80;
/** Longer lines than this are hard to read on any terminal. */
const MOST_COLUMNS = 120;

/** The command that prints what the explorer would show first. */
const printing = ({ files, argument }: Request): Exclude<VerbId, TextVerb> =>
  files.length > 1 ? "compare" : argument === undefined ? "overview" : "balance";

async function run({ verb, argument, files, options }: Extract<Asked, { options: unknown }>, io: Io, language: Language): Promise<number> {
  if (isText(verb)) {
    const [text, { badOption }, { writeOver }] = await Promise.all([TEXTS[verb](), import("./option"), import("./named-files")]);
    if (options.format !== undefined) throw badOption("--format", options.format, "无：输出就是文本", "none: what it prints is a text");
    const told = text(argument ?? "", language);
    await (options.out === undefined ? write(io.stdout, told) : writeOver(io, "--out", options.out, told));
    return EXIT.ok;
  }
  const [{ badOption }, { formatOf, onItsKind, outOf, requestOf }] = await Promise.all([import("./option"), import("./request")]);
  const { replay } = options;
  const isExplored = verb === undefined || options.explore === true;
  if (replay !== undefined && !isExplored) throw badOption("--replay", replay, "不带命令，或 --explore", "no command, or --explore");
  const format = formatOf(options);
  const out = outOf(options, [argument, replay, ...files], format, io);
  const colour = io.isTTY && options.color && (io.env.NO_COLOR ?? "") === "";
  const [only, ...others] = verb === undefined ? files : [];
  const isOne = only !== undefined && others.length === 0;
  if (isOne && options.data !== undefined) throw badOption("FILE", only, "不与 --data 同用", "nothing beside --data");
  const read = await requestOf(io, language, {
    options: isOne ? { ...options, data: only } : options,
    argument,
    files: isOne ? [] : files,
    takesSchools: isOne || (verb !== undefined && verbOf(verb).argument?.orSchools === true),
  });
  const request = isOne ? onItsKind(read) : read;
  const isShown = io.terminal !== undefined && options.format === undefined && out === undefined;
  if (options.explore === true ? replay === undefined || isShown : verb === undefined && isShown)
    return (await import("./commands/explore")).explore(io, request, colour);
  const command =
    replay === undefined
      ? await COMMANDS[verb ?? printing(request)]()
      : async (of: Request) => (await import("./commands/replay")).replay(of, replay);
  const [report, { rendered }] = await Promise.all([command(request), import("./output/format")]).finally(request.progress.clear);
  const width = Math.min(io.columns ?? DEFAULT_COLUMNS, MOST_COLUMNS);
  const written = await rendered(report, format, { width, colour, language });
  await (out === undefined ? write(io.stdout, written) : request.writeOver("--out", out, written));
  // Without a command nothing was put to the test.
  return verb === undefined ? EXIT.ok : report.exit;
}

async function complain(io: Io, text: string, exit: Exit): Promise<number> {
  await write(io.stderr, `teks: ${text}\n`);
  return exit;
}

/** Runs a command line in a world and gives its exit code. Nothing is thrown: a mistake becomes a message and its code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv, io.env);
  try {
    const asked = readArguments(argv, language);
    if ("show" in asked) {
      await write(io.stdout, asked.show);
      return EXIT.ok;
    }
    if ("wrong" in asked) return await complain(io, asked.wrong[language], EXIT.usage);
    if ("unknown" in asked) return await complain(io, (await import("./complaint")).unknownText(asked.unknown, language), EXIT.usage);
    return await run(asked, io, language);
  } catch (error) {
    const { text, exit } = (await import("./complaint")).complaintOf(error, language);
    return complain(io, text, exit);
  }
}
