import { type CountyFile, type Day, FaultError, nearest, type Problem, parseJson } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { tableReader } from "@teks/tables";
import { figuresTold } from "./figure";
import { LONG, wideColumns } from "./figure-columns";
import { longRows, type Unmapped, wideRows } from "./figure-rows";
import { findingsOf, locatorOf, type Note } from "./located";
import { marksWith } from "./marks";
import type { FileOptions } from "./schools";

/** How a file of a county's figures is to be read. */
export interface FigureOptions extends FileOptions {
  /** The day that the figures are of: a table names none. */
  readonly on: Day;
  /** Of a table of several counties, the one that is meant. */
  readonly place?: string;
}

/** What a file tells of a county, and all that it was not taken for. */
export interface FiguresFile {
  /** Absent where there is a problem that leaves none: of cells that could not be read only their figures are missing. */
  readonly county?: CountyFile;
  /** The counties that the table names. */
  readonly places: readonly string[];
  readonly unmapped: readonly Unmapped[];
  readonly problems: readonly Problem[];
  /** How many problems there are, told or not. */
  readonly count: number;
  readonly notes: readonly Note[];
}

const NOTHING = { places: [], unmapped: [], notes: [] };

const refused = (problems: readonly Problem[], count = problems.length): FiguresFile => ({ ...NOTHING, problems, count });

/** Bytes within which JSON begins, behind blanks. */
const START = 64;

const isJson = (bytes: Uint8Array): boolean => /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, START)));

/** A county's file of JSON; undefined of anything else. */
function countyIn(bytes: Uint8Array, file: string): FiguresFile | undefined {
  if (!isJson(bytes)) return undefined;
  try {
    const data = parseJson(new TextDecoder().decode(bytes));
    if (typeof data !== "object" || data === null || !("schema" in data)) return undefined;
    return { ...NOTHING, county: parseCounty(data), problems: [], count: 0 };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, path: `${file}:${problem.path}` }));
    // What is not JSON, or JSON a line, is a matter of the table's reader.
    return error.code === "bad-data" ? refused(problems, Number(error.detail.count)) : undefined;
  }
}

/** The table as it is read with a row a figure, or else with a column a count: whichever its header is of. */
function tableOf(bytes: Uint8Array, file: string, { on: _, place: __, marks, ...options }: FigureOptions) {
  const read = tableReader(bytes, { ...options, file, marks: marksWith(marks) });
  const long = read(LONG);
  const isLong = ["count", "value"].every((id) => long.columns.some((column) => column.id === id));
  return { isLong, table: isLong ? long : read(wideColumns()) };
}

const SOURCE = { zh: "由文件读入：", en: "read from the file " };

/** The county that is meant, or what is wrong with the choice. */
function chosen(places: readonly string[], place: string | undefined, file: string): { readonly place: string } | Problem {
  const [only = "", ...others] = places;
  if (place === undefined && others.length === 0) return { place: only };
  if (place !== undefined && places.includes(place)) return { place };
  const some = places.slice(0, 5).join("、");
  if (place === undefined)
    return {
      code: "several-places",
      path: file,
      value: some,
      accepted: { zh: `指定其中一个县：${some}`, en: `one of its counties, named: ${some}` },
    };
  const closest = places.length === 0 ? "—" : nearest(place, places);
  return {
    code: "unknown-place",
    path: file,
    value: place,
    accepted: { zh: `表中的一个县，最接近的是 ${closest}`, en: `a county of the table; the nearest is ${closest}` },
  };
}

/**
 * The figures of a county that a file tells: our own JSON (`teks/county@1`), a table with a row a figure (指标, 数值, 单位, 学段), or one with a
 * row a county and a column a count. Each figure keeps the cell it stood in as its section.
 *
 * Nothing is thrown for what stands in the file. A figure that stands twice is a problem and neither is added to the other; one that is
 * absent is left out; a row or column that means no count is listed.
 *
 * @example
 * figuresOf(new TextEncoder().encode("指标,学段,数值,单位\n在校生数,小学,1.2,万人\n"), { file: "县.csv", on: "2022-12-31" }).county.figures[0]
 * // => { id: "pupils-primary", zh: "小学在校生数", en: "pupils enrolled (primary)", value: 12000, unit: "pupil", asPrinted: "1.2万人", stage: "primary", period: null, section: "县.csv:2:数值", status: "actual", bindings: [{ count: "pupils", place: "county", stage: "primary" }] }
 */
export function figuresOf(bytes: Uint8Array, options: FigureOptions): FiguresFile {
  const { file = "-", on, place: asked } = options;
  const own = countyIn(bytes, file);
  if (own !== undefined) return own;
  const { isLong, table } = tableOf(bytes, file, options);
  const locator = locatorOf(table, file);
  const { told, unmapped, ...inRows } = isLong ? longRows(table, locator, marksWith(options.marks)) : wideRows(table, locator);
  const places = [...new Set(told.map(({ place }) => place))].filter((each) => each !== "");
  const choice = chosen(places, asked, file);
  const id = "county";
  const name = "place" in choice && choice.place !== "" ? choice.place : file;
  const { figures, problems, notes } = figuresTold("place" in choice ? told.filter(({ place }) => place === choice.place) : [], id);
  const ofFile = findingsOf(table, file);
  const found = [...ofFile.problems, ...inRows.problems, ...("place" in choice ? [] : [choice]), ...problems];
  const all = figures.length === 0 && found.length === 0 ? [noFigures(file)] : found;
  return {
    ...(figures.length === 0 ? {} : { county: countyFile({ id, name, on, file, figures }) }),
    places,
    unmapped,
    problems: all,
    count: all.length + ofFile.untold,
    notes: [...ofFile.notes, ...notes],
  };
}

const noFigures = (file: string): Problem => ({
  code: "no-figures",
  path: file,
  value: null,
  accepted: {
    zh: "至少一个统计数：一行一数（指标、数值），或一列一项（如 在校生数）",
    en: "at least one figure: a row each (indicator, value), or a column a count such as pupils",
  },
});

const countyFile = ({
  id,
  name,
  on,
  file,
  figures,
}: Pick<CountyFile, "id" | "figures"> & { readonly name: string; readonly on: Day; readonly file: string }): CountyFile => ({
  schema: "teks/county@1",
  id,
  zh: name,
  en: name,
  asOf: on,
  origin: { zh: SOURCE.zh + file, en: SOURCE.en + file },
  parts: [],
  figures,
  claims: [],
});
