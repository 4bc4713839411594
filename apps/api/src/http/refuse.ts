import type { Request, Response } from "express";
import { languageOf } from "./language";
import { type Fault, PROBLEMS, problemBody } from "./problem";
import type { Headers, Reply } from "./reply";
import { send } from "./send";

/** What the statuses that ask for something say beside the problem. */
export const ASKS: Readonly<Record<number, Headers>> = { 401: ["WWW-Authenticate", 'Bearer realm="teks"'], 503: ["Retry-After", "1"] };

/** A fault as a problem document in a language. */
export function problemReply(fault: Fault, language: "zh" | "en"): Reply {
  const { status } = PROBLEMS[fault.code];
  const body = Buffer.from(JSON.stringify(problemBody(fault, language)));
  const headers = [
    ...["Content-Type", "application/problem+json; charset=utf-8", "Content-Length", String(body.length)],
    ...["Content-Language", language, "Cache-Control", "no-store", "Vary", "Accept-Language", ...(ASKS[status] ?? [])],
  ];
  return { status, headers, body, unchanged: [] };
}

/** Sends a fault as a problem document, in the language the caller asked for; Chinese when it asked for none. */
export function refuse(request: Request, response: Response, fault: Fault, more: Headers = []): void {
  const reply = problemReply(fault, languageOf(request));
  send(request, response, { ...reply, headers: [...reply.headers, ...more] });
}
