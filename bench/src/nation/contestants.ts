import type { Reading } from "./answer";
import { duckdb } from "./duckdb";
import { kernel, library, type Prepared } from "./library";
import { native } from "./native";
import { arquero, d3, objects } from "./others";
import type { Nation } from "./table";

/** A contestant with the table loaded. A run that has a clock of its own answers milliseconds, and a reading at the end. */
export interface Started {
  readonly run: () => Reading | Promise<Reading> | Promise<number>;
  readonly end?: Reading;
}

export interface Contestant {
  readonly does: string;
  /** Loads the table; undefined where it cannot run here. */
  readonly start: (table: Nation, given: Prepared) => Started | undefined | Promise<Started>;
}

const DUCK_MARKS = "CVs, and marks and verdicts kept as bits in a table";

export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  "balances()": {
    does: "the public call on columns; every CV and every school's verdict read",
    start: (_, given) => ({ run: () => library(given.columns) }),
  },
  kernel: { does: "marks, verdicts and CVs, nothing around them", start: (_, given) => ({ run: () => kernel(given) }) },
  C: { does: "the kernel in C, cc -O2, its buffers kept between runs", start: (_, given) => native(given) },
  "DuckDB, 1 thread": {
    does: "CVs only: one scan, one grouping by an integer",
    start: async (table, given) => ({ run: (await duckdb(table, given, 1)).cvs }),
  },
  DuckDB: {
    does: "the same, as many threads as it likes",
    start: async (table, given) => ({ run: (await duckdb(table, given, "default")).cvs }),
  },
  "DuckDB with marks, 1 thread": { does: DUCK_MARKS, start: async (table, given) => ({ run: (await duckdb(table, given, 1)).withMarks }) },
  "DuckDB with marks": {
    does: "the same, as many threads as it likes",
    start: async (table, given) => ({ run: (await duckdb(table, given, "default")).withMarks }),
  },
  arquero: { does: "CVs only: groupby and one rollup of sums", start: (table, given) => ({ run: arquero(table.pupils, given) }) },
  "d3-array + simple-statistics": {
    does: "CVs only: rollup, weighted mean and deviation",
    start: (table, given) => ({ run: d3(table.pupils, given) }),
  },
  "plain objects": {
    does: "CVs, marks and verdicts as objects; Map, map and reduce",
    start: (table, given) => ({ run: objects(table, given) }),
  },
};
