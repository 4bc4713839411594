import {
  type AllowanceRange,
  allowanceRange,
  type CountId,
  countyAllowance,
  type Day,
  type MissingHeadCount,
  type Place,
  type Range,
  type Tier,
} from "@teks/indicators";
import type { BandSet, ScaleSet } from "./facts";

/** The counts that a county reports its bands' amounts as. */
const REPORTED: readonly CountId[] = ["allowance-lowest-tier", "allowance-middle-tier", "allowance-highest-tier"];

/** The bands that a county reports: amounts, whose years of service it does not say. */
function reportedBands({ counts }: Place): readonly BandSet[] {
  return REPORTED.flatMap((count) => {
    const cell = counts.all?.[count];
    if (cell === undefined || (typeof cell === "object" && "absent" in cell)) return [];
    return [{ fromYears: null, amount: typeof cell === "number" ? cell : cell.value }];
  });
}

/** What somebody, or all together, draw. */
export type Drawn =
  | { readonly who: "each" | "all"; readonly range: AllowanceRange | MissingHeadCount }
  | { readonly who: "served"; readonly years: number | null; readonly monthly: Range | null; readonly annual: Range | null };

export interface Scale {
  readonly bands: readonly BandSet[];
  readonly teachers: number | null;
  readonly since: Day | null;
  readonly drawn: readonly Drawn[];
}

/** The bands as a scale, once the years of each are set. */
const tiersOf = (bands: readonly BandSet[]): readonly Tier[] | undefined => {
  const tiers = bands.flatMap(({ fromYears, amount }) => (fromYears === null ? [] : [{ fromYears, amountPerMonth: amount }]));
  return tiers.length === bands.length ? tiers : undefined;
};

const point = (value: number): Range => ({ low: value, high: value });

function served(bands: readonly BandSet[], since: Day | null, on: Day): Drawn {
  const tiers = tiersOf(bands);
  const none: Drawn = { who: "served", years: null, monthly: null, annual: null };
  if (tiers === undefined || since === null) return none;
  const [teacher] = countyAllowance([{ id: "teacher", service: [{ from: since }] }], tiers, { on }).teachers;
  if (teacher === undefined || "gap" in teacher) return none;
  return { who: "served", years: teacher.years, monthly: point(teacher.monthly), annual: point(teacher.annual) };
}

/** An allowance as it is set: its bands, and what a teacher, all of them and one of known service draw. @throws FaultError "bad-argument" */
export function scaleOf(county: Place, set: ScaleSet, on: Day): Scale {
  const bands = set.bands ?? reportedBands(county);
  const { teachers = null, since = null } = set;
  const amounts = bands.map(({ amount }) => amount);
  const range = (heads: number | null) => allowanceRange({ amounts, ...(heads === null ? {} : { teachers: heads }) });
  const drawn: readonly Drawn[] =
    amounts.length === 0 ? [] : [{ who: "each", range: range(1) }, { who: "all", range: range(teachers) }, served(bands, since, on)];
  return { bands, teachers, since, drawn };
}
