import { type Fraction, toNumber } from "../fraction";
import type { Verdict } from "../judge";
import type { MarkId } from "./marks";

/** Sections of schools, grouped. A cell is a stage of a county: twice the county's number, and one more for junior schools. */
export interface Rows {
  /** Where each cell's sections start, and last where they all end. */
  readonly starts: Int32Array;
  /** NaN where a section does not say. */
  readonly pupils: Float64Array;
}

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
  /** The coefficients of variation of a lane, by cell; NaN where a figure is missing, or there is nothing. */
  readonly cvs: (lane: number) => (cell: number) => number;
  readonly mark: (lane: number, row: number) => MarkId;
  /** Of each section, its place in {@link VERDICT_CODES}. */
  readonly verdicts: Uint8Array;
}

/** Verdicts on schools, by their code. */
export const VERDICT_CODES = ["met", "not-met", "undetermined"] as const satisfies readonly Verdict[];

/** Lanes are read four at a time: the addresses of more do not fit a processor's registers. */
const WIDTH = 4;
type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** What is found of four lanes. */
interface Findings {
  /** Of each cell, the four coefficients. */
  readonly cvs: Float64Array;
  /** Of each section: bits 0–3 for the limits it reaches, 4–7 for the floors; the limit without the floor says that a figure is missing. */
  readonly marks: Uint8Array;
}

/**
 * The coefficients of four lanes in each cell, and the marks of each section. A cell is read twice: with the mean known first, one
 * school alone, or schools of equal value, deviate by exactly 0.
 */
function read({ starts, pupils }: Rows, [a, b, c, d]: Four, lines: Float64Array, { cvs, marks }: Findings): void {
  for (let cell = 0; cell < starts.length - 1; cell++) {
    const start = starts[cell] ?? 0;
    const end = starts[cell + 1] ?? 0;
    let heads = 0;
    let ma = 0;
    let mb = 0;
    let mc = 0;
    let md = 0;
    for (let row = start; row < end; row++) {
      heads += pupils[row] ?? 0;
      ma += a[row] ?? 0;
      mb += b[row] ?? 0;
      mc += c[row] ?? 0;
      md += d[row] ?? 0;
    }
    ma /= heads;
    mb /= heads;
    mc /= heads;
    md /= heads;
    const line = (cell & 1) * 2 * WIDTH;
    const la = lines[line] ?? 0;
    const lb = lines[line + 1] ?? 0;
    const lc = lines[line + 2] ?? 0;
    const ld = lines[line + 3] ?? 0;
    const fa = lines[line + 4] ?? 0;
    const fb = lines[line + 5] ?? 0;
    const fc = lines[line + 6] ?? 0;
    const fd = lines[line + 7] ?? 0;
    let sa = 0;
    let sb = 0;
    let sc = 0;
    let sd = 0;
    for (let row = start; row < end; row++) {
      const weight = pupils[row] ?? 0;
      const va = (a[row] ?? 0) / weight;
      const vb = (b[row] ?? 0) / weight;
      const vc = (c[row] ?? 0) / weight;
      const vd = (d[row] ?? 0) / weight;
      marks[row] =
        +(va >= la) |
        (+(vb >= lb) << 1) |
        (+(vc >= lc) << 2) |
        (+(vd >= ld) << 3) |
        (+(va >= fa) << 4) |
        (+(vb >= fb) << 5) |
        (+(vc >= fc) << 6) |
        (+(vd >= fd) << 7);
      const da = va - ma;
      const db = vb - mb;
      const dc = vc - mc;
      const dd = vd - md;
      sa += weight * da * da;
      sb += weight * db * db;
      sc += weight * dc * dc;
      sd += weight * dd * dd;
    }
    const at = cell * WIDTH;
    cvs[at] = Math.sqrt(sa / heads) / ma;
    cvs[at + 1] = Math.sqrt(sb / heads) / mb;
    cvs[at + 2] = Math.sqrt(sc / heads) / mc;
    cvs[at + 3] = Math.sqrt(sd / heads) / md;
  }
}

/**
 * Whether quotients of whole numbers tell how they stand to a threshold. A quotient and the threshold are each rounded once from
 * what they are, so that equal ones stay equal; and x/P and n/d that differ do so by 1 part in nP at the least, of which a double
 * holds 2⁵³.
 */
export const tellsExactly = ({ limit, floor }: Threshold, mostPupils: number): boolean =>
  [limit, floor].every(({ n }) => Number(n) * mostPupils < 2 ** 51);

const [REACHED, KEPT] = [1, 1 << WIDTH];
const BITS: Partial<Record<MarkId, number>> = { met: REACHED | KEPT, floor: KEPT, missing: REACHED };

/** Relatively nearer to a threshold than this, a quotient of doubles may stand on its wrong side. */
const NEAR = 1e-12;
const isNear = (value: number, line: number): boolean => Math.abs(value - line) <= line * NEAR;

/** Marks again what `read` could not tell of a lane: figures that are missing, and values too near to a threshold. */
function settle({ starts, pupils }: Rows, { values, settled }: Lane, lane: number, lines: Float64Array, marks: Uint8Array): void {
  for (let cell = 0; cell < starts.length - 1; cell++) {
    const line = (cell & 1) * 2 * WIDTH + lane;
    for (let row = starts[cell] ?? 0; row < (starts[cell + 1] ?? 0); row++) {
      const value = (values[row] ?? 0) / (pupils[row] ?? 0);
      const missing = Number.isNaN(value);
      if (!missing && !isNear(value, lines[line] ?? 0) && !isNear(value, lines[line + WIDTH] ?? 0)) continue;
      const bits = BITS[missing ? "missing" : settled(row, cell & 1)] ?? 0;
      marks[row] = ((marks[row] ?? 0) & ~((REACHED | KEPT) << lane)) | (bits << lane);
    }
  }
}

const ones = (bits: number): number => (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1);

/** How many marks there are of four lanes. */
const MARKS = 1 << (2 * WIDTH);

/** What any marks add to a school's account, of the lanes asked: 1 for a limit reached, 2⁸ for a missing figure, 2¹⁶ for what is below the floor. */
const additions = (asked: number): Int32Array =>
  Int32Array.from({ length: MARKS }, (_, marks) => {
    const [reached, kept] = [marks & asked, (marks >> WIDTH) & asked];
    return ones(reached & kept) + (ones(reached & ~kept) << 8) + (ones(asked & ~reached & ~kept) << 16);
  });

const NOTHING = additions(0);

/** The marks of four lanes, and what each adds to an account. */
interface Entries {
  readonly marks: Uint8Array;
  readonly adds: Int32Array;
}

/** Judges schools by all their marks, as `schoolVerdict` does. Two fours are nearly always all. */
function judged([first, second, ...others]: readonly [Entries, Entries, ...Entries[]], atLeast: number): Uint8Array {
  const [{ marks: a, adds: ofA }, { marks: b, adds: ofB }] = [first, second];
  const verdicts = new Uint8Array(a.length);
  for (let row = 0; row < verdicts.length; row++) {
    let account = (ofA[a[row] ?? 0] ?? 0) + (ofB[b[row] ?? 0] ?? 0);
    for (const { marks, adds } of others) account += adds[marks[row] ?? 0] ?? 0;
    const missing = (account >> 8) & 0xff;
    const not = +(account > 0xffff) | +((account & 0xff) + missing < atLeast);
    verdicts[row] = not | ((+(missing > 0) & ~not) << 1);
  }
  return verdicts;
}

/** The thresholds of four lanes as doubles: by stage four limits, then four floors. */
const linesOf = (lanes: readonly (Lane | undefined)[]): Float64Array =>
  Float64Array.from(
    [0, 1].flatMap((stage) =>
      (["limit", "floor"] as const).flatMap((of) =>
        lanes.map((lane) => {
          const threshold = lane?.thresholds?.[stage];
          return threshold === undefined ? 0 : toNumber(threshold[of]);
        }),
      ),
    ),
  );

/** How each lane is spread over the schools of each cell, how each section stands to its thresholds, and each school's verdict. */
export function pass(rows: Rows, lanes: readonly Lane[], atLeast: number): Passed {
  const four = (first: number): Findings & Entries => {
    const of = [0, 1, 2, 3].map((at) => lanes[first + at]);
    const column = (at: number) => of[at]?.values ?? rows.pupils;
    const lines = linesOf(of);
    const cvs = new Float64Array((rows.starts.length - 1) * WIDTH);
    const marks = new Uint8Array(rows.pupils.length);
    read(rows, [column(0), column(1), column(2), column(3)], lines, { cvs, marks });
    let asked = 0;
    for (const [at, lane] of of.entries()) {
      if (lane === undefined || lane.thresholds === null) continue;
      if (!lane.tells) settle(rows, lane, at, lines, marks);
      asked |= REACHED << at;
    }
    return { cvs, marks, adds: additions(asked) };
  };
  const first = four(0);
  const others = Array.from({ length: Math.ceil(lanes.length / WIDTH) - 1 }, (_, at) => four((at + 1) * WIDTH));
  const [second = { marks: first.marks, adds: NOTHING }, ...more] = others;
  const found = [first, ...others];
  const bits = (lane: number, row: number) => ((found[Math.floor(lane / WIDTH)]?.marks[row] ?? 0) >> (lane % WIDTH)) & (REACHED | KEPT);
  return {
    cvs: (lane) => {
      const { cvs } = found[Math.floor(lane / WIDTH)] ?? first;
      const at = lane % WIDTH;
      return (cell) => cvs[cell * WIDTH + at] ?? Number.NaN;
    },
    mark: (lane, row) => (["met", "floor", "missing"] as const).find((mark) => BITS[mark] === bits(lane, row)) ?? "below",
    verdicts: judged([first, second, ...more], atLeast),
  };
}
