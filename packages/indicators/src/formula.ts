import { type Algebra, type Expression, fold, type Operation } from "./expression";
import { standard } from "./standards/standards";
import { unitWords } from "./units";
import { COUNTS, STAGES, type Stage } from "./vocabulary";
import type { Language, Words } from "./words";

/** A formula's wording and how tightly its last sign binds, so that only what needs brackets gets them. */
interface Wording {
  readonly text: string;
  readonly binds: 0 | 1 | 2;
}

const SIGNS: Record<Operation, { readonly sign: string; readonly binds: 0 | 1 | 2 }> = {
  sum: { sign: " + ", binds: 0 },
  difference: { sign: " − ", binds: 0 },
  product: { sign: " × ", binds: 1 },
  ratio: { sign: " ÷ ", binds: 1 },
  share: { sign: " ÷ ", binds: 1 },
  roundUp: { sign: "⌈⌉", binds: 2 },
  roundDown: { sign: "⌊⌋", binds: 2 },
};

function wording(operation: Operation, parts: readonly Wording[]): Wording {
  const { sign, binds } = SIGNS[operation];
  if (binds === 2) return { text: `${sign[0]}${parts[0]?.text ?? ""}${sign[1]}`, binds };
  const inside = parts.map((part, at) =>
    part.binds < binds || (at > 0 && part.binds === binds && operation !== "sum") ? `(${part.text})` : part.text,
  );
  return { text: inside.join(sign), binds };
}

const speaking = (language: Language, asked: Stage): Algebra<Wording> => {
  const at = (name: string, stage: Stage) =>
    stage === asked ? name : language === "zh" ? `${STAGES[stage].zh}${name}` : `${name} (${STAGES[stage].en})`;
  return {
    count: ({ count, stage }) => ({ text: at(COUNTS[count][language], stage), binds: 2 }),
    constant: ({ constant, unit }) => ({ text: unit === "1" ? `${constant}` : `${constant} ${unitWords(unit)[language]}`, binds: 2 }),
    norm: (id, stage) => ({ text: at(`[${standard(id)[language]}]`, stage), binds: 2 }),
    combine: wording,
  };
};

/**
 * A formula in words, in both languages: "pupils enrolled ÷ classes". A national limit stands in square brackets.
 */
export const formulaText = (expression: Expression, stage: Stage): Words => ({
  zh: fold(expression, stage, speaking("zh", stage)).text,
  en: fold(expression, stage, speaking("en", stage)).text,
});
