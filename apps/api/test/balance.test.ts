import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { balanceRows, foundIn, optionsOf, tableFile, tableRows } from "../../../packages/indicators/test/balance-golden";
import { createApp } from "../src/app";
import { fileReply, READ_WHOLE } from "../src/file";
import { XLSX_TYPE } from "../src/http/formats";
import { problemSchema } from "../src/http/problem";
import { balanceOfCounties, balanceOfCounty } from "../src/replies/balance";
import { balanceExplanation } from "../src/replies/explanation";
import { xlsxOf } from "./workbook";

const app = createApp({
  log: (error) => {
    throw error;
  },
});

const RULE = { rules: "quality-balance-2017", on: "2022-12-31" };

const sendJson = (body: object) => request(app).post("/v1/balance").send(body);
const sendFile = (text: string | Buffer, query: object = RULE, type = "text/csv") =>
  request(app)
    .post("/v1/balance")
    .query(query)
    .type(type)
    .serialize((data) => data)
    .send(text);

const problem = (response: Response) => {
  expect(response.type).toBe("application/problem+json");
  return problemSchema.parse(response.body);
};
const found = (response: Response) => problem(response).problems.map(({ path, code }) => `${path} ${code}`);

const rows = balanceRows();

describe("golden tables of schools through the interface", () => {
  const asked = new Map<string, Promise<readonly Response[]>>();
  /** A table's answers, in JSON, as CSV and as a workbook: asked for once for all the rows that look at them. */
  const answers = (row: (typeof rows)[number]) => {
    const key = JSON.stringify([row.case, optionsOf(row)]);
    const text = readFileSync(tableFile(row.case), "utf8");
    const all =
      asked.get(key) ??
      xlsxOf(parseCsv(text)).then((book) =>
        Promise.all([
          sendJson({ ...optionsOf(row), schools: tableRows(row.case) }),
          sendFile(text, optionsOf(row)),
          sendFile(book, optionsOf(row), XLSX_TYPE),
        ]),
      );
    asked.set(key, all);
    return all;
  };

  it.each(rows)("$case, $rules $split, $stage: $what $of = $expect", async (row) => {
    const [inJson, ...inFiles] = (await answers(row)).map(({ body, status, text }) => {
      expect(status, text).toBe(200);
      return body;
    });
    expect(balanceOfCounty.extend(fileReply).safeParse(inJson).error?.issues ?? []).toEqual([]);
    expect(foundIn(inJson, row)).toBe(row.expect);
    expect(inFiles).toEqual([inJson, inJson]);
  });
});

describe("a table of schools", () => {
  const school = (id: string, more: object = {}) => ({ id, type: "primary", pupils: 100, ...more });

  it("is judged by all that is asked beside it", async () => {
    const schools = [school("a"), { id: "b", type: "special", pupils: 20 }];
    const settings = { "cv-2017": { primary: 0.3 } };
    const claims = { "no-falsified-data": false };
    const figures = { counts: { all: { "social-recognition": 90 } } };
    const { body } = await sendJson({ ...RULE, schools, scope: [], split: "per-pupil", settings, claims });
    expect(body).toMatchObject({ scope: { leavesOut: [], leftOut: [] }, split: "per-pupil", verdict: "not-met" });
    expect(body.stages[0].indicators[0].limit).toBe(0.3);
    expect(body.reasons).toContainEqual(expect.objectContaining({ item: "no-falsified-data" }));
    expect(found(await sendJson({ ...RULE, schools, figures }))).toEqual([
      expect.stringMatching(/^body\.figures\.counts\.all\.social-recognition unrecognized_keys$/),
    ]);
  });

  it("takes the county's own figures for the requirements beside the schools", async () => {
    const figures = { counts: { all: { population: 100 }, primary: { "largest-class": 46 } } };
    const verdictOf = async (more: object) => {
      const { body } = await sendJson({ ...RULE, schools: [school("a")], ...more });
      return body.items.find(({ id }: { id: string }) => id === "class-size").verdict;
    };
    expect(await verdictOf({})).toBe("undetermined");
    expect(await verdictOf({ figures })).toBe("not-met");
  });

  it("takes what a rule leaves open by its name, as CSV too", async () => {
    const schools = [school("a", { staff: 9, "full-time-teachers": 6 }), school("b", { staff: 9, "full-time-teachers": 5 })];
    const text = "id,type,pupils,staff,full-time-teachers\na,primary,100,9,6\nb,primary,100,9,5";
    const asked = { rules: "basic-balance-2012", on: "2022-12-31" };
    const chosen = { "teacher-pupil-ratio": "staff" };
    const cvs = ({ body }: Response) => body.stages[0].indicators.flatMap(({ cv }: { cv: number | null }) => cv ?? []);
    expect(cvs(await sendJson({ ...asked, schools }))).toEqual([expect.closeTo(1 / 11)]);
    expect(cvs(await sendJson({ ...asked, schools, choices: chosen }))).toEqual([0]);
    expect(cvs(await sendFile(text, { ...asked, ...chosen }))).toEqual([0]);
    expect(found(await sendFile(text, { ...asked, "teacher-pupil-ratio": "all" }))).toEqual(["query.teacher-pupil-ratio invalid_value"]);
  });

  it("leaves out what the query says, and nothing where it says nothing", async () => {
    const text = "id,type,pupils\na,primary,100\nb,special,20\nc,vocational,50";
    const leftOut = async (query: object) => {
      const { body } = await sendFile(text, { ...RULE, ...query });
      return body.scope.leftOut.map(({ school: id, because }: Record<string, string>) => `${id} ${because}`);
    };
    expect(await leftOut({})).toEqual(["b special", "c vocational"]);
    expect(await leftOut({ scope: "special,private" })).toEqual(["b special", "c no-compulsory-stage"]);
    expect(await leftOut({ scope: "" })).toEqual(["c no-compulsory-stage"]);
    expect(found(await sendFile(text, { ...RULE, scope: "special,vocatonal" }))).toEqual(["query.scope[1] invalid_value"]);
  });

  it("that is made up says so", async () => {
    const { body } = await sendFile("id,type,origin,pupils\na,primary,synthetic,100\nb,primary,,100");
    expect(body.synthetic).toBe(1);
    expect(body.schools.map(({ synthetic }: { synthetic: boolean }) => synthetic)).toEqual([true, false]);
  });

  it("of several counties is judged for the one that is named", async () => {
    const text = "id,county,type,pupils\na,x,primary,100\nb,y,primary,100\nc,y,primary,100";
    const one = await sendFile(text, { ...RULE, county: "y" });
    expect(one.body).toMatchObject({ county: "y", stages: [{ schools: 2 }, { schools: 0 }] });
    const none = problem(await sendFile(text));
    expect(none).toMatchObject({ status: 400, code: "bad-argument", problems: [{ path: "county", value: "null" }] });
    expect(none.message.en).toContain("one of the table's 2 counties, such as x, y");
    expect(none.message.zh).toContain("表中2个县之一");
    const schools = [school("a", { county: "x" }), school("b", { county: "y" })];
    expect(problem(await sendJson({ ...RULE, schools, county: "z" }))).toMatchObject({ code: "unknown-place", nearest: "x" });
    expect(problem(await sendJson({ ...RULE, schools: [school("a")], county: "z" })).message.en).toContain("the table names no county");
  });

  it("of more schools than any county has is not judged", async () => {
    const text = ["id,type", ...Array.from({ length: 5001 }, (_, at) => `s${at},primary`)].join("\n");
    expect(problem(await sendFile(text)).problems).toMatchObject([
      { path: "schools", value: 5001, accepted: { zh: "一个县至多5000所学校" } },
    ]);
  });

  it("has every wrong cell told at once, where it stands", async () => {
    const wrong = [
      school("a", { pupils: -1, bookz: 3 }),
      { id: "b", type: "primry", pupils: "many" },
      school("a"),
      { type: "junior", "pupils@primary": 5 },
    ];
    expect(found(await sendJson({ ...RULE, schools: wrong }))).toEqual([
      "body.schools[0].pupils bad-count",
      "body.schools[0].bookz unknown-column",
      "body.schools[1].type unknown-option",
      "body.schools[1].pupils bad-count",
      "body.schools[2].id duplicate-id",
      "body.schools[3].id missing",
    ]);
    expect(found(await sendFile("id,type,pupils,name\na,primary,-1,\n\nb,primry,many,\na,,,\n")).sort()).toEqual([
      "body:2:pupils bad-count",
      "body:4:pupils not-a-figure",
      "body:4:type unknown-option",
      "body:5:id duplicate-id",
    ]);
  });

  it("has its first thousand problems told, and how many there are", async () => {
    const text = ["id,type,pupils", ...Array.from({ length: 3000 }, (_, at) => `s${at},primry,x`)].join("\n");
    const body = problem(await sendFile(text));
    expect(body.problems).toHaveLength(1000);
    expect(body.message.en).toContain("6000 problem(s)");
  });

  it("has what is asked beside it told with all that is wrong", async () => {
    expect(found(await sendJson({ rules: "quality-balance", on: "2022-13-01", schools: [1], splitt: "none", county: 5 })).sort()).toEqual([
      "body.county invalid_type",
      "body.on invalid_format",
      "body.rules invalid_value",
      "body.schools[0] invalid_type",
      "body.splitt unrecognized_keys",
    ]);
    expect(found(await sendFile("id,type\na,primary", { split: "half", onn: "x" })).sort()).toEqual([
      "query.on missing",
      "query.onn unrecognized_keys",
      "query.rules missing",
      "query.split invalid_value",
    ]);
    const claims = { "no-such-item": true };
    expect(problem(await sendJson({ ...RULE, schools: [school("a")], claims }))).toMatchObject({ status: 400, code: "unknown-option" });
  });

  it("in JSON may be larger than other bodies, up to 16 MB", async () => {
    const name = "学".repeat(1000);
    const schools = (many: number) => Array.from({ length: many }, (_, at) => school(`s${at}`, { name }));
    expect((await sendJson({ ...RULE, schools: schools(500) })).status).toBe(200);
    const large = problem(await sendJson({ ...RULE, schools: schools(6000) }));
    expect(large).toMatchObject({ status: 413, code: "body-too-large" });
    expect(large.message.en).toContain("16 MB");
  });

  it("in JSON is asked in the body alone, and as CSV in the query alone", async () => {
    const response = await request(app)
      .post("/v1/balance")
      .query(RULE)
      .send({ ...RULE, schools: [school("a")] });
    expect(found(response).sort()).toEqual(["query.on unrecognized_keys", "query.rules unrecognized_keys"]);
    expect(problem(response).message.en).toMatch(/it takes nothing$/);
  });
});

describe("a rule set of one's own", () => {
  const province = {
    schema: "teks/rules@1",
    id: "province",
    zh: "省定",
    en: "a province's",
    base: "quality-balance-2017",
    document: { number: "X", zh: "试", en: "made up" },
    from: "2020-01-01",
    limits: { "teaching-area-2017": { primary: 5 } },
  };
  const schools = [{ id: "a", type: "primary", pupils: 100, "teaching-area": 475 }];
  const markOf = ({ body }: Response) =>
    body.schools[0].marks.find(({ indicator }: { indicator: string }) => indicator === "teaching-area-per-pupil");

  it("judges by its own limits, from its own day", async () => {
    const own = await sendJson({ rules: province, on: "2022-12-31", schools });
    expect(own.body.rules).toMatchObject({ id: "province", document: "X", from: "2020-01-01" });
    expect(markOf(own)).toMatchObject({ value: 4.75, limit: 5, mark: "floor" });
    expect(markOf(await sendJson({ ...RULE, schools }))).toMatchObject({ limit: 4.5, mark: "met" });
    expect((await sendJson({ rules: province, on: "2019-12-31", schools })).body.verdict).toBe("not-applicable");
  });

  it("judges a file too, and a stored table, as the JSON of its file in the query", async () => {
    const asked = { rules: JSON.stringify(province), on: "2022-12-31", split: "weighted" };
    const csv = "id,type,pupils,teaching-area\na,primary,100,475\n";
    const inFile = await sendFile(csv, asked);
    expect(inFile.body).toEqual((await sendJson({ ...asked, rules: province, schools })).body);
    expect(markOf(inFile)).toMatchObject({ limit: 5, mark: "floor" });
    const stored = await request(app).get("/v1/counties/tekes/balance").query(asked);
    expect(stored.body.rules).toMatchObject({ id: "province" });
    const moved = await request(app)
      .post("/v1/balance/differences")
      .query({ "a.rules": RULE.rules, "a.on": RULE.on, "b.rules": asked.rules, "b.on": RULE.on })
      .type("text/csv")
      .send(csv);
    expect(moved.body.differences).toContainEqual(
      expect.objectContaining({ of: "mark", school: "a", from: expect.objectContaining({ limit: 4.5 }) }),
    );
    const wrong = (rules: string) => sendFile(csv, { ...asked, rules });
    expect(found(await wrong("{"))).toEqual(["query.rules bad-json"]);
    expect(found(await wrong(JSON.stringify({ ...province, from: "2020-13-01" })))).toEqual(["query.rules.from invalid_format"]);
    const named = problem(await wrong("quality"));
    expect(named.problems).toMatchObject([{ path: "query.rules", accepted: { en: "quality-balance-2017, basic-balance-2012" } }]);
  });

  it("has all that is wrong with it told, with all else", async () => {
    const { document: _, ...without } = province;
    const rules = { ...without, from: "2020-13-01", limits: { "class-size-2017x": 5 } };
    expect(found(await sendJson({ rules, on: "x", schools: [] })).sort()).toEqual([
      "body.on invalid_format",
      "body.rules.document missing",
      "body.rules.from invalid_format",
      "body.rules.limits.class-size-2017x unrecognized_keys",
    ]);
    expect(found(await sendJson({ rules: {}, on: "2022-12-31", schools })).sort()).toContain("body.rules.base missing");
    const named = problem(await sendJson({ rules: "quality", on: "2022-12-31", schools }));
    expect(named.problems).toMatchObject([{ path: "body.rules", accepted: { en: "quality-balance-2017, basic-balance-2012" } }]);
  });
});

describe("a table of several counties", () => {
  const text = "id,county,type,origin,pupils,books\na,x,primary,,45,279\nb,y,primary,synthetic,45,279\nc,y,primary,,45,837\nd,,junior,,9,9";
  const asked = { rules: "basic-balance-2012", on: "2022-12-31" };
  const send = (query: object) => request(app).post("/v1/balances").query(query).type("text/csv").send(text);

  it("is judged county by county, each as it is alone", async () => {
    const { body, status } = await send(asked);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(balanceOfCounties.extend(fileReply).safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body).toMatchObject({ rules: asked.rules, on: asked.on, synthetic: 1, sections: 4 });
    expect(body.counties.map(({ county }: { county: string | null }) => county)).toEqual(["x", "y", null]);
    for (const county of ["x", "y"]) {
      const alone = (await sendFile(text, { ...asked, county })).body;
      const among = body.counties.find((each: { county: string }) => each.county === county);
      expect(among).toEqual({ county, stages: alone.stages, table: alone.table });
    }
    const schools = [{ id: "a", county: "x", type: "primary", pupils: 45, books: 279 }];
    const inJson = await request(app)
      .post("/v1/balances")
      .send({ ...asked, schools });
    expect(inJson.body.counties).toEqual([body.counties[0]]);
  });

  it("takes no county, and nothing that is of one county", async () => {
    expect(found(await send({ ...asked, county: "x" }))).toEqual(["query.county unrecognized_keys"]);
    const json = await request(app)
      .post("/v1/balances")
      .send({ ...asked, schools: [], county: "x", claims: {}, figures: {} });
    expect(found(json).sort()).toEqual([
      "body.claims unrecognized_keys",
      "body.county unrecognized_keys",
      "body.figures unrecognized_keys",
    ]);
  });
});

describe("an evaluation explained", () => {
  const explain = (more: object) =>
    request(app)
      .post("/v1/balance/explanations")
      .send({ ...RULE, schools: tableRows("six-of-seven"), ...more });
  const indicator = "teaching-area-per-pupil";

  it.each([
    [{}, "优质均衡"],
    [{ stage: "junior" }, "初中"],
    [{ stage: "primary", indicator }, "差异系数"],
    [{ stage: "primary", school: "at-floor" }, "at-floor"],
    [{ stage: "primary", school: "at-floor", indicator }, "at-floor"],
  ])("%j", async (question, title) => {
    const inJson = await explain(question);
    expect(inJson.status, inJson.text).toBe(200);
    expect(balanceExplanation.extend(fileReply).safeParse(inJson.body).error?.issues ?? []).toEqual([]);
    expect(inJson.body).toMatchObject(question);
    expect(inJson.body.title.zh).toContain(title);
    const asCsv = await request(app)
      .post("/v1/balance/explanations")
      .query({ ...RULE, ...question })
      .type("text/csv")
      .send(readFileSync(tableFile("six-of-seven"), "utf8"));
    expect(asCsv.body).toEqual(inJson.body);
  });

  it("goes down to the figures that a school reported", async () => {
    const { body } = await explain({ stage: "primary", school: "at-floor", indicator });
    const [value, limit, floor] = body.node.parts;
    expect(value.parts.map(({ value: figure }: { value: number }) => figure)).toEqual([382.5, 100]);
    expect(limit).toMatchObject({ value: 4.5, document: { number: "教督〔2017〕6号", grade: "B" } });
    expect(floor).toMatchObject({ exact: "153/40" });
  });

  it("of what there is not is refused", async () => {
    expect(problem(await explain({ stage: "primary", school: "at-flor" }))).toMatchObject({ code: "unknown-school", nearest: "at-floor" });
    expect(problem(await explain({ school: "at-floor" }))).toMatchObject({ code: "bad-argument", problems: [{ path: "stage" }] });
    expect(found(await explain({ stage: "senior", indicator: "books" })).sort()).toEqual([
      "body.indicator invalid_value",
      "body.stage invalid_value",
    ]);
  });
});

describe("two evaluations of one table", () => {
  it("differ in what the second judges otherwise", async () => {
    const schools = [{ id: "a", type: "primary", pupils: 100, "teaching-area": 450 }];
    const ask = (a: object, b: object) =>
      request(app)
        .post("/v1/balance/differences")
        .send({ schools, a: { ...RULE, ...a }, b: { ...RULE, ...b } });
    expect((await ask({}, {})).body).toEqual({ differences: [], ...READ_WHOLE });
    const { body } = await ask({}, { settings: { "teaching-area-2017": { primary: 5 } } });
    expect(body.differences).toEqual([
      {
        of: "mark",
        stage: "primary",
        school: "a",
        indicator: "teaching-area-per-pupil",
        from: { verdict: "met", value: 4.5, limit: 4.5, floor: 3.825 },
        to: { verdict: "floor", value: 4.5, limit: 5, floor: 4.25 },
      },
    ]);
    expect(found(await ask({ on: "x" }, { rules: "x" })).sort()).toEqual(["body.a.on invalid_format", "body.b.rules invalid_value"]);
  });
});

describe("rule sets", () => {
  it("are data, with the limits of a day", async () => {
    const { body } = await request(app).get("/v1/rules/quality-balance-2017?on=2017-05-22");
    expect(body).toMatchObject({
      document: { number: "教督〔2017〕6号", grade: "B" },
      dispersion: { judges: "each", standard: "cv-2017" },
    });
    expect(body.resources).toContainEqual({ indicator: "teaching-area-per-pupil", standard: "teaching-area-2017" });
    const at = async (on: string) => {
      const { limits } = (await request(app).get(`/v1/rules/quality-balance-2017?on=${on}`)).body;
      return limits.find(({ standard }: { standard: string }) => standard === "cv-2017").inForce;
    };
    expect(await at("2017-05-22")).toContainEqual({ stage: "primary", none: "not-in-force" });
    expect(await at("2017-05-23")).toContainEqual({ stage: "junior", value: 0.45, from: "2017-05-23", grade: "B", set: false });
  });

  it("say what they leave open", async () => {
    const { body } = await request(app).get("/v1/rules");
    expect(body.rules.map(({ id, split }: Record<string, string>) => [id, split])).toEqual([
      ["quality-balance-2017", null],
      ["basic-balance-2012", "weighted"],
    ]);
    expect(body.rules[1].resources).toContainEqual(
      expect.objectContaining({ choice: "teacher-pupil-ratio", default: "full-time-teachers" }),
    );
    expect(body.rules[0]).not.toHaveProperty("limits");
  });

  it("that there are not are not found", async () => {
    const response = await request(app).get("/v1/rules/quality-balance");
    expect(problem(response)).toMatchObject({ status: 404, code: "unknown-rules", nearest: "quality-balance-2017" });
  });
});
