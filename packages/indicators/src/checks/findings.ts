import { checkedDay } from "../day";
import type { Options } from "../evaluate";
import { type CountRef, countsOf, once } from "../expression";
import { fill } from "../fault";
import { compare, decimal, divide, type Fraction, multiply, toExact } from "../fraction";
import { find, type Place, placesIn } from "../place";
import { sayGap, shownNumber } from "../say";
import { limitOn, type StandardId } from "../standards/standards";
import { type MissingCount, trace } from "../trace";
import { unit } from "../units";
import type { Stage } from "../vocabulary";
import type { Words } from "../words";
import type { Check, Plausible, Quantity, Rule, State } from "./check";
import { CHECKS, type CheckId, checkIds } from "./county";

/** What one check says of a county. */
export interface Finding {
  readonly check: CheckId;
  readonly place: string;
  readonly state: State;
  readonly title: Words;
  /** What was found, with the numbers in it. */
  readonly says: Words;
  /** What to ask the county for. */
  readonly ask?: Words;
  /** The counts it is about; of an error, those it casts doubt on. */
  readonly counts: readonly CountRef[];
  /** The figures of the report behind those counts. */
  readonly figures: readonly string[];
  /** Every number in it, exactly, in the unit named. */
  readonly values: Readonly<Record<string, { readonly exact: string; readonly unit: string }>>;
}

type Values = ReadonlyMap<string, Fraction>;

function valueAt(place: Place, { of, unit: text }: Quantity, { on, settings }: Omit<Options, "stage">): Fraction | undefined {
  const reader = { count: (ref: CountRef) => find(place, ref), limit: (id: StandardId, stage: Stage) => limitOn(id, stage, on, settings) };
  const { result } = trace(of, "all", reader);
  return "gap" in result ? undefined : divide(result, unit(text).scale);
}

/** What a rule refers to must be there: a rule that finds nothing to compare would pass whatever the figures are. */
function given<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`checks: a rule names "${name}", for which its check has nothing to compare`);
  return what;
}

const within = ({ from, to }: Plausible, value: Fraction): boolean =>
  compare(value, decimal(from)) >= 0 && compare(value, decimal(to)) <= 0;

/** The state of a rule whose values are all there. */
function stateOf(rule: Rule, check: Check, values: Values, county: Place, options: Omit<Options, "stage">): State {
  const value = (name: string) => given(values.get(name), name);
  const order = ([a, b]: readonly [string, string]) => compare(value(a), value(b));
  const inSpan = (names: readonly string[]) => names.every((name) => within(given(check.values[name]?.plausible, name), value(name)));
  if ("equal" in rule) return order(rule.equal) === 0 ? "ok" : rule.otherwise;
  if ("atMost" in rule) return order(rule.atMost) <= 0 ? "ok" : rule.otherwise;
  if ("plausible" in rule) return inSpan(rule.plausible) ? "ok" : rule.otherwise;
  if ("printed" in rule) return inSpan(rule.printed) ? "ok" : inSpan(rule.reading) ? "error" : "open";
  if ("openUntil" in rule) return rule.openUntil.every((count) => "value" in find(county, { count, stage: "all" })) ? "ok" : "open";
  if ("unrelated" in rule) return order(rule.unrelated) === 0 ? "coincidence" : "ok";
  if ("asserted" in rule) {
    const pulls = rule.against === undefined || order(rule.against.less) < 0;
    return pulls && rule.asserted.every((claim) => county.claims?.includes(claim)) ? "conflict" : "ok";
  }
  if ("printedWith" in rule)
    return figuresOf(county, [{ count: rule.figureOf, stage: "all" }]).every(({ asPrinted }) =>
      rule.printedWith.some((word) => asPrinted.endsWith(word)),
    )
      ? "ok"
      : "slip";
  const spread = spreadOf(rule.alike, check, county, options);
  if (spread === undefined) return "unchecked";
  return compare(spread.most, multiply(spread.least, decimal(rule.times))) <= 0 ? "ok" : rule.otherwise;
}

/** The least and the most of a quantity over the innermost parts that have it. */
function spreadOf(name: string, check: Check, county: Place, options: Omit<Options, "stage">) {
  const quantity = given(check.values[name], name);
  const parts = placesIn(county).filter((place) => place !== county && place.replaces === undefined && (place.parts ?? []).length === 0);
  const values = parts.flatMap((place) => valueAt(place, quantity, options) ?? []);
  const [first, second] = values;
  if (first === undefined || second === undefined) return undefined;
  return {
    least: values.reduce((least, value) => (compare(value, least) < 0 ? value : least), first),
    most: values.reduce((most, value) => (compare(value, most) > 0 ? value : most), first),
  };
}

const figuresOf = (place: Place, counts: readonly CountRef[]) =>
  counts.flatMap((ref) => {
    const found = find(place, ref);
    return "value" in found ? found.from.flatMap((leaf) => leaf.sources) : [];
  });

function findingOf(id: CheckId, county: Place, options: Omit<Options, "stage">): Finding {
  const check: Check = CHECKS[id];
  const reads = once(Object.values(check.values).flatMap(({ of }) => countsOf(of, "all")));
  const missing = reads.flatMap((ref) => {
    const found = find(county, ref);
    return "absent" in found ? [{ ...ref, absent: found.absent }] : [];
  });
  const values = new Map(
    Object.entries(check.values).flatMap(([name, quantity]) => {
      const value = valueAt(county, quantity, options);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const complete = values.size === Object.keys(check.values).length;
  const state = complete ? stateOf(check.rule, check, values, county, options) : "unchecked";
  const shown = Object.fromEntries(
    [...values].map(([name, value]) => [name, shownNumber(toExact(value), check.values[name]?.decimals ?? 0)]),
  );
  const counts = state === "error" && check.suspects !== undefined ? check.suspects : reads;
  const said = check.says[state] ?? unsaid(state, missing);
  return {
    check: id,
    place: county.id,
    state,
    title: { zh: check.zh, en: check.en },
    says: { zh: fill(said.zh, shown), en: fill(said.en, shown) },
    ...(check.ask === undefined || state === "ok" || state === "unchecked" ? {} : { ask: check.ask }),
    counts,
    figures: [...new Set(figuresOf(county, counts).map(({ figure }) => figure))],
    values: Object.fromEntries(
      [...values].map(([name, value]) => [name, { exact: toExact(value), unit: check.values[name]?.unit ?? "1" }]),
    ),
  };
}

/** A check that has nothing of its own to say of a state: what is missing, or that all is well. */
const unsaid = (state: State, missing: readonly MissingCount[]): Words =>
  state === "unchecked" && missing.length > 0 ? sayGap({ gap: "missing", counts: missing }) : { zh: "没有可说的", en: "nothing to say" };

/**
 * Every check of a county's figures: what is wrong, what pulls apart, what is not accounted for, and what the figures cannot decide.
 * A check whose figures are not all reported is `unchecked` and names them; it never passes in silence.
 *
 * @throws FaultError "bad-day", "bad-count".
 */
export function findings(county: Place, options: Omit<Options, "stage">): readonly Finding[] {
  checkedDay(options.on);
  return checkIds.map((id) => findingOf(id, county, options));
}
