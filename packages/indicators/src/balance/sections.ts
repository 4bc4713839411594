import { refuseCount } from "../fault";
import { add, decimal, divide, type Fraction, multiply, subtract, ZERO } from "../fraction";
import type { Cell } from "../place";
import type { Move } from "../rules/rule-set";
import { exclusion, type ScopeId } from "../rules/scope";
import { SHARED, type SplitId, splitOf } from "../rules/split";
import { type Absence, type CountId, notACount } from "../vocabulary";
import type { Words } from "../words";
import { BALANCE_STAGES, type BalanceStage, type School, type SchoolStage, stagesOf } from "./school";

/** A figure of one school. */
export interface SchoolRef {
  readonly school: string;
  readonly count: CountId;
  readonly stage: SchoolStage | "all";
}

/** A figure that a school does not give, and why. */
export interface MissingFigure extends SchoolRef {
  readonly absent: Absence;
}

/** A figure that an amount was made of. */
export interface ReadFigure extends SchoolRef {
  readonly value: number;
}

/** An amount of one stage of one school, with what it was made of; or the figures it misses. */
export type Amount =
  | { readonly value: Fraction; readonly from: readonly ReadFigure[]; readonly divided: boolean }
  | { readonly missing: readonly MissingFigure[] };

/** One stage of one school: what is compared and judged. */
export interface Section {
  readonly school: School;
  readonly stage: BalanceStage;
}

/** Why a school, or one of its stages, takes no part: what the scope leaves out, or that there is nobody to count. */
export const LEFT_OUT = {
  "no-pupils": { zh: "该学段没有在校生", en: "no pupils at this stage" },
  "no-compulsory-stage": { zh: "没有义务教育学段", en: "teaches no stage of compulsory education" },
} as const satisfies Record<string, Words>;

export interface LeftOut {
  readonly school: string;
  readonly name?: string;
  readonly stage?: BalanceStage;
  readonly because: ScopeId | keyof typeof LEFT_OUT;
}

/** The number that a school gives of a count. @throws FaultError "bad-count" for one that the count cannot be */
function numberIn({ id, counts }: School, count: CountId, stage: SchoolStage | "all"): number | undefined {
  const cell = counts[stage]?.[count];
  if (cell === undefined || (typeof cell === "object" && "absent" in cell)) return undefined;
  const value = typeof cell === "number" ? cell : cell.value;
  const accepted = notACount(count, value);
  return accepted === undefined ? value : refuseCount(`${count} (${id}, ${stage})`, value, accepted);
}

const absenceOf = (cell: Cell | undefined): Absence => (typeof cell === "object" && "absent" in cell ? cell.absent : "not-reported");

/** Whether a stage is all that a school teaches, so that what it says of the whole is of the stage too. */
const isWhole = ({ type }: School, stage: SchoolStage): boolean => stagesOf(type).length === 1 && stagesOf(type)[0] === stage;

/** The figure that a school itself gives of a count at a stage. @throws FaultError "bad-count" for one that the count cannot be */
export function figureOf(school: School, count: CountId, stage: SchoolStage): ReadFigure | undefined {
  const own = numberIn(school, count, stage);
  if (own !== undefined) return { school: school.id, count, stage, value: own };
  const whole = isWhole(school, stage) ? numberIn(school, count, "all") : undefined;
  return whole === undefined ? undefined : { school: school.id, count, stage: "all", value: whole };
}

/** What a school itself says of a count at a stage. */
function told(school: School, count: CountId, stage: SchoolStage): Amount {
  const figure = figureOf(school, count, stage);
  if (figure !== undefined) return { value: decimal(figure.value), from: [figure], divided: false };
  const { id, counts } = school;
  const cell = counts[stage]?.[count] ?? (isWhole(school, stage) ? counts.all?.[count] : undefined);
  return { missing: [{ school: id, count, stage, absent: absenceOf(cell) }] };
}

/** A stage's share of what a combined school reports for the whole: by its pupils, each stage's weighed as the split says. */
function shareOf(school: School, count: CountId, stage: SchoolStage, split: SplitId): Amount | undefined {
  const { weights } = splitOf(split);
  const whole = numberIn(school, count, "all");
  if (weights === null || whole === undefined || !SHARED.includes(count)) return undefined;
  const heads = stagesOf(school.type).map((each) => ({ each, pupils: told(school, "pupils", each) }));
  const missing = heads.flatMap(({ pupils }) => ("missing" in pupils ? pupils.missing : []));
  if (missing.length > 0) return { missing };
  const weighed = heads.flatMap(({ each, pupils }) =>
    "value" in pupils ? [{ each, weight: multiply(decimal(weights[each]), pupils.value), from: pupils.from }] : [],
  );
  const all = weighed.map(({ weight }) => weight).reduce(add, ZERO);
  const mine = weighed.find(({ each }) => each === stage)?.weight ?? ZERO;
  if (all.n === 0n) return { missing: [] };
  return {
    value: divide(multiply(decimal(whole), mine), all),
    from: [{ school: school.id, count, stage: "all", value: whole }, ...weighed.flatMap(({ from }) => from)],
    divided: true,
  };
}

/** A count of a section: its own figure, or its share of the whole school's. */
export function amountOf({ school, stage }: Section, count: CountId, split: SplitId): Amount {
  const itself = told(school, count, stage);
  return "value" in itself ? itself : (shareOf(school, count, stage, split) ?? itself);
}

/** Whether a section lacks a figure only because nobody said how to divide the whole school's. */
export const isUndivided = ({ school, stage }: Section, count: CountId, split: SplitId): boolean =>
  splitOf(split).weights === null &&
  SHARED.includes(count) &&
  "missing" in told(school, count, stage) &&
  numberIn(school, count, "all") !== undefined;

const moved = (base: Amount, other: Amount, combine: (a: Fraction, b: Fraction) => Fraction): Amount => {
  if ("missing" in base || "missing" in other) return base;
  const value = combine(base.value, other.value);
  const from = [...base.from, ...other.from];
  // More was moved out than there is: one of the two figures is wrong, and which one is not for us to say.
  if (value.n < 0n) return { missing: from.map(({ value: _, ...ref }) => ({ ...ref, absent: "implausible" })) };
  return { value, from, divided: base.divided || other.divided };
};

/** A count of a section as a rule reads it: with what the rule counts elsewhere moved, where the school reports it. */
export const amountByRule = (section: Section, count: CountId, split: SplitId, moves: readonly Move[]): Amount =>
  moves.reduce<Amount>(
    (base, move) => {
      if (move.from !== count && move.to !== count) return base;
      return moved(base, amountOf(section, move.count, split), move.from === count ? subtract : add);
    },
    amountOf(section, count, split),
  );

function leavesOut(school: School, id: ScopeId): boolean {
  const { types, ownerships, below } = exclusion(id);
  if (types !== undefined && !types.includes(school.type)) return false;
  if (ownerships !== undefined && (school.ownership === undefined || !ownerships.includes(school.ownership))) return false;
  if (below === undefined) return true;
  const heads = stagesOf(school.type).map((stage) => figureOf(school, "pupils", stage));
  // A school whose pupils are unknown is not known to be small: it stays in, and what it misses shows.
  return heads.reduce((sum, each) => sum + (each?.value ?? Number.POSITIVE_INFINITY), 0) < below;
}

/** The sections of a table that a scope keeps, in the table's order, and every school or stage it does not, with why. */
export function sectionsOf(
  schools: readonly School[],
  scope: readonly ScopeId[],
): { readonly sections: readonly Section[]; readonly leftOut: readonly LeftOut[] } {
  const sections: Section[] = [];
  const leftOut: LeftOut[] = [];
  for (const school of schools) {
    const named = { school: school.id, ...(school.name === undefined ? {} : { name: school.name }) };
    const excluded = scope.find((id) => leavesOut(school, id));
    if (excluded !== undefined) {
      leftOut.push({ ...named, because: excluded });
      continue;
    }
    const taught = BALANCE_STAGES.filter((stage) => stagesOf(school.type).includes(stage));
    if (taught.length === 0) leftOut.push({ ...named, because: "no-compulsory-stage" });
    for (const stage of taught) {
      if (figureOf(school, "pupils", stage)?.value === 0) leftOut.push({ ...named, stage, because: "no-pupils" });
      else sections.push({ school, stage });
    }
  }
  return { sections, leftOut };
}
