import { decode, readCsv } from "@teks/tables";
import { CONTESTANTS, type Contestant, sameCells } from "./ingest/contestants";
import { ROWS, roster } from "./ingest/roster";
import { median } from "./median";

/** Medians of this many runs of each, taken in turns so that a busy moment of the machine falls on all. */
const RUNS = 7;

/** Bytes to something less than typed columns, for comparison. */
const OTHERS = {
  "bare decode to string": (bytes) => bytes.toString("utf8"),
  "TextDecoder, which checks the bytes": (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  decode: (bytes) => decode(bytes),
  "readCsv: checked, to rows of text": (bytes) => readCsv(bytes),
} as const satisfies Readonly<Record<string, (bytes: Buffer) => unknown>>;

type Name = keyof typeof CONTESTANTS | keyof typeof OTHERS;

const RUNNERS: Readonly<Record<Name, (bytes: Buffer) => unknown>> = { ...OTHERS, ...CONTESTANTS };
const NAMES = Object.keys(RUNNERS) as Name[];

/** Milliseconds of a run. One that does not count goes before it: to collect garbage throws compiled code away with it. */
function timed(run: () => unknown): number {
  globalThis.gc?.();
  run();
  const start = performance.now();
  run();
  return performance.now() - start;
}

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(56) : cell.padStart(10))).join(""));

function held(what: string, ratio: number, comparison: "≥" | "≤", target: number): void {
  const isKept = comparison === "≥" ? ratio >= target : ratio <= target;
  row(what, ratio.toFixed(2), `${comparison} ${target}`, isKept ? "kept" : "missed");
  if (!isKept) process.exitCode = 1;
}

/** What it compares is garbage when the clock starts: a heap full of it would make whoever collects garbage look slow. */
function sameOfAll(bytes: Buffer): void {
  const expected = CONTESTANTS["csv-parse, to columns"](bytes)();
  for (const [name, contestant] of Object.entries<Contestant>(CONTESTANTS)) sameCells(name, contestant(bytes)(), expected);
}

function compare(isChinese: boolean): void {
  const bytes = roster(isChinese);
  sameOfAll(bytes);
  const times = new Map<Name, number[]>(NAMES.map((name) => [name, []]));
  for (let turn = 0; turn < RUNS; turn++) for (const name of NAMES) times.get(name)?.push(timed(() => RUNNERS[name](bytes)));
  const of = (name: Name) => median(times.get(name) ?? []);
  row(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB, ${isChinese ? "Chinese names" : "ASCII only"}`, "ms", "× decode");
  for (const name of NAMES) row(`  ${name}`, of(name).toFixed(1), (of(name) / of("bare decode to string")).toFixed(2));
  const ours = of("readColumns");
  if (isChinese) held("  readColumns / bare decode", ours / of("bare decode to string"), "≤", 1.2);
  held("  uDSV / readColumns", of("uDSV, typed columns") / ours, "≥", 4);
  held("  PapaParse / readColumns", of("PapaParse, to columns") / ours, "≥", 6);
  held("  csv-parse / readColumns", of("csv-parse, to columns") / ours, "≥", 6);
}

for (const isChinese of [true, false]) compare(isChinese);
