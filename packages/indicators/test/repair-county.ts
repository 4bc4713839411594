import type { CountId, Counts, CountySystem, FigureChange, Place, Stage } from "../src/index";
import { notACount } from "../src/vocabulary";

// Made-up counties (虚构) whose figures agree, and slips planted in them.

/** Numbers from 0 to 1 that a seed decides: mulberry32. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Chance {
  readonly whole: (from: number, to: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

export function chanceOf(seed: number): Chance {
  const next = chance(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    one: (of) => {
      const found = of[whole(0, of.length - 1)];
      if (found === undefined) throw new Error("nothing to choose from");
      return found;
    },
  };
}

const COUNTED = ["pupils", "classes", "staff", "full-time-teachers", "teaching-area", "equipment-value", "books"] as const;
type Counted = (typeof COUNTED)[number];

function schoolOf({ whole }: Chance, stage: "primary" | "junior"): Readonly<Record<Counted, number>> {
  const classes = whole(6, 36);
  const pupils = classes * whole(26, stage === "primary" ? 44 : 49) + whole(0, 9);
  const teachers = Math.round((classes * whole(18, 32)) / 10);
  return {
    classes,
    pupils,
    "full-time-teachers": teachers,
    staff: teachers + whole(2, 12),
    "teaching-area": pupils * whole(4, 9) + whole(0, 99),
    "equipment-value": pupils * whole(15, 40) * 100,
    books: pupils * whole(15, 40) + whole(0, 99),
  };
}

const summed = (schools: readonly Readonly<Record<Counted, number>>[]): Counts => ({
  ...Object.fromEntries(COUNTED.map((count) => [count, schools.reduce((sum, school) => sum + school[count], 0)])),
  schools: schools.length,
});

/** A county whose stages and, where asked, schools add up and whose ratios are plausible. */
export function consistentCounty(seed: number, withSchools: boolean): Place {
  for (let attempt = 0; attempt < 50; attempt++) {
    const county = drawn(chanceOf(seed + attempt * 100_003), withSchools);
    const pupils = (stage: "primary" | "junior") => Number(county.counts[stage]?.pupils);
    // A grade of primary pupils is about as large as a grade of junior ones.
    const cohorts = pupils("primary") / 6 / (pupils("junior") / 3);
    if (cohorts >= 0.65 && cohorts <= 1.65) return county;
  }
  throw new Error(`no county of seed ${seed} has grades that are alike`);
}

function drawn(by: Chance, withSchools: boolean): Place {
  const primary = Array.from({ length: by.whole(3, 9) }, () => schoolOf(by, "primary"));
  const junior = Array.from({ length: by.whole(2, 5) }, () => schoolOf(by, "junior"));
  const part = (stage: Stage) => (counts: Counts, at: number) => ({ id: `${stage}-${at}`, counts: { [stage]: counts } });
  return {
    id: "made-up",
    counts: { primary: summed(primary), junior: summed(junior), all: summed([...primary, ...junior]) },
    ...(withSchools ? { parts: [...primary.map(part("primary")), ...junior.map(part("junior"))] } : {}),
  };
}

/** The slips that are planted. */
export const PLANTED = ["swap", "transposition", "factor"] as const;
export type Planted = (typeof PLANTED)[number];

/** What a slip makes of a number; undefined where it cannot befall this number. */
const SLIP_OF = {
  transposition(value: number, by: Chance): number | undefined {
    const digits = String(value);
    const turned = [...digits.slice(1)].flatMap((digit, at) => {
      const before = digits.charAt(at);
      const text = digits.slice(0, at) + digit + before + digits.slice(at + 2);
      return digit === before || text.startsWith("0") ? [] : [Number(text)];
    });
    return turned.length === 0 ? undefined : by.one(turned);
  },
  factor(value: number, by: Chance, count: CountId): number | undefined {
    const possible = [value * 10_000, value / 10_000].filter((each) => notACount(count, each) === undefined);
    return possible.length === 0 ? undefined : by.one(possible);
  },
} as const;

/** One slip in a county, at a figure drawn by chance; a swap is with a figure that stands beside it. */
export function planted(kind: Planted, { figures, system }: CountySystem, by: Chance): readonly FigureChange[] {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const at = by.whole(0, figures.length - 1);
    const [ref, figure] = [figures[at], system.figures[at]];
    if (ref === undefined || figure === undefined) continue;
    if (kind === "swap") {
      const other = by.one(figure.beside);
      const [otherRef, beside] = [figures[other], system.figures[other]];
      if (otherRef === undefined || beside === undefined || beside.value === figure.value) continue;
      if (notACount(ref.count, beside.value) !== undefined || notACount(otherRef.count, figure.value) !== undefined) continue;
      return [
        { ...ref, from: figure.value, to: beside.value },
        { ...otherRef, from: beside.value, to: figure.value },
      ];
    }
    const to = SLIP_OF[kind](figure.value, by, ref.count);
    if (to !== undefined) return [{ ...ref, from: figure.value, to }];
  }
  throw new Error(`no figure takes a ${kind}`);
}
