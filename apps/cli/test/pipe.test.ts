import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { write } from "../src/io";
import { main } from "../src/main";
import { worldOf } from "./run";

const failing = (code: string): Writable =>
  new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(code), { code }));
    },
  });

it("ends without a word, with the code it would have had, when its reader has gone", async () => {
  const { io, err } = worldOf();
  expect(await main(["check"], { ...io, stdout: failing("EPIPE") })).toBe(1);
  expect(err.text()).toBe("");
});

it("does not take another failure for a reader that has gone", async () => {
  await expect(write(failing("ENOSPC"), "text")).rejects.toThrow("ENOSPC");
  const { io, err } = worldOf();
  expect(await main(["check"], { ...io, stdout: failing("ENOSPC") })).toBe(70);
  expect(err.text()).toBe("teks: internal error: ENOSPC\n");
});

const bin = fileURLToPath(new URL("../bin/teks.js", import.meta.url));
const built = existsSync(fileURLToPath(new URL("../dist/cli.js", import.meta.url)));

it.skipIf(!built)("ends without a word where the built command's pipe is closed", async () => {
  const child = spawn(process.execPath, [bin, "indicators", "--format", "json"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const said: string[] = [];
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(said.join("")).toBe("");
  expect(code).toBe(1);
});
