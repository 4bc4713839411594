import { refuseData } from "@teks/indicators";
import type Database from "libsql";
import { z } from "zod";

/**
 * What makes a database of the next version out of each: a file of version 0 has none of them behind it. A step that was shipped is never
 * changed; a new one is added at the end.
 */
const STEPS: readonly string[] = [
  // "If not exists", since the first files were not counted.
  `CREATE TABLE IF NOT EXISTS version (
    dataset TEXT NOT NULL, county TEXT NOT NULL, version INTEGER NOT NULL, written TEXT NOT NULL, sha256 TEXT, text TEXT,
    PRIMARY KEY (dataset, county, version), CHECK ((sha256 IS NULL) = (text IS NULL))
  ) STRICT;
  CREATE TABLE IF NOT EXISTS once (
    token TEXT NOT NULL, key TEXT NOT NULL, county TEXT NOT NULL, sha256 TEXT NOT NULL, version INTEGER NOT NULL, written TEXT NOT NULL,
    PRIMARY KEY (token, key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS token (id TEXT PRIMARY KEY, hash TEXT NOT NULL, counties TEXT NOT NULL, created TEXT NOT NULL) STRICT;`,
];

const versionRow = z.object({ user_version: z.int() });

const versionOf = (database: Database.Database): number => versionRow.parse(database.pragma("user_version", { simple: true })).user_version;

/**
 * Brings a database to the version of this program, all of it or nothing.
 *
 * @throws FaultError "bad-data" for a file of a newer program, which is left as it is
 */
export function migrate(database: Database.Database, file: string): void {
  const found = versionOf(database);
  if (found === STEPS.length) return;
  if (found > STEPS.length) {
    const accepted = {
      zh: `版本至多 ${STEPS.length} 的数据库；此文件由更新的程序写成，请升级 teks-api`,
      en: `a database of version ${STEPS.length} at most; this file was written by a newer program: upgrade teks-api`,
    };
    refuseData([{ code: "newer-database", path: file, value: found, accepted }]);
  }
  const step = database.transaction(() => {
    // Read again: of two processes that open a file at once, one waits for the other and finds it done.
    for (const each of STEPS.slice(versionOf(database))) database.exec(each);
    database.pragma(`user_version = ${STEPS.length}`);
  });
  step.immediate();
}
