import { VERDICTS, type Verdict } from "@teks/indicators";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app";
import { writing } from "../writing";
import { madeUp } from "./fixtures";
import { documentOf, text } from "./read";

const { app: appWith, tokenFor } = writing();
const app = createApp({ log: (error) => expect.fail(String(error)) });
const BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
const opened = (path: string) => request(app).get(path).set("Accept", BROWSER);
const shown = async (path: string) => documentOf((await opened(path).expect(200)).text);

describe("the county's page", () => {
  it("is for browsers; programs are told what they were told before", async () => {
    const page = await opened("/").expect(200).expect("Content-Type", "text/html; charset=utf-8");
    expect(page.headers["content-language"]).toBe("zh");
    for (const accept of ["*/*", "application/json"]) {
      const { body } = await request(app).get("/").set("Accept", accept).expect(404);
      expect(body.code).toBe("unknown-path");
    }
    await request(app).post("/").set("Accept", BROWSER).expect(404);
    await request(app).head("/").set("Accept", BROWSER).expect(200);
  });

  it("is in the language of its address, else of the browser, else in Chinese", async () => {
    const lang = async (path: string, accept?: string) => {
      const asked = opened(path);
      if (accept !== undefined) asked.set("Accept-Language", accept);
      return /<html lang="([^"]+)"/.exec((await asked).text)?.[1];
    };
    expect(await lang("/")).toBe("zh-Hans");
    expect(await lang("/", "en-GB,en;q=0.8")).toBe("en");
    expect(await lang("/?lang=zh", "en")).toBe("zh-Hans");
    expect(await lang("/?lang=en", "zh-CN")).toBe("en");
    expect(await lang("/?lang=fr", "en")).toBe("en");
  });

  it("says verdicts as the interface gives them, as many and the same", async () => {
    const document = await shown("/?lang=en");
    const { body } = await request(app).get("/v1/counties/tekes/indicators?place=tekes&limit=1000");
    const rows = body.rows as readonly {
      readonly id: string;
      readonly place: string;
      readonly stage: string;
      readonly verdict: Verdict | null;
    }[];
    for (const verdict of ["not-met", "met", "undetermined"] as const) {
      const many = rows.filter((row) => row.verdict === verdict).length;
      expect(text(document.querySelector(`.tally .${verdict} .number`))).toBe(String(many));
    }
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const element = document.getElementById(`${row.place}.${row.id}.${row.stage}`);
      const verdicts = [...(element?.querySelectorAll("tr:first-child .verdict") ?? [])].map((each) => text(each).replace(/^\W+ ?/, ""));
      if (row.verdict === null) expect(verdicts).toEqual([]);
      else expect(verdicts).toContain(VERDICTS[row.verdict].en);
    }
  });

  // 18280 ÷ 169 = 108.17, above 45; both figures are printed in section 1.
  it("explains a number down to figure, section and clause", async () => {
    const row = (await shown("/")).getElementById("tekes.pupils-per-class.primary");
    expect(text(row?.querySelector(".value"))).toBe("108.2 人/班");
    expect(text(row?.querySelector("td:last-child"))).toBe("✕不达标 ≤ 45 人/班⚑ 有数字存疑");
    const why = text(row?.querySelector("details"));
    for (const part of [
      "在校生数 ÷ 班数",
      "§1 小学在校生，印作“18280人”",
      "§1 小学班数（如印），印作“169个”",
      "教督〔2017〕6号 政府保障程度第5项",
    ])
      expect(why).toContain(part);
  });

  it("has an explanation for every indicator, every coefficient and every school", async () => {
    const document = await shown("/");
    expect(document.querySelectorAll(".indicators tbody[id]").length).toBe(
      document.querySelectorAll(".indicators tbody[id] details .tree").length,
    );
    expect(document.querySelectorAll(".cvs tbody").length).toBe(document.querySelectorAll(".cvs tbody details .tree").length);
    expect(document.querySelectorAll(".schools tbody").length).toBe(document.querySelectorAll(".schools tbody details .tree").length);
    expect(document.querySelectorAll(".schools tbody").length).toBe(47);
  });

  it("judges by the day that is asked", async () => {
    // The rule of 2017 was not in force in 2015: nothing is judged by it.
    const document = await shown("/?on=2015-01-01");
    expect(text(document.querySelector("#tekes\\.pupils-per-class\\.primary td:last-child"))).toContain("不适用");
    expect(document.querySelector("input[name=on]")?.getAttribute("value")).toBe("2015-01-01");
  });

  it("draws each coefficient as dots and as a curve, says that the roster is made up, and gives the figures drawn", async () => {
    const document = await shown("/?lang=zh&rules=basic-balance-2012");
    const balanceText = text(document.getElementById("balance"));
    expect(balanceText).toContain("60 所学校是虚构的");
    expect(document.querySelectorAll("figure").length).toBe(16);
    expect(document.querySelectorAll("figure .drawing").length).toBe(32);
    for (const figure of document.querySelectorAll("figure"))
      expect(figure.querySelectorAll(".drawn tbody tr").length).toBe(figure.querySelectorAll("circle").length);
  });

  it("does not draw a curve where figures are missing, and says so", async () => {
    const figure = [...(await shown("/")).querySelectorAll("figure")].find((each) => text(each).includes("县级以上骨干教师数"));
    expect(text(figure)).toContain("缺数字，不画洛伦兹曲线");
    expect(figure?.querySelectorAll(".drawing").length).toBe(1);
  });

  it("has no script, no style of its own, one of each id, and links that lead somewhere", async () => {
    for (const lang of ["zh", "en"]) {
      const page = await opened(`/?lang=${lang}`);
      expect(page.headers["content-security-policy"]).toBe(
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'; form-action 'self'",
      );
      expect(page.text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|NaN|Infinity|undefined<|\[object/);
      const document = documentOf(page.text);
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const inside = [...document.querySelectorAll("a[href^='#']")].map((each) => each.getAttribute("href")?.slice(1));
      expect(inside.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
      for (const { attributes } of document.querySelectorAll("link[href]"))
        await request(app).get(String(attributes.href.value)).expect(200);
    }
  });

  it("is sent once: the second time it is unchanged, and in another language it is another", async () => {
    const first = await opened("/?lang=zh");
    const tag = String(first.headers.etag);
    await opened("/?lang=zh").set("If-None-Match", tag).expect(304);
    await opened("/?lang=en").set("If-None-Match", tag).expect(200);
  });

  it("says what is wrong with an address, as a page", async () => {
    const day = documentOf((await opened("/?on=2022-02-30").expect(400)).text);
    expect(text(day.querySelector(".problems"))).toContain("2022-02-30");
    const county = await opened("/?county=<script>alert(1)</script>").expect(404);
    expect(county.text).not.toContain("<script");
    expect(text(documentOf(county.text).querySelector("main"))).toContain("<script>alert(1)</script>");
    await opened("/?rules=none").expect(400);
    await opened("/?on=2022-01-01&on=2022-01-02").expect(400);
  });

  it("takes what a form leaves blank as not said, and passes over what others add", async () => {
    await opened("/?county=&on=&utm_source=x").expect(200);
  });

  it("shows a new version of a county at once, and that it is gone", async () => {
    const written = appWith({ counties: [] });
    const token = tokenFor("*");
    const put = (pupils: number) =>
      request(written).put("/v1/counties/made-up").set("Authorization", `Bearer ${token}`).send(madeUp(pupils)).expect(201);
    const value = async () => {
      const page = documentOf((await request(written).get("/?county=made-up").set("Accept", BROWSER).expect(200)).text);
      return text(page.querySelector("[id='made-up.pupils-per-class.primary'] .value .number"));
    };
    await put(450);
    expect(await value()).toBe("45.0");
    await put(481);
    expect(await value()).toBe("48.1");
    await request(written).delete("/v1/counties/made-up").set("Authorization", `Bearer ${token}`).expect(200);
    await request(written).get("/?county=made-up").set("Accept", BROWSER).expect(410);
    expect((await request(written).get("/datasets").expect(200)).text).not.toContain("made-up");
  });

  it("is refused as a page where there is as much to do as is taken", async () => {
    const full = createApp({ atOnce: 0, log: (error) => expect.fail(String(error)) });
    const page = await request(full).get("/").set("Accept", BROWSER).expect(503);
    expect([page.headers["retry-after"], page.headers["content-type"]]).toEqual(["1", "text/html; charset=utf-8"]);
    for (const path of ["/balance?county=tekes", "/datasets"]) await request(full).get(path).expect(503);
    await request(full).post("/upload").expect(503);
  });

  it("is shut where reading needs a token", async () => {
    const shut = createApp({ reads: "token", log: (error) => expect.fail(String(error)) });
    const page = await request(shut).get("/").set("Accept", BROWSER).expect(401);
    expect(page.headers["www-authenticate"]).toContain("Bearer");
    expect(page.text).not.toContain("特克斯");
    await request(shut).post("/upload").expect(401);
  });
});

describe("what there is", () => {
  const SCHOOLS = "id,type,pupils,teaching-area\na,primary,50,100\nb,primary,50,600\n";

  it("is listed, each leading to its page: a table of schools is judged in any of its versions", async () => {
    const [written, token] = [appWith(), tokenFor("*")];
    const put = (area: number) =>
      request(written)
        .put("/v1/counties/made-up/schools")
        .set("Authorization", `Bearer ${token}`)
        .type("text/csv")
        .send(SCHOOLS.replace("100", String(area)))
        .expect(201);
    const page = async (path: string) => documentOf((await request(written).get(path).set("Accept", BROWSER).expect(200)).text);
    const links = async (at: number) => {
      const rows = [...(await page("/datasets?lang=en")).querySelectorAll(".datasets tbody tr")];
      return [...(rows[at]?.querySelectorAll("a") ?? [])].map((each) => each.getAttribute("href") ?? "");
    };
    await put(100);
    await put(600);
    expect(await links(0)).toEqual(["/?county=tekes&lang=en", "/balance?county=tekes&lang=en"]);
    expect(await links(1)).toEqual(["/balance?county=made-up&lang=en"]);
    const named = async (county: string, rows: string) => {
      const at = `/v1/counties/${county}/schools`;
      await request(written).put(at).set("Authorization", `Bearer ${token}`).type("text/csv").send(rows).expect(201);
      const names = [...(await page("/datasets?lang=en")).querySelectorAll(".datasets tbody th")].map(text);
      return names.find((each) => each.includes(county));
    };
    expect(await named("one", "id,type,county,pupils\na,primary,甲县,50\nb,primary,甲县,50\n")).toBe("甲县 one");
    expect(await named("none", "id,type,pupils\na,primary,50\n")).toBe("none");
    // Nobody knows the day of these schools: it is asked for.
    expect(text((await page("/balance?county=made-up&lang=en")).querySelector("#balance"))).toContain("choose the day");
    const cv = async (version: string) => {
      const told = await page(`/balance?county=made-up&lang=en&on=2022-12-31${version}`);
      // Of the others there are no figures.
      const numbers = [...told.querySelectorAll(".cvs .number")].map(text).filter((each) => each !== "—");
      return [...numbers, text(told.querySelector("select[name=version] [selected]")).slice(0, 9)];
    };
    // 2 and 12 a pupil: mean 7, deviation 5. 12 and 12: none.
    expect(await cv("&version=1")).toEqual(["0.714", "version 1"]);
    expect(await cv("")).toEqual(["0.000", "version 2"]);
    for (const [path, status] of [
      ["/balance?county=made-up&version=9", 404],
      ["/balance?county=nowhere", 404],
      ["/balance", 400],
    ] as const)
      await request(written).get(path).expect(status).expect("Content-Type", "text/html; charset=utf-8");
  });

  it("is the county's own table on its page, and where there is none, how to send one", async () => {
    const [written, token] = [appWith({ counties: [] }), tokenFor("*")];
    await request(written).put("/v1/counties/made-up").set("Authorization", `Bearer ${token}`).send(madeUp(450)).expect(201);
    const balance = async () => {
      const page = await request(written).get("/?county=made-up&lang=en").set("Accept", BROWSER).expect(200);
      return text(documentOf(page.text).getElementById("balance"));
    };
    expect(await balance()).toContain("PUT /v1/counties/{county}/schools");
    await request(written)
      .put("/v1/counties/made-up/schools")
      .set("Authorization", `Bearer ${token}`)
      .type("text/csv")
      .send(SCHOOLS)
      .expect(201);
    expect(await balance()).toContain("2 schools, 100 pupils");
  });
});

describe("what pages are made of", () => {
  it("may be kept for ever, at an address that changes with it", async () => {
    const document = await shown("/");
    const path = String(document.querySelector("link[rel=stylesheet]")?.getAttribute("href"));
    expect(path).toMatch(/^\/static\/style-[0-9a-f]{12}\.css$/);
    const style = await request(app)
      .get(path)
      .expect(200)
      .expect("Content-Type", /^text\/css/);
    expect(style.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    await request(app).get("/static/style.css").expect(404);
    await request(app).get("/static/../package.json").expect(404);
  });

  it("has the reference of the interface, whole from here", async () => {
    const page = await request(app).get("/docs").set("Accept", BROWSER).expect(200);
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
    const document = documentOf(page.text);
    const named = [...document.querySelectorAll("[src], link[href]")].map(
      (each) => each.getAttribute("src") ?? each.getAttribute("href") ?? "",
    );
    expect(named.length).toBe(4);
    for (const path of named) {
      expect(path).toMatch(/^\/static\//);
      await request(app).get(path).expect(200);
    }
  });
});
