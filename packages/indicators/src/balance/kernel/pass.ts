import { type Fraction, toNumber } from "../../fraction";
import type { MarkId } from "../marks";
import { type Engine, MARK_CODES, type Reading, type Rows } from "./engine";
import { plain } from "./plain";
import { simd } from "./simd";

/** What a school must have per pupil of an amount, and what it must not fall below. */
export interface Threshold {
  readonly limit: Fraction;
  readonly floor: Fraction;
}

/** An amount of each section: NaN where it is missing. */
export interface Lane {
  readonly values: Float64Array;
  /** By stage; undefined where no limit is known. Null for an amount of which nothing is asked at a school. */
  readonly thresholds: readonly (Threshold | undefined)[] | null;
  /** Whether all is there, in whole numbers, and the quotients of these tell how they stand to the thresholds. */
  readonly tells: boolean;
  /** How a section stands to its threshold, worked out exactly. */
  readonly settled: (row: number, stage: number) => MarkId;
}

/** What is found out of all lanes. */
export interface Passed {
  /** The coefficients of variation of each lane, by cell; NaN where a figure is missing, or there is nothing. */
  readonly cvs: readonly Float64Array[];
  readonly mark: (lane: number, row: number) => MarkId;
  /** Of each section, its place in `VERDICT_CODES`. */
  readonly verdicts: Uint8Array;
}

/**
 * Whether quotients of whole numbers tell how they stand to a threshold. A quotient and the threshold are each rounded once from
 * what they are, so that equal ones stay equal; and x/P and n/d that differ do so by 1 part in nP at the least, of which a double
 * holds 2⁵³.
 */
export const tellsExactly = ({ limit, floor }: Threshold, mostPupils: number): boolean =>
  [limit, floor].every(({ n }) => Number(n) * mostPupils < 2 ** 51);

/** Relatively nearer to a threshold than this, a quotient of doubles may stand on its wrong side. */
const NEAR = 1e-12;
const isNear = (value: number, line: number): boolean => Math.abs(value - line) <= line * NEAR;

const CODES: { readonly [mark in MarkId]?: number } = Object.fromEntries(MARK_CODES.map((mark, code) => [mark, code]));

/** Marks again what quotients could not tell of a lane: figures that are missing, and values too near to a threshold. */
function settle({ starts, pupils }: Rows, settled: Lane["settled"], { values, lines, marks }: Reading): void {
  for (let cell = 0; cell < starts.length - 1; cell++) {
    const stage = cell & 1;
    for (let row = starts[cell] ?? 0; row < (starts[cell + 1] ?? 0); row++) {
      const value = (values[row] ?? 0) / (pupils[row] ?? 0);
      const missing = Number.isNaN(value);
      if (!missing && !isNear(value, lines[2 * stage] ?? 0) && !isNear(value, lines[2 * stage + 1] ?? 0)) continue;
      marks[row] = CODES[missing ? "missing" : settled(row, stage)] ?? 0;
    }
  }
}

/** The thresholds of a lane as doubles, by stage the limit and then the floor: 0 where nothing is asked. */
const linesOf = ({ thresholds }: Lane): Float64Array =>
  Float64Array.from(
    [0, 1].flatMap((stage) => {
      const threshold = thresholds?.[stage];
      return threshold === undefined ? [0, 0] : [toNumber(threshold.limit), toNumber(threshold.floor)];
    }),
  );

/** The fastest engine there is here, made at the first need. */
let fastest: Engine | undefined;
const engineHere = (): Engine => {
  fastest ??= simd() ?? plain;
  return fastest;
};

/** How each lane is spread over the schools of each cell, how each section stands to its thresholds, and each school's verdict. */
export function pass(rows: Rows, lanes: readonly Lane[], atLeast: number, { read, judge }: Engine = engineHere()): Passed {
  const sections = rows.pupils.length;
  const readings = lanes.map(
    (lane): Reading => ({
      values: lane.values,
      lines: linesOf(lane),
      cvs: new Float64Array(rows.starts.length - 1),
      marks: new Uint8Array(sections),
    }),
  );
  read(rows, readings);
  const asked = lanes.flatMap(({ thresholds, tells, settled }, at) => {
    const reading = readings[at];
    if (reading === undefined || thresholds === null) return [];
    if (!tells) settle(rows, settled, reading);
    return [reading.marks];
  });
  return {
    cvs: readings.map(({ cvs }) => cvs),
    mark: (lane, row) => MARK_CODES[readings[lane]?.marks[row] ?? 0] ?? "below",
    verdicts: judge(asked, sections, atLeast),
  };
}
