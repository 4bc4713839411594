import type { SchoolsFile } from "@teks/files";
import {
  type CountyFile,
  checkedDay,
  countyPlace,
  type Day,
  type Language,
  optionIn,
  type Place,
  parseJson,
  type Settings,
  STAGES,
  type Stage,
  type StandardId,
  standard,
} from "@teks/indicators";
import type { Options } from "./arguments";
import { countyIn, schoolsFileOf, seedCounty } from "./county-file";
import type { Chunks, Io } from "./io";
import { LANGUAGES } from "./language";
import { type NewFile, readBytes, readChunks, readText, writeNew, writeOver } from "./named-files";
import { badOption, numberIn } from "./option";
import { FORMATS, type Format, formatNamed } from "./output/format";
import { type Progress, progressOn } from "./progress";
import type { Reading, Remark } from "./reading";

/** What a command works on: checked, and the same for all of them. */
export interface Request {
  readonly county: CountyFile;
  /** The table of schools that was given in place of a county's figures, to a command that takes either. */
  readonly schools?: SchoolsFile;
  readonly place: Place;
  readonly on: Day;
  readonly settings: Settings;
  /** Today, for what has no day of its own. */
  readonly today: () => Promise<Day>;
  readonly language: Language;
  readonly options: Options;
  readonly argument: string | undefined;
  /** The files of a command that takes several. */
  readonly files: readonly string[];
  /** Reads a file that an option names; "-" is the standard input. */
  readonly readText: (option: string, path: string) => Promise<string>;
  readonly readJson: (option: string, path: string) => Promise<unknown>;
  readonly readBytes: (option: string, path: string) => Promise<Uint8Array>;
  readonly readChunks: (option: string, path: string) => Promise<Chunks>;
  /** Writes files that an option names, none of which is there yet. */
  readonly writeOver: (option: string, path: string, content: string | Uint8Array) => Promise<void>;
  readonly writeNew: (option: string, files: readonly NewFile[]) => Promise<void>;
  readonly progress: Progress;
  /** How tables are to be read. */
  readonly reading: Reading;
  readonly remark: Remark;
}

/** The format asked for, or the one that the file to be written is named after. */
export const formatOf = ({ format, out = "" }: Options): Format => optionIn("--format", format ?? formatNamed(out) ?? "table", FORMATS);

/** The file that the result goes to, if to one. @throws FaultError "bad-argument" for a file that is read, and for a workbook on a terminal */
export function outOf({ out, data }: Options, given: readonly (string | undefined)[], format: Format, { isTTY }: Io): string | undefined {
  if (out !== undefined && [...given, data].includes(out))
    throw badOption("--out", out, "另一个文件：不覆盖读入的", "another file than the one that is read");
  if (out === undefined && format === "xlsx" && isTTY)
    throw badOption("--format", format, "--out 文件，或管道", "a file by --out, or a pipe");
  return out;
}

function settingsOf(given: readonly string[]): Settings {
  const settings: { [id in StandardId]?: number | Partial<Record<Stage, number>> } = {};
  for (const text of given) {
    const [, id = "", at, number = ""] = /^([^=@]+)(?:@([^=]+))?=(.*)$/.exec(text) ?? [];
    const value = numberIn(number);
    if (value === undefined)
      throw badOption("--set", text, "标准=数值，如 class-size-2017=40", "standard=number, such as class-size-2017=40");
    standard(id);
    const of = id as StandardId;
    const before = settings[of];
    settings[of] = at === undefined ? value : { ...(typeof before === "object" ? before : {}), [optionIn("--set", at, STAGES)]: value };
  }
  return settings;
}

/** A byte-order mark is no part of the text. */
const jsonIn = (text: string): unknown => parseJson(text.replace(/^\uFEFF/, ""));

/** A command line as it was read. */
export interface Typed {
  readonly options: Options;
  readonly argument: string | undefined;
  readonly files: readonly string[];
  /** Whether the county's figures may be a table of schools instead. */
  readonly takesSchools: boolean;
  /** Who is told what there is to say beside the result; the error stream where nobody else is. */
  readonly remark?: Remark;
}

/** What a command line asks, with the county's figures read. @throws FaultError for every option that is none. */
export async function requestOf(
  io: Io,
  language: Language,
  { options, argument, files, takesSchools, remark: told }: Typed,
): Promise<Request> {
  if (options.lang !== undefined) optionIn("--lang", options.lang, LANGUAGES);
  const settings = settingsOf(options.set ?? []);
  const progress = progressOn(io.progress, language);
  const remark: Remark =
    told ??
    ((words) => {
      progress.clear();
      io.stderr.write(`teks: ${words[language]}\n`);
    });
  const asksTables = [options.map, options.mapping, options.sheet, options.encoding].some((each) => each !== undefined);
  const reading = asksTables ? await (await import("./reading")).readingOf(options, (path) => readText(io, "--mapping", path)) : {};
  const { data } = options;
  const bytes = data === undefined ? undefined : await readBytes(io, "--data", data);
  const schools = takesSchools && bytes !== undefined ? await schoolsFileOf(bytes, data ?? "", options, reading) : undefined;
  const county =
    data === undefined || bytes === undefined || schools !== undefined
      ? await seedCounty()
      : await countyIn(bytes, data, { place: options.county, on: checkedDay(options.on ?? (await io.today())), reading, remark });
  return {
    county,
    ...(schools === undefined ? {} : { schools }),
    place: countyPlace(county),
    on: checkedDay(options.on ?? county.asOf),
    settings,
    today: io.today,
    language,
    options,
    argument,
    files,
    readText: (option, path) => readText(io, option, path),
    readJson: async (option, path) => jsonIn(await readText(io, option, path)),
    readBytes: (option, path) => readBytes(io, option, path),
    readChunks: (option, path) => readChunks(io, option, path),
    writeOver: (option, path, content) => writeOver(io, option, path, content),
    writeNew: (option, files) => writeNew(io, option, files),
    progress,
    reading,
    remark,
  };
}

/** A request of a file that is named without a command: where it turned out to be a table of schools, as one of that table. */
export function onItsKind(request: Request): Request {
  const { schools, options } = request;
  const { data, ...others } = options;
  return schools === undefined || data === undefined ? request : { ...request, argument: data, options: others };
}
