import { type BalanceStage, DECIDED_BY, PARTS, SCHOOL_STAGES, VERDICTS } from "@teks/indicators";
import { type BookCell, type BookSheet, cellAddress } from "@teks/tables";
import { type Basis, stages } from "./basis";
import { computed, grouped, head, styled, titled, wrapped } from "./cells";
import { coloured } from "./colours";
import { FACTS, type Fact, together } from "./facts";
import { down, fixed } from "./formula";
import { pagesWide } from "./page";
import type { ScopeSheet } from "./scope";
import type { Drawn, StageSheet } from "./stage";
import type { Line } from "./statistics";
import { SAYS, SHEETS } from "./words";

/** How wide the columns are: texts wrap in the first, and so narrow a one has every verdict's word. */
const [LABELS, COLUMN] = [56, 13];

const SHOWN: readonly Line[] = ["mean", "deviation", "cv", "limit", "verdict"];
/** The verdict of the table stands in this row, what it rests on below it. */
const TABLE_ROW = 4;

/** The whole on one sheet: each stage's facts and coefficients, drawn from the sheets that work them out, and the verdict they make. */
export function summaryOf(basis: Basis, scope: ScopeSheet, sheets: Readonly<Record<BalanceStage, StageSheet>>): BookSheet {
  const { balance, say, notice, resources } = basis;
  const name = say(SHEETS.summary);
  const drawn = ({ address, value }: Drawn, format?: string) => computed(address, value, format);
  const asked = FACTS.filter((fact) => stages.some((stage) => sheets[stage].fact(fact).value !== null));
  const formatOf = (fact: Fact) => (fact === "shareMet" || fact === "shareMost" ? "0.0%" : fact === "composite" ? "0.000" : undefined);
  const factRows = asked.map((fact): readonly BookCell[] => [
    say(SAYS[fact]),
    ...stages.map((stage) => drawn(sheets[stage].fact(fact), formatOf(fact))),
  ]);
  const firstFact = TABLE_ROW + 4;
  const stageRow = firstFact + asked.indexOf("stage");
  const isEach = balance.rules.dispersion.judges === "each";
  const shown = SHOWN.filter((line) => isEach || (line !== "limit" && line !== "verdict"));
  const lineRows = resources.map(({ name: title, unit, format }, at): readonly BookCell[] => [
    wrapped(`${title} (${unit})`),
    ...stages.flatMap((stage) =>
      shown.map((line) =>
        drawn(sheets[stage].line(line, at), line === "cv" ? "0.000" : line === "mean" || line === "deviation" ? format : undefined),
      ),
    ),
  ]);
  const firstLine = firstFact + factRows.length + 2;
  const firstItem = firstLine + lineRows.length + 3;
  const itemRows = balance.items.map((item): readonly BookCell[] => [
    wrapped(`${say(PARTS[item.part])} ${item.number} ${say(item)}`),
    styled(say(VERDICTS[item.verdict]), "input"),
    say(DECIDED_BY[item.by]),
  ]);
  const isBefore = balance.on < balance.rules.from;
  const verdicts = [fixed(1, TABLE_ROW), down(1, firstItem, firstItem + Math.max(itemRows.length, 1) - 1)];
  const rows: readonly (readonly BookCell[])[] = [
    ...titled(`${balance.county ?? ""} ${say(balance.rules)} (${balance.rules.document}) · ${balance.on}`.trim(), notice),
    [styled(say(SAYS.live), "quiet")],
    [say(SAYS.table), computed(together([`${fixed(1, stageRow)}:${fixed(2, stageRow)}`], say), say(VERDICTS[balance.table]))],
    [say(SAYS.whole), isBefore ? say(VERDICTS["not-applicable"]) : computed(together(verdicts, say), say(VERDICTS[balance.verdict]))],
    [
      say(SAYS.leftOut),
      computed(
        `SUMPRODUCT(--(${scope.reasons}<>""))`,
        new Set(balance.scope.leftOut.flatMap(({ school, stage }) => (stage === undefined ? [school] : []))).size,
      ),
    ],
    [null, ...stages.map((stage) => head(say(SCHOOL_STAGES[stage])))],
    ...factRows,
    grouped(["", ...stages.flatMap((stage) => shown.map(() => say(SCHOOL_STAGES[stage])))]),
    [head(say(SAYS.indicator)), ...stages.flatMap(() => shown.map((line) => head(say(SAYS[line]))))],
    ...lineRows,
    ...(itemRows.length === 0
      ? []
      : [[], [styled(say(SAYS.itemsFixed), "quiet")], [head(say(SAYS.items)), head(say(SAYS.verdict))], ...itemRows]),
  ];
  const last = 1 + stages.length * shown.length;
  const widths = [LABELS, ...Array<number>(last).fill(COLUMN)];
  return {
    name,
    rows,
    widths,
    pagesWide: pagesWide(widths),
    colours: coloured(`B${TABLE_ROW}:${cellAddress(last, firstItem + itemRows.length)}`, `B${TABLE_ROW}`, say),
  };
}
