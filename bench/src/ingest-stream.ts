import { spawnSync } from "node:child_process";
import { readTableStream, type StreamEnd, type TableColumn } from "@teks/tables";

const MIB = 1024 * 1024;
const SIZE = 600 * MIB;
const LINE = 1024 * MIB;

/** Peak memory, of Node and all, that no case may pass. */
const MOST = 320 * MIB;

const columns: readonly TableColumn[] = [
  { id: "id", names: ["学校代码"], kind: "id" },
  { id: "name", names: ["学校名称"], kind: "text" },
  { id: "pupils", names: ["在校生数"], kind: "quantity", unit: "person" },
  { id: "area", names: ["建筑面积"], kind: "quantity", unit: "m2" },
];

/** A made-up school a row, no two alike, and never the whole file at once. */
function* rows(write: (row: number) => string, head: string, encoding: BufferEncoding): Generator<Uint8Array> {
  yield Buffer.from(head, encoding);
  for (let [row, bytes] = [0, 0]; bytes < SIZE; ) {
    const lines: string[] = [];
    for (let count = 0; count < 1000; count++) lines.push(write(row++));
    const chunk = Buffer.from(lines.join(""), encoding);
    bytes += chunk.length;
    yield chunk;
  }
}

const csv = (row: number) => `${3_300_000_000 + row},虚构县第${row}号中心小学校本部,${20 + (row % 1800)},${(row % 90_000) / 100}\n`;
/** A new name now and then: a value that is kept must not keep the block that it came in. */
const rare = (row: number) => `3300000000,虚构县${row % 1000 === 0 ? `第${row}号` : ""}中心小学校本部之一,${row % 1800},1\n`;
const record = (row: number) =>
  `{"学校代码":"${3_300_000_000 + row}","学校名称":"虚构县第${row}号中心小学校","在校生数":${20 + (row % 1800)},"建筑面积":${(row % 90_000) / 100}}\n`;
const HEAD = "虚构县学校情况表,,,\n学校代码,学校名称,在校生数,建筑面积（㎡）\n";

function* line(before: string): Generator<Uint8Array> {
  yield Buffer.from(before);
  const chunk = Buffer.alloc(MIB, "x");
  for (let bytes = 0; bytes < LINE; bytes += MIB) yield chunk;
}

const CASES: Readonly<Record<string, () => Iterable<Uint8Array>>> = {
  "CSV in UTF-8": () => rows(csv, HEAD, "utf8"),
  "CSV in UTF-16": () => rows(csv, `\ufeff${HEAD}`, "utf16le"),
  "CSV, few new values": () => rows(rare, HEAD, "utf8"),
  NDJSON: () => rows(record, "", "utf8"),
  "one line without an end": () => line(`${HEAD}1,`),
  "a quote that never closes": () => line(`${HEAD}1,"`),
};

/** Reads one case in this process, and prints what it took. */
async function read(name: string, chunks: Iterable<Uint8Array>): Promise<void> {
  let bytes = 0;
  let end: StreamEnd | undefined;
  const counted = function* () {
    for (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  const start = performance.now();
  for await (const part of readTableStream(counted(), { columns })) if (part.part === "end") end = part;
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  const isKept = peak <= MOST;
  const told = [`${(bytes / MIB).toFixed(0)} MiB`, `${seconds.toFixed(1)} s`, `${(bytes / MIB / seconds).toFixed(0)} MiB/s`];
  const rss = `peak ${(peak / MIB).toFixed(0)} MiB ≤ ${MOST / MIB} ${isKept ? "kept" : "missed"}`;
  console.log(
    [name.padEnd(28), ...told.map((each) => each.padStart(10)), rss, `${end?.counts.read} rows, ${end?.issues.count} issues`].join("  "),
  );
  if (!isKept) process.exitCode = 1;
}

const [, self = "", asked] = process.argv;
const chosen = asked === undefined ? undefined : CASES[asked];
if (asked !== undefined && chosen !== undefined) await read(asked, chosen());
// Each in a process of its own, since a peak is of all that went before.
else
  for (const name of Object.keys(CASES))
    if (spawnSync(process.execPath, [self, name], { stdio: "inherit" }).status !== 0) process.exitCode = 1;
