import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { problemSchema } from "./http/problem";
import { type Route, route } from "./http/route";

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

function operation({ summary, params, query, body, reply }: Route): ZodOpenApiOperationObject {
  return {
    summary: `${summary.zh} · ${summary.en}`,
    requestParams: { path: params, query },
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: {
      200: { description: `${summary.zh} · ${summary.en}`, content: json(reply) },
      default: { description: "问题 · a problem", content: { "application/problem+json": { schema: problemSchema } } },
    },
  };
}

/** The OpenAPI 3.1 document of routes, made from the schemas that serve them. */
function documentOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const each of routes) paths[each.path] = { ...paths[each.path], [each.method]: operation(each) };
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
