import { createApp } from "./app";

/** The environment's PORT, 8080 without one; undefined when it is no port. */
function portOf(text = "8080"): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65535 ? port : undefined;
}

/** How long requests under way may take after the server is told to stop. */
const GRACE_MS = 10_000;

const port = portOf(process.env.PORT);
const host = process.env.HOST ?? "127.0.0.1";

if (port === undefined) {
  console.error(`PORT「${process.env.PORT}」不可用；应为 0 至 65535 的整数 · PORT takes a whole number from 0 to 65535`);
  process.exitCode = 64;
} else {
  const server = createApp().listen(port, host, (error) => {
    if (error !== undefined) {
      console.error(`无法监听 ${host}:${port} · cannot listen there: ${error.message}`);
      process.exitCode = 1;
      return;
    }
    const address = server.address();
    const at = typeof address === "object" && address !== null ? address.port : port;
    console.log(`已启动 · listening: http://${host.includes(":") ? `[${host}]` : host}:${at}/openapi.json`);
  });

  const stop = () => {
    // A second signal finds no handler and ends the process at once.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    server.close();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
