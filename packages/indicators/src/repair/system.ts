/** A figure of a system of rules: what is printed, and what could stand there instead. */
export interface SystemFigure {
  readonly key: string;
  readonly value: number;
  /** Whether it counts in whole numbers. */
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
  /** Bits of surprise that this figure is wrong at all: 7 is one figure in 128. */
  readonly trust: number;
  /** The figures it may be swapped with or copied from: those that stand beside it in the table. */
  readonly beside: readonly number[];
}

/** Σ times × figure + constant, which must be 0 or at most 0. */
export interface Constraint {
  readonly must: "equal" | "atMost";
  readonly terms: readonly (readonly [figure: number, times: number])[];
  readonly constant: number;
}

/** A rule that holds where all its constraints do. */
export interface SystemRule {
  readonly key: string;
  readonly constraints: readonly Constraint[];
  /** Bits of surprise that it is broken though every figure is right; 0 where its being broken asks for no repair. */
  readonly weight: number;
}

/** Figures and the rules between them. A rule names a figure by its place in `figures`. */
export interface FigureSystem {
  readonly figures: readonly SystemFigure[];
  readonly rules: readonly SystemRule[];
}

/** What doubles lose in a sum, as a part of its terms: far below any unit that a figure is printed in. */
const LOST = 1e-12;

/** By how much a constraint is broken: 0 where it holds. */
export function excess({ must, terms, constant }: Constraint, values: Readonly<Record<number, number>>): number {
  let sum = constant;
  let size = Math.abs(constant);
  for (const [figure, times] of terms) {
    const term = times * (values[figure] ?? 0);
    sum += term;
    size += Math.abs(term);
  }
  if (Math.abs(sum) <= LOST * size || (must === "atMost" && sum < 0)) return 0;
  return sum;
}

export const isBroken = (rule: SystemRule, values: Readonly<Record<number, number>>): boolean =>
  rule.constraints.some((constraint) => excess(constraint, values) !== 0);

/** The rules of each figure, both by their place in the system. */
export function rulesByFigure({ figures, rules }: FigureSystem): readonly (readonly number[])[] {
  const by = figures.map((): number[] => []);
  rules.forEach((rule, at) => {
    for (const figure of figuresOf(rule)) by[figure]?.push(at);
  });
  return by;
}

/** The figures of a rule, each once. */
export const figuresOf = (rule: SystemRule): readonly number[] => [
  ...new Set(rule.constraints.flatMap(({ terms }) => terms.map(([figure]) => figure))),
];
