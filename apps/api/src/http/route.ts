import type { Language, Words } from "@teks/indicators";
import { z } from "zod";
import type { Context } from "../context";
import { type Rendering, TABLE_FORMATS, type Written, writtenAs } from "./formats";
import type { ListOf } from "./list";
import { json, type Medium, type Sent } from "./medium";
import { parsedOnce } from "./parsed";
import { MB } from "./problem";
import type { Headers } from "./reply";

/** What a request asks, once parsed: every part of it is what its schema says. */
export interface Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly path: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

export type Method = "get" | "post" | "put" | "delete";

export interface Described {
  readonly method: Method;
  /** As OpenAPI writes it: "/v1/counties/{county}". */
  readonly path: string;
  readonly summary: Words;
  /** A county's data are changed: a token for the county is asked for. */
  readonly isWrite?: boolean;
  /** Always answered afresh and to everyone: what watches the server asks it. */
  readonly isOperation?: boolean;
  /** It may take long: a thread beside the event loop may answer. */
  readonly isHeavy?: boolean;
  /** What its reply is sent as; JSON when left out. */
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

/** What a request says beside its body, before it is parsed. */
export interface Said {
  /** What stands in the address for the route's parameters. */
  readonly path: unknown;
  /** With its query, as it was asked for. */
  readonly address: string;
  /** Which of the route's types is asked for, and in which language. */
  readonly type: string;
  readonly language: Language;
  readonly once?: Once;
}

/** What a route answers: data to be written as JSON, or what is written down already. */
export interface Answer {
  readonly body?: unknown;
  readonly written?: Written;
  /** 200 when left out. */
  readonly status?: number;
  readonly headers?: Headers;
  /** The key that a list goes on after, where it does. */
  readonly next?: string;
}

export const JSON_TYPE = "application/json";

/**
 * One address and method as data, read by Express to serve it and by OpenAPI to describe it, so that the two cannot differ. Of routes
 * that share both, each takes its own types of body.
 */
export interface Route extends Described {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  /** What the body is sent as; nothing of a route without one. */
  readonly accepts: Medium | undefined;
  readonly example: Example | undefined;
  readonly reply: z.ZodType;
  /** The types that its reply can be had in, its own first. */
  readonly types: readonly [string, ...string[]];
  /** What the items of its list are; nothing of a route that gives none. */
  readonly list: ListOf | undefined;
  /** @throws FaultError "bad-data" with all that is wrong in its path, query and body at once. */
  readonly answer: (said: Said, body: unknown, context: Context) => Answer | Promise<Answer>;
}

/** What answers a request: of a route or a page, here or in a thread. */
export type Work = Pick<Route, "accepts" | "answer">;

/** Reads the body that was sent, if any, and answers. @throws as `answer`, and as the body's medium does */
export async function workedOut({ accepts, answer }: Work, said: Said, sent: Sent | undefined, context: Context): Promise<Answer> {
  const body = sent === undefined ? undefined : await accepts?.read(sent);
  return answer(said, body, context);
}

export const NOTHING = z.strictObject({});
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
  rows,
  formats = {},
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
  /** What of the answer has rows, where it can be had as a table. */
  readonly rows?: (asked: Asked<Params, Query, Body>, context: Context) => Rendering;
  /** Other types that the reply can be had in. */
  readonly formats?: Readonly<Record<string, (asked: Asked<Params, Query, Body>, language: Language) => Written>>;
  /** A plain 200 when left out. */
  readonly outcome?: (reply: z.input<Reply>) => Answer;
}): Route {
  const request = z.strictObject({ path: params ?? NOTHING, query: query ?? NOTHING, body: body ?? z.undefined() });
  // The three schemas are the ones that `Asked` names; the type of their composite is beyond inference.
  const parsed = parsedOnce(request, (asked) => asked as Asked<Params, Query, Body>);
  const own = described.replyType ?? JSON_TYPE;
  return {
    ...described,
    params: params ?? NOTHING,
    query: query ?? NOTHING,
    body,
    accepts: body === undefined ? undefined : accepts,
    example,
    types: [own, ...(rows === undefined ? [] : Object.keys(TABLE_FORMATS)), ...Object.keys(formats)],
    list: undefined,
    answer: async (said, body, context) => {
      const { type, language, once } = said;
      const asked = parsed(said, body);
      if (type === own) return outcome(await handle(asked, context, once));
      const format = formats[type];
      if (format !== undefined) return { written: format(asked, language) };
      if (rows === undefined) throw new Error(`${described.path} is not written as ${type}`);
      return { written: await writtenAs(type, rows(asked, context), language) };
    },
  };
}
