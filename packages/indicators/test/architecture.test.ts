import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { indicatorIds } from "../src/index";

const root = new URL("../../../", import.meta.url).pathname;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** A file without its comments, so that prose is not taken for code. */
const code = (file: string): string => read(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const importsOf = (file: string): readonly string[] =>
  [...code(file).matchAll(/^(?:import|export)\b[^;]*? from "([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm)].flatMap((found) =>
    found.slice(1).filter((from) => from !== undefined),
  );

const library = filesIn("packages/indicators/src");
const joints = ["packages/tables/src", "packages/files/src"].flatMap(filesIn);
const shells = ["apps/cli/src", "apps/api/src"].flatMap(filesIn);

/** The file that a relative import means. */
const target = (file: string, from: string): string => `${normalize(join(dirname(file), from))}.ts`;

describe("the house", () => {
  it.each(library)("%s imports nothing but the library itself, zod and single functions of date-fns", (file) => {
    for (const from of importsOf(file)) expect(from).toMatch(/^\.\.?\/|^zod(\/locales)?$|^date-fns\/\w+$/);
  });

  it.each(joints.filter((file) => file.startsWith("packages/tables/")))(
    "%s knows no education: it imports nothing but its own and what Node has for bytes",
    (file) => {
      for (const from of importsOf(file)) expect(from).toMatch(/^\.\.?\/|^node:(buffer|util|zlib)$/);
    },
  );

  it.each(joints.filter((file) => file.startsWith("packages/files/")))("%s joins tables and indicators, and nothing else", (file) => {
    for (const from of importsOf(file)) expect(from).toMatch(/^\.\.?\/|^@teks\/(tables|indicators(\/schema)?)$/);
  });

  it("keeps zod at the door, in schema.ts", () => {
    expect(library.filter((file) => importsOf(file).some((from) => from.startsWith("zod")))).toEqual(["packages/indicators/src/schema.ts"]);
    expect(
      library.filter((file) => file !== "packages/indicators/src/schema.ts" && importsOf(file).some((from) => from.endsWith("/schema"))),
    ).toEqual([]);
  });

  it("keeps dates in day.ts", () => {
    expect(library.filter((file) => importsOf(file).some((from) => from.startsWith("date-fns")))).toEqual([
      "packages/indicators/src/day.ts",
    ]);
  });

  it.each(library)("%s is pure: no clock, chance, console, process or locale", (file) => {
    expect(code(file)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|console\.|process\.|toLocale|Intl\./);
  });

  it.each([...library, ...joints, ...shells])("%s has no any, no non-null assertion and no default export", (file) => {
    expect(code(file).replaceAll(/\/\/.*|"[^"\n]*"|`[^`]*`/g, "")).not.toMatch(/\bany\b|[\w)\]]!(?=[.;,)\]])|export default/);
  });

  it("has no cycle of imports", () => {
    const state = new Map<string, "open" | "done">();
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") throw new Error(`a cycle: ${[...path, file].join(" → ")}`);
      state.set(file, "open");
      const values = [...code(file).matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm)];
      for (const [, from = ""] of values) walk(target(file, from), [...path, file]);
      state.set(file, "done");
    };
    for (const file of library) walk(file, []);
    expect(state.size).toBe(library.length);
  });

  it.each(shells)("%s reaches the library by its name, and no other app", (file) => {
    for (const from of importsOf(file)) {
      if (from.startsWith(".")) expect(normalize(join(dirname(file), from))).toMatch(/^apps\/(cli|api)\/(src\/|package\.json$)/);
      else expect(from).not.toMatch(/packages|apps|@teks\/(cli|api)/);
    }
    const app = file.split("/")[1];
    for (const from of importsOf(file)) if (from.startsWith(".")) expect(normalize(join(dirname(file), from)).split("/")[1]).toBe(app);
  });

  it("names no indicator outside the catalogue and the rules and checks made of it", () => {
    const inside = ["/catalogue/", "/checks/", "/rules/"];
    const outside = [...library.filter((file) => !inside.some((folder) => file.includes(folder))), ...shells];
    for (const file of outside) {
      // A count may have the same word as an indicator; the vocabulary and its assumptions are the place of such words.
      if (/vocabulary\.ts$|assumptions\.ts$|standards\//.test(file)) continue;
      for (const id of indicatorIds) expect(code(file).includes(`"${id}"`), `${file} names ${id}`).toBe(false);
    }
  });

  it("has no rooms without a name", () => {
    expect([...library, ...shells].filter((file) => /\b(utils?|helpers?|common|services?|types)\b/.test(file))).toEqual([]);
  });
});
