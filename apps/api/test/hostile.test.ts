import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Built, built, type Running, running } from "./built";
import { problemIn } from "./problem";

const MB = 2 ** 20;
const HEAD = "id,type,pupils,books\n";

interface Bomb {
  readonly what: string;
  readonly status: number;
  readonly made: () => string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Tables made to take more than they seem to, and what is told of them. */
const BOMBS: readonly Bomb[] = [
  { what: "10 000 columns", status: 400, made: () => `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n1\n` },
  { what: "10 000 times one column", status: 400, made: () => `id,type${",pupils".repeat(10_000)}\na,primary${",1".repeat(10_000)}\n` },
  { what: "a cell of 1 MB", status: 400, made: () => `${HEAD}a,primary,${"9".repeat(MB)},1\n` },
  { what: "a header of 1 MB", status: 400, made: () => `id,type,${"x".repeat(MB)}\na,primary,1\n` },
  { what: "a million empty lines", status: 413, made: () => `${HEAD}${"\n".repeat(1_000_000)}` },
  { what: "30 000 rows with everything wrong", status: 400, made: () => `${HEAD}${"a,x,-1,?\n".repeat(30_000)}` },
  { what: "10 MB of commas", status: 400, made: () => `${HEAD}${",".repeat(10 * MB)}` },
  { what: "a quote that is never closed", status: 400, made: () => `${HEAD}"${"a,\n".repeat(90_000)}` },
  {
    what: "UTF-8 that is none",
    status: 400,
    made: () => Buffer.from([...Buffer.from(HEAD), 0xe5, 0xad, 0x0a]),
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  },
  { what: "100 MB", status: 413, made: () => Buffer.alloc(100 * MB, "a,") },
  {
    what: "a GB in a MB",
    status: 413,
    // Members of a megabyte, which unpack to one text.
    made: () => Buffer.concat(Array<Buffer>(1024).fill(gzipSync(Buffer.alloc(MB)))),
    headers: { "Content-Encoding": "gzip" },
  },
];

describe("the shipped server", { timeout: 60_000 }, () => {
  let programs: Built;
  let server: Running;
  beforeAll(async () => {
    programs = await built();
    server = await running(programs, { TEKS_REQUEST_SECONDS: "2", TEKS_LOG: "silent", TEKS_RATE: "0" });
  }, 60_000);
  afterAll(async () => {
    await server.end("SIGKILL");
    programs.remove();
  });

  /** The megabytes that the process holds. It is asked over the same port, so that it also shows that others are answered. */
  const memory = async () => {
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / MB;
  };

  it.each(BOMBS)("refuses a table of $what, and stays small", async ({ status, made, headers: more }) => {
    let isOver = false;
    const [body, headers] = [made(), { "Content-Type": "text/csv", ...more }];
    const sent = fetch(`${server.origin}/v1/balance?rules=basic-balance-2012&on=2022-12-31`, { method: "POST", headers, body }).finally(
      () => {
        isOver = true;
      },
    );
    let most = 0;
    while (!isOver) {
      most = Math.max(most, await memory());
      await sleep(20);
    }
    const reply = await sent;
    const text = await reply.text();
    const told = { status: reply.status, type: reply.headers.get("content-type")?.split(";")[0] ?? "", text };
    expect(problemIn({ ...told, headers: Object.fromEntries(reply.headers) }).status).toBe(status);
    expect(text.length).toBeLessThan(MB);
    expect(most).toBeLessThan(512);
  });

  it("answers others while 200 senders are slow, and is rid of them in time", async () => {
    const slow = Array.from({ length: 200 }, () => {
      const socket = connect(server.port, "127.0.0.1");
      socket.write("GET /v1/rules HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      const drip = setInterval(() => socket.writable && socket.write("a"), 200);
      let said = "";
      socket.on("data", (chunk) => {
        said += chunk;
      });
      socket.on("error", () => undefined);
      return once(socket, "close").then(() => {
        clearInterval(drip);
        return said;
      });
    });
    let isOver = false;
    const ended = Promise.all(slow).finally(() => {
      isOver = true;
    });
    const start = performance.now();
    const waits: number[] = [];
    while (!isOver) {
      const asked = performance.now();
      expect((await fetch(`${server.origin}/v1/rules`)).status).toBe(200);
      waits.push(performance.now() - asked);
      await sleep(10);
    }
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(Math.max(...waits)).toBeLessThan(1000);
    for (const said of await ended) expect(said).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"too-slow"/);
  });
});
