// The built packages on the Node that runs this: both module formats of the library and of the client, the command, the server. Needs `npm run build`.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const seed = JSON.parse(readFileSync(path("seeds/tekes/facts.json"), "utf8"));

function library({ countyPlace, evaluate, FaultError }, { parseCounty }) {
  const { exact } = evaluate("pupils-per-class", countyPlace(parseCounty(seed)), { on: "2022-12-31" });
  assert.equal(exact, "26311/684");
  assert.throws(() => parseCounty({}), FaultError, "both entries share one error class");
}

function command() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path("apps/cli/bin/teks.js"), "overview", "--format", "json"]);
  assert.equal(String(stderr), "");
  assert.ok([0, 1, 2].includes(status), `teks overview ended with ${status}`);
  JSON.parse(String(stdout));
}

async function server() {
  const child = spawn(process.execPath, [path("apps/api/dist/server.js")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const origin = await new Promise((resolve, reject) => {
      child.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
      child.stdout.on("data", (said) => resolve(/http:\/\/[^/]+/.exec(String(said))?.[0]));
    });
    for (const { teksClient } of [await import("@teks/client"), require("@teks/client")])
      assert.deepEqual((await teksClient({ baseUrl: origin }).GET("/healthz")).data, { status: "ok" });
    const { openapi } = await (await fetch(`${origin}/openapi.json`)).json();
    assert.match(openapi, /^3\.1/);
  } finally {
    child.kill();
  }
}

library(await import("@teks/indicators"), await import("@teks/indicators/schema"));
library(require("@teks/indicators"), require("@teks/indicators/schema"));
command();
await server();
console.log(`smoke: library and client (ESM, CJS), command and server run on Node ${process.version}`);
