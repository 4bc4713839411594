import {
  exclusion,
  LEFT_OUT,
  OWNERSHIPS,
  SCHOOL_STAGES,
  SCHOOL_TYPES,
  SCOPE,
  type School,
  type SchoolStage,
  type ScopeId,
  splitOf,
} from "@teks/indicators";
import type { BookCell, BookSheet } from "@teks/tables";
import { SCHOOL_FIELDS } from "../school-fields";
import { type Basis, stages, stagesOf } from "./basis";
import { computed, head, styled, titled } from "./cells";
import { all, down, either, firstOf, fixed, isNumber, onSheet, quoted } from "./formula";
import { FIRST_ROW, HEAD_ROWS, type Inputs, isOutByType } from "./inputs";
import { fitted, pagesWide } from "./page";
import type { Rules } from "./rules";
import { SAYS, SHEETS } from "./words";

/** The sheet that says which schools take part, and how what the others share is divided. */
export interface ScopeSheet {
  readonly sheet: BookSheet;
  readonly pupils: (at: number, stage: SchoolStage) => string;
  readonly share: (at: number, stage: SchoolStage) => string;
  readonly because: (at: number) => string;
  /** Of all schools. */
  readonly reasons: string;
}

const PUPILS: Readonly<Record<SchoolStage, number>> = { primary: 4, junior: 5, senior: 6 };
const SHARE: Readonly<Record<SchoolStage, number>> = { primary: 7, junior: 8, senior: 9 };
const BECAUSE = 10;
const STAGES = Object.keys(PUPILS) as readonly SchoolStage[];

/** The pupils of a stage as a school tells them: at a school of one stage, the whole school's too. */
function pupilsTold({ counts }: School, taught: readonly SchoolStage[], stage: SchoolStage): number | undefined {
  const places = taught.length === 1 ? ([stage, "all"] as const) : ([stage] as const);
  for (const place of places) {
    const cell = counts[place]?.pupils;
    if (typeof cell === "number") return cell;
    if (cell !== undefined && "value" in cell) return cell.value;
  }
  return undefined;
}

/** A stage's share of what a school reports for the whole; nothing where nothing is divided or pupils are missing. */
function shareOf(basis: Basis, school: School, stage: SchoolStage): number | undefined {
  const { weights } = splitOf(basis.terms.split);
  const taught = stagesOf(school);
  const heads = taught.map((each) => pupilsTold(school, taught, each));
  if (weights === null || heads.some((each) => each === undefined)) return undefined;
  const weighed = taught.map((each, at) => weights[each] * (heads[at] ?? 0));
  const total = weighed.reduce((sum, each) => sum + each, 0);
  return total === 0 ? undefined : (weighed[taught.indexOf(stage)] ?? 0) / total;
}

export function scopeOf(basis: Basis, inputs: Inputs, rules: Rules): ScopeSheet {
  const { schools, balance, terms, say, notice } = basis;
  const name = say(SHEETS.scope);
  const missing = say(SAYS.missing);
  const told = new Map(balance.scope.leftOut.filter(({ stage }) => stage === undefined).map((each) => [each.school, each.because]));
  const because = (id: string): string => {
    const of = told.get(id);
    return of === undefined ? "" : say(of in SCOPE ? SCOPE[of as ScopeId] : LEFT_OUT[of as keyof typeof LEFT_OUT]);
  };

  /** What holds of a school that an exclusion leaves out, of what may be written over; nothing where its type alone decides. */
  const condition = (at: number, taught: readonly SchoolStage[], id: ScopeId): string | undefined => {
    const { ownerships, below } = exclusion(id);
    const heads = taught.map((stage) => fixed(PUPILS[stage], FIRST_ROW + at));
    const conditions = [
      ...(ownerships === undefined
        ? []
        : [either(ownerships.map((each) => `${fixed(3, FIRST_ROW + at)}=${quoted(say(OWNERSHIPS[each]))}`))]),
      ...(below === undefined ? [] : [...heads.map(isNumber), `SUM(${heads.join(",")})<${below}`]),
    ];
    return conditions.length === 0 ? undefined : all(conditions);
  };
  const becauseCell = (school: School, at: number): BookCell => {
    const taught = stagesOf(school);
    const own = terms.scope.filter((id) => exclusion(id).types?.includes(school.type) ?? true);
    const conditions = own.map((id) => ({ id, when: condition(at, taught, id) }));
    const byType = conditions.findIndex(({ when }) => when === undefined);
    const live = conditions.slice(0, byType < 0 ? undefined : byType);
    const last = byType < 0 ? undefined : conditions[byType]?.id;
    const isCompulsory = stages.some((stage) => taught.includes(stage));
    const otherwise = last !== undefined ? say(SCOPE[last]) : isCompulsory ? "" : say(LEFT_OUT["no-compulsory-stage"]);
    if (live.length === 0) return otherwise;
    const cases = live.flatMap(({ id, when = "FALSE" }) => [[when, quoted(say(SCOPE[id]))] as const]);
    return computed(firstOf(cases, quoted(otherwise)), because(school.id));
  };

  const pupilsCell = (school: School, at: number, stage: SchoolStage): BookCell => {
    const taught = stagesOf(school);
    if (!taught.includes(stage)) return null;
    const places = taught.length === 1 ? ([stage, "all"] as const) : ([stage] as const);
    const cells = places.flatMap((place) => inputs.figure(at, "pupils", place) ?? []);
    const formula = firstOf(
      cells.map((cell) => [isNumber(cell), cell] as const),
      quoted(missing),
    );
    return computed(formula, pupilsTold(school, taught, stage) ?? missing, "0");
  };
  const shareCell = (school: School, at: number, stage: SchoolStage): BookCell => {
    const taught = stagesOf(school);
    if (taught.length === 1 || !taught.includes(stage) || isOutByType(school, terms.scope)) return null;
    const weighed = (each: SchoolStage) => `${fixed(PUPILS[each], FIRST_ROW + at)}*${rules.weight(each)}`;
    const known = taught.flatMap((each) => [isNumber(fixed(PUPILS[each], FIRST_ROW + at)), isNumber(rules.weight(each))]);
    const total = taught.map(weighed).join("+");
    const formula = `IF(${all(known)},IF(${total}>0,${weighed(stage)}/(${total}),${quoted(missing)}),${quoted(missing)})`;
    return computed(formula, shareOf(basis, school, stage) ?? missing, "0.0000");
  };

  const rows: readonly (readonly BookCell[])[] = [
    ...titled(name, notice),
    [styled(say(SAYS.fixed), "quiet")],
    [
      ...(["id", "name", "type", "ownership"] as const).map((field) => head(say(SCHOOL_FIELDS[field]))),
      ...[SAYS.pupils, SAYS.share].flatMap((words) => STAGES.map((stage) => head(`${say(words)} · ${say(SCHOOL_STAGES[stage])}`))),
      head(say(SAYS.takesPart)),
    ],
    ...schools.map((school, at): readonly BookCell[] => [
      school.id,
      school.name ?? null,
      say(SCHOOL_TYPES[school.type]),
      computed(`${inputs.ownership(at)}&""`, school.ownership === undefined ? "" : say(OWNERSHIPS[school.ownership])),
      ...STAGES.map((stage) => pupilsCell(school, at, stage)),
      ...STAGES.map((stage) => shareCell(school, at, stage)),
      becauseCell(school, at),
    ]),
  ];
  const cellIn = (column: number, at: number) => onSheet(name, fixed(column, FIRST_ROW + at));
  const widths = fitted(rows.slice(HEAD_ROWS));
  return {
    sheet: {
      name,
      rows,
      widths,
      pagesWide: pagesWide(widths),
      frozen: { rows: FIRST_ROW - 1, columns: 2 },
    },
    pupils: (at, stage) => cellIn(PUPILS[stage], at),
    share: (at, stage) => cellIn(SHARE[stage], at),
    because: (at) => cellIn(BECAUSE, at),
    reasons: onSheet(name, down(BECAUSE, FIRST_ROW, FIRST_ROW + Math.max(schools.length, 1) - 1)),
  };
}
