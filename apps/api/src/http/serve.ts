import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from "express";
import { type Fault, faultOf, problemBody } from "./problem";
import type { Route } from "./route";

/** Sends a fault as a problem document, in the language the caller asked for; Chinese when it asked for none. */
function refuse(request: Request, response: Response, fault: Fault): void {
  const language = request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh";
  const body = problemBody(fault, language);
  response
    .vary("Accept-Language")
    .set("Content-Language", language)
    .status(body.status)
    .type("application/problem+json")
    .send(JSON.stringify(body));
}

/** The route that takes the body as it was sent. A body that was not sent at all is left to the schema of the first to miss. */
function routeFor(request: Request, routes: readonly Route[]): Route | undefined {
  const fits = routes.find(({ accepts }) => accepts === undefined || request.is(accepts.type));
  const isSent = request.get("content-length") !== "0" && request.is("*/*") !== null;
  return fits ?? (isSent ? undefined : routes[0]);
}

function wrongType(request: Request, routes: readonly Route[]): Fault {
  const got = request.get("content-type") ?? "";
  const types = routes.flatMap(({ accepts }) => (accepts === undefined ? [] : [accepts.type]));
  return {
    code: "body-type",
    message: {
      zh: `请求正文的类型是「${got}」；应为 ${types.join(" 或 ")}`,
      en: `the body is sent as "${got}"; it takes ${types.join(" or ")}`,
    },
  };
}

/** Answers by the one of some routes of an address and method that takes the body. */
const answer =
  (routes: readonly Route[]): RequestHandler =>
  async (request, response) => {
    const route = routeFor(request, routes);
    if (route === undefined) return refuse(request, response, wrongType(request, routes));
    const body = await route.accepts?.read(request, response);
    response.json(route.answer({ path: request.params, query: request.query, body }));
  };

const onlyMethods =
  (allowed: readonly string[]): RequestHandler =>
  (request, response) => {
    const allow = allowed.join(", ");
    response.set("Allow", allow);
    refuse(request, response, {
      code: "unknown-method",
      message: {
        zh: `${request.path} 不支持 ${request.method}；可用：${allow}`,
        en: `${request.path} does not take ${request.method}; it takes ${allow}`,
      },
    });
  };

const METHODS = ["get", "post"] as const;
const methodsOf = ({ method }: Route): readonly string[] => (method === "get" ? ["GET", "HEAD"] : ["POST"]);

const unknownPath: RequestHandler = (request, response) =>
  refuse(request, response, {
    code: "unknown-path",
    message: {
      zh: `没有地址 ${request.path}；全部地址见 /openapi.json`,
      en: `no address ${request.path}; /openapi.json lists them all`,
    },
  });

/** Serves routes on an app: their replies as JSON, and a problem document for everything else, whoever's fault it is. */
export function serve(app: Express, routes: readonly Route[], log: (error: unknown) => void): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const here = routes.filter((route) => route.path === path);
    const address = app.route(path.replaceAll(/\{(\w+)\}/g, ":$1"));
    for (const method of METHODS) {
      const routes = here.filter((route) => route.method === method);
      if (routes.length > 0) address[method](answer(routes));
    }
    address.all(onlyMethods([...new Set(here.flatMap(methodsOf))]));
  }
  app.use(unknownPath);
  const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const fault = faultOf(error);
    if (fault.code === "internal") log(error);
    // Half a reply cannot be taken back; Express then closes the connection.
    if (response.headersSent) return next(error);
    refuse(request, response, fault);
  };
  app.use(failed);
}
