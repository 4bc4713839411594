import {
  BALANCE_STAGES,
  type Balance,
  type BalanceOptions,
  type BalanceStage,
  balance,
  COUNTS,
  type CountId,
  type IndicatorId,
  indicator,
  type Language,
  numeratorOf,
  SCHOOL_TYPES,
  type School,
  type SchoolBalance,
  type SchoolStage,
  type StandardId,
  schoolStandard,
  type Terms,
  termsOf,
  unit,
  unitWords,
  type Words,
  type Worked,
  workedSections,
} from "@teks/indicators";
import { SAYS } from "./words";

/** An indicator that is compared: an amount over pupils. */
export interface Resource {
  readonly id: IndicatorId;
  readonly count: CountId;
  readonly name: string;
  readonly unit: string;
  /** What takes an amount per pupil to the unit, and back: "*100" and "/100" of what is counted per 100 pupils; "" where it is the same. */
  readonly times: string;
  readonly back: string;
  readonly format: string;
  /** The standard that judges it at a school, where the rule judges schools. */
  readonly standard?: StandardId;
}

/** A stage of a school, as the evaluation has it: nothing where the school takes no part. */
export interface Section {
  /** Its place among the schools of the table. */
  readonly at: number;
  readonly school: School;
  readonly worked?: Worked;
  readonly judged?: SchoolBalance;
}

/** What every sheet is made from. */
export interface Basis {
  readonly schools: readonly School[];
  readonly balance: Balance;
  readonly terms: Terms;
  readonly resources: readonly Resource[];
  /** The counts that the indicators and the rule's moves read, pupils first. */
  readonly counts: readonly CountId[];
  readonly sections: Readonly<Record<BalanceStage, readonly Section[]>>;
  readonly say: (words: Words) => string;
  /** Said on every sheet; empty of a table of schools that there are. */
  readonly notice: string;
}

export const stagesOf = ({ type }: School): readonly SchoolStage[] => SCHOOL_TYPES[type].stages;

const decimalsFormat = (decimals: number): string => (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);

function scaling(id: IndicatorId): { readonly times: string; readonly back: string } {
  const { n, d } = unit(indicator(id).unit).scale;
  const by = (sign: string, whole: bigint) => (whole === 1n ? "" : `${sign}${whole}`);
  return { times: by("*", d) + by("/", n), back: by("/", d) + by("*", n) };
}

/** What the sheets are made from, evaluated once. @throws FaultError as `balance` does */
export function basisOf(schools: readonly School[], options: BalanceOptions, language: Language): Basis {
  const judged = balance(schools, options);
  const terms = termsOf(options);
  const { worked } = workedSections(schools, terms);
  const say = (words: Words) => words[language];
  const resources = terms.resources.map((id): Resource => {
    const standard = terms.rules.school === undefined ? undefined : schoolStandard(id);
    const { unit: text, decimals } = indicator(id);
    return {
      id,
      count: numeratorOf(id),
      name: say(indicator(id)),
      unit: say(unitWords(text)),
      ...scaling(id),
      format: decimalsFormat(decimals),
      ...(standard === undefined ? {} : { standard }),
    };
  });
  const read: readonly CountId[] = ["pupils", ...resources.map(({ count }) => count), ...terms.rules.moves.map(({ count }) => count)];
  const workedAt = new Map(worked.map((each) => [`${each.section.school.id}@${each.section.stage}`, each]));
  const judgedAt = new Map(judged.schools.map((each) => [`${each.school}@${each.stage}`, each]));
  const sectionsAt = (stage: BalanceStage): readonly Section[] =>
    schools.flatMap((school, at) => {
      if (!stagesOf(school).includes(stage)) return [];
      const [found, mark] = [workedAt.get(`${school.id}@${stage}`), judgedAt.get(`${school.id}@${stage}`)];
      return [{ at, school, ...(found === undefined ? {} : { worked: found }), ...(mark === undefined ? {} : { judged: mark }) }];
    });
  return {
    schools,
    balance: judged,
    terms,
    resources,
    counts: [...new Set(read)],
    sections: { primary: sectionsAt("primary"), junior: sectionsAt("junior") },
    say,
    notice: judged.synthetic === 0 ? "" : say(SAYS.synthetic).replace("{count}", String(judged.synthetic)),
  };
}

/** A count with the stage it is of: «图书册数（初中）»; of the whole school without one. */
export function countName(count: CountId, place: SchoolStage | "all", stageWords: Words | undefined): Words {
  const { zh, en } = COUNTS[count];
  return place === "all" || stageWords === undefined ? { zh, en } : { zh: `${zh}（${stageWords.zh}）`, en: `${en} (${stageWords.en})` };
}

export const stages = BALANCE_STAGES;
