import type { CountyFile } from "@teks/indicators";
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tekes } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { problemSchema } from "../src/http/problem";
import { route } from "../src/http/route";

const app = createApp({
  log: (error) => {
    throw error;
  },
});

const evaluate = (body: string | object, type = "application/json") => request(app).post("/v1/evaluations").type(type).send(body);

/** The problem in a reply that is one, whatever it is: of the one shape, and with nothing of the inside of the server. */
function problem(response: Response) {
  expect(response.type).toBe("application/problem+json");
  expect(response.headers).not.toHaveProperty("x-powered-by");
  expect(response.text).not.toMatch(/\bat .*\.[jt]s|node_modules/);
  const body = problemSchema.parse(response.body);
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`/problems#${body.code}`);
  return body;
}

const found = ({ problems }: ReturnType<typeof problem>) => problems.map(({ path, code }) => `${path} ${code}`).sort();

describe("unknown things", () => {
  it.each([
    ["/v1/counties/tekess", "unknown-place", "tekes"],
    ["/v1/counties/tekess/indicators", "unknown-place", "tekes"],
    ["/v1/counties/tekes/indicators?place=new-building", "unknown-place", "new-buildings"],
    ["/v1/counties/tekes/indicators/pupil-per-clas", "unknown-indicator", "pupils-per-class"],
    ["/v1/indicators/pupils_per_class", "unknown-indicator", "pupils-per-class"],
  ])("%s is not found and names the nearest", async (path, code, nearest) => {
    const body = problem(await request(app).get(path));
    expect(body).toMatchObject({ status: 404, code, nearest });
    expect(body.message.zh).toContain(nearest);
    expect(body.message.en).toContain(nearest);
  });

  it("an address nobody has", async () => {
    expect(problem(await request(app).get("/v1/countys"))).toMatchObject({ status: 404, code: "unknown-path" });
    expect(problem(await request(app).post("/v2/evaluations").send({}))).toMatchObject({ status: 404, code: "unknown-path" });
  });

  it("a method the address does not take", async () => {
    const wrong = await request(app).delete("/v1/indicators");
    expect(problem(wrong)).toMatchObject({ status: 405, code: "unknown-method" });
    expect(wrong.headers.allow).toBe("GET, HEAD");
    const get = await request(app).get("/v1/evaluations");
    expect(problem(get).status).toBe(405);
    expect(get.headers.allow).toBe("POST");
  });

  it("every query parameter that is wrong, at once", async () => {
    const body = problem(
      await request(app).get("/v1/counties/tekes/indicators?theme=clases&stage=high&on=2022-02-30&them=classes&verdict=met"),
    );
    expect(body).toMatchObject({ status: 400, code: "bad-data" });
    expect(found(body)).toEqual([
      "query.on invalid_format",
      "query.stage invalid_value",
      "query.them unrecognized_keys",
      "query.theme invalid_value",
    ]);
    const theme = body.problems.find(({ path }) => path === "query.theme");
    expect(theme?.accepted.en).toContain("classes");
    expect(body.problems.find(({ path }) => path === "query.them")?.accepted.zh).toContain("theme");
  });

  it.each(["/healthz?x=1", "/v1/counties?on=2022-12-31", "/v1/counties/tekes/findings?stage=all", "/v1/standards?id=x", "/openapi.json?x"])(
    "%s has a query parameter that the address does not take",
    async (path) => {
      expect(found(problem(await request(app).get(path)))).toEqual([expect.stringMatching(/^query\.\w+ unrecognized_keys$/)]);
    },
  );

  it("a parameter given twice, or with no value", async () => {
    expect(found(problem(await request(app).get("/v1/counties/tekes/indicators?stage=primary&stage=junior")))).toEqual([
      "query.stage invalid_value",
    ]);
    expect(found(problem(await request(app).get("/v1/counties/tekes/indicators?stage")))).toEqual(["query.stage invalid_value"]);
  });
});

describe("bodies", () => {
  it.each([
    ['{ "on": "2022-12-31",\n  "counts": { "primary": { "pupils": 1, } }\n}', 2, 41],
    ['{ "on": nope }', 1, 9],
    ['{ "on": "2022-12-31"', 1, 21],
    ["{ '在校生': 1 }", 1, 3],
    ["", 1, 1],
  ])("%j is not JSON, and the reply says where", async (text, line, column) => {
    const body = problem(await evaluate(text));
    expect(body).toMatchObject({ status: 400, code: "bad-json" });
    expect(body.message.en).toContain(`line ${line}, column ${column}`);
    expect(body.message.zh).toContain(`第 ${line} 行第 ${column} 列`);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/xml"])("%s is no JSON type", async (type) => {
    expect(problem(await evaluate("a=b", type))).toMatchObject({ status: 415, code: "body-type" });
  });

  it("a JSON type of an unknown charset or encoding", async () => {
    expect(problem(await evaluate("{}", "application/json; charset=klingon"))).toMatchObject({ status: 415, code: "body-type" });
    const zipped = await request(app).post("/v1/evaluations").set("Content-Encoding", "zip").type("json").send("{}");
    expect(problem(zipped).status).toBe(415);
  });

  it.each([[1], ["text"], [null], [true], [[]], [[{}]]])("%j is no object", async (data) => {
    expect(found(problem(await evaluate(JSON.stringify(data))))).toEqual(["body invalid_type"]);
  });

  it("no body at all", async () => {
    expect(found(problem(await request(app).post("/v1/evaluations")))).toEqual(["body missing"]);
  });

  it("a body of 2 MB", async () => {
    const body = problem(await evaluate(JSON.stringify({ on: "2022-12-31", counts: {}, filler: "x".repeat(2_000_000) })));
    expect(body).toMatchObject({ status: 413, code: "body-too-large" });
  });

  it("a small body that unpacks to a large one", async () => {
    const { gzipSync } = await import("node:zlib");
    const packed = gzipSync(JSON.stringify({ filler: "x".repeat(5_000_000) }));
    const response = await request(app)
      .post("/v1/evaluations")
      .set("Content-Encoding", "gzip")
      .type("json")
      .serialize((data) => data)
      .send(packed);
    expect(problem(response).status).toBe(413);
  });

  it("nesting that would overflow a stack", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const body = problem(await evaluate(`{ "on": "2022-12-31", "counts": ${deep} }`));
    expect(found(body)).toEqual(["body.counts invalid_type"]);
    expect(body.problems[0]?.value).toBe("[…]");
    expect(problem(await evaluate(`{ "on": ${deep}`)).code).toBe("bad-json");
  });

  it("keys that would reach a prototype", async () => {
    const text =
      '{ "on": "2022-12-31", "counts": { "__proto__": { "pupils": 1 }, "constructor": {} }, "__proto__": { "polluted": true }, "toString": 1 }';
    expect(found(problem(await evaluate(text)))).toEqual([
      "body.__proto__ unrecognized_keys",
      "body.counts.constructor unrecognized_keys",
      "body.toString unrecognized_keys",
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("more problems than anyone reads: the first thousand, and how many there are", async () => {
    const counts = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`count-${at}`, at]));
    const body = problem(await evaluate({ on: "2022-12-31", counts: { primary: counts } }));
    expect(body.problems).toHaveLength(1000);
    expect(body.message.en).toContain("5000 problem(s)");
  });

  it("a long text is given back shortened", async () => {
    const body = problem(await evaluate({ on: "x".repeat(500_000), counts: {} }));
    expect(String(body.problems[0]?.value)).toHaveLength(201);
  });
});

describe("figures", () => {
  it("bare counts: negative, fractional, absurd, unknown and misplaced, all at once and by name", async () => {
    const counts = { primary: { pupils: -1, classes: 1.5, clases: 3, towns: 1e300, staff: "many" }, secondary: { pupils: 1 } };
    const body = problem(await evaluate({ on: "2022-12-31", counts }));
    expect(body).toMatchObject({ status: 400, code: "bad-data" });
    expect(found(body)).toEqual([
      "body.counts.primary.clases unrecognized_keys",
      "body.counts.primary.classes bad-count",
      "body.counts.primary.pupils bad-count",
      "body.counts.primary.staff invalid_type",
      "body.counts.primary.towns bad-count",
      "body.counts.secondary unrecognized_keys",
    ]);
    expect(body.problems.find(({ path }) => path.endsWith("clases"))?.accepted.en).toContain("classes");
  });

  it("a county's file: everything wrong in it at once, by figure", async () => {
    const [a, b, c, d, e, ...others] = tekes.figures;
    if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
      throw new Error("the seed has too few figures");
    const bind = (count: string, place = "tekes") => [{ count, place, stage: "all" }];
    const county = {
      ...tekes,
      parts: [...tekes.parts, { id: "x", zh: "x", en: "x", within: "y" }, { id: "y", zh: "y", en: "y", within: "x" }],
      figures: [
        { ...a, value: -5, bindings: bind("pupils") },
        { ...b, value: 1.5, bindings: bind("classes") },
        { ...c, bindings: bind("pupil") },
        { ...d, id: e.id, bindings: bind("pupils", "teks") },
        { ...e, value: "many" },
        ...others,
      ],
    };
    const body = problem(await evaluate({ county, on: "2022-13-01", setting: {} }));
    expect(found(body)).toEqual([
      "body.county.figures[0].value bad-count",
      "body.county.figures[1].value bad-count",
      "body.county.figures[2].bindings[0].count invalid_value",
      "body.county.figures[3].bindings[0].place unknown-place",
      "body.county.figures[4].id duplicate-id",
      "body.county.figures[4].value invalid_type",
      `body.county.parts[${tekes.parts.length}].within not-inside`,
      `body.county.parts[${tekes.parts.length + 1}].within not-inside`,
      "body.on invalid_format",
      "body.setting unrecognized_keys",
    ]);
    expect(body.problems.find(({ path }) => path.endsWith(".count"))?.accepted.zh).toContain("pupils");
    expect(body.problems.find(({ path }) => path.endsWith(".place"))?.accepted.en).toContain("tekes");
  });

  it("places nested deeper than any county's", async () => {
    const parts = Array.from({ length: 1000 }, (_, at) => ({
      id: `p${at}`,
      zh: "x",
      en: "x",
      ...(at === 0 ? {} : { within: `p${at - 1}` }),
    }));
    const county: CountyFile = { ...tekes, parts, figures: [], claims: [] };
    expect(problem(await evaluate({ county })).problems[0]).toMatchObject({ path: "body.county.parts[10].within", code: "not-inside" });
  });

  it("a county and counts together, or neither", async () => {
    expect(found(problem(await evaluate({ county: tekes, counts: {}, on: "2022-12-31" })))).toContain("body.counts unrecognized_keys");
    expect(problem(await evaluate({})).problems).not.toHaveLength(0);
  });

  it("more places than any county has schools", async () => {
    const parts = Array.from({ length: 1001 }, (_, at) => ({ id: `p${at}`, zh: "x", en: "x" }));
    const body = problem(await evaluate({ county: { ...tekes, parts, figures: [], claims: [] } }));
    expect(body.problems).toEqual([
      { code: "too_big", path: "body.county.parts", value: "[…]", accepted: { zh: "至多 1000 个", en: "at most 1000" } },
    ]);
  });

  it("tiers of an allowance out of order name the tier", async () => {
    const tiers = [
      { fromYears: 0, amountPerMonth: 300 },
      { fromYears: 0, amountPerMonth: 400 },
    ];
    const body = problem(await request(app).post("/v1/allowances").send({ on: "2022-12-31", tiers, teachers: [] }));
    expect(body).toMatchObject({ status: 400, code: "bad-argument", problems: [{ path: "tiers[1].fromYears", value: "0" }] });
  });

  it("a year that is none names the year", async () => {
    const body = problem(
      await request(app)
        .post("/v1/growth")
        .send({ series: { appropriation: { 21: 5 } }, year: 22, payroll: "pay" }),
    );
    expect(found(body)).toEqual(["body.payroll invalid_value", "body.series.appropriation.21 invalid_format", "body.year too_small"]);
    expect(body.problems.find(({ path }) => path.endsWith(".21"))?.accepted.en).toContain("four digits");
  });
});

describe("the words of a problem", () => {
  const title = async (language?: string) => {
    const get = request(app).get("/v1/indicators/x");
    const response = await (language === undefined ? get : get.set("Accept-Language", language));
    return [problem(response).title, response.headers["content-language"], response.headers.vary];
  };

  it.each([
    [undefined, "没有这个指标", "zh"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "没有这个指标", "zh"],
    ["en-GB,en;q=0.9", "No such indicator", "en"],
    ["kk", "没有这个指标", "zh"],
  ])("for Accept-Language %s", async (language, expected, told) => {
    expect(await title(language)).toEqual([expected, told, "Accept-Language"]);
  });

  it("both languages are always in the message", async () => {
    const { message, detail } = problem(await request(app).get("/v1/indicators/x").set("Accept-Language", "en"));
    expect(detail).toBe(message.en);
    expect(message.zh).toMatch(/没有指标/);
  });

  it("every code has its line under the address that a problem's type names", async () => {
    const { body } = await request(app).get("/problems");
    expect(body.problems).toContainEqual({ code: "unknown-path", status: 404, title: { zh: "没有这个地址", en: "No such address" } });
  });
});

describe("a mistake of our own", () => {
  it("is logged and not told", async () => {
    const logged: unknown[] = [];
    const broken = route({
      method: "get",
      path: "/broken",
      summary: { zh: "坏", en: "broken" },
      reply: z.string(),
      handle: () => {
        throw new Error("secret of /srv/app");
      },
    });
    const body = problem(await request(createApp({ routes: [broken], log: (error) => logged.push(error) })).get("/broken"));
    expect(body).toMatchObject({ status: 500, code: "internal" });
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(logged).toEqual([expect.objectContaining({ message: "secret of /srv/app" })]);
  });
});
