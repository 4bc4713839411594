import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CountyFile } from "@teks/indicators";
import Database from "libsql";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { dataIn } from "../src/data/folder";
import { openStore } from "../src/data/store";
import { tokenIn } from "../src/data/token";
import { READ_WHOLE } from "../src/file";
import { ROUTES } from "../src/routes";
import { tokenCommand } from "../src/token-command";
import { problemIn } from "./problem";
import { writing } from "./writing";

/** A county that there is not (虚构), with so many pupils in ten primary classes. */
const county = (pupils: number, id = "made-up"): CountyFile => ({
  ...tekes,
  id,
  zh: "虚构县",
  en: "a county made up",
  synthetic: true,
  parts: [],
  claims: [],
  figures: [figure("pupils", pupils, id), figure("classes", 10, id)],
});

const figure = (count: "pupils" | "classes", value: number, place: string): CountyFile["figures"][number] => ({
  ...{ id: `${count}-primary`, zh: "虚构", en: "made up", value, unit: "x", asPrinted: String(value), stage: "primary", period: null },
  ...{ section: "1", status: "actual", bindings: [{ count, place, stage: "primary" }] },
});

const { folder, file: databaseFile, store, app: appWith, tokenFor } = writing();

const put = (app: ReturnType<typeof createApp>, file: CountyFile, token: string, key?: string) =>
  request(app)
    .put(`/v1/counties/${file.id}`)
    .set({ Authorization: `Bearer ${token}`, ...(key === undefined ? {} : { "Idempotency-Key": key }) })
    .send(file);

const replyOf = (method: string, path: string) => ROUTES.find((route) => route.method === method && route.path === path)?.reply;
const keeps = (method: string, path: string, body: unknown) => {
  const reply = replyOf(method, path);
  if (reply === undefined) throw new Error(`no route ${method} ${path}`);
  expect(reply.safeParse(body).error?.issues ?? []).toEqual([]);
};

describe("a county that is written", () => {
  it("is there in the new version at once, and in the old one still", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    const first = await put(app, county(410), token);
    expect([first.status, first.body]).toEqual([201, { county: "made-up", version: 1, isNew: true, ...READ_WHOLE }]);
    expect(first.headers.location).toBe("/v1/counties/made-up?version=1");
    keeps("put", "/v1/counties/{county}", first.body);
    const size = async (query = "") => {
      const { body } = await request(app).get(`/v1/counties/made-up/indicators?stage=primary&fields=id,exact${query}`);
      return [body.version, body.rows.find(({ id }: { id: string }) => id === "pupils-per-class").exact];
    };
    expect(await size()).toEqual([1, "41"]);
    expect((await put(app, county(460), token)).body.version).toBe(2);
    expect(await size()).toEqual([2, "46"]);
    expect(await size("&version=1")).toEqual([1, "41"]);
    expect((await request(app).get("/v1/counties/made-up")).body).toEqual(county(460));
    const listed = (await request(app).get("/v1/counties")).body.counties;
    expect(listed.map(({ id, version }: Record<string, unknown>) => [id, version])).toEqual([
      ["tekes", 0],
      ["made-up", 2],
    ]);
  });

  it("stands before the file of the folder, which stays as version 0", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, { ...tekes, figures: tekes.figures.slice(1) }, token);
    const count = async (query = "") => (await request(app).get(`/v1/counties/tekes/figures${query}`)).body.figures.length;
    expect(await count()).toBe(tekes.figures.length - 1);
    expect(await count("?version=0")).toBe(tekes.figures.length);
    expect((await request(app).get("/v1/counties")).body.counties).toHaveLength(1);
  });

  it("as it is already makes no version", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token);
    const again = await put(app, county(410), token);
    expect([again.status, again.body]).toEqual([200, { county: "made-up", version: 1, isNew: false, ...READ_WHOLE }]);
  });

  it("under a key is written once, whatever was written since, and the key is for nothing else", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token, "k1");
    await put(app, county(420), token);
    expect((await put(app, county(410), token, "k1")).body).toEqual({ county: "made-up", version: 1, isNew: false, ...READ_WHOLE });
    expect((await put(app, county(410), token)).body.version).toBe(3);
    const other = problemIn(await put(app, county(430), token, "k1"));
    expect(other).toMatchObject({ status: 409, code: "key-reused" });
    expect((await put(app, county(410), tokenFor("*"), "k1")).status).toBe(200);
    expect(problemIn(await put(app, county(430), token, "a b")).status).toBe(400);
    expect(
      store()
        .figures.versions("made-up")
        .map(({ version }) => version),
    ).toEqual([1, 2, 3]);
  });

  it("with anything wrong in it is not written, and told all of it", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const wrong = { ...county(-5), asOf: "2022-13-01" };
    const { problems } = problemIn(await put(app, wrong, token));
    expect(problems.map(({ path }) => path).sort()).toEqual(["body.asOf", "body.figures[0].value"]);
    const other = await request(app).put("/v1/counties/other").set("Authorization", `Bearer ${token}`).send(county(1));
    expect(problemIn(other).problems).toMatchObject([{ path: "body.id", value: "made-up" }]);
    expect(store().figures.newest()).toEqual([]);
  });

  it("runs no formula of its words in a spreadsheet", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, { ...county(410), zh: '=HYPERLINK("https://x.example")', en: "@SUM(1)" }, token);
    const { text } = await request(app).get("/v1/counties").set("Accept", "text/csv");
    expect(text).toContain(`"'=HYPERLINK(""https://x.example"")",'@SUM(1),`);
  });

  it("has a new validator, though replies are kept", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token);
    const tag = (await request(app).get("/v1/counties/made-up")).headers.etag ?? "";
    const again = () => request(app).get("/v1/counties/made-up").set("If-None-Match", tag);
    expect((await again()).status).toBe(304);
    await put(app, county(411), token);
    expect((await again()).status).toBe(200);
  });
});

describe("versions", () => {
  it("say what each changed: figures, values and verdicts", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token);
    await put(app, county(460), token);
    const { body: listed } = await request(app).get("/v1/counties/made-up/versions");
    keeps("get", "/v1/counties/{county}/versions", listed);
    expect(listed.versions.map(({ version, isDeleted }: Record<string, unknown>) => [version, isDeleted])).toEqual([
      [1, false],
      [2, false],
    ]);
    const { body } = await request(app).get("/v1/counties/made-up/versions/2/changes");
    keeps("get", "/v1/counties/{county}/versions/{version}/changes", body);
    expect(body).toMatchObject({ county: "made-up", from: 1, to: 2, on: "2022-12-31" });
    expect(body.figures).toEqual([{ id: "pupils-primary", from: county(410).figures[0], to: county(460).figures[0] }]);
    const at = { id: "pupils-per-class", place: "made-up", stage: "primary" };
    // 410 ÷ 10 and 460 ÷ 10: a mean of 41 does not show that every class keeps 45, one of 46 shows that some class does not.
    expect(body.indicators).toContainEqual({
      ...at,
      unit: "pupil/class",
      from: { value: 41, exact: "41" },
      to: { value: 46, exact: "46" },
    });
    expect(body.verdicts).toContainEqual({ ...at, from: "undetermined", to: "not-met" });
    const back = (await request(app).get("/v1/counties/made-up/versions/1/changes?since=2")).body;
    expect(back.verdicts).toContainEqual({ ...at, from: "not-met", to: "undetermined" });
    expect((await request(app).get("/v1/counties/made-up/versions/1/changes")).body).toMatchObject({
      figures: [],
      indicators: [],
      verdicts: [],
    });
  });

  it("name a figure that is new, and one that is gone", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const [pupils, classes] = county(410).figures;
    if (pupils === undefined || classes === undefined) throw new Error("two figures");
    await put(app, { ...county(410), figures: [pupils] }, token);
    await put(app, { ...county(410), figures: [classes] }, token);
    const { body } = await request(app).get("/v1/counties/made-up/versions/2/changes");
    expect(body.figures).toEqual([
      { id: "classes-primary", from: null, to: classes },
      { id: "pupils-primary", from: pupils, to: null },
    ]);
  });

  it("there are not are 404", async () => {
    const app = appWith();
    for (const path of ["?version=7", "/indicators?version=7", "/versions/7/changes"])
      expect(problemIn(await request(app).get(`/v1/counties/tekes${path}`))).toMatchObject({ status: 404, code: "unknown-version" });
    expect(problemIn(await request(app).get("/v1/counties/tekes?version=x")).problems).toMatchObject([{ path: "query.version" }]);
  });
});

describe("a county that is deleted", () => {
  it("is gone for readers, keeps its versions, and is back when it is written again", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token);
    const remove = () => request(app).delete("/v1/counties/made-up").set("Authorization", `Bearer ${token}`);
    const done = await remove();
    expect([done.status, done.body]).toEqual([200, { county: "made-up", version: 2 }]);
    for (const path of ["", "/indicators", "/versions", "?version=1"])
      expect(problemIn(await request(app).get(`/v1/counties/made-up${path}`))).toMatchObject({ status: 410, code: "deleted" });
    expect(problemIn(await remove()).status).toBe(410);
    expect((await request(app).get("/v1/counties")).body.counties.map(({ id }: { id: string }) => id)).toEqual(["tekes"]);
    expect((await put(app, county(410), token)).body).toEqual({ county: "made-up", version: 3, isNew: true, ...READ_WHOLE });
    expect((await request(app).get("/v1/counties/made-up?version=1")).status).toBe(200);
    const { body } = await request(app).get("/v1/counties/made-up/versions/3/changes");
    expect(body).toMatchObject({ from: 1, to: 3, figures: [] });
  });

  it("may be the folder's own; one that there is not is not found", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const remove = (id: string) => request(app).delete(`/v1/counties/${id}`).set("Authorization", `Bearer ${token}`);
    expect((await remove("tekes")).body).toEqual({ county: "tekes", version: 1 });
    expect((await request(app).get("/v1/counties/tekes")).status).toBe(410);
    expect(problemIn(await remove("nowhere")).status).toBe(404);
  });
});

describe("a token", () => {
  it("is asked for: nothing is written without one, and nothing where none is set up", async () => {
    const file = county(1);
    const bare = (app: ReturnType<typeof createApp>) => request(app).put("/v1/counties/made-up").send(file);
    expect(problemIn(await bare(createApp()))).toMatchObject({ status: 403, code: "read-only" });
    expect(problemIn(await bare(appWith()))).toMatchObject({ status: 403, code: "read-only" });
    const token = tokenFor("made-up");
    const without = await bare(appWith());
    expect(problemIn(without)).toMatchObject({ status: 401, code: "no-token" });
    expect(without.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect(problemIn(await put(appWith(), county(1, "other"), token))).toMatchObject({ status: 403, code: "not-allowed" });
    expect((await put(appWith(), file, token)).status).toBe(201);
  });

  it("that is wrong in any letter is none", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const flipped = (at: number) => `${token.slice(0, at)}${token[at] === "a" ? "b" : "a"}${token.slice(at + 1)}`;
    const wrong = [...Array(token.length).keys()].map(flipped);
    for (const each of [...wrong, "", "x", token.slice(1), `${token}a`, `${token} ${token}`, "teks_0000000000000000_"])
      expect((await put(app, county(1), each)).status, each).toBe(401);
    const { status } = await request(app).put("/v1/counties/made-up").set("Authorization", `Basic ${token}`).send(county(1));
    expect(status).toBe(401);
    expect(tokenIn(`bearer  ${token}`, store().token)?.counties).toEqual(["*"]);
  });

  it("is kept as a hash only, and is none once it was taken back", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(1), token);
    const [, id = "", secret = ""] = /^teks_(\w{16})_(.+)$/.exec(token) ?? [];
    const stored = readFileSync(databaseFile(), "latin1") + readFileSync(join(folder(), "teks.db-wal"), "latin1");
    expect(stored).toContain(id);
    expect(stored).not.toContain(secret);
    expect(store().removeToken(id)).toBe(true);
    tokenFor("*");
    expect((await put(app, county(2), token)).status).toBe(401);
  });

  it("is asked of readers too where the server is told so, kept replies or not", async () => {
    const [app, token] = [appWith({ reads: "token" }), tokenFor("other")];
    const read = (path: string, more: Record<string, string> = { Authorization: `Bearer ${token}` }) => request(app).get(path).set(more);
    expect(problemIn(await read("/v1/counties/tekes", {})).status).toBe(401);
    const open = await read("/v1/counties/tekes");
    expect([open.status, open.headers["cache-control"]]).toEqual([200, "private, no-cache"]);
    expect(problemIn(await read("/v1/counties/tekes", {})).status).toBe(401);
    expect(problemIn(await request(app).post("/v1/growth").send({})).status).toBe(401);
    expect((await read("/healthz", {})).status).toBe(200);
  });

  it("is made, listed and taken back by the command", () => {
    const lines: string[] = [];
    const errors: string[] = [];
    const run = (...argv: readonly string[]) => {
      lines.length = 0;
      errors.length = 0;
      return tokenCommand(argv, { out: (line) => lines.push(line), err: (line) => errors.push(line) });
    };
    const database = databaseFile();
    expect(run("token", "create", "--database", database, "--county", "tekes", "--county", "made-up")).toBe(0);
    const token = tokenIn(`Bearer ${lines[0]}`, store().token);
    expect(token?.counties).toEqual(["tekes", "made-up"]);
    expect(run("token", "list", "--database", database)).toBe(0);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${token?.id}  \\S+  tekes,made-up$`))]);
    expect(run("token", "revoke", "--database", database, "--id", token?.id ?? "")).toBe(0);
    expect(store().tokens()).toEqual([]);
    expect(run("token", "revoke", "--database", database, "--id", "none")).toBe(64);
    for (const wrong of [[], ["token"], ["token", "create", "--database", database], ["token", "create", "--county", "x"], ["--x"]]) {
      expect(run(...wrong)).toBe(64);
      expect(errors.join("\n")).toMatch(/[\u4e00-\u9fff].*·.*[a-z][\s\S]*teks-api token create/);
    }
    expect(run("token", "create", "--database", database, "--county", "../x")).toBe(64);
  });
});

describe("a folder of counties", () => {
  it("is read whole, and everything wrong in it told at once by file", () => {
    writeFileSync(join(folder(), "b.json"), JSON.stringify(county(1, "b")));
    writeFileSync(join(folder(), "a.json"), JSON.stringify(county(1, "a")));
    writeFileSync(join(folder(), "note.txt"), "x");
    expect(dataIn(folder()).counties.map(({ id }) => id)).toEqual(["a", "b"]);
    writeFileSync(join(folder(), "c.json"), "{");
    writeFileSync(join(folder(), "d.json"), JSON.stringify({ ...county(-1, "d"), zh: "" }));
    writeFileSync(join(folder(), "e.json"), JSON.stringify(county(1, "a")));
    const paths = (() => {
      try {
        return dataIn(folder()).counties.map(({ id }) => id);
      } catch (error) {
        return (error as { problems: readonly { path: string }[] }).problems.map(({ path }) => path);
      }
    })();
    expect(paths).toEqual(["c.json", "d.json: zh", "d.json: figures[0].value", "e.json: id"]);
  });

  it("that says nothing of a county's name is served as it is", async () => {
    const app = createApp({ counties: [county(410)] });
    expect((await request(app).get("/v1/counties")).body.counties).toMatchObject([{ id: "made-up", synthetic: true }]);
  });
});

describe("a store", () => {
  it("tells a version that is not what was written apart", () => {
    store().figures.put({ county: "a", text: "x" });
    const other = new Database(databaseFile());
    other.prepare("UPDATE version SET text = 'y'").run();
    other.close();
    expect(() => store().figures.text("a", 1)).toThrow(/not what was written/);
  });

  it("that takes no writes now refuses them, writes nothing, and goes on after", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const other = new Database(databaseFile());
    other.exec("BEGIN IMMEDIATE");
    const refused = await put(app, county(410), token);
    expect(problemIn(refused)).toMatchObject({ status: 503, code: "busy" });
    expect(refused.headers["retry-after"]).toBe("1");
    expect((await request(app).get("/v1/counties")).status).toBe(200);
    other.exec("ROLLBACK");
    other.close();
    expect(store().figures.versions("made-up")).toEqual([]);
    expect((await put(app, county(410), token)).body.version).toBe(1);
  });

  it("forgets a key after a day", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    await put(app, county(410), token, "k");
    const other = new Database(databaseFile());
    other.prepare("UPDATE once SET written = '2020-01-01T00:00:00.000Z'").run();
    other.close();
    expect((await put(app, county(420), token, "k")).body.version).toBe(2);
  });

  it("writes in the order of several processes", () => {
    const other = openStore(databaseFile());
    expect(store().figures.put({ county: "a", text: "1" }).version).toBe(1);
    expect(other.figures.put({ county: "a", text: "2" }).version).toBe(2);
    expect(store().figures.put({ county: "a", text: "3" }).version).toBe(3);
    other.close();
  });
});
