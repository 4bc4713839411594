import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import type { Context } from "../context";
import { sentBody } from "./body";
import type { ReplyCache } from "./cache";
import { jsonOf, XLSX_TYPE } from "./formats";
import { languageOf } from "./language";
import type { Load } from "./load";
import type { Sent } from "./medium";
import { PACKINGS, type Packing } from "./pack";
import { type Fault, faultOf, refusal } from "./problem";
import { refuse } from "./refuse";
import { type Content, type Reply, replyOf } from "./reply";
import { type Answer, type Route, type Said, type Work, workedOut } from "./route";
import { arrivalOf, send } from "./send";

/** What serves routes. */
export interface Serving {
  readonly context: Context;
  readonly cache: ReplyCache;
  /** Of a reply that others may keep; they ask each time whether it is still good. */
  readonly cacheControl: "public, no-cache" | "private, no-cache";
  /** @throws a refusal where the request's token does not let it do what the route does */
  readonly authorise: (request: Request, route: Route) => { readonly id: string } | undefined;
  /** Works out what is heavy beside the event loop; undefined where it is better done here. */
  readonly aside: (work: Work, said: Said, sent: Sent | undefined) => Promise<Answer> | undefined;
  readonly load: Load;
  readonly log: (error: unknown, id: string) => void;
}

/** The route that takes the body as it was sent. A body that was not sent at all is left to the schema of the first to miss. */
function routeFor(request: Request, routes: readonly Route[]): Route | undefined {
  const fits = routes.find(({ accepts }) => accepts === undefined || request.is([...accepts.types]));
  if (fits !== undefined) return fits;
  const isSent = request.get("content-length") !== "0" && request.is("*/*") !== null;
  return isSent ? undefined : routes[0];
}

function wrongType(request: Request, routes: readonly Route[]): Fault {
  const got = request.get("content-type") ?? "";
  const types = routes.flatMap(({ accepts }) => accepts?.types ?? []);
  return {
    code: "body-type",
    message: {
      zh: `请求正文的类型是「${got}」；应为 ${types.join(" 或 ")}`,
      en: `the body is sent as "${got}"; it takes ${types.join(" or ")}`,
    },
  };
}

function asked(request: Request, { types }: Route): string {
  if (request.headers.accept === undefined) return types[0];
  const type = request.accepts([...types]);
  if (type !== false) return type;
  throw refusal({
    code: "not-acceptable",
    message: { zh: `可用的格式：${types.join("、")}`, en: `it can be had as ${types.join(", ")}` },
  });
}

/** Where the list goes on, as RFC 8288 links to it. */
function linkOf({ originalUrl }: Request, next: string | undefined): readonly string[] {
  if (next === undefined) return [];
  const [path = "", query] = originalUrl.split("?", 2);
  const asked = new URLSearchParams(query);
  asked.set("after", next);
  return ["Link", `<${path}?${asked}>; rel="next"`];
}

/** An answer written down. */
export function contentOf(request: Request, { body, written, status = 200, headers = [], next }: Answer): Content {
  const { type, bytes } = written ?? jsonOf(body);
  return { status, type, bytes, headers: [...headers, ...linkOf(request, next)] };
}

/** The packing that the asker takes: the better one where it takes both, none where it names none. */
export function packingOf(request: Request): Packing {
  if (request.headers["accept-encoding"] === undefined) return "identity";
  return PACKINGS.find((packing) => request.acceptsEncodings(packing) === packing) ?? "identity";
}

const ONE_KEY = /^[\w.:-]{1,128}$/;

function keyOf(request: Request): string | undefined {
  const key = request.get("idempotency-key");
  if (key === undefined || ONE_KEY.test(key)) return key;
  throw refusal({
    code: "bad-request",
    message: {
      zh: "Idempotency-Key 应为至多 128 个字母、数字和 . : _ -",
      en: "Idempotency-Key takes up to 128 letters, digits and . : _ -",
    },
  });
}

/** What a request is answered with, worked out here or aside. */
export function answered(
  work: Work & Pick<Route, "isHeavy">,
  said: Said,
  sent: Sent | undefined,
  { context, aside }: Pick<Serving, "context" | "aside">,
): Promise<Answer> {
  const elsewhere = work.isHeavy ? aside(work, said, sent) : undefined;
  return elsewhere ?? workedOut(work, said, sent, context);
}

/** A route's reply to a request. Only what is worked out counts as load: a body that is still coming keeps nobody waiting. */
async function replyTo(request: Request, route: Route, serving: Serving): Promise<Reply> {
  const { load, authorise, cacheControl } = serving;
  if (!route.isOperation) load.check(request.socket);
  const token = authorise(request, route);
  const [type, key] = [asked(request, route), keyOf(request)];
  const once = token === undefined || key === undefined ? {} : { once: { token: token.id, key } };
  const said = { path: request.params, address: request.originalUrl, type, language: languageOf(request), ...once };
  const sent = route.accepts === undefined ? undefined : await sentBody(request, route.accepts);
  const make = async () => {
    const content = contentOf(request, await answered(route, said, sent, serving));
    // A workbook is packed already.
    const packing = route.isOperation || content.type === XLSX_TYPE ? "identity" : packingOf(request);
    return replyOf(content, packing, isKept(route) && content.status === 200 ? cacheControl : "no-store");
  };
  try {
    return await (route.isOperation ? make() : load.work(make));
  } finally {
    sent?.release();
  }
}

/** Whether replies are kept, by us and by others. */
const isKept = ({ method, isOperation }: Route): boolean => method === "get" && isOperation !== true;

/** Answers by the one of some routes of an address and method that takes the body. */
const answer =
  (routes: readonly Route[], serving: Serving): RequestHandler =>
  async (request, response) => {
    const route = routeFor(request, routes);
    if (route === undefined) return refuse(request, response, wrongType(request, routes));
    const arrival = arrivalOf(response);
    arrival.route = route.path;
    const { cache } = serving;
    const generation = cache.generation();
    const reply = await replyTo(request, route, serving);
    if (isKept(route) && reply.status === 200) cache.keep(arrival.key, { ...reply, route: route.path }, generation);
    send(request, response, reply);
  };

/** Refuses the methods that an address does not take. */
export const onlyMethods =
  (allowed: readonly string[]): RequestHandler =>
  (request, response) => {
    const allow = allowed.join(", ");
    const message = {
      zh: `${request.path} 不支持 ${request.method}；可用：${allow}`,
      en: `${request.path} does not take ${request.method}; it takes ${allow}`,
    };
    refuse(request, response, { code: "unknown-method", message }, ["Allow", allow]);
  };

const METHODS = ["get", "post", "put", "delete"] as const;
const methodsOf = ({ method }: Route): readonly string[] => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]);

const unknownPath: RequestHandler = (request, response) =>
  refuse(request, response, {
    code: "unknown-path",
    message: {
      zh: `没有地址 ${request.path}；全部地址见 /openapi.json`,
      en: `no address ${request.path}; /openapi.json lists them all`,
    },
  });

/** Answers what went wrong with a problem document, whoever's fault it is. */
const failed =
  (log: Serving["log"]): ErrorRequestHandler =>
  (error: unknown, request: Request, response: Response, next) => {
    const fault = faultOf(error);
    if (fault.code === "internal") log(error, arrivalOf(response).id);
    // Half a reply cannot be taken back; Express then closes the connection.
    if (response.headersSent) return next(error);
    refuse(request, response, fault);
  };

/** Serves routes on an app: their replies as asked for. */
export function serve(app: Express, routes: readonly Route[], serving: Serving): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const address = app.route(path.replaceAll(/\{(\w+)\}/g, ":$1"));
    for (const method of METHODS) {
      const routes = here.filter((route) => route.method === method);
      if (routes.length > 0) address[method](answer(routes, serving));
    }
    address.all(onlyMethods([...new Set(here.flatMap(methodsOf))]));
  }
}

/** Answers what nothing before it did with a problem document. */
export function serveProblems(app: Express, log: Serving["log"]): void {
  app.use(unknownPath);
  app.use(failed(log));
}
