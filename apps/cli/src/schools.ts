import { type SchoolsFile, type SchoolsSource, schoolsFrom, schoolsOf } from "@teks/files";
import { refuseData, type School, type Words } from "@teks/indicators";
import type { Chunks } from "./io";
import type { Progress } from "./progress";
import { type Reading, type Remark, remarkOn } from "./reading";

const READING: Words = { zh: "读取学校表", en: "reading the table" };

/** What reading a file needs to know and to tell. */
export interface Reader {
  readonly reading: Reading;
  readonly progress: Progress;
  readonly remark: Remark;
}

/** Tells what is to be told of a file that was read. @throws FaultError "bad-data" with every problem */
function tell(
  { problems, count, notes, table }: Pick<SchoolsSource, "problems" | "count" | "notes" | "table">,
  file: string,
  remark: Remark,
): void {
  remarkOn(remark, file, notes, { names: table.unmapped.map(({ header }) => header), proposed: table.proposed });
  if (count > 0) refuseData(problems, count);
}

/** The schools of a file that was read, with what is to be told of it. @throws FaultError "bad-data" with every problem */
export function schoolsOfFile(read: SchoolsFile, file: string, remark: Remark): readonly School[] {
  tell(read, file, remark);
  return read.schools;
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

/** Of all the work, what reading is, about. */
export const READ_BY = 0.8;
const MB = 1e6;

/** The same bytes, with how many have come told as they do. */
async function* watched({ chunks, bytes = 0 }: Chunks, progress: Progress): AsyncGenerator<Uint8Array> {
  let come = 0;
  for await (const chunk of chunks) {
    come += chunk.length;
    const so = ` ${Math.floor(come / MB)} MB`;
    progress.tell({ zh: READING.zh + so, en: READING.en + so }, come > bytes ? undefined : (READ_BY * come) / bytes);
    yield chunk;
  }
}

/**
 * The schools of a file of any size, county by county.
 *
 * @throws FaultError "bad-data" with every problem, each with its file, sheet and cell
 */
export async function schoolsComing(chunks: Chunks, file: string, { reading, progress, remark }: Reader): Promise<SchoolsSource> {
  const source = await schoolsFrom(watched(chunks, progress), { ...reading, file });
  tell(source, file, remark);
  return source;
}
