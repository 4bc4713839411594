import { parseArgs } from "node:util";
import { openStore, type Store } from "./data/store";
import { newToken } from "./data/token";
import { cannotStart } from "./operations/cannot-start";

const USAGE = `teks-api token create --database FILE --county ID [--county ID …]   新令牌，只显示一次；* 为全部县 · a new token, shown once; * for every county
teks-api token list --database FILE                                 各令牌 · the tokens there are
teks-api token revoke --database FILE --id ID                       收回令牌 · takes a token back`;

const COUNTY = /^(\*|[a-z0-9]+(-[a-z0-9]+)*)$/;

/** Where what is said goes. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

interface Options {
  readonly database?: string;
  readonly county?: readonly string[];
  readonly id?: string;
}

function read(argv: readonly string[]): { readonly verb: string; readonly options: Options } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { database: { type: "string" }, county: { type: "string", multiple: true }, id: { type: "string" } },
    });
    return { verb: positionals.join(" "), options: values };
  } catch {
    return undefined;
  }
}

/** Manages the tokens of a server's database. @returns the exit code: 0, 64 for a wrong command line or file, 1 for one that cannot be opened */
export function tokenCommand(argv: readonly string[], { out, err }: Io): number {
  const { verb, options: { database, county = [], id } = {} } = read(argv) ?? {};
  const wrong = (why: string): number => {
    err(why);
    err(USAGE);
    return 64;
  };
  if (verb === undefined || !["token create", "token list", "token revoke"].includes(verb)) return wrong("没有这个命令 · no such command");
  if (database === undefined) return wrong("缺少 --database · --database is missing");
  if (verb === "token create" && (county.length === 0 || !county.every((each) => COUNTY.test(each))))
    return wrong("--county 应为县的标识，如 tekes · --county takes a county's id such as tekes");
  if (verb === "token revoke" && id === undefined) return wrong("缺少 --id · --id is missing");
  let store: Store | undefined;
  try {
    store = openStore(database);
    if (verb === "token create") {
      const { text, stored } = newToken(county, new Date().toISOString());
      store.addToken(stored);
      out(text);
    } else if (verb === "token list") for (const each of store.tokens()) out(`${each.id}  ${each.created}  ${each.counties.join(",")}`);
    else if (id !== undefined && !store.removeToken(id)) return wrong(`没有令牌 ${id} · no token ${id}`);
    return 0;
  } catch (error) {
    const { lines, code } = cannotStart(error);
    lines.forEach((line) => void err(line));
    return code;
  } finally {
    store?.close();
  }
}
