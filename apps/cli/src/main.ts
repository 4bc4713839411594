import type { Language } from "@teks/indicators";
import { type Asked, readArguments } from "./arguments";
import { EXIT, type Exit } from "./exit";
import { type Io, write } from "./io";
import { languageOf } from "./language";
import type { Report } from "./output/report";
import type { Request } from "./request";
import type { VerbId } from "./verbs";

// What a command needs is loaded when it runs: what draws nothing loads nothing that draws, and help loads not even the library.
const COMMANDS: Record<VerbId, () => Promise<(request: Request) => Report | Promise<Report>>> = {
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

/** Columns of a page where no terminal says how many. */
const DEFAULT_COLUMNS = 80;
/** Longer lines than this are hard to read on any terminal. */
const MOST_COLUMNS = 120;

/** Opens the explorer: on the county, or on a table of schools. What is wrong with that is told where the command was typed. */
async function explore({ terminal }: Io, request: Request, colour: boolean): Promise<number> {
  const { county, on, settings, language, options, argument, progress } = request;
  if (terminal === undefined) throw (await import("./request")).badOption("--explore", "", "终端", "a terminal");
  // The example's combined school is divided one way or the other: undivided it would leave half the screen open.
  const asked = argument === undefined ? { ...request, options: { split: "weighted", ...options } } : request;
  const balance = async () => {
    const [{ askedOf, refuseSeveral }, { judged }] = await Promise.all([import("./commands/balance/asked"), import("./tui/judged")]);
    const table = await askedOf(asked);
    refuseSeveral(table.schools);
    return judged(table);
  };
  const given = options.explore === true ? await balance().finally(progress.clear) : undefined;
  const { runExplorer } = await import("./tui/explorer");
  return runExplorer({
    county,
    on,
    settings,
    language,
    colour,
    screen: given === undefined ? "overview" : "balance",
    balance: given === undefined ? balance : async () => given,
    files: {
      ...(options.data === undefined ? {} : { county: options.data }),
      ...(argument === undefined ? {} : { schools: argument }),
    },
    ...terminal,
  });
}

async function run({ verb, argument, options }: Extract<Asked, { options: unknown }>, io: Io, language: Language): Promise<number> {
  const { formatOf, outOf, requestOf } = await import("./request");
  const format = formatOf(options);
  const out = outOf(options, argument, format, io);
  const colour = io.isTTY && options.color && (io.env.NO_COLOR ?? "") === "";
  const request = await requestOf(io, language, options, argument);
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
