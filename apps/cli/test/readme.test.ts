import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { verbIds } from "../src/verbs";
import { teks } from "./run";

const page = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
const root = new URL("../../../", import.meta.url);
const lines = [...page.matchAll(/`npx teks ([^`]+)`/g)].map(([, line = ""]) => line);

it.each(lines)("teks %s, as the README has it, runs", async (line) => {
  const read = line.split(" ").filter((word) => word.includes("/"));
  const files = Object.fromEntries(read.map((path) => [path, readFileSync(new URL(path, root))]));
  const { code, out, err } = await teks(line, { files });
  expect(err).toBe("");
  expect([0, 1, 2]).toContain(code);
  expect(out).not.toBe("");
});

it("the README shows every command", () => {
  expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([...verbIds].sort());
});
