import { once } from "node:events";
import { request as clientRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createApp } from "../src/app";
import { route } from "../src/http/route";
import { createListener } from "../src/operations/listener";
import { ROUTES } from "../src/routes";
import { problemIn } from "./problem";

const told = z.strictObject({ done: z.boolean() });

/** An app with a route that answers when it is let go. */
function held(atOnce: number) {
  const waiting: (() => void)[] = [];
  const slow = route({
    method: "post",
    path: "/slow",
    summary: { zh: "慢", en: "slow" },
    body: z.strictObject({}),
    reply: told,
    handle: () => new Promise<z.input<typeof told>>((resolve) => waiting.push(() => resolve({ done: true }))),
  });
  const app = createApp({ routes: [...ROUTES, slow], atOnce });
  return { app, waiting };
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("more than can be worked on", () => {
  it("is refused at once, says when to come back, and full service is there once there is room", async () => {
    const { app, waiting } = held(2);
    const slow = () => request(app).post("/slow").send({});
    const first = [slow(), slow()].map((each) => each.then(({ status }) => status));
    await until(() => waiting.length === 2);
    const [posted, got] = await Promise.all([slow(), request(app).get("/v1/rules")]);
    for (const refused of [posted, got]) {
      expect(problemIn(refused)).toMatchObject({ status: 503, code: "busy" });
      expect(refused.headers["retry-after"]).toBe("1");
    }
    for (const path of ["/healthz", "/readyz", "/metrics"]) expect((await request(app).get(path)).status).toBe(200);
    waiting.forEach((go) => void go());
    expect(await Promise.all(first)).toEqual([200, 200]);
    expect((await request(app).get("/v1/rules")).status).toBe(200);
  });

  it("does not keep replies back that were sent before", async () => {
    const { app, waiting } = held(1);
    expect((await request(app).get("/v1/rules")).status).toBe(200);
    const first = request(app)
      .post("/slow")
      .send({})
      .then(({ status }) => status);
    await until(() => waiting.length === 1);
    expect((await request(app).get("/v1/rules")).status).toBe(200);
    expect((await request(app).get("/v1/standards")).status).toBe(503);
    waiting.forEach((go) => void go());
    expect(await first).toBe(200);
  });

  it("does not count bodies that are still coming, nor what failed", async () => {
    const { app } = held(1);
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const sent = clientRequest({ port, method: "POST", path: "/slow", headers: { "Content-Type": "application/json" } });
    sent.on("error", () => undefined);
    sent.write("{");
    for (let at = 0; at < 3; at++) expect((await fetch(`http://127.0.0.1:${port}/v1/rules/nothing`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/v1/rules`)).status).toBe(200);
    sent.destroy();
    server.close();
  });

  it("in a flood is 503 beside 200 and nothing else", { timeout: 60_000 }, async () => {
    const app = createApp({ waitMs: 20, cacheBytes: 0 });
    const server = createListener(app, { requestSeconds: 60, headersSeconds: 10 }, () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const sockets = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const socket = connect(port, "127.0.0.1");
        // Taken by the server, which takes one new connection a turn.
        socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        await once(socket, "data");
        return socket;
      }),
    );
    // All at once, so that they wait in the sockets of one turn.
    const ask = "GET /v1/counties/tekes/indicators HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const replies = await Promise.all(
      sockets.map((socket) => {
        socket.write(ask);
        return text(socket);
      }),
    );
    const statuses = replies.map((reply) => reply.slice(9, 12));
    expect(new Set(statuses)).toEqual(new Set(["200", "503"]));
    expect(replies.find((reply) => reply.includes(" 503 "))).toMatch(/Retry-After: 1\r\n[\s\S]*"code":"busy"/);
    expect((await fetch(`http://127.0.0.1:${port}/v1/counties/tekes/indicators`)).status).toBe(200);
    server.close();
  });

  it("by new connections, which are taken one a turn, is 503 beside 200 too", { timeout: 60_000 }, async () => {
    const app = createApp({ waitMs: 20, cacheBytes: 0 });
    const server = createListener(app, { requestSeconds: 60, headersSeconds: 10 }, () => undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const ask = "GET /v1/counties/tekes/indicators HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const replies = await Promise.all(
      Array.from({ length: 300 }, () => {
        const socket = connect(port, "127.0.0.1");
        socket.write(ask);
        return text(socket);
      }),
    );
    expect(new Set(replies.map((reply) => reply.slice(9, 12)))).toEqual(new Set(["200", "503"]));
    // A rest of the loop, and it goes on as before.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(`http://127.0.0.1:${port}/v1/counties/tekes/indicators`)).status).toBe(200);
    server.close();
  });
});
