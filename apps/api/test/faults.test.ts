import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as clientRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import request, { type Response } from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { tekes } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { openStore } from "../src/data/store";
import { newToken } from "../src/data/token";
import type { Route } from "../src/http/route";
import { bare } from "../src/http/schema-parts";
import { ROUTES } from "../src/routes";
import { problemIn } from "./problem";

const app = createApp({ log: () => undefined });

/** Texts that break what reads them without care. */
const NASTY = [
  "",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "\u0000",
  "a\nb",
  "' OR 1=1 --",
  "<script>",
  "=1+1",
  "\ud800",
  "\u202e",
  "1e999",
  "-0",
  "NaN",
  "9".repeat(400),
  "特克斯",
  "x".repeat(2000),
  "[object Object]",
  "2022-02-30",
  "*",
];

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 20, unit: "binary" }));

/** What a schema takes, as an address would write it. */
function valid(schema: z.core.$ZodType | undefined): fc.Arbitrary<string> {
  const { def } = schema === undefined ? { def: { type: "string" } } : bare(schema)._zod;
  if ("entries" in def) return fc.constantFrom(...Object.keys(def.entries as object));
  if (def.type === "pipe") return fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom("id", "-id", "id,stage", "45.5"));
  return fc.constantFrom("2022-12-31", "tekes", "a", "primary", "pupils-per-class");
}

/** Some query, of the parameters that a route has and of others. */
const queryOf = (query: z.ZodObject): fc.Arbitrary<string> => {
  const names = Object.keys(query.shape);
  const name = names.length === 0 ? text : fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, { arbitrary: text, weight: 1 });
  const pair = name.chain((key) =>
    fc.tuple(
      fc.constant(key),
      fc.oneof(
        { arbitrary: valid(Object.hasOwn(query.shape, key) ? query.shape[key] : undefined), weight: 3 },
        { arbitrary: text, weight: 1 },
      ),
    ),
  );
  return fc.array(pair, { maxLength: 4 }).map((pairs) => `${new URLSearchParams(pairs)}`);
};

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  county: ["tekes"],
  indicator: ["pupils-per-class"],
  standard: ["class-size-2017"],
  rules: ["quality-balance-2017"],
  version: ["0", "1"],
};

/** Some address of a route, its parts known or not. */
const pathOf = ({ path }: Route): fc.Arbitrary<string> => {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = parts.map((name) => fc.oneof(fc.constantFrom(...(KNOWN[name] ?? ["x"])), text));
  return fc
    .tuple(...values)
    .map((chosen) => parts.reduce((to, name, at) => to.replace(`{${name}}`, () => encoded(chosen[at] ?? "")), path));
};

/** As one part of an address has it; half a character, nothing and dots have no such form and stand as another. */
const encoded = (part: string): string => encodeURIComponent(Buffer.from(/^\.{0,2}$/.test(part) ? "x" : part).toString());

/** A JSON value with some part of it replaced, left out or doubled. */
function mutated(value: unknown, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null)
    return fc.oneof({ arbitrary: fc.constant(value), weight: 2 }, { arbitrary: other, weight: 1 });
  if (Array.isArray(value)) {
    const [first] = value;
    return fc.oneof(
      fc.constant(value),
      fc.constant([]),
      mutated(first, other).map((each) => [each, ...value]),
      other,
    );
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return other;
  return fc
    .constantFrom(...keys)
    .chain((key) =>
      fc.oneof(
        { arbitrary: mutated((value as Record<string, unknown>)[key], other).map((part) => ({ ...value, [key]: part })), weight: 6 },
        { arbitrary: fc.constant(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))), weight: 1 },
        { arbitrary: fc.tuple(text, other).map(([name, part]) => ({ ...value, [name]: part })), weight: 1 },
      ),
    );
}

const junk = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, fc.constantFrom(-1, 0, 1.5, 1e300, -1e300, null, true, [], {}));

const EXAMPLES: Readonly<Record<string, unknown>> = {
  "/v1/evaluations": {
    on: "2022-12-31",
    counts: { primary: { pupils: 18280, classes: 169 } },
    settings: { "class-size-2017": { primary: 40 } },
  },
  "/v1/allowances": {
    on: "2022-12-31",
    tiers: [{ fromYears: 0, amountPerMonth: 300 }],
    teachers: [{ id: "a", service: [{ from: "2012-12-31" }] }],
    partYears: "completed",
  },
  "/v1/counties/{county}": tekes,
  "/v1/counties/{county}/schools": { schools: [{ id: "a", type: "primary", pupils: 45 }] },
  "/v1/growth": { series: { appropriation: { 2021: 5, 2022: { absent: "suppressed" } } }, year: 2022, payroll: "staff-pay" },
};

const bodyOf = (route: Route): fc.Arbitrary<string | undefined> => {
  if (route.accepts === undefined) return fc.constant(undefined);
  const example = route.example?.body ?? EXAMPLES[route.path] ?? {};
  if (typeof example === "string")
    return fc
      .tuple(fc.constantFrom(...example.split("\n"), "\n", '"', ",", "\u0000"), text)
      .map(([line, more]) => `${example}\n${line}${more}`);
  return fc.oneof({ arbitrary: mutated(example, junk).map((value) => JSON.stringify(value)), weight: 5 }, { arbitrary: text, weight: 1 });
};

/** A reply that keeps its word, whatever was asked. */
function checked(response: Response, { reply, list, replyType, isOperation }: Route, query: string): void {
  if (response.status >= 400) {
    expect(problemIn(response).status).toBeLessThan(500);
    return;
  }
  expect(response.status).toBe(200);
  if (isOperation !== true && response.request.method === "GET") expect(response.headers.etag).toMatch(/^"[\w-]+"$/);
  // What was not asked for is not there.
  if (replyType === undefined && !(list !== undefined && query.includes("fields=")))
    expect(reply.safeParse(response.body).error?.issues ?? []).toEqual([]);
}

describe("whatever is asked", () => {
  it.each(ROUTES.filter(({ isWrite }) => !isWrite))(
    "$method $path answers as it says, or with a problem",
    { timeout: 60_000 },
    async (route) => {
      await fc.assert(
        fc.asyncProperty(pathOf(route), queryOf(route.query), bodyOf(route), async (path, query, body) => {
          const asked = request(app)[route.method](`${path}${query === "" ? "" : `?${query}`}`);
          const response = await (body === undefined
            ? asked
            : asked
                .type(route.accepts?.types[0] ?? "json")
                .serialize((data) => data)
                .send(body));
          checked(response, route, query);
        }),
        { numRuns: Number(process.env.TEKS_TEST_RUNS ?? 60) },
      );
    },
  );

  it.each(ROUTES.filter(({ isWrite }) => isWrite))("$method $path writes nothing without a token", async (route) => {
    await fc.assert(
      fc.asyncProperty(pathOf(route), text, async (path, secret) => {
        const header = `Bearer ${secret.replaceAll(/[^\x20-\x7e]/g, "")}`;
        const response = await request(app)[route.method](path).set("Authorization", header).send({});
        expect([403, 404, 405]).toContain(problemIn(response).status);
      }),
      { numRuns: 30 },
    );
  });
});

describe("whatever is written with a token", () => {
  const folder = mkdtempSync(join(tmpdir(), "teks-faults-"));
  const store = openStore(join(folder, "teks.db"));
  const { text: token, stored } = newToken(["*"], "2026-01-01T00:00:00.000Z");
  store.addToken(stored);
  const writable = createApp({ store, log: () => undefined });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(ROUTES.filter(({ isWrite }) => isWrite))("$method $path: a version, or a problem", { timeout: 60_000 }, async (route) => {
    await fc.assert(
      fc.asyncProperty(pathOf(route), queryOf(route.query), bodyOf(route), async (path, query, body) => {
        const asked = request(writable)
          [route.method](`${path}${query === "" ? "" : `?${query}`}`)
          .set("Authorization", `Bearer ${token}`);
        const type = route.accepts?.types[0] ?? "json";
        const response = await (body === undefined
          ? asked
          : asked
              .type(type)
              .serialize((data) => data)
              .send(body));
        if (response.status >= 400) expect(problemIn(response).status).toBeLessThan(500);
        else expect(route.reply.safeParse(response.body).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: Number(process.env.TEKS_TEST_RUNS ?? 60) },
    );
  });
});

describe("an address that leads out of its own", () => {
  it.each([
    "/v1/counties/..%2f..%2fpackage.json",
    "/v1/counties/%2e%2e/%2e%2e/etc/passwd",
    "/v1/../../etc/passwd",
    "//etc/passwd",
    "/v1/counties/tekes%00.json",
    "/v1/counties/__proto__",
    "/v1/indicators/constructor",
    "/v1/rules/__proto__",
    "/v1/standards/toString",
  ])("%s is not found", async (path) => {
    expect(problemIn(await request(app).get(path)).status).toBe(404);
  });

  it.each(["/v1/counties/%E0%A4%A", "/v1/counties/%", "/v1/rules/%ff"])("%s is not to be decoded", async (path) => {
    expect(problemIn(await request(app).get(path))).toMatchObject({ status: 400, code: "bad-request" });
  });

  it("a query that is not to be decoded, or reaches for a prototype", async () => {
    for (const query of ["stage=%E0%A4%A", "__proto__=x", "constructor[prototype]=x", "stage[]=primary", "stage[__proto__]=x"])
      expect(problemIn(await request(app).get(`/v1/counties/tekes/indicators?${query}`)).status, query).toBe(400);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("a body", () => {
  it("of JSON that is not in UTF-8 is refused and not read as other words", async () => {
    const bytes = Buffer.concat([Buffer.from('{"on":"'), Buffer.from([0xb5, 0xda, 0xff]), Buffer.from('"}')]);
    const response = await request(app)
      .post("/v1/evaluations")
      .type("json")
      .serialize((data) => data)
      .send(bytes);
    expect(problemIn(response)).toMatchObject({ status: 415, code: "body-type" });
  });

  it("of 100 MB takes no memory to refuse", { timeout: 60_000 }, async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 5);
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const piece = Buffer.alloc(65_536, " ");
    const pieces = function* () {
      // The same bytes again and again, so that the sender takes no memory itself.
      for (let at = 0; at < 1600; at++) yield piece;
    };
    const headers = { "Content-Type": "application/json" };
    const sent = clientRequest({ port, method: "POST", path: "/v1/evaluations", headers });
    const replied = once(sent, "response");
    await pipeline(Readable.from(pieces()), sent);
    const [reply] = await replied;
    clearInterval(watch);
    server.close();
    expect(reply.statusCode).toBe(413);
    reply.resume();
    expect(most).toBeLessThan(64 * 2 ** 20);
  });
});
