import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp, ROUTES } from "../src/app";

const { body: document } = await request(createApp()).get("/openapi.json");

/** Every value under a key anywhere in a document. */
function under(key: string, node: unknown): readonly unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(key, value)]);
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Readonly<Record<string, unknown>> }>>;
}

const operations: readonly (readonly [string, Operation])[] = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

describe("the OpenAPI document", () => {
  it("is of version 3.1 and lists every route and nothing else", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const served = [...ROUTES.map(({ method, path }) => `${method} ${path}`), "get /openapi.json"];
    expect(operations.map(([name]) => name).sort()).toEqual(served.sort());
  });

  it.each(operations)(
    "%s describes its parameters, its reply and its problems",
    (name, { summary, parameters = [], requestBody, responses }) => {
      expect(summary).toMatch(/^.*[\u4e00-\u9fff].* · .*[a-z].*$/);
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(name.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(requestBody !== undefined).toBe(name.startsWith("post "));
      expect(Object.keys(responses["200"]?.content ?? {})).toEqual(["application/json"]);
      expect(responses.default?.content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
    },
  );

  it("refers only to components there are, and has none that nothing refers to", () => {
    const refs = new Set(under("$ref", document));
    const components = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...refs].filter((ref) => !components.includes(String(ref)))).toEqual([]);
    expect(components.filter((name) => !refs.has(name))).toEqual([]);
  });

  it("does not forbid a caller to send what a request takes", () => {
    expect(under("readOnly", document)).toEqual([]);
  });

  it("offers every theme and stage to choose from", () => {
    const query = operations.find(([name]) => name === "get /v1/counties/{county}/indicators")?.[1].parameters ?? [];
    expect(
      query
        .filter((parameter) => parameter.in === "query")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["on", "place", "stage", "theme", "verdict"]);
    expect(document.components.schemas.Stage.enum).toEqual(["primary", "junior", "all"]);
    expect(document.components.schemas.ThemeId.enum).toContain("classes");
  });
});
