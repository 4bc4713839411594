import { type SchoolsFile, schoolsOf } from "@teks/files";
import { refuseData, type School, type Words } from "@teks/indicators";
import type { Progress } from "./progress";
import { type Reading, remarkOn } from "./reading";
import type { Remark } from "./request";

const READING: Words = { zh: "读取学校表", en: "reading the table" };

/** What reading a file needs to know and to tell. */
export interface Reader {
  readonly reading: Reading;
  readonly progress: Progress;
  readonly remark: Remark;
}

/** The schools of a file that was read, with what is to be told of it. @throws FaultError "bad-data" with every problem */
export function schoolsOfFile({ schools, problems, count, notes, table }: SchoolsFile, file: string, remark: Remark): readonly School[] {
  remarkOn(remark, file, notes, { names: table.unmapped.map(({ header }) => header), proposed: table.proposed });
  if (count > 0) refuseData(problems, count);
  return schools;
}

/**
 * The schools of a file in whatever format offices have.
 *
 * @throws FaultError "bad-data" with every problem, each with its file, sheet and cell
 */
export function schoolsIn(bytes: Uint8Array, file: string, { reading, progress, remark }: Reader): readonly School[] {
  progress.tell(READING, 0);
  return schoolsOfFile(schoolsOf(bytes, { ...reading, file }), file, remark);
}
