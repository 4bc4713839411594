import { type Counts, countySystem, leastRepairs, type Place, repairs, withChanges } from "@teks/indicators";
import { median } from "./median";

// How long it takes to find the slips in a county of 1 000 figures under 500 rules: the search alone, and all of it with
// the checks and what the repairs would move. A made-up county (虚构), the same at every run.

const RUNS = 15;
/** Milliseconds that the whole may take. */
const TARGET = 200;
const on = "2022-12-31";
const COUNTED = [
  "pupils",
  "classes",
  "teaching-area",
  "sports-area",
  "equipment-value",
  "books",
  "computers",
  "multimedia-rooms",
  "music-rooms",
  "art-rooms",
] as const;
const SCHOOLS = { primary: 68, junior: 29 } as const;

/** Numbers that look drawn by chance and are the same each time. */
function school(at: number): Readonly<Record<(typeof COUNTED)[number], number>> {
  const classes = 6 + ((at * 7) % 31);
  const pupils = classes * (30 + ((at * 5) % 13)) + (at % 9);
  return {
    pupils,
    classes,
    "teaching-area": pupils * (5 + (at % 4)) + (at % 97),
    "sports-area": pupils * (7 + (at % 5)) + (at % 83),
    "equipment-value": pupils * 100 * (20 + (at % 19)),
    books: pupils * (20 + (at % 15)) + (at % 89),
    computers: Math.round(pupils / (8 + (at % 5))),
    "multimedia-rooms": classes + (at % 3),
    "music-rooms": 1 + (at % 2),
    "art-rooms": 1 + (at % 3),
  };
}

function county(): Place {
  const schools = (["primary", "junior"] as const).flatMap((stage) =>
    Array.from({ length: SCHOOLS[stage] }, (_, at) => ({ stage, counts: school(at + 1) })),
  );
  const total = (stage: "primary" | "junior" | "all"): Counts => {
    const of = schools.filter((each) => stage === "all" || each.stage === stage);
    return {
      ...Object.fromEntries(COUNTED.map((count) => [count, of.reduce((sum, { counts }) => sum + counts[count], 0)])),
      schools: of.length,
    };
  };
  return {
    id: "made-up",
    counts: { primary: total("primary"), junior: total("junior"), all: total("all") },
    parts: schools.map(({ stage, counts }, at) => ({ id: `${stage}-${at + 1}`, counts: { [stage]: counts } })),
  };
}

function timed(what: string, run: () => boolean): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    if (!run()) throw new Error(`${what}: a planted slip was not found`);
    return performance.now() - start;
  });
  const middle = median(times);
  console.log(`${what.padEnd(58)}${middle.toFixed(1).padStart(8)} ms   ≤ ${TARGET} ms`);
  return middle;
}

const whole = county();
const ref = (place: string, count: (typeof COUNTED)[number], stage: "primary" | "junior") => {
  const part = place === whole.id ? whole : whole.parts?.find(({ id }) => id === place);
  return { place, count, stage, from: Number(part?.counts[stage]?.[count]) };
};
const [left, right] = [ref("primary-20", "pupils", "primary"), ref("primary-20", "classes", "primary")];
const value = ref("junior-80", "equipment-value", "junior");
const slipped = withChanges(whole, [
  { ...left, to: right.from },
  { ...right, to: left.from },
  { ...value, to: value.from * 10_000 },
]);
const known = countySystem(slipped, { on });
console.log(`${known.figures.length} figures, ${known.rules.length} rules, three figures wrong by two slips; median of ${RUNS}`);
const all = [
  timed("search for the least repairs", () => leastRepairs(known.system).every(({ solutions }) => solutions.length > 0)),
  timed("checks, search, and what the repairs move", () => {
    const { cases } = repairs(slipped, { on });
    const told = cases.flatMap((each) =>
      each.repairs.filter(({ rank }) => rank === 1).flatMap(({ slips }) => slips.map(({ slip }) => slip)),
    );
    return told.includes("swap") && told.includes("factor");
  }),
];
if (all.some((time) => time > TARGET)) process.exitCode = 1;
