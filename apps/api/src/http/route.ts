import type { Words } from "@teks/indicators";
import { parse } from "@teks/indicators/schema";
import { z } from "zod";
import type { Context } from "../context";
import { list as listOf } from "../replies/terms";
import type { ListReply } from "./formats";
import { type Item, type ListOf, type ListQuery, listQuery, pageOf } from "./list";
import { json, type Medium } from "./medium";
import { MB } from "./problem";
import type { Headers } from "./reply";
import { tableOf } from "./table";

/** What a request asks, once parsed: every part of it is what its schema says. */
interface Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly path: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

export type Method = "get" | "post" | "put" | "delete";

interface Described {
  readonly method: Method;
  /** As OpenAPI writes it: "/v1/counties/{county}". */
  readonly path: string;
  readonly summary: Words;
  /** A county's data are changed: a token for the county is asked for. */
  readonly isWrite?: boolean;
  /** Always answered afresh and to everyone: what watches the server asks it. */
  readonly isOperation?: boolean;
  /** What it reads may be large and reads nothing of the server's own: a thread beside the event loop may answer. */
  readonly isHeavy?: boolean;
  /** What its reply is sent as; JSON when left out, and what a list can be written as. */
  readonly replyType?: string;
}

/** What is sent to try a route. */
export interface Example {
  readonly query?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Under which key, and whose token, a write is made, so that its repetition is no second one. */
export interface Once {
  readonly token: string;
  readonly key: string;
}

/** What a request says, before it is parsed. */
export interface Said {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly once?: Once;
}

/** What a route answers, before it is written down in one format or another. */
export interface Answer {
  readonly body: unknown;
  /** 200 when left out. */
  readonly status?: number;
  readonly headers?: Headers;
  /** The list in it, where that is what was asked for, and the key to go on after. */
  readonly list?: ListReply & { readonly next: string | undefined };
  /** Plain text in place of JSON. */
  readonly text?: { readonly type: string; readonly content: string };
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
  /** What the items of its list are; nothing of a route that gives none. */
  readonly list: ListOf | undefined;
  /** @throws FaultError "bad-data" with all that is wrong in its path, query and body at once. */
  readonly answer: (said: Said, context: Context) => Answer | Promise<Answer>;
}

const NOTHING = z.strictObject({});
const JSON_BODY = json(MB);

/** How a reply that is no plain 200 is made of what a handler gives. */
export type Outcome = Omit<Answer, "list">;

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
  outcome = (body) => ({ body }),
  ...described
}: Described & {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** JSON of 1 MB when left out. */
  readonly accepts?: Medium;
  readonly example?: Example;
  readonly reply: Reply;
  readonly handle: (asked: Asked<Params, Query, Body>, context: Context, once?: Once) => z.input<Reply> | Promise<z.input<Reply>>;
  /** A plain 200 when left out. */
  readonly outcome?: (reply: z.input<Reply>) => Outcome;
}): Route {
  const request = z.strictObject({ path: params ?? NOTHING, query: query ?? NOTHING, body: body ?? z.undefined() });
  return {
    ...described,
    params: params ?? NOTHING,
    query: query ?? NOTHING,
    body,
    accepts: body === undefined ? undefined : accepts,
    example,
    list: undefined,
    answer: async ({ path, query, body, once }, context) => {
      // The three schemas of `request` are the ones that `Asked` names; the type of their composite is beyond inference.
      const asked = parse(request, { path, query, body }) as Asked<Params, Query, Body>;
      return outcome(await handle(asked, context, once));
    },
  };
}

/** A route that gives a list, which can be filtered, sorted, cut into pages and written as a table. */
export function listRoute<
  Of extends z.ZodObject,
  Name extends string,
  Params extends z.ZodObject = typeof NOTHING,
  Query extends z.ZodObject = typeof NOTHING,
  Head extends z.ZodObject = typeof NOTHING,
>({
  params,
  query,
  head,
  name,
  item,
  key,
  filters = [],
  handle,
  ...described
}: Omit<Described, "method"> & {
  readonly params?: Params;
  readonly query?: Query;
  /** What is said beside the list. */
  readonly head?: Head;
  /** What the list is called in JSON. */
  readonly name: Name;
  readonly item: Of;
  readonly key: readonly (keyof z.input<Of> & string)[];
  readonly filters?: readonly (keyof z.input<Of> & string)[];
  readonly handle: (
    asked: Omit<Asked<Params, Query, z.ZodUndefined>, "body">,
    context: Context,
  ) => { readonly items: readonly z.input<Of>[]; readonly head: z.input<Head> };
}): Route {
  const list: ListOf = { item, key, filters };
  const taken = (query ?? NOTHING).extend(listQuery(list));
  const request = z.strictObject({ path: params ?? NOTHING, query: taken, body: z.undefined() });
  return {
    ...described,
    method: "get",
    params: params ?? NOTHING,
    query: taken,
    body: undefined,
    accepts: undefined,
    example: undefined,
    list,
    reply: z.strictObject({ ...head?.shape, [name]: listOf(item) }),
    answer: ({ path, query, body }, context) => {
      // As above; the list's own parameters are beside those that `Asked` names.
      const asked = parse(request, { path, query, body }) as unknown as Asked<Params, Query, z.ZodUndefined>;
      const said = handle(asked, context);
      const { fields, ...rest } = asked.query as ListQuery;
      const { items, next } = pageOf(said.items as readonly Item[], { ...rest, ...(fields === undefined ? {} : { fields }) }, list);
      return { body: { ...said.head, [name]: items }, list: { items, next, table: () => tableOf(item, items, fields) } };
    },
  };
}
