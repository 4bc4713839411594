import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const server = fileURLToPath(new URL("../../apps/api/dist/server.js", import.meta.url));

/** A server in a process of its own. */
export interface Served {
  readonly origin: string;
  readonly child: ChildProcess;
}

/** The server as it is shipped: every request logged, its headers, its limits but for what the environment says. */
export async function shipped(environment: Readonly<Record<string, string>>): Promise<Served> {
  const env = { PATH: process.env.PATH, PORT: "0", ...environment };
  const child = spawn(process.execPath, [server], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(child.stdout, "data");
  child.stdout.resume();
  const origin = /http:\/\/[^/\s]+/.exec(String(said))?.[0];
  if (origin === undefined) throw new Error(`no address in ${said}`);
  return { child, origin };
}
