import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { dependencies } from "../package.json" with { type: "json" };
import config from "../tsup.config";

const installed = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** The programs as they are shipped, built into a folder where their dependencies are found. */
export interface Built {
  readonly folder: string;
  readonly remove: () => void;
}

export async function built(): Promise<Built> {
  const outDir = mkdtempSync(`${installed}.teks-api-`);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const entry = ["server", "worker", "teks-api"].map((name) => `${root}src/${name}.ts`);
  if (Array.isArray(config) || typeof config === "function") throw new Error("the build is one configuration");
  const external = Object.keys(dependencies);
  await build({ ...config, ...{ entry, outDir, external, config: false, silent: true, clean: false, tsconfig: `${root}tsconfig.json` } });
  return { folder: outDir, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** A server in a process of its own, on a port of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly port: number;
  /** What it has written so far. */
  readonly out: () => string;
  /** Ends it by a signal; how it ended. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

/** Starts the shipped server with an environment. */
export async function running({ folder }: Built, environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, [`${folder}/server.js`], {
    env: { PATH: process.env.PATH, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stderr.on("data", (said: Buffer) => {
    err += said;
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${err}`)));
    child.stdout.on("data", (said: Buffer) => {
      out += said;
      const found = /http:\/\/[^/\s]+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    child,
    origin,
    port: Number(new URL(origin).port),
    out: () => out,
    end: async (signal = "SIGTERM") => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
      child.kill(signal);
      await ended;
      return child.signalCode ?? child.exitCode;
    },
  };
}
