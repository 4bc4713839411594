import { randomBytes } from "node:crypto";
import type { Request, RequestHandler } from "express";
import type { ReplyCache } from "./cache";
import { corsHeaders, isPreflight, type Origins, preflightHeaders } from "./cors";
import { languageOf } from "./language";
import { type Fault, UNREADABLE } from "./problem";
import type { Counted } from "./rate";
import { refuse } from "./refuse";
import { securityHeaders } from "./security-headers";
import { type Arrival, type Seen, send } from "./send";

const TOO_MANY: Fault = {
  code: "too-many-requests",
  message: { zh: "请求过多；Retry-After 秒后再试", en: "too many requests; try again after the seconds of Retry-After" },
};

/** What is done to every request before its route is looked for. */
export interface Arriving {
  readonly cache: ReplyCache;
  readonly seen: (seen: Seen) => void;
  readonly origins: Origins;
  /** Counts a client's requests; not done where it is left out. */
  readonly count: ((address: string) => Promise<Counted>) | undefined;
  /** Whether clients are to be told apart by what a proxy says of them. */
  readonly isBehindProxy: boolean;
  /** Whether the server is on its way down: connections then end with their request. */
  readonly isStopping: () => boolean;
  /** Whether the request may read. */
  readonly mayRead: (request: Request) => boolean;
}

const AN_ID = /^[\w.-]{1,64}$/;

/** Ids of requests: the caller's own where it has one to follow, else the process's and a number. */
function idMaker(): (request: Request) => string {
  const process = randomBytes(5).toString("hex");
  let made = 0;
  return ({ headers }) => {
    const given = headers["x-request-id"];
    if (typeof given === "string" && AN_ID.test(given)) return given;
    made++;
    return `${process}-${made.toString(36)}`;
  };
}

/** What a reply is kept by: everything that makes it another one. */
const keyOf = (request: Request): string => {
  const { url, headers } = request;
  return `${url} ${headers.accept ?? ""} ${headers["accept-encoding"] ?? ""} ${languageOf(request)}`;
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE"];

/** Names and counts a request, and answers it at once where it was answered before. */
export function arrive({ cache, seen, origins, count, isBehindProxy, isStopping, mayRead }: Arriving): RequestHandler {
  const fixed = securityHeaders();
  const idOf = idMaker();
  return async (request, response, next) => {
    const started = performance.now();
    const address = (isBehindProxy ? request.ip : request.socket.remoteAddress) ?? "";
    const counted = count === undefined ? undefined : await count(address);
    const id = idOf(request);
    const headers = ["X-Request-Id", id, ...fixed, ...corsHeaders(request, origins), ...(counted?.headers ?? [])];
    if (isStopping()) headers.push("Connection", "close");
    const arrival: Arrival = { id, key: keyOf(request), started, headers, seen, route: "-" };
    response.locals.arrival = arrival;
    if (counted?.isOver) return refuse(request, response, TOO_MANY);
    // HTTP/1.1 has every request say whom it is for.
    if (request.headers.host === undefined && request.httpVersion === "1.1") return refuse(request, response, UNREADABLE);
    if (origins.length > 0 && isPreflight(request))
      return send(request, response, { status: 204, headers: preflightHeaders(METHODS), body: Buffer.alloc(0), unchanged: [] });
    if (request.method === "GET" || request.method === "HEAD") {
      const kept = cache.get(arrival.key);
      if (kept !== undefined && mayRead(request)) {
        arrival.route = kept.route;
        return send(request, response, kept);
      }
    }
    next();
  };
}
