import { amountOf, type BalanceStage, COUNTS, type CountId, LEFT_OUT, SCOPE, SHARED, toNumber } from "@teks/indicators";
import type { BookCell } from "@teks/tables";
import { SCHOOL_FIELDS } from "../school-fields";
import { type Basis, type Section, stagesOf } from "./basis";
import { computed } from "./cells";
import { all, firstOf, fixed, isNumber, quoted } from "./formula";
import { BECAUSE, type Column, type Layout, type Moved, PUPILS, type StageBasis } from "./layout";
import { SAYS } from "./words";

const becauseText = ({ balance, say }: Basis, stage: BalanceStage, { school, worked }: Section): string => {
  if (worked !== undefined) return "";
  const found = balance.scope.leftOut.find((each) => each.school === school.id && (each.stage ?? stage) === stage);
  if (found === undefined) return "";
  return say(found.because in SCOPE ? SCOPE[found.because as keyof typeof SCOPE] : LEFT_OUT[found.because as keyof typeof LEFT_OUT]);
};

/** A formula for a school that takes part, with our value of it; of one that does not, an empty text. */
export const ofPart =
  ({ say }: Pick<Basis, "say">) =>
  (section: Section, row: number, formula: string, value: number | string | null | undefined, format?: string): BookCell =>
    computed(`IF(${fixed(BECAUSE, row)}<>"","",${formula})`, section.worked === undefined ? "" : (value ?? say(SAYS.missing)), format);

/** The columns of a stage's sheet up to the values of its schools: who takes part, its pupils, its amounts as the rule reads them. */
export function amountColumns({ basis, stage, inputs, scope }: StageBasis, layout: Layout): readonly Column[] {
  const { resources, terms, say } = basis;
  const missing = say(SAYS.missing);
  const part = ofPart(basis);

  const rawFormula = ({ at, school }: Section, of: CountId): string => {
    const taught = stagesOf(school);
    const own = inputs.figure(at, of, stage);
    const whole = inputs.figure(at, of, "all");
    const isWhole = taught.length === 1;
    const cases: (readonly [string, string])[] = own === undefined ? [] : [[isNumber(own), own]];
    if (whole !== undefined && isWhole) cases.push([isNumber(whole), whole]);
    if (whole !== undefined && !isWhole && SHARED.includes(of))
      cases.push([all([isNumber(whole), isNumber(scope.share(at, stage))]), `${whole}*${scope.share(at, stage)}`]);
    return firstOf(cases, quoted(missing));
  };
  const rawValue = ({ school }: Section, of: CountId): number | undefined => {
    const amount = amountOf({ school, stage }, of, terms.split);
    return "value" in amount ? toNumber(amount.value) : undefined;
  };
  const movedFormula = (row: number, at: number, { count: of, move }: Moved): string => {
    const before = layout.moved.slice(0, at).findLastIndex((each) => each.count === of);
    const base = fixed(before < 0 ? layout.rawColumn(of) : layout.movedColumn(before), row);
    const other = fixed(layout.rawColumn(move.count), row);
    const taken = move.from === of ? `IF(${base}<${other},${quoted(missing)},${base}-${other})` : `${base}+${other}`;
    return `IF(${all([isNumber(base), isNumber(other)])},${taken},${base})`;
  };
  const movedValue = (section: Section, last: number): number | undefined => {
    const of = layout.moved[last]?.count;
    const steps = layout.moved.slice(0, last + 1).filter(({ count }) => count === of);
    return steps.reduce<number | undefined>(
      (base, { count, move }) => {
        const other = rawValue(section, move.count);
        if (base === undefined || other === undefined) return base;
        if (move.from !== count) return base + other;
        return base < other ? undefined : base - other;
      },
      of === undefined ? undefined : rawValue(section, of),
    );
  };

  const lead: readonly Column[] = [
    { group: "", heading: say(SCHOOL_FIELDS.id), cell: ({ school }) => school.id },
    { group: "", heading: say(SCHOOL_FIELDS.name), cell: ({ school }) => school.name ?? null },
    {
      group: "",
      heading: say(SAYS.takesPart),
      cell: (section) => {
        const of = scope.because(section.at);
        const noPupils = `IF(${scope.pupils(section.at, stage)}=0,${quoted(say(LEFT_OUT["no-pupils"]))},"")`;
        return computed(`IF(${of}<>"",${of},${noPupils})`, becauseText(basis, stage, section));
      },
    },
    {
      group: "",
      heading: say(SAYS.pupils),
      cell: (section, row) => part(section, row, scope.pupils(section.at, stage), section.worked?.numbers.pupils, "0"),
    },
  ];
  const raws = layout.raw.map(
    (of): Column => ({
      group: say(SAYS.amounts),
      heading: say(COUNTS[of]),
      cell: (section, row) => part(section, row, rawFormula(section, of), rawValue(section, of)),
    }),
  );
  const moves = layout.moved.map(
    (each, at): Column => ({
      group: say(SAYS.moved),
      heading: say(COUNTS[each.count]),
      cell: (section, row) => part(section, row, movedFormula(row, at, each), movedValue(section, at)),
    }),
  );
  const values = resources.map(
    ({ name, unit, times, format }, at): Column => ({
      group: say(SAYS.values),
      heading: `${name} (${unit})`,
      cell: (section, row) => {
        const [amount, pupils] = [fixed(layout.amountColumn(at), row), fixed(PUPILS, row)];
        const formula = `IF(${all([isNumber(amount), isNumber(pupils)])},${amount}/${pupils}${times},${quoted(missing)})`;
        return part(section, row, formula, section.judged?.marks[at]?.value, format);
      },
    }),
  );
  return [...lead, ...raws, ...moves, ...values];
}
