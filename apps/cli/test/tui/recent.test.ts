import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryIn } from "../../src/tui/recent";

let folder = "";
const kept = () => join(folder, "teks", "recent.json");
const memory = (paths: readonly string[]) => memoryIn({ XDG_STATE_HOME: folder })(paths);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teks-recent-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the files opened last", () => {
  it("are kept by their whole paths, the last first, each once, and nothing else with them", async () => {
    const file = join(folder, "a.csv");
    writeFileSync(file, "");
    await memory([file]);
    await memory(["b.csv"]);
    expect(await memory([file])).toEqual([
      { path: file, isThere: true },
      { path: resolve("b.csv"), isThere: false },
    ]);
    expect(JSON.parse(readFileSync(kept(), "utf8"))).toEqual({ schema: "teks/recent@1", files: [file, resolve("b.csv")] });
    expect(readdirSync(join(folder, "teks"))).toEqual(["recent.json"]);
    expect(statSync(join(folder, "teks")).mode & 0o777).toBe(0o700);
  });

  it("are twenty at most", async () => {
    for (let at = 0; at < 25; at++) await memory([`/f${at}`]);
    const paths = (await memory([])).map(({ path }) => path);
    expect(paths).toHaveLength(20);
    expect([paths[0], paths.at(-1)]).toEqual(["/f24", "/f5"]);
  });

  it("are only read where nothing was opened", async () => {
    expect(await memory([])).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(["", "{", "[]", "null", '{"files":3}', '{"files":[1,null,"/x"]}'])(
    "are what can be read of a file that holds «%s»",
    async (text) => {
      mkdirSync(join(folder, "teks"));
      writeFileSync(kept(), text);
      expect((await memory([])).map(({ path }) => path)).toEqual(text.includes("/x") ? ["/x"] : []);
    },
  );

  it("are told all the same where they cannot be written", async () => {
    writeFileSync(join(folder, "teks"), "in the way of the folder");
    expect((await memory(["/a"])).map(({ path }) => path)).toEqual(["/a"]);
  });

  it("are not kept in a folder of a relative name, which the standard passes over", async () => {
    const home = process.env.HOME;
    process.env.HOME = folder;
    try {
      await memoryIn({ XDG_STATE_HOME: "relative" })(["/a"]);
      expect(readFileSync(join(folder, ".local", "state", "teks", "recent.json"), "utf8")).toContain("/a");
    } finally {
      process.env.HOME = home;
    }
  });
});
