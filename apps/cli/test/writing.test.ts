import { spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeWhole } from "../src/writing";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "teks-writing-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), "utf8");

it("writes a new file, and over one that is there, with nothing left beside", async () => {
  await writeWhole(at("a.csv"), "one");
  expect(text("a.csv")).toBe("one");
  await writeWhole(at("a.csv"), Buffer.from("two"));
  expect(text("a.csv")).toBe("two");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

it("keeps a link and the rights of its file", async () => {
  writeFileSync(at("real.csv"), "one");
  chmodSync(at("real.csv"), 0o640);
  symlinkSync("real.csv", at("link.csv"));
  await writeWhole(at("link.csv"), "two");
  expect(lstatSync(at("link.csv")).isSymbolicLink()).toBe(true);
  expect(text("real.csv")).toBe("two");
  expect(statSync(at("real.csv")).mode & 0o777).toBe(0o640);
});

it("writes to what is no file and does not take its place", async () => {
  await writeWhole("/dev/null", "x");
  expect(statSync("/dev/null").isFile()).toBe(false);
  mkdirSync(at("folder"));
  await expect(writeWhole(at("folder"), "x")).rejects.toThrow("EISDIR");
});

it("leaves what was there where the writing fails", async () => {
  writeFileSync(at("a.csv"), "kept");
  async function* half() {
    yield "half";
    throw new Error("no more");
  }
  await expect(writeWhole(at("a.csv"), half())).rejects.toThrow("no more");
  await expect(writeWhole(at("none/a.csv"), "x")).rejects.toThrow("ENOENT");
  expect(text("a.csv")).toBe("kept");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

it.each(["SIGINT", "SIGTERM"] as const)("leaves what was there where %s comes half-way, and ends by it", async (signal) => {
  writeFileSync(at("a.csv"), "kept");
  const source = readFileSync(new URL("../src/writing.ts", import.meta.url), "utf8");
  const module = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  const script = mkdtempSync(join(tmpdir(), "teks-writer-"));
  writeFileSync(join(script, "writing.mjs"), module.outputText);
  const child = spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { writeWhole } from ${JSON.stringify(pathToFileURL(join(script, "writing.mjs")).href)};
       async function* slow() {
         yield "half";
         console.log("half-way");
         await new Promise((done) => setTimeout(done, 60_000));
       }
       await writeWhole(${JSON.stringify(at("a.csv"))}, slow());`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((resolve) => child.stdout.once("data", resolve));
  expect(readdirSync(folder)).toHaveLength(2);
  const ended = new Promise((resolve) => child.once("close", (_code, by) => resolve(by)));
  child.kill(signal);
  expect(await ended).toBe(signal);
  expect(text("a.csv")).toBe("kept");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
  rmSync(script, { recursive: true });
});
