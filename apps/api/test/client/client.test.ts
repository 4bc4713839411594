import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages, type Schemas, teksClient } from "@teks/client";
import { afterAll, describe, expect, expectTypeOf, it } from "vitest";
import { createApp } from "../../src/app";
import { openStore } from "../../src/data/store";
import { newToken } from "../../src/data/token";
import { listening } from "../listening";
import { xlsxOf } from "../workbook";

const folder = mkdtempSync(join(tmpdir(), "teks-client-"));
const store = openStore(join(folder, "teks.db"));
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});
const { text: token, stored } = newToken(["made-up"], "2026-01-01T00:00:00.000Z");
store.addToken(stored);

const server = listening(createApp({ store }));
const client = (more: { readonly token?: string; readonly language?: "zh" | "en" } = {}) =>
  teksClient({ baseUrl: server.origin(), ...more });

const INDICATORS = "/v1/counties/{county}/indicators";
const of = (county: string) => ({ path: { county } });

describe("the client", () => {
  it("gives what is asked for, typed by its address", async () => {
    const { data } = await client().GET(INDICATORS, { params: { ...of("tekes"), query: { stage: "primary", "value.gt": 100 } } });
    expectTypeOf(data?.rows).toEqualTypeOf<Schemas["IndicatorRow"][] | undefined>();
    expect(data?.rows.map(({ id }) => id)).toContain("pupils-per-class");
    expect(data?.rows.every(({ stage, value }) => stage === "primary" && value !== null && value > 100)).toBe(true);
  });

  it("gives problems in the language asked for, with all that is wrong at once", async () => {
    const query = { stage: "kindergarten", verdict: "well" };
    const asked = async (language: "zh" | "en") =>
      // @ts-expect-error there is no such stage and no such verdict
      client({ language }).GET(INDICATORS, { params: { ...of("tekes"), query } });
    const [zh, en] = [await asked("zh"), await asked("en")];
    expect([zh.response.status, zh.error?.code, zh.error?.title]).toEqual([400, "bad-data", "请求有问题"]);
    expect(en.error?.title).toBe("The request has problems");
    expect(en.error?.problems.map(({ path }) => path)).toEqual(["query.stage", "query.verdict"]);
  });

  it("gives the pages of a list by its Link, and a problem as the last", async () => {
    const teks = client();
    const whole = await teks.GET(INDICATORS, { params: { ...of("tekes"), query: { sort: "-value" } } });
    const asked: (string | undefined)[] = [];
    const rows: string[] = [];
    const query = { limit: 100, sort: "-value", fields: "id,place,stage" };
    for await (const { data } of pages(({ after }) => {
      asked.push(after);
      return teks.GET(INDICATORS, { params: { ...of("tekes"), query: { ...query, ...(after === undefined ? {} : { after }) } } });
    }))
      rows.push(...(data?.rows ?? []).map(({ id, place, stage }) => `${id} ${place} ${stage}`));
    expect(rows).toEqual(whole.data?.rows.map(({ id, place, stage }) => `${id} ${place} ${stage}`));
    expect(asked).toHaveLength(Math.ceil(rows.length / 100));
    const refused = [];
    for await (const page of pages(() => teks.GET(INDICATORS, { params: of("nowhere") }))) refused.push(page.error?.code);
    expect(refused).toEqual(["unknown-place"]);
  });

  it("is told where nothing changed, without the data", async () => {
    const teks = client();
    const first = await teks.GET("/v1/rules");
    const tag = first.response.headers.get("ETag") ?? "";
    const again = await teks.GET("/v1/rules", { headers: { "If-None-Match": tag } });
    expect([again.response.status, again.data]).toEqual([304, undefined]);
  });

  it("writes with a token and not without, once under a key", async () => {
    const put = (more: { readonly token?: string }, county: string) =>
      client(more).PUT("/v1/counties/{county}", {
        params: { ...of(county), query: { on: "2022-12-31" }, header: { "Idempotency-Key": "a" } },
        headers: { "Content-Type": "text/csv" },
        body: "指标,学段,数值\n在校生数,小学,410\n教学班数,小学,10\n",
      });
    expect((await put({}, "made-up")).error?.code).toBe("no-token");
    const { response, data } = await put({ token }, "made-up");
    expect([response.status, response.headers.get("Location"), data?.version]).toEqual([201, "/v1/counties/made-up?version=1", 1]);
    expect((await put({ token }, "made-up")).data).toMatchObject({ version: 1, isNew: false });
    expect((await put({ token }, "tekes")).error?.code).toBe("not-allowed");
    expect((await client({ token }).DELETE("/v1/counties/{county}", { params: of("made-up") })).response.status).toBe(200);
    expect((await client().GET(INDICATORS, { params: of("made-up") })).error?.code).toBe("deleted");
  });

  it("sends files as they are and has tables as text or bytes", async () => {
    const rows = [
      ["指标", "学段", "数值"],
      ["在校生数", "小学", "18280"],
      ["教学班数", "小学", "169"],
    ];
    const params = { query: { on: "2022-12-31", stage: "primary", theme: "classes" } } as const;
    const judged = async (type: string, body: string | Uint8Array) => {
      const { data, error } = await client().POST("/v1/evaluations", { params, headers: { "Content-Type": type }, body });
      expect(error).toBeUndefined();
      return data?.rows.find(({ id }) => id === "pupils-per-class")?.exact;
    };
    const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    // 18280 ÷ 169
    expect(await judged("text/csv", rows.map((line) => line.join(",")).join("\n"))).toBe("18280/169");
    expect(await judged(xlsx, await xlsxOf(rows))).toBe("18280/169");
    const csv = await client().GET("/v1/rules", { headers: { Accept: "text/csv" }, parseAs: "text" });
    expectTypeOf(csv.data).toEqualTypeOf<string | undefined>();
    expect(csv.data).toContain("quality-balance-2017");
    const book = await client().GET("/v1/rules", { headers: { Accept: xlsx }, parseAs: "arrayBuffer" });
    expect(new TextDecoder().decode(book.data?.slice(0, 2))).toBe("PK");
  });

  it("does not take an address, a parameter or a body that there is not", () => {
    const teks = client();
    // @ts-expect-error an address
    void teks.GET("/v1/nowhere").catch(() => undefined);
    // @ts-expect-error a county is needed
    void teks.GET(INDICATORS, {}).catch(() => undefined);
    // @ts-expect-error a day is needed
    void teks.POST("/v1/evaluations", { body: { counts: {} } }).catch(() => undefined);
  });
});
