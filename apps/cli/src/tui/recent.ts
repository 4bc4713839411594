import { constants } from "node:fs";
import { access, mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { writeWhole } from "../writing";

/** A file that was opened before. */
export interface RecentFile {
  readonly path: string;
  readonly isThere: boolean;
}

/** Notes that files were opened, and gives all that are known, the last opened first. It fails for nothing: a list is not worth that. */
export type Memory = (opened: readonly string[]) => Promise<readonly RecentFile[]>;

/** So many files are kept. */
const MOST = 20;

const SCHEMA = "teks/recent@1";

/** Where the list is kept: among what programs keep of a user between runs, as freedesktop.org has it. */
const recentPath = (env: Readonly<Record<string, string | undefined>>): string => {
  const state = env.XDG_STATE_HOME ?? "";
  // A path that is not absolute is to be passed over, says the XDG Base Directory Specification.
  return join(state.startsWith("/") ? state : join(homedir(), ".local", "state"), "teks", "recent.json");
};

/** The paths of a list that was kept; none of what is no such list. */
async function pathsIn(file: string): Promise<readonly string[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    const files: unknown = typeof kept === "object" && kept !== null && "files" in kept ? kept.files : [];
    return Array.isArray(files) ? files.filter((each): each is string => typeof each === "string") : [];
  } catch {
    return [];
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  );

/** The memory of the files opened last, kept in a file of the user's: their paths, and nothing else. */
export function memoryIn(env: Readonly<Record<string, string | undefined>>): Memory {
  const file = recentPath(env);
  return async (opened) => {
    const known = await pathsIn(file);
    const now = opened.map((path) => resolve(path));
    const files = [...new Set([...now, ...known])].slice(0, MOST);
    if (now.length > 0) {
      try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeWhole(file, `${JSON.stringify({ schema: SCHEMA, files }, null, 2)}\n`);
      } catch {
        // Where nothing may be written, nothing is remembered.
      }
    }
    return Promise.all(files.map(async (path) => ({ path, isThere: await isThere(path) })));
  };
}
