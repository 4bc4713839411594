import { readFile } from "node:fs/promises";
import { readXlsx } from "@teks/tables";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app";
import { hasBrowser, inBrowser, listening, openBrowser } from "./browser";
import { BAD, GOOD } from "./fixtures";

const SECONDS = 60_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

describe.skipIf(!hasBrowser)(inBrowser("pages in a browser"), { timeout: SECONDS }, () => {
  let server: Awaited<ReturnType<typeof listening>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await listening(createApp());
    browser = await openBrowser();
  }, SECONDS);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Does something on a page of its own, and fails where the page complains or asks another server for anything. */
  async function on(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: WIDE, locale: "zh-CN", baseURL: server.at, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      // Of an answer that is no 2xx; the tests ask for those themselves.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.at)) complaints.push(request.url());
    });
    try {
      await act(page);
    } finally {
      await context.close();
    }
    expect(complaints).toEqual([]);
  }

  const violationsOn = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate<readonly Violation[]>(
      "axe.run(document, { resultTypes: ['violations'] }).then((told) => told.violations)",
    );
    return found.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  };

  /** How far the page is wider than its window. */
  const tooWide = (page: Page): Promise<number> => page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

  const LOOKS = (["zh", "en"] as const).flatMap((lang) =>
    (["light", "dark"] as const).flatMap((colorScheme) => [WIDE, NARROW].map((viewport) => ({ lang, colorScheme, viewport }))),
  );

  /** What stands more than a few times on the page says nothing new to the eighth look at it. */
  const FEWER =
    "for (const each of document.querySelectorAll('tbody:nth-of-type(n+8), tbody tr:nth-child(n+8), figure:nth-of-type(n+3)')) each.remove()";

  it.each(LOOKS.map((look, at) => ({ ...look, isWhole: at === 0 || at === LOOKS.length - 1 })))(
    "is for everyone: $lang, $colorScheme, $viewport.width wide",
    async ({ lang, colorScheme, viewport, isWhole }) => {
      await on({ colorScheme, viewport }, async (page) => {
        await page.goto(`/?lang=${lang}`);
        expect(await tooWide(page)).toBe(0);
        if (!isWhole) await page.evaluate(FEWER);
        expect(await violationsOn(page)).toEqual([]);
        await page.setInputFiles("input[type=file]", { name: "学校.csv", mimeType: "text/csv", buffer: Buffer.from(BAD) });
        await page.click("form.upload button");
        expect(await tooWide(page)).toBe(0);
        expect(await violationsOn(page)).toEqual([]);
      });
    },
  );

  it("is for everyone with all of a table of schools unfolded", async () => {
    await on({ viewport: NARROW }, async (page) => {
      await page.goto("/?lang=en");
      await page.setInputFiles("input[type=file]", { name: "学校.csv", mimeType: "text/csv", buffer: Buffer.from(GOOD) });
      await page.selectOption("form.upload select[name=rules]", "basic-balance-2012");
      await page.click("form.upload button");
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      expect(await tooWide(page)).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
    });
  });

  it("leads to what there is, and to a table of schools on a page of its own, which are for everyone", async () => {
    await on({ viewport: NARROW }, async (page) => {
      await page.goto("/?lang=en");
      await page.click("text=Data");
      expect([await page.textContent("h1"), await tooWide(page)]).toEqual(["Data", 0]);
      expect(await violationsOn(page)).toEqual([]);
      await page.click(".datasets a[href^='/balance']");
      expect(await tooWide(page)).toBe(0);
      await page.evaluate(FEWER);
      expect(await violationsOn(page)).toEqual([]);
      await page.selectOption("select[name=rules]", "basic-balance-2012");
      await page.click("form.ask button");
      await page.click("text=中文");
      expect(await page.inputValue("select[name=rules]")).toBe("basic-balance-2012");
      expect(await page.textContent("h1")).toBe("特克斯县");
    });
  });

  it("changes its language and keeps the day and the rules", async () => {
    await on({}, async (page) => {
      await page.goto("/");
      await page.fill("input[name=on]", "2021-06-30");
      await page.click("form.ask button");
      await page.selectOption("#balance select[name=rules]", "basic-balance-2012");
      await page.click("#balance form button");
      await page.click("text=English");
      expect(await page.textContent("h1")).toBe("Tekes county");
      expect(await page.inputValue("input[name=on]")).toBe("2021-06-30");
      expect(await page.inputValue("#balance select[name=rules]")).toBe("basic-balance-2012");
      await page.click("text=中文");
      expect(await page.textContent("h1")).toBe("特克斯县");
    });
  });

  it("shows another county", async () => {
    const county = { schema: "teks/county@1", id: "made-up", zh: "虚构县", en: "Made-up county", asOf: "2022-12-31" } as const;
    const origin = { zh: "虚构", en: "made up" };
    const files = [county, { ...county, id: "other", zh: "另一虚构县", en: "Another made-up county" }];
    const other = await listening(createApp({ counties: files.map((each) => ({ ...each, origin, parts: [], figures: [], claims: [] })) }));
    const page = await browser.newPage();
    await page.goto(`${other.at}/?lang=zh`);
    await page.selectOption("select[name=county]", "other");
    await page.click("form.ask button");
    expect(await page.textContent("h1")).toBe("另一虚构县");
    expect(page.url()).toContain("county=other");
    await page.close();
    other.close();
  });

  it("unfolds by keyboard alone, past the head by its first link", async () => {
    await on({}, async (page) => {
      await page.goto("/");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("main");
      const row = page.locator("[id='tekes.pupils-per-class.primary']");
      const source = row.getByText("§1 小学在校生，印作“18280人”");
      expect(await source.isVisible()).toBe(false);
      await row.locator("summary").focus();
      await page.keyboard.press("Enter");
      expect(await source.isVisible()).toBe(true);
    });
  });

  it("judges a file and lets its workbook be taken", async () => {
    await on({ acceptDownloads: true }, async (page) => {
      await page.goto("/");
      await page.setInputFiles("input[type=file]", { name: "学校.csv", mimeType: "text/csv", buffer: Buffer.from(GOOD) });
      await page.click("form.upload button");
      expect(await page.textContent("h1")).toBe("虚构县 · 优质均衡");
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("a.workbook")]);
      expect(download.suggestedFilename()).toBe("学校-校际均衡.xlsx");
      const book = readXlsx(await readFile(await download.path()));
      expect(book.sheets.length).toBe(6);
    });
  });

  it("tells what is wrong in a file", async () => {
    await on({}, async (page) => {
      await page.goto("/");
      await page.setInputFiles("input[type=file]", { name: "学校.csv", mimeType: "text/csv", buffer: Buffer.from(BAD) });
      await page.click("form.upload button");
      expect(await page.textContent("h1")).toBe("学校.csv：有 3 处问题，未评估");
      expect(await page.locator(".problems tbody tr").count()).toBe(3);
    });
  });

  it("prints as a report on A4, without what only a screen has", async () => {
    await on({ colorScheme: "dark" }, async (page) => {
      await page.goto("/");
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);
      expect(boxes.length).toBeGreaterThan(3);
      for (const [width = 0, height = 0] of boxes) {
        // 210 × 297 mm in points.
        expect(width).toBeCloseTo(595.28, 0);
        expect(height).toBeCloseTo(841.89, 0);
      }
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(27, 31, 36)");
      for (const hidden of ["form.ask", ".contents", ".why-row", "#upload"])
        expect(await page.locator(hidden).first().isVisible()).toBe(false);
      expect(await page.locator(".tally").isVisible()).toBe(true);
      expect(await page.locator("figure .drawing").first().isVisible()).toBe(true);
    });
  });

  it("has a reference that works without any other server", async () => {
    await on({}, async (page) => {
      await page.goto("/docs");
      await page.waitForSelector(".opblock");
      const documented = await page.evaluate<number>(
        "fetch('/openapi.json').then((reply) => reply.json()).then(({ paths }) => Object.values(paths).flatMap(Object.keys).length)",
      );
      expect(await page.locator(".opblock").count()).toBe(documented);
      await page.click(".opblock-get:has-text('/v1/standards') >> nth=0");
      await page.click("text=Try it out");
      await page.click("button.execute");
      await page.waitForSelector(".live-responses-table .response-col_status:has-text('200')");
    });
  });
});
