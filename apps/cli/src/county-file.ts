import type { SchoolsFile } from "@teks/files";
import { type CountyFile, type Day, refuseData } from "@teks/indicators";
import type { Options } from "./arguments";
import type { Reading, Remark } from "./reading";

export async function seedCounty(): Promise<CountyFile> {
  const { default: seed } = await import("@teks/seeds/tekes/facts.json");
  // Its own test parses it; parsing it at each start would only cost time.
  return seed as unknown as CountyFile;
}

/** What tells a table of schools from a county's figures: which school it is, and of which kind. */
const OF_SCHOOLS = ["id", "type"] as const;

/** A file as a table of schools, where its columns or the command line say that it is one. */
export async function schoolsFileOf(
  bytes: Uint8Array,
  file: string,
  { schools }: Options,
  reading: Reading,
): Promise<SchoolsFile | undefined> {
  const { schoolsOf } = await import("@teks/files");
  const read = schoolsOf(bytes, { ...reading, file });
  return schools === true || OF_SCHOOLS.every((id) => !read.table.missing.includes(id)) ? read : undefined;
}

/** What county a file of several is of, how the file is read, and who is told what it was not read as. */
export interface CountyReader {
  readonly place: string | undefined;
  readonly on: Day;
  readonly reading: Reading;
  readonly remark: Remark;
}

/**
 * The county of a file, JSON or a table. A table has no day: its figures are taken for those of the day whose rules apply.
 *
 * @throws FaultError "bad-data" with every problem
 */
export async function countyIn(bytes: Uint8Array, file: string, { place, on, reading, remark }: CountyReader): Promise<CountyFile> {
  const [{ figuresOf }, { remarkOn }] = await Promise.all([import("@teks/files"), import("./reading")]);
  const { county, problems, count, notes, unmapped } = figuresOf(bytes, {
    ...reading,
    file,
    on,
    ...(place === undefined ? {} : { place }),
  });
  if (county === undefined || count > 0) return refuseData(problems, count);
  remarkOn(remark, file, notes, { names: unmapped.map(({ name }) => name) });
  return county;
}
