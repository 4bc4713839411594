import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { problemIn } from "./problem";

const app = createApp({
  log: (error) => {
    throw error;
  },
});
const INDICATORS = "/v1/counties/tekes/indicators";
const get = (path: string, headers: Record<string, string> = {}) => request(app).get(path).set(headers);

interface Row {
  readonly id: string;
  readonly place: string;
  readonly stage: string;
  readonly value: number | null;
  readonly verdict: string | null;
  readonly unit: string;
}

const rowsOf = async (query: string): Promise<readonly Row[]> => {
  const response = await get(`${INDICATORS}?${query}`);
  expect(response.status, response.text).toBe(200);
  return response.body.rows;
};
const all = await rowsOf("");
const keyOf = ({ id, place, stage }: Row) => `${id}.${place}.${stage}`;

describe("a validator", () => {
  it("is strong, names the bytes, and saves them when it is sent back", async () => {
    const first = await get(INDICATORS);
    const tag = first.headers.etag ?? "";
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(INDICATORS, { "If-None-Match": sent });
      expect([again.status, again.text, again.headers.etag, again.headers["cache-control"]]).toEqual([304, "", tag, "public, no-cache"]);
      expect(again.headers).not.toHaveProperty("content-type");
    }
    expect((await get(INDICATORS, { "If-None-Match": '"other"' })).status).toBe(200);
    expect((await request(app).head(INDICATORS).set({ "If-None-Match": tag, "Accept-Encoding": "gzip, deflate" })).status).toBe(304);
  });

  it("is another for another type, packing or question, and the same after the cache forgot it", async () => {
    const tagOf = async (path: string, headers: Record<string, string>) => (await get(path, headers)).headers.etag;
    const plain = { "Accept-Encoding": "identity" };
    const tags = await Promise.all([
      tagOf(INDICATORS, plain),
      tagOf(INDICATORS, { "Accept-Encoding": "gzip" }),
      tagOf(INDICATORS, { "Accept-Encoding": "br" }),
      tagOf(INDICATORS, { ...plain, Accept: "text/csv" }),
      tagOf(`${INDICATORS}?on=2024-01-01`, plain),
    ]);
    expect(new Set(tags).size).toBe(5);
    const forgetful = createApp({ cacheBytes: 0 });
    expect((await request(forgetful).get(INDICATORS).set(plain)).headers.etag).toBe(tags[0]);
  });

  it("is given for nothing that is made for the asker alone", async () => {
    for (const path of ["/healthz", "/readyz", "/metrics"]) {
      const { headers } = await get(path);
      expect([headers["cache-control"], headers.etag]).toEqual(["no-store", undefined]);
    }
    const posted = await request(app)
      .post("/v1/allowances")
      .send({ amounts: [300, 400] });
    expect([posted.headers["cache-control"], posted.headers.etag]).toEqual(["no-store", undefined]);
  });
});

describe("packing", () => {
  it.each(["br", "gzip", "gzip, deflate, br", "identity", "zstd", ""])("as asked for: %j, and to the same text", async (accepted) => {
    const response = await get(INDICATORS, { "Accept-Encoding": accepted });
    const expected = accepted.includes("br") ? "br" : accepted.includes("gzip") ? "gzip" : undefined;
    expect(response.headers["content-encoding"]).toBe(expected);
    expect(response.headers.vary).toContain("Accept-Encoding");
    expect(response.body.rows).toEqual(all);
  });

  it("is left where it saves nothing", async () => {
    expect((await get("/v1/counties/tekes/versions", { "Accept-Encoding": "br" })).headers).not.toHaveProperty("content-encoding");
  });
});

describe("HEAD", () => {
  it.each([INDICATORS, "/v1/rules", "/healthz", "/v1/nowhere", `${INDICATORS}?stage=x`])(
    "%s: what GET says, without the body",
    async (path) => {
      const packing = { "Accept-Encoding": "br" };
      const [head, got] = await Promise.all([request(app).head(path).set(packing), get(path, packing)]);
      const { "x-request-id": _, date: __, ...headers } = got.headers;
      expect(head.status).toBe(got.status);
      expect(head.headers).toMatchObject(headers);
      expect(head.text).toBeUndefined();
    },
  );
});

describe("types of a reply", () => {
  it.each([
    ["application/json", "application/json"],
    ["*/*", "application/json"],
    ["text/*", "text/csv"],
    ["text/html, */*;q=0.1", "application/json"],
    ["text/csv;q=0.5, application/x-ndjson", "application/x-ndjson"],
  ])("Accept: %s gives %s", async (accept, type) => {
    const response = await get(INDICATORS, { Accept: accept });
    expect([response.status, response.type]).toEqual([200, type]);
    expect(response.headers.vary).toContain("Accept");
  });

  it("there is not is 406 and says which there are", async () => {
    const list = problemIn(await get(INDICATORS, { Accept: "image/png" }));
    expect(list).toMatchObject({ status: 406, code: "not-acceptable" });
    expect(list.message.en).toContain("text/csv");
    expect(problemIn(await get("/v1/counties/tekes", { Accept: "text/csv" })).status).toBe(406);
    expect((await get("/metrics", { Accept: "text/plain" })).type).toBe("text/plain");
  });

  it("NDJSON has an item a line, CSV a row: the same as JSON", async () => {
    const query = `${INDICATORS}?stage=primary`;
    const items = (await rowsOf("stage=primary")).map((row) => ({ ...row }));
    const lines = (await get(query, { Accept: "application/x-ndjson" }).buffer(true).parse(asText)).body as string;
    expect(
      lines
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(items);
    const { text } = await get(query, { Accept: "text/csv" });
    const records: readonly Record<string, string>[] = parseCsv(text, { columns: true, bom: true });
    expect(records.map(({ id, place, value }) => [id, place, value])).toEqual(
      items.map(({ id, place, value }) => [id, place, value === null ? "" : String(value)]),
    );
    expect(Object.keys(records[0] ?? {})).toEqual(expect.arrayContaining(["title.zh", "title.en", "verdict", "assumes"]));
  });

  it("an empty list as CSV has its columns, and only those asked for", async () => {
    const { text } = await get(`${INDICATORS}?value.gt=1e300&fields=id,title`, { Accept: "text/csv" });
    expect(text).toBe("\ufeffid,title.zh,title.en\r\n");
  });
});

const asText = (response: request.Response, done: (error: Error | null, body: string) => void) => {
  let text = "";
  response.on("data", (chunk: Buffer) => (text += chunk.toString()));
  response.on("end", () => done(null, text));
};

describe("lists", () => {
  it("are filtered by every field at once", async () => {
    const rows = await rowsOf("stage=primary&verdict=not-met&place=tekes");
    expect(rows).toEqual(all.filter(({ stage, verdict, place }) => stage === "primary" && verdict === "not-met" && place === "tekes"));
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([
    ["value.gt", (value: number) => value > 45],
    ["value.ge", (value: number) => value >= 45],
    ["value.lt", (value: number) => value < 45],
    ["value.le", (value: number) => value <= 45],
    ["value", (value: number) => value === 45],
  ])("%s=45 leaves out what has no value", async (how, holds) => {
    const rows = await rowsOf(`${how}=45`);
    expect(rows).toEqual(all.filter(({ value }) => value !== null && holds(value)));
  });

  it("tell a bound apart from just beside it", async () => {
    const value = all.find((row) => row.value !== null && row.value > 0)?.value ?? 0;
    const counts = await Promise.all(["gt", "ge"].map(async (how) => (await rowsOf(`value.${how}=${value}`)).length));
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBe(all.filter((row) => row.value === value).length);
  });

  it("are sorted by several fields, what has no value last either way", async () => {
    const rows = await rowsOf("sort=stage,-value");
    expect(rows.map(keyOf).sort()).toEqual(all.map(keyOf).sort());
    for (const [at, row] of rows.entries()) {
      const next = rows[at + 1];
      if (next === undefined) continue;
      expect(row.stage <= next.stage).toBe(true);
      if (row.stage === next.stage) expect((row.value ?? -Infinity) >= (next.value ?? -Infinity)).toBe(true);
    }
    const up = (await rowsOf("sort=value&stage=primary")).map(({ value }) => value);
    const known = up.filter((value) => value !== null);
    expect(up.slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b));
  });

  it("give only the fields asked for", async () => {
    const rows = await rowsOf("fields=id,value&limit=3");
    expect(rows.map((row) => Object.keys(row))).toEqual([1, 2, 3].map(() => ["id", "value"]));
  });

  it("by pages of any size give every item once and in order", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom("", "sort=-value", "sort=stage,id&value.gt=1"),
        async (limit, query) => {
          const seen: Row[] = [];
          let next: string | undefined = `${INDICATORS}?${query}&limit=${limit}&fields=id,place,stage`;
          while (next !== undefined) {
            const response: request.Response = await get(next);
            expect(response.body.rows.length).toBeLessThanOrEqual(limit);
            seen.push(...response.body.rows);
            next = /<([^>]+)>; rel="next"/.exec(response.headers.link ?? "")?.[1];
          }
          expect(seen.map(keyOf)).toEqual((await rowsOf(query)).map(keyOf));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("tell all that is wrong with what is asked at once", async () => {
    const response = await get(`${INDICATORS}?sort=valu&fields=id,nme&limit=0&value.gt=many&stage=high&verdict=`);
    expect(
      problemIn(response)
        .problems.map(({ path }) => path)
        .sort(),
    ).toEqual(["query.fields", "query.limit", "query.sort", "query.stage", "query.value.gt", "query.verdict"].sort());
    const { problems } = problemIn(response);
    expect(problems.find(({ path }) => path === "query.sort")?.accepted.en).toContain("verdict");
    expect(problems.find(({ path }) => path === "query.limit")?.accepted.zh).toContain("整数");
  });

  it("refuse a key that they do not have, and leave nothing out in silence", async () => {
    const response = await get(`${INDICATORS}?after=no.such.key`);
    expect(problemIn(response).problems).toMatchObject([{ code: "unknown-key", path: "query.after", value: "no.such.key" }]);
  });
});

describe("a standard", () => {
  it("stands alone and among the others, by the limits of a day under either name", async () => {
    const [one, other, list] = await Promise.all([
      get("/v1/standards/class-size-2017?asOf=2017-05-23"),
      get("/v1/standards/class-size-2017?on=2017-05-23"),
      get("/v1/standards?asOf=2017-05-23"),
    ]);
    expect(one.body).toEqual(other.body);
    expect(list.body.standards).toContainEqual(one.body);
    expect(one.body.inForce).toContainEqual({ stage: "primary", value: 45, from: "2017-05-23", grade: "B", set: false });
    expect(problemIn(await get("/v1/standards/class-size"))).toMatchObject({ status: 404, nearest: "class-size-2017" });
  });
});
