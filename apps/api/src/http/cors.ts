import type { Request } from "express";
import type { Headers } from "./reply";

/** The sites whose pages may read replies; "*" for all. None lets no other site read anything. */
export type Origins = "*" | readonly string[];

const READABLE = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
const SENDABLE = "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match";

const allowedOf = (origins: Origins, origin: string | undefined): string | undefined => {
  if (origins === "*") return "*";
  return origin !== undefined && origins.includes(origin) ? origin : undefined;
};

/** What a reply says of who may read it. */
export function corsHeaders(request: Request, origins: Origins): Headers {
  if (origins.length === 0) return [];
  const allowed = allowedOf(origins, request.headers.origin);
  const vary = origins === "*" ? [] : ["Vary", "Origin"];
  return allowed === undefined ? vary : [...vary, "Access-Control-Allow-Origin", allowed, "Access-Control-Expose-Headers", READABLE];
}

/** Whether a request is a browser's question whether it may send another. */
export const isPreflight = ({ method, headers }: Request): boolean =>
  method === "OPTIONS" && headers.origin !== undefined && headers["access-control-request-method"] !== undefined;

export const preflightHeaders = (methods: readonly string[]): Headers => [
  ...["Access-Control-Allow-Methods", methods.join(", "), "Access-Control-Allow-Headers", SENDABLE],
  ...["Access-Control-Max-Age", "600"],
];
