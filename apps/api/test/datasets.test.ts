import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { balanceBook } from "@teks/files";
import { balance } from "@teks/indicators";
import { xlsxBytes } from "@teks/tables";
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { example } from "../../../packages/files/test/tables";
import { createApp } from "../src/app";
import { dataIn } from "../src/data/folder";
import { XLSX_TYPE } from "../src/http/formats";
import { problemIn } from "./problem";
import { bytesIn, xlsxOf } from "./workbook";
import { writing } from "./writing";

const { folder, store, app: appWith, tokenFor } = writing();

type App = ReturnType<typeof createApp>;

interface Sending {
  readonly app: App;
  readonly token: string;
  readonly path: string;
  readonly type?: string;
  readonly key?: string;
}

const put = ({ app, token, path, type = "text/csv", key }: Sending, body: string | Buffer) =>
  request(app)
    .put(path)
    .set({ Authorization: `Bearer ${token}`, ...(key === undefined ? {} : { "Idempotency-Key": key }) })
    .type(type)
    .serialize((data) => data)
    .send(body);

/** Figures of a county that there is not (虚构). */
const FIGURES = "虚构县统计表\n指标,学段,数值,单位,备注\n在校生数,小学,1.2,万人,\n教学班数,小学,300,个,\n食堂数,小学,3,个,x\n";
const AT = "/v1/counties/made-up";

const codes = (response: Response) => problemIn(response).problems.map(({ path, code }) => `${path} ${code}`);

describe("a county's figures sent as a table", () => {
  it("become a version that the county's indicators are worked out from", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    const path = `${AT}?on=2022-12-31&file=%E5%8E%BF.csv`;
    const written = await put({ app, token, path }, FIGURES);
    expect([written.status, written.headers.location], written.text).toEqual([201, `${AT}?version=1`]);
    expect(written.body).toMatchObject({ county: "made-up", version: 1, isNew: true, unread: ["食堂数"] });
    const { body } = await request(app).get(`${AT}/indicators?stage=primary&place=made-up`);
    const size = body.rows.find(({ id }: { id: string }) => id === "pupils-per-class");
    expect([body.on, size.value, size.verdict]).toEqual(["2022-12-31", 40, "undetermined"]);
    // The table says no name but the file's.
    expect((await request(app).get(AT)).body).toMatchObject({ id: "made-up", zh: "made-up", en: "made-up" });
    const { body: figures } = await request(app).get(`${AT}/figures`);
    expect(figures.figures.map(({ section }: { section: string }) => section)).toEqual(["县.csv:3:数值", "县.csv:4:数值"]);
  });

  it("say as a workbook what they say as CSV: the newest stays", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    const book = await xlsxOf([
      ["指标", "学段", "数值"],
      ["pupils", "primary", "12000"],
      ["classes", "primary", "300"],
    ]);
    const path = `${AT}?on=2022-12-31`;
    expect((await put({ app, token, path, type: XLSX_TYPE }, book)).body).toMatchObject({ version: 1, isNew: true });
    const again = await put({ app, token, path, type: XLSX_TYPE }, book);
    expect([again.status, again.body.isNew]).toEqual([200, false]);
    const { body } = await request(app).get(`${AT}/indicators/pupils-per-class?stage=primary`);
    expect(body.explanations[0].outcome.value).toBe(40);
  });

  it("are refused with all that is wrong, and nothing is written", async () => {
    const [app, token] = [appWith(), tokenFor("made-up", "other")];
    const path = `${AT}?on=2022-12-31`;
    expect(codes(await put({ app, token, path }, "指标,学段,数值\n在校生数,小学,约300\n教学班数,幼儿园,3\n")).sort()).toEqual([
      "body:2:数值 about",
      "body:3:学段 unknown-option",
    ]);
    expect(codes(await put({ app, token, path: AT }, FIGURES))).toEqual(["query.on missing"]);
    const two = "县,在校生数\n甲,300\n乙,400\n";
    expect(codes(await put({ app, token, path }, two))).toEqual(["body several-places"]);
    expect((await put({ app, token, path: `${path}&county=%E4%B9%99` }, two)).status).toBe(201);
    const own = JSON.stringify({ schema: "teks/county@1" });
    expect(problemIn(await put({ app, token, path }, own)).status).toBe(400);
    expect(store().figures.versions("made-up")).toHaveLength(1);
  });
});

/** A table of schools of a county that there is not (虚构). */
const SCHOOLS = "学校标识码,学校类别,在校生数,图书册数,电话\n0071,小学,45,279,1\n0072,九年一贯制学校,37,*,2\n";

describe("a county's table of schools", () => {
  it("is the made-up roster where there is nothing else, and says so", async () => {
    const app = createApp();
    const { body } = await request(app).get("/v1/counties/tekes/schools");
    expect([body.version, body.synthetic, body.schools.length]).toEqual([0, 60, 60]);
    const told = await request(app).get("/v1/counties/tekes/balance?rules=quality-balance-2017&split=weighted&on=2022-12-31");
    expect(told.body.synthetic).toBe(60);
    const expected = balance(example(), { rules: "quality-balance-2017", split: "weighted", on: "2022-12-31" });
    expect(told.body.stages).toEqual(JSON.parse(JSON.stringify(expected.stages)));
    expect(problemIn(await request(app).get("/v1/counties/other/schools"))).toMatchObject({ code: "unknown-place", nearest: "tekes" });
  });

  it("is written in versions, and gives back rows that evaluations take", async () => {
    const [app, token, path] = [appWith(), tokenFor("made-up"), `${AT}/schools`];
    const written = await put({ app, token, path }, SCHOOLS);
    expect([written.status, written.headers.location], written.text).toEqual([201, `${path}?version=1`]);
    expect(written.body).toMatchObject({ version: 1, isNew: true, unread: ["电话"] });
    const { body } = await request(app).get(path);
    expect(body.schools).toEqual([
      { id: "0071", type: "primary", pupils: 45, books: 279 },
      { id: "0072", type: "nine-year", pupils: 37, books: { absent: "suppressed" } },
    ]);
    const again = await request(app).put(path).set("Authorization", `Bearer ${token}`).send({ schools: body.schools });
    expect([again.status, again.body]).toEqual([200, { county: "made-up", version: 1, isNew: false, notes: [], unread: [], proposed: [] }]);
    expect((await put({ app, token, path }, SCHOOLS.replace("279", "280"))).body.version).toBe(2);
    const booksOf = async (query: string) => (await request(app).get(`${path}${query}`)).body.schools[0].books;
    expect([await booksOf(""), await booksOf("?version=1")]).toEqual([280, 279]);
    expect(problemIn(await request(app).get(`${path}?version=3`))).toMatchObject({ status: 404, code: "unknown-version" });
  });

  it("can be sent back in any type that it was had in", async () => {
    const [app, token, path] = [appWith(), tokenFor("*"), `${AT}/schools`];
    await put({ app, token, path: "/v1/counties/other/schools" }, SCHOOLS);
    const { body: absent } = await bytesIn(request(app).get("/v1/counties/other/schools").set("Accept", "text/csv"));
    expect((await put({ app, token, path: "/v1/counties/other/schools" }, absent)).body).toMatchObject({ isNew: false });
    for (const type of ["text/csv", "text/tab-separated-values", XLSX_TYPE]) {
      const { body } = await bytesIn(request(app).get("/v1/counties/tekes/schools").set("Accept", type));
      const { status, text } = await put({ app, token, path, type }, body);
      expect(status, `${type} ${text}`).toBeLessThan(202);
    }
    expect(store().schools.versions("made-up")).toHaveLength(1);
    const rowsAt = async (county: string) => (await request(app).get(`/v1/counties/${county}/schools`)).body.schools;
    expect(await rowsAt("made-up")).toEqual(await rowsAt("tekes"));
  });

  it("is judged by its rule, on the day of the county's figures, with them where that is asked", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    await put({ app, token, path: `${AT}/schools` }, SCHOOLS);
    expect(problemIn(await request(app).get(`${AT}/balance`))).toMatchObject({ code: "unknown-place" });
    const on = "rules=basic-balance-2012&on=2022-12-31";
    const told = await request(app).get(`${AT}/balance?${on}&version=1`);
    expect([told.status, told.body.version, told.body.county], told.text).toEqual([200, 1, null]);
    await put({ app, token, path: `${AT}?on=2021-12-31` }, "指标,学段,数值\nlargest-class,小学,46\n");
    const later = await request(app).get(`${AT}/balance?split=per-pupil`);
    expect([later.body.on, later.body.rules.id]).toEqual(["2021-12-31", "quality-balance-2017"]);
    const sized = async (query: string) =>
      (await request(app).get(`${AT}/balance${query}`)).body.items.find(({ id }: { id: string }) => id === "class-size").verdict;
    expect([await sized(""), await sized("?figures=own")]).toEqual(["undetermined", "not-met"]);
  });

  it("is a workbook of live formulas by Accept", async () => {
    const asked = request(createApp()).get("/v1/counties/tekes/balance?rules=quality-balance-2017&on=2022-12-31&split=per-pupil");
    const { body } = await bytesIn(asked.set("Accept", XLSX_TYPE));
    const options = { rules: "quality-balance-2017", on: "2022-12-31", split: "per-pupil" } as const;
    expect(body).toEqual(Buffer.from(await xlsxBytes(balanceBook(example(), { ...options, choices: {} }, "zh"))));
  });

  it("is written once under a key, which is no key for the county's figures then", async () => {
    const [app, token] = [appWith(), tokenFor("made-up")];
    const schools = { app, token, path: `${AT}/schools`, key: "one" };
    expect((await put(schools, SCHOOLS)).status).toBe(201);
    expect((await put(schools, SCHOOLS)).status).toBe(200);
    expect(problemIn(await put({ ...schools, path: `${AT}?on=2022-12-31` }, FIGURES))).toMatchObject({ status: 409, code: "key-reused" });
    expect(problemIn(await put(schools, SCHOOLS.replace("279", "1")))).toMatchObject({ status: 409 });
  });

  it("of several counties, or of a county whose name is no id, is not written", async () => {
    const [app, token] = [appWith(), tokenFor("*")];
    const two = "id,type,county\na,primary,x\nb,primary,y\n";
    expect(problemIn(await put({ app, token, path: `${AT}/schools` }, two)).problems).toMatchObject([{ path: "county" }]);
    expect((await put({ app, token, path: `${AT}/schools?county=y` }, two)).status).toBe(201);
    expect((await request(app).get(`${AT}/schools`)).body.schools).toHaveLength(1);
    expect(codes(await put({ app, token, path: "/v1/counties/A%20B/schools" }, SCHOOLS))).toEqual(["path.county invalid_format"]);
    expect(codes(await put({ app, token, path: "/v1/counties/A%20B?on=2022-12-31" }, FIGURES))[0]).toMatch(/^id /);
  });
});

describe("a folder with tables", () => {
  it("is read by its files' names, and everything wrong told at once by file and cell", async () => {
    writeFileSync(join(folder(), "made-up.2022-12-31.csv"), FIGURES);
    writeFileSync(
      join(folder(), "made-up.schools.xlsx"),
      await xlsxOf(
        SCHOOLS.trimEnd()
          .split("\n")
          .map((line) => line.split(",")),
      ),
    );
    const app = createApp(dataIn(folder()));
    expect((await request(app).get("/v1/counties")).body.counties).toMatchObject([{ id: "made-up", asOf: "2022-12-31", figures: 2 }]);
    expect((await request(app).get(`${AT}/schools`)).body.schools).toHaveLength(2);
    expect((await request(app).get(`${AT}/balance?split=per-pupil`)).status).toBe(200);
    writeFileSync(join(folder(), "a.csv"), SCHOOLS);
    writeFileSync(join(folder(), "b.schools.csv"), "id,type\na,学院\n");
    writeFileSync(join(folder(), "made-up.2023-12-31.csv"), FIGURES);
    writeFileSync(join(folder(), "c.2022-02-30.csv"), FIGURES);
    const problems = (() => {
      try {
        return [dataIn(folder())];
      } catch (error) {
        return (error as { problems: readonly { path: string; code: string }[] }).problems.map(({ path, code }) => `${path} ${code}`);
      }
    })();
    expect(problems).toEqual([
      "a.csv unknown-name",
      "b.schools.csv:2:type unknown-option",
      expect.stringMatching(/^c\.2022-02-30\.csv: asOf /),
      "made-up.2023-12-31.csv: id duplicate-id",
    ]);
  });
});
