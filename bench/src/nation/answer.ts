import { COUNTIES, LANES } from "./table";

/** What a contestant finds: a coefficient for each indicator of each cell, and where it keeps them, marks and verdicts. */
export interface Answer {
  /** By cell (twice the county, one more for junior) and indicator. */
  readonly cv: (cell: number, lane: number) => number;
  readonly marks?: {
    /** A bit an indicator: the limits a section reaches, and the floors. */
    readonly met: (row: number) => number;
    readonly floor: (row: number) => number;
    readonly complies: (row: number) => boolean;
  };
}

/** What a contestant's run leaves, read after the clock has stopped. */
export type Reading = () => Answer | Promise<Answer>;

/** An answer in full. */
export interface Written {
  readonly cvs: Float64Array;
  /** Limits, floors and compliance, a section after the other. */
  readonly marks?: Uint8Array;
}

export function written({ cv, marks }: Answer, sections: number): Written {
  const cvs = Float64Array.from({ length: 2 * COUNTIES * LANES.length }, (_, at) => cv(Math.floor(at / LANES.length), at % LANES.length));
  if (marks === undefined) return { cvs };
  const { met, floor, complies } = marks;
  return {
    cvs,
    marks: Uint8Array.from(
      { length: 3 * sections },
      (_, at) => [met, floor, (row: number) => +complies(row)][at % 3]?.(Math.floor(at / 3)) ?? 0,
    ),
  };
}

/** @throws Error where two answers differ: coefficients by more than 1e-9, marks and verdicts at all. */
export function sameAnswer(name: string, found: Written, expected: Written): void {
  for (const [at, cv] of expected.cvs.entries()) {
    const is = found.cvs[at] ?? Number.NaN;
    if (!(Math.abs(is - cv) <= 1e-9))
      throw new Error(`${name}: cell ${Math.floor(at / LANES.length)}, indicator ${at % LANES.length}: ${is} is not ${cv}`);
  }
  for (const [at, mark] of found.marks?.entries() ?? [])
    if (mark !== expected.marks?.[at]) throw new Error(`${name}: section ${Math.floor(at / 3)}: ${mark} is not ${expected.marks?.[at]}`);
}
