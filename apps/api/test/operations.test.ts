import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { request as clientRequest } from "node:http";
import { connect } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { FaultError } from "@teks/indicators";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { fileReply } from "../src/file";
import type { Seen } from "../src/http/send";
import { configOf } from "../src/operations/config";
import { balanceOfCounty } from "../src/replies/balance";
import { type Built, built, type Running, running } from "./built";
import { problemIn } from "./problem";

let programs: Built;
beforeAll(async () => {
  programs = await built();
}, 60_000);
afterAll(() => programs.remove());

describe("a configuration", () => {
  it("is what it is without any", () => {
    expect(configOf({ PATH: "/bin", TEKS_DATA: "" })).toMatchObject({
      host: "127.0.0.1",
      port: 8080,
      reads: "open",
      origins: [],
      rate: 3000,
    });
  });

  it("is told everything that is wrong with it at once, in both languages", () => {
    const wrong = {
      PORT: "80x",
      TEKS_READS: "closed",
      TEKS_CORS: "edu.example",
      TEKS_RATE: "-1",
      TEKS_QUOTA_MB: "0",
      TEKS_DATABAS: "x.db",
      TEKS_LOG: "loud",
    };
    const told = (() => {
      try {
        configOf(wrong);
      } catch (error) {
        if (error instanceof FaultError) return error.problems;
      }
      return [];
    })();
    expect(told.map(({ path }) => path).sort()).toEqual(Object.keys(wrong).sort());
    expect(told.find(({ path }) => path === "TEKS_DATABAS")?.accepted.en).toContain("TEKS_DATABASE");
    for (const { accepted } of told) {
      expect(accepted.zh).toMatch(/[\u4e00-\u9fff]|open|info/);
      expect(accepted.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("that nobody could read by is refused", () => {
    expect(() => configOf({ TEKS_READS: "token" })).toThrow(/TEKS_DATABASE/);
    expect(
      configOf({ TEKS_READS: "token", TEKS_DATABASE: "x.db", TEKS_QUOTA_MB: "20", TEKS_CORS: "https://a.example, https://b.example:8443" }),
    ).toMatchObject({
      reads: "token",
      quotaMegabytes: 20,
      origins: ["https://a.example", "https://b.example:8443"],
    });
  });

  it("that is wrong stops the server with 64 and says why", { timeout: 30_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [`${programs.folder}/server.js`], {
      env: { PATH: process.env.PATH, PORT: "99999", TEKS_LOG: "loud" },
      encoding: "utf8",
    });
    expect(status).toBe(64);
    expect(stderr).toMatch(/PORT「99999」应为0 至 65535 的整数 · PORT "99999" takes a whole number from 0 to 65535/);
    expect(stderr).toContain("TEKS_LOG");
  });
});

describe("a client's requests", () => {
  it("are counted, and refused over the limit with the seconds to wait", async () => {
    const app = createApp({ rate: { most: 3, seconds: 60 } });
    for (const left of [2, 1, 0]) {
      const { status, headers } = await request(app).get("/v1/rules");
      expect(status).toBe(200);
      expect(headers["ratelimit-policy"]).toBe('"teks";q=3;w=60');
      expect(headers.ratelimit).toMatch(new RegExp(`^"teks";r=${left};t=\\d+$`));
    }
    const over = await request(app).get("/v1/rules");
    expect(problemIn(over)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(Number(over.headers["retry-after"])).toBeGreaterThan(0);
    expect(over.headers.ratelimit).toMatch(/r=0/);
    expect(problemIn(await request(app).get("/v1/nowhere")).status).toBe(429);
  });

  it("are told apart by what a proxy says only where there is one", async () => {
    const statuses = async (proxies: number) => {
      const app = createApp({ rate: { most: 1, seconds: 60 }, proxies });
      const from = (address: string) => request(app).get("/healthz").set("X-Forwarded-For", address);
      return [(await from("192.0.2.1")).status, (await from("192.0.2.2")).status, (await from("192.0.2.1")).status];
    };
    expect(await statuses(0)).toEqual([200, 429, 429]);
    expect(await statuses(1)).toEqual([200, 200, 429]);
  });
});

describe("other sites", () => {
  const origin = "https://edu.example";
  const preflight = (app: ReturnType<typeof createApp>) =>
    request(app).options("/v1/evaluations").set({ Origin: origin, "Access-Control-Request-Method": "POST" });

  it("may read nothing unless they are named", async () => {
    const app = createApp();
    expect((await request(app).get("/v1/rules").set("Origin", origin)).headers).not.toHaveProperty("access-control-allow-origin");
    expect(problemIn(await preflight(app)).status).toBe(405);
  });

  it("that are named may, and others may not", async () => {
    const app = createApp({ origins: [origin] });
    const allowed = await request(app).get("/v1/rules").set("Origin", origin);
    expect(allowed.headers["access-control-allow-origin"]).toBe(origin);
    expect(allowed.headers["access-control-expose-headers"]).toContain("ETag");
    expect(allowed.headers.vary).toContain("Origin");
    const other = await request(app).get("/v1/rules").set("Origin", "https://other.example");
    expect(other.headers).not.toHaveProperty("access-control-allow-origin");
    const asked = await preflight(app);
    expect([asked.status, asked.headers["access-control-allow-origin"]]).toEqual([204, origin]);
    expect(asked.headers["access-control-allow-headers"]).toContain("Content-Type");
    const problem = await request(app).get("/v1/nowhere").set("Origin", origin);
    expect(problem.headers["access-control-allow-origin"]).toBe(origin);
  });
});

describe("what the server tells of itself", () => {
  it("counts requests by route and never by address", async () => {
    const app = createApp();
    for (const path of ["/v1/counties/tekes", "/v1/counties/secret-county", "/v1/secret-path", "/v1/counties/tekes"])
      await request(app).get(path);
    const { text } = await request(app).get("/metrics");
    expect(text).toContain('teks_request_seconds_count{method="GET",route="/v1/counties/{county}",status="200"} 2');
    expect(text).toContain('teks_request_seconds_count{method="GET",route="/v1/counties/{county}",status="404"} 1');
    expect(text).toContain('teks_request_seconds_count{method="GET",route="-",status="404"} 1');
    expect(text).not.toContain("secret");
  });

  it("follows a request by its id, the caller's where it is one", async () => {
    const seen: Seen[] = [];
    const app = createApp({ seen: (each) => seen.push(each) });
    const given = await request(app).get("/v1/rules?on=2022-12-31").set("X-Request-Id", "trace-1.a_b");
    expect(given.headers["x-request-id"]).toBe("trace-1.a_b");
    const made = await request(app).get("/v1/rules").set("X-Request-Id", "a b<script>");
    expect(made.headers["x-request-id"]).toMatch(/^[0-9a-f]{10}-\w+$/);
    expect(seen.map(({ id, route, status }) => [id, route, status])).toEqual([
      ["trace-1.a_b", "/v1/rules", 200],
      [made.headers["x-request-id"], "/v1/rules", 200],
    ]);
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual(["bytes", "id", "method", "ms", "route", "status"]);
  });

  it("is ready until it stops, and alive even then", async () => {
    let isStopping = false;
    const app = createApp({ isStopping: () => isStopping });
    expect((await request(app).get("/readyz")).body).toEqual({ status: "ready", counties: 1 });
    isStopping = true;
    const stopping = await request(app).get("/readyz");
    expect(problemIn(stopping)).toMatchObject({ status: 503, code: "busy" });
    expect(stopping.headers.connection).toBe("close");
    expect((await request(app).get("/healthz")).status).toBe(200);
  });

  it("says the headers of security with everything", async () => {
    for (const path of ["/v1/rules", "/v1/nowhere", "/healthz"]) {
      const { headers } = await request(createApp()).get(path);
      expect(headers["content-security-policy"]).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers).not.toHaveProperty("x-powered-by");
    }
  });
});

/** What a server says to raw bytes until it closes the connection. */
const raw = (port: number, ...pieces: readonly (string | Buffer | number)[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", (error) => (said === "" ? reject(error) : resolve(said)));
    socket.on("close", () => resolve(said));
    void (async () => {
      for (const piece of pieces) {
        if (typeof piece === "number") await sleep(piece);
        else if (socket.writable) socket.write(piece);
      }
    })();
  });

/** The problem in the last reply of raw bytes. */
function rawProblem(said: string) {
  const at = said.lastIndexOf("HTTP/1.1 ");
  const [head = "", text = ""] = said.slice(at).split("\r\n\r\n");
  const headers = Object.fromEntries(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => [line.split(": ")[0]?.toLowerCase(), line.split(": ")[1]]),
  );
  return problemIn({ status: Number(head.slice(9, 12)), type: headers["content-type"]?.split(";")[0] ?? "", headers, text });
}

describe("the shipped server", { timeout: 60_000 }, () => {
  let server: Running;
  beforeAll(async () => {
    server = await running(programs, { TEKS_REQUEST_SECONDS: "1" });
  }, 60_000);
  afterAll(async () => {
    await server.end("SIGKILL");
  });

  it.each([
    ["bytes that are no request", ["\x16\x03\x01 hello\r\n\r\n"], 400],
    ["a header that is none", ["GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n"], 400],
    ["no host", ["GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n"], 400],
    ["two lengths", ["POST /v1/growth HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"], 400],
    [
      "a length and pieces",
      ["POST /v1/growth HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
      400,
    ],
    ["a malformed address", ["GET /v1/counties/%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"], 400],
    ["a flood of headers", [`GET / HTTP/1.1\r\nHost: x\r\n${"X-Y: z\r\n".repeat(5000)}\r\n`], 431],
    ["100 000 query parameters", [`GET /v1/rules?${"a=1&".repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`], 431],
    ["a long address", [`GET /${"x".repeat(50_000)} HTTP/1.1\r\nHost: x\r\n\r\n`], 431],
    ["an expectation", ["POST /v1/growth HTTP/1.1\r\nHost: x\r\nExpect: coffee\r\nContent-Length: 0\r\n\r\n"], 417],
    ["a method nobody has", ["BREW / HTTP/1.1\r\nHost: x\r\n\r\n"], 400],
    ["headers that never end", ["GET / HTTP/1.1\r\nHost: x\r\nX-A: ", 600, "b", 600, "c", 600, "d", 600, "e"], 408],
    [
      "a body that never ends",
      [
        "POST /v1/growth HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        600,
        " ",
        600,
        " ",
        600,
        " ",
      ],
      408,
    ],
  ] as const)("answers %s with a problem", async (_, pieces, status) => {
    expect(rawProblem(await raw(server.port, ...pieces)).status).toBe(status);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  });

  it("writes what it answered, and nobody's name", async () => {
    await fetch(`${server.origin}/v1/counties/tekes/indicators?stage=primary&on=2021-01-01`, { headers: { "X-Request-Id": "seen-1" } });
    await fetch(`${server.origin}/v1/secret-path?token=secret`, { headers: { Authorization: "Bearer secret" } });
    await expect.poll(() => server.out(), { timeout: 5000 }).toContain("seen-1");
    const lines = server
      .out()
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => JSON.parse(line));
    expect(lines.find(({ id }) => id === "seen-1")).toMatchObject({
      method: "GET",
      route: "/v1/counties/{county}/indicators",
      status: 200,
    });
    expect(server.out()).not.toMatch(/secret|2021-01-01|127\.0\.0\.1[^:]/);
  });

  it("finishes what it has begun when it is told to stop", async () => {
    const other = await running(programs);
    const schools = Array.from({ length: 4000 }, (_, at) => `s${at},primary,${100 + (at % 300)},${at % 900}`).join("\n");
    const body = `id,type,pupils,books\n${schools}\n`;
    const path = "/v1/balance?rules=basic-balance-2012&on=2022-12-31";
    const headers = { "Content-Type": "text/csv", "Content-Length": Buffer.byteLength(body), Expect: "100-continue" };
    const sent = clientRequest({ port: other.port, method: "POST", path, headers });
    const replied = once(sent, "response");
    // The server has begun: it asks for the body.
    await Promise.all([once(sent, "continue"), sent.flushHeaders()]);
    const ended = other.end("SIGTERM");
    await sleep(50);
    sent.end(body);
    const [reply] = await replied;
    expect(reply.statusCode).toBe(200);
    const { schools: told } = balanceOfCounty.extend(fileReply).parse(await json(reply));
    expect(told).toHaveLength(4000);
    expect(await ended).toBe(0);
    await expect(fetch(`${other.origin}/healthz`)).rejects.toThrow();
  });
});
