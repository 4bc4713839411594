import { type IndicatorBalance, VERDICTS, type Verdict } from "@teks/indicators";
import type { BookCell } from "@teks/tables";
import type { Resource } from "./basis";
import { computed } from "./cells";
import { all, count, down, firstOf, fixed, isNumber, quoted } from "./formula";
import { type Layout, PUPILS, type StageBasis } from "./layout";
import { limitOrWhy } from "./provenance";
import { SAYS } from "./words";

/** The lines below the schools of a stage, each with a cell under the values of every indicator. */
export const LINES = ["total", "mean", "deviation", "cv", "least", "most", "limit", "verdict"] as const;
export type Line = (typeof LINES)[number];

const GAPS = { "no-schools": "none", missing: "missing", "zero-pupils": "missing", "zero-mean": "zero" } as const;

/** What stands on a line under an indicator. `row` gives the row of a line. */
export function lineCells(
  stageBasis: StageBasis,
  layout: Layout,
  { times, back, format }: Resource,
  at: number,
  found: IndicatorBalance | undefined,
  row: (line: Line) => number,
): Readonly<Record<Line, BookCell>> {
  const { basis, stage, rules, top, bottom } = stageBasis;
  const { say, sections, terms } = basis;
  const word = (id: keyof typeof SAYS) => quoted(say(SAYS[id]));
  const verdict = (id: Verdict) => quoted(say(VERDICTS[id]));
  const range = (column: number) => down(column, top, bottom);
  const cell = (line: Line) => fixed(layout.valueColumn(at), row(line));

  const [pupils, amounts, values] = [range(PUPILS), range(layout.amountColumn(at)), range(layout.valueColumn(at))];
  const hasMissing = `${count(values, say(SAYS.missing))}>0`;
  const gap = say(SAYS[GAPS[found?.gap ?? "missing"]]);
  const known = (value: number | null | undefined): number | string => value ?? gap;

  // Where amounts are missing: Σx²/P of the rest, the pupils without an amount, and the school of the fewest among them.
  const isBounded = all([hasMissing, `${count(pupils, say(SAYS.missing))}=0`, `${cell("total")}>0`]);
  const heads = `SUM(${pupils})`;
  const squares = `SUMPRODUCT(${values},${amounts})${back}`;
  const unknown = `SUMIF(${values},${word("missing")},${pupils})`;
  const smallest = `SUMPRODUCT(MAX((${values}=${word("missing")})*${range(layout.byPupilColumn)}))`;
  const least = `SQRT(MAX(0,${heads}*${squares}/(${cell("total")}^2+${unknown}*${squares})-1))`;
  const most = `SQRT(MAX(${heads}*${squares}/${cell("total")}^2,${heads}*${smallest})-1)`;

  const limit = rules.cvLimit(stage);
  const verdictFormula = firstOf(
    [
      [`NOT(${isNumber(limit)})`, rules.otherwise(stage)],
      [isNumber(cell("cv")), `IF(ROUND(${cell("cv")}-${limit},12)<=0,${verdict("met")},${verdict("not-met")})`],
      [`NOT(${isNumber(cell("least"))})`, verdict("undetermined")],
      [`${cell("least")}>${limit}`, verdict("not-met")],
      [`${cell("most")}<=${limit}`, verdict("met")],
    ],
    verdict("undetermined"),
  );
  const judges = terms.rules.dispersion.judges === "each";
  const total = sections[stage].reduce((sum, { worked }) => sum + (worked?.numbers.amounts[at] ?? 0), 0);
  return {
    total: computed(`SUM(${amounts})`, total),
    mean: computed(
      firstOf(
        [
          [`COUNT(${pupils})+${count(pupils, say(SAYS.missing))}=0`, word("none")],
          [hasMissing, word("missing")],
          [`${cell("total")}=0`, word("zero")],
        ],
        `${cell("total")}/${heads}${times}`,
      ),
      known(found?.mean),
      format,
    ),
    deviation: computed(
      `IF(${isNumber(cell("mean"))},SQRT(SUM(${range(layout.squareColumn(at))})),${cell("mean")})`,
      known(found?.deviation),
      format,
    ),
    cv: computed(`IF(${isNumber(cell("mean"))},${cell("deviation")}/${cell("mean")},${cell("mean")})`, known(found?.cv), "0.000"),
    least: computed(`IF(${isBounded},${least},"")`, found?.bounds?.least ?? "", "0.000"),
    most: computed(`IF(${isBounded},${most},"")`, found?.bounds?.most ?? "", "0.000"),
    limit: judges ? computed(limit, limitOrWhy(basis, terms.rules.dispersion.standard, stage)) : null,
    verdict: judges ? computed(verdictFormula, found?.verdict ? say(VERDICTS[found.verdict]) : "") : null,
  };
}
