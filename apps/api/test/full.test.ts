import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { teksClient } from "@teks/client";
import { afterAll, expect, it } from "vitest";
import { createApp } from "../src/app";
import { openStore } from "../src/data/store";
import { newToken } from "../src/data/token";
import { listening } from "./listening";

const folder = mkdtempSync(join(tmpdir(), "teks-full-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "teks.db");
/** Of a megabyte, which is full soon. */
const store = openStore(file, 1);
const { text: token, stored } = newToken(["*"], "2026-01-01T00:00:00.000Z");
store.addToken(stored);
const server = listening(createApp({ store }));

/** A table of so many schools (虚构), its own each time. */
const table = (at: number) =>
  `id,type,pupils,books\n${Array.from({ length: 1000 }, (_, school) => `s${school},primary,${100 + at},${school}`).join("\n")}\n`;

it("a disk that is full takes no write, keeps all it has and is read as before", async () => {
  const teks = teksClient({ baseUrl: server.origin(), token });
  const SCHOOLS = "/v1/counties/{county}/schools";
  const path = { county: "made-up" };
  const put = (at: number) =>
    teks.PUT(SCHOOLS, {
      params: { path, header: { "Idempotency-Key": `k${at}` } },
      headers: { "Content-Type": "text/csv" },
      body: table(at),
    });
  let kept = 0;
  let refused = await put(kept);
  while (refused.error === undefined) {
    kept++;
    expect(refused.data).toMatchObject({ version: kept, isNew: true });
    refused = await put(kept);
  }
  expect([refused.response.status, refused.error.code]).toEqual([507, "no-space"]);
  expect(kept).toBeGreaterThan(3);
  expect((await put(kept)).response.status).toBe(507);
  expect(store.schools.versions("made-up")).toHaveLength(kept);
  const read = await teks.GET(SCHOOLS, { params: { path } });
  expect([read.data?.version, read.data?.schools.length]).toEqual([kept, 1000]);
  expect((await put(0)).data).toMatchObject({ version: 1, isNew: false });
  store.close();

  // With room again, a write under the key of the one that was refused is the first of that key.
  const larger = openStore(file);
  expect(larger.schools.put({ county: "made-up", text: "other", once: { token: stored.id, key: `k${kept}` } })).toEqual({
    version: kept + 1,
    isNew: true,
  });
  larger.close();
});
