import {
  type CountyFile,
  checkedDay,
  countyPlace,
  type Day,
  FaultError,
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
import { type Io, readAll } from "./io";
import { LANGUAGES } from "./language";
import { FORMATS, type Format } from "./output/format";
import { type Progress, progressOn } from "./progress";

/** What a command works on: checked, and the same for all of them. */
export interface Request {
  readonly county: CountyFile;
  readonly place: Place;
  readonly on: Day;
  readonly settings: Settings;
  readonly language: Language;
  readonly options: Options;
  readonly argument: string | undefined;
  /** Reads a file that an option names; "-" is the standard input. */
  readonly readText: (option: string, path: string) => Promise<string>;
  readonly readJson: (option: string, path: string) => Promise<unknown>;
  readonly progress: Progress;
}

export const badOption = (name: string, got: string, zh: string, en: string): FaultError =>
  new FaultError("bad-argument", { name, got: `"${got}"`, accepted: en, acceptedZh: zh });

/** A plain decimal number of an option's value; undefined for any other text. */
export const numberIn = (text: string): number | undefined => (/^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : undefined);

export const formatOf = ({ format = "table" }: Options): Format => optionIn("--format", format, FORMATS);

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

async function readText(io: Io, option: string, path: string): Promise<string> {
  if (path === "-") return readAll(io.stdin);
  try {
    return await io.readFile(path);
  } catch {
    throw badOption(option, path, "一个可读的文件", "a file that can be read");
  }
}

async function countyOf(io: Io, path: string | undefined): Promise<CountyFile> {
  if (path === undefined) {
    const { default: seed } = await import("@teks/seeds/tekes/facts.json");
    // Its own test parses it; parsing it at each start would only cost time.
    return seed as unknown as CountyFile;
  }
  const [text, { parseCounty }] = await Promise.all([readText(io, "--data", path), import("@teks/indicators/schema")]);
  return parseCounty(jsonIn(text));
}

/** A byte-order mark is no part of the text. */
const jsonIn = (text: string): unknown => parseJson(text.replace(/^\uFEFF/, ""));

/** What a command line asks, with the county's figures read. @throws FaultError for every option that is none. */
export async function requestOf(io: Io, language: Language, options: Options, argument: string | undefined): Promise<Request> {
  if (options.lang !== undefined) optionIn("--lang", options.lang, LANGUAGES);
  const settings = settingsOf(options.set ?? []);
  const county = await countyOf(io, options.data);
  return {
    county,
    place: countyPlace(county),
    on: checkedDay(options.on ?? county.asOf),
    settings,
    language,
    options,
    argument,
    readText: (option, path) => readText(io, option, path),
    readJson: async (option, path) => jsonIn(await readText(io, option, path)),
    progress: progressOn(io.progress, language),
  };
}
