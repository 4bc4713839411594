import { type Constant, type CountRef, type Expression, fold, type Operation, once } from "./expression";
import { add, ceil, decimal, divide, type Fraction, floor, multiply, subtract } from "./fraction";
import type { Found } from "./place";
import { coherentLimit, type LimitOnDay, type StandardId } from "./standards/standards";
import { unit } from "./units";
import type { Absence, Stage } from "./vocabulary";

/** A count that a formula needs and the place does not give, and why it is absent. */
export interface MissingCount extends CountRef {
  readonly absent: Absence;
}

/** Why a formula has no value. */
export type Hole =
  | { readonly gap: "missing"; readonly counts: readonly MissingCount[] }
  | { readonly gap: "not-applicable"; readonly counts: readonly MissingCount[] }
  | { readonly gap: "zero-divisor"; readonly counts: readonly CountRef[] }
  | {
      readonly gap: "no-limit";
      readonly standard: StandardId;
      readonly stage: Stage;
      readonly none: "not-in-force" | "not-for-stage" | "must-be-set";
    };

/** What a formula reads: the counts of a place, and the limits in force on a day. */
export interface Reader {
  readonly count: (ref: CountRef) => Found;
  readonly limit: (id: StandardId, stage: Stage) => LimitOnDay;
}

/** A step of a computation: what was combined, from what, to which coherent value or hole. */
export interface Step {
  readonly of:
    | { readonly count: CountRef; readonly found: Found }
    | { readonly constant: Constant }
    | { readonly norm: StandardId; readonly stage: Stage; readonly limit: LimitOnDay }
    | { readonly operation: Operation };
  readonly parts: readonly Step[];
  readonly result: Fraction | Hole;
}

const isHole = (result: Fraction | Hole): result is Hole => "gap" in result;
const isFraction = (result: Fraction | Hole): result is Fraction => !isHole(result);

/** The hole that several leave together: every missing count at once, so that one answer says all there is to ask for. */
function together(holes: readonly Hole[]): Hole {
  const missing = holes.flatMap((hole) => (hole.gap === "missing" ? hole.counts : []));
  if (missing.length > 0) return { gap: "missing", counts: once(missing) };
  const [first] = holes;
  if (first === undefined) throw new Error("trace: no hole to report");
  return first;
}

function arithmetic(operation: Operation, values: readonly Fraction[]): Fraction | "zero-divisor" {
  const [first, second] = values;
  if (first === undefined) throw new Error(`trace: ${operation} of nothing`);
  if (operation === "roundUp") return ceil(first);
  if (operation === "roundDown") return floor(first);
  if (operation === "sum") return values.reduce(add);
  if (second === undefined) throw new Error(`trace: ${operation} of one part`);
  if (operation === "difference") return subtract(first, second);
  if (operation === "product") return multiply(first, second);
  return second.n === 0n ? "zero-divisor" : divide(first, second);
}

const readBy = (step: Step | undefined): readonly CountRef[] =>
  step === undefined ? [] : once("count" in step.of ? [step.of.count] : step.parts.flatMap(readBy));

function combined(operation: Operation, parts: readonly Step[]): Fraction | Hole {
  const results = parts.map((part) => part.result);
  const holes = results.filter(isHole);
  if (holes.length > 0) return together(holes);
  const value = arithmetic(operation, results.filter(isFraction));
  return value === "zero-divisor" ? { gap: "zero-divisor", counts: readBy(parts[1]) } : value;
}

const counted = (ref: CountRef, found: Found): Fraction | Hole => {
  if ("value" in found) return found.value;
  const counts = [{ ...ref, absent: found.absent }];
  return { gap: found.absent === "not-applicable" ? "not-applicable" : "missing", counts };
};

/** Works a formula out at a stage, keeping every step. Values are coherent: a percentage is a hundredth, a limit per 100 is per one. */
export const trace = (expression: Expression, stage: Stage, reader: Reader): Step =>
  fold<Step>(expression, stage, {
    count: (ref) => {
      const found = reader.count(ref);
      return { of: { count: ref, found }, parts: [], result: counted(ref, found) };
    },
    constant: (constant) => ({
      of: { constant },
      parts: [],
      result: multiply(decimal(constant.constant), unit(constant.unit).scale),
    }),
    norm: (norm, at) => {
      const limit = reader.limit(norm, at);
      const result: Fraction | Hole =
        "value" in limit ? coherentLimit(norm, limit.value) : { gap: "no-limit", standard: norm, stage: at, none: limit.none };
      return { of: { norm, stage: at, limit }, parts: [], result };
    },
    combine: (operation, parts) => ({ of: { operation }, parts, result: combined(operation, parts) }),
  });
