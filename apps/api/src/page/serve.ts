import type { Language } from "@teks/indicators";
import type { Express, Request, RequestHandler } from "express";
import { sentBody } from "../http/body";
import type { Packing } from "../http/pack";
import { faultOf, PROBLEMS, refusal } from "../http/problem";
import { ASKS } from "../http/refuse";
import { type Reply, replyOf } from "../http/reply";
import { arrivalOf, send } from "../http/send";
import { answered, contentOf, onlyMethods, packingOf, type Serving } from "../http/serve";
import { pageLanguage } from "./language";
import { HTML_TYPE, type Page, writtenPage } from "./page";
import { PAGES } from "./pages";
import { withPolicy } from "./policy";
import { problemPage } from "./problem-page";
import { SAYS } from "./says";
import { STATICS, type Static } from "./statics";

/** What pages are served with. */
export interface Paging extends Omit<Serving, "authorise"> {
  readonly mayRead: (request: Request) => boolean;
}

/** A page worked out, as routes are: here or aside, as load. */
async function made(request: Request, page: Page, language: Language, paging: Paging): Promise<Reply> {
  const { load, cacheControl } = paging;
  load.check(request.socket);
  const said = { path: {}, address: request.originalUrl, type: HTML_TYPE, language };
  const sent = page.accepts === undefined ? undefined : await sentBody(request, page.accepts);
  try {
    return await load.work(async () => {
      const content = contentOf(request, await answered(page, said, sent, paging));
      return replyOf(content, packingOf(request), page.method === "get" ? cacheControl : "no-store");
    });
  } finally {
    sent?.release();
  }
}

/** A page that stays as it is while the data do. */
async function kept(request: Request, page: Page, language: Language, paging: Paging): Promise<Reply> {
  const { cache } = paging;
  // No address is like it, so that no reply of the interface is taken for a page; what others add to an address makes no other page.
  const key = `page ${page.path} ${language} ${packingOf(request)} ${JSON.stringify(page.asked(request.originalUrl))}`;
  const found = cache.get(key);
  if (found !== undefined) return found;
  const generation = cache.generation();
  const reply = await made(request, page, language, paging);
  cache.keep(key, { ...reply, route: page.path }, generation);
  return reply;
}

/** Answers with a page under its policy, or with a page for what went wrong. */
const shown =
  (page: Page, paging: Paging): RequestHandler =>
  async (request, response) => {
    const arrival = arrivalOf(response);
    response.locals.arrival = { ...arrival, route: page.path, headers: withPolicy(arrival.headers, page.policy) };
    const language = pageLanguage(request);
    try {
      if (!paging.mayRead(request)) throw refusal({ code: "no-token", message: SAYS.needs });
      const make = page.method === "get" ? kept : made;
      send(request, response, await make(request, page, language, paging));
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code === "internal") paging.log(error, arrival.id);
      const { status } = PROBLEMS[fault.code];
      const headers = ["Content-Language", language, ...(ASKS[status] ?? [])];
      const content = { status, headers, ...writtenPage(problemPage(fault, language)) };
      send(request, response, await replyOf(content, packingOf(request), "no-store"));
    }
  };

/** Programs that ask for `/` are told what they were told before there was a page. */
const browsersOnly: RequestHandler = (request, _, next) =>
  request.accepts(["application/json", HTML_TYPE]) === HTML_TYPE ? next() : next("route");

/** Of a file whose address changes with it. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Answers with a file, read and packed once. */
function file({ type, read }: Static): RequestHandler {
  const replies = new Map<Packing, Promise<Reply>>();
  const packedAs = async (packing: Packing) => replyOf({ status: 200, type, bytes: await read(), headers: [] }, packing, FOR_EVER);
  return async (request, response) => {
    arrivalOf(response).route = "/static";
    const packing = packingOf(request);
    const reply = replies.get(packing) ?? packedAs(packing);
    replies.set(packing, reply);
    send(request, response, await reply);
  };
}

const pass: RequestHandler = (_request, _response, next) => next();

/** Serves the pages on an app: what is not theirs is left to it. */
export function servePages(app: Express, paging: Paging): void {
  for (const page of PAGES) {
    if (page.path === "/") app.get("/", browsersOnly, shown(page, paging));
    else
      app
        .route(page.path)
        [page.method](shown(page, paging))
        .all(onlyMethods(page.method === "get" ? ["GET", "HEAD"] : ["POST"]));
  }
  const files = new Map(STATICS.map((each) => [each.path, file(each)]));
  app.get("/static/:name", (request, response, next) => (files.get(request.path) ?? pass)(request, response, next));
}
