import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schoolsOf } from "@teks/files";
import { BALANCE_STAGES, balances } from "@teks/indicators";
import { chance } from "./chance";
import { median } from "./median";

// A country's schools from a CSV file to the verdict of every county: the command line beside the library's own reading and judging,
// each from the start of its process to the end.

const ROWS = 200_000;
const COUNTIES = 2895;
const TARGET = 1.5;
/** Medians of this many runs of each, taken in turns so that a busy moment of the machine falls on both. */
const RUNS = 7;
const TERMS = { rules: "quality-balance-2017", on: "2022-12-31", split: "weighted" } as const;

const teks = fileURLToPath(new URL("../../apps/cli/bin/teks.js", import.meta.url));
const [, self = "", asked] = process.argv;

/** What a school has about so much of for each pupil. */
const PER_PUPIL = {
  "teachers-above-required-degree": 0.05,
  "backbone-teachers": 0.012,
  "pe-and-arts-teachers": 0.01,
  "teaching-area": 5,
  "sports-area": 8,
  "equipment-value": 2200,
  "multimedia-rooms": 0.026,
} as const;

function table(): string {
  const next = chance(1);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const pupils = 40 + Math.floor(next() * 1800);
    const amounts = Object.values(PER_PUPIL).map((each) => Math.round(each * pupils * (0.6 + next())));
    return [at, `学校${at}`, `county-${at % COUNTIES}`, next() < 0.6 ? "primary" : "junior", pupils, ...amounts].join(",");
  });
  return ["id,name,county,type,pupils", ...Object.keys(PER_PUPIL)].join(",").concat("\n", rows.join("\n"));
}

/** What the library does with the file: the same verdicts, and nothing of it shown. */
function library(file: string): void {
  const { schools } = schoolsOf(readFileSync(file), { file });
  const told = balances(schools, TERMS);
  for (const county of told.counties) for (const stage of BALANCE_STAGES) told.at(county, stage);
}

/** Milliseconds of a run, and the most memory that it had. */
function run(args: readonly string[], peakFile: string): { readonly ms: number; readonly mib: number } {
  const atExit = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(peakFile)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(atExit)}`, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ms = performance.now() - start;
  // Verdicts have exit codes of their own.
  if (status === null || status > 2) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { ms, mib: Number(readFileSync(peakFile, "utf8")) / 1024 };
}

if (asked !== undefined) library(asked);
else {
  const folder = mkdtempSync(join(tmpdir(), "teks-balance-"));
  const [file, peak] = [join(folder, "schools.csv"), join(folder, "peak")];
  writeFileSync(file, table());
  const shell = [teks, "balance", file, "--rules", TERMS.rules, "--on", TERMS.on, "--split", TERMS.split];
  const runs = Array.from({ length: RUNS }, () => ({ against: run([self, file], peak), ours: run(shell, peak) }));
  rmSync(folder, { recursive: true });
  const of = (which: "ours" | "against", what: "ms" | "mib") => median(runs.map((each) => each[which][what]));
  const ratio = of("ours", "ms") / of("against", "ms");
  const told = (which: "ours" | "against") => `${of(which, "ms").toFixed(0)} ms, ${of(which, "mib").toFixed(0)} MiB`;
  console.log(`teks balance, ${ROWS} rows of CSV, ${COUNTIES} counties: ${told("ours")}; the library alone ${told("against")}`);
  console.log(`  ratio ${ratio.toFixed(2)} ≤ ${TARGET} ${ratio <= TARGET ? "kept" : "missed"}`);
  if (ratio > TARGET) process.exitCode = 1;
}
