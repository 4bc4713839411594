import { type Apart, isValue, type Language } from "@teks/indicators";
import { listed, type SheetCell } from "../../output/report";
import { type Compared, comparedId, comparedTitle, comparedUnit, type ShownSide } from "../../tui/beside";

// A comparison as data: every side by the name of its file.

/** A row and its sides as they are shown. */
export interface ShownRow {
  readonly compared: Compared;
  readonly shown: readonly ShownSide[];
}

export function recordOf({ compared, shown }: ShownRow, names: readonly string[]) {
  const sides = compared.sides.map((side, at) => {
    const told =
      "cv" in side
        ? { value: side.cv, ...(side.bounds === undefined ? {} : { bounds: side.bounds }), gap: side.gap, limit: side.limit }
        : isValue(side.outcome)
          ? { value: side.outcome.value, exact: side.outcome.exact, corrected: shown[at]?.corrected ?? [] }
          : { value: null, gap: side.outcome };
    return { name: names[at] ?? "", ...told, verdict: side.verdict, apart: side.apart };
  });
  const { zh, en } = comparedTitle(compared);
  const unit = comparedUnit(compared);
  return {
    id: comparedId(compared),
    stage: compared.stage,
    title: { zh, en },
    ...(unit === undefined ? {} : { unit }),
    moves: compared.moves,
    sides,
  };
}

type Read = (row: ShownRow) => SheetCell;

/** The columns of a file in a sheet, which have its name in theirs: of coefficients their bounds too, of figures those that stand corrected. */
function fileColumns(name: string, at: number, isTables: boolean): readonly (readonly [string, Read])[] {
  const side =
    (read: (side: ShownSide) => SheetCell): Read =>
    ({ shown }) => {
      const own = shown[at];
      return own === undefined ? null : read(own);
    };
  const apart = (kind: keyof Apart<unknown>) => side((own) => own.apart[kind]?.value ?? null);
  return [
    [`value ${name}`, side(({ value }) => value)],
    ...(isTables
      ? ([
          [`least ${name}`, side(({ bounds }) => bounds?.least ?? null)],
          [`most ${name}`, side(({ bounds }) => bounds?.most ?? null)],
        ] as const)
      : []),
    [`verdict ${name}`, side(({ verdict }) => verdict)],
    ...(at === 0 ? [] : [[`from-first ${name}`, apart("first")] as const]),
    ...(at < 2 ? [] : [[`from-before ${name}`, apart("before")] as const]),
    ...(isTables ? [] : [[`corrected ${name}`, side(({ corrected = [] }) => listed(corrected))] as const]),
  ];
}

export const sheetColumns = (names: readonly string[], isTables: boolean, language: Language): Readonly<Record<string, Read>> => ({
  id: ({ compared }) => comparedId(compared),
  stage: ({ compared }) => compared.stage,
  title: ({ compared }) => comparedTitle(compared)[language],
  unit: ({ compared }) => comparedUnit(compared) ?? null,
  moves: ({ compared }) => String(compared.moves),
  ...Object.fromEntries(names.flatMap((name, at) => fileColumns(name, at, isTables))),
});
