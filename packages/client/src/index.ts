import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./generated";

/** What the interface sends and takes, by the names that its document has for them: `Schemas["IndicatorRow"]`. */
export type Schemas = components["schemas"];

/** What a request that failed is told: one shape for everything, with all that is wrong at once. */
export type Problem = Schemas["Problem"];

/** How the interface is asked. */
export interface Asking {
  /** Where it listens: "http://127.0.0.1:8080". */
  readonly baseUrl: string;
  /** To write a county, or to read where reading needs one. */
  readonly token?: string;
  /** Of problems, and of what has words in one language only. */
  readonly language?: "zh" | "en";
}

/** The interface: `GET`, `POST`, `PUT` and `DELETE`, each typed by its address. */
export type TeksClient = Client<paths, "application/json" | "application/problem+json">;

/** Data go as JSON, a file's text or bytes as they are. */
const written = (body: unknown): string | Uint8Array =>
  typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);

/** A client of the interface. It throws only where nobody answers: a problem is an answer, `error`. */
export const teksClient = ({ baseUrl, token, language }: Asking): TeksClient =>
  createClient<paths, "application/json" | "application/problem+json">({
    baseUrl,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(language === undefined ? {} : { "Accept-Language": language }),
    },
    bodySerializer: written,
  });

/** Where a list goes on: nothing on its first page. */
export interface After {
  readonly after?: string;
}

function nextOf({ headers }: Response): string | undefined {
  const address = /<([^>]+)>; rel="next"/.exec(headers.get("Link") ?? "")?.[1];
  return new URLSearchParams(address?.replace(/^[^?]*/, "")).get("after") ?? undefined;
}

/** The pages of a list, one asked for after another. A problem is the last of them. */
export async function* pages<Reply extends { readonly response: Response }>(get: (after: After) => Promise<Reply>): AsyncGenerator<Reply> {
  let next: string | undefined;
  do {
    const reply = await get(next === undefined ? {} : { after: next });
    yield reply;
    next = nextOf(reply.response);
  } while (next !== undefined);
}
