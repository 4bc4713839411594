import type { BalanceStage, CountId, Move } from "@teks/indicators";
import type { BookCell } from "@teks/tables";
import type { Basis, Section } from "./basis";
import type { Inputs } from "./inputs";
import type { Rules } from "./rules";
import type { ScopeSheet } from "./scope";

/** What the sheet of a stage is made from. */
export interface StageBasis {
  readonly basis: Basis;
  readonly stage: BalanceStage;
  readonly inputs: Inputs;
  readonly scope: ScopeSheet;
  readonly rules: Rules;
  /** The rows of its schools. */
  readonly top: number;
  readonly bottom: number;
}

export interface Column {
  readonly group: string;
  readonly heading: string;
  readonly cell: (section: Section, row: number) => BookCell;
}

export const BECAUSE = 2;
export const PUPILS = 3;
const FIRST_FREE = 4;

/** A count with what the rule moves into it or out of it. */
export interface Moved {
  readonly count: CountId;
  readonly move: Move;
}

/** The columns of a stage's sheet from its amounts on, and where what is asked for stands. */
export interface Layout {
  /** The amounts as they were reported or divided, and those of which something was moved. */
  readonly raw: readonly CountId[];
  readonly moved: readonly Moved[];
  readonly rawColumn: (count: CountId) => number;
  readonly movedColumn: (at: number) => number;
  /** Where the amount of an indicator stands as the rule reads it. */
  readonly amountColumn: (resource: number) => number;
  readonly valueColumn: (resource: number) => number;
  /** The indicators that judge a school, by their place. */
  readonly judging: readonly number[];
  readonly firstMark: number;
  readonly firstVerdict: number;
  readonly squareColumn: (resource: number) => number;
  readonly byPupilColumn: number;
}

export function layoutOf({ resources, counts, terms }: Basis): Layout {
  const raw: readonly CountId[] = counts.filter((each) => each !== "pupils");
  const read = [...new Set(resources.map((each) => each.count))];
  const moved = read.flatMap((each) =>
    terms.rules.moves.filter(({ from, to }) => from === each || to === each).map((move) => ({ count: each, move })),
  );
  const judging = resources.flatMap(({ standard }, at) => (standard === undefined ? [] : [at]));
  const firstMoved = FIRST_FREE + raw.length;
  const firstValue = firstMoved + moved.length;
  const firstMark = firstValue + resources.length;
  const firstVerdict = firstMark + judging.length;
  const firstSquare = firstVerdict + (terms.rules.school === undefined ? 0 : 4);
  const rawColumn = (of: CountId) => FIRST_FREE + raw.indexOf(of);
  return {
    raw,
    moved,
    rawColumn,
    movedColumn: (at) => firstMoved + at,
    amountColumn: (resource) => {
      const of = resources[resource]?.count ?? "pupils";
      const last = moved.findLastIndex((each) => each.count === of);
      return last < 0 ? rawColumn(of) : firstMoved + last;
    },
    valueColumn: (resource) => firstValue + resource,
    judging,
    firstMark,
    firstVerdict,
    squareColumn: (resource) => firstSquare + resource,
    byPupilColumn: firstSquare + resources.length,
  };
}
