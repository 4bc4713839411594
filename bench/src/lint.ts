import { readFileSync } from "node:fs";
import { figuresIn, lint } from "@teks/indicators";
import { chance } from "./chance";
import { median } from "./median";

/** A text of a hundred pages, and what it may take on one core. */
const CHARACTERS = 60_000;
const MOST_MS = 300;
/** Medians of this many runs, after some that do not count. */
const RUNS = 15;
const WARM = 4;

const REPORTS = ["lanshi", "fengzhu", "zhexi"].map((name) =>
  readFileSync(new URL(`../../seeds/example/reports/${name}.txt`, import.meta.url), "utf8"),
);

/** The invented reports one after the other until the text is long enough, each time with other digits. */
function longText(): string {
  const random = chance(7);
  const parts: string[] = [];
  for (let length = 0; length < CHARACTERS; length += parts.at(-1)?.length ?? CHARACTERS) {
    const report = REPORTS[parts.length % REPORTS.length] ?? "";
    parts.push(report.replaceAll(/(?<=\d)\d(?!\d{0,2}年)/g, () => String(Math.floor(random() * 10))));
  }
  return parts.join("\n");
}

function timed(run: () => unknown): number {
  const times: number[] = [];
  for (let turn = -WARM; turn < RUNS; turn++) {
    const start = performance.now();
    run();
    if (turn >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

const text = longText();
const { findings, figures, bindings } = lint(text);
console.log(`${text.length} characters, ${figures.length} figures, ${bindings.length} bound, ${findings.length} findings`);
console.log(`  figuresIn  ${timed(() => figuresIn(text)).toFixed(1)} ms`);
const whole = timed(() => lint(text));
console.log(`  lint       ${whole.toFixed(1)} ms  ≤ ${MOST_MS}  ${whole <= MOST_MS ? "kept" : "missed"}`);
console.log(`  no report  ${timed(() => lint("诗".repeat(CHARACTERS))).toFixed(1)} ms`);
if (whole > MOST_MS) process.exitCode = 1;
