import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import type { Lane } from "../../../packages/indicators/src/balance/kernel/pass";
import type { Reading } from "./answer";
import { AT_LEAST, type Prepared } from "./library";
import { COUNTIES, LANES, type Nation } from "./table";

/** Rows a chunk of DuckDB holds. */
const CHUNK = 2048;

/** A database in memory that holds the table: the cell as an integer, pupils and amounts as doubles. */
export interface Duck {
  readonly cvs: () => Promise<Reading>;
  readonly withMarks: () => Promise<Reading>;
}

const COLUMNS = LANES.map((_, lane) => `x${lane}`);

/** One scan, one grouping: CV² = ΣP · Σ(x²/P) ÷ (Σx)² − 1. */
const CVS = `select cell, ${COLUMNS.map(
  (x) => `sqrt(greatest(0, sum(p) * sum(${x} * ${x} / p) / (sum(${x}) * sum(${x})) - 1)) as ${x}`,
).join(", ")} from nation group by cell`;

/** The bits of all thresholds of one kind: whole numbers are compared, x · d with n · P. */
const bitsOf = (lanes: readonly Lane[], kind: "limit" | "floor"): string =>
  COLUMNS.map((x, lane) => {
    const [primary, junior] = (lanes[lane]?.thresholds ?? []).map((each) => each?.[kind] ?? { n: 0n, d: 1n });
    const of = (part: "n" | "d") =>
      primary?.[part] === junior?.[part] ? `${primary?.[part]}` : `if(cell & 1 = 0, ${primary?.[part]}, ${junior?.[part]})`;
    return `if(${x} * ${of("d")} >= ${of("n")} * p, ${1 << lane}, 0)`;
  }).join(" + ");

/** The same with the areas in hundredths, as the library keeps them, so that its thresholds serve. */
export async function duckdb(table: Nation, { lanes, amounts }: Prepared, threads: number | "default"): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:", threads === "default" ? {} : { threads: `${threads}` });
  const connection = await instance.connect();
  await connection.run(`create table nation (cell integer, p double, ${COLUMNS.map((x) => `${x} double`).join(", ")})`);
  const appender = await connection.createAppender("nation");
  for (let first = 0; first < table.pupils.length; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, table.pupils.length - first) }, (_, at) => first + at);
    const chunk = DuckDBDataChunk.create([INTEGER, DOUBLE, ...COLUMNS.map(() => DOUBLE)], rows.length);
    chunk.setColumns([
      rows.map((row) => 2 * (table.county[row] ?? 0) + (table.stage[row] ?? 0)),
      rows.map((row) => table.pupils[row] ?? 0),
      ...amounts.map((values) => rows.map((row) => values[row] ?? 0)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();

  const marks = `create or replace temp table marks as select met, floor, floor = ${(1 << LANES.length) - 1} and bit_count(met) >= ${AT_LEAST} as complies
    from (select (${bitsOf(lanes, "limit")})::utinyint as met, (${bitsOf(lanes, "floor")})::utinyint as floor from nation)`;
  const cvs = async (): Promise<Reading> => {
    const result = await connection.runAndReadAll(CVS);
    return () => {
      const [cells = [], ...found] = result.getColumns();
      const at = new Int32Array(2 * COUNTIES);
      for (const [row, cell] of cells.entries()) at[Number(cell)] = row;
      return { cv: (cell, lane) => Number(found[lane]?.[at[cell] ?? 0]) };
    };
  };
  return {
    cvs,
    withMarks: async () => {
      await connection.run(marks);
      const read = await cvs();
      return async () => {
        const kept = await connection.runAndReadAll("select met, floor, complies from marks");
        const [met = [], floor = [], complies = []] = kept.getColumns();
        return {
          ...(await read()),
          marks: { met: (row) => Number(met[row]), floor: (row) => Number(floor[row]), complies: (row) => complies[row] === true },
        };
      };
    },
  };
}
