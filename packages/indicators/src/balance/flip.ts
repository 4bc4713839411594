import { decimal, subtract, toNumber } from "../fraction";
import type { Verdict } from "../judge";
import { figureAt, type Lever } from "./lever";
import { crossings, type Reach } from "./reach";
import type { SchoolRef } from "./sections";

/** One figure changed, all others as they are, so that a verdict becomes another. */
export interface Flip extends SchoolRef {
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly becomes: "met" | "not-met";
}

/** Whether a verdict is one of the two that a figure may turn into the other. */
export const decided = (verdict: Verdict): verdict is "met" | "not-met" => verdict === "met" || verdict === "not-met";
export const otherThan = (verdict: "met" | "not-met") => (verdict === "met" ? "not-met" : "met");

export const flipOf = (lever: Lever, steps: number, becomes: Flip["becomes"]): Flip => {
  const { school, count, stage, from } = lever;
  const to = figureAt(lever, steps);
  return { school, count, stage, from, to: toNumber(to), change: toNumber(subtract(to, decimal(from))), becomes };
};

/** Figures of different units are compared by how much of the greater of the two values the change is. */
export const relative = ({ from, to, change }: Flip): number => Math.abs(change) / Math.max(from, to);
export const absolute = ({ change }: Flip): number => Math.abs(change);

/** The smallest; the first in the table of those alike. */
export const smallest = (flips: readonly Flip[], size: (flip: Flip) => number): Flip | null =>
  flips.reduce<Flip | null>((best, each) => (best === null || size(each) < size(best) ? each : best), null);

/** What turns a verdict over, of each figure that can: the nearest steps at which a limit is no longer kept, or is. */
export const flipsOf = (reaches: readonly Reach[], verdict: "met" | "not-met", keeps: (reach: Reach, steps: number) => boolean) =>
  reaches.flatMap((reach) =>
    crossings(reach, verdict === "met", (steps) => keeps(reach, steps)).map((steps) => flipOf(reach.lever, steps, otherThan(verdict))),
  );
