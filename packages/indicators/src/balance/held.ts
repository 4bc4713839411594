import { type IndicatorId, indicator } from "../catalogue/catalogue";
import { FaultError, optionIn } from "../fault";
import { decimal, divide, type Fraction, fromExact, multiply, subtract, sum, toNumber } from "../fraction";
import { unit } from "../units";
import type { Balance } from "./balance";
import { double, isTold, kept } from "./digits";
import type { Mark } from "./marks";
import type { BalanceStage } from "./school";
import type { SchoolBalance } from "./school-balance";
import type { StageSummary } from "./stage";

/** Some pupils and what they have of an amount, in the unit of its count. */
export interface Held {
  readonly pupils: number;
  readonly amount: Fraction;
}

/** A school's mark of an indicator, with what it holds where its figures are there. */
export interface Holder {
  readonly school: SchoolBalance;
  readonly mark: Mark;
  readonly held?: Held;
}

/** What a school holds of a mark's amount, where its figures are there. */
export function heldOf({ pupils }: SchoolBalance, { indicator: id, exact }: Mark): Held | undefined {
  if (exact === null || pupils === null) return undefined;
  const value = multiply(fromExact(exact), unit(indicator(id).unit).scale);
  return { pupils, amount: multiply(value, decimal(pupils)) };
}

/** A stage of an evaluation. @throws FaultError "unknown-option" */
export function stageOf({ stages }: Balance, stage: BalanceStage): StageSummary {
  const found = stages.find((each) => each.stage === stage);
  if (found !== undefined) return found;
  throw new FaultError("unknown-option", { name: "stage", got: stage, accepted: stages.map((each) => each.stage).join(", ") });
}

/**
 * What the schools of a stage hold of an indicator's amount, in the table's order, as an evaluation tells it.
 *
 * @throws FaultError "unknown-option" for a stage or an indicator that the evaluation does not have.
 */
export function holdersOf(balance: Balance, stage: BalanceStage, id: IndicatorId): readonly Holder[] {
  const compared = stageOf(balance, stage).indicators.map((each) => [each.id, each] as const);
  optionIn("indicator", id, Object.fromEntries(compared));
  return balance.schools
    .filter((each) => each.stage === stage)
    .flatMap((school) =>
      school.marks
        .filter((mark) => mark.indicator === id)
        .map((mark) => {
          const held = heldOf(school, mark);
          return { school, mark, ...(held === undefined ? {} : { held }) };
        }),
    );
}

/** What is held together: all of it, or nothing where one of them does not say. */
export function allHeld(holders: readonly Holder[]): readonly Held[] | undefined {
  const held = holders.flatMap((each) => (each.held === undefined ? [] : [each.held]));
  return held.length === holders.length ? held : undefined;
}

export const together = (held: readonly Held[]): Held => ({
  pupils: held.reduce((sum, each) => sum + each.pupils, 0),
  amount: sum(held.map(({ amount }) => amount)),
});

/** A sum over more denominators than these has hundreds of digits, and each step with it would take long. */
const MOST_DENOMINATORS = 64;

/** Whether what all hold is told as an exact fraction: it has not that many digits. */
export const isShort = (held: readonly Held[]): boolean => new Set(held.map(({ amount }) => amount.d)).size <= MOST_DENOMINATORS;

/** The amount per pupil. */
export const perPupil = ({ pupils, amount }: Held): Fraction => divide(amount, decimal(pupils));

/** What is held together, and how far each lies above what all have per pupil: the nearest doubles, and 0 for what is equal. */
export interface Spread {
  readonly pupils: number;
  readonly amount: number;
  readonly mean: number;
  readonly away: readonly number[];
}

export function spreadOf(held: readonly Held[]): Spread {
  const pupils = held.reduce((all, each) => all + each.pupils, 0);
  const amount = held.reduce((all, each) => all + kept(each.amount), 0n);
  const mean = pupils === 0 ? 0n : amount / BigInt(pupils);
  let exact: Fraction | undefined;
  const away = held.map((each) => {
    const value = perPupil(each);
    const off = kept(value) - mean;
    if (isTold(off)) return double(off);
    exact ??= perPupil(together(held));
    return toNumber(subtract(value, exact));
  });
  return { pupils, amount: double(amount), mean: double(mean), away };
}
