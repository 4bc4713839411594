import { type CountRef, type Expression, fold } from "../expression";
import { decimal, multiply, toNumber } from "../fraction";
import type { Leaf } from "../place";
import { coherentLimit, type LimitOnDay, type StandardId } from "../standards/standards";
import { unit } from "../units";
import { COUNTS, type Stage } from "../vocabulary";

/** Σ times × figure + constant, in coherent units. */
export interface Linear {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

/** Where a formula's counts come from: the figures behind each, by their place in a system, and the limits of the day. */
export interface LinearReader {
  readonly leaves: (ref: CountRef) => readonly Leaf[] | undefined;
  readonly figureOf: (leaf: Leaf) => number;
  readonly limit: (id: StandardId, stage: Stage) => LimitOnDay;
}

export const constantly = (constant: number): Linear => ({ terms: new Map(), constant });
const isConstant = ({ terms }: Linear): boolean => terms.size === 0;

/** a + times × b. */
export function plus(a: Linear, b: Linear, times = 1): Linear {
  const terms = new Map(a.terms);
  for (const [figure, each] of b.terms) {
    const sum = (terms.get(figure) ?? 0) + times * each;
    if (sum === 0) terms.delete(figure);
    else terms.set(figure, sum);
  }
  return { terms, constant: a.constant + times * b.constant };
}

export const timesOf = (a: Linear, times: number): Linear => plus(constantly(0), a, times);

/** What is found behind leaves, each in its count's coherent unit. */
export const sumOf = (leaves: readonly Leaf[], figureOf: (leaf: Leaf) => number): Linear =>
  leaves.reduce(
    (sum, leaf) => plus(sum, { terms: new Map([[figureOf(leaf), toNumber(unit(COUNTS[leaf.count].unit).scale)]]), constant: 0 }),
    constantly(0),
  );

/** A formula as a sum of figures; undefined where it is none, or where a figure is not there. A fifth fold beside those of `expression.ts`. */
export const linearOf = (expression: Expression, stage: Stage, reader: LinearReader): Linear | undefined =>
  fold<Linear | undefined>(expression, stage, {
    count: (ref) => {
      const leaves = reader.leaves(ref);
      return leaves === undefined ? undefined : sumOf(leaves, reader.figureOf);
    },
    constant: ({ constant, unit: text }) => constantly(toNumber(multiply(decimal(constant), unit(text).scale))),
    norm: (id, at) => {
      const limit = reader.limit(id, at);
      return "value" in limit ? constantly(toNumber(coherentLimit(id, limit.value))) : undefined;
    },
    combine: (operation, parts) => {
      const known = parts.filter((part) => part !== undefined);
      const [first, second] = known;
      if (first === undefined || known.length < parts.length) return undefined;
      if (operation === "sum") return known.reduce((sum, part) => plus(sum, part));
      if (second === undefined) return undefined;
      if (operation === "difference") return plus(first, second, -1);
      if (operation === "product")
        return isConstant(second) ? timesOf(first, second.constant) : isConstant(first) ? timesOf(second, first.constant) : undefined;
      return isConstant(second) && second.constant !== 0 ? timesOf(first, 1 / second.constant) : undefined;
    },
  });

/** The two sides of a formula that is a ratio at its top, with the stage that they are of. */
export function sidesOf(expression: Expression, stage: Stage): readonly [over: Expression, under: Expression, stage: Stage] | undefined {
  if (typeof expression !== "object") return undefined;
  if ("at" in expression) return sidesOf(expression.of, expression.at);
  if ("ratio" in expression) return [...expression.ratio, stage];
  return "share" in expression ? [...expression.share, stage] : undefined;
}
