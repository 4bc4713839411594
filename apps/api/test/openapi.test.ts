import { Validator } from "@seriousme/openapi-schema-validator";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { ROUTES } from "../src/routes";

const app = createApp();
const { body: document } = await request(app).get("/openapi.json");

/** Every value under a key anywhere in a document. */
function under(key: string, node: unknown): readonly unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(key, value)]);
}

interface Described {
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Described;
}

/** A value that the document gives for a parameter: its example, or the first of its choices. "" for none. */
function exampleOf({ schema }: Parameter): string {
  const { examples = [], enum: choices = [] } =
    schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split("/").at(-1) ?? ""];
  return examples[0] ?? choices[0] ?? "";
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly description: string;
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value: object | string }>> }>
    >;
  };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Readonly<Record<string, unknown>> }>>;
}

const operations: readonly (readonly [string, Operation])[] = Object.entries<Record<string, Operation>>(document.paths).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

describe("the OpenAPI document", () => {
  it("is of version 3.1 and lists every route and nothing else", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const served = [...ROUTES.map(({ method, path }) => `${method} ${path}`), "get /openapi.json"];
    expect(operations.map(([name]) => name).sort()).toEqual([...new Set(served)].sort());
  });

  it.each(operations)(
    "%s describes its parameters, its reply and its problems",
    (name, { summary, parameters = [], requestBody, responses }) => {
      expect(summary).toMatch(/^.*[\u4e00-\u9fff].* · .*[a-z].*$/);
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(name.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required)).toBe(true);
      expect(requestBody !== undefined).toBe(/^(post|put) /.test(name));
      const route = ROUTES.find(({ method, path }) => `${method} ${path}` === name);
      expect(Object.keys(responses["200"]?.content ?? {})).toEqual(route?.types ?? ["application/json"]);
      expect(responses.default?.content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
    },
  );

  const examples = operations.flatMap(([name, { requestBody }]) =>
    Object.entries(requestBody?.content ?? {}).flatMap(([type, { examples = {} }]) =>
      Object.values(examples).map(({ summary = "", value }) => ({ name, type, path: `${name.replace("post ", "")}${summary}`, value })),
    ),
  );

  it.each(examples)("$name as $type: its example is answered as its reply says", async ({ name, type, path, value }) => {
    const response = await request(createApp()).post(path).type(type).send(value);
    expect(response.status, response.text).toBe(200);
    const route = ROUTES.find((each) => `${each.method} ${each.path}` === name);
    expect(route?.reply.safeParse(response.body).error?.issues ?? []).toEqual([]);
  });

  /** Addresses of a read made of the examples in the document: as it is, and with each query parameter that has an example or choices. */
  const tries = operations
    .filter(([name]) => name.startsWith("get "))
    .flatMap(([name, { parameters = [] }]) => {
      const path = parameters
        .filter((each) => each.in === "path")
        .reduce((to, each) => to.replace(`{${each.name}}`, exampleOf(each)), name);
      const asked = parameters.filter((each) => each.in === "query").map((each) => [each.name, exampleOf(each)] as const);
      const queries = asked.flatMap(([key, value]) => (value === "" ? [] : [`?${new URLSearchParams({ [key]: value })}`]));
      // What only one rule set leaves open is asked with that one.
      const isOpen = (query: string) => query.includes("teacher-pupil-ratio");
      return ["", ...queries.map((query) => (isOpen(query) ? `${query}&rules=basic-balance-2012` : query))].map((query) => ({
        name,
        path: `${path.slice(4)}${query}`,
      }));
    });

  it.each(tries)("$path is answered as its reply says", async ({ name, path }) => {
    const response = await request(app).get(path);
    expect(response.status, response.text).toBe(200);
    const route = ROUTES.find((each) => `${each.method} ${each.path}` === name);
    if (route?.replyType === undefined) expect(route?.reply.safeParse(response.body).error?.issues ?? []).toEqual([]);
  });

  it("says what every body is sent as, and how large it may be", () => {
    expect(examples.map(({ name, type }) => `${name} ${type}`)).toEqual(
      expect.arrayContaining(["post /v1/balance application/json", "post /v1/balance text/csv"]),
    );
    const limits = operations.flatMap(([name, { requestBody }]) =>
      requestBody === undefined ? [] : [`${name}: ${requestBody.description}`],
    );
    expect(limits).toContain(
      "post /v1/balance: application/json ≤ 16 MB · text/csv ≤ 32 MB · text/tab-separated-values ≤ 32 MB · application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ≤ 32 MB",
    );
    expect(limits).toContain("post /v1/growth: application/json ≤ 1 MB");
  });

  it("refers only to components there are, and has none that nothing refers to", () => {
    const refs = new Set(under("$ref", document));
    const components = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect([...refs].filter((ref) => !components.includes(String(ref)))).toEqual([]);
    expect(components.filter((name) => !refs.has(name))).toEqual([]);
  });

  it("does not forbid a caller to send what a request takes", () => {
    expect(under("readOnly", document)).toEqual([]);
  });

  it("offers every theme and stage to choose from, and everything that lists take", () => {
    const query = operations.find(([name]) => name === "get /v1/counties/{county}/indicators")?.[1].parameters ?? [];
    const names = query.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    const compared = ["value", "value.ge", "value.gt", "value.le", "value.lt"];
    const lists = ["after", "fields", "limit", "sort"];
    const equal = ["place", "stage", "system", "theme", "unit", "verdict"];
    expect(names.sort()).toEqual([...compared, ...lists, ...equal, "on", "version"].sort());
    expect(document.components.schemas.Stage.enum).toEqual(["primary", "junior", "all"]);
    expect(document.components.schemas.ThemeId.enum).toContain("classes");
  });

  it("is an OpenAPI document to others too", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
});
