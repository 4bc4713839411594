import { meantBy, type SlipId, type Slipped, slipOf, slipped } from "./slip";
import { type Constraint, excess, type FigureSystem, isBroken, rulesByFigure } from "./system";

/** One figure that would read otherwise. */
export interface Change {
  readonly figure: number;
  readonly from: number;
  readonly to: number;
}

/** One slip undone: the figures that it changes, and how surprising it is. */
export interface Act {
  readonly slip: SlipId;
  readonly changes: readonly Change[];
  readonly bits: number;
}

type Values = Readonly<Record<number, number>>;

const likeliest = (slips: readonly Slipped[], first: Slipped): Slipped =>
  slips.reduce((best, each) => (each.bits < best.bits ? each : best), first);

/** The nearest number of so many decimals as people print, where that is what a quotient of doubles means. */
const tidy = (value: number): number => {
  const rounded = Math.round(value * 1e4) / 1e4;
  return Math.abs(rounded - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? rounded : value;
};

/** What may be done about a system's figures: one slip undone at a time. */
export interface Acts {
  /** The least that any act costs. */
  readonly least: number;
  /** The acts that may mend a constraint, the likeliest first. */
  readonly on: (constraint: Constraint, isChanged: (figure: number) => boolean, values: Values, alone: Alone) => readonly Act[];
}

/** Whether an act must mend a constraint by itself: any constraint, an inequality but no equation, or none if it is less broken by it. */
export type Alone = "any" | "inequality" | "none";

/** The acts on a system: solved from an equation, read off a figure's digits, or swapped with a figure beside it. */
export function actsOn(system: FigureSystem): Acts {
  const { figures, rules } = system;
  const rulesOf = rulesByFigure(system);
  const meant = new Map<number, readonly number[]>();

  const canBe = (at: number, value: number): boolean => {
    const figure = figures[at];
    if (figure === undefined || value === figure.value || value < figure.least || value > figure.most) return false;
    return Number.isFinite(value) && (!figure.whole || Number.isInteger(value));
  };

  function change(at: number, to: number, left: readonly number[]): Act | undefined {
    const figure = figures[at];
    if (figure === undefined || !canBe(at, to)) return undefined;
    const copied = figure.beside.some((other) => figures[other]?.value === figure.value);
    const { slip, bits } = likeliest(
      [
        ...(copied ? [slipped("row", figure.beside.length)] : []),
        ...(left.includes(Math.abs(to - figure.value)) && to > figure.value ? [slipped("omitted", left.length)] : []),
      ],
      slipOf(figure.value, to),
    );
    return { slip, changes: [{ figure: at, from: figure.value, to }], bits: figure.trust + bits };
  }

  /** What a figure must be for each broken equation that it is in. */
  const solved = (at: number, values: Values): readonly Act[] =>
    (rulesOf[at] ?? []).flatMap((rule) =>
      (rules[rule]?.constraints ?? []).flatMap((constraint) => {
        const times = constraint.terms.find(([figure]) => figure === at)?.[1];
        const off = constraint.must === "equal" && times !== undefined ? excess(constraint, values) : 0;
        if (times === undefined || off === 0) return [];
        // The other figures of an equation, of which a total may have left one out.
        const parts = constraint.terms.flatMap(([figure, each]) => (figure === at || each === times ? [] : [values[figure] ?? 0]));
        return change(at, tidy((values[at] ?? 0) - off / times), parts.length > 1 ? parts : []) ?? [];
      }),
    );

  const read = (at: number): readonly Act[] => {
    const { value } = figures[at] ?? { value: 0 };
    const known = meant.get(at) ?? meantBy(value);
    meant.set(at, known);
    return known.flatMap((to) => change(at, to, []) ?? []);
  };

  const swapped = (at: number, isChanged: (figure: number) => boolean): readonly Act[] => {
    const figure = figures[at];
    if (figure === undefined) return [];
    return figure.beside.flatMap((other): readonly Act[] => {
      const beside = figures[other];
      if (beside === undefined || isChanged(other) || !canBe(at, beside.value) || !canBe(other, figure.value)) return [];
      const { slip, bits } = slipped("swap", figure.beside.length);
      const changes = [
        { figure: at, from: figure.value, to: beside.value },
        { figure: other, from: beside.value, to: figure.value },
      ];
      return [{ slip, changes: changes.toSorted((a, b) => a.figure - b.figure), bits: Math.max(figure.trust, beside.trust) + bits }];
    });
  };

  function on(constraint: Constraint, isChanged: (figure: number) => boolean, values: Values, alone: Alone): readonly Act[] {
    const timesOf = new Map(constraint.terms);
    const isEquation = constraint.must === "equal";
    const before = excess(constraint, values);
    const after = ({ changes }: Act): number => {
      const moved = changes.reduce((sum, { figure, to }) => sum + (timesOf.get(figure) ?? 0) * (to - (values[figure] ?? 0)), 0);
      return excess({ ...constraint, constant: constraint.constant + moved }, values);
    };
    const helps = (act: Act): boolean => (alone === "none" && !isEquation ? after(act) < before : after(act) === 0);
    return constraint.terms
      .flatMap(([figure]): readonly Act[] => {
        if (isChanged(figure)) return [];
        // One step towards an equation's mending can be any digit: what it must be for the next is solved.
        const digits = !isEquation ? read(figure).filter(helps) : alone === "any" ? [] : read(figure);
        return [...solved(figure, values), ...digits, ...swapped(figure, isChanged).filter(helps)];
      })
      .toSorted((a, b) => a.bits - b.bits);
  }

  const trusts = figures.map(({ trust }) => trust);
  // A swap with the only figure beside it is the likeliest act there can be: a wrong digit has nine ways at least.
  return { least: Math.min(...trusts) + slipped("swap", 1).bits, on };
}

/** The rules of a system that are broken by these values, of those given. */
export const brokenOf = ({ rules }: FigureSystem, values: Values, among: Iterable<number>): readonly number[] =>
  [...among].filter((at) => {
    const rule = rules[at];
    return rule !== undefined && isBroken(rule, values);
  });
