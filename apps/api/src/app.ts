import type { CountyFile, School } from "@teks/indicators";
import { parseCounty } from "@teks/indicators/schema";
import tekes from "@teks/seeds/tekes/facts.json" with { type: "json" };
import express, { type Express } from "express";
import { countiesOf } from "./data/counties";
import { exampleSchools } from "./data/example";
import { schoolTablesOf } from "./data/schools";
import type { Store } from "./data/store";
import { arrive } from "./http/arrive";
import { replyCache } from "./http/cache";
import type { Origins } from "./http/cors";
import { XLSX_TYPE } from "./http/formats";
import { gate } from "./http/gate";
import { loadOf } from "./http/load";
import { MB } from "./http/problem";
import { type Rate, rateCounter } from "./http/rate";
import type { Route } from "./http/route";
import type { Seen } from "./http/send";
import { serve } from "./http/serve";
import { openApi } from "./openapi";
import { measures } from "./operations/metrics";
import type { Threads } from "./operations/threads";
import { servePages } from "./page/pages";
import { ROUTES } from "./routes";

/** How the interface is set up; every part can be left out. */
export interface Setup {
  readonly routes?: readonly Route[];
  /** Counties to show; the report's when left out. */
  readonly counties?: readonly CountyFile[];
  /** Tables of schools by their county; the made-up one of the report's county when counties are left out too. */
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
  /** How long the event loop may be at it before what came meanwhile is refused. */
  readonly turnMs?: number;
  readonly cacheBytes?: number;
  /** What works large tables out; the event loop when left out. */
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
  turnMs = 250,
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
  const own = parseCounty(tekes);
  const counties = countiesOf(files ?? [own], store, cache.clear);
  const example = () => (files === undefined ? new Map([[own.id, exampleSchools()]]) : new Map());
  const schools = schoolTablesOf(tables ?? example(), store, cache.clear);
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
  const load = loadOf({ most: atOnce, turnMs });
  servePages(app, { counties, cache, cacheControl, mayRead, load, log });
  serve(app, all, {
    ...{ context: { counties, schools, metrics, isReady: () => !isStopping() }, cache, authorise, log },
    ...{ cacheControl, load },
    aside: (route, said, sent) => {
      // What is packed, as a workbook is, may be far larger than it looks.
      const isSmall = sent.encoding === "identity" && sent.type !== XLSX_TYPE && sent.bytes.length < WORTH_A_THREAD;
      if (threads === undefined || isSmall) return undefined;
      return threads.run({ route: ROUTES.indexOf(route), said, sent });
    },
  });
  return app;
}
