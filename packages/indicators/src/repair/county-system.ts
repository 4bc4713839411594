import type { Check, Quantity, Rule } from "../checks/check";
import { CHECKS, checkIds } from "../checks/county";
import { type CheckOptions, editsOn, placesToCheck } from "../checks/findings";
import { valueAt } from "../checks/judged";
import { partsReporting } from "../checks/parts";
import type { CountRef } from "../expression";
import { multiply, toNumber } from "../fraction";
import { find, type Leaf, own, type Place } from "../place";
import { limitOn } from "../standards/standards";
import { unit } from "../units";
import { countIds, rangeOf, stages } from "../vocabulary";
import { constantly, type Linear, type LinearReader, linearOf, plus, sidesOf, sumOf, timesOf } from "./linear";
import type { Constraint, FigureSystem, SystemFigure, SystemRule } from "./system";

/** A figure of a county: which place reports it, of what. */
export interface FigureRef extends CountRef {
  readonly place: string;
}

/** A rule of a county: the check, and the place that it is asked of. */
export interface RuleRef {
  readonly check: string;
  readonly place: string;
}

/** A county as figures and the linear rules between them; both lists stand beside the system's own, in its order. */
export interface CountySystem {
  readonly system: FigureSystem;
  readonly figures: readonly (FigureRef & { readonly sources: readonly string[] })[];
  readonly rules: readonly RuleRef[];
}

/**
 * Bits of surprise that a figure is wrong: 7 is one in 128. A total is trusted twice as far, since it is added up again and again; a figure
 * that already rests on an assumption half as far. Grade I: our own.
 */
export const TRUST = { figure: 7, total: 8, assumed: 6 } as const;

/**
 * Bits of surprise that a rule is broken and every figure right. A sum that does not add up is all but impossible; a ratio beyond a wide
 * span is one county in sixteen thousand. What asks for an explanation and not for another figure has none. Grade I: our own.
 */
export const WEIGHTS = { error: 40, odd: 14, none: 0 } as const;

const isOdd = (rule: Rule): boolean => "plausible" in rule || "printed" in rule || "grown" in rule;
const weightOf = (rule: Rule): number => {
  if (isOdd(rule)) return WEIGHTS.odd;
  return "otherwise" in rule && rule.otherwise === "error" ? WEIGHTS.error : WEIGHTS.none;
};

const constraint = (must: Constraint["must"], { terms, constant }: Linear): Constraint => ({ must, terms: [...terms], constant });

/** from × under ≤ over ≤ to × under. */
const between = (over: Linear, under: Linear, from: number, to: number): readonly Constraint[] => [
  constraint("atMost", plus(over, under, -to)),
  constraint("atMost", plus(timesOf(under, from), over, -1)),
];

function within({ of, unit: text, plausible }: Quantity, reader: LinearReader): readonly Constraint[] | undefined {
  const scale = toNumber(unit(text).scale);
  const [over, under, stage] = sidesOf(of, "all") ?? [of, { constant: 1, unit: "1", because: { zh: "1", en: "1" } }, "all"];
  const sides = [linearOf(over, stage, reader), linearOf(under, stage, reader)] as const;
  if (plausible === undefined || sides[0] === undefined || sides[1] === undefined) return undefined;
  return between(sides[0], sides[1], plausible.from * scale, plausible.to * scale);
}

/** A check as constraints; undefined where it is not linear, or where its figures are not all there. */
function constraintsOf({ values, rule }: Check, place: Place, reader: LinearReader, options: CheckOptions) {
  const linear = (name: string) => {
    const quantity = values[name];
    return quantity === undefined ? undefined : linearOf(quantity.of, "all", reader);
  };
  const compared = (must: Constraint["must"], [a, b]: readonly [string, string]) => {
    const [left, right] = [linear(a), linear(b)];
    return left === undefined || right === undefined ? undefined : [constraint(must, plus(left, right, -1))];
  };
  if ("equal" in rule) return compared("equal", rule.equal);
  if ("atMost" in rule) return compared("atMost", rule.atMost);
  if ("plausible" in rule || "printed" in rule) {
    const names = "plausible" in rule ? rule.plausible : rule.printed;
    const each = names.map((name) => {
      const quantity = values[name];
      return quantity === undefined ? undefined : within(quantity, reader);
    });
    return each.every((one) => one !== undefined) ? each.flat() : undefined;
  }
  if ("grown" in rule) {
    const [now, quantity] = [linear(rule.grown), values[rule.grown]];
    const then = quantity === undefined || options.before === undefined ? undefined : valueAt(options.before, quantity, options);
    if (now === undefined || quantity === undefined || then === undefined) return undefined;
    // The year before is not in question: its figure is a constant here.
    return between(now, constantly(toNumber(multiply(then, unit(quantity.unit).scale))), rule.times.from, rule.times.to);
  }
  if ("partsOf" in rule) {
    const { found, of } = partsReporting(place, rule.partsOf);
    const total = reader.leaves(rule.partsOf);
    if (total === undefined || found.length === 0) return undefined;
    const parts = sumOf(
      found.flatMap(({ from }) => from),
      reader.figureOf,
    );
    const own = sumOf(total, reader.figureOf);
    return [found.length === of ? constraint("equal", plus(own, parts, -1)) : constraint("atMost", plus(parts, own, -1))];
  }
  return undefined;
}

const keyOf = ({ place, count, stage }: FigureRef): string => `${place}/${count}@${stage}`;

/** The figures that a place reports itself, in the order of the vocabulary. */
const leavesOf = (place: Place): readonly Leaf[] =>
  stages.flatMap((stage) => {
    const { [stage]: reported = {} } = place.counts;
    return countIds.flatMap((count) => {
      if (reported[count] === undefined) return [];
      const found = own(place, { count, stage });
      return "value" in found ? found.from : [];
    });
  });

/** The figures beside each, in their order: the same count of another stage, the counts before and after it, the same of the place before and after. */
function besideOf(refs: readonly FigureRef[], places: readonly Place[]): readonly (readonly number[])[] {
  const index = new Map(refs.map((ref, at) => [keyOf(ref), at]));
  const inRow = new Map<string, readonly number[]>();
  refs.forEach(({ place, stage }, at) => {
    const row = `${place}@${stage}`;
    inRow.set(row, [...(inRow.get(row) ?? []), at]);
  });
  const siblings = new Map(
    places.flatMap(({ parts = [] }) =>
      parts.map((part, at) => [part.id, [parts[at - 1]?.id, parts[at + 1]?.id].filter((id) => id !== undefined)]),
    ),
  );
  return refs.map((ref, at) => {
    const row = inRow.get(`${ref.place}@${ref.stage}`) ?? [];
    const here = row.indexOf(at);
    const others = [
      ...stages.filter((stage) => stage !== ref.stage).map((stage) => index.get(keyOf({ ...ref, stage }))),
      row[here - 1],
      row[here + 1],
      ...(siblings.get(ref.place) ?? []).map((place) => index.get(keyOf({ ...ref, place }))),
    ];
    return [...new Set(others.filter((other) => other !== undefined))];
  });
}

/** What is asked of a county's system: the options of its checks, and figures that the caller trusts more or less. */
export interface SystemOptions extends CheckOptions {
  /** Bits of surprise that a figure is wrong; undefined leaves the default. */
  readonly trust?: (figure: FigureRef) => number | undefined;
}

/**
 * A county and the places inside it as a system: every figure they report, and every check and edit rule that is linear in them.
 *
 * @throws FaultError "bad-count".
 * @example
 * countySystem({ id: "a", counts: { junior: { pupils: 510, classes: 10 } } }, { on: "2022-12-31" }).rules
 * // => [{ check: "class-size@junior", place: "a" }]
 */
export function countySystem(county: Place, { trust, ...options }: SystemOptions): CountySystem {
  const places = placesToCheck(county);
  const leaves = places.flatMap(leavesOf);
  const index = new Map(leaves.map((leaf, at) => [keyOf(leaf), at]));
  const readerOf = (place: Place): LinearReader => ({
    leaves: (ref) => {
      const found = find(place, ref);
      return "value" in found ? found.from : undefined;
    },
    figureOf: (leaf) => {
      const at = index.get(keyOf(leaf));
      if (at === undefined) throw new Error(`repair: no figure ${keyOf(leaf)}`);
      return at;
    },
    limit: (id, stage) => limitOn(id, stage, options.on, options.settings),
  });

  const rules: (RuleRef & { readonly rule: SystemRule })[] = [];
  const { before: _, ...now } = options;
  for (const place of places) {
    const reader = readerOf(place);
    const checks = [...(place === county ? checkIds.map((id): readonly [string, Check] => [id, CHECKS[id]]) : []), ...editsOn(place)];
    for (const [check, each] of checks) {
      const constraints = constraintsOf(each, place, reader, place === county ? options : now);
      const telling = constraints?.filter(({ terms }) => terms.length > 0) ?? [];
      if (telling.length === 0) continue;
      rules.push({ check, place: place.id, rule: { key: `${place.id}/${check}`, constraints: telling, weight: weightOf(each.rule) } });
    }
  }

  const beside = besideOf(leaves, places);
  const isTotal = (leaf: Leaf) =>
    leaf.stage === "all" && index.has(keyOf({ ...leaf, stage: "primary" })) && index.has(keyOf({ ...leaf, stage: "junior" }));
  const figures = leaves.map((leaf, at): SystemFigure => {
    const { whole, most } = rangeOf(leaf.count);
    const byDefault = isTotal(leaf) ? TRUST.total : isAssumed(places, leaf) ? TRUST.assumed : TRUST.figure;
    return { key: keyOf(leaf), value: leaf.value, whole, least: 0, most, trust: trust?.(leaf) ?? byDefault, beside: beside[at] ?? [] };
  });
  return {
    system: { figures, rules: rules.map(({ rule }) => rule) },
    figures: leaves.map(({ place, count, stage, sources }) => ({ place, count, stage, sources: sources.map(({ figure }) => figure) })),
    rules: rules.map(({ check, place }) => ({ check, place })),
  };
}

const isAssumed = (places: readonly Place[], { place, count, stage }: Leaf): boolean => {
  const cell = places.find(({ id }) => id === place)?.counts[stage]?.[count];
  return typeof cell === "object" && "value" in cell && (cell.assumes ?? []).length > 0;
};
