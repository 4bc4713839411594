import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { ownData } from "../src/data/own";
import { fileReply } from "../src/file";
import { faultOf } from "../src/http/problem";
import { createListener } from "../src/operations/listener";
import { openThreads, type Threads } from "../src/operations/threads";
import { balanceOfCounties } from "../src/replies/balance";
import { type Built, built } from "./built";
import { problemIn } from "./problem";

const COUNTS = [
  "pupils",
  "full-time-teachers",
  "backbone-teachers",
  "pe-and-arts-teachers",
  "teaching-area",
  "sports-area",
  "equipment-value",
  "multimedia-rooms",
];

/** A made-up table of so many schools in counties of fifty, with every figure of the rule. */
const table = (schools: number): string => {
  const figures = (at: number) => [
    100 + (at % 700),
    10 + (at % 50),
    at % 9,
    at % 7,
    500 + (at % 4000),
    900 + (at % 6000),
    9000 * (at % 90),
    at % 40,
  ];
  const rows = Array.from({ length: schools }, (_, at) => `s${at},c${Math.floor(at / 50)},primary,${figures(at).join(",")}`);
  return `id,county,type,${COUNTS.join(",")}\n${rows.join("\n")}\n`;
};

const BALANCES = "/v1/balances?rules=quality-balance-2017&on=2022-12-31&split=per-pupil";

describe("large tables", { timeout: 170_000 }, () => {
  let programs: Built;
  let threads: Threads;
  let origin = "";
  let close = () => undefined as unknown;
  beforeAll(async () => {
    programs = await built();
    const holdings = { ...ownData(), database: undefined };
    threads = openThreads(new URL(`file://${programs.folder}/worker.js`), { many: 1, mostWaiting: 1, seconds: 120 }, holdings);
    const app = createApp({ threads, cacheBytes: 0 });
    const server = createListener(app, { requestSeconds: 60, headersSeconds: 10 }, () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
    close = () => server.close();
  }, 60_000);
  afterAll(async () => {
    close();
    await threads.close();
    programs.remove();
  });

  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${origin}${BALANCES}`, { method: "POST", headers: { "Content-Type": "text/csv", ...headers }, body: body as string });

  const problem = async (reply: Response) =>
    problemIn({
      status: reply.status,
      type: (reply.headers.get("content-type") ?? "").split(";")[0] ?? "",
      headers: Object.fromEntries(reply.headers),
      text: await reply.text(),
    });

  it("say beside the event loop what small ones say on it", async () => {
    const [small, large] = [table(40), table(4000)];
    const here = await (await post(small)).json();
    const there = balanceOfCounties.extend(fileReply).parse(await (await post(large)).json());
    expect(there.counties).toHaveLength(80);
    expect(there.counties[0]?.stages[0]?.schools).toBe(50);
    // A packed one goes aside however small it is, and says the same.
    const packed = await (await post(gzipSync(small), { "Content-Encoding": "gzip" })).json();
    expect(packed).toEqual(here);
  });

  it("are worked out as stored ones are, and pages: the same from a thread as on the loop", async () => {
    const here = createApp({ cacheBytes: 0 });
    for (const [path, type] of [
      ["/?lang=en", "text/html"],
      ["/balance?county=tekes&on=2022-12-31&split=none", "text/html"],
      ["/balance?county=nowhere", "text/html"],
      ["/v1/counties/tekes/balance?split=weighted", "application/json"],
      ["/v1/counties/tekes/balance?version=9", "application/problem+json"],
    ] as const) {
      const there = await fetch(`${origin}${path}`, { headers: { Accept: type, "Accept-Encoding": "identity" } });
      const same = await request(here).get(path).set({ Accept: type, "Accept-Encoding": "identity" });
      const isSame = (await there.text()) === same.text;
      expect([there.status, there.headers.get("content-type"), isSame], path).toEqual([same.status, same.headers["content-type"], true]);
    }
  });

  it("are told what is wrong with them in the same words", async () => {
    const wrong = `${table(4000)}x,c1,primary,-1${",1".repeat(7)}\n`;
    const { problems } = await problem(await post(wrong));
    expect(problems).toMatchObject([{ code: "bad-count", path: "body:4002:pupils", value: -1 }]);
    expect((await problem(await post(gzipSync("id\n"), { "Content-Encoding": "br" }))).status).toBe(400);
    expect(
      (await problem(await post(gzipSync(`id,x\n${"a".repeat(200)},1\n`.repeat(400_000)), { "Content-Encoding": "gzip" }))).status,
    ).toBe(413);
  });

  it("leave the loop to others while 200 000 rows are worked out", async () => {
    const nation = table(200_000);
    let isDone = false;
    const sent = post(nation).finally(() => {
      isDone = true;
    });
    const waits: number[] = [];
    while (!isDone) {
      const start = performance.now();
      expect((await fetch(`${origin}/v1/counties/tekes/indicators?stage=primary&theme=classes`)).status).toBe(200);
      waits.push(performance.now() - start);
      await sleep(5);
    }
    expect((await sent).status).toBe(200);
    const p99 = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
    console.log(
      `a GET while 200 000 rows are worked out: ${waits.length} times, p50 ${waits[waits.length >> 1]?.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${waits.at(-1)?.toFixed(1)} ms`,
    );
    // On the loop it would take as long as the table: seconds.
    expect(p99).toBeLessThan(500);
  });
});

describe("threads", () => {
  const said = { path: {}, address: "", type: "application/json", language: "zh" } as const;
  const job = { work: 0, said, sent: { bytes: new Uint8Array(), contentType: "text/csv", charset: "utf-8", encoding: "identity" } };
  const module = (code: string) =>
    new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${code}`)}`);

  it("that break or hang are replaced, and their callers told", async () => {
    const threads = openThreads(
      module(
        `let first = true; parentPort.on("message", ({ said }) => { if (said.address === "break") process.exit(3); if (said.address === "throw") throw new Error("x"); if (said.address !== "hang") parentPort.postMessage({ answer: { status: 207 } }); });`,
      ),
      { many: 1, mostWaiting: 9, seconds: 1 },
    );
    const run = (what: string) => threads.run({ ...job, said: { ...said, address: what } });
    expect(await run("work")).toEqual({ status: 207 });
    await expect(run("break")).rejects.toThrow("ended with 3");
    await expect(run("throw")).rejects.toThrow("x");
    await expect(run("hang")).rejects.toThrow("more than 1 seconds");
    expect(await run("work")).toEqual({ status: 207 });
    await threads.close();
  });

  it("that run out of memory say so, and the next one works", async () => {
    const threads = openThreads(
      module(
        'parentPort.on("message", ({ said }) => { const all = []; while (said.address === "fill") all.push(new Array(1000).fill({})); parentPort.postMessage({ answer: { status: 207 } }); });',
      ),
      { many: 1, mostWaiting: 9, seconds: 60, memoryMegabytes: 32 },
    );
    const fill = threads.run({ ...job, said: { ...said, address: "fill" } });
    await expect(fill.catch((error) => faultOf(error))).resolves.toMatchObject({ code: "body-too-large" });
    expect(await threads.run(job)).toEqual({ status: 207 });
    await threads.close();
  });

  it("take no more than may wait", async () => {
    const threads = openThreads(
      module('parentPort.on("message", () => setTimeout(() => parentPort.postMessage({ answer: { status: 207 } }), 200));'),
      {
        many: 1,
        mostWaiting: 2,
        seconds: 60,
      },
    );
    const ended = await Promise.allSettled(Array.from({ length: 5 }, () => threads.run(job)));
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected", "rejected"]);
    await expect(threads.run(job)).resolves.toEqual({ status: 207 });
    await threads.close();
  });
});
