import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, it, vi } from "vitest";
import { DISK } from "../../src/tui/disk";

const folder = mkdtempSync(join(tmpdir(), "teks-disk-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("tells once of a file written in several goes, also where another file takes its name, and of no other", async () => {
  const file = join(folder, "县.json");
  writeFileSync(file, "1");
  let times = 0;
  const stop = DISK.watch(file, () => {
    times += 1;
  });
  // The system may still tell of what was written before.
  await setTimeout(400);
  times = 0;
  writeFileSync(file, "2");
  await setTimeout(60);
  writeFileSync(file, "3");
  await vi.waitFor(() => expect(times).toBe(1), 10_000);
  await setTimeout(400);
  expect(times).toBe(1);
  writeFileSync(join(folder, "new"), "4");
  renameSync(join(folder, "new"), file);
  await vi.waitFor(() => expect(times).toBe(2), 10_000);
  writeFileSync(file, "4, written on");
  await vi.waitFor(() => expect(times).toBe(3), 10_000);
  writeFileSync(join(folder, "another"), "5");
  await setTimeout(500);
  expect(times).toBe(3);
  stop();
  writeFileSync(file, "6");
  await setTimeout(500);
  expect(times).toBe(3);
});

it("watches nothing where there is no file, and says nothing of it", () => {
  expect(() => DISK.watch(join(folder, "none", "a"), () => {})()).not.toThrow();
});
