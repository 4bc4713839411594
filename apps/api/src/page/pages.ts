import type { Language } from "@teks/indicators";
import type { Express, Request, RequestHandler } from "express";
import type { Counties } from "../data/counties";
import { exampleSchools } from "../data/example";
import { sentBody } from "../http/body";
import type { ReplyCache } from "../http/cache";
import type { Load } from "../http/load";
import { faultOf, PROBLEMS, refusal } from "../http/problem";
import { ASKS } from "../http/refuse";
import { type Content, type Reply, replyOf } from "../http/reply";
import { arrivalOf, send } from "../http/send";
import { onlyMethods, packingOf } from "../http/serve";
import { type CountyAsked, countyAsked } from "./asked";
import { openCharts } from "./charts/charts";
import { countyPage } from "./county";
import { docsPage } from "./docs";
import { formOf, MOST_FORM } from "./form";
import { pageLanguage } from "./language";
import { DOCS_POLICY, PAGE_POLICY, withPolicy } from "./policy";
import { problemPage } from "./problem-page";
import { SAYS } from "./says";
import { STATICS, type Static } from "./statics";
import { uploadPage } from "./upload";

/** What pages are served with. */
export interface Paging {
  readonly counties: Counties;
  readonly cache: ReplyCache;
  readonly cacheControl: "public, no-cache" | "private, no-cache";
  readonly mayRead: (request: Request) => boolean;
  readonly load: Load;
  readonly log: (error: unknown, id: string) => void;
}

/** Of a file whose address changes with it. */
const FOR_EVER = "public, max-age=31536000, immutable";

const contentOf = (page: string, language: Language, status = 200): Content => ({
  status,
  type: "text/html; charset=utf-8",
  bytes: Buffer.from(page),
  headers: ["Content-Language", language, ...(ASKS[status] ?? [])],
});

/** A page that is another one each time. */
const fresh = (request: Request, language: Language, page: string, status?: number): Promise<Reply> =>
  replyOf(contentOf(page, language, status), packingOf(request), "no-store");

/** A page that stays as it is while the data do. */
async function kept(
  request: Request,
  language: Language,
  asked: CountyAsked,
  { cache, cacheControl, counties, load }: Paging,
): Promise<Reply> {
  const packing = packingOf(request);
  // No address is like it, so that no reply of the interface is taken for a page.
  const key = `page ${language} ${packing} ${JSON.stringify(asked)}`;
  const found = cache.get(key);
  if (found !== undefined) return found;
  const generation = cache.generation();
  const charts = await openCharts();
  const page = await load.work(async () => countyPage(asked, { counties, schools: exampleSchools(), charts }, language));
  const reply = await replyOf(contentOf(page, language), packing, cacheControl);
  cache.keep(key, { ...reply, route: "/" }, generation);
  return reply;
}

/** Answers with a page under its policy, or with a page for what went wrong. */
const shown =
  (paging: Paging, route: string, policy: string, make: (request: Request, language: Language) => Promise<Reply>): RequestHandler =>
  async (request, response) => {
    const arrival = arrivalOf(response);
    response.locals.arrival = { ...arrival, route, headers: withPolicy(arrival.headers, policy) };
    const language = pageLanguage(request);
    try {
      if (!paging.mayRead(request)) throw refusal({ code: "no-token", message: SAYS.needs });
      send(request, response, await make(request, language));
    } catch (error) {
      const fault = faultOf(error);
      if (fault.code === "internal") paging.log(error, arrival.id);
      send(request, response, await fresh(request, language, problemPage(fault, language), PROBLEMS[fault.code].status));
    }
  };

/** Programs that ask for `/` are told what they were told before there was a page. */
const browsersOnly: RequestHandler = (request, _, next) =>
  request.accepts(["application/json", "text/html"]) === "text/html" ? next() : next("route");

async function uploaded(request: Request, language: Language, { load }: Paging): Promise<Reply> {
  const sent = await sentBody(request, { limit: MOST_FORM, takes: () => true });
  try {
    const form = await formOf(sent?.bytes ?? new Uint8Array(), request.get("content-type") ?? "");
    const charts = await openCharts();
    const { isJudged, page } = await load.work(() => uploadPage(form, charts, language));
    return await fresh(request, language, page, isJudged ? 200 : PROBLEMS["bad-data"].status);
  } finally {
    sent?.release();
  }
}

const file =
  ({ type, read }: Static): RequestHandler =>
  async (request, response) => {
    arrivalOf(response).route = "/static";
    send(request, response, await replyOf({ status: 200, type, bytes: await read(), headers: [] }, packingOf(request), FOR_EVER));
  };

/** Serves the pages on an app, before the interface: what is not theirs is left to it. */
export function servePages(app: Express, paging: Paging): void {
  app.get(
    "/",
    browsersOnly,
    shown(paging, "/", PAGE_POLICY, (request, language) => kept(request, language, countyAsked(request.query), paging)),
  );
  app
    .route("/upload")
    .post(shown(paging, "/upload", PAGE_POLICY, (request, language) => uploaded(request, language, paging)))
    .all(onlyMethods(["POST"]));
  app
    .route("/docs")
    .get(shown(paging, "/docs", DOCS_POLICY, (request, language) => fresh(request, language, docsPage(language))))
    .all(onlyMethods(["GET", "HEAD"]));
  for (const each of STATICS) app.get(each.path, file(each));
}
