import { createRequire } from "node:module";
import { type AskedColumn, decode, readColumns, readCsv } from "@teks/tables";
import { parse } from "csv-parse/sync";

const ROWS = 200_000;

/** Medians of this many runs of each, taken in turns so that a busy moment of the machine falls on all, after some that do not count. */
const RUNS = 9;
const WARM = 2;

const COUNTED = ["pupils", "classes", "teachers", "backbone-teachers", "teaching-area", "sports-area", "equipment-value", "books"];

const COLUMNS: readonly AskedColumn[] = [
  { name: "county", kind: "code" },
  { name: "id", kind: "text" },
  { name: "name", kind: "text" },
  { name: "type", kind: "code" },
  ...COUNTED.map((name) => ({ name, kind: "number" }) as const),
];

/** Numbers from 0 up to 1, the same in every run. */
function chance(): () => number {
  let state = 4;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up roster as an office's program writes it: a school a row, by county; areas have two decimals. */
function roster(isChinese: boolean): Buffer {
  const random = chance();
  const upTo = (most: number) => Math.floor(random() * most);
  const lines = [COLUMNS.map(({ name }) => name).join(",")];
  for (let row = 0; row < ROWS; row++) {
    const pupils = 20 + upTo(1800);
    const county = Math.floor(row / 70);
    const number = 1 + (row % 70);
    const [town, name] = isChinese ? [`第${county}县`, `第${number}小学`] : [`county ${county}`, `school no. ${number}`];
    const area = (each: number) => (pupils * each * (0.8 + random() * 0.6)).toFixed(2);
    const counts = [
      pupils,
      Math.ceil(pupils / 42),
      Math.ceil(pupils / 15),
      upTo(12),
      area(4.5),
      area(7.5),
      pupils * upTo(3000),
      pupils * 25,
    ];
    lines.push([town, `${3_300_000_000 + row}`, name, random() < 0.7 ? "primary" : "junior", ...counts].join(","));
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(run: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What csv-parse gives, made into the same columns: texts and numbers. */
function byCsvParse(bytes: Buffer): unknown {
  const rows: string[][] = parse(bytes);
  return COLUMNS.map(({ kind }, at) =>
    kind === "number" ? Float64Array.from(rows, (row) => Number(row[at])) : rows.map((row) => row[at] ?? ""),
  );
}

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(56) : cell.padStart(10))).join(""));

function held(what: string, ratio: number, comparison: "≥" | "≤", target: number): void {
  const isKept = comparison === "≥" ? ratio >= target : ratio <= target;
  row(what, ratio.toFixed(2), `${comparison} ${target}`, isKept ? "kept" : "missed");
  if (!isKept) process.exitCode = 1;
}

for (const isChinese of [true, false]) {
  const bytes = roster(isChinese);
  const read = readColumns(bytes, { columns: COLUMNS });
  if (read.counts.read !== ROWS || read.issues.count > 0) throw new Error("the roster was not read whole");
  const contestants: Readonly<Record<string, () => unknown>> = {
    "bare decode to string": () => bytes.toString("utf8"),
    "TextDecoder, which checks the bytes": () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    "readColumns: checked, to typed columns": () => readColumns(bytes, { columns: COLUMNS }),
    decode: () => decode(bytes),
    "readCsv: checked, to rows of text": () => readCsv(bytes),
    "csv-parse, to columns": () => byCsvParse(bytes),
  };
  const times = new Map<string, number[]>();
  for (let turn = -WARM; turn < RUNS; turn++)
    for (const [name, run] of Object.entries(contestants)) {
      const time = timed(run);
      if (turn >= 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  const of = (name: string) => median(times.get(name) ?? []);
  row(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(1)} MB, ${isChinese ? "Chinese names" : "ASCII only"}`, "ms", "× decode");
  for (const name of times.keys()) row(`  ${name}`, of(name).toFixed(1), (of(name) / of("bare decode to string")).toFixed(2));
  const ours = of("readColumns: checked, to typed columns");
  if (isChinese) held("  readColumns / bare decode", ours / of("bare decode to string"), "≤", 1.2);
  held("  csv-parse / readColumns", of("csv-parse, to columns") / ours, "≥", 6);
}

for (const name of ["udsv", "papaparse"])
  try {
    createRequire(import.meta.url).resolve(name);
    console.log(`${name} is installed and not yet compared`);
  } catch {
    console.log(`${name} is not installed and was not compared`);
  }
