import { toNumber } from "../fraction";
import type { Reported } from "./dispersion";
import type { School } from "./school";
import { type Amount, amountByRule, amountOf, type LeftOut, type MissingFigure, type Section, sectionsOf } from "./sections";
import { numeratorOf, type Terms } from "./terms";

/** A section worked out: its pupils and the amount of each indicator. */
export interface Worked {
  readonly section: Section;
  readonly pupils: Amount;
  readonly amounts: readonly Amount[];
  /** The nearest doubles to them. */
  readonly numbers: { readonly pupils: Reported; readonly amounts: readonly Reported[] };
}

const reported = (amount: Amount): Reported => ("value" in amount ? toNumber(amount.value) : null);

/** A section with its amounts. */
export const workedFrom = (section: Section, pupils: Amount, amounts: readonly Amount[]): Worked => ({
  section,
  pupils,
  amounts,
  numbers: { pupils: reported(pupils), amounts: amounts.map(reported) },
});

/** What the terms read of a section. */
export const workedOut = (section: Section, { rules, split, resources }: Terms): Worked =>
  workedFrom(
    section,
    amountOf(section, "pupils", split),
    resources.map((id) => amountByRule(section, numeratorOf(id), split, rules.moves)),
  );

/** Each figure once. */
export const distinct = (figures: readonly MissingFigure[]): readonly MissingFigure[] => [
  ...new Map(figures.map((each) => [`${each.school}@${each.stage}@${each.count}`, each])).values(),
];

/** The figures that some amounts miss, each once. */
export const missingIn = (amounts: readonly (Amount | undefined)[]): readonly MissingFigure[] =>
  distinct(amounts.flatMap((each) => (each !== undefined && "missing" in each ? each.missing : [])));

/** All pupils of some sections; null where one does not say. */
export const pupilsOf = (worked: readonly Worked[]): Reported =>
  worked.reduce<Reported>((sum, { numbers: { pupils } }) => (sum === null || pupils === null ? null : sum + pupils), 0);

/** The sections of a table worked out by the terms, with what was left out. */
export function workedSections(
  schools: readonly School[],
  terms: Terms,
): { readonly worked: readonly Worked[]; readonly leftOut: readonly LeftOut[] } {
  const { sections, leftOut } = sectionsOf(schools, terms.scope);
  return { worked: sections.map((section) => workedOut(section, terms)), leftOut };
}
