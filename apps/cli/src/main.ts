import type { Language, Words } from "@teks/indicators";
import { type Asked, readArguments } from "./arguments";
import { EXIT, type Exit } from "./exit";
import { type Io, write } from "./io";
import { languageOf, speaksUnicode } from "./language";
import type { Report } from "./output/report";
import type { Remark, Request } from "./request";
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

/** Opens the explorer: on the county, or on a table of schools. What is wrong with that is told where the command was typed. */
async function explore({ terminal, env }: Io, request: Request, colour: boolean): Promise<number> {
  const { county, on, settings, language, options, argument, progress, reading, readBytes } = request;
  const { data } = options;
  if (terminal === undefined) throw (await import("./request")).badOption("--explore", "", "终端", "a terminal");
  // The example's combined school is divided one way or the other: undivided it would leave half the screen open.
  let asked = argument === undefined ? { ...request, options: { split: "weighted", ...options } } : request;
  const balance = async () => {
    const [{ askedOf, refuseSeveral }, { judged }] = await Promise.all([import("./commands/balance/asked"), import("./tui/judged")]);
    const table = await askedOf(asked);
    refuseSeveral(table.schools);
    return judged(table);
  };
  let given = options.explore === true ? await balance().finally(progress.clear) : undefined;
  const screen = given === undefined ? "overview" : "balance";
  // On the explorer's screen nothing else may write: what there is to say of a file waits until it is left.
  const held = new Map<string, Words>();
  const remark: Remark = (words) => void held.set(words.zh, words);
  asked = { ...asked, remark, progress: { tell: () => undefined, clear: () => undefined } };
  const reread = async (file: string) => {
    const [bytes, { countyIn }, { countyPlace }] = await Promise.all([
      readBytes("--data", file),
      import("./request"),
      import("@teks/indicators"),
    ]);
    const again = await countyIn(bytes, file, { place: options.county, on, reading, remark });
    asked = { ...asked, county: again, place: countyPlace(again) };
    return { county: again, on: options.on === undefined ? again.asOf : on, settings };
  };
  const { runExplorer } = await import("./tui/explorer");
  return runExplorer({
    county,
    on,
    settings,
    language,
    colour,
    screen,
    mouse: options.mouse,
    ascii: !speaksUnicode(env),
    spoken: options.screenReader === true || env.INK_SCREEN_READER === "true",
    balance: async () => {
      const told = given ?? (await balance());
      given = undefined;
      return told;
    },
    ...(data === undefined || data === "-" ? {} : { reread: () => reread(data) }),
    files: {
      ...(data === undefined ? {} : { county: data }),
      ...(argument === undefined ? {} : { schools: argument }),
    },
    ...terminal,
  }).finally(() => held.forEach(request.remark));
}

async function run({ verb, argument, options }: Extract<Asked, { options: unknown }>, io: Io, language: Language): Promise<number> {
  if (isText(verb)) {
    const [text, { badOption, writeOver }] = await Promise.all([TEXTS[verb](), import("./request")]);
    if (options.format !== undefined) throw badOption("--format", options.format, "无：输出就是文本", "none: what it prints is a text");
    const told = text(argument ?? "", language);
    await (options.out === undefined ? write(io.stdout, told) : writeOver(io, "--out", options.out, told));
    return EXIT.ok;
  }
  const { formatOf, outOf, requestOf } = await import("./request");
  const format = formatOf(options);
  const out = outOf(options, argument, format, io);
  const colour = io.isTTY && options.color && (io.env.NO_COLOR ?? "") === "";
  const takesSchools = verb !== undefined && verbOf(verb).argument?.orSchools === true;
  const request = await requestOf(io, language, { options, argument, takesSchools });
  if (options.explore === true || (verb === undefined && io.terminal !== undefined && options.format === undefined && out === undefined))
    return explore(io, request, colour);
  const command = await COMMANDS[verb ?? "overview"]();
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
