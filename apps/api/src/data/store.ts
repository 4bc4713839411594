import { createHash } from "node:crypto";
import Database from "libsql";
import { z } from "zod";
import { MB, refusal } from "../http/problem";
import { migrate } from "./migration";
import { written } from "./write";

/** One version of a county's data as it was written. */
export interface StoredVersion {
  readonly county: string;
  /** From 1. */
  readonly version: number;
  /** When it was written, ISO 8601 in UTC. */
  readonly written: string;
  /** Of the file's text; nothing of a version that says the county was deleted. */
  readonly sha256: string | null;
}

/** A token as it is kept: the hash of its secret and the counties it may write, "*" for all. */
export interface StoredToken {
  readonly id: string;
  /** SHA-256 of its secret, in hexadecimal. */
  readonly hash: string;
  readonly counties: readonly string[];
  readonly created: string;
}

export interface Write {
  readonly county: string;
  readonly text: string;
  /** Whose write it is, and the key that makes its repetition no second one. */
  readonly once?: { readonly token: string; readonly key: string };
}

/** The versions of one kind of data, by county. A version is never changed and never removed. */
export interface Versions {
  /** The newest version of each county, deleted or not. */
  readonly newest: () => readonly StoredVersion[];
  /** The versions of a county, the oldest first. */
  readonly versions: (county: string) => readonly StoredVersion[];
  /** The file of a version; undefined where there is none. @throws Error where it is not what was written */
  readonly text: (county: string, version: number) => string | undefined;
  /** Writes a version. The same text as the newest's, and a repetition under the same key, make none. @throws refusals of a key used for another write, and while the file takes none */
  readonly put: (write: Write) => { readonly version: number; readonly isNew: boolean };
  /** Writes that the county is deleted; its version. */
  readonly remove: (county: string) => number;
}

/** Uploads and the tokens that may write them, in one SQLite file. */
export interface Store {
  /** Counties' files of figures. */
  readonly figures: Versions;
  /** Counties' tables of schools. */
  readonly schools: Versions;
  readonly token: (id: string) => StoredToken | undefined;
  readonly tokens: () => readonly StoredToken[];
  readonly addToken: (token: StoredToken) => void;
  /** Whether there was such a token. */
  readonly removeToken: (id: string) => boolean;
  readonly close: () => void;
}

type Dataset = "figures" | "schools";

/** How long a write waits for another process's: the event loop waits with it. */
const PATIENCE_MS = 1000;

/** How long a write's key is remembered. */
const KEY_HOURS = 24;

const versionRow = z.object({ county: z.string(), version: z.int(), written: z.string(), sha256: z.string().nullable() });
const textRow = z.object({ sha256: z.string().nullable(), text: z.string().nullable() });
const onceRow = z.object({ county: z.string(), sha256: z.string(), version: z.int() });
const tokenRow = z.object({ id: z.string(), hash: z.string(), counties: z.string(), created: z.string() });

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const pageSize = z.object({ page_size: z.int() });

/** Lets a file grow to so many megabytes and no further. One that is larger already stays as it is. */
function limit(database: Database.Database, megabytes: number): void {
  const { page_size: bytes } = pageSize.parse(database.pragma("page_size", { simple: true }));
  database.pragma(`max_page_count = ${Math.floor((megabytes * MB) / bytes)}`);
}

const keyReused = (key: string): Error =>
  refusal({
    code: "key-reused",
    message: { zh: `幂等键「${key}」已用于另一次写入`, en: `the idempotency key "${key}" was used for another write` },
  });

/**
 * Opens the store in a file, which it makes where there is none. What `put` has returned from is on the disk.
 *
 * @throws FaultError "bad-data" for a file of a newer program; what SQLite says of one that cannot be opened
 */
export function openStore(file: string, quotaMegabytes?: number): Store {
  const database = new Database(file, { timeout: PATIENCE_MS });
  database.pragma("journal_mode = WAL");
  // A version is acknowledged once the disk has it, and not before.
  database.pragma("synchronous = FULL");
  migrate(database, file);
  if (quotaMegabytes !== undefined) limit(database, quotaMegabytes);
  const columns = "county, version, written, sha256";
  const statements = {
    newest: database.prepare(
      `SELECT ${columns} FROM version AS v WHERE dataset = ? AND version =
        (SELECT max(version) FROM version WHERE dataset = v.dataset AND county = v.county) ORDER BY county`,
    ),
    versions: database.prepare(`SELECT ${columns} FROM version WHERE dataset = ? AND county = ? ORDER BY version`),
    last: database.prepare(`SELECT ${columns} FROM version WHERE dataset = ? AND county = ? ORDER BY version DESC LIMIT 1`),
    text: database.prepare("SELECT sha256, text FROM version WHERE dataset = ? AND county = ? AND version = ?"),
    add: database.prepare("INSERT INTO version (dataset, county, version, written, sha256, text) VALUES (?, ?, ?, ?, ?, ?)"),
    once: database.prepare("SELECT county, sha256, version FROM once WHERE token = ? AND key = ?"),
    addOnce: database.prepare("INSERT INTO once (token, key, county, sha256, version, written) VALUES (?, ?, ?, ?, ?, ?)"),
    forget: database.prepare("DELETE FROM once WHERE written < ?"),
    token: database.prepare("SELECT id, hash, counties, created FROM token WHERE id = ?"),
    tokens: database.prepare("SELECT id, hash, counties, created FROM token ORDER BY created, id"),
    addToken: database.prepare("INSERT INTO token (id, hash, counties, created) VALUES (?, ?, ?, ?)"),
    removeToken: database.prepare("DELETE FROM token WHERE id = ?"),
  };
  const tokenOf = (row: unknown): StoredToken => {
    const { counties, ...token } = tokenRow.parse(row);
    return { ...token, counties: counties.split(",") };
  };

  function versionsOf(dataset: Dataset): Versions {
    const lastOf = (county: string) => versionRow.optional().parse(statements.last.get(dataset, county));
    const put = ({ county, text, once }: Write) => {
      const [hash, now] = [sha256(text), new Date()];
      if (once !== undefined) {
        statements.forget.run(new Date(now.getTime() - KEY_HOURS * 3_600_000).toISOString());
        // A text says itself which kind of data it is.
        const before = onceRow.optional().parse(statements.once.get(once.token, once.key));
        if (before !== undefined && (before.county !== county || before.sha256 !== hash)) throw keyReused(once.key);
        if (before !== undefined) return { version: before.version, isNew: false };
      }
      const last = lastOf(county);
      const isNew = last?.sha256 !== hash;
      const version = isNew ? (last?.version ?? 0) + 1 : last.version;
      if (isNew) statements.add.run(dataset, county, version, now.toISOString(), hash, text);
      if (once !== undefined) statements.addOnce.run(once.token, once.key, county, hash, version, now.toISOString());
      return { version, isNew };
    };
    const remove = (county: string) => {
      const version = (lastOf(county)?.version ?? 0) + 1;
      statements.add.run(dataset, county, version, new Date().toISOString(), null, null);
      return version;
    };
    return {
      newest: () => z.array(versionRow).parse(statements.newest.all(dataset)),
      versions: (county) => z.array(versionRow).parse(statements.versions.all(dataset, county)),
      text: (county, version) => {
        const row = textRow.optional().parse(statements.text.get(dataset, county, version));
        if (row === undefined || row.text === null) return undefined;
        if (sha256(row.text) !== row.sha256) throw new Error(`${dataset}, version ${version} of ${county}: not what was written`);
        return row.text;
      },
      put: (write) => written(database, () => put(write)),
      remove: (county) => written(database, () => remove(county)),
    };
  }

  return {
    figures: versionsOf("figures"),
    schools: versionsOf("schools"),
    token: (id) => {
      const row = statements.token.get(id);
      return row === undefined ? undefined : tokenOf(row);
    },
    tokens: () => statements.tokens.all().map(tokenOf),
    addToken: ({ id, hash, counties, created }) => statements.addToken.run(id, hash, counties.join(","), created),
    removeToken: (id) => statements.removeToken.run(id).changes > 0,
    close: () => database.close(),
  };
}
