import type Database from "libsql";
import { refusal } from "../http/problem";

/** What SQLite says of a file that takes no writes now: locked by another process, or not to be written. */
const NO_WRITES = /^SQLITE_(BUSY|LOCKED|IOERR|READONLY|CANTOPEN)/;

/** Does a write whole, or refuses it where the file takes none: nothing of it stands. */
export function written<T>(database: Database.Database, write: () => T): T {
  try {
    database.exec("BEGIN IMMEDIATE");
    const result = write();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // Of a full disk SQLite has taken the transaction back itself, and libsql's own `transaction` then fails to and hides why.
    if (database.inTransaction) database.exec("ROLLBACK");
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "SQLITE_FULL")
      throw refusal({
        code: "no-space",
        message: { zh: "存储空间或数据库的限额已满，未写入", en: "the disk or the database's quota is full; nothing was written" },
      });
    if (!NO_WRITES.test(String(error.code))) throw error;
    throw refusal({
      code: "busy",
      message: { zh: `此刻无法写入（${error.code}），请稍后再试`, en: `nothing can be written now (${error.code}); try again in a while` },
    });
  }
}
