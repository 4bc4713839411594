import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";
import { isMainThread, workerData } from "node:worker_threads";
import { balance, editable, type School, sectionColumns } from "@teks/indicators";
import { median } from "./median";
import { sameAnswer, type Written } from "./nation/answer";
import { CONTESTANTS } from "./nation/contestants";
import { library, OPTIONS } from "./nation/library";
import { COUNTIES, LANES, nation } from "./nation/table";
import { enter, serve } from "./nation/thread";

const SECTIONS = 200_000;
const TIMES_MORE = 10;

/** Medians of this many runs of each, taken in turns so that a busy moment of the machine falls on all. */
const RUNS = 11;

/** Runs after the others. */
const SLOWEST = "plain objects";

/** Milliseconds before each run, in which the threads of the one before come to rest. */
const PAUSE = 50;

function clocked(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The same, with what the run before left collected first: a run is to pay for its own garbage only. */
function timed(run: () => unknown): number {
  globalThis.gc?.({ type: "minor" });
  return clocked(run);
}

async function inTurns(runs: Readonly<Record<string, () => number | Promise<number>>>): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let turn = 0; turn < RUNS; turn++)
    for (const [name, run] of Object.entries(runs)) {
      await setTimeout(PAUSE);
      const time = await run();
      times[name]?.push(time);
    }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(52) : cell.padStart(10))).join(""));
const ms = (value: number) => (value < 100 ? value.toFixed(2) : value.toFixed(0));

/** Prints a ratio beside its target. */
function held(what: string, ratio: number, comparison: "≥" | "≤", target: number, unit = "×"): void {
  const kept = comparison === "≥" ? ratio >= target : ratio <= target;
  row(what, `${ratio.toFixed(2)} ${unit}`, `${comparison} ${target}`, kept ? "kept" : "missed");
  if (!kept) process.exitCode = 1;
}

async function race(shuffled: boolean): Promise<void> {
  const here: { readonly name: string; readonly run: () => Promise<number>; readonly end: () => Promise<Written> }[] = [];
  for (const name of Object.keys(CONTESTANTS)) {
    const entered = await enter(new URL(import.meta.url), { name, sections: SECTIONS, shuffled });
    if (entered !== undefined) here.push({ name, ...entered });
  }
  const turns = (names: typeof here) => inTurns(Object.fromEntries(names.map(({ name, run }) => [name, run])));
  // Seconds between two runs of the others would let their code and memory grow cold.
  const [slow, quick] = [here.filter(({ name }) => name === SLOWEST), here.filter(({ name }) => name !== SLOWEST)];
  const times = { ...(await turns(quick)), ...(await turns(slow)) };
  const answers = await Promise.all(here.map(async ({ name, end }) => ({ name, found: await end() })));
  const [ours] = answers;
  for (const { name, found } of answers) if (ours !== undefined) sameAnswer(name, found, ours.found);

  const order = shuffled ? "in no order" : "by county";
  console.log(`\n${SECTIONS} sections ${order}, ${COUNTIES} counties × 2 stages, ${LANES.length} indicators; all found the same`);
  const time = (name: string) => times[name] ?? Number.NaN;
  row(`median of ${RUNS}, in turns`, "ms", "÷ ours");
  for (const { name } of here) row(name, ms(time(name)), (time(name) / time("balances()")).toFixed(2), `  ${CONTESTANTS[name]?.does}`);
  const table = nation(SECTIONS, shuffled);
  const load = median(Array.from({ length: RUNS }, () => timed(() => sectionColumns(table))));
  row("sectionColumns(), once a table", ms(load), "", "  checks and groups it, as loading it does for the others");
  console.log();
  held("leanest DuckDB / balances()", Math.min(time("DuckDB, 1 thread"), time("DuckDB")) / time("balances()"), "≥", 4);
  held(
    "DuckDB with marks / balances()",
    Math.min(time("DuckDB with marks, 1 thread"), time("DuckDB with marks")) / time("balances()"),
    "≥",
    8,
  );
  held("plain objects / balances()", time("plain objects") / time("balances()"), "≥", 80);
  if (times.C === undefined) console.log("no C compiler: the floor was not run");
  else held("kernel / C", time("kernel") / time("C"), "≤", 1.3);
  held("balances() / kernel", time("balances()") / time("kernel"), "≤", 1.5);
}

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** Ten times the sections, and what they take of memory. */
async function scale(): Promise<void> {
  const [few, many] = [sectionColumns(nation(SECTIONS, false)), sectionColumns(nation(SECTIONS * TIMES_MORE, false))];
  for (let run = 0; run < RUNS; run++) library(few);
  const times = await inTurns({ few: () => timed(() => library(few)), many: () => timed(() => library(many)) });
  const [one = Number.NaN, ten = Number.NaN] = [times.few, times.many];
  console.log();
  held(`${SECTIONS * TIMES_MORE} / ${SECTIONS} sections: ${ms(ten)} / ${ms(one)} ms`, ten / one, "≤", 10.5);
  const columns = [many.pupils, ...LANES.flatMap((id) => many.amounts[id] ?? [])];
  const bytes = many.cell.byteLength + many.starts.byteLength + columns.reduce((sum, { values }) => sum + values.byteLength, 0);
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(
    `${SECTIONS * TIMES_MORE} sections: columns ${mib(bytes)}; the process ${mib(rss)}, heap ${mib(heapUsed)}, buffers ${mib(arrayBuffers)}`,
  );
}

/** One figure of a county of a hundred schools changed, beside judging the county again. */
function edits(): void {
  const table = nation(COUNTIES * 100, false);
  const counts = [
    "teachers-above-required-degree",
    "backbone-teachers",
    "pe-and-arts-teachers",
    "teaching-area",
    "sports-area",
    "equipment-value",
    "multimedia-rooms",
  ] as const;
  const schools = Array.from({ length: 100 }, (_, row): School => {
    const figures = Object.fromEntries(counts.map((count, lane) => [count, table.columns[lane]?.[row] ?? 0]));
    return {
      id: `s${row}`,
      type: table.stage[row] === 0 ? "primary" : "junior",
      counts: { all: { pupils: table.pupils[row] ?? 0, ...figures } },
    };
  });
  const county = editable(schools, OPTIONS);
  const [one, fresh]: [number[], number[]] = [[], []];
  for (let at = 0; at < 10_000; at++) {
    const [school, of] = [at % 100, at % (counts.length + 1)];
    const count = counts[of] ?? "pupils";
    one.push(clocked(() => county.edit(`s${school}`, "all", count, 40 + ((at * 7919) % 1000))));
    if (at % 200 === 0) fresh.push(clocked(() => balance(schools, OPTIONS)));
  }
  console.log();
  const [edit, whole] = [median(one.slice(2000)), median(fresh)];
  held("µs an edit at 100 schools", edit * 1000, "≤", 50, "µs");
  console.log(`balance() of the same 100 schools takes ${ms(whole)} ms, ${(whole / edit).toFixed(0)} times as long`);
}

if (isMainThread) {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`);
  edits();
  await scale();
  await race(false);
  await race(true);
} else await serve(workerData);
