import { type Engine, MARK_CODES, type Reading, type Rows, VERDICT_CODES } from "./engine";

/** The sum of a column's rows: that of every other row and that of those between, which change places with each row. */
function total(values: Float64Array, first: number, end: number): number {
  let mine = 0;
  let other = 0;
  for (let row = first; row < end; row++) {
    const sum = mine + (values[row] ?? 0);
    mine = other;
    other = sum;
  }
  return mine + other;
}

function readAmount({ starts, pupils }: Rows, cell: number, heads: number, { values, lines, cvs, marks }: Reading): void {
  const first = starts[cell] ?? 0;
  const end = starts[cell + 1] ?? 0;
  const limit = lines[2 * (cell & 1)] ?? 0;
  const floor = lines[2 * (cell & 1) + 1] ?? 0;
  const mean = total(values, first, end) / heads;
  let mine = 0;
  let other = 0;
  for (let row = first; row < end; row++) {
    const weight = pupils[row] ?? 0;
    const value = (values[row] ?? 0) / weight;
    marks[row] = +(value >= limit) + +(value >= floor);
    const away = value - mean;
    const sum = mine + weight * away * away;
    mine = other;
    other = sum;
  }
  cvs[cell] = Math.sqrt((mine + other) / heads) / mean;
}

export function readCell(rows: Rows, cell: number, readings: readonly Reading[]): void {
  const heads = total(rows.pupils, rows.starts[cell] ?? 0, rows.starts[cell + 1] ?? 0);
  for (const reading of readings) readAmount(rows, cell, heads, reading);
}

const [BELOW, MET, MISSING] = [MARK_CODES.indexOf("below"), MARK_CODES.indexOf("met"), MARK_CODES.indexOf("missing")];
const [COMPLIES, NOT, OPEN] = [VERDICT_CODES.indexOf("met"), VERDICT_CODES.indexOf("not-met"), VERDICT_CODES.indexOf("undetermined")];

/** What runs everywhere. */
export const plain: Engine = {
  read: (rows, readings) => {
    for (let cell = 0; cell < rows.starts.length - 1; cell++) readCell(rows, cell, readings);
  },
  judge: (marks, schools, atLeast) => {
    const verdicts = new Uint8Array(schools);
    for (let row = 0; row < schools; row++) {
      let reachable = 0;
      let below = 0;
      let missing = 0;
      // Without branches: marks follow no pattern that a processor could guess.
      for (const of of marks) {
        const mark = of[row] ?? BELOW;
        reachable += +(mark >= MET);
        below |= +(mark === BELOW);
        missing |= +(mark === MISSING);
      }
      verdicts[row] = below > 0 || reachable < atLeast ? NOT : missing > 0 ? OPEN : COMPLIES;
    }
    return verdicts;
  },
};
