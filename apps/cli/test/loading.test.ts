import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const source = new URL("../src/", import.meta.url);

/** The modules that a module loads before it runs; those it only takes types from, and those it loads when asked, are not among them. */
function loadedBy(file: URL): readonly string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";/gm)].map(([, name = ""]) => name);
}

/** Every package that loading a file brings in. */
function packagesOf(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const name of loadedBy(file)) {
    const next = [".ts", ".tsx", ""]
      .map((ending) => new URL(name + ending, file))
      .find((each) => name.startsWith(".") && existsSync(fileURLToPath(each)));
    if (next === undefined) seen.add(name);
    else if (!next.pathname.endsWith(".json")) packagesOf(next, seen);
  }
  return seen;
}

it.each([
  "main.ts",
  "request.ts",
  "output/format.ts",
  ...[
    "overview",
    "indicators",
    "explain",
    "check",
    "allowance",
    "growth",
    "balance",
    "catalogue",
    "lint",
    "compare",
    "explore",
    "replay",
    "completion",
    "man",
  ].map((verb) => `commands/${verb}.ts`),
])("%s loads nothing that draws on a screen", (name) => {
  const loaded = [...packagesOf(new URL(name, source))];
  expect(loaded.filter((each) => /^(ink|react)|explorer|tui\/run/.test(each))).toEqual([]);
});

it("would see it if it did", () => {
  expect([...packagesOf(new URL("tui/explorer.tsx", source))]).toContain("ink");
});

it("help loads nothing but what reads the command line", () => {
  const loaded = [...packagesOf(new URL("cli.ts", source))].filter((each) => !each.startsWith("file:"));
  expect(loaded.sort()).toEqual(["commander", "node:fs/promises"]);
});

it("the explorer's first screen waits for nothing that reads files", () => {
  expect([...packagesOf(new URL("commands/explore.ts", source))].filter((each) => /^(@teks\/(files|tables)|zod)/.test(each))).toEqual([]);
});
