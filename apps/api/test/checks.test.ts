import { readFileSync } from "node:fs";
import { schoolsOf } from "@teks/files";
import { countyPlace, edits, findings, lint, repairs, sarif, screenSchools } from "@teks/indicators";
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { gb18030 } from "../../../packages/files/test/tables";
import { tekes } from "../../../packages/indicators/test/golden";
import { createApp } from "../src/app";
import { XLSX_TYPE } from "../src/http/formats";
import { ROUTES } from "../src/routes";
import { problemIn } from "./problem";
import { bytesIn, xlsxOf } from "./workbook";

const app = createApp({
  log: (error) => {
    throw error;
  },
});

/** A reply's data, which is what its route says. */
function told(response: Response, path: string) {
  expect(response.status, response.text).toBe(200);
  const reply = ROUTES.find((route) => route.path === path)?.reply;
  expect(reply?.safeParse(response.body).error?.issues ?? []).toEqual([]);
  return response.body;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const checksOf = async (body: object) => told(await request(app).post("/v1/checks").send(body), "/v1/checks");

const send = (path: string, query: object, body: string | Uint8Array, type = "text/csv") =>
  request(app)
    .post(path)
    .query(query)
    .type(type)
    .serialize((data) => data)
    .send(Buffer.from(body) as unknown as string);

describe("checks of a county's figures", () => {
  it("are the library's: findings, edits that do not hold, and ranked repairs", async () => {
    const options = { on: tekes.asOf };
    const place = countyPlace(tekes);
    const body = await checksOf({ county: tekes });
    const edited = edits(place, options).filter(({ state }) => state !== "ok");
    expect(body).toMatchObject({ schema: "teks/findings@1", county: "tekes", on: tekes.asOf });
    expect(body.findings).toEqual(plain([...findings(place, options), ...edited]));
    expect(body.repairs).toEqual(plain(repairs(place, options)));
    const [first] = body.repairs.cases[0].repairs;
    expect([first.rank, first.slips[0].slip]).toEqual([1, "swap"]);
  });

  it("compare with the year before", async () => {
    const counts = { primary: { pupils: 500, classes: 12 } };
    const grown = async (more: object) => {
      const { findings: found } = await checksOf({ on: "2022-12-31", counts, ...more });
      return found.filter(({ check, state }: { check: string; state: string }) => check.includes("pupils") && state === "open").length;
    };
    expect([await grown({}), await grown({ before: { primary: { pupils: 5000 } } })]).toEqual([0, 1]);
  });

  it("say of a table, as CSV and XLSX, what they say of its counts", async () => {
    const rows = [
      ["指标", "学段", "数值"],
      ["pupils", "all", "26311"],
      ["pupils", "primary", "18820"],
      ["pupils", "junior", "8031"],
    ];
    const counts = { all: { pupils: 26311 }, primary: { pupils: 18820 }, junior: { pupils: 8031 } };
    const inJson = await checksOf({ on: "2022-12-31", counts });
    const [change] = inJson.repairs.cases[0].repairs[0].slips[0].changes;
    expect([change.from, change.to]).toEqual([18820, 18280]);
    const query = { on: "2022-12-31" };
    const csv = told(await send("/v1/checks", query, rows.map((row) => row.join(",")).join("\n")), "/v1/checks");
    const xlsx = told(await send("/v1/checks", query, await xlsxOf(rows), XLSX_TYPE), "/v1/checks");
    const states = ({ findings: found }: { findings: readonly Record<string, unknown>[] }) =>
      found.map(({ check, state, says }) => [check, state, says]);
    for (const each of [csv, xlsx]) expect(states(each)).toEqual(states(inJson));
    expect(xlsx.repairs.cases[0].repairs[0].slips[0].changes[0]).toMatchObject({ from: 18820, to: 18280, figures: ["pupils-primary"] });
  });

  it("can be had as rows", async () => {
    const { text } = await request(app).post("/v1/checks").set({ Accept: "text/csv", "Accept-Language": "en" }).send({ county: tekes });
    expect(text.split("\r\n")[0]).toBe("check,place,state,title.zh,title.en,says.zh,says.en,ask.zh,ask.en,counts,figures,corrected,values");
    expect(text).toContain("\r\nclass-counts-by-stage,tekes,error,");
  });

  it("have all that is wrong with what is sent told at once", async () => {
    const response = await request(app)
      .post("/v1/checks")
      .send({ on: "2022-13-01", counts: { primary: { pupils: -1 } } });
    expect(
      problemIn(response)
        .problems.map(({ path }) => path)
        .sort(),
    ).toEqual(["body.counts.primary.pupils", "body.on"]);
    expect(problemIn(await send("/v1/checks", {}, "指标,数值\n")).problems.map(({ path }) => path)).toEqual(["query.on"]);
  });
});

describe("checks of a table of schools", () => {
  const options = { rules: "quality-balance-2017", on: "2022-12-31", split: "per-pupil" } as const;
  const rows = (books: number) => [
    { id: "a", type: "primary", pupils: 100, books: 900 },
    { id: "b", type: "primary", pupils: 200, books },
  ];

  it("say where to look first, as the library does", async () => {
    const roster = readFileSync(new URL("../../../seeds/example/schools.csv", import.meta.url), "utf8").replace(",3835300,", ",383530000,");
    const body = told(await send("/v1/checks", { ...options, table: "schools" }, roster), "/v1/checks");
    expect(body.schema).toBe("teks/screening@1");
    const expected = screenSchools(schoolsOf(Buffer.from(roster)).schools, { ...options, choices: {} });
    expect(expected.suspicions[0]).toMatchObject({ kind: "outlier", schools: ["p01"] });
    expect(body).toMatchObject(plain(expected));
    const { body: book } = await bytesIn(send("/v1/checks", { ...options, table: "schools" }, roster).set("Accept", XLSX_TYPE));
    expect(book.subarray(0, 2).toString()).toBe("PK");
  });

  it("compare with the year before", async () => {
    const asked = { rules: "basic-balance-2012", on: "2022-12-31", schools: rows(1800), before: rows(180) };
    const { suspicions } = await checksOf(asked);
    expect(suspicions.map(({ kind, schools }: { kind: string; schools: string[] }) => [kind, ...schools])).toContainEqual(["jump", "b"]);
    const { before: _, ...without } = asked;
    expect((await checksOf(without)).suspicions.filter(({ kind }: { kind: string }) => kind === "jump")).toEqual([]);
  });
});

const TEXT = "2022年，全县共有小学、初中学校34所，其中初中7所、小学28所。";

describe("a report's text", () => {
  const linted = async (body: string | Uint8Array, query: object = {}, type = "text/plain") =>
    told(await send("/v1/lint", query, body, type), "/v1/lint");

  it("is linted as the library does, in any encoding", async () => {
    const expected = plain({ ...lint(TEXT), file: "汇报.txt", encoding: "utf-8", problems: [] });
    expect(expected.findings).toHaveLength(1);
    expect(await linted(TEXT, { file: "汇报.txt" })).toEqual(expected);
    expect(await linted(gb18030(TEXT), { file: "汇报.txt" })).toEqual({ ...expected, encoding: "gb18030" });
    expect(await linted(gb18030(TEXT), {}, "text/markdown; charset=gb2312")).toMatchObject({ findings: expected.findings });
    const swapped = readFileSync(new URL("../../../seeds/example/reports/zhexi.txt", import.meta.url));
    const whole = lint(swapped.toString());
    expect(whole.findings.length).toBeGreaterThan(2);
    expect((await linted(swapped)).findings).toEqual(plain(whole.findings));
  });

  it("has one character a line's end, and the day that is given", async () => {
    expect((await linted(`汇报\r\n${TEXT}`)).findings).toEqual(plain(lint(`汇报\n${TEXT}`).findings));
    expect((await linted(TEXT, { on: "2021-12-31" })).on).toBe("2021-12-31");
    expect(problemIn(await send("/v1/lint", { on: "2021" }, TEXT, "text/plain")).problems).toMatchObject([{ path: "query.on" }]);
  });

  it("that is none, or no text, gives nothing and says so", async () => {
    expect(await linted("今天天气很好。")).toMatchObject({ isReport: false, findings: [] });
    expect(await linted("")).toMatchObject({ isReport: false });
    const broken = await linted(Buffer.concat([Buffer.from(TEXT.repeat(3)), Buffer.from([0xff]), Buffer.from(TEXT)]));
    expect(broken.problems).toHaveLength(1);
    expect(broken.problems[0].zh).toMatch(/body/);
  });

  it("can be had as SARIF for editors and as rows for tables", async () => {
    const asked = (accept: string) =>
      send("/v1/lint", { file: "汇报.txt" }, TEXT, "text/plain").set({ Accept: accept, "Accept-Language": "en" });
    const log = await asked("application/sarif+json");
    expect(log.type).toBe("application/sarif+json");
    expect(log.body).toEqual(plain(sarif(lint(TEXT), "汇报.txt", "en")));
    const { text } = await asked("text/csv");
    const [, row = ""] = text.split("\r\n");
    expect(row).toMatch(/^sum,error,1,\d+,/);
    expect(problemIn(await asked("image/png"))).toMatchObject({ status: 406 });
  });

  it("of another type, or too long, is not read", async () => {
    expect(problemIn(await send("/v1/lint", {}, "{}", "application/json"))).toMatchObject({ status: 415, code: "body-type" });
    expect(problemIn(await send("/v1/lint", {}, "汇".repeat(700_000), "text/plain"))).toMatchObject({ status: 413 });
  });
});
