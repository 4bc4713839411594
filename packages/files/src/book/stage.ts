import type { BalanceStage } from "@teks/indicators";
import { type BookCell, type BookSheet, type BookValue, cellAddress } from "@teks/tables";
import { amountColumns } from "./amounts";
import type { Basis } from "./basis";
import { computed, grouped, head, styled, titled } from "./cells";
import { coloured } from "./colours";
import { FACTS, type Fact, factCells } from "./facts";
import { down, fixed, isNumber, onSheet } from "./formula";
import { type Inputs, isOutByType } from "./inputs";
import { BECAUSE, type Column, layoutOf, PUPILS, type StageBasis } from "./layout";
import { markColumns, verdictColumns } from "./marks";
import { fitted, pagesWide } from "./page";
import type { Rules } from "./rules";
import type { ScopeSheet } from "./scope";
import { LINES, type Line, lineCells } from "./statistics";
import { SAYS, SHEETS } from "./words";

/** A cell that another sheet shows too; without a value where the rule does not ask for it. */
export interface Drawn {
  readonly address: string;
  readonly value: BookValue;
}

/** The sheet of a stage, and what the summary tells of it. */
export interface StageSheet {
  readonly sheet: BookSheet;
  readonly fact: (fact: Fact) => Drawn;
  readonly line: (line: Line, resource: number) => Drawn;
}

const shownIn = (cell: BookCell | undefined): BookValue =>
  typeof cell === "object" && cell !== null ? (cell.value ?? null) : (cell ?? null);

const TOP = 6;

/** Each school's term of the variance, and what a pupil weighs where a figure is missing. */
function termColumns(
  { basis, top, bottom }: StageBasis,
  layout: ReturnType<typeof layoutOf>,
  mean: (resource: number) => string,
): readonly Column[] {
  const { say, resources, balance } = basis;
  const heads = `SUM(${down(PUPILS, top, bottom)})`;
  const group = say(SAYS.squares);
  const terms = resources.map(({ name }, at): Column => {
    const cell = mean(at);
    return {
      group,
      heading: name,
      cell: ({ worked, judged }, row) => {
        const value = fixed(layout.valueColumn(at), row);
        const stage = balance.stages.find((each) => each.stage === judged?.stage);
        const [x, away] = [judged?.marks[at]?.value, stage?.indicators[at]?.mean];
        const weight = (worked?.numbers.pupils ?? 0) / (stage?.pupils ?? 1);
        const isKnown = typeof x === "number" && typeof away === "number";
        return computed(
          `IF(AND(${isNumber(value)},${isNumber(cell)}),${fixed(PUPILS, row)}/${heads}*(${value}-${cell})^2,"")`,
          isKnown ? weight * (x - away) ** 2 : "",
          "0.0000",
        );
      },
    };
  });
  const byPupil: Column = {
    group: "",
    heading: say(SAYS.byPupil),
    cell: ({ worked }, row) => {
      const pupils = worked?.numbers.pupils;
      return computed(`IF(${isNumber(fixed(PUPILS, row))},1/${fixed(PUPILS, row)},0)`, pupils ? 1 / pupils : 0, "0.0000");
    },
  };
  return [...terms, byPupil];
}

/** The sheet of a stage: a row a school, and below them what they make together. */
export function stageOf(basis: Basis, stage: BalanceStage, inputs: Inputs, scope: ScopeSheet, rules: Rules): StageSheet {
  const { say, notice, resources, balance, terms } = basis;
  const name = say(SHEETS[stage]);
  const sections = basis.sections[stage].filter(({ school }) => !isOutByType(school, terms.scope));
  // Without a school one row says so, for the formulas to have a row to read.
  const bottom = TOP + Math.max(sections.length, 1) - 1;
  const of: StageBasis = { basis, stage, inputs, scope, rules, top: TOP, bottom };
  const layout = layoutOf(basis);
  const lineRow = (line: Line) => bottom + 2 + LINES.indexOf(line);
  const factRow = (fact: Fact) => bottom + 3 + LINES.length + FACTS.indexOf(fact);
  const found = balance.stages.find((each) => each.stage === stage);

  const columns = [
    ...amountColumns(of, layout),
    ...markColumns(of, layout),
    ...verdictColumns(of, layout),
    ...termColumns(of, layout, (at) => fixed(layout.valueColumn(at), lineRow("mean"))),
  ];
  const lines = resources.map((resource, at) => lineCells(of, layout, resource, at, found?.indicators[at], lineRow));
  const facts = factCells(of, layout, found, factRow, lineRow);

  const padded = (cells: readonly BookCell[], from: number): readonly BookCell[] => [...Array<null>(from).fill(null), ...cells];
  const rows: readonly (readonly BookCell[])[] = [
    ...titled(`${name} · ${say(balance.rules)} · ${balance.on}`, notice),
    [styled(say(SAYS.compared), "quiet")],
    grouped(columns.map(({ group }) => group)),
    columns.map(({ heading }) => head(heading)),
    ...sections.map((section, at) => columns.map(({ cell }) => cell(section, TOP + at))),
    ...(sections.length === 0 ? [padded([say(SAYS.none)], BECAUSE)] : []),
    [],
    ...LINES.map((line) => {
      const cells = lines.map((each) => each[line]);
      return cells.every((cell) => cell === null) ? [] : [null, head(say(SAYS[line])), ...padded(cells, layout.valueColumn(0) - 2)];
    }),
    [],
    ...FACTS.map((fact) => (facts[fact] === null ? [] : [null, head(say(SAYS[fact])), null, facts[fact]])),
  ];
  const widths = fitted(rows.slice(TOP - 2));
  const paint = (left: number, right: number, from: number, to: number) =>
    coloured(`${cellAddress(left, from)}:${cellAddress(right, to)}`, cellAddress(left, from), say);
  return {
    sheet: {
      name,
      rows,
      widths,
      pagesWide: pagesWide(widths),
      frozen: { rows: TOP - 1, columns: 2 },
      colours: [
        ...paint(PUPILS, layout.byPupilColumn, TOP, bottom),
        ...paint(layout.valueColumn(0), layout.valueColumn(resources.length - 1), lineRow("total"), lineRow("verdict")),
        ...paint(PUPILS, PUPILS, factRow("schools"), factRow("stage")),
      ],
    },
    fact: (fact) => ({ address: onSheet(name, fixed(PUPILS, factRow(fact))), value: shownIn(facts[fact]) }),
    line: (line, resource) => ({
      address: onSheet(name, fixed(layout.valueColumn(resource), lineRow(line))),
      value: shownIn(lines[resource]?.[line]),
    }),
  };
}
