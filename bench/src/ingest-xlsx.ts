import { readXlsx } from "@teks/tables";
import { readXlsx as readByHucre, writeXlsx } from "hucre/xlsx";
import { readSheet } from "read-excel-file/node";
import { chance } from "./chance";
import { median } from "./median";

const ROWS = 20_000;

/** Medians of this many runs of each, taken in turns so that a busy moment of the machine falls on all, after some that do not count. */
const RUNS = 9;
const WARM = 3;

type Cell = string | number | Date;

const COLUMNS = ["id", "name", "type", "county", "opened", "pupils", "classes", "teachers", "teaching-area", "equipment-value"];
const OPENED = COLUMNS.indexOf("opened");
const FIRST_FIGURE = COLUMNS.indexOf("pupils");

/** A made-up roster: a school a row, with text, a day and figures, some of them with two decimals. */
function roster(): Cell[][] {
  const random = chance(4);
  const upTo = (most: number) => Math.floor(random() * most);
  return Array.from({ length: ROWS }, (_, row) => {
    const pupils = 20 + upTo(1800);
    return [
      `${3_300_000_000 + row}`,
      `第${1 + (row % 70)}小学`,
      random() < 0.7 ? "primary" : "junior",
      `第${Math.floor(row / 70)}县`,
      new Date(Date.UTC(1950 + upTo(70), upTo(12), 1 + upTo(28))),
      pupils,
      Math.ceil(pupils / 42),
      Math.ceil(pupils / 15),
      Number((pupils * 4.5 * (0.8 + random() * 0.6)).toFixed(2)),
      pupils * upTo(3000),
    ];
  });
}

/** The texts that readXlsx gives, made into what the others give: days and numbers. */
function byTeks(bytes: Uint8Array): readonly (readonly Cell[])[] {
  const { sheets, issues } = readXlsx(bytes);
  if (issues.count > 0) throw new Error("the roster has issues");
  return (sheets[0]?.rows ?? []).map(({ row, cells }) =>
    row === 1 ? cells : cells.map((cell, at) => (at < OPENED ? cell : at < FIRST_FIGURE ? new Date(cell) : Number(cell))),
  );
}

async function main(): Promise<void> {
  const rows = [COLUMNS, ...roster()];
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: "学校", rows }] }));
  const contestants: Readonly<Record<string, () => Promise<unknown> | unknown>> = {
    "readXlsx: checked, to rows of text": () => readXlsx(bytes),
    "readXlsx, and its days and numbers made of the text": () => byTeks(bytes),
    hucre: async () => (await readByHucre(bytes)).sheets[0]?.rows,
    "read-excel-file": () => readSheet(bytes),
  };
  const expected = JSON.stringify(rows);
  for (const [name, run] of Object.entries(contestants))
    if (!name.endsWith("rows of text") && JSON.stringify(await run()) !== expected) throw new Error(`${name} reads something else`);
  const times = new Map<string, number[]>();
  for (let turn = -WARM; turn < RUNS; turn++)
    for (const [name, run] of Object.entries(contestants)) {
      globalThis.gc?.();
      const start = performance.now();
      await run();
      if (turn >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  const of = (name: string) => median(times.get(name) ?? []);
  console.log(`XLSX of ${ROWS} rows and ${COLUMNS.length} columns, ${(bytes.length / 1e6).toFixed(1)} MB: medians of ${RUNS}, ms`);
  for (const name of times.keys()) console.log(`  ${name.padEnd(54)}${of(name).toFixed(1).padStart(10)}`);
  const ratio = of("read-excel-file") / of("readXlsx, and its days and numbers made of the text");
  const isKept = ratio >= TARGET;
  console.log(
    `  ${"read-excel-file / readXlsx with days and numbers".padEnd(54)}${ratio.toFixed(2).padStart(10)}  ≥ ${TARGET}  ${isKept ? "kept" : "missed"}`,
  );
  if (!isKept) process.exitCode = 1;
}

const TARGET = 4;

await main();
