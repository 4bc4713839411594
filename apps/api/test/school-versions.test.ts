import request from "supertest";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { verdictMove } from "../src/replies/verdict-move";
import { ROUTES } from "../src/routes";
import { problemIn } from "./problem";
import { writing } from "./writing";

const { store, app: appWith, tokenFor } = writing();
type App = ReturnType<typeof appWith>;

const AT = "/v1/counties/made-up/schools";

/** Two schools of 50 pupils each (虚构), with so much teaching area, and as many others as are named. */
const table = (area: number, more = "") => `id,name,type,pupils,teaching-area\na,甲校,primary,50,${area}\nb,乙校,primary,50,600\n${more}`;

const put = (app: App, token: string, body: string) =>
  request(app).put(AT).set("Authorization", `Bearer ${token}`).type("text/csv").send(body);

const remove = (app: App, token: string) => request(app).delete(AT).set("Authorization", `Bearer ${token}`);

/** What a route replies, which is as its own schema says. */
async function told(app: App, path: string, described: string) {
  const response = await request(app).get(path);
  expect(response.status, response.text).toBe(200);
  const reply = ROUTES.find((route) => route.method === "get" && route.path === described)?.reply;
  expect(reply?.safeParse(response.body).error?.issues, path).toBe(undefined);
  return response.body;
}

const CHANGES = "/v1/counties/{county}/schools/versions/{version}/changes";
const JUDGED = "rules=quality-balance-2017&on=2022-12-31";

describe("versions of a table of schools", () => {
  // 100 ÷ 50 = 2 and 600 ÷ 50 = 12: mean 7, deviation 5, CV 5/7, above 0.5. 600 and 600: 12 both, CV 0. A school has its area from 4.5.
  it("say what each changed: figures, coefficients and verdicts", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    await put(app, token, table(100));
    await put(app, token, table(600));
    const body = await told(app, `${AT}/versions/2/changes?${JUDGED}`, CHANGES);
    expect(body).toMatchObject({ county: "made-up", from: 1, to: 2, rules: "quality-balance-2017", on: "2022-12-31" });
    expect(body.figures).toEqual([{ school: "a", column: "teaching-area", from: 100, to: 600 }]);
    const of = { stage: "primary", indicator: "teaching-area-per-pupil" };
    expect(body.coefficients).toEqual([{ ...of, from: { cv: 5 / 7 }, to: { cv: 0 } }]);
    const moves = body.verdicts.map(({ of, indicator, school, from, to }: z.output<typeof verdictMove>) =>
      [of, indicator, school, ...[from, to].map((side) => ("verdict" in side ? side.verdict : side.absent))].filter(Boolean),
    );
    expect(moves).toContainEqual(["dispersion", "teaching-area-per-pupil", "not-met", "met"]);
    expect(moves).toContainEqual(["mark", "teaching-area-per-pupil", "a", "below", "met"]);
    const back = await told(app, `${AT}/versions/1/changes?since=2&${JUDGED}`, CHANGES);
    expect(back.coefficients).toEqual([{ ...of, from: { cv: 0 }, to: { cv: 5 / 7 } }]);
    expect(await told(app, `${AT}/versions/1/changes?${JUDGED}`, CHANGES)).toMatchObject({ figures: [], coefficients: [], verdicts: [] });
  });

  it("name a school that is new with all it says, and one that is gone", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    await put(app, token, table(600));
    await put(app, token, table(600, "c,丙校,primary,20,*\n").replace(/b,.*\n/, ""));
    const { figures } = await told(app, `${AT}/versions/2/changes?${JUDGED}`, CHANGES);
    expect(figures.filter(({ school }: { school: string }) => school === "c")).toEqual([
      { school: "c", column: "id", from: null, to: "c" },
      { school: "c", column: "name", from: null, to: "丙校" },
      { school: "c", column: "type", from: null, to: "primary" },
      { school: "c", column: "pupils", from: null, to: 20 },
      { school: "c", column: "teaching-area", from: null, to: { absent: "suppressed" } },
    ]);
    expect(figures).toContainEqual({ school: "b", column: "teaching-area", from: 600, to: null });
  });

  it("are listed, and each of them told of", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    await put(app, token, table(100));
    await put(app, token, table(600));
    const { versions } = await told(app, `${AT}/versions`, "/v1/counties/{county}/schools/versions");
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    const one = await told(app, `${AT}/versions/1`, "/v1/counties/{county}/schools/versions/{version}");
    expect(one).toEqual({ county: "made-up", ...versions[0] });
    for (const path of ["/versions/3", "/versions/3/changes", "?version=3", `/versions/2/changes?since=7&${JUDGED}`])
      expect(problemIn(await request(app).get(`${AT}${path}`))).toMatchObject({ status: 404, code: "unknown-version" });
    const { tables } = await told(app, "/v1/schools", "/v1/schools");
    expect(tables).toEqual([
      { county: "tekes", version: 0, schools: 60, synthetic: 60 },
      { county: "made-up", version: 2, schools: 2, synthetic: 0 },
    ]);
  });

  it("are kept while the table is deleted, and back when it is written again", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    await put(app, token, table(100));
    expect((await remove(app, tokenFor("other"))).status).toBe(403);
    const done = await remove(app, token);
    expect([done.status, done.body]).toEqual([200, { county: "made-up", version: 2 }]);
    for (const path of ["", "/versions", "/versions/1", "/versions/1/changes", "?version=1"])
      expect(problemIn(await request(app).get(`${AT}${path}`))).toMatchObject({ status: 410, code: "deleted" });
    expect(problemIn(await request(app).get(`/v1/counties/made-up/balance?${JUDGED}`)).status).toBe(410);
    expect(problemIn(await remove(app, token)).status).toBe(410);
    expect((await request(app).get("/v1/schools")).body.tables).toHaveLength(1);
    expect((await put(app, token, table(100))).body).toMatchObject({ version: 3, isNew: true });
    expect((await request(app).get(`${AT}?version=1`)).status).toBe(200);
    expect(await told(app, `${AT}/versions/3/changes?${JUDGED}`, CHANGES)).toMatchObject({ from: 1, to: 3, figures: [] });
    expect(store().figures.versions("made-up")).toEqual([]);
  });
});
