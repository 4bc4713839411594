import type { CountyFile, School } from "@teks/indicators";
import express, { type Express } from "express";
import { countiesOf } from "./data/counties";
import { ownData } from "./data/own";
import { schoolTablesOf } from "./data/schools";
import type { Store } from "./data/store";
import { arrive } from "./http/arrive";
import { replyCache } from "./http/cache";
import type { Origins } from "./http/cors";
import { XLSX_TYPE } from "./http/formats";
import { gate } from "./http/gate";
import { loadOf } from "./http/load";
import type { Sent } from "./http/medium";
import { MB } from "./http/problem";
import { type Rate, rateCounter } from "./http/rate";
import type { Route } from "./http/route";
import type { Seen } from "./http/send";
import { type Serving, serve, serveProblems } from "./http/serve";
import { openApi } from "./openapi";
import { measures } from "./operations/metrics";
import type { Threads } from "./operations/threads";
import { servePages } from "./page/serve";
import { ROUTES } from "./routes";
import { WORK } from "./work";

/** How the interface is set up; every part can be left out. */
export interface Setup {
  readonly routes?: readonly Route[];
  /** Counties to show; the report's when left out. */
  readonly counties?: readonly CountyFile[];
  /** Tables of schools by their county; the made-up one of the report's county when both are left out. */
  readonly schools?: ReadonlyMap<string, readonly School[]>;
  /** Where uploads and tokens are kept; nothing can be written without it. */
  readonly store?: Store;
  readonly reads?: "open" | "token";
  readonly origins?: Origins;
  /** Any number of requests when left out. */
  readonly rate?: Rate;
  readonly proxies?: number;
  /** Requests that are worked on at once; those beyond are refused at once. */
  readonly atOnce?: number;
  /** How long a request may have waited before those that come after it are refused; any time when left out. */
  readonly waitMs?: number;
  readonly cacheBytes?: number;
  /** What works out what takes long; the event loop when left out. */
  readonly threads?: Threads;
  /** Whether the server is on its way down. */
  readonly isStopping?: () => boolean;
  /** Told of every reply. */
  readonly seen?: (seen: Seen) => void;
  /** Told of errors of ours, with the request's id. They never go to a caller. */
  readonly log?: (error: unknown, id: string) => void;
  /** Whether to measure the process beside the requests. */
  readonly measuresProcess?: boolean;
}

/** Bodies up to so many bytes are worked out where they are: handing them over would take longer. */
const WORTH_A_THREAD = 4096;

/** What is packed, as a workbook is, may be far larger than it looks. */
const isSmall = ({ bytes, encoding, contentType }: Sent): boolean =>
  encoding === "identity" && !contentType.toLowerCase().startsWith(XLSX_TYPE) && bytes.length < WORTH_A_THREAD;

/** The interface as an Express app, without a port. */
export function createApp({
  routes = ROUTES,
  counties: files,
  schools: tables,
  store,
  reads = "open",
  origins = [],
  rate,
  proxies = 0,
  atOnce = 64,
  waitMs = Number.POSITIVE_INFINITY,
  cacheBytes = 64 * MB,
  threads,
  isStopping = () => false,
  seen = () => undefined,
  log = console.error,
  measuresProcess = false,
}: Setup = {}): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag").set("trust proxy", proxies);
  const cache = replyCache(cacheBytes);
  const { observe, read: metrics } = measures(measuresProcess);
  const own = files === undefined && tables === undefined ? ownData() : { counties: [], schools: new Map() };
  const counties = countiesOf(files ?? own.counties, store, cache.clear);
  const schools = schoolTablesOf(tables ?? own.schools, store, cache.clear);
  const { mayRead, authorise } = gate(store, reads);
  const all = [...routes, openApi(routes)];
  app.use(
    arrive({
      ...{ cache, origins, isStopping, mayRead, isBehindProxy: proxies > 0, count: rate === undefined ? undefined : rateCounter(rate) },
      seen: (each) => {
        observe(each);
        seen(each);
      },
    }),
  );
  const cacheControl = reads === "open" ? "public, no-cache" : "private, no-cache";
  const load = loadOf({ most: atOnce, waitMs });
  const serving: Serving = {
    ...{ context: { counties, schools, metrics, isReady: () => !isStopping() }, cache, cacheControl, authorise, load, log },
    aside: (work, said, sent) =>
      threads === undefined || (sent !== undefined && isSmall(sent)) ? undefined : threads.run({ work: WORK.indexOf(work), said, sent }),
  };
  serve(app, all, serving);
  servePages(app, { ...serving, mayRead });
  serveProblems(app, log);
  return app;
}
