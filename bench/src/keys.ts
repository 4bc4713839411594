import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// How long a key takes to be seen: from its byte going into a terminal to the end of the frame coming out of it, at 10 000 schools.

const SCHOOLS = 10_000;
/** Milliseconds under which a key is felt to act at once. */
const TARGET = 50;
const EACH = 100;

const teks = fileURLToPath(new URL("../../apps/cli/bin/teks.js", import.meta.url));
const roster = fileURLToPath(new URL("../../seeds/example/schools.csv", import.meta.url));

/** The example's schools of one stage, over and over under ids of their own. */
function table(): string {
  const [header = "", ...lines] = readFileSync(roster, "utf8").trim().split("\n");
  const columns = header.split(",");
  const [type, stage] = [columns.indexOf("type"), columns.indexOf("stage")];
  const single = lines
    .map((line) => line.split(","))
    .filter((cells) => /^(primary|junior)$/.test(cells[type] ?? "") && cells[stage] === "");
  const rows = Array.from({ length: SCHOOLS }, (_, at) => {
    const [id, name, ...cells] = single[at % single.length] ?? [];
    return [`${id}-${at}`, `${name}${at}`, ...cells].join(",");
  });
  return [header, ...rows].join("\n");
}

/** What Ink writes at the end of a frame, so that a terminal shows it whole. */
const FRAME_END = "\u001b[?2026l";

interface Terminal {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves at the end of the next frame that has the text. */
  readonly frame: (text?: string) => Promise<void>;
}

function opened(file: string, columns: number, rows: number): Terminal {
  const inTerminal = `stty rows ${rows} cols ${columns}; exec '${process.execPath}' '${teks}' balance '${file}' --explore --lang en`;
  const child = spawn("script", ["-qfec", inTerminal, "/dev/null"], {
    env: { ...process.env, CI: "false", TERM: "xterm-256color" },
    detached: true,
  });
  let seen = "";
  let waiting: { readonly text: string; readonly done: () => void } | undefined;
  child.stdout.on("data", (chunk: Buffer) => {
    seen += chunk.toString();
    if (waiting === undefined || !seen.includes(waiting.text) || !seen.includes(FRAME_END)) return;
    const { done } = waiting;
    waiting = undefined;
    seen = "";
    done();
  });
  const frame = (text = "") =>
    new Promise<void>((done) => {
      seen = "";
      waiting = { text, done };
    });
  return { child, frame };
}

const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function pressed({ child, frame }: Terminal, keys: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let press = 0; press < EACH; press++) {
    const next = frame();
    const start = performance.now();
    child.stdin.write(keys[press % keys.length] ?? "");
    await next;
    times.push(performance.now() - start);
    // A key that writes two frames should not be taken for the next.
    await settle(25);
  }
  return times;
}

/** The value that so large a share of them are not above. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

/** What is pressed, and how it is undone so that each press has something to do. */
type Presses = readonly (readonly [string, readonly string[]])[];

const MOVES: Presses = [
  ["down a row", ["j"]],
  ["a page down", [" "]],
  ["to the end and the start", ["G", "g"]],
];

/** From the coefficients at the top down to the schools. */
const ON_BALANCE: Presses = [...MOVES, ["sort", ["o"]], ["another language", ["l"]], ["open and close", ["\r", "\u001b"]]];
const ON_SCHOOLS: Presses = [
  ...MOVES,
  ["across the columns", ["\u001b[C", "\u001b[C", "\u001b[C", "\u001b[D", "\u001b[D", "\u001b[D"]],
  ["mark a row", ["m"]],
  ["sort", ["o"]],
  ["another language", ["l"]],
  ["a letter of a filter", ["/", "小", "\u007f", "\u001b"]],
  ["a key of a comparison", [..."/pupils>40", "\u001b"]],
  ["open and close", ["\r", "\u001b"]],
];

const folder = mkdtempSync(join(tmpdir(), "teks-keys-"));
const file = join(folder, "schools.csv");
writeFileSync(file, table());
console.log(`${SCHOOLS} schools, key to frame through a pseudo-terminal, ms`);
// The most is what the first press of its kind takes, which works out what the others find ready.
console.log(["".padEnd(34), "80×24 p50", "p99", "most", "160×50 p50", "p99", "most"].map((text) => text.padStart(11)).join(""));
const told = new Map<string, string[]>();
for (const [columns, rows] of [
  [80, 24],
  [160, 50],
] as const) {
  const terminal = opened(file, columns, rows);
  const { child, frame } = terminal;
  const measure = async (screen: string, presses: Presses) => {
    for (const [what, keys] of presses) {
      const times = await pressed(terminal, keys);
      const [half, nearly, most] = [quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1)];
      const name = `${screen}: ${what}`;
      told.set(name, [...(told.get(name) ?? []), half.toFixed(1), nearly.toFixed(1), most.toFixed(1)]);
      if (nearly > TARGET) process.exitCode = 1;
    }
  };
  try {
    await frame("Balance]");
    await settle(3000);
    await measure("balance", ON_BALANCE);
    const schools = frame("[6 Schools]");
    child.stdin.write("6");
    await schools;
    await settle(1500);
    await measure("schools", ON_SCHOOLS);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }
}
for (const [what, numbers] of told) console.log([what.padEnd(34), ...numbers].map((text) => text.padStart(11)).join(""));
rmSync(folder, { recursive: true });
