import type { Request, Response } from "express";
import { type Headers, isUnchanged, type Reply } from "./reply";

/** What is known of a request once it is answered. It names nobody: no address, no header, no query. */
export interface Seen {
  readonly id: string;
  readonly method: string;
  /** The address as the interface describes it, not as it was asked for; "-" for one that there is not. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
}

/** A request on its way: what every reply to it says, and who is told of it. */
export interface Arrival {
  readonly id: string;
  /** What its reply is kept by. */
  readonly key: string;
  readonly started: number;
  readonly headers: Headers;
  readonly seen: (seen: Seen) => void;
  route: string;
}

export const arrivalOf = (response: Response): Arrival => response.locals.arrival as Arrival;

/** Sends a reply, or that the asker has it already. */
export function send(request: Request, response: Response, reply: Reply): void {
  const { id, started, headers, seen, route } = arrivalOf(response);
  const { method } = request;
  const isOld = isUnchanged(reply, request.headers["if-none-match"]);
  const status = isOld ? 304 : reply.status;
  response.writeHead(status, [...(isOld ? reply.unchanged : reply.headers), ...headers]);
  const bytes = isOld || method === "HEAD" ? 0 : reply.body.length;
  response.end(bytes === 0 ? undefined : reply.body);
  seen({ id, method, route, status, ms: performance.now() - started, bytes });
}
