import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { figuresOf, schoolsOf } from "@teks/files";
import { type CountyFile, type Day, FaultError, type Problem, parseJson, refuseData, type School, type Words } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import { underId } from "./table-county";

/** The problems that reading a file has, each with the file before its path. */
function problemsOf(file: string, error: unknown): readonly Problem[] {
  if (!(error instanceof FaultError)) throw error;
  if (error.problems.length > 0) return error.problems.map((each) => ({ ...each, path: `${file}: ${each.path}` }));
  return [{ code: error.code, path: file, value: null, accepted: { zh: error.in("zh"), en: error.in("en") } }];
}

/** Data out of a folder. */
export interface FolderData {
  readonly counties: readonly CountyFile[];
  /** By the county's id. */
  readonly schools: ReadonlyMap<string, readonly School[]>;
}

const TABLE = /\.(csv|tsv|xlsx)$/;
const FIGURES = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d{4}-\d\d-\d\d)\.\w+$/;
const SCHOOLS = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.schools\.\w+$/;

const NAMES: Words = {
  zh: "“县.日期.csv”（统计数）或“县.schools.csv”（学校表），如 tekes.2022-12-31.xlsx",
  en: "county.day.csv for figures or county.schools.csv for schools, such as tekes.2022-12-31.xlsx",
};
const ONE_FILE: Words = { zh: "每个县只有一个文件", en: "one file a county" };

/** What a file of a folder tells; its name says of which county, and what. */
type Told =
  | { readonly county: CountyFile }
  | { readonly id: string; readonly schools: readonly School[] }
  | { readonly problems: readonly Problem[] };

function told(name: string, bytes: Uint8Array): Told {
  if (!TABLE.test(name)) return { county: parseCounty(parseJson(new TextDecoder().decode(bytes))) };
  const [, id = "", on] = FIGURES.exec(name) ?? SCHOOLS.exec(name) ?? [];
  if (id === "") return { problems: [{ code: "unknown-name", path: name, value: name, accepted: NAMES }] };
  if (on === undefined) {
    const { schools, problems } = schoolsOf(bytes, { file: name });
    return problems.length > 0 ? { problems } : { id, schools };
  }
  const { county, problems } = figuresOf(bytes, { file: name, on: on as Day });
  return problems.length > 0 || county === undefined ? { problems } : { county: parseCounty(underId(county, id, name)) };
}

/**
 * The data of a folder: counties' files (*.json), tables of figures (county.day.csv, .tsv, .xlsx) and of schools (county.schools.csv).
 * Other files are left alone.
 *
 * @throws FaultError "bad-data" with all that is wrong in all the files, and with two of the same county; what the system says of a
 * folder that cannot be read
 */
export function dataIn(folder: string): FolderData {
  const problems: Problem[] = [];
  const counties = new Map<string, CountyFile>();
  const schools = new Map<string, readonly School[]>();
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name.endsWith(".json") || TABLE.test(entry.name)))
    .map(({ name }) => name)
    .sort();
  for (const name of names) {
    try {
      const file = told(name, readFileSync(join(folder, name)));
      if ("problems" in file) problems.push(...file.problems);
      else {
        const id = "county" in file ? file.county.id : file.id;
        const isTwice = "county" in file ? counties.has(id) : schools.has(id);
        if (isTwice) problems.push({ code: "duplicate-id", path: `${name}: id`, value: id, accepted: ONE_FILE });
        else if ("county" in file) counties.set(id, file.county);
        else schools.set(id, file.schools);
      }
    } catch (error) {
      problems.push(...problemsOf(name, error));
    }
  }
  if (problems.length > 0) refuseData(problems);
  return { counties: [...counties.values()], schools };
}
