import { schoolsOf } from "@teks/files";
import { balance, sayCv } from "@teks/indicators";
import { readXlsx, xlsxBytes } from "@teks/tables";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app";
import { listening } from "./browser";
import { BAD, formWith, GOOD } from "./fixtures";
import { documentOf, text } from "./read";

let server: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  server = await listening(createApp({ log: (error) => expect.fail(String(error)) }));
});
afterAll(() => server.close());

const sent = (form: FormData, lang = "zh") => fetch(`${server.at}/upload?lang=${lang}`, { method: "POST", body: form });

describe("an upload", () => {
  const asked = { rules: "basic-balance-2012", on: "2022-12-31" };

  it("is judged as the library does, with its workbook in the page", async () => {
    const reply = await sent(formWith(GOOD, asked));
    expect([reply.status, reply.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const document = documentOf(await reply.text());
    const { schools } = schoolsOf(new TextEncoder().encode(GOOD), { file: "学校.csv" });
    const told = balance(schools, { rules: "basic-balance-2012", on: "2022-12-31" });
    const cells = [...document.querySelectorAll(".cvs tbody tr:first-child")].map(text);
    for (const each of told.stages[0]?.indicators ?? []) expect(cells.some((cell) => cell.includes(sayCv(each).zh))).toBe(true);
    const link = document.querySelector("a.workbook");
    expect(link?.getAttribute("download")).toBe("学校-校际均衡.xlsx");
    const book = readXlsx(Buffer.from(String(link?.getAttribute("href")).split("base64,")[1] ?? "", "base64"));
    expect(book.sheets.map(({ name }) => name)).toContain("学校");
  });

  it("reads a workbook", async () => {
    const rows = GOOD.trim()
      .split("\n")
      .map((line) => line.split(","));
    const book = await xlsxBytes({ sheets: [{ name: "学校", rows }] });
    const document = documentOf(await (await sent(formWith(Buffer.from(book), asked, "学校.xlsx"))).text());
    expect(text(document.querySelector("h1"))).toBe("虚构县 · 基本均衡");
  });

  it("tells all that is wrong in a file, with its cells, as the command line does", async () => {
    const reply = await sent(formWith(BAD, asked));
    expect(reply.status).toBe(400);
    const page = await reply.text();
    const rows = [...documentOf(page).querySelectorAll(".problems tbody tr")].map((row) => [...row.children].map(text));
    const { problems } = schoolsOf(new TextEncoder().encode(BAD), { file: "学校.csv" });
    expect(rows).toEqual(problems.map(({ path, value, accepted }) => [path, String(value), accepted.zh]));
    expect(rows.map(([path]) => path)).toEqual(["学校.csv:2:在校生数", "学校.csv:3:图书册数", "学校.csv:4:学校类别"]);
    expect(page).toContain("未读的列：附注");
    const inSheet = BAD.trim()
      .split("\n")
      .map((line) => line.split(","));
    const book = await xlsxBytes({ sheets: [{ name: "表一", rows: inSheet }] });
    const ofBook = await (await sent(formWith(Buffer.from(book), asked, "学校.xlsx"), "en")).text();
    expect(ofBook).toContain("学校.xlsx:表一!E2:在校生数");
    expect(ofBook).toContain("3 problems");
  });

  it("never lets a file's text become markup", async () => {
    const hostile = GOOD.replace("甲校", '"<img src=x onerror=""alert(1)"">"')
      .replace("虚构县", "<b>县</b>")
      .replaceAll("虚构县", "<b>县</b>");
    const document = documentOf(await (await sent(formWith(hostile, asked, '"><script>.csv'))).text());
    expect(document.querySelectorAll("main img, main b, script").length).toBe(0);
    expect(text(document.querySelector("h1"))).toContain("<b>县</b>");
  });

  it("refuses what is no form, no file, no table, too much, and a day that is none", async () => {
    const post = (body: string | null, type?: string) =>
      fetch(`${server.at}/upload`, { method: "POST", body, headers: type === undefined ? {} : { "content-type": type } });
    expect((await post(null)).status).toBe(415);
    expect((await post("{}", "application/json")).status).toBe(415);
    expect((await post("--x\r\nnothing", "multipart/form-data; boundary=x")).status).toBe(415);
    expect((await sent(formWith(undefined, asked))).status).toBe(400);
    expect((await sent(formWith("", asked))).status).toBe(400);
    expect((await sent(formWith(GOOD, { ...asked, on: "" }))).status).toBe(400);
    expect((await sent(formWith(GOOD, { ...asked, rules: "x" }))).status).toBe(400);
    expect((await sent(formWith(new Uint8Array(2 ** 21 + 1), asked))).status).toBe(413);
    const head = "学校标识码,县,学校类别,在校生数\n";
    const many = Array.from({ length: 1001 }, (_, at) => `${at},虚构县,小学,50\n`);
    expect((await sent(formWith(head + many.slice(1).join(""), asked))).status).toBe(200);
    const refused = await sent(formWith(head + many.join(""), asked));
    expect([refused.status, (await refused.text()).includes("1000所")]).toEqual([400, true]);
    expect((await fetch(`${server.at}/upload`)).status).toBe(405);
  });

  it("answers whatever is sent with a page that tells what is wrong, and never fails", async () => {
    const names = fc.constantFrom("a.csv", "a.xlsx", "a.json", "a", "学校.tsv");
    const text = fc.string({
      unit: fc.constantFrom("id", "type", "pupils", "学校标识码", "学校类别", "小学", ",", "\n", '"', "1", "=", "[", "{", "\t", "<"),
    });
    const bytes = fc.oneof(
      fc.uint8Array(),
      text.map((each) => new TextEncoder().encode(each)),
      fc.uint8Array().map((each) => new Uint8Array([80, 75, 3, 4, ...each])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, names, async (file, name) => {
        const reply = await sent(formWith(new Uint8Array(file), asked, name));
        expect([200, 400]).toContain(reply.status);
        expect((await reply.text()).startsWith("<!doctype html>")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("asks for the county where a table has several, and judges the one that is named", async () => {
    const two = `${GOOD}4,丁校,另一虚构县,小学,50,300,200\n`;
    const refused = await sent(formWith(two, asked));
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("另一虚构县");
    const judged = documentOf(await (await sent(formWith(two, { ...asked, county: "另一虚构县" }))).text());
    expect(text(judged.querySelector("h1"))).toBe("另一虚构县 · 基本均衡");
    expect(judged.querySelectorAll(".schools tbody").length + judged.querySelectorAll(".drawn tbody tr").length).toBeGreaterThan(0);
  });
});
