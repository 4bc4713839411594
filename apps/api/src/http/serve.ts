import { parseJson } from "@teks/indicators";
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response } from "express";
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

/** Only a body sent as JSON is read; none at all is left to the route's schema to miss. */
const sentAsJson: RequestHandler = (request, response, next) => {
  if (request.get("content-length") === "0" || request.is("json") !== false) return next();
  const got = request.get("content-type") ?? "";
  refuse(request, response, {
    code: "body-not-json",
    message: {
      zh: `请求正文的类型是「${got}」；应为 application/json`,
      en: `the body is sent as "${got}"; it takes application/json`,
    },
  });
};

const text = express.text({ type: "json", limit: "1mb" });

const answer =
  ({ answer: reply, body }: Route): RequestHandler =>
  (request, response) => {
    const data = body === undefined || typeof request.body !== "string" ? undefined : parseJson(request.body);
    response.json(reply({ path: request.params, query: request.query, body: data }));
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
    for (const route of here) address[route.method](...(route.body === undefined ? [] : [sentAsJson, text]), answer(route));
    address.all(onlyMethods(here.flatMap(methodsOf)));
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
