import { existsSync } from "node:fs";
import { createApp } from "./app";
import { dataIn } from "./data/folder";
import { ownData } from "./data/own";
import { openStore } from "./data/store";
import { MB } from "./http/problem";
import { cannotStart } from "./operations/cannot-start";
import { type Config, configOf } from "./operations/config";
import { createListener } from "./operations/listener";
import { openLog } from "./operations/log";
import { openThreads } from "./operations/threads";

/** Until the last header of a request: longer than any network needs. */
const HEADERS_SECONDS = 10;

/** A request may have waited for so long before those that come after it are refused. */
const WAIT_MS = 250;

/** Connections that the system holds until they are taken: it lets go of what a crowd sends beyond, whose clients then try for many seconds. */
const MOST_COMING = 4096;

/** Tables that wait for a thread. Each holds up to 32 MB. */
const MOST_WAITING = 16;

/** How long a table may take: the nation's takes a few seconds. */
const TABLE_SECONDS = 120;

/** Starts the server that a configuration describes. @throws FaultError "bad-data", and what the system says of files that cannot be read */
function start(config: Config): void {
  const data = config.data === undefined ? ownData() : dataIn(config.data);
  const store = config.database === undefined ? undefined : openStore(config.database, config.quotaMegabytes);
  const { log, flush } = openLog(config.log);
  // Beside this file once built; from source the event loop works everything out.
  const file = new URL("./worker.js", import.meta.url);
  const threads = existsSync(file)
    ? openThreads(file, { many: config.threads, mostWaiting: MOST_WAITING, seconds: TABLE_SECONDS }, { ...data, database: config.database })
    : undefined;
  let isStopping = false;
  const app = createApp({
    ...data,
    ...(store === undefined ? {} : { store }),
    ...(threads === undefined ? {} : { threads }),
    ...(config.rate === 0 ? {} : { rate: { most: config.rate, seconds: 60 } }),
    ...{
      reads: config.reads,
      origins: config.origins,
      proxies: config.proxies,
      atOnce: config.atOnce,
      waitMs: WAIT_MS,
      cacheBytes: config.cacheMegabytes * MB,
    },
    isStopping: () => isStopping,
    measuresProcess: true,
    seen: (each) => log.info(each),
    log: (error, id) => log.error({ id, err: error }),
  });
  const limits = { requestSeconds: config.requestSeconds, headersSeconds: HEADERS_SECONDS };
  const server = createListener(app, limits, (status) => log.info({ status, route: "-" }));

  const end = async () => {
    await threads?.close();
    store?.close();
    flush();
  };
  server.listen({ port: config.port, host: config.host, backlog: MOST_COMING }, (error?: Error) => {
    if (error !== undefined) {
      console.error(`无法监听 ${config.host}:${config.port} · cannot listen there: ${error.message}`);
      process.exitCode = 1;
      void end();
      return;
    }
    const address = server.address();
    const at = typeof address === "object" && address !== null ? address.port : config.port;
    console.log(`已启动 · listening: http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${at}/`);
  });

  const stop = () => {
    isStopping = true;
    // A second signal finds no handler and ends the process at once.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    server.close(() => void end());
    setTimeout(() => server.closeAllConnections(), config.graceSeconds * 1000).unref();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

try {
  start(configOf(process.env));
} catch (error) {
  const { lines, code } = cannotStart(error);
  for (const line of lines) console.error(line);
  process.exitCode = code;
}
