import type { Words } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import { z } from "zod";
import { json, type Medium } from "./medium";
import { MB } from "./problem";

/** What a request asks, once parsed: every part of it is what its schema says. */
interface Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly path: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

interface Described {
  readonly method: "get" | "post";
  /** As OpenAPI writes it: "/v1/counties/{county}". */
  readonly path: string;
  readonly summary: Words;
}

/** What is sent to try a route. */
export interface Example {
  readonly query?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * One address and method as data, read by Express to serve it and by OpenAPI to describe it, so that the two cannot differ. Of routes
 * that share both, each takes its own type of body.
 */
export interface Route extends Described {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  /** What the body is sent as; nothing of a route without one. */
  readonly accepts: Medium | undefined;
  readonly example: Example | undefined;
  readonly reply: z.ZodType;
  /** The reply to a request. @throws FaultError "bad-data" with all that is wrong in its path, query and body at once. */
  readonly answer: (request: { readonly path: unknown; readonly query: unknown; readonly body: unknown }) => unknown;
}

const NOTHING = z.strictObject({});
const JSON_BODY = json(MB);

/** A route whose handler gets what its schemas say and gives what its reply schema says. */
export function route<
  Reply extends z.ZodType,
  Params extends z.ZodObject = typeof NOTHING,
  Query extends z.ZodObject = typeof NOTHING,
  Body extends z.ZodType = z.ZodUndefined,
>({
  params,
  query,
  body,
  accepts = JSON_BODY,
  example,
  handle,
  ...described
}: Described & {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** JSON of 1 MB when left out. */
  readonly accepts?: Medium;
  readonly example?: Example;
  readonly reply: Reply;
  readonly handle: (asked: Asked<Params, Query, Body>) => z.input<Reply>;
}): Route {
  const request = z.strictObject({ path: params ?? NOTHING, query: query ?? NOTHING, body: body ?? z.undefined() });
  return {
    ...described,
    params: params ?? NOTHING,
    query: query ?? NOTHING,
    body,
    accepts: body === undefined ? undefined : accepts,
    example,
    // The three schemas of `request` are the ones that `Asked` names; the type of their composite is beyond inference.
    answer: (asked) => handle(parse(request, asked) as Asked<Params, Query, Body>),
  };
}
