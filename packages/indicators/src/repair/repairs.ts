import { CHECKS } from "../checks/county";
import { type CheckOptions, editsAt, type Finding, findings, placesToCheck } from "../checks/findings";
import { compare, fromExact, subtract, toExact, ZERO } from "../fraction";
import { type Place, placesIn } from "../place";
import type { Words } from "../words";
import { type CountySystem, countySystem, type RuleRef, type SystemOptions } from "./county-system";
import { type Effect, effectOf, type FigureChange, withChanges } from "./effect";
import { BOUNDS, leastRepairs, ranked, type SearchBounds, type Solution } from "./search";
import type { SlipId } from "./slip";

/** A figure that a repair would change, and the report's figures behind it. */
export interface RepairChange extends FigureChange {
  readonly figures: readonly string[];
}

/** What was probably meant. Nothing is changed by it. */
export interface Proposal {
  /** 1 for the least surprising; those equally likely share it, and `tied` says how many they are. */
  readonly rank: number;
  readonly tied: number;
  /** Bits of surprise that it takes, those of the rules it leaves broken included. */
  readonly bits: number;
  readonly slips: readonly { readonly slip: SlipId; readonly changes: readonly RepairChange[] }[];
  readonly mends: readonly RuleRef[];
  readonly leaves: readonly RuleRef[];
}

/** A proposal with what it would do to the indicators. */
export interface Repair extends Proposal {
  readonly effect: Effect;
}

/** Broken rules that hang together by their figures, and the repairs that may be meant. */
export interface RepairCase<Proposed extends Proposal = Repair> {
  readonly broken: readonly RuleRef[];
  /** Bits of surprise if every figure is right after all: no proposal takes more. */
  readonly asIs: number;
  readonly repairs: readonly Proposed[];
  /** Repairs that were found and not told. */
  readonly more: number;
  /** Whether every repair of these slips within the bounds was looked at. */
  readonly isComplete: boolean;
}

/** What parts do not account for of a whole: a question, since no figure need be wrong. */
export interface Unaccounted extends RuleRef {
  readonly exact: string;
  readonly unit: string;
  readonly says: Words;
  readonly ask?: Words;
}

export interface Repairs<Proposed extends Proposal = Repair> {
  readonly cases: readonly RepairCase<Proposed>[];
  readonly unaccounted: readonly Unaccounted[];
  /** How far was searched: acts a repair, steps a case, bits beyond the first. */
  readonly bounds: SearchBounds;
}

export interface RepairOptions extends SystemOptions {
  readonly bounds?: SearchBounds;
  /** Repairs told of each case; 5 when left out. */
  readonly most?: number;
}

/** States in which a rule does not hold. */
const BROKEN: readonly Finding["state"][] = ["error", "conflict", "gap", "open"];

const ruleKey = ({ check, place }: RuleRef): string => `${place}/${check}`;

/** The states of the checks that read one of these figures: at its place, and at each that it is part of. */
function statesOf(
  county: Place,
  found: readonly Finding[],
  changes: readonly FigureChange[],
  options: CheckOptions,
): ReadonlyMap<string, Finding["state"]> {
  const changed = new Set(changes.map(({ place }) => place));
  const concerned = placesToCheck(county).filter((place) => placesIn(place).some(({ id }) => changed.has(id)));
  const counts = new Set(changes.map(({ count }) => count));
  const all = [...found, ...editsAt(county, concerned, options, counts)];
  return new Map(all.map((finding) => [ruleKey(finding), finding.state]));
}

/** Whether changes break a check that held, also one that the search cannot read, such as a rounding or a pair. */
function breaksAnew(county: Place, found: readonly Finding[], changes: readonly FigureChange[], options: CheckOptions): boolean {
  const changed = withChanges(county, changes);
  const before = statesOf(county, found, changes, options);
  const after = statesOf(changed, findings(changed, options), changes, options);
  return [...after].some(([key, state]) => BROKEN.includes(state) && before.get(key) === "ok");
}

function changesOf(county: CountySystem, { acts }: Solution) {
  return acts.map(({ slip, changes }) => ({
    slip,
    changes: changes.flatMap(({ figure, from, to }): readonly RepairChange[] => {
      const ref = county.figures[figure];
      if (ref === undefined) return [];
      const { place, count, stage, sources } = ref;
      return [{ place, count, stage, from, to, figures: sources }];
    }),
  }));
}

/** What the parts of a whole leave open, of the checks that ask for them. */
function unaccountedIn(found: readonly Finding[]): readonly Unaccounted[] {
  return found.flatMap(({ check, place, state, says, ask, values }) => {
    const { rule } = CHECKS[check];
    if (state !== "gap" || !("equal" in rule)) return [];
    const [whole, parts] = rule.equal.map((name) => values[name as keyof typeof values]);
    if (whole === undefined || parts === undefined) return [];
    const rest = subtract(fromExact(whole.exact), fromExact(parts.exact));
    if (compare(rest, ZERO) <= 0) return [];
    return [{ check, place, exact: toExact(rest), unit: whole.unit, says, ...(ask === undefined ? {} : { ask }) }];
  });
}

/**
 * Which figures of a county are most likely wrong, and what was probably meant: for the broken rules that hang together, the slips
 * people make whose undoing mends them, the least surprising first (Fellegi and Holt's least change, weighed in bits). None
 * breaks a rule that held. The results are proposals: no figure is changed.
 *
 * A ratio beyond its span only makes a slip likelier; where every slip is less likely than an odd county, nothing is proposed. What
 * parts do not account for of a whole is told as that, and not repaired.
 *
 * @throws FaultError "bad-day", "bad-count".
 * @example
 * repairs(
 *   { id: "a", counts: { all: { pupils: 26311 }, primary: { pupils: 18820 }, junior: { pupils: 8031 } } },
 *   { on: "2022-12-31" },
 * ).cases[0].repairs[0].slips
 * // => [
 * //   {
 * //     slip: "transposition",
 * //     changes: [{ place: "a", count: "pupils", stage: "primary", from: 18820, to: 18280, figures: [] }],
 * //   },
 * // ]
 */
export function repairs(county: Place, options: RepairOptions): Repairs {
  const { cases, ...told } = proposals(county, options);
  const withEffect = (each: Proposal): Repair => ({
    ...each,
    effect: effectOf(
      county,
      each.slips.flatMap(({ changes }) => changes),
      options,
    ),
  });
  return { ...told, cases: cases.map((each) => ({ ...each, repairs: each.repairs.map(withEffect) })) };
}

/** The same without what each would move, for who asks only what was meant. */
export function proposals(county: Place, { bounds = BOUNDS, most = 5, ...options }: RepairOptions): Repairs<Proposal> {
  const found = findings(county, options);
  const known = countySystem(county, options);
  const cases = leastRepairs(known.system, bounds);
  return {
    cases: cases.map(({ broken, asIs, solutions, isComplete }): RepairCase<Proposal> => {
      const refs = (rules: readonly number[]) => rules.flatMap((at) => known.rules[at] ?? []);
      const kept: { readonly solution: Solution; readonly slips: Proposal["slips"] }[] = [];
      const dropped = new Set<Solution>();
      for (const solution of solutions) {
        if (kept.length === most) break;
        const slips = changesOf(known, solution);
        const changes = slips.flatMap((each) => each.changes);
        if (breaksAnew(county, found, changes, options)) dropped.add(solution);
        else kept.push({ solution, slips });
      }
      const standing = ranked(solutions.filter((solution) => !dropped.has(solution)));
      return {
        broken: refs(broken),
        asIs,
        repairs: kept.map(({ solution: { bits, mends, leaves }, slips }, at) => {
          const rank = standing[at]?.rank ?? 1;
          return {
            rank,
            tied: standing.filter((each) => each.rank === rank).length,
            bits,
            slips,
            mends: refs(mends),
            leaves: refs(leaves),
          };
        }),
        more: standing.length - kept.length,
        isComplete,
      };
    }),
    unaccounted: unaccountedIn(found),
    bounds,
  };
}
