import { MARKS, type MarkId, VERDICTS } from "@teks/indicators";
import { ofPart } from "./amounts";
import type { Section } from "./basis";
import { across, count, either, firstOf, fixed, isNumber, quoted } from "./formula";
import { type Column, type Layout, PUPILS, type StageBasis } from "./layout";
import { SAYS } from "./words";

/** How each school stands to each limit. An amount is held against limit × pupils, so that no quotient is rounded before it is compared. */
export function markColumns({ basis, stage, rules }: StageBasis, layout: Layout): readonly Column[] {
  const { resources, say } = basis;
  const part = ofPart(basis);
  const mark = (id: MarkId) => quoted(say(MARKS[id]));
  return layout.judging.map((at): Column => {
    const { name = "", times = "" } = resources[at] ?? {};
    return {
      group: say(SAYS.marks),
      heading: name,
      cell: (section, row) => {
        const [amount, pupils, value] = [layout.amountColumn(at), PUPILS, layout.valueColumn(at)].map((column) => fixed(column, row));
        const reaches = (limit: string) => `ROUND(${amount}${times}-${limit}*${pupils},6)>=0`;
        const formula = firstOf(
          [
            [`NOT(${isNumber(rules.limit(at, stage))})`, mark("no-limit")],
            [`NOT(${isNumber(value ?? "")})`, mark("missing")],
            [reaches(rules.limit(at, stage)), mark("met")],
            [reaches(rules.floor(at, stage)), mark("floor")],
          ],
          mark("below"),
        );
        const found = section.judged?.marks[at]?.mark;
        return part(section, row, formula, found ? say(MARKS[found]) : null);
      },
    };
  });
}

/** How many limits each school meets, misses or leaves open, and its verdict by them. */
export function verdictColumns({ basis, rules }: StageBasis, layout: Layout): readonly Column[] {
  const { say, terms } = basis;
  if (terms.rules.school === undefined) return [];
  const part = ofPart(basis);
  const many = (row: number, id: MarkId) =>
    layout.judging.length === 0 ? "0" : count(across(row, layout.firstMark, layout.firstVerdict - 1), say(MARKS[id]));
  const verdict = (id: keyof typeof VERDICTS) => quoted(say(VERDICTS[id]));
  const verdictFormula = (row: number): string => {
    const [met, open, below] = [0, 1, 2].map((at) => fixed(layout.firstVerdict + at, row));
    return firstOf(
      [
        [`${many(row, "no-limit")}>0`, verdict("not-applicable")],
        [either([`${below}>0`, `${met}+${open}<${rules.atLeast}`]), verdict("not-met")],
        [`${open}>0`, verdict("undetermined")],
      ],
      verdict("met"),
    );
  };
  const group = say(SAYS.verdicts);
  const openIn = ({ judged }: Section) => (judged === undefined ? undefined : judged.met.most - judged.met.least);
  return [
    { group, heading: say(SAYS.met), cell: (section, row) => part(section, row, many(row, "met"), section.judged?.met.least) },
    { group, heading: say(SAYS.open), cell: (section, row) => part(section, row, many(row, "missing"), openIn(section)) },
    { group, heading: say(SAYS.below), cell: (section, row) => part(section, row, many(row, "below"), section.judged?.below) },
    {
      group,
      heading: say(SAYS.verdict),
      cell: (section, row) => {
        const found = section.judged?.verdict;
        return part(section, row, verdictFormula(row), found ? say(VERDICTS[found]) : null);
      },
    },
  ];
}
