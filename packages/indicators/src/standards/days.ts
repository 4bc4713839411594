import type { Limit } from "./standard";

/** Documents speak of terms and years; a limit needs a day. The days here are ours, and each note says so. */
type Beginning = Required<Pick<Limit, "from" | "note">>;

/** From a spring term on: 1 March. */
export const fromSpring = (year: number): Beginning => ({
  from: `${year}-03-01`,
  note: { zh: `${year}年春季学期起，日为本库所定`, en: `from the spring term of ${year}; the day is ours` },
});

/** From an autumn term on: 1 September. */
export const fromAutumn = (year: number): Beginning => ({
  from: `${year}-09-01`,
  note: { zh: `${year}年秋季学期起，日为本库所定`, en: `from the autumn term of ${year}; the day is ours` },
});

/** A target for a year, as a limit from the day it falls due: 31 December. */
export const dueIn = (year: number): Beginning => ({
  from: `${year}-12-31`,
  note: {
    zh: `${year}年的目标，自年末到期起计，日为本库所定`,
    en: `a target for ${year}, counted from the end of that year; the day is ours`,
  },
});
