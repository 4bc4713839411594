import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterAll, beforeAll } from "vitest";

/** An app on a port of its own while a file's tests, or a suite's, run. */
export function listening(app: RequestListener): { readonly origin: () => string } {
  const server = createServer(app);
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    origin: () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("it does not listen");
      return `http://127.0.0.1:${address.port}`;
    },
  };
}
