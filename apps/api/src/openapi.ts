import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { XLSX_TYPE } from "./http/formats";
import { MB, problemSchema } from "./http/problem";
import { type Example, JSON_TYPE, type Route, route } from "./http/route";

/** What is no JSON: a text, or the bytes of a workbook, which are none. */
const textOrBytes = (type: string) => (type === XLSX_TYPE ? { contentMediaType: type } : { type: "string" as const });

/** A reply as what it can be had as: JSON by its schema, and the texts and files that it can be written as. */
const replyContent = ({ reply, types }: Route) =>
  Object.fromEntries(types.map((type) => [type, { schema: type === JSON_TYPE ? reply : textOrBytes(type) }]));

const header = (description: string) => ({ description, schema: { type: "string" as const } });

/** What replies that can be kept, and pages of lists, say in their headers. */
const headersOf = ({ method, isOperation, list }: Route) => ({
  "X-Request-Id": header("请求的标识 · the request's id"),
  "RateLimit-Policy": header("每窗口的请求数 · requests of a window, where the server counts them"),
  RateLimit: header("剩余请求数 · what is left of them"),
  ...(method === "get" && !isOperation
    ? { ETag: header("强校验值；配 If-None-Match 得 304 · a strong validator; with If-None-Match, 304") }
    : {}),
  ...(list === undefined ? {} : { Link: header('下一页 · the next page: rel="next"') }),
});

const NOT_MODIFIED = { 304: { description: "未变 · what If-None-Match names is still good" } };

/** The query of the routes of one address: what only some of them ask is not required of all. */
const queryOf = (routes: readonly Route[]): z.ZodObject =>
  routes.map(({ query }) => query).reduce((all, query) => all.partial().extend(query.partial().shape));

/** A body to try a route with, under the query that goes with it. */
const exampleOf = ({ query, body }: Example) => ({
  examples: { example: { ...(query === undefined ? {} : { summary: `?${new URLSearchParams(query)}` }), value: body } },
});

function bodyOf(routes: readonly Route[]): Pick<ZodOpenApiOperationObject, "requestBody"> {
  const taken = routes.flatMap(({ accepts, body, example }) => {
    if (accepts === undefined || body === undefined) return [];
    return accepts.types.map((type, at) => ({
      ...{ type, limit: accepts.limit },
      content: { schema: type === XLSX_TYPE ? textOrBytes(type) : body, ...(example === undefined || at > 0 ? {} : exampleOf(example)) },
    }));
  });
  if (taken.length === 0) return {};
  const description = taken.map(({ type, limit }) => `${type} ≤ ${limit / MB} MB`).join(" · ");
  const content = Object.fromEntries(taken.map(({ type, content }) => [type, content]));
  return { requestBody: { required: true, description, content } };
}

const KEY = z.object({
  "Idempotency-Key": z.exactOptional(z.string()).meta({
    description: "同一键的重复请求只写一次，保留 24 小时 · a repetition under the same key within 24 hours is no second write",
  }),
});

/** What the routes of one address and method are, together. */
function operation(first: Route, routes: readonly Route[]): ZodOpenApiOperationObject {
  const summary = `${first.summary.zh} · ${first.summary.en}`;
  return {
    summary,
    requestParams: { path: first.params, query: queryOf(routes), ...(first.method === "put" ? { header: KEY } : {}) },
    ...bodyOf(routes),
    ...(first.isWrite ? { security: [{ token: [] }] } : {}),
    responses: {
      200: { description: summary, headers: headersOf(first), content: replyContent(first) },
      ...(first.method === "put" ? { 201: { description: "新版本 · a new version", content: replyContent(first) } } : {}),
      ...(first.method === "get" && !first.isOperation ? NOT_MODIFIED : {}),
      default: { description: "问题 · a problem", content: { "application/problem+json": { schema: problemSchema } } },
    },
  };
}

/** The OpenAPI 3.1 document of routes, made from the schemas that serve them. */
function documentOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const together = routes.filter(({ path, method }) => path === route.path && method === route.method);
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, together) };
  }
  return createDocument(
    {
      openapi: "3.1.1",
      info: {
        title: "Teks",
        version: "1",
        description:
          "县域义务教育均衡发展指标：值、标准、结论与说明。\n\nIndicators of balanced compulsory education in counties: values, standards, verdicts and explanations.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: { token: { type: "http", scheme: "bearer", description: "teks-api token create" } },
      },
      paths,
    },
    {
      // A list that our code does not change is one that a caller may very well send, which OpenAPI's readOnly denies.
      override: ({ jsonSchema, zodSchema }) => {
        if (zodSchema._zod.def.type === "readonly") delete jsonSchema.readOnly;
      },
    },
  );
}

/** The route that describes the others and itself. */
export function openApi(routes: readonly Route[]): Route {
  const itself: Route = route({
    method: "get",
    path: "/openapi.json",
    summary: { zh: "本接口的 OpenAPI 描述", en: "the OpenAPI description of this interface" },
    reply: z.record(z.string(), z.unknown()),
    handle: () => described(),
  });
  let made: Record<string, unknown> | undefined;
  const described = () => (made ??= { ...documentOf([...routes, itself]) });
  return itself;
}
