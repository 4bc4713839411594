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

/** What the passes leave of an amount. Numbers are NaN where a figure is missing, or there is no section. */
export interface PassedLane {
  /** What a cell has per pupil. */
  readonly mean: (cell: number) => number;
  /** √(Σ (P/ΣP)·(x/P − mean)²) */
  readonly deviation: (cell: number) => number;
  readonly mark: (row: number) => MarkId;
}

export interface Passed {
  readonly pupils: Float64Array;
  readonly lanes: readonly PassedLane[];
  /** Of each section, its place in {@link VERDICT_CODES}. */
  readonly verdicts: Uint8Array;
}

/** Verdicts on schools, by their code. */
export const VERDICT_CODES = ["met", "not-met", "undetermined"] as const satisfies readonly Verdict[];

/** Lanes are read four at a time: the addresses of more do not fit a processor's registers. */
const WIDTH = 4;
type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** What is found out, four lanes beside four for each cell and each section. */
interface Fours {
  readonly fours: number;
  /** The four at hand. */
  readonly four: number;
  /** Of each cell. */
  readonly pupils: Float64Array;
  readonly spreads: Float64Array;
  readonly marks: Uint16Array;
}

/** Four means and four deviations of a cell; four limits and four floors of a stage. */
const STRIDE = 2 * WIDTH;

/**
 * The means and deviations of four lanes in each cell, and the marks of each section: bits 0–3 for the limits it reaches, 4–7 for
 * the floors. A cell is read twice: with the mean known first, one school alone, or schools of equal value, deviate by exactly 0.
 */
function spread({ starts, pupils }: Rows, [a, b, c, d]: Four, lines: Float64Array, to: Fours): void {
  const { fours, four, pupils: heads, spreads, marks } = to;
  for (let cell = 0; cell < heads.length; cell++) {
    const start = starts[cell] ?? 0;
    const end = starts[cell + 1] ?? 0;
    let total = 0;
    let ma = 0;
    let mb = 0;
    let mc = 0;
    let md = 0;
    for (let row = start; row < end; row++) {
      total += pupils[row] ?? 0;
      ma += a[row] ?? 0;
      mb += b[row] ?? 0;
      mc += c[row] ?? 0;
      md += d[row] ?? 0;
    }
    ma /= total;
    mb /= total;
    mc /= total;
    md /= total;
    const line = (cell & 1) * STRIDE;
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
      const limits = +(va >= la) | (+(vb >= lb) << 1) | (+(vc >= lc) << 2) | (+(vd >= ld) << 3);
      const floors = +(va >= fa) | (+(vb >= fb) << 1) | (+(vc >= fc) << 2) | (+(vd >= fd) << 3);
      marks[row * fours + four] = limits | (floors << 4);
      sa += weight * (va - ma) * (va - ma);
      sb += weight * (vb - mb) * (vb - mb);
      sc += weight * (vc - mc) * (vc - mc);
      sd += weight * (vd - md) * (vd - md);
    }
    heads[cell] = total;
    const at = (cell * fours + four) * STRIDE;
    spreads[at] = ma;
    spreads[at + 1] = mb;
    spreads[at + 2] = mc;
    spreads[at + 3] = md;
    spreads[at + 4] = Math.sqrt(sa / total);
    spreads[at + 5] = Math.sqrt(sb / total);
    spreads[at + 6] = Math.sqrt(sc / total);
    spreads[at + 7] = Math.sqrt(sd / total);
  }
}

/** The bits of a mark in the first of four lanes. */
const BITS = { missing: 0x100, met: 0x011, floor: 0x010 } as const satisfies { readonly [mark in MarkId]?: number };
const markIn = (bits: number): MarkId =>
  (["missing", "met", "floor"] as const).find((mark) => (bits & BITS[mark]) === BITS[mark]) ?? "below";

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

/** Marks again what `spread` could not tell of a lane: figures that are missing (bits 8–11), and values too near to a threshold. */
function settle({ starts, pupils }: Rows, { values, settled }: Lane, at: number, lines: Float64Array, { fours, four, marks }: Fours): void {
  for (let cell = 0; cell < starts.length - 1; cell++) {
    const line = (cell & 1) * STRIDE + at;
    for (let row = starts[cell] ?? 0; row < (starts[cell + 1] ?? 0); row++) {
      const value = (values[row] ?? 0) / (pupils[row] ?? 0);
      const missing = Number.isNaN(value);
      if (!missing && !isNear(value, lines[line] ?? 0) && !isNear(value, lines[line + WIDTH] ?? 0)) continue;
      const mark = missing ? "missing" : settled(row, cell & 1);
      const bits = mark === "missing" || mark === "met" || mark === "floor" ? BITS[mark] : 0;
      marks[row * fours + four] = ((marks[row * fours + four] ?? 0) & ~(0x111 << at)) | (bits << at);
    }
  }
}

const ones = (bits: number): number => (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1);

/** How many marks there can be of four lanes. */
const MARKS = 0x1000;

/** What any marks of four lanes add to a school's account: 1 for a limit reached, 2⁸ for a missing figure, 2¹⁶ for what is below the floor. */
function keepBooks(books: Int32Array, four: number, asked: number): void {
  for (let marks = 0; marks < MARKS; marks++) {
    const missing = marks >> 8;
    const below = ~((marks >> 4) | missing);
    books[four * MARKS + marks] = ones(marks & asked) + (ones(missing & asked) << 8) + (ones(below & asked) << 16);
  }
}

/** Judges schools by their marks, as `schoolVerdict` does. */
function judgeAll(marks: Uint16Array, books: Int32Array, fours: number, atLeast: number): Uint8Array {
  const verdicts = new Uint8Array(marks.length / fours);
  for (let row = 0; row < verdicts.length; row++) {
    let account = 0;
    for (let four = 0; four < fours; four++) account += books[four * MARKS + (marks[row * fours + four] ?? 0)] ?? 0;
    const missing = (account >> 8) & 0xff;
    const not = +(account > 0xffff) | +((account & 0xff) + missing < atLeast);
    verdicts[row] = not | ((+(missing > 0) & ~not) << 1);
  }
  return verdicts;
}

/** The thresholds of four lanes as doubles, by stage. */
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
  const cells = rows.starts.length - 1;
  const fours = Math.ceil(lanes.length / WIDTH);
  const pupils = new Float64Array(cells);
  const spreads = new Float64Array(cells * fours * STRIDE);
  const marks = new Uint16Array(rows.pupils.length * fours);
  const books = new Int32Array(fours * MARKS);
  for (let four = 0; four < fours; four++) {
    const of = [0, 1, 2, 3].map((at) => lanes[four * WIDTH + at]);
    const column = (at: number) => of[at]?.values ?? rows.pupils;
    const lines = linesOf(of);
    const to = { fours, four, pupils, spreads, marks };
    spread(rows, [column(0), column(1), column(2), column(3)], lines, to);
    let asked = 0;
    for (const [at, lane] of of.entries()) {
      if (lane === undefined) continue;
      if (!lane.tells) settle(rows, lane, at, lines, to);
      if (lane.thresholds !== null) asked |= 1 << at;
    }
    keepBooks(books, four, asked);
  }
  return {
    pupils,
    lanes: lanes.map((_, lane) => {
      const [four, at] = [Math.floor(lane / WIDTH), lane % WIDTH];
      return {
        mean: (cell) => spreads[(cell * fours + four) * STRIDE + at] ?? Number.NaN,
        deviation: (cell) => spreads[(cell * fours + four) * STRIDE + WIDTH + at] ?? Number.NaN,
        mark: (row) => markIn((marks[row * fours + four] ?? 0) >> at),
      };
    }),
    verdicts: judgeAll(marks, books, fours, atLeast),
  };
}
