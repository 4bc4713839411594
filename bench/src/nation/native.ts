import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Started } from "./contestants";
import { AT_LEAST, type Prepared } from "./library";
import { LANES } from "./table";

const source = fileURLToPath(new URL("../c/nation.c", import.meta.url));

const bytesOf = (array: Float64Array | Int32Array): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** Compiles and starts the C program; undefined where there is no compiler. */
export function native({ rows, lanes, columns: { places } }: Prepared): Started | undefined {
  const folder = mkdtempSync(join(tmpdir(), "teks-nation-"));
  const [program, table, found] = [join(folder, "nation"), join(folder, "table"), join(folder, "found")];
  const compiled = spawnSync("cc", ["-O2", "-o", program, source, "-lm"], { stdio: "ignore" }).status === 0;
  if (!compiled) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const lines = (kind: "limit" | "floor") =>
    Float64Array.from(
      [0, 1].flatMap((stage) =>
        lanes.map(({ thresholds }) => {
          const { n, d } = thresholds?.[stage]?.[kind] ?? { n: 0n, d: 1n };
          return Number(n) / Number(d);
        }),
      ),
    );
  const size = Int32Array.of(rows.pupils.length, rows.starts.length - 1, AT_LEAST);
  writeFileSync(
    table,
    Buffer.concat([size, rows.starts, rows.pupils, ...lanes.map(({ values }) => values), lines("limit"), lines("floor")].map(bytesOf)),
  );
  const child = spawn(program, [table, found], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async () => {
      child.stdin.write("\n");
      return Number((await answers.next()).value);
    },
    end: async () => {
      child.stdin.end();
      await once(child, "close");
      const all = readFileSync(found);
      rmSync(folder, { recursive: true });
      const cvs = 8 * (rows.starts.length - 1) * LANES.length;
      const [met, floor, verdict] = [0, 1, 2].map((at) => all.subarray(cvs + at * rows.pupils.length));
      return {
        cv: (cell, lane) => all.readDoubleLE(8 * (cell * LANES.length + lane)),
        marks: {
          met: (row) => met?.[places?.[row] ?? row] ?? -1,
          floor: (row) => floor?.[places?.[row] ?? row] ?? -1,
          complies: (row) => verdict?.[places?.[row] ?? row] === 0,
        },
      };
    },
  };
}
