import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CountyFile, FaultError, type Problem, parseJson, refuseData } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";

/** The problems that reading a file has, each with the file before its path. */
function problemsOf(file: string, error: unknown): readonly Problem[] {
  if (!(error instanceof FaultError)) throw error;
  if (error.problems.length > 0) return error.problems.map((each) => ({ ...each, path: `${file}: ${each.path}` }));
  return [{ code: error.code, path: file, value: null, accepted: { zh: error.in("zh"), en: error.in("en") } }];
}

/**
 * The counties of a folder: every file in it that ends in .json, in the shape of a county's file.
 *
 * @throws FaultError "bad-data" with all that is wrong in all the files, and with two of the same county; what the system says of a
 * folder that cannot be read
 */
export function countiesIn(folder: string): readonly CountyFile[] {
  const problems: Problem[] = [];
  const counties = new Map<string, CountyFile>();
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map(({ name }) => name)
    .sort();
  for (const name of names) {
    try {
      const file = parseCounty(parseJson(readFileSync(join(folder, name), "utf8")));
      if (!counties.has(file.id)) counties.set(file.id, file);
      else
        problems.push({
          code: "duplicate-id",
          path: `${name}: id`,
          value: file.id,
          accepted: { zh: "每个县只有一个文件", en: "one file a county" },
        });
    } catch (error) {
      problems.push(...problemsOf(name, error));
    }
  }
  if (problems.length > 0) refuseData(problems);
  return [...counties.values()];
}
