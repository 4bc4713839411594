import request from "supertest";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { ROUTES } from "../src/routes";

const app = createApp();

/** A request to every address, by its method and path as the interface describes it. A route left out fails, unless it has its own example. */
const REQUESTS: Readonly<Record<string, readonly { readonly path: string; readonly body?: object }[]>> = {
  "get /healthz": [{ path: "/healthz" }],
  "get /readyz": [{ path: "/readyz" }],
  "get /v1/counties": [{ path: "/v1/counties" }],
  "get /v1/counties/{county}": [{ path: "/v1/counties/tekes" }],
  "get /v1/counties/{county}/figures": [{ path: "/v1/counties/tekes/figures" }],
  "get /v1/counties/{county}/claims": [{ path: "/v1/counties/tekes/claims" }],
  "get /v1/counties/{county}/versions": [{ path: "/v1/counties/tekes/versions" }],
  "get /v1/counties/{county}/versions/{version}/changes": [{ path: "/v1/counties/tekes/versions/0/changes" }],
  "get /v1/standards/{standard}": [{ path: "/v1/standards/class-size-2017?asOf=2017-05-23" }],
  "get /v1/counties/{county}/indicators": [
    { path: "/v1/counties/tekes/indicators" },
    { path: "/v1/counties/tekes/indicators?theme=classes&stage=primary&place=classes-swapped&verdict=undetermined&on=2024-12-31" },
    { path: "/v1/counties/tekes/indicators?on=1990-01-01" },
  ],
  "get /v1/counties/{county}/indicators/{indicator}": [
    { path: "/v1/counties/tekes/indicators/pupils-per-class" },
    { path: "/v1/counties/tekes/indicators/living-allowance-per-aided-pupil" },
    { path: "/v1/counties/tekes/indicators/classes-needed?stage=primary&place=classes-swapped&on=2016-01-01" },
    { path: "/v1/counties/tekes/indicators/largest-class-size?stage=all" },
  ],
  "get /v1/counties/{county}/findings": [{ path: "/v1/counties/tekes/findings" }],
  "get /v1/counties/{county}/versions/{version}": [{ path: "/v1/counties/tekes/versions/0" }],
  "get /v1/schools": [{ path: "/v1/schools" }],
  "get /v1/counties/{county}/schools/versions": [{ path: "/v1/counties/tekes/schools/versions" }],
  "get /v1/counties/{county}/schools/versions/{version}": [{ path: "/v1/counties/tekes/schools/versions/0" }],
  "get /v1/counties/{county}/schools/versions/{version}/changes": [
    { path: "/v1/counties/tekes/schools/versions/0/changes?split=weighted" },
  ],
  "get /v1/counties/{county}/schools": [{ path: "/v1/counties/tekes/schools?type=primary" }],
  "get /v1/counties/{county}/balance": [
    { path: "/v1/counties/tekes/balance" },
    { path: "/v1/counties/tekes/balance?rules=basic-balance-2012&on=2022-12-31&scope=&figures=own" },
  ],
  "get /v1/indicators": [{ path: "/v1/indicators" }],
  "get /v1/indicators/{indicator}": [{ path: "/v1/indicators/pupils-per-class" }],
  "get /v1/standards": [{ path: "/v1/standards" }, { path: "/v1/standards?on=2024-03-01" }],
  "post /v1/evaluations": [
    { path: "/v1/evaluations", body: { on: "2022-12-31", counts: { primary: { pupils: 18280, classes: 169 } } } },
    {
      path: "/v1/evaluations?theme=classes",
      body: {
        on: "2022-12-31",
        counts: { all: { pupils: 0, classes: { absent: "suppressed" } } },
        settings: { "class-size-2017": { primary: 40 } },
      },
    },
  ],
  "post /v1/allowances": [
    { path: "/v1/allowances", body: { amounts: [300, 400, 500], teachers: 1774 } },
    { path: "/v1/allowances", body: { amounts: [300, 400, 500] } },
    {
      path: "/v1/allowances",
      body: {
        on: "2022-12-31",
        tiers: [
          { fromYears: 0, amountPerMonth: 300 },
          { fromYears: 10, amountPerMonth: 400 },
        ],
        teachers: [
          { id: "t1", service: [{ from: "2012-09-01" }] },
          { id: "t2", service: { absent: "not-reported" } },
        ],
      },
    },
  ],
  "post /v1/growth": [
    { path: "/v1/growth", body: { series: {}, year: 2022, payroll: "teacher-pay" } },
    { path: "/v1/growth", body: { series: { appropriation: { 2021: 0, 2022: 5 } }, year: 2022, payroll: "staff-pay" } },
  ],
  "get /v1/rules": [{ path: "/v1/rules" }, { path: "/v1/rules?on=2024-03-01" }],
  "get /v1/rules/{rules}": [{ path: "/v1/rules/basic-balance-2012?on=2017-05-22" }],
  "get /problems": [{ path: "/problems" }],
};

const call = ({ path, body }: { readonly path: string; readonly body?: object }) =>
  body === undefined ? request(app).get(path) : request(app).post(path).send(body);

describe("routes", () => {
  /** Writes have tests of their own, and the measures are text. */
  const read = ROUTES.filter(({ isWrite, replyType }) => isWrite !== true && replyType === undefined);

  it.each(read)("$method $path replies as its own schema says", async ({ method, path, reply, example }) => {
    const requests = REQUESTS[`${method} ${path}`] ?? [];
    if (requests.length === 0 && example === undefined) throw new Error(`add a request for ${method} ${path} to REQUESTS`);
    for (const each of requests) {
      const response = await call(each);
      expect(response.status, `${each.path}: ${response.text}`).toBe(200);
      expect(response.type).toBe("application/json");
      const { error } = reply.safeParse(response.body);
      expect(error?.issues ?? [], each.path).toEqual([]);
    }
  });

  it("chooses rows by theme, stage, place and verdict", async () => {
    const rows = async (query: string) => (await request(app).get(`/v1/counties/tekes/indicators?${query}`)).body.rows;
    const swapped = await rows("place=classes-swapped&stage=primary&theme=classes");
    expect(swapped.map(({ id, exact }: { id: string; exact: string }) => [id, exact])).toContainEqual(["pupils-per-class", "3656/103"]);
    expect(new Set(swapped.map(({ place, stage, theme }: Record<string, string>) => `${place} ${stage} ${theme}`))).toEqual(
      new Set(["classes-swapped primary classes"]),
    );
    const breaches = await rows("verdict=not-met");
    expect(breaches).not.toHaveLength(0);
    expect(breaches.every(({ verdict }: { verdict: string }) => verdict === "not-met")).toBe(true);
  });

  it("explains an indicator at every stage it is for, or the one asked for, down to the figure", async () => {
    const all = await request(app).get("/v1/counties/tekes/indicators/pupils-per-class");
    expect(all.body.explanations.map(({ stage }: { stage: string }) => stage)).toEqual(["all", "primary", "junior"]);
    const one = await request(app).get("/v1/counties/tekes/indicators/pupils-per-class?stage=primary");
    expect(one.body.explanations).toHaveLength(1);
    expect(one.body.explanations[0]).toMatchObject({
      stage: "primary",
      outcome: { exact: "18280/169" },
      node: { parts: [{ sources: [{ section: "1", value: 18280 }] }, { sources: [{ section: "1", value: 169 }] }] },
    });
  });

  it("explains another place or reading of the county", async () => {
    const { body } = await request(app).get("/v1/counties/tekes/indicators/pupils-per-class?stage=primary&place=classes-swapped");
    expect(body.explanations[0]).toMatchObject({ place: { id: "classes-swapped" }, outcome: { exact: "3656/103" } });
  });

  it("takes the day asked for, and the county's own without one", async () => {
    const verdict = async (query: string) => {
      const { body } = await request(app).get(`/v1/counties/tekes/indicators/pupils-per-class?stage=primary${query}`);
      return [body.explanations[0].on, body.explanations[0].judgements[0].reason];
    };
    expect(await verdict("")).toEqual(["2022-12-31", "breaks-even-so"]);
    expect(await verdict("&on=2017-05-22")).toEqual(["2017-05-22", "not-in-force"]);
    const { body } = await request(app).get("/v1/counties/tekes/indicators?on=2017-05-22&theme=classes&stage=primary&place=tekes");
    expect(body.rows[0].judgements[0].reason).toBe("not-in-force");
  });

  it("judges by limits that the caller sets", async () => {
    const judged = async (settings: object) => {
      const sent = { on: "2022-12-31", counts: { primary: { pupils: 410, classes: 10 } }, settings };
      const { body } = await request(app).post("/v1/evaluations?theme=classes&stage=primary").send(sent);
      return body.rows.find(({ id }: { id: string }) => id === "pupils-per-class").judgements[0];
    };
    expect(await judged({})).toMatchObject({ limit: 45, verdict: "undetermined" });
    expect(await judged({ "class-size-2017": { primary: 40 } })).toMatchObject({ limit: 40, verdict: "not-met", margin: { value: -1 } });
  });

  it("judges figures on the day asked for, a county's file without one on its own", async () => {
    const reason = async (sent: object) => {
      const { body } = await request(app).post("/v1/evaluations?theme=classes&stage=primary").send(sent);
      const row = body.rows.find(({ id, place }: Record<string, string>) => id === "pupils-per-class" && place === body.county);
      return [body.on, row.judgements[0].reason];
    };
    const counts = { primary: { pupils: 410, classes: 10 } };
    expect(await reason({ counts, on: "2017-05-22" })).toEqual(["2017-05-22", "not-in-force"]);
    expect(await reason({ counts, on: "2017-05-23" })).toEqual(["2017-05-23", "proves-nothing"]);
    expect(await reason({ county: tekes })).toEqual(["2022-12-31", "breaks-even-so"]);
    expect(await reason({ county: tekes, on: "2017-05-22" })).toEqual(["2017-05-22", "not-in-force"]);
  });

  it("gives back a county as the file that evaluations take, with the same rows", async () => {
    const file = (await request(app).get("/v1/counties/tekes")).body;
    const { body } = await request(app).post("/v1/evaluations").send({ county: file });
    const own = await request(app).get("/v1/counties/tekes/indicators");
    expect(body.rows).toEqual(own.body.rows);
    expect(body.findings).toEqual((await request(app).get("/v1/counties/tekes/findings")).body.findings);
  });

  it("lists standards with the limits of a day", async () => {
    const { body } = await request(app).get("/v1/standards?on=2017-05-22");
    const { limits, inForce } = body.standards.find(({ id }: { id: string }) => id === "class-size-2017");
    expect(limits).toEqual([{ from: "2017-05-23", grade: "B", value: { primary: 45, junior: 50 } }]);
    expect(inForce).toContainEqual({ stage: "primary", none: "not-in-force" });
    const later = await request(app).get("/v1/standards?on=2017-05-23");
    const found = later.body.standards.find(({ id }: { id: string }) => id === "class-size-2017");
    expect(found.inForce).toContainEqual({ stage: "primary", value: 45, from: "2017-05-23", grade: "B", set: false });
    expect((await request(app).get("/v1/standards")).body.standards[0]).not.toHaveProperty("inForce");
  });

  it("gives an allowance as a range while the bands are unknown, and for each teacher once they are known", async () => {
    const range = await request(app)
      .post("/v1/allowances")
      .send({ amounts: [300, 400, 500], teachers: 1774 });
    expect(range.body).toMatchObject({ monthly: { low: 532200, high: 887000 }, annual: { low: 6386400, high: 10644000 } });
    const tiers = [
      { fromYears: 0, amountPerMonth: 300 },
      { fromYears: 10, amountPerMonth: 400 },
    ];
    const teachers = [
      { id: "a", service: [{ from: "2012-12-31" }] },
      { id: "b", service: [{ from: "2013-01-01" }] },
    ];
    const each = await request(app).post("/v1/allowances").send({ on: "2022-12-31", tiers, teachers });
    expect(each.body.teachers.map(({ monthly }: { monthly: number }) => monthly)).toEqual([400, 300]);
    expect(each.body.total).toEqual({ monthly: 700, annual: 8400 });
  });

  it("answers HEAD like GET, without a body", async () => {
    const { status, text, headers } = await request(app).head("/v1/counties");
    expect([status, text]).toEqual([200, undefined]);
    expect(headers["content-type"]).toMatch("application/json");
  });
});
