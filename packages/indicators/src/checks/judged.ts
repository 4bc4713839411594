import type { Options } from "../evaluate";
import { type CountRef, countsOf, once } from "../expression";
import { fill } from "../fault";
import { add, compare, decimal, divide, type Fraction, multiply, subtract, toExact, ZERO } from "../fraction";
import { find, type Place, placesIn } from "../place";
import { correctedIn } from "../repair/mark";
import { sayGap, shownNumber } from "../say";
import { limitOn, type StandardId } from "../standards/standards";
import { type MissingCount, trace } from "../trace";
import { unit } from "../units";
import type { Stage } from "../vocabulary";
import type { Words } from "../words";
import type { Check, Plausible, Quantity, Rule, State } from "./check";
import type { CheckId } from "./county";
import { partsReporting } from "./parts";

/** What checks are asked with: the day whose limits apply, one's own limits, and the same county a year before. */
export interface CheckOptions extends Omit<Options, "stage"> {
  readonly before?: Place;
}

/** What one check says of a place. */
export interface Finding<Id extends string = CheckId> {
  readonly check: Id;
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
  /** Those of them that no longer read as printed; absent where there are none. */
  readonly corrected?: readonly string[];
  /** Every number in it, exactly, in the unit named. */
  readonly values: Readonly<Record<string, { readonly exact: string; readonly unit: string }>>;
}

type Values = ReadonlyMap<string, Fraction>;

interface Measured {
  readonly value: Fraction;
  readonly unit: string;
  readonly decimals: number;
}

/** What a quantity comes to at a place, in its unit; undefined where a figure or a limit is not there. */
export function valueAt(place: Place, { of, unit: text }: Quantity, { on, settings }: CheckOptions): Fraction | undefined {
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
function stateOf(rule: Rule, check: Check, values: Values, county: Place, options: CheckOptions): State {
  const value = (name: string) => given(values.get(name), name);
  const isSome = (name: string) => value(name).n > 0n;
  const order = ([a, b]: readonly [string, string]) => compare(value(a), value(b));
  const inSpan = (names: readonly string[]) => names.every((name) => within(given(check.values[name]?.plausible, name), value(name)));
  if ("equal" in rule) return order(rule.equal) === 0 ? "ok" : rule.otherwise;
  if ("atMost" in rule) return order(rule.atMost) <= 0 ? "ok" : rule.otherwise;
  if ("plausible" in rule) return inSpan(rule.plausible) ? "ok" : rule.otherwise;
  if ("printed" in rule) return inSpan(rule.printed) ? "ok" : inSpan(rule.reading) ? "error" : "open";
  if ("openUntil" in rule) return rule.openUntil.every((count) => "value" in find(county, { count, stage: "all" })) ? "ok" : "open";
  if ("implies" in rule) return isSome(rule.implies[0]) && !isSome(rule.implies[1]) ? rule.otherwise : "ok";
  if ("excludes" in rule) return rule.excludes.every(isSome) ? rule.otherwise : "ok";
  if ("together" in rule) {
    const reported = rule.together.filter((ref) => "value" in find(county, ref)).length;
    return reported === 0 ? "unchecked" : reported === rule.together.length ? "ok" : rule.otherwise;
  }
  if ("grown" in rule) {
    const [now, before] = [value(rule.grown), value("before")];
    if (before.n === 0n) return now.n === 0n ? "ok" : rule.otherwise;
    return within(rule.times, divide(now, before)) ? "ok" : rule.otherwise;
  }
  if ("partsOf" in rule) {
    const rest = subtract(value("total"), value("parts"));
    return compare(rest, ZERO) === 0 || (rest.n > 0n && compare(value("reported"), value("of")) < 0) ? "ok" : rule.otherwise;
  }
  if ("unrelated" in rule) return order(rule.unrelated) === 0 ? "coincidence" : "ok";
  if ("asserted" in rule) {
    const pulls = rule.against === undefined || order(rule.against.less) < 0;
    return pulls && rule.asserted.every((claim) => county.claims?.includes(claim)) ? "conflict" : "ok";
  }
  if ("printedWith" in rule)
    return sourcesOf(county, [{ count: rule.figureOf, stage: "all" }]).every(({ asPrinted }) =>
      rule.printedWith.some((word) => asPrinted.endsWith(word)),
    )
      ? "ok"
      : "slip";
  const spread = spreadOf(rule.alike, check, county, options);
  if (spread === undefined) return "unchecked";
  return compare(spread.most, multiply(spread.least, decimal(rule.times))) <= 0 ? "ok" : rule.otherwise;
}

/** What a rule compares beside the check's own quantities: the year before, or the sum over the parts. */
function besides(check: Check, place: Place, options: CheckOptions): Readonly<Record<string, Measured | undefined>> {
  const { rule } = check;
  if ("grown" in rule) {
    const quantity = given(check.values[rule.grown], rule.grown);
    const value = options.before === undefined ? undefined : valueAt(options.before, quantity, options);
    return { before: value === undefined ? undefined : { ...quantity, value } };
  }
  if (!("partsOf" in rule)) return {};
  const quantity = given(check.values.total, "total");
  const { found, of } = partsReporting(place, rule.partsOf);
  if (found.length === 0) return { parts: undefined };
  const sum = divide(
    found.reduce((all, each) => add(all, each.value), ZERO),
    unit(quantity.unit).scale,
  );
  const number = (value: number): Measured => ({ value: decimal(value), unit: "1", decimals: 0 });
  return { parts: { ...quantity, value: sum }, reported: number(found.length), of: number(of) };
}

/** The least and the most of a quantity over the innermost parts that have it. */
function spreadOf(name: string, check: Check, county: Place, options: CheckOptions) {
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

const sourcesOf = (place: Place, counts: readonly CountRef[]) =>
  counts.flatMap((ref) => {
    const found = find(place, ref);
    return "value" in found ? found.from.flatMap((leaf) => leaf.sources) : [];
  });

/** What one check says of a place. */
export function judged<Id extends string>(id: Id, check: Check, county: Place, options: CheckOptions): Finding<Id> {
  const reads = once([
    ...Object.values(check.values).flatMap(({ of }) => countsOf(of, "all")),
    ...("together" in check.rule ? check.rule.together : []),
  ]);
  const missing = reads.flatMap((ref) => {
    const found = find(county, ref);
    return "absent" in found ? [{ ...ref, absent: found.absent }] : [];
  });
  const measured = Object.entries({
    ...Object.fromEntries(
      Object.entries(check.values).map(([name, quantity]) => {
        const value = valueAt(county, quantity, options);
        return [name, value === undefined ? undefined : { ...quantity, value }];
      }),
    ),
    ...besides(check, county, options),
  });
  const told = measured.flatMap(([name, each]) => (each === undefined ? [] : [[name, each] as const]));
  const values = new Map(told.map(([name, { value }]) => [name, value]));
  const state = told.length === measured.length ? stateOf(check.rule, check, values, county, options) : "unchecked";
  const shown = Object.fromEntries(told.map(([name, { value, decimals }]) => [name, shownNumber(toExact(value), decimals)]));
  const counts = state === "error" && check.suspects !== undefined ? check.suspects : reads;
  const sources = sourcesOf(county, counts);
  const corrected = correctedIn(sources);
  const said = check.says[state] ?? unsaid(state, missing);
  return {
    check: id,
    place: county.id,
    state,
    title: { zh: check.zh, en: check.en },
    says: { zh: fill(said.zh, shown), en: fill(said.en, shown) },
    ...(check.ask === undefined || state === "ok" || state === "unchecked" ? {} : { ask: check.ask }),
    counts,
    figures: [...new Set(sources.map(({ figure }) => figure))],
    ...(corrected.length === 0 ? {} : { corrected }),
    values: Object.fromEntries(told.map(([name, { value, unit: text }]) => [name, { exact: toExact(value), unit: text }])),
  };
}

/** A check that has nothing of its own to say of a state: what is missing, or that all is well. */
const unsaid = (state: State, missing: readonly MissingCount[]): Words =>
  state === "unchecked" && missing.length > 0 ? sayGap({ gap: "missing", counts: missing }) : { zh: "没有可说的", en: "nothing to say" };
