import {
  type Balance,
  type BalanceStage,
  balance,
  diffVerdicts,
  indicator,
  MARKS,
  NOT_THERE,
  type NoSide,
  sayLeftOut,
  shownValue,
  VERDICTS,
  type VerdictMove,
  type VerdictSide,
  type Words,
} from "@teks/indicators";
import { grouped } from "../grouped";
import type { Judged, Model } from "./model";

/** The table of another file, judged again where another day is supposed. */
const judgedBy = ({ balance: told, table }: Judged, { facts: { day } }: Model): Balance =>
  day === undefined || table === undefined ? told : balance(table.schools, { ...table.options, on: day });

const known = new WeakMap<Model, readonly Balance[]>();

/** The tables of schools that are compared, in the order of the files: the open one as it is supposed to be. None of counties. */
export function balancesIn(model: Model): readonly Balance[] {
  const { beside, balance: told } = model;
  if (beside === undefined || !("tables" in beside) || told === undefined) return [];
  const made = known.get(model) ?? [told, ...beside.tables.map((each) => judgedBy(each, model))];
  known.set(model, made);
  return made;
}

/** A school that is judged otherwise in the second of two tables: itself, or some of its indicators. */
export interface MovedSchool {
  readonly school: string;
  readonly name: string;
  readonly stage: BalanceStage;
  readonly moves: readonly VerdictMove[];
}

/** The schools that are judged otherwise in the second of two tables; none where those are of different counties, which share no school. */
export function movedSchools(from: Balance, to: Balance): readonly MovedSchool[] {
  if (from.county !== to.county) return [];
  const names = new Map([...from.schools, ...to.schools].map(({ school, name = school }) => [school, name]));
  const moves = diffVerdicts(from, to).flatMap((move) => {
    const { school, stage } = move;
    return school === undefined || stage === undefined ? [] : [{ school, stage, move }];
  });
  return grouped(moves, ({ school, stage }) => `${stage} ${school}`).map(({ first: { school, stage }, members }) => ({
    school,
    name: names.get(school) ?? school,
    stage,
    moves: members.map(({ move }) => move),
  }));
}

const isNotThere = (absent: NoSide["absent"]): absent is keyof typeof NOT_THERE => absent in NOT_THERE;
const absence = ({ absent }: NoSide): Words => (isNotThere(absent) ? NOT_THERE[absent] : sayLeftOut({ because: absent }));

// Both reach something: a school a verdict, an indicator a limit.
const OF_SCHOOL = { ...MARKS, ...VERDICTS };
const OF_MARK = { ...VERDICTS, ...MARKS };

function sideWords(side: VerdictSide | NoSide, id: VerdictMove["indicator"]): Words {
  if ("absent" in side) return absence(side);
  const { verdict, value, limit, floor = null } = side;
  const words = verdict === null ? { zh: "", en: "" } : (id === undefined ? OF_SCHOOL : OF_MARK)[verdict];
  const number = id === undefined || value === null ? "" : `${shownValue(id, value, [limit, floor])} `;
  return { zh: number + words.zh, en: number + words.en };
}

/** What a school's verdict was and is, or the mark of one of its indicators. */
export function sayMove({ from, to, indicator: id }: VerdictMove): Words {
  const [was, is] = [sideWords(from, id), sideWords(to, id)];
  const of = (language: keyof Words) => `${id === undefined ? "" : `${indicator(id)[language]} `}${was[language]} → ${is[language]}`;
  return { zh: of("zh"), en: of("en") };
}
