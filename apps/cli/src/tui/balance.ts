import {
  type Balance,
  type Composite,
  type IndicatorBalance,
  indicator,
  SCHOOL_TYPES,
  STAGES,
  type StageSummary,
  stageContributions,
  type Words,
} from "@teks/indicators";
import { LABELS } from "./labels";
import { type Entry, type Model, type Section, searched } from "./model";

/** A coefficient of a stage: of one indicator, or of all together. */
export type Coefficient = IndicatorBalance | (Composite & { readonly id?: undefined });

/** What a coefficient is of. */
export const coefficientTitle = ({ id }: Coefficient): Words => (id === undefined ? LABELS.composite : indicator(id));

function cvSection({ stage, indicators, composite }: StageSummary): Section {
  const coefficients: readonly Coefficient[] = [...indicators, ...(composite === undefined ? [] : [composite])];
  return {
    title: { zh: `${STAGES[stage].zh} · ${LABELS.cvs.zh}`, en: `${STAGES[stage].en} · ${LABELS.cvs.en}` },
    entries: coefficients.map((coefficient): Entry => {
      const { id = "composite" } = coefficient;
      return {
        kind: "cv",
        key: `cv:${id}@${stage}`,
        text: searched(id, coefficientTitle(coefficient), STAGES[stage]),
        stage,
        coefficient,
      };
    }),
  };
}

/** The schools of a stage by what they add to its coefficients, the most first. */
function schoolSection(told: Balance, { stage }: StageSummary): Section {
  const added = stageContributions(told, stage).schools;
  const greatest = added[0]?.share ?? 0;
  return {
    title: { zh: `${STAGES[stage].zh} · ${LABELS.contributors.zh}`, en: `${STAGES[stage].en} · ${LABELS.contributors.en}` },
    entries: added.flatMap(({ school: id, share }) =>
      told.schools
        .filter((school) => school.school === id && school.stage === stage)
        .map((school): Entry => {
          const { name = "", type } = school;
          return { kind: "school", key: `school:${id}@${stage}`, text: searched(id, name, SCHOOL_TYPES[type]), school, share, greatest };
        }),
    ),
  };
}

/** The model with the schools of a table judged: each stage's coefficients, and then its schools. */
export function withBalance(model: Model, told: Balance): Model {
  const stages = told.stages.filter(({ schools }) => schools > 0);
  const sections = [...stages.map(cvSection), ...stages.map((stage) => schoolSection(told, stage))];
  return { ...model, balance: told, screens: { ...model.screens, balance: sections } };
}
