import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Context } from "../context";
import type { Seen } from "../http/send";

/** What the server measures of itself. */
export interface Measures {
  readonly observe: (seen: Seen) => void;
  readonly read: Context["metrics"];
}

/** From a reply out of the cache to a nation's table. */
const SECONDS = [0.0005, 0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60];

/** Counts and times requests by method, route and status. `ofProcess` adds the memory, the garbage and the event loop's delay. */
export function measures(ofProcess: boolean): Measures {
  const register = new Registry();
  if (ofProcess) collectDefaultMetrics({ register });
  const registers = [register];
  const labelNames = ["method", "route", "status"] as const;
  const seconds = new Histogram({
    name: "teks_request_seconds",
    help: "how long requests took, from arrival to the last byte handed over",
    labelNames,
    buckets: SECONDS,
    registers,
  });
  const bytes = new Counter({ name: "teks_reply_bytes_total", help: "bytes of replies' bodies as sent", registers });
  const series = new Map<string, Histogram.Internal<(typeof labelNames)[number]>>();
  /** The one that a reply belongs to, found once: there are as many as routes and what they answer. */
  const seriesOf = (method: string, route: string, status: number) => {
    const key = `${method} ${route} ${status}`;
    const found = series.get(key) ?? seconds.labels(method, route, String(status));
    series.set(key, found);
    return found;
  };
  return {
    observe: ({ method, route, status, ms, bytes: sent }) => {
      seriesOf(METHODS.has(method) ? method : "other", route, status).observe(ms / 1000);
      if (sent > 0) bytes.inc(sent);
    },
    read: async () => ({ type: register.contentType, content: await register.metrics() }),
  };
}

/** Others are counted as one, so that nobody makes up series without end. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
