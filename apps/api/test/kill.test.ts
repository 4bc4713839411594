import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tekes } from "../../../packages/indicators/test/golden";
import { openStore } from "../src/data/store";
import { newToken } from "../src/data/token";
import { type Built, built, running } from "./built";

/** How often the server is killed while it writes; set higher to be surer. */
const KILLS = Number(process.env.TEKS_TEST_KILLS ?? 4);

describe("a server that is killed while it writes", { timeout: 10_000 + KILLS * 10_000 }, () => {
  let programs: Built;
  let folder: string;
  beforeAll(async () => {
    programs = await built();
    folder = mkdtempSync(join(tmpdir(), "teks-kill-"));
  }, 60_000);
  afterAll(() => {
    programs.remove();
    rmSync(folder, { recursive: true });
  });

  it(`${KILLS} times has every version it acknowledged, whole, and no half of another`, async () => {
    const database = join(folder, "teks.db");
    const { text: token, stored } = newToken(["*"], "2026-01-01T00:00:00.000Z");
    const first = openStore(database);
    first.addToken(stored);
    first.close();
    /** What was acknowledged: each version's note, which is its own. */
    const acknowledged = new Map<number, string>();
    const sent = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const server = await running(programs, { TEKS_DATABASE: database, TEKS_LOG: "silent", TEKS_RATE: "0" });
      let isOver = false;
      const writer = async (name: number) => {
        for (let at = 0; !isOver; at++) {
          const note = `${kill} ${name} ${at}`;
          sent.add(note);
          const file = { ...tekes, figures: tekes.figures.map((figure) => ({ ...figure, note })) };
          const reply = await fetch(`${server.origin}/v1/counties/tekes`, {
            method: "PUT",
            headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
            body: JSON.stringify(file),
          }).catch(() => undefined);
          const body: unknown = await reply?.json().catch(() => undefined);
          if (reply?.status === 201 && typeof body === "object" && body !== null && "version" in body)
            acknowledged.set(Number(body.version), note);
        }
      };
      const writers = [0, 1, 2].map(writer);
      const before = acknowledged.size;
      while (acknowledged.size === before) await sleep(1);
      // Another moment each time, so that some kill falls into each step of a write.
      await sleep((kill * 37) % 100);
      await server.end("SIGKILL");
      isOver = true;
      await Promise.all(writers);

      const store = openStore(database);
      const versions = store.figures.versions("tekes");
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
      // `text` throws for one that is not what was written.
      const notes = new Map(versions.map(({ version }) => [version, notesOf(store.figures.text("tekes", version))]));
      store.close();
      for (const [version, note] of acknowledged) expect(notes.get(version)).toEqual([note]);
      for (const told of notes.values()) expect(told.length === 1 && sent.has(told[0] ?? "")).toBe(true);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
  });
});

/** The notes that a version's figures have: one, where it is whole. */
const notesOf = (text: string | undefined): readonly string[] => {
  const file: { readonly figures: readonly { readonly note: string }[] } = JSON.parse(text ?? '{ "figures": [] }');
  expect(file.figures).toHaveLength(tekes.figures.length);
  return [...new Set(file.figures.map(({ note }) => note))];
};
