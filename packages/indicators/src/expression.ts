import type { StandardId } from "./standards/standards";
import type { UnitText } from "./units";
import type { CountId, Stage } from "./vocabulary";
import type { Words } from "./words";

/** A fixed number of the formula itself, with its unit and why it is that number. */
export interface Constant {
  readonly constant: number;
  readonly unit: UnitText;
  readonly because: Words;
}

/**
 * A formula as data. It says what is combined; the folds say what for: `compute` gives the value, `trace` the explanation,
 * `countsOf` what to ask for, `unitOf` its unit, `formulaText` its wording.
 *
 * There is no "times 100": an entry declares its unit, and the interpreter converts to it.
 */
export type Expression =
  | CountId
  | Constant
  /** A national limit in force on the day in question, for the stage in question. */
  | { readonly norm: StandardId }
  | { readonly sum: readonly Expression[] }
  | { readonly difference: readonly [Expression, Expression] }
  | { readonly product: readonly [Expression, Expression] }
  | { readonly ratio: readonly [Expression, Expression] }
  /** A part over the whole it belongs to; the units must allow that, and a part above its whole is a finding. */
  | { readonly share: readonly [Expression, Expression] }
  | { readonly roundUp: Expression }
  | { readonly roundDown: Expression }
  /** Taken at this stage, whatever stage is asked for. */
  | { readonly at: Stage; readonly of: Expression }
  /** At a stage, itself; for the whole, the sum over the stages: for needs that each stage has by its own norm. */
  | { readonly eachStage: Expression };

/** The ways parts of a formula are combined. */
export type Operation = "sum" | "difference" | "product" | "ratio" | "share" | "roundUp" | "roundDown";

/** What a fold makes of each part of a formula. */
export interface Algebra<T> {
  readonly count: (ref: CountRef) => T;
  readonly constant: (constant: Constant) => T;
  readonly norm: (id: StandardId, stage: Stage) => T;
  readonly combine: (operation: Operation, parts: readonly T[]) => T;
}

/** Walks a formula at a stage, leaves first. */
export function fold<T>(expression: Expression, stage: Stage, algebra: Algebra<T>): T {
  const walk = (part: Expression, at = stage): T => fold(part, at, algebra);
  const all = (operation: Operation, parts: readonly Expression[]): T =>
    algebra.combine(
      operation,
      parts.map((part) => walk(part)),
    );
  if (typeof expression === "string") return algebra.count({ count: expression, stage });
  if ("constant" in expression) return algebra.constant(expression);
  if ("norm" in expression) return algebra.norm(expression.norm, stage);
  if ("sum" in expression) return all("sum", expression.sum);
  if ("difference" in expression) return all("difference", expression.difference);
  if ("product" in expression) return all("product", expression.product);
  if ("ratio" in expression) return all("ratio", expression.ratio);
  if ("share" in expression) return all("share", expression.share);
  if ("roundUp" in expression) return all("roundUp", [expression.roundUp]);
  if ("roundDown" in expression) return all("roundDown", [expression.roundDown]);
  if ("at" in expression) return walk(expression.of, expression.at);
  if (stage !== "all") return walk(expression.eachStage);
  return algebra.combine("sum", [walk(expression.eachStage, "primary"), walk(expression.eachStage, "junior")]);
}

/** A count of a stage: what a formula reads, and what a gap asks for. */
export interface CountRef {
  readonly count: CountId;
  readonly stage: Stage;
}

/** Each count once, in the order of the formula. */
export function once<Ref extends CountRef>(refs: readonly Ref[]): readonly Ref[] {
  const seen = new Map<string, Ref>();
  for (const ref of refs) seen.set(`${ref.count}@${ref.stage}`, ref);
  return [...seen.values()];
}

/** The counts a formula reads at a stage. */
export const countsOf = (expression: Expression, stage: Stage): readonly CountRef[] =>
  fold<readonly CountRef[]>(expression, stage, {
    count: (ref) => [ref],
    constant: () => [],
    norm: () => [],
    combine: (_, parts) => once(parts.flat()),
  });
