import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./median";

/** Medians of this many runs of each, taken in turns, so that a busy moment of the machine falls on both. */
const RUNS = 15;

const node = process.execPath;
const teks = fileURLToPath(new URL("../../apps/cli/bin/teks.js", import.meta.url));
const hello = fileURLToPath(new URL("hello.js", import.meta.url));

// Where CI is set, Ink draws nothing until it ends.
const env = { ...process.env, CI: "false", LANG: "en_US.UTF-8", TERM: "xterm-256color" };

/** Milliseconds a program takes from its start to its end. */
async function wholeRun(...args: readonly string[]): Promise<number> {
  const start = performance.now();
  const { status } = spawnSync(node, args, { stdio: "ignore", env });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
  return performance.now() - start;
}

/** Milliseconds from a program's start in a terminal of 80×24 until `text` stands on its screen. util-linux's script gives the terminal. */
function firstFrame(file: string, text: string): Promise<number> {
  const inTerminal = `stty rows 24 cols 80; printf ready; exec '${node}' '${file}'`;
  const child = spawn("script", ["-qfec", inTerminal, "/dev/null"], { env, detached: true });
  return new Promise((resolve, reject) => {
    let screen = "";
    let start: number | undefined;
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`${file} ended without "${text}" on its screen:\n${screen}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      screen += chunk.toString();
      if (screen.includes("ready")) start ??= performance.now();
      if (start === undefined || !screen.includes(text)) return;
      resolve(performance.now() - start);
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    });
  });
}

interface Comparison {
  readonly what: string;
  readonly target: number;
  readonly ours: () => Promise<number>;
  readonly against: () => Promise<number>;
}

const comparisons: readonly Comparison[] = [
  {
    what: "teks --help / node -e 0",
    target: 1.6,
    ours: () => wholeRun(teks, "--help"),
    against: () => wholeRun("-e", "0"),
  },
  {
    what: "first frame: explorer / smallest Ink app",
    target: 1.3,
    ours: () => firstFrame(teks, "Tekes"),
    against: () => firstFrame(hello, "hello from ink"),
  },
];

const ms = (value: number) => `${value.toFixed(0)} ms`;
const row = (...cells: readonly string[]) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(42) : cell.padStart(9))).join(""));

row(`median of ${RUNS}`, "ours", "against", "ratio", "target");
for (const { what, target, ours, against } of comparisons) {
  const [times, base]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    base.push(await against());
    times.push(await ours());
  }
  const ratio = median(times) / median(base);
  row(what, ms(median(times)), ms(median(base)), ratio.toFixed(2), `≤ ${target}`);
  if (ratio > target) process.exitCode = 1;
}
