import { type IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";
import type { Headers } from "./reply";

/** What helmet says of a server that gives data and no pages. It says the same of every reply, so it is asked once. */
export function securityHeaders(): Headers {
  const response = new ServerResponse({ method: "GET" } as IncomingMessage);
  const said = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // The data are public unless the server is told otherwise: other sites may read them where CORS lets them.
    crossOriginResourcePolicy: false,
  });
  said({} as IncomingMessage, response, (error) => {
    if (error !== undefined) throw error;
  });
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
}
