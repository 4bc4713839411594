import { readFileSync } from "node:fs";
import { Agent, request as clientRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { parse as parseCsv } from "csv-parse/sync";
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { gb18030 } from "../../../packages/files/test/tables";
import { tableFile } from "../../../packages/indicators/test/balance-golden";
import { createApp } from "../src/app";
import { sentFile } from "../src/file";
import { TSV_TYPE, XLSX_TYPE } from "../src/http/formats";
import { file } from "../src/http/medium";
import { route } from "../src/http/route";
import { problemIn } from "./problem";
import { xlsxOf } from "./workbook";

const app = createApp({
  log: (error) => {
    throw error;
  },
});
const RULE = { rules: "quality-balance-2017", on: "2022-12-31" };

const send = (body: string | Uint8Array, type = "text/csv", query: object = {}) =>
  request(app)
    .post("/v1/balance")
    .query({ ...RULE, ...query })
    .type(type)
    .serialize((data) => data)
    .send(Buffer.from(body) as unknown as string);

const found = (response: Response) => problemIn(response).problems.map(({ path, code }) => `${path} ${code}`);

/** An office's table of a made-up county: a title, units, a column that nobody knows, one near to a known name, a total that is off. */
const OFFICE = [
  "虚构县学校基本情况表,,,,,",
  "学校标识码,学校名称,学校类别,在校学生数,教学仪器设备值（万元）,联系电话",
  "0071,第一小学,小学,45,1.2,1",
  "0072,第二小学,小学,55,2.5,2",
  "合计,,,101,3.7,",
].join("\n");

const readings = ({ body, status, text }: Response) => {
  expect(status, text).toBe(200);
  const { schools, notes, unread, proposed } = body;
  return {
    schools: schools.map(({ school, pupils }: { school: string; pupils: number }) => [school, pupils]),
    notes: notes.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
    unread,
    proposed,
  };
};

describe("a table as an office has it", () => {
  const read = {
    schools: [
      ["0071", 45],
      ["0072", 55],
    ],
    unread: ["联系电话"],
    proposed: [],
  };

  it("is read in any encoding, named or found out, and between tabs", async () => {
    const expected = { ...read, notes: ["body:5:在校学生数 total-differs"] };
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(OFFICE, "utf16le")]);
    for (const [body, type] of [
      [OFFICE, "text/csv"],
      [`\ufeff${OFFICE}`, 'text/csv; charset="UTF-8"; header=present'],
      [gb18030(OFFICE), "text/csv"],
      [gb18030(OFFICE), "text/csv; charset=GBK"],
      [utf16, "text/csv;charset=utf-16"],
      [OFFICE.replaceAll(",", "\t"), TSV_TYPE],
    ] as const)
      expect(readings(await send(body, type)), type).toEqual(expected);
  });

  it("is read from a workbook, its sheet found or named, and its places are cells", async () => {
    const book = await xlsxOf(
      OFFICE.split("\n")
        .slice(1)
        .map((line) => line.split(",")),
    );
    expect(readings(await send(book, XLSX_TYPE, { file: "学校.xlsx" }))).toEqual({
      ...read,
      notes: ["学校.xlsx:学校!D6:在校学生数 total-differs"],
    });
    expect(readings(await send(book, XLSX_TYPE, { sheet: "学校" })).schools).toHaveLength(2);
    expect(found(await send(book, XLSX_TYPE, { sheet: "教师" }))).toEqual(["body no-sheet"]);
    const wrong = await xlsxOf([
      ["学校标识码", "学校类别", "在校生数"],
      ["a", "学院", "约300"],
    ]);
    expect(found(await send(wrong, XLSX_TYPE, { file: "x.xlsx" })).sort()).toEqual([
      "x.xlsx:学校!B4:学校类别 unknown-option",
      "x.xlsx:学校!C4:在校生数 about",
    ]);
  });

  it("has columns of other names read as the query maps them, and proposed where they are near", async () => {
    const text = "编号,类,在校学生总数,pupil\n1,小学,45,9\n";
    expect(found(await send(text))).toEqual(["body no-table"]);
    const mapped = readings(await send(text, "text/csv", { map: ["编号=id", "类=type"] }));
    expect(mapped.proposed).toEqual([
      { header: "在校学生总数", id: "pupils", name: "在校学生数" },
      { header: "pupil", id: "pupils", name: "pupils" },
    ]);
    expect(readings(await send(text, "text/csv", { map: ["编号=id", "类=type", "在校学生总数=pupils"] })).schools).toEqual([["1", 45]]);
    expect(readings(await send("编号,type,pupils\n1,小学,45\n", "text/csv", { map: "编号=id" })).schools).toEqual([["1", 45]]);
  });

  it("has a mapping that is none told with all else", async () => {
    expect(found(await send("x", "text/csv", { map: ["编号", "a=id", "a=type"], encoding: "latin1", split: "half" })).sort()).toEqual([
      "query.encoding invalid_value",
      "query.map[0] no-pair",
      "query.map[2] header-twice",
      "query.split invalid_value",
    ]);
  });

  it("has its encoding settled by the query before its type", async () => {
    const short = gb18030("id,type,pupils,name\n1,primary,45,联通\n");
    const named = await send(short, "text/csv; charset=utf-8", { encoding: "gb18030" });
    expect(named.body.schools[0].name).toBe("联通");
    expect(found(await send(short, "text/csv; charset=utf-8"))).toEqual(["body:2 bad-bytes", "body:2 bad-bytes"]);
  });

  it("is judged in two ways by `a.` and `b.` as JSON is", async () => {
    const asked = { "a.rules": RULE.rules, "a.on": RULE.on, "b.rules": "basic-balance-2012", "b.on": RULE.on, "b.split": "per-pupil" };
    const ask = request(app).post("/v1/balance/differences");
    const schools = parseCsv(readFileSync(tableFile("six-of-seven"), "utf8"), { columns: true });
    const inJson = await request(app)
      .post("/v1/balance/differences")
      .send({ schools, a: RULE, b: { rules: "basic-balance-2012", on: RULE.on, split: "per-pupil" } });
    const inFile = await ask
      .query(asked)
      .type("text/csv")
      .send(readFileSync(tableFile("six-of-seven"), "utf8"));
    expect(inFile.body.differences.length).toBeGreaterThan(3);
    expect(inFile.body).toEqual(inJson.body);
    const { "b.rules": _, ...without } = asked;
    expect(found(await request(app).post("/v1/balance/differences").query(without).type("text/csv").send("id"))).toEqual([
      "query.b.rules missing",
    ]);
  });
});

describe("a file that cannot be read", () => {
  const text = "id,type,pupils\na,primary,100\n";

  it.each([
    ["a quote that does not end", 'id,type,name\na,primary,"x\nb,primary,y\n', "body:2 open-quote"],
    ["text after a quote", 'id,type,name\na,primary,"x"y\n', "body:2 text-after-quote"],
    ["rows of too few and too many cells", "id,type,name\na,primary\nb,primary,x\nc,primary,x,y\n", "body:2 ragged-row; body:4 ragged-row"],
    ["a column twice", "id,type,pupils,pupils\na,primary,1,2\n", "body:1 rival-columns"],
    ["only columns", "id,type,pupils\n", "body no-rows"],
    ["nothing", "\n", "body no-header"],
    ["a workbook that is none", "PK\u0003\u0004 and no more", "body bad-zip"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "body is-ole"],
  ])("is refused for %s", async (_, wrong, expected) => {
    const response = await send(wrong);
    expect(response.status).toBe(400);
    expect(found(response).join("; ")).toBe(expected);
  });

  it("does not reach a prototype by its columns", async () => {
    expect(readings(await send("id,type,__proto__,constructor,pupils\na,primary,1,2,5\n"))).toMatchObject({
      schools: [["a", 5]],
      unread: ["__proto__", "constructor"],
    });
  });

  it("is unpacked, and refused where it does not unpack or is packed in an unknown way", async () => {
    const packed = (encoding: string, body: Buffer | string) => send(body).set("Content-Encoding", encoding);
    expect((await packed("gzip", gzipSync(text))).body).toEqual((await send(text)).body);
    expect(problemIn(await packed("gzip", "id,type\n"))).toMatchObject({ status: 400, code: "bad-request" });
    expect(problemIn(await packed("gzip", gzipSync(text).subarray(0, 20)))).toMatchObject({ status: 400, code: "bad-request" });
    expect(problemIn(await packed("zip", text))).toMatchObject({ status: 415, code: "body-type" });
    expect(problemIn(await send(text, "text/csv; charset=shift_jis"))).toMatchObject({ status: 415, code: "body-type" });
  });

  it("is told the types that the address takes, and a body of nothing is no table", async () => {
    const refused = problemIn(await send("<a/>", "application/xml"));
    expect(refused).toMatchObject({ status: 415, code: "body-type" });
    expect(refused.message.en).toContain(`application/json or text/csv or ${TSV_TYPE} or ${XLSX_TYPE}`);
    expect(found(await send(""))).toEqual(["body no-header"]);
    expect(found(await request(app).post("/v1/balance"))).toEqual(["body missing"]);
  });

  it("leaves its connection good for the next request", async () => {
    const server = app.listen(0);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const wrong = Buffer.from(`id,type\n${"a,primary\n".repeat(100_000)}`);
    const headers = { "content-type": "text/csv; charset=shift_jis" };
    const ask = () =>
      new Promise((resolve, reject) => {
        const { port } = server.address() as AddressInfo;
        const sent = clientRequest({ agent, port, method: "POST", path: "/v1/balance", headers }, (reply) =>
          reply.resume().on("end", () => resolve([reply.statusCode, sent.reusedSocket])),
        );
        sent.on("error", reject).end(wrong);
      });
    expect([await ask(), await ask()]).toEqual([
      [415, false],
      [415, true],
    ]);
    agent.destroy();
    server.close();
  });

  it.each([
    ["rows", `id,type\n${"a,primary\n".repeat(300_001)}`],
    ["rows that end as on old machines", `id,type\r${"a,primary\r".repeat(300_001)}`],
    ["rows of nothing", "\n".repeat(300_001)],
    ["objects of JSON", `[${'{"id":1},'.repeat(300_001)}{}]`],
  ])("of more %s than there can be schools is refused before it is read", async (_, body) => {
    const refused = problemIn(await send(body));
    expect(refused).toMatchObject({ status: 413, code: "body-too-large" });
    expect(refused.message.en).toContain("300000 rows");
  });

  it("is taken up to its bytes, unpacked, and no further", async () => {
    const small = route({
      method: "post",
      path: "/small",
      summary: { zh: "小", en: "small" },
      accepts: file(["text/csv"], 1000),
      body: sentFile,
      reply: sentFile,
      handle: ({ body }) => body,
    });
    const tiny = createApp({ routes: [small] });
    const ask = (body: string | Buffer, encoding = "identity") =>
      request(tiny)
        .post("/small")
        .type("text/csv")
        .set("Content-Encoding", encoding)
        .serialize((data) => data)
        .send(body);
    expect((await ask("x".repeat(1000))).status).toBe(200);
    expect((await ask(gzipSync("x".repeat(1000)), "gzip")).status).toBe(200);
    const bomb = gzipSync(`a\n${"x".repeat(50_000_000)}`);
    for (const response of [await ask("x".repeat(1001)), await ask(gzipSync("x".repeat(1001)), "gzip"), await ask(bomb, "gzip")])
      expect(problemIn(response)).toMatchObject({ status: 413, code: "body-too-large" });
  });
});
