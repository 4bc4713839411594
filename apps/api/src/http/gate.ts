import type { Request } from "express";
import type { Store, StoredToken } from "../data/store";
import { mayWrite, tokenIn } from "../data/token";
import { readOnly } from "../data/versioned";
import { refusal } from "./problem";
import type { Route } from "./route";

const noToken = (): Error =>
  refusal({
    code: "no-token",
    message: { zh: "需要有效的令牌：Authorization: Bearer teks_…", en: "a valid token is needed: Authorization: Bearer teks_…" },
  });

const notAllowed = (county: string): Error =>
  refusal({ code: "not-allowed", message: { zh: `令牌不可写入「${county}」`, en: `the token may not write "${county}"` } });

/** Who may read, and who may write which county. */
export interface Gate {
  readonly mayRead: (request: Request) => boolean;
  /** The token of a request that needs one. @throws refusals of one that lacks it, that may not write the county, and where nothing can be written */
  readonly authorise: (request: Request, route: Route) => StoredToken | undefined;
}

/** The gate of a server: `reads` says whether reading needs a token too. Any token may read all there is. */
export function gate(store: Store | undefined, reads: "open" | "token"): Gate {
  const tokenOf = (request: Request): StoredToken | undefined =>
    store === undefined ? undefined : tokenIn(request.headers.authorization, store.token);
  const mayRead = (request: Request): boolean => reads === "open" || tokenOf(request) !== undefined;
  const authorise = (request: Request, { isWrite = false, isOperation = false }: Route): StoredToken | undefined => {
    if (isOperation) return undefined;
    if (!isWrite && mayRead(request)) return undefined;
    if (isWrite && (store === undefined || store.tokens().length === 0)) throw readOnly();
    const token = tokenOf(request);
    if (token === undefined) throw noToken();
    const county = String(request.params.county);
    if (isWrite && !mayWrite(token, county)) throw notAllowed(county);
    return token;
  };
  return { mayRead, authorise };
}
